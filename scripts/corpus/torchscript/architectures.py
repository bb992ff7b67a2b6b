"""Small networks of the kinds that bioimage models are made of."""

from typing import Dict, List, NamedTuple, Optional, Tuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

CONV = {2: nn.Conv2d, 3: nn.Conv3d}
TRANSPOSED = {2: nn.ConvTranspose2d, 3: nn.ConvTranspose3d}
POOL = {2: nn.MaxPool2d, 3: nn.MaxPool3d}


def norm_layer(kind: str, axes: int, channels: int) -> nn.Module:
    if kind == "batch":
        return (nn.BatchNorm2d if axes == 2 else nn.BatchNorm3d)(channels)
    if kind == "instance":
        return (nn.InstanceNorm2d if axes == 2 else nn.InstanceNorm3d)(channels)
    if kind == "instance_affine":
        layer = nn.InstanceNorm2d if axes == 2 else nn.InstanceNorm3d
        return layer(channels, affine=True, track_running_stats=True)
    if kind == "group":
        return nn.GroupNorm(2, channels)
    return nn.Identity()


def activation(kind: str, channels: int) -> nn.Module:
    layers = {
        "relu": lambda: nn.ReLU(inplace=True),
        "elu": nn.ELU,
        "silu": nn.SiLU,
        "leaky": lambda: nn.LeakyReLU(0.1, inplace=True),
        "prelu": lambda: nn.PReLU(channels),
        "gelu": nn.GELU,
        "mish": nn.Mish,
        "hardswish": nn.Hardswish,
    }
    return layers[kind]()


class Block(nn.Module):
    def __init__(self, axes, inputs, outputs, norm, act, residual):
        super().__init__()
        conv = CONV[axes]
        self.body = nn.Sequential(
            conv(inputs, outputs, 3, padding=1),
            norm_layer(norm, axes, outputs),
            activation(act, outputs),
            conv(outputs, outputs, 3, padding=1, bias=norm == "none"),
            norm_layer(norm, axes, outputs),
        )
        self.skip = conv(inputs, outputs, 1) if residual else None
        self.act = activation(act, outputs)

    def forward(self, x: Tensor) -> Tensor:
        y = self.body(x)
        if self.skip is not None:
            y = y + self.skip(x)
        return self.act(y)


