"""Random calls of all of torch's operators, out of their schemas: what torch runs becomes an expression of a case."""

import functools
import math
import random
import re
from dataclasses import dataclass, field

import torch

# What gives no numbers to compare, is no operator of a model, or does not run without more than tensors.
LEFT_OUT = re.compile(
    r"backward|sparse|quant|fft|complex|mkldnn|cudnn|miopen|fbgemm|_out$|rand|bernoulli|multinomial|normal_?$|poisson|exponential|geometric_|cauchy|"
    r"uniform_|dropout|^empty|new_empty|_copy$|_for_|nested|jagged|rename|align_|names|imag|angle|polar|stft|istft|hann|hamming|kaiser|bartlett|blackman|"
    r"storage|resize|set_$|data_ptr|record_stream|from_file|ctc|_debug|assert|sym_|is_pinned|pin_memory|to_dense|crow|ccol|retain_grad|requires_grad|"
    r"^(?:print|warn|open|close|_|dequantize|q_|int_repr|copy_sparse|manual_seed|seed|get_seed|initial_seed|wait|backward|save|cuda|xpu|mps|ipu|grad|"
    r"fake_|choose_qparams|from_|to_|unsafe_chunk|cudnn|input_|output_nr|version|set_|lift|refine_names|sgn_|conj|resolve|view_as_(?:real|complex)|is_|has_|chalf|"
    r"segment_reduce|fused_moving|rnn|gru|lstm|quantized|embedding_renorm|index_put_impl|special_(?:airy|bessel|chebyshev|hermite|laguerre|legendre|modified|scaled|shifted|spherical|zeta))"
)
UNSTABLE = {"linalg_eig", "linalg_svd", "linalg_qr", "svd", "qr", "eig", "lu", "geqrf", "linalg_eigh", "linalg_lu", "ormqr", "lobpcg", "matrix_exp"}

SHAPES = [(2, 3, 4), (3, 4), (4,), (), (1, 3, 1), (2, 3, 4, 4), (0, 3), (2, 4, 6, 5), (1, 2, 3, 4, 4), (4, 4), (3,), (2, 1, 4), (1,)]
KINDS = ["float", "float", "float", "float", "int", "int", "bool", "uint8", "int8", "int32", "int16", "double", "half", "bfloat16", "index"]
TEXTS = {
    "rounding_mode": ["trunc", "floor"], "mode": ["constant", "reflect", "replicate", "circular"], "approximate": ["none", "tanh"], "reduce": ["sum", "amax", "amin", "mean", "prod"],
    "indexing": ["ij", "xy"], "interpolation": ["linear", "lower", "higher", "nearest", "midpoint"], "padding": ["same", "valid"], "ord": ["fro", "nuc"], "p": ["fro"],
    "equation": ["ij,jk->ik", "bij,bjk->bik", "ii->i", "i,j->ij", "...ij->...ji", "bchw,bchw->bhw"], "UPLO": ["L", "U"],
}
DTYPES = {torch.float32: "torch.float32", torch.float64: "torch.float64", torch.int64: "torch.int64", torch.int32: "torch.int32", torch.bool: "torch.bool", torch.float16: "torch.float16", torch.uint8: "torch.uint8"}


@dataclass
class Case:
    """An expression and the tensors that it is computed from."""

    expression: str
    inputs: dict[str, torch.Tensor] = field(default_factory=dict)


def tensor_of(rng: random.Random, shape: tuple[int, ...], kind: str) -> torch.Tensor:
    generator = torch.Generator().manual_seed(rng.randrange(2**31))
    if kind == "bool":
        return torch.rand(shape, generator=generator) > 0.5
    if kind == "uint8":
        return torch.randint(0, 256, shape, generator=generator, dtype=torch.uint8)
    if kind == "index":
        return torch.randint(0, 3, shape, generator=generator)
    if kind.startswith("int"):
        dtype = {"int": torch.int64, "int8": torch.int8, "int16": torch.int16, "int32": torch.int32}[kind]
        return torch.randint(-5, 9, shape, generator=generator).to(dtype)
    values = torch.rand(shape, generator=generator) * 4 - 2 if rng.random() < 0.7 else torch.rand(shape, generator=generator) * 0.9 + 0.05
    return values.double() if kind == "double" else values.half() if kind == "half" else values


