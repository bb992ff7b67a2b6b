"""Layers with parameters: convolution, linear maps, normalization, embedding."""

from driver.refusal import refuse

from ..._operators import aten
from .. import functional as F
from ..parameter import parameter_of
from .._tuples import ntuple
from .module import Module


def _no_device(dtype):
    if dtype is not None and dtype.name != "float32":
        refuse(f"A layer made with dtype={dtype}")


class _ConvNd(Module):
    _rank = 2
    _transposed = False

    def _set_up(self, channels, kernel_size, stride, padding, output_padding, dilation, groups, bias, padding_mode):
        super().__init__()
        in_channels, out_channels = channels
        if groups <= 0 or in_channels % groups or out_channels % groups:
            raise ValueError("in_channels and out_channels must be divisible by groups")
        rank = self._rank
        self.in_channels, self.out_channels, self.groups = in_channels, out_channels, groups
        self.kernel_size, self.stride = ntuple(kernel_size, rank), ntuple(stride, rank)
        self.padding = padding if isinstance(padding, str) else ntuple(padding, rank)
        self.dilation, self.output_padding = ntuple(dilation, rank), ntuple(output_padding, rank)
        self.transposed, self.padding_mode = self._transposed, padding_mode
        first, second = (in_channels, out_channels) if self._transposed else (out_channels, in_channels)
        self.weight = parameter_of(first, second // groups, *self.kernel_size)
        self.register_parameter("bias", parameter_of(out_channels) if bias else None)

    def reset_parameters(self):
        pass

    def _pads(self):
        if self.padding != "same":
            return (0,) * (2 * self._rank) if self.padding == "valid" else [p for p in reversed(self.padding) for _ in (0, 1)]
        total = [d * (k - 1) for d, k in zip(self.dilation, self.kernel_size)]
        return [each for n in reversed(total) for each in (n // 2, n - n // 2)]

    def _conv_forward(self, input, weight, bias):
        padding = self.padding
        if self.padding_mode != "zeros":
            input, padding = F.pad(input, self._pads(), self.padding_mode), 0
        convolve = getattr(F, f"conv{self._rank}d")
        return convolve(input, weight, bias, self.stride, padding, self.dilation, self.groups)


def _convolution(rank):
    class Conv(_ConvNd):
        _rank = rank

        def __init__(
            self,
            in_channels,
            out_channels,
            kernel_size,
            stride=1,
            padding=0,
            dilation=1,
            groups=1,
            bias=True,
            padding_mode="zeros",
            device=None,
            dtype=None,
        ):
            _no_device(dtype)
            channels = (in_channels, out_channels)
            self._set_up(channels, kernel_size, stride, padding, 0, dilation, groups, bias, padding_mode)

        def forward(self, input):
            return self._conv_forward(input, self.weight, self.bias)

    class ConvTranspose(_ConvNd):
        _rank = rank
        _transposed = True

        def __init__(
            self,
            in_channels,
            out_channels,
            kernel_size,
            stride=1,
            padding=0,
            output_padding=0,
            groups=1,
            bias=True,
            dilation=1,
            padding_mode="zeros",
            device=None,
            dtype=None,
        ):
            _no_device(dtype)
            channels = (in_channels, out_channels)
            self._set_up(
                channels, kernel_size, stride, padding, output_padding, dilation, groups, bias, padding_mode
            )

        def forward(self, input, output_size=None):
            extra = self.output_padding
            if output_size is not None:
                wanted = list(output_size)[-rank:]
                have = zip(input.shape[-rank:], self.stride, self.padding, self.dilation, self.kernel_size)
                least = [(n - 1) * s - 2 * p + d * (k - 1) + 1 for n, s, p, d, k in have]
                extra = tuple(want - low for want, low in zip(wanted, least))
            convolve = getattr(F, f"conv_transpose{rank}d")
            places = (self.stride, self.padding, extra, self.groups, self.dilation)
            return convolve(input, self.weight, self.bias, *places)

    for made, name in ((Conv, f"Conv{rank}d"), (ConvTranspose, f"ConvTranspose{rank}d")):
        made.__name__ = made.__qualname__ = name
    return Conv, ConvTranspose


Conv1d, ConvTranspose1d = _convolution(1)
Conv2d, ConvTranspose2d = _convolution(2)
Conv3d, ConvTranspose3d = _convolution(3)


class Linear(Module):
    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        super().__init__()
        _no_device(dtype)
        self.in_features, self.out_features = in_features, out_features
        self.weight = parameter_of(out_features, in_features)
        self.register_parameter("bias", parameter_of(out_features) if bias else None)

    def reset_parameters(self):
        pass

    def forward(self, input):
        return F.linear(input, self.weight, self.bias)


class NonDynamicallyQuantizableLinear(Linear):
    pass


class Embedding(Module):
    def __init__(self, num_embeddings, embedding_dim, padding_idx=None, max_norm=None, **kwargs):
        super().__init__()
        if max_norm is not None or kwargs.get("_weight") is not None:
            refuse("torch.nn.Embedding with max_norm or _weight")
        self.num_embeddings, self.embedding_dim, self.padding_idx = num_embeddings, embedding_dim, padding_idx
        self.weight = parameter_of(num_embeddings, embedding_dim)

    def reset_parameters(self):
        pass

    def forward(self, input):
        return F.embedding(input, self.weight, self.padding_idx)


class PReLU(Module):
    def __init__(self, num_parameters=1, init=0.25, device=None, dtype=None):
        super().__init__()
        self.num_parameters = num_parameters
        self.weight = parameter_of(num_parameters)

    def reset_parameters(self):
        pass

    def forward(self, input):
        return F.prelu(input, self.weight)


class _NormBase(Module):
    _version = 2
    _ranks = None

    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None):
        super().__init__()
        _no_device(dtype)
        self.num_features, self.eps, self.momentum = num_features, eps, momentum
        self.affine, self.track_running_stats = affine, track_running_stats
        self.register_parameter("weight", parameter_of(num_features) if affine else None)
        self.register_parameter("bias", parameter_of(num_features) if affine else None)
        tracked = track_running_stats
        self.register_buffer("running_mean", aten("zeros", [num_features]) if tracked else None)
        self.register_buffer("running_var", aten("ones", [num_features]) if tracked else None)
        self.register_buffer("num_batches_tracked", aten("tensor", 0) if tracked else None)

    def reset_parameters(self):
        pass

    reset_running_stats = reset_parameters

    def _check_input_dim(self, input):
        if self._ranks is not None and input.dim() not in self._ranks:
            raise ValueError(f"expected {' or '.join(f'{n}D' for n in self._ranks)} input (got {input.dim()}D input)")

    def _load_from_state_dict(self, state_dict, prefix, local_metadata, strict, *lists):
        version = local_metadata.get("version", None)
        if (version is None or version < 2) and self.track_running_stats:
            key = f"{prefix}num_batches_tracked"
            if key not in state_dict:
                state_dict[key] = self.num_batches_tracked
        super()._load_from_state_dict(state_dict, prefix, local_metadata, strict, *lists)


class _BatchNorm(_NormBase):
    def forward(self, input):
        self._check_input_dim(input)
        batch = self.training or self.running_mean is None
        if self.training and self.running_mean is not None:
            refuse("BatchNorm in training mode, whose statistics change")
        return F.batch_norm(
            input, self.running_mean, self.running_var, self.weight, self.bias, batch, 0.1, self.eps
        )


class BatchNorm1d(_BatchNorm):
    _ranks = (2, 3)


class BatchNorm2d(_BatchNorm):
    _ranks = (4,)


class BatchNorm3d(_BatchNorm):
    _ranks = (5,)


class SyncBatchNorm(_BatchNorm):
    pass


class _InstanceNorm(_NormBase):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=False, track_running_stats=False, device=None, dtype=None):
        super().__init__(num_features, eps, momentum, affine, track_running_stats, device, dtype)

    def forward(self, input):
        own = self.training or not self.track_running_stats
        return F.instance_norm(
            input, self.running_mean, self.running_var, self.weight, self.bias, own, 0.1, self.eps
        )


class InstanceNorm1d(_InstanceNorm):
    pass


class InstanceNorm2d(_InstanceNorm):
    pass


class InstanceNorm3d(_InstanceNorm):
    pass


class GroupNorm(Module):
    def __init__(self, num_groups, num_channels, eps=1e-5, affine=True, device=None, dtype=None):
        super().__init__()
        if num_channels % num_groups:
            raise ValueError("num_channels must be divisible by num_groups")
        self.num_groups, self.num_channels, self.eps, self.affine = num_groups, num_channels, eps, affine
        self.register_parameter("weight", parameter_of(num_channels) if affine else None)
        self.register_parameter("bias", parameter_of(num_channels) if affine else None)

    def reset_parameters(self):
        pass

    def forward(self, input):
        return F.group_norm(input, self.num_groups, self.weight, self.bias, self.eps)


class LayerNorm(Module):
    def __init__(self, normalized_shape, eps=1e-5, elementwise_affine=True, bias=True, device=None, dtype=None):
        super().__init__()
        self.normalized_shape, self.eps = ntuple(normalized_shape, 1), eps
        self.elementwise_affine = elementwise_affine
        affine, shape = elementwise_affine, self.normalized_shape
        self.register_parameter("weight", parameter_of(*shape) if affine else None)
        self.register_parameter("bias", parameter_of(*shape) if affine and bias else None)

    def reset_parameters(self):
        pass

    def forward(self, input):
        return F.layer_norm(input, self.normalized_shape, self.weight, self.bias, self.eps)


class RMSNorm(Module):
    def __init__(self, normalized_shape, eps=None, elementwise_affine=True, device=None, dtype=None):
        super().__init__()
        self.normalized_shape, self.eps = ntuple(normalized_shape, 1), eps
        self.elementwise_affine = elementwise_affine
        self.register_parameter("weight", parameter_of(*self.normalized_shape) if elementwise_affine else None)

    def reset_parameters(self):
        pass

    def forward(self, x):
        return F.rms_norm(x, self.normalized_shape, self.weight, self.eps)
