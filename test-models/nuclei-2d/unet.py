"""Small U-Nets for images (2-D) and volumes (3-D)."""

import torch
from torch import nn


def block(dimensions: int, channels_in: int, channels_out: int) -> nn.Sequential:
    convolution = nn.Conv2d if dimensions == 2 else nn.Conv3d
    normalisation = nn.BatchNorm2d if dimensions == 2 else nn.BatchNorm3d
    return nn.Sequential(
        convolution(channels_in, channels_out, 3, padding=1),
        normalisation(channels_out),
        nn.ReLU(),
        convolution(channels_out, channels_out, 3, padding=1),
        normalisation(channels_out),
        nn.ReLU(),
    )


class UNet(nn.Module):
    """Two levels of resolution below the full one. Sizes must be multiples of 4."""

    def __init__(self, dimensions: int = 2, channels_in: int = 1, channels_out: int = 2, width: int = 8):
        super().__init__()
        pool = nn.MaxPool2d if dimensions == 2 else nn.MaxPool3d
        transposed = nn.ConvTranspose2d if dimensions == 2 else nn.ConvTranspose3d
        last = nn.Conv2d if dimensions == 2 else nn.Conv3d
        self.down1 = block(dimensions, channels_in, width)
        self.down2 = block(dimensions, width, 2 * width)
        self.bottom = block(dimensions, 2 * width, 4 * width)
        self.pool = pool(2)
        self.up2 = transposed(4 * width, 2 * width, 2, stride=2)
        self.merge2 = block(dimensions, 4 * width, 2 * width)
        self.up1 = transposed(2 * width, width, 2, stride=2)
        self.merge1 = block(dimensions, 2 * width, width)
        self.head = last(width, channels_out, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Logits: (batch, channels_out, ...) for (batch, channels_in, ...)."""
        full = self.down1(x)
        half = self.down2(self.pool(full))
        quarter = self.bottom(self.pool(half))
        half = self.merge2(torch.cat([self.up2(quarter), half], 1))
        full = self.merge1(torch.cat([self.up1(half), full], 1))
        return self.head(full)


class TwoStainUNet(nn.Module):
    """Takes two stains of one volume and gives foreground and boundary as two outputs."""

    def __init__(self, width: int = 6):
        super().__init__()
        self.net = UNet(dimensions=3, channels_in=2, channels_out=2, width=width)

    def forward(self, nuclei: torch.Tensor, membrane: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        logits = self.net(torch.cat([nuclei, membrane], 1))
        return logits[:, :1], logits[:, 1:]
