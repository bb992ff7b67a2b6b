"""One archive an operator: python3 make_operators.py FOLDER [NAME ...]."""

import sys
import zipfile
from pathlib import Path

import torch

import vision  # noqa: F401
from operator_cases import ALIASES, CASES, INPUTS, VALUES
from operator_forms import FORM_VALUES, FORMS
from save_case import save_case, save_values
from script_module import module_of, names_in


def body_of(expressions: list[str]) -> list[str]:
    body = [f"v{i} = {expression}" for i, expression in enumerate(expressions)]
    body.append(f"return ({', '.join(f'v{i}' for i in range(len(expressions)))},)")
    return body


def make(folder: Path, name: str, body: list[str]) -> None:
    parameters = names_in(" ".join(body), INPUTS)
    # A module of only constants still takes an input.
    parameters = parameters or ["x"]
    module = torch.jit.script(module_of(name, body, parameters))
    save_case(folder, f"op_{name}", module, [INPUTS[p] for p in parameters])


def rename(folder: Path, plain: str, alias: str) -> None:
    """The archive of one operator with the other name in its code; torch reads and runs that, too."""
    source, target = folder / f"op_{plain}.pt", folder / f"op_{alias}.renamed.pt"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename.endswith(".py"):
                renamed = content.replace(f"torch.{plain}(".encode(), f"torch.{alias}(".encode())
                if renamed == content:
                    raise ValueError(f"{source} does not call torch.{plain}")
                content = renamed
            new.writestr(member.filename, content)
    parameters = names_in(" ".join(body_of(CASES[plain])), INPUTS)
    save_values(folder / f"op_{alias}.renamed", torch.jit.load(target), [INPUTS[p] for p in parameters])


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    bodies = {name: body_of(expressions) for name, expressions in (CASES | FORMS).items()} | VALUES | FORM_VALUES
    for name in sys.argv[2:] or bodies:
        try:
            make(folder, name, bodies[name])
        except Exception as error:  # noqa: BLE001 - the list says which case is not valid torch
            print(f"{name}: {str(error).strip().splitlines()[-12:]}", file=sys.stderr)
    for alias, plain in ALIASES.items() if not sys.argv[2:] else ():
        try:
            rename(folder, plain, alias)
        except Exception as error:  # noqa: BLE001 - as above
            print(f"{alias}: {str(error).strip().splitlines()[-12:]}", file=sys.stderr)


main()
