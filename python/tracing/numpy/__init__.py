"""A small `numpy` for the numbers that architectures compute while they are made: sizes, rates, tables.

Arrays are lists of Python numbers with a shape. What is not here is refused by name as soon as it is used.
"""

import math as _math

from driver.refusal import refusing as _refusing

from . import linalg, random  # noqa: F401
from ._array import array, asarray, ndarray
from ._functions import *  # noqa: F403
from ._types import *  # noqa: F403

__version__ = "2.3.0"
pi, e, inf, nan, newaxis = _math.pi, _math.e, _math.inf, _math.nan, None
Inf = Infinity = inf
ascontiguousarray = asanyarray = asarray


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'numpy' has no attribute '{name}'")
    return _refusing(f"numpy.{name}: only a small part of numpy is there where models are traced")
