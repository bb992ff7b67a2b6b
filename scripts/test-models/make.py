"""Makes everything in test-models/: trains the models on synthetic images, exports them, writes descriptions.

    python -m venv build/test-models && build/test-models/bin/pip install -r scripts/test-models/requirements.txt
    build/test-models/bin/python scripts/test-models/make.py

The weights in the formats of Keras and TensorFlow are added by tensorflow/make.py, which needs TensorFlow.

Deterministic on one machine and one version of torch: seeds are fixed, one thread is used.
"""

import shutil
from pathlib import Path

import numpy as np
import torch

from packages import write_broken, write_two_dimensional, write_two_stains
from synthetic import boundaries, draw_nuclei, membrane, photograph
from templates import ROOT
from unet import TwoStainUNet, UNet


def standardise(x: np.ndarray, axes: tuple[int, ...]) -> np.ndarray:
    """As zero_mean_unit_variance of the specification: per sample, in float32."""
    x = x.astype(np.float32)
    return (x - x.mean(axes, keepdims=True)) / (x.std(axes, keepdims=True) + np.float32(1e-6))


def train(model: torch.nn.Module, draw, steps: int) -> None:
    """Adam on binary cross-entropy; `draw()` gives a tuple of inputs and a tuple of targets."""
    optimiser = torch.optim.Adam(model.parameters(), 4e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 1e-2, total_steps=steps)
    model.train()
    for step in range(steps):
        inputs, targets = draw()
        predicted = model(*(torch.from_numpy(x) for x in inputs))
        predicted = predicted if isinstance(predicted, tuple) else (predicted,)
        loss = sum(
            torch.nn.functional.binary_cross_entropy_with_logits(p, torch.from_numpy(t))
            for p, t in zip(predicted, targets)
        )
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if step % 50 == 0 or step == steps - 1:
            print(f"  step {step}: loss {loss.item():.3f}", flush=True)
    model.eval()


def images(rng: np.random.Generator, count: int, size: int) -> tuple[np.ndarray, np.ndarray]:
    """uint8 images (count, 1, size, size) and float32 targets (count, 2, size, size): nucleus, border."""
    pictures, targets = [], []
    for _ in range(count):
        labels = draw_nuclei(rng, (size, size), int(rng.integers(20, 45) * (size / 128) ** 2), (6, 13))
        pictures.append(photograph(rng, labels, (60, 170))[None])
        targets.append(np.stack([labels > 0, boundaries(labels)]).astype(np.float32))
    return np.stack(pictures), np.stack(targets)


def volumes(rng: np.random.Generator, count: int, shape: tuple[int, int, int]):
    """Two stains, each uint8 (count, 1, z, y, x), and two float32 targets of the same shape."""
    nuclei, membranes, inside, border = [], [], [], []
    for _ in range(count):
        labels = draw_nuclei(rng, shape, int(rng.integers(18, 30)), (4, 9))
        nuclei.append(photograph(rng, labels, (60, 170))[None])
        membranes.append(membrane(rng, labels)[None])
        inside.append((labels > 0)[None].astype(np.float32))
        border.append(boundaries(labels)[None].astype(np.float32))
    return tuple(np.stack(x) for x in (nuclei, membranes, inside, border))


def make_two_dimensional() -> None:
    print("nuclei-2d", flush=True)
    torch.manual_seed(0)
    rng = np.random.default_rng(0)

    def draw():
        pictures, targets = images(rng, 4, 96)
        return (standardise(pictures, (2, 3)),), (targets,)

    model = UNet()
    train(model, draw, 300)
    test, _ = images(np.random.default_rng(1), 1, 256)
    write_two_dimensional(model, test, standardise(test, (2, 3)))


def make_two_stains() -> None:
    print("cells-3d", flush=True)
    torch.manual_seed(0)
    rng = np.random.default_rng(2)
    axes = (2, 3, 4)

    def draw():
        nuclei, membranes, inside, border = volumes(rng, 2, (16, 48, 48))
        return (standardise(nuclei, axes), standardise(membranes, axes)), (inside, border)

    model = TwoStainUNet()
    train(model, draw, 150)
    nuclei, membranes, _, _ = volumes(np.random.default_rng(3), 1, (16, 64, 64))
    write_two_stains(model, (nuclei, membranes), (standardise(nuclei, axes), standardise(membranes, axes)))


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    for folder in ("nuclei-2d", "cells-3d", "nuclei-2d-broken"):
        shutil.rmtree(Path(ROOT) / folder, ignore_errors=True)
    make_two_dimensional()
    make_two_stains()
    write_broken()
