"""Writes a model in the formats of TensorFlow, the same bytes each time where the writers let us."""

import json
import tempfile
import zipfile
from pathlib import Path

import h5py
import tensorflow as tf

FIRST_DATE = (1980, 1, 1, 0, 0, 0)


def write_zip(path: Path, files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in sorted(files.items()):
            info = zipfile.ZipInfo(name, FIRST_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def write_saved_model(model, path: Path) -> None:
    """A signature with the names of the model's inputs and outputs; zipped, as packages have it."""
    specification = [tf.TensorSpec(x.shape, x.dtype, name=x.name.split(":")[0]) for x in model.inputs]

    @tf.function(input_signature=specification)
    def serve(*tensors):
        made = model(list(tensors) if len(tensors) > 1 else tensors[0], training=False)
        return dict(zip(model.output_names, made if isinstance(made, (list, tuple)) else [made]))

    module = tf.Module()
    module.model = model
    module.serve = serve
    with tempfile.TemporaryDirectory() as folder:
        tf.saved_model.save(module, folder, signatures=serve.get_concrete_function())
        files = {str(file.relative_to(folder)): file.read_bytes() for file in Path(folder).rglob("*") if file.is_file()}
    files.pop("fingerprint.pb", None)
    write_zip(path, files)


def write_tfjs(h5: Path, path: Path) -> None:
    """A layers model of TensorFlow.js, as its converter makes it of an HDF5 file."""
    with h5py.File(h5) as file:
        topology = {
            "keras_version": file.attrs["keras_version"],
            "backend": file.attrs["backend"],
            "model_config": json.loads(file.attrs["model_config"]),
        }
        weights = []
        for layer in file["model_weights"].attrs["layer_names"]:
            group = file["model_weights"][layer]
            for name in group.attrs["weight_names"]:
                weights.append((name.split(":")[0], group[name][()]))
    manifest = {
        "paths": ["group1-shard1of1.bin"],
        "weights": [{"name": name, "shape": list(x.shape), "dtype": str(x.dtype)} for name, x in weights],
    }
    model = {
        "format": "layers-model",
        "generatedBy": f"keras v{topology['keras_version']}",
        "convertedBy": None,
        "modelTopology": topology,
        "weightsManifest": [manifest],
    }
    shard = b"".join(x.tobytes() for _, x in weights)
    write_zip(path, {"model.json": json.dumps(model).encode(), manifest["paths"][0]: shard})
