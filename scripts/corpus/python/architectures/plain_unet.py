"""A U-Net made by its arguments, as most published 2-D models are."""

import torch
from torch import nn


def block(inputs, outputs, norm):
    layers = []
    for size in (inputs, outputs):
        layers.append(nn.Conv2d(size, outputs, 3, padding=1))
        if norm == "batch":
            layers.append(nn.BatchNorm2d(outputs))
        elif norm == "instance":
            layers.append(nn.InstanceNorm2d(outputs, affine=True))
        layers.append(nn.ReLU(inplace=True))
    return nn.Sequential(*layers)


class UNet(nn.Module):
    def __init__(self, in_channels=1, out_channels=1, depth=3, initial_features=8, norm="batch", final_activation=None):
        super().__init__()
        features = [initial_features * 2**level for level in range(depth + 1)]
        self.encoder = nn.ModuleList()
        for size in features[:-1]:
            self.encoder.append(block(in_channels, size, norm))
            in_channels = size
        self.base = block(features[-2], features[-1], norm)
        self.up = nn.ModuleList()
        self.decoder = nn.ModuleList()
        for size in reversed(features[:-1]):
            self.up.append(nn.ConvTranspose2d(size * 2, size, 2, stride=2))
            self.decoder.append(block(size * 2, size, norm))
        self.out = nn.Conv2d(features[0], out_channels, 1)
        self.final = getattr(nn, final_activation)() if final_activation else nn.Identity()

    def forward(self, x):
        skips = []
        for encode in self.encoder:
            x = encode(x)
            skips.append(x)
            x = nn.functional.max_pool2d(x, 2)
        x = self.base(x)
        for up, decode, skip in zip(self.up, self.decoder, reversed(skips)):
            x = decode(torch.cat([skip, up(x)], dim=1))
        return self.final(self.out(x))
