"""There is no GPU here."""

from driver.refusal import refusing

from .._functions import no_grad as _no_grad


def is_available():
    return False


def device_count():
    return 0


def is_initialized():
    return False


def is_bf16_supported(*args):
    return False


def empty_cache():
    pass


synchronize = manual_seed = manual_seed_all = empty_cache


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return refusing(f"torch.cuda.{name}")


from . import amp  # noqa: E402, F401
