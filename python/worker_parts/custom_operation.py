"""A processing step whose code comes with the package: a callable that gives a callable of one array."""

import numpy

from . import architecture, tensors
from .events import Step


def run(job, tell):
    tell("engine", engine="numpy %s" % numpy.__version__, **{"import": Step.milliseconds()})
    make = architecture.find(job["architecture"])
    tell("imported", **{"import": Step.milliseconds()})
    Step.begin("build")
    operation = make(**job["architecture"]["kwargs"])
    tell("built", build=Step.milliseconds())
    arrays = tensors.read_inputs(job)
    tell("loaded", load=0, remarks=[])
    tensors.run_and_finish(job, tell, lambda: [numpy.asarray(operation(arrays[0].copy()))])
