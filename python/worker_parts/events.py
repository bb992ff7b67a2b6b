"""What the worker tells: one JSON object a line, on a pipe of its own."""

import json
import os
import sys
import time
import traceback

from .limits import peak_memory

TEXT = 2000
LISTED = 20
FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Refused(Exception):
    """What a package does that a model may not do. `kind` is looked up by the parent."""

    def __init__(self, kind, **details):
        Exception.__init__(self, kind)
        self.kind = kind
        self.details = details


class Step:
    """The step that is being taken, and since when."""

    name = "engine"
    since = time.perf_counter()
    source = None

    @classmethod
    def begin(cls, name):
        cls.name = name
        cls.since = time.perf_counter()

    @classmethod
    def milliseconds(cls):
        return max(0.0, (time.perf_counter() - cls.since) * 1000)


def open_events(descriptor):
    """The function that tells an event: its type, and its fields by name."""
    os.set_inheritable(descriptor, False)

    def tell(type, **fields):
        line = json.dumps(dict(fields, type=type), default=str) + "\n"
        data = line.encode("utf-8", "replace")
        while data:
            data = data[os.write(descriptor, data) :]

    return tell


def guarded(tell, action):
    """Does what is to be done and tells how it failed, whatever was raised."""
    try:
        action()
    except Refused as refused:
        tell(
            "refused",
            step=Step.name,
            kind=refused.kind,
            details={key: texts(value) for key, value in refused.details.items()},
            peakMemory=peak_memory(),
        )
    except BaseException as error:  # SystemExit and the like too
        traceback.print_exception(type(error), error, without_worker(error.__traceback__))
        tell(
            "raised",
            step=Step.name,
            errors=[described(each) for each in chain(error)],
            peakMemory=peak_memory(),
        )


def texts(value):
    """A bounded list of texts."""
    listed = value if isinstance(value, (list, tuple)) else [value]
    return [str(each)[:TEXT] for each in list(listed)[:LISTED]]


def chain(error):
    """The exception and those that led to it, the last of which came first."""
    found = []
    while error is not None and error not in found and len(found) < 10:
        found.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return found


def described(error):
    kind = type(error)
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame.lineno for frame in frames if frame.filename == Step.source and frame.lineno]
    try:
        message = str(error)
    except Exception:
        message = "(no message can be made of it)"
    name = getattr(error, "name", None)
    number = getattr(error, "code" if isinstance(error, SystemExit) else "errno", None)
    return {
        "type": kind.__name__ if kind.__module__ == "builtins" else kind.__module__ + "." + kind.__name__,
        "bases": [base.__name__ for base in kind.__mro__[1:8]],
        "message": message[:TEXT],
        "line": own[-1] if own else 0,
        "library": library_of(frames[-1].filename) if frames else "",
        "name": name if isinstance(error, ImportError) and isinstance(name, str) else "",
        "number": number if isinstance(number, int) and abs(number) < 2**31 else 0,
    }


def library_of(file):
    """The package that an installed file belongs to."""
    parts = file.replace("\\", "/").split("/")
    for folder in ("site-packages", "dist-packages"):
        if folder in parts[:-1]:
            name = parts[len(parts) - parts[::-1].index(folder)]
            return name[:-3] if name.endswith(".py") else name
    return ""


def without_worker(trace):
    """A traceback from where the worker's own code ends."""
    own = trace
    while own is not None and own.tb_frame.f_code.co_filename.startswith(FOLDER):
        own = own.tb_next
    return own or trace
