"""Decorators of TorchScript, which leave a function as it is."""

import builtins

from driver.refusal import refusing


def script(obj, *args, **kwargs):
    return obj


def ignore(drop=False, **kwargs):
    return drop if callable(drop) else lambda wrapped: wrapped


def unused(fn):
    return fn


export = interface = script_if_tracing = _script_if_tracing = _overload = _overload_method = unused


def is_scripting():
    return False


is_tracing = is_scripting


def annotate(the_type, the_value):
    return the_value


def isinstance(obj, target_type):
    return builtins.isinstance(obj, target_type)


class _Final:
    def __getitem__(self, item):
        return item


Final = _Final()
ScriptModule = ScriptFunction = type("ScriptModule", (), {})


class _DisableScript:
    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


def optimized_execution(*args):
    return _DisableScript()


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return refusing(f"torch.jit.{name}")
