"""Packages with PyTorch state dicts for the ladder of environments: python make_packages.py FOLDER [RUNG [NAME...]].

Architectures of the kinds that published models have, with random weights, run here once to get their test
outputs. What cannot be imported here is left out, and its names are printed. expected.json says what has to
come of each, on which rung (ready).
"""

import functools
import hashlib
import importlib
import importlib.util
import json
import shutil
import sys
import types
from pathlib import Path

import numpy
import torch

SOURCES = Path(__file__).parent / "architectures"
MONAI = "monai.networks.nets"

# name: (source file or module, callable, kwargs, shape of the input)
CASES = {
    "unet-batch-norm": ("plain_unet.py", "UNet", {"out_channels": 2, "final_activation": "Sigmoid"}, (1, 1, 32, 32)),
    "unet-instance-norm": ("plain_unet.py", "UNet", {"in_channels": 3, "norm": "instance", "depth": 2}, (1, 3, 32, 32)),
    "residual-unet-3d": ("residual_unet_3d.py", "ResidualUNet3D", {"in_channels": 1, "out_channels": 2}, (1, 1, 8, 16, 16)),
    "multi-head": ("heads.py", "MultiHead", {"image_shape": [32, 32, 1], "feature_maps": [4, 8], "drop_values": [0.1, 0.2]}, (1, 1, 32, 32)),
    "noise2void": ("noise2void.py", "Noise2Void", {"num_channels": 2}, (1, 2, 32, 32)),
    "style": ("style.py", "Styled", {"nbase": [2, 8, 16]}, (1, 2, 32, 32)),
    "einops-vit": ("einops_vit.py", "ViT", {}, (1, 3, 32, 32)),
    "config-wrapper": ("config_wrapper.py", "Configured", {"channels": 8}, (1, 1, 16, 16)),
    "monai-unet": (MONAI, "UNet", {"spatial_dims": 2, "in_channels": 1, "out_channels": 2, "channels": [4, 8, 16], "strides": [2, 2], "num_res_units": 1}, (1, 1, 32, 32)),
    "monai-basic-unet": (MONAI, "BasicUNet", {"spatial_dims": 2, "in_channels": 1, "out_channels": 2, "features": [4, 4, 8, 8, 16, 4]}, (1, 1, 32, 32)),
    "monai-attention-unet": (MONAI, "AttentionUnet", {"spatial_dims": 2, "in_channels": 1, "out_channels": 2, "channels": [4, 8, 16], "strides": [2, 2]}, (1, 1, 32, 32)),
    "monai-segresnet-3d": (MONAI, "SegResNet", {"spatial_dims": 3, "init_filters": 8, "in_channels": 1, "out_channels": 2, "blocks_down": [1, 1], "blocks_up": [1]}, (1, 1, 8, 16, 16)),
    "monai-swin-unetr": (MONAI, "SwinUNETR", {"spatial_dims": 2, "in_channels": 1, "out_channels": 2, "feature_size": 12, "depths": [1, 1, 1, 1]}, (1, 1, 64, 64)),
    "monai-unetr": (MONAI, "UNETR", {"spatial_dims": 2, "in_channels": 1, "out_channels": 2, "img_size": [32, 32], "feature_size": 4, "hidden_size": 32, "mlp_dim": 64, "num_heads": 4}, (1, 1, 32, 32)),
    "timm-unetr": ("timm_unetr.py", "UNETR2D", {}, (1, 1, 32, 32)),
    "timm-convnext": ("timm", "create_model", {"model_name": "convnext_atto", "num_classes": 4, "in_chans": 1}, (1, 1, 64, 64)),
    "torchvision-resnet": ("torchvision.models", "resnet18", {"num_classes": 4}, (1, 3, 64, 64)),
    "torchvision-mobilenet": ("torchvision.models", "mobilenet_v3_small", {"num_classes": 4}, (1, 3, 64, 64)),
}

PIPED = ("toolz_user.py", "Piped", {}, (1, 1, 16, 16))

# What is declared, and what has to come of it: status, cause, rung, a finding.
DECLARED = {
    "declares-more": (PIPED, ["python=3.9", "pytorch=1.13.1", "pytorch-cuda=11.7", "toolz>=0.12"], ["passed", None, "extended", None]),
    "declares-the-impossible": (CASES["unet-batch-norm"], ["pytorch=1.13.1", "numpy=9.9.9"], ["passed", None, "ready", "declared-environment-impossible"]),
    "declares-nothing": (PIPED, None, ["failed", "dependency-undeclared", None, None]),
    "declares-another-version": (PIPED, ["toolz=99.0.0"], ["passed", None, "extended", "declared-environment-impossible"]),
    "declares-what-has-no-wheels": (("sklearn_user.py", "Scaled", {}, (1, 1, 16, 16)), ["sklearn"], ["error", "environment-failed", None, None]),
}

