from driver.refusal import refusing

from . import parametrizations, parametrize, rnn  # noqa: F401
from ._spectral_norm import spectral_norm  # noqa: F401
from ._weight_norm import remove_weight_norm, weight_norm  # noqa: F401

remove_spectral_norm = refusing("torch.nn.utils.remove_spectral_norm")
clip_grad_norm_ = refusing("torch.nn.utils.clip_grad_norm_")
clip_grad_value_ = refusing("torch.nn.utils.clip_grad_value_")


def parameters_to_vector(parameters):
    from ..._operators import aten

    return aten("cat", [each.reshape(-1) for each in parameters], 0)


fuse_conv_bn_eval = refusing("torch.nn.utils.fuse_conv_bn_eval")
