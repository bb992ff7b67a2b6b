"""Archives of whole networks, scripted and traced, saved in many ways: python3 make_architectures.py FOLDER [PATTERN]."""

import copy
import re
import sys
import zipfile
from pathlib import Path

import torch
from torch import nn

import architectures as a
from save_case import save_case

FOLDER = Path(sys.argv[1])
PATTERN = re.compile(sys.argv[2] if len(sys.argv) > 2 else "")


def image(*shape: int) -> list[torch.Tensor]:
    return [torch.randn(*shape, generator=torch.Generator().manual_seed(sum(shape)))]


def settle(module: nn.Module) -> nn.Module:
    """Gives normalizations statistics and parameters as if they had been trained."""
    generator = torch.Generator().manual_seed(7)
    for part in module.modules():
        for name in ("running_mean", "weight", "bias"):
            value = getattr(part, name, None)
            if isinstance(value, torch.Tensor) and "Norm" in type(part).__name__:
                value.data += 0.3 * torch.randn(value.shape, generator=generator)
        if getattr(part, "running_var", None) is not None:
            part.running_var.data = torch.rand(part.running_var.shape, generator=generator) + 0.5
    return module.eval()


def add(name: str, module: nn.Module, inputs, others=(), ways=("scripted", "traced")) -> None:
    for way in ways:
        full = f"{name}.{way}"
        if not PATTERN.search(full):
            continue
        try:
            torch.manual_seed(0)
            if way == "scripted":
                made = torch.jit.script(module)
            elif way == "frozen":
                made = torch.jit.freeze(torch.jit.script(module))
            elif way == "frozen_trace":
                made = torch.jit.freeze(torch.jit.trace(module, inputs))
            else:
                made = torch.jit.trace(module, inputs, strict=False, check_trace=False)
            save_case(FOLDER, full, made, inputs, others)
        except Exception as error:  # noqa: BLE001 - the list says what torch itself can not save
            print(f"{full}: {str(error).strip().splitlines()[:3]}", file=sys.stderr)


def unets() -> None:
    ways = ("scripted", "traced")
    for axes in (2, 3):
        first = image(1, 1, *([24, 32] if axes == 2 else [8, 12, 16]))
        other = [image(2, 1, *([16, 40] if axes == 2 else [12, 8, 12]))]
        ups = ("transposed", "nearest", "bilinear", "corners") + (("shuffle",) if axes == 2 else ())
        for norm in ("batch", "instance", "instance_affine", "group", "none"):
            add(f"unet{axes}d_{norm}", settle(a.UNet(axes, norm)), first, other, ways)
        for act in ("elu", "silu", "leaky", "prelu", "gelu", "mish", "hardswish"):
            add(f"unet{axes}d_{act}", settle(a.UNet(axes, "batch", act)), first, other, ways)
        for up in ups:
            add(f"unet{axes}d_{up}", settle(a.UNet(axes, "none", "relu", up)), first, other, ways)
        add(f"unet{axes}d_residual", settle(a.UNet(axes, "group", "elu", residual=True)), first, other, ways)
        add(f"unet{axes}d_gated", settle(a.GatedUNet(axes)), first, other, ways)


def heads_and_attention() -> None:
    add("crop_unet", settle(a.CropUNet()), image(1, 1, 41, 50), [image(2, 1, 36, 44)])
    add("stardist", settle(a.StarDist()), image(1, 1, 24, 32), [image(2, 1, 16, 16)])
    add("cellpose", settle(a.Cellpose()), image(1, 2, 24, 32), [image(2, 2, 16, 16)])
    add("vit_first", settle(a.ViT()), image(1, 3, 32, 32), [image(3, 3, 32, 32)])
    add("vit_last", settle(a.ViT(False)), image(2, 3, 32, 32), [image(1, 3, 32, 32)])
    add("window_attention", settle(a.WindowAttention()), image(1, 8, 12, 12), [image(2, 8, 8, 12)])
    add("convnext", settle(a.ConvNeXt()), image(1, 3, 32, 40), [image(2, 3, 48, 32)])
    add("sam_encoder", settle(a.SamEncoder()), image(1, 3, 32, 32), [image(2, 3, 32, 32)])
    add("mha", settle(a.Attention()), image(2, 7, 8), [image(1, 5, 8)])
    add("mha_masked", settle(a.Attention(masked=True)), image(2, 7, 8), [image(1, 5, 8)], ("scripted",))
    add("mha_fused", settle(a.Attention(fused=True)), image(2, 7, 8), [image(1, 5, 8)])
    add("transformer", settle(a.Translator()), image(2, 7, 8), [image(1, 5, 8)])
    add("language", settle(a.Language()), image(1, 1, 8, 9), [image(2, 1, 7, 10)], ("scripted",))
    add("optional", settle(a.DropTrain()), image(2, 3, 8, 9) + image(2, 3, 8, 9), (), ("scripted", "traced"))
    add("train_mode", a.DropTrain().train(), image(2, 3, 8, 9), (), ("scripted", "traced"))


