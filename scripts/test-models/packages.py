"""Writes the packages of test-models/: weights, test tensors, cover, documentation and description."""

import shutil
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from templates import ROOT, fill_template
from torch_archive import strip_file


def write_two_dimensional(model: torch.nn.Module, test_input: np.ndarray, network_input: np.ndarray) -> None:
    folder = ROOT / "nuclei-2d"
    folder.mkdir(parents=True)
    network_input = torch.from_numpy(network_input)
    export_onnx(model, (network_input,), folder / "weights.onnx", ["image"], ["segmentation"], (0, 2, 3))
    export_torchscript(torch.jit.script(model), folder / "weights.pt")
    with torch.inference_mode():
        output = torch.sigmoid(model(network_input)).numpy()
    np.save(folder / "test_input.npy", test_input)
    np.save(folder / "test_output.npy", output)
    cover(folder / "cover.png", test_input[0, 0], output[0, 0], output[0, 1])
    export_state_dict(model, folder)
    for name in ("README.md", "bioimageio.yaml", "pytorch.bioimageio.yaml", "v0_4.bioimageio.yaml"):
        fill_template(f"nuclei-2d/{name}", folder / name, folder)


def write_two_stains(model: torch.nn.Module, test_inputs, network_inputs) -> None:
    folder = ROOT / "cells-3d"
    folder.mkdir(parents=True)
    network_inputs = tuple(torch.from_numpy(x) for x in network_inputs)
    names = ["nuclei", "membrane"], ["foreground", "boundary"]
    export_onnx(model, network_inputs, folder / "weights.onnx", *names, (0, 2, 3, 4))
    export_torchscript(torch.jit.trace(model, network_inputs), folder / "weights.pt")
    with torch.inference_mode():
        outputs = [torch.sigmoid(logits).numpy() for logits in model(*network_inputs)]
    for name, tensor in zip([*names[0], *names[1]], [*test_inputs, *outputs]):
        np.save(folder / f"{name}.npy", tensor)
    middle = test_inputs[0].shape[2] // 2
    cover(folder / "cover.png", test_inputs[0][0, 0, middle], outputs[0][0, 0, middle], outputs[1][0, 0, middle])
    export_state_dict(model, folder)
    for name in ("README.md", "bioimageio.yaml", "pytorch.bioimageio.yaml"):
        fill_template(f"cells-3d/{name}", folder / name, folder)


def write_broken() -> None:
    """nuclei-2d as a hurried contributor would send it: three mistakes, one for each weights format."""
    good, folder = ROOT / "nuclei-2d", ROOT / "nuclei-2d-broken"
    folder.mkdir()
    for name in ("weights.onnx", "test_input.npy", "cover.png"):
        shutil.copyfile(good / name, folder / name)
    # The expected output was saved before the last training run.
    output = np.load(good / "test_output.npy")
    rng = np.random.default_rng(4)
    output[:, :, 96:160, 96:160] = np.clip(output[:, :, 96:160, 96:160] + rng.normal(0, 0.2, (1, 2, 64, 64)), 0, 1)
    np.save(folder / "test_output.npy", output)
    # The TorchScript file was exported anew, its hash was not.
    shutil.copyfile(good / "weights.pt", folder / "weights.pt")
    for name in ("README.md", "bioimageio.yaml"):
        fill_template(f"nuclei-2d-broken/{name}", folder / name, folder)


def export_onnx(model, inputs, path: Path, input_names, output_names, dynamic: tuple[int, ...]) -> None:
    """Opset 17, sizes along the axes `dynamic` left open."""
    axes = {0: "batch", 2: "y", 3: "x"} if inputs[0].ndim == 4 else {0: "batch", 2: "z", 3: "y", 4: "x"}
    assert tuple(axes) == dynamic
    torch.onnx.export(
        model.eval(),
        inputs,
        str(path),
        input_names=input_names,
        output_names=output_names,
        dynamic_axes={name: axes for name in [*input_names, *output_names]},
        opset_version=17,
        dynamo=False,
    )


def export_torchscript(module: torch.jit.ScriptModule, path: Path) -> None:
    """Without the paths of this machine, so that it is the same wherever it is made."""
    module.eval().save(str(path))
    strip_file(path)


def export_state_dict(module: torch.nn.Module, folder: Path) -> None:
    """The weights alone, and beside them the source of the architecture that they belong to."""
    torch.save(module.state_dict(), folder / "state_dict.pt")
    strip_file(folder / "state_dict.pt")
    shutil.copyfile(Path(__file__).resolve().parent / "unet.py", folder / "unet.py")


def cover(path: Path, image: np.ndarray, foreground: np.ndarray, boundary: np.ndarray) -> None:
    """The image in grey on the left, on the right the same with nuclei in blue and borders in orange;
    2:1, at least 256 pixels high."""
    grey = np.repeat(image[..., None], 3, -1).astype(np.float64)
    painted = grey * 0.45
    for probability, colour in ((foreground, (40, 110, 220)), (boundary, (255, 150, 30))):
        weight = np.clip(probability, 0, 1)[..., None]
        painted = painted * (1 - 0.75 * weight) + 0.75 * weight * np.array(colour)
    zoom = -(-256 // image.shape[0])
    picture = np.concatenate([grey, painted], 1).round().astype(np.uint8).repeat(zoom, 0).repeat(zoom, 1)
    Image.fromarray(picture).save(path, optimize=True)
