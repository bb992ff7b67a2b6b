from driver.refusal import refuse, refusing

from ._array import array
from ._functions import sqrt


def norm(x, ord=None, axis=None, keepdims=False):
    if ord not in (None, 2) or ord == 2 and array(x).ndim != 1 and axis is None:
        refuse("numpy.linalg.norm of another order")
    x = array(x)
    return sqrt((x * x).sum(axis=axis, keepdims=keepdims))


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return refusing(f"numpy.linalg.{name}")
