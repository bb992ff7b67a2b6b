"""Archives of torchvision's networks, untrained: python3 make_vision.py FOLDER [PATTERN]."""

import re
import sys
from pathlib import Path
from typing import Dict, List

import torch
import torch.nn.functional as F
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
DETECTORS = [
    "retinanet_resnet50_fpn", "fasterrcnn_mobilenet_v3_large_320_fpn", "fasterrcnn_resnet50_fpn_v2", "fcos_resnet50_fpn",
    "ssd300_vgg16", "ssdlite320_mobilenet_v3_large", "maskrcnn_resnet50_fpn", "keypointrcnn_resnet50_fpn",
]
# Of what is found by the hundred only what scores well: where thousands of candidates lie close, rounding decides most.
SCORES = {"retinanet_resnet50_fpn": 0.2, "ssdlite320_mobilenet_v3_large": 0.6, "fasterrcnn_resnet50_fpn_v2": 0.6}
# What regions look like to the second stage, in the archives of heads.
POOLED = torch.rand(4, 256, 7, 7, generator=torch.Generator().manual_seed(30))


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
        losses, found = self.net([x])
        return found[0]


class Heads(nn.Module):
    """What a detector decides by, before it cuts anything: scores and moves of the boxes."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.net = net

    def forward(self, x: Tensor, pooled: Tensor):
        maps = list(self.net.backbone(x[None]).values())
        if not hasattr(self.net, "rpn"):
            return tuple(self.net.head(maps).values())
        objectness, moves = self.net.rpn.head(maps)
        stage = self.net.roi_heads
        return (*objectness, *moves, *stage.box_predictor(stage.box_head(pooled)))


def heads(net: nn.Module) -> nn.Module:
    """Heads that start as zeros would hide every fault before them."""
    for part in net.modules():
        weight = getattr(part, "weight", None)
        if isinstance(weight, Tensor) and float(weight.detach().abs().max()) == 0:
            weight.data.normal_(std=0.05)
    return net


# Spread of the outputs of layers by what their name contains: scores before their softmax, moves of boxes, all others.
SPREADS = {"cls_|classification_head": 1.5, "bbox|regression_head": 0.2, "": 1.0}


def trained_like(net: nn.Module, images: List[Tensor]) -> nn.Module:
    """Gives each layer in turn the weights, or the statistics, with which its outputs for these images are spread as wanted.

    An untrained detector sees the same everywhere: many of its scores are equal to the last bit, and what it
    finds is decided by rounding. With these weights its scores are as far apart as a trained one's.
    """
    settled = set()

    def settle_layer(name: str, part: nn.Module, output: Tensor) -> Tensor:
        if name in settled:
            return output
        settled.add(name)
        axes = [axis for axis in range(output.dim()) if axis != (1 if isinstance(part, nn.Conv2d) else output.dim() - 1)]
        wanted = next(spread for pattern, spread in SPREADS.items() if re.search(pattern, name))
        # What hardly varies beside its own size would have its rounding blown up.
        factor = wanted / output.std(axes).clamp(min=0.1 * float(output.abs().mean()) + 1e-6)
        shape = [-1] + [1] * (output.dim() - 2) if isinstance(part, nn.Conv2d) else [-1]
        shift = part.bias.data - output.mean(axes) * factor
        part.weight.data *= factor.reshape([-1] + [1] * (part.weight.dim() - 1))
        old, part.bias.data = part.bias.data, (part.bias.data * factor + shift)
        return output * factor.reshape(shape) + (part.bias.data - old * factor).reshape(shape)

    hooks = []
    for name, part in net.named_modules():
        if isinstance(part, (nn.Conv2d, nn.Linear)) and part.bias is not None:
            hooks.append(part.register_forward_hook(lambda part, _, output, name=name: settle_layer(name, part, output)))
        if isinstance(part, nn.BatchNorm2d):
            part.momentum = 1.0
            part.train()
    with torch.no_grad():
        net(images)
    for hook in hooks:
        hook.remove()
    for part in net.modules():
        # So would a channel that hardly varies beside the others.
        if isinstance(part, nn.BatchNorm2d):
            part.running_var.clamp_(min=0.1 * float(part.running_var.mean()))
    return net.eval()


def add(name: str, net: nn.Module, inputs: List[Tensor], ways, others=(), rows=False) -> None:
    for way in ways:
        full = f"tv_{name}.{way}"
        if not PATTERN.search(full):
            continue
        try:
            made = torch.jit.script(net) if way == "scripted" else torch.jit.trace(net, inputs, check_trace=False)
            save_case(FOLDER, full, made, inputs, others, rows)
        except Exception as error:  # noqa: BLE001 - the list says what torch itself can not save
            print(f"{full}: {str(error).strip().splitlines()[-6:]}", file=sys.stderr)


def build(name: str, maker, **options) -> nn.Module:
    torch.manual_seed(0)
    return heads(settle(maker(weights=None, **options)))


def picture(height: int, width: int, seed: int) -> Tensor:
    """Bright and dark blobs of several sizes, as microscopes see them."""
    generator = torch.Generator().manual_seed(seed)
    layers = [
        F.interpolate(torch.rand(1, 3, *(max(1, side // step) for side in (height, width)), generator=generator), (height, width), mode="bicubic")
        for step in (64, 32, 16, 8, 4)
    ]
    return sum(layers)[0].clamp(0, 4) / 4


def detectors() -> None:
    for name in DETECTORS:
        if not PATTERN.search(f"tv_{name}.scripted") and not PATTERN.search(f"tv_{name}_heads.traced"):
            continue
        ssd = "ssd" in name
        options = {"weights_backbone": None, "num_classes": 6} | ({} if ssd else {"min_size": 64, "max_size": 128})
        key = "box_score_thresh" if "rcnn" in name else "score_thresh"
        options |= {key: SCORES[name]} if name in SCORES else {}
        torch.manual_seed(0)
        net = getattr(models.detection, name)(weights=None, **options).eval()
        # Other sizes by whole factors: else rounding of torch's own coordinates moves the image by more than all else does.
        first, other = [(320, 320), (160, 320)] if ssd else [(64, 96), (128, 160)]
        trained_like(net, [picture(*first, seed) for seed in range(16)])
        # Scripted detectors give a dictionary: names in torch's order, boxes first.
        add(name, Detect(net), [picture(*first, 20)], ("scripted",), [[picture(*other, 22)]], rows=True)
        # Those of SSDlite decide nothing: torch's own move by 2e-3 of their size when the image moves by a rounding step.
        if "ssdlite" not in name:
            add(f"{name}_heads", Heads(net), [picture(*first, 20), POOLED], ("traced",))


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
    detectors()


main()
