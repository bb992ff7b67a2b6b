"""A U-Net in two or three dimensions with every normalisation and way up."""

from typing import Literal, Optional, Sequence, Union

import torch
import torch.nn as nn
import torch.nn.functional as F


def conv_of(dims: int):
    return {1: nn.Conv1d, 2: nn.Conv2d, 3: nn.Conv3d}[dims]


def norm_of(kind: Optional[str], channels: int, dims: int) -> nn.Module:
    if kind is None:
        return nn.Identity()
    table = {
        "batch": (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d),
        "instance": (nn.InstanceNorm1d, nn.InstanceNorm2d, nn.InstanceNorm3d),
    }
    if kind in table:
        return table[kind][dims - 1](channels)
    if kind == "instance_affine":
        return table["instance"][dims - 1](channels, affine=True)
    if kind == "instance_tracked":
        return table["instance"][dims - 1](channels, affine=True, track_running_stats=True)
    if kind == "group":
        return nn.GroupNorm(num_groups=2, num_channels=channels)
    if kind == "layer":
        return nn.GroupNorm(1, channels, eps=1e-6)
    if kind == "sync":
        return nn.SyncBatchNorm(channels)
    raise ValueError(f"unknown normalisation {kind}")


class ConvBlock(nn.Sequential):
    def __init__(self, cin, cout, norm, act, dims, dropout=0.0):
        layers = []
        for i, o in ((cin, cout), (cout, cout)):
            layers += [conv_of(dims)(i, o, kernel_size=3, padding="same", bias=norm is None), norm_of(norm, o, dims), act()]
        if dropout:
            layers.append((nn.Dropout1d, nn.Dropout2d, nn.Dropout3d)[dims - 1](dropout))
        super().__init__(*layers)


