from driver.refusal import refusing


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return refusing(f"torch.fft.{name}")
