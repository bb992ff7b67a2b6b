from driver.refusal import refusing

from . import parametrizations
from ._weight_norm import weight_norm  # noqa: F401

spectral_norm = refusing("torch.nn.utils.spectral_norm")
clip_grad_norm_ = refusing("torch.nn.utils.clip_grad_norm_")
