"""Arrays of numpy whose elements are known: small ones, out of which models make constants and sizes."""

import itertools
import math
import operator

from driver.refusal import refuse

from ._types import bool_, cast, dtype, float32, float64, floating, int64, plain, promoted, scalar, type_of

# Elements; what models make of numpy is far smaller.
MAX_SIZE = 1_000_000


def strides_of(shape):
    strides, step = [], 1
    for size in reversed(shape):
        strides.append(step)
        step *= size
    return strides[::-1]


class ndarray:
    """Elements in a list that views share, the places of this array's own in it, row by row, and its shape."""

    def __init__(self, data, places, shape, type):
        self._data, self._places = data, places
        self.shape, self.dtype = tuple(shape), type

    ndim = property(lambda self: len(self.shape))
    size = property(lambda self: math.prod(self.shape))
    T = property(lambda self: self.transpose())
    flat = property(lambda self: iter(self.ravel()))
    itemsize = property(lambda self: refuse("numpy.ndarray.itemsize"))

    def _values(self):
        data = self._data
        return [data[place] for place in self._places]

    def item(self, *index):
        if index:
            return plain(self[index if len(index) > 1 else index[0]])
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self._data[self._places[0]]

    def tolist(self):
        if not self.shape:
            return self.item()
        return [plain(each) if not isinstance(each, ndarray) else each.tolist() for each in self]

    def __len__(self):
        if not self.shape:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self):
        return (self[index] for index in range(len(self)))

    def __bool__(self):
        if self.size != 1:
            raise ValueError("The truth value of an array with more than one element is ambiguous")
        return bool(self.item())

    def __float__(self):
        return float(self.item())

    def __int__(self):
        return int(self.item())

    def __index__(self):
        if self.shape or self.dtype.kind not in "iu":
            raise TypeError("only integer scalar arrays can be converted to a scalar index")
        return self.item()

    def __contains__(self, value):
        return any(each == plain(value) for each in self._values())

    __hash__ = None

    def __repr__(self):
        return f"array({self.tolist()})"

    def _select(self, index):
        index = index if isinstance(index, tuple) else (index,)
        if any(isinstance(each, (ndarray, list)) for each in index):
            refuse("numpy: an array is indexed with another one")
        if Ellipsis in index:
            at = index.index(Ellipsis)
            given = sum(each is not None and each is not Ellipsis for each in index)
            index = index[:at] + (slice(None),) * (self.ndim - given) + index[at + 1 :]
        shape, offsets, axis = [], [0], 0
        strides = strides_of(self.shape)
        for each in index:
            if each is None:
                shape.append(1)
                continue
            if axis >= self.ndim:
                raise IndexError("too many indices for array")
            size, stride = self.shape[axis], strides[axis]
            axis += 1
            if isinstance(each, slice):
                taken = range(size)[slice(*map(_index_of, (each.start, each.stop, each.step)))]
                shape.append(len(taken))
            else:
                at = operator.index(each)
                if not -size <= at < size:
                    raise IndexError(f"index {at} is out of bounds for axis {axis - 1} with size {size}")
                taken = [at % size]
            offsets = [offset + at * stride for offset in offsets for at in taken]
        for size, stride in zip(self.shape[axis:], strides[axis:]):
            shape.append(size)
            offsets = [offset + at * stride for offset in offsets for at in range(size)]
        return [self._places[offset] for offset in offsets], tuple(shape)

    def __getitem__(self, index):
        if isinstance(index, ndarray) and index.dtype.kind == "b" and index.shape == self.shape:
            chosen = [value for value, is_in in zip(self._values(), index._values()) if is_in]
            return made(chosen, (len(chosen),), self.dtype)
        if isinstance(index, (ndarray, list)) and array(index).dtype.kind in "iu":
            index = array(index)
            rows = [self[at] for at in index.ravel().tolist()]
            return stacked(rows, self.dtype).reshape(index.shape + self.shape[1:])
        places, shape = self._select(index)
        if not shape and Ellipsis not in (index if isinstance(index, tuple) else (index,)):
            return scalar(self._data[places[0]], self.dtype.type)
        return ndarray(self._data, places, shape, self.dtype)

    def __setitem__(self, index, value):
        places, shape = self._select(index)
        values = array(value)
        for place, each in zip(places, _spread(values, shape)):
            self._data[place] = cast(each, self.dtype.type)

    def fill(self, value):
        self[...] = value

    def astype(self, type, copy=True):
        type = dtype(type)
        return made([cast(each, type.type) for each in self._values()], self.shape, type)

    def copy(self, order="C"):
        return made(self._values(), self.shape, self.dtype)

    def reshape(self, *shape, order="C"):
        if order != "C":
            refuse("numpy.reshape in another order")
        shape = [operator.index(each) for each in _several(shape)]
        if -1 in shape:
            rest = math.prod(each for each in shape if each != -1)
            shape[shape.index(-1)] = self.size // rest if rest else 0
        if math.prod(shape) != self.size:
            raise ValueError(f"cannot reshape array of size {self.size} into shape {tuple(shape)}")
        whole = self._places == list(range(self._places[0], self._places[0] + self.size)) if self._places else True
        # As numpy: a view where the elements lie one after the other, else a copy.
        return ndarray(self._data, self._places, shape, self.dtype) if whole else made(self._values(), shape, self.dtype)

    def ravel(self, order="C"):
        return self.reshape(-1)

    def flatten(self, order="C"):
        return self.copy().reshape(-1)

    def squeeze(self, axis=None):
        axes = range(self.ndim) if axis is None else [each % self.ndim for each in _tuple(axis)]
        shape = [size for at, size in enumerate(self.shape) if not (at in axes and size == 1)]
        return ndarray(self._data, self._places, shape, self.dtype)

    def transpose(self, *axes):
        axes = [each % self.ndim for each in _several(axes)] if axes and axes != (None,) else list(range(self.ndim))[::-1]
        strides = strides_of(self.shape)
        shape = [self.shape[axis] for axis in axes]
        steps = [strides[axis] for axis in axes]
        places = [self._places[sum(map(operator.mul, at, steps))] for at in itertools.product(*map(range, shape))]
        return ndarray(self._data, places, shape, self.dtype)

    def swapaxes(self, first, second):
        axes = list(range(self.ndim))
        axes[first], axes[second] = axes[second], axes[first]
        return self.transpose(axes)

    def repeat(self, repeats, axis=None):
        if axis is not None and self.ndim > 1 or not hasattr(repeats, "__index__"):
            refuse("numpy.repeat over an axis, or of other times")
        values = [each for each in self._values() for _ in range(operator.index(repeats))]
        return made(values, (len(values),), self.dtype)

    def _reduced(self, function, axis, keepdims, type=None):
        type = type or self.dtype
        if axis is None:
            value = cast(function(self._values()), type.type)
            return made([value], (1,) * self.ndim, type) if keepdims else scalar(value, type.type)
        axes = sorted(each % self.ndim for each in _tuple(axis))
        kept = [each for each in range(self.ndim) if each not in axes]
        moved = self.transpose(kept + axes)
        shape = tuple(self.shape[each] for each in kept)
        count = math.prod(self.shape[each] for each in axes)
        values = moved._values()
        rows = [cast(function(values[at * count : (at + 1) * count]), type.type) for at in range(math.prod(shape))]
        if keepdims:
            shape = tuple(1 if at in axes else size for at, size in enumerate(self.shape))
        result = made(rows, shape, type)
        return result if shape else scalar(rows[0], type.type)

    def _counted(self):
        return dtype(int64) if self.dtype.kind in "bi" else self.dtype

    def sum(self, axis=None, dtype=None, keepdims=False):
        _no(dtype)
        return self._reduced(_total, axis, keepdims, self._counted())

    def prod(self, axis=None, dtype=None, keepdims=False):
        _no(dtype)
        return self._reduced(math.prod, axis, keepdims, self._counted())

    def mean(self, axis=None, dtype=None, keepdims=False):
        _no(dtype)
        return self._reduced(lambda values: _total(values) / len(values), axis, keepdims, self._floated())

    def _floated(self):
        return self.dtype if self.dtype.kind == "f" else _FLOAT

    def var(self, axis=None, ddof=0, keepdims=False):
        def spread(values):
            centre = _total(values) / len(values)
            return math.fsum((each - centre) ** 2 for each in values) / (len(values) - ddof)

        return self._reduced(spread, axis, keepdims, self._floated())

    def std(self, axis=None, ddof=0, keepdims=False):
        return elementwise(math.sqrt, self.var(axis, ddof, keepdims))

    def cumsum(self, axis=None):
        return self._running(operator.add, axis)

    def cumprod(self, axis=None):
        return self._running(operator.mul, axis)

    def _running(self, function, axis):
        if axis not in (None, 0, -1) or self.ndim > 1 or self.dtype.type is float32:
            refuse("numpy: a running sum or product over an axis")
        values = list(itertools.accumulate(self._values(), function))
        return made(values, (len(values),), self._counted())

    def max(self, axis=None, keepdims=False):
        return self._reduced(max, axis, keepdims)

    def min(self, axis=None, keepdims=False):
        return self._reduced(min, axis, keepdims)

    def any(self, axis=None, keepdims=False):
        return self._reduced(any, axis, keepdims, _BOOL)

    def all(self, axis=None, keepdims=False):
        return self._reduced(all, axis, keepdims, _BOOL)

    def argmax(self, axis=None):
        return self._reduced(lambda values: values.index(max(values)), axis, False, _INT)

    def argmin(self, axis=None):
        return self._reduced(lambda values: values.index(min(values)), axis, False, _INT)

    def __neg__(self):
        return elementwise(operator.neg, self)

    def __abs__(self):
        return elementwise(abs, self)

    def __invert__(self):
        if self.dtype.kind != "b":
            refuse("numpy: ~ of whole numbers")
        return elementwise(operator.not_, self, type=_BOOL)

    def __matmul__(self, other):
        other = array(other)
        if self.ndim not in (1, 2) or other.ndim not in (1, 2):
            refuse("numpy: a product of matrices of more axes")
        rows = self.reshape(1, -1) if self.ndim == 1 else self
        columns = other.reshape(-1, 1) if other.ndim == 1 else other
        if rows.shape[1] != columns.shape[0]:
            raise ValueError("matmul: the sizes of the matrices do not fit")
        type = dtype(promoted(self.dtype.type, other.dtype.type))
        across = columns.T
        values = [
            cast(_total([a * b for a, b in zip(row._values(), column._values())]), type.type) for row in rows for column in across
        ]
        shape = self.shape[:-1] + (other.shape[1:] if other.ndim == 2 else ())
        return made(values, shape, type) if shape else scalar(values[0], type.type)

    def dot(self, other):
        return self @ other if array(other).ndim else self * other

    def __rmatmul__(self, other):
        return array(other) @ self

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        refuse(f"numpy.ndarray.{name}: not known where models are traced")

    def _to_torch(self, dtype=None):
        """What torch makes of it: a copy, of the same type."""
        from torch import tensor

        import torch

        return tensor(self.tolist(), dtype=dtype or getattr(torch, self.dtype.name))


