"""Attention gates, squeeze and excitation, CBAM, residual and dense blocks, deep supervision."""

from collections import OrderedDict, namedtuple
from typing import Dict, List, NamedTuple, Tuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class AttentionGate(nn.Module):
    def __init__(self, gate, skip, inner):
        super().__init__()
        self.W_g = nn.Sequential(nn.Conv2d(gate, inner, 1, bias=False), nn.BatchNorm2d(inner))
        self.W_x = nn.Sequential(nn.Conv2d(skip, inner, 1, stride=2, bias=False), nn.BatchNorm2d(inner))
        self.psi = nn.Sequential(nn.Conv2d(inner, 1, 1), nn.BatchNorm2d(1), nn.Sigmoid())
        self.relu = nn.ReLU(inplace=True)

    def forward(self, g, x):
        psi = self.psi(self.relu(self.W_g(g) + self.W_x(x)))
        psi = F.interpolate(psi, size=x.size()[2:], mode="bilinear", align_corners=False)
        return x * psi


class SqueezeExcite(nn.Module):
    def __init__(self, channels, reduction=2):
        super().__init__()
        self.avg = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(
            nn.Linear(channels, channels // reduction, bias=False), nn.ReLU(True), nn.Linear(channels // reduction, channels, bias=False), nn.Sigmoid()
        )

    def forward(self, x):
        b, c, _, _ = x.size()
        y = self.fc(self.avg(x).view(b, c)).view(b, c, 1, 1)
        return x * y.expand_as(x)


class CBAM(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.mlp = nn.Sequential(nn.Flatten(), nn.Linear(channels, channels // 2), nn.ReLU(), nn.Linear(channels // 2, channels))
        self.spatial = nn.Conv2d(2, 1, kernel_size=7, padding=3)

    def forward(self, x):
        avg = self.mlp(F.avg_pool2d(x, (x.size(2), x.size(3)), stride=(x.size(2), x.size(3))))
        peak = self.mlp(F.max_pool2d(x, (x.size(2), x.size(3)), stride=(x.size(2), x.size(3))))
        scale = torch.sigmoid(avg + peak).unsqueeze(2).unsqueeze(3).expand_as(x)
        x = x * scale
        pooled = torch.cat((torch.max(x, 1)[0].unsqueeze(1), torch.mean(x, 1).unsqueeze(1)), dim=1)
        return x * torch.sigmoid(self.spatial(pooled))


class ResidualBlock(nn.Module):
    expansion: int = 1

    def __init__(self, cin, cout, attention=None):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(cin, cout, 3, padding=1, bias=False), nn.BatchNorm2d(cout)
        self.conv2, self.bn2 = nn.Conv2d(cout, cout, 3, padding=1, bias=False), nn.BatchNorm2d(cout)
        self.shortcut = nn.Sequential() if cin == cout else nn.Sequential(nn.Conv2d(cin, cout, 1, bias=False), nn.BatchNorm2d(cout))
        self.attention = attention(cout) if attention is not None else None

    def forward(self, x):
        identity = self.shortcut(x)
        out = F.relu(self.bn1(self.conv1(x)), inplace=True)
        out = self.bn2(self.conv2(out))
        if self.attention is not None:
            out = self.attention(out)
        out += identity
        return F.relu_(out)


class DenseBlock(nn.ModuleDict):
    def __init__(self, cin, growth, layers):
        super().__init__()
        for i in range(layers):
            self.add_module(f"denselayer{i + 1}", nn.Sequential(OrderedDict([
                ("norm", nn.BatchNorm2d(cin + i * growth)), ("relu", nn.ReLU(inplace=True)), ("conv", nn.Conv2d(cin + i * growth, growth, 3, 1, 1, bias=False)),
            ])))

    def forward(self, x):
        features = [x]
        for _, layer in self.items():
            features.append(layer(torch.cat(features, 1)))
        return torch.cat(features, 1)


class Supervised(NamedTuple):
    main: Tensor
    aux: Tensor


Pair = namedtuple("Pair", ["left", "right"])


class AttentionUNet(nn.Module):
    """Encoder of residual, dense or plain blocks; decoder with gates; outputs as asked for."""

    def __init__(self, block="residual", attention="none", output="tensor", base=8):
        super().__init__()
        attentions = {"none": None, "se": SqueezeExcite, "cbam": CBAM}
        self.output = output
        if block == "dense":
            self.enc1, self.enc2 = DenseBlock(1, 4, 2), DenseBlock(9, 4, 2)
            c1, c2 = 9, 17
        else:
            self.enc1, self.enc2 = ResidualBlock(1, base, attentions[attention]), ResidualBlock(base, base * 2, attentions[attention])
            c1, c2 = base, base * 2
        self.gate = AttentionGate(c2, c1, base)
        self.up = nn.ConvTranspose2d(c2, base, kernel_size=4, stride=2, padding=1)
        self.dec = ResidualBlock(c1 + base, base)
        self.heads = nn.ModuleDict({"main": nn.Conv2d(base, 2, 1), "aux": nn.Conv2d(c2, 2, 1)})

    def forward(self, x):
        e1 = self.enc1(x)
        e2 = self.enc2(F.max_pool2d(e1, 2))
        d = self.dec(torch.cat([self.gate(e2, e1), self.up(e2)], dim=1))
        main = self.heads["main"](d)
        aux = F.interpolate(self.heads["aux"](e2), scale_factor=2.0, mode="nearest")
        if self.output == "tensor":
            return main
        if self.output == "tuple":
            return main, aux
        if self.output == "list":
            return [main, [aux, main + aux]]
        if self.output == "dict":
            return {"out": main, "aux": aux}
        if self.output == "ordered":
            result = OrderedDict()
            result["out"], result["aux"] = main, aux
            return result
        if self.output == "named":
            return Supervised(main=main, aux=aux)
        return Pair(main, aux)


class NestedUNet(nn.Module):
    """UNet++ with deep supervision."""

    def __init__(self, deep_supervision: bool = True):
        super().__init__()
        nb = [4, 6, 8]
        self.deep = deep_supervision
        self.pool = nn.MaxPool2d(2, 2)
        self.up = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True)
        self.conv0_0, self.conv1_0, self.conv2_0 = ResidualBlock(1, nb[0]), ResidualBlock(nb[0], nb[1]), ResidualBlock(nb[1], nb[2])
        self.conv0_1, self.conv1_1 = ResidualBlock(nb[0] + nb[1], nb[0]), ResidualBlock(nb[1] + nb[2], nb[1])
        self.conv0_2 = ResidualBlock(nb[0] * 2 + nb[1], nb[0])
        for i in range(1, 3):
            setattr(self, f"final{i}", nn.Conv2d(nb[0], 2, kernel_size=1))

    def forward(self, input: Tensor) -> List[Tensor]:
        x0_0 = self.conv0_0(input)
        x1_0 = self.conv1_0(self.pool(x0_0))
        x0_1 = self.conv0_1(torch.cat([x0_0, self.up(x1_0)], 1))
        x2_0 = self.conv2_0(self.pool(x1_0))
        x1_1 = self.conv1_1(torch.cat([x1_0, self.up(x2_0)], 1))
        x0_2 = self.conv0_2(torch.cat([x0_0, x0_1, self.up(x1_1)], 1))
        outs = [getattr(self, f"final{i}")(x) for i, x in enumerate((x0_1, x0_2), start=1)]
        return outs if self.deep else sum(outs) / len(outs)


class Inception(nn.Module):
    def __init__(self):
        super().__init__()
        self.b1 = nn.Conv2d(2, 4, 1)
        self.b2 = nn.Sequential(nn.Conv2d(2, 4, 1), nn.ReLU(), nn.Conv2d(4, 4, (1, 5), padding=(0, 2)), nn.Conv2d(4, 4, (5, 1), padding=(2, 0)))
        self.b3 = nn.Sequential(nn.Conv2d(2, 4, 3, padding=2, dilation=2), nn.ReLU6())
        self.b4 = nn.Sequential(nn.AvgPool2d(3, 1, 1), nn.Conv2d(2, 4, 1))
        self.aspp = nn.ModuleList([nn.Conv2d(16, 4, 3, padding=r, dilation=r, groups=2) for r in (1, 3, 6)])
        self.depthwise = nn.Conv2d(12, 24, 3, padding=1, groups=12)
        self.head = nn.Linear(24, 5)

    def forward(self, x):
        x = torch.cat([branch(x) for branch in (self.b1, self.b2, self.b3, self.b4)], dim=1)
        pooled = F.adaptive_avg_pool2d(x, (1, 1)).expand(-1, -1, *x.shape[-2:])
        x = torch.cat([conv(x) for conv in self.aspp], 1) + pooled[:, :12]
        x = self.depthwise(x)
        return self.head(F.adaptive_max_pool2d(x, 1).squeeze(-1).squeeze(-1)), x.mean(dim=[2, 3])


SHAPES = [(1, 1, 16, 24), (2, 1, 12, 20)]
CASES = {
    "residual": ("AttentionUNet", {}, SHAPES),
    "se": ("AttentionUNet", {"attention": "se", "output": "tuple"}, SHAPES),
    "cbam": ("AttentionUNet", {"attention": "cbam", "output": "dict"}, SHAPES),
    "dense": ("AttentionUNet", {"block": "dense", "output": "named"}, SHAPES),
    "ordered": ("AttentionUNet", {"output": "ordered"}, SHAPES),
    "nested-list": ("AttentionUNet", {"output": "list"}, SHAPES),
    "namedtuple": ("AttentionUNet", {"output": "pair"}, SHAPES),
    "unetpp": ("NestedUNet", {}, SHAPES),
    "unetpp-mean": ("NestedUNet", {"deep_supervision": False}, SHAPES),
    "inception": ("Inception", {}, [(1, 2, 16, 16), (3, 2, 13, 18)]),
}
