"""A SavedModel of TensorFlow, packed as .zip or as a folder."""

import os
import zipfile

from . import tensors
from .events import Refused, Step


def run(job, tell):
    Step.begin("engine")
    import tensorflow

    tell("engine", engine="tensorflow %s (cpu)" % tensorflow.__version__, **{"import": Step.milliseconds()})
    tensorflow.random.set_seed(job["seed"])
    arrays = tensors.read_inputs(job)
    Step.begin("load")
    model = tensorflow.saved_model.load(folder_of(job["weights"]["path"]))
    if "serving_default" not in model.signatures:
        raise Refused("no-signature", names=sorted(model.signatures))
    function = model.signatures["serving_default"]
    inputs = ordered(list(function.structured_input_signature[1]), [each["id"] for each in job["inputs"]])
    outputs = ordered(list(function.structured_outputs), job["outputs"])
    if len(inputs) != len(arrays):
        raise Refused("input-count", wanted=len(inputs), given=len(arrays))
    tell("loaded", load=Step.milliseconds(), remarks=[])

    def once():
        given = function(**{name: tensorflow.constant(array) for name, array in zip(inputs, arrays)})
        return [given[name].numpy() for name in outputs]

    tensors.run_and_finish(job, tell, once)


def ordered(names, ids):
    """Names in the order of the description's ids where they are these, else in their own order."""
    return list(ids) if set(names) == set(ids) else sorted(names)


def folder_of(path):
    if os.path.isdir(path):
        return path
    target = os.path.join(os.getcwd(), "saved_model")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(target)
    for folder, _, files in os.walk(target):
        if "saved_model.pb" in files:
            return folder
    raise Refused("no-saved-model")
