"""An architecture of Python code, with a state dict loaded into it."""

from . import architecture, checkpoint, tensors, torch_setup
from .events import Refused, Step


def run(job, tell):
    torch, device = torch_setup.start(job, tell)
    make = architecture.find(job["architecture"])
    tell("imported", **{"import": Step.milliseconds()})
    Step.begin("build")
    network = make(**job["architecture"]["kwargs"])
    if not isinstance(network, torch.nn.Module):
        raise Refused("not-a-module", type=type(network).__name__)
    network = network.to(device)
    tell("built", build=Step.milliseconds())
    Step.begin("load")
    state = checkpoint.read(torch, job["weights"]["path"], device, job["allowPickle"])
    remarks = load(torch, network, state, job["strict"])
    network.eval()
    tell("loaded", load=Step.milliseconds(), remarks=remarks)
    arrays = tensors.read_inputs(job)
    tensors.run_and_finish(job, tell, runner(torch, network, arrays, device))


def load(torch, network, state, strict):
    """Loads the state dict as torch does, nothing mended. Gives what fits nowhere although that is allowed."""
    if not isinstance(state, dict):
        raise Refused("not-a-state-dict", type=type(state).__name__)
    wanted = {key: tuple(value.shape) for key, value in network.state_dict().items() if hasattr(value, "shape")}
    try:
        load_into(network, state, strict)
    except Exception:
        told = misfit(torch, wanted, state, strict)
        if told is None:
            raise
        raise Refused("state-dict-mismatch", **told) from None
    told = misfit(torch, wanted, state, False)
    if told and not told["fitting"][0] and wanted:
        raise Refused("state-dict-mismatch", **told)
    if strict or not told:
        return []
    return ["missing: " + key for key in told["missing"]] + ["unexpected: " + key for key in told["unexpected"]]


def load_into(network, state, strict):
    try:
        network.load_state_dict(state, strict=strict)
    except TypeError as error:
        # A method of the network's own may not know of it.
        if "strict" not in str(error):
            raise
        network.load_state_dict(state)


def misfit(torch, wanted, state, strict):
    """Where keys and shapes differ; None where they do not."""
    given = {str(key): tuple(value.shape) for key, value in state.items() if isinstance(value, torch.Tensor)}
    others = [str(key) for key, value in state.items() if not isinstance(value, torch.Tensor)]
    missing = [key for key in wanted if key not in given]
    unexpected = [key for key in given if key not in wanted]
    shapes = [key for key in wanted if key in given and wanted[key] != given[key]]
    if not (missing or unexpected or shapes or (strict and others)):
        return None
    return {
        "counts": [len(missing), len(unexpected), len(shapes), len(wanted), len(given)],
        "fitting": [len(wanted) - len(missing) - len(shapes)],
        "missing": missing,
        "unexpected": unexpected,
        "others": others,
        "shapes": ["%s: %s in the file, %s in the model" % (key, size(given[key]), size(wanted[key])) for key in shapes],
        "under": [key for key in others if holds_tensors(torch, state.get(key))],
        "prefix": prefix(wanted, given),
    }


def size(shape):
    return "x".join(str(each) for each in shape) or "a scalar"


def holds_tensors(torch, value):
    return isinstance(value, dict) and any(isinstance(each, torch.Tensor) for each in value.values())


def prefix(wanted, given):
    """What stands before all keys of the file and would fit without it: `module.`, `model.`, `_orig_mod.` …"""
    for key in list(given)[:1]:
        parts = key.split(".")
        for count in range(1, min(4, len(parts))):
            before = ".".join(parts[:count]) + "."
            rest = [each[len(before) :] for each in given if each.startswith(before)]
            if len(rest) == len(given) and any(each in wanted for each in rest):
                return [before]
    return []


def runner(torch, network, arrays, device):
    """A function that runs the network once on fresh copies of the inputs."""
    modes = [getattr(torch, "inference_mode", torch.no_grad), torch.no_grad]

    def once():
        inputs = [torch.from_numpy(each.copy()).to(device) for each in arrays]
        try:
            with modes[0]():
                given = network(*inputs)
        except RuntimeError as error:
            # Some networks keep tensors for later: those of the inference mode can't be used so.
            if "nference tensor" not in str(error) or len(modes) == 1:
                raise
            modes.pop(0)
            return once()
        return torch_setup.arrays_of(torch, given)

    return once
