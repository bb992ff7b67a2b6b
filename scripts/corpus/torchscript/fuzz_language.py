"""Random programs of the TorchScript language: numbers, texts, containers, tensors, branches and loops."""

import random

TYPES = {
    "i": "int", "f": "float", "b": "bool", "s": "str", "li": "List[int]", "lf": "List[float]", "ls": "List[str]", "lb": "List[bool]", "ll": "List[List[int]]",
    "d": "Dict[str, int]", "e": "Dict[int, float]", "t": "Tensor", "lt": "List[Tensor]", "o": "Optional[int]", "p": "Tuple[int, float]", "n": "Pair", "c": "Counter", "k": "Colour",
}
HEADER = '''import math
import torch
import torch.nn.functional as F
from enum import Enum
from torch import Tensor, nn
from typing import Any, Dict, Final, List, NamedTuple, Optional, Tuple, Union


class Pair(NamedTuple):
    first: int
    second: float
    third: int = 7


class Colour(Enum):
    RED = 1
    GREEN = 4
    BLUE = 9


@torch.jit.script
class Counter:
    def __init__(self, start: int, step: int = 2) -> None:
        self.value = start
        self.step = step
        self.seen: List[int] = []

    def next(self, times: int = 1) -> int:
        for _ in range(times):
            self.value += self.step
            self.seen.append(self.value)
        return self.value

    def __len__(self) -> int:
        return len(self.seen)

    def __add__(self, other: int) -> "Counter":
        return Counter(self.value + other, self.step)

    def __eq__(self, other: "Counter") -> bool:
        return self.value == other.value

    def __getitem__(self, at: int) -> int:
        return self.value * at

    def __contains__(self, at: int) -> bool:
        return at in self.seen

    @staticmethod
    def of(a: int) -> int:
        return a * 3


def codes(text: str) -> List[int]:
    return [ord(c) for c in text]


def early(a: int, b: float = 1.5, c: int = 2) -> float:
    if a > 3:
        return b * c
    for k in range(a):
        if k == 2:
            return float(k)
        b += k
    while b < 10 and b > -9:
        b = b * 2 + 1.25
        if b > 7:
            return b - a
    return b


@torch.jit.script
def either(a: Optional[int], b: int) -> int:
    if a is None:
        return b
    return a + b


def gcd(a: int, b: int) -> int:
    while b != 0:
        a, b = b, a % b
    return a


@torch.jit.interface
class Step(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        pass


class Twice(nn.Module):
    factor: Final[int]

    def __init__(self, factor: int) -> None:
        super().__init__()
        self.factor = factor

    def forward(self, x: Tensor) -> Tensor:
        return x * self.factor

    def other(self, x: Tensor) -> Tensor:
        return x - self.factor


class Half(nn.Module):
    __constants__ = ["by", "names"]

    def __init__(self) -> None:
        super().__init__()
        self.by = 0.5
        self.names = ("a", "b")
        self.register_buffer("bias", torch.tensor([0.25, 0.5]))

    def forward(self, x: Tensor) -> Tensor:
        if "b" in self.names:
            return x * self.by + self.bias.sum()
        return x


class Case(nn.Module):
    step: Step

    def __init__(self) -> None:
        super().__init__()
        self.steps = nn.ModuleList([Twice(2), Twice(3)])
        self.named = nn.ModuleDict({"one": Twice(4), "two": Half()})
        self.step = Half()
        self.table: Dict[str, int] = {"x": 1, "y": 5}
        self.sizes: List[int] = [3, 1, 4]
        self.maybe: Optional[int] = None
        self.title = "case"
        self.scale = 1.5
        self.weights = nn.ParameterList([nn.Parameter(torch.ones(2)), nn.Parameter(torch.arange(2.0))])

    @property
    def total(self) -> int:
        return len(self.sizes) + self.sizes[0]

    @torch.jit.export
    def extra(self, x: int) -> int:
        return x * self.table["y"]

    @torch.jit.unused
    def python_only(self, x: Tensor) -> Tensor:
        import os
        return x + len(os.environ)

    def walk(self, x: Tensor) -> Tensor:
        for part in self.steps:
            x = part(x)
        for name, part2 in self.named.items():
            if name == "two":
                x = part2(x) + 1
        for index, part3 in enumerate(self.steps):
            x = part3.other(x) * index
        if not torch.jit.is_scripting():
            x = self.python_only(x)
        for place in range(len(self.steps)):
            picked: Step = self.steps[place]
            x = picked.forward(x)
        return self.step(x) + len(self.steps)

    def forward(self, x: Tensor, y: Tensor) -> Tuple[RESULTS]:
'''


