"""Makes a scripted module out of lines of code: torch reads the source of what it compiles from a file."""

import importlib.util
import re
import sys
import tempfile
from pathlib import Path

import torch

HEADER = """import math
import warnings
import torch
import torch.nn.functional as F
from torch import Tensor
from typing import Any, Dict, List, NamedTuple, Optional, Tuple


class Case(torch.nn.Module):
    def forward(self, {parameters}):
"""
_FOLDER = Path(tempfile.mkdtemp(prefix="cases-"))


def names_in(code: str, known) -> list[str]:
    """The inputs that code uses, in order of their first use."""
    found = dict.fromkeys(re.findall(r"(?<![\w.])[a-z]\w*", code))
    return [name for name in found if name in known]


def class_of(name: str, text: str) -> type[torch.nn.Module]:
    """The class Case of a module's whole text."""
    path = _FOLDER / f"case_{re.sub(r'[^A-Za-z0-9]', '_', name)}_{abs(hash(text))}.py"
    path.write_text(text)
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module.Case


def module_of(name: str, body: list[str], parameters: list[str]) -> torch.nn.Module:
    text = HEADER.format(parameters=", ".join(parameters)) + "\n".join(line if line.startswith("\n") else f"        {line}" for line in body) + "\n"
    return class_of(name, text)().eval()
