"""Reads a state dict without PyTorch: a zip archive of a pickle and of the bytes of each tensor."""

import collections
import pickle
import zipfile
from pathlib import Path

import numpy as np

TYPES = {"FloatStorage": np.float32, "LongStorage": np.int64}


def read_state_dict(path: Path) -> dict[str, np.ndarray]:
    with zipfile.ZipFile(path) as archive:
        (pickled,) = (name for name in archive.namelist() if name.endswith("/data.pkl"))
        folder = pickled.removesuffix("data.pkl")

        def rebuild(storage, offset, size, *_):
            return storage[offset : offset + int(np.prod(size))].reshape(size)

        class Unpickler(pickle.Unpickler):
            def find_class(self, module, name):
                if name == "_rebuild_tensor_v2":
                    return rebuild
                return collections.OrderedDict if name == "OrderedDict" else TYPES[name]

            def persistent_load(self, identity):
                _, dtype, key, *_ = identity
                return np.frombuffer(archive.read(f"{folder}data/{key}"), dtype)

        with archive.open(pickled) as file:
            return dict(Unpickler(file).load())
