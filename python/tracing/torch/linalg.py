from driver.refusal import refuse, refusing

from ._composed import cross as _cross
from ._composed import det, inverse, matrix_power  # noqa: F401
from ._operators import aten

inv = inverse


def cross(input, other, *, dim=-1):
    return _cross(input, other, dim)


def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None, out=None):
    dims = None if dim is None else [dim] if isinstance(dim, int) else list(dim)
    return aten("linalg_vector_norm", x, ord, dims, keepdim, dtype=dtype)


def matrix_norm(A, ord="fro", dim=(-2, -1), keepdim=False, *, dtype=None, out=None):
    if ord == "fro":
        return vector_norm(A, 2, list(dim), keepdim, dtype=dtype)
    if ord in (1, -1, float("inf"), float("-inf")):
        first, second = (axis % A.dim() for axis in dim)
        summed, kept = (first, second) if abs(ord) == 1 else (second, first)
        made = A.abs().sum(summed, keepdim=True)
        made = made.amax(kept, keepdim=True) if ord > 0 else made.amin(kept, keepdim=True)
        return made if keepdim else made.squeeze(max(first, second)).squeeze(min(first, second))
    refuse(f"torch.linalg.matrix_norm with ord={ord!r}")


def norm(A, ord=None, dim=None, keepdim=False, *, out=None, dtype=None):
    if ord is None or isinstance(dim, int) or (dim is None and A.dim() == 1):
        return vector_norm(A, 2 if ord is None else ord, dim, keepdim, dtype=dtype)
    return matrix_norm(A, ord, (-2, -1) if dim is None else dim, keepdim, dtype=dtype)


def matmul(input, other):
    return aten("matmul", input, other)


def multi_dot(tensors):
    made, *rest = tensors
    for each in rest:
        made = made.matmul(each)
    return made


def diagonal(A, *, offset=0, dim1=-2, dim2=-1):
    return A.diagonal(offset, dim1, dim2)


def vecdot(x, y, *, dim=-1):
    return (x * y).sum(dim)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return refusing(f"torch.linalg.{name}")
