from .layers import *  # noqa: F403
from .weighted import *  # noqa: F403
from .weighted import _BatchNorm, _ConvNd, _InstanceNorm, _NormBase  # noqa: F401