SPACE = ["z", "y", "x"]


def stand_in():
    """What is not in the environment that this runs in."""
    toolz = types.ModuleType("toolz")
    toolz.pipe = lambda value, *functions: functools.reduce(lambda given, function: function(given), functions, value)
    sklearn, utils = types.ModuleType("sklearn"), types.ModuleType("sklearn.utils")
    utils.as_float_array = numpy.asarray
    sys.modules.update({"toolz": toolz, "sklearn": sklearn, "sklearn.utils": utils})


def find(origin, name):
    if not origin.endswith(".py"):
        return getattr(importlib.import_module(origin), name)
    spec = importlib.util.spec_from_file_location("architecture", SOURCES / origin)
    module = importlib.util.module_from_spec(spec)
    sys.modules["architecture"] = module
    spec.loader.exec_module(module)
    return getattr(module, name)


def make(folder, name, case, dependencies=None):
    origin, callable_name, kwargs, shape = case
    torch.manual_seed(hash_of(name.encode())[0])
    network = find(origin, callable_name)(**kwargs).eval()
    randomize(network)
    image = torch.rand(shape)
    with torch.inference_mode():
        given = network(image)
    outputs = [given] if isinstance(given, torch.Tensor) else list(given)
    folder.mkdir(parents=True)
    torch.save(network.state_dict(), folder / "weights.pt")
    numpy.save(folder / "input.npy", image.numpy())
    for index, output in enumerate(outputs):
        numpy.save(folder / f"output{index}.npy", output.numpy())
    architecture = {"callable": callable_name, "kwargs": kwargs}
    if origin.endswith(".py"):
        shutil.copy(SOURCES / origin, folder / origin)
        architecture.update(source=origin, sha256=sha256(folder / origin))
    else:
        architecture["import_from"] = origin
    weights = {"source": "weights.pt", "sha256": sha256(folder / "weights.pt"), "pytorch_version": torch.__version__.split("+")[0], "architecture": architecture}
    if dependencies is not None:
        # JSON is YAML.
        (folder / "environment.yaml").write_text(json.dumps({"dependencies": dependencies}))
        weights["dependencies"] = {"source": "environment.yaml"}
    (folder / "README.md").write_text(f"# {name}\n\nAn untrained network for tests.\n\n# Validation\n\nNone: its weights are random.\n")
    description = {
        "format_version": "0.5.4",
        "type": "model",
        "name": name,
        "description": "An untrained network for tests",
        "authors": [{"name": "The model-hub-ci authors"}],
        "cite": [{"text": "model-hub-ci", "url": "https://example.com"}],
        "license": "CC0-1.0",
        "documentation": "README.md",
        "tags": ["test"],
        "inputs": [tensor("image", image.numpy(), folder / "input.npy")],
        "outputs": [tensor(f"output{index}", output.numpy(), folder / f"output{index}.npy") for index, output in enumerate(outputs)],
        "weights": {"pytorch_state_dict": weights},
    }
    (folder / "rdf.yaml").write_text(json.dumps(description, indent=2) + "\n")


def randomize(network):
    """So that no layer is the identity and no output near zero."""
    for name, value in network.state_dict().items():
        if name.endswith("running_mean"):
            value.uniform_(-0.2, 0.2)
        elif name.endswith("running_var"):
            value.uniform_(0.5, 1.5)
        elif value.dtype == torch.float32 and name.endswith("bias"):
            value.uniform_(-0.3, 0.3)


def tensor(name, array, file):
    axes = [{"type": "batch"}, {"type": "channel", "channel_names": [f"c{index}" for index in range(array.shape[1])]}]
    sizes = array.shape[2:]
    axes += [{"type": "space", "id": axis, "size": size} for axis, size in zip(SPACE[3 - len(sizes) :], sizes)]
    return {"id": name, "description": name, "axes": axes, "data": {"type": "float32"}, "test_tensor": {"source": file.name, "sha256": sha256(file)}}


def sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def hash_of(data):
    return hashlib.sha256(data).digest()


def main(folder, rung="ready", *names):
    shutil.rmtree(folder, ignore_errors=True)
    expected, left_out = {}, []
    for name, case in CASES.items():
        if names and name not in names:
            continue
        try:
            make(folder / name, name, case)
            expected[name] = ["passed", None, rung, None]
        except (ImportError, RuntimeError) as error:
            if not isinstance(error, ImportError) and "torchvision" not in str(error):
                raise
            print(f"left out: {name} ({error})", file=sys.stderr)
            left_out.append(name)
    stand_in()
    for name, (case, dependencies, outcome) in DECLARED.items() if not names else ():
        make(folder / name, name, case, dependencies)
        expected[name] = outcome
    (folder / "expected.json").write_text(json.dumps(expected))
    print(" ".join(left_out))


main(Path(sys.argv[1]), *sys.argv[2:])
