"""Random weights with which a network shows its faults: nothing zero, nothing constant, no signal that fades or explodes."""

import math

import torch
from torch import nn

# Spread of what each layer with weights gives for the first input.
SPREAD = 1.0
# A network whose float32 result is further than this from that in double precision says nothing of one error in 10,000.
ROUNDING = 2e-5


def randomize(model, seed):
    generator = torch.Generator().manual_seed(seed)

    def draw(shape, low, high):
        return torch.rand(shape, generator=generator) * (high - low) + low

    with torch.no_grad():
        for name, value in [*model.named_parameters(), *model.named_buffers()]:
            last = name.rpartition(".")[2]
            if not value.is_floating_point() or not value.numel():
                continue
            if last == "running_var":
                value.copy_(draw(value.shape, 0.5, 1.5))
            elif last == "running_mean":
                value.copy_(draw(value.shape, -0.2, 0.2))
            elif isinstance(value, nn.Parameter):
                flat = float(value.max() - value.min()) == 0
                if last == "bias" or last.startswith("bias"):
                    value.copy_(draw(value.shape, -0.3, 0.3))
                elif value.dim() <= 1 or flat:
                    # Factors of normalizations, scales of layers, tokens.
                    value.copy_(draw(value.shape, 0.5, 1.5) if float(value.min() if flat else 1) != 0 or last in ("weight", "gamma") else draw(value.shape, -0.5, 0.5))


def settle(model, inputs):
    """Scales each layer so that its outputs for these inputs are spread alike."""
    seen, hooks = set(), []

    def scale(part, _, output):
        if id(part) in seen or not isinstance(output, torch.Tensor) or not output.is_floating_point():
            return None
        seen.add(id(part))
        spread = float(output.std()) if output.numel() > 1 else 0.0
        if not math.isfinite(spread) or spread < 1e-12:
            return None
        factor = SPREAD / spread
        part.weight.data.mul_(factor)
        if part.bias is not None:
            output = output - _along(part, output)
        output = output * factor
        return output if part.bias is None else output + _along(part, output)

    def _along(part, output):
        channel = output.dim() - 1 if isinstance(part, nn.Linear) else output.dim() - part.weight.dim() + 1
        return part.bias.reshape([-1 if axis == channel else 1 for axis in range(output.dim())])

    kinds = (nn.Linear, nn.modules.conv._ConvNd)
    for part in model.modules():
        if isinstance(part, kinds) and isinstance(part._parameters.get("weight"), nn.Parameter):
            hooks.append(part.register_forward_hook(scale))
    with torch.no_grad():
        model(*inputs)
    for hook in hooks:
        hook.remove()
