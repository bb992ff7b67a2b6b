"""A weight as a direction and a length; the state dict holds both."""

from ..._operators import aten
from ..modules.module import Module
from ..parameter import parameter_of


def _lengths(weight, dim):
    return parameter_of(*[size if axis == dim else 1 for axis, size in enumerate(weight.shape)])


def weight_norm(module, name="weight", dim=0):
    weight = module._parameters.pop(name)
    module._parameters[f"{name}_g"] = _lengths(weight, dim)
    module._parameters[f"{name}_v"] = weight

    def compute(module, _):
        parts = (module._parameters[f"{name}_v"], module._parameters[f"{name}_g"])
        object.__setattr__(module, name, aten("_weight_norm", *parts, dim))

    module.register_forward_pre_hook(compute)
    return module


def parametrized_weight_norm(module, name="weight", dim=0):
    weight = module._parameters.pop(name)
    parts = Module()
    parts.original0, parts.original1 = _lengths(weight, dim), weight
    holder = Module()
    holder._modules[name] = parts
    module._modules["parametrizations"] = holder

    def compute(module, _):
        made = aten("_weight_norm", parts.original1, parts.original0, dim)
        object.__setattr__(module, name, made)

    module.register_forward_pre_hook(compute)
    return module
