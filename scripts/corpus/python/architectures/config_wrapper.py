"""A network that is made from a configuration of ml_collections, with some of it as YAML."""

import ml_collections
import yaml
from torch import nn

DEFAULTS = """
channels: 4
layers: 3
kernel: 3
"""


def get_config(**changes):
    config = ml_collections.ConfigDict(yaml.safe_load(DEFAULTS))
    config.update(changes)
    return config


class Configured(nn.Module):
    def __init__(self, data_channels=1, **changes):
        super().__init__()
        config = get_config(**changes)
        sizes = [data_channels] + [config.channels] * config.layers
        self.net = nn.Sequential(*(nn.Conv2d(a, b, config.kernel, padding="same") for a, b in zip(sizes, sizes[1:])))

    def forward(self, x):
        return self.net(x).mean(dim=1, keepdim=True)