class Up(nn.Module):
    def __init__(self, cin, cout, dims, mode):
        super().__init__()
        self.mode = mode
        self.dims = dims
        conv = conv_of(dims)
        if mode == "transposed":
            self.up = (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)[dims - 1](cin, cout, 2, stride=2)
        elif mode == "transposed3":
            self.up = (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)[dims - 1](cin, cout, 3, stride=2, padding=1, output_padding=1)
        elif mode == "shuffle":
            self.up = nn.Sequential(conv(cin, cout * 4, 1), nn.PixelShuffle(2))
        elif mode == "linear":
            self.up = nn.Sequential(nn.Upsample(scale_factor=2, mode=("linear", "bilinear", "trilinear")[dims - 1], align_corners=True), conv(cin, cout, 1))
        else:
            self.up = nn.Sequential(nn.Upsample(scale_factor=2, mode="nearest"), conv(cin, cout, 1))

    def forward(self, x, skip):
        x = self.up(x)
        # odd sizes: pad to the skip connection
        pads = []
        for have, want in zip(reversed(x.shape[2:]), reversed(skip.shape[2:])):
            diff = want - have
            pads.extend([diff // 2, diff - diff // 2])
        if any(pads):
            x = F.pad(x, pads)
        return torch.cat((skip, x), dim=1)


class UNet(nn.Module):
    def __init__(
        self,
        in_channels: int = 1,
        out_channels: int = 2,
        *,
        features: Sequence[int] = (6, 8, 12),
        dims: Literal[1, 2, 3] = 2,
        norm: Union[str, None] = "batch",
        activation: str = "ReLU",
        up: str = "transposed",
        pool: str = "max",
        dropout: float = 0.0,
        final: Optional[str] = None,
        residual: bool = False,
    ) -> None:
        super(UNet, self).__init__()
        act = lambda: getattr(nn, activation)()  # noqa: E731
        self.encoders = nn.ModuleList()
        self.pools = nn.ModuleList()
        for index, feature in enumerate(features):
            before = in_channels if index == 0 else features[index - 1]
            self.encoders.append(ConvBlock(before, feature, norm, act, dims, dropout))
        kinds = {
            "max": lambda c: (nn.MaxPool1d, nn.MaxPool2d, nn.MaxPool3d)[dims - 1](2, ceil_mode=True),
            "avg": lambda c: (nn.AvgPool1d, nn.AvgPool2d, nn.AvgPool3d)[dims - 1](3, stride=2, padding=1, count_include_pad=False),
            "stride": lambda c: conv_of(dims)(c, c, 3, stride=2, padding=1),
        }
        self.downs = nn.ModuleList([kinds[pool](f) for f in features[:-1]])
        self.ups = nn.ModuleList()
        self.decoders = nn.ModuleList()
        for high, low in zip(features[:0:-1], features[-2::-1]):
            self.ups.append(Up(high, low, dims, up))
            self.decoders.append(ConvBlock(2 * low, low, norm, act, dims))
        self.head = conv_of(dims)(features[0], out_channels, 1)
        self.final = getattr(nn, final)(**({"dim": 1} if "Softmax" in final else {})) if final else None
        self.residual = residual
        self.apply(self._init)

    @staticmethod
    def _init(m: nn.Module) -> None:
        if isinstance(m, (nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose2d, nn.ConvTranspose3d)):
            nn.init.kaiming_normal_(m.weight, a=0.1, nonlinearity="leaky_relu")
            if m.bias is not None:
                nn.init.zeros_(m.bias)
        elif isinstance(m, (nn.BatchNorm2d, nn.GroupNorm)):
            nn.init.constant_(m.weight, 1)
            nn.init.constant_(m.bias, 0)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        inputs, skips = x, []
        for level, encoder in enumerate(self.encoders):
            x = encoder(x)
            if level < len(self.downs):
                skips.append(x)
                x = self.downs[level](x)
        for up, decoder, skip in zip(self.ups, self.decoders, reversed(skips)):
            x = decoder(up(x, skip))
        x = self.head(x)
        if self.residual:
            x = x + inputs
        return x if self.final is None else self.final(x)


TWO, THREE = [(1, 1, 24, 32), (2, 1, 21, 27)], [(1, 1, 8, 12, 16), (2, 1, 6, 9, 11)]
CASES = {
    "2d-batch": ("UNet", {}, TWO),
    "2d-instance": ("UNet", {"norm": "instance", "activation": "LeakyReLU", "up": "linear"}, TWO),
    "2d-instance-affine": ("UNet", {"norm": "instance_affine", "activation": "ELU", "up": "nearest", "pool": "avg"}, TWO),
    "2d-instance-tracked": ("UNet", {"norm": "instance_tracked", "activation": "SELU", "up": "transposed3"}, TWO),
    "2d-group": ("UNet", {"norm": "group", "activation": "SiLU", "up": "shuffle", "pool": "stride"}, TWO),
    "2d-layer": ("UNet", {"norm": "layer", "activation": "GELU", "final": "Sigmoid", "dropout": 0.2}, TWO),
    "2d-none": ("UNet", {"norm": None, "activation": "Mish", "final": "Softsign", "residual": True, "out_channels": 1}, TWO),
    "2d-prelu": ("UNet", {"activation": "PReLU", "up": "transposed3", "final": "LogSoftmax", "out_channels": 3}, TWO),
    "2d-sync": ("UNet", {"norm": "sync", "activation": "Hardswish", "final": "Tanh"}, TWO),
    "3d-batch": ("UNet", {"dims": 3, "features": [4, 6, 8]}, THREE),
    "3d-instance": ("UNet", {"dims": 3, "norm": "instance", "up": "linear", "activation": "ELU", "features": [4, 6]}, THREE),
    "3d-group": ("UNet", {"dims": 3, "norm": "group", "up": "nearest", "pool": "avg", "features": [4, 8], "final": "Sigmoid"}, THREE),
    "3d-stride": ("UNet", {"dims": 3, "norm": "instance_tracked", "up": "transposed3", "pool": "stride", "features": [4, 8], "activation": "Softplus"}, THREE),
    "1d-batch": ("UNet", {"dims": 1, "up": "transposed"}, [(1, 1, 64), (2, 1, 50)]),
    "1d-instance": ("UNet", {"dims": 1, "norm": "instance_affine", "up": "linear", "activation": "CELU"}, [(1, 1, 64), (2, 1, 50)]),
}
