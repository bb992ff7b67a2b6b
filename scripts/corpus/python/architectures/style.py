"""Flows and probabilities with a style vector of the whole image, as models for cell instances give them."""

import torch
from torch import nn


class Styled(nn.Module):
    def __init__(self, nbase, nout=3, size=3, style_on=True, diameter=30.0):
        super().__init__()
        self.style_on = style_on
        self.down = nn.ModuleList([nn.Conv2d(a, b, size, padding=size // 2) for a, b in zip(nbase, nbase[1:])])
        self.full = nn.Linear(nbase[-1], nbase[1])
        self.merge = nn.Conv2d(nbase[-1], nbase[1], 1)
        self.output = nn.Sequential(nn.BatchNorm2d(nbase[1], eps=1e-5), nn.ReLU(), nn.Conv2d(nbase[1], nout, 1))
        self.diameter = nn.Parameter(torch.tensor([diameter]), requires_grad=False)

    def forward(self, data):
        x = data
        for index, layer in enumerate(self.down):
            x = torch.relu(layer(x if index == 0 else nn.functional.avg_pool2d(x, 2)))
        style = torch.flatten(nn.functional.adaptive_avg_pool2d(x, 1), 1)
        style = style / torch.sum(style**2, axis=1, keepdim=True).clamp(min=1e-6) ** 0.5
        if not self.style_on:
            style = style * 0
        feature = self.full(style)
        x = nn.functional.interpolate(self.merge(x), size=data.shape[-2:], mode="nearest")
        return self.output(x + feature[:, :, None, None]), style
