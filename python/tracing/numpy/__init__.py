"""A small `numpy` of scalars and small arrays, whose elements are known: models make sizes and constants of
them. What numpy has and this does not is refused by name as soon as it is used; nothing is guessed."""

import math as _math

from . import _functions, linalg, random  # noqa: F401
from ._array import broadcast, ndarray  # noqa: F401
from ._array import power  # noqa: F401
from ._types import (  # noqa: F401
    RANGES as _RANGES,
    bool_,
    complex64,
    complex128,
    dtype,
    float16,
    float32,
    float64,
    floating,
    generic,
    inexact,
    int8,
    int16,
    int32,
    int64,
    integer,
    number,
    object_,
    signedinteger,
    str_,
    uint8,
    uint16,
    uint32,
    uint64,
    unsignedinteger,
)

# What the ready environment of the Python worker has.
__version__ = "2.5.5"

Inf = Infinity = _math.inf
pi, e, inf, nan, newaxis = _math.pi, _math.e, _math.inf, _math.nan, None
double, single, half, int_, uint, intp, byte, ubyte = float64, float32, float16, int64, uint64, int64, int8, uint8
bool = bool_
euler_gamma = 0.5772156649015329

for _name, _value in vars(_functions).items():
    if getattr(_value, "__module__", None) == _functions.__name__ and not _name.startswith("_"):
        globals()[_name] = _value
abs = _functions.absolute


class iinfo:
    def __init__(self, type):
        kind = dtype(type).type
        self.dtype = dtype(kind)
        self.min, self.max = _RANGES[kind]
        self.bits = (self.max - self.min).bit_length()


class finfo:
    _LIMITS = {
        float64: (2.0**-52, 1.7976931348623157e308, 2.0**-1022),
        float32: (2.0**-23, float.fromhex("0x1.fffffep127"), 2.0**-126),
        float16: (2.0**-10, 65504.0, 2.0**-14),
    }

    def __init__(self, type):
        kind = dtype(type).type
        self.dtype = dtype(kind)
        self.eps, self.max, self.tiny = self._LIMITS[kind]
        self.min, self.smallest_normal = -self.max, self.tiny


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from torch._stand_ins import StandIn

    return StandIn(f"numpy.{name}", "numpy", "only a small part of numpy is there where models are traced")
