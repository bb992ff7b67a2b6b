"""Architectures run in torch itself: python make_cases.py FOLDER [--set SET] [--part K/N] [PATTERN...].

Each case becomes a folder with the architecture file, a state dict of seeded random weights, inputs of two shapes
and what torch gives for them. SET: own (files of this folder), packages (fetched from the package index), all.
"""

import argparse
import contextlib
import copy
import hashlib
import importlib.util
import io
import json
import re
import shutil
import sys
import traceback
import warnings
from pathlib import Path

import numpy as np
import torch

from conditioning import ROUNDING, randomize, settle

HERE = Path(__file__).resolve().parent


class CaseError(Exception):
    """A case that would say nothing."""


def seed_of(name):
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")


def load_source(path):
    spec = importlib.util.spec_from_file_location("architecture", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["architecture"] = module
    spec.loader.exec_module(module)
    return module


def own_cases():
    """(name, source, callable, kwargs, inputs of each run, options) for each file of this project."""
    for path in sorted((HERE / "own").glob("*.py")):
        module = load_source(path)
        for suffix, case in module.CASES.items():
            name, kwargs, shapes, *rest = case
            full = f"own.{path.stem}" + (f".{suffix}" if suffix else "")
            yield full, path.read_text(), name, kwargs, shapes, rest[0] if rest else {}


def inputs_of(shapes, seed):
    """A shape, or a list of them; ("int64", shape, limit) for whole numbers."""
    generator = torch.Generator().manual_seed(seed)
    made = []
    for shape in shapes if isinstance(shapes, list) else [shapes]:
        if shape and isinstance(shape[0], str):
            made.append(torch.randint(0, shape[2], shape[1], generator=generator).to(getattr(torch, shape[0])))
        else:
            made.append(torch.randn(shape, generator=generator))
    return made


def flatten(value):
    if isinstance(value, torch.Tensor):
        return [value.detach()]
    if isinstance(value, dict):
        return [tensor for item in value.values() for tensor in flatten(item)]
    if isinstance(value, (list, tuple)):
        return [tensor for item in value for tensor in flatten(item)]
    return [] if value is None else [torch.tensor(value)]


def run(model, inputs):
    with torch.no_grad():
        return flatten(model(*[each.clone() for each in inputs]))


def rounding_of(model, inputs, outputs):
    """How far float32 is from double precision, relative to the size of each output."""
    exact_model = copy.deepcopy(model).double()
    exact = run(exact_model, [each.double() if each.is_floating_point() else each for each in inputs])
    worst = 0.0
    for got, wanted in zip(outputs, exact):
        if not got.is_floating_point():
            if not torch.equal(got, wanted.to(got.dtype)):
                raise CaseError("whole numbers that depend on rounding")
            continue
        size = float(wanted[torch.isfinite(wanted)].abs().max())
        gap = (got.double() - wanted.double()).abs()
        worst = max(worst, float(gap[torch.isfinite(gap)].max()) / max(size, 1e-30))
    return worst


def check_telling(model, inputs, outputs, options, seed):
    """No output may be constant, endless, or blind to the input."""
    if not outputs:
        raise CaseError("no output")
    other = run(model, [each if not each.is_floating_point() else torch.roll(each, 1, -1) * 0.7 for each in inputs])
    constant = set(options.get("constant", ()))
    for index, (one, two) in enumerate(zip(outputs, other)):
        if index in constant:
            continue
        values = one.double()
        finite = values[torch.isfinite(values)]
        if finite.numel() == 0 or (finite.numel() < values.numel() and not options.get("infinite")):
            raise CaseError(f"output {index} is not finite")
        size = float(finite.abs().max())
        if not 1e-3 < size < 1e4:
            raise CaseError(f"output {index} is as large as {size:.3g}")
        if finite.numel() > 2 and float(finite.std()) < 1e-3 * size:
            raise CaseError(f"output {index} is constant")
        if one.shape == two.shape and torch.equal(one, two):
            raise CaseError(f"output {index} does not depend on the input")


def save_array(path, tensor):
    array = (tensor.float() if tensor.dtype == torch.bfloat16 else tensor).contiguous().numpy()
    np.save(path, array)
    return path.name


def make(folder, name, source, callable_name, kwargs, shapes, options, make_model):
    seed = seed_of(name)
    torch.manual_seed(seed)
    model = make_model().eval()
    runs = [inputs_of(each, seed + at) for at, each in enumerate(shapes)]
    if any(isinstance(each, torch.nn.parameter.UninitializedParameter) for each in model.parameters()):
        run(model, runs[0])
    randomize(model, seed)
    if options.get("settle", True):
        settle(model, runs[0])
    state = {key: convert(value, options.get("state")) for key, value in model.state_dict().items()}
    model.load_state_dict(state)
    folder.mkdir(parents=True)
    torch.save(state, folder / "weights.pt")
    if source is not None:
        (folder / "model.py").write_text(source)
    told, rounding = [], 0.0
    for at, inputs in enumerate(runs):
        outputs = run(model, inputs)
        check_telling(model, inputs, outputs, options, seed)
        if options.get("double", True):
            rounding = max(rounding, rounding_of(model, inputs, outputs))
        told.append({
            "inputs": [save_array(folder / f"run{at}-in{n}.npy", each) for n, each in enumerate(inputs)],
            "outputs": [save_array(folder / f"run{at}-out{n}.npy", each) for n, each in enumerate(outputs)],
        })
    if rounding > ROUNDING:
        raise CaseError(f"rounding alone changes outputs by {rounding:.1e} of their size")
    case = {"name": name, "callable": callable_name, "kwargs": kwargs, "runs": told}
    case.update({key: options[key] for key in ("import_from", "wheels", "stubs", "refused") if key in options})
    (folder / "case.json").write_text(json.dumps(case, indent=1))


def convert(value, dtype):
    return value.to(getattr(torch, dtype)) if dtype and value.is_floating_point() else value


def all_cases(which, large):
    if which in ("own", "all"):
        for name, source, callable_name, kwargs, shapes, options in own_cases():
            yield name, source, callable_name, kwargs, shapes, options, None
    if which in ("packages", "all"):
        from packages import package_cases

        yield from package_cases(large)


def share_of(names, part, parts):
    """Cases of one package stay together, so that only one process has to import it."""
    groups = {}
    for name in names:
        groups.setdefault(".".join(name.split(".")[: 2 if name.startswith("own.") else 1]), []).append(name)
    shares = [[] for _ in range(parts)]
    for group in sorted(groups.values(), key=len, reverse=True):
        min(shares, key=len).extend(group)
    return set(shares[part])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--set", default="all")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--part", default="0/1")
    parser.add_argument("patterns", nargs="*")
    given = parser.parse_intermixed_args()
    part, parts = map(int, given.part.split("/"))
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")
    made, failed = 0, 0
    cases = [
        case
        for case in all_cases(given.set, given.large)
        if not given.patterns or any(re.search(pattern, case[0]) for pattern in given.patterns)
    ]
    mine = share_of([case[0] for case in cases], part, parts)
    for name, source, callable_name, kwargs, shapes, options, make_model in cases:
        if name not in mine:
            continue
        folder = given.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        try:
            if make_model is None:
                module = load_source(HERE / "own" / f"{name.split('.')[1]}.py")
                make_model = lambda m=module: getattr(m, callable_name)(**kwargs)  # noqa: E731
            with contextlib.redirect_stdout(io.StringIO()):
                make(folder, name, source, callable_name, kwargs, shapes, options, make_model)
            made += 1
        except Exception as error:
            shutil.rmtree(folder, ignore_errors=True)
            failed += 1
            print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
            if not isinstance(error, CaseError):
                print("".join(traceback.format_tb(error.__traceback__)[-3:]), file=sys.stderr)
    print(f"{made} architectures made, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
