"""Further forms of arguments for the operators of the table: __tests__/weights/torchscript/corpus.test.ts counts them.

Other types and memory orders of tensors, other overloads, other types of the numbers and texts that code computes with.
"""

# Operators on one tensor and their arguments behind it, called with doubles and with a tensor that is not in C order.
UNARY = {
    "torch.nn.functional.relu6": "", "torch.logit": "", "torch.selu": "", "F.silu": "", "F.mish": "", "F.logsigmoid": "", "F.hardsigmoid": "",
    "F.hardswish": "", "torch.trunc": "", "torch.fix": "", "torch.frac": "", "torch.conj": "", "torch.resolve_conj": "", "torch.resolve_neg": "",
    "torch.real": "", "torch.is_complex": "", "torch.min": "", "torch.frobenius_norm": "[1, 2], False", "torch._cast_Double": "", "torch._cast_Half": "",
    "torch._cast_Long": "", "torch._cast_Int": "", "torch._cast_Short": "", "torch.alpha_dropout": "0.5, False",
    "torch.feature_alpha_dropout": "0.5, False", "torch.ones_like": "",
}

FORMS: dict[str, list[str]] = {
    "forms_" + name.rpartition(".")[2]: [f"{name}({', '.join(filter(None, [first, rest]))})" for first in ("d", "x.transpose(1, 3)")]
    for name, rest in UNARY.items()
}
FORMS |= {
    "forms_math": [
        "torch.asin(q.double())", "torch.acos(q.double())", "torch.atanh(q.double())", "torch.asin(b)", "torch.acos(b)", "torch.asin(q.transpose(0, 1))",
        "torch.logit(q.abs(), 0.1)", "torch.atan2(d, x)", "torch.atan2(i, j)", "torch.arctan2(r, x)", "torch.prelu(x, c3)", "torch.prelu(m, z.reshape(1))",
        "torch._cast_Char(q * 100)", "torch._cast_Byte(p)", "torch._cast_Char(i)", "torch._cast_Byte(i32)", "torch._cast_Float(i)",
    ],
    "forms_reduce": [
        "torch.min(i)", "torch.min(x, 1, True)[0]", "i.min(dim=0)[0]", "x.norm(1)", "x.norm(2.5)", "torch.norm(m, p=3)", "torch.frobenius_norm(m, [0])", "torch.trace(m)", "torch.trace(n.double())",
        "torch.max(x, r)", "torch.min(i, j)", "torch.min(x, y)", "torch.equal(x, x)", "torch.equal(i, j)", "torch.equal(x, m)",
    ],
    "forms_compare": [
        "torch.bitwise_and(u8, 7)", "torch.bitwise_and(i, 12)", "torch.bitwise_and(b, b2)", "torch.where(b, 1.0, y)", "torch.where(b2, 2, i)", "torch.where(b, 0.5, 1.5)", "torch.where(b, 1, 2)",
        "torch.where(b)", "torch.where(bx)", "torch.where(i > 7)",
    ],
    "forms_same": [
        "F.dropout(m.clone(), 0.1, False, True)", "F.dropout2d(x3.clone(), 0.1, False, True)", "F.alpha_dropout(m.clone(), 0.1, False, True)",
        "F.feature_alpha_dropout(x3.clone(), 0.1, False, True)", "m.detach_()", "m.requires_grad_(False)", "m.data", "i.data", "torch.detach(m)",
        "m.requires_grad", "m.is_cuda", "m.is_cpu", "m.is_quantized", "m.is_sparse", "m.is_mkldnn", "m.is_meta", "m.is_mps", "m.is_xpu", "m.get_device()", "torch.is_nonzero(z)", "torch.is_nonzero(b[0, 0, 0, 0])",
    ],
    "forms_create": [
        "torch.ones_like(x, dtype=torch.int64)", "x.new_ones([3])", "x.new_ones([2], dtype=torch.int32)", "x.new_full([2, 2], 1.5)", "i.new_full([3], 2)",
        "torch.rand([2]).shape", "torch.rand([2, 2], dtype=torch.float64).shape", "torch.rand_like(m).shape", "torch.rand_like(d).shape", "torch.randn([3]).shape", "torch.randn([3, 1], dtype=torch.float64).shape",
        "torch.randn_like(m).shape", "torch.randn_like(d).shape", "torch.empty([3]).shape", "torch.empty([3], dtype=torch.int64).shape", "torch.empty_like(m).shape", "torch.empty_like(i).dtype",
        "x.new_empty([2, 3]).shape", "i.new_empty([1]).dtype", "torch.tensor(0.5)", "torch.tensor(0.5, dtype=torch.float64)", "torch.tensor(2.5, dtype=torch.int64)", "torch.tensor(True)",
        "torch.tensor(False, dtype=torch.float32)", "torch.tril_indices(3, 4)", "torch.tril_indices(3, 3, 1, dtype=torch.int32)", "torch.triu_indices(3, 4)", "torch.triu_indices(3, 3, 1, dtype=torch.int32)",
    ],
    "forms_index": [
        "x.scatter(2, g4, 0.5)", "i.scatter(2, g4, 3)", "x.scatter(2, g4, y, reduce='add')", "x.scatter(3, g4[:, :, :, :1], y, reduce='multiply')",
        "x.scatter(3, g4[:, :, :, :1], 2.5, reduce='add')", "x.scatter(2, g4[:, :, :1], 2.5, reduce='multiply')", "torch.take_along_dim(x, g4)", "torch.take_along_dim(i, g4, 2)",
        "x.round().nonzero()", "bx.nonzero()", "torch.ops.aten.nonzero_numpy(bx)", "torch.argwhere(bx)", "torch.argwhere(x.round())", "i.masked_select(b)", "x.masked_select(b[0, 0])",
    ],
    "forms_matrices": [
        "torch.mm(m.double(), n.double())", "torch.mm(n.t(), m.t())", "torch.mv(m.double(), s.double())", "torch.mv(n.t(), s)", "torch.dot(s.double(), s.double())", "torch.dot(m[:, 0], b4)",
        "torch.inner(m, m)", "torch.inner(x, s)", "torch.outer(s.double(), s.double())", "torch.outer(m[:, 1], s)", "m.T", "x3[0, 0, 0].T", "m.double().T",
    ],
    "forms_recurrent": [
        "torch.lstm_cell(m, [m[:, :5], m[:, 1:]], torch.ones(20, 6) * 0.1, torch.ones(20, 5) * 0.2)", "torch.lstm_cell(m, [m[:, :5], m[:, 1:]], torch.ones(20, 6), torch.ones(20, 5) * 0.2, torch.ones(20), torch.zeros(20))",
        "torch.gru_cell(m, m[:, :5], torch.ones(15, 6) * 0.1, torch.ones(15, 5) * 0.2)", "torch.gru_cell(m, m[:, :5], torch.ones(15, 6), torch.ones(15, 5) * 0.2, torch.ones(15), torch.zeros(15))",
        "torch.rnn_relu_cell(m, m[:, :5], torch.ones(5, 6) * 0.1, torch.ones(5, 5) * 0.2)", "torch.rnn_relu_cell(m, m[:, :5], torch.ones(5, 6), torch.ones(5, 5) * 0.2, torch.ones(5), torch.zeros(5))",
        "torch.rnn_relu(bm, torch.zeros(1, 4, 3), [torch.ones(3, 6) * 0.1, torch.ones(3, 3) * 0.2], False, 1, 0.0, False, False, False)",
        "torch.rnn_relu(bm, torch.ones(1, 2, 3), [torch.ones(3, 6) * 0.1, torch.ones(3, 3) * 0.2, torch.ones(3), torch.ones(3)], True, 1, 0.0, False, False, True)",
    ],
    "forms_views": [
        "x.stride(0)", "x.transpose(1, 3).stride(1)",
    ],
}