class Gate(nn.Module):
    """Attention gate of a U-Net's skip connection."""

    def __init__(self, axes, channels):
        super().__init__()
        self.g = CONV[axes](channels, channels // 2, 1)
        self.x = CONV[axes](channels, channels // 2, 1)
        self.psi = CONV[axes](channels // 2, 1, 1)

    def forward(self, g: Tensor, x: Tensor) -> Tensor:
        return x * torch.sigmoid(self.psi(F.relu(self.g(g) + self.x(x))))


class Up(nn.Module):
    def __init__(self, axes, inputs, outputs, kind):
        super().__init__()
        self.kind = kind
        self.mode = "bilinear" if axes == 2 else "trilinear"
        self.conv = (TRANSPOSED if kind == "transposed" else CONV)[axes](
            inputs, outputs * 4 if kind == "shuffle" else outputs, *((2, 2) if kind == "transposed" else (1,))
        )

    def forward(self, x: Tensor) -> Tensor:
        if self.kind == "transposed":
            return self.conv(x)
        if self.kind == "nearest":
            return self.conv(F.interpolate(x, scale_factor=2.0))
        if self.kind == "shuffle":
            return F.pixel_shuffle(self.conv(x), 2)
        return self.conv(F.interpolate(x, scale_factor=2.0, mode=self.mode, align_corners=self.kind == "corners"))


class UNet(nn.Module):
    def __init__(self, axes=2, norm="batch", act="relu", up="transposed", residual=False, width=6, depth=2, inputs=1, outputs=2):
        super().__init__()
        widths = [width * 2**i for i in range(depth + 1)]
        self.encoder = nn.ModuleList(
            Block(axes, a, b, norm, act, residual) for a, b in zip([inputs] + widths[:-1], widths)
        )
        pairs = list(zip(widths[:-1], widths[1:]))[::-1]
        self.ups = nn.ModuleList(Up(axes, b, a, up) for a, b in pairs)
        self.decoder = nn.ModuleList(Block(axes, 2 * a, a, norm, act, residual) for a, _ in pairs)
        self.pool = POOL[axes](2)
        self.head = CONV[axes](width, outputs, 1)

    def forward(self, x: Tensor) -> Tensor:
        skips: List[Tensor] = []
        for i, block in enumerate(self.encoder):
            x = block(x if i == 0 else self.pool(x))
            skips.append(x)
        for i, (up, join) in enumerate(zip(self.ups, self.decoder)):
            x = join(torch.cat([skips[len(skips) - 2 - i], up(x)], dim=1))
        return self.head(x)


class GatedUNet(nn.Module):
    def __init__(self, axes=2):
        super().__init__()
        self.down = Block(axes, 1, 6, "batch", "relu", False)
        self.bottom = Block(axes, 6, 12, "batch", "relu", False)
        self.up = Up(axes, 12, 6, "transposed")
        self.gate = Gate(axes, 6)
        self.last = Block(axes, 12, 3, "batch", "relu", False)
        self.pool = POOL[axes](2)

    def forward(self, x: Tensor) -> Tensor:
        skip = self.down(x)
        y = self.up(self.bottom(self.pool(skip)))
        return self.last(torch.cat([self.gate(y, skip), y], 1))


class CropUNet(nn.Module):
    """Unpadded convolutions, skips cropped to the middle; pads odd sizes and cuts them again."""

    def __init__(self):
        super().__init__()
        self.a, self.b, self.c = nn.Conv2d(1, 4, 3), nn.Conv2d(4, 8, 3), nn.Conv2d(12, 2, 3)

    def forward(self, x: Tensor) -> Tensor:
        height, width = x.shape[-2:]
        x = F.pad(x, [0, (4 - width % 4) % 4, 0, (4 - height % 4) % 4], mode="reflect")
        a = F.relu(self.a(x))
        b = F.interpolate(F.relu(self.b(F.max_pool2d(a, 2))), scale_factor=2.0)
        dy, dx = (a.shape[2] - b.shape[2]) // 2, (a.shape[3] - b.shape[3]) // 2
        a = a[:, :, dy : dy + b.shape[2], dx : dx + b.shape[3]]
        y = self.c(torch.cat([a, b], 1))
        y[:, 0] = torch.sigmoid(y[:, 0])
        return y[..., : height - 12, : width - 12]


class StarDist(nn.Module):
    def __init__(self, rays=8):
        super().__init__()
        self.net = UNet(width=4, outputs=8)
        self.prob, self.dist = nn.Conv2d(8, 1, 1), nn.Conv2d(8, rays, 1)

    def forward(self, x: Tensor) -> Dict[str, Tensor]:
        features = F.relu(self.net(x))
        return {"prob": torch.sigmoid(self.prob(features)), "dist": torch.exp(self.dist(features)).clamp(max=50.0)}


class Cellpose(nn.Module):
    """Residual batch-norm-first blocks, a style vector out of the bottom, flows and probability."""

    def __init__(self):
        super().__init__()
        self.first = nn.Sequential(nn.BatchNorm2d(2, 1e-5), nn.ReLU(), nn.Conv2d(2, 8, 3, padding=1))
        self.second = nn.Sequential(nn.BatchNorm2d(8, 1e-5), nn.ReLU(), nn.Conv2d(8, 16, 3, padding=1))
        self.style = nn.Linear(16, 8)
        self.last = nn.Sequential(nn.BatchNorm2d(8, 1e-5), nn.ReLU(), nn.Conv2d(8, 3, 1))
        self.up = nn.Conv2d(16, 8, 1)

    def forward(self, x: Tensor) -> Tuple[Tensor, Tensor]:
        a = self.first(x)
        b = self.second(F.max_pool2d(a, 2, 2))
        style = F.avg_pool2d(b, kernel_size=(b.shape[-2], b.shape[-1])).flatten(1)
        style = style / torch.sum(style**2, dim=1, keepdim=True) ** 0.5
        y = F.interpolate(self.up(b), scale_factor=2.0, mode="nearest")
        y = a + y + self.style(style).unsqueeze(-1).unsqueeze(-1)
        return self.last(y), style


class ViT(nn.Module):
    def __init__(self, norm_first=True):
        super().__init__()
        self.patch = nn.Conv2d(3, 16, 4, 4)
        self.cls = nn.Parameter(torch.randn(1, 1, 16))
        self.pos = nn.Parameter(torch.randn(1, 65, 16))
        layer = nn.TransformerEncoderLayer(16, 4, 32, 0.1, "gelu", batch_first=True, norm_first=norm_first)
        self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.head = nn.Linear(16, 5)

    def forward(self, x: Tensor) -> Tensor:
        y = self.patch(x).flatten(2).transpose(1, 2)
        y = torch.cat([self.cls.expand(y.shape[0], -1, -1), y], dim=1) + self.pos[:, : y.shape[1] + 1]
        return self.head(self.encoder(y)[:, 0])


class WindowAttention(nn.Module):
    """Swin's shifted windows with relative positions."""

    def __init__(self, dim=12, heads=3, window=4):
        super().__init__()
        self.window, self.heads = window, heads
        self.qkv, self.proj = nn.Linear(dim, 3 * dim), nn.Linear(dim, dim)
        self.bias = nn.Parameter(torch.randn((2 * window - 1) ** 2, heads))
        coords = torch.stack(torch.meshgrid(torch.arange(window), torch.arange(window), indexing="ij")).flatten(1)
        relative = (coords[:, :, None] - coords[:, None, :]).permute(1, 2, 0) + window - 1
        self.register_buffer("index", relative[..., 0] * (2 * window - 1) + relative[..., 1])

    def forward(self, x: Tensor, shift: int = 2) -> Tensor:
        B, H, W, C = x.shape
        w = self.window
        x = torch.roll(x, shifts=(-shift, -shift), dims=(1, 2))
        x = x.view(B, H // w, w, W // w, w, C).permute(0, 1, 3, 2, 4, 5).reshape(-1, w * w, C)
        qkv = self.qkv(x).reshape(x.shape[0], w * w, 3, self.heads, C // self.heads).permute(2, 0, 3, 1, 4)
        q, k, v = qkv[0] * (C // self.heads) ** -0.5, qkv[1], qkv[2]
        attn = q @ k.transpose(-2, -1)
        attn = attn + self.bias[self.index.view(-1)].view(w * w, w * w, -1).permute(2, 0, 1).contiguous().unsqueeze(0)
        mask = x.new_zeros((H, W))
        mask[-shift:] = 1
        mask[:, -shift:] += 2
        m = mask.view(H // w, w, W // w, w).permute(0, 2, 1, 3).reshape(-1, w * w)
        m = m.unsqueeze(1) - m.unsqueeze(2)
        m = m.masked_fill(m != 0, -100.0).masked_fill(m == 0, 0.0)
        attn = attn.view(B, m.shape[0], self.heads, w * w, w * w) + m.unsqueeze(1).unsqueeze(0)
        attn = attn.view(-1, self.heads, w * w, w * w).softmax(dim=-1)
        x = self.proj((attn @ v).transpose(1, 2).reshape(x.shape[0], w * w, C))
        x = x.view(B, H // w, W // w, w, w, C).permute(0, 1, 3, 2, 4, 5).reshape(B, H, W, C)
        return torch.roll(x, shifts=(shift, shift), dims=(1, 2))


class LayerNorm2d(nn.Module):
    """Normalizes over channels of a channels-first image, as ConvNeXt and SAM do."""

    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.weight, self.bias, self.eps = nn.Parameter(torch.rand(channels)), nn.Parameter(torch.rand(channels)), eps

    def forward(self, x: Tensor) -> Tensor:
        u = x.mean(1, keepdim=True)
        s = (x - u).pow(2).mean(1, keepdim=True)
        x = (x - u) / torch.sqrt(s + self.eps)
        return self.weight[:, None, None] * x + self.bias[:, None, None]


class ConvNeXt(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 12, 4, 4), LayerNorm2d(12))
        self.depth, self.norm = nn.Conv2d(12, 12, 7, padding=3, groups=12), nn.LayerNorm(12)
        self.a, self.b, self.gamma = nn.Linear(12, 48), nn.Linear(48, 12), nn.Parameter(torch.rand(12))
        self.down = nn.Sequential(LayerNorm2d(12), nn.Conv2d(12, 24, 2, 2))

    def forward(self, x: Tensor) -> Tensor:
        x = self.stem(x)
        y = self.norm(self.depth(x).permute(0, 2, 3, 1))
        y = self.gamma * self.b(F.gelu(self.a(y)))
        x = self.down(x + y.permute(0, 3, 1, 2))
        # Global response normalization, as in the second version.
        g = torch.norm(x, p=2, dim=(2, 3), keepdim=True)
        return x * (g / (g.mean(dim=1, keepdim=True) + 1e-6)) + x


class SamEncoder(nn.Module):
    """Windowed attention with decomposed relative positions, and a neck."""

    def __init__(self, dim=16, heads=2, window=3, size=8):
        super().__init__()
        self.patch = nn.Conv2d(3, dim, 4, 4)
        self.pos = nn.Parameter(torch.randn(1, size, size, dim))
        self.norm, self.qkv, self.proj = nn.LayerNorm(dim), nn.Linear(dim, dim * 3), nn.Linear(dim, dim)
        self.rel_h = nn.Parameter(torch.randn(2 * window - 1, dim // heads))
        self.rel_w = nn.Parameter(torch.randn(2 * window - 1, dim // heads))
        self.neck = nn.Sequential(nn.Conv2d(dim, 8, 1, bias=False), LayerNorm2d(8), nn.Conv2d(8, 8, 3, padding=1, bias=False))
        self.heads, self.window = heads, window

    def forward(self, x: Tensor) -> Tensor:
        x = self.patch(x).permute(0, 2, 3, 1)
        x = x + self.pos
        y = self.norm(x)
        B, H, W, C = y.shape
        w, heads = self.window, self.heads
        ph, pw = (w - H % w) % w, (w - W % w) % w
        y = F.pad(y, (0, 0, 0, pw, 0, ph))
        Hp, Wp = H + ph, W + pw
        y = y.view(B, Hp // w, w, Wp // w, w, C).permute(0, 1, 3, 2, 4, 5).contiguous().view(-1, w, w, C)
        qkv = self.qkv(y).reshape(y.shape[0], w * w, 3, heads, -1).permute(2, 0, 3, 1, 4)
        q, k, v = qkv.reshape(3, y.shape[0] * heads, w * w, -1).unbind(0)
        coords = torch.arange(w)[:, None] - torch.arange(w)[None, :] + (w - 1)
        rh, rw = self.rel_h[coords.long()], self.rel_w[coords.long()]
        rq = q.reshape(-1, w, w, q.shape[-1])
        attn = (q * q.shape[-1] ** -0.5) @ k.transpose(-2, -1)
        attn = (
            attn.view(-1, w, w, w, w)
            + torch.einsum("bhwc,hkc->bhwk", rq, rh)[:, :, :, :, None]
            + torch.einsum("bhwc,wkc->bhwk", rq, rw)[:, :, :, None, :]
        ).view(-1, w * w, w * w)
        y = (attn.softmax(dim=-1) @ v).view(-1, heads, w, w, v.shape[-1]).permute(0, 2, 3, 1, 4).reshape(-1, w, w, C)
        y = self.proj(y)
        y = y.view(B, Hp // w, Wp // w, w, w, C).permute(0, 1, 3, 2, 4, 5).contiguous().view(B, Hp, Wp, C)
        x = x + y[:, :H, :W, :].contiguous()
        return self.neck(x.permute(0, 3, 1, 2))


class Seq(nn.Module):
    def __init__(self, kind, **options):
        super().__init__()
        self.rnn = {"lstm": nn.LSTM, "gru": nn.GRU, "rnn": nn.RNN}[kind](6, 5, **options)

    def forward(self, x: Tensor):
        y, state = self.rnn(x)
        return y, state


class Cells(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm, self.gru, self.rnn = nn.LSTMCell(6, 5), nn.GRUCell(6, 5), nn.RNNCell(6, 5, nonlinearity="relu")

    def forward(self, x: Tensor):
        h = torch.zeros(x.shape[0], 5)
        c, g, r = h, h, h
        for t in range(x.shape[1]):
            h, c = self.lstm(x[:, t], (h, c))
            g, r = self.gru(x[:, t], g), self.rnn(x[:, t], r)
        return h, c, g, r


class Attention(nn.Module):
    def __init__(self, masked=False, fused=False):
        super().__init__()
        self.attn = nn.MultiheadAttention(8, 2, batch_first=True)
        self.masked, self.fused = masked, fused

    def forward(self, x: Tensor):
        mask = torch.triu(torch.full((x.shape[1], x.shape[1]), float("-inf")), diagonal=1) if self.masked else None
        y, w = self.attn(x, x, x, attn_mask=mask, need_weights=not self.fused)
        return (y, w) if w is not None else (y, y)


class Translator(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Transformer(8, 2, 1, 1, 16, batch_first=True)

    def forward(self, x: Tensor) -> Tensor:
        return self.net(x, x[:, :3])


class Point(NamedTuple):
    image: Tensor
    count: int


class Language(nn.Module):
    """Branches and loops on sizes and values, containers, in-place writes."""

    def __init__(self):
        super().__init__()
        self.limit = 3
        self.layers = nn.ModuleDict({"a": nn.Conv2d(1, 2, 3), "b": nn.Conv2d(2, 2, 1)})
        self.register_buffer("scale", torch.tensor([1.0, 2.0]).view(1, 2, 1, 1))
        self.names = ["one", "two"]

    def helper(self, x: Tensor, factor: float = 2.0) -> Point:
        return Point(x * factor, x.shape[0])

    def forward(self, x: Tensor) -> Tuple[Tensor, Dict[str, Tensor], List[Tensor], int]:
        found: Dict[str, Tensor] = {}
        for name, layer in self.layers.items():
            x = layer(x)
            found[name] = x.mean()
        x = x * self.scale
        x[:, 0, ::2] += 1
        x[:, 1][:, 0] = 0
        count = 0
        while float(x.abs().max()) > 1.5:
            x = x / 2
            count += 1
            if count > 6:
                break
        if x.sum() > 0:
            x = x + 1
        else:
            x = x - 1
        parts: List[Tensor] = []
        for i in range(self.limit):
            if i == 1:
                continue
            parts.append(x[:, :, i])
        point = self.helper(x, factor=3.0)
        values = [v * 2 for v in [1, 2, 3]]
        text = "{} {}".format(self.names[0], len(values))
        if text == "one 3" and "a" in found:
            x = point.image + sum(values)
        return x, found, parts, point.count + count


class DropTrain(nn.Module):
    def __init__(self):
        super().__init__()
        self.bn = nn.BatchNorm2d(3)

    def forward(self, x: Tensor, y: Optional[Tensor] = None) -> Tensor:
        x = self.bn(x)
        return x if y is None else x + y
