"""Writes src/weights/torchscript/schemas.ts: the schemas that torch has for the operators named on stdin."""

import re
import sys
from pathlib import Path

import torch
import vision  # noqa: F401 - registers the operators of torchvision

TARGET = Path(__file__).resolve().parents[3] / "src/weights/torchscript/schemas.ts"
# Overloads that no TorchScript file can mean here: outputs given as arguments, named axes, complex numbers.
LEFT_OUT = re.compile(r"\bout\b|_out\b|Dimname|\bcomplex\b|_complex_|\bcomplex_|hacked_twin|Stream|Storage|\(a!\) (max|min|values)\b")


def names_with_variants(name: str) -> list[str]:
    full = name if "::" in name else f"aten::{name}"
    augmented = re.fullmatch(r"aten::__(and|or|xor|lshift|rshift)__", full)
    return [full, f"{full}_"] + ([f"aten::__i{augmented[1]}__"] if augmented else [])


def main() -> None:
    lines: dict[str, None] = {}
    for name in sys.stdin.read().split():
        found = False
        for variant in names_with_variants(name):
            for schema in torch._C._jit_get_schemas_for_operator(variant):
                found = True
                text = str(schema)
                if not LEFT_OUT.search(text):
                    lines[text[: text.index(") -> ") + 1]] = None
        if not found:
            print(f"torch has no operator {name}", file=sys.stderr)
    header = (
        f"/** Schemas of torch {torch.__version__.split('+')[0]}, one overload a line, in torch's order. "
        "Written by scripts/corpus/torchscript/schemas.py. */\n"
    )
    body = "\n".join(line.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${") for line in lines)
    TARGET.write_text(f"{header}export const SCHEMAS = `\n{body}\n`;\n")
    print(f"{len(lines)} schemas", file=sys.stderr)


main()
