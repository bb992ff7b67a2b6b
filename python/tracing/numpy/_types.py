"""Data types of numpy, as classes of scalars, and what a value becomes in one of them."""

import math
import operator
import struct

from driver.refusal import refuse


class generic:
    """A scalar. Those of whole numbers are no `int`, as in numpy, but stand for one."""


class number(generic):
    pass


class integer(number):
    pass


class signedinteger(integer):
    pass


class unsignedinteger(integer):
    pass


class inexact(number):
    pass


class floating(inexact):
    pass


class _Integer:
    """A whole number of fixed width."""

    def __init__(self, value=0):
        self._value = cast(value, type(self))

    def __index__(self):
        return self._value

    __int__ = __index__

    def __float__(self):
        return float(self._value)

    def __bool__(self):
        return self._value != 0

    def __hash__(self):
        return hash(self._value)

    def __repr__(self):
        return f"np.{type(self).__name__}({self._value})"

    def __str__(self):
        return str(self._value)

    def __format__(self, spec):
        return format(self._value, spec)

    def __neg__(self):
        return type(self)(-self._value)

    def __pos__(self):
        return self

    def __abs__(self):
        return type(self)(abs(self._value))

    def __round__(self, digits=None):
        return round(self._value, digits)

    def __trunc__(self):
        return self._value

    __ceil__ = __floor__ = __trunc__


def _binary(name, function, swapped=False):
    def method(self, other):
        if not isinstance(other, (int, float, _Integer, float64)):
            return NotImplemented
        left, right = plain(self), plain(other)
        result = function(right, left) if swapped else function(left, right)
        if isinstance(result, int) and isinstance(self, _Integer):
            return scalar(result, promoted(type(self), type(other)) if isinstance(other, _Integer) else type(self))
        return scalar(result)

    method.__name__ = name
    return method


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
    setattr(_Integer, f"__{_name}__", _binary(_name, getattr(operator, _name)))
    setattr(_Integer, f"__r{_name}__", _binary(_name, getattr(operator, _name), True))


def _comparison(function):
    def method(self, other):
        if not isinstance(other, (int, float, _Integer)):
            return NotImplemented
        return function(plain(self), plain(other))

    return method


for _name in ("eq", "ne", "lt", "le", "gt", "ge"):
    setattr(_Integer, f"__{_name}__", _comparison(getattr(operator, _name)))


class _Scalar:
    """What scalars have of arrays."""

    shape = ()
    ndim = 0
    size = 1

    @property
    def dtype(self):
        return dtype(type(self))

    def item(self):
        return plain(self)

    tolist = item

    def astype(self, type):
        return scalar(cast(plain(self), dtype(type).type), dtype(type).type)


class int64(_Scalar, _Integer, signedinteger):
    pass


class int32(_Scalar, _Integer, signedinteger):
    pass


class int16(_Scalar, _Integer, signedinteger):
    pass


class int8(_Scalar, _Integer, signedinteger):
    pass


class uint8(_Scalar, _Integer, unsignedinteger):
    pass


class uint16(_Scalar, _Integer, unsignedinteger):
    pass


class uint32(_Scalar, _Integer, unsignedinteger):
    pass


class uint64(_Scalar, _Integer, unsignedinteger):
    pass


class float64(_Scalar, float, floating):
    def __repr__(self):
        return f"np.float64({float(self)!r})"

    def __str__(self):
        return repr(float(self))


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
    setattr(float64, f"__{_name}__", _binary(_name, getattr(operator, _name)))
    setattr(float64, f"__r{_name}__", _binary(_name, getattr(operator, _name), True))


class _Narrow(_Scalar, floating):
    """A single one is an array without axes: its arithmetic is the same."""

    def __new__(cls, value=0.0):
        return scalar(cast(value, cls), cls)


class float32(_Narrow):
    pass


class float16(_Narrow):
    pass


class bool_(_Scalar, generic):
    def __new__(cls, value=False):
        return bool(value)


class _Unknown(generic):
    def __new__(cls, *args):
        refuse(f"numpy.{cls.__name__}: not known where models are traced")


class complex64(_Unknown):
    pass


class complex128(_Unknown):
    pass


class object_(_Unknown):
    pass


class str_(_Unknown):
    pass


