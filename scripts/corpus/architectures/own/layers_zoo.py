"""Every padding, pooling, resizing, activation and normalization in one place each."""

import torch
from torch import nn
from torch.nn import functional as F


class Pads(nn.Module):
    def __init__(self):
        super().__init__()
        self.convs = nn.ModuleList([nn.Conv2d(2, 2, 3, padding=(1, 2), padding_mode=mode) for mode in ("zeros", "reflect", "replicate", "circular")])
        self.same = nn.Conv2d(2, 2, (4, 3), padding="same", dilation=2, padding_mode="reflect")
        self.valid = nn.Conv2d(2, 2, 3, padding="valid", stride=(1, 2))
        self.pads = nn.ModuleList([nn.ReflectionPad2d((1, 2, 0, 1)), nn.ReplicationPad2d(2), nn.ZeroPad2d((1, -1, 2, 0)), nn.ConstantPad2d(1, 3.5), nn.CircularPad2d((1, 0, 2, 1))])

    def forward(self, x):
        ys = [conv(x) for conv in self.convs] + [self.same(x), self.valid(x)] + [pad(x) for pad in self.pads]
        ys.append(F.pad(x, (1, 1), mode="constant", value=-2))
        ys.append(F.pad(x, [-1, -1, -1, -1]))
        ys.append(F.pad(x.flatten(0, 1), (2, 1), "reflect"))
        return ys


class Pools(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 3, 3)
        self.pool, self.unpool = nn.MaxPool2d(2, return_indices=True), nn.MaxUnpool2d(2)
        self.others = nn.ModuleList([
            nn.MaxPool2d(3, 2, padding=1, dilation=1, ceil_mode=True), nn.AvgPool2d((3, 2), (2, 1), (1, 1), ceil_mode=True, count_include_pad=False),
            nn.AvgPool2d(3, divisor_override=5), nn.AdaptiveAvgPool2d((3, None)), nn.AdaptiveAvgPool2d(5), nn.AdaptiveMaxPool2d((2, 3)), nn.LPPool2d(2, 3, stride=2),
            nn.MaxPool2d((1, 3), stride=(1, 2), dilation=(1, 2)),
        ])

    def forward(self, x):
        x = self.conv(x)
        small, places = self.pool(x)
        back = self.unpool(small, places, output_size=x.size())
        plain = F.max_unpool2d(small, places, 2, output_size=x.shape[2:])
        peak, at = F.adaptive_max_pool2d(x, 3, return_indices=True)
        return [back, plain, peak, at.float() * peak] + [pool(x) for pool in self.others] + [F.max_pool1d(x.flatten(2), 4), F.avg_pool1d(x.flatten(2), 5, 3, 2), F.adaptive_avg_pool1d(x.flatten(2), 7)]


class Sizes(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 2, 3, padding=1)

    def forward(self, x):
        x, out = self.conv(x), []
        for mode in ("nearest", "nearest-exact", "bilinear", "bicubic", "area"):
            corners = (None,) if mode in ("nearest", "nearest-exact", "area") else (False, True)
            for align in corners:
                out.append(F.interpolate(x, size=(13, 10), mode=mode, align_corners=align))
                out.append(F.interpolate(x, scale_factor=(1.5, 0.7), mode=mode, align_corners=align))
                out.append(F.interpolate(x, scale_factor=0.6, mode=mode, align_corners=align, recompute_scale_factor=True))
        out.append(F.interpolate(x, size=(5, 4), mode="bilinear", antialias=True))
        out.append(F.interpolate(x, scale_factor=0.5, mode="bicubic", antialias=True))
        out.append(F.interpolate(x.flatten(2), scale_factor=2, mode="linear"))
        out.append(F.interpolate(x.unsqueeze(2), size=(3, 5, 6), mode="trilinear", align_corners=True))
        out.append(F.upsample(x, scale_factor=2, mode="bilinear"))
        out.append(nn.UpsamplingBilinear2d(scale_factor=2)(x) + nn.UpsamplingNearest2d(scale_factor=2)(x))
        return out


class Activations(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3, padding=1)
        names = ["ReLU", "ReLU6", "ELU", "SELU", "CELU", "GELU", "SiLU", "Mish", "Hardswish", "Hardsigmoid", "Hardtanh", "Hardshrink", "Softshrink", "Softplus", "Softsign", "Tanh",
                 "Tanhshrink", "Sigmoid", "LogSigmoid", "LeakyReLU", "RReLU", "GLU", "Softmax2d", "Identity"]
        self.acts = nn.ModuleList([getattr(nn, name)() if name != "GLU" else nn.GLU(dim=1) for name in names])
        self.more = nn.ModuleList([nn.GELU(approximate="tanh"), nn.PReLU(4, init=0.1), nn.Threshold(0.1, 20), nn.Softmin(dim=1), nn.LogSoftmax(dim=-1), nn.Softplus(beta=2, threshold=1), nn.Hardtanh(-0.5, 2.0), nn.ELU(alpha=0.5, inplace=True), nn.Softmax(dim=None)])

    def forward(self, x):
        y = self.conv(x)
        ys = [act(y.clone()) for act in [*self.acts, *self.more]]
        ys += [torch.erf(y), torch.special.expit(y), F.silu(y, inplace=False), torch.relu(y), y.sigmoid(), torch.nn.functional.logsigmoid(y), y.exp().log1p(), torch.softmax(y, 1), F.hardtanh(y, 0, 1), torch.logit(y.sigmoid(), eps=1e-6), torch.atan2(y, y + 3), y.sin() * y.cos(), torch.sinc(y), y.square().rsqrt().clamp(max=5), y.abs().sqrt(), torch.sign(y) * y.trunc(), y.frac()]
        return ys


