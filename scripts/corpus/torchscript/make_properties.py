"""Random programs of views, new tensors and writes in place: python3 make_properties.py FOLDER [PROGRAMS [SEED]].

Each program is run by torch while it is written, so that only steps that torch allows are taken; many programs
make one archive. Writes whose result torch leaves open (source and target overlap) are not taken.
"""

import random
import sys
from pathlib import Path

import torch

from save_case import save_case
from script_module import module_of

PER_ARCHIVE = 25
STEPS = (5, 12)


def start_values() -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(3)
    return {
        "x": torch.randn(2, 3, 4, generator=generator),
        "y": torch.randn(3, 4, generator=generator),
        "w": torch.randn(1, 2, 4, 3, generator=generator),
        "i": torch.randint(-9, 9, (2, 3, 4), generator=generator),
    }


def prepared(values: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """What a program starts with: copies, one of them with its channels last in memory."""
    copies = {name: value.clone() for name, value in values.items()}
    return copies | {"w": values["w"].contiguous(memory_format=torch.channels_last)}


def overlaps_itself(t: torch.Tensor) -> bool:
    places = torch.arange(t.untyped_storage().nbytes() // t.element_size())
    return places.as_strided(t.size(), t.stride(), t.storage_offset()).unique().numel() < t.numel()


def split_of(rng: random.Random, count: int) -> list[int]:
    """Factors of a count, in random order."""
    factors, rest = [], count
    for _ in range(rng.randint(0, 2)):
        divisors = [d for d in range(1, rest + 1) if rest % d == 0]
        factor = rng.choice(divisors)
        factors.append(factor)
        rest //= factor
    return factors + [rest]


def view_step(rng: random.Random, v: str, t: torch.Tensor) -> str:
    axis = rng.randrange(t.dim()) if t.dim() else 0
    size = t.shape[axis] if t.dim() else 1
    other = rng.randrange(t.dim()) if t.dim() else 0
    order = list(range(t.dim()))
    rng.shuffle(order)
    low, high = sorted((rng.randint(-size, size), rng.randint(-size, size)))
    return rng.choice([
        f"{v}.transpose({axis}, {other})",
        f"{v}.permute({order})",
        f"{v}.view({split_of(rng, t.numel())})",
        f"{v}.reshape({split_of(rng, t.numel())})",
        f"{v}.reshape([{t.numel()}])",
        f"{v}.flatten({min(axis, other)}, {max(axis, other)})",
        f"{v}.select({axis}, {rng.randint(-size, size - 1)})",
        f"{v}.narrow({axis}, {rng.randrange(size)}, 1)",
        f"{v}[{', '.join([':'] * axis + [f'{low}:{high}:{rng.randint(1, 3)}'])}]",
        f"{v}[..., {rng.randint(0, 2)}:]",
        f"{v}[{rng.randint(-size, size - 1)}]",
        f"{v}.unsqueeze({rng.randint(0, t.dim())})",
        f"{v}.squeeze()",
        f"{v}.squeeze({axis})",
        f"{v}.chunk(2, {axis})[0]",
        f"{v}.split({rng.randint(1, 3)}, {axis})[-1]",
        f"{v}.unbind({axis})[{rng.randrange(size)}]",
        f"{v}.diagonal({rng.randint(-1, 1)}, {axis}, {other})",
        f"{v}.expand({[-1] * t.dim()})",
        f"{v}.unsqueeze(0).expand({[2] + [-1] * t.dim()})",
        f"{v}.movedim({axis}, {other})",
        f"{v}.contiguous()",
        f"{v}.detach()",
        f"{v}.unfold({axis}, {rng.randint(1, 2)}, {rng.randint(1, 2)})",
        f"{v}.view_as({v})",
        f"{v}.to(torch.float32)",
    ])


def new_step(rng: random.Random, v: str, w: str, t: torch.Tensor) -> str:
    axis = rng.randrange(t.dim()) if t.dim() else 0
    return rng.choice([
        f"{v} + {rng.randint(1, 4)}",
        f"{v} * {w}",
        f"{v} - {w}",
        f"{v}.clone()",
        f"torch.relu({v})",
        f"torch.cat([{v}, {w}], {axis})",
        f"torch.where({v} > 0, {v}, {w})",
        f"{v}.sum({axis})",
        f"{v}.flip([{axis}])",
        f"{v}.roll(1, {axis})",
        f"torch.stack([{v}, {v}], {axis})",
        f"{v}.masked_fill({v} > 1, 0.5)",
        f"torch.zeros_like({v})",
        f"{v}[torch.tensor([0, -1])]",
    ])


def write_step(rng: random.Random, v: str, w: str, t: torch.Tensor) -> str:
    size = t.shape[0] if t.dim() else 1
    return rng.choice([
        f"{v}.add_({rng.randint(1, 4)})",
        f"{v}.mul_({rng.randint(2, 3)})",
        f"{v}.add_({w})",
        f"{v}.sub_({w})",
        f"{v}.copy_({w})",
        f"{v}.zero_()",
        f"{v}.fill_({rng.randint(1, 9)})",
        f"{v}.relu_()",
        f"{v}.clamp_(-1, 1)",
        f"{v}.masked_fill_({v} > 0, 2)",
        f"{v}[{rng.randrange(size)}] = {rng.randint(-5, 5)}",
        f"{v}[{rng.randrange(size)}:] *= 2",
        f"{v}[..., ::2] = {rng.randint(-5, 5)}",
        f"{v}[..., 0] += 1",
        f"{v}[{v} > 1] = 0",
        f"{v}[torch.tensor([0, -1])] = {rng.randint(-5, 5)}",
        f"{v} += 1",
    ])


def shares(a: torch.Tensor, b: torch.Tensor) -> bool:
    same = a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()
    return same and not (a.data_ptr() == b.data_ptr() and a.shape == b.shape and a.stride() == b.stride())


def write_program(rng: random.Random) -> list[str]:
    lines: list[str] = []
    scope = {"torch": torch, **prepared(start_values())}
    # Views of which several elements are one: a write to a part of them is refused by name.
    stretched: set[str] = set()
    for number in range(rng.randint(*STEPS)):
        names = [n for n, value in scope.items() if isinstance(value, torch.Tensor)]
        v, w = rng.choice(names), rng.choice(names)
        t = scope[v]
        kind = rng.choice(["view", "view", "new", "write", "write"])
        try:
            if kind == "write":
                if v in stretched or overlaps_itself(t):
                    continue
                line = write_step(rng, v, w, t)
                if w in line.replace(v, "", 1) and shares(t, scope[w]):
                    continue
                exec(line, scope)
            else:
                code = view_step(rng, v, t) if kind == "view" else new_step(rng, v, w, t)
                line = f"v{number} = {code}"
                exec(line, scope)
                made = scope[f"v{number}"]
                if made.numel() == 0 or made.numel() > 300 or made.dim() > 5:
                    del scope[f"v{number}"]
                    continue
        except (RuntimeError, IndexError, ValueError, TypeError):
            scope.pop(f"v{number}", None)
            continue
        lines.append(line)
        if kind == "view" and (v in stretched or "expand(" in line or "unfold(" in line):
            stretched.add(f"v{number}")
    results = [n for n, value in scope.items() if isinstance(value, torch.Tensor)]
    return [*lines, f"return [{', '.join(results)}]"]


def module_text(programs: list[list[str]]) -> list[str]:
    """The body of forward, and after it one method a program."""
    body = ["results: List[Tensor] = []"]
    body += [f"results += self.p{k}(x.clone(), y.clone(), w.contiguous(memory_format=torch.channels_last), i.clone())" for k in range(len(programs))]
    body.append("return results")
    for k, lines in enumerate(programs):
        body.append(f"\n    def p{k}(self, x: Tensor, y: Tensor, w: Tensor, i: Tensor) -> List[Tensor]:")
        body += lines
    return body


def main() -> None:
    folder = Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    inputs = start_values()
    for number in range(-(-count // PER_ARCHIVE)):
        programs = [write_program(rng) for _ in range(PER_ARCHIVE)]
        module = module_of(f"programs{number}", module_text(programs), list(inputs))
        save_case(folder, f"programs_{seed}_{number:03}", torch.jit.script(module), list(inputs.values()))


main()
