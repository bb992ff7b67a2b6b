"""Tensors on their way between files and a model."""

import os
import re

import numpy

from .events import Refused, Step
from .limits import peak_memory

# A second run is left out where it could take the case to its time limit.
SHARE_OF_TIME = 0.4


def read_inputs(job):
    return [numpy.load(each["path"], allow_pickle=False) for each in job["inputs"]]


def as_list(given):
    """The outputs of a model, in their order."""
    return list(given) if isinstance(given, (list, tuple)) else [given]


def run_and_finish(job, tell, run):
    """Runs a model, once more to see whether it repeats itself, and writes what it gave.

    `run` takes nothing and gives a list of arrays."""
    Step.begin("run")
    first = checked(run(), job)
    milliseconds = Step.milliseconds()
    tell("ran", run=milliseconds)
    Step.begin("repeat")
    again = None
    if milliseconds < SHARE_OF_TIME * job["timeout"]:
        again = [compared(a, b) for a, b in zip(first, checked(run(), job))]
    Step.begin("write")
    names = [write(array, each, index, job) for index, (array, each) in enumerate(zip(first, job["outputs"]))]
    tell("finished", outputs=names, repeated=again, peakMemory=peak_memory())


def checked(arrays, job):
    """As many arrays as are described. More are let be, as the reference does."""
    wanted = job["outputs"]
    if len(arrays) < len(wanted):
        raise Refused("too-few-outputs", given=len(arrays))
    arrays = arrays[: len(wanted)]
    for index, array in enumerate(arrays):
        if not isinstance(array, numpy.ndarray) or array.dtype.kind not in "biuf":
            kind = array.dtype if isinstance(array, numpy.ndarray) else type(array).__name__
            raise Refused("output-of-other-type", output=wanted[index], type=kind)
    size = sum(array.nbytes for array in arrays)
    if size > job["maxOutput"]:
        raise Refused("outputs-too-large", bytes=size)
    return arrays


def compared(first, second):
    """The largest difference between two runs; -1 where they can't be compared."""
    if first.shape != second.shape:
        return -1.0
    if first.size == 0:
        return 0.0
    same = first == second
    if first.dtype.kind == "f":
        same = same | (numpy.isnan(first) & numpy.isnan(second))
    if same.all():
        return 0.0
    difference = numpy.abs(first.astype("float64") - second.astype("float64"))[~same].max()
    return float(difference) if numpy.isfinite(difference) else -1.0


def write(array, name, index, job):
    safe = re.sub("[^A-Za-z0-9_-]", "_", name)[:80]
    file = "%d-%s.npy" % (index, safe)
    numpy.save(os.path.join(job["outputFolder"], file), numpy.ascontiguousarray(array).reshape(array.shape), allow_pickle=False)
    return file
