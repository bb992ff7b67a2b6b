"""Functions of numbers, lists and arrays."""

import builtins as _builtins
import itertools
import math

from driver.refusal import refuse

from ._array import apply, array, ndarray
from ._types import float64

_total = _builtins.sum


def _elementwise(function):
    def applied(x, *args, **kwargs):
        if hasattr(x, "_handle_of"):
            refuse("A function of numpy on a tensor")
        return apply(function, x, *args)

    return applied


def _rounded(x, decimals=0):
    return _builtins.round(float(x), int(decimals))


def _safe(function, special):
    def applied(x):
        try:
            return function(x)
        except (ValueError, ZeroDivisionError):
            return special(x)

    return applied


_log = _safe(math.log, lambda x: -math.inf if x == 0 else math.nan)
sqrt = _elementwise(_safe(math.sqrt, lambda x: math.nan))
log = _elementwise(_log)
log2 = _elementwise(_safe(math.log2, lambda x: -math.inf if x == 0 else math.nan))
log10 = _elementwise(_safe(math.log10, lambda x: -math.inf if x == 0 else math.nan))
log1p, expm1 = _elementwise(math.log1p), _elementwise(math.expm1)
exp, exp2 = _elementwise(math.exp), _elementwise(lambda x: 2.0**x)
sin, cos, tan, tanh, sinh, cosh = map(_elementwise, (math.sin, math.cos, math.tan, math.tanh, math.sinh, math.cosh))
arcsin, arccos, arctan, arctan2 = map(_elementwise, (math.asin, math.acos, math.atan, math.atan2))
floor, ceil = _elementwise(lambda x: float(math.floor(x))), _elementwise(lambda x: float(math.ceil(x)))
trunc = fix = _elementwise(lambda x: float(math.trunc(x)))
rint = _elementwise(lambda x: float(_builtins.round(x)))
abs = absolute = fabs = _elementwise(lambda x: -x if x < 0 else x)  # noqa: A001
sign = _elementwise(lambda x: type(x)((x > 0) - (x < 0)))
square = _elementwise(lambda x: x * x)
isnan, isinf, isfinite = map(_elementwise, (math.isnan, math.isinf, math.isfinite))
power = _elementwise(lambda x, y: x**y)
add, subtract, multiply = (_elementwise(f) for f in (lambda x, y: x + y, lambda x, y: x - y, lambda x, y: x * y))
divide = true_divide = _elementwise(lambda x, y: x / y)
floor_divide, mod = _elementwise(lambda x, y: x // y), _elementwise(lambda x, y: x % y)
remainder = mod
maximum, minimum = _elementwise(lambda x, y: y if y > x else x), _elementwise(lambda x, y: y if y < x else x)
deg2rad = radians = _elementwise(math.radians)
logical_and, logical_or = _elementwise(lambda x, y: bool(x and y)), _elementwise(lambda x, y: bool(x or y))
logical_not = _elementwise(lambda x: not x)
equal = _elementwise(lambda x, y: x == y)


def around(a, decimals=0):
    return apply(lambda x: _rounded(x, decimals), a)


round_ = around


def clip(a, a_min=None, a_max=None, **_):
    def clipped(x):
        x = x if a_min is None or x >= a_min else a_min
        return x if a_max is None or x <= a_max else a_max

    return apply(clipped, a)


def _reducing(name):
    def function(a, axis=None, keepdims=False, **_):
        made = a if isinstance(a, ndarray) else array(list(a) if hasattr(a, "__iter__") else [a])
        return getattr(made, name)(axis, keepdims)

    return function


sum, prod, max, min, mean = map(_reducing, ("sum", "prod", "max", "min", "mean"))  # noqa: A001
amax, amin, product = max, min, prod
average = mean


def _short(name):
    def function(a, axis=None, **_):
        return getattr(array(a), name)(axis)

    return function


all, any, argmax, argmin, cumsum = map(_short, ("all", "any", "argmax", "argmin", "cumsum"))  # noqa: A001


def std(a, axis=None, ddof=0, keepdims=False):
    made = array(a)
    if axis is not None:
        refuse("numpy.std over an axis")
    centre = mean(made)
    return math.sqrt(math.fsum((x - centre) ** 2 for x in made._data) / (made.size - ddof))


def var(a, axis=None, ddof=0, keepdims=False):
    return std(a, axis, ddof) ** 2


def cumprod(a):
    return array(list(itertools.accumulate(array(a)._data, lambda x, y: x * y)))


def diff(a):
    values = array(a)._data
    return array([y - x for x, y in zip(values, values[1:])])


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    count = math.ceil((stop - start) / step)
    count = count if count > 0 else 0
    return ndarray((count,), [start + at * step for at in range(count)], dtype)


def linspace(start, stop, num=50, endpoint=True, dtype=None):
    gaps = num - 1 if endpoint else num
    step = (stop - start) / gaps if gaps > 0 else 0.0
    values = [float(start + at * step) for at in range(num)]
    if endpoint and num > 1:
        values[-1] = float(stop)
    return ndarray((num,), values, dtype)


def logspace(start, stop, num=50, base=10.0):
    return apply(lambda x: base**x, linspace(start, stop, num))


def _size(shape):
    return (shape,) if isinstance(shape, int) else tuple(shape)


def full(shape, fill_value, dtype=None):
    return ndarray(_size(shape), [fill_value] * math.prod(_size(shape)), dtype)


def zeros(shape, dtype=float64):
    return full(shape, 0, dtype)


def ones(shape, dtype=float64):
    return full(shape, 1, dtype)


empty = zeros


def zeros_like(a, dtype=None):
    return zeros(a.shape, dtype or a.dtype)


def ones_like(a, dtype=None):
    return ones(a.shape, dtype or a.dtype)


def full_like(a, fill_value, dtype=None):
    return full(a.shape, fill_value, dtype or a.dtype)


def eye(N, M=None, dtype=float64):
    columns = N if M is None else M
    return ndarray((N, columns), [int(i == j) for i in range(N) for j in range(columns)], dtype)


identity = eye


def reshape(a, shape):
    return array(a).reshape(shape)


def transpose(a, axes=None):
    return array(a).transpose(*([] if axes is None else [axes]))


def ravel(a):
    return array(a).reshape(-1)


def concatenate(arrays, axis=0):
    parts = [array(each) for each in arrays]
    rank = parts[0].ndim
    axis = axis % rank
    order = [axis, *(each for each in range(rank) if each != axis)]
    turned = [each.transpose(order) for each in parts]
    values = [each for part in turned for each in part._data]
    shape = [_total(part.shape[0] for part in turned), *turned[0].shape[1:]]
    back = [order.index(each) for each in range(rank)]
    return ndarray(shape, values).transpose(back)


def expand_dims(a, axis):
    made = array(a)
    axis = axis % (made.ndim + 1)
    return made.reshape(*made.shape[:axis], 1, *made.shape[axis:])


def stack(arrays, axis=0):
    return concatenate([expand_dims(each, axis) for each in arrays], axis)


def vstack(arrays):
    return concatenate([array(each) if array(each).ndim > 1 else array(each).reshape(1, -1) for each in arrays])


def hstack(arrays):
    return concatenate(arrays, 0 if array(arrays[0]).ndim == 1 else 1)


def append(arr, values, axis=None):
    if axis is not None:
        return concatenate([arr, values], axis)
    return array([*array(arr)._data, *(array(values)._data if hasattr(values, "__iter__") else [values])])


def meshgrid(*xi, indexing="xy"):
    arrays = [array(each) for each in xi]
    if indexing == "xy" and len(arrays) > 1:
        arrays[:2] = arrays[1::-1]
    shape = [each.size for each in arrays]
    grids = []
    for axis, each in enumerate(arrays):
        grids.append(ndarray(shape, [each._data[index[axis]] for index in itertools.product(*map(range, shape))]))
    if indexing == "xy" and len(grids) > 1:
        grids[:2] = grids[1::-1]
    return grids


def outer(a, b):
    return array(a).reshape(-1, 1) * array(b).reshape(1, -1)


def dot(a, b):
    a, b = array(a), array(b)
    if a.ndim == b.ndim == 1:
        return (a * b).sum()
    rows, columns = a.tolist(), b.T.tolist() if b.ndim == 2 else [b.tolist()]
    made = [[_total(x * y for x, y in zip(row, column)) for column in columns] for row in rows]
    return array(made) if b.ndim == 2 else array(made).reshape(-1)


matmul = dot
ndarray.__matmul__ = dot


def where(condition, x=None, y=None):
    if x is None:
        refuse("numpy.where without values")
    return apply(lambda c, a, b: a if c else b, condition, x, y)


def flip(m, axis=None):
    made = array(m)
    if made.ndim != 1:
        refuse("numpy.flip of more than one axis")
    return array(made._data[::-1])


def sort(a):
    return array(_builtins.sorted(array(a)._data))


def unique(ar):
    return array(_builtins.sorted(set(array(ar)._data)))


def repeat(a, repeats):
    return array([each for each in array(a)._data for _ in range(repeats)])


def tile(A, reps):
    if not isinstance(reps, int):
        refuse("numpy.tile of more than one axis")
    return array(array(A)._data * reps)


def isclose(a, b, rtol=1e-05, atol=1e-08):
    return apply(lambda x, y: math.fabs(x - y) <= atol + rtol * math.fabs(y), a, b)


def allclose(a, b, rtol=1e-05, atol=1e-08):
    return bool(all(isclose(a, b, rtol, atol)) if hasattr(a, "__iter__") else isclose(a, b, rtol, atol))


def array_equal(a, b):
    return array(a).tolist() == array(b).tolist()


def isscalar(x):
    return isinstance(x, (int, float, str))


def shape(a):
    return array(a).shape if hasattr(a, "__iter__") else ()


def ndim(a):
    return len(shape(a))


def size(a):
    return math.prod(shape(a))


def interp(x, xp, fp):
    refuse("numpy.interp")


def seterr(**_):
    return {}


round = around  # noqa: A001
__all__ = [name for name in globals() if name[0] != "_" and name not in ("itertools", "math", "refuse", "apply", "float64")]
