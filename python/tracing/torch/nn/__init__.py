from .._names import NN_NAMES
from .._stand_ins import missing_name
from . import functional, init, modules, parameter
from .modules import *  # noqa: F403
from . import utils  # noqa: E402, F401
from .parameter import Buffer, Parameter, UninitializedBuffer, UninitializedParameter  # noqa: F401


class DataParallel(modules.Module):
    def __init__(self, module, device_ids=None, output_device=None, dim=0):
        super().__init__()
        self.module = module

    def forward(self, *inputs, **kwargs):
        return self.module(*inputs, **kwargs)


def __getattr__(name):
    found = missing_name("torch.nn", name, NN_NAMES)
    # Losses are made in constructors and used while training only.
    if name.endswith("Loss"):
        return type(name, (modules.Module,), {"__init__": lambda self, *a, **k: modules.Module.__init__(self)})
    return found


