"""A denoising U-Net with blurred pooling, weights of its own for each channel and a residual, as for Noise2Void."""

from __future__ import annotations

import torch
from torch import nn


class BlurPool(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        row = torch.tensor([1.0, 2.0, 1.0])
        kernel = row[:, None] * row[None, :]
        self.register_buffer("kernel", (kernel / kernel.sum()).repeat(channels, 1, 1, 1), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = nn.functional.max_pool2d(nn.functional.pad(x, (0, 1, 0, 1), mode="reflect"), 2, stride=1)
        padded = nn.functional.pad(x, (1, 1, 1, 1), mode="reflect")
        return nn.functional.conv2d(padded, self.kernel, stride=2, groups=x.shape[1])


class Noise2Void(nn.Module):
    def __init__(self, conv_dims: int = 2, num_channels: int = 2, num_channels_init: int = 8, independent_channels: bool = True):
        super().__init__()
        if conv_dims != 2:
            raise ValueError("only images are denoised here")
        groups = num_channels if independent_channels else 1
        width = num_channels_init * groups
        self.first = self.layers(num_channels, width, groups)
        self.pool = BlurPool(width)
        self.inner = self.layers(width, width * 2, groups)
        self.up = nn.Upsample(scale_factor=2, mode="bilinear")
        self.last = self.layers(width * 3, width, groups)
        self.head = nn.Conv2d(width, num_channels, 1, groups=groups)

    @staticmethod
    def layers(inputs: int, outputs: int, groups: int) -> nn.Sequential:
        convolution = nn.Conv2d(inputs, outputs, 3, padding=1, groups=groups, bias=False)
        return nn.Sequential(convolution, nn.BatchNorm2d(outputs), nn.LeakyReLU(0.1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        first = self.first(x)
        inner = self.up(self.inner(self.pool(first)))
        return x - self.head(self.last(torch.cat((first, inner), 1)))
