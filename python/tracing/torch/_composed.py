"""Functions of torch that are no operators of the host's table, or take their arguments otherwise, made of operators."""

import math

from driver.refusal import refuse

from ._operators import aten
from ._types import DTYPES

# A loop over more elements than this makes graphs that nobody wants to run.
LONGEST_LOOP = 1024


def _steps(input, dim, name):
    if input.shape[dim] > LONGEST_LOOP:
        refuse(f"torch.{name} over more than {LONGEST_LOOP} elements")
    return input.unbind(dim)


def adjoint(input):
    return input.mT


def arccos(input):
    return input.acos()


def arcsin(input):
    return input.asin()


def arcsinh(input):
    return input.asinh()


def arccosh(input):
    return input.acosh()


def arctanh(input):
    return input.atanh()


def cross(input, other, dim=None):
    if dim is None:
        dim = next(axis for axis, size in enumerate(input.shape) if size == 3)
    a, b = aten("broadcast_tensors", [input, other])
    first, second = (aten("tensor", [1, 2, 0]), aten("tensor", [2, 0, 1]))

    def pick(x, places):
        return x.index_select(dim, places)

    return pick(a, first) * pick(b, second) - pick(a, second) * pick(b, first)


def _running(name, better):
    def function(input, dim):
        values, places = [], []
        for at, each in enumerate(_steps(input, dim, name)):
            place = aten("full", list(each.shape), at, dtype=DTYPES["int64"])
            if values:
                taken = better(each, values[-1])
                each = aten("where", taken, each, values[-1])
                place = aten("where", taken, place, places[-1])
            values.append(each)
            places.append(place)
        from ._operators import _PAIRS

        return _PAIRS[name](aten("stack", values, dim), aten("stack", places, dim))

    function.__name__ = name
    return function


cummax = _running("cummax", lambda new, old: new >= old)
cummin = _running("cummin", lambda new, old: new <= old)


def vander(x, N=None, increasing=False):
    count = len(x) if N is None else N
    powers = range(count) if increasing else range(count - 1, -1, -1)
    return aten("stack", [x.pow(power) for power in powers], 1)


def cartesian_prod(*tensors):
    return aten("cartesian_prod", list(tensors))


def combinations(input, r=2, with_replacement=False):
    import itertools

    choose = itertools.combinations_with_replacement if with_replacement else itertools.combinations
    places = [list(each) for each in choose(range(len(input)), r)]
    return aten("index", input, [aten("tensor", places)])


def block_diag(*tensors):
    return aten("block_diag", list(tensors))


def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    if dim is not None:
        refuse("torch.unique with dim")
    flat, _ = aten("sort", input.reshape(-1))
    changes = aten("cat", [aten("ones", [1], dtype=DTYPES["bool"]), flat[1:] != flat[:-1]], 0)
    found = flat[changes]
    made = [found]
    same = input.reshape(-1, 1) == found if return_inverse or return_counts else None
    if return_inverse:
        made.append(same.to(DTYPES["int64"]).argmax(1).reshape(input.shape))
    if return_counts:
        made.append(same.sum(0))
    return tuple(made) if len(made) > 1 else found


def unique_consecutive(input, return_inverse=False, return_counts=False, dim=None):
    if dim not in (None, 0) or input.dim() != 1:
        refuse("torch.unique_consecutive of more than one axis")
    changes = aten("cat", [aten("ones", [1], dtype=DTYPES["bool"]), input[1:] != input[:-1]], 0)
    made = [input[changes]]
    number = changes.to(DTYPES["int64"]).cumsum(0) - 1
    if return_inverse:
        made.append(number)
    if return_counts:
        made.append((number.unsqueeze(1) == aten("arange", len(made[0]))).sum(0))
    return tuple(made) if len(made) > 1 else made[0]


def chain_matmul(*matrices):
    return aten("chain_matmul", list(matrices))


def matrix_power(input, n):
    if n < 0:
        return matrix_power(inverse(input), -n)
    made = aten("eye", input.shape[-1], dtype=input.dtype).expand(input.shape)
    for _ in range(n):
        made = made.matmul(input)
    return made


