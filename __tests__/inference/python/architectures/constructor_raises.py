import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, channels=4):
        super().__init__()
        try:
            {}["depth"]
        except KeyError as error:
            raise ValueError("the depth is not known") from error
        self.first = nn.Conv2d(1, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        return self.second(torch.relu(self.first(x)))
