"""Runs one model for model-hub-ci. Its job comes as JSON on stdin; what happens is told as JSON lines on
file descriptor 3. Needs only the library that the weights are of, and numpy."""

import importlib
import json
import os
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))

# What each kind of job is done by: a module of worker_parts with a function `run(job, tell)`.
PARTS = {
    "state-dict": "state_dict",
    "torchscript": "torchscript",
    "keras": "keras_file",
    "saved-model": "saved_model",
    "custom-operation": "custom_operation",
    "inspect": "inspect_source",
}


def main():
    job = json.loads(sys.stdin.read())
    # From here on nobody can be asked: reading finds the end at once.
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.path.insert(0, FOLDER)
    from worker_parts import events, limits

    sys.path.remove(FOLDER)
    tell = events.open_events(3)
    tell("started", python=sys.version.split()[0])
    limits.limit(job["limits"])
    events.guarded(tell, lambda: run_part(job, tell))
    # Threads of a model's own must not keep this process alive.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def run_part(job, tell):
    sys.path.insert(0, FOLDER)
    part = importlib.import_module("worker_parts." + PARTS[job["kind"]])
    sys.path.remove(FOLDER)
    part.run(job, tell)


if __name__ == "__main__":
    main()
