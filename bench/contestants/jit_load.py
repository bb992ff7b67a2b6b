"""torch.jit.load and run: python3 jit_load.py ARCHIVE RUNS INPUT.npy .... Prints milliseconds as JSON."""

import json
import sys
import time

began = time.perf_counter()
import numpy as np  # noqa: E402
import torch  # noqa: E402

torch.set_num_threads(2)
imported = time.perf_counter()
path, runs, *files = sys.argv[1:]
inputs = [torch.from_numpy(np.load(file)) for file in files]
start = time.perf_counter()
model = torch.jit.load(path).eval()
loaded = time.perf_counter()
times = []
with torch.no_grad():
    for _ in range(int(runs)):
        t = time.perf_counter()
        model(*inputs)
        times.append(time.perf_counter() - t)
print(json.dumps({name: value * 1000 for name, value in {
    "start": imported - began, "load": loaded - start, "first": times[0], "best": min(times)}.items()}))
