"""Runs small architectures in torch itself: their state dicts, inputs and outputs for __tests__/inference/tracer.

Usage: make_traced.py FOLDER (needs torch and numpy)
"""

import importlib.util
import json
import os
import sys

import numpy as np
import torch

HERE = os.path.dirname(os.path.abspath(__file__))


def randomize(model, seed):
    torch.manual_seed(seed)
    for name, value in model.state_dict().items():
        if value.dtype.is_floating_point:
            drawn = torch.randn(value.shape) * 0.3
            value.copy_(drawn.abs() + 0.5 if name.endswith("running_var") else drawn)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(HERE, "architectures.py")
    spec = importlib.util.spec_from_file_location("architectures", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    cases = []
    for seed, (name, kwargs, shapes) in enumerate(module.CASES):
        model = getattr(module, name)(**kwargs).eval()
        randomize(model, seed)
        torch.save(model.state_dict(), os.path.join(folder, f"{seed}.pt"))
        for at, shape in enumerate(shapes):
            x = torch.randn(shape)
            with torch.no_grad():
                y = model(x)
            outputs = list(y) if isinstance(y, (list, tuple)) else list(y.values()) if isinstance(y, dict) else [y]
            np.save(os.path.join(folder, f"{seed}-{at}-in.npy"), x.numpy())
            for number, output in enumerate(outputs):
                np.save(os.path.join(folder, f"{seed}-{at}-out{number}.npy"), output.numpy())
            cases.append({"callable": name, "kwargs": kwargs, "state": f"{seed}.pt", "input": f"{seed}-{at}-in.npy",
                          "outputs": [f"{seed}-{at}-out{n}.npy" for n in range(len(outputs))]})
    with open(os.path.join(folder, "cases.json"), "w") as file:
        json.dump(cases, file, indent=1)


main(sys.argv[1])