FORM_VALUES: dict[str, list[str]] = {
    "forms_numbers": [
        "n = x.size(2)", "a = float(z.item())",
        "f: List[float] = [a, 2.0, 0.0]", "g: List[bool] = [n > 2, True]", "h: List[int] = [n, 0, 3]",
        "r = [int(a * 3), int(n > 2), int(zi), int(x[0, 0, 0, 0] > 9), int(float(n) * 1.5)]", "t = [bool(n), bool(a), bool(zi), bool(z), bool(b[0, 0, 0, 0])]",
        "p = [n ** 2, 2 ** n, n | 1, (n > 2) | (n < 1), n ^ 3, (n > 2) ^ (n < 9)]", "q2 = [float(n) ** 2, n ** a, 2.5 ** n]",
        "s = [sum(f), float(sum(h)), float(sum(g))]", "e = [any(f), any(g), any(h), all(f), all(g), all(h), any([False, False]), all([True])]",
        "return n, a, r, t, p, q2, s, e",
    ],
    "forms_lists": [
        "n = x.size(1)", "a: List[float] = [0.5, float(n)]", "a.extend([2.5])", "a.insert(0, 3.5)", "c = a.copy()", "c.remove(0.5)", "c.reverse()",
        "w = [x, y]", "w.extend([x])", "w.insert(1, y)", "w.reverse()", "u = a.index(3.5) + a.count(2.5)", "bb: List[bool] = [True, False, n > 1]", "k = bb.index(False) + bb.count(True)",
        "bb.remove(False)", "v = sorted(a)", "o = sorted([n, 2, 1])", "l = [j2 * 2 for j2 in range(1, n)]",
        "total = 0", "for q2 in range(n, 0, -1):", "    total = total * 3 + q2", "m2 = 0.0", "for a2 in a:", "    m2 = m2 * 2.0 + a2",
        "return a, c, w, u, k, bb, v, o, l, total, m2",
    ],
    "forms_dictionaries": [
        "n = x.size(1)", "d: Dict[int, Tensor] = {1: x, n: y}", "e: Dict[float, int] = {0.5: n, 2.0: 7}",
        "k = list(d.keys())", "v = list(d.values())", "o = d.get(2, x)", "u = d.setdefault(5, y)", "d.update({8: x})", "t = 0", "for key, value in d.items():", "    t += key * value.dim()",
        "for key2, value2 in e.items():", "    t += int(key2 * 2) * value2", 'f: Dict[str, float] = {"a": 1.5}', 'f.setdefault("b", 2.5)', 'f.update({"c": 3.5})', 'w = f.get("zz", 0.5)',
        "return k, v, o, u, t, len(d), list(e.keys()), list(f.values()), w",
    ],
    "forms_texts": [
        "n = x.size(1)", "a = float(z.item()) + 0.8", 's = "Name {} {}".format(n, x.dim() > 2)', 's2 = "%s has %d" % (s, n)', 's3 = "%d%%" % n',
        'r = [len(s), len(s2), len(s3), len(s[2:]), len(s[1:-1:1]), len(str(n > 2)), len(str(n)), len("{}".format("x"))]',
        "return r, s[0] == 'N', s2[-1] == '3', s3 == '3%'",
    ],
    "forms_environment": [
        "torch.manual_seed(x.size(1))", 'warnings.warn("first")', 'warnings.warn("other", stacklevel=2)', "q2 = torch.is_grad_enabled()", 'dd = torch.device("cpu")', 'd2 = torch.device("cuda:0")',
        "with torch.no_grad():", "    y2 = x * 2",
        "t: List[List[List[int]]] = i[0, :, :2, :2].tolist()", "f: float = z.tolist()", "g: bool = (z > 0).tolist()", "h: List[bool] = bx[0].tolist()",
        'return q2, y2, t, f, g, h, dd.type == "cpu", d2.type == "cuda", x.device.type == "cpu"',
    ],
    "forms_optional": [
        "o: Optional[Tensor] = x if x.size(0) > 1 else None", "k: Optional[int] = x.size(1) if x.size(0) > 1 else None", "t = torch.jit._unwrap_optional(o) + 1", "n = torch.jit._unwrap_optional(k) + 1",
        "if not x.size(0) > 0:", '    raise ValueError("nothing in it")',
        "return t, n",
    ],
    "forms_implicit": [
        "return torch.full([2], zi), x[:, zi - 1 :], torch.clamp(x, zi * 0, z), F.elu(x, z), torch.add(x, y, alpha=zi), F.leaky_relu(x, z), F.threshold(x, z, zi), x.narrow(1, zi - 2, zi - 1)",
    ],
}
