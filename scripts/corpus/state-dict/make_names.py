"""Writes python/tracing/torch/_names.py: what torch itself has by which name.

Usage: make_names.py (needs torch, torchvision is not looked at)
"""

import os
import textwrap

import torch
import torch.nn.functional

HEAD = '''"""Names that torch {version} has, so that what is missing here can be told from what never was. Written by
scripts/corpus/state-dict/make_names.py."""
'''

SPACES = {
    "TORCH_NAMES": torch,
    "TENSOR_NAMES": torch.Tensor,
    "NN_NAMES": torch.nn,
    "FUNCTIONAL_NAMES": torch.nn.functional,
    "INIT_NAMES": torch.nn.init,
}


def main():
    root = os.path.join(os.path.dirname(__file__), "../../..")
    version = torch.__version__.partition("+")[0]
    parts = [HEAD.format(version=version), f'\nVERSION = "{version}"\n']
    for name, space in SPACES.items():
        names = sorted(each for each in dir(space) if not each.startswith("__"))
        text = textwrap.fill(" ".join(names), 118, break_long_words=False, break_on_hyphens=False)
        parts.append(f'\n{name} = frozenset(\n    """\n{text}\n""".split()\n)\n')
    with open(os.path.join(root, "python/tracing/torch/_names.py"), "w") as file:
        file.write("".join(parts))


main()
