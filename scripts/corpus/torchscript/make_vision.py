"""Archives of torchvision's networks, untrained: python3 make_vision.py FOLDER [PATTERN]."""

import re
import sys
from pathlib import Path
from typing import Dict, List

import torch
from torch import Tensor, nn

import vision  # noqa: F401
import torchvision.models as models
from make_architectures import image, settle
from save_case import save_case

FOLDER = Path(sys.argv[1])
PATTERN = re.compile(sys.argv[2] if len(sys.argv) > 2 else "")

CLASSIFIERS = {
    "alexnet": 64, "convnext_tiny": 64, "densenet121": 64, "efficientnet_b0": 64, "efficientnet_v2_s": 64, "googlenet": 64,
    "inception_v3": 96, "maxvit_t": 224, "mnasnet0_5": 64, "mobilenet_v2": 64, "mobilenet_v3_small": 64, "regnet_y_400mf": 64,
    "resnet18": 64, "resnext50_32x4d": 64, "shufflenet_v2_x0_5": 64, "squeezenet1_1": 64, "swin_t": 64, "swin_v2_t": 64,
    "vgg11_bn": 64, "vit_b_32": 224, "wide_resnet50_2": 64,
}
SEGMENTERS = ["fcn_resnet50", "deeplabv3_mobilenet_v3_large", "lraspp_mobilenet_v3_large"]
VIDEO = ["r3d_18", "mc3_18", "r2plus1d_18"]
DETECTORS = ["retinanet_resnet50_fpn", "fasterrcnn_mobilenet_v3_large_320_fpn", "fcos_resnet50_fpn", "ssdlite320_mobilenet_v3_large", "maskrcnn_resnet50_fpn"]


class Segment(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x: Tensor) -> Tensor:
        return self.net(x)["out"]


class Detect(nn.Module):
    """Scripted detectors take a list of images and give their losses, too."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x: Tensor) -> Dict[str, Tensor]:
        losses, found = self.net([x[0]])
        return found[0]


def heads(net: nn.Module) -> nn.Module:
    """Heads that start as zeros would hide every fault before them."""
    for part in net.modules():
        weight = getattr(part, "weight", None)
        if isinstance(weight, Tensor) and float(weight.detach().abs().max()) == 0:
            weight.data.normal_(std=0.05)
    return net


# What makes untrained detectors score neither all alike nor all 1: then rounding would decide what is found.
BOLDNESS = {"ssdlite320_mobilenet_v3_large": 12.0, "retinanet_resnet50_fpn": 0.5}


def spread(net: nn.Module, factor: float) -> nn.Module:
    """Multiplies the weights of what classifies."""
    for name, part in net.named_modules():
        if isinstance(part, (nn.Conv2d, nn.Linear)) and re.search(r"classification_head|cls_score|\bextra\b", name):
            part.weight.data *= factor
    return net


def add(name: str, net: nn.Module, inputs: List[Tensor], ways, near: bool = False) -> None:
    for way in ways:
        full = f"tv_{name}.{way}"
        if not PATTERN.search(full):
            continue
        try:
            made = torch.jit.script(net) if way == "scripted" else torch.jit.trace(net, inputs, check_trace=False)
            save_case(FOLDER, full, made, inputs, near=near)
        except Exception as error:  # noqa: BLE001 - the list says what torch itself can not save
            print(f"{full}: {str(error).strip().splitlines()[-6:]}", file=sys.stderr)


def build(name: str, maker, **options) -> nn.Module:
    torch.manual_seed(0)
    return heads(settle(maker(weights=None, **options)))


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    both = ("scripted", "traced")
    for name, size in CLASSIFIERS.items():
        if PATTERN.search(f"tv_{name}.scripted") or PATTERN.search(f"tv_{name}.traced"):
            options = {"init_weights": False} if name in ("inception_v3", "googlenet") else {}
            ways = ("traced",) if name in ("inception_v3", "googlenet") else both
            add(name, build(name, getattr(models, name), **options), image(1, 3, size, size), ways)
    for name in SEGMENTERS:
        if PATTERN.search(f"tv_{name}.scripted"):
            add(name, Segment(build(name, getattr(models.segmentation, name), weights_backbone=None)), image(1, 3, 64, 80), both)
    for name in VIDEO:
        if PATTERN.search(f"tv_{name}.scripted"):
            add(name, build(name, getattr(models.video, name)), image(1, 3, 4, 32, 32), both)
    for name in DETECTORS:
        if PATTERN.search(f"tv_{name}.scripted"):
            options = {"weights_backbone": None, "num_classes": 6} | ({} if "ssd" in name else {"min_size": 64, "max_size": 96})
            # An image that is not blown up: neighbours that are alike score alike.
            size = (320, 320) if "ssd" in name else (64, 80)
            net = spread(build(name, getattr(models.detection, name), **options), BOLDNESS.get(name, 1.0))
            add(name, Detect(net), [image(1, 3, *size)[0].abs()], ("scripted",), near=True)


main()
