from driver.refusal import refusing

from ._composed import COMPOSED
from ._operators import operator
from ._schemas import SCHEMAS

_SAME = {"expit": "sigmoid", "round": "round", "softmax": "softmax", "log_softmax": "log_softmax"}


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    for operator_name in (f"special_{name}", _SAME.get(name, name)):
        if operator_name in SCHEMAS:
            return operator(operator_name)
    return COMPOSED[name] if name in COMPOSED else refusing(f"torch.special.{name}")
