"""Answers the host: makes the model of an architecture file and runs it once on tensors without elements."""

import importlib
import inspect
import sys
import types
from collections import OrderedDict

import torch
from torch._stand_ins import complete, install
from torch._tensor import Tensor
from torch._types import DTYPES, Size
from torch.nn.modules.module import Module, StateDictError

from . import bridge, packages, stage
from .refusal import OperatorError, Refusal

FILE = "architecture.py"


class OtherValue:
    """An entry of a state dict that is no tensor."""

    def __init__(self, python_type):
        self.python_type = python_type


class ArchitectureError(Exception):
    """The package is surely at fault."""


class OutputError(Exception):
    """The model gives something else than tensors."""


def serve():
    install()
    packages.install()
    bridge.open_bridge()
    while True:
        request = bridge.ask(["next"])
        bridge.ask(_answer(request))


def _answer(request):
    try:
        return ["done", *_trace(request)]
    except Refusal as refusal:
        return ["failed", "refusal", str(refusal), _place(refusal)]
    except StateDictError as error:
        return ["failed", "state-dict", str(error), None]
    except OutputError as error:
        return ["failed", "output", str(error), None]
    except ArchitectureError as error:
        return ["failed", "architecture", str(error), None]
    except SyntaxError as error:
        place = error.lineno if error.filename == FILE else None
        return ["failed", "architecture", f"{type(error).__name__}: {error.msg}", place]
    except OperatorError as error:
        kind = "operator" if stage.now == "forward" else "exception"
        return ["failed", kind, str(error), _place(error)]
    except RecursionError as error:
        return ["failed", "refusal", "The model's functions call each other too deep", _place(error)]
    except BaseException as error:
        return ["failed", "exception", f"{type(error).__name__}: {error}", _place(error)]


def _place(error):
    """The last line of the architecture file on the way to an error."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _trace(request):
    stage.now = "import"
    make = _callable_of(request)
    stage.now = "construct"
    kwargs = request["kwargs"]
    _check_arguments(make, kwargs)
    model = make(**kwargs)
    if not isinstance(model, Module):
        kind = type(model).__name__
        raise ArchitectureError(f"{request['callable']} gives a value of the type {kind}, not a torch.nn.Module")
    stage.now = "load"
    unfit = model.load_state_dict(_state_dict(request), strict=request["strict"])
    model.eval()
    stage.now = "forward"
    inputs = [_tensor(each) for each in request["inputs"]]
    output = model(*inputs)
    _check_outputs(output, request.get("outputs", ()))
    return _handles(output), *_keys(unfit)


def _check_outputs(output, names):
    """What is described has to be a tensor; what is given besides is let be, as the reference does."""
    given = output if isinstance(output, (list, tuple)) else [output]
    for name, each in zip(names, given):
        if not isinstance(each, Tensor):
            raise OutputError(f"The output {name} is a value of the type {type(each).__name__}, not a tensor of numbers")


def _keys(unfit):
    # A model may have a load_state_dict of its own.
    found = (getattr(unfit, name, ()) for name in ("missing_keys", "unexpected_keys"))
    return [[str(key) for key in keys] for keys in found]


def _callable_of(request):
    name = request["callable"]
    if request.get("source") is None:
        space = importlib.import_module(request["import_from"])
        return getattr(space, name)
    module = types.ModuleType("architecture")
    module.__file__ = FILE
    sys.modules["architecture"] = module
    exec(compile(request["source"], FILE, "exec", dont_inherit=True), module.__dict__)
    if not hasattr(module, name):
        raise ArchitectureError(f"The architecture file has no {name}; it defines {_defined_in(module)}")
    return getattr(module, name)


def _check_arguments(make, kwargs):
    try:
        signature = inspect.signature(make)
    except (TypeError, ValueError):
        return
    try:
        signature.bind(**kwargs)
    except TypeError as error:
        taken = ", ".join(map(str, signature.parameters.values())) or "none"
        raise ArchitectureError(f"{make.__name__}() {error}. Its parameters: {taken}") from None


def _defined_in(module):
    own = [each for each in vars(module).values() if getattr(each, "__module__", None) == module.__name__]
    return ", ".join(each.__name__ for each in own if callable(each)) or "nothing that can be called"


def _tensor(given):
    handle, shape, dtype = given
    return Tensor._make(handle, Size(shape), DTYPES[dtype])


def _state_dict(request):
    state = OrderedDict((key, _tensor(given)) for key, *given in request["state"])
    for key, python_type in request["others"]:
        state[key] = OtherValue(python_type)
    return state


def _handles(output):
    if isinstance(output, Tensor):
        return [output._handle_of()]
    if isinstance(output, dict):
        output = output.values()
    elif output is None:
        return []
    elif isinstance(output, (bool, int, float)):
        return [torch.tensor(output)._handle_of()]
    elif not isinstance(output, (list, tuple)):
        raise Refusal(f"The model gives a {type(output).__name__}")
    return [handle for each in output for handle in _handles(each)]


# Before the snapshot is made.
complete()