_FLOAT, _INT, _BOOL = dtype(float64), dtype(int64), dtype(bool_)


def _total(values):
    """A sum, of floats without an order of adding: numpy's own differs by less than their precision."""
    return math.fsum(values) if any(isinstance(each, float) for each in values) else sum(values)


def _index_of(value):
    return None if value is None else operator.index(value)


def _no(given):
    if given is not None:
        refuse("numpy: a reduction in another type")


def _tuple(value):
    return tuple(value) if isinstance(value, (tuple, list)) else (operator.index(value),)


def _several(given):
    return tuple(given[0]) if len(given) == 1 and hasattr(given[0], "__iter__") else tuple(given)


def made(values, shape, type):
    if len(values) > MAX_SIZE:
        refuse(f"numpy: an array of {len(values)} elements")
    return ndarray(values, list(range(len(values))), shape, type)


def array(given, dtype_=None):
    """The array itself, or a new one out of scalars and sequences."""
    if isinstance(given, ndarray):
        return given if dtype_ is None or given.dtype == dtype_ else given.astype(dtype_)
    if hasattr(given, "_handle_of"):
        refuse("numpy.array of a tensor: the elements are not known while the model is traced")
    values, kinds = [], set()
    shape = _collect(given, values, kinds)
    type = dtype(dtype_) if dtype_ is not None else dtype(_common(kinds))
    return made([cast(each, type.type) for each in values], shape, type)


