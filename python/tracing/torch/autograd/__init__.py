from driver.refusal import Refusal, refusing

from .._functions import enable_grad, no_grad, set_grad_enabled  # noqa: F401


def Variable(data, requires_grad=False, volatile=False):
    return data


class _Context:
    needs_input_grad = ()

    def save_for_backward(self, *tensors):
        self.saved_tensors = tensors

    def mark_dirty(self, *tensors):
        pass

    mark_non_differentiable = set_materialize_grads = mark_dirty


class Function:
    """Only what goes forward."""

    @classmethod
    def apply(cls, *args):
        if "setup_context" in cls.__dict__:
            return cls.forward(*args)
        return cls.forward(_Context(), *args)

    @staticmethod
    def forward(*args):
        raise Refusal("torch.autograd.Function without forward")


grad = refusing("torch.autograd.grad")

from . import function, profiler  # noqa: E402, F401
