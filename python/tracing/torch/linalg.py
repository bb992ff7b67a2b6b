from driver.refusal import refusing

from ._operators import aten


def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None, out=None):
    dims = None if dim is None else [dim] if isinstance(dim, int) else list(dim)
    return aten("linalg_vector_norm", x, ord, dims, keepdim, dtype=dtype)


def norm(A, ord=None, dim=None, keepdim=False, *, out=None, dtype=None):
    if ord is None or isinstance(dim, int):
        return vector_norm(A, 2 if ord is None else ord, dim, keepdim, dtype=dtype)
    return refusing("torch.linalg.norm of matrices")()


def matmul(input, other):
    return aten("matmul", input, other)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return refusing(f"torch.linalg.{name}")
