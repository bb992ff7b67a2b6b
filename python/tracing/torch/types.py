from typing import Any

from ._types import device

Device = device | str | int | None
Number = int | float | bool
_size = tuple | list
_dtype = Any
