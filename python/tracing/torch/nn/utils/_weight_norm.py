"""A weight as a direction and a length; the state dict holds both."""

from ..._operators import aten
from ..parameter import parameter_of


def lengths_of(weight, dim):
    if dim == -1:
        return parameter_of()
    dim = dim % weight.dim()
    return parameter_of(*[size if axis == dim else 1 for axis, size in enumerate(weight.shape)])


def weight_norm(module, name="weight", dim=0):
    dim = -1 if dim is None else dim
    weight = module._parameters.pop(name)
    module._parameters[f"{name}_g"] = lengths_of(weight, dim)
    module._parameters[f"{name}_v"] = weight

    def compute(module, _):
        parts = (module._parameters[f"{name}_v"], module._parameters[f"{name}_g"])
        object.__setattr__(module, name, aten("_weight_norm", *parts, dim))

    compute.weight_norm_of = name
    module.register_forward_pre_hook(compute)
    return module


def remove_weight_norm(module, name="weight"):
    """The weight is a parameter of its own again."""
    for key, hook in list(module._forward_pre_hooks.items()):
        if getattr(hook, "weight_norm_of", None) == name:
            del module._forward_pre_hooks[key]
            module._parameters.pop(f"{name}_g")
            weight = module._parameters.pop(f"{name}_v")
            module.__dict__.pop(name, None)
            module._parameters[name] = weight
            return module
    raise ValueError(f"weight_norm of '{name}' not found in {module}")