def _common(kinds):
    common = None
    for kind in sorted(kinds, key=lambda kind: kind.__name__):
        common = kind if common is None else promoted(common, kind)
    return common or float64


def _collect(given, values, kinds):
    if isinstance(given, ndarray):
        values.extend(given._values())
        kinds.add(given.dtype.type)
        return given.shape
    kind = type_of(given)
    if kind is not None:
        values.append(plain(given))
        kinds.add(kind)
        return ()
    if hasattr(given, "_handle_of"):
        refuse("numpy.array of tensors: the elements are not known while the model is traced")
    if isinstance(given, str) or given is None or not hasattr(given, "__len__"):
        refuse(f"numpy.array of a {type(given).__name__}")
    shapes = {_collect(each, values, kinds) for each in given}
    if len(shapes) > 1:
        raise ValueError("setting an array element with a sequence: the sequences are not of one length")
    return (len(given), *(shapes.pop() if shapes else ()))


def stacked(parts, type):
    """Arrays or scalars of one shape along a new first axis."""
    values = [value for part in parts for value in (part._values() if isinstance(part, ndarray) else [plain(part)])]
    shape = parts[0].shape if parts else ()
    return made([cast(value, type.type) for value in values], (len(parts), *shape), type)


def broadcast(*shapes):
    rank = max(map(len, shapes))
    padded = [(1,) * (rank - len(shape)) + tuple(shape) for shape in shapes]
    result = []
    for sizes in zip(*padded):
        others = set(sizes) - {1}
        if len(others) > 1:
            raise ValueError(f"operands could not be broadcast together with shapes {shapes}")
        result.append(others.pop() if others else 1)
    return tuple(result)


