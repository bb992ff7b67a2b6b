"""What is named and not there: harmless until it is used, then refused by name."""

import importlib.abc
import importlib.machinery
import sys
import types

from driver.refusal import Refusal, refusing


def missing_name(space, name, known):
    """The answer of a module's `__getattr__`: a stand-in for what torch has, an AttributeError for what it has not."""
    if name not in known:
        raise AttributeError(f"module '{space}' has no attribute '{name}'")
    full = f"{space}.{name}"
    return refusing_class(full) if name[0].isupper() else refusing(full)


def refusing_class(full):
    """A class that can be named, subclassed and asked for; making an object of it is refused."""

    def refused(self, *args, **kwargs):
        raise Refusal(full)

    name = full.rpartition(".")[2]
    return type(name, (), {"__init__": refused, "__module__": full.rpartition(".")[0]})


class StandIn:
    """Anything of a package that is not there."""

    def __init__(self, full, package):
        self.__dict__.update(_full=full, _package=package)

    def _refuse(self, *args, **kwargs):
        full, package = self._full, self._package
        raise Refusal(f"{full}: the Python package {package} is not there where models are traced")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return StandIn(f"{self._full}.{name}", self._package)

    def __mro_entries__(self, bases):
        return (refusing_class(self._full),)

    def __instancecheck__(self, instance):
        return False

    def __subclasscheck__(self, subclass):
        return False

    def __or__(self, other):
        return object

    __ror__ = __or__
    __call__ = __getitem__ = __iter__ = __len__ = __bool__ = __enter__ = __setattr__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = __int__ = __float__ = __index__ = __str__ = _refuse

    def __hash__(self):
        return hash(self._full)


class StandInModule(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__") and name != "__version__":
            raise AttributeError(name)
        full = self.__name__
        return StandIn(f"{full}.{name}", full.partition(".")[0])


# What the ready environment of the Python worker has: an import of it works there, whoever declares it.
# Whether anything else is there when a model is used is not known here, so that its import is an ImportError.
READY = {"einops", "ml_collections", "monai", "numpy", "safetensors", "timm", "torchvision", "yaml"}


class StandInFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Asked last: what is not there in this Python but would be in the worker's becomes a stand-in."""

    def find_spec(self, full, path=None, target=None):
        parent, _, name = full.rpartition(".")
        if full.partition(".")[0] not in READY | {"torch"}:
            return None
        # A submodule of a package that is there does not exist in it.
        if parent and not isinstance(sys.modules.get(parent), StandInModule):
            if parent.partition(".")[0] != "torch":
                return None
        return importlib.machinery.ModuleSpec(full, self, is_package=True)

    def create_module(self, spec):
        return StandInModule(spec.name)

    def exec_module(self, module):
        module.__path__ = []


def install():
    sys.meta_path.append(StandInFinder())
