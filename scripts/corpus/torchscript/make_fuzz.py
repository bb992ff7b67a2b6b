"""Random models, against torch: python3 make_fuzz.py FOLDER COUNT SEED [KIND ...] [-v].

Kinds: calls of every operator that torch has (`schemas`, or `schemas:NAME` for one), chains of layers (`layers`),
programs of the language (`language`).
"""

import glob
import os
import random
import signal
import sys
from pathlib import Path
from typing import List, Optional  # noqa: F401 - the compiled text names them

import torch
from torch import Tensor  # noqa: F401

from fuzz_layers import random_chain
from fuzz_language import program
from fuzz_schemas import random_case, universe
from save_case import save_case
from script_module import class_of


def compiled(name: str, text: str):
    # Each text needs a class of its own.
    module = type(name, (torch.jit.ScriptModule,), {})()
    module.define(text)
    return module.eval()


def schemas(folder: Path, rng: random.Random, number: int, only: str) -> None:
    known = universe()
    names = [only] if only else sorted(known)
    name = names[number % len(names)]
    case = random_case(rng, known[name])
    if case is None:
        return
    inputs = case.inputs or {"x0": torch.zeros(1)}
    parameters = ", ".join(f"{each}: Tensor" for each in inputs)
    text = f"def forward(self, {parameters}):\n    return {case.expression}\n"
    # Half precision is rounded after each step by torch only.
    rounded = "_bfloat" if "bfloat" in case.expression else "_half" if "float16" in case.expression or any(value.dtype == torch.float16 for value in inputs.values()) else ""
    save(folder, f"schema_{name}_{number:05}{rounded}", compiled(f"Case_{name}_{number}", text), list(inputs.values()))


def layers(folder: Path, rng: random.Random, number: int, _: str) -> None:
    net, x = random_chain(rng)
    way = rng.choice(["scripted", "traced", "frozen"])
    made = torch.jit.trace(net, x, check_trace=False) if way == "traced" else torch.jit.script(net)
    others = [] if way == "traced" else [[torch.cat([x, x * 0.5]) + 0.1]]
    save(folder, f"layers_{number:05}.{way}_{'_'.join(type(part).__name__ for part in net)}", torch.jit.freeze(made) if way == "frozen" else made, [x], others)


def language(folder: Path, rng: random.Random, number: int, _: str) -> None:
    inputs = [torch.tensor([[0.5, -1.5, 2.0], [1.0, 0.25, -0.75]]), torch.tensor([[2.0, 1.5, -0.5], [0.0, 3.0, 1.25]])]
    module = torch.jit.script(class_of(f"fuzz{number}", program(rng))())
    module(*inputs)
    save(folder, f"language_{number:05}", module.eval(), inputs)


def save(folder: Path, name: str, *case) -> None:
    try:
        save_case(folder, name, *case)
    except BaseException:
        for path in folder.glob(f"{glob.escape(name)}*"):
            path.unlink()
        raise


MAKERS = {"schemas": schemas, "layers": layers, "language": language}
CHUNK = 25
SECONDS = 120


def make(folder: Path, kind: str, seed: int, numbers: range) -> None:
    """In a process of its own: random calls can crash torch, or never end."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    signal.alarm(SECONDS)
    name, _, only = kind.partition(":")
    for number in numbers:
        try:
            MAKERS[name](folder, random.Random(f"{seed} {kind} {number}"), number, only)
        except Exception as error:  # noqa: BLE001 - what torch itself does not compile is no case
            if verbose:
                print(f"{name} {number}: {str(error)[-900:]}", file=sys.stderr)
    os._exit(0)


verbose = "-v" in sys.argv


def main() -> None:
    folder, count, seed, *kinds = [argument for argument in sys.argv[1:] if argument != "-v"]
    Path(folder).mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    for kind in kinds or MAKERS:
        for start in range(0, int(count), CHUNK):
            make(Path(folder), kind, int(seed), range(start, min(start + CHUNK, int(count))))


main()
