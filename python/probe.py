"""Imports modules one after the other and tells which of them cannot be.

    python -I probe.py MODULE...

Prints one JSON object: for each module null, or the exception at the bottom of what went wrong.
"""

import importlib
import json
import os
import sys


def why_not(name):
    try:
        importlib.import_module(name)
    except BaseException as error:
        while error.__cause__ is not None or error.__context__ is not None:
            error = error.__cause__ or error.__context__
        return f"{type(error).__name__}: {error}"[:1000]
    return None


# What libraries say when they are imported is not the answer.
answer = os.dup(1)
os.dup2(2, 1)
found = {name: why_not(name) for name in sys.argv[1:]}
with os.fdopen(answer, "w") as stream:
    json.dump(found, stream)
