"""Random layers and functions of torch.nn with random options, in short chains."""

import random

import torch
import torch.nn.functional as F
from torch import nn


class Function(nn.Module):
    """A function of torch with fixed options, as a layer."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


def one(rng: random.Random, *values):
    return rng.choice(values)


def per_axis(rng: random.Random, axes: int, low: int, high: int):
    """One number for all axes, or one for each."""
    return rng.randint(low, high) if rng.random() < 0.6 else tuple(rng.randint(low, high) for _ in range(axes))


def convolution(rng: random.Random, axes: int, channels: int) -> nn.Module:
    groups = one(rng, 1, 1, 2 if channels % 2 == 0 else 1, channels)
    out = groups * rng.randint(1, 3)
    kernel = per_axis(rng, axes, 1, 3)
    if rng.random() < 0.3:
        stride = per_axis(rng, axes, 1, 3)
        most = min(stride) if isinstance(stride, tuple) else stride
        options = {"output_padding": rng.randint(0, most - 1), "dilation": per_axis(rng, axes, 1, 2), "padding": per_axis(rng, axes, 0, 1)}
        kind = (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)[axes - 1]
        return kind(channels, out, kernel, stride, groups=groups, bias=rng.random() < 0.7, **options)
    kind = (nn.Conv1d, nn.Conv2d, nn.Conv3d)[axes - 1]
    padding = one(rng, 0, 1, 2, per_axis(rng, axes, 0, 2), "same", "valid")
    stride = 1 if padding == "same" else per_axis(rng, axes, 1, 2)
    mode = one(rng, "zeros", "zeros", "zeros", "reflect", "replicate", "circular")
    return kind(channels, out, kernel, stride, padding, per_axis(rng, axes, 1, 2), groups, rng.random() < 0.7, padding_mode=mode)


def normalization(rng: random.Random, axes: int, channels: int, shape) -> nn.Module:
    batch = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)[axes - 1]
    instance = (nn.InstanceNorm1d, nn.InstanceNorm2d, nn.InstanceNorm3d)[axes - 1]
    return one(rng,
        lambda: batch(channels, affine=rng.random() < 0.7, track_running_stats=rng.random() < 0.8, eps=one(rng, 1e-5, 1e-3)),
        lambda: instance(channels, affine=rng.random() < 0.5, track_running_stats=rng.random() < 0.3),
        lambda: nn.GroupNorm(one(rng, 1, channels), channels, affine=rng.random() < 0.7),
        lambda: nn.LayerNorm(list(shape[-rng.randint(1, min(2, len(shape) - 1)):]), elementwise_affine=rng.random() < 0.7),
        lambda: nn.LocalResponseNorm(rng.randint(1, 4), alpha=0.1, k=one(rng, 1.0, 2.0)),
        lambda: nn.RMSNorm(shape[-1], elementwise_affine=rng.random() < 0.5),
        lambda: nn.CrossMapLRN2d(3) if axes == 2 and rng.random() < 0.2 else nn.GroupNorm(channels, channels),
    )()


def activation(rng: random.Random, channels: int, rank: int) -> nn.Module:
    inplace = rng.random() < 0.4
    return one(rng,
        lambda: nn.ReLU(inplace), lambda: nn.ReLU6(inplace), lambda: nn.LeakyReLU(one(rng, 0.01, 0.2), inplace), lambda: nn.ELU(one(rng, 1.0, 0.5), inplace),
        lambda: nn.SELU(inplace), lambda: nn.CELU(one(rng, 1.0, 0.7), inplace), lambda: nn.GELU(approximate=one(rng, "none", "tanh")), lambda: nn.SiLU(inplace), lambda: nn.Mish(inplace),
        lambda: nn.Sigmoid(), lambda: nn.Tanh(), lambda: nn.Softplus(one(rng, 1, 2.0), one(rng, 20, 1.0)), lambda: nn.Hardtanh(-0.5, 0.7, inplace=inplace), lambda: nn.Hardsigmoid(inplace),
        lambda: nn.Hardswish(inplace), lambda: nn.Hardshrink(), lambda: nn.Softshrink(0.3), lambda: nn.Tanhshrink(), lambda: nn.Softsign(), lambda: nn.LogSigmoid(),
        lambda: nn.Threshold(0.1, 0.5, inplace), lambda: nn.PReLU(one(rng, 1, channels)), lambda: nn.Softmax(one(rng, 1, -1)), lambda: nn.LogSoftmax(one(rng, 1, -1)), lambda: nn.Softmin(1),
        lambda: nn.RReLU(inplace=inplace), lambda: nn.Dropout(0.5, inplace), lambda: nn.Identity(), lambda: nn.Softmax2d() if rank == 4 else nn.Identity(), lambda: nn.AlphaDropout(0.3), lambda: nn.GLU(one(rng, -1, 1)),
    )()


def pooling(rng: random.Random, axes: int) -> nn.Module:
    kernel = per_axis(rng, axes, 1, 3)
    stride = one(rng, None, 1, 2, per_axis(rng, axes, 1, 3))
    ceil = rng.random() < 0.5
    least = min(kernel) if isinstance(kernel, tuple) else kernel
    padding = rng.randint(0, least // 2)
    size = one(rng, 1, 2, 3, tuple(rng.randint(1, 5) for _ in range(axes)))
    sizes = tuple(one(rng, None, 2, 3) for _ in range(axes))
    name = f"{axes}d"
    pick = lambda kind: getattr(nn, kind + name)  # noqa: E731
    return one(rng,
        lambda: pick("MaxPool")(kernel, stride, padding, one(rng, 1, 2), ceil_mode=ceil),
        lambda: pick("MaxPool")(kernel, stride, padding, one(rng, 1, 2), True, ceil),
        lambda: pick("AvgPool")(kernel, stride, padding, ceil, rng.random() < 0.5, **({"divisor_override": one(rng, None, 3)} if axes > 1 else {})),
        lambda: pick("AdaptiveAvgPool")(size if axes == 1 or rng.random() < 0.7 else sizes),
        lambda: pick("AdaptiveMaxPool")(size if axes == 1 or rng.random() < 0.7 else sizes),
        lambda: nn.LPPool1d(2, 2, stride=one(rng, None, 1), ceil_mode=ceil) if axes == 1 else nn.LPPool2d(one(rng, 1, 2), kernel, ceil_mode=ceil) if axes == 2 else pick("AvgPool")(2),
    )()


def resampling(rng: random.Random, axes: int) -> nn.Module:
    mode = one(rng, "nearest", "nearest-exact", ("linear", "bilinear", "trilinear")[axes - 1], *(["bicubic"] if axes == 2 else []), "area")
    align = rng.random() < 0.5 if mode in ("linear", "bilinear", "trilinear", "bicubic") else None
    if rng.random() < 0.5:
        return nn.Upsample(size=one(rng, 7, tuple(rng.randint(3, 12) for _ in range(axes))), mode=mode, align_corners=align)
    scale = one(rng, 2, 1.5, 0.6, tuple(one(rng, 2.0, 1.3, 0.7) for _ in range(axes)))
    recompute = one(rng, None, None, True) if isinstance(scale, (int, float, tuple)) and mode != "area" else None
    return nn.Upsample(scale_factor=scale, mode=mode, align_corners=align, recompute_scale_factor=recompute)


def padding(rng: random.Random, axes: int) -> nn.Module:
    sides = one(rng, 1, 2, tuple(rng.randint(0, 2) for _ in range(2 * axes)))
    name = f"{axes}d"
    cut = tuple(rng.randint(-1, 2) for _ in range(2 * axes))
    return one(rng,
        lambda: getattr(nn, "ZeroPad" + name)(one(rng, sides, cut)), lambda: getattr(nn, "ConstantPad" + name)(one(rng, sides, cut), 0.7), lambda: getattr(nn, "ReflectionPad" + name)(sides),
        lambda: getattr(nn, "ReplicationPad" + name)(sides), lambda: getattr(nn, "CircularPad" + name)(sides),
    )()


def rearranging(rng: random.Random, axes: int) -> nn.Module:
    return one(rng,
        lambda: nn.PixelShuffle(2), lambda: nn.PixelUnshuffle(2), lambda: nn.ChannelShuffle(2), lambda: nn.Flatten(one(rng, 1, 2), -1), lambda: nn.Fold(6, 2) if rng.random() < 0.2 else nn.Unfold(2, padding=one(rng, 0, 1), stride=one(rng, 1, 2)),
        lambda: nn.Unflatten(1, (1, -1)),
    )()


def linear(rng: random.Random, shape) -> nn.Module:
    return one(rng, lambda: nn.Linear(shape[-1], rng.randint(1, 6), bias=rng.random() < 0.7), lambda: nn.utils.parametrizations.weight_norm(nn.Linear(shape[-1], 3)))()


def recurrent(rng: random.Random, shape) -> nn.Module:
    kind = one(rng, nn.LSTM, nn.GRU, nn.RNN)
    options = {"nonlinearity": one(rng, "tanh", "relu")} if kind is nn.RNN else {}
    return kind(shape[-1], rng.randint(1, 5), rng.randint(1, 2), bias=rng.random() < 0.8, batch_first=rng.random() < 0.5, bidirectional=rng.random() < 0.5, **options)


def attention(rng: random.Random, shape) -> nn.Module:
    size = shape[-1]
    heads = one(rng, *[h for h in (1, 2, 3, 4) if size % h == 0])
    first = rng.random() < 0.5
    return one(rng,
        lambda: SelfAttention(nn.MultiheadAttention(size, heads, bias=rng.random() < 0.7, add_bias_kv=rng.random() < 0.2, add_zero_attn=rng.random() < 0.2, batch_first=first), rng.random() < 0.5),
        lambda: nn.TransformerEncoderLayer(size, heads, 7, activation=one(rng, "relu", "gelu"), norm_first=rng.random() < 0.5, batch_first=first, bias=rng.random() < 0.8),
        lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(size, heads, 5, batch_first=first), 2, enable_nested_tensor=False),
        lambda: SelfDecoder(nn.TransformerDecoderLayer(size, heads, 5, batch_first=first, norm_first=rng.random() < 0.5)),
    )()


class SelfAttention(nn.Module):
    def __init__(self, net: nn.Module, weights: bool) -> None:
        super().__init__()
        self.net = net
        self.weights = weights

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.net(x, x, x * 0.5, need_weights=self.weights)[0]


class SelfDecoder(nn.Module):
    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.net = net

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.net(x, x.flip(0))


def layer(rng: random.Random, shape) -> nn.Module:
    rank = len(shape)
    makers = [lambda: activation(rng, shape[1], rank), lambda: linear(rng, shape)]
    if rank >= 3:
        axes = rank - 2
        makers += [
            lambda: convolution(rng, axes, shape[1]), lambda: convolution(rng, axes, shape[1]), lambda: normalization(rng, axes, shape[1], shape), lambda: normalization(rng, axes, shape[1], shape),
            lambda: pooling(rng, axes), lambda: pooling(rng, axes), lambda: resampling(rng, axes), lambda: padding(rng, axes), lambda: rearranging(rng, axes),
        ]
    if rank == 3:
        makers += [lambda: recurrent(rng, shape), lambda: attention(rng, shape)]
    return rng.choice(makers)()


class First(nn.Module):
    """The first of several results, for what follows."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.net = net

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.net(x)[0]


