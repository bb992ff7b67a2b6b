from driver.refusal import refusing

from ._weight_norm import parametrized_weight_norm as weight_norm  # noqa: F401

spectral_norm = refusing("torch.nn.utils.parametrizations.spectral_norm")
orthogonal = refusing("torch.nn.utils.parametrizations.orthogonal")
