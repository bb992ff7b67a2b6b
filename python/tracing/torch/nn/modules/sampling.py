"""Layers that move elements or compare tensors."""

from driver.refusal import refuse

from .. import functional as F
from .._tuples import ntuple
from ..parameter import parameter_of
from .layers import _layer
from .module import Module


def _unpooling(rank):
    def init(self, kernel_size, stride=None, padding=0):
        Module.__init__(self)
        self.kernel_size = ntuple(kernel_size, rank)
        self.stride = ntuple(kernel_size if stride is None else stride, rank)
        self.padding = ntuple(padding, rank)

    def forward(self, input, indices, output_size=None):
        unpool = getattr(F, f"max_unpool{rank}d")
        return unpool(input, indices, self.kernel_size, self.stride, self.padding, output_size)

    return type(f"MaxUnpool{rank}d", (Module,), {"__init__": init, "forward": forward, "__module__": __name__})


MaxUnpool1d, MaxUnpool2d, MaxUnpool3d = _unpooling(1), _unpooling(2), _unpooling(3)

_layer("Unfold", lambda self, x: F.unfold(x, self.kernel_size, self.dilation, self.padding, self.stride),
       "kernel_size", ("dilation", 1), ("padding", 0), ("stride", 1))
_layer("Fold", lambda self, x: F.fold(x, self.output_size, self.kernel_size, self.dilation, self.padding, self.stride),
       "output_size", "kernel_size", ("dilation", 1), ("padding", 0), ("stride", 1))
for _rank in (1, 2, 3):
    _layer(f"LPPool{_rank}d",
           lambda self, x, pool=getattr(F, f"lp_pool{_rank}d"): pool(x, self.norm_type, self.kernel_size, self.stride, self.ceil_mode),
           "norm_type", "kernel_size", ("stride", None), ("ceil_mode", False))


class CosineSimilarity(Module):
    def __init__(self, dim=1, eps=1e-8):
        super().__init__()
        self.dim, self.eps = dim, eps

    def forward(self, x1, x2):
        return F.cosine_similarity(x1, x2, self.dim, self.eps)


class PairwiseDistance(Module):
    def __init__(self, p=2.0, eps=1e-6, keepdim=False):
        super().__init__()
        self.norm, self.eps, self.keepdim = p, eps, keepdim

    def forward(self, x1, x2):
        return F.pairwise_distance(x1, x2, self.norm, self.eps, self.keepdim)


class Bilinear(Module):
    def __init__(self, in1_features, in2_features, out_features, bias=True, device=None, dtype=None):
        super().__init__()
        self.in1_features, self.in2_features, self.out_features = in1_features, in2_features, out_features
        self.weight = parameter_of(out_features, in1_features, in2_features)
        self.register_parameter("bias", parameter_of(out_features) if bias else None)

    def forward(self, input1, input2):
        return F.bilinear(input1, input2, self.weight, self.bias)


class EmbeddingBag(Module):
    def __init__(self, num_embeddings, embedding_dim, *args, **kwargs):
        super().__init__()
        self.weight = parameter_of(num_embeddings, embedding_dim)

    def forward(self, *args, **kwargs):
        refuse("torch.nn.EmbeddingBag")
