from driver.refusal import refusing

from ..._operators import aten
from ..modules.module import Module
from ._spectral_norm import SpectralNorm, _default_dim
from ._weight_norm import lengths_of
from .parametrize import register_parametrization


class _WeightNorm(Module):
    def __init__(self, dim=0):
        super().__init__()
        self.dim = -1 if dim is None else dim

    def forward(self, weight_g, weight_v):
        return aten("_weight_norm", weight_v, weight_g, self.dim)

    def right_inverse(self, weight):
        return lengths_of(weight, self.dim), weight


def weight_norm(module, name="weight", dim=0):
    return register_parametrization(module, name, _WeightNorm(dim))


def spectral_norm(module, name="weight", n_power_iterations=1, eps=1e-12, dim=None):
    dim = _default_dim(module) if dim is None else dim
    return register_parametrization(module, name, SpectralNorm(getattr(module, name), n_power_iterations, dim, eps))


orthogonal = refusing("torch.nn.utils.parametrizations.orthogonal")
