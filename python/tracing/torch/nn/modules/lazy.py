"""Layers whose sizes come with the state dict."""

from ..parameter import UninitializedBuffer, UninitializedParameter
from .weighted import *  # noqa: F403
from .weighted import _BatchNorm, _ConvNd, _InstanceNorm


def _unset(module):
    for name, parameter in module._parameters.items():
        if parameter is not None:
            module._parameters[name] = UninitializedParameter()
    for name in ("running_mean", "running_var"):
        if module._buffers.get(name) is not None:
            module._buffers[name] = UninitializedBuffer()


def _lazy(kind, sizes):
    """`sizes`: how many of its first arguments are not given."""

    def init(self, *args, **kwargs):
        kind.__init__(self, *[1] * sizes, *args, **kwargs)
        _unset(self)

    return type(f"Lazy{kind.__name__}", (kind,), {"__init__": init, "__module__": __name__})


def _lazy_convolution(kind):
    def init(self, out_channels, *args, groups=1, **kwargs):
        kind.__init__(self, groups, out_channels, *args, groups=groups, **kwargs)
        _unset(self)

    return type(f"Lazy{kind.__name__}", (kind,), {"__init__": init, "__module__": __name__})


for _kind in [value for value in vars().copy().values() if isinstance(value, type)]:
    if issubclass(_kind, _ConvNd) and _kind is not _ConvNd:
        globals()[f"Lazy{_kind.__name__}"] = _lazy_convolution(_kind)
    elif issubclass(_kind, (_BatchNorm, _InstanceNorm)) and _kind.__name__[-1] == "d":
        globals()[f"Lazy{_kind.__name__}"] = _lazy(_kind, 1)
    elif _kind.__name__ == "Linear":
        LazyLinear = _lazy(_kind, 1)
