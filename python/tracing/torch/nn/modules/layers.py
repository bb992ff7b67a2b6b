"""Layers without parameters: each keeps its arguments and calls a function with them."""

from .. import functional as F
from .._tuples import ntuple
from .module import Module


def _layer(name, apply, *parameters):
    """A class of modules whose constructor takes `parameters` (names, or pairs of a name and its default)."""
    names = [each if isinstance(each, str) else each[0] for each in parameters]
    defaults = dict(each for each in parameters if not isinstance(each, str))

    def init(self, *args, **kwargs):
        Module.__init__(self)
        if len(args) > len(names):
            raise TypeError(f"{name}() takes at most {len(names)} arguments")
        given = dict(zip(names, args))
        for key, value in kwargs.items():
            if key not in names or key in given:
                raise TypeError(f"{name}.__init__() got an unexpected keyword argument '{key}'")
            given[key] = value
        for key in names:
            if key not in given and key not in defaults:
                raise TypeError(f"{name}.__init__() missing required argument: '{key}'")
            object.__setattr__(self, key, given.get(key, defaults.get(key)))

    def forward(self, input):
        return apply(self, input)

    made = type(name, (Module,), {"__init__": init, "forward": forward, "__module__": __name__})
    globals()[name] = made
    return made


_IN_PLACE = ("inplace", False)


def _activation(name, function, *parameters):
    keys = [each if isinstance(each, str) else each[0] for each in parameters]
    _layer(name, lambda self, x: function(x, **{key: getattr(self, key) for key in keys}), *parameters)


for _name in ("ReLU", "ReLU6", "SiLU", "Mish", "SELU", "Hardsigmoid", "Hardswish"):
    _activation(_name, getattr(F, _name.lower()), _IN_PLACE)
for _name in ("Sigmoid", "Tanh", "Softsign", "LogSigmoid", "Tanhshrink"):
    _activation(_name, getattr(F, _name.lower()))
_activation("LeakyReLU", F.leaky_relu, ("negative_slope", 0.01), _IN_PLACE)
_activation("ELU", F.elu, ("alpha", 1.0), _IN_PLACE)
_activation("CELU", F.celu, ("alpha", 1.0), _IN_PLACE)
_activation("Softplus", F.softplus, ("beta", 1.0), ("threshold", 20.0))
_activation("GELU", F.gelu, ("approximate", "none"))
_activation("GLU", F.glu, ("dim", -1))
_activation("Hardshrink", F.hardshrink, ("lambd", 0.5))
_activation("Softshrink", F.softshrink, ("lambd", 0.5))
_activation("Softmin", F.softmin, ("dim", None))
_activation("Softmax", F.softmax, ("dim", None))
_activation("LogSoftmax", F.log_softmax, ("dim", None))
_activation("PixelShuffle", F.pixel_shuffle, "upscale_factor")
_activation("PixelUnshuffle", F.pixel_unshuffle, "downscale_factor")
_activation("ChannelShuffle", F.channel_shuffle, "groups")
_layer("Softmax2d", lambda self, x: F.softmax(x, -3))
_layer(
    "Hardtanh",
    lambda self, x: F.hardtanh(x, self.min_val, self.max_val, self.inplace),
    ("min_val", -1.0),
    ("max_val", 1.0),
    _IN_PLACE,
)
_layer(
    "Threshold",
    lambda self, x: F.threshold(x, self.threshold, self.value, self.inplace),
    "threshold",
    "value",
    _IN_PLACE,
)
_layer(
    "RReLU",
    lambda self, x: F.rrelu(x, self.lower, self.upper, self.training, self.inplace),
    ("lower", 1.0 / 8),
    ("upper", 1.0 / 3),
    _IN_PLACE,
)
for _name in ("Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout", "FeatureAlphaDropout"):
    _layer(_name, lambda self, x: F.dropout(x, self.p, self.training), ("p", 0.5), _IN_PLACE)
_layer("Flatten", lambda self, x: x.flatten(self.start_dim, self.end_dim), ("start_dim", 1), ("end_dim", -1))
_layer("Unflatten", lambda self, x: x.unflatten(self.dim, list(self.unflattened_size)), "dim", "unflattened_size")
_layer(
    "Upsample",
    lambda self, x: F.interpolate(
        x, self.size, self.scale_factor, self.mode, self.align_corners, self.recompute_scale_factor
    ),
    ("size", None),
    ("scale_factor", None),
    ("mode", "nearest"),
    ("align_corners", None),
    ("recompute_scale_factor", None),
)
_layer(
    "UpsamplingNearest2d",
    lambda self, x: F.interpolate(x, self.size, self.scale_factor, "nearest"),
    ("size", None),
    ("scale_factor", None),
)
_layer(
    "UpsamplingBilinear2d",
    lambda self, x: F.interpolate(x, self.size, self.scale_factor, "bilinear", True),
    ("size", None),
    ("scale_factor", None),
)
_layer(
    "LocalResponseNorm",
    lambda self, x: F.local_response_norm(x, self.size, self.alpha, self.beta, self.k),
    "size",
    ("alpha", 1e-4),
    ("beta", 0.75),
    ("k", 1.0),
)


def _pooling(rank):
    maximum, average = getattr(F, f"max_pool{rank}d"), getattr(F, f"avg_pool{rank}d")
    pools = [
        "kernel_size",
        ("stride", None),
        ("padding", 0),
        ("dilation", 1),
        ("return_indices", False),
        ("ceil_mode", False),
    ]

    def max_pool(self, x):
        rest = (self.dilation, self.ceil_mode, self.return_indices)
        return maximum(x, self.kernel_size, self.stride, self.padding, *rest)

    def avg_pool(self, x):
        rest = (self.ceil_mode, self.count_include_pad)
        if rank > 1:
            rest = (*rest, self.divisor_override)
        return average(x, self.kernel_size, self.stride, self.padding, *rest)

    def padding_layer(name, mode):
        _layer(f"{name}{rank}d", lambda self, x: F.pad(x, ntuple(self.padding, 2 * rank), mode), "padding")

    _layer(f"MaxPool{rank}d", max_pool, *pools)
    averages = ["kernel_size", ("stride", None), ("padding", 0), ("ceil_mode", False), ("count_include_pad", True)]
    _layer(f"AvgPool{rank}d", avg_pool, *averages, *([("divisor_override", None)] if rank > 1 else []))
    adaptive = getattr(F, f"adaptive_avg_pool{rank}d"), getattr(F, f"adaptive_max_pool{rank}d")
    _layer(f"AdaptiveAvgPool{rank}d", lambda self, x: adaptive[0](x, self.output_size), "output_size")
    _layer(
        f"AdaptiveMaxPool{rank}d",
        lambda self, x: adaptive[1](x, self.output_size, self.return_indices),
        "output_size",
        ("return_indices", False),
    )
    for name, mode in (
        ("ReflectionPad", "reflect"),
        ("ReplicationPad", "replicate"),
        ("CircularPad", "circular"),
        ("ZeroPad", "constant"),
    ):
        padding_layer(name, mode)
    _layer(
        f"ConstantPad{rank}d",
        lambda self, x: F.pad(x, ntuple(self.padding, 2 * rank), "constant", self.value),
        "padding",
        "value",
    )


for _rank in (1, 2, 3):
    _pooling(_rank)


class Identity(Module):
    def __init__(self, *args, **kwargs):
        super().__init__()

    def forward(self, input):
        return input
