"""Arrays of Python numbers."""

import itertools
import math
import operator

from driver.refusal import refuse

from ._types import bool_, dtype as _dtype, float64, int64


def _shape_of(data):
    if isinstance(data, ndarray):
        return data.shape
    if isinstance(data, (list, tuple, range)):
        return (len(data), *(_shape_of(data[0]) if len(data) else ()))
    return ()


def _flat(data):
    if isinstance(data, ndarray):
        return data._data
    if isinstance(data, (list, tuple, range)):
        return [each for item in data for each in _flat(item)]
    return [data.item() if hasattr(data, "item") else data]


def _type_of(values):
    if any(isinstance(each, float) for each in values):
        return float64
    return bool_ if values and all(isinstance(each, bool) for each in values) else int64


def _made(shape, values, kind=None):
    """An array, or a number where there are no axes."""
    return ndarray(shape, values, kind) if shape else values[0]


def broadcast(shapes):
    rank = max(map(len, shapes))
    padded = [(1,) * (rank - len(shape)) + tuple(shape) for shape in shapes]
    return tuple(next((n for n in sizes if n != 1), 1) for sizes in zip(*padded))


def _element(each, index, rank):
    at = 0
    own = each.shape
    for size, place in zip(own, index[rank - len(own) :]):
        at = at * size + (0 if size == 1 else place)
    return each._data[at]


def apply(function, *operands):
    """A function of numbers, element by element."""
    if not any(isinstance(each, (ndarray, list, tuple)) for each in operands):
        return function(*operands)
    arrays = [each if isinstance(each, ndarray) else array(each) for each in operands]
    arrays = [each if isinstance(each, ndarray) else ndarray((), [each]) for each in arrays]
    shape = broadcast([each.shape for each in arrays])
    places = itertools.product(*map(range, shape))
    return _made(shape, [function(*(_element(each, index, len(shape)) for each in arrays)) for index in places])