def _spread(values, shape):
    """The elements of an array as if it had a larger shape."""
    own = values.shape
    while len(own) > len(shape) and own[0] == 1:
        own = own[1:]
    if broadcast(own, shape) != tuple(shape):
        raise ValueError(f"could not broadcast input array from shape {own} into shape {tuple(shape)}")
    own = (1,) * (len(shape) - len(own)) + own
    strides = [0 if size == 1 else stride for size, stride in zip(own, strides_of(own))]
    flat = values._values()
    return [flat[sum(map(operator.mul, at, strides))] for at in itertools.product(*map(range, shape))]


def elementwise(function, *given, type=None):
    """A function of Python scalars on each element; of scalars alone, a scalar."""
    arrays = [array(each) for each in given]
    if type is None:
        # Python's own numbers take the type of the array.
        kinds = {each.dtype.type for each, own in zip(arrays, given) if not _is_weak(own)}
        weak = {type_of(own) for own in given if _is_weak(own)}
        common = _common(kinds) if kinds else _common(weak)
        if kinds and float64 in weak and not issubclass(common, floating):
            common = float64
        elif kinds and int64 in weak and common is bool_:
            common = int64
        type = dtype(common)
    shape = broadcast(*(each.shape for each in arrays))
    columns = [_spread(each, shape) for each in arrays]
    values = [cast(function(*row), type.type) for row in zip(*columns)]
    if not shape and not any(isinstance(each, ndarray) and each.shape for each in given):
        return scalar(values[0], type.type)
    return made(values, shape, type)


def _is_weak(value):
    return value.__class__ in (int, float, bool)


def _quotient(left, right):
    if right == 0:
        return math.nan if left == 0 or left != left else math.copysign(math.inf, left) * math.copysign(1, right)
    return left / right


def quotient(left, right):
    floats = [each.dtype.type for each in map(array, (left, right)) if issubclass(each.dtype.type, floating)]
    whole = not floats or float64 in floats and not any(map(_is_weak, (left, right)))
    return elementwise(_quotient, left, right, type=_FLOAT if whole else None)


_ARITHMETIC = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "floordiv": operator.floordiv, "mod": operator.mod}
_COMPARISONS = ("eq", "ne", "lt", "le", "gt", "ge")


def power(left, right):
    whole = [each.dtype.kind in "iub" for each in map(array, (left, right))]
    if all(whole) and any(each < 0 for each in array(right)._values()):
        raise ValueError("Integers to negative integer powers are not allowed.")
    return elementwise(operator.pow, left, right)


def _known(other):
    return isinstance(other, (ndarray, list, tuple)) or type_of(other) is not None


def _operator(function, swapped=False, in_place=False):
    def method(self, other):
        if not _known(other):
            return NotImplemented
        result = function(other, self) if swapped else function(self, other)
        if not in_place:
            return result
        if self.dtype.kind in "iub" and array(result).dtype.kind == "f":
            raise TypeError("Cannot cast ufunc output from float64 to whole numbers")
        self[...] = result
        return self

    return method


def _add_operators():
    functions = {
        name: lambda left, right, function=function: elementwise(function, left, right)
        for name, function in _ARITHMETIC.items()
    } | {"truediv": quotient, "pow": power}
    for name, function in functions.items():
        setattr(ndarray, f"__{name}__", _operator(function))
        setattr(ndarray, f"__r{name}__", _operator(function, swapped=True))
        setattr(ndarray, f"__i{name}__", _operator(function, in_place=True))
    for name in _COMPARISONS:
        compare = getattr(operator, name)
        setattr(
            ndarray,
            f"__{name}__",
            _operator(lambda left, right, compare=compare: elementwise(compare, left, right, type=_BOOL)),
        )
    for name in ("and", "or", "xor"):
        function = getattr(operator, f"__{name}__")
        setattr(ndarray, f"__{name}__", _operator(lambda left, right, function=function: elementwise(function, left, right)))


_add_operators()
