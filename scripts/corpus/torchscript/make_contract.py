"""The archives that __tests__/weights/torchscript/torchscript.test.ts needs: python3 make_contract.py FOLDER."""

import io
import pickle
import sys
import zipfile
from pathlib import Path
from typing import List

import numpy as np
import torch
from torch import Tensor, nn

import save_case  # noqa: F401 - makes torch_archive known
from torch_archive import strip_file

FOLDER = Path(sys.argv[1])


class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b, self.norm = nn.Conv2d(1, 8, 3, padding=1), nn.Conv2d(8, 2, 3, padding=1), nn.BatchNorm2d(8)

    def forward(self, x: Tensor) -> Tensor:
        return torch.sigmoid(self.b(torch.relu(self.norm(self.a(x)))))


class Several(nn.Module):
    def forward(self, x: Tensor, y: Tensor):
        return x - y, {"double": y * 2, "sum": x + y}


class Unknown(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = Spectrum()

    def forward(self, x: Tensor) -> Tensor:
        return self.inner(x)


class Spectrum(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        y = torch.relu(x)
        return torch.fft.fft2(y).real


class Endless(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        y = torch.ones(2500, 2500) * x.mean()
        for i in range(300):
            y = torch.tanh(y @ y + i)
        return y


class Forever(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        count = 0
        while count >= 0:
            count = (count + 1) % 1000
        return x


class Growing(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        a = [1, 2]
        for _ in range(60):
            a = a + a
        return x + len(a)


class Swelling(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        s = "ab"
        for _ in range(60):
            s = s + s
        return x + len(s)


class Deep(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        for i in range(4611686018427387904):
            x = x + 1
        return x


class Huge(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return torch.zeros([x.shape[2] * 100000, 1000000]) + x.mean()


class Hog(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        kept: List[Tensor] = []
        for i in range(150):
            kept.append(torch.exp(x.mean() * torch.ones(1500, 1500) * i))
        return torch.stack(kept).sum(0)


class Raises(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        if x.shape[1] != 7:
            raise ValueError("seven channels, please")
        return x


def save(name: str, module: nn.Module) -> None:
    torch.jit.save(torch.jit.script(module.eval()), FOLDER / f"{name}.pt")


def values(name: str, module: nn.Module, inputs: list[Tensor]) -> None:
    with torch.no_grad():
        made = module(*inputs)
    flat = [made] if isinstance(made, Tensor) else [made[0], *made[1].values()]
    for i, tensor in enumerate(inputs):
        np.save(FOLDER / f"{name}.in{i}.npy", tensor.numpy())
    for i, tensor in enumerate(flat):
        np.save(FOLDER / f"{name}.out{i}.npy", tensor.numpy())


class Gadget:
    def __reduce__(self):
        import os

        return os.system, ("touch pwned",)


def hostile() -> None:
    """A pickle that would run a command, in an archive that is one otherwise."""
    source = io.BytesIO()
    torch.jit.save(torch.jit.script(Small().eval()), source)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(FOLDER / "gadget.pt", "w") as new:
        for item in old.infolist():
            data = pickle.dumps(Gadget(), protocol=2) if item.filename.endswith("/data.pkl") else old.read(item)
            new.writestr(item.filename, data)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    small = Small()
    small.norm.running_mean.normal_()
    save("small", small)
    values("small", small, [torch.randn(1, 1, 16, 24)])
    values("small_batch", small, [torch.randn(3, 1, 16, 24)])
    values("small_size", small, [torch.randn(1, 1, 20, 12)])
    save("several", Several())
    values("several", Several(), [torch.randn(1, 1, 4, 6), torch.randn(1, 1, 4, 6)])
    for module in (Unknown, Endless, Forever, Growing, Swelling, Deep, Huge, Hog, Raises):
        save(module.__name__.lower(), module())
    quantized = torch.ao.quantization.quantize_dynamic(nn.Sequential(nn.Linear(24, 4)), {nn.Linear}, torch.qint8)
    torch.jit.save(torch.jit.script(quantized), FOLDER / "quantized.pt")
    torch.save(small.state_dict(), FOLDER / "state_dict.pt")
    torch.save(small, FOLDER / "pickled.pt")
    hostile()
    for path in FOLDER.glob("*.pt"):
        with zipfile.ZipFile(path) as archive:
            traces = any(name.endswith(".debug_pkl") for name in archive.namelist())
        if traces:
            strip_file(path)


main()
