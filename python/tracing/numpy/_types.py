"""Types of elements: each is callable, as in numpy, and gives a Python number."""

__all__ = [
    "bool_", "float16", "float32", "float64", "floating", "generic", "int16", "int32", "int64", "int8", "integer",
    "number", "uint16", "uint32", "uint64", "uint8", "dtype", "double", "single", "half", "intp", "finfo", "iinfo", "complex64",
]


class _Kind(type):
    def __call__(cls, value=0):
        return cls.make(value)

    def __instancecheck__(cls, instance):
        return any(instance.__class__ is each for each in cls.like)

    def __repr__(cls):
        return f"<class 'numpy.{cls.__name__}'>"

    name = property(lambda cls: cls.__name__)
    type = property(lambda cls: cls)


def _kind(name, make, like=()):
    return _Kind(name, (), {"make": staticmethod(make), "like": like, "__module__": "numpy"})


float16, float32, float64 = (_kind(name, float) for name in ("float16", "float32", "float64"))
int8, int16, int32, int64, uint8, uint16, uint32, uint64 = (
    _kind(name, int) for name in ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64")
)
bool_ = _kind("bool_", bool)
complex64 = _kind("complex64", complex)
# A number that came out of numpy cannot be told from Python's own here.
generic, number, floating, integer = (_kind(name, float) for name in ("generic", "number", "floating", "integer"))
double, single, half, intp = float64, float32, float16, int64

_NAMES = {each.__name__: each for each in (float16, float32, float64, int8, int16, int32, int64, uint8, uint16, uint32, uint64)}
_PYTHON = {float: float64, int: int64, bool: bool_}


def dtype(given):
    if isinstance(given, str):
        return _NAMES[given]
    return _PYTHON.get(given, given)


class finfo:
    def __init__(self, given=float64):
        bits = {"float16": (65504.0, 2.0**-10), "float32": (float.fromhex("0x1.fffffep127"), 2.0**-23)}
        self.max, self.eps = bits.get(dtype(given).__name__, (float.fromhex("0x1.fffffffffffffp1023"), 2.0**-52))
        self.min = -self.max


class iinfo:
    def __init__(self, given):
        name = dtype(given).__name__
        bits = int(name.lstrip("uint"))
        self.max = 2 ** (bits if name[0] == "u" else bits - 1) - 1
        self.min = 0 if name[0] == "u" else -(2 ** (bits - 1))
