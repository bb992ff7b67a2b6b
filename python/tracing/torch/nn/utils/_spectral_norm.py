"""A weight divided by its largest singular value, with the vectors that the state dict holds."""

from ..._operators import aten
from ..modules.module import Module


def _as_matrix(weight, dim):
    if dim != 0:
        weight = weight.permute(dim, *[axis for axis in range(weight.dim()) if axis != dim])
    return weight.reshape(weight.shape[0], -1)


def _divided(weight, u, v, dim):
    sigma = aten("dot", u, aten("mv", _as_matrix(weight, dim), v))
    return weight / sigma


def _default_dim(module):
    return 1 if type(module).__name__.startswith("ConvTranspose") else 0



def spectral_norm(module, name="weight", n_power_iterations=1, eps=1e-12, dim=None):
    dim = _default_dim(module) if dim is None else dim
    weight = module._parameters.pop(name)
    module._parameters[f"{name}_orig"] = weight
    for part, vector in zip("uv", _buffers_of(weight, dim)):
        module.register_buffer(f"{name}_{part}", vector)

    def compute(module, _):
        parts = (module._parameters[f"{name}_orig"], module._buffers[f"{name}_u"], module._buffers[f"{name}_v"])
        object.__setattr__(module, name, _divided(*parts, dim))

    module.register_forward_pre_hook(compute)
    return module


def _buffers_of(weight, dim):
    rows = weight.shape[dim]
    return aten("zeros", [rows]), aten("zeros", [weight.numel() // rows])


class SpectralNorm(Module):
    def __init__(self, weight, n_power_iterations=1, dim=0, eps=1e-12):
        super().__init__()
        self.dim, self.eps = dim if dim >= 0 else dim + weight.dim(), eps
        if weight.dim() > 1:
            u, v = _buffers_of(weight, self.dim)
            self.register_buffer("_u", u)
            self.register_buffer("_v", v)

    def forward(self, weight):
        if weight.dim() == 1:
            return weight / weight.norm(2, 0, keepdim=True).clamp_min(self.eps)
        return _divided(weight, self._u, self._v, self.dim)

    def right_inverse(self, value):
        return value
