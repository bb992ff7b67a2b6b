from .._tuples import _ntuple, _pair, _quadruple, _single, _triple  # noqa: F401


def _reverse_repeat_tuple(t, n):
    return tuple(x for x in reversed(t) for _ in range(n))
