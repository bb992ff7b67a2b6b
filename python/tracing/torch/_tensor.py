"""Tensors without elements: a handle of the host's graph, a shape and a data type."""

import math

from driver.refusal import Refusal, refuse

from . import _operators
from ._indexing import index_of, read_index, write_index
from ._names import TENSOR_NAMES
from ._operators import aten, in_place, operator
from ._schemas import SCHEMAS
from ._types import CPU, DTYPES, MEMORY_FORMATS, STRIDED, Size, device, dtype, memory_format


def sizes_of(given):
    """`f(2, 3)` or `f((2, 3))`."""
    if len(given) == 1 and not hasattr(given[0], "__index__"):
        given = given[0]
    return [int(size) for size in given]


class Tensor:
    requires_grad = False
    grad = None
    grad_fn = None
    is_leaf = True
    is_cuda = is_mps = is_sparse = is_quantized = is_nested = is_meta = is_xpu = False
    names = None
    _is_placeholder = False
    # What stands in a placeholder was drawn at random.
    _is_random = False
    # A parameter or another name for one: the state dict decides what stands in it.
    _is_parameter = False
    _handle = None

    def __init__(self, *given, device=None):
        if not given:
            given = (0,)
        if len(given) == 1 and isinstance(given[0], Tensor):
            made = given[0].to(DTYPES["float32"])
        elif len(given) == 1 and not hasattr(given[0], "__index__"):
            made = aten("tensor", given[0], dtype=DTYPES["float32"])
        else:
            made = placeholder(given)
        self.__dict__.update(made.__dict__)

    @staticmethod
    def _make(handle, shape, type):
        made = Tensor.__new__(Tensor)
        made._handle, made._shape, made._dtype = handle, shape, type
        return made

    def _handle_of(self):
        if self._handle is None:
            # Memory that torch would not have set either: as good as random, so that no output may depend on it.
            made = aten("rand", list(self._shape), dtype=DTYPES["float32"]) if self._shape.numel() else self._new()
            self._handle = aten("to", made, self._dtype)._handle
            self._is_placeholder = False
        return self._handle

    def _new(self):
        return aten("empty", list(self._shape), dtype=self._dtype)

    def _written(self):
        """Whether a write has to be carried out: what stands in a parameter comes from the state dict."""
        if self._is_placeholder and self._is_parameter:
            return False
        if self._is_placeholder and self._handle is None:
            self._handle, self._is_placeholder = self._new()._handle, False
        return True

    def _become(self, other):
        self._handle, self._shape, self._dtype = other._handle_of(), other._shape, other._dtype
        return self

    def _alias(self):
        if not self._is_parameter:
            # What is written to one is seen in the other.
            self._handle_of()
        made = Tensor.__new__(Tensor)
        made.__dict__.update(self.__dict__)
        made.__dict__.pop("requires_grad", None)
        made._is_parameter = self._is_parameter
        return made

    # What a tensor is

    shape = property(lambda self: self._shape)
    dtype = property(lambda self: self._dtype)
    device = property(lambda self: CPU)
    layout = property(lambda self: STRIDED)
    ndim = property(lambda self: len(self._shape))
    itemsize = property(lambda self: self._dtype.itemsize)
    is_cpu = True

    def size(self, dim=None):
        return self._shape if dim is None else self._shape[dim]

    def dim(self):
        return len(self._shape)

    ndimension = dim

    def numel(self):
        return math.prod(self._shape)

    nelement = numel

    def element_size(self):
        return self._dtype.itemsize

    def is_floating_point(self):
        return self._dtype.is_floating_point

    def is_complex(self):
        return False

    def get_device(self):
        return -1

    def __len__(self):
        if not self._shape:
            raise TypeError("len() of a 0-d tensor")
        return self._shape[0]

    def __repr__(self):
        return f"tensor(shape={list(self._shape)}, dtype={self._dtype})"

    def __format__(self, spec):
        return format(self.item(), spec) if spec else repr(self)

    def __hash__(self):
        return id(self)

    # Values, which the host has to compute first

    def item(self):
        return aten("item", self)

    def tolist(self):
        return _operators.call("prim::tolist", self)

    def __bool__(self):
        return bool(self.item())

    def __int__(self):
        return int(self.item())

    def __float__(self):
        return float(self.item())

    def __index__(self):
        if self._dtype.is_floating_point:
            raise TypeError("only integer tensors of a single element can be converted to an index")
        return int(self.item())

    def __contains__(self, element):
        return bool((self == element).any())

    def numpy(self, *args, **kwargs):
        refuse("Tensor.numpy(): the elements are not known while the model is traced")

    __array__ = numpy

    def backward(self, *args, **kwargs):
        refuse("Tensor.backward()")

    # Parts

    def __iter__(self):
        if not self._shape:
            raise TypeError("iteration over a 0-d tensor")
        return iter(aten("unbind", self, 0))

    def __getitem__(self, index):
        return read_index(self, index_of(index))

    def __setitem__(self, index, value):
        if self._written():
            write_index(self, index_of(index), value)

    # The same memory under another name

    @property
    def data(self):
        return self._alias()

    @data.setter
    def data(self, value):
        self._become(value)

    def detach(self):
        return self._alias()

    def detach_(self):
        return self

    def requires_grad_(self, requires_grad=True):
        self.requires_grad = requires_grad
        return self

    def retain_grad(self):
        pass

    def register_hook(self, hook):
        pass

    def cpu(self, memory_format=None):
        return self

    def cuda(self, *args, **kwargs):
        raise AssertionError("Torch not compiled with CUDA enabled")

    def pin_memory(self, *args):
        return self

    def share_memory_(self):
        return self

    def __deepcopy__(self, memo):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        if self._handle is not None:
            made._handle = aten("clone", self)._handle
        memo[id(self)] = made
        return made

    # Conversions

    def to(self, *args, dtype=None, device=None, non_blocking=False, copy=False, memory_format=None):
        for given in args:
            if isinstance(given, Tensor):
                dtype = given.dtype
            elif isinstance(given, _dtype):
                dtype = given
            elif isinstance(given, bool):
                copy = copy or (given and given is args[-1] and len(args) > 2)
            else:
                check_device(given)
        check_device(device)
        if dtype in (None, self._dtype) and not copy and memory_format is None:
            return self
        return aten("to", self, dtype or self._dtype, copy=copy, memory_format=memory_format)

    def type(self, dtype=None, non_blocking=False):
        if dtype is None:
            return f"torch.{TYPE_NAMES[self._dtype.name]}"
        if isinstance(dtype, str):
            found = [n for n, name in TYPE_NAMES.items() if dtype == f"torch.{name}"]
            if not found:
                refuse(f"Tensor.type({dtype!r})")
            dtype = DTYPES[found[0]]
        return self.to(getattr(dtype, "of", dtype))

    def type_as(self, other):
        return self.to(other.dtype)

    def contiguous(self, memory_format=MEMORY_FORMATS["contiguous_format"]):
        return self if self._handle is None else aten("contiguous", self, memory_format=memory_format)

    def is_contiguous(self, memory_format=None):
        if memory_format not in (None, MEMORY_FORMATS["contiguous_format"]):
            refuse(f"Tensor.is_contiguous(memory_format={memory_format})")
        return lies_in_order(self)

    def clone(self, *, memory_format=None):
        if self._is_placeholder and self._handle is None:
            return placeholder(self._shape, self._dtype)
        return aten("clone", self, memory_format=memory_format)

    # Sizes as separate arguments

    def view(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], _dtype):
            refuse("Tensor.view(dtype)")
        return aten("view", self, sizes_of(shape))

    def view_as(self, other):
        return self.view(other.shape)

    def reshape(self, *shape):
        return aten("reshape", self, sizes_of(shape))

    def reshape_as(self, other):
        return self.reshape(other.shape)

    def permute(self, *dims):
        return aten("permute", self, sizes_of(dims))

    def expand(self, *sizes):
        return aten("expand", self, sizes_of(sizes))

    def repeat(self, *sizes):
        return aten("repeat", self, sizes_of(sizes))

    def tile(self, *dims):
        return aten("tile", self, sizes_of(dims))

    def flip(self, *dims):
        return aten("flip", self, sizes_of(dims))

    def new_zeros(self, *size, dtype=None, device=None, requires_grad=False):
        return aten("zeros", sizes_of(size), dtype=dtype or self._dtype)

    def new_ones(self, *size, dtype=None, device=None, requires_grad=False):
        return aten("ones", sizes_of(size), dtype=dtype or self._dtype)

    def new_empty(self, *size, dtype=None, device=None, requires_grad=False):
        return placeholder(sizes_of(size), dtype or self._dtype)

    def new_full(self, size, fill_value, *, dtype=None, device=None, requires_grad=False):
        return aten("full", list(size), fill_value, dtype=dtype or self._dtype)

    def new_tensor(self, data, *, dtype=None, device=None, requires_grad=False):
        return aten("tensor", data, dtype=dtype or self._dtype)

    # Results as torch's Python interface gives them

    def split(self, split_size, dim=0):
        name = "split" if isinstance(split_size, int) else "split_with_sizes"
        return tuple(aten(name, self, split_size, dim))

    def chunk(self, chunks, dim=0):
        return tuple(aten("chunk", self, chunks, dim))

    def unbind(self, dim=0):
        return tuple(aten("unbind", self, dim))

    def tensor_split(self, indices_or_sections, dim=0):
        return tuple(aten("tensor_split", self, indices_or_sections, dim))

    def nonzero(self, *, as_tuple=False):
        return tuple(aten("nonzero_numpy", self)) if as_tuple else aten("nonzero", self)

    def squeeze(self, dim=None):
        return aten("squeeze", self) if dim is None else aten("squeeze", self, dim)

    def norm(self, p="fro", dim=None, keepdim=False, dtype=None):
        if p in ("fro", None):
            p = 2
        if isinstance(p, str):
            refuse(f"Tensor.norm with p={p!r}")
        dims = None if dim is None else [dim] if isinstance(dim, int) else list(dim)
        return aten("linalg_vector_norm", self, float(p), dims, keepdim, dtype=dtype)

    def softmax(self, dim, dtype=None):
        return aten("softmax", self, dim, dtype)

    def log_softmax(self, dim, dtype=None):
        return aten("log_softmax", self, dim, dtype)

    @property
    def T(self):
        return aten("permute", self, list(range(self.dim()))[::-1])

    @property
    def mT(self):
        return aten("transpose", self, -2, -1)

    H = T
    mH = mT
    real = property(lambda self: self)
    nbytes = property(lambda self: self.numel() * self._dtype.itemsize)

    # What it never is

    def _never(self):
        return False

    is_inference = is_pinned = is_shared = is_conj = is_neg = is_distributed = is_coalesced = _never
    retains_grad = is_mkldnn = is_xla = is_ipu = is_vulkan = is_sparse_csr = is_maia = is_mtia = False
    name = None
    output_nr = 0

    def storage_offset(self):
        refuse("Tensor.storage_offset()")

    def is_same_size(self, other):
        return self._shape == other._shape

    def new(self, *given):
        if given and not hasattr(given[0], "__index__"):
            return self.new_tensor(given[0]) if not isinstance(given[0], Size) else self.new_empty(given[0])
        return self.new_empty(*(given or (0,)))

    def allclose(self, other, rtol=1e-05, atol=1e-08, equal_nan=False):
        return bool(((self - other).abs() <= atol + rtol * other.abs()).all())

    # Shapes changed in place: another view takes the tensor's name

    def unsqueeze_(self, dim):
        return self._become(aten("unsqueeze", self, dim))

    def squeeze_(self, dim=None):
        return self._become(self.squeeze(dim))

    def transpose_(self, dim0, dim1):
        return self._become(aten("transpose", self, dim0, dim1))

    def t_(self):
        return self._become(aten("t", self))

    def set_(self, *args):
        refuse("Tensor.set_()")

    def resize_(self, *args, **kwargs):
        refuse("Tensor.resize_()")

    # Random numbers: only memory that is overwritten by the state dict may hold them

    def _randomize(self, *args, **kwargs):
        if self._is_placeholder or self._is_parameter:
            self._handle, self._is_placeholder, self._is_random = None, True, True
        else:
            aten("copy_", self, aten("rand", list(self._shape), dtype=self._dtype))
        return self

    normal_ = uniform_ = random_ = bernoulli_ = exponential_ = log_normal_ = cauchy_ = _randomize

    def __getattr__(self, name):
        if name in TENSOR_NAMES:
            if name.endswith("_") and self._is_placeholder and (self._is_parameter or self._is_random):
                # What it would be made of is not known either.
                return lambda *args, **kwargs: self
            raise Refusal(f"Tensor.{name} is not there while a model is traced")
        raise AttributeError(f"'Tensor' object has no attribute '{name}'")

    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        refuse("__torch_function__")