def recurrent() -> None:
    for kind in ("lstm", "gru", "rnn"):
        add(f"{kind}", settle(a.Seq(kind)), image(4, 2, 6), [image(7, 3, 6)])
        options = {"num_layers": 2, "bidirectional": True, "batch_first": True}
        add(f"{kind}_deep", settle(a.Seq(kind, **options)), image(2, 4, 6), [image(1, 5, 6)])
    add("rnn_relu", settle(a.Seq("rnn", nonlinearity="relu", num_layers=2)), image(4, 2, 6))
    add("cells", settle(a.Cells()), image(2, 4, 6), [image(3, 5, 6)])
    add("lstm_projected", settle(a.Seq("lstm", proj_size=3)), image(4, 2, 6))


def ways_of_saving() -> None:
    net, inputs = settle(a.UNet(2, "batch")), image(1, 1, 16, 24)
    add("saved_frozen", net, inputs, [image(2, 1, 16, 16)], ("frozen", "frozen_trace"))
    add("saved_half", copy.deepcopy(net).half(), [inputs[0].half()], (), ("scripted", "traced"))
    add("saved_bfloat16", Wrapped(copy.deepcopy(net).bfloat16(), torch.bfloat16), inputs, (), ("scripted",))
    add("saved_double", copy.deepcopy(net).double(), [inputs[0].double()], (), ("scripted", "traced"))
    last = copy.deepcopy(net).to(memory_format=torch.channels_last)
    add("saved_channels_last", last, [inputs[0].contiguous(memory_format=torch.channels_last)], (), ("scripted", "traced"))
    cuda_saved(net, inputs)
    repacked(net, inputs)


class Wrapped(nn.Module):
    def __init__(self, net, dtype):
        super().__init__()
        self.net, self.dtype = net, dtype

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.net(x.to(torch.bfloat16)).float()


def rewrite(source: Path, target: Path, change, compression=zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", compression) as new:
        for item in old.infolist():
            name, data = change(item.filename, old.read(item))
            if name:
                new.writestr(name, data)


def cuda_saved(net, inputs) -> None:
    """What a model saved on a GPU looks like: its storages and constants name the device."""
    if not PATTERN.search("saved_cuda"):
        return
    save_case(FOLDER, "saved_cuda", torch.jit.script(net), inputs)
    path = FOLDER / "saved_cuda.pt"
    old, new = b"X\x03\x00\x00\x00cpu", b"X\x06\x00\x00\x00cuda:0"
    copy_ = path.with_suffix(".tmp")
    rewrite(path, copy_, lambda name, data: (name, data.replace(old, new) if name.endswith(".pkl") else data))
    copy_.replace(path)


def repacked(net, inputs) -> None:
    """All members deflated, another first folder, the version at its other place."""
    if not PATTERN.search("saved_repacked"):
        return
    save_case(FOLDER, "saved_repacked", torch.jit.script(net), inputs)
    path = FOLDER / "saved_repacked.pt"
    copy_ = path.with_suffix(".tmp")

    def change(name: str, data: bytes):
        inner = name.split("/", 1)[1]
        return f"some_model/{'.data/version' if inner == 'version' else inner}", data

    rewrite(path, copy_, change, zipfile.ZIP_DEFLATED)
    copy_.replace(path)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    unets()
    heads_and_attention()
    recurrent()
    ways_of_saving()


if __name__ == "__main__":
    main()
