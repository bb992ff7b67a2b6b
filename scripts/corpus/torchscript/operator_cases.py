"""What to call every operator of the table with: at least two forms of arguments each.

Names of inputs say their kind: see INPUTS. Every entry becomes one scripted module that gives all its results.
"""

import torch


def _generator(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def _float(*shape: int, seed: int = 0, low: float = -2.0, high: float = 2.0) -> torch.Tensor:
    return torch.rand(*shape, generator=_generator(seed)) * (high - low) + low


def _int(*shape: int, seed: int = 0, low: int = -5, high: int = 9, dtype=torch.int64) -> torch.Tensor:
    return torch.randint(low, high, shape, generator=_generator(seed)).to(dtype)


INPUTS = {
    "x": _float(2, 3, 6, 6, seed=1),
    "y": _float(2, 3, 6, 6, seed=2),
    "p": _float(2, 3, 6, 6, seed=3, low=0.1, high=3.0),
    "q": _float(2, 3, 6, 6, seed=4, low=-0.95, high=0.95),
    "r": _float(3, 1, 6, seed=5),
    "s": _float(6, seed=6, low=0.2, high=2.0),
    "c3": _float(3, seed=7, low=0.2, high=2.0),
    "m": _float(4, 6, seed=8),
    "n": _float(6, 5, seed=9),
    "bm": _float(2, 4, 6, seed=10),
    "bn": _float(2, 6, 5, seed=11),
    "x1": _float(2, 3, 9, seed=12),
    "x3": _float(1, 2, 4, 6, 5, seed=13),
    "i": _int(2, 3, 6, 6, seed=14),
    "j": _int(2, 3, 6, 6, seed=15, low=1, high=6),
    "i32": _int(2, 3, 6, 6, seed=16, dtype=torch.int32),
    "u8": _int(2, 3, 6, 6, seed=17, low=0, high=256, dtype=torch.uint8),
    "i8": _int(2, 3, 6, 6, seed=18, low=-128, high=128, dtype=torch.int8),
    "d": _float(2, 3, 6, 6, seed=19).double(),
    "h": _float(2, 3, 6, 6, seed=20).half(),
    "b": _float(2, 3, 6, 6, seed=21) > 0,
    "b2": _float(2, 3, 6, 6, seed=22) > 0.3,
    "bx": _float(2, 3, seed=23) > -0.5,
    "idx": _int(4, seed=24, low=0, high=3),
    "neg": torch.tensor([-1, 0, 2, -3]),
    "g4": _int(2, 3, 4, 6, seed=25, low=0, high=6),
    "z": torch.tensor(0.7),
    "zi": torch.tensor(3),
    "tok": _int(2, 7, seed=26, low=0, high=11),
    "emb": _float(11, 4, seed=27),
    "grid": _float(2, 5, 4, 2, seed=28, low=-1.2, high=1.2),
    "grid3": _float(1, 3, 4, 5, 3, seed=29, low=-1.2, high=1.2),
    "theta": _float(2, 2, 3, seed=30),
    "w2": _float(4, 3, 3, 3, seed=31),
    "w2g": _float(6, 1, 3, 3, seed=32),
    "b4": _float(4, seed=33),
    "w1": _float(4, 3, 3, seed=34),
    "w3": _float(4, 2, 2, 3, 3, seed=35),
    "t2": _float(3, 4, 2, 3, seed=36),
    "t1": _float(3, 4, 3, seed=37),
    "t3": _float(2, 4, 2, 2, 2, seed=38),
    "distinct": torch.randperm(216, generator=_generator(39)).float().reshape(2, 3, 6, 6),
    "qq": _float(2, 4, 5, 8, seed=40),
    "kk": _float(2, 4, 7, 8, seed=41),
    "vv": _float(2, 4, 7, 8, seed=42),
    "bmask": _float(5, 7, seed=43) > -1.0,
    "fmask": _float(2, 1, 5, 7, seed=44),
    "boxes": torch.cat([_float(12, 2, seed=45, low=0, high=20), _float(12, 2, seed=46, low=22, high=40)], 1),
    "scores": _float(12, seed=47, low=0, high=1),
    "rois": torch.tensor([[0.0, 0.5, 0.7, 4.2, 5.1], [1.0, 1.0, 1.5, 3.0, 4.0]]),
    "cols": _float(1, 12, 16, seed=48),
}

# name of the operator -> expressions; those that start with "!" are statements before the last one's value
CASES: dict[str, list[str]] = {
    # arithmetic
    "add": ["x + y", "x + 2", "i + 1.5", "torch.add(x, y, alpha=3)", "x.clone().add_(r)", "u8 + u8", "b + b2", "i8 + 100", "x + z", "i + z", "torch.add(i, j, alpha=2)"],
    "sub": ["x - r", "x - 2", "torch.sub(x, y, alpha=0.5)", "u8 - 200", "i - j", "x.clone().sub_(1.5)", "3 - i"],
    "subtract": ["torch.subtract(x, y)", "torch.subtract(x, 2, alpha=3)"],
    "rsub": ["2.5 - x", "torch.rsub(x, y, alpha=2)", "1 - i"],
    "mul": ["x * y", "x * 2", "i * 0.5", "u8 * 3", "i8 * i8", "b * b2", "x.clone().mul_(r)", "i32 * 7", "d * x", "h * 2"],
    "multiply": ["torch.multiply(x, y)", "torch.multiply(x, 3)"],
    "div": ["x / p", "x / 3", "i / 2", "torch.div(x, p, rounding_mode='floor')", "torch.div(i, j, rounding_mode='trunc')", "torch.div(i, 3, rounding_mode='floor')", "torch.div(x, 0.3, rounding_mode='trunc')", "x.clone().div_(2)"],
    "divide": ["torch.divide(x, p)", "torch.divide(i, j, rounding_mode='floor')"],
    "true_divide": ["torch.true_divide(i, j)", "torch.true_divide(x, 4)"],
    "floor_divide": ["x // p", "i // j", "i // 3", "x // 0.1", "i // -2"],
    "remainder": ["x % p", "i % j", "i % -3", "x % -0.7", "torch.remainder(x, 0.25)"],
    "fmod": ["torch.fmod(x, p)", "torch.fmod(i, 3)", "torch.fmod(x, -0.7)"],
    "pow": ["x ** 2", "p ** 0.5", "p ** y", "2.0 ** x", "i ** 2", "x ** 3", "p ** -1", "torch.pow(2, j)", "p ** 1.7", "j ** j"],
    "square": ["torch.square(x)", "torch.square(i)"],
    "maximum": ["torch.maximum(x, y)", "torch.maximum(i, j)"],
    "minimum": ["torch.minimum(x, y)", "torch.minimum(x, r)"],
    "atan2": ["torch.atan2(x, y)", "torch.atan2(y, p)"],
    "arctan2": ["torch.arctan2(x, y)", "torch.arctan2(y, x)"],
    "hypot": ["torch.hypot(x, y)", "torch.hypot(x, r)"],
    "addcmul": ["torch.addcmul(x, y, p)", "torch.addcmul(x, y, p, value=0.5)", "x.clone().addcmul_(y, p, value=-2)"],
    "addcdiv": ["torch.addcdiv(x, y, p)", "torch.addcdiv(x, y, p, value=2)"],
    "lerp": ["torch.lerp(x, y, 0.3)", "torch.lerp(x, y, p)"],
    "__lshift__": ["i << 2", "j << 1"],
    "__rshift__": ["i >> 1", "j >> 2"],
    # comparison
    "eq": ["i == j", "i == 2", "b == b2", "x == x"],
    "ne": ["i != j", "i != 2", "b != b2"],
    "lt": ["x < y", "x < 0.5", "i < j", "b < b2"],
    "gt": ["x > y", "i > 0.5", "b > b2", "u8 > 100"],
    "le": ["x <= y", "i <= 2", "b <= b2"],
    "ge": ["x >= y", "i >= 2", "b >= b2"],
    "greater": ["torch.greater(x, y)", "torch.greater(x, 0.1)"],
    "greater_equal": ["torch.greater_equal(x, y)", "torch.greater_equal(i, 1)"],
    "less": ["torch.less(x, y)", "torch.less(x, 0.1)"],
    "less_equal": ["torch.less_equal(x, y)", "torch.less_equal(i, 1)"],
    "not_equal": ["torch.not_equal(i, j)", "torch.not_equal(i, 1)"],
    "logical_and": ["torch.logical_and(b, b2)", "torch.logical_and(i, j)", "torch.logical_and(x, b)"],
    "logical_or": ["torch.logical_or(b, b2)", "torch.logical_or(i, b)"],
    "logical_xor": ["torch.logical_xor(b, b2)", "torch.logical_xor(i, b)"],
    "logical_not": ["torch.logical_not(b)", "torch.logical_not(i)"],
    "bitwise_and": ["b & b2", "i & j", "u8 & 15", "torch.bitwise_and(i8, 7)"],
    "bitwise_or": ["b | b2", "i | j", "u8 | 16"],
    "bitwise_xor": ["b ^ b2", "i ^ j", "u8 ^ 255"],
    "__iand__": ["b.clone().__iand__(b2)", "i.clone().__iand__(7)"],
    "bitwise_not": ["~b", "~i", "~u8", "torch.bitwise_not(i8)"],
    "isnan": ["torch.isnan(x / (x - x))", "torch.isnan(i)"],
    "isinf": ["torch.isinf(p / 0)", "torch.isinf(i)"],
    "isfinite": ["torch.isfinite(p / (x > 0))", "torch.isfinite(i)"],
    "isclose": ["torch.isclose(x, x + 0.001)", "torch.isclose(x, x + 0.001, rtol=0.01, atol=0.01)"],
    "where": ["torch.where(b, x, y)", "torch.where(b, x, 0.5)", "torch.where(b, 1.0, y)", "torch.where(b, b2, b)", "torch.where(b, i, 2)", "torch.where(b, i, x)"],
    "masked_fill": ["x.masked_fill(b, 0.5)", "x.masked_fill(b, z)", "i.masked_fill(b, -1)", "x.clone().masked_fill_(b, float('-inf'))", "b.masked_fill(b2, True)"],
    "equal": ["torch.equal(x, x)", "torch.equal(x, y)"],
    # functions
    **{name: [f"torch.{name}(x)", f"torch.{name}(i)", f"x.clone().{name}_()"] for name in ["exp", "exp2", "expm1", "sin", "cos", "tan", "atan", "sinh", "cosh", "asinh", "erf", "erfc", "deg2rad", "rad2deg"]},
    **{name: [f"torch.{name}(p)", f"torch.{name}(j)", f"p.clone().{name}_()"] for name in ["log", "log2", "log10", "log1p", "sqrt", "rsqrt", "reciprocal"]},
    "asin": ["torch.asin(q)", "q.clone().asin_()"], "acos": ["torch.acos(q)", "q.clone().acos_()"],
    "acosh": ["torch.acosh(p + 1)", "torch.acosh(j)"], "atanh": ["torch.atanh(q)", "q.clone().atanh_()"],
    "arctan": ["torch.arctan(x)", "torch.arctan(i)"],
    "special_erf": ["torch.special.erf(x)", "torch.special.erf(i)"], "special_expit": ["torch.special.expit(x)", "torch.special.expit(i)"],
    "abs": ["torch.abs(x)", "i.abs()", "i8.abs()"], "absolute": ["torch.absolute(x)", "torch.absolute(i)"],
    "neg": ["-x", "-i", "-u8"], "negative": ["torch.negative(x)", "torch.negative(i8)"], "positive": ["torch.positive(x)", "torch.positive(i)"],
    "sign": ["torch.sign(x)", "torch.sign(i)"], "sgn": ["torch.sgn(x)", "torch.sgn(i)"],
    "floor": ["torch.floor(x)", "torch.floor(i)"], "ceil": ["torch.ceil(x)", "x.clone().ceil_()"],
    "round": ["torch.round(x * 2)", "torch.round(x, decimals=1)", "torch.round(i)"], "trunc": ["torch.trunc(x)", "torch.trunc(x * 3)"],
    "fix": ["torch.fix(x)", "torch.fix(x * 3)"], "frac": ["torch.frac(x)", "x.clone().frac_()"],
    "nan_to_num": ["torch.nan_to_num(x / (x > 0))", "torch.nan_to_num(x / (x - x), nan=2.0)", "torch.nan_to_num(p / 0, posinf=7.0)"],
    # activations
    "relu": ["F.relu(x)", "torch.relu(i)", "F.relu(x.clone(), inplace=True)"], "relu6": ["F.relu6(x * 4)", "F.relu6(x.clone(), inplace=True)"],
    "hardtanh": ["F.hardtanh(x)", "F.hardtanh(x, -0.3, 0.6)"], "clamp": ["torch.clamp(x, -0.5, 0.5)", "x.clamp(min=0.1)", "x.clamp(max=0.3)", "x.clamp(min=r)", "i.clamp(0, 3)", "torch.clamp(x, q - 1, p)", "i.clamp(0.5, 2.5)"],
    "clip": ["torch.clip(x, -0.5, 0.5)", "x.clip(min=0.2)"], "clamp_min": ["torch.clamp_min(x, 0.2)", "torch.clamp_min(i, 1)"], "clamp_max": ["torch.clamp_max(x, 0.2)", "torch.clamp_max(x, q)"],
    "sigmoid": ["torch.sigmoid(x)", "torch.sigmoid(i)"], "tanh": ["torch.tanh(x)", "torch.tanh(i)"], "logit": ["torch.logit(torch.sigmoid(x))", "torch.logit(p / 4)"],
    "leaky_relu": ["F.leaky_relu(x)", "F.leaky_relu(x, 0.3)"], "celu": ["F.celu(x)", "F.celu(x, 0.5)"], "elu": ["F.elu(x)", "F.elu(x, 0.4)", "torch._C._nn.elu(x, 0.4, 1.2, 0.7)"],
    "selu": ["F.selu(x)", "F.selu(x.clone(), inplace=True)"], "silu": ["F.silu(x)", "F.silu(x.clone(), inplace=True)"], "gelu": ["F.gelu(x)", "F.gelu(x, approximate='tanh')"],
    "mish": ["F.mish(x)", "F.mish(x * 5)"], "softplus": ["F.softplus(x)", "F.softplus(x, 2.0, 1.5)", "F.softplus(x * 20)"], "log_sigmoid": ["F.logsigmoid(x)", "F.logsigmoid(x * 9)"],
    "hardsigmoid": ["F.hardsigmoid(x * 3)", "F.hardsigmoid(x)"], "hardswish": ["F.hardswish(x * 3)", "F.hardswish(x)"], "hardshrink": ["F.hardshrink(x)", "F.hardshrink(x, 1.0)"], "softshrink": ["F.softshrink(x)", "F.softshrink(x, 1.0)"],
    "prelu": ["F.prelu(x, c3)", "F.prelu(x, c3[:1])"], "rrelu": ["F.rrelu(x)", "F.rrelu(x, 0.2, 0.4)"], "glu": ["F.glu(x)", "F.glu(x, 2)"], "threshold": ["F.threshold(x, 0.1, 20.0)", "F.threshold(x, -1.0, 0.0)"],
    "softmax": ["F.softmax(x, 1)", "x.softmax(-1)", "F.softmax(x, dim=0, dtype=torch.float64)"], "log_softmax": ["F.log_softmax(x, 1)", "x.log_softmax(-1)"],
    "_softmax": ["torch._softmax(x, 1, False)", "torch._softmax(x, -1, False)"], "_log_softmax": ["torch._log_softmax(x, 1, False)", "torch._log_softmax(x, 2, False)"], "special_softmax": ["torch.special.softmax(x, 1)", "torch.special.softmax(x, 2)"],
    # reductions
    "sum": ["x.sum()", "x.sum(1)", "x.sum([2, 3], keepdim=True)", "i.sum()", "b.sum(1)", "u8.sum()", "x.sum(dim=0, dtype=torch.float64)", "i32.sum()"],
    "mean": ["x.mean()", "x.mean(1)", "x.mean([2, 3], keepdim=True)", "i.mean(dtype=torch.float32)", "x3.mean([2, 3, 4])"],
    "prod": ["s.prod()", "x.prod(1)", "j.prod(2, keepdim=True)"], "amax": ["x.amax()", "x.amax(1)", "x.amax([2, 3], keepdim=True)", "i.amax(0)"], "amin": ["x.amin()", "x.amin([1, 2])"],
    "max": ["x.max()", "torch.max(distinct, 1)", "distinct.max(2, keepdim=True)", "torch.max(x, y)", "b.max()", "i.max()"], "min": ["x.min()", "torch.min(distinct, -1)", "torch.min(x, y)"],
    "argmax": ["distinct.argmax()", "distinct.argmax(1)", "distinct.argmax(2, keepdim=True)"], "argmin": ["distinct.argmin()", "distinct.argmin(-1)"], "aminmax": ["torch.aminmax(x)", "torch.aminmax(x, dim=1, keepdim=True)"],
    "var": ["x.var()", "x.var(1)", "x.var([2, 3], unbiased=False, keepdim=True)", "x.var(False)", "torch.var(x, dim=1, correction=2)"], "std": ["x.std()", "x.std(1, False)", "x.std([2, 3])", "torch.std(x, dim=1, correction=0, keepdim=True)"],
    "var_mean": ["torch.var_mean(x, [2, 3])", "torch.var_mean(x, 1, False)"], "std_mean": ["torch.std_mean(x, [2, 3])", "torch.std_mean(x, 1, True, True)"],
    "norm": ["x.norm()", "torch.norm(x, 2, 1)", "torch.norm(x, 1, [2, 3], True)", "torch.norm(x, float('inf'))", "torch.norm(x, 3, 1)"], "frobenius_norm": ["torch.norm(m, 'fro')", "torch.frobenius_norm(x, [2, 3], True)"],
    "linalg_vector_norm": ["torch.linalg.vector_norm(x)", "torch.linalg.vector_norm(x, 1, [2, 3])", "torch.linalg.vector_norm(x, dim=1, keepdim=True)", "torch.linalg.vector_norm(x, 0, 1)"],
    "any": ["b.any()", "b.any(1)", "i.any(dim=1, keepdim=True)", "u8.any()"], "all": ["b.all()", "b.all(1)", "j.all(2)"],
    "logsumexp": ["torch.logsumexp(x, 1)", "torch.logsumexp(x, [2, 3], True)"], "cumsum": ["x.cumsum(1)", "i.cumsum(-1)", "b.cumsum(2)", "x.cumsum(0, dtype=torch.float64)"],
    "count_nonzero": ["torch.count_nonzero(i)", "torch.count_nonzero(i, 1)"], "numel": ["x.numel()", "s.numel()"], "trace": ["torch.trace(m)", "torch.trace(n)"],
    # order
    "topk": ["distinct.topk(2)", "torch.topk(distinct, 3, 1)", "distinct.topk(2, dim=2, largest=False)"], "sort": ["distinct.sort()", "distinct.sort(1, True)", "torch.sort(distinct, dim=2, descending=False)"], "argsort": ["distinct.argsort()", "distinct.argsort(1, True)"],
    "msort": ["torch.msort(distinct)", "torch.msort(s)"], "median": ["distinct.median()", "torch.median(distinct, 1)", "torch.median(distinct, 2, True)"], "kthvalue": ["torch.kthvalue(distinct, 2)", "torch.kthvalue(distinct, 1, 1, True)"],
    "quantile": ["torch.quantile(x, 0.3)", "torch.quantile(x, 0.7, 1)", "torch.quantile(x, torch.tensor([0.1, 0.5]), dim=2, keepdim=True)"],
    # views
    "view": ["x.view(6, 36)", "x.view(2, -1)", "x.view([3, 2, 36])"], "_unsafe_view": ["torch.ops.aten._unsafe_view(x, [6, 36])", "torch.ops.aten._unsafe_view(x, [2, 108])"],
    "reshape": ["x.reshape(6, 36)", "x.permute(0, 2, 3, 1).reshape(2, -1)", "x.reshape([-1])"], "view_as": ["x.view_as(y)", "s.view_as(torch.zeros(2, 3))"], "reshape_as": ["x.reshape_as(y)", "s.reshape_as(torch.zeros(2, 3))"],
    "flatten": ["x.flatten()", "x.flatten(1)", "torch.flatten(x, 1, 2)", "z.flatten()"], "unflatten": ["x.unflatten(3, [2, 3])", "x.unflatten(-1, [-1, 2])"],
    "permute": ["x.permute(0, 2, 3, 1)", "x.permute(-1, 0, 1, 2)"], "transpose": ["x.transpose(1, 2)", "x.transpose(-1, 0)"], "swapaxes": ["x.swapaxes(1, 2)", "x.swapaxes(0, -1)"], "swapdims": ["x.swapdims(1, 2)", "x.swapdims(0, -1)"],
    "t": ["m.t()", "s.t()"], "numpy_T": ["m.T", "n.T"], "movedim": ["x.movedim(1, -1)", "x.movedim([0, 1], [2, 0])"], "moveaxis": ["torch.moveaxis(x, 1, -1)", "torch.moveaxis(x, [0, 1], [2, 0])"],
    "unsqueeze": ["x.unsqueeze(0)", "x.unsqueeze(-1)", "x.unsqueeze(2)"], "squeeze": ["r.squeeze()", "r.squeeze(1)", "r.squeeze(0)", "r.squeeze([0, 1])"],
    "slice": ["x[1:]", "x[:, :2]", "x[..., 1:-1:2]", "x[:, 5:2]", "x[-1:, -2:]", "x[:]"], "narrow": ["x.narrow(1, 1, 2)", "x.narrow(-1, 0, 3)"], "select": ["x[0]", "x[:, -1]", "x.select(2, 3)"],
    "unbind": ["x.unbind()", "x.unbind(1)"], "split": ["x.split(4, 2)", "x.split([1, 2], 1)", "torch.split(x, 1)"], "split_with_sizes": ["torch.split_with_sizes(x, [2, 4], 2)", "x.split_with_sizes([1, 1])"],
    "unsafe_split": ["torch.unsafe_split(x, 4, 2)", "torch.unsafe_split(x, 1)"], "unsafe_split_with_sizes": ["torch.unsafe_split_with_sizes(x, [2, 4], 2)", "torch.unsafe_split_with_sizes(x, [1, 1])"],
    "chunk": ["x.chunk(2, 1)", "x.chunk(4, 2)", "x.chunk(2)"], "unsafe_chunk": ["torch.unsafe_chunk(x, 2, 1)", "torch.unsafe_chunk(x, 4, 2)"], "tensor_split": ["torch.tensor_split(x, 4, 2)", "torch.tensor_split(x, [1, 4], 3)"],
    "expand": ["r.expand(3, 4, 6)", "r.expand(2, -1, 4, -1)", "s.expand(3, 6)"], "broadcast_to": ["r.broadcast_to([3, 4, 6])", "s.broadcast_to([2, 6])"], "expand_as": ["r.expand_as(x[0])", "s.expand_as(m)"], "broadcast_tensors": ["torch.broadcast_tensors([r, x])", "torch.broadcast_tensors([s, m])"],
    "diagonal": ["torch.diagonal(m)", "torch.diagonal(x, 1, 2, 3)", "torch.diagonal(x, -2, 0, 3)"], "unfold": ["x.unfold(2, 3, 1)", "x.unfold(3, 2, 2)"], "as_strided": ["m.as_strided([4, 6], [6, 1])", "m.as_strided([2, 12], [12, 1])"],
    "alias": ["torch.ops.aten.alias(x)", "torch.ops.aten.alias(i)"], "detach": ["x.detach()", "(x * 2).detach()"], "is_contiguous": ["x.is_contiguous()", "x.transpose(0, 1).is_contiguous()"], "stride": ["x.stride()", "x.stride(1)", "x.transpose(1, 2).stride()"],
    "mT": ["m.mT", "x.mT"],
    # joining
    "cat": ["torch.cat([x, y])", "torch.cat([x, y, x], 1)", "torch.cat([x, i], dim=-1)", "torch.cat([torch.zeros(0), s])"], "concat": ["torch.concat([x, y])", "torch.concat([x, y], 1)"], "concatenate": ["torch.concatenate([x, y])", "torch.concatenate([x, y], 1)"],
    "stack": ["torch.stack([x, y])", "torch.stack([x, y], -1)"], "hstack": ["torch.hstack([x, y])", "torch.hstack([s, c3])"], "vstack": ["torch.vstack([x, y])", "torch.vstack([s, s])"], "row_stack": ["torch.row_stack([x, y])", "torch.row_stack([s, s])"],
    "repeat": ["s.repeat(2)", "r.repeat(2, 1, 3)", "r.repeat(2, 1, 1, 2)"], "tile": ["torch.tile(r, [2])", "torch.tile(r, [2, 1, 1, 2])"], "repeat_interleave": ["s.repeat_interleave(torch.tensor([1, 0, 2, 1, 3, 1]))", "x.repeat_interleave(torch.tensor([2]), dim=1)", "x.repeat_interleave(2, dim=1)", "s.repeat_interleave(3)"],
    "roll": ["x.roll(1)", "x.roll(2, 1)", "torch.roll(x, shifts=[-1, 2], dims=[2, 3])"], "flip": ["x.flip([1])", "x.flip([2, 3])"], "fliplr": ["torch.fliplr(m)", "torch.fliplr(x)"], "flipud": ["torch.flipud(m)", "torch.flipud(x)"],
    "rot90": ["torch.rot90(x, 1, [2, 3])", "torch.rot90(x, 2, [2, 3])", "torch.rot90(m, -1)"], "meshgrid": ["torch.meshgrid([s, c3], indexing='ij')", "torch.meshgrid([s, c3], indexing='xy')", "torch.meshgrid([s, c3])"],
    "pixel_shuffle": ["F.pixel_shuffle(torch.cat([x, x, x, x], 1), 2)", "F.pixel_shuffle(torch.cat([x, x, x, x], 1)[0], 2)"], "pixel_unshuffle": ["F.pixel_unshuffle(x, 2)", "F.pixel_unshuffle(x, 3)"],
    "channel_shuffle": ["torch.channel_shuffle(torch.cat([x, y], 1), 2)", "torch.channel_shuffle(torch.cat([x, y], 1), 3)"], "native_channel_shuffle": ["torch.native_channel_shuffle(torch.cat([x, y], 1), 2)", "torch.native_channel_shuffle(torch.cat([x, y], 1), 3)"],
    "atleast_1d": ["torch.atleast_1d(z)", "torch.atleast_1d(s)"], "diff": ["torch.diff(x)", "torch.diff(x, dim=1)"],
    # creation
    "zeros": ["torch.zeros(2, 3)", "torch.zeros([2], dtype=torch.int64)", "torch.zeros_like(x)", "x.new_zeros([2, 2])", "torch.zeros_like(x, dtype=torch.bool)"], "ones": ["torch.ones(2, 3)", "torch.ones([2], dtype=torch.bool)", "torch.ones_like(i)", "i.new_ones([2, 2])"],
    "full": ["torch.full([2, 3], 1.5)", "torch.full([2], 3)", "torch.full([2], True)", "torch.full([2], 3, dtype=torch.float32)", "torch.full_like(x, 2)", "torch.full_like(i, 7)", "x.new_full([2], 3)"],
    "empty": ["torch.empty([2, 3]).zero_()", "torch.empty_like(x).zero_()", "x.new_empty([2]).fill_(3)"],
    "arange": ["torch.arange(5)", "torch.arange(1, 7, 2)", "torch.arange(0.0, 1.0, 0.3)", "torch.arange(4, dtype=torch.float32)", "torch.arange(x.shape[2], device=x.device)"],
    "linspace": ["torch.linspace(-1, 1, 7)", "torch.linspace(0.0, 5.0, 4, dtype=torch.float64)"], "logspace": ["torch.logspace(0, 2, 5)", "torch.logspace(0.0, 3.0, 4, 2.0)"], "eye": ["torch.eye(3)", "torch.eye(2, 4)", "torch.eye(3, dtype=torch.int64)"],
    "tensor": ["torch.tensor([1, 2, 3])", "torch.tensor([[1.5, 2.0]], dtype=torch.float64)", "torch.tensor(3)", "torch.tensor(2.5)", "torch.tensor(True)", "torch.tensor([True, False])"], "as_tensor": ["torch.as_tensor([1, 2])", "torch.as_tensor(x, dtype=torch.float64)"],
    "scalar_tensor": ["torch.scalar_tensor(3.0)", "torch.scalar_tensor(2, dtype=torch.int64)"], "tril": ["torch.tril(x)", "torch.tril(m, 1)", "torch.tril(b)"], "triu": ["torch.triu(x)", "torch.triu(m, -1)", "torch.triu(torch.ones(4, 4) == 1, diagonal=1)"],
    "tril_indices": ["torch.tril_indices(3, 4)", "torch.tril_indices(3, 3, -1)"], "triu_indices": ["torch.triu_indices(3, 4)", "torch.triu_indices(3, 3, 1)"], "one_hot": ["F.one_hot(idx, 5)", "F.one_hot(tok, 11)"],
    "rand": ["torch.rand([2, 3]) * 0", "torch.rand_like(x) * 0"], "randn": ["torch.randn([2, 3]) * 0", "torch.randn_like(x) * 0"],
    # types
    "to": ["x.to(torch.float64)", "i.to(torch.float32)", "x.to(y)", "x.to(torch.int64)", "(x * 50).to(torch.uint8)", "x.to('cpu')", "x.to(dtype=torch.float16)", "x.to(torch.bfloat16).float()", "i.to(torch.bool)", "i.to(torch.int8)"],
    "type_as": ["x.type_as(i)", "i.type_as(x)"], "contiguous": ["x.contiguous()", "x.permute(0, 2, 3, 1).contiguous()"], "clone": ["x.clone()", "x.transpose(0, 1).clone()"], "cpu": ["x.cpu()", "i.cpu()"],
    "_cast_Float": ["i.float()", "d.float()", "h.float()", "x.double()", "x.half()", "x.long()", "x.int()", "torch._cast_Char(x)", "torch._cast_Byte(p)", "torch._cast_Short(x)", "torch._cast_Int(x)", "torch._cast_Long(x)", "torch._cast_Half(x)", "torch._cast_Double(x)"],
    "dropout": ["F.dropout(x, 0.5, False)", "F.dropout2d(x, 0.5, False)", "F.alpha_dropout(x, 0.5, False)", "F.dropout(x, 0.0, True)"],
    "size": ["x.size()", "x.size(1)", "x.size(-1)", "x.shape[2]"], "dim": ["x.dim()", "x.ndim"], "len": ["len(x)", "len(s)"],
    "is_floating_point": ["x.is_floating_point()", "i.is_floating_point()"], "item": ["z.item() + 1.0", "zi.item() * 2"], "Int": ["int(zi) + 1", "int(z * 10)"], "Float": ["float(z) * 2.0", "float(zi)"], "Bool": ["bool(zi > 2)", "bool(z > 2)"],
    "result_type": ["torch.result_type(x, i)", "torch.result_type(i, 1.5)"],
    # convolution
    "conv1d": ["F.conv1d(x1, w1, b4)", "F.conv1d(x1, w1, None, 2, 1)", "F.conv1d(x1, w1, b4, padding='same', dilation=2)", "F.conv1d(x1[0], w1)"],
    "conv2d": ["F.conv2d(x, w2, b4)", "F.conv2d(x, w2, None, [2, 1], [1, 0])", "F.conv2d(x, w2g, None, 1, 1, 1, 3)", "F.conv2d(x, w2, padding='valid', dilation=[1, 2])", "F.conv2d(x[0], w2, b4)"],
    "conv3d": ["F.conv3d(x3, w3, b4)", "F.conv3d(x3, w3, None, [1, 2, 1], 1, [2, 1, 1])"],
    "conv_transpose1d": ["F.conv_transpose1d(x1, t1, b4)", "F.conv_transpose1d(x1, t1, None, 2, 1, 1)"], "conv_transpose2d": ["F.conv_transpose2d(x, t2, b4)", "F.conv_transpose2d(x, t2, None, 2, [0, 1], 1)", "F.conv_transpose2d(x, t2, None, 2, 1, 0, 1, 2)"],
    "conv_transpose3d": ["F.conv_transpose3d(x3, t3, b4)", "F.conv_transpose3d(x3, t3, None, 2)"], "_convolution": ["torch._convolution(x, w2, b4, [1, 1], [1, 1], [1, 1], False, [0, 0], 1, False, False, True, True)", "torch._convolution(x, t2, None, [2, 2], [0, 0], [1, 1], True, [1, 1], 1, False, False, True, True)"],
    "convolution": ["torch.convolution(x, w2, b4, [1, 1], [1, 1], [1, 1], False, [0, 0], 1)", "torch.convolution(x, w2, None, [2, 2], [1, 1], [1, 1], False, [0, 0], 1)"],
    # pooling
    "max_pool1d": ["F.max_pool1d(x1, 2)", "F.max_pool1d(x1, 3, 2, 1)"], "max_pool2d": ["F.max_pool2d(x, 2)", "F.max_pool2d(x, 3, 2, 1)", "F.max_pool2d(x, [2, 3], [2, 1], [1, 0], [1, 2], ceil_mode=True)", "F.max_pool2d(x, 4, 3, 1, ceil_mode=True)", "F.max_pool2d(x[0], 2)"],
    "max_pool3d": ["F.max_pool3d(x3, 2)", "F.max_pool3d(x3, [1, 2, 2], ceil_mode=True)"], "max_pool1d_with_indices": ["F.max_pool1d(x1, 2, return_indices=True)", "F.max_pool1d(x1, 3, 1, 1, return_indices=True)"],
    "max_pool2d_with_indices": ["F.max_pool2d(x, 2, return_indices=True)", "F.max_pool2d(x, 3, 2, 1, return_indices=True)"], "max_pool3d_with_indices": ["F.max_pool3d(x3, 2, return_indices=True)", "F.max_pool3d(x3, [1, 2, 2], return_indices=True)"],
    "max_unpool2d": ["F.max_unpool2d(*F.max_pool2d(x, 2, return_indices=True), 2)", "torch._C._nn.max_unpool2d(x[:, :, :3, :1], distinct[:, :, :3, :1].long() % 36, [6, 6])"],
    "avg_pool1d": ["F.avg_pool1d(x1, 2)", "F.avg_pool1d(x1, 3, 2, 1, True, False)"], "avg_pool2d": ["F.avg_pool2d(x, 2)", "F.avg_pool2d(x, 3, 2, 1)", "F.avg_pool2d(x, 3, 2, 1, ceil_mode=True, count_include_pad=False)", "F.avg_pool2d(x, 3, 2, 1, ceil_mode=True)", "F.avg_pool2d(x, 4, 3, 1, True)", "F.avg_pool2d(x, 2, divisor_override=3)", "F.avg_pool2d(x[0], 2)"],
    "avg_pool3d": ["F.avg_pool3d(x3, 2)", "F.avg_pool3d(x3, [2, 3, 2], [1, 2, 2], [1, 1, 0], True, False)"],
    "adaptive_avg_pool1d": ["F.adaptive_avg_pool1d(x1, 3)", "F.adaptive_avg_pool1d(x1, 4)"], "adaptive_avg_pool2d": ["F.adaptive_avg_pool2d(x, 1)", "F.adaptive_avg_pool2d(x, [2, 3])", "F.adaptive_avg_pool2d(x, [4, 5])", "F.adaptive_avg_pool2d(x, 8)"],
    "adaptive_avg_pool3d": ["F.adaptive_avg_pool3d(x3, 1)", "F.adaptive_avg_pool3d(x3, [3, 4, 5])"], "adaptive_max_pool1d": ["F.adaptive_max_pool1d(x1, 3)", "F.adaptive_max_pool1d(x1, 4)"], "adaptive_max_pool2d": ["F.adaptive_max_pool2d(x, 1)", "F.adaptive_max_pool2d(x, [2, 3])", "F.adaptive_max_pool2d(x, [4, 5])", "F.adaptive_max_pool2d(x, 2, return_indices=True)"], "adaptive_max_pool3d": ["F.adaptive_max_pool3d(x3, 2)", "F.adaptive_max_pool3d(x3, [3, 4, 5])"],
    "_adaptive_avg_pool2d": ["torch._adaptive_avg_pool2d(x, [2, 2])", "torch._adaptive_avg_pool2d(x, [4, 4])"], "_adaptive_avg_pool3d": ["torch._adaptive_avg_pool3d(x3, [2, 2, 2])", "torch._adaptive_avg_pool3d(x3, [1, 1, 1])"],
    # resizing
    "upsample_nearest1d": ["F.interpolate(x1, scale_factor=2.0)", "F.interpolate(x1, size=13)", "F.interpolate(x1, scale_factor=0.7)"], "upsample_nearest2d": ["F.interpolate(x, scale_factor=2.0)", "F.interpolate(x, size=[7, 11])", "F.interpolate(x, scale_factor=[1.7, 0.6])", "torch._C._nn.upsample_nearest2d(x, [12, 12], 2.0, 2.0)"],
    "upsample_nearest3d": ["F.interpolate(x3, scale_factor=2.0)", "F.interpolate(x3, size=[3, 8, 7])"], "_upsample_nearest_exact1d": ["F.interpolate(x1, size=13, mode='nearest-exact')", "F.interpolate(x1, scale_factor=0.7, mode='nearest-exact')"],
    "_upsample_nearest_exact2d": ["F.interpolate(x, size=[7, 11], mode='nearest-exact')", "F.interpolate(x, scale_factor=2.0, mode='nearest-exact')"], "_upsample_nearest_exact3d": ["F.interpolate(x3, size=[3, 8, 7], mode='nearest-exact')", "F.interpolate(x3, scale_factor=1.5, mode='nearest-exact')"],
    "upsample_linear1d": ["F.interpolate(x1, scale_factor=2.0, mode='linear')", "F.interpolate(x1, size=13, mode='linear', align_corners=True)", "F.interpolate(x1, scale_factor=1.3, mode='linear')", "F.interpolate(x1, size=1, mode='linear')"],
    "upsample_bilinear2d": ["F.interpolate(x, scale_factor=2.0, mode='bilinear')", "F.interpolate(x, size=[7, 11], mode='bilinear', align_corners=True)", "F.interpolate(x, scale_factor=[1.7, 0.6], mode='bilinear', align_corners=False)", "F.interpolate(x, size=[1, 3], mode='bilinear')", "F.interpolate(x, scale_factor=1.7, mode='bilinear', recompute_scale_factor=True)", "torch._C._nn.upsample_bilinear2d(x, [10, 10], False, 1.7, 1.7)"],
    "upsample_trilinear3d": ["F.interpolate(x3, scale_factor=2.0, mode='trilinear')", "F.interpolate(x3, size=[3, 8, 7], mode='trilinear', align_corners=True)", "F.interpolate(x3, scale_factor=1.3, mode='trilinear')"],
    "upsample_bicubic2d": ["F.interpolate(x, scale_factor=2.0, mode='bicubic')", "F.interpolate(x, size=[7, 11], mode='bicubic', align_corners=True)", "F.interpolate(x, scale_factor=[1.7, 0.6], mode='bicubic')"],
    "_upsample_bilinear2d_aa": ["F.interpolate(x, size=[3, 4], mode='bilinear', antialias=True)", "F.interpolate(x, scale_factor=0.6, mode='bilinear', antialias=True)", "F.interpolate(x, size=[9, 4], mode='bilinear', antialias=True, align_corners=True)"],
    "_upsample_bicubic2d_aa": ["F.interpolate(x, size=[3, 4], mode='bicubic', antialias=True)", "F.interpolate(x, scale_factor=0.6, mode='bicubic', antialias=True)"],
    # padding
    "pad": ["F.pad(x, [1, 2])", "F.pad(x, [1, 2, 0, 3], 'constant', 1.5)", "F.pad(x, [1, -2, -1, 3])", "F.pad(x, [1, 2, 2, 1], 'reflect')", "F.pad(x, [1, 2, 2, 1], 'replicate')", "F.pad(x, [1, 2, 2, 1], 'circular')", "F.pad(i, [1, 1])", "F.pad(b, [1, 1], value=1.0)", "F.pad(x3, [1, 1, 2, 0, 1, 1], 'reflect')"],
    "constant_pad_nd": ["torch.constant_pad_nd(x, [1, 2])", "torch.constant_pad_nd(x, [1, 2, 0, 1], 3)"], "reflection_pad1d": ["torch._C._nn.reflection_pad1d(x1, [1, 2])", "torch._C._nn.reflection_pad1d(x1, [3, 0])"], "reflection_pad2d": ["torch._C._nn.reflection_pad2d(x, [1, 2, 2, 1])", "torch._C._nn.reflection_pad2d(x, [0, 2, 0, 1])"], "reflection_pad3d": ["torch._C._nn.reflection_pad3d(x3, [1, 2, 2, 1, 1, 0])", "torch._C._nn.reflection_pad3d(x3, [0, 0, 0, 0, 1, 1])"],
    "replication_pad1d": ["torch._C._nn.replication_pad1d(x1, [1, 2])", "torch._C._nn.replication_pad1d(x1, [3, 0])"], "replication_pad2d": ["torch._C._nn.replication_pad2d(x, [1, 2, 2, 1])", "torch._C._nn.replication_pad2d(x, [0, 2, 0, 1])"], "replication_pad3d": ["torch._C._nn.replication_pad3d(x3, [1, 2, 2, 1, 1, 0])", "torch._C._nn.replication_pad3d(x3, [0, 0, 0, 0, 1, 1])"],
    # normalization
    "batch_norm": ["F.batch_norm(x, c3, c3 * 2)", "F.batch_norm(x, c3, c3, c3 * 3, c3 - 1, False, 0.1, 1e-3)", "F.batch_norm(x, c3.clone(), c3.clone(), training=True)", "F.batch_norm(x1, c3, c3, c3, c3)"],
    "instance_norm": ["F.instance_norm(x)", "F.instance_norm(x, None, None, c3, c3 * 2)", "F.instance_norm(x, c3, c3, c3, c3, False)", "F.instance_norm(x3)"], "group_norm": ["F.group_norm(x, 3)", "F.group_norm(x, 1, c3, c3 * 2, 1e-3)", "F.group_norm(x3, 2)"],
    "layer_norm": ["F.layer_norm(x, [6])", "F.layer_norm(x, [6, 6], eps=1e-3)", "F.layer_norm(x, [6], s, s * 2)", "F.layer_norm(x, [6], None, s)"], "rms_norm": ["F.rms_norm(x, [6])", "F.rms_norm(x, [6], s, 1e-3)"], "_weight_norm": ["torch._weight_norm(w2, b4.reshape(4, 1, 1, 1), 0)", "torch._weight_norm(m, s.reshape(1, 6), 1)"],
    # matrices
    "linear": ["F.linear(x, m)", "F.linear(x, m, b4)", "F.linear(m, m, b4)", "F.linear(s, m)"], "matmul": ["m @ n", "torch.matmul(x, n)", "torch.matmul(bm, bn)", "s @ n", "m @ s", "s @ s", "i @ j"], "mm": ["torch.mm(m, n)", "m.mm(n)"], "bmm": ["torch.bmm(bm, bn)", "bm.bmm(bn)"],
    "mv": ["torch.mv(m, s)", "m.mv(s * 2)"], "dot": ["torch.dot(s, s)", "s.dot(s + 1)"], "inner": ["torch.inner(s, s)", "torch.inner(s, s * 2)"], "outer": ["torch.outer(s, c3)", "torch.outer(c3, c3)"],
    "addmm": ["torch.addmm(b4[:1], m, n)", "torch.addmm(torch.zeros(4, 5), m, n, beta=0.5, alpha=2)"], "baddbmm": ["torch.baddbmm(b4.reshape(4, 1), bm, bn)", "torch.baddbmm(b4.reshape(4, 1), bm, bn, beta=0, alpha=0.5)"], "addbmm": ["torch.addbmm(b4.reshape(4, 1), bm, bn)", "torch.addbmm(b4.reshape(4, 1), bm, bn, beta=2, alpha=0.5)"], "addmv": ["torch.addmv(b4, m, s)", "torch.addmv(b4, m, s, beta=2, alpha=3)"],
    "einsum": ["torch.einsum('ij,jk->ik', [m, n])", "torch.einsum('bij,bjk->bik', [bm, bn])", "torch.einsum('...j,jk->...k', [x, n])", "torch.einsum('ij->j', [m])", "torch.einsum('i,j', [s, c3])", "torch.einsum('bchw,bdhw->bcd', [x, y])"], "tensordot": ["torch.tensordot(m, n, dims=1)", "torch.tensordot(x, y, dims=([2, 3], [2, 3]))"],
    "cosine_similarity": ["F.cosine_similarity(x, y)", "F.cosine_similarity(x, y, 3, 1e-3)"], "cdist": ["torch.cdist(bm, bm)", "torch.cdist(m, n.t())"],
    # attention
    "scaled_dot_product_attention": ["F.scaled_dot_product_attention(qq, kk, vv)", "F.scaled_dot_product_attention(qq, kk, vv, bmask)", "F.scaled_dot_product_attention(qq, kk, vv, fmask)", "F.scaled_dot_product_attention(kk, kk, vv, is_causal=True)", "F.scaled_dot_product_attention(qq, kk, vv, scale=0.1)"],
    # indexing
    "index": ["x[:, idx]", "x[idx % 2, idx]", "x[:, :, idx, idx]", "x[neg % 2, :, neg]", "x[b]", "x[bx]", "x[0, idx]", "x[idx % 2, :, :, idx]", "x[:, [0, 2]]", "x[:, idx.reshape(2, 2)]"],
    "index_put": ["x.index_put([idx % 2], torch.tensor(1.5))", "x.index_put([torch.tensor([0, 1]), torch.tensor([2, -1])], torch.ones(6, 6))", "x.index_put([idx % 2, idx], torch.tensor(1.0), accumulate=True)", "x.index_put([b], torch.tensor(0.0))"],
    "index_select": ["x.index_select(1, idx)", "torch.index_select(x, -1, idx)"], "gather": ["x.gather(2, g4)", "torch.gather(x, 3, g4[:, :, :, :4])"], "scatter": ["x.scatter(2, g4, y)", "x.scatter(3, g4[:, :, :, :2], 1.5)", "x.clone().scatter_(2, g4[:, :, :1], y)"],
    "scatter_add": ["x.scatter_add(2, g4, y)", "x.clone().scatter_add_(2, g4[:, :, :1], y)"], "scatter_reduce": ["x.scatter_reduce(2, g4, y, 'sum')", "x.scatter_reduce(2, g4, y, 'amax')"], "index_add": ["x.index_add(1, idx, torch.ones(2, 4, 6, 6))", "x.clone().index_add_(2, idx, torch.ones(2, 3, 4, 6))"],
    "index_copy": ["x.index_copy(2, torch.tensor([1, 3]), y[:, :, :2])", "x.index_copy(0, torch.tensor([0]), y[:1])"], "index_fill": ["x.index_fill(1, idx, 0.5)", "x.index_fill(2, idx, z)"], "nonzero": ["b.nonzero()", "torch.nonzero(i > 7)"], "nonzero_numpy": ["torch.ops.aten.nonzero_numpy(i > 6)", "torch.where(b)"], "argwhere": ["torch.argwhere(b)", "torch.argwhere(i > 5)"],
    "masked_select": ["x.masked_select(b)", "torch.masked_select(x, b[:1])"], "masked_scatter": ["x.masked_scatter(b, y)", "x.masked_scatter(b, torch.zeros(216))"], "embedding": ["F.embedding(tok, emb)", "F.embedding(tok[0], emb, padding_idx=1)"], "take_along_dim": ["torch.take_along_dim(x, g4, 2)", "torch.take_along_dim(x, g4[:1], dim=2)"], "take": ["torch.take(x, idx)", "x.take(g4)"],
    "bucketize": ["torch.bucketize(x, torch.tensor([-1.0, 0.0, 1.0]))", "torch.bucketize(x, torch.tensor([-1.0, 0.0, 1.0]), right=True)"],
    # space
    "grid_sampler": ["F.grid_sample(x, grid, align_corners=False)", "F.grid_sample(x, grid, 'nearest', 'border', True)", "F.grid_sample(x, grid, 'bicubic', 'reflection', False)", "F.grid_sample(x3, grid3, align_corners=True)"], "affine_grid_generator": ["F.affine_grid(theta, [2, 3, 4, 5], align_corners=False)", "F.affine_grid(theta, [2, 3, 4, 5], align_corners=True)"],
    "im2col": ["F.unfold(x, 3)", "F.unfold(x, [2, 3], padding=1, stride=2)", "F.unfold(x, 2, dilation=2)"], "col2im": ["F.fold(cols, [5, 5], 2)", "F.fold(cols[:, :, :9], [6, 6], 2, stride=2)"],
    # writing
    "copy_": ["x.clone().copy_(y)", "x.clone().copy_(r)", "i.clone().copy_(x)"], "fill_": ["x.clone().fill_(1.5)", "x.clone().fill_(z)"], "zero_": ["x.clone().zero_()", "i.clone().zero_()"], "fill_diagonal_": ["m.clone().fill_diagonal_(2.0)", "n.clone().fill_diagonal_(0)"],
    # detection
    "nms": ["torch.ops.torchvision.nms(boxes, scores, 0.3)", "torch.ops.torchvision.nms(boxes, scores, 0.7)"], "roi_align": ["torch.ops.torchvision.roi_align(x, rois, 1.0, 2, 2, 2, True)", "torch.ops.torchvision.roi_align(x, rois, 0.5, 3, 2, 2, False)"],
}

CASES |= {
    "native_layer_norm": ["torch.native_layer_norm(x, [6], s, s, 1e-3)", "torch.native_layer_norm(x, [6, 6], None, None, 1e-5)"],
    "linalg_det": ["torch.linalg.det(m[:3, :3])", "torch.linalg.det(x[:, :, :2, :2])"], "linalg_inv": ["torch.linalg.inv(m[:3, :3])", "torch.linalg.inv(m[:4, :4])"],
    "_unique2": ["torch.unique(i)", "torch.unique(j, return_inverse=True, return_counts=True)"],
    "_convolution_mode": ["torch._convolution_mode(x, w2, b4, [1, 1], 'same', [1, 1], 1)", "torch._convolution_mode(x, w2, None, [2, 1], 'valid', [1, 1], 1)"],
    "_index_put_impl": ["torch.ops.aten._index_put_impl_(x.clone(), [idx % 2], z)", "torch.ops.aten._index_put_impl_(x.clone(), [b], z, True)"],
    "_prelu_kernel": ["torch.ops.aten._prelu_kernel(x, c3.reshape(1, 3, 1, 1))", "torch.ops.aten._prelu_kernel(x, z)"],
    "grid_sampler_2d": ["torch.ops.aten.grid_sampler_2d(x, grid, 0, 0, False)", "torch.ops.aten.grid_sampler_2d(x, grid, 1, 1, True)"],
    "grid_sampler_3d": ["torch.ops.aten.grid_sampler_3d(x3, grid3, 0, 0, False)", "torch.ops.aten.grid_sampler_3d(x3, grid3, 0, 1, True)"],
    "max_unpool3d": ["F.max_unpool3d(x3[:, :, :2, :2, :2], torch.arange(16).reshape(1, 2, 2, 2, 2) % 8, 2)", "F.max_unpool3d(x3[:, :, :1, :1, :1], torch.tensor([3, 5]).reshape(1, 2, 1, 1, 1), [2, 2, 2])"],
    "sequence_types": ["x.is_complex()", "x.is_signed()", "u8.is_signed()", "torch.is_nonzero(zi)", "x.is_cuda", "x.requires_grad", "x.is_sparse", "x.is_quantized", "x.is_nested", "x.is_mps", "x.is_meta", "x.is_xpu", "x.is_mkldnn", "x.is_cpu", "x.get_device()", "x.dtype == torch.float32", "i.dtype", "x.device.type == 'cpu'", "x.layout == torch.strided", "torch.is_grad_enabled()"],
    "sequence_same": ["torch.conj(x)", "torch.resolve_conj(x)", "torch.resolve_neg(x)", "torch.real(x)", "x.data", "x.detach_()", "x.requires_grad_(False)", "F.dropout3d(x3, 0.5, False)", "F.feature_alpha_dropout(x, 0.5, False)", "F.dropout(x.clone(), 0.3, False, True)", "F.alpha_dropout(x.clone(), 0.3, False, True)", "F.dropout2d(x.clone(), 0.3, False, True)", "F.feature_alpha_dropout(x.clone(), 0.3, False, True)"],
}

CASES |= {
    "bitwise_or": ["torch.bitwise_or(i, j)", "torch.bitwise_or(b, b2)", "torch.bitwise_or(i, 3)"], "bitwise_xor": ["torch.bitwise_xor(i, j)", "torch.bitwise_xor(b, b2)"],
    "rnn_tanh_cell": ["torch.rnn_tanh_cell(m, m[:, :5], torch.ones(5, 6), torch.ones(5, 5) * 0.1)", "torch.rnn_tanh_cell(m, m[:, :5], torch.ones(5, 6), torch.ones(5, 5) * 0.1, s[:5], s[1:])"],
}

# Other names of operators: torch.jit.script saves the first, code of other writers has the second.
ALIASES = {
    "det": "linalg_det", "inverse": "linalg_inv",
    "clip": "clamp", "special_expit": "sigmoid", "special_softmax": "softmax", "subtract": "sub", "multiply": "mul", "divide": "div", "arctan2": "atan2",
    "greater": "gt", "greater_equal": "ge", "less": "lt", "less_equal": "le", "not_equal": "ne", "concat": "cat", "concatenate": "cat", "row_stack": "vstack",
    "arctan": "atan", "special_erf": "erf", "absolute": "abs", "negative": "neg", "fix": "trunc", "swapaxes": "transpose", "swapdims": "transpose", "moveaxis": "movedim", "lift_fresh": "detach", "lift_fresh_copy": "clone", "_cast_Float": "relu", "true_divide": "remainder",
}

# Code on numbers, texts and containers: statements, the last of which returns.
VALUES: dict[str, list[str]] = {
    "more_texts": [
        's = " {} ".format(x.size(1))', 'd = dict([(x.size(1), 2.0), (x.size(0), 3.0)])',
        'return ord(s.strip()), len(s.strip()), len("a{}ba".format(s).strip("ab ")), ord("{}".format(x.size(0))), d[3], len(d), len(dict([(s, x)]))',
    ],
    "implicit": [
        "return x[:, :zi], torch.zeros(zi), torch.full([2], z), F.hardtanh(x, z, 1.0), F.leaky_relu(x, float(z)), x[zi - 2], 1.0 if float(z) > 2 else 0.5, torch.jit.is_scripting(), torch.is_autocast_cpu_enabled(), x[0][1]",
    ],
    "numbers": [
        "n = x.shape[2]",
        "a = float(z.item())",
        "r = [n + 2, n - 9, n * 3, -n // 4, n % 4, -n % 4, n ** 2, abs(-n), min(n, 3), max(n, 9), int(2.7), int(-2.7), round(2.5), n << 2, n >> 1, n & 5, n | 8, n ^ 3]",
        "f = [a + n, a - 1, a * 2, n / 4, a / 3, -a // 2, a % 0.3, -a % 0.3, a ** 2, 2 ** a, abs(-a), min(a, 0.5), max(a, 2.0), float(n), -a, n * 0.5]",
        "import_free = [n == 6, n != 6, n < 7, n > 7, n <= 6, n >= 7, a < 1, not (n == 6), n == 6 and a > 0, n == 5 or a < 0, a == a, True & False, True | False, True ^ True]",
        "return r, f, import_free",
    ],
    "mathematics": [
        "n = float(z.item()) + 1.5",
        "return [math.sqrt(n), math.exp(n), math.log(n), math.log10(n), math.log1p(n), math.sin(n), math.cos(n), math.tan(n), math.tanh(n), math.atan(n), math.pow(n, 2), math.fmod(n, 0.7)], [math.floor(n), math.ceil(n), math.floor(-n), math.ceil(-n)], [math.isnan(n), math.isinf(n), math.isfinite(n)]",
    ],
    "lists": [
        "n = x.size(1)",
        "a = [1, 2, 3]",
        "a.append(n)", "a.extend([7, 7])", "a.insert(1, 9)", "p = a.pop()", "q = a.pop(0)", "a.reverse()", "c = a.copy()", "a.sort()", "c.remove(9)",
        "b = sorted(c)", "a[0] = 5", "a[-1] += 2", "d = a + b", "d += [4]", "e = [0] * 3", "s = d[1:-1]", "t = d[::2]",
        "has = 7 in a", "where = a.index(7)", "many = d.count(7)", "total = sum(b)", "del a[0]",
        "w: List[float] = [0.5, -1.5]", "w.sort(reverse=True)", "l = list(range(n))", "c.clear()",
        "return a, b, c, d, e, s, t, p, q, has, where, many, total, len(a), w, max(w), min(b), any([False, True]), all([True, False]), l, [k * k for k in range(2, 9, 3)], a == b, a == a",
    ],
    "dictionaries": [
        'd: Dict[str, int] = {"a": 1, "b": x.size(0)}',
        'd["c"] = 3', 'd.update({"e": 5})', 'v = d.pop("a")', 'g = d.get("zz", 8)', 'h = d.setdefault("q", 4)', 'has = "b" in d', 'del d["c"]',
        "k = list(d.keys())", "o = list(d.values())", "t = 0", "for name, number in d.items():", "    t += number * len(name)",
        "e = d.copy()", "e.clear()", "i2: Dict[int, Tensor] = {1: x, 2: x + 1}", "u = dict([(1, 2.0)])",
        "return v, g, h, has, len(k), o, t, len(d), len(e), i2[2], u[1], i2",
    ],
    "texts": [
        "n = x.size(1)",
        's = "Model-{}".format(n)', 't = s.lower() + s.upper()', 'ok = s.startswith("Mo") and s.endswith("3")',
        'r = [len(t), s.find("-"), len(s.replace("-", "")), len("a b c".split()), len("a,b".split(",")), len("-".join(["x", "yy"])), ord("A"), len("  x ".strip()), len("%d of %s" % (n, s)), len(str(n)), int("12")]',
        'return r, ok, s == "Model-3", "del" in s, s[0] == "M", len(s[1:3]), float("2.5")',
    ],
    "conversions": [
        "n = int(x.numel())", "k: List[int] = zi.reshape(1).tolist()", "m: List[List[float]] = q[0, 0, :2, :2].tolist()",
        "f = torch.zeros(2, dtype=x.dtype, device=x.device)", "c = x[:, zi - 1]",
        "t = torch.arange(zi)", "o: Optional[Tensor] = None", "if n > 3:", "    o = x", "assert o is not None", "u = o + 1",
        "w = torch.full([2], float(z)) if z > 0.5 else torch.zeros(2)",
        "return n, k, m, f, c, t, u, w, torch.tensor([n, 2]), torch.tensor(n > 4), isinstance(x, Tensor)",
    ],
    "loops": [
        "total = torch.zeros(1)", "for row in x:", "    total = total + row.mean()", "for k, part in enumerate([x, y]):", "    total = total * 2 + part.max() * k", "for a, c in zip([1, 2, 3], [x, y]):", "    total = total + a * c.min()",
        "n = 10", "while n > 3:", "    n -= 2", "    if n == 6:", "        continue", "    if n < 5:", "        break", "    total = total + n",
        "with torch.no_grad():", "    total = total * 1.5", "torch.manual_seed(3)", 'warnings.warn("careful")', 'print("hello")',
        "return total, n",
    ],
    "fused": [
        "e = torch._transformer_encoder_layer_fwd(tt, 8, 2, wq, bq, wo, bo, True, False, 1e-5, bo, bo, bo, bo, wf, bf, wg, bo)",
        "e2 = torch._transformer_encoder_layer_fwd(tt, 8, 2, wq, bq, wo, bo, False, True, 1e-5, bo, bo, bo, bo, wf, bf, wg, bo)",
        "a, w = torch._native_multi_head_attention(tt, tt, tt, 8, 2, wq, bq, wo, bo)",
        "a2, w2_ = torch._native_multi_head_attention(tt, tt, tt, 8, 2, wq, bq, wo, bo, None, False)",
        "return e, e2, a, w, a2",
    ],
}
INPUTS |= {
    "tt": _float(2, 5, 8, seed=60), "wq": _float(24, 8, seed=61, low=-0.5, high=0.5), "bq": _float(24, seed=62), "wo": _float(8, 8, seed=63, low=-0.5, high=0.5),
    "bo": _float(8, seed=64), "wf": _float(12, 8, seed=65), "bf": _float(12, seed=66), "wg": _float(8, 12, seed=67),
}
# Narrow integers wrap around before anything else looks at them.
CASES["sequence_wraps"] = [
    "(u8 + u8) > 100", "(i8 * i8).float()", "(u8 - 200) / 2", "(-u8).sum()", "(i8 + 100).max()", "(x * 50).to(torch.uint8).float()",
    "(i * 40).to(torch.int8) + x", "torch.where((u8 * 3) < 50, x, y)", "(i32 * 900000000).float()", "(i8 ** 2).float()", "(u8 << 3).float()",
]

# Methods of texts, and functions of `math`: each with two kinds of arguments.
VALUES |= {
    "letters": [
        "n = x.size(1)", 's = "Model-{} of a".format(n)', 't = "a,b,,c"', "u = str(n)", 'w = " x\\ty\\n"', 'e = "ab"',
        "a = [s.upper(), t.upper(), s.lower(), t.lower(), s.swapcase(), t.swapcase(), s.capitalize(), t.capitalize(), s.title(), t.title(), w.strip(), s.strip(), t.strip('ac'), w.lstrip(), t.lstrip('a'), w.rstrip(), t.rstrip('c')]",
        "b = [s.isupper(), 'AB'.isupper(), s.islower(), t.islower(), s.istitle(), 'Ab Cd'.istitle(), s.isalpha(), e.isalpha(), u.isdigit(), s.isdigit(), u.isdecimal(), s.isdecimal(), u.isnumeric(), s.isnumeric(), e.isalnum(), t.isalnum(), ' '.isspace(), s.isspace(), s.isprintable(), w.isprintable(), e.isidentifier(), t.isidentifier()]",
        "c = [s.find('o'), s.find('o', 3), s.find('o', 0, 4), s.rfind('o'), s.rfind('q', 1), s.index('o'), s.index('o', 2), s.rindex('o'), s.rindex('d', 0, 9), s.count('o'), t.count(','), t.count('a', 1)]",
        "d = [s.startswith('Mo'), s.startswith('od', 1), s.endswith('a'), s.endswith('el', 0, 5), s.replace('o', 'oo') == s, t.replace(',', '') == 'abc']",
        "f = [e.center(7), e.center(6, '*'), u.center(4, '-'), e.ljust(5), u.ljust(4, '.'), e.rjust(5), u.rjust(4, '.'), u.zfill(4), '-12'.zfill(6), s.expandtabs(), u.expandtabs(4), w.expandtabs(), w.expandtabs(4), chr(n + 65), chr(97)]",
        "g = [hex(n), hex(255), oct(n), oct(-9), bin(n), bin(10)]",
        "h = list(t.partition(',')) + list(s.partition('zz')) if n > 9 else [t.partition(',')[0], s.partition('zz')[0], t.rpartition(',')[2], s.rpartition('zz')[2]]",
        "k = t.split(',') + s.split() + t.split(',', 1) + s.split(None, 1) if n > 9 else t.split(',') + s.split() + t.split(',', 1)",
        "l = t.rsplit(',') + t.rsplit(',', 1) + w.splitlines() + w.splitlines(True)",
        "o = [ord(q3) for q3 in '|'.join(a + f + g + h + k + l)]", 'p1 = ["{} {}".format(1.5, 3.0), "{}".format(n * 0.1), "{}".format([n, 2]), "{}".format((n, 1.5)), "%d %s %f %e" % (n, s, 2.5, 1234.5), str(1e-7), str(1e20), str(float(n))]',
        "return o, b, c, d, [ord(q4) for q4 in '|'.join(p1)], s[n] == 'e', e[-1] == 'b'",
    ],
    "mathematics_more": [
        "n = x.size(1)", "a = float(z.item()) + 0.25",
        "r = [math.degrees(n), math.degrees(a), math.radians(n), math.radians(a), math.fabs(-n), math.fabs(-a), math.copysign(a, -1.0), math.copysign(n, -2), math.copysign(a, n), math.gamma(n), math.gamma(a), math.lgamma(n), math.lgamma(a), math.remainder(a, 0.4), math.remainder(n, 2), math.remainder(a, n)]",
        "s = [math.ldexp(a, 2), math.ldexp(1.5, n), math.asin(a - 0.5), math.asin(n - 3), math.acos(a - 0.5), math.acos(n - 3), math.atan2(a, 0.5), math.atan2(n, 2), math.sinh(a), math.sinh(n), math.cosh(a), math.cosh(n), math.asinh(a), math.asinh(n), math.acosh(a + 1), math.acosh(n), math.atanh(a - 0.5), math.atanh(n - 3), math.expm1(a), math.expm1(n), math.erf(a), math.erf(n), math.erfc(a), math.erfc(n)]",
        "f, g = math.frexp(a)", "f2, g2 = math.frexp(-12.0)", "h, k = math.modf(a)", "h2, k2 = math.modf(-2.75)", "d = divmod(n, 2)", "d2 = divmod(a, 0.4)", "d3 = divmod(-n, 2)",
        "return r, s, f, g, f2, g2, h, k, h2, k2, d, d2, d3, math.gcd(n, 12), math.gcd(9, -n), math.factorial(n), math.factorial(5)",
    ],
    "losses_more": [
        "t = idx % 4", "l = F.log_softmax(m, 1)", "w = s[:6]", "im = F.log_softmax(x, 1)", "it = g4[:, 0, :, :6] % 3", "it2 = torch.cat([it, it[:, :2]], 1)",
        "a = [F.nll_loss(l, t), F.nll_loss(l, t, w, reduction='sum'), F.nll_loss(im, it2), F.cross_entropy(m, t), F.cross_entropy(x, it2, reduction='sum'), F.cross_entropy(m, t, w, ignore_index=1)]",
        "return a, F.nll_loss(l, t, reduction='none'), torch._C._nn.nll_loss(l, t), torch._C._nn.nll_loss(l, t, w, 2), torch._C._nn.nll_loss2d(im, it2), torch._C._nn.nll_loss2d(im, it2, c3, 2)",
    ],
    "texts_more": [
        "n = x.size(1)", 's = "ab{}".format(n)', 'c = [s.isalnum(), "a b".isalnum(), s.isidentifier(), "3a".isidentifier(), " x".lstrip() == "x", "xxa".lstrip("x") == "a", "x ".rstrip() == "x", "axx".rstrip("x") == "a"]',
        "return c, s.lstrip('a') == 'b3', s.rstrip('3') == 'ab', s.lstrip() == s.rstrip(), s[0] == 'a', s[-1] == '3'",
    ],
    "containers_more": [
        "n = x.size(1)", "d = {1: 2.0, n: 3.0}", "e = {'a': n}", "p1 = d.popitem()", "p2 = e.popitem()", "a = [1, n]", "b = [1, 2, 0]", "m1 = min(a, b)", "m2 = max(a, b)", "m3 = max([n, 9], [n, 9, 1])",
        "t: List[str] = ['b', 'a', 'b']", "return p1, p2[1], m1, m2, m3, t.count('b'), [1.5, 2.5].count(2.5), [True, False].count(True), a.count(n), t.index('a')",
    ],
}
