"""What can not be traced, and is said so by name."""

import torch
from torch import nn


class Spectrum(nn.Module):
    """Frequencies: numbers that are complex."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 2, 3, padding=1)

    def forward(self, x):
        return torch.fft.ifft2(torch.fft.fft2(self.conv(x)) * 0.5).real


class Complex(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 2, 3, padding=1)

    def forward(self, x):
        y = self.conv(x)
        return torch.view_as_real(torch.complex(y, y.flip(-1))).sum(-1)


class Noise(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 2, 3, padding=1)

    def forward(self, x):
        return self.conv(x) + 0.1 * torch.randn_like(x)


class ToNumpy(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 2, 3, padding=1)

    def forward(self, x):
        return torch.from_numpy(self.conv(x).detach().numpy() * 2)


class Decomposed(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(6, 6)

    def forward(self, x):
        return torch.linalg.svdvals(self.line(x))


IMAGE = [(1, 1, 8, 8), (2, 1, 6, 10)]
CASES = {
    "fft": ("Spectrum", {}, IMAGE, {"refused": "torch.fft.fft2"}),
    "complex": ("Complex", {}, IMAGE, {"refused": "complex", "double": False}),
    "random": ("Noise", {}, IMAGE, {"refused": "random", "double": False}),
    "numpy": ("ToNumpy", {}, IMAGE, {"refused": "numpy"}),
    "svd": ("Decomposed", {}, [(1, 6, 6), (2, 6, 6)], {"refused": "torch.linalg.svdvals"}),
}