_dtype = dtype
_operators._make_tensor = Tensor._make

TYPE_NAMES = {
    "float32": "FloatTensor",
    "float64": "DoubleTensor",
    "float16": "HalfTensor",
    "bfloat16": "BFloat16Tensor",
    "int64": "LongTensor",
    "int32": "IntTensor",
    "int16": "ShortTensor",
    "int8": "CharTensor",
    "uint8": "ByteTensor",
    "bool": "BoolTensor",
}

_CASTS = {
    "float": "float32",
    "double": "float64",
    "half": "float16",
    "bfloat16": "bfloat16",
    "long": "int64",
    "int": "int32",
    "short": "int16",
    "char": "int8",
    "byte": "uint8",
    "bool": "bool",
}


def check_device(given):
    """Everything is on the CPU here; other devices are as little there as on a machine without them."""
    if given is None or isinstance(given, (memory_format, int)) and not isinstance(given, bool):
        return
    if device(given).type not in ("cpu", "meta"):
        raise AssertionError(f"Torch not compiled with {device(given).type.upper()} enabled")


def lies_in_order(tensor):
    """Whether a tensor lies in C order is known by the host alone."""
    known = True if tensor._handle is None else _operators.call("host::is_contiguous", tensor)
    if known is None:
        refuse("Tensor.is_contiguous() of a tensor of which it is not known how it lies in memory")
    return known


