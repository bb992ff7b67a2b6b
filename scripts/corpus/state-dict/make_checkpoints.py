"""Writes small checkpoints in every layout for __tests__/weights/state-dict/checkpoint.test.ts.

Usage: make_checkpoints.py FOLDER (needs torch)
"""

import collections
import json
import os
import pickle
import struct
import sys

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
    with open(at("plain-pickle.pkl"), "wb") as file:
        pickle.dump({"a": 1}, file, protocol=2)


main(sys.argv[1])
