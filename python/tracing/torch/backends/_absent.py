"""What every backend says that is not there."""

from contextlib import nullcontext

enabled = benchmark = deterministic = allow_tf32 = False


def is_available():
    return False


def is_built():
    return False


def flags(*args, **kwargs):
    return nullcontext()


class matmul:
    allow_tf32 = False
