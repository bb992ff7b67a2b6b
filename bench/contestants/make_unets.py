"""Writes two large U-Nets with inputs: python3 make_unets.py CORPUS_SCRIPTS FOLDER."""

import sys
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, sys.argv[1])
import architectures as a  # noqa: E402

folder = Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
torch.manual_seed(0)
for name, net, shape in [
    ("unet2d", a.UNet(2, "batch", width=64, depth=4), (1, 1, 512, 512)),
    ("unet3d", a.UNet(3, "group", up="bilinear", width=32, depth=3), (1, 1, 32, 96, 96)),
]:
    count = sum(p.numel() for p in net.parameters())
    torch.jit.save(torch.jit.script(net.eval()), folder / f"{name}.pt")
    np.save(folder / f"{name}.npy", np.random.default_rng(0).standard_normal(shape, dtype="float32"))
    print(name, f"{count / 1e6:.1f} M parameters")
