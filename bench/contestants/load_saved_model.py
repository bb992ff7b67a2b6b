"""tf.saved_model.load and run: python3 load_saved_model.py MODEL.zip RUNS INPUT.npy. Prints milliseconds as JSON."""

import json
import os
import sys
import tempfile
import time
import zipfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
began = time.perf_counter()
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

tf.config.threading.set_intra_op_parallelism_threads(2)
imported = time.perf_counter()
path, runs, file = sys.argv[1:]
tensor = tf.constant(np.load(file))
start = time.perf_counter()
with tempfile.TemporaryDirectory() as folder:
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    model = tf.saved_model.load(folder)
    signature = model.signatures["serving_default"]
    (name,) = signature.structured_input_signature[1]
    loaded = time.perf_counter()
    times = []
    for _ in range(int(runs)):
        t = time.perf_counter()
        signature(**{name: tensor})
        times.append(time.perf_counter() - t)
print(json.dumps({name: value * 1000 for name, value in {
    "start": imported - began, "load": loaded - start, "first": times[0], "best": min(times)}.items()}))
