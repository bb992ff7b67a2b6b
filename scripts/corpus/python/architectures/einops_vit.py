"""A small vision transformer that is written with einops."""

import torch
from einops import rearrange, repeat
from einops.layers.torch import Rearrange
from torch import einsum, nn


class Attention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.norm = nn.LayerNorm(dim)
        self.qkv = nn.Linear(dim, dim * 3, bias=False)
        self.out = nn.Linear(dim, dim)

    def forward(self, x):
        q, k, v = (rearrange(each, "b n (h d) -> b h n d", h=self.heads) for each in self.qkv(self.norm(x)).chunk(3, dim=-1))
        weights = torch.softmax(einsum("bhid,bhjd->bhij", q, k) * q.shape[-1] ** -0.5, dim=-1)
        return x + self.out(rearrange(einsum("bhij,bhjd->bhid", weights, v), "b h n d -> b n (h d)"))


class ViT(nn.Module):
    def __init__(self, *, patch=8, dim=32, depth=2, heads=4, channels=3, tokens=16):
        super().__init__()
        self.embed = nn.Sequential(Rearrange("b c (y p) (x q) -> b (y x) (p q c)", p=patch, q=patch), nn.Linear(patch * patch * channels, dim))
        self.start = nn.Parameter(torch.randn(1, 1, dim))
        self.position = nn.Parameter(torch.randn(1, tokens + 1, dim))
        self.layers = nn.ModuleList([Attention(dim, heads) for _ in range(depth)])
        self.head = nn.Linear(dim, 5)

    def forward(self, x):
        x = self.embed(x)
        x = torch.cat((repeat(self.start, "1 1 d -> b 1 d", b=x.shape[0]), x), dim=1) + self.position
        for layer in self.layers:
            x = layer(x)
        return self.head(x[:, 0])