def placeholder(shape, type=DTYPES["float32"], kind=Tensor):
    """A tensor whose elements nobody has set yet: an operator that reads it gets a tensor as torch.empty gives it."""
    made = kind.__new__(kind)
    made._shape, made._dtype, made._is_placeholder = Size(int(n) for n in shape), type, True
    return made


def _cast(name, type):
    def method(self, memory_format=None):
        return self.to(type, memory_format=memory_format)

    method.__name__ = name
    return method


def _binary(name, swapped=False):
    def method(self, other):
        if not isinstance(other, (Tensor, int, float)):
            if not hasattr(other, "__float__"):
                return NotImplemented
            other = float(other)
        return aten(name, other, self) if swapped else aten(name, self, other)

    return method


def _augmented(name):
    method = in_place(name)

    def augmented(self, other):
        return method(self, other) if isinstance(other, (Tensor, int, float)) else NotImplemented

    return augmented


def _swapped(name):
    """`number <name> tensor`, for operators whose first argument is a tensor in their schema."""

    def method(self, other):
        if not isinstance(other, (int, float)):
            return NotImplemented
        return _SWAPPED[name](self, other)

    return method


_SWAPPED = {
    "sub": lambda self, other: aten("rsub", self, other),
    "div": lambda self, other: aten("mul", aten("reciprocal", self), other),
    "floor_divide": lambda self, other: aten("floor_divide", scalar_like(other, self), self),
    "remainder": lambda self, other: aten("remainder", scalar_like(other, self), self),
    "pow": lambda self, other: aten("pow", other, self),
    "add": lambda self, other: aten("add", self, other),
    "mul": lambda self, other: aten("mul", self, other),
    "__and__": lambda self, other: aten("__and__", self, other),
    "__or__": lambda self, other: aten("__or__", self, other),
    "__xor__": lambda self, other: aten("__xor__", self, other),
}


