"""Functions of `torch` whose Python interface differs from the operators' schemas, by their name."""

import contextlib
import math
from collections import namedtuple

from numpy import ndarray

from driver.refusal import refuse, refusing

from . import _operators
from ._operators import aten
from ._tensor import TYPE_NAMES, Tensor, check_device, placeholder, sizes_of
from ._types import CPU, DTYPES, dtype as _dtype

_default_dtype = DTYPES["float32"]


def get_default_dtype():
    return _default_dtype


def set_default_dtype(d):
    if d is not DTYPES["float32"]:
        refuse(f"torch.set_default_dtype({d})")


def set_default_tensor_type(t):
    refuse("torch.set_default_tensor_type")


# Making tensors


def _filled(name):
    def function(*size, out=None, dtype=None, device=None, size_=None, **places):
        check_device(device)
        given = places.pop("size", None)
        return aten(name, sizes_of(size) if given is None else list(given), dtype=dtype)

    function.__name__ = name
    return function


zeros = _filled("zeros")
ones = _filled("ones")
rand = _filled("rand")
randn = _filled("randn")


def empty(*size, dtype=None, device=None, out=None, **places):
    check_device(device)
    given = places.pop("size", None)
    return placeholder(sizes_of(size) if given is None else given, dtype or _default_dtype)


def empty_like(input, *, dtype=None, device=None, **places):
    check_device(device)
    return placeholder(input.shape, dtype or input.dtype)


def _like(name):
    def function(input, *, dtype=None, device=None, **places):
        check_device(device)
        return aten(name, input, dtype=dtype)

    return function


zeros_like = _like("zeros_like")
ones_like = _like("ones_like")
rand_like = _like("rand_like")
randn_like = _like("randn_like")


def full_like(input, fill_value, *, dtype=None, device=None, **places):
    check_device(device)
    return aten("full_like", input, fill_value, dtype=dtype)


def full(size, fill_value, *, dtype=None, device=None, out=None, **places):
    check_device(device)
    if isinstance(fill_value, Tensor):
        fill_value = fill_value.item()
    return aten("full", sizes_of((size,)), fill_value, dtype=dtype)


def eye(n, m=None, *, dtype=None, device=None, out=None, **places):
    check_device(device)
    return aten("eye", n, dtype=dtype) if m is None else aten("eye", n, m, dtype=dtype)


def arange(*args, start=None, end=None, step=None, dtype=None, device=None, out=None, **places):
    check_device(device)
    if end is not None:
        args = ((0 if start is None else start), end) if not args else (*args, end)
    if step is not None:
        args = (*((0, *args) if len(args) == 1 else args), step)
    args = [each.item() if isinstance(each, Tensor) else each for each in args]
    return aten("arange", *args, dtype=dtype)


def linspace(start, end, steps, *, dtype=None, device=None, out=None, **places):
    check_device(device)
    return aten("linspace", start, end, steps, dtype=dtype)


def tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=False):
    check_device(device)
    if isinstance(data, Tensor):
        return data.to(dtype).clone() if dtype else data.clone()
    if _holds_tensors(data):
        return _stacked(data).to(dtype or _default_of(data))
    if _holds_numpy(data):
        from numpy import asarray

        return asarray(data)._to_torch(dtype)
    return aten("tensor", data, dtype=dtype)


def _holds_numpy(data):
    """Scalars and arrays of numpy bring their own type."""
    if isinstance(data, (list, tuple)):
        return any(map(_holds_numpy, data))
    return type(data).__module__.partition(".")[0] == "numpy"


def _holds_tensors(data):
    return isinstance(data, (list, tuple)) and any(
        isinstance(each, Tensor) or _holds_tensors(each) for each in data
    )


def _default_of(data):
    while isinstance(data, (list, tuple)):
        data = data[0]
    return data.dtype if isinstance(data, Tensor) else None


def _stacked(data):
    if isinstance(data, Tensor):
        return data
    if isinstance(data, (list, tuple)):
        return aten("stack", [_stacked(each) for each in data], 0)
    return aten("tensor", data)


