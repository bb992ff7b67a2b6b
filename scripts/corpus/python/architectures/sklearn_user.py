"""Asks a library that stands in the index as sources only, under the name that is declared here."""

from sklearn.utils import as_float_array
from torch import nn


class Scaled(nn.Module):
    def __init__(self, scale=2):
        super().__init__()
        self.convolution = nn.Conv2d(1, 1, 3, padding=1)
        self.scale = float(as_float_array([[scale]])[0][0])

    def forward(self, x):
        return self.convolution(x) * self.scale
