"""Small models of the kinds that image analysis uses, written for the tests."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.checkpoint import checkpoint


def block(i, o, norm="batch", act="relu", dims=2):
    conv = (nn.Conv2d, nn.Conv3d)[dims - 2]
    norms = {
        "batch": (nn.BatchNorm2d, nn.BatchNorm3d)[dims - 2],
        "instance": (nn.InstanceNorm2d, nn.InstanceNorm3d)[dims - 2],
        "group": lambda n: nn.GroupNorm(2, n),
    }
    acts = {"relu": nn.ReLU(inplace=True), "elu": nn.ELU(), "silu": nn.SiLU(), "leaky": nn.LeakyReLU(0.1), "prelu": nn.PReLU()}
    return nn.Sequential(conv(i, o, 3, padding=1), norms[norm](o), acts[act])


class UNet(nn.Module):
    def __init__(self, norm="batch", act="relu", up="transposed", dims=2):
        super().__init__()
        self.a, self.b, self.c = block(1, 4, norm, act, dims), block(4, 8, norm, act, dims), block(12 if up != "transposed" else 8, 4, norm, act, dims)
        transposed = (nn.ConvTranspose2d, nn.ConvTranspose3d)[dims - 2]
        self.up = transposed(8, 4, 2, stride=2) if up == "transposed" else nn.Upsample(scale_factor=2, mode=up)
        self.pool = (nn.MaxPool2d, nn.MaxPool3d)[dims - 2](2)
        self.out = (nn.Conv2d, nn.Conv3d)[dims - 2](4, 2, 1)
        self.apply(self.init)

    @staticmethod
    def init(m):
        if isinstance(m, (nn.Conv2d, nn.Conv3d)):
            nn.init.kaiming_normal_(m.weight, mode="fan_out")

    def forward(self, x):
        a = self.a(x)
        return torch.sigmoid(self.out(self.c(torch.cat([a, self.up(checkpoint(self.b, self.pool(a)))], dim=1))))


class Attention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads, self.qkv, self.proj = heads, nn.Linear(dim, dim * 3), nn.Linear(dim, dim)

    def forward(self, x):
        b, n, c = x.shape
        q, k, v = self.qkv(x).reshape(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        a = (q @ k.transpose(-2, -1) / math.sqrt(c // self.heads)).softmax(dim=-1)
        return self.proj((a @ v).transpose(1, 2).reshape(b, n, c))


class ViT(nn.Module):
    def __init__(self, dim=8, multi=False):
        super().__init__()
        self.embed = nn.Conv2d(1, dim, 4, stride=4)
        self.token = nn.Parameter(torch.zeros(1, 1, dim))
        self.norm = nn.LayerNorm(dim)
        self.attn = nn.MultiheadAttention(dim, 2, batch_first=True) if multi else Attention(dim, 2)
        self.mlp = nn.Sequential(nn.Linear(dim, 16), nn.GELU(), nn.Dropout(0.1), nn.Linear(16, dim))
        self.multi = multi

    def forward(self, x):
        x = self.embed(x).flatten(2).transpose(1, 2)
        x = torch.cat((self.token.expand(x.shape[0], -1, -1), x), 1)
        y = self.norm(x)
        x = x + (self.attn(y, y, y)[0] if self.multi else self.attn(y))
        return {"cls": x[:, 0], "all": x + self.mlp(self.norm(x))}


class Shifted(nn.Module):
    """Rolls, masks in place, indexed bias, values that depend on data."""

    def __init__(self):
        super().__init__()
        self.table = nn.Parameter(torch.zeros(9, 4))
        self.register_buffer("index", torch.arange(16).reshape(4, 4) % 9, persistent=False)
        self.conv = nn.Conv2d(1, 4, 3, padding="same", padding_mode="reflect")

    def forward(self, x):
        y = torch.roll(self.conv(x), shifts=(-1, 2), dims=(2, 3))
        bias = self.table[self.index.view(-1)].view(4, 4, -1).permute(2, 0, 1)
        y[:, :, :4, :4] += bias.unsqueeze(0)
        y[:, 1].mul_(2).clamp_(min=-1)
        mask = torch.zeros_like(y)
        mask[..., ::2] = 1
        y = torch.where(mask > 0, y, -y)
        if y.mean() > 0:
            y = y + 1
        n = int((y > 0.5).sum() > 0)
        return y * (n + 1), F.adaptive_avg_pool2d(y, 1).flatten(1), torch.einsum("bchw,dc->bdhw", y, self.table)


class Residual(nn.Module):
    def __init__(self, groups=2):
        super().__init__()
        self.stem = nn.utils.weight_norm(nn.Conv2d(1, 4, 3, padding=1))
        self.blocks = nn.ModuleList([nn.Sequential(nn.Conv2d(4, 4, 3, padding=1, groups=groups), nn.Hardswish()) for _ in range(2)])
        self.heads = nn.ModuleDict({"a": nn.Conv2d(4, 1, 1), "b": nn.Sequential(nn.Conv2d(4, 8, 1), nn.PixelShuffle(2))})

    def forward(self, x):
        x = self.stem(F.pad(x, (1, 1, 1, 1), mode="replicate"))
        for b in self.blocks:
            x = F.normalize(x + b(x), dim=1)
        return self.heads["a"](F.avg_pool2d(x, 2)), F.interpolate(self.heads["b"](x), size=(9, 7), mode="bicubic", align_corners=False)


class Sequence(nn.Module):
    """torch's own layers for sequences, masked; memory filled bit by bit; weights made of others."""

    def __init__(self, dim=8, size=3):
        super().__init__()
        layer = nn.TransformerEncoderLayer(dim, 2, 12, batch_first=True, activation="gelu")
        self.encoder = nn.TransformerEncoder(layer, 1, norm=nn.RMSNorm(dim))
        self.lstm = nn.LSTM(dim, 4, bidirectional=True, batch_first=True, proj_size=2)
        self.gru = nn.GRU(4, 4, batch_first=True)
        self.old = nn.utils.spectral_norm(nn.Linear(4, 4))
        self.new = nn.utils.parametrizations.weight_norm(nn.Linear(4, 3))
        self.fixed = torch.device("cpu")
        coords = torch.stack(torch.meshgrid([torch.arange(size), torch.arange(size)], indexing="ij")).flatten(1)
        relative = (coords[:, :, None] - coords[:, None, :]).permute(1, 2, 0).contiguous()
        relative[:, :, 0] += size - 1
        places = torch.empty(size * size, dtype=torch.int64)
        places[:] = relative.sum(-1)[0]
        self.register_buffer("places", places, persistent=False)

    def forward(self, x):
        padding = torch.zeros(x.shape[:2], dtype=torch.bool, device=self.fixed)
        padding[:, -1] = True
        x = self.encoder(x, src_key_padding_mask=padding)
        y = self.new(self.old(self.gru(self.lstm(x)[0])[0]))
        out = torch.empty(y.shape[0], y.shape[1], 4)
        out[..., :3] = y
        out[..., 3] = self.places[: y.shape[1]]
        return out, x


CASES = [
    *[("UNet", {"norm": n, "act": a, "up": u}, [[1, 1, 16, 16], [2, 1, 8, 24]]) for n, a, u in [
        ("batch", "relu", "transposed"), ("instance", "elu", "nearest"), ("group", "silu", "bilinear"), ("batch", "leaky", "bilinear"), ("group", "prelu", "transposed")]],
    ("UNet", {"norm": "instance", "up": "trilinear", "dims": 3}, [[1, 1, 8, 8, 8], [1, 1, 4, 8, 12]]),
    ("UNet", {"norm": "batch", "dims": 3}, [[1, 1, 8, 8, 8], [1, 1, 4, 8, 12]]),
    ("ViT", {}, [[1, 1, 16, 16], [2, 1, 8, 12]]),
    ("ViT", {"multi": True}, [[1, 1, 16, 16], [2, 1, 8, 12]]),
    ("Shifted", {}, [[1, 1, 8, 8], [2, 1, 6, 10]]),
    ("Residual", {}, [[1, 1, 8, 8], [2, 1, 6, 10]]),
    ("Sequence", {}, [[1, 5, 8], [2, 4, 8]]),
]
