"""Initialization: the state dict overwrites what is drawn here, so that only constants are set."""

import math


from .._names import INIT_NAMES
from .._operators import aten
from .._stand_ins import missing_name


def _set(tensor, value):
    if not tensor._is_parameter and tensor._handle is not None:
        return tensor.fill_(value)
    made = aten("full", list(tensor.shape), value, dtype=tensor.dtype)
    tensor._handle, tensor._is_placeholder = made._handle, False
    return tensor


def zeros_(tensor):
    return _set(tensor, 0)


def ones_(tensor):
    return _set(tensor, 1)


def constant_(tensor, val):
    return _set(tensor, val)


def _random(tensor, *args, **kwargs):
    return tensor._randomize()


uniform_ = normal_ = trunc_normal_ = _random
xavier_uniform_ = xavier_normal_ = kaiming_uniform_ = kaiming_normal_ = _random
orthogonal_ = sparse_ = _random
xavier_uniform = xavier_normal = kaiming_uniform = kaiming_normal = _random
uniform = normal = orthogonal = _random


def constant(tensor, val):
    return _set(tensor, val)


def eye_(tensor):
    return tensor if tensor._is_parameter else tensor.copy_(aten("eye", *tensor.shape, dtype=tensor.dtype))


def dirac_(tensor, groups=1):
    return _random(tensor)


def calculate_gain(nonlinearity, param=None):
    if nonlinearity == "tanh":
        return 5.0 / 3
    if nonlinearity == "relu":
        return math.sqrt(2.0)
    if nonlinearity == "leaky_relu":
        return math.sqrt(2.0 / (1 + (0.01 if param is None else param) ** 2))
    return 3.0 / 4 if nonlinearity == "selu" else 1.0


def _calculate_fan_in_and_fan_out(tensor):
    if tensor.dim() < 2:
        raise ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    field = math.prod(tensor.shape[2:])
    return tensor.shape[1] * field, tensor.shape[0] * field


def _calculate_correct_fan(tensor, mode):
    return _calculate_fan_in_and_fan_out(tensor)[mode.lower() == "fan_out"]


def _no_grad_trunc_normal_(tensor, *args, **kwargs):
    return _random(tensor)


_no_grad_normal_ = _no_grad_uniform_ = _no_grad_trunc_normal_


def __getattr__(name):
    return missing_name("torch.nn.init", name, INIT_NAMES)


