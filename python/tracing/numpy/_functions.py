"""Functions of numpy on scalars and small arrays whose elements are known."""

import builtins
import math
import operator

from driver.refusal import refuse

from ._array import _BOOL, _FLOAT, _INT, array as _array, broadcast, elementwise, made, ndarray, power, quotient, stacked
from ._types import cast, dtype as _dtype, float32, float64, floating, int64, plain, scalar, type_of


def array(object, dtype=None, *, copy=True, order="K", ndmin=0):
    result = _array(object, dtype)
    if copy and isinstance(object, ndarray) and result is object:
        result = object.copy()
    return result.reshape((1,) * (ndmin - result.ndim) + result.shape) if result.ndim < ndmin else result


def asarray(a, dtype=None, order=None):
    return _array(a, dtype)


asanyarray = asarray


def ascontiguousarray(a, dtype=None):
    result = _array(a, dtype).copy()
    return result if result.ndim else result.reshape(1)


def copy(a):
    return _array(a).copy()


def _shape(shape):
    return tuple(map(operator.index, shape)) if hasattr(shape, "__iter__") else (operator.index(shape),)


def full(shape, fill_value, dtype=None):
    shape, type = _shape(shape), _dtype(dtype if dtype is not None else type_of(fill_value))
    return made([cast(fill_value, type.type)] * math.prod(shape), shape, type)


def zeros(shape, dtype=float, order="C"):
    return full(shape, 0, dtype)


def ones(shape, dtype=None, order="C"):
    return full(shape, 1, float if dtype is None else dtype)


# What an empty array holds is not defined; whoever reads it before writing gets zeros.
empty = zeros


def full_like(a, fill_value, dtype=None):
    a = _array(a)
    return full(a.shape, fill_value, a.dtype if dtype is None else dtype)


def zeros_like(a, dtype=None):
    return full_like(a, 0, dtype)


def ones_like(a, dtype=None):
    return full_like(a, 1, dtype)


empty_like = zeros_like


def eye(N, M=None, k=0, dtype=float):
    size = N if M is None else M
    return array([[1 if column - row == k else 0 for column in range(size)] for row in range(N)], dtype)


def identity(n, dtype=None):
    return eye(n, dtype=float if dtype is None else dtype)


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    start, stop, step = map(plain, (start, stop, step))
    count = builtins.max(0, math.ceil((stop - start) / step))
    whole = builtins.all(isinstance(each, int) for each in (start, stop, step))
    type = _dtype(dtype) if dtype is not None else _INT if whole else _FLOAT
    if not whole:
        # The distance of the first two elements is what all the others are apart.
        step = (start + step) - start
    return made([cast(start + at * step, type.type) for at in range(count)], (count,), type)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None):
    start, stop, num = float(plain(start)), float(plain(stop)), operator.index(num)
    type = _FLOAT if dtype is None else _dtype(dtype)
    if type.kind != "f":
        refuse("numpy.linspace of whole numbers")
    parts = num - 1 if endpoint else num
    step = (stop - start) / parts if parts > 0 else math.nan
    values = [at * step + start if parts > 0 else start for at in range(num)]
    if endpoint and num > 1:
        values[-1] = stop
    result = made([cast(each, type.type) for each in values], (num,), type)
    return (result, scalar(step)) if retstep else result


def meshgrid(*xi, indexing="xy", sparse=False, copy=True):
    if sparse:
        refuse("numpy.meshgrid(sparse=True)")
    axes = [_array(each).ravel() for each in xi]
    order = [1, 0, *range(2, len(axes))] if indexing == "xy" and len(axes) > 1 else list(range(len(axes)))
    shape = [axes[at].size for at in order]
    results = []
    for at, axis in enumerate(axes):
        place = order.index(at)
        own = [axis.size if dim == place else 1 for dim in range(len(axes))]
        results.append(broadcast_to(axis.reshape(own), shape).copy())
    return results


def broadcast_to(array, shape):
    array = _array(array)
    return elementwise(lambda value, _: value, array, zeros(_shape(shape)), type=array.dtype)


def _joined(arrays):
    from ._array import _common

    arrays = [_array(each) for each in arrays]
    return arrays, _dtype(_common({each.dtype.type for each in arrays}))


def concatenate(arrays, axis=0, dtype=None):
    arrays, type = _joined(arrays)
    axis %= arrays[0].ndim
    order = [axis] + [each for each in range(arrays[0].ndim) if each != axis]
    moved = [each.transpose(order) for each in arrays]
    if len({each.shape[1:] for each in moved}) > 1:
        raise ValueError("all the input array dimensions except for the concatenation axis must match exactly")
    values = [cast(value, type.type) for each in moved for value in each._values()]
    shape = (builtins.sum(each.shape[0] for each in moved), *moved[0].shape[1:])
    back = [order.index(each) for each in range(len(order))]
    return made(values, shape, type).transpose(back).copy()


