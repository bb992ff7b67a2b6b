"""Saves an archive with inputs and torch's own outputs beside it: NAME.pt and NAME.npz (in0, …, out0, …)."""

import sys
from pathlib import Path

import numpy as np
import torch

sys.path.append(str(Path(__file__).resolve().parents[2] / "test-models"))
from torch_archive import strip_file  # noqa: E402

# Results with everything moved by a rounding step that are saved for a detector.
NEAR = 4


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


def save_values(path: Path, module, inputs, suffix: str = "", rows: bool = False) -> None:
    outputs = outputs_of(module, inputs)
    arrays = {f"in{i}": np.asarray(value.numpy(), order="C") for i, value in enumerate(inputs)}
    arrays |= {f"{'row' if rows else 'out'}{i}": value for i, value in enumerate(outputs)}
    for number, near in enumerate(near_results(path, inputs) if rows else ()):
        arrays |= {f"near{number}_{i}": value.astype(outputs[i].dtype) for i, value in enumerate(near)}
    np.savez(path.with_name(path.name + suffix + ".npz"), **arrays)


def moved(value: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Each number times 1 plus or minus one step of float32, or as it is."""
    steps = torch.randint(-1, 2, value.shape, generator=generator).to(value.dtype)
    return value * (1 + steps * 2.0**-23) if value.is_floating_point() else value


def near_results(path: Path, inputs) -> list[list[np.ndarray]]:
    """What torch finds in double precision, and where image and weights are moved by at most one rounding step.

    A detector decides by comparing scores and overlaps: which of the rows depend on rounding, these results say.
    """
    exact = torch.jit.load(f"{path}.pt").double()
    results = [outputs_of(exact, [value.double() for value in inputs])]
    for seed in range(NEAR):
        generator = torch.Generator().manual_seed(seed)
        network = torch.jit.load(f"{path}.pt")
        for value in [*network.parameters(), *network.buffers()]:
            value.data.copy_(moved(value.data, generator))
        results.append(outputs_of(network, [moved(value, generator) for value in inputs]))
    return results


def save_case(folder: Path, name: str, module, inputs, others=(), rows: bool = False) -> None:
    """`others` are further inputs (another batch, another size) for the same archive.

    `rows`: the outputs are columns of one table, whose rows (what a detector found) may come in any order.
    """
    path = folder / name
    torch.jit.save(module, f"{path}.pt")
    strip_file(path.with_name(path.name + ".pt"))
    loaded = torch.jit.load(f"{path}.pt")
    save_values(path, loaded, inputs, rows=rows)
    for number, other in enumerate(others, start=1):
        save_values(path, loaded, other, f"@{number}", rows=rows)