class ndarray:
    def __init__(self, shape, data, kind=None):
        self.shape, self._data = tuple(shape), list(data)
        if math.prod(self.shape) != len(self._data):
            raise ValueError("the elements do not fill the shape")
        self.dtype = _dtype(kind) if kind is not None else _type_of(self._data)
        if kind is not None:
            self._data = [self.dtype(each) for each in self._data]

    ndim = property(lambda self: len(self.shape))
    size = property(lambda self: len(self._data))

    def tolist(self):
        def nest(values, shape):
            if len(shape) < 2:
                return values if shape else values[0]
            step = len(values) // shape[0] if shape[0] else 0
            return [nest(values[at * step : (at + 1) * step], shape[1:]) for at in range(shape[0])]

        return nest(self._data, self.shape)

    def item(self):
        (value,) = self._data
        return value

    def copy(self):
        return ndarray(self.shape, self._data, self.dtype)

    def astype(self, kind, copy=True):
        return ndarray(self.shape, self._data, kind)

    def reshape(self, *shape, order="C"):
        wanted = list(shape[0]) if len(shape) == 1 and not isinstance(shape[0], int) else list(shape)
        if -1 in wanted:
            rest = math.prod(n for n in wanted if n != -1)
            wanted[wanted.index(-1)] = len(self._data) // rest
        return ndarray(wanted, self._data, self.dtype)

    def flatten(self, order="C"):
        return self.reshape(-1)

    ravel = flatten

    def transpose(self, *axes):
        order = list(axes[0]) if len(axes) == 1 and not isinstance(axes[0], int) else list(axes)
        order = order or list(range(self.ndim))[::-1]
        shape = [self.shape[axis] for axis in order]
        values = []
        for index in itertools.product(*map(range, shape)):
            place = [0] * self.ndim
            for axis, at in zip(order, index):
                place[axis] = at
            values.append(_element(self, tuple(place), self.ndim))
        return ndarray(shape, values, self.dtype)

    T = property(lambda self: self.transpose())

    def __len__(self):
        return self.shape[0]

    def __iter__(self):
        return (self[at] for at in range(len(self)))

    def _places(self, index):
        """The places in memory that an index means, and the shape of what it picks."""
        index = list(index) if isinstance(index, tuple) else [index]
        if Ellipsis in [each for each in index if not isinstance(each, ndarray)]:
            at = index.index(Ellipsis)
            index[at : at + 1] = [slice(None)] * (self.ndim - sum(each is not None for each in index) + 1)
        picks, shape, axis = [], [], 0
        for each in index:
            if each is None:
                shape.append(1)
                continue
            size = self.shape[axis]
            axis += 1
            if isinstance(each, slice):
                picks.append(range(size)[each])
                shape.append(len(picks[-1]))
            elif hasattr(each, "__index__"):
                picks.append([range(size)[each]])
            elif self.ndim == 1 and isinstance(each, (list, ndarray)):
                items = each.tolist() if isinstance(each, ndarray) else each
                if items and isinstance(items[0], bool):
                    items = [at for at, taken in enumerate(items) if taken]
                picks.append([range(size)[at] for at in items])
                shape.append(len(items))
            else:
                refuse("An array of numpy indexed by arrays")
        for size in self.shape[axis:]:
            picks.append(range(size))
            shape.append(size)
        places = []
        for place in itertools.product(*picks):
            at = 0
            for size, one in zip(self.shape, place):
                at = at * size + one
            places.append(at)
        return shape, places

    def __getitem__(self, index):
        shape, places = self._places(index)
        return _made(shape, [self._data[at] for at in places], self.dtype)

    def __setitem__(self, index, value):
        shape, places = self._places(index)
        given = value if isinstance(value, ndarray) else array(value)
        if isinstance(given, ndarray):
            given = apply(lambda a, b: b, ndarray(shape, [0] * len(places)), given)._data
        else:
            given = [given] * len(places)
        for at, each in zip(places, given):
            self._data[at] = self.dtype(each)

    def _reduce(self, function, axis=None, keepdims=False):
        if axis is None:
            return function(self._data)
        axes = sorted({each % self.ndim for each in ([axis] if isinstance(axis, int) else axis)})
        kept = [each for each in range(self.ndim) if each not in axes]
        turned = self.transpose([*kept, *axes])
        count = math.prod(self.shape[each] for each in axes)
        values = [function(turned._data[at : at + count]) for at in range(0, len(turned._data), count)]
        shape = [1 if each in axes else n for each, n in enumerate(self.shape)] if keepdims else [self.shape[each] for each in kept]
        return _made(shape, values)

    def sum(self, axis=None, keepdims=False, **_):
        return self._reduce(sum, axis, keepdims)

    def prod(self, axis=None, keepdims=False, **_):
        return self._reduce(math.prod, axis, keepdims)

    def max(self, axis=None, keepdims=False):
        return self._reduce(max, axis, keepdims)

    def min(self, axis=None, keepdims=False):
        return self._reduce(min, axis, keepdims)

    def mean(self, axis=None, keepdims=False, **_):
        return self._reduce(lambda values: math.fsum(values) / len(values), axis, keepdims)

    def all(self, axis=None):
        return self._reduce(all, axis)

    def any(self, axis=None):
        return self._reduce(any, axis)

    def argmax(self, axis=None):
        return self._reduce(lambda values: max(range(len(values)), key=values.__getitem__), axis)

    def argmin(self, axis=None):
        return self._reduce(lambda values: min(range(len(values)), key=values.__getitem__), axis)

    def cumsum(self, axis=None):
        if self.ndim > 1:
            refuse("numpy.cumsum over an axis")
        return ndarray(self.shape, itertools.accumulate(self._data))

    def __bool__(self):
        return bool(self.item())

    def __int__(self):
        return int(self.item())

    def __float__(self):
        return float(self.item())

    def __repr__(self):
        return f"array({self.tolist()})"

    def __neg__(self):
        return apply(operator.neg, self)

    def __abs__(self):
        return apply(abs, self)


def array(data, dtype=None, copy=True, ndmin=0):
    if hasattr(data, "_handle_of"):
        refuse("An array of numpy made of a tensor")
    shape, values = _shape_of(data), _flat(data)
    shape = (1,) * (ndmin - len(shape)) + shape
    return ndarray(shape, values, dtype if dtype is not None else getattr(data, "dtype", None))


asarray = array


def _methods():
    names = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "eq", "ne", "lt", "le", "gt", "ge", "and_", "or_")
    for name in names:
        function = getattr(operator, name)
        plain = name.rstrip("_")
        setattr(ndarray, f"__{plain}__", lambda self, other, f=function: apply(f, self, other))
        setattr(ndarray, f"__r{plain}__", lambda self, other, f=function: apply(f, other, self))


_methods()
ndarray.__hash__ = None
