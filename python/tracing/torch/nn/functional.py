"""`torch.nn.functional`, with the signatures of torch."""

import itertools
import math

from driver.refusal import refuse

from .._composed import bilinear, pairwise_distance, pdist  # noqa: F401
from .._names import FUNCTIONAL_NAMES
from .._operators import aten
from .._stand_ins import missing_name
from ._attention import multi_head_attention_forward  # noqa: F401
from ._tuples import ntuple

# Convolution and linear maps


def _convolution(rank):
    def conv(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
        return aten(f"conv{rank}d", input, weight, bias, stride, padding, dilation, groups)

    def conv_transpose(
        input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1
    ):
        name = "conv_transpose1d" if rank == 1 else f"conv_transpose{rank}d"
        return aten(name, input, weight, bias, stride, padding, output_padding, groups, dilation)

    return conv, conv_transpose


conv1d, conv_transpose1d = _convolution(1)
conv2d, conv_transpose2d = _convolution(2)
conv3d, conv_transpose3d = _convolution(3)


def linear(input, weight, bias=None):
    return aten("linear", input, weight, bias)


def embedding(
    input,
    weight,
    padding_idx=None,
    max_norm=None,
    norm_type=2.0,
    scale_grad_by_freq=False,
    sparse=False,
):
    if max_norm is not None:
        refuse("torch.nn.functional.embedding with max_norm")
    return aten("embedding", weight, input)


# Pooling


def _max_pooling(rank):
    name = f"max_pool{rank}d"

    def max_pool(
        input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False
    ):
        step = kernel_size if stride is None or stride == [] else stride
        if return_indices:
            full = f"{name}_with_indices"
            return tuple(aten(full, input, kernel_size, step, padding, dilation, ceil_mode))
        return aten(name, input, kernel_size, step, padding, dilation, ceil_mode)

    def with_indices(*args, **kwargs):
        return max_pool(*args, **{**kwargs, "return_indices": True})

    return max_pool, with_indices


max_pool1d, max_pool1d_with_indices = _max_pooling(1)
max_pool2d, max_pool2d_with_indices = _max_pooling(2)
max_pool3d, max_pool3d_with_indices = _max_pooling(3)


def avg_pool1d(
    input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True
):
    step = kernel_size if stride is None else stride
    return aten("avg_pool1d", input, kernel_size, step, padding, ceil_mode, count_include_pad)


def _average_pooling(name):
    def avg_pool(
        input,
        kernel_size,
        stride=None,
        padding=0,
        ceil_mode=False,
        count_include_pad=True,
        divisor_override=None,
    ):
        step = kernel_size if stride is None else stride
        last = (ceil_mode, count_include_pad, divisor_override)
        return aten(name, input, kernel_size, step, padding, *last)

    return avg_pool


avg_pool2d, avg_pool3d = _average_pooling("avg_pool2d"), _average_pooling("avg_pool3d")


def _adaptive(rank):
    def sizes(input, output_size):
        wanted = ntuple(output_size, rank)
        have = input.shape[-rank:]
        return [own if size is None else size for size, own in zip(wanted, have)]

    def average(input, output_size):
        return aten(f"adaptive_avg_pool{rank}d", input, sizes(input, output_size))

    def maximum(input, output_size, return_indices=False):
        values, places = aten(f"adaptive_max_pool{rank}d", input, sizes(input, output_size))
        if not return_indices:
            return values
        return values, _places_of_bins(input, sizes(input, output_size)) if places is None else places

    def with_indices(input, output_size, return_indices=False):
        return maximum(input, output_size, True)

    return average, maximum, with_indices


def _places_of_bins(input, sizes):
    """Where the largest element of each bin stands in its plane."""
    rank, have = len(sizes), input.shape[-len(sizes) :]
    plane = aten("arange", math.prod(have)).view(*have)
    places = []
    for bins in itertools.product(*map(range, sizes)):
        part, numbers = input, plane
        for axis, (at, count, size) in enumerate(zip(bins, sizes, have)):
            start = at * size // count
            length = -(-(at + 1) * size // count) - start
            part, numbers = part.narrow(axis - rank, start, length), numbers.narrow(axis - rank, start, length)
        peak = part.flatten(-rank).argmax(-1)
        places.append(aten("index", numbers.reshape(-1), [peak]))
    return aten("stack", places, -1).view(*input.shape[:-rank], *sizes)


adaptive_avg_pool1d, adaptive_max_pool1d, adaptive_max_pool1d_with_indices = _adaptive(1)
adaptive_avg_pool2d, adaptive_max_pool2d, adaptive_max_pool2d_with_indices = _adaptive(2)
adaptive_avg_pool3d, adaptive_max_pool3d, adaptive_max_pool3d_with_indices = _adaptive(3)


def _unpooling(rank):
    def max_unpool(input, indices, kernel_size, stride=None, padding=0, output_size=None):
        kernel = ntuple(kernel_size, rank)
        step = ntuple(kernel_size if stride is None else stride, rank)
        pads = ntuple(padding, rank)
        if output_size is None:
            have = input.shape[-rank:]
            output_size = [
                (n - 1) * s + k - 2 * p for n, s, k, p in zip(have, step, kernel, pads)
            ]
        size = list(output_size)[-rank:]
        if rank == 2:
            return aten("max_unpool2d", input, indices, size)
        return aten("max_unpool3d", input, indices, size, list(step), list(pads))

    return max_unpool


max_unpool2d, max_unpool3d = _unpooling(2), _unpooling(3)


def max_unpool1d(input, indices, kernel_size, stride=None, padding=0, output_size=None):
    kernel, step, pads = (ntuple(each, 1)[0] for each in (kernel_size, kernel_size if stride is None else stride, padding))
    if output_size is None:
        output_size = [(input.shape[-1] - 1) * step + kernel - 2 * pads]
    size = [list(output_size)[-1], 1]
    return aten("max_unpool2d", input.unsqueeze(-1), indices.unsqueeze(-1), size).squeeze(-1)


def _power_pooling(rank):
    average = (avg_pool1d, avg_pool2d, avg_pool3d)[rank - 1]

    def lp_pool(input, norm_type, kernel_size, stride=None, ceil_mode=False):
        kernel = ntuple(kernel_size, rank)
        out = average(input.pow(norm_type), kernel, stride, 0, ceil_mode)
        return (out.sign() * relu(out.abs())).mul(math.prod(kernel)).pow(1.0 / norm_type)

    return lp_pool


lp_pool1d, lp_pool2d, lp_pool3d = map(_power_pooling, (1, 2, 3))


# Resizing


def interpolate(
    input,
    size=None,
    scale_factor=None,
    mode="nearest",
    align_corners=None,
    recompute_scale_factor=None,
    antialias=False,
):
    rank = input.dim() - 2
    if align_corners is not None and mode in ("nearest", "area", "nearest-exact"):
        raise ValueError(
            "align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear"
        )
    if (size is None) == (scale_factor is None):
        raise ValueError("only one of size or scale_factor should be defined")
    sizes = None if size is None else [int(each) for each in ntuple(size, rank)]
    scales = None
    if scale_factor is not None:
        scales = [float(each) for each in ntuple(scale_factor, rank)]
        if len(scales) != rank:
            raise ValueError("scale_factor must have one number for each spatial axis")
    if sizes is not None and len(sizes) != rank:
        raise ValueError("size must have one number for each spatial axis")
    if recompute_scale_factor or (mode == "area" and sizes is None):
        if scales is None:
            raise ValueError("recompute_scale_factor is not meaningful with an explicit size.")
        sizes = [math.floor(n * s) for n, s in zip(input.shape[2:], scales)]
        scales = None
    if mode == "area":
        return (adaptive_avg_pool1d, adaptive_avg_pool2d, adaptive_avg_pool3d)[rank - 1](input, sizes)
    if mode == "nearest":
        return aten(f"upsample_nearest{rank}d", input, sizes, scales)
    if mode == "nearest-exact":
        return aten(f"_upsample_nearest_exact{rank}d", input, sizes, scales)
    modes = {"linear": 1, "bilinear": 2, "trilinear": 3, "bicubic": 2}
    if modes.get(mode) != rank:
        raise NotImplementedError(f"{input.dim()}-d input and mode {mode} do not go together")
    name = f"upsample_{mode}{rank}d"
    if antialias:
        name = f"_{name}_aa"
    return aten(name, input, sizes, bool(align_corners), scales)


upsample = interpolate


def upsample_nearest(input, size=None, scale_factor=None):
    return interpolate(input, size, scale_factor, "nearest")


def upsample_bilinear(input, size=None, scale_factor=None):
    return interpolate(input, size, scale_factor, "bilinear", True)


def grid_sample(input, grid, mode="bilinear", padding_mode="zeros", align_corners=None):
    modes = ["bilinear", "nearest", "bicubic"]
    paddings = ["zeros", "border", "reflection"]
    codes = (modes.index(mode), paddings.index(padding_mode))
    return aten("grid_sampler", input, grid, *codes, bool(align_corners))


def affine_grid(theta, size, align_corners=None):
    return aten("affine_grid_generator", theta, list(size), bool(align_corners))


def pixel_shuffle(input, upscale_factor):
    return aten("pixel_shuffle", input, upscale_factor)


def pixel_unshuffle(input, downscale_factor):
    return aten("pixel_unshuffle", input, downscale_factor)


def channel_shuffle(input, groups):
    return aten("channel_shuffle", input, groups)


def pad(input, pad, mode="constant", value=None):
    return aten("pad", input, list(pad), mode, value)


def unfold(input, kernel_size, dilation=1, padding=0, stride=1):
    pairs = [list(ntuple(each, 2)) for each in (kernel_size, dilation, padding, stride)]
    return aten("im2col", input, *pairs)


def fold(input, output_size, kernel_size, dilation=1, padding=0, stride=1):
    given = (output_size, kernel_size, dilation, padding, stride)
    return aten("col2im", input, *[list(ntuple(each, 2)) for each in given])


# Normalization


def batch_norm(
    input,
    running_mean,
    running_var,
    weight=None,
    bias=None,
    training=False,
    momentum=0.1,
    eps=1e-5,
):
    statistics = (running_mean, running_var)
    return aten("batch_norm", input, weight, bias, *statistics, training, momentum, eps, False)


def instance_norm(
    input,
    running_mean=None,
    running_var=None,
    weight=None,
    bias=None,
    use_input_stats=True,
    momentum=0.1,
    eps=1e-5,
):
    statistics = (running_mean, running_var)
    return aten(
        "instance_norm", input, weight, bias, *statistics, use_input_stats, momentum, eps, False
    )


def group_norm(input, num_groups, weight=None, bias=None, eps=1e-5):
    return aten("group_norm", input, num_groups, weight, bias, eps, False)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    return aten("layer_norm", input, list(normalized_shape), weight, bias, eps, False)


def rms_norm(input, normalized_shape, weight=None, eps=None):
    return aten("rms_norm", input, list(normalized_shape), weight, eps)


def local_response_norm(input, size, alpha=1e-4, beta=0.75, k=1.0):
    squares = input.mul(input).unsqueeze(1)
    if input.dim() == 3:
        squares = pad(squares, (0, 0, size // 2, (size - 1) // 2))
        squares = avg_pool2d(squares, (size, 1), stride=1).squeeze(1)
    else:
        shape = input.shape
        squares = squares.view(shape[0], 1, shape[1], shape[2], -1)
        squares = pad(squares, (0, 0, 0, 0, size // 2, (size - 1) // 2))
        squares = avg_pool3d(squares, (size, 1, 1), stride=1).squeeze(1).view(shape)
    return input / squares.mul(alpha).add(k).pow(beta)


def normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    return input / input.norm(p, dim, keepdim=True).clamp_min(eps).expand_as(input)


# Activation


def _activation(name, *parameters, operator=None):
    """An activation with torch's own defaults; `inplace` writes the result into the input."""
    names = [parameter for parameter, _ in parameters]
    defaults = dict(parameters)

    def function(input, *args, inplace=False, **kwargs):
        if len(args) > len(names):
            inplace, args = args[-1], args[:-1]
        values = {**defaults, **dict(zip(names, args))}
        for key, value in kwargs.items():
            if key not in defaults:
                raise TypeError(f"{name}() got an unexpected keyword argument '{key}'")
            values[key] = value
        result = aten(operator or name, input, **values)
        if not inplace:
            return result
        aten("copy_", input, result)
        return input

    def written(input, *args, **kwargs):
        return function(input, *args, **{**kwargs, "inplace": True})

    function.__name__ = function.__qualname__ = name
    written.__name__ = written.__qualname__ = f"{name}_"
    return function, written


relu, relu_ = _activation("relu")
relu6, _ = _activation("relu6")
sigmoid, _ = _activation("sigmoid")
tanh, _ = _activation("tanh")
silu, _ = _activation("silu")
mish, _ = _activation("mish")
selu, selu_ = _activation("selu")
hardsigmoid, _ = _activation("hardsigmoid")
hardswish, _ = _activation("hardswish")
logsigmoid, _ = _activation("logsigmoid", operator="log_sigmoid")
leaky_relu, leaky_relu_ = _activation("leaky_relu", ("negative_slope", 0.01))
elu, elu_ = _activation("elu", ("alpha", 1.0))
celu, celu_ = _activation("celu", ("alpha", 1.0))
hardtanh, hardtanh_ = _activation("hardtanh", ("min_val", -1.0), ("max_val", 1.0))
threshold, threshold_ = _activation("threshold", ("threshold", 0), ("value", 0))
softplus, _ = _activation("softplus", ("beta", 1), ("threshold", 20))
glu, _ = _activation("glu", ("dim", -1))
gelu, _ = _activation("gelu", ("approximate", "none"))


def rrelu(input, lower=1.0 / 8, upper=1.0 / 3, training=False, inplace=False):
    if training:
        refuse("torch.nn.functional.rrelu in training mode")
    return leaky_relu(input, (lower + upper) / 2, inplace=inplace)


def prelu(input, weight):
    return aten("prelu", input, weight)


def softsign(input):
    return input / (input.abs() + 1)


def tanhshrink(input):
    return input - input.tanh()


def hardshrink(input, lambd=0.5):
    return aten("hardshrink", input, lambd)


def softshrink(input, lambd=0.5):
    return aten("softshrink", input, lambd)


def _default_dim(rank):
    return 0 if rank in (0, 1, 3) else 1


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    return aten("softmax", input, _default_dim(input.dim()) if dim is None else dim, dtype)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    return aten("log_softmax", input, _default_dim(input.dim()) if dim is None else dim, dtype)


def softmin(input, dim=None, _stacklevel=3, dtype=None):
    return softmax(-input, dim, dtype=dtype)


def gumbel_softmax(*args, **kwargs):
    refuse("torch.nn.functional.gumbel_softmax: the model draws random numbers")


# Attention


def scaled_dot_product_attention(
    query,
    key,
    value,
    attn_mask=None,
    dropout_p=0.0,
    is_causal=False,
    scale=None,
    enable_gqa=False,
):
    if dropout_p:
        refuse("scaled_dot_product_attention with dropout")
    if enable_gqa:
        times = query.shape[-3] // key.shape[-3]
        key, value = (each.repeat_interleave(times, -3) for each in (key, value))
    return aten(
        "scaled_dot_product_attention", query, key, value, attn_mask, 0.0, is_causal, scale=scale
    )


# Dropout


def _dropout(input, p=0.5, training=True, inplace=False):
    if training and p > 0:
        refuse("Dropout in training mode: the model draws random numbers")
    return input


dropout = dropout1d = dropout2d = dropout3d = alpha_dropout = feature_alpha_dropout = _dropout


# Losses, which some models give as an output


def _reduced(loss, reduction):
    return loss if reduction == "none" else loss.sum() if reduction == "sum" else loss.mean()


def mse_loss(input, target, size_average=None, reduce=None, reduction="mean", weight=None):
    return _reduced((input - target).square(), reduction)


def l1_loss(input, target, size_average=None, reduce=None, reduction="mean", weight=None):
    return _reduced((input - target).abs(), reduction)


def binary_cross_entropy_with_logits(
    input, target, weight=None, size_average=None, reduce=None, reduction="mean", pos_weight=None
):
    if pos_weight is not None:
        refuse("binary_cross_entropy_with_logits with pos_weight")
    loss = (1 - target) * input - logsigmoid(input)
    return _reduced(loss if weight is None else loss * weight, reduction)


# Others


def one_hot(tensor, num_classes=-1):
    return aten("one_hot", tensor, num_classes)


def cosine_similarity(x1, x2, dim=1, eps=1e-8):
    return aten("cosine_similarity", x1, x2, dim, eps)


def __getattr__(name):
    return missing_name("torch.nn.functional", name, FUNCTIONAL_NAMES)
