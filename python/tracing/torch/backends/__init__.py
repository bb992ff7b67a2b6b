from . import cuda, cudnn, mkldnn, mps  # noqa: F401
