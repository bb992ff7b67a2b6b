"""There is one process."""

from driver.refusal import refusing


def is_available():
    return True


def is_initialized():
    return False


is_nccl_available = is_torchelastic_launched = is_initialized


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return refusing(f"torch.distributed.{name}")
