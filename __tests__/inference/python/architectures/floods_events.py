import os

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, channels=4):
        super().__init__()
        self.first = nn.Conv2d(1, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        for _ in range(100):
            os.write(3, b"{}\n")
        return self.second(torch.relu(self.first(x)))
