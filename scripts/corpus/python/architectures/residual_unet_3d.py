"""A residual 3-D U-Net with group normalisation and squeeze and excitation, as for electron microscopy."""

import math
from typing import Sequence

import torch
import torch.nn.functional as F
from torch import nn


class Excitation(nn.Module):
    def __init__(self, channels, reduction):
        super().__init__()
        inner = max(1, channels // reduction)
        self.squeeze = nn.Linear(channels, inner)
        self.excite = nn.Linear(inner, channels)

    def forward(self, x):
        mean = x.mean(dim=(2, 3, 4))
        weight = torch.sigmoid(self.excite(F.relu(self.squeeze(mean))))
        return x * weight[:, :, None, None, None]


class Residual(nn.Module):
    def __init__(self, inputs, outputs, groups, reduction):
        super().__init__()
        groups = math.gcd(groups, outputs)
        self.shortcut = nn.Conv3d(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        self.first = nn.Conv3d(inputs, outputs, 3, padding=1, bias=False)
        self.second = nn.Conv3d(outputs, outputs, 3, padding=1, bias=False)
        self.norms = nn.ModuleList([nn.GroupNorm(groups, outputs) for _ in range(2)])
        self.excitation = Excitation(outputs, reduction)

    def forward(self, x):
        y = F.elu(self.norms[0](self.first(x)))
        y = self.norms[1](self.second(y))
        return F.elu(self.excitation(y) + self.shortcut(x))


class ResidualUNet3D(nn.Module):
    def __init__(self, in_channels: int, out_channels: int, f_maps: Sequence[int] = (4, 8, 16), groups: int = 4, reduction: int = 2):
        super().__init__()
        sizes = [in_channels, *f_maps]
        self.down = nn.ModuleList(Residual(a, b, groups, reduction) for a, b in zip(sizes, sizes[1:]))
        pairs = list(zip(reversed(f_maps), list(reversed(f_maps))[1:]))
        self.lift = nn.ModuleList(nn.Conv3d(a, b, 1) for a, b in pairs)
        self.up = nn.ModuleList(Residual(b, b, groups, reduction) for _, b in pairs)
        self.head = nn.Conv3d(f_maps[0], out_channels, 1)

    def forward(self, x):
        features = []
        for level, layer in enumerate(self.down):
            x = layer(F.max_pool3d(x, (1, 2, 2)) if level else x)
            features.append(x)
        features.pop()
        for lift, layer in zip(self.lift, self.up):
            skip = features.pop()
            x = layer(F.interpolate(lift(x), size=skip.shape[2:], mode="trilinear", align_corners=False) + skip)
        return torch.sigmoid(self.head(x))