class Program:
    """The lines of one `forward`, with the variables that are there by type."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.lines: list[str] = []
        self.scope: dict[str, list[str]] = {kind: [] for kind in TYPES}
        self.counter = 0
        self.indent = 2
        self.loops = 0

    def pick(self, *values):
        return self.rng.choice(values)

    def line(self, text: str) -> None:
        self.lines.append("    " * self.indent + text)

    def new(self, kind: str, text: str | None = None) -> str:
        self.counter += 1
        name = f"{kind}{self.counter}"
        annotated = f": {TYPES[kind]}" if kind not in "tifbspnck" or kind == "o" else ""
        self.line(f"{name}{annotated} = {text or self.expression(kind)}")
        self.scope[kind].append(name)
        return name

    def variable(self, kind: str) -> str:
        return self.rng.choice(self.scope[kind]) if self.scope[kind] else self.new(kind)

    def expression(self, kind: str, depth: int = 0) -> str:
        if depth > 2 or (depth > 0 and self.rng.random() < 0.4):
            return self.rng.choice(self.scope[kind]) if self.scope[kind] else self.plain(kind)
        make = self.rng.choice(self.forms()[kind])
        x = lambda k: self.expression(k, depth + 1)  # noqa: E731
        return make(x)

    def plain(self, kind: str) -> str:
        r = self.rng
        return {
            "i": lambda: str(r.randint(-3, 9)), "f": lambda: repr(round(r.uniform(-3, 5), 2)), "b": lambda: self.pick("True", "False"), "s": lambda: repr(self.pick("ab", "", "x y", "Model-3", "a,b,,c", "\\n-", "ünï")),
            "li": lambda: f"[{', '.join(str(r.randint(-3, 9)) for _ in range(r.randint(1, 4)))}]", "lf": lambda: "[0.5, -1.25, 3.0]", "ls": lambda: "['a', 'bb', 'a']", "lb": lambda: "[True, False]", "ll": lambda: "[[1, 2], [3]]",
            "d": lambda: "{'a': 1, 'b': 2}", "e": lambda: "{1: 0.5, 3: 2.5}", "t": lambda: self.pick("x", "y"), "lt": lambda: "[x, y]", "o": lambda: self.pick("None", "3"), "p": lambda: "(1, 2.5)", "n": lambda: "Pair(2, 0.5)", "c": lambda: "Counter(1)", "k": lambda: "Colour.GREEN",
        }[kind]()

    def forms(self):
        """Expressions of each type; x(kind) is a part of that type."""
        r = self.rng
        small = lambda: str(r.randint(-2, 3))  # noqa: E731
        return {
            "i": [
                lambda x: f"({x('i')} {self.pick('+', '-', '*')} {x('i')})", lambda x: f"({x('i')} // {self.pick(2, 3, -2)})", lambda x: f"({x('i')} % {self.pick(2, 3, -4)})", lambda x: f"(-{x('i')})", lambda x: f"abs({x('i')})", lambda x: f"min({x('i')}, {x('i')})", lambda x: f"max({x('i')}, {x('i')})",
                lambda x: f"len({x(self.pick('li', 'ls', 's', 'd', 'e', 'lt', 'll'))})", lambda x: f"int({x('f')})", lambda x: f"int({x('b')})", lambda x: f"({x('i')} if {x('b')} else {x('i')})", lambda x: f"sum({x('li')})", lambda x: f"{x('li')}[{self.pick(0, -1)}]", lambda x: f"{x('li')}.count({x('i')})",
                lambda x: f"{x('p')}[0]", lambda x: f"{x('n')}.third", lambda x: f"{x('c')}.next({self.pick('', '2', 'times=3')})", lambda x: f"len({x('c')})", lambda x: f"{x('k')}.value", lambda x: f"either({x('o')}, {x('i')})", lambda x: f"gcd({x('i')}, {x('i')})", lambda x: "self.total", lambda x: f"self.extra({x('i')})", lambda x: f"{x('d')}.get('a', {x('i')})",
                lambda x: f"int(round({x('f')}))", lambda x: f"math.floor({x('f')})", lambda x: f"math.ceil({x('f')})", lambda x: f"({x('i')} & {x('i')})", lambda x: f"({x('i')} | {x('i')})", lambda x: f"({x('i')} ^ {x('i')})", lambda x: f"({x('i')} << {self.pick(1, 2)})", lambda x: f"({x('i')} >> 1)", lambda x: f"ord({x('s')}[0])", lambda x: f"{x('s')}.find('a')", lambda x: f"{x('s')}.count('a')", lambda x: f"{x('s')}.rfind('a')",
                lambda x: f"{x('t')}.size({self.pick(0, -1)})", lambda x: f"{x('t')}.dim()", lambda x: f"int({x('t')}.sum().round())", lambda x: f"max({x('li')})", lambda x: f"min({x('li')})", lambda x: f"{x('t')}.shape[0]", lambda x: f"Counter.of({x('i')})", lambda x: f"({x('c')} + {x('i')}).value", lambda x: f"{x('c')}[{x('i')}]", lambda x: "self.table['x']", lambda x: f"self.sizes[{self.pick(0, 1, -1)}]", lambda x: f"int((({x('t')}) > 0).sum())", lambda x: f"{x('t')}.numel()", lambda x: f"divmod({x('i')}, 3)[1]", lambda x: f"int({x('s')} == {x('s')})", lambda x: f"int({x('i')} ** 2)", lambda x: f"math.gcd({x('i')}, 6)", lambda x: "math.factorial(4)", lambda x: f"int('{r.randint(-9, 99)}')",
            ],
            "f": [
                lambda x: f"({x('f')} {self.pick('+', '-', '*')} {x(self.pick('f', 'i'))})", lambda x: f"({x('i')} / {self.pick('4', '2.5', '-3')})", lambda x: f"({x('f')} // {self.pick('0.3', '2', '-1.5')})", lambda x: f"({x('f')} % {self.pick('0.3', '-2', '1.5')})", lambda x: f"abs({x('f')})", lambda x: f"float({x(self.pick('i', 'b'))})", lambda x: f"max({x('f')}, {x('f')})", lambda x: f"min({x('f')}, {x('i')})", lambda x: f"sum({x('lf')})",
                lambda x: f"({x('f')} if {x('b')} else {x('f')})", lambda x: f"math.sqrt(abs({x('f')}))", lambda x: f"math.exp(min({x('f')}, 3.0))", lambda x: f"math.sin({x('f')})", lambda x: f"{x('lf')}[0]", lambda x: f"{x('p')}[1]", lambda x: f"{x('n')}.second", lambda x: f"early({x('i')}, {x('f')})", lambda x: f"early({x('i')}, c={x('i')})", lambda x: f"{x('e')}.get(1, {x('f')})", lambda x: f"float({x('t')}.mean())", lambda x: "self.scale", lambda x: f"(2.0 ** min({x('i')}, 5))", lambda x: f"math.pow(2.0, min({x('f')}, 4.0))", lambda x: f"math.atan2({x('f')}, 2.0)", lambda x: "math.pi", lambda x: "float('inf')", lambda x: f"math.copysign(2.0, {x('f')})", lambda x: f"math.degrees({x('f')})", lambda x: f"math.log(abs({x('f')}) + 1)", lambda x: f"math.fabs({x('f')})", lambda x: f"float('{round(r.uniform(-5, 5), 3)}')", lambda x: f"math.floor({x('f')}) * 0.5", lambda x: f"({x('f')} - {x('i')})",
            ],
            "b": [
                lambda x: f"({x('i')} {self.pick('<', '>', '<=', '>=', '==', '!=')} {x('i')})", lambda x: f"({x('f')} {self.pick('<', '>=')} {x('f')})", lambda x: f"({x('b')} and {x('b')})", lambda x: f"({x('b')} or {x('b')})", lambda x: f"(not {x('b')})", lambda x: f"({x('s')} {self.pick('==', '!=', '<', '>')} {x('s')})", lambda x: f"({x('i')} in {x('li')})", lambda x: f"({x('s')} in {x('s')})", lambda x: f"('a' in {x('d')})", lambda x: f"({x('i')} not in {x('e')})", lambda x: f"({x('o')} is None)", lambda x: f"({x('o')} is not None)", lambda x: f"({x('li')} == {x('li')})", lambda x: f"({x('k')} == Colour.RED)", lambda x: f"({x('k')} is Colour.BLUE)", lambda x: f"{x('s')}.startswith('M')", lambda x: f"any({x('lb')})", lambda x: f"all({x('lb')})", lambda x: f"bool({x(self.pick('i', 'f'))})", lambda x: f"({x('c')} == Counter(3))", lambda x: f"({x('i')} in {x('c')})", lambda x: f"bool({x('t')}.sum() > 1)", lambda x: f"({x('i')} < {x('i')} < {x('i')})", lambda x: f"isinstance({x('o')}, int)", lambda x: f"{x('s')}.isdigit()", lambda x: f"({x('b')} ^ {x('b')})", lambda x: f"({x('b')} & {x('b')})", lambda x: f"({x('t')}.dtype == torch.float32)", lambda x: f"{x('t')}.is_floating_point()", lambda x: f"({x('ls')} == {x('ls')})", lambda x: f"(len({x('d')}) > 2)", lambda x: f"math.isnan({x('f')})", lambda x: f"{x('s')}.isupper()", lambda x: "hasattr(self, 'scale')", lambda x: f"torch.equal({x('t')}, {x('t')})",
            ],
            "s": [
                lambda x: f"({x('s')} + {x('s')})", lambda x: f"'{{}}-{{}}'.format({x('i')}, {x(self.pick('s', 'b', 'i'))})", lambda x: f"('%d|%s' % ({x('i')}, {x('s')}))", lambda x: f"str({x('i')})", lambda x: f"str({x('b')})", lambda x: f"{x('s')}.{self.pick('upper', 'lower', 'strip', 'lstrip', 'rstrip', 'capitalize', 'title', 'swapcase')}()", lambda x: f"{x('s')}.replace('a', {x('s')})", lambda x: f"{x('s')}[{self.pick(1, -2, 0)}:]", lambda x: f"{x('s')}[:{self.pick(1, -1, 2)}]", lambda x: f"'-'.join({x('ls')})", lambda x: f"({x('s')} if {x('b')} else {x('s')})", lambda x: f"{x('k')}.name", lambda x: "self.title", lambda x: f"f'{{{self.variable('i')}}}<{{{self.variable('s')}}}'", lambda x: f"chr({65 + r.randrange(20)})", lambda x: f"{x('ls')}[0]", lambda x: f"hex({r.randint(0, 99)})", lambda x: f"bin({r.randint(0, 9)})", lambda x: f"oct({r.randint(0, 99)})", lambda x: f"{x('s')}.center(9, '*')", lambda x: f"{x('s')}.ljust(6)", lambda x: f"{x('s')}.zfill(5)", lambda x: f"{x('s')}.rjust(7, '.')", lambda x: f"str({self.pick('1.5', '2.0', '1e-07', '1e20', '-0.1', '123456789.5')})", lambda x: f"'{{}}'.format({self.pick('1.5', '0.1', '3.0', '1e-07', '100000.0', '1234567.0')})", lambda x: f"'{{}}'.format({x('li')})", lambda x: f"{x('s')}.partition('-')[0]", lambda x: f"{x('s')}.expandtabs()",
            ],
            "li": [
                lambda x: f"[{x('i')}, {x('i')}]", lambda x: f"({x('li')} + {x('li')})", lambda x: f"[k * {x('i')} for k in range({self.pick(2, 3, 4)})]", lambda x: f"[k + 1 for k in {x('li')}]", lambda x: f"{x('li')}[{self.pick('1:', ':-1', '::2', '-2:', '0:9:3')}]", lambda x: f"list(range({self.pick('3', '1, 4', '5, 0, -2', '-2, 3, 2')}))", lambda x: f"sorted({x('li')})", lambda x: f"({x('li')} * {self.pick(1, 2)})", lambda x: f"([{x('i')}] * 3)", lambda x: f"codes({x('s')})", lambda x: f"list({x('e')}.keys())", lambda x: f"list({x('d')}.values())", lambda x: f"{x('li')}.copy()", lambda x: f"list({x('li')})", lambda x: f"{x('ll')}[0]", lambda x: "self.sizes", lambda x: f"{x('t')}.size()", lambda x: f"list({x('t')}.shape)", lambda x: f"[{x('i')} for _ in range(2)]", lambda x: f"torch.jit.annotate(List[int], [])", lambda x: f"{x('c')}.seen", lambda x: f"[len(w) for w in {x('ls')}]", lambda x: f"[a * b for a, b in zip({x('li')}, {x('li')})]", lambda x: f"[a for a in {x('ll')}[0]]", lambda x: f"[int(v) for v in {x('lf')}]",
            ],
            "lf": [lambda x: f"[{x('f')}, {x('f')}]", lambda x: f"[k * 0.5 for k in {x('lf')}]", lambda x: f"({x('lf')} + [{x('f')}])", lambda x: f"sorted({x('lf')})", lambda x: f"list({x('e')}.values())", lambda x: f"{x('lf')}[1:]", lambda x: f"[float(k) for k in {x('li')}]", lambda x: f"[{x('p')}[1]]"],
            "ls": [lambda x: f"[{x('s')}, {x('s')}]", lambda x: f"{x('s')}.split({self.pick('', repr(','), repr('-'), repr(' '))})", lambda x: f"list({x('d')}.keys())", lambda x: f"({x('ls')} + {x('ls')})", lambda x: f"sorted({x('ls')})", lambda x: f"[w + '!' for w in {x('ls')}]", lambda x: f"{x('s')}.splitlines()", lambda x: f"{x('ls')}[:2]", lambda x: f"list({x('s')})", lambda x: f"[c for c in {x('s')}]"],
            "lb": [lambda x: f"[{x('b')}, {x('b')}]", lambda x: f"[k > 1 for k in {x('li')}]", lambda x: f"[not k for k in {x('lb')}]"],
            "ll": [lambda x: f"[{x('li')}, {x('li')}]", lambda x: f"[[k, {x('i')}] for k in {x('li')}]", lambda x: f"({x('ll')} + {x('ll')})", lambda x: f"[a + [1] for a in {x('ll')}]"],
            "d": [lambda x: f"{{'a': {x('i')}, {x('s')}: {x('i')}}}", lambda x: f"{x('d')}.copy()", lambda x: f"{{w: len(w) for w in {x('ls')}}}", lambda x: "self.table", lambda x: f"dict([({x('s')}, {x('i')})])", lambda x: f"{{'q': {x('i')}}}"],
            "e": [lambda x: f"{{{x('i')}: {x('f')}, 3: {x('f')}}}", lambda x: f"{{k: k * 0.5 for k in {x('li')}}}", lambda x: f"{x('e')}.copy()"],
            "t": [
                lambda x: f"({x('t')} {self.pick('+', '-', '*')} {x(self.pick('t', 'i', 'f'))})", lambda x: f"({x('i')} {self.pick('+', '-', '*')} {x('t')})", lambda x: f"torch.relu({x('t')})", lambda x: f"{x('t')}.clamp({small()}, 4)", lambda x: f"self.steps[{self.pick(0, 1, -1)}]({x('t')})", lambda x: f"self.named['one']({x('t')})", lambda x: f"self.walk({x('t')})", lambda x: f"self.step({x('t')})", lambda x: f"({x('t')} if {x('b')} else {x('t')})", lambda x: f"torch.stack({x('lt')}).sum(0)", lambda x: f"torch.full_like({x('t')}, {x(self.pick('i', 'f'))})", lambda x: f"{x('t')}.masked_fill({x('t')} > 1, {x('f')})", lambda x: f"{x('t')}.flip(0)", lambda x: f"torch.where({x('t')} > {x('f')}, {x('t')}, {x('t')})", lambda x: f"{x('lt')}[{self.pick(0, -1)}]", lambda x: f"self.weights[1].sum() * {x('t')}", lambda x: f"({x('t')} / 2)", lambda x: f"({x('t')} // 2)", lambda x: f"-{x('t')}", lambda x: f"{x('t')}.abs()", lambda x: f"F.relu({x('t')} - {x('f')})", lambda x: f"{x('t')} * torch.tensor({x('f')})", lambda x: f"{x('t')}.new_zeros(2, 3) + {x('i')}", lambda x: f"torch.cat({x('lt')}, dim=0)[:2]", lambda x: f"{x('t')}.roll(1, 0)", lambda x: f"torch.zeros_like({x('t')})", lambda x: f"({x('t')} > {x('t')}).float()", lambda x: f"{x('t')}[[1, 0]]", lambda x: f"torch.tensor({x('lf')}).sum() + {x('t')}",
            ],
            "lt": [lambda x: f"[{x('t')}, {x('t')}]", lambda x: f"[v + 1 for v in {x('lt')}]", lambda x: f"({x('lt')} + [{x('t')}])", lambda x: f"[self.steps[0](v) for v in {x('lt')}]"],
            "o": [lambda x: "None", lambda x: x("i"), lambda x: f"({x('i')} if {x('b')} else None)", lambda x: "self.maybe"],
            "p": [lambda x: f"({x('i')}, {x('f')})", lambda x: f"({x('n')}.first, {x('n')}[1])"],
            "n": [lambda x: f"Pair({x('i')}, {x('f')})", lambda x: f"Pair(first={x('i')}, second={x('f')}, third={x('i')})", lambda x: f"Pair(second={x('f')}, first={x('i')})"],
            "c": [lambda x: f"Counter({x('i')})", lambda x: f"Counter({x('i')}, step={x('i')})", lambda x: f"({x('c')} + {x('i')})"],
            "k": [lambda x: "Colour.RED", lambda x: f"(Colour.BLUE if {x('b')} else Colour.GREEN)"],
        }

    def block(self, count: int) -> None:
        """Statements one deeper; what they define is forgotten after them."""
        self.indent += 1
        before = {kind: list(names) for kind, names in self.scope.items()}
        for _ in range(count):
            self.statement()
        self.scope = before
        self.indent -= 1

    def statement(self) -> None:
        r = self.rng
        deep = self.indent > 3
        kind = r.choice(["new"] * 5 + ["change"] * 5 + ["write"] * 2 + ([] if deep else ["if", "if", "for", "for", "while", "refine", "unpack", "jump", "assert", "union"]))
        getattr(self, f"make_{kind}")()

    def make_new(self) -> None:
        self.new(self.rng.choice(list(TYPES)))

    def make_change(self) -> None:
        x = lambda k: self.expression(k, 1)  # noqa: E731
        v = self.variable
        self.line(self.rng.choice([
            lambda: f"{v('i')} {self.pick('+=', '-=', '*=')} {x('i')}", lambda: f"{v('f')} {self.pick('+=', '-=', '*=')} {x('f')}", lambda: f"{v('i')} = {x('i')}", lambda: f"{v('b')} = {x('b')}", lambda: f"{v('s')} += {x('s')}", lambda: f"{v('li')}.append({x('i')})", lambda: f"{v('li')}.extend({x('li')})", lambda: f"{v('li')}.insert({self.pick(0, 1, -1)}, {x('i')})", lambda: f"{v('li')}[0] = {x('i')}", lambda: f"{v('li')}[-1] += {x('i')}", lambda: f"{v('li')}.reverse()", lambda: f"{v('li')}.sort({self.pick('', 'reverse=True', 'True')})", lambda: f"{v('li')} = {v('li')} + [{x('i')}]", lambda: f"{v('li')} += [{x('i')}]", lambda: f"{v('i')} = {v('li')}.pop({self.pick('', 0, -1)})", lambda: f"{v('lf')}.append({x('f')})", lambda: f"{v('ls')}.append({x('s')})", lambda: f"{v('d')}[{x('s')}] = {x('i')}", lambda: f"{v('d')}.update({x('d')})", lambda: f"{v('e')}[{x('i')}] = {x('f')}", lambda: f"{v('i')} = {v('d')}.setdefault('zz', {x('i')})", lambda: f"{v('lf')}.sort()", lambda: f"{v('c')}.value = {x('i')}", lambda: f"{v('c')}.step += 1", lambda: f"{v('o')} = {x('o')}", lambda: f"{v('t')} = {x('t')}", lambda: f"{v('lt')}.append({x('t')})", lambda: f"del {v('li')}[0]", lambda: f"{v('ll')}[0].append({x('i')})", lambda: f"{v('li')}.remove({v('li')}[0])", lambda: f"{v('li')}.clear()", lambda: f"{v('lb')}.append({x('b')})", lambda: f"{v('i')}, {v('f')} = {x('p')}", lambda: f"a_, b_ = {v('i')}, {v('i')}", lambda: f"{v('ls')}.extend({x('ls')})", lambda: f"{v('p')} = {x('p')}", lambda: f"{v('s')} = {x('s')}", lambda: f"{v('f')} = {x('f')}", lambda: f"{v('f')} /= 2",
        ])())

    def make_write(self) -> None:
        t = self.new("t", f"{self.expression('t', 1)}.clone()")
        self.line(self.pick(f"{t}[0] = {self.expression('i', 1)}", f"{t}[..., 0] += {self.expression('f', 1)}", f"{t} += {self.expression('i', 1)}", f"{t}.mul_({self.expression('f', 1)})", f"{t}[:, 1:] = {self.expression('i', 1)}", f"{t}[{t} > 0] = {self.expression('f', 1)}", f"{t} *= 2"))

    def make_if(self) -> None:
        self.line(f"if {self.expression('b')}:")
        self.block(2)
        if self.rng.random() < 0.5:
            self.line(f"elif {self.expression('b')}:")
            self.block(1)
        if self.rng.random() < 0.6:
            self.line("else:")
            self.block(2)

    def make_for(self) -> None:
        self.counter += 1
        n = self.counter
        head, made = self.rng.choice([
            (f"for i{n} in range({self.pick(3, 4)}):", {"i": [f"i{n}"]}), (f"for i{n} in range({self.pick('1, 4', '5, 0, -2')}):", {"i": [f"i{n}"]}), (f"for i{n} in {self.expression('li', 1)}[:4]:", {"i": [f"i{n}"]}), (f"for i{n}, s{n} in enumerate({self.expression('ls', 1)}[:4]):", {"i": [f"i{n}"], "s": [f"s{n}"]}),
            (f"for i{n}, f{n} in zip({self.expression('li', 1)}[:4], {self.expression('lf', 1)}):", {"i": [f"i{n}"], "f": [f"f{n}"]}), (f"for s{n}, i{n} in {self.expression('d', 1)}.items():", {"i": [f"i{n}"], "s": [f"s{n}"]}), (f"for s{n} in {self.expression('d', 1)}:", {"s": [f"s{n}"]}), (f"for s{n} in {self.expression('s', 1)}[:3]:", {"s": [f"s{n}"]}), (f"for t{n} in {self.expression('lt', 1)}[:3]:", {"t": [f"t{n}"]}),
            (f"for i{n} in [1, 5, 2]:", {"i": [f"i{n}"]}), (f"for i{n}, (b{n}, f{n}) in enumerate(zip({self.expression('lb', 1)}[:3], {self.expression('lf', 1)})):", {"i": [f"i{n}"], "b": [f"b{n}"], "f": [f"f{n}"]}), (f"for i{n} in {self.expression('e', 1)}.keys():", {"i": [f"i{n}"]}), (f"for t{n} in {self.expression('t', 1)}[:2]:", {"t": []}), (f"for i{n}, i{n}b in enumerate(range(3), 2):", {"i": [f"i{n}", f"i{n}b"]}),
        ])
        self.line(head)
        self.loop(made)

    def loop(self, made: dict[str, list[str]]) -> None:
        before = {kind: list(names) for kind, names in self.scope.items()}
        for kind, names in made.items():
            self.scope[kind] += names
        self.loops += 1
        self.indent += 1
        if self.rng.random() < 0.4:
            self.line(f"if {self.expression('b')}:")
            self.line(f"    {self.pick('break', 'continue')}")
        self.indent -= 1
        self.block(self.rng.randint(1, 2))
        self.loops -= 1
        self.scope = before

    def make_while(self) -> None:
        self.counter += 1
        name = f"w{self.counter}"
        self.line(f"{name} = {self.pick(3, 4, 6)}")
        self.line(f"while {name} > 0{self.pick('', ' and ' + self.expression('b', 1))}:")
        self.line(f"    {name} -= {self.pick(1, 2)}")
        self.loop({})

    def make_refine(self) -> None:
        o = self.variable("o")
        self.line(self.pick(f"if {o} is not None:", f"if {o} is not None and {o} > 1:", f"if {self.expression('b', 1)} and {o} is not None:"))
        self.indent += 1
        self.new("i", f"{o} + 1")
        self.scope["i"].pop()
        self.line(f"{self.variable('li')}.append({o})")
        self.indent -= 1
        if self.rng.random() < 0.5:
            self.line("else:")
            self.block(1)

    def make_unpack(self) -> None:
        self.counter += 1
        n = self.counter
        self.line(self.pick(f"i{n}, f{n} = {self.expression('p', 1)}", f"(i{n}, f{n}) = {self.expression('i', 1)}, {self.expression('f', 1)}", f"i{n}, f{n}, _ = {self.expression('n', 1)}", f"i{n}, f{n} = {self.expression('i', 1)}, float({self.expression('i', 1)})"))
        self.scope["i"].append(f"i{n}")
        self.scope["f"].append(f"f{n}")

    def make_jump(self) -> None:
        if self.loops:
            self.line(f"if {self.expression('b')}:")
            self.line(f"    {self.pick('break', 'continue')}")
        else:
            self.make_new()

    def make_assert(self) -> None:
        o = self.variable("o")
        self.line(f"if {o} is None:")
        self.line(f"    {o} = {self.expression('i', 1)}")
        self.line(f"assert {o} is not None, 'there is one'")
        self.new("i", f"{o} * 2")

    def make_union(self) -> None:
        self.counter += 1
        n = self.counter
        self.line(f"u{n}: Union[int, str] = {self.expression('i', 1)}")
        self.line(f"if {self.expression('b', 1)}:")
        self.line(f"    u{n} = {self.expression('s', 1)}")
        self.line(f"if isinstance(u{n}, str):")
        self.line(f"    {self.variable('s')} = u{n} + '!'" if self.scope["s"] else "    pass")
        self.line("else:")
        self.line(f"    {self.variable('i')} = u{n} + 1" if self.scope["i"] else "    pass")

    def result(self) -> tuple[list[str], list[str]]:
        """What is given back, and its types: texts as codes of their letters."""
        shown = {"s": "codes({})", "o": "either({}, 100)", "c": "[{0}.value] + {0}.seen", "k": "{}.value", "ls": "codes('|'.join({}))", "p": "{}", "d": "codes('|'.join(list({0}.keys()))) + list({0}.values())", "ll": "{}"}
        types = {"s": "List[int]", "o": "int", "c": "List[int]", "k": "int", "ls": "List[int]", "d": "List[int]"}
        values = [(shown.get(kind, "{}").format(name), types.get(kind, TYPES[kind])) for kind, names in self.scope.items() for name in names]
        return [value for value, _ in values], [type_ for _, type_ in values]


def program(rng: random.Random) -> str:
    made = Program(rng)
    for kind in ("i", "f", "s", "li", "t"):
        made.new(kind)
    for _ in range(rng.randint(4, 12)):
        made.statement()
    values, types = made.result()
    # Modules of all kinds are walked by each program.
    made.line(f"return ({', '.join([*values, 'self.walk(x)'])},)")
    return HEADER.replace("RESULTS", ", ".join([*types, "Tensor"])) + "\n".join(made.lines) + "\n"