class Norms(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 6, 3, padding=1)
        self.norms = nn.ModuleList([
            nn.BatchNorm2d(6), nn.BatchNorm2d(6, affine=False), nn.BatchNorm2d(6, track_running_stats=False), nn.InstanceNorm2d(6), nn.InstanceNorm2d(6, affine=True, track_running_stats=True),
            nn.GroupNorm(3, 6), nn.GroupNorm(6, 6, affine=False), nn.LocalResponseNorm(3), nn.LocalResponseNorm(2, alpha=0.1, beta=0.5, k=2.0),
        ])
        self.last = nn.ModuleList([nn.LayerNorm(6), nn.LayerNorm([6], elementwise_affine=False), nn.LayerNorm(6, bias=False), nn.RMSNorm(6), nn.RMSNorm([6], eps=1e-3, elementwise_affine=False)])

    def forward(self, x):
        x = self.conv(x)
        ys = [norm(x) for norm in self.norms] + [norm(x.permute(0, 2, 3, 1)) for norm in self.last]
        ys += [F.layer_norm(x, x.shape[1:]), F.normalize(x, dim=1), F.normalize(x, p=1, dim=(2, 3)), (x - x.mean((2, 3), True)) / (x.var((2, 3), unbiased=False, keepdim=True) + 1e-5).sqrt(), F.instance_norm(x), F.group_norm(x, 2), F.cosine_similarity(x[:, :3], x[:, 3:], dim=1), torch.linalg.norm(x, dim=1), torch.linalg.vector_norm(x, ord=1, dim=(2, 3)), x.norm(p="fro"), torch.std_mean(x, dim=1)[0], x.logsumexp(1)]
        return ys


class Transposed(nn.Module):
    def __init__(self):
        super().__init__()
        self.ups = nn.ModuleList([
            nn.ConvTranspose2d(4, 4, 3, stride=2, padding=1, output_padding=1), nn.ConvTranspose2d(4, 6, 4, stride=3, groups=2, dilation=2), nn.ConvTranspose2d(4, 2, (2, 3), stride=(2, 1), bias=False),
            nn.ConvTranspose2d(4, 4, 5, padding=2, output_padding=(1, 0), stride=(2, 1)),
        ])
        self.sized = nn.ConvTranspose2d(4, 1, 3, stride=2, padding=1)
        self.deep = nn.ConvTranspose3d(1, 2, 3, stride=(1, 2, 2), padding=1, output_padding=(0, 1, 1))
        self.line = nn.ConvTranspose1d(4, 2, 4, stride=2, padding=1)

    def forward(self, x):
        ys = [up(x) for up in self.ups]
        ys.append(self.sized(x, output_size=[x.shape[2] * 2, x.shape[3] * 2]))
        return ys + [self.deep(x.unsqueeze(1)), self.line(x.flatten(2)), F.conv_transpose2d(x, self.sized.weight, stride=1)]


class Warps(nn.Module):
    """Spatial transformers and deformations."""

    def __init__(self):
        super().__init__()
        self.theta = nn.Sequential(nn.AdaptiveAvgPool2d(4), nn.Flatten(), nn.Linear(16, 6))
        self.offset = nn.Conv2d(1, 2, 3, padding=1)
        self.conv = nn.Conv2d(1, 2, 3)

    def forward(self, x):
        theta = self.theta(x).view(-1, 2, 3) * 0.3 + torch.eye(2, 3).unsqueeze(0)
        out = []
        for align in (False, True):
            grid = F.affine_grid(theta, x.size(), align_corners=align)
            for mode in ("bilinear", "nearest", "bicubic"):
                for padding in ("zeros", "border", "reflection"):
                    if mode != "nearest":
                        out.append(F.grid_sample(x, grid, mode=mode, padding_mode=padding, align_corners=align))
        # a field of displacements, as registration networks have it
        flow = self.offset(x) * 0.5
        vectors = [torch.arange(0, s) for s in x.shape[2:]]
        grid = torch.stack(torch.meshgrid(vectors, indexing="ij")).unsqueeze(0).type(torch.FloatTensor)
        places = grid + flow
        for i in range(2):
            places[:, i, ...] = 2 * (places[:, i, ...] / (x.shape[2 + i] - 1) - 0.5)
        places = places.permute(0, 2, 3, 1)[..., [1, 0]]
        warped = F.grid_sample(x, places, align_corners=True, mode="bilinear")
        return [*out, self.conv(warped), warped]


