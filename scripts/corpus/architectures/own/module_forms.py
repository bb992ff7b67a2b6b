"""The forms that modules take: hooks, buffers, containers of parameters, parametrizations, dataclasses, protocols."""

import abc
import copy
import enum
import functools
import math
import warnings
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar, Generic, Optional, Protocol, TypeVar, runtime_checkable

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.nn.utils.parametrize as parametrize
from torch.nn.utils import spectral_norm, weight_norm
from torch.nn.utils import parametrizations
from torch.utils.checkpoint import checkpoint, checkpoint_sequential

T = TypeVar("T")


class Norm(str, enum.Enum):
    BATCH = "batch"
    NONE = "none"


@dataclass(frozen=True)
class Config:
    channels: int = 4
    depth: int = 2
    norm: Norm = Norm.BATCH
    kernel: tuple = (3, 3)
    extra: dict = field(default_factory=dict)
    version: ClassVar[str] = "1"

    def __post_init__(self):
        if self.depth < 1:
            raise ValueError("depth")


@runtime_checkable
class Encodes(Protocol):
    def encode(self, x: torch.Tensor) -> torch.Tensor: ...


class Base(nn.Module, abc.ABC):
    registry: dict = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Base.registry[cls.__name__] = cls

    @abc.abstractmethod
    def encode(self, x): ...

    @classmethod
    def from_config(cls, config: dict, **overrides):
        return cls(Config(**{**config, **overrides}))


