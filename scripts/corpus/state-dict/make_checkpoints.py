"""Writes small checkpoints in every layout for __tests__/weights/state-dict/checkpoint.test.ts.

Usage: make_checkpoints.py FOLDER (needs torch)
"""

import collections
import json
import os
import pickle
import struct
import sys
import tarfile
import zipfile

import torch


def tensors():
    torch.manual_seed(0)
    plain = torch.arange(6, dtype=torch.float32).reshape(2, 3)
    return collections.OrderedDict(
        weight=plain + 0.5,
        turned=plain.t(),
        part=torch.arange(10, dtype=torch.float32)[2:8:2],
        half=torch.tensor([0.5, -2.0, 65504.0], dtype=torch.float16),
        brain=torch.tensor([1.0, -3.0], dtype=torch.bfloat16),
        double=torch.tensor([0.1], dtype=torch.float64),
        count=torch.tensor(7),
        mask=torch.tensor([True, False]),
        byte=torch.tensor([250, 3], dtype=torch.uint8),
        empty=torch.zeros(0, 4),
    )


def save_safetensors(state, path):
    header, data = {}, b""
    names = {torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.float64: "F64",
             torch.int64: "I64", torch.bool: "BOOL", torch.uint8: "U8"}
    for key, value in state.items():
        raw = bytes(value.contiguous().flatten().view(torch.uint8).tolist()) if value.numel() else b""
        header[key] = {"dtype": names[value.dtype], "shape": list(value.shape),
                       "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps({"__metadata__": {"format": "pt"}, **header}).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def save_big_endian(source, path):
    """As a big-endian machine would have written it: torch reads it by turning each element's bytes."""
    widths = {"float32": 4, "float64": 8, "int64": 8, "float16": 2, "bfloat16": 2, "bool": 1, "uint8": 1}
    storages = {}
    for tensor in torch.load(source).values():
        storages[tensor.untyped_storage()._cdata] = widths[str(tensor.dtype).removeprefix("torch.")]
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            kind = name.partition("/")[2]
            if kind == "byteorder":
                content = b"big"
            elif kind.startswith("data/"):
                width = list(storages.values())[int(kind.removeprefix("data/"))]
                content = b"".join(content[at : at + width][::-1] for at in range(0, len(content), width))
            new.writestr(name, content)


def save_tar(path):
    """The outside of the layout before version 0.1.11: that torch is needed to write its inside."""
    with tarfile.open(path, "w", format=tarfile.USTAR_FORMAT) as archive:
        for name in ("sys_info", "pickle", "tensors", "storages"):
            archive.addfile(tarfile.TarInfo(name))


class Gadget:
    def __reduce__(self):
        return os.system, ("touch /tmp/must-not-exist",)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    at = lambda name: os.path.join(folder, name)
    state = tensors()
    torch.save(state, at("zipped.pt"))
    torch.save(state, at("legacy.pt"), _use_new_zipfile_serialization=False)
    save_safetensors(state, at("plain.safetensors"))
    module = torch.nn.Sequential(torch.nn.Conv2d(1, 2, 1), torch.nn.BatchNorm2d(2))
    torch.save(module.state_dict(), at("module.pt"))
    wrapped = {"epoch": 3, "state_dict": module.state_dict(), "best": 0.5,
               "optimizer": torch.optim.Adam(module.parameters()).state_dict()}
    torch.save(wrapped, at("wrapped.pt"))
    torch.save({"module." + k: v for k, v in module.state_dict().items()}, at("parallel.pt"))
    torch.save(module, at("whole-module.pt"))
    torch.save([1, 2], at("list.pt"))
    torch.save({"a": Gadget()}, at("gadget.pt"))
    base = torch.arange(12, dtype=torch.float32)
    shared = {"whole": base, "first": base[:4], "matrix": base.reshape(3, 4), "every": base[1::3],
              "column": base.reshape(3, 4)[:, 2], "again": base}
    torch.save(shared, at("shared.pt"))
    save_big_endian(at("zipped.pt"), at("big-endian.pt"))
    save_tar(at("tar.pt"))
    torch.save({"a": torch.eye(2).to_sparse()}, at("sparse.pt"))
    torch.save({"a": torch.eye(2).to_sparse_csr()}, at("sparse-csr.pt"))
    torch.save({"a": torch.quantize_per_tensor(torch.eye(2), 0.1, 0, torch.quint8)}, at("quantised.pt"))
    torch.save({"a": torch.ones(2, device="meta")}, at("meta.pt"))
    torch.save({"a": torch.ones(2, dtype=torch.complex64)}, at("complex.pt"))
    torch.save({"a": torch.ones(2).to(torch.uint16)}, at("uint16.pt"))
    torch.save({"a": torch.ones(2).to(torch.float8_e4m3fn)}, at("float8.pt"))
    torch.save({"model": {"epoch": 1, "state_dict": module.state_dict()}, "step": 4}, at("nested.pt"))
    with open(at("plain-pickle.pkl"), "wb") as file:
        pickle.dump({"a": 1}, file, protocol=2)


main(sys.argv[1])
