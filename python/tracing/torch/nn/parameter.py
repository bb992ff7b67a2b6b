"""Parameters hold a shape; the state dict gives them their elements."""

from .._tensor import Tensor, placeholder
from .._types import DTYPES


class Parameter(Tensor):
    requires_grad = True
    _is_parameter = True

    def __new__(cls, data=None, requires_grad=True):
        source = placeholder([0]) if data is None else data
        made = Tensor.__new__(cls)
        made._shape, made._dtype = source._shape, source._dtype
        made._is_placeholder = source._is_placeholder
        made._handle = source._handle
        if not requires_grad:
            made.requires_grad = False
        return made

    def __init__(self, data=None, requires_grad=True):
        pass

    def __repr__(self):
        return f"Parameter containing:\n{super().__repr__()}"

    def __deepcopy__(self, memo):
        made = super().__deepcopy__(memo)
        made.requires_grad = self.requires_grad
        return made

    def _handle_of(self):
        # Where nothing is loaded into it, torch would have drawn it at random.
        self._is_random = self._is_random or self._handle is None
        return super()._handle_of()


class Buffer(Tensor):
    """A tensor that becomes a buffer of the module it is assigned to."""

    def __new__(cls, data=None, *, persistent=True):
        made = Tensor.__new__(cls)
        made.__dict__.update((placeholder([0]) if data is None else data).__dict__)
        made.persistent = persistent
        return made

    def __init__(self, data=None, *, persistent=True):
        pass


class _Uninitialized:
    """Its shape comes with the state dict."""

    _is_uninitialized = True


class UninitializedParameter(_Uninitialized, Parameter):
    def __new__(cls, requires_grad=True, device=None, dtype=None):
        return Parameter.__new__(cls, placeholder([0]), requires_grad)

    def __init__(self, *args, **kwargs):
        pass


class UninitializedBuffer(_Uninitialized, Tensor):
    def __new__(cls, *args, **kwargs):
        made = Tensor.__new__(cls)
        made.__dict__.update(placeholder([0]).__dict__)
        return made

    def __init__(self, *args, **kwargs):
        pass


def is_lazy(parameter):
    return hasattr(parameter, "_is_uninitialized")


def parameter_of(*shape):
    """A parameter that the state dict has to fill."""
    return placeholder(shape, DTYPES["float32"], Parameter)
