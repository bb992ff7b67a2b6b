"""Loads a Keras model with TensorFlow and runs it once.

    python keras_load.py MODEL.h5 INPUT.npy
"""

import json
import os
import sys
from time import perf_counter

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

started = perf_counter()
import numpy as np
import tf_keras

imported = perf_counter()
model = tf_keras.models.load_model(sys.argv[1], compile=False)
loaded = perf_counter()
model(np.load(sys.argv[2]), training=False)
print(json.dumps({"import": imported - started, "load": loaded - imported, "first": perf_counter() - loaded}))
