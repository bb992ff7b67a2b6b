"""Writes Keras models of usual kinds with random weights, and an input for each.

    python make_keras.py FOLDER
"""

import os
import sys
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy as np
import tf_keras as K

L = K.layers
folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)


def unet(rank, width, depth, heads):
    """A U-Net with batch normalisation; `heads` are its outputs' channels and activations."""
    conv, pool, deconv = (getattr(L, f"{name.format(rank)}") for name in ("Conv{}D", "MaxPooling{}D", "Conv{}DTranspose"))
    x = K.Input((None,) * rank + (1,))

    def block(y, filters):
        for _ in range(2):
            y = L.ReLU()(L.BatchNormalization()(conv(filters, 3, padding="same")(y)))
        return y

    y, skips = x, []
    for level in range(depth):
        y = block(y, width << level)
        skips.append(y)
        y = pool(2)(y)
    y = block(y, width << depth)
    for level in reversed(range(depth)):
        y = deconv(width << level, 2, strides=2, padding="same")(y)
        y = block(L.Concatenate()([y, skips[level]]), width << level)
    return K.Model(x, [conv(channels, 1, activation=activation)(y) for channels, activation in heads])


MODELS = {
    "unet2d-small": (unet(2, 16, 3, [(2, "softmax")]), (1, 256, 256, 1)),
    "stardist2d": (unet(2, 32, 3, [(1, "sigmoid"), (32, "linear")]), (1, 256, 256, 1)),
    "unet3d": (unet(3, 16, 3, [(1, "sigmoid")]), (1, 32, 96, 96, 1)),
    "unet2d-31m": (unet(2, 64, 4, [(2, "softmax")]), (1, 512, 512, 1)),
}
for name, (model, shape) in MODELS.items():
    if not (folder / f"{name}.npy").exists():
        model.save(folder / f"{name}.h5", save_format="h5")
        np.save(folder / f"{name}.npy", np.random.default_rng(1).normal(0, 1, shape).astype("float32"))
    print(name, f"{model.count_params() / 1e6:.1f} M parameters")
