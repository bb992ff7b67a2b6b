"""Imports what a description names as architecture or as operation."""

import importlib
import importlib.util
import sys

from .events import Refused, Step

NAME = "architecture_of_the_model"


def find(architecture):
    """The object that is to be called."""
    origin = architecture["from"]
    Step.begin("import")
    if "file" in origin:
        Step.source = origin["file"]
        # One file alone, as the reference implementation imports it: no file beside it can be imported.
        spec = importlib.util.spec_from_file_location(NAME, origin["file"])
        if spec is None or spec.loader is None:
            raise Refused("no-python-source")
        module = importlib.util.module_from_spec(spec)
        sys.modules[NAME] = module
        spec.loader.exec_module(module)
    else:
        module = importlib.import_module(origin["module"])
    found = module
    for part in architecture["callable"].split("."):
        if not hasattr(found, part):
            raise Refused("no-such-callable", names=sorted(public(module)))
        found = getattr(found, part)
    if not callable(found):
        raise Refused("not-callable", type=type(found).__name__)
    return found


def public(module):
    """Names of what could have been meant."""
    return [
        name
        for name, value in vars(module).items()
        if callable(value) and not name.startswith("_") and getattr(value, "__module__", None) == module.__name__
    ]
