"""What all jobs for torch start with."""

import numpy

from .events import Refused, Step


def start(job, tell):
    """Imports torch, sets what the reference implementation sets, and gives torch and the device."""
    Step.begin("engine")
    import torch

    device = torch.device("cpu")
    if job["device"] == "gpu":
        if torch.cuda.is_available():
            device = torch.device("cuda:0")
        elif getattr(torch.backends, "mps", None) and torch.backends.mps.is_available():
            device = torch.device("mps")
        else:
            raise Refused("no-gpu")
    torch.set_num_threads(job["threads"])
    # bioimageio.core 0.11: enable_determinism("seed_only"); Python's own generator is not seeded there.
    numpy.random.seed(job["seed"])
    torch.manual_seed(job["seed"])
    # Off is how torch starts; to say so again imports its compiler, which takes longer than torch itself.
    is_deterministic = getattr(torch, "are_deterministic_algorithms_enabled", None)
    if is_deterministic and is_deterministic():
        torch.use_deterministic_algorithms(False)
    tell("engine", engine="torch %s (%s)" % (torch.__version__, device), **{"import": Step.milliseconds()})
    return torch, device


def arrays_of(torch, given):
    """Outputs of a model as arrays; what is no tensor stays what it is."""
    from .tensors import as_list

    return [array_of(torch, each) for each in as_list(given)]


def array_of(torch, value):
    if not isinstance(value, torch.Tensor):
        return value
    value = value.detach().cpu()
    if value.is_sparse or value.is_quantized:
        return value
    if value.dtype == torch.bfloat16:
        value = value.float()
    return value.resolve_conj().numpy() if hasattr(value, "resolve_conj") else value.numpy()
