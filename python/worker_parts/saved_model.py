"""A SavedModel of TensorFlow, packed as .zip or as a folder."""

import os
import re
import zipfile

from . import tensors
from .events import Refused, Step


def run(job, tell):
    Step.begin("engine")
    if job["device"] == "gpu":
        raise Refused("no-gpu")
    import tensorflow

    tell("engine", engine="tensorflow %s (cpu)" % tensorflow.__version__, **{"import": Step.milliseconds()})
    tensorflow.random.set_seed(job["seed"])
    arrays = tensors.read_inputs(job)
    Step.begin("load")
    model = tensorflow.saved_model.load(folder_of(job["weights"]["path"]))
    function = model.signatures[chosen(sorted(model.signatures))]
    inputs = ordered(list(function.structured_input_signature[1]), [each["id"] for each in job["inputs"]])
    outputs = ordered(list(function.structured_outputs), job["outputs"])
    if len(inputs) != len(arrays):
        raise Refused("input-count", wanted=len(inputs), given=len(arrays))
    tell("loaded", load=Step.milliseconds(), remarks=[])

    def once():
        given = function(**{name: tensorflow.constant(array) for name, array in zip(inputs, arrays)})
        return [given[name].numpy() for name in outputs]

    tensors.run_and_finish(job, tell, once)


def chosen(names):
    """The usual signature, else the only one."""
    for name in ("serving_default", "serve", "predict"):
        if name in names:
            return name
    if len(names) != 1:
        raise Refused("no-signature", names=names)
    return names[0]


def ordered(names, ids):
    """Names in the order of the description's ids where these are among them, else in their own order."""
    named = bool(ids) and len(set(ids)) == len(ids) and set(ids) <= set(names)
    return list(ids) if named else sorted(names, key=place)


def place(name):
    """output_2 before output_10, else by code points, as TensorFlow sorts them."""
    digits = re.fullmatch(r"output_(\d+)", name)
    return ("output_", int(digits.group(1))) if digits else (name, 0)


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