def scalar_like(number, tensor):
    """A number as a tensor without axes, which decides no type either."""
    return aten("tensor", number)


_BINARY = {
    "add": "add",
    "sub": "sub",
    "mul": "mul",
    "truediv": "div",
    "floordiv": "floor_divide",
    "mod": "remainder",
    "pow": "pow",
    "and": "__and__",
    "or": "__or__",
    "xor": "__xor__",
}

for _name, _type in _CASTS.items():
    setattr(Tensor, _name, _cast(_name, DTYPES[_type]))
for _name, _op in _BINARY.items():
    setattr(Tensor, f"__{_name}__", _binary(_op))
    setattr(Tensor, f"__r{_name}__", _swapped(_op))
    if not _op.startswith("__"):
        setattr(Tensor, f"__i{_name}__", _augmented(f"{_op}_"))
for _name in ("and", "or", "xor", "lshift", "rshift"):
    setattr(Tensor, f"__i{_name}__", _augmented(f"__i{_name}__"))
for _name in ("lshift", "rshift"):
    setattr(Tensor, f"__{_name}__", _binary(f"__{_name}__"))
for _name in ("eq", "ne", "lt", "le", "gt", "ge"):
    setattr(Tensor, f"__{_name}__", _binary(_name))
Tensor.__matmul__ = _binary("matmul")
Tensor.__neg__ = lambda self: aten("neg", self)
Tensor.__pos__ = lambda self: self
Tensor.__abs__ = lambda self: aten("abs", self)
Tensor.__invert__ = lambda self: aten("bitwise_not", self)

from ._composed import COMPOSED  # noqa: E402

for _name, _function in COMPOSED.items():
    if _name in TENSOR_NAMES and _name not in Tensor.__dict__:
        setattr(Tensor, _name, _function)

for _name in SCHEMAS:
    if _name in TENSOR_NAMES and _name not in Tensor.__dict__ and not _name.startswith("__"):
        # Writing in place gives the same tensor; everything else a new one.
        _method = in_place(_name) if _name.endswith("_") else operator(_name)
        setattr(Tensor, _name, _method)
