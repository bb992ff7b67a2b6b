import math

from driver.refusal import refusing

from ._array import array


def norm(x, ord=None, axis=None):
    if ord not in (None, 2) or axis is not None:
        refusing("numpy.linalg.norm with ord or axis")()
    return math.sqrt(math.fsum(each * each for each in array(x)._data))


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return refusing(f"numpy.linalg.{name}")