def det(input):
    size = input.shape[-1]
    if size == 1:
        return input[..., 0, 0]
    if size == 2:
        return input[..., 0, 0] * input[..., 1, 1] - input[..., 0, 1] * input[..., 1, 0]
    if size > 4:
        refuse("torch.det of more than 4 rows")
    parts = []
    for column in range(size):
        minor = aten("cat", [input[..., 1:, :column], input[..., 1:, column + 1 :]], -1)
        parts.append(input[..., 0, column] * det(minor) * (-1) ** column)
    return sum(parts[1:], parts[0])


def inverse(input):
    size = input.shape[-1]
    if size > 4:
        refuse("The inverse of a matrix of more than 4 rows")
    if size == 1:
        return 1 / input
    rows = []
    for i in range(size):
        row = []
        for j in range(size):
            # The cofactor of the element across the diagonal.
            picked = [[input[..., a, b] for b in range(size) if b != i] for a in range(size) if a != j]
            minor = aten("stack", [aten("stack", each, -1) for each in picked], -2)
            row.append(det(minor) * (-1) ** (i + j))
        rows.append(aten("stack", row, -1))
    return aten("stack", rows, -2) / det(input)[..., None, None]


def _split_along(axis):
    def function(input, indices_or_sections):
        return input.tensor_split(indices_or_sections, axis if input.dim() > 1 else 0)

    return function


hsplit, vsplit, dsplit = _split_along(1), _split_along(0), _split_along(2)


def _at_least(tensors, shape_of):
    given = list(tensors[0]) if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)) else tensors
    made = tuple(each.reshape(shape_of(each)) for each in given)
    return made[0] if len(tensors) == 1 and not isinstance(tensors[0], (list, tuple)) else made


def atleast_2d(*tensors):
    return _at_least(tensors, lambda x: [1] * (2 - x.dim()) + list(x.shape))


def atleast_3d(*tensors):
    shapes = {0: lambda s: [1, 1, 1], 1: lambda s: [1, s[0], 1], 2: lambda s: [*s, 1]}
    return _at_least(tensors, lambda x: shapes.get(x.dim(), list)(x.shape))


def narrow_copy(input, dim, start, length):
    return input.narrow(dim, start, length).clone()


def unravel_index(indices, shape):
    made = []
    for size in reversed([shape] if isinstance(shape, int) else list(shape)):
        made.append(indices % size)
        indices = aten("floor_divide", indices, aten("tensor", size))
    return tuple(reversed(made))


def cov(input, *, correction=1):
    rows = input if input.dim() > 1 else input.unsqueeze(0)
    centred = rows - rows.mean(1, keepdim=True)
    made = centred.matmul(centred.t()) / (rows.shape[1] - correction)
    return made if input.dim() > 1 else made.squeeze()


def corrcoef(input):
    made = cov(input)
    scale = made.diagonal().sqrt()
    return made / scale[:, None] / scale[None, :]


def _window(weight):
    def function(window_length, periodic=True, *args, dtype=None, device=None, **places):
        if window_length == 1:
            return aten("ones", [1], dtype=dtype)
        last = window_length if periodic else window_length - 1
        return aten("tensor", [weight(at / last) for at in range(window_length)], dtype=dtype)

    return function


hann_window = _window(lambda x: 0.5 - 0.5 * math.cos(2 * math.pi * x))
hamming_window = _window(lambda x: 0.54 - 0.46 * math.cos(2 * math.pi * x))
blackman_window = _window(lambda x: 0.42 - 0.5 * math.cos(2 * math.pi * x) + 0.08 * math.cos(4 * math.pi * x))
bartlett_window = _window(lambda x: 1 - abs(2 * x - 1))


def range_(start=0, end=None, step=1, *, dtype=None, device=None, **places):
    count = math.floor((end - start) / step) + 1
    return aten("tensor", [float(start + step * at) for at in range(count)], dtype=dtype)


def bilinear(input1, input2, weight, bias=None):
    made = aten("einsum", "...i,oij,...j->...o", [input1, weight, input2])
    return made if bias is None else made + bias


def pairwise_distance(x1, x2, p=2.0, eps=1e-6, keepdim=False):
    return (x1 - x2 + eps).norm(p, -1, keepdim)


def pdist(input, p=2.0):
    count = input.shape[0]
    places = [(a, b) for a in range(count) for b in range(a + 1, count)]
    first, second = (aten("tensor", list(each)) for each in zip(*places))
    return (input[first] - input[second]).norm(p, -1)


COMPOSED = {
    name: value
    for name, value in list(globals().items())
    if callable(value) and not name.startswith("_") and name not in ("aten", "refuse", "range_")
}