class Writer:
    """Arguments of one call: their values for torch, their text for the module."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.case = Case("")
        self.shape = rng.choice(SHAPES)
        self.kind = rng.choice(KINDS)

    def tensor(self, name: str):
        rng = self.rng
        fits = rng.random() < 0.7
        shape = self.shape if fits else rng.choice(SHAPES)
        if fits and rng.random() < 0.25:
            shape = tuple(size if rng.random() < 0.6 else 1 for size in shape)[rng.choice([0, 0, 1]):]
        kind = self.kind if rng.random() < 0.65 else rng.choice(KINDS)
        if re.search("index|indices", name):
            kind = "index"
        if name in ("mask", "condition"):
            kind = "bool"
        value = tensor_of(rng, shape, "float" if kind == "bfloat16" else kind)
        text = f"x{len(self.case.inputs)}"
        self.case.inputs[text] = value
        if kind == "bfloat16":
            value, text = value.to(torch.bfloat16), f"{text}.to(torch.bfloat16)"
        if value.dim() > 1 and rng.random() < 0.2:
            value, text = value.transpose(0, -1), f"{text}.transpose(0, -1)"
        if value.dim() > 0 and value.shape[-1] > 2 and rng.random() < 0.1:
            value, text = value[..., ::2], f"{text}[..., ::2]"
        return value, text

    def number(self):
        return self.rng.choice([lambda: self.rng.randint(-3, 4), lambda: round(self.rng.uniform(-2, 2), 2), lambda: self.rng.choice([0, 1, 2, 0.5])])()

    def integer(self, name: str) -> int:
        rank = len(self.shape)
        if re.search("dim|axis", name) and rank:
            return self.rng.randint(-rank, rank - 1)
        if re.search("stride|kernel|dilation|groups|num_|size|sections|chunks|split|steps|repeats", name):
            return self.rng.randint(1, 4)
        return self.rng.choice([0, 1, 2, 3, -1, -2, 1, 2])

    def value(self, type_: str, name: str):
        rng = self.rng
        if type_.endswith("?"):
            return (None, "None") if rng.random() < 0.45 else self.value(type_[:-1], name)
        list_ = re.fullmatch(r"(.*)\[(\d*)\]", type_)
        if list_:
            count = int(list_[2]) if list_[2] and rng.random() < 0.8 else rng.randint(0 if rng.random() < 0.2 else 1, 4)
            made = [self.value(list_[1], name) for _ in range(count)]
            text = f"[{', '.join(text for _, text in made)}]"
            if not made:
                text = {"int": "torch.jit.annotate(List[int], [])", "float": "torch.jit.annotate(List[float], [])"}.get(list_[1], "torch.jit.annotate(List[Tensor], [])")
            return [value for value, _ in made], text
        if type_ == "Tensor":
            return self.tensor(name)
        if type_ in ("int", "SymInt"):
            if name in ("dtype",):
                dtype = rng.choice(list(DTYPES))
                return dtype, DTYPES[dtype]
            value = self.integer(name)
        elif type_ in ("Scalar", "number"):
            value = rng.choice([True, False]) if rng.random() < 0.05 else self.number()
        elif type_ == "float":
            value = round(rng.uniform(-1, 3), 2) if not re.search("eps", name) else 0.001
        elif type_ == "bool":
            value = rng.random() < 0.5
        elif type_ == "ScalarType":
            dtype = rng.choice(list(DTYPES))
            return dtype, DTYPES[dtype]
        elif type_ == "str":
            value = rng.choice(TEXTS.get(name, ["mean", "none"]))
        else:
            raise ValueError(f"no {type_}")
        return value, repr(value)

    def call(self, schema) -> tuple[list, dict, str]:
        values, keywords, texts = [], {}, []
        skipped = False
        for argument in schema.arguments:
            type_ = str(argument.type) if not argument.real_type else str(argument.real_type)
            type_ = normal(str(argument.type), argument.name, argument.N)
            default = argument.has_default_value()
            if argument.name in ("layout", "device", "implicit", "pin_memory", "memory_format", "generator", "out", "non_blocking") or (default and self.rng.random() < 0.4):
                if not default:
                    raise ValueError("needs what is not made here")
                skipped = True
                continue
            value, text = self.value(type_, argument.name)
            if argument.kwarg_only or skipped:
                keywords[argument.name] = value
                texts.append(f"{argument.name}={text}")
            else:
                values.append(value)
                texts.append(text)
        name = schema.name.split("::")[1]
        self.case.expression = f"torch.ops.aten.{name}({', '.join(texts)})"
        return values, keywords, name


def normal(type_: str, name: str, size) -> str:
    """`Optional[List[int]]` as `int[2]?`."""
    optional = re.fullmatch(r"Optional\[(.*)\]", type_)
    if optional:
        return normal(optional[1], name, size) + "?"
    list_ = re.fullmatch(r"List\[(.*)\]", type_)
    if list_:
        return f"{normal(list_[1], name, None)}[{size or ''}]"
    return "ScalarType" if name == "dtype" and type_ == "int" else type_


def small(value) -> bool:
    """Whether a result can be compared: not too large, and finite enough that rounding is not all of it."""
    if isinstance(value, torch.Tensor):
        if value.is_complex() or value.numel() > 5000 or value.layout != torch.strided or value.is_quantized:
            return False
        if value.is_floating_point() and value.numel():
            finite = value[value.isfinite()]
            return finite.numel() == 0 or float(finite.double().abs().max()) < 1e6
        return True
    if isinstance(value, (list, tuple)):
        return len(value) > 0 and all(small(item) for item in value)
    if isinstance(value, complex):
        return False
    return isinstance(value, (bool, int)) or isinstance(value, float) and not math.isnan(value)


@functools.cache
def universe() -> dict[str, list]:
    """Schemas of all operators that a model may call, by name."""
    found: dict[str, list] = {}
    for schema in torch._C._jit_get_all_schemas():
        space, name = schema.name.split("::")
        if space != "aten" or LEFT_OUT.search(name) or name.strip("_") in UNSTABLE or re.search("out$|^values$|_max$|^min$|^max$|values_stable", schema.overload_name) and "!" in str(schema) or "hacked" in schema.overload_name:
            continue
        if "Dimname" in str(schema) or "__torch__" in str(schema) or not any("Tensor" in str(a.type) for a in schema.arguments):
            continue
        found.setdefault(name, []).append(schema)
    return found


def random_case(rng: random.Random, schemas: list) -> Case | None:
    """A call that torch takes; None where none was found in some tries."""
    for _ in range(60):
        writer = Writer(rng)
        schema = rng.choice(schemas)
        try:
            values, keywords, name = writer.call(schema)
            before = [value.clone() for value in writer.case.inputs.values()]
            with torch.no_grad():
                made = getattr(torch.ops.aten, name)(*values, **keywords)
            del before
        except (RuntimeError, IndexError, ValueError, TypeError, NotImplementedError, AttributeError):
            continue
        if small(made):
            return writer.case
    return None
