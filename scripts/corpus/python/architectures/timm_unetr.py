"""A transformer encoder of timm's blocks with a convolutional decoder, as UNETR is often written."""

import torch.nn as nn
from timm.models.vision_transformer import Block


class UNETR2D(nn.Module):
    def __init__(self, input_shape=(32, 32), patch_size=8, embed_dim=32, depth=2, num_heads=4, out_channels=2):
        super().__init__()
        self.grid = [size // patch_size for size in input_shape]
        self.patch_embed = nn.Conv2d(1, embed_dim, patch_size, stride=patch_size)
        self.blocks = nn.ModuleList([Block(embed_dim, num_heads, mlp_ratio=2.0, qkv_bias=True) for _ in range(depth)])
        self.decoder = nn.Sequential(nn.ConvTranspose2d(embed_dim, 8, patch_size, stride=patch_size), nn.ReLU(), nn.Conv2d(8, out_channels, 1))

    def forward(self, x):
        x = self.patch_embed(x).flatten(2).transpose(1, 2)
        for block in self.blocks:
            x = block(x)
        return self.decoder(x.transpose(1, 2).unflatten(2, self.grid))
