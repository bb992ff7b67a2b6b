"""State dicts whose numbers are of other types than the model's, and models that are of other types."""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, dtype=None):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.Conv2d(4, 2, 1))
        self.dtype = getattr(torch, dtype) if dtype else None
        if dtype:
            self.body = self.body.to(self.dtype)

    def forward(self, x):
        return self.body(x if self.dtype is None else x.to(self.dtype)).float()


IMAGE = [(1, 1, 8, 10), (2, 1, 7, 9)]
CASES = {
    "half": ("Net", {}, IMAGE, {"state": "float16"}),
    "bfloat16": ("Net", {}, IMAGE, {"state": "bfloat16"}),
    "double": ("Net", {}, IMAGE, {"state": "float64"}),
    "double-model": ("Net", {"dtype": "float64"}, IMAGE),
}