def stack(arrays, axis=0):
    arrays, _ = _joined(arrays)
    return concatenate([expand_dims(each, axis) for each in arrays], axis)


def hstack(tup):
    arrays = [atleast_1d(each) for each in tup]
    return concatenate(arrays, 0 if arrays[0].ndim == 1 else 1)


def vstack(tup):
    return concatenate([each if each.ndim > 1 else each.reshape(1, -1) for each in map(_array, tup)], 0)


def atleast_1d(ary):
    ary = _array(ary)
    return ary if ary.ndim else ary.reshape(1)


def expand_dims(a, axis):
    a = _array(a)
    axis %= a.ndim + 1
    return a.reshape(a.shape[:axis] + (1,) + a.shape[axis:])


def reshape(a, shape, order="C"):
    return _array(a).reshape(shape, order=order)


def transpose(a, axes=None):
    return _array(a).transpose(axes)


def squeeze(a, axis=None):
    return _array(a).squeeze(axis)


def ravel(a):
    return _array(a).ravel()


def tile(A, reps):
    A = _array(A)
    reps = _shape(reps)
    A = A.reshape((1,) * (len(reps) - A.ndim) + A.shape)
    for axis, count in enumerate((1,) * (A.ndim - len(reps)) + reps):
        A = concatenate([A] * count, axis) if count != 1 else A
    return A.copy()


def flip(m, axis=None):
    m = _array(m)
    axes = range(m.ndim) if axis is None else [each % m.ndim for each in _shape(axis)]
    return m[tuple(slice(None, None, -1) if each in axes else slice(None) for each in range(m.ndim))]


def outer(a, b):
    return _array(a).reshape(-1, 1) * _array(b).reshape(1, -1)


def _reduction(name):
    def function(a, axis=None, **kwargs):
        if isinstance(a, ndarray) or hasattr(a, "__len__") or hasattr(a, "__index__") or isinstance(a, float):
            return getattr(_array(a), name)(axis=axis, **kwargs)
        refuse(f"numpy.{name} of a {type(a).__name__}")

    function.__name__ = name
    return function


sum, prod, mean = _reduction("sum"), _reduction("prod"), _reduction("mean")
max, min = _reduction("max"), _reduction("min")
any, all = _reduction("any"), _reduction("all")
argmax, argmin = _reduction("argmax"), _reduction("argmin")
std, var = _reduction("std"), _reduction("var")
cumsum, cumprod = _reduction("cumsum"), _reduction("cumprod")
average = mean
amax, amin, product = max, min, prod


def argsort(a, axis=-1, kind=None):
    a = _array(a)
    if a.ndim != 1:
        refuse("numpy.argsort of several axes")
    values = a._values()
    if len(set(values)) != len(values) and kind != "stable":
        refuse("numpy.argsort of equal elements, whose order is not defined")
    return array(sorted(range(len(values)), key=values.__getitem__), int64)


def sort(a, axis=-1):
    a = _array(a)
    if a.ndim != 1:
        refuse("numpy.sort of several axes")
    return made(sorted(a._values()), a.shape, a.dtype)


def unique(ar, **kwargs):
    if kwargs:
        refuse("numpy.unique with further results")
    ar = _array(ar)
    values = sorted(set(ar._values()))
    return made(values, (len(values),), ar.dtype)


def where(condition, x=None, y=None):
    if x is None:
        refuse("numpy.where of a condition alone")
    values, type = _joined([x, y])
    return elementwise(lambda is_x, first, second: first if is_x else second, condition, *values, type=type)


def clip(a, a_min=None, a_max=None):
    result = a
    if a_min is not None:
        result = maximum(result, a_min)
    return minimum(result, a_max) if a_max is not None else result


def _floated(function):
    """Of whole numbers too, a float."""

    def mapped(x):
        kind = _array(x).dtype.type
        return elementwise(function, x, type=_dtype(kind if issubclass(kind, floating) else float64))

    return mapped


def _log(function):
    def value(x):
        if x > 0:
            return function(x)
        return -math.inf if x == 0 else math.nan

    return value


def _exp(x):
    try:
        return math.exp(x)
    except OverflowError:
        return math.inf


def _rounded(x):
    return float(builtins.round(x)) if isinstance(x, float) and math.isfinite(x) else x