class OneAndThree(nn.Module):
    """The other dimensions."""

    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Conv3d(1, 4, (1, 3, 3), padding=(0, 1, 1)), nn.Conv3d(4, 4, 3, padding=1, groups=2, padding_mode="replicate")
        self.pool, self.unpool = nn.MaxPool3d((1, 2, 2), return_indices=True), nn.MaxUnpool3d((1, 2, 2))
        self.up = nn.Upsample(scale_factor=(1, 2, 2), mode="trilinear", align_corners=False)
        self.norm, self.line = nn.InstanceNorm3d(4, affine=True), nn.Conv1d(4, 6, 5, padding=2, stride=2)
        self.one = nn.Sequential(nn.BatchNorm1d(6), nn.ReLU(), nn.MaxPool1d(2), nn.ReplicationPad1d(1), nn.ConvTranspose1d(6, 2, 2, stride=2))
        self.bilinear = nn.Bilinear(4, 4, 3)
        self.embedding = nn.Embedding(10, 4, padding_idx=0)

    def forward(self, x):
        x = self.b(F.relu(self.a(x)))
        small, places = self.pool(x)
        x = self.norm(self.unpool(small, places) + self.up(small))
        line = self.one(self.line(x.flatten(2)))
        mean = x.mean((2, 3, 4))
        codes = self.embedding(torch.arange(4).remainder(10))
        return x, line, self.bilinear(mean, mean.flip(-1)), mean @ codes, F.adaptive_avg_pool3d(x, (1, 2, 2)), F.avg_pool3d(x, 2), F.grid_sample(x, torch.zeros(x.shape[0], 2, 2, 2, 3) + x[:, :1, :2, :2, :2].unsqueeze(-1).squeeze(1) * 0.2, align_corners=False)


class Algebra(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(5, 9)

    def forward(self, x):
        m = self.a(x).view(-1, 3, 3)
        spd = m @ m.mT + 2 * torch.eye(3)
        v = m[:, 0]
        ys = [torch.bmm(m, spd), torch.baddbmm(m, m, m), torch.matmul(v, m[0]), torch.outer(v[0], v[0]), torch.cross(m[:, 0], m[:, 1], dim=-1), torch.trace(m[0])[None], m.tril(), torch.diag_embed(v), torch.diagonal(m, dim1=1, dim2=2), torch.cumsum(m, 1), torch.cumprod(m, 2), torch.logcumsumexp(m, 1), m.prod(1), torch.addmm(m[0], m[0], m[0]), torch.det(spd)[:, None], torch.linalg.inv(spd), torch.linalg.cross(m[:, 0], m[:, 1]), torch.kron(m[0], m[0]), torch.dist(m[0], m[0].T)[None], torch.tensordot(m, m, dims=([2], [2])), torch.linalg.norm(m), torch.linalg.det(spd), torch.clamp(m, torch.tensor(-1.0), torch.tensor(1.0)), torch.lerp(m, spd, 0.3), torch.addcmul(m, m, m, value=0.5), torch.maximum(m, spd) - torch.minimum(m, spd), torch.fmax(m, spd), torch.hypot(m, spd), torch.nan_to_num(m), torch.heaviside(m, torch.tensor(0.5, dtype=m.dtype)) * m, torch.float_power(m.abs(), 1.5).float(), torch.special.xlogy(m, spd.abs()), m.std(), m.var(1), torch.quantile(m.flatten(), 0.25)[None], torch.diff(m, dim=1), m.roll(1), torch.block_diag(m[0], m[0]), torch.cartesian_prod(v[0], v[0]), torch.trapz(v), torch.linalg.matrix_norm(m), torch.hann_window(6) * v[0, 0], torch.isin(torch.arange(4), torch.tensor([1, 2])).float() * v[0, 1], torch.vander(v[0], 3), torch.remainder(m, 0.7), torch.fmod(m, 0.7), torch.logaddexp(m, spd)]
        return ys


IMAGE = [(1, 1, 12, 10), (2, 1, 9, 13)]
CASES = {
    "pads": ("Pads", {}, [(1, 2, 9, 10), (2, 2, 11, 8)]),
    "pools": ("Pools", {}, [(1, 1, 14, 12), (2, 1, 11, 15)]),
    "sizes": ("Sizes", {}, [(1, 1, 8, 9), (2, 1, 11, 6)]),
    "activations": ("Activations", {}, [(1, 1, 6, 5), (2, 1, 4, 7)]),
    "norms": ("Norms", {}, [(1, 1, 6, 5), (2, 1, 4, 7)]),
    "transposed": ("Transposed", {}, [(1, 4, 5, 6), (2, 4, 4, 7)]),
    "warps": ("Warps", {}, IMAGE),
    "three": ("OneAndThree", {}, [(1, 1, 3, 8, 6), (2, 1, 2, 6, 10)]),
    "algebra": ("Algebra", {}, [(2, 5), (3, 5)], {"infinite": True}),
}
