"""numpy as constructors use it: sizes, rates, kernels, positions."""

import numpy as np
import torch
from numpy import prod
from torch import nn


def positions(dim, size):
    """Sines and cosines of the places of a grid, as masked autoencoders have them."""
    grid = np.stack(np.meshgrid(np.arange(size, dtype=np.float32), np.arange(size, dtype=np.float32)), axis=0)
    halves = []
    for axis in range(2):
        omega = np.arange(dim // 4, dtype=np.float64)
        omega = 1.0 / 10000 ** (omega / (dim / 4.0))
        out = np.outer(grid[axis].reshape(-1), omega)
        halves.append(np.concatenate([np.sin(out), np.cos(out)], axis=1))
    return np.concatenate(halves, axis=1)


def gaussian(sigma, width):
    x = np.linspace(-(width // 2), width // 2, width)
    kernel = np.exp(-0.5 * np.square(x) / np.square(sigma))
    kernel = kernel / kernel.sum()
    return np.outer(kernel, kernel)


class Numbers(nn.Module):
    def __init__(self, dim=8, depth=3):
        super().__init__()
        widths = [int(w) for w in np.clip(np.array([dim, dim * 2]) * 1.5, 4, 16).astype(int)]
        self.stem = nn.Conv2d(1, widths[0], int(np.ceil(2.5)), padding=int(np.floor(1.5)))
        rates = [float(each) for each in np.linspace(0, 0.1, depth)]
        self.blocks = nn.ModuleList([nn.Sequential(nn.Conv2d(widths[0], widths[0], 3, padding=1), nn.ReLU(), nn.Dropout(rate)) for rate in rates])
        self.register_buffer("blur", torch.from_numpy(gaussian(1.0, 5)).float()[None, None].repeat(widths[0], 1, 1, 1))
        self.pos = nn.Parameter(torch.tensor(positions(widths[0], 8), dtype=torch.float32).t().reshape(1, widths[0], 8, 8), requires_grad=False)
        self.levels = int(np.log2(8)) - int(np.round(np.sqrt(4)))
        self.head = nn.Linear(widths[0] * int(np.prod([4, 4])), int(prod((1, 3))))
        self.scale = 1 / np.sqrt(widths[0])

    def forward(self, x):
        x = self.stem(x) * self.scale
        x = x + nn.functional.interpolate(self.pos, size=x.shape[-2:], mode="bilinear", align_corners=False)
        for block in self.blocks:
            x = x + block(x) * np.pi
        x = nn.functional.conv2d(x, self.blur, padding=2, groups=x.shape[1])
        for _ in range(self.levels):
            x = nn.functional.max_pool2d(x, 2)
        return self.head(nn.functional.adaptive_avg_pool2d(x, 4).flatten(1)), x


CASES = {"": ("Numbers", {}, [(1, 1, 16, 16), (2, 1, 12, 20)])}
