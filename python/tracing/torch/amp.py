from driver.refusal import refusing

from ._functions import no_grad as autocast  # noqa: F401
from .cuda.amp import custom_bwd, custom_fwd  # noqa: F401

GradScaler = refusing("torch.amp.GradScaler")