class Configured(Base, Generic[T]):
    def __init__(self, config: Optional[Config] = None, **kwargs: Any) -> None:
        super().__init__()
        if isinstance(config, dict):
            config = Config(**config)
        self.config = config or Config(**kwargs)
        c = self.config.channels
        assert isinstance(self, Encodes) and asdict(self.config)["depth"] == self.config.depth
        self.stem = nn.Conv2d(1, c, self.config.kernel, padding=tuple(k // 2 for k in self.config.kernel))
        match self.config.norm:
            case Norm.BATCH | "batch":
                make = functools.partial(nn.BatchNorm2d, eps=1e-3, momentum=0.01)
            case _:
                make = nn.Identity
        block = nn.Sequential(nn.Conv2d(c, c, 3, 1, 1), make(c), nn.ReLU(inplace=True))
        self.blocks = nn.ModuleList([copy.deepcopy(block) for _ in range(self.config.depth)])

    @property
    def width(self) -> int:
        return self.stem.out_channels

    def encode(self, x):
        return self.stem(x)

    def forward(self, x: torch.Tensor, *, scale: float = 1.0, return_all: bool = False):
        x = self.encode(x)
        for block in self.blocks:
            x = checkpoint(block, x, use_reentrant=False) if self.training else x + block(x)
        return x * scale / math.sqrt(self.width)


def configured(channels=4, **kwargs):
    """A function that makes the model."""
    return Configured.from_config({"channels": channels}, **kwargs)


class Hooked(nn.Module):
    """Hooks of all kinds, features picked from inside."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.ReLU(), nn.Conv2d(4, 4, 3, padding=1))
        self.features = {}
        self.body[0].register_forward_hook(self.keep("first"))
        self.body[2].register_forward_pre_hook(lambda module, args: (args[0] * 2,))
        handle = self.body[1].register_forward_hook(lambda m, i, o: o + 100)
        handle.remove()
        self.body[2].register_forward_hook(lambda m, a, k, o: torch.tanh(o), with_kwargs=True)

    def keep(self, name):
        def hook(module, inputs, output):
            self.features[name] = output.detach()

        return hook

    def forward(self, x):
        y = self.body(x)
        return y, self.features["first"]


class Buffers(nn.Module):
    """Buffers that are saved and that are not, parameters in lists and dictionaries, frozen ones."""

    def __init__(self, channels=4):
        super().__init__()
        self.register_buffer("mean", torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1), persistent=False)
        kernel = torch.tensor([[1.0, 2.0, 1.0], [0.0, 0.0, 0.0], [-1.0, -2.0, -1.0]])
        self.register_buffer("sobel", torch.stack([kernel, kernel.t()])[:, None].repeat(3, 1, 1, 1), persistent=False)
        self.register_buffer("nothing", None)
        self.register_parameter("no_bias", None)
        self.scales = nn.ParameterList([nn.Parameter(torch.full((1, channels, 1, 1), float(i + 1))) for i in range(3)])
        self.shifts = nn.ParameterDict({"a": nn.Parameter(torch.zeros(channels)), "b": nn.Parameter(torch.randn(channels) * 0.1)})
        self.shifts["c"] = nn.Parameter(torch.ones(channels, 1, 1))
        self.layers = nn.ModuleDict([["conv", nn.Conv2d(9, channels, 1)], ["act", nn.LeakyReLU(0.2)]])
        self.layers.update({"last": nn.Conv2d(channels, channels, 1, bias=False)})
        self.gate = nn.Parameter(torch.tensor(0.3), requires_grad=False)
        self.token = nn.Buffer(torch.ones(channels, 1, 1))
        for p in self.layers["last"].parameters():
            p.requires_grad_(False)
        self.tied = self.layers["last"].weight

    def forward(self, x):
        x = (x - self.mean) / self.std
        edges = F.conv2d(x, self.sobel, padding=1, groups=3)
        y = self.layers["act"](self.layers["conv"](torch.cat([x, edges], 1)))
        for scale in self.scales:
            y = y * scale
        for name, shift in self.shifts.items():
            y = y + (shift if shift.dim() == 3 else shift[:, None, None])
        assert self.nothing is None and self.no_bias is None and "last" in self.layers
        return F.conv2d(y, self.tied) * torch.sigmoid(self.gate) + self.token


class Symmetric(nn.Module):
    def forward(self, weight):
        return weight.triu() + weight.triu(1).transpose(-1, -2)


class Normed(nn.Module):
    """Weights that are computed from others, the old and the new way."""

    def __init__(self, way="old"):
        super().__init__()
        if way == "old":
            self.a = weight_norm(nn.Conv2d(1, 4, 3, padding=1))
            self.b = spectral_norm(nn.Conv2d(4, 4, 3, padding=1))
            self.c = spectral_norm(nn.ConvTranspose2d(4, 2, 2, stride=2))
            self.d = weight_norm(nn.Linear(2, 3), dim=None)
        elif way == "new":
            self.a = parametrizations.weight_norm(nn.Conv2d(1, 4, 3, padding=1))
            self.b = parametrizations.spectral_norm(nn.Conv2d(4, 4, 3, padding=1))
            self.c = parametrizations.spectral_norm(nn.ConvTranspose2d(4, 2, 2, stride=2))
            self.d = parametrizations.weight_norm(nn.Linear(2, 3), dim=1)
        else:
            self.a, self.b, self.c = nn.Conv2d(1, 4, 3, padding=1), nn.Conv2d(4, 4, 3, padding=1), nn.ConvTranspose2d(4, 2, 2, stride=2)
            self.d = nn.Linear(2, 3)
            self.s = nn.Linear(4, 4)
            parametrize.register_parametrization(self.s, "weight", Symmetric())
        self.way = way

    def forward(self, x):
        x = self.b(F.elu(self.a(x)))
        if self.way == "own":
            x = self.s(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
        return self.d(self.c(x).movedim(1, -1))


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, i):
        result = i * torch.sigmoid(i)
        ctx.save_for_backward(i)
        return result

    @staticmethod
    def backward(ctx, grad_output):
        (i,) = ctx.saved_tensors
        s = torch.sigmoid(i)
        return grad_output * (s * (1 + i * (1 - s)))


@torch.jit.script
def fused_gelu(x):
    return x * 0.5 * (1.0 + torch.erf(x / 1.41421))


class ScaledConv(nn.Conv2d):
    """A layer that is one of torch's with more to it."""

    def __init__(self, *args, gain=0.5, **kwargs):
        super().__init__(*args, **kwargs)
        self.gain = gain

    def forward(self, x):
        weight = self.weight - self.weight.mean(dim=(1, 2, 3), keepdim=True)
        std = weight.flatten(1).std(dim=1).view(-1, 1, 1, 1) + 1e-5
        return self._conv_forward(x, weight / std.expand_as(weight) * self.gain, self.bias)


class Decorated(nn.Module):
    """What changes nothing when a model is used."""

    __constants__ = ["width"]
    width: torch.jit.Final[int]

    def __init__(self):
        super(Decorated, self).__init__()
        self.width = 4
        self.conv = ScaledConv(1, 4, kernel_size=3, padding=1)
        self.seq = nn.Sequential(nn.Conv2d(4, 4, 1), nn.ReLU(), nn.Conv2d(4, 4, 1))
        self.compiled = torch.compile(nn.Conv2d(4, 4, 1), dynamic=True)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.to(self.device)
        torch.backends.cudnn.benchmark = True

    @torch.jit.ignore
    def no_weight_decay(self):
        return {"conv"}

    @torch.no_grad()
    def plain(self, x):
        return x.abs().amax(dim=(2, 3), keepdim=True).clamp(min=1e-3)

    @torch.inference_mode()
    def other(self, x: "torch.Tensor") -> "torch.Tensor":
        return x / self.plain(x)

    @torch.jit.export
    def forward(self, x):
        x = x.to(self.device, dtype=torch.float32, non_blocking=True)
        with torch.autocast(device_type="cpu", enabled=False), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            x = Swish.apply(self.conv(x))
        if torch.is_grad_enabled() and self.training:
            x = checkpoint_sequential(self.seq, 2, x)
        else:
            x = self.seq(x)
        if not torch.jit.is_scripting() and x.is_cuda:
            torch.cuda.synchronize()
        with torch.no_grad(), torch.set_grad_enabled(False):
            x = fused_gelu(self.other(x))
        x = self._forward_impl(x)
        del self.device
        self.device = x.device
        return x.cpu() if x.requires_grad else x

    def _forward_impl(self, x):
        return x + 0.1 * F.dropout(x, p=0.5, training=self.training)


class Lazy(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.LazyConv2d(4, 3, padding=1), nn.LazyBatchNorm2d(), nn.ReLU(), nn.AdaptiveAvgPool2d(2), nn.Flatten(), nn.LazyLinear(3))

    def forward(self, x):
        return self.net(x)


class Shared(nn.Module):
    """The same module in several places; modules kept where no state dict sees them."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(2, 2, 3, padding=1)
        self.again = self.conv
        self.hidden = [nn.Upsample(scale_factor=2)]
        self.stack = nn.Sequential(*[self.conv] * 2)
        self.tied = nn.ConvTranspose2d(2, 2, 3, padding=1)
        self.tied.weight = self.conv.weight
        self.steps = {"pool": nn.MaxPool2d(2)}
        for name, module in self.named_modules():
            if isinstance(module, nn.Conv2d):
                nn.init.xavier_uniform_(module.weight, gain=nn.init.calculate_gain("relu"))
        self.count = sum(p.numel() for p in self.parameters() if p.requires_grad)

    def forward(self, x):
        x = self.again(self.conv(x))
        x = self.hidden[0](self.steps["pool"](self.stack(x)))
        return self.tied(x) / math.log(self.count)


IMAGE = [(1, 1, 8, 10), (2, 1, 7, 9)]
CASES = {
    "dataclass": ("Configured", {"channels": 4, "depth": 1}, IMAGE),
    "dataclass-dict": ("Configured", {"config": {"channels": 6, "norm": "none", "kernel": [5, 3]}}, IMAGE),
    "function": ("configured", {"depth": 3}, IMAGE),
    "hooks": ("Hooked", {}, IMAGE, {"double": False}),
    "buffers": ("Buffers", {}, [(1, 3, 8, 10), (2, 3, 7, 9)]),
    "norms-old": ("Normed", {}, IMAGE),
    "norms-new": ("Normed", {"way": "new"}, IMAGE),
    "parametrized": ("Normed", {"way": "own"}, IMAGE),
    "decorated": ("Decorated", {}, IMAGE, {"double": False}),
    "lazy": ("Lazy", {}, [(1, 2, 8, 10), (2, 2, 7, 9)]),
    "shared": ("Shared", {}, [(1, 2, 8, 10), (2, 2, 6, 9)]),
}
