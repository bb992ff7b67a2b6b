"""One encoder with a head for each of several outputs, made from a dictionary of arguments."""

from collections import OrderedDict
from dataclasses import dataclass, field

import numpy as np
from torch import nn


@dataclass
class Settings:
    feature_maps: list = field(default_factory=lambda: [8, 16])
    drop_values: list = field(default_factory=lambda: [0.1, 0.2])
    activation: str = "ELU"
    k_size: int = 3


class MultiHead(nn.Module):
    def __init__(self, image_shape=(32, 32, 1), output_channels=(1, 2), **kwargs):
        super().__init__()
        settings = Settings(**kwargs)
        assert len(settings.feature_maps) == len(settings.drop_values)
        activation = getattr(nn, settings.activation)
        channels = int(np.asarray(image_shape)[-1])
        layers = OrderedDict()
        for level, (size, drop) in enumerate(zip(settings.feature_maps, settings.drop_values)):
            layers[f"conv{level}"] = nn.Conv2d(channels, size, settings.k_size, padding="same")
            layers[f"norm{level}"] = nn.BatchNorm2d(size)
            layers[f"act{level}"] = activation()
            layers[f"drop{level}"] = nn.Dropout(drop)
            channels = size
        self.body = nn.Sequential(layers)
        self.heads = nn.ModuleDict({f"head{index}": nn.Conv2d(channels, count, 1) for index, count in enumerate(output_channels)})

    def forward(self, x):
        x = self.body(x)
        return tuple(head(x) for head in self.heads.values())
