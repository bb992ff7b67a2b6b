"""Not there: nothing computes here."""

enabled = benchmark = deterministic = allow_tf32 = False


def is_available():
    return False


def is_built():
    return False


def flags(*args, **kwargs):
    from contextlib import nullcontext

    return nullcontext()


class matmul:
    allow_tf32 = False