RANGES = {
    kind: (0 if low else -(2 ** (bits - 1)), 2 ** (bits if low else bits - 1) - 1)
    for kind, bits, low in [
        (int8, 8, False),
        (int16, 16, False),
        (int32, 32, False),
        (int64, 64, False),
        (uint8, 8, True),
        (uint16, 16, True),
        (uint32, 32, True),
        (uint64, 64, True),
    ]
}
_PACKED = {float32: "f", float16: "e"}
_BY_NAME = {
    kind.__name__: kind
    for kind in (*RANGES, float64, float32, float16, complex64, complex128, object_, str_)
} | {"bool": bool_, "int": int64, "float": float64, "double": float64, "single": float32, "half": float16}
_OF_PYTHON = {int: int64, float: float64, bool: bool_, complex: complex128, object: object_, str: str_}
_CODES = {"f4": float32, "f8": float64, "f2": float16, "i4": int32, "i8": int64, "u1": uint8, "?": bool_}


class dtype:
    def __new__(cls, given=None, *args):
        if isinstance(given, dtype):
            return given
        kind = float64 if given is None else given
        if isinstance(kind, str):
            kind = _BY_NAME.get(kind) or _CODES.get(kind.lstrip("<=|"))
        kind = _OF_PYTHON.get(kind, kind)
        if not isinstance(kind, type) or not issubclass(kind, generic):
            refuse(f"numpy.dtype({given!r}): not known where models are traced")
        self = _KNOWN.get(kind)
        if self is None:
            self = _KNOWN[kind] = object.__new__(cls)
            self.type, self.name = kind, kind.__name__.rstrip("_")
            self.kind = "u" if issubclass(kind, unsignedinteger) else "i" if kind in RANGES else "b" if kind is bool_ else "f"
        return self

    def __eq__(self, other):
        try:
            return self is dtype(other)
        except BaseException:
            return False

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return f"dtype('{self.name}')"

    def __str__(self):
        return self.name


_KNOWN = {}


def plain(value):
    """A scalar as Python's own."""
    if isinstance(value, _Integer):
        return value._value
    return float(value) if isinstance(value, float64) else value


def cast(value, kind):
    """A Python scalar as the type holds it, as a Python scalar again."""
    value = plain(value)
    if kind is bool_:
        return bool(value)
    if kind in RANGES:
        low, high = RANGES[kind]
        value = math.trunc(value)
        if not low <= value <= high:
            refuse(f"numpy.{kind.__name__}: {value} does not fit into it")
        return value
    if kind is float64:
        return float(value)
    if kind in _PACKED:
        try:
            return struct.unpack(_PACKED[kind], struct.pack(_PACKED[kind], value))[0]
        except OverflowError:
            return math.copysign(math.inf, value)
    refuse(f"numpy.{kind.__name__}: not known where models are traced")


def type_of(value):
    """The type of a Python scalar or a numpy one."""
    if isinstance(value, bool):
        return bool_
    if isinstance(value, int):
        return int64
    if isinstance(value, (_Integer, float64)):
        return type(value)
    if isinstance(value, float):
        return float64
    return None


def scalar(value, kind=None):
    """What numpy gives for a single element."""
    kind = kind or type_of(value)
    if kind is float64:
        return float64(value)
    if kind in RANGES:
        return kind(value)
    if kind is bool_:
        return bool(value)
    from ._array import ndarray

    return ndarray([value], [0], (), dtype(kind))


_RANKS = [bool_, uint8, int8, int16, int32, int64]


def promoted(first, second):
    """The type of a result of two; refused where it is seldom and would have to be guessed."""
    if first is second:
        return first
    if first in _RANKS and second in _RANKS and uint8 not in (first, second):
        return max(first, second, key=_RANKS.index)
    floats = [kind for kind in (first, second) if issubclass(kind, floating)]
    if len(floats) == 2:
        return float64 if float64 in floats else float32
    if floats and floats[0] is float64:
        return float64
    if floats and (bool_ in (first, second)):
        return floats[0]
    if floats and floats[0] is float32 and {first, second} & {int8, int16, uint8}:
        return float32
    if floats and floats[0] is float32 and {first, second} & {int32, int64}:
        return float64
    refuse(f"numpy: the type of a result of {first.__name__} and {second.__name__}")
