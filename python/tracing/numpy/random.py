"""Random numbers are not drawn here: a model that needs them is another one each time."""

from driver.refusal import refusing


def seed(*_):
    pass


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return refusing(f"numpy.random.{name}: the model draws random numbers")