sqrt = _floated(lambda x: math.sqrt(x) if x >= 0 else math.nan)
exp = _floated(_exp)
log, log2, log10 = _floated(_log(math.log)), _floated(_log(math.log2)), _floated(_log(math.log10))
sin, cos, tan, tanh = map(_floated, (math.sin, math.cos, math.tan, math.tanh))
arctan, sinh, cosh = map(_floated, (math.atan, math.sinh, math.cosh))
arcsin, arccos, log1p, expm1 = map(_floated, (math.asin, math.acos, math.log1p, math.expm1))
exp2 = _floated(lambda x: 2.0**x)
deg2rad = radians = _floated(math.radians)


def _kept(function):
    def mapped(x):
        return elementwise(lambda value: value if isinstance(value, int) else float(function(value)), x)

    return mapped


ceil, floor, trunc, rint = _kept(math.ceil), _kept(math.floor), _kept(math.trunc), _kept(_rounded)
fix = trunc


def round_(a, decimals=0):
    if decimals == 0:
        return rint(a)
    # As numpy: scaled, rounded to a whole number, scaled back.
    scale = 10.0**decimals
    return elementwise(lambda value: _rounded(value * scale) / scale, a)


round = around = round_


def absolute(x):
    return elementwise(builtins.abs, x)


fabs = absolute


def sign(x):
    return elementwise(lambda value: (value > 0) - (value < 0), x)


def isnan(x):
    return elementwise(math.isnan, x, type=_BOOL)


def isfinite(x):
    return elementwise(math.isfinite, x, type=_BOOL)


def isinf(x):
    return elementwise(math.isinf, x, type=_BOOL)


def arctan2(x1, x2):
    return elementwise(math.atan2, x1, x2, type=_FLOAT)


def diff(a):
    a = _array(a)
    if a.ndim != 1:
        refuse("numpy.diff over several axes")
    return a[1:] - a[:-1]


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None):
    return power(float(base), linspace(start, stop, num, endpoint)).astype(float64 if dtype is None else dtype)


def append(arr, values, axis=None):
    if axis is None:
        return concatenate([_array(arr).ravel(), _array(values).ravel()])
    return concatenate([arr, values], axis)


def repeat(a, repeats, axis=None):
    return _array(a).repeat(repeats, axis)


def dot(a, b):
    return _array(a).dot(b)


def matmul(x1, x2):
    return _array(x1) @ _array(x2)


def seterr(**kwargs):
    return {}


def square(x):
    return x * x if isinstance(x, ndarray) else power(x, 2)


def _two(function, type=None):
    def mapped(x1, x2):
        return elementwise(function, x1, x2, type=type)

    return mapped


add, subtract, multiply = _two(operator.add), _two(operator.sub), _two(operator.mul)
maximum, minimum, mod = _two(builtins.max), _two(builtins.min), _two(operator.mod)
remainder, floor_divide = mod, _two(operator.floordiv)
divide = true_divide = quotient
equal, not_equal = _two(operator.eq, _BOOL), _two(operator.ne, _BOOL)
less, less_equal = _two(operator.lt, _BOOL), _two(operator.le, _BOOL)
greater, greater_equal = _two(operator.gt, _BOOL), _two(operator.ge, _BOOL)
logical_and = _two(lambda a, b: bool(a and b), _BOOL)
logical_or = _two(lambda a, b: bool(a or b), _BOOL)


def logical_not(x):
    return elementwise(operator.not_, x, type=_BOOL)


def array_equal(a1, a2):
    a1, a2 = _array(a1), _array(a2)
    return a1.shape == a2.shape and a1._values() == a2._values()


def isclose(a, b, rtol=1e-05, atol=1e-08):
    return elementwise(lambda x, y: x == y or builtins.abs(x - y) <= atol + rtol * builtins.abs(y), a, b, type=_BOOL)


def allclose(a, b, rtol=1e-05, atol=1e-08):
    return bool(_array(isclose(a, b, rtol, atol)).all())


def isscalar(element):
    return type_of(element) is not None or isinstance(element, (str, bytes, complex))


def ndim(a):
    return _array(a).ndim


def shape(a):
    return _array(a).shape


def size(a, axis=None):
    return _array(a).size if axis is None else _array(a).shape[axis]


def issubdtype(arg1, arg2):
    kind = arg2 if isinstance(arg2, type) and arg2.__module__ == "numpy._types" else _dtype(arg2).type
    return issubclass(_dtype(arg1).type, kind)


def result_type(*given):
    from ._array import _common

    return _dtype(_common({_array(each).dtype.type for each in given}))


def set_printoptions(*args, **kwargs):
    pass


class errstate:
    def __init__(self, **kwargs):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False
