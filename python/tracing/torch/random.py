from contextlib import nullcontext

from ._functions import initial_seed, manual_seed, seed  # noqa: F401


def fork_rng(*args, **kwargs):
    return nullcontext()
