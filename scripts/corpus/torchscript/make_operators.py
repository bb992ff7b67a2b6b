"""One archive an operator: python3 make_operators.py FOLDER [NAME ...]."""

import sys
from pathlib import Path

import torch

import vision  # noqa: F401
from operator_cases import CASES, INPUTS
from save_case import save_case
from script_module import module_of, names_in


def make(folder: Path, name: str, expressions: list[str]) -> None:
    code = " ".join(expressions)
    parameters = names_in(code, INPUTS)
    body = [f"v{i} = {expression}" for i, expression in enumerate(expressions)]
    body.append(f"return ({', '.join(f'v{i}' for i in range(len(expressions)))},)")
    # A module of only constants still takes an input.
    parameters = parameters or ["x"]
    module = torch.jit.script(module_of(name, body, parameters))
    save_case(folder, f"op_{name}", module, [INPUTS[p] for p in parameters])


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[2:] or list(CASES)
    for name in wanted:
        try:
            make(folder, name, CASES[name])
        except Exception as error:  # noqa: BLE001 - the list says which case is not valid torch
            print(f"{name}: {str(error).strip().splitlines()[-12:]}", file=sys.stderr)


main()
