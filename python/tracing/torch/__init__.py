"""A small `torch` whose tensors have no elements: every operator becomes a node of the host's graph.

What torch has and this does not is refused by name as soon as it is used; nothing is guessed.
"""

import math as _math

from driver.refusal import refusing as _refusing

from . import _functions
from ._composed import COMPOSED as _COMPOSED, range_ as range  # noqa: F401
from ._names import TORCH_NAMES, VERSION as __version__
from ._operators import operator as _operator
from ._schemas import SCHEMAS as _SCHEMAS
from ._stand_ins import missing_name as _missing_name
from ._tensor import Tensor
from ._types import (
    DTYPES as _DTYPES,
    MEMORY_FORMATS as _MEMORY_FORMATS,
    SHORT_NAMES as _SHORT_NAMES,
    STRIDED as strided,
    Size,
    device,
    dtype,
    finfo,
    iinfo,
    layout,
    memory_format,
)

inf, nan, pi, e = _math.inf, _math.nan, _math.pi, _math.e
newaxis = None

for _name, _type in _DTYPES.items():
    globals()[_name] = _type
for _name, _long in _SHORT_NAMES.items():
    globals()[_name] = _DTYPES[_long]
globals().update(_MEMORY_FORMATS)
for _name, _value in _COMPOSED.items():
    if _name in TORCH_NAMES and _name not in globals():
        globals()[_name] = _value
for _name in _SCHEMAS:
    # An operator does not take the place of a type, such as `device`, or of what takes its arguments otherwise.
    if _name in TORCH_NAMES and _name not in globals():
        globals()[_name] = _operator(_name)
for _name, _value in vars(_functions).items():
    if _name in TORCH_NAMES:
        globals()[_name] = _value

from . import amp, autograd, backends, compiler, cuda, distributed, fft, functional, fx, hub, jit, linalg, mps, nn, onnx
from . import overrides, profiler, random, special  # noqa: E402
from . import types, utils, version  # noqa: E402


def __getattr__(name):
    return _missing_name("torch", name, TORCH_NAMES)
