"""Calls of operators: arguments go to the host, whose operator table gives the shape of the result."""

import math
from collections import namedtuple

from driver.bridge import ask
from driver.refusal import OperatorError, Refusal, refuse

from ._schemas import SCHEMAS
from ._types import DTYPES, Size, device, dtype, layout, memory_format

MAX_SAFE = 2**53 - 1


def encode(value):
    """A Python value as JSON; whole numbers and floats stay apart."""
    if value is None or value is True or value is False:
        return value
    kind = type(value)
    if kind is int:
        return value if -MAX_SAFE <= value <= MAX_SAFE else {"i": str(value)}
    if kind is str:
        return value
    if kind is float:
        return {"f": value if math.isfinite(value) else str(value)}
    handle_of = getattr(value, "_handle_of", None)
    if handle_of:
        return {"t": handle_of()}
    if isinstance(value, (list, tuple, range)):
        return [encode(item) for item in value]
    if isinstance(value, (dtype, memory_format, layout)):
        return value.code
    if isinstance(value, device):
        return {"dev": "cpu"}
    if isinstance(value, bool):
        return bool(value)
    if isinstance(value, int):
        return encode(int(value))
    if isinstance(value, float):
        return encode(float(value))
    if isinstance(value, complex):
        refuse("A complex number was given to an operator")
    if hasattr(value, "_to_torch") and (value.dtype.kind == "f" or not value.shape):
        return {"t": value._to_torch()._handle_of()}
    if hasattr(value, "__index__") and not hasattr(value, "_to_torch"):
        return encode(value.__index__())
    if hasattr(value, "__iter__"):
        return [encode(item) for item in value]
    raise TypeError(f"a value of type {kind.__name__} can't be given to an operator")


_make_tensor = None
_PAIRS = {
    name: namedtuple(name, "values indices")
    for name in ("max", "min", "sort", "topk", "median", "mode", "kthvalue", "cummax", "cummin")
}


def decode(value):
    if isinstance(value, dict):
        if "t" in value:
            return _make_tensor(value["t"], Size(value["s"]), DTYPES[value["d"]])
        if "f" in value:
            return float(value["f"])
        if "i" in value:
            return int(value["i"])
        return tuple(decode(item) for item in value["u"])
    if isinstance(value, list):
        return [decode(item) for item in value]
    return value


def call(name, *args, **kwargs):
    """Calls an operator by its full name, as `aten::relu`, with arguments as its schema has them."""
    keywords = {key: encode(value) for key, value in kwargs.items()}
    answer = ask(["call", name, [encode(value) for value in args], keywords])
    if "error" in answer:
        if answer["kind"] == "failure":
            raise OperatorError(answer["error"])
        raise Refusal(answer["error"])
    return decode(answer["result"])


def aten(name, *args, **kwargs):
    result = call(f"aten::{name}", *args, **kwargs)
    pair = _PAIRS.get(name)
    return pair(*result) if pair and isinstance(result, tuple) and len(result) == 2 else result


# What Python's interface calls otherwise than the schemas do.
_OTHER_NAMES = {"input": "self", "axis": "dim", "keepdims": "keepdim", "dim0": "dim0"}
# Where a result lies has no meaning here.
_PLACES = {"device", "layout", "pin_memory", "non_blocking", "requires_grad"}


def _keywords(name, kwargs):
    known = SCHEMAS[name]
    renamed = {}
    for key, value in kwargs.items():
        if key == "out":
            if value is not None:
                refuse(f"{name} with out=")
            continue
        if key in _PLACES:
            continue
        if key not in known:
            key = _OTHER_NAMES.get(key, key)
        renamed[key] = value
    return renamed


def operator(name):
    """The function `torch.<name>` for operators that Python calls as their schema says."""

    def function(*args, **kwargs):
        return aten(name, *args, **(_keywords(name, kwargs) if kwargs else kwargs))

    function.__name__ = function.__qualname__ = name
    return function


# What does not read what it writes over.
_SETTING = {"copy_", "fill_", "zero_"}


def in_place(name):
    """The method `<name>` that ends with `_`: writes into its tensor and gives the same one."""

    def method(self, *args, **kwargs):
        if name in _SETTING:
            if not self._written():
                return self
        elif self._is_placeholder and self._is_parameter:
            # The state dict overwrites it.
            return self
        aten(name, self, *args, **(_keywords(name, kwargs) if kwargs else kwargs))
        return self

    method.__name__ = method.__qualname__ = name
    return method
