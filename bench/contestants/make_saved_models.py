"""Writes SavedModels of networks as they stand in the zoo: python3 make_saved_models.py FOLDER."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
import numpy as np  # noqa: E402
import tf_keras as keras  # noqa: E402

layers = keras.layers


def block(x, filters, rank):
    convolution = layers.Conv2D if rank == 2 else layers.Conv3D
    for _ in range(2):
        x = layers.Activation("relu")(layers.BatchNormalization()(convolution(filters, 3, padding="same")(x)))
    return x


def unet(rank, filters, depth, head):
    pool = layers.MaxPooling2D if rank == 2 else layers.MaxPooling3D
    up = layers.Conv2DTranspose if rank == 2 else layers.Conv3DTranspose
    image = layers.Input([None] * rank + [1])
    x, skips = image, []
    for level in range(depth):
        x = block(x, filters * 2**level, rank)
        skips.append(x)
        x = pool(2)(x)
    x = block(x, filters * 2**depth, rank)
    for level in reversed(range(depth)):
        x = up(filters * 2**level, 2, strides=2, padding="same")(x)
        x = block(layers.Concatenate()([x, skips[level]]), filters * 2**level, rank)
    return keras.Model(image, head(x))


def probability(rank):
    return (layers.Conv2D if rank == 2 else layers.Conv3D)(1, 1, activation="sigmoid")


def star(x):
    """Probability and distances, joined as StarDist's own export does."""
    features = layers.Conv2D(128, 3, padding="same", activation="relu")(x)
    return layers.Concatenate()([layers.Conv2D(1, 1, activation="sigmoid")(features), layers.Conv2D(32, 1)(features)])


MODELS = {
    "unet2d_small": (lambda: unet(2, 16, 3, probability(2)), (1, 128, 128, 1)),
    "stardist2d": (lambda: unet(2, 32, 3, star), (1, 256, 256, 1)),
    "unet3d": (lambda: unet(3, 16, 3, probability(3)), (1, 32, 96, 96, 1)),
    "unet2d_31m": (lambda: unet(2, 64, 4, probability(2)), (1, 512, 512, 1)),
}
folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for name, (make, shape) in MODELS.items():
    if (folder / f"{name}.zip").exists():
        continue
    keras.utils.set_random_seed(1)
    model = make()
    place = tempfile.mkdtemp()
    model.save(place, save_format="tf")
    np.save(folder / f"{name}.npy", np.random.default_rng(1).standard_normal(shape).astype(np.float32))
    shutil.make_archive(str(folder / name), "zip", place)
    shutil.rmtree(place)
    print(name, model.count_params(), "parameters")
