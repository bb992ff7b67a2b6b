"""Parameters hold a shape; the state dict gives them their elements."""

from driver.refusal import Refusal

from .._tensor import Tensor, placeholder
from .._types import DTYPES


class Parameter(Tensor):
    requires_grad = True

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
        if self._handle is None and self._is_placeholder:
            # torch would have drawn them at random.
            self._handle = Tensor._randomize(_unset(self))._handle
        return super()._handle_of()


def _unset(parameter):
    made = Tensor.__new__(Tensor)
    made._shape, made._dtype, made._is_placeholder = parameter._shape, parameter._dtype, False
    return made


class Buffer(Tensor):
    def __new__(cls, data=None, *, persistent=True):
        raise Refusal("torch.nn.Buffer")


class UninitializedParameter(Parameter):
    def __new__(cls, *args, **kwargs):
        raise Refusal("torch.nn.UninitializedParameter")


def parameter_of(*shape):
    """A parameter that the state dict has to fill."""
    return placeholder(shape, DTYPES["float32"], Parameter)
