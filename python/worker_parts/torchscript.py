"""TorchScript through torch itself."""

from . import tensors, torch_setup
from .events import Step


def run(job, tell):
    torch, device = torch_setup.start(job, tell)
    arrays = tensors.read_inputs(job)
    Step.begin("load")
    model = torch.jit.load(job["weights"]["path"], map_location=device)
    model.eval()
    tell("loaded", load=Step.milliseconds(), remarks=[])

    def once():
        with torch.no_grad():
            given = model.forward(*[torch.from_numpy(each.copy()).to(device) for each in arrays])
        return torch_setup.arrays_of(torch, given)

    tensors.run_and_finish(job, tell, once)
