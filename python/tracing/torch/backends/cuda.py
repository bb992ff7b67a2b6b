"""Not there: nothing computes here."""

from contextlib import nullcontext


class matmul:
    allow_tf32 = False


def is_built():
    return False


def flash_sdp_enabled():
    return False


mem_efficient_sdp_enabled = is_built


def sdp_kernel(*args, **kwargs):
    return nullcontext()
