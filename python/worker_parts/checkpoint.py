"""Reads a checkpoint: what torch.save wrote, or a safetensors file."""

import json
import pickle

from .events import Refused

TYPES = {
    "F64": "float64",
    "F32": "float32",
    "F16": "float16",
    "BF16": "bfloat16",
    "I64": "int64",
    "I32": "int32",
    "I16": "int16",
    "I8": "int8",
    "U8": "uint8",
    "BOOL": "bool",
}


def read(torch, path, device, allow_pickle):
    with open(path, "rb") as file:
        head = file.read(9)
    if head[8:9] == b"{" and int.from_bytes(head[:8], "little") < 2**40:
        return read_safetensors(torch, path, device)
    if allow_pickle:
        return torch.load(path, map_location=device, **only_weights(torch, False))
    if not only_weights(torch, True):
        return torch.load(path, map_location=device, pickle_module=PlainPickle)
    try:
        return torch.load(path, map_location=device, weights_only=True)
    except pickle.UnpicklingError as error:
        raise Refused("pickle-refused", says=str(error).split("\n")[0]) from None


def only_weights(torch, value):
    """The keyword that keeps torch from running a pickle's code; older versions have none."""
    version = tuple(int(part) for part in torch.__version__.split(".")[:2])
    return {"weights_only": value} if version >= (1, 13) else {}


class PlainPickle:
    """For torch before 1.13: a pickle module that makes nothing but tensors and plain containers."""

    class Unpickler(pickle.Unpickler):
        def find_class(self, module, name):
            whole = module + "." + name
            if whole == "collections.OrderedDict" or module == "torch" or whole.startswith("torch._utils._rebuild_"):
                if name.endswith("Storage") or not module == "torch" or name in ("Size", "device"):
                    return pickle.Unpickler.find_class(self, module, name)
            raise Refused("pickle-refused", says="it would use " + whole)

    load = staticmethod(pickle.load)


def read_safetensors(torch, path, device):
    """The layout is that of the safetensors format: 8 bytes of length, a JSON header, the elements."""
    with open(path, "rb") as file:
        length = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(length).decode("utf-8"))
        elements = bytearray(file.read())
    state = {}
    for key, entry in header.items():
        if key == "__metadata__":
            continue
        dtype = getattr(torch, TYPES.get(entry["dtype"], ""), None)
        if dtype is None:
            raise Refused("safetensors-type", type=entry["dtype"])
        begin, end = entry["data_offsets"]
        if end == begin:
            tensor = torch.empty(0, dtype=dtype)
        else:
            tensor = torch.frombuffer(memoryview(elements)[begin:end], dtype=torch.uint8).clone().view(dtype)
        state[key] = tensor.reshape(entry["shape"]).to(device)
    return state
