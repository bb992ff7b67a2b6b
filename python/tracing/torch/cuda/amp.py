from driver.refusal import refusing

from .._functions import no_grad


class autocast(no_grad):
    def __init__(self, enabled=True, dtype=None, cache_enabled=True):
        pass


def custom_fwd(fwd=None, **kwargs):
    return fwd if fwd is not None else lambda wrapped: wrapped


custom_bwd = custom_fwd
GradScaler = refusing("torch.cuda.amp.GradScaler")
