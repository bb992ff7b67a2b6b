"""Saves an archive with inputs and torch's own outputs beside it: NAME.pt and NAME.npz (in0, …, out0, …)."""

import sys
from pathlib import Path

import numpy as np
import torch

sys.path.append(str(Path(__file__).resolve().parents[2] / "test-models"))
from torch_archive import strip_file  # noqa: E402

ROUNDING = 2.0**-23


def flatten(value) -> list[np.ndarray]:
    if isinstance(value, torch.Tensor):
        value = value.detach()
        return [(value.float() if value.dtype == torch.bfloat16 else value).numpy()]
    if isinstance(value, dict):
        return [array for item in value.values() for array in flatten(item)]
    if isinstance(value, (list, tuple)):
        return [array for item in value for array in flatten(item)]
    if isinstance(value, bool):
        return [np.array(value)]
    if isinstance(value, int):
        return [np.array(value, dtype="int64")]
    if isinstance(value, float):
        return [np.array(value, dtype="float32")]
    return []


def outputs_of(module, inputs) -> list[np.ndarray]:
    with torch.no_grad():
        # As they come out of files: in C order, whatever they were before.
        return flatten(module(*[value.clone(memory_format=torch.contiguous_format) for value in inputs]))


def save_values(path: Path, module, inputs, suffix: str = "", near: bool = False) -> None:
    outputs = outputs_of(module, inputs)
    arrays = {f"in{i}": np.asarray(value.numpy(), order="C") for i, value in enumerate(inputs)}
    arrays |= {f"out{i}": value for i, value in enumerate(outputs)}
    if near:
        moved = [value * (1 + ROUNDING * torch.randn(value.shape)) for value in inputs]
        arrays |= {f"near{i}": value for i, value in enumerate(outputs_of(module, moved))}
    np.savez(path.with_name(path.name + suffix + ".npz"), **arrays)


def save_case(folder: Path, name: str, module, inputs, others=(), near: bool = False) -> None:
    """`others` are further inputs (another batch, another size) for the same archive.

    `near` saves torch's outputs for inputs moved by a rounding error, too (near0, …): what torch itself is sure of.
    """
    path = folder / name
    torch.jit.save(module, f"{path}.pt")
    strip_file(path.with_name(path.name + ".pt"))
    loaded = torch.jit.load(f"{path}.pt")
    save_values(path, loaded, inputs, near=near)
    for number, other in enumerate(others, start=1):
        save_values(path, loaded, other, f"@{number}")
