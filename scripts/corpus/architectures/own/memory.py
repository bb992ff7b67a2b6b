"""Memory that is made empty and filled bit by bit, in the constructor and in forward."""

import math

import torch
from torch import nn


def _trunc_normal(tensor, std=1.0, bound=2.0):
    """Drawn by hand, as many files do."""
    with torch.no_grad():
        low, high = (1 + math.erf(-bound / math.sqrt(2))) / 2, (1 + math.erf(bound / math.sqrt(2))) / 2
        tensor.uniform_(2 * low - 1, 2 * high - 1)
        tensor.erfinv_()
        tensor.mul_(std * math.sqrt(2.0))
        tensor.clamp_(min=-bound * std, max=bound * std)
        return tensor


class Filled(nn.Module):
    def __init__(self, dim=8, size=5):
        super().__init__()
        encoding = torch.empty(size, dim)
        position = torch.arange(size).unsqueeze(1)
        encoding[:, 0::2] = torch.sin(position / 10.0 ** torch.arange(0, dim, 2).div(dim))
        encoding[:, 1::2] = torch.cos(position / 10.0 ** torch.arange(0, dim, 2).div(dim))
        self.register_buffer("encoding", encoding, persistent=False)
        self.register_buffer("index", torch.empty(size, size, dtype=torch.int64), persistent=False)
        self.register_buffer("ramp", torch.Tensor(size), persistent=False)
        self.register_buffer("same", torch.empty(3, 3), persistent=False)
        self._init_buffers()
        self.table = nn.Parameter(torch.empty(2 * size - 1, dim))
        self.weight = nn.Parameter(torch.Tensor(dim, dim))
        self.bias = nn.Parameter(torch.zeros(dim))
        self.reset_parameters()

    def _init_buffers(self):
        line = torch.arange(self.index.shape[0])
        self.index.copy_(line[:, None] - line[None, :] + len(line) - 1)
        for at in range(len(self.ramp)):
            self.ramp[at] = at * 0.25
        view = self.same.view(-1)
        view.fill_(2.0)
        nn.init.constant_(self.same[1], -1.0)
        nn.init.eye_(self.same[:2, :2])
        nn.init.ones_(self.same.data[2])

    def reset_parameters(self):
        _trunc_normal(self.table, std=0.02)
        stdv = 1.0 / math.sqrt(self.weight.size(1))
        self.weight.data.uniform_(-stdv, stdv)
        if self.bias is not None:
            self.bias.data.fill_(0.1)
            self.bias[:2].data.zero_()

    def forward(self, x):
        bias = self.table[self.index].mean(-1)
        x = torch.matmul(bias.softmax(-1), x + self.encoding) * self.ramp[:, None]
        y = nn.functional.linear(x, self.weight, self.bias)
        out = torch.empty(y.shape[0], y.shape[1] + 1, y.shape[2])
        out[:, 0] = y.sum(1)
        out[:, 1:] = y
        other = torch.empty_like(out)
        other.copy_(out * 2)
        third = x.new_empty((x.shape[0], 3)).fill_(0.5)
        third += self.same.sum(0) * x[:, -1, :3]
        return out, other, third


CASES = {"": ("Filled", {}, [(1, 5, 8), (3, 5, 8)], {"double": False})}
