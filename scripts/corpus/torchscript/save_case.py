"""Saves an archive with inputs and torch's own outputs beside it: NAME.pt and NAME.npz (in0, …, out0, …)."""

import sys
from pathlib import Path

import numpy as np
import torch

sys.path.append(str(Path(__file__).resolve().parents[2] / "test-models"))
from torch_archive import strip_file  # noqa: E402


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


def save_values(path: Path, module, inputs, suffix: str = "") -> None:
    with torch.no_grad():
        # As they come out of files: in C order, whatever they were before.
        outputs = flatten(module(*[value.clone(memory_format=torch.contiguous_format) for value in inputs]))
    arrays = {f"in{i}": np.asarray(value.numpy(), order="C") for i, value in enumerate(inputs)}
    arrays |= {f"out{i}": value for i, value in enumerate(outputs)}
    np.savez(path.with_name(path.name + suffix + ".npz"), **arrays)


def save_case(folder: Path, name: str, module, inputs, others=()) -> None:
    """`others` are further inputs (another batch, another size) for the same archive."""
    path = folder / name
    torch.jit.save(module, f"{path}.pt")
    strip_file(path.with_name(path.name + ".pt"))
    loaded = torch.jit.load(f"{path}.pt")
    save_values(path, loaded, inputs)
    for number, other in enumerate(others, start=1):
        save_values(path, loaded, other, f"@{number}")