def as_tensor(data, dtype=None, device=None):
    check_device(device)
    return data.to(dtype) if isinstance(data, Tensor) and dtype else data if isinstance(data, Tensor) else tensor(data, dtype=dtype)


asarray = as_tensor


def from_numpy(data):
    if not isinstance(data, ndarray):
        raise TypeError(f"expected np.ndarray (got {type(data).__name__})")
    return data._to_torch()


def scalar_tensor(s, *, dtype=None, device=None, **places):
    check_device(device)
    return aten("scalar_tensor", s, dtype=dtype or _default_dtype)


def randint(*args, **kwargs):
    refuse("torch.randint: the model draws random numbers")


randperm = refusing("torch.randperm: the model draws random numbers")
bernoulli = refusing("torch.bernoulli: the model draws random numbers")
normal = refusing("torch.normal: the model draws random numbers")
multinomial = refusing("torch.multinomial: the model draws random numbers")


# What tensors are


def is_tensor(obj):
    return isinstance(obj, Tensor)


def is_floating_point(input):
    return input.dtype.is_floating_point


def is_complex(input):
    return False


def is_storage(obj):
    return False


def numel(input):
    return input.numel()


def promote_types(type1, type2):
    return (placeholder([1], type1) + placeholder([1], type2)).dtype


def result_type(tensor1, tensor2):
    from ._types import BY_CODE

    return BY_CODE[aten("result_type", tensor1, tensor2)]


# Joining and cutting


def cat(tensors, dim=0, *, axis=None, out=None):
    return aten("cat", list(tensors), dim if axis is None else axis)


concat = concatenate = cat


def stack(tensors, dim=0, *, out=None):
    return aten("stack", list(tensors), dim)


def _joined(name):
    def function(tensors, *, out=None):
        return aten(name, list(tensors))

    return function


hstack, vstack, dstack = _joined("hstack"), _joined("vstack"), _joined("dstack")
column_stack, row_stack = _joined("column_stack"), vstack


def split(tensor, split_size_or_sections, dim=0):
    return tensor.split(split_size_or_sections, dim)


def chunk(input, chunks, dim=0):
    return input.chunk(chunks, dim)


def unbind(input, dim=0):
    return input.unbind(dim)


def tensor_split(input, indices_or_sections, dim=0):
    return input.tensor_split(indices_or_sections, dim)


def _several(tensors):
    return list(tensors[0]) if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)) else list(tensors)


def meshgrid(*tensors, indexing=None):
    return tuple(aten("meshgrid", _several(tensors), indexing=indexing or "ij"))


def broadcast_tensors(*tensors):
    return tuple(aten("broadcast_tensors", _several(tensors)))


def broadcast_shapes(*shapes):
    from ._types import Size

    rank = max(map(len, shapes))
    padded = [(1,) * (rank - len(shape)) + tuple(shape) for shape in shapes]
    for sizes in zip(*padded):
        if len(set(sizes) - {1}) > 1:
            raise RuntimeError(f"Shape mismatch: objects cannot be broadcast: {shapes}")
    return Size(next((n for n in sizes if n != 1), 1) for sizes in zip(*padded))


def tensordot(a, b, dims=2, out=None):
    if isinstance(dims, int):
        dims = list(range(a.dim() - dims, a.dim())), list(range(dims))
    first, second = ([each] if isinstance(each, int) else list(each) for each in dims)
    return aten("tensordot", a, b, first, second)


def einsum(equation, *operands):
    return aten("einsum", equation, _several(operands))


def permute(input, dims):
    return input.permute(dims)


def reshape(input, shape):
    return input.reshape(shape)


def tile(input, dims):
    return input.tile(dims)


def flip(input, dims):
    return input.flip(dims)


def squeeze(input, dim=None):
    return input.squeeze(dim)


def nonzero(input, *, out=None, as_tuple=False):
    return input.nonzero(as_tuple=as_tuple)


def where(condition, input=None, other=None, *, out=None):
    if input is None:
        return condition.nonzero(as_tuple=True)
    return aten("where", condition, input, other)


