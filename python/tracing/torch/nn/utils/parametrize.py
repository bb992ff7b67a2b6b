"""Parameters computed from others: the state dict holds what they are computed from."""

from contextlib import nullcontext

from driver.refusal import refusing

from ..._tensor import Tensor
from ..modules.container import ModuleDict, ModuleList
from ..modules.module import Module
from ..parameter import Parameter

cached = nullcontext


class ParametrizationList(ModuleList):
    def __init__(self, modules, original, unsafe=False):
        super().__init__(modules)
        value = original
        for module in reversed(self):
            inverse = getattr(module, "right_inverse", None)
            value = value if inverse is None else inverse(value)
        self.is_tensor = isinstance(value, Tensor)
        if self.is_tensor:
            self._keep("original", original, value)
        else:
            self.ntensors = len(value)
            for number, each in enumerate(value):
                self._keep(f"original{number}", original, each)

    def _keep(self, name, original, value):
        if isinstance(original, Parameter):
            self.register_parameter(name, value if isinstance(value, Parameter) else Parameter(value))
        else:
            self.register_buffer(name, value)

    def forward(self):
        first, *rest = self
        given = [self.original] if self.is_tensor else [getattr(self, f"original{n}") for n in range(self.ntensors)]
        value = first(*given)
        for module in rest:
            value = module(value)
        return value


def is_parametrized(module, tensor_name=None):
    found = module._modules.get("parametrizations")
    return found is not None and (tensor_name is None or tensor_name in found)


def type_before_parametrizations(module):
    return type(module).__bases__[0] if is_parametrized(module) else type(module)


def register_parametrization(module, tensor_name, parametrization, *, unsafe=False):
    if is_parametrized(module, tensor_name):
        module.parametrizations[tensor_name].append(parametrization)
        return module
    if tensor_name not in module._parameters and tensor_name not in module._buffers:
        raise ValueError(f"Module '{module}' does not have a parameter or a buffer with name '{tensor_name}'")
    original = getattr(module, tensor_name)
    if not is_parametrized(module):
        kind = type(module)
        module.__class__ = type(f"Parametrized{kind.__name__}", (kind,), {})
        module.parametrizations = ModuleDict()
    delattr(module, tensor_name)
    module.parametrizations[tensor_name] = ParametrizationList([parametrization], original)
    setattr(type(module), tensor_name, property(lambda self: self.parametrizations[tensor_name]()))
    return module


remove_parametrizations = refusing("torch.nn.utils.parametrize.remove_parametrizations")


def transfer_parametrizations_and_params(*args):
    refusing("torch.nn.utils.parametrize.transfer_parametrizations_and_params")()


__all__ = ["Module", "ParametrizationList", "cached", "is_parametrized", "register_parametrization"]
