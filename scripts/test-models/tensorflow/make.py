"""Adds weights in the formats of Keras and TensorFlow to the models that ../make.py trained.

    python3.11 -m venv build/tensorflow
    build/tensorflow/bin/pip install -r scripts/test-models/tensorflow/requirements.txt
    build/tensorflow/bin/python scripts/test-models/tensorflow/make.py

Run after ../make.py, from whose state dicts it takes the weights: that TensorFlow computes with them what PyTorch
does is checked. Channels stand last, as these frameworks have it, so there are test tensors of their own.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"
sys.path.insert(0, str(Path(__file__).parents[1]))

import keras
import numpy as np
import tf_keras
from formats import write_saved_model, write_tfjs
from networks import two_dimensional, two_stains
from state_dict import read_state_dict
from templates import ROOT, fill_template

LARGEST_DIFFERENCE = 2e-5


def standardise(x: np.ndarray) -> np.ndarray:
    """As zero_mean_unit_variance of the specification: per sample, in float32."""
    x = x.astype(np.float32)
    axes = tuple(range(1, x.ndim))
    return (x - x.mean(axes, keepdims=True)) / (x.std(axes, keepdims=True) + np.float32(1e-6))


def probabilities(model, images: list[np.ndarray]) -> list[np.ndarray]:
    tensors = [standardise(image) for image in images]
    logits = model(tensors if len(tensors) > 1 else tensors[0], training=False)
    logits = logits if isinstance(logits, (list, tuple)) else [logits]
    return [1 / (1 + np.exp(-np.asarray(x))) for x in logits]


def channels_last(folder: Path, name: str) -> np.ndarray:
    return np.moveaxis(np.load(folder / f"{name}.npy"), 1, -1)


def write(package: str, build, ports: tuple[dict[str, str], dict[str, str]], crop: tuple[int, ...]) -> None:
    """`ports`: for inputs and outputs, the file of PyTorch's test tensor by that of our own."""
    folder = ROOT / package
    state = read_state_dict(folder / "state_dict.pt")
    tf_keras.backend.clear_session()
    model = build(tf_keras, state)
    inputs, outputs = ports
    images = [channels_last(folder, name) for name in inputs.values()]
    for made, name in zip(probabilities(model, images), outputs.values(), strict=True):
        difference = np.abs(made - channels_last(folder, name)).max()
        print(f"{package}/{name}: differs from PyTorch by {difference:.1e}")
        assert difference < LARGEST_DIFFERENCE
    corner = (slice(None), *(slice(size) for size in crop))
    images = [image[corner] for image in images]
    for name, tensor in zip([*inputs, *outputs], [*images, *probabilities(model, images)], strict=True):
        np.save(folder / f"{name}.npy", np.ascontiguousarray(tensor))
    model.save(folder / "weights.h5", save_format="h5", include_optimizer=False)
    write_saved_model(model, folder / "saved_model.zip")
    if len(crop) == 2:
        write_tfjs(folder / "weights.h5", folder / "tfjs.zip")
    else:
        tf_keras.backend.clear_session()
        with tempfile.TemporaryDirectory() as place:
            build(tf_keras, state, folded=True).save(f"{place}/folded.h5", save_format="h5")
            write_tfjs(Path(place) / "folded.h5", folder / "tfjs.zip")
    build(keras, state).save(folder / "weights.keras")
    fill_template(f"{package}/tensorflow.bioimageio.yaml", folder / "tensorflow.bioimageio.yaml", folder)


if __name__ == "__main__":
    write(
        "nuclei-2d",
        two_dimensional,
        ({"channels_last_input": "test_input"}, {"channels_last_output": "test_output"}),
        (96, 80),
    )
    write(
        "cells-3d",
        two_stains,
        (
            {"channels_last_nuclei": "nuclei", "channels_last_membrane": "membrane"},
            {"channels_last_foreground": "foreground", "channels_last_boundary": "boundary"},
        ),
        (16, 32, 36),
    )