def norm(input, p="fro", dim=None, keepdim=False, out=None, dtype=None):
    return input.norm(p, dim, keepdim, dtype)


def softmax(input, dim, dtype=None, *, out=None):
    return aten("softmax", input, dim, dtype)


def log_softmax(input, dim, dtype=None, *, out=None):
    return aten("log_softmax", input, dim, dtype)


def std_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    return _spread("std", input, dim, unbiased, keepdim, correction), _mean(input, dim, keepdim)


def var_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    return _spread("var", input, dim, unbiased, keepdim, correction), _mean(input, dim, keepdim)


def _spread(name, input, dim, unbiased, keepdim, correction):
    dims = None if dim is None else [dim] if isinstance(dim, int) else list(dim)
    correction = correction if correction is not None else int(unbiased)
    return aten(name, input, dims, correction=correction, keepdim=keepdim)


def _mean(input, dim, keepdim):
    return aten("mean", input) if dim is None else aten("mean", input, dim, keepdim)


# Values that the interpreter compares


def equal(input, other):
    return input.shape == other.shape and bool((input == other).all())


def allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(((input - other).abs() <= atol + rtol * other.abs()).all())


def is_nonzero(input):
    return bool(input)


# Modes that change nothing here


class no_grad(contextlib.ContextDecorator):
    def __new__(cls, orig_func=None, *args, **kwargs):
        # Also as a decorator without parentheses.
        return orig_func if callable(orig_func) else super().__new__(cls)

    def __init__(self, *args, **kwargs):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False

    def clone(self):
        return self


enable_grad = inference_mode = set_grad_enabled = autocast = no_grad


def is_grad_enabled():
    return False


def is_inference_mode_enabled():
    return False


def is_autocast_enabled(*args):
    return False


def get_autocast_gpu_dtype():
    return DTYPES["float16"]


def are_deterministic_algorithms_enabled():
    return False


def _nothing(*args, **kwargs):
    return None


manual_seed = seed = use_deterministic_algorithms = set_num_threads = set_num_interop_threads = _nothing
set_printoptions = set_float32_matmul_precision = set_warn_always = set_flush_denormal = _nothing


def get_num_threads():
    return 1


def initial_seed():
    return 0


def compile(model=None, **kwargs):
    if model is None:
        return lambda wrapped: compile(wrapped, **kwargs)
    from .nn.modules.module import Module, OptimizedModule

    return OptimizedModule(model) if isinstance(model, Module) else model


def _assert(condition, message):
    assert condition, message


def Generator(device="cpu"):
    return _Generator()


class _Generator:
    def manual_seed(self, seed):
        return self


def typename(obj):
    return f"{type(obj).__module__}.{type(obj).__qualname__}"


for _name in ("load", "save", "frombuffer", "from_file"):
    globals()[_name] = refusing(f"torch.{_name}")


class _TypedTensor(type):
    """The old classes of tensors, as torch.FloatTensor."""

    def __call__(cls, *given, device=None):
        if given and _holds_numpy(given[0]):
            return tensor(given[0], dtype=cls.of)
        if given and not hasattr(given[0], "__index__"):
            return aten("tensor", given[0], dtype=cls.of)
        return placeholder(given or (0,), cls.of)

    def __instancecheck__(cls, instance):
        return isinstance(instance, Tensor) and instance.dtype is cls.of

    dtype = property(lambda cls: cls.of)


for _name, _type in TYPE_NAMES.items():
    globals()[_type] = _TypedTensor(_type, (), {"of": DTYPES[_name], "__module__": "torch"})


def get_default_device():
    return CPU


def set_default_device(device):
    check_device(device)


def can_cast(from_, to):
    order = ("bool", "uint8", "int8", "int16", "int32", "int64")
    rank = [2 if each.is_floating_point else 0 if each.name == order[0] else 1 for each in (from_, to)]
    return rank[0] <= rank[1]


def get_float32_matmul_precision():
    return "highest"


def is_same_size(input, other):
    return input.shape == other.shape


def is_conj(input):
    return False


is_neg = is_inference = is_conj
