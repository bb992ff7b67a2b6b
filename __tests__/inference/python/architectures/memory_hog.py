import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, channels=4):
        super().__init__()
        self.first = nn.Conv2d(1, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        kept = []
        while True:
            kept.append(torch.ones(64 * 2**20 // 4))
        return self.second(torch.relu(self.first(x)))