def trained(net: nn.Module, rng: random.Random) -> nn.Module:
    """Weights and statistics that are not those of the start, where a fault would not show."""
    generator = torch.Generator().manual_seed(rng.randrange(2**31))
    for value in [*net.parameters(), *net.buffers()]:
        if value.is_floating_point():
            value.data = torch.rand(value.shape, generator=generator) * 0.8 + 0.1 if value.dim() == 1 else torch.randn(value.shape, generator=generator) * 0.4
    return net.eval()


def random_chain(rng: random.Random) -> tuple[nn.Module, torch.Tensor]:
    """Layers that fit one another, and an input for them."""
    rank = rng.choice([2, 3, 3, 4, 4, 4, 4, 5])
    shape = (rng.randint(1, 2), rng.choice([2, 3, 4, 6]), *(rng.randint(4, 9) for _ in range(rank - 2)))
    x = torch.randn(shape, generator=torch.Generator().manual_seed(rng.randrange(2**31)))
    value, layers = x, []
    tries = 0
    while len(layers) < rng.randint(1, 4) and tries < 12:
        tries += 1
        try:
            made = trained(layer(rng, tuple(value.shape)), rng)
            with torch.no_grad():
                result = made(value.clone())
            if isinstance(result, tuple):
                made, result = First(made), result[0]
        except (RuntimeError, ValueError, TypeError, AssertionError, IndexError, NotImplementedError):
            continue
        if result.dim() < 2 or result.numel() == 0 or result.numel() > 20000 or not bool(result.isfinite().all()) or float(result.abs().max()) > 1e4:
            continue
        layers.append(made)
        value = result
    return nn.Sequential(*layers).eval(), x
