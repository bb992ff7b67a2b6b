"""Not there: nothing computes here."""

from ._absent import (  # noqa: F401
    allow_tf32,
    benchmark,
    deterministic,
    enabled,
    flags,
    is_available,
    is_built,
    matmul,
)
