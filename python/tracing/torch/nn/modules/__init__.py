from . import attention, container, layers, lazy, module, recurrent, sampling, transformer, weighted
from .utils import _ntuple, _pair, _quadruple, _single, _triple  # noqa: F401

for _part in (lazy, layers, sampling, weighted, container, attention, recurrent, transformer, module):
    for _name, _value in vars(_part).items():
        if isinstance(_value, type) and issubclass(_value, module.Module):
            globals()[_name] = _value

# What `import *` takes.
__all__ = [name for name, value in globals().items() if isinstance(value, type) and name[0] != "_"]
