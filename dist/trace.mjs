// src/inference/tracer/main.ts
import { readdirSync, readFileSync, writeSync as writeSync2 } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// src/inference/tracer/host.ts
import { readSync, writeSync } from "node:fs";

// src/onnx/graph.ts
import { createHash } from "node:crypto";

// src/onnx/element-type.ts
var ELEMENT_TYPES = {
  float32: { code: 1, bytes: 4 },
  uint8: { code: 2, bytes: 1 },
  int8: { code: 3, bytes: 1 },
  uint16: { code: 4, bytes: 2 },
  int16: { code: 5, bytes: 2 },
  int32: { code: 6, bytes: 4 },
  int64: { code: 7, bytes: 8 },
  string: { code: 8, bytes: 0 },
  bool: { code: 9, bytes: 1 },
  float16: { code: 10, bytes: 2 },
  float64: { code: 11, bytes: 8 },
  uint32: { code: 12, bytes: 4 },
  uint64: { code: 13, bytes: 8 },
  bfloat16: { code: 16, bytes: 2 }
};
function elementCount(shape) {
  return shape.reduce((product2, size) => product2 * size, 1);
}
var FILLERS = {
  float32: (numbers) => Float32Array.from(numbers),
  float64: (numbers) => Float64Array.from(numbers),
  uint8: (numbers) => Uint8Array.from(numbers),
  int8: (numbers) => Int8Array.from(numbers),
  uint16: (numbers) => Uint16Array.from(numbers),
  int16: (numbers) => Int16Array.from(numbers),
  uint32: (numbers) => Uint32Array.from(numbers),
  int32: (numbers) => Int32Array.from(numbers),
  bool: (numbers) => Uint8Array.from(numbers, (x) => x ? 1 : 0),
  int64: (numbers) => BigInt64Array.from(Array.from(numbers, toInt64))
};
function dataFromNumbers(numbers, type) {
  const fill2 = FILLERS[type];
  if (!fill2) throw new TypeError(`No constants of type ${type} can be made from numbers.`);
  return fill2(numbers);
}
var INT64_MAX = 2n ** 63n - 1n;
function toInt64(number4) {
  if (Number.isNaN(number4)) throw new RangeError("NaN is not an integer.");
  if (number4 >= 2 ** 63) return INT64_MAX;
  if (number4 <= -(2 ** 63)) return -INT64_MAX;
  return BigInt(Math.trunc(number4));
}

// src/onnx/fold.ts
var LIMIT = 1024;
var isFloat = (type) => type === "float32" || type === "float64";
var modulo = (a, b) => a - b * Math.floor(a / b);
var BINARY = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mul: (a, b) => a * b,
  Div: (a, b, type) => isFloat(type) ? a / b : Math.trunc(a / b),
  Max: (a, b) => Math.max(a, b),
  Min: (a, b) => Math.min(a, b),
  Equal: (a, b) => a === b ? 1 : 0,
  Less: (a, b) => a < b ? 1 : 0,
  LessOrEqual: (a, b) => a <= b ? 1 : 0,
  Greater: (a, b) => a > b ? 1 : 0,
  GreaterOrEqual: (a, b) => a >= b ? 1 : 0,
  And: (a, b) => a && b ? 1 : 0,
  Or: (a, b) => a || b ? 1 : 0,
  Xor: (a, b) => a !== b ? 1 : 0
};
var UNARY = {
  Neg: (x) => -x,
  Abs: Math.abs,
  Floor: Math.floor,
  Ceil: Math.ceil,
  Sign: Math.sign,
  Sqrt: (x) => Math.sqrt(x),
  Not: (x) => x ? 0 : 1
};
function exactNumbers(value) {
  if (elementCount(value.shape) > LIMIT) return null;
  const { source } = value;
  if (source.kind === "input" || source.kind === "node") return null;
  if (source.kind === "weights" && source.opaque) return null;
  const data = source.kind === "constant" ? source.data : source.load();
  const numbers = Array.from(data, Number);
  if (isFloat(value.type)) return numbers;
  return numbers.every(Number.isSafeInteger) ? numbers : null;
}
function broadcastOffset(index3, outer, shape) {
  let rest2 = index3;
  let offset = 0;
  let stride = 1;
  for (let axis = outer.length - 1; axis >= 0; axis -= 1) {
    const size = outer[axis] ?? 1;
    const own = shape[axis - (outer.length - shape.length)];
    if (own !== void 0) {
      if (own !== 1) offset += rest2 % size * stride;
      stride *= own;
    }
    rest2 = Math.floor(rest2 / size);
  }
  return offset;
}
function spread(numbers, from, to2) {
  return Array.from(
    { length: elementCount(to2) },
    (_, index3) => numbers[broadcastOffset(index3, to2, from)] ?? 0
  );
}
function sliceOne(numbers, bounds2) {
  const [starts, ends, , steps] = bounds2;
  const start2 = starts?.[0];
  const end = ends?.[0];
  const step = steps?.[0] ?? 1;
  if (start2 === void 0 || end === void 0 || step < 1) return null;
  const clamp2 = (x) => Math.min(Math.max(x < 0 ? x + numbers.length : x, 0), numbers.length);
  const result2 = [];
  for (let i = clamp2(start2); i < clamp2(end); i += step) result2.push(numbers[i] ?? 0);
  return result2;
}
function gatherOne(numbers, indexes) {
  const picked = indexes.map((i) => numbers[i < 0 ? i + numbers.length : i]);
  return picked.every((x) => x !== void 0) ? picked : null;
}
function cast(numbers, to2) {
  if (to2 === "bool") return numbers.map((x) => x ? 1 : 0);
  if (isFloat(to2)) return numbers;
  if (to2 !== "int64") return null;
  return numbers.every((x) => Math.abs(x) < 2 ** 53) ? numbers.map(Math.trunc) : null;
}
var STRUCTURAL = {
  Cast: ([x = []], _, output) => cast(x, output.type),
  Reshape: ([x = []]) => x,
  Identity: ([x = []]) => x,
  Expand: ([x = []], [value], output) => spread(x, value?.shape ?? [], output.shape),
  Concat: (inputs, values) => values.every((v) => v.shape.length === 1) ? inputs.flat() : null,
  Slice: ([x = [], ...bounds2], [value]) => value?.shape.length === 1 && bounds2[0]?.length === 1 ? sliceOne(x, bounds2) : null,
  Gather: ([x = [], indexes = []], [value]) => value?.shape.length === 1 ? gatherOne(x, indexes) : null,
  Where: ([condition = [], a = [], b = []], [c, va, vb], { shape }) => {
    const [test, yes, no] = [
      spread(condition, c?.shape ?? [], shape),
      spread(a, va?.shape ?? [], shape),
      spread(b, vb?.shape ?? [], shape)
    ];
    return test.map((x, i) => (x ? yes[i] : no[i]) ?? 0);
  },
  Mod: ([a = [], b = []], [va, vb], { shape, type }, attributes) => {
    if (isFloat(type) || attributes.fmod) return null;
    const x = spread(a, va?.shape ?? [], shape);
    const y = spread(b, vb?.shape ?? [], shape);
    return y.includes(0) ? null : x.map((n, i) => modulo(n, y[i] ?? 1));
  }
};
function foldNumbers(operator, inputs, values, attributes, output) {
  const [a = [], b = []] = inputs;
  const [va, vb] = values;
  const binary2 = BINARY[operator];
  if (binary2 && va && vb && values.length === 2) {
    const x = spread(a, va.shape, output.shape);
    const y = spread(b, vb.shape, output.shape);
    if (operator === "Div" && !isFloat(va.type) && y.includes(0)) return null;
    return x.map((n, i) => binary2(n, y[i] ?? 0, va.type));
  }
  const unary3 = UNARY[operator];
  if (unary3) return a.map(unary3);
  return STRUCTURAL[operator]?.(inputs, values, output, attributes) ?? null;
}
function fold(operator, inputs, attributes, output) {
  if (!(operator in BINARY || operator in UNARY || operator in STRUCTURAL)) return null;
  const values = inputs.filter((value) => value !== null);
  if (values.length !== inputs.length) return null;
  const numbers = [];
  for (const value of values) {
    const known = exactNumbers(value);
    if (!known) return null;
    numbers.push(known);
  }
  const result2 = foldNumbers(operator, numbers, values, attributes, output);
  if (!result2 || result2.length !== elementCount(output.shape)) return null;
  if (!isFloat(output.type) && !result2.every(Number.isSafeInteger)) return null;
  return dataFromNumbers(result2, output.type);
}

// src/onnx/graph.ts
var GraphLimitError = class extends Error {
  name = "GraphLimitError";
};
var DEFAULT_LIMITS = { nodes: 2e5, elements: 2 ** 31 };
var FOLD_LIMIT = 1024;
function makeGraph(known = /* @__PURE__ */ new Map(), limits = DEFAULT_LIMITS) {
  return {
    inputs: [],
    known,
    usedKnown: false,
    counter: 0,
    made: /* @__PURE__ */ new Map(),
    nodeCount: 0,
    limits,
    constants: /* @__PURE__ */ new Map()
  };
}
function nameFor(prefix, ...parts) {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part).update("\n");
  return prefix + hash.digest("hex").slice(0, 20);
}
function checkSize(graph, shape) {
  const count2 = elementCount(shape);
  if (!Number.isSafeInteger(count2) || count2 < 0)
    throw new GraphLimitError(`A tensor of shape [${shape}] can not exist.`);
  if (count2 > graph.limits.elements)
    throw new GraphLimitError(
      `A tensor of shape [${shape}] has more than ${graph.limits.elements} elements.`
    );
}
function addInput(graph, name, type, shape) {
  checkSize(graph, shape);
  const value = { name, type, shape, source: { kind: "input" }, varies: true };
  graph.inputs.push(value);
  const data = graph.known.get(name);
  if (!data) return value;
  graph.usedKnown = true;
  return { name: `${name}_known`, type, shape, source: { kind: "constant", data }, varies: true };
}
function constant(graph, content, type, shape) {
  const numbers = typeof content === "number" ? [content] : content;
  const data = Array.isArray(numbers) ? dataFromNumbers(numbers, type) : numbers;
  const itsShape = shape ?? (typeof content === "number" ? [] : [data.length]);
  if (elementCount(itsShape) !== data.length)
    throw new RangeError(`${data.length} elements do not fill the shape [${itsShape}].`);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const name = nameFor("c", `${type}[${itsShape}]`, bytes);
  const found2 = graph.constants.get(name);
  if (found2) return found2;
  const source = { kind: "constant", data };
  const made = { name, type, shape: itsShape, source, varies: false };
  graph.constants.set(name, made);
  return made;
}
function integers(graph, numbers) {
  return constant(graph, numbers, "int64", [numbers.length]);
}
function weights(graph, type, shape, load, range3, opaque = false) {
  graph.counter += 1;
  const name = `w${graph.counter}`;
  return { name, type, shape, source: { kind: "weights", load, range: range3, opaque }, varies: false };
}
function knownData(value, limit = FOLD_LIMIT) {
  const { source } = value;
  if (source.kind === "constant") return source.data;
  if (source.kind === "weights" && elementCount(value.shape) <= limit) return source.load();
  return null;
}
function knownNumbers(value, limit = FOLD_LIMIT) {
  const data = knownData(value, limit);
  return data && Array.from(data, Number);
}
function addNode(graph, operator, inputs, attributes, outputs) {
  for (const { shape } of outputs) checkSize(graph, shape);
  const random2 = operator.startsWith("Random");
  const varies = random2 || inputs.some((input) => input?.varies);
  const name = nodeName(graph, operator, inputs, attributes, outputs, random2);
  const found2 = graph.made.get(name);
  if (found2) return found2;
  const folded = foldedOutput(operator, inputs, attributes, outputs);
  if (folded && !varies) return [constant(graph, folded.data, folded.type, folded.shape)];
  const made = [];
  graph.made.set(name, made);
  if (folded) {
    const { data, shape, type } = folded;
    made.push({ name, type, shape, source: { kind: "constant", data }, varies });
    return made;
  }
  graph.nodeCount += 1;
  if (graph.nodeCount > graph.limits.nodes)
    throw new GraphLimitError(`The model unrolls to more than ${graph.limits.nodes} nodes.`);
  const node2 = { operator, inputs, attributes, outputs: made };
  for (const [index3, { shape, type }] of outputs.entries()) {
    const own = index3 === 0 ? name : `${name}_${index3}`;
    const data = graph.known.get(own);
    if (data && varies) graph.usedKnown = true;
    const source = data ? { kind: "constant", data } : { kind: "node", node: node2 };
    made.push({ name: own, type, shape, source, varies });
  }
  return made;
}
function nodeName(graph, operator, inputs, attributes, outputs, random2) {
  if (random2) graph.counter += 1;
  return nameFor(
    "v",
    `${operator} ${random2 ? graph.counter : ""}`,
    inputs.map((input) => input?.name ?? "").join(),
    JSON.stringify(attributes, (_, value) => typeof value === "number" ? `${value}` : value),
    outputs.map(({ shape, type }) => `${type}[${shape}]`).join()
  );
}
function foldedOutput(operator, inputs, attributes, outputs) {
  const [first] = outputs;
  if (!first || outputs.length > 1 || elementCount(first.shape) > FOLD_LIMIT) return null;
  const data = fold(operator, inputs, attributes, first);
  return data && { ...first, data };
}
function add(graph, operator, inputs, attributes, shape, type) {
  const [value] = addNode(graph, operator, inputs, attributes, [{ shape, type }]);
  if (!value) throw new Error(`${operator} gave no output.`);
  return value;
}

// src/weights/known-values.ts
var NeededValue = class extends Error {
  name = "NeededValue";
  value;
  constructor(value) {
    super(`The elements of ${value.name} are needed.`);
    this.value = value;
  }
};
var READ_LIMIT = 2 ** 24;
function neededNumbers(graph, value) {
  const data = knownData(value, READ_LIMIT);
  if (!data) throw new NeededValue(value);
  if (value.varies) graph.usedKnown = true;
  return Array.from(data, Number);
}
function neededIntegers(graph, value) {
  const data = knownData(value, READ_LIMIT);
  if (!data) throw new NeededValue(value);
  if (value.varies) graph.usedKnown = true;
  return Array.from(data, BigInt);
}

// src/weights/state-dict/trace/messages.ts
var KINDS = {
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array
};
function decodeElements({ type, bytes }) {
  const Kind = Object.hasOwn(KINDS, type) ? KINDS[type] : void 0;
  if (!Kind) throw new Error(`There are no elements of type ${type}.`);
  const copy2 = Uint8Array.from(Buffer.from(bytes, "base64"));
  return new Kind(copy2.buffer);
}

// src/weights/state-dict/trace/package-answer.ts
var MODULE_NAME = /^[A-Za-z_]\w{0,99}$/;

// src/weights/torchscript/values.ts
function isKind(value, kind) {
  return typeof value === "object" && value !== null && value.kind === kind;
}
function isScalar(value) {
  return typeof value === "bigint" || typeof value === "number" || typeof value === "boolean";
}
function list(items3) {
  return { kind: "list", items: items3 };
}
function tuple(items3, fields) {
  return fields ? { kind: "tuple", items: items3, fields } : { kind: "tuple", items: items3 };
}
function fromBytes(text2) {
  return Buffer.from(text2, "latin1").toString("utf8");
}
function isKey(value) {
  return isScalar(value) || typeof value === "string";
}
function typeName(value) {
  if (value === null || value === void 0) return "None";
  if (typeof value === "bigint") return "int";
  if (typeof value === "number") return "float";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "str";
  if (value.kind === "object" || value.kind === "enum") return value.className;
  if (value.kind === "tensor") return `Tensor(${value.dtype})`;
  if (value.kind === "list") return `List[${[...new Set(value.items.map(typeName))].join("|")}]`;
  return value.kind;
}

// src/weights/torchscript/match-schema.ts
var worse = (a, b) => a === "none" || b === "none" ? "none" : a === "converted" ? a : b;
var isTensor = (value) => isKind(value, "tensor");
var exactIf = (condition) => condition ? "exact" : "none";
function numberFit(value, exact, also) {
  if (exact) return "exact";
  if (also) return "converted";
  return isKind(value, "tensor") && value.shape.every((size) => size === 1) ? "converted" : "none";
}
var PLAIN = {
  Tensor: (v) => exactIf(isTensor(v)),
  int: (v) => numberFit(v, typeof v === "bigint", false),
  // Python takes whole numbers for floats; an archive has none in their place.
  float: (v) => numberFit(v, typeof v === "number", typeof v === "bigint"),
  bool: (v) => exactIf(typeof v === "boolean"),
  Scalar: (v) => numberFit(v, typeof v === "bigint" || typeof v === "number", typeof v === "boolean"),
  number: (v) => numberFit(v, typeof v === "bigint" || typeof v === "number", false),
  str: (v) => exactIf(typeof v === "string"),
  ScalarType: (v) => exactIf(typeof v === "bigint"),
  Layout: (v) => exactIf(typeof v === "bigint"),
  MemoryFormat: (v) => exactIf(typeof v === "bigint"),
  Device: (v) => isKind(v, "device") ? "exact" : typeof v === "string" ? "converted" : "none",
  NoneType: (v) => exactIf(v === null),
  AnyEnumType: (v) => exactIf(isKind(v, "enum")),
  complex: () => "none",
  Dimname: () => "none",
  Generator: () => "none",
  Storage: () => "none",
  Stream: () => "none"
};
function listFit(value, type) {
  if (isKind(value, "list") || isKind(value, "tuple"))
    return value.items.map((item) => fitOf(item, type.of)).reduce(worse, "exact");
  if (type.size === null || value === null) return "none";
  return fitOf(value, type.of) === "none" ? "none" : "converted";
}
function fitOf(value, type) {
  if (type.kind === "optional") return value === null ? "exact" : fitOf(value, type.of);
  if (type.kind === "list") return listFit(value, type);
  if (type.kind === "dict") {
    if (!isKind(value, "dict")) return "none";
    const [key] = value.entries.keys();
    return key === void 0 ? "exact" : fitOf(key, type.key);
  }
  if (type.kind === "tuple") {
    if (!isKind(value, "tuple") || value.items.length !== type.items.length) return "none";
    return value.items.map((item, i) => fitOf(item, type.items[i] ?? { kind: "plain", name: "Any" })).reduce(worse, "exact");
  }
  const check = Object.hasOwn(PLAIN, type.name) ? PLAIN[type.name] : void 0;
  return check ? check(value) : "exact";
}
function convert(value, type, itemOf2) {
  if (type.kind === "optional") return value === null ? null : convert(value, type.of, itemOf2);
  if (type.kind === "list") {
    if (isKind(value, "list") || isKind(value, "tuple")) {
      const items3 = value.items.map((item) => convert(item, type.of, itemOf2));
      return items3.every((item, i) => item === value.items[i]) && isKind(value, "list") ? value : list(items3);
    }
    return list(Array(type.size ?? 1).fill(convert(value, type.of, itemOf2)));
  }
  if (type.kind !== "plain") return value;
  if (type.name === "Device" && typeof value === "string") return { kind: "device", name: value };
  if (type.name === "float" && typeof value === "bigint") return Number(value);
  if (!isTensor(value)) return value;
  if (type.name === "int") {
    const item = itemOf2(value);
    return typeof item === "number" ? BigInt(Math.trunc(item)) : BigInt(item);
  }
  if (type.name === "float") return Number(itemOf2(value));
  return ["Scalar", "number"].includes(type.name) ? itemOf2(value) : value;
}
function matchArguments(schema, positional, keywords) {
  const given = [];
  let used = 0;
  let named = 0;
  let fit = "exact";
  for (const argument2 of schema.args) {
    const keyword = keywords.get(argument2.name);
    let value;
    if (!argument2.keywordOnly && used < positional.length) {
      if (keyword !== void 0) return null;
      value = positional[used];
      used += 1;
    } else if (keyword !== void 0) {
      value = keyword;
      named += 1;
    } else value = argument2.defaultValue;
    if (value === void 0) return null;
    if (value !== argument2.defaultValue) fit = worse(fit, fitOf(value, argument2.type));
    if (fit === "none") return null;
    given.push([argument2, value]);
  }
  if (named !== keywords.size) return null;
  if (used < positional.length && !schema.variadic) return null;
  return { fit, given, rest: positional.slice(used) };
}
function matchSchema(schemas, positional, keywords, itemOf2) {
  let converted = null;
  for (const schema of schemas) {
    const match2 = matchArguments(schema, positional, keywords);
    if (match2?.fit === "exact") return bind(schema, match2, itemOf2);
    if (match2 && !converted) converted = { schema, match: match2 };
  }
  return converted && bind(converted.schema, converted.match, itemOf2);
}
function bind(schema, match2, itemOf2) {
  const values = /* @__PURE__ */ new Map();
  for (const [argument2, value] of match2.given)
    values.set(argument2.name, convert(value, argument2.type, itemOf2));
  return { schema, values, rest: match2.rest };
}

// src/weights/torchscript/schema.ts
var TOKEN = /"[^"]*"|-?\d+(?:\.\d*)?(?:e[+-]?\d+)?|->|\.\.\.|[A-Za-z_][\w.]*|::|[()[\],*?!|=]/g;
function fail(reader) {
  throw new SyntaxError(`Schema ${reader.text}: unexpected ${reader.tokens[reader.at]}.`);
}
function accept(reader, token) {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}
function expect(reader, token) {
  if (!accept(reader, token)) fail(reader);
}
function word(reader) {
  const token = reader.tokens[reader.at];
  if (token === void 0) return fail(reader);
  reader.at += 1;
  return token;
}
function skipAlias(reader) {
  const next = reader.tokens[reader.at + 1] ?? "";
  if (reader.tokens[reader.at] !== "(" || !/^[a-z]$|^\*$/.test(next)) return;
  while (!accept(reader, ")")) word(reader);
}
function readType(reader) {
  let type;
  if (accept(reader, "(")) {
    const items3 = [];
    while (!accept(reader, ")")) {
      items3.push(readType(reader));
      accept(reader, ",");
    }
    type = { kind: "tuple", items: items3 };
  } else {
    const name = word(reader);
    if (name === "Dict") {
      expect(reader, "(");
      const key = readType(reader);
      expect(reader, ",");
      type = { kind: "dict", key, value: readType(reader) };
      expect(reader, ")");
    } else if (name === "Future") {
      expect(reader, "(");
      readType(reader);
      expect(reader, ")");
      type = { kind: "plain", name };
    } else type = { kind: "plain", name: name === "SymInt" ? "int" : name };
  }
  for (; ; ) {
    skipAlias(reader);
    if (accept(reader, "?")) type = { kind: "optional", of: type };
    else if (accept(reader, "[")) {
      const size = reader.tokens[reader.at] === "]" ? null : Number(word(reader));
      expect(reader, "]");
      type = { kind: "list", of: type, size };
    } else return type;
  }
}
var WORDS = {
  None: null,
  True: true,
  False: false,
  Mean: 1n,
  contiguous_format: 0n,
  long: 4n
};
var ESCAPES = { n: "\n", t: "	", f: "\f", v: "\v" };
function readDefault(reader, type) {
  if (accept(reader, "[")) {
    const items3 = [];
    while (!accept(reader, "]")) {
      items3.push(readDefault(reader, type.kind === "list" ? type.of : type));
      accept(reader, ",");
    }
    return { kind: "list", items: items3 };
  }
  const token = word(reader);
  if (token.startsWith('"'))
    return token.slice(1, -1).replace(/\\([ntfv])/g, (_, letter) => ESCAPES[letter] ?? letter);
  const known = Object.hasOwn(WORDS, token) ? WORDS[token] : void 0;
  if (known !== void 0) return known;
  const plain2 = type.kind === "optional" ? type.of : type;
  const inner = plain2.kind === "list" ? plain2.of : plain2;
  const isFloat2 = inner.kind === "plain" && inner.name === "float";
  if (/^-?\d+$/.test(token) && !isFloat2) {
    const value2 = BigInt(token);
    return plain2.kind === "list" ? { kind: "list", items: Array(plain2.size ?? 1).fill(value2) } : value2;
  }
  const value = Number(token);
  return Number.isNaN(value) ? fail(reader) : value;
}
function readArguments(reader) {
  const args = [];
  let keywordOnly = false;
  let variadic = false;
  expect(reader, "(");
  while (!accept(reader, ")")) {
    if (accept(reader, "*")) keywordOnly = true;
    else if (accept(reader, "...")) variadic = true;
    else {
      const type = readType(reader);
      const name = word(reader);
      const given = accept(reader, "=");
      args.push({
        name,
        type,
        defaultValue: given ? readDefault(reader, type) : void 0,
        keywordOnly
      });
    }
    accept(reader, ",");
  }
  return { args, variadic };
}
function parseSchema(text2) {
  const reader = { tokens: text2.match(TOKEN) ?? [], at: 0, text: text2 };
  const space = word(reader);
  expect(reader, "::");
  const [base = "", ...overload] = word(reader).split(".");
  const { args, variadic } = readArguments(reader);
  return { name: `${space}::${base}`, overload: overload.join("."), args, variadic, text: text2 };
}

// src/weights/torchscript/schemas.ts
var SCHEMAS = `
aten::Bool.Tensor(Tensor a)
aten::Bool.int(int a)
aten::Bool.float(float a)
aten::Delete.t(t[](a!) self, int idx)
aten::Delete.Dict_str(Dict(str, t)(a!) self, str key)
aten::Delete.Dict_int(Dict(int, t)(a!) self, int key)
aten::Delete.Dict_bool(Dict(bool, t)(a!) self, bool key)
aten::Delete.Dict_float(Dict(float, t)(a!) self, float key)
aten::Delete.Dict_Tensor(Dict(Tensor, t)(a!) self, Tensor key)
aten::Float.Tensor(Tensor a)
aten::Float.Scalar(Scalar a)
aten::Float.int(int a)
aten::Float.bool(bool a)
aten::Float.str(str a)
aten::FloatImplicit(Tensor a)
aten::Int.Tensor(Tensor a)
aten::Int.bool(bool a)
aten::Int.float(float a)
aten::Int.Scalar(Scalar a)
aten::Int.str(str a)
aten::IntImplicit(Tensor a)
aten::ScalarImplicit(Tensor a)
aten::__and__.Scalar(Tensor self, Scalar other)
aten::__and__.Tensor(Tensor self, Tensor other)
aten::__and__.bool(bool a, bool b)
aten::__and__.int(int a, int b)
aten::__iand__.Tensor(Tensor(a!) self, Tensor other)
aten::__iand__.Scalar(Tensor(a!) self, Scalar other)
aten::__contains__.int_list(int[] l, int item)
aten::__contains__.str_list(str[] l, str item)
aten::__contains__.str(Dict(str, t) dict, str key)
aten::__contains__.int(Dict(int, t) dict, int key)
aten::__contains__.bool(Dict(bool, t) dict, bool key)
aten::__contains__.float(Dict(float, t) dict, float key)
aten::__contains__.Tensor(Dict(Tensor, t) dict, Tensor key)
aten::__contains__.float_list(float[] l, float item)
aten::__derive_index(int index, int start, int step)
aten::__getitem__.t(t[](a) list, int idx)
aten::__getitem__.str(str s, int index)
aten::__getitem__.Dict_str(Dict(str, t) self, str key)
aten::__getitem__.Dict_int(Dict(int, t) self, int key)
aten::__getitem__.Dict_bool(Dict(bool, t) self, bool key)
aten::__getitem__.Dict_float(Dict(float, t) self, float key)
aten::__getitem__.Dict_Tensor(Dict(Tensor, t) self, Tensor key)
aten::__is__(t1 self, t2 obj)
aten::__isnot__(t1 self, t2 obj)
aten::__lshift__.Tensor(Tensor self, Tensor other)
aten::__lshift__.Scalar(Tensor self, Scalar other)
aten::__lshift__.int(int a, int b)
aten::__ilshift__.Tensor(Tensor(a!) self, Tensor other)
aten::__ilshift__.Scalar(Tensor(a!) self, Scalar other)
aten::__not__(bool self)
aten::__or__.Tensor(Tensor self, Tensor other)
aten::__or__.Scalar(Tensor self, Scalar other)
aten::__or__.bool(bool a, bool b)
aten::__or__.int(int a, int b)
aten::__ior__.Tensor(Tensor(a!) self, Tensor other)
aten::__ior__.Scalar(Tensor(a!) self, Scalar other)
aten::__range_length(int lo, int hi, int step)
aten::__rshift__.Tensor(Tensor self, Tensor other)
aten::__rshift__.Scalar(Tensor self, Scalar other)
aten::__rshift__.int(int a, int b)
aten::__irshift__.Tensor(Tensor(a!) self, Tensor other)
aten::__irshift__.Scalar(Tensor(a!) self, Scalar other)
aten::__xor__.Tensor(Tensor self, Tensor other)
aten::__xor__.Scalar(Tensor self, Scalar other)
aten::__xor__.bool(bool a, bool b)
aten::__xor__.int(int a, int b)
aten::__ixor__.Tensor(Tensor(a!) self, Tensor other)
aten::__ixor__.Scalar(Tensor(a!) self, Scalar other)
aten::_adaptive_avg_pool2d(Tensor self, SymInt[2] output_size)
aten::_adaptive_avg_pool3d(Tensor self, SymInt[3] output_size)
aten::_assert_async(Tensor self)
aten::_assert_async.msg(Tensor self, str assert_msg)
aten::_cast_Byte(Tensor self, bool non_blocking=False)
aten::_cast_Char(Tensor self, bool non_blocking=False)
aten::_cast_Double(Tensor self, bool non_blocking=False)
aten::_cast_Float(Tensor self, bool non_blocking=False)
aten::_cast_Half(Tensor self, bool non_blocking=False)
aten::_cast_Int(Tensor self, bool non_blocking=False)
aten::_cast_Long(Tensor self, bool non_blocking=False)
aten::_cast_Short(Tensor self, bool non_blocking=False)
aten::_convolution.deprecated(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, int[] output_padding, SymInt groups, bool benchmark, bool deterministic, bool cudnn_enabled)
aten::_convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool benchmark, bool deterministic, bool cudnn_enabled, bool allow_tf32)
aten::_convolution_mode(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, str padding, SymInt[] dilation, SymInt groups)
aten::_index_put_impl(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False, bool unsafe=False)
aten::_index_put_impl_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False, bool unsafe=False)
aten::_log_softmax(Tensor self, int dim, bool half_to_float)
aten::_native_multi_head_attention(Tensor query, Tensor key, Tensor value, int embed_dim, int num_head, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, Tensor? mask=None, bool need_weights=True, bool average_attn_weights=True, int? mask_type=None)
aten::_prelu_kernel(Tensor self, Tensor weight)
aten::_set_item.t(t[](a!) l, int idx, t(b -> *) el)
aten::_set_item.str(Dict(str, t)(a!) l, str(b -> *) idx, t(c -> *) v)
aten::_set_item.int(Dict(int, t)(a!) l, int(b -> *) idx, t(c -> *) v)
aten::_set_item.bool(Dict(bool, t)(a!) l, bool(b -> *) idx, t(c -> *) v)
aten::_set_item.float(Dict(float, t)(a!) l, float(b -> *) idx, t(c -> *) v)
aten::_set_item.Tensor(Dict(Tensor, t)(a!) l, Tensor(b -> *) idx, t(c -> *) v)
aten::_softmax(Tensor self, int dim, bool half_to_float)
aten::_transformer_encoder_layer_fwd(Tensor src, int embed_dim, int num_heads, Tensor qkv_weight, Tensor qkv_bias, Tensor proj_weight, Tensor proj_bias, bool use_gelu, bool norm_first, float eps, Tensor norm_weight_1, Tensor norm_bias_1, Tensor norm_weight_2, Tensor norm_bias_2, Tensor ffn_weight_1, Tensor ffn_bias_1, Tensor ffn_weight_2, Tensor ffn_bias_2, Tensor? mask=None, int? mask_type=None)
aten::_unique2(Tensor self, bool sorted=True, bool return_inverse=False, bool return_counts=False)
aten::_unsafe_view(Tensor self, SymInt[] size)
aten::_unwrap_optional(t(a)? optional)
aten::_upsample_bicubic2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None)
aten::_upsample_bicubic2d_aa.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors)
aten::_upsample_bilinear2d_aa(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None)
aten::_upsample_bilinear2d_aa.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors)
aten::_upsample_nearest_exact1d(Tensor self, SymInt[1] output_size, float? scales=None)
aten::_upsample_nearest_exact1d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors)
aten::_upsample_nearest_exact2d(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None)
aten::_upsample_nearest_exact2d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors)
aten::_upsample_nearest_exact3d(Tensor self, SymInt[3] output_size, float? scales_d=None, float? scales_h=None, float? scales_w=None)
aten::_upsample_nearest_exact3d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors)
aten::_weight_norm(Tensor v, Tensor g, int dim=0)
aten::abs(Tensor self)
aten::abs_(Tensor(a!) self)
aten::absolute(Tensor self)
aten::absolute_(Tensor(a!) self)
aten::acos(Tensor self)
aten::acos.int(int a)
aten::acos.float(float a)
aten::acos.Scalar(Scalar a)
aten::acos_(Tensor(a!) self)
aten::acosh(Tensor self)
aten::acosh.int(int a)
aten::acosh.float(float a)
aten::acosh.Scalar(Scalar a)
aten::acosh_(Tensor(a!) self)
aten::adaptive_avg_pool1d(Tensor self, int[1] output_size)
aten::adaptive_avg_pool2d(Tensor self, SymInt[2] output_size)
aten::adaptive_avg_pool3d(Tensor self, SymInt[3] output_size)
aten::adaptive_max_pool1d(Tensor self, int[1] output_size)
aten::adaptive_max_pool2d(Tensor self, int[2] output_size)
aten::adaptive_max_pool3d(Tensor self, int[3] output_size)
aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1)
aten::add.Scalar(Tensor self, Scalar other, Scalar alpha=1)
aten::add.t(t[] a, t[] b)
aten::add.str(str a, str b)
aten::add.int(int a, int b)
aten::add.float(float a, float b)
aten::add.int_float(int a, float b)
aten::add.float_int(float a, int b)
aten::add(Scalar a, Scalar b)
aten::add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1)
aten::add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1)
aten::add_.t(t[](a!) self, t[] b)
aten::addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)
aten::addbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)
aten::addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1)
aten::addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1)
aten::addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1)
aten::addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1)
aten::addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1)
aten::addmm.dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1)
aten::addmm_(Tensor(a!) self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1)
aten::addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1)
aten::addmv_(Tensor(a!) self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1)
aten::addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1)
aten::addr_(Tensor(a!) self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1)
aten::affine_grid_generator(Tensor theta, SymInt[] size, bool align_corners)
aten::alias(Tensor(a) self)
aten::all(Tensor self)
aten::all.dim(Tensor self, int dim, bool keepdim=False)
aten::all.dims(Tensor self, int[]? dim=None, bool keepdim=False)
aten::all.int(int[] self)
aten::all.float(float[] self)
aten::all.bool(bool[] self)
aten::allclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False)
aten::alpha_dropout(Tensor input, float p, bool train)
aten::alpha_dropout_(Tensor(a!) self, float p, bool train)
aten::amax(Tensor self, int[1] dim=[], bool keepdim=False)
aten::amin(Tensor self, int[1] dim=[], bool keepdim=False)
aten::aminmax(Tensor self, *, int? dim=None, bool keepdim=False)
aten::any(Tensor self)
aten::any.dim(Tensor self, int dim, bool keepdim=False)
aten::any.dims(Tensor self, int[]? dim=None, bool keepdim=False)
aten::any.str(str[] self)
aten::any.int(int[] self)
aten::any.float(float[] self)
aten::any.bool(bool[] self)
aten::append.t(t[](a!) self, t(c -> *) el)
aten::arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::arange.start(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::arctan(Tensor self)
aten::arctan_(Tensor(a!) self)
aten::arctan2(Tensor self, Tensor other)
aten::arctan2_(Tensor(a!) self, Tensor other)
aten::argmax(Tensor self, int? dim=None, bool keepdim=False)
aten::argmin(Tensor self, int? dim=None, bool keepdim=False)
aten::argsort(Tensor self, int dim=-1, bool descending=False)
aten::argsort.stable(Tensor self, *, bool stable, int dim=-1, bool descending=False)
aten::argwhere(Tensor self)
aten::as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None)
aten::as_strided_(Tensor(a!) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None)
aten::as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None)
aten::as_tensor.bool(bool t, *, ScalarType? dtype=None, Device? device=None)
aten::as_tensor.float(float t, *, ScalarType? dtype=None, Device? device=None)
aten::as_tensor.int(int t, *, ScalarType? dtype=None, Device? device=None)
aten::as_tensor(Tensor(a) data, *, ScalarType? dtype=None, Device? device=None)
aten::as_tensor.list(t[] data, *, ScalarType? dtype=None, Device? device=None)
aten::asin(Tensor self)
aten::asin.int(int a)
aten::asin.float(float a)
aten::asin.Scalar(Scalar a)
aten::asin_(Tensor(a!) self)
aten::asinh(Tensor self)
aten::asinh.int(int a)
aten::asinh.float(float a)
aten::asinh.Scalar(Scalar a)
aten::asinh_(Tensor(a!) self)
aten::atan(Tensor self)
aten::atan.int(int a)
aten::atan.float(float a)
aten::atan.Scalar(Scalar a)
aten::atan_(Tensor(a!) self)
aten::atan2(Tensor self, Tensor other)
aten::atan2.int(int a, int b)
aten::atan2.float(float a, float b)
aten::atan2.int_float(int a, float b)
aten::atan2.float_int(float a, int b)
aten::atan2.Scalar_Scalar(Scalar a, Scalar b)
aten::atan2_(Tensor(a!) self, Tensor other)
aten::atanh(Tensor self)
aten::atanh.int(int a)
aten::atanh.float(float a)
aten::atanh.Scalar(Scalar a)
aten::atanh_(Tensor(a!) self)
aten::atleast_1d(Tensor self)
aten::atleast_1d.Sequence(Tensor[] tensors)
aten::atleast_2d(Tensor self)
aten::atleast_2d.Sequence(Tensor[] tensors)
aten::atleast_3d(Tensor self)
aten::atleast_3d.Sequence(Tensor[] tensors)
aten::avg_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], bool ceil_mode=False, bool count_include_pad=True)
aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None)
aten::avg_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None)
aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)
aten::baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1)
aten::baddbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)
aten::batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled)
aten::bin(int i)
aten::binary_cross_entropy(Tensor self, Tensor target, Tensor? weight=None, int reduction=1)
aten::binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=1)
aten::bincount(Tensor self, Tensor? weights=None, SymInt minlength=0)
aten::bitwise_and.Tensor(Tensor self, Tensor other)
aten::bitwise_and.Scalar(Tensor self, Scalar other)
aten::bitwise_and.Scalar_Tensor(Scalar self, Tensor other)
aten::bitwise_and_.Tensor(Tensor(a!) self, Tensor other)
aten::bitwise_and_.Scalar(Tensor(a!) self, Scalar other)
aten::bitwise_left_shift.Tensor(Tensor self, Tensor other)
aten::bitwise_left_shift.Tensor_Scalar(Tensor self, Scalar other)
aten::bitwise_left_shift.Scalar_Tensor(Scalar self, Tensor other)
aten::bitwise_left_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other)
aten::bitwise_left_shift_.Tensor(Tensor(a!) self, Tensor other)
aten::bitwise_not(Tensor self)
aten::bitwise_not_(Tensor(a!) self)
aten::bitwise_or.Tensor(Tensor self, Tensor other)
aten::bitwise_or.Scalar(Tensor self, Scalar other)
aten::bitwise_or.Scalar_Tensor(Scalar self, Tensor other)
aten::bitwise_or_.Tensor(Tensor(a!) self, Tensor other)
aten::bitwise_or_.Scalar(Tensor(a!) self, Scalar other)
aten::bitwise_right_shift.Tensor(Tensor self, Tensor other)
aten::bitwise_right_shift.Tensor_Scalar(Tensor self, Scalar other)
aten::bitwise_right_shift.Scalar_Tensor(Scalar self, Tensor other)
aten::bitwise_right_shift_.Tensor_Scalar(Tensor(a!) self, Scalar other)
aten::bitwise_right_shift_.Tensor(Tensor(a!) self, Tensor other)
aten::bitwise_xor.Tensor(Tensor self, Tensor other)
aten::bitwise_xor.Scalar(Tensor self, Scalar other)
aten::bitwise_xor.Scalar_Tensor(Scalar self, Tensor other)
aten::bitwise_xor_.Tensor(Tensor(a!) self, Tensor other)
aten::bitwise_xor_.Scalar(Tensor(a!) self, Scalar other)
aten::block_diag(Tensor[] tensors)
aten::bmm(Tensor self, Tensor mat2)
aten::bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype)
aten::broadcast_tensors(Tensor[] tensors)
aten::broadcast_to(Tensor(a) self, SymInt[] size)
aten::bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False)
aten::bucketize.Scalar(Scalar self, Tensor boundaries, *, bool out_int32=False, bool right=False)
aten::capitalize(str self)
aten::cartesian_prod(Tensor[] tensors)
aten::cat(Tensor[] tensors, int dim=0)
aten::cdist(Tensor x1, Tensor x2, float p=2., int? compute_mode=None)
aten::ceil(Tensor self)
aten::ceil.int(int a)
aten::ceil.float(float a)
aten::ceil.Scalar(Scalar a)
aten::ceil_(Tensor(a!) self)
aten::celu(Tensor self, Scalar alpha=1.)
aten::celu_(Tensor(a!) self, Scalar alpha=1.)
aten::center(str self, int width, str fillchar=" ")
aten::chain_matmul(Tensor[] matrices)
aten::channel_shuffle(Tensor self, SymInt groups)
aten::chr(int i)
aten::chunk(Tensor(a -> *) self, int chunks, int dim=0)
aten::clamp(Tensor self, Scalar? min=None, Scalar? max=None)
aten::clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None)
aten::clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None)
aten::clamp_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None)
aten::clamp_max(Tensor self, Scalar max)
aten::clamp_max.Tensor(Tensor self, Tensor max)
aten::clamp_max_(Tensor(a!) self, Scalar max)
aten::clamp_max_.Tensor(Tensor(a!) self, Tensor max)
aten::clamp_min(Tensor self, Scalar min)
aten::clamp_min.Tensor(Tensor self, Tensor min)
aten::clamp_min_(Tensor(a!) self, Scalar min)
aten::clamp_min_.Tensor(Tensor(a!) self, Tensor min)
aten::clear.t(t[](a!) self)
aten::clear.str(Dict(str, t)(a!) self)
aten::clear.int(Dict(int, t)(a!) self)
aten::clear.bool(Dict(bool, t)(a!) self)
aten::clear.float(Dict(float, t)(a!) self)
aten::clear.Tensor(Dict(Tensor, t)(a!) self)
aten::clip(Tensor self, Scalar? min=None, Scalar? max=None)
aten::clip.Tensor(Tensor self, Tensor? min=None, Tensor? max=None)
aten::clip_(Tensor(a!) self, Scalar? min=None, Scalar? max=None)
aten::clip_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None)
aten::clone(Tensor self, *, MemoryFormat? memory_format=None)
aten::col2im(Tensor self, SymInt[2] output_size, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride)
aten::column_stack(Tensor[] tensors)
aten::concat(Tensor[] tensors, int dim=0)
aten::concatenate(Tensor[] tensors, int dim=0)
aten::conj(Tensor(a) self)
aten::constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=0)
aten::contiguous(Tensor(a) self, *, MemoryFormat memory_format=0)
aten::conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] dilation=[1], SymInt groups=1)
aten::conv1d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], str padding="valid", SymInt[1] dilation=[1], SymInt groups=1)
aten::conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] dilation=[1, 1], SymInt groups=1)
aten::conv2d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], str padding="valid", SymInt[2] dilation=[1, 1], SymInt groups=1)
aten::conv3d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] dilation=[1, 1, 1], SymInt groups=1)
aten::conv3d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], str padding="valid", SymInt[3] dilation=[1, 1, 1], SymInt groups=1)
aten::conv_transpose1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=[1], SymInt[1] padding=[0], SymInt[1] output_padding=[0], SymInt groups=1, SymInt[1] dilation=[1])
aten::conv_transpose2d.input(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=[1, 1], SymInt[2] padding=[0, 0], SymInt[2] output_padding=[0, 0], SymInt groups=1, SymInt[2] dilation=[1, 1])
aten::conv_transpose3d.input(Tensor input, Tensor weight, Tensor? bias=None, SymInt[3] stride=[1, 1, 1], SymInt[3] padding=[0, 0, 0], SymInt[3] output_padding=[0, 0, 0], SymInt groups=1, SymInt[3] dilation=[1, 1, 1])
aten::convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups)
aten::copy(Tensor self, Tensor src, bool non_blocking=False)
aten::copy.t(t[](a) self)
aten::copy.Dict_str(Dict(str, t)(a) self)
aten::copy.Dict_int(Dict(int, t)(a) self)
aten::copy.Dict_bool(Dict(bool, t)(a) self)
aten::copy.Dict_float(Dict(float, t)(a) self)
aten::copy.Dict_Tensor(Dict(Tensor, t)(a) self)
aten::copy_(Tensor(a!) self, Tensor src, bool non_blocking=False)
aten::copy_.Tensor(Tensor(a!) self, Tensor other)
aten::copy_.int(Tensor(a!) self, int other)
aten::copy_.float(Tensor(a!) self, float other)
aten::copysign.Tensor(Tensor self, Tensor other)
aten::copysign.Scalar(Tensor self, Scalar other)
aten::copysign.int(int a, int b)
aten::copysign.float(float a, float b)
aten::copysign.int_float(int a, float b)
aten::copysign.float_int(float a, int b)
aten::copysign(Scalar a, Scalar b)
aten::copysign_.Tensor(Tensor(a!) self, Tensor other)
aten::copysign_.Scalar(Tensor(a!) self, Scalar other)
aten::cos(Tensor self)
aten::cos.int(int a)
aten::cos.float(float a)
aten::cos.Scalar(Scalar a)
aten::cos_(Tensor(a!) self)
aten::cosh(Tensor self)
aten::cosh.int(int a)
aten::cosh.float(float a)
aten::cosh.Scalar(Scalar a)
aten::cosh_(Tensor(a!) self)
aten::cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08)
aten::count(str self, str substr, int start=0, int end=-1)
aten::count.int(int[] self, int el)
aten::count.float(float[] self, float el)
aten::count.bool(bool[] self, bool el)
aten::count.Tensor(Tensor[] self, Tensor el)
aten::count.str(str[] self, str el)
aten::count_nonzero(Tensor self, int? dim=None)
aten::count_nonzero.dim_IntList(Tensor self, int[] dim)
aten::cpu(Tensor(a) self)
aten::cross(Tensor self, Tensor other, int? dim=None)
aten::cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100, float label_smoothing=0.)
aten::cuda(Tensor(a) self)
aten::cummax(Tensor self, int dim)
aten::cummin(Tensor self, int dim)
aten::cumprod(Tensor self, int dim, *, ScalarType? dtype=None)
aten::cumprod_(Tensor(a!) self, int dim, *, ScalarType? dtype=None)
aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None)
aten::cumsum_(Tensor(a!) self, int dim, *, ScalarType? dtype=None)
aten::data(Tensor self)
aten::deg2rad(Tensor self)
aten::deg2rad_(Tensor(a!) self)
aten::degrees.int(int a)
aten::degrees.float(float a)
aten::degrees.Scalar(Scalar a)
aten::det(Tensor self)
aten::detach(Tensor(a) self)
aten::detach_(Tensor(a!) self)
aten::device(str a)
aten::device.with_index(str type, int index)
aten::diag(Tensor self, int diagonal=0)
aten::diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1)
aten::diagflat(Tensor self, int offset=0)
aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1)
aten::diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1)
aten::dict()
aten::dict.str((str, tVal)[] inputs)
aten::dict.Dict_str(Dict(str, t)(a) self)
aten::dict.int((int, tVal)[] inputs)
aten::dict.Dict_int(Dict(int, t)(a) self)
aten::dict.bool((bool, tVal)[] inputs)
aten::dict.Dict_bool(Dict(bool, t)(a) self)
aten::dict.float((float, tVal)[] inputs)
aten::dict.Dict_float(Dict(float, t)(a) self)
aten::dict.Tensor((Tensor, tVal)[] inputs)
aten::dict.Dict_Tensor(Dict(Tensor, t)(a) self)
aten::diff(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None)
aten::dim(Tensor self)
aten::dist(Tensor self, Tensor other, Scalar p=2)
aten::div.Tensor(Tensor self, Tensor other)
aten::div.Scalar(Tensor self, Scalar other)
aten::div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode)
aten::div.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode)
aten::div.int(int a, int b)
aten::div.float(float a, float b)
aten::div(Scalar a, Scalar b)
aten::div_.Tensor(Tensor(a!) self, Tensor other)
aten::div_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode)
aten::div_.Scalar(Tensor(a!) self, Scalar other)
aten::div_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode)
aten::divide.Tensor(Tensor self, Tensor other)
aten::divide.Scalar(Tensor self, Scalar other)
aten::divide.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode)
aten::divide.Scalar_mode(Tensor self, Scalar other, *, str? rounding_mode)
aten::divide_.Tensor(Tensor(a!) self, Tensor other)
aten::divide_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode)
aten::divide_.Scalar_mode(Tensor(a!) self, Scalar other, *, str? rounding_mode)
aten::divide_.Scalar(Tensor(a!) self, Scalar other)
aten::divmod.int(int x, int y)
aten::divmod.float(float x, float y)
aten::divmod.int_float(int x, float y)
aten::divmod.float_int(float x, int y)
aten::dot(Tensor self, Tensor tensor)
aten::dropout(Tensor input, float p, bool train)
aten::dropout_(Tensor(a!) self, float p, bool train)
aten::dsplit.int(Tensor(a -> *) self, int sections)
aten::dsplit.array(Tensor(a -> *) self, int[] indices)
aten::dstack(Tensor[] tensors)
aten::einsum(str equation, Tensor[] tensors, *, int[]? path=None)
aten::einsum.sublist(Tensor a, ...)
aten::element_size(Tensor self)
aten::elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1)
aten::elu_(Tensor(a!) self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1)
aten::embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False)
aten::empty.memory_format(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::empty_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::endswith(str self, str substr, int start=0, int end=-1)
aten::eq.Tensor(Tensor self, Tensor other)
aten::eq.Scalar(Tensor self, Scalar other)
aten::eq.int_list(int[] a, int[] b)
aten::eq.device(Device a, Device b)
aten::eq.bool(bool a, bool b)
aten::eq.enum(AnyEnumType a, AnyEnumType b)
aten::eq.int(int a, int b)
aten::eq.float(float a, float b)
aten::eq.int_float(int a, float b)
aten::eq.float_int(float a, int b)
aten::eq(Scalar a, Scalar b)
aten::eq.str(str a, str b)
aten::eq.float_list(float[] a, float[] b)
aten::eq.Tensor_list(Tensor[] a, Tensor[] b)
aten::eq.bool_list(bool[] a, bool[] b)
aten::eq.str_list(str[] a, str[] b)
aten::eq_.Scalar(Tensor(a!) self, Scalar other)
aten::eq_.Tensor(Tensor(a!) self, Tensor other)
aten::equal(Tensor self, Tensor other)
aten::erf(Tensor self)
aten::erf.int(int a)
aten::erf.float(float a)
aten::erf.Scalar(Scalar a)
aten::erf_(Tensor(a!) self)
aten::erfc(Tensor self)
aten::erfc.int(int a)
aten::erfc.float(float a)
aten::erfc.Scalar(Scalar a)
aten::erfc_(Tensor(a!) self)
aten::erfinv(Tensor self)
aten::erfinv_(Tensor(a!) self)
aten::exp(Tensor self)
aten::exp.int(int a)
aten::exp.float(float a)
aten::exp.Scalar(Scalar a)
aten::exp_(Tensor(a!) self)
aten::exp2(Tensor self)
aten::exp2_(Tensor(a!) self)
aten::expand(Tensor(a) self, SymInt[] size, *, bool implicit=False)
aten::expand_as(Tensor(a) self, Tensor other)
aten::expandtabs(str self, int tabsize=8)
aten::expm1(Tensor self)
aten::expm1.int(int a)
aten::expm1.float(float a)
aten::expm1.Scalar(Scalar a)
aten::expm1_(Tensor(a!) self)
aten::extend.t(t[](a!) self, t[] other)
aten::eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::eye.m(SymInt n, SymInt m, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::fabs.int(int a)
aten::fabs.float(float a)
aten::fabs.Scalar(Scalar a)
aten::factorial.int(int a)
aten::feature_alpha_dropout(Tensor input, float p, bool train)
aten::feature_alpha_dropout_(Tensor(a!) self, float p, bool train)
aten::feature_dropout(Tensor input, float p, bool train)
aten::feature_dropout_(Tensor(a!) self, float p, bool train)
aten::fill.Scalar(Tensor self, Scalar value)
aten::fill.Tensor(Tensor self, Tensor value)
aten::fill_.Scalar(Tensor(a!) self, Scalar value)
aten::fill_.Tensor(Tensor(a!) self, Tensor value)
aten::fill_diagonal_(Tensor(a!) self, Scalar fill_value, bool wrap=False)
aten::find(str self, str substr, int start=0, int end=-1)
aten::fix(Tensor self)
aten::fix_(Tensor(a!) self)
aten::flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1)
aten::flip(Tensor self, int[] dims)
aten::fliplr(Tensor self)
aten::flipud(Tensor self)
aten::float_power.Tensor_Tensor(Tensor self, Tensor exponent)
aten::float_power.Tensor_Scalar(Tensor self, Scalar exponent)
aten::float_power.Scalar(Scalar self, Tensor exponent)
aten::float_power_.Tensor(Tensor(a!) self, Tensor exponent)
aten::float_power_.Scalar(Tensor(a!) self, Scalar exponent)
aten::floor(Tensor self)
aten::floor.int(int a)
aten::floor.float(float a)
aten::floor.Scalar(Scalar a)
aten::floor_(Tensor(a!) self)
aten::floor_divide(Tensor self, Tensor other)
aten::floor_divide.Scalar(Tensor self, Scalar other)
aten::floor_divide_.Tensor(Tensor(a!) self, Tensor other)
aten::floor_divide_.Scalar(Tensor(a!) self, Scalar other)
aten::floordiv.int(int a, int b)
aten::floordiv.float(float a, float b)
aten::floordiv.int_float(int a, float b)
aten::floordiv.float_int(float a, int b)
aten::floordiv(Scalar a, Scalar b)
aten::fmax(Tensor self, Tensor other)
aten::fmin(Tensor self, Tensor other)
aten::fmod.Tensor(Tensor self, Tensor other)
aten::fmod.Scalar(Tensor self, Scalar other)
aten::fmod.int(int a, int b)
aten::fmod.float(float a, float b)
aten::fmod.int_float(int a, float b)
aten::fmod.float_int(float a, int b)
aten::fmod(Scalar a, Scalar b)
aten::fmod_.Tensor(Tensor(a!) self, Tensor other)
aten::fmod_.Scalar(Tensor(a!) self, Scalar other)
aten::format(str self, ...)
aten::frac(Tensor self)
aten::frac_(Tensor(a!) self)
aten::frexp.Tensor(Tensor self)
aten::frexp(float a)
aten::frobenius_norm.dim(Tensor self, int[1] dim, bool keepdim=False)
aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::gamma.int(int a)
aten::gamma.float(float a)
aten::gamma.Scalar(Scalar a)
aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False)
aten::gcd(Tensor self, Tensor other)
aten::gcd.int(int a, int b)
aten::gcd_(Tensor(a!) self, Tensor other)
aten::ge.Tensor(Tensor self, Tensor other)
aten::ge.Scalar(Tensor self, Scalar other)
aten::ge.int(int a, int b)
aten::ge.float(float a, float b)
aten::ge.int_float(int a, float b)
aten::ge.float_int(float a, int b)
aten::ge(Scalar a, Scalar b)
aten::ge.str(str a, str b)
aten::ge_.Scalar(Tensor(a!) self, Scalar other)
aten::ge_.Tensor(Tensor(a!) self, Tensor other)
aten::gelu(Tensor self, *, str approximate="none")
aten::gelu_(Tensor(a!) self, *, str approximate="none")
aten::get.str(Dict(str, t) self, str key)
aten::get.default_str(Dict(str, t) self, str key, t default_value)
aten::get.int(Dict(int, t) self, int key)
aten::get.default_int(Dict(int, t) self, int key, t default_value)
aten::get.bool(Dict(bool, t) self, bool key)
aten::get.default_bool(Dict(bool, t) self, bool key, t default_value)
aten::get.float(Dict(float, t) self, float key)
aten::get.default_float(Dict(float, t) self, float key, t default_value)
aten::get.Tensor(Dict(Tensor, t) self, Tensor key)
aten::get.default_Tensor(Dict(Tensor, t) self, Tensor key, t default_value)
aten::get_device(Tensor self)
aten::glu(Tensor self, int dim=-1)
aten::greater.Tensor(Tensor self, Tensor other)
aten::greater.Scalar(Tensor self, Scalar other)
aten::greater_.Scalar(Tensor(a!) self, Scalar other)
aten::greater_.Tensor(Tensor(a!) self, Tensor other)
aten::greater_equal.Tensor(Tensor self, Tensor other)
aten::greater_equal.Scalar(Tensor self, Scalar other)
aten::greater_equal_.Scalar(Tensor(a!) self, Scalar other)
aten::greater_equal_.Tensor(Tensor(a!) self, Tensor other)
aten::grid_sampler(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners)
aten::grid_sampler_2d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners)
aten::grid_sampler_3d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners)
aten::group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True)
aten::gru.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first)
aten::gru.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional)
aten::gru_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None)
aten::gt.Tensor(Tensor self, Tensor other)
aten::gt.Scalar(Tensor self, Scalar other)
aten::gt.int(int a, int b)
aten::gt.float(float a, float b)
aten::gt.int_float(int a, float b)
aten::gt.float_int(float a, int b)
aten::gt(Scalar a, Scalar b)
aten::gt.str(str a, str b)
aten::gt_.Scalar(Tensor(a!) self, Scalar other)
aten::gt_.Tensor(Tensor(a!) self, Tensor other)
aten::hardshrink(Tensor self, Scalar lambd=0.5)
aten::hardsigmoid(Tensor self)
aten::hardsigmoid_(Tensor(a!) self)
aten::hardswish(Tensor self)
aten::hardswish_(Tensor(a!) self)
aten::hardtanh(Tensor self, Scalar min_val=-1, Scalar max_val=1)
aten::hardtanh_(Tensor(a!) self, Scalar min_val=-1, Scalar max_val=1)
aten::heaviside(Tensor self, Tensor values)
aten::heaviside_(Tensor(a!) self, Tensor values)
aten::hex(int i)
aten::histc(Tensor self, int bins=100, Scalar min=0, Scalar max=0)
aten::hsplit.int(Tensor(a -> *) self, int sections)
aten::hsplit.array(Tensor(a -> *) self, int[] indices)
aten::hstack(Tensor[] tensors)
aten::huber_loss(Tensor self, Tensor target, int reduction=1, float delta=1.)
aten::hypot(Tensor self, Tensor other)
aten::hypot_(Tensor(a!) self, Tensor other)
aten::im2col(Tensor self, int[2] kernel_size, int[2] dilation, int[2] padding, int[2] stride)
aten::index.Tensor(Tensor self, Tensor?[] indices)
aten::index.str(str self, str substr, int start=0, int end=-1)
aten::index.list_int(int[] self, int el)
aten::index.list_float(float[] self, float el)
aten::index.list_bool(bool[] self, bool el)
aten::index.list_Tensor(Tensor[] self, Tensor el)
aten::index.list_str(str[] self, str el)
aten::index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1)
aten::index_add_(Tensor(a!) self, int dim, Tensor index, Tensor source, *, Scalar alpha=1)
aten::index_copy(Tensor self, int dim, Tensor index, Tensor source)
aten::index_copy_(Tensor(a!) self, int dim, Tensor index, Tensor source)
aten::index_fill.int_Tensor(Tensor self, int dim, Tensor index, Tensor value)
aten::index_fill.int_Scalar(Tensor self, int dim, Tensor index, Scalar value)
aten::index_fill_.int_Tensor(Tensor(a!) self, int dim, Tensor index, Tensor value)
aten::index_fill_.int_Scalar(Tensor(a!) self, int dim, Tensor index, Scalar value)
aten::index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False)
aten::index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False)
aten::index_select(Tensor self, int dim, Tensor index)
aten::inner(Tensor self, Tensor other)
aten::insert.t(t[](a!) self, int idx, t(b -> *) el)
aten::instance_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool use_input_stats, float momentum, float eps, bool cudnn_enabled)
aten::inverse(Tensor self)
aten::is_autocast_cpu_enabled()
aten::is_autocast_enabled()
aten::is_complex(Tensor self)
aten::is_contiguous(Tensor self)
aten::is_contiguous.memory_format(Tensor self, MemoryFormat memory_format)
aten::is_floating_point(Tensor self)
aten::is_grad_enabled()
aten::is_nonzero(Tensor self)
aten::is_scripting()
aten::is_signed(Tensor self)
aten::isalnum(str self)
aten::isalpha(str self)
aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False)
aten::isdecimal(str self)
aten::isdigit(str self)
aten::isfinite(Tensor self)
aten::isfinite.float(float a)
aten::isidentifier(str self)
aten::isin.Tensor_Tensor(Tensor elements, Tensor test_elements, *, bool assume_unique=False, bool invert=False)
aten::isin.Tensor_Scalar(Tensor elements, Scalar test_element, *, bool assume_unique=False, bool invert=False)
aten::isin.Scalar_Tensor(Scalar element, Tensor test_elements, *, bool assume_unique=False, bool invert=False)
aten::isinf(Tensor self)
aten::isinf.float(float a)
aten::islower(str self)
aten::isnan(Tensor self)
aten::isnan.float(float a)
aten::isneginf(Tensor self)
aten::isnumeric(str self)
aten::isposinf(Tensor self)
aten::isprintable(str self)
aten::isreal(Tensor self)
aten::isspace(str self)
aten::istitle(str self)
aten::isupper(str self)
aten::item(Tensor self)
aten::items.str(Dict(str, t) self)
aten::items.int(Dict(int, t) self)
aten::items.bool(Dict(bool, t) self)
aten::items.float(Dict(float, t) self)
aten::items.Tensor(Dict(Tensor, t) self)
aten::join(str self, str[] values)
aten::keys.str(Dict(str, t) self)
aten::keys.int(Dict(int, t) self)
aten::keys.bool(Dict(bool, t) self)
aten::keys.float(Dict(float, t) self)
aten::keys.Tensor(Dict(Tensor, t) self)
aten::kl_div(Tensor self, Tensor target, int reduction=1, *, bool log_target=False)
aten::kron(Tensor self, Tensor other)
aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False)
aten::l1_loss(Tensor self, Tensor target, int reduction=1)
aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True)
aten::ldexp.Tensor(Tensor self, Tensor other)
aten::ldexp(float x, int i)
aten::ldexp_(Tensor(a!) self, Tensor other)
aten::le.Tensor(Tensor self, Tensor other)
aten::le.Scalar(Tensor self, Scalar other)
aten::le.int(int a, int b)
aten::le.float(float a, float b)
aten::le.int_float(int a, float b)
aten::le.float_int(float a, int b)
aten::le(Scalar a, Scalar b)
aten::le.str(str a, str b)
aten::le_.Scalar(Tensor(a!) self, Scalar other)
aten::le_.Tensor(Tensor(a!) self, Tensor other)
aten::leaky_relu(Tensor self, Scalar negative_slope=0.01)
aten::leaky_relu_(Tensor(a!) self, Scalar negative_slope=0.01)
aten::len.t(t[] a)
aten::len.Tensor(Tensor t)
aten::len.str(str s)
aten::len.Dict_str(Dict(str, t) self)
aten::len.Dict_int(Dict(int, t) self)
aten::len.Dict_bool(Dict(bool, t) self)
aten::len.Dict_float(Dict(float, t) self)
aten::len.Dict_Tensor(Dict(Tensor, t) self)
aten::len.any(Any[] a)
aten::lerp.Scalar(Tensor self, Tensor end, Scalar weight)
aten::lerp.Tensor(Tensor self, Tensor end, Tensor weight)
aten::lerp_.Scalar(Tensor(a!) self, Tensor end, Scalar weight)
aten::lerp_.Tensor(Tensor(a!) self, Tensor end, Tensor weight)
aten::less.Tensor(Tensor self, Tensor other)
aten::less.Scalar(Tensor self, Scalar other)
aten::less_.Scalar(Tensor(a!) self, Scalar other)
aten::less_.Tensor(Tensor(a!) self, Tensor other)
aten::less_equal.Tensor(Tensor self, Tensor other)
aten::less_equal.Scalar(Tensor self, Scalar other)
aten::less_equal_.Scalar(Tensor(a!) self, Scalar other)
aten::less_equal_.Tensor(Tensor(a!) self, Tensor other)
aten::lgamma(Tensor self)
aten::lgamma.int(int a)
aten::lgamma.float(float a)
aten::lgamma.Scalar(Scalar a)
aten::lgamma_(Tensor(a!) self)
aten::lift_fresh(Tensor(a) self)
aten::lift_fresh_copy(Tensor self)
aten::linalg_cross(Tensor self, Tensor other, *, int dim=-1)
aten::linalg_det(Tensor A)
aten::linalg_diagonal(Tensor(a) A, *, int offset=0, int dim1=-2, int dim2=-1)
aten::linalg_inv(Tensor A)
aten::linalg_matrix_norm(Tensor self, Scalar ord, int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None)
aten::linalg_matrix_norm.str_ord(Tensor self, str ord="fro", int[] dim=[-2, -1], bool keepdim=False, *, ScalarType? dtype=None)
aten::linalg_matrix_power(Tensor self, int n)
aten::linalg_multi_dot(Tensor[] tensors)
aten::linalg_norm(Tensor self, Scalar? ord=None, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)
aten::linalg_norm.ord_str(Tensor self, str ord, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)
aten::linalg_solve(Tensor A, Tensor B, *, bool left=True)
aten::linalg_vecdot(Tensor x, Tensor y, *, int dim=-1)
aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)
aten::linear(Tensor input, Tensor weight, Tensor? bias=None)
aten::linspace.Tensor_Tensor(Tensor start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::linspace.Tensor_Scalar(Tensor start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::linspace.Scalar_Tensor(Scalar start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::list(str t)
aten::list.t(t[] l)
aten::ljust(str self, int width, str fillchar=" ")
aten::log(Tensor self)
aten::log.int(int a)
aten::log.float(float a)
aten::log.Scalar(Scalar a)
aten::log.int_int(int a, int b)
aten::log.float_float(float a, float b)
aten::log.int_float(int a, float b)
aten::log.float_int(float a, int b)
aten::log.Scalar_Scalar(Scalar a, Scalar b)
aten::log_(Tensor(a!) self)
aten::log10(Tensor self)
aten::log10.int(int a)
aten::log10.float(float a)
aten::log10.Scalar(Scalar a)
aten::log10_(Tensor(a!) self)
aten::log1p(Tensor self)
aten::log1p.int(int a)
aten::log1p.float(float a)
aten::log1p.Scalar(Scalar a)
aten::log1p_(Tensor(a!) self)
aten::log2(Tensor self)
aten::log2_(Tensor(a!) self)
aten::log_sigmoid(Tensor self)
aten::log_softmax.int(Tensor self, int dim, ScalarType? dtype=None)
aten::logaddexp(Tensor self, Tensor other)
aten::logaddexp2(Tensor self, Tensor other)
aten::logcumsumexp(Tensor self, int dim)
aten::logical_and(Tensor self, Tensor other)
aten::logical_and_(Tensor(a!) self, Tensor other)
aten::logical_not(Tensor self)
aten::logical_not_(Tensor(a!) self)
aten::logical_or(Tensor self, Tensor other)
aten::logical_or_(Tensor(a!) self, Tensor other)
aten::logical_xor(Tensor self, Tensor other)
aten::logical_xor_(Tensor(a!) self, Tensor other)
aten::logit(Tensor self, float? eps=None)
aten::logit_(Tensor(a!) self, float? eps=None)
aten::logspace.Tensor_Tensor(Tensor start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::logspace.Tensor_Scalar(Tensor start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::logspace.Scalar_Tensor(Scalar start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::logspace(Scalar start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::logsumexp(Tensor self, int[1] dim, bool keepdim=False)
aten::lower(str self)
aten::lstm.input(Tensor input, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first)
aten::lstm.data(Tensor data, Tensor batch_sizes, Tensor[] hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional)
aten::lstm_cell(Tensor input, Tensor[] hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None)
aten::lstrip(str self, str chars=" \\n\\t\\f\\v")
aten::lt.Tensor(Tensor self, Tensor other)
aten::lt.Scalar(Tensor self, Scalar other)
aten::lt.int(int a, int b)
aten::lt.float(float a, float b)
aten::lt.int_float(int a, float b)
aten::lt.float_int(float a, int b)
aten::lt(Scalar a, Scalar b)
aten::lt.str(str a, str b)
aten::lt_.Scalar(Tensor(a!) self, Scalar other)
aten::lt_.Tensor(Tensor(a!) self, Tensor other)
aten::mH(Tensor(a) self)
aten::mH.a(Tensor(a) self)
aten::mT(Tensor(a) self)
aten::mT.a(Tensor(a) self)
aten::manual_seed(int seed)
aten::manual_seed.generator(Generator(a!) self, int seed)
aten::masked_fill.Scalar(Tensor self, Tensor mask, Scalar value)
aten::masked_fill.Tensor(Tensor self, Tensor mask, Tensor value)
aten::masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value)
aten::masked_fill_.Tensor(Tensor(a!) self, Tensor mask, Tensor value)
aten::masked_scatter(Tensor self, Tensor mask, Tensor source)
aten::masked_scatter_(Tensor(a!) self, Tensor mask, Tensor source)
aten::masked_select(Tensor self, Tensor mask)
aten::mathremainder.int(int a, int b)
aten::mathremainder.float(float a, float b)
aten::mathremainder.int_float(int a, float b)
aten::mathremainder.float_int(float a, int b)
aten::mathremainder(Scalar a, Scalar b)
aten::matmul(Tensor self, Tensor other)
aten::matrix_H(Tensor(a) self)
aten::matrix_H.a(Tensor(a) self)
aten::max.other(Tensor self, Tensor other)
aten::max(Tensor self)
aten::max.dim(Tensor self, int dim, bool keepdim=False)
aten::max_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False)
aten::max_pool1d_with_indices(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], int[1] dilation=[1], bool ceil_mode=False)
aten::max_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False)
aten::max_pool2d_with_indices(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False)
aten::max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False)
aten::max_pool3d_with_indices(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False)
aten::max_unpool2d(Tensor self, Tensor indices, SymInt[2] output_size)
aten::max_unpool3d(Tensor self, Tensor indices, SymInt[3] output_size, int[3] stride, int[3] padding)
aten::maximum(Tensor self, Tensor other)
aten::mean(Tensor self, *, ScalarType? dtype=None)
aten::mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None)
aten::median(Tensor self)
aten::median.dim(Tensor self, int dim, bool keepdim=False)
aten::meshgrid(Tensor[] tensors)
aten::meshgrid.indexing(Tensor[] tensors, *, str indexing)
aten::min.other(Tensor self, Tensor other)
aten::min(Tensor self)
aten::min.dim(Tensor self, int dim, bool keepdim=False)
aten::minimum(Tensor self, Tensor other)
aten::mish(Tensor self)
aten::mish_(Tensor(a!) self)
aten::mm(Tensor self, Tensor mat2)
aten::mm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype)
aten::mode(Tensor self, int dim=-1, bool keepdim=False)
aten::modf(float a)
aten::moveaxis.intlist(Tensor(a) self, int[] source, int[] destination)
aten::moveaxis.int(Tensor(a) self, int source, int destination)
aten::movedim.int(Tensor(a) self, int source, int destination)
aten::movedim.intlist(Tensor(a) self, int[] source, int[] destination)
aten::mse_loss(Tensor self, Tensor target, int reduction=1)
aten::msort(Tensor self)
aten::mul.Tensor(Tensor self, Tensor other)
aten::mul.Scalar(Tensor self, Scalar other)
aten::mul.left_t(t[] l, int n)
aten::mul.right_(int n, t[] l)
aten::mul.int(int a, int b)
aten::mul.float(float a, float b)
aten::mul.int_float(int a, float b)
aten::mul.float_int(float a, int b)
aten::mul(Scalar a, Scalar b)
aten::mul_.Tensor(Tensor(a!) self, Tensor other)
aten::mul_.Scalar(Tensor(a!) self, Scalar other)
aten::mul_.t(t[](a!) l, int n)
aten::multiply.Tensor(Tensor self, Tensor other)
aten::multiply.Scalar(Tensor self, Scalar other)
aten::multiply_.Tensor(Tensor(a!) self, Tensor other)
aten::multiply_.Scalar(Tensor(a!) self, Scalar other)
aten::mv(Tensor self, Tensor vec)
aten::nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None)
aten::nan_to_num_(Tensor(a!) self, float? nan=None, float? posinf=None, float? neginf=None)
aten::nanmean(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)
aten::nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)
aten::narrow(Tensor(a) self, int dim, SymInt start, SymInt length)
aten::narrow.Tensor(Tensor(a) self, int dim, Tensor start, SymInt length)
aten::native_channel_shuffle(Tensor self, SymInt groups)
aten::native_layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps)
aten::ne.Tensor(Tensor self, Tensor other)
aten::ne.Scalar(Tensor self, Scalar other)
aten::ne.int_list(int[] a, int[] b)
aten::ne.device(Device a, Device b)
aten::ne.bool(bool a, bool b)
aten::ne.enum(AnyEnumType a, AnyEnumType b)
aten::ne.int(int a, int b)
aten::ne.float(float a, float b)
aten::ne.int_float(int a, float b)
aten::ne.float_int(float a, int b)
aten::ne(Scalar a, Scalar b)
aten::ne.str(str a, str b)
aten::ne.float_list(float[] a, float[] b)
aten::ne.Tensor_list(Tensor[] a, Tensor[] b)
aten::ne.bool_list(bool[] a, bool[] b)
aten::ne.str_list(str[] a, str[] b)
aten::ne_.Scalar(Tensor(a!) self, Scalar other)
aten::ne_.Tensor(Tensor(a!) self, Tensor other)
aten::neg(Tensor self)
aten::neg.int(int a)
aten::neg.float(float a)
aten::neg.Scalar(Scalar a)
aten::neg_(Tensor(a!) self)
aten::negative(Tensor self)
aten::negative_(Tensor(a!) self)
aten::new_empty(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::nll_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100)
aten::nll_loss2d(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100)
aten::nll_loss_nd(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, SymInt ignore_index=-100)
aten::nonzero(Tensor self)
aten::nonzero_numpy(Tensor self)
aten::norm.Scalar(Tensor self, Scalar p=2)
aten::norm.ScalarOpt_dim(Tensor self, Scalar? p, int[1] dim, bool keepdim=False)
aten::norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[1] dim, bool keepdim, *, ScalarType dtype)
aten::norm.ScalarOpt_dtype(Tensor self, Scalar? p, *, ScalarType dtype)
aten::norm_except_dim(Tensor v, int pow=2, int dim=0)
aten::not_equal.Tensor(Tensor self, Tensor other)
aten::not_equal.Scalar(Tensor self, Scalar other)
aten::not_equal_.Scalar(Tensor(a!) self, Scalar other)
aten::not_equal_.Tensor(Tensor(a!) self, Tensor other)
aten::numel(Tensor self)
aten::numpy_T(Tensor(a) self)
aten::numpy_T.a(Tensor(a) self)
aten::oct(int i)
aten::one_hot(Tensor self, int num_classes=-1)
aten::ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::ord(str string)
aten::outer(Tensor self, Tensor vec2)
aten::pad(Tensor self, SymInt[] pad, str mode="constant", float? value=None)
aten::pad_sequence(Tensor[] sequences, bool batch_first=False, float padding_value=0., str padding_side="right")
aten::pairwise_distance(Tensor x1, Tensor x2, float p=2., float eps=9.9999999999999995e-07, bool keepdim=False)
aten::partition(str self, str separator)
aten::percentFormat(str self, ...)
aten::permute(Tensor(a) self, int[] dims)
aten::pixel_shuffle(Tensor self, int upscale_factor)
aten::pixel_unshuffle(Tensor self, int downscale_factor)
aten::pop.t(t[](a!) self, int idx=-1)
aten::pop.Dict_str(Dict(str, t)(a!) self, str key)
aten::pop.Dict_default_str(Dict(str, t)(a!) self, str key, t default_value)
aten::pop.Dict_int(Dict(int, t)(a!) self, int key)
aten::pop.Dict_default_int(Dict(int, t)(a!) self, int key, t default_value)
aten::pop.Dict_bool(Dict(bool, t)(a!) self, bool key)
aten::pop.Dict_default_bool(Dict(bool, t)(a!) self, bool key, t default_value)
aten::pop.Dict_float(Dict(float, t)(a!) self, float key)
aten::pop.Dict_default_float(Dict(float, t)(a!) self, float key, t default_value)
aten::pop.Dict_Tensor(Dict(Tensor, t)(a!) self, Tensor key)
aten::pop.Dict_default_Tensor(Dict(Tensor, t)(a!) self, Tensor key, t default_value)
aten::popitem.str(Dict(str, t)(a!) self)
aten::popitem.int(Dict(int, t)(a!) self)
aten::popitem.bool(Dict(bool, t)(a!) self)
aten::popitem.float(Dict(float, t)(a!) self)
aten::popitem.Tensor(Dict(Tensor, t)(a!) self)
aten::positive(Tensor(a) self)
aten::pow.Tensor_Tensor(Tensor self, Tensor exponent)
aten::pow.Tensor_Scalar(Tensor self, Scalar exponent)
aten::pow.Scalar(Scalar self, Tensor exponent)
aten::pow.int(int a, int b)
aten::pow.float(float a, float b)
aten::pow.int_float(int a, float b)
aten::pow.float_int(float a, int b)
aten::pow.Scalar_Scalar(Scalar a, Scalar b)
aten::pow.int_to_int(int a, int b)
aten::pow_.Scalar(Tensor(a!) self, Scalar exponent)
aten::pow_.Tensor(Tensor(a!) self, Tensor exponent)
aten::prelu(Tensor self, Tensor weight)
prim::AutogradAnyNonZero(...)
prim::NumToTensor.Scalar(Scalar a)
prim::NumToTensor.bool(bool a)
prim::RaiseException(str msg, str? cls=None)
prim::abs.int(int a)
prim::abs.float(float a)
prim::abs.Scalar(Scalar a)
prim::abs(Tensor x)
prim::data(Tensor(a) a)
prim::device(Tensor a)
prim::dtype(Tensor a)
prim::is_cpu(Tensor a)
prim::is_cuda(Tensor a)
prim::is_meta(Tensor a)
prim::is_mkldnn(Tensor a)
prim::is_mps(Tensor a)
prim::is_nested(Tensor a)
prim::is_quantized(Tensor a)
prim::is_sparse(Tensor a)
prim::is_xpu(Tensor a)
prim::layout(Tensor a)
prim::max.int(int a, int b)
prim::max.float(float a, float b)
prim::max.int_float(int a, float b)
prim::max.float_int(float a, int b)
prim::max(Scalar a, Scalar b)
prim::max.int_list(int[] l, int[] r)
prim::max.self_int(int[] self)
prim::max.float_list(float[] l, float[] r)
prim::max.self_float(float[] self)
prim::max.bool_list(bool[] l, bool[] r)
prim::max.self_bool(bool[] self)
prim::min.int(int a, int b)
prim::min.float(float a, float b)
prim::min.int_float(int a, float b)
prim::min.float_int(float a, int b)
prim::min(Scalar a, Scalar b)
prim::min.int_list(int[] l, int[] r)
prim::min.self_int(int[] self)
prim::min.float_list(float[] l, float[] r)
prim::min.self_float(float[] self)
prim::min.bool_list(bool[] l, bool[] r)
prim::min.self_bool(bool[] self)
prim::requires_grad(Tensor a)
prim::tolist(...)
prim::type(Device self)
prim::unchecked_unwrap_optional(t(a)? optional)
aten::prod(Tensor self, *, ScalarType? dtype=None)
aten::prod.dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None)
aten::quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation="linear")
aten::quantile.scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation="linear")
aten::rad2deg(Tensor self)
aten::rad2deg_(Tensor(a!) self)
aten::radians.int(int a)
aten::radians.float(float a)
aten::radians.Scalar(Scalar a)
aten::rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::rand.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::rand_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::randn.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::randn_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::ravel(Tensor(a) self)
aten::real(Tensor(a) self)
aten::reciprocal(Tensor self)
aten::reciprocal_(Tensor(a!) self)
aten::reflection_pad1d(Tensor self, SymInt[2] padding)
aten::reflection_pad2d(Tensor self, SymInt[4] padding)
aten::reflection_pad3d(Tensor self, SymInt[6] padding)
aten::relu(Tensor self)
aten::relu_(Tensor(a!) self)
aten::relu6(Tensor self)
aten::relu6_(Tensor(a!) self)
aten::remainder.Tensor(Tensor self, Tensor other)
aten::remainder.Scalar(Tensor self, Scalar other)
aten::remainder.Scalar_Tensor(Scalar self, Tensor other)
aten::remainder.int(int a, int b)
aten::remainder.float(float a, float b)
aten::remainder.int_float(int a, float b)
aten::remainder.float_int(float a, int b)
aten::remainder(Scalar a, Scalar b)
aten::remainder_.Tensor(Tensor(a!) self, Tensor other)
aten::remainder_.Scalar(Tensor(a!) self, Scalar other)
aten::remove.int(int[](a!) self, int el)
aten::remove.float(float[](a!) self, float el)
aten::remove.bool(bool[](a!) self, bool el)
aten::remove.Tensor(Tensor[](a!) self, Tensor el)
aten::remove.str(str[](a!) self, str el)
aten::repeat(Tensor self, SymInt[] repeats)
aten::repeat_interleave.Tensor(Tensor repeats, *, SymInt? output_size=None)
aten::repeat_interleave.self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, SymInt? output_size=None)
aten::repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None)
aten::replace(str self, str old, str new, int max=-1)
aten::replication_pad1d(Tensor self, SymInt[2] padding)
aten::replication_pad2d(Tensor self, SymInt[4] padding)
aten::replication_pad3d(Tensor self, SymInt[6] padding)
aten::requires_grad_(Tensor(a!) self, bool requires_grad=True)
aten::reshape(Tensor(a) self, SymInt[] shape)
aten::reshape_as(Tensor(a) self, Tensor other)
aten::resize_(Tensor(a!) self, SymInt[] size, *, MemoryFormat? memory_format=None)
aten::resolve_conj(Tensor(a) self)
aten::resolve_neg(Tensor(a) self)
aten::result_type.Tensor(Tensor tensor, Tensor other)
aten::result_type.Scalar(Tensor tensor, Scalar other)
aten::result_type.Scalar_Tensor(Scalar scalar, Tensor tensor)
aten::result_type.Scalar_Scalar(Scalar scalar1, Scalar scalar2)
aten::reverse.t(t[](a!) self)
aten::rfind(str self, str substr, int start=0, int end=-1)
aten::rindex(str self, str substr, int start=0, int end=-1)
aten::rjust(str self, int width, str fillchar=" ")
aten::rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None)
aten::rnn_relu.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first)
aten::rnn_relu.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional)
aten::rnn_relu_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None)
aten::rnn_tanh.input(Tensor input, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional, bool batch_first)
aten::rnn_tanh.data(Tensor data, Tensor batch_sizes, Tensor hx, Tensor[] params, bool has_biases, int num_layers, float dropout, bool train, bool bidirectional)
aten::rnn_tanh_cell(Tensor input, Tensor hx, Tensor w_ih, Tensor w_hh, Tensor? b_ih=None, Tensor? b_hh=None)
aten::roll(Tensor self, SymInt[1] shifts, int[1] dims=[])
aten::rot90(Tensor self, int k=1, int[] dims=[0, 1])
aten::round(Tensor self)
aten::round.decimals(Tensor self, *, int decimals)
aten::round.int(int a)
aten::round.float(float a)
aten::round.Scalar(Scalar a)
aten::round_(Tensor(a!) self)
aten::round_.decimals(Tensor(a!) self, *, int decimals)
aten::row_stack(Tensor[] tensors)
aten::rpartition(str self, str separator)
aten::rrelu(Tensor self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None)
aten::rrelu_(Tensor(a!) self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None)
aten::rsplit(str self, str separator=" ", int max=-1)
aten::rsqrt(Tensor self)
aten::rsqrt_(Tensor(a!) self)
aten::rstrip(str self, str chars=" \\n\\t\\f\\v")
aten::rsub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1)
aten::rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1)
aten::scalar_tensor(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False)
aten::scatter.value(Tensor self, int dim, Tensor index, Scalar value)
aten::scatter.src(Tensor self, int dim, Tensor index, Tensor src)
aten::scatter.reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce)
aten::scatter.value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce)
aten::scatter_.src(Tensor(a!) self, int dim, Tensor index, Tensor src)
aten::scatter_.value(Tensor(a!) self, int dim, Tensor index, Scalar value)
aten::scatter_.reduce(Tensor(a!) self, int dim, Tensor index, Tensor src, *, str reduce)
aten::scatter_.value_reduce(Tensor(a!) self, int dim, Tensor index, Scalar value, *, str reduce)
aten::scatter_add(Tensor self, int dim, Tensor index, Tensor src)
aten::scatter_add_(Tensor(a!) self, int dim, Tensor index, Tensor src)
aten::scatter_reduce.two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True)
aten::scatter_reduce_.two(Tensor(a!) self, int dim, Tensor index, Tensor src, str reduce, *, bool include_self=True)
aten::searchsorted.Tensor(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None)
aten::searchsorted.Scalar(Tensor sorted_sequence, Scalar self, *, bool out_int32=False, bool right=False, str? side=None, Tensor? sorter=None)
aten::select.int(Tensor(a) self, int dim, SymInt index)
aten::select.t(t[](a) list, int idx)
aten::select_scatter(Tensor self, Tensor src, int dim, SymInt index)
aten::selu(Tensor self)
aten::selu_(Tensor(a!) self)
aten::set_.source_Tensor(Tensor(a!) self, Tensor source)
aten::set_(Tensor(a!) self)
aten::set_.source_Tensor_storage_offset(Tensor(a!) self, Tensor source, SymInt storage_offset, SymInt[] size, SymInt[] stride=[])
aten::set_grad_enabled(bool val)
aten::setdefault.str(Dict(str, t)(a!) self, str(b -> *) key, t(c -> *) default_value)
aten::setdefault.int(Dict(int, t)(a!) self, int(b -> *) key, t(c -> *) default_value)
aten::setdefault.bool(Dict(bool, t)(a!) self, bool(b -> *) key, t(c -> *) default_value)
aten::setdefault.float(Dict(float, t)(a!) self, float(b -> *) key, t(c -> *) default_value)
aten::setdefault.Tensor(Dict(Tensor, t)(a!) self, Tensor(b -> *) key, t(c -> *) default_value)
aten::sgn(Tensor self)
aten::sgn_(Tensor(a!) self)
aten::sigmoid(Tensor self)
aten::sigmoid_(Tensor(a!) self)
aten::sign(Tensor self)
aten::sign_(Tensor(a!) self)
aten::signbit(Tensor self)
aten::silu(Tensor self)
aten::silu_(Tensor(a!) self)
aten::sin(Tensor self)
aten::sin.int(int a)
aten::sin.float(float a)
aten::sin.Scalar(Scalar a)
aten::sin_(Tensor(a!) self)
aten::sinc(Tensor self)
aten::sinc_(Tensor(a!) self)
aten::sinh(Tensor self)
aten::sinh.int(int a)
aten::sinh.float(float a)
aten::sinh.Scalar(Scalar a)
aten::sinh_(Tensor(a!) self)
aten::size.int(Tensor self, int dim)
aten::size(Tensor self)
aten::slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1)
aten::slice.t(t[] l, int? start=None, int? end=None, int step=1)
aten::slice.str(str string, int? start=None, int? end=None, int step=1)
aten::slice_scatter(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1)
aten::smooth_l1_loss(Tensor self, Tensor target, int reduction=1, float beta=1.)
aten::soft_margin_loss(Tensor self, Tensor target, int reduction=1)
aten::softmax.int(Tensor self, int dim, ScalarType? dtype=None)
aten::softplus(Tensor self, Scalar beta=1, Scalar threshold=20)
aten::softshrink(Tensor self, Scalar lambd=0.5)
aten::sort(Tensor self, int dim=-1, bool descending=False)
aten::sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False)
aten::sort.int(int[](a!) self, bool reverse=False)
aten::sort.float(float[](a!) self, bool reverse=False)
aten::sort.Tensor(Tensor[](a!) self, bool reverse=False)
aten::sort.bool(bool[](a!) self, bool reverse=False)
aten::sort.str(str[](a!) self, bool reverse=False)
aten::sort.any(t[](a!) self, bool reverse=False)
aten::sorted.int(int[](a) input)
aten::sorted.float(float[](a) input)
aten::sorted.Tensor(Tensor[](a) input)
aten::sorted.bool(bool[](a) input)
aten::sorted.str(str[](a) input)
aten::sorted.any(t[](a) self)
aten::special_entr(Tensor self)
aten::special_erf(Tensor self)
aten::special_expit(Tensor self)
aten::special_ndtr(Tensor self)
aten::special_softmax(Tensor self, int dim, ScalarType? dtype=None)
aten::special_xlog1py(Tensor self, Tensor other)
aten::special_xlog1py.other_scalar(Tensor self, Scalar other)
aten::special_xlog1py.self_scalar(Scalar self, Tensor other)
aten::split.Tensor(Tensor(a -> *) self, SymInt split_size, int dim=0)
aten::split.sizes(Tensor(a -> *) self, SymInt[] split_size, int dim=0)
aten::split.str(str self, str? separator=None, int max=-1)
aten::split(Tensor(a -> *) self, int[] split_sizes, int dim=0)
aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0)
aten::splitlines(str self, bool keepends=False)
aten::sqrt(Tensor self)
aten::sqrt.int(int a)
aten::sqrt.float(float a)
aten::sqrt.Scalar(Scalar a)
aten::sqrt_(Tensor(a!) self)
aten::square(Tensor self)
aten::square_(Tensor(a!) self)
aten::squeeze(Tensor(a) self)
aten::squeeze.dim(Tensor(a) self, int dim)
aten::squeeze.dims(Tensor(a) self, int[] dim)
aten::squeeze_(Tensor(a!) self)
aten::squeeze_.dim(Tensor(a!) self, int dim)
aten::squeeze_.dims(Tensor(a!) self, int[] dim)
aten::stack(Tensor[] tensors, int dim=0)
aten::startswith(str self, str substr, int start=0, int end=-1)
aten::std(Tensor self, bool unbiased=True)
aten::std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False)
aten::std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False)
aten::std_mean(Tensor self, bool unbiased=True)
aten::std_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False)
aten::std_mean.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False)
aten::str(t elem)
aten::stride.int(Tensor self, int dim)
aten::stride(Tensor self)
aten::strip(str self, str chars=" \\n\\t\\f\\v")
aten::sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1)
aten::sub.Scalar(Tensor self, Scalar other, Scalar alpha=1)
aten::sub.int(int a, int b)
aten::sub.float(float a, float b)
aten::sub.int_float(int a, float b)
aten::sub.float_int(float a, int b)
aten::sub(Scalar a, Scalar b)
aten::sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1)
aten::sub_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1)
aten::subtract.Tensor(Tensor self, Tensor other, *, Scalar alpha=1)
aten::subtract.Scalar(Tensor self, Scalar other, Scalar alpha=1)
aten::subtract_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1)
aten::subtract_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1)
aten::sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None)
aten::sum(Tensor self, *, ScalarType? dtype=None)
aten::sum.int(int[] self)
aten::sum.float(float[] self)
aten::sum.bool(bool[] self)
aten::sum_to_size(Tensor self, SymInt[] size)
aten::swapaxes(Tensor(a) self, int axis0, int axis1)
aten::swapaxes_(Tensor(a!) self, int axis0, int axis1)
aten::swapcase(str self)
aten::swapdims(Tensor(a) self, int dim0, int dim1)
aten::swapdims_(Tensor(a!) self, int dim0, int dim1)
aten::sym_size.int(Tensor self, int dim)
aten::sym_size(Tensor self)
aten::t(Tensor(a) self)
aten::t_(Tensor(a!) self)
aten::take(Tensor self, Tensor index)
aten::take_along_dim(Tensor self, Tensor indices, int? dim=None)
aten::tan(Tensor self)
aten::tan.int(int a)
aten::tan.float(float a)
aten::tan.Scalar(Scalar a)
aten::tan_(Tensor(a!) self)
aten::tanh(Tensor self)
aten::tanh.int(int a)
aten::tanh.float(float a)
aten::tanh.Scalar(Scalar a)
aten::tanh_(Tensor(a!) self)
aten::tensor.bool(bool t, *, ScalarType? dtype=None, Device? device=None, bool requires_grad=False)
aten::tensor.float(float t, *, ScalarType? dtype=None, Device? device=None, bool requires_grad=False)
aten::tensor.int(int t, *, ScalarType? dtype=None, Device? device=None, bool requires_grad=False)
aten::tensor(t[] data, *, ScalarType? dtype=None, Device? device=None, bool requires_grad=False)
aten::tensor_split.sections(Tensor(a -> *) self, SymInt sections, int dim=0)
aten::tensor_split.indices(Tensor(a -> *) self, SymInt[] indices, int dim=0)
aten::tensor_split.tensor_indices_or_sections(Tensor(a -> *) self, Tensor tensor_indices_or_sections, int dim=0)
aten::tensordot(Tensor self, Tensor other, int[] dims_self, int[] dims_other)
aten::threshold(Tensor self, Scalar threshold, Scalar value)
aten::threshold_(Tensor(a!) self, Scalar threshold, Scalar value)
aten::tile(Tensor self, SymInt[] dims)
aten::title(str self)
aten::to.device(Tensor(a) self, Device device, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None)
aten::to.dtype(Tensor(a) self, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None)
aten::to.other(Tensor(a) self, Tensor other, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None)
aten::to.dtype_layout(Tensor(a) self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None)
aten::to.prim_Device(Tensor(a) self, Device? device, int? dtype=None, bool non_blocking=False, bool copy=False)
aten::to.prim_dtype(Tensor(a) self, int? dtype=None, bool non_blocking=False, bool copy=False)
aten::to.prim_other(Tensor(a) self, bool non_blocking=False, bool copy=False)
aten::topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True)
torchvision::nms(Tensor dets, Tensor scores, float iou_threshold)
torchvision::roi_align(Tensor input, Tensor rois, float spatial_scale, SymInt pooled_height, SymInt pooled_width, int sampling_ratio, bool aligned)
aten::trace(Tensor self)
aten::transpose.int(Tensor(a) self, int dim0, int dim1)
aten::transpose_(Tensor(a!) self, int dim0, int dim1)
aten::trapezoid.x(Tensor y, Tensor x, *, int dim=-1)
aten::trapezoid.dx(Tensor y, *, Scalar dx=1, int dim=-1)
aten::trapz.x(Tensor y, Tensor x, *, int dim=-1)
aten::trapz.dx(Tensor y, *, float dx=1., int dim=-1)
aten::tril(Tensor self, SymInt diagonal=0)
aten::tril_(Tensor(a!) self, SymInt diagonal=0)
aten::tril_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::triu(Tensor self, SymInt diagonal=0)
aten::triu_(Tensor(a!) self, SymInt diagonal=0)
aten::triu_indices(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::true_divide.Tensor(Tensor self, Tensor other)
aten::true_divide.Scalar(Tensor self, Scalar other)
aten::true_divide_.Tensor(Tensor(a!) self, Tensor other)
aten::true_divide_.Scalar(Tensor(a!) self, Scalar other)
aten::trunc(Tensor self)
aten::trunc_(Tensor(a!) self)
aten::type_as(Tensor self, Tensor other)
aten::unbind.int(Tensor(a -> *) self, int dim=0)
aten::unflatten.int(Tensor(a) self, int dim, SymInt[] sizes)
aten::unfold(Tensor(a) self, int dimension, int size, int step)
aten::unique_consecutive(Tensor self, bool return_inverse=False, bool return_counts=False, int? dim=None)
aten::unsafe_chunk(Tensor self, int chunks, int dim=0)
aten::unsafe_split.Tensor(Tensor self, SymInt split_size, int dim=0)
aten::unsafe_split_with_sizes(Tensor self, SymInt[] split_sizes, int dim=0)
aten::unsqueeze(Tensor(a) self, int dim)
aten::unsqueeze_(Tensor(a!) self, int dim)
aten::update.str(Dict(str, t)(a!) self, Dict(str, t)(a!) to_add)
aten::update.int(Dict(int, t)(a!) self, Dict(int, t)(a!) to_add)
aten::update.bool(Dict(bool, t)(a!) self, Dict(bool, t)(a!) to_add)
aten::update.float(Dict(float, t)(a!) self, Dict(float, t)(a!) to_add)
aten::update.Tensor(Dict(Tensor, t)(a!) self, Dict(Tensor, t)(a!) to_add)
aten::upper(str self)
aten::upsample_bicubic2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None)
aten::upsample_bicubic2d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors)
aten::upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None)
aten::upsample_bilinear2d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors)
aten::upsample_linear1d(Tensor self, SymInt[1] output_size, bool align_corners, float? scales=None)
aten::upsample_linear1d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors)
aten::upsample_nearest1d(Tensor self, SymInt[1] output_size, float? scales=None)
aten::upsample_nearest1d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors)
aten::upsample_nearest2d(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None)
aten::upsample_nearest2d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors)
aten::upsample_nearest3d(Tensor self, SymInt[3] output_size, float? scales_d=None, float? scales_h=None, float? scales_w=None)
aten::upsample_nearest3d.vec(Tensor input, SymInt[]? output_size, float[]? scale_factors)
aten::upsample_trilinear3d(Tensor self, SymInt[3] output_size, bool align_corners, float? scales_d=None, float? scales_h=None, float? scales_w=None)
aten::upsample_trilinear3d.vec(Tensor input, SymInt[]? output_size, bool align_corners, float[]? scale_factors)
aten::values(Tensor(a) self)
aten::values.str(Dict(str, t) self)
aten::values.int(Dict(int, t) self)
aten::values.bool(Dict(bool, t) self)
aten::values.float(Dict(float, t) self)
aten::values.Tensor(Dict(Tensor, t) self)
aten::var(Tensor self, bool unbiased=True)
aten::var.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False)
aten::var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False)
aten::var_mean(Tensor self, bool unbiased=True)
aten::var_mean.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False)
aten::var_mean.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False)
aten::vdot(Tensor self, Tensor other)
aten::view(Tensor(a) self, SymInt[] size)
aten::view.dtype(Tensor(a) self, ScalarType dtype)
aten::view_as(Tensor(a) self, Tensor other)
aten::vsplit.int(Tensor(a -> *) self, int sections)
aten::vsplit.array(Tensor(a -> *) self, int[] indices)
aten::vstack(Tensor[] tensors)
aten::warn(str message, int stacklevel=2)
aten::where.self(Tensor condition, Tensor self, Tensor other)
aten::where.ScalarOther(Tensor condition, Tensor self, Scalar other)
aten::where.ScalarSelf(Tensor condition, Scalar self, Tensor other)
aten::where.Scalar(Tensor condition, Scalar self, Scalar other)
aten::where(Tensor condition)
aten::xlogy.Tensor(Tensor self, Tensor other)
aten::xlogy.Scalar_Other(Tensor self, Scalar other)
aten::xlogy.Scalar_Self(Scalar self, Tensor other)
aten::xlogy_.Tensor(Tensor(a!) self, Tensor other)
aten::xlogy_.Scalar_Other(Tensor(a!) self, Scalar other)
aten::zero(Tensor self)
aten::zero_(Tensor(a!) self)
aten::zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::zfill(str self, int width)
`;

// src/weights/torchscript/operator-names.ts
var index = null;
var parsed = /* @__PURE__ */ new Map();
function linesByName() {
  if (index) return index;
  index = /* @__PURE__ */ new Map();
  for (const line of SCHEMAS.split("\n")) {
    const name = line.slice(0, line.search(/[.(]/));
    if (!name) continue;
    const lines = index.get(name);
    if (lines) lines.push(line);
    else index.set(name, [line]);
  }
  return index;
}
function schemasOf(name) {
  const found2 = parsed.get(name);
  if (found2) return found2;
  const made = (linesByName().get(name) ?? []).map(parseSchema);
  parsed.set(name, made);
  return made;
}

// src/weights/torchscript/data-type.ts
var DATA_TYPES = {
  uint8: { code: 0, category: 1, rank: 1, bytes: 1 },
  int8: { code: 1, category: 1, rank: 1, bytes: 1 },
  int16: { code: 2, category: 1, rank: 2, bytes: 2 },
  int32: { code: 3, category: 1, rank: 3, bytes: 4 },
  int64: { code: 4, category: 1, rank: 4, bytes: 8 },
  float16: { code: 5, category: 2, rank: 5, bytes: 2 },
  float32: { code: 6, category: 2, rank: 6, bytes: 4 },
  float64: { code: 7, category: 2, rank: 7, bytes: 8 },
  bool: { code: 11, category: 0, rank: 0, bytes: 1 },
  bfloat16: { code: 15, category: 2, rank: 5, bytes: 2 }
};
var BY_CODE = new Map(
  Object.entries(DATA_TYPES).map(([name, { code }]) => [code, name])
);
function dataTypeOfCode(code) {
  return BY_CODE.get(code) ?? null;
}
function isFloating(dtype) {
  return DATA_TYPES[dtype].category === 2;
}
function computeType(dtype) {
  if (dtype === "bool") return "bool";
  return isFloating(dtype) ? "float32" : "int64";
}
function promote(a, b) {
  if (a === b) return a;
  const pair3 = /* @__PURE__ */ new Set([a, b]);
  if (pair3.has("uint8") && pair3.has("int8")) return "int16";
  if (pair3.has("float16") && pair3.has("bfloat16")) return "float32";
  return DATA_TYPES[a].rank >= DATA_TYPES[b].rank ? a : b;
}

// src/weights/torchscript/refusal.ts
var Refusal = class extends Error {
  name = "Refusal";
  reason;
  hint;
  place = null;
  constructor(reason, message, hint) {
    super(message);
    this.reason = reason;
    this.hint = hint;
  }
};
var REPORT_HINT = "Nothing is wrong with the model. Export it without this operation, or ask for it to be added.";
function unsupported(what, hint = REPORT_HINT) {
  return new Refusal("unknown-operator", what, hint);
}
function invalid(what, hint = "Save the model again with torch.jit.save and upload that file.") {
  return new Refusal("weights-invalid", what, hint);
}
function failedInModel(what) {
  return new Refusal(
    "run-failed",
    what,
    "Check the described input shapes and types against those that the model was exported for."
  );
}

// src/weights/torchscript/call.ts
function argument(call, name) {
  const value = call.bound.values.get(name);
  if (value === void 0) throw unsupported(`${call.bound.schema.text}, which has no ${name},`);
  return value;
}
function hasArgument(call, name) {
  return call.bound.values.has(name);
}
function wrong(call, name) {
  throw unsupported(`${call.bound.schema.text} with this kind of ${name}`);
}
function tensor(call, name) {
  const value = argument(call, name);
  return isKind(value, "tensor") ? value : wrong(call, name);
}
function maybeTensor(call, name) {
  return argument(call, name) === null ? null : tensor(call, name);
}
function items(call, name) {
  const value = argument(call, name);
  return isKind(value, "list") ? value.items : wrong(call, name);
}
function listArgument(call, name) {
  const value = argument(call, name);
  return isKind(value, "list") ? value : wrong(call, name);
}
function tensors(call, name) {
  return items(call, name).map((item) => isKind(item, "tensor") ? item : wrong(call, name));
}
function maybeTensors(call, name) {
  return items(call, name).map(
    (item) => item === null || isKind(item, "tensor") ? item : wrong(call, name)
  );
}
function int(call, name) {
  const value = argument(call, name);
  return typeof value === "bigint" ? Number(value) : wrong(call, name);
}
function maybeInt(call, name) {
  return argument(call, name) === null ? null : int(call, name);
}
function ints(call, name) {
  return items(call, name).map(
    (item) => typeof item === "bigint" ? Number(item) : wrong(call, name)
  );
}
function maybeInts(call, name) {
  return argument(call, name) === null ? null : ints(call, name);
}
function float(call, name) {
  const value = argument(call, name);
  return isScalar(value) ? Number(value) : wrong(call, name);
}
function maybeFloat(call, name) {
  return argument(call, name) === null ? null : float(call, name);
}
function maybeFloats(call, name) {
  if (argument(call, name) === null) return null;
  return items(call, name).map((item) => isScalar(item) ? Number(item) : wrong(call, name));
}
function scalar(call, name) {
  const value = argument(call, name);
  return isScalar(value) ? value : wrong(call, name);
}
function maybeScalar(call, name) {
  return argument(call, name) === null ? null : scalar(call, name);
}
function operand(call, name) {
  const value = argument(call, name);
  return isKind(value, "tensor") || isScalar(value) ? value : wrong(call, name);
}
function bool(call, name) {
  const value = argument(call, name);
  return typeof value === "boolean" ? value : wrong(call, name);
}
function text(call, name) {
  const value = argument(call, name);
  return typeof value === "string" ? value : wrong(call, name);
}
var MAX_TEXT = 2 ** 24;
function boundedText(made) {
  if (made.length > MAX_TEXT) throw unsupported(`A text of more than ${MAX_TEXT} characters`);
  return made;
}
function maybeText(call, name) {
  return argument(call, name) === null ? null : text(call, name);
}
function maybeDataType(call, name) {
  const code = maybeInt(call, name);
  if (code === null) return null;
  const dtype = dataTypeOfCode(code);
  if (dtype) return dtype;
  throw unsupported(`The data type number ${code} (complex, quantised or 8-bit float)`);
}

// src/weights/torchscript/strides.ts
function isContiguous(shape, strides) {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    const size = shape[axis] ?? 1;
    if (size !== 1 && strides[axis] !== expected) return false;
    expected *= size;
  }
  return true;
}
function contiguousStrides(shape) {
  const strides = Array(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis -= 1)
    strides[axis] = (strides[axis + 1] ?? 1) * Math.max(shape[axis + 1] ?? 1, 1);
  return strides;
}
function stridesInOrder(shape, order) {
  const strides = Array(shape.length).fill(1);
  let next = 1;
  for (const axis of [...order].reverse()) {
    strides[axis] = next;
    next *= Math.max(shape[axis] ?? 1, 1);
  }
  return strides;
}
function channelsLastStrides(shape) {
  const space = shape.map((_, axis) => axis).slice(2);
  return stridesInOrder(shape, [0, ...space, 1]);
}
function isChannelsLast(shape, strides) {
  if (shape.length !== 4 && shape.length !== 5) return false;
  const wanted = channelsLastStrides(shape);
  return wanted.every((stride, axis) => shape[axis] === 1 || strides[axis] === stride);
}
function looksChannelsLast(shape, strides) {
  const rank = shape.length;
  if (rank !== 4 && rank !== 5 || strides[1] === 0) return false;
  let least = 0;
  for (const axis of [1, ...Array.from({ length: rank - 2 }, (_, i) => rank - 1 - i), 0]) {
    const [size = 0, stride = 0] = [shape[axis], strides[axis]];
    if (size === 0 || stride < least || axis === 0 && least === strides[1]) return false;
    least = size > 1 ? stride * size : stride;
  }
  return true;
}
function joinedStrides(shape, operands) {
  if (shape.length !== 4 && shape.length !== 5) return contiguousStrides(shape);
  const last = operands.map(
    ({ shape: own, strides }) => strides && looksChannelsLast(own, strides)
  );
  if (last.includes(false)) return contiguousStrides(shape);
  return last.includes(null) ? null : channelsLastStrides(shape);
}
function isDense(shape, strides) {
  if (isContiguous(shape, strides)) return true;
  const axes = shape.map((_, axis) => axis).filter((axis) => shape[axis] !== 1);
  axes.sort((a, b) => (strides[a] ?? 0) - (strides[b] ?? 0));
  let expected = 1;
  for (const axis of axes) {
    if (strides[axis] !== expected) return false;
    expected *= shape[axis] ?? 1;
  }
  return true;
}
function viewStrides(shape, strides, target) {
  if (elementCount(shape) === 0) return contiguousStrides(target);
  const result2 = Array(target.length).fill(1);
  let axis = target.length - 1;
  let runSize = 1;
  let filled2 = 1;
  let innermost = strides.at(-1) ?? 1;
  for (let source = shape.length - 1; source >= 0; source -= 1) {
    runSize *= shape[source] ?? 1;
    const before = source - 1;
    const ends = source === 0 || shape[before] !== 1 && strides[before] !== runSize * innermost;
    if (!ends) continue;
    while (axis >= 0 && (filled2 < runSize || target[axis] === 1)) {
      result2[axis] = filled2 * innermost;
      filled2 *= target[axis] ?? 1;
      axis -= 1;
    }
    if (filled2 !== runSize) return null;
    if (source > 0) {
      innermost = strides[before] ?? 1;
      runSize = 1;
      filled2 = 1;
    }
  }
  if (shape.length === 0) return contiguousStrides(target);
  return axis < 0 ? result2 : null;
}
function broadcastStrides(operand2, shape) {
  const offset = shape.length - operand2.shape.length;
  return shape.map((size, axis) => {
    const own = operand2.shape[axis - offset];
    if (own === void 0 || own === 1 && size !== 1) return 0;
    return operand2.strides?.[axis - offset] ?? 0;
  });
}
function compareAxes(a, b, shape, operands) {
  for (const strides of operands) {
    const strideA = strides[a] ?? 0;
    const strideB = strides[b] ?? 0;
    if (strideA === 0 || strideB === 0) continue;
    if (strideA !== strideB) return strideA < strideB ? -1 : 1;
    if ((shape[a] ?? 1) > (shape[b] ?? 1)) return 1;
  }
  return 0;
}
function elementwiseStrides(shape, operands) {
  if (operands.some(({ strides: strides2 }) => strides2 === null)) return null;
  const sameShape = operands.filter(({ shape: own }) => String(own) === String(shape));
  if (sameShape.length === operands.length) {
    const layouts = operands.map(({ strides: strides2 }) => strides2 ?? []);
    if (layouts.every((strides2) => isContiguous(shape, strides2))) return contiguousStrides(shape);
    if (layouts.every((strides2) => isChannelsLast(shape, strides2)))
      return channelsLastStrides(shape);
    const [first = []] = layouts;
    if (isDense(shape, first) && layouts.every((strides2) => String(strides2) === String(first)))
      return [...first];
  }
  const strides = operands.map((operand2) => broadcastStrides(operand2, shape));
  const order = shape.map((_, axis) => shape.length - 1 - axis);
  for (let i = 1; i < order.length; i += 1) {
    let moving = i;
    for (let other = i - 1; other >= 0; other -= 1) {
      const comparison2 = compareAxes(order[other] ?? 0, order[moving] ?? 0, shape, strides);
      if (comparison2 < 0) break;
      if (comparison2 > 0) {
        [order[other], order[moving]] = [order[moving] ?? 0, order[other] ?? 0];
        moving = other;
      }
    }
  }
  return stridesInOrder(shape, order.reverse());
}

// src/weights/torchscript/tensor.ts
function makeTensor(value, dtype, strides = contiguousStrides(value.shape)) {
  return {
    kind: "tensor",
    dtype,
    shape: value.shape,
    strides,
    requiresGrad: false,
    content: { kind: "root", value, sharingUnknown: false }
  };
}
function makeView(base, strides, lens) {
  const seenBase = read(base);
  const seenPart = lens.get(seenBase);
  return {
    kind: "tensor",
    dtype: base.dtype,
    shape: seenPart.shape,
    strides,
    requiresGrad: false,
    content: { kind: "view", base: base.content, lens, seenBase, seenPart }
  };
}
function read(tensor2) {
  return readContent(tensor2.content);
}
function readContent(content) {
  if (content.kind === "root") return content.value;
  const base = readContent(content.base);
  if (base !== content.seenBase) {
    content.seenBase = base;
    content.seenPart = content.lens.get(base);
  }
  return content.seenPart;
}
function rootOf(content) {
  return content.kind === "root" ? content : rootOf(content.base);
}
function markSharingUnknown(tensor2) {
  rootOf(tensor2.content).sharingUnknown = true;
}
function write(tensor2, value) {
  if (String(value.shape) !== String(tensor2.shape))
    throw new Error(`A value of shape [${value.shape}] was written to [${tensor2.shape}].`);
  if (rootOf(tensor2.content).sharingUnknown)
    throw unsupported(
      "The model writes in place to memory of which it is not known here whether another tensor shares it"
    );
  writeChecked(tensor2.content, value);
}
function becomeView(tensor2, view2) {
  tensor2.content = view2.content;
  tensor2.shape = view2.shape;
  tensor2.strides = view2.strides;
}
function writeChecked(content, value) {
  if (content.kind === "root") {
    content.value = value;
    return;
  }
  const { base, lens } = content;
  if (!lens.put)
    throw unsupported("The model writes in place to a tensor of which several elements are one");
  writeChecked(base, lens.put(readContent(base), value));
  content.seenBase = readContent(base);
  content.seenPart = value;
}

// src/weights/torchscript/compute.ts
var isTensor2 = (operand2) => isKind(operand2, "tensor");
function broadcastShapes(...shapes) {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    let result2 = 1;
    for (const shape of shapes) {
      const size = shape[axis - rank + shape.length] ?? 1;
      if (size === 1 || size === result2) continue;
      if (result2 !== 1)
        throw failedInModel(
          `Tensors of the shapes ${shapes.map((s) => `[${s}]`).join(" and ")} do not fit together.`
        );
      result2 = size;
    }
    return result2;
  });
}
function axisOf(axis, rank) {
  const result2 = axis < 0 ? axis + Math.max(rank, 1) : axis;
  if (result2 < 0 || result2 >= Math.max(rank, 1))
    throw failedInModel(`A tensor of ${rank} axes has no axis ${axis}.`);
  return result2;
}
function axesOf(axes, rank) {
  if (!axes || axes.length === 0) return Array.from({ length: rank }, (_, axis) => axis);
  return axes.map((axis) => axisOf(axis, rank));
}
function perAxis(numbers, axes) {
  const [only = 0] = numbers;
  return numbers.length === 1 ? Array(axes).fill(only) : [...numbers];
}
function typeOfScalar(value) {
  if (typeof value === "number") return "float32";
  return typeof value === "bigint" ? "int64" : "bool";
}
function resultType(...operands) {
  const groups = [null, null, null];
  for (const operand2 of operands) {
    const group = isTensor2(operand2) ? operand2.shape.length > 0 ? 0 : 1 : 2;
    const dtype = isTensor2(operand2) ? operand2.dtype : typeOfScalar(operand2);
    const present = groups[group];
    groups[group] = present ? promote(present, dtype) : dtype;
  }
  return groups.filter((dtype) => dtype !== null).reduce((high, low) => DATA_TYPES[low].category > DATA_TYPES[high].category ? low : high);
}
function floatType(dtype) {
  return isFloating(dtype) ? dtype : "float32";
}
function wrap(graph, value, dtype) {
  if (isFloating(dtype) || dtype === "int64" || dtype === "bool") return value;
  const range3 = 2 ** (8 * DATA_TYPES[dtype].bytes);
  const numbers = value.varies ? null : knownNumbers(value);
  const low = dtype === "uint8" ? 0 : -range3 / 2;
  if (numbers?.every((x) => x >= low && x < low + range3)) return value;
  const shape = value.shape;
  const shifted = low ? add(graph, "Sub", [value, constant(graph, low, "int64")], {}, shape, "int64") : value;
  const modulo3 = constant(graph, range3, "int64");
  const wrapped = add(graph, "Mod", [shifted, modulo3], {}, shape, "int64");
  return low ? add(graph, "Add", [wrapped, constant(graph, low, "int64")], {}, shape, "int64") : wrapped;
}
var ONNX_CODE = { float32: 1, int64: 7, bool: 9, float16: 10, bfloat16: 16 };
function roundHalf(graph, value, to2) {
  const half = add(graph, "Cast", [value], { to: ONNX_CODE[to2] }, value.shape, to2);
  return add(graph, "Cast", [half], { to: ONNX_CODE.float32 }, value.shape, "float32");
}
function cast2(graph, value, from, to2) {
  if (from === to2) return value;
  const target = computeType(to2);
  const converted = value.type === target ? value : add(graph, "Cast", [value], { to: ONNX_CODE[target] }, value.shape, target);
  if ((to2 === "float16" || to2 === "bfloat16") && from !== "bool")
    return roundHalf(graph, converted, to2);
  return from === "bool" ? converted : wrap(graph, converted, to2);
}
function readAs(graph, tensor2, dtype) {
  return cast2(graph, read(tensor2), tensor2.dtype, dtype);
}
function scalarConstant(graph, value, dtype) {
  const type = computeType(dtype);
  const number4 = Number(value);
  if (type === "bool") return constant(graph, number4 ? 1 : 0, type);
  if (type === "float32") return constant(graph, Math.fround(number4), type);
  if (typeof value === "bigint" && !Number.isSafeInteger(number4))
    return constant(graph, BigInt64Array.of(value), type, []);
  return wrap(graph, constant(graph, Math.trunc(number4), type), dtype);
}
function operandValue(graph, operand2, dtype) {
  return isTensor2(operand2) ? readAs(graph, operand2, dtype) : scalarConstant(graph, operand2, dtype);
}
function broadcastNode(graph, operator, inputs, type = inputs[0]?.type ?? "float32", attributes = {}) {
  const shape = broadcastShapes(...inputs.map((input) => input.shape));
  return add(graph, operator, inputs, attributes, shape, type);
}
function elementwise(value, dtype, operands) {
  const strides = elementwiseStrides(value.shape, operands.filter(isTensor2));
  return makeTensor(value, dtype, strides);
}
function unaryNode(graph, operator, value, attributes = {}, type = value.type) {
  return add(graph, operator, [value], attributes, value.shape, type);
}
function result(value, dtype, operands) {
  const plain2 = operands.every((operand2) => !operand2 || isContiguousTensor(operand2));
  return plain2 ? makeTensor(value, dtype) : makeTensor(value, dtype, null);
}
function isContiguousTensor(tensor2) {
  const { shape, strides } = tensor2;
  if (!strides) return elementCount(shape) <= 1;
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    const size = shape[axis] ?? 1;
    if (size !== 1 && strides[axis] !== expected) return false;
    expected *= size;
  }
  return true;
}
function reshape(graph, value, shape) {
  if (String(value.shape) === String(shape)) return value;
  if (elementCount(shape) !== elementCount(value.shape))
    throw failedInModel(`The shape [${shape}] does not hold the elements of [${value.shape}].`);
  const attributes = shape.includes(0) ? { allowzero: 1 } : {};
  return add(graph, "Reshape", [value, integers(graph, shape)], attributes, shape, value.type);
}
function transpose(graph, value, order) {
  if (order.every((axis, index3) => axis === index3)) return value;
  const shape = order.map((axis) => value.shape[axis] ?? 1);
  return add(graph, "Transpose", [value], { perm: [...order] }, shape, value.type);
}
function expand(graph, value, shape) {
  if (String(value.shape) === String(shape)) return value;
  if (String(broadcastShapes(value.shape, shape)) !== String(shape))
    throw failedInModel(`The shape [${value.shape}] can not be expanded to [${shape}].`);
  return add(graph, "Expand", [value, integers(graph, shape)], {}, shape, value.type);
}
function slice(graph, value, axis, from, to2, step = 1) {
  const size = value.shape[axis] ?? 1;
  if (from === 0 && to2 === size && step === 1) return value;
  const shape = [...value.shape];
  shape[axis] = Math.max(0, Math.ceil((to2 - from) / step));
  const bounds2 = [from, to2, axis, step].map((bound) => integers(graph, [bound]));
  return add(graph, "Slice", [value, ...bounds2], {}, shape, value.type);
}
function concat(graph, values, axis) {
  const [first] = values;
  if (!first) throw failedInModel("An empty list of tensors was joined.");
  if (values.length === 1) return first;
  const shape = [...first.shape];
  shape[axis] = values.reduce((sum2, value) => sum2 + (value.shape[axis] ?? 0), 0);
  for (const value of values)
    if (value.shape.some((size, i) => i !== axis && size !== shape[i]))
      throw failedInModel(
        `Tensors of the shapes ${values.map((v) => `[${v.shape}]`).join(", ")} can not be joined along axis ${axis}.`
      );
  if (elementCount(shape) === 0) return constant(graph, [], first.type, shape);
  const filled2 = values.filter((value) => elementCount(value.shape) > 0);
  const [only] = filled2;
  if (only && filled2.length === 1) return only;
  return add(graph, "Concat", filled2, { axis }, shape, first.type);
}
function full(graph, value, shape, dtype) {
  return expand(graph, scalarConstant(graph, value, dtype), shape);
}
function inferShape(shape, count2) {
  const open = shape.indexOf(-1);
  if (open < 0) return [...shape];
  const rest2 = shape.reduce((product2, size, axis) => axis === open ? product2 : product2 * size, 1);
  if (rest2 === 0 || count2 % rest2 !== 0)
    throw failedInModel(`The shape [${shape}] does not divide ${count2} elements.`);
  return shape.map((size, axis) => axis === open ? count2 / rest2 : size);
}
function refuseUnless(condition, what) {
  if (!condition) throw unsupported(what);
}

// src/weights/torchscript/operators/convert.ts
var FORMAT = { contiguous: 0, preserve: 1, channelsLast: 2, channelsLast3d: 3 };
function copyAs(call, x, dtype, format2) {
  const value = readAs(call.graph, x, dtype);
  if (format2 === FORMAT.contiguous) return makeTensor(value, dtype);
  if (format2 === FORMAT.channelsLast || format2 === FORMAT.channelsLast3d)
    return makeTensor(value, dtype, channelsLastStrides(x.shape));
  const keeps = x.strides && isDense(x.shape, x.strides);
  return keeps ? makeTensor(value, dtype, x.strides) : elementwise(value, dtype, [x]);
}
function hasFormat(x, format2) {
  if (format2 === FORMAT.contiguous) return isContiguousTensor(x);
  return x.strides !== null && isChannelsLast(x.shape, x.strides);
}
function contiguous(call) {
  const x = tensor(call, "self");
  const format2 = int(call, "memory_format");
  if (format2 === FORMAT.preserve) throw failedInModel("contiguous() keeps no layout.");
  if (!x.strides && elementCount(x.shape) > 1) {
    markSharingUnknown(x);
    return {
      ...x,
      strides: format2 === FORMAT.contiguous ? contiguousStrides(x.shape) : channelsLastStrides(x.shape)
    };
  }
  return hasFormat(x, format2) ? x : copyAs(call, x, x.dtype, format2);
}
function convert2(call, dtype) {
  const x = tensor(call, "self");
  const copy2 = hasArgument(call, "copy") && bool(call, "copy");
  const format2 = hasArgument(call, "memory_format") ? maybeInt(call, "memory_format") : null;
  const asked = format2 !== null && format2 !== FORMAT.preserve;
  if (dtype === x.dtype && !copy2 && (!asked || hasFormat(x, format2))) return x;
  return copyAs(call, x, dtype, format2);
}
function to(call) {
  if (hasArgument(call, "other")) return convert2(call, tensor(call, "other").dtype);
  const dtype = hasArgument(call, "dtype") ? maybeDataType(call, "dtype") : null;
  return convert2(call, dtype ?? tensor(call, "self").dtype);
}
function itemOf(call, x) {
  if (elementCount(x.shape) !== 1)
    throw failedInModel(`A tensor of shape [${x.shape}] was used as one number.`);
  const [number4 = 0] = neededNumbers(call.graph, read(x));
  if (isFloating(x.dtype)) return number4;
  return x.dtype === "bool" ? number4 !== 0 : neededIntegers(call.graph, read(x))[0] ?? 0n;
}
function toList(call) {
  const [x] = call.bound.rest;
  if (!isKind(x, "tensor")) throw unsupported("tolist of this kind of value");
  const numbers = neededNumbers(call.graph, read(x));
  const build = (axis, offset) => {
    if (axis === x.shape.length) {
      const number4 = numbers[offset] ?? 0;
      if (isFloating(x.dtype)) return number4;
      return x.dtype === "bool" ? number4 !== 0 : BigInt(number4);
    }
    const stride = elementCount(x.shape.slice(axis + 1));
    return list(
      Array.from({ length: x.shape[axis] ?? 0 }, (_, i) => build(axis + 1, offset + i * stride))
    );
  };
  return build(0, 0);
}
var asInteger = (value) => typeof value === "number" ? BigInt(Math.trunc(value)) : BigInt(value);
var always = (value) => (call) => {
  for (const { name } of call.bound.schema.args) argument(call, name);
  return value;
};
var same = (call) => tensor(call, "self");
var casts = Object.fromEntries(
  Object.entries({
    Float: "float32",
    Double: "float64",
    Half: "float16",
    Long: "int64",
    Int: "int32",
    Short: "int16",
    Char: "int8",
    Byte: "uint8"
  }).map(([name, dtype]) => [
    `_cast_${name}`,
    (call) => {
      argument(call, "non_blocking");
      return convert2(call, dtype);
    }
  ])
);
var CPU = { kind: "device", name: "cpu" };
function dropout(call) {
  const training = bool(call, "train");
  const x = tensor(call, hasArgument(call, "input") ? "input" : "self");
  refuseUnless(!training || Number(argument(call, "p")) === 0, "Dropout in training mode");
  return x;
}
var convertOperators = {
  ...casts,
  to,
  type_as: (call) => convert2(call, tensor(call, "other").dtype),
  contiguous,
  clone: (call) => {
    const x = tensor(call, "self");
    return copyAs(call, x, x.dtype, maybeInt(call, "memory_format"));
  },
  lift_fresh: same,
  lift_fresh_copy: (call) => copyAs(call, tensor(call, "self"), tensor(call, "self").dtype, null),
  "prim::data": (call) => tensor(call, "a"),
  data: same,
  cpu: same,
  cuda: same,
  dropout,
  feature_dropout: dropout,
  alpha_dropout: dropout,
  feature_alpha_dropout: dropout,
  dropout_: dropout,
  feature_dropout_: dropout,
  alpha_dropout_: dropout,
  feature_alpha_dropout_: dropout,
  "size.": (call) => list(tensor(call, "self").shape.map(BigInt)),
  "size.int": (call) => {
    const { shape } = tensor(call, "self");
    if (shape.length === 0) throw failedInModel("A tensor without axes has no sizes.");
    return BigInt(shape[axisOf(int(call, "dim"), shape.length)] ?? 0);
  },
  sym_size: (call) => {
    const { shape } = tensor(call, "self");
    return BigInt(shape[axisOf(int(call, "dim"), shape.length)] ?? 0);
  },
  dim: (call) => BigInt(tensor(call, "self").shape.length),
  len: (call) => {
    const { shape } = tensor(call, "t");
    if (shape.length === 0) throw failedInModel("len() of a tensor without axes.");
    return BigInt(shape[0] ?? 0);
  },
  "prim::dtype": (call) => BigInt(DATA_TYPES[tensor(call, "a").dtype].code),
  "prim::device": (call) => tensor(call, "a") ? CPU : null,
  "prim::layout": (call) => tensor(call, "a") ? 0n : null,
  "prim::requires_grad": (call) => tensor(call, "a").requiresGrad,
  "prim::is_cuda": always(false),
  "prim::is_cpu": always(true),
  "prim::is_quantized": always(false),
  "prim::is_sparse": always(false),
  "prim::is_mkldnn": always(false),
  "prim::is_meta": always(false),
  "prim::is_mps": always(false),
  "prim::is_nested": always(false),
  "prim::is_xpu": always(false),
  is_complex: always(false),
  is_floating_point: (call) => isFloating(tensor(call, "self").dtype),
  is_signed: (call) => !["uint8", "bool"].includes(tensor(call, "self").dtype),
  is_nonzero: (call) => Number(itemOf(call, tensor(call, "self"))) !== 0,
  result_type: (call) => {
    const [first, second] = call.bound.schema.args.map(({ name }) => operand(call, name));
    if (first === void 0 || second === void 0) throw unsupported("result_type");
    return BigInt(DATA_TYPES[resultType(first, second)].code);
  },
  item: (call) => itemOf(call, tensor(call, "self")),
  "Int.Tensor": (call) => asInteger(itemOf(call, tensor(call, "a"))),
  "Float.Tensor": (call) => Number(itemOf(call, tensor(call, "a"))),
  "Bool.Tensor": (call) => Number(itemOf(call, tensor(call, "a"))) !== 0,
  IntImplicit: (call) => asInteger(itemOf(call, tensor(call, "a"))),
  FloatImplicit: (call) => Number(itemOf(call, tensor(call, "a"))),
  ScalarImplicit: (call) => itemOf(call, tensor(call, "a")),
  conj: same,
  resolve_conj: same,
  resolve_neg: same,
  real: (call) => {
    const x = tensor(call, "self");
    return isTensor2(x) && isFloating(x.dtype) ? x : elementwise(unaryNode(call.graph, "Identity", read(x)), x.dtype, [x]);
  }
};

// src/weights/torchscript/operators/comparison.ts
function compare(graph, operator, a, b) {
  const common2 = resultType(a, b);
  const dtype = common2 === "bool" && operator !== "Equal" ? "int64" : common2;
  const inputs = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  return elementwise(broadcastNode(graph, operator, inputs, "bool"), "bool", [a, b]);
}
function not(graph, value) {
  return elementwise(unaryNode(graph, "Not", readAs(graph, value, "bool")), "bool", [value]);
}
var comparison = (operator) => (call) => compare(call.graph, operator, operand(call, "self"), operand(call, "other"));
var notEqual = (call) => not(call.graph, comparison("Equal")(call));
function logical(operator, a, b, graph) {
  const inputs = [operandValue(graph, a, "bool"), operandValue(graph, b, "bool")];
  return elementwise(broadcastNode(graph, operator, inputs, "bool"), "bool", [a, b]);
}
var logic = (operator) => (call) => logical(operator, operand(call, "self"), operand(call, "other"), call.graph);
var bitwise = (operator) => (call) => {
  const [a, b] = [operand(call, "self"), operand(call, "other")];
  const dtype = resultType(a, b);
  if (dtype === "bool") return logical(operator, a, b, call.graph);
  if (isFloating(dtype)) throw failedInModel("Floats have no bitwise operations.");
  const inputs = [operandValue(call.graph, a, dtype), operandValue(call.graph, b, dtype)];
  return elementwise(broadcastNode(call.graph, `Bitwise${operator}`, inputs), dtype, [a, b]);
};
function bitwiseNot(call) {
  const x = tensor(call, "self");
  if (x.dtype === "bool") return not(call.graph, x);
  if (isFloating(x.dtype)) throw failedInModel("Floats have no bitwise operations.");
  const top = x.dtype === "uint8" ? 255n : -1n;
  const inputs = [scalarConstant(call.graph, top, x.dtype), read(x)];
  return elementwise(broadcastNode(call.graph, "Sub", inputs), x.dtype, [x]);
}
var floatTest = (test, ofIntegers) => (call) => {
  const x = tensor(call, "self");
  const { graph } = call;
  if (isFloating(x.dtype)) return elementwise(test(graph, read(x)), "bool", [x]);
  const zero = scalarConstant(graph, 0n, "int64");
  const answer = ofIntegers ? "Equal" : "Less";
  const same2 = broadcastNode(graph, "Mul", [readAs(graph, x, "int64"), zero]);
  return elementwise(broadcastNode(graph, answer, [same2, zero], "bool"), "bool", [x]);
};
var isNan = (graph, value) => unaryNode(graph, "IsNaN", value, {}, "bool");
var isInf = (graph, value) => unaryNode(graph, "IsInf", value, {}, "bool");
function choose(graph, condition, yes, no) {
  if (yes.type !== "bool") return broadcastNode(graph, "Where", [condition, yes, no], yes.type);
  const kept = broadcastNode(graph, "And", [condition, yes]);
  const other = broadcastNode(graph, "And", [unaryNode(graph, "Not", condition), no]);
  return broadcastNode(graph, "Or", [kept, other]);
}
function where(call) {
  const [a, b] = [operand(call, "self"), operand(call, "other")];
  const condition = tensor(call, "condition");
  const dtype = resultType(a, b);
  const value = choose(
    call.graph,
    readAs(call.graph, condition, "bool"),
    operandValue(call.graph, a, dtype),
    operandValue(call.graph, b, dtype)
  );
  return elementwise(value, dtype, [condition, a, b]);
}
function maskedFill(call) {
  const [x, mask, value] = [tensor(call, "self"), tensor(call, "mask"), operand(call, "value")];
  const { graph } = call;
  const filled2 = choose(
    graph,
    readAs(graph, mask, "bool"),
    operandValue(graph, value, x.dtype),
    read(x)
  );
  return makeTensor(filled2, x.dtype);
}
function isClose(call) {
  const { graph } = call;
  const [a, b] = [tensor(call, "self"), tensor(call, "other")];
  const [x, y] = [readAs(graph, a, "float32"), readAs(graph, b, "float32")];
  const number4 = (value) => scalarConstant(graph, value, "float32");
  const scale = broadcastNode(graph, "Mul", [
    unaryNode(graph, "Abs", y),
    number4(float(call, "rtol"))
  ]);
  const allowed = broadcastNode(graph, "Add", [scale, number4(float(call, "atol"))]);
  const distance = unaryNode(graph, "Abs", broadcastNode(graph, "Sub", [x, y]));
  const near = broadcastNode(graph, "LessOrEqual", [distance, allowed], "bool");
  const same2 = broadcastNode(graph, "Equal", [x, y], "bool");
  const finite = unaryNode(graph, "Not", isInf(graph, allowed));
  const close = broadcastNode(graph, "And", [near, finite]);
  const either = broadcastNode(graph, "Or", [same2, close]);
  if (!bool(call, "equal_nan")) return elementwise(either, "bool", [a, b]);
  const missing = broadcastNode(graph, "And", [isNan(graph, x), isNan(graph, y)]);
  return elementwise(broadcastNode(graph, "Or", [either, missing]), "bool", [a, b]);
}
var comparisonOperators = {
  eq: comparison("Equal"),
  ne: notEqual,
  lt: comparison("Less"),
  gt: comparison("Greater"),
  le: comparison("LessOrEqual"),
  ge: comparison("GreaterOrEqual"),
  greater: comparison("Greater"),
  greater_equal: comparison("GreaterOrEqual"),
  less: comparison("Less"),
  less_equal: comparison("LessOrEqual"),
  not_equal: notEqual,
  logical_and: logic("And"),
  logical_or: logic("Or"),
  logical_xor: logic("Xor"),
  logical_not: (call) => not(call.graph, tensor(call, "self")),
  bitwise_and: bitwise("And"),
  bitwise_or: bitwise("Or"),
  bitwise_xor: bitwise("Xor"),
  __and__: bitwise("And"),
  __or__: bitwise("Or"),
  __xor__: bitwise("Xor"),
  bitwise_not: bitwiseNot,
  isnan: floatTest(isNan, 0n),
  isinf: floatTest(isInf, 0n),
  isfinite: floatTest((graph, value) => {
    const bad = [isNan(graph, value), isInf(graph, value)];
    return unaryNode(graph, "Not", broadcastNode(graph, "Or", bad, "bool"));
  }, 1n),
  isclose: isClose,
  "where.self": where,
  "where.ScalarSelf": where,
  "where.ScalarOther": where,
  "where.Scalar": where,
  masked_fill: maskedFill,
  equal: (call) => {
    const [a, b] = [tensor(call, "self"), tensor(call, "other")];
    if (String(a.shape) !== String(b.shape)) return false;
    if (computeType(a.dtype) !== computeType(b.dtype)) return false;
    const same2 = compare(call.graph, "Equal", a, b);
    return call.lowering.callOperator("Bool", [call.lowering.callOperator("all", [same2])]);
  }
};

// src/weights/torchscript/operators/arithmetic.ts
var BOOLEAN = { Add: "Or", Mul: "And", Max: "Or", Min: "And" };
function arithmetic(graph, operator, a, b, dtype = resultType(a, b)) {
  const name = dtype === "bool" ? BOOLEAN[operator] : operator;
  if (!name) throw failedInModel(`torch has no ${operator} of two boolean tensors.`);
  const inputs = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  return elementwise(wrap(graph, broadcastNode(graph, name, inputs), dtype), dtype, [a, b]);
}
function scaled(graph, value, factor) {
  if (Number(factor) === 1) return value;
  if (isTensor2(value)) return arithmetic(graph, "Mul", value, factor);
  return typeof value === "bigint" && typeof factor === "bigint" ? value * factor : Number(value) * Number(factor);
}
function sum(call, operator) {
  const [a, b] = [operand(call, "self"), operand(call, "other")];
  const term = scaled(call.graph, b, scalar(call, "alpha"));
  return arithmetic(call.graph, operator, a, term, resultType(a, b));
}
function wrongSign(graph, remainder2, divisor) {
  const zero = scalarConstant(graph, 0n, "float32");
  const differs = broadcastNode(
    graph,
    "Xor",
    [
      broadcastNode(graph, "Less", [remainder2, zero], "bool"),
      broadcastNode(graph, "Less", [divisor, zero], "bool")
    ],
    "bool"
  );
  const isZero = broadcastNode(graph, "Equal", [remainder2, zero], "bool");
  return broadcastNode(graph, "And", [differs, unaryNode(graph, "Not", isZero)], "bool");
}
function fmod(graph, a, b) {
  return broadcastNode(graph, "Mod", [a, b], a.type, { fmod: 1 });
}
function remainder(graph, a, b) {
  const dtype = resultType(a, b);
  if (!isFloating(dtype)) return arithmetic(graph, "Mod", a, b, dtype);
  const [x, y] = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  const plain2 = fmod(graph, x, y);
  const added = broadcastNode(graph, "Add", [plain2, y]);
  const value = broadcastNode(graph, "Where", [wrongSign(graph, plain2, y), added, plain2], x.type);
  return elementwise(value, dtype, [a, b]);
}
function floorDivide(graph, a, b) {
  const dtype = resultType(a, b);
  const [x, y] = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  if (!isFloating(dtype)) {
    const rest3 = broadcastNode(graph, "Mod", [x, y]);
    const whole3 = broadcastNode(graph, "Sub", [x, rest3]);
    return elementwise(wrap(graph, broadcastNode(graph, "Div", [whole3, y]), dtype), dtype, [a, b]);
  }
  const rest2 = fmod(graph, x, y);
  const quotient = broadcastNode(graph, "Div", [broadcastNode(graph, "Sub", [x, rest2]), y]);
  const one2 = scalarConstant(graph, 1, dtype);
  const lower = broadcastNode(graph, "Sub", [quotient, one2]);
  const whole2 = broadcastNode(graph, "Where", [wrongSign(graph, rest2, y), lower, quotient], x.type);
  const rounded = unaryNode(graph, "Round", whole2);
  const byZero = broadcastNode(graph, "Equal", [y, scalarConstant(graph, 0, dtype)], "bool");
  const plain2 = broadcastNode(graph, "Div", [x, y]);
  const value = broadcastNode(graph, "Where", [byZero, plain2, rounded], x.type);
  return elementwise(value, dtype, [a, b]);
}
function trunc(graph, value) {
  const size = unaryNode(graph, "Floor", unaryNode(graph, "Abs", value));
  return broadcastNode(graph, "Mul", [size, unaryNode(graph, "Sign", value)]);
}
function truncDivide(graph, a, b) {
  const quotient = arithmetic(graph, "Div", a, b);
  if (!isFloating(quotient.dtype)) return quotient;
  const dtype = quotient.dtype;
  const value = broadcastNode(graph, "Div", [
    operandValue(graph, a, dtype),
    operandValue(graph, b, dtype)
  ]);
  return elementwise(trunc(graph, value), dtype, [a, b]);
}
function trueDivide(graph, a, b) {
  return arithmetic(graph, "Div", a, b, floatType(resultType(a, b)));
}
function divide(call) {
  const [a, b] = [operand(call, "self"), operand(call, "other")];
  const mode = call.bound.values.has("rounding_mode") ? maybeText(call, "rounding_mode") : null;
  if (mode === "floor") return floorDivide(call.graph, a, b);
  if (mode === "trunc") return truncDivide(call.graph, a, b);
  if (mode !== null) throw failedInModel(`Division has no rounding mode ${mode}.`);
  const integers2 = !isFloating(resultType(a, b));
  if (integers2 && call.lowering.version < 4 && call.bound.schema.name.startsWith("aten::div"))
    return truncDivide(call.graph, a, b);
  return trueDivide(call.graph, a, b);
}
function power(call) {
  const { graph } = call;
  const [base, exponent] = [operand(call, "self"), operand(call, "exponent")];
  const dtype = resultType(base, exponent);
  if (!isTensor2(exponent) && isTensor2(base)) {
    const number4 = Number(exponent);
    const x = operandValue(graph, base, dtype);
    const wrapUp = (value) => elementwise(wrap(graph, value, dtype), dtype, [base]);
    if (number4 === 1) return wrapUp(unaryNode(graph, "Identity", x));
    if (number4 === 2 || number4 === 3) {
      const square = broadcastNode(graph, "Mul", [x, x]);
      return wrapUp(number4 === 2 ? square : broadcastNode(graph, "Mul", [square, x]));
    }
    if (isFloating(dtype) && number4 === 0.5) return wrapUp(unaryNode(graph, "Sqrt", x));
    if (isFloating(dtype) && number4 === -1) return wrapUp(unaryNode(graph, "Reciprocal", x));
    if (!isFloating(dtype) && number4 < 0)
      throw failedInModel("Integers to negative integer powers are not allowed.");
  }
  return arithmetic(graph, "Pow", base, exponent, dtype === "bool" ? "int64" : dtype);
}
function addProduct(call, operator) {
  const { graph } = call;
  const [a, b] = [tensor(call, "tensor1"), tensor(call, "tensor2")];
  const factor = scalar(call, "value");
  const self2 = tensor(call, "self");
  const common2 = resultType(self2, a, b);
  const dtype = operator === "Div" ? floatType(common2) : common2;
  const first = Number(factor) === 1 ? a : arithmetic(graph, "Mul", a, factor, dtype);
  return arithmetic(graph, "Add", self2, arithmetic(graph, operator, first, b, dtype), dtype);
}
function lerp(call) {
  const { graph } = call;
  const [start2, end] = [tensor(call, "self"), tensor(call, "end")];
  const way = arithmetic(graph, "Sub", end, start2);
  return arithmetic(graph, "Add", start2, arithmetic(graph, "Mul", way, operand(call, "weight")));
}
function arcTangent(call) {
  const { graph } = call;
  const [a, b] = [tensor(call, "self"), tensor(call, "other")];
  const dtype = floatType(resultType(a, b));
  const [y, x] = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  const number4 = (value) => scalarConstant(graph, value, dtype);
  const less = (value) => broadcastNode(graph, "Less", [value, number4(0)], "bool");
  const where2 = (condition, yes, no) => broadcastNode(graph, "Where", [condition, yes, no], x.type);
  const angle = unaryNode(graph, "Atan", broadcastNode(graph, "Div", [y, x]));
  const turn = where2(less(y), number4(-Math.PI), number4(Math.PI));
  const turned = where2(less(x), broadcastNode(graph, "Add", [angle, turn]), angle);
  const onAxis = broadcastNode(graph, "Mul", [unaryNode(graph, "Sign", y), number4(Math.PI / 2)]);
  const isZero = broadcastNode(graph, "Equal", [x, number4(0)], "bool");
  return elementwise(where2(isZero, onAxis, turned), dtype, [a, b]);
}
function shift(call, left) {
  const { graph } = call;
  const [a, b] = [operand(call, "self"), operand(call, "other")];
  const dtype = resultType(a, b);
  if (isFloating(dtype)) throw unsupported("Bit shifts of floats");
  const most = 62n;
  const by = isTensor2(b) ? b : makeTensor(scalarConstant(graph, b, "int64"), "int64");
  const bits2 = readAs(graph, by, "int64");
  const number4 = (value) => scalarConstant(graph, value, "int64");
  const outside = broadcastNode(graph, "Less", [bits2, number4(0n)], "bool");
  const bounded = choose(
    graph,
    outside,
    number4(most),
    broadcastNode(graph, "Min", [bits2, number4(most)])
  );
  const power3 = broadcastNode(graph, "Pow", [number4(2n), bounded]);
  const factor = left ? choose(graph, outside, number4(0n), power3) : power3;
  const powers = makeTensor(factor, "int64");
  const moved = left ? arithmetic(graph, "Mul", a, powers, "int64") : floorDivide(graph, a, powers);
  return elementwise(readAs(graph, moved, dtype), dtype, [a, b]);
}
var pair = (operator) => (call) => arithmetic(call.graph, operator, operand(call, "self"), operand(call, "other"));
var arithmeticOperators = {
  add: (call) => sum(call, "Add"),
  sub: (call) => sum(call, "Sub"),
  subtract: (call) => sum(call, "Sub"),
  rsub: (call) => {
    const [a, b] = [operand(call, "self"), operand(call, "other")];
    const term = scaled(call.graph, a, scalar(call, "alpha"));
    return arithmetic(call.graph, "Sub", b, term, resultType(a, b));
  },
  mul: pair("Mul"),
  multiply: pair("Mul"),
  div: divide,
  divide,
  true_divide: divide,
  floor_divide: (call) => floorDivide(call.graph, operand(call, "self"), operand(call, "other")),
  remainder: (call) => remainder(call.graph, operand(call, "self"), operand(call, "other")),
  fmod: (call) => {
    const [a, b] = [operand(call, "self"), operand(call, "other")];
    const dtype = resultType(a, b);
    const value = fmod(
      call.graph,
      operandValue(call.graph, a, dtype),
      operandValue(call.graph, b, dtype)
    );
    return elementwise(value, dtype, [a, b]);
  },
  pow: power,
  square: (call) => {
    const x = tensor(call, "self");
    return arithmetic(call.graph, "Mul", x, x, x.dtype === "bool" ? "int64" : x.dtype);
  },
  maximum: pair("Max"),
  minimum: pair("Min"),
  "max.other": pair("Max"),
  "min.other": pair("Min"),
  atan2: arcTangent,
  arctan2: arcTangent,
  hypot: (call) => {
    const [a, b] = [tensor(call, "self"), tensor(call, "other")];
    const dtype = resultType(a, b);
    const squares = [a, b].map((x2) => arithmetic(call.graph, "Mul", x2, x2, dtype));
    const [x = a, y = b] = squares;
    const total = arithmetic(call.graph, "Add", x, y);
    return elementwise(
      unaryNode(call.graph, "Sqrt", operandValue(call.graph, total, total.dtype)),
      total.dtype,
      [a, b]
    );
  },
  addcmul: (call) => addProduct(call, "Mul"),
  addcdiv: (call) => addProduct(call, "Div"),
  lerp,
  __lshift__: (call) => shift(call, true),
  __rshift__: (call) => shift(call, false),
  bitwise_left_shift: (call) => shift(call, true),
  bitwise_right_shift: (call) => shift(call, false)
};

// src/weights/torchscript/operators/math.ts
var floatFunction = (formula, argument2 = "self") => (call) => {
  const x = tensor(call, argument2);
  const dtype = floatType(x.dtype);
  return elementwise(formula(call.graph, readAs(call.graph, x, dtype)), dtype, [x]);
};
var node = (operator) => (graph, x) => unaryNode(graph, operator, x);
var withNumber = (operator, number4) => (graph, x) => broadcastNode(graph, operator, [x, scalarConstant(graph, number4, "float32")]);
var chain = (...formulas) => (graph, x) => formulas.reduce((value, formula) => formula(graph, value), x);
var sameType = (operator) => (call) => {
  const x = tensor(call, "self");
  if (x.dtype === "bool") return elementwise(read(x), x.dtype, [x]);
  const value = unaryNode(call.graph, operator, read(x));
  return elementwise(wrap(call.graph, value, x.dtype), x.dtype, [x]);
};
var rounding = (formula) => (call) => {
  const x = tensor(call, "self");
  const value = isFloating(x.dtype) ? formula(call.graph, read(x)) : unaryNode(call.graph, "Identity", read(x));
  return elementwise(value, x.dtype, [x]);
};
function round(call) {
  const digits = call.bound.values.has("decimals") ? int(call, "decimals") : 0;
  const scale = 10 ** digits;
  if (digits === 0) return rounding(node("Round"))(call);
  return rounding(chain(withNumber("Mul", scale), node("Round"), withNumber("Div", scale)))(call);
}
var log1p = (graph, x) => {
  const one2 = scalarConstant(graph, 1, "float32");
  const sum2 = broadcastNode(graph, "Add", [x, one2]);
  const seen = broadcastNode(graph, "Sub", [sum2, one2]);
  const quotient = broadcastNode(graph, "Div", [x, seen]);
  const corrected = broadcastNode(graph, "Mul", [unaryNode(graph, "Log", sum2), quotient]);
  const same2 = broadcastNode(graph, "Equal", [seen, scalarConstant(graph, 0, "float32")], "bool");
  const infinite = unaryNode(graph, "IsInf", x, {}, "bool");
  return choose(graph, same2, x, choose(graph, infinite, unaryNode(graph, "Log", sum2), corrected));
};
var expm1 = (graph, x) => {
  const one2 = scalarConstant(graph, 1, "float32");
  const two = scalarConstant(graph, 2, "float32");
  const half = unaryNode(graph, "Tanh", broadcastNode(graph, "Div", [x, two]));
  const near = broadcastNode(graph, "Div", [
    broadcastNode(graph, "Mul", [half, two]),
    broadcastNode(graph, "Sub", [one2, half])
  ]);
  const far = broadcastNode(graph, "Sub", [unaryNode(graph, "Exp", x), one2]);
  const small = broadcastNode(graph, "Less", [unaryNode(graph, "Abs", x), one2], "bool");
  return choose(graph, small, near, far);
};
var LARGEST = {
  float16: 65504,
  bfloat16: 33895313892515355e22,
  float32: 34028234663852886e22
};
function nanToNum(call) {
  const x = tensor(call, "self");
  if (!isFloating(x.dtype)) return elementwise(read(x), x.dtype, [x]);
  const { graph } = call;
  if (x.dtype === "float64" && [maybeFloat(call, "posinf"), maybeFloat(call, "neginf")].includes(null))
    throw unsupported("nan_to_num of float64 without bounds");
  const largest = LARGEST[x.dtype] ?? 0;
  const number4 = (name, otherwise) => scalarConstant(graph, maybeFloat(call, name) ?? otherwise, x.dtype);
  const infinite = (positive) => unaryNode(
    graph,
    "IsInf",
    read(x),
    { detect_positive: positive ? 1 : 0, detect_negative: positive ? 0 : 1 },
    "bool"
  );
  const isNan2 = unaryNode(graph, "IsNaN", read(x), {}, "bool");
  let value = choose(graph, isNan2, number4("nan", 0), read(x));
  value = choose(graph, infinite(true), number4("posinf", largest), value);
  return elementwise(choose(graph, infinite(false), number4("neginf", -largest), value), x.dtype, [
    x
  ]);
}
var mathOperators = {
  exp: floatFunction(node("Exp")),
  exp2: floatFunction(chain(withNumber("Mul", Math.LN2), node("Exp"))),
  expm1: floatFunction(expm1),
  log: floatFunction(node("Log")),
  log2: floatFunction(chain(node("Log"), withNumber("Div", Math.LN2))),
  log10: floatFunction(chain(node("Log"), withNumber("Div", Math.LN10))),
  log1p: floatFunction(log1p),
  sqrt: floatFunction(node("Sqrt")),
  rsqrt: floatFunction(chain(node("Sqrt"), node("Reciprocal"))),
  reciprocal: floatFunction(node("Reciprocal")),
  sin: floatFunction(node("Sin")),
  cos: floatFunction(node("Cos")),
  tan: floatFunction(node("Tan")),
  asin: floatFunction(node("Asin")),
  acos: floatFunction(node("Acos")),
  atan: floatFunction(node("Atan")),
  sinh: floatFunction(node("Sinh")),
  cosh: floatFunction(node("Cosh")),
  asinh: floatFunction(node("Asinh")),
  acosh: floatFunction(node("Acosh")),
  atanh: floatFunction(node("Atanh")),
  arctan: floatFunction(node("Atan")),
  erf: floatFunction(node("Erf")),
  special_erf: floatFunction(node("Erf")),
  erfc: floatFunction(
    (graph, x) => broadcastNode(graph, "Sub", [scalarConstant(graph, 1, "float32"), unaryNode(graph, "Erf", x)])
  ),
  deg2rad: floatFunction(withNumber("Mul", Math.PI / 180)),
  rad2deg: floatFunction(withNumber("Mul", 180 / Math.PI)),
  abs: sameType("Abs"),
  absolute: sameType("Abs"),
  neg: sameType("Neg"),
  negative: sameType("Neg"),
  positive: (call) => tensor(call, "self"),
  sign: sameType("Sign"),
  sgn: sameType("Sign"),
  floor: rounding(node("Floor")),
  ceil: rounding(node("Ceil")),
  round,
  trunc: rounding(trunc),
  fix: rounding(trunc),
  frac: (call) => {
    const x = tensor(call, "self");
    const whole2 = trunc(call.graph, read(x));
    return elementwise(broadcastNode(call.graph, "Sub", [read(x), whole2]), x.dtype, [x]);
  },
  nan_to_num: nanToNum
};

// src/weights/torchscript/operators/activation.ts
var number = (graph, value) => scalarConstant(graph, value, "float32");
var times = (graph, ...factors) => broadcastNode(graph, "Mul", factors);
function clamp(graph, x, low, high) {
  const bounds2 = [low, high].filter((bound) => bound !== null);
  const dtype = resultType(x, ...bounds2);
  if (dtype === "bool") {
    const kept = low === null ? x : arithmetic(graph, "Max", x, low);
    return high === null ? kept : arithmetic(graph, "Min", kept, high);
  }
  let value = readAs(graph, x, dtype);
  if (low !== null) value = broadcastNode(graph, "Max", [value, operandValue(graph, low, dtype)]);
  if (high !== null) value = broadcastNode(graph, "Min", [value, operandValue(graph, high, dtype)]);
  return elementwise(value, dtype, [x, ...bounds2.filter(isTensor2)]);
}
function maybeOperand(call, name) {
  return argument(call, name) === null ? null : operand(call, name);
}
var clampBoth = (call) => clamp(call.graph, tensor(call, "self"), maybeOperand(call, "min"), maybeOperand(call, "max"));
function relu(call) {
  const x = tensor(call, "self");
  const value = isFloating(x.dtype) ? unaryNode(call.graph, "Relu", read(x)) : broadcastNode(call.graph, "Max", [read(x), scalarConstant(call.graph, 0n, x.dtype)]);
  return elementwise(value, x.dtype, [x]);
}
function elu(call) {
  const [alpha, scale, inner] = [
    float(call, "alpha"),
    float(call, "scale"),
    float(call, "input_scale")
  ];
  return floatFunction((graph, x) => {
    const scaled2 = inner === 1 ? x : withNumber("Mul", inner)(graph, x);
    const below = inner > 0 ? unaryNode(graph, "Elu", scaled2, { alpha: { float: alpha } }) : withNumber("Mul", alpha)(
      graph,
      withNumber("Sub", 1)(graph, unaryNode(graph, "Exp", scaled2))
    );
    const isPositive = broadcastNode(graph, "Greater", [x, number(graph, 0)], "bool");
    const value = inner === 1 ? below : choose(graph, isPositive, x, below);
    return scale === 1 ? value : withNumber("Mul", scale)(graph, value);
  })(call);
}
function softplus(call) {
  const [beta, threshold2] = [float(call, "beta"), float(call, "threshold")];
  return floatFunction((graph, x) => {
    const scaled2 = beta === 1 ? x : withNumber("Mul", beta)(graph, x);
    const soft = unaryNode(graph, "Softplus", scaled2);
    const value = beta === 1 ? soft : withNumber("Div", beta)(graph, soft);
    const linear2 = broadcastNode(graph, "Greater", [scaled2, number(graph, threshold2)], "bool");
    return threshold2 >= 20 ? value : choose(graph, linear2, x, value);
  })(call);
}
function prelu(call) {
  const [x, weight] = [tensor(call, "self"), tensor(call, "weight")];
  const { graph } = call;
  const slope = read(weight);
  const channels = weight.shape.length === 1 && weight.shape[0] !== 1 && x.shape.length > 1;
  const shaped = channels ? reshape(graph, slope, [weight.shape[0] ?? 1, ...Array(x.shape.length - 2).fill(1)]) : slope;
  const isPositive = broadcastNode(graph, "Greater", [read(x), number(graph, 0)], "bool");
  const value = x.shape.length >= shaped.shape.length ? broadcastNode(graph, "PRelu", [read(x), shaped]) : choose(graph, isPositive, read(x), times(graph, read(x), shaped));
  return elementwise(value, x.dtype, [x]);
}
function glu(call) {
  const x = tensor(call, "self");
  const axis = axisOf(int(call, "dim"), x.shape.length);
  const size = x.shape[axis] ?? 0;
  if (size % 2 !== 0) throw failedInModel(`glu halves an axis of ${size} elements.`);
  const [a, b] = [0, size / 2].map(
    (from) => slice(call.graph, read(x), axis, from, from + size / 2)
  );
  return result(times(call.graph, a, unaryNode(call.graph, "Sigmoid", b)), x.dtype, [x]);
}
function softmax(graph, operator, value, axis) {
  if (value.shape.length === 0)
    return reshape(graph, unaryNode(graph, operator, reshape(graph, value, [1]), { axis: 0 }), []);
  return unaryNode(graph, operator, value, { axis });
}
var softmaxOf = (operator) => (call) => {
  const x = tensor(call, "self");
  const given = call.bound.values.has("dtype") ? maybeDataType(call, "dtype") : null;
  const dtype = given ?? x.dtype;
  refuseUnless(isFloating(dtype), "Softmax of integers");
  const axis = axisOf(int(call, "dim"), x.shape.length);
  return result(softmax(call.graph, operator, readAs(call.graph, x, dtype), axis), dtype, [x]);
};
function threshold(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const above = broadcastNode(
    graph,
    "Greater",
    [read(x), scalarConstant(graph, scalar(call, "threshold"), x.dtype)],
    "bool"
  );
  const value = choose(
    graph,
    above,
    read(x),
    scalarConstant(graph, scalar(call, "value"), x.dtype)
  );
  return elementwise(value, x.dtype, [x]);
}
function shrink(call, soft) {
  const limit = float(call, "lambd");
  return floatFunction((graph, x) => {
    const outside = broadcastNode(
      graph,
      "Greater",
      [unaryNode(graph, "Abs", x), number(graph, limit)],
      "bool"
    );
    const move = times(graph, unaryNode(graph, "Sign", x), number(graph, limit));
    const kept = soft ? broadcastNode(graph, "Sub", [x, move]) : x;
    return choose(graph, outside, kept, number(graph, 0));
  })(call);
}
function gelu(call) {
  const approximate = text(call, "approximate");
  return floatFunction((graph, x) => unaryNode(graph, "Gelu", x, { approximate }))(call);
}
function randomRelu(call) {
  refuseUnless(!bool(call, "training"), "rrelu in training mode");
  const alpha = (float(call, "lower") + float(call, "upper")) / 2;
  return floatFunction((graph, x) => unaryNode(graph, "LeakyRelu", x, { alpha: { float: alpha } }))(
    call
  );
}
var withAlpha = (operator, name) => (call) => {
  const alpha = float(call, name);
  return floatFunction((graph, x) => unaryNode(graph, operator, x, { alpha: { float: alpha } }))(
    call
  );
};
var activationOperators = {
  relu,
  relu6: (call) => clamp(call.graph, tensor(call, "self"), 0n, 6n),
  hardtanh: (call) => {
    const x = tensor(call, "self");
    const [low, high] = ["min_val", "max_val"].map((name) => {
      const bound = scalar(call, name);
      return isFloating(x.dtype) ? bound : BigInt(Math.trunc(Number(bound)));
    });
    return clamp(call.graph, x, low ?? null, high ?? null);
  },
  clamp: clampBoth,
  clip: clampBoth,
  clamp_min: (call) => clamp(call.graph, tensor(call, "self"), maybeOperand(call, "min"), null),
  clamp_max: (call) => clamp(call.graph, tensor(call, "self"), null, maybeOperand(call, "max")),
  sigmoid: floatFunction(node("Sigmoid")),
  special_expit: floatFunction(node("Sigmoid")),
  tanh: floatFunction(node("Tanh")),
  logit: (call) => {
    const eps = maybeFloat(call, "eps");
    return floatFunction((graph, input) => {
      const x = eps === null ? input : broadcastNode(graph, "Max", [
        number(graph, eps),
        broadcastNode(graph, "Min", [input, number(graph, 1 - eps)])
      ]);
      const rest2 = broadcastNode(graph, "Sub", [number(graph, 1), x]);
      return unaryNode(graph, "Log", broadcastNode(graph, "Div", [x, rest2]));
    })(call);
  },
  leaky_relu: withAlpha("LeakyRelu", "negative_slope"),
  celu: withAlpha("Celu", "alpha"),
  elu,
  selu: floatFunction(node("Selu")),
  silu: floatFunction((graph, x) => times(graph, x, unaryNode(graph, "Sigmoid", x))),
  gelu,
  mish: floatFunction(
    (graph, x) => times(graph, x, unaryNode(graph, "Tanh", unaryNode(graph, "Softplus", x)))
  ),
  softplus,
  log_sigmoid: floatFunction(
    (graph, x) => unaryNode(graph, "Neg", unaryNode(graph, "Softplus", unaryNode(graph, "Neg", x)))
  ),
  hardsigmoid: floatFunction(
    (graph, x) => unaryNode(graph, "HardSigmoid", x, { alpha: { float: 1 / 6 }, beta: { float: 0.5 } })
  ),
  hardswish: floatFunction(node("HardSwish")),
  hardshrink: (call) => shrink(call, false),
  softshrink: (call) => shrink(call, true),
  prelu,
  _prelu_kernel: prelu,
  rrelu: randomRelu,
  glu,
  threshold,
  softmax: softmaxOf("Softmax"),
  log_softmax: softmaxOf("LogSoftmax"),
  _softmax: (call) => {
    refuseUnless(!bool(call, "half_to_float"), "_softmax with half_to_float");
    return softmaxOf("Softmax")(call);
  },
  _log_softmax: (call) => {
    refuseUnless(!bool(call, "half_to_float"), "_log_softmax with half_to_float");
    return softmaxOf("LogSoftmax")(call);
  },
  special_softmax: softmaxOf("Softmax")
};

// src/weights/torchscript/operators/reduce.ts
function reducedShape(shape, axes, keep) {
  if (keep) return shape.map((size, axis) => axes.includes(axis) ? 1 : size);
  return shape.filter((_, axis) => !axes.includes(axis));
}
function reduceNode(graph, operator, value, axes, keep) {
  if (value.shape.length === 0) return unaryNode(graph, "Identity", value);
  const shape = reducedShape(value.shape, axes, keep);
  const inputs = [value, integers(graph, axes)];
  return add(graph, operator, inputs, { keepdims: keep ? 1 : 0 }, shape, value.type);
}
var LONG_SUM = 4096;
function preciseReduce(graph, operator, value, axes, keep) {
  const count2 = axes.reduce((product2, axis) => product2 * (value.shape[axis] ?? 1), 1);
  if (count2 <= LONG_SUM || value.type !== "float32")
    return reduceNode(graph, operator, value, axes, keep);
  let reduced2 = value;
  for (const axis of [...axes].sort((a, b) => b - a)) {
    const size = reduced2.shape[axis] ?? 1;
    const part = divisorNear(size, Math.sqrt(size));
    if (size > LONG_SUM && part > 1) {
      const split4 = [...reduced2.shape];
      split4.splice(axis, 1, size / part, part);
      const pieces = reshape(graph, reduced2, split4);
      reduced2 = reduceNode(graph, operator, pieces, [axis + 1], false);
    }
    reduced2 = reduceNode(graph, operator, reduced2, [axis], true);
  }
  return keep ? reduced2 : reshape(graph, reduced2, reducedShape(value.shape, axes, false));
}
function divisorNear(size, wanted) {
  for (let part = Math.floor(wanted); part > 1; part -= 1) if (size % part === 0) return part;
  return 1;
}
function reductionOf(call) {
  const x = tensor(call, "self");
  const rank = x.shape.length;
  const keep = hasArgument(call, "keepdim") ? bool(call, "keepdim") : false;
  if (!hasArgument(call, "dim")) return { x, axes: axesOf(null, rank), keep };
  const dim = argument(call, "dim");
  const given = typeof dim === "bigint" ? [Number(dim)] : maybeInts(call, "dim");
  return { x, axes: axesOf(given, rank), keep };
}
function givenType(call) {
  return hasArgument(call, "dtype") ? maybeDataType(call, "dtype") : null;
}
function countOf({ x, axes }) {
  return axes.reduce((product2, axis) => product2 * (x.shape[axis] ?? 1), 1);
}
function accumulate(call, operator) {
  const { x, axes, keep } = reductionOf(call);
  const dtype = givenType(call) ?? (isFloating(x.dtype) ? x.dtype : "int64");
  const value = readAs(call.graph, x, dtype);
  if (countOf({ x, axes, keep }) === 0) {
    const shape = reducedShape(x.shape, axes, keep);
    const filler = Array(elementCount(shape)).fill(operator === "ReduceSum" ? 0 : 1);
    return result(constant(call.graph, filler, value.type, shape), dtype, []);
  }
  if (dtype === "bool") {
    const kind = operator === "ReduceSum" ? "ReduceMax" : "ReduceMin";
    const whole2 = reduceNode(
      call.graph,
      kind,
      cast2(call.graph, value, "bool", "int64"),
      axes,
      keep
    );
    return result(cast2(call.graph, whole2, "int64", "bool"), "bool", [x]);
  }
  const reduced2 = operator === "ReduceSum" ? preciseReduce(call.graph, operator, value, axes, keep) : reduceNode(call.graph, operator, value, axes, keep);
  return result(wrap(call.graph, reduced2, dtype), dtype, [x]);
}
function meanOf(graph, reduction, dtype) {
  if (countOf(reduction) === 0) {
    const shape = reducedShape(reduction.x.shape, reduction.axes, reduction.keep);
    return constant(graph, Array(elementCount(shape)).fill(Number.NaN), "float32", shape);
  }
  const value = readAs(graph, reduction.x, dtype);
  return preciseReduce(graph, "ReduceMean", value, reduction.axes, reduction.keep);
}
function mean(call) {
  const reduction = reductionOf(call);
  const dtype = givenType(call) ?? reduction.x.dtype;
  if (!isFloating(dtype)) throw failedInModel("torch has no mean of integers.");
  return result(meanOf(call.graph, reduction, dtype), dtype, [reduction.x]);
}
function extreme(graph, operator, { x, axes, keep }) {
  if (countOf({ x, axes, keep }) === 0 && x.shape.length > 0)
    throw failedInModel("The largest or smallest of no elements was asked for.");
  const dtype = x.dtype === "bool" ? "int64" : x.dtype;
  const reduced2 = reduceNode(graph, operator, readAs(graph, x, dtype), axes, keep);
  return result(cast2(graph, reduced2, dtype, x.dtype), x.dtype, [x]);
}
function indexOfExtreme(graph, operator, value, axis, keep) {
  if (value.shape.length === 0) return constant(graph, 0, "int64");
  const shape = reducedShape(value.shape, [axis], keep);
  return add(graph, operator, [value], { axis, keepdims: keep ? 1 : 0 }, shape, "int64");
}
var extremes = (which) => (call) => extreme(call.graph, `Reduce${which}`, reductionOf(call));
var extremeAlong = (which) => (call) => {
  const reduction = reductionOf(call);
  const [axis = 0] = reduction.axes;
  const values = extreme(call.graph, `Reduce${which}`, reduction);
  const { x, keep } = reduction;
  const numbers = readAs(call.graph, x, x.dtype === "bool" ? "int64" : x.dtype);
  const index3 = indexOfExtreme(call.graph, `Arg${which}`, numbers, axis, keep);
  return tuple([values, result(index3, "int64", [x])]);
};
var argument1 = (which) => (call) => {
  const x = tensor(call, "self");
  const { graph } = call;
  const dim = maybeInt(call, "dim");
  const keep = bool(call, "keepdim");
  const numbers = readAs(graph, x, x.dtype === "bool" ? "int64" : x.dtype);
  if (dim !== null) {
    const axis = axisOf(dim, x.shape.length);
    return result(indexOfExtreme(graph, which, numbers, axis, keep), "int64", [x]);
  }
  const flat = reshape(graph, numbers, [elementCount(x.shape)]);
  const index3 = indexOfExtreme(graph, which, flat, 0, false);
  return result(
    keep ? reshape(
      graph,
      index3,
      x.shape.map(() => 1)
    ) : index3,
    "int64",
    [x]
  );
};
function varianceOf(graph, reduction, correction) {
  const { x, axes, keep } = reduction;
  const dtype = floatType(x.dtype);
  const center2 = meanOf(graph, { x, axes, keep: true }, dtype);
  const deviation = broadcastNode(graph, "Sub", [readAs(graph, x, dtype), center2]);
  const squares = broadcastNode(graph, "Mul", [deviation, deviation]);
  const count2 = countOf(reduction);
  const mean2 = preciseReduce(graph, "ReduceMean", squares, axes, keep);
  const factor = count2 / Math.max(0, count2 - correction);
  return broadcastNode(graph, "Mul", [mean2, scalarConstant(graph, factor, "float32")]);
}
function correctionOf(call) {
  if (hasArgument(call, "unbiased")) return bool(call, "unbiased") ? 1 : 0;
  return Number(maybeScalar(call, "correction") ?? 1n);
}
var spread2 = (root, withMean) => (call) => {
  const reduction = reductionOf(call);
  const { x } = reduction;
  if (!isFloating(x.dtype)) throw failedInModel("torch has no variance of integers.");
  const variance = varianceOf(call.graph, reduction, correctionOf(call));
  const value = root ? unaryNode(call.graph, "Sqrt", variance) : variance;
  const first = result(value, x.dtype, [x]);
  if (!withMean) return first;
  return tuple([first, result(meanOf(call.graph, reduction, x.dtype), x.dtype, [x])]);
};
function normOf(graph, value, p, { axes, keep }) {
  const sizes = unaryNode(graph, "Abs", value);
  if (p === Number.POSITIVE_INFINITY) return reduceNode(graph, "ReduceMax", sizes, axes, keep);
  if (p === Number.NEGATIVE_INFINITY) return reduceNode(graph, "ReduceMin", sizes, axes, keep);
  if (p === 1) return preciseReduce(graph, "ReduceSum", sizes, axes, keep);
  if (p === 0) {
    const filled2 = broadcastNode(
      graph,
      "Greater",
      [sizes, scalarConstant(graph, 0, "float32")],
      "bool"
    );
    return preciseReduce(graph, "ReduceSum", cast2(graph, filled2, "bool", "float32"), axes, keep);
  }
  const exponent = (x) => scalarConstant(graph, x, "float32");
  const powers = p === 2 ? broadcastNode(graph, "Mul", [value, value]) : broadcastNode(graph, "Pow", [sizes, exponent(p)]);
  const total = preciseReduce(graph, "ReduceSum", powers, axes, keep);
  return p === 2 ? unaryNode(graph, "Sqrt", total) : broadcastNode(graph, "Pow", [total, exponent(1 / p)]);
}
var norm = (order) => (call) => {
  const reduction = reductionOf(call);
  const dtype = givenType(call) ?? floatType(reduction.x.dtype);
  const given = hasArgument(call, order) ? argument(call, order) : null;
  if (typeof given === "string" && given !== "fro") throw unsupported(`The norm ${given}`);
  const p = given === null || typeof given === "string" ? 2 : float(call, order);
  const value = normOf(call.graph, readAs(call.graph, reduction.x, dtype), p, reduction);
  return result(value, dtype, [reduction.x]);
};
var quantifier = (which) => (call) => {
  const own = reductionOf(call);
  const none = call.bound.schema.overload === "dims" && maybeInts(call, "dim")?.length === 0;
  const reduction = none ? { ...own, axes: [] } : own;
  const { x, axes, keep } = reduction;
  const { graph } = call;
  const shape = reducedShape(x.shape, axes, keep);
  if (countOf(reduction) === 0 && x.shape.length > 0) {
    const answer = Array(elementCount(shape)).fill(which === "Min" ? 1 : 0);
    return result(constant(graph, answer, "bool", shape), "bool", []);
  }
  const truth2 = cast2(graph, readAs(graph, x, "bool"), "bool", "int64");
  const reduced2 = axes.length === 0 ? truth2 : reduceNode(graph, `Reduce${which}`, truth2, axes, keep);
  const dtype = x.dtype === "uint8" ? "uint8" : "bool";
  return result(cast2(graph, reduced2, "int64", dtype), dtype, [x]);
};
function logSumExp(call) {
  const { x, axes, keep } = reductionOf(call);
  const dtype = floatType(x.dtype);
  const value = readAs(call.graph, x, dtype);
  return result(reduceNode(call.graph, "ReduceLogSumExp", value, axes, keep), dtype, [x]);
}
function cumulativeSum(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const dtype = givenType(call) ?? (isFloating(x.dtype) ? x.dtype : "int64");
  const value = readAs(graph, x, dtype);
  if (x.shape.length === 0) return result(unaryNode(graph, "Identity", value), dtype, [x]);
  const dim = argument(call, "dim");
  const axis = axisOf(Number(dim), x.shape.length);
  const inputs = [value, constant(graph, axis, "int64")];
  return result(add(graph, "CumSum", inputs, {}, x.shape, value.type), dtype, [x]);
}
var reduceOperators = {
  sum: (call) => accumulate(call, "ReduceSum"),
  prod: (call) => accumulate(call, "ReduceProd"),
  mean,
  amax: extremes("Max"),
  amin: extremes("Min"),
  max: extremes("Max"),
  min: extremes("Min"),
  "max.dim": extremeAlong("Max"),
  "min.dim": extremeAlong("Min"),
  argmax: argument1("ArgMax"),
  argmin: argument1("ArgMin"),
  aminmax: (call) => {
    const x = tensor(call, "self");
    const dim = maybeInt(call, "dim");
    const axes = axesOf(dim === null ? null : [dim], x.shape.length);
    const reduction = { x, axes, keep: bool(call, "keepdim") };
    return tuple([
      extreme(call.graph, "ReduceMin", reduction),
      extreme(call.graph, "ReduceMax", reduction)
    ]);
  },
  var: spread2(false, false),
  std: spread2(true, false),
  var_mean: spread2(false, true),
  std_mean: spread2(true, true),
  norm: norm("p"),
  frobenius_norm: norm("p"),
  linalg_vector_norm: norm("ord"),
  any: quantifier("Max"),
  all: quantifier("Min"),
  logsumexp: logSumExp,
  cumsum: cumulativeSum,
  count_nonzero: (call) => {
    const { x, axes } = reductionOf(call);
    const truth2 = cast2(call.graph, readAs(call.graph, x, "bool"), "bool", "int64");
    return result(reduceNode(call.graph, "ReduceSum", truth2, axes, false), "int64", [x]);
  },
  numel: (call) => BigInt(elementCount(tensor(call, "self").shape)),
  trace: (call) => {
    const x = tensor(call, "self");
    const [rows = 0, columns = 0] = x.shape;
    const flat = reshape(call.graph, read(x), [rows * columns]);
    const picks = Array.from({ length: Math.min(rows, columns) }, (_, i) => i * (columns + 1));
    const diagonal2 = add(
      call.graph,
      "Gather",
      [flat, integers(call.graph, picks)],
      { axis: 0 },
      [picks.length],
      flat.type
    );
    const dtype = isFloating(x.dtype) ? x.dtype : "int64";
    const value = reduceNode(call.graph, "ReduceSum", diagonal2, [0], false);
    return result(value, dtype, [x]);
  }
};

// src/weights/torchscript/operators/adaptive-pool.ts
function applyAlong(graph, value, axis, matrix, outputs) {
  const inputs = value.shape[axis] ?? 1;
  const others = value.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [...others, axis];
  const turned = transpose(graph, value, order);
  const weights2 = constant(graph, matrix, "float32", [inputs, outputs]);
  const shape = [...turned.shape.slice(0, -1), outputs];
  const product2 = add(graph, "MatMul", [turned, weights2], {}, shape, value.type);
  return transpose(
    graph,
    product2,
    order.map((_, i) => order.indexOf(i))
  );
}
var windowStart = (i, size, count2) => Math.floor(i * size / count2);
var windowEnd = (i, size, count2) => Math.ceil((i + 1) * size / count2);
function averageMatrix(size, count2) {
  const matrix = new Float32Array(size * count2);
  for (let i = 0; i < count2; i += 1) {
    const [from, to2] = [windowStart(i, size, count2), windowEnd(i, size, count2)];
    for (let at = from; at < to2; at += 1) matrix[at * count2 + i] = 1 / (to2 - from);
  }
  return matrix;
}
function largestAlong(graph, value, axis, count2) {
  const size = value.shape[axis] ?? 1;
  const parts = Array.from({ length: count2 }, (_, i) => {
    const window = slice(
      graph,
      value,
      axis,
      windowStart(i, size, count2),
      windowEnd(i, size, count2)
    );
    return reduceNode(graph, "ReduceMax", window, [axis], true);
  });
  return concat(graph, parts, axis);
}
function adaptiveSizes(call, axes, x) {
  const given = perAxis(ints(call, "output_size"), axes);
  return given.map((size, i) => size < 0 ? x.shape[x.shape.length - axes + i] ?? 1 : size);
}
function adaptive(call, axes, which) {
  const x = tensor(call, "self");
  const { graph } = call;
  const sizes = adaptiveSizes(call, axes, x);
  const offset = x.shape.length - axes;
  const places2 = sizes.map((_, i) => offset + i);
  if (sizes.every((size) => size === 1)) {
    const reduced2 = which === "Max" ? reduceNode(graph, "ReduceMax", read(x), places2, true) : preciseReduce(graph, "ReduceMean", read(x), places2, true);
    return result(reduced2, x.dtype, [x]);
  }
  const even = sizes.every((size, i) => (x.shape[offset + i] ?? 1) % size === 0);
  if (even && offset === 2) {
    const kernel = sizes.map((size, i) => (x.shape[offset + i] ?? 1) / size);
    const shape = [...x.shape.slice(0, 2), ...sizes];
    const attributes = { kernel_shape: kernel, strides: kernel };
    const pooled = add(graph, `${which}Pool`, [read(x)], attributes, shape, read(x).type);
    return result(pooled, x.dtype, [x]);
  }
  let value = read(x);
  sizes.forEach((count2, i) => {
    const axis = offset + i;
    const size = value.shape[axis] ?? 1;
    if (size === count2) return;
    value = which === "Max" ? largestAlong(graph, value, axis, count2) : applyAlong(graph, value, axis, averageMatrix(size, count2), count2);
  });
  return result(value, x.dtype, [x]);
}
function windowIndexes(call, sizes) {
  const x = tensor(call, "self");
  const { graph } = call;
  const offset = x.shape.length - sizes.length;
  let value = read(x);
  let indexes = null;
  let step = 1;
  for (let axis = sizes.length - 1; axis >= 0; axis -= 1) {
    const [at, count2] = [offset + axis, sizes[axis] ?? 1];
    const size = x.shape[at] ?? 1;
    const parts = Array.from({ length: count2 }, (_, i) => {
      const from = windowStart(i, size, count2);
      const window = slice(graph, value, at, from, windowEnd(i, size, count2));
      const shape = window.shape.map((own, k) => k === at ? 1 : own);
      const place2 = add(graph, "ArgMax", [window], { axis: at, keepdims: 1 }, shape, "int64");
      return broadcastNode(graph, "Add", [place2, constant(graph, from, "int64")]);
    });
    const places2 = concat(graph, parts, at);
    const inner = indexes;
    const along3 = { axis: at };
    const scaled2 = broadcastNode(graph, "Mul", [places2, constant(graph, step, "int64")]);
    indexes = inner ? broadcastNode(graph, "Add", [
      scaled2,
      add(graph, "GatherElements", [inner, places2], along3, places2.shape, "int64")
    ]) : scaled2;
    value = add(graph, "GatherElements", [value, places2], along3, places2.shape, value.type);
    step *= size;
  }
  if (!indexes) throw new Error("Pooling is over one axis at least.");
  return result(indexes, "int64", [x]);
}
var adaptiveMax = (axes) => (call) => {
  const x = tensor(call, "self");
  const sizes = adaptiveSizes(call, axes, x);
  const offset = x.shape.length - axes;
  const even = sizes.every((size, i) => (x.shape[offset + i] ?? 1) % size === 0);
  if (!even || offset !== 2)
    return tuple([adaptive(call, axes, "Max"), windowIndexes(call, sizes)]);
  const kernel = sizes.map((size, i) => (x.shape[offset + i] ?? 1) / size);
  const shape = [...x.shape.slice(0, 2), ...sizes];
  const { graph } = call;
  const [pooled, flat] = addNode(
    graph,
    "MaxPool",
    [read(x)],
    { kernel_shape: kernel, strides: kernel },
    [
      { shape, type: read(x).type },
      { shape, type: "int64" }
    ]
  );
  if (!pooled || !flat) throw new Error("MaxPool has two outputs here.");
  const plane = constant(graph, elementCount(x.shape.slice(2)), "int64");
  const indexes = broadcastNode(graph, "Mod", [flat, plane]);
  return tuple([result(pooled, x.dtype, [x]), result(indexes, "int64", [x])]);
};
var forAxes = (axes) => ({
  [`adaptive_avg_pool${axes}d`]: (call) => adaptive(call, axes, "Average"),
  [`adaptive_max_pool${axes}d`]: adaptiveMax(axes)
});
var adaptivePoolOperators = {
  ...forAxes(1),
  ...forAxes(2),
  ...forAxes(3),
  _adaptive_avg_pool2d: (call) => adaptive(call, 2, "Average"),
  _adaptive_avg_pool3d: (call) => adaptive(call, 3, "Average")
};

// src/weights/torchscript/operators/compose.ts
var composed = (formula) => (call) => formula((name, ...args) => call.lowering.callOperator(name, args), call);
var unary = (formula) => composed((op, call) => formula(op, tensor(call, "self")));
var binary = (formula) => composed((op, call) => formula(op, operand(call, "self"), operand(call, "other")));
function tensorOf(value) {
  if (isKind(value, "tensor")) return value;
  throw failedInModel("A tensor is needed here.");
}
var shapeList = (shape) => list(shape.map(BigInt));
var floating = (op, x) => isKind(x, "tensor") && !isFloating(x.dtype) ? op("to", x, BigInt(DATA_TYPES.float32.code), false, false, null) : x;
var range = (size) => Array.from({ length: size }, (_, i) => i);

// src/weights/torchscript/operators/arranging.ts
var splitAlong = (axisFor) => composed((op, call) => {
  const x = tensor(call, "self");
  const how = hasArgument(call, "sections") ? argument(call, "sections") : argument(call, "indices");
  return op("tensor_split", x, how, BigInt(axisFor(x)));
});
var scattered = (name, ...options) => composed((op, call) => {
  const copy2 = op("clone", tensor(call, "self"));
  op(
    "copy_",
    op(name, copy2, ...options.map((option) => argument(call, option))),
    tensor(call, "src")
  );
  return copy2;
});
function atLeast(rank) {
  return composed((op, call) => {
    const grown = (x) => {
      const missing = rank - x.shape.length;
      if (missing <= 0) return x;
      if (rank === 3 && x.shape.length === 2) return op("unsqueeze", x, -1n);
      if (rank === 3 && x.shape.length === 1) return op("unsqueeze", op("unsqueeze", x, 0n), -1n);
      let made = x;
      for (let i = 0; i < missing; i += 1) made = op("unsqueeze", made, 0n);
      return made;
    };
    if (hasArgument(call, "tensors")) return list(tensors(call, "tensors").map(grown));
    return grown(tensor(call, "self"));
  });
}
var arrangingOperators = {
  column_stack: composed((op, call) => {
    const columns = tensors(call, "tensors").map(
      (x) => x.shape.length > 1 ? x : op("reshape", x, list([BigInt(elementCount(x.shape)), 1n]))
    );
    return op("cat", list(columns), 1n);
  }),
  copy: composed((op, call) => {
    const made = op("clone", tensor(call, "self"));
    return op("copy_", made, tensor(call, "src"));
  }),
  diagonal_scatter: scattered("diagonal", "offset", "dim1", "dim2"),
  select_scatter: scattered("select", "dim", "index"),
  slice_scatter: scattered("slice", "dim", "start", "end", "step"),
  as_strided_scatter: scattered("as_strided", "size", "stride", "storage_offset"),
  hsplit: splitAlong((x) => x.shape.length === 1 ? 0 : 1),
  vsplit: splitAlong(() => 0),
  dsplit: splitAlong(() => 2),
  fill: composed(
    (op, call) => op("fill_", op("clone", tensor(call, "self")), argument(call, "value"))
  ),
  pad_sequence: composed((op, call) => {
    const parts = tensors(call, "sequences");
    const first = bool(call, "batch_first");
    const longest = Math.max(...parts.map((x) => x.shape[0] ?? 0));
    const rest2 = parts[0]?.shape.slice(1) ?? [];
    if (text(call, "padding_side") !== "right") throw unsupported("pad_sequence on the left");
    const padded = parts.map((x) => {
      const missing = op(
        "new_full",
        x,
        shapeList([longest - (x.shape[0] ?? 0), ...rest2]),
        float(call, "padding_value")
      );
      return op("to", op("cat", list([x, missing])), parts[0] ?? x);
    });
    return op("stack", list(padded), first ? 0n : 1n);
  }),
  ravel: unary((op, x) => op("reshape", x, list([-1n]))),
  sum_to_size: composed((op, call) => {
    const [x, size] = [tensor(call, "self"), ints(call, "size")];
    const offset = x.shape.length - size.length;
    const extra = range(offset);
    const lead = extra.length > 0 ? tensorOf(op("sum", x, list(extra.map(BigInt)))) : x;
    const axes = size.flatMap(
      (wanted, i) => wanted === 1 && lead.shape[i] !== 1 ? [BigInt(i)] : []
    );
    return axes.length > 0 ? op("sum", lead, list(axes), true) : lead;
  }),
  atleast_2d: atLeast(2),
  atleast_3d: atLeast(3),
  dstack: composed(
    (op, call) => op("cat", list(tensors(call, "tensors").map((x) => op("atleast_3d", x))), 2n)
  ),
  cartesian_prod: composed((op, call) => {
    const parts = tensors(call, "tensors");
    const [only] = parts;
    if (only && parts.length === 1) return only;
    const grids = op("meshgrid", list(parts));
    const columns = isKind(grids, "list") ? grids.items.map((x) => op("flatten", x)) : [];
    return op("stack", list(columns), 1n);
  }),
  zero: unary((op, x) => op("zeros_like", x))
};

// src/weights/torchscript/operators/linear.ts
function matmulValue(graph, a, b) {
  const [left, right] = [a.shape, b.shape];
  const rows = left.length === 1 ? [1, ...left] : [...left];
  const columns = right.length === 1 ? [...right, 1] : [...right];
  if (rows.at(-1) !== columns.at(-2))
    throw failedInModel(`Matrices of the shapes [${left}] and [${right}] do not multiply.`);
  const outer = broadcastShapes(rows.slice(0, -2), columns.slice(0, -2));
  const shape = [
    ...outer,
    ...left.length > 1 ? [rows.at(-2) ?? 1] : [],
    ...right.length > 1 ? [columns.at(-1) ?? 1] : []
  ];
  const matrices = [reshape(graph, a, rows), reshape(graph, b, columns)];
  const wide = [...outer, rows.at(-2) ?? 1, columns.at(-1) ?? 1];
  return reshape(graph, add(graph, "MatMul", matrices, {}, wide, a.type), shape);
}
function matmul(graph, a, b) {
  if (a.shape.length === 0 || b.shape.length === 0)
    throw failedInModel("A matrix product needs axes.");
  const dtype = promote(a.dtype, b.dtype);
  if (dtype === "bool") throw failedInModel("torch has no matrix product of booleans.");
  const value = matmulValue(graph, readAs(graph, a, dtype), readAs(graph, b, dtype));
  return result(value, dtype, [a, b]);
}
function linearValue(graph, x, weight, bias) {
  const [features = 1, inputs = 1] = weight.shape;
  if (weight.shape.length !== 2 || x.shape.at(-1) !== inputs)
    throw failedInModel(`A linear layer of [${weight.shape}] was given [${x.shape}].`);
  const outer = x.shape.slice(0, -1);
  if (inputs === 0) return expand(graph, bias ?? constant(graph, 0, x.type), [...outer, features]);
  const rows = elementCount(outer);
  const flat = reshape(graph, x, [rows, inputs]);
  const operands = bias ? [flat, weight, bias] : [flat, weight];
  const product2 = add(graph, "Gemm", operands, { transB: 1 }, [rows, features], x.type);
  return reshape(graph, product2, [...outer, features]);
}
function linear(call) {
  const [x, weight, bias] = [
    tensor(call, "input"),
    tensor(call, "weight"),
    maybeTensor(call, "bias")
  ];
  if (weight.shape.length === 1) {
    const product2 = matmul(call.graph, x, weight);
    return bias ? arithmetic(call.graph, "Add", product2, bias) : product2;
  }
  if (!isFloating(x.dtype)) {
    const columns = makeTensor(transpose(call.graph, read(weight), [1, 0]), weight.dtype);
    const product2 = matmul(call.graph, x, columns);
    return bias ? arithmetic(call.graph, "Add", product2, bias) : product2;
  }
  const value = linearValue(call.graph, read(x), read(weight), bias && read(bias));
  return result(value, x.dtype, [x]);
}
function addProduct2(call, product2) {
  const { graph } = call;
  const [alpha, beta] = [scalar(call, "alpha"), scalar(call, "beta")];
  const { dtype } = product2;
  const scaled2 = Number(alpha) === 1 ? product2 : arithmetic(graph, "Mul", product2, alpha, dtype);
  if (Number(beta) === 0) return scaled2;
  const self2 = tensor(call, "self");
  const term = Number(beta) === 1 ? self2 : arithmetic(graph, "Mul", self2, beta, self2.dtype);
  return arithmetic(graph, "Add", term, scaled2);
}
var addMatrices = (a, b) => (call) => addProduct2(call, matmul(call.graph, tensor(call, a), tensor(call, b)));
function addBatches(call) {
  const product2 = matmul(call.graph, tensor(call, "batch1"), tensor(call, "batch2"));
  const sum2 = preciseReduce(call.graph, "ReduceSum", read(product2), [0], false);
  return addProduct2(call, makeTensor(sum2, product2.dtype));
}
function parseEquation(equation, operands) {
  const [left = "", right] = equation.replaceAll(" ", "").split("->");
  const free = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"].filter(
    (letter) => !equation.includes(letter)
  );
  const ranks = left.split(",").map(
    (term, i) => term.includes("...") ? (operands[i]?.shape.length ?? 0) - (term.length - 3) : 0
  );
  const widest = Math.max(0, ...ranks);
  const letters = free.slice(0, widest).join("");
  const terms = left.split(",").map((term, i) => term.replace("...", letters.slice(widest - (ranks[i] ?? 0))));
  if (right !== void 0) return { terms, output: right.replace("...", letters) };
  const joined3 = terms.join("");
  const once = [...new Set(joined3)].filter((letter) => !letters.includes(letter)).filter((letter) => joined3.split(letter).length === 2);
  return { terms, output: letters + once.sort().join("") };
}
function einsum(call) {
  const operands = tensors(call, "tensors");
  const { terms, output } = parseEquation(text(call, "equation"), operands);
  const sizes = /* @__PURE__ */ new Map();
  terms.forEach((term, i) => {
    const { shape: shape2 = [] } = operands[i] ?? {};
    if (term.length !== shape2.length)
      throw failedInModel(`The term ${term} of an einsum does not fit the shape [${shape2}].`);
    [...term].forEach((letter, axis) => {
      const [size = 1, known] = [shape2[axis], sizes.get(letter)];
      if (known !== void 0 && known !== size)
        throw unsupported("An einsum that broadcasts axes of size 1");
      sizes.set(letter, size);
    });
  });
  const dtype = operands.map((x) => x.dtype).reduce(promote);
  const inputs = operands.map((x) => readAs(call.graph, x, dtype));
  const shape = [...output].map((letter) => sizes.get(letter) ?? 1);
  const equation = `${terms.join(",")}->${output}`;
  const [first] = inputs;
  if (!first) throw failedInModel("An einsum without operands.");
  return makeTensor(
    add(call.graph, "Einsum", inputs, { equation }, shape, first.type),
    dtype,
    null
  );
}
function tensordot(call) {
  const { graph } = call;
  const [a, b] = [tensor(call, "self"), tensor(call, "other")];
  const left = axesOf(ints(call, "dims_self"), a.shape.length);
  const right = axesOf(ints(call, "dims_other"), b.shape.length);
  const outer = a.shape.map((_, axis) => axis).filter((axis) => !left.includes(axis));
  const inner = b.shape.map((_, axis) => axis).filter((axis) => !right.includes(axis));
  const sizes = (x, axes) => axes.map((axis) => x.shape[axis] ?? 1);
  const count2 = elementCount(sizes(a, left));
  const rows = reshape(graph, transpose(graph, read(a), [...outer, ...left]), [
    elementCount(sizes(a, outer)),
    count2
  ]);
  const columns = reshape(graph, transpose(graph, read(b), [...right, ...inner]), [
    count2,
    elementCount(sizes(b, inner))
  ]);
  const shape = [...sizes(a, outer), ...sizes(b, inner)];
  return result(reshape(graph, matmulValue(graph, rows, columns), shape), a.dtype, [a, b]);
}
function cosineSimilarity(call) {
  const { graph } = call;
  const [first, second] = [tensor(call, "x1"), tensor(call, "x2")];
  const shape = broadcastShapes(first.shape, second.shape);
  const dtype = floatType(resultType(first, second));
  const [a = first, b = second] = [first, second].map(
    (x) => makeTensor(expand(graph, readAs(graph, x, dtype), shape), dtype)
  );
  const rank = shape.length;
  const [axis = 0] = axesOf([int(call, "dim")], rank);
  const sum2 = (x, y) => preciseReduce(graph, "ReduceSum", broadcastNode(graph, "Mul", [x, y]), [axis], false);
  const eps = scalarConstant(graph, float(call, "eps") ** 2, "float32");
  const lengths = [a, b].map(
    (x) => add(
      graph,
      "Sqrt",
      [broadcastNode(graph, "Max", [sum2(read(x), read(x)), eps])],
      {},
      sum2(read(x), read(x)).shape,
      "float32"
    )
  );
  const product2 = broadcastNode(graph, "Mul", lengths);
  const value = broadcastNode(graph, "Div", [sum2(read(a), read(b)), product2]);
  return result(value, a.dtype, [a, b]);
}
var product = (a, b) => (call) => matmul(call.graph, tensor(call, a), tensor(call, b));
function pairDistances(call) {
  const { graph } = call;
  const [a, b] = [tensor(call, "x1"), tensor(call, "x2")];
  const p = float(call, "p");
  const rows = reshape(graph, read(a), [...a.shape.slice(0, -1), 1, a.shape.at(-1) ?? 1]);
  const columns = reshape(graph, read(b), [...b.shape.slice(0, -2), 1, ...b.shape.slice(-2)]);
  const way = broadcastNode(graph, "Sub", [rows, columns]);
  if (p !== 2) {
    const made = makeTensor(way, a.dtype);
    return call.lowering.callOperator("norm", [made, p, list([-1n]), false]);
  }
  const squares = broadcastNode(graph, "Mul", [way, way]);
  const sum2 = preciseReduce(graph, "ReduceSum", squares, [squares.shape.length - 1], false);
  return result(add(graph, "Sqrt", [sum2], {}, sum2.shape, "float32"), a.dtype, [a, b]);
}
var linearOperators = {
  linear,
  matmul: product("self", "other"),
  mm: product("self", "mat2"),
  bmm: product("self", "mat2"),
  mv: product("self", "vec"),
  dot: product("self", "tensor"),
  inner: (call) => {
    const [a, b] = [tensor(call, "self"), tensor(call, "other")];
    if (a.shape.length === 0 || b.shape.length === 0) return arithmetic(call.graph, "Mul", a, b);
    const length = b.shape.at(-1) ?? 1;
    const rows = reshape(call.graph, read(b), [elementCount(b.shape.slice(0, -1)), length]);
    const columns = makeTensor(transpose(call.graph, rows, [1, 0]), b.dtype);
    const made = matmul(call.graph, a, columns);
    const shape = [...a.shape.slice(0, -1), ...b.shape.slice(0, -1)];
    return makeTensor(reshape(call.graph, read(made), shape), made.dtype);
  },
  outer: (call) => {
    const [a, b] = [tensor(call, "self"), tensor(call, "vec2")];
    const column2 = reshape(call.graph, read(a), [a.shape[0] ?? 1, 1]);
    return arithmetic(call.graph, "Mul", makeTensor(column2, a.dtype), b);
  },
  addmm: addMatrices("mat1", "mat2"),
  baddbmm: addMatrices("batch1", "batch2"),
  addbmm: addBatches,
  addmv: addMatrices("mat", "vec"),
  einsum,
  tensordot,
  cosine_similarity: cosineSimilarity,
  cdist: pairDistances
};

// src/weights/torchscript/operators/normalization.ts
var number2 = (graph, value) => scalarConstant(graph, value, "float32");
function standardize(graph, x, axes, eps, scale, shift2) {
  const mean2 = axes.length === 0 ? x : preciseReduce(graph, "ReduceMean", x, axes, true);
  const deviation = broadcastNode(graph, "Sub", [x, mean2]);
  const squares = broadcastNode(graph, "Mul", [deviation, deviation]);
  const variance = axes.length === 0 ? squares : preciseReduce(graph, "ReduceMean", squares, axes, true);
  const spread3 = unaryNode(
    graph,
    "Sqrt",
    broadcastNode(graph, "Add", [variance, number2(graph, eps)])
  );
  const factor = scale ? broadcastNode(graph, "Div", [scale, spread3]) : unaryNode(graph, "Reciprocal", spread3);
  const scaled2 = broadcastNode(graph, "Mul", [deviation, factor]);
  return shift2 ? broadcastNode(graph, "Add", [scaled2, shift2]) : scaled2;
}
function channelwise(graph, vector, rank) {
  if (!vector) return null;
  const count2 = vector.shape[0] ?? 1;
  return reshape(graph, read(vector), [1, count2, ...Array(Math.max(0, rank - 2)).fill(1)]);
}
function withRunningStatistics(call, x, statistics) {
  const { graph } = call;
  const channels = x.shape[1] ?? 1;
  const weight = maybeTensor(call, "weight");
  const bias = maybeTensor(call, "bias");
  const inputs = [
    read(x),
    weight ? read(weight) : full(graph, 1, [channels], "float32"),
    bias ? read(bias) : full(graph, 0, [channels], "float32"),
    read(statistics.mean),
    read(statistics.variance)
  ];
  if (inputs.slice(1).some((vector) => elementCount(vector.shape) !== channels))
    throw failedInModel(`Normalization was given ${channels} channels, which it is not made for.`);
  const attributes = { epsilon: { float: float(call, "eps") } };
  return result(add(graph, "BatchNormalization", inputs, attributes, x.shape, "float32"), x.dtype, [
    x
  ]);
}
function runningStatistics(call) {
  const [mean2, variance] = [maybeTensor(call, "running_mean"), maybeTensor(call, "running_var")];
  return mean2 && variance ? { mean: mean2, variance } : null;
}
function batchNorm(call) {
  const x = tensor(call, "input");
  const { graph } = call;
  const running = runningStatistics(call);
  if (running && !bool(call, "training") && !call.lowering.trainBatchNorm)
    return withRunningStatistics(call, x, running);
  if (bool(call, "training"))
    call.lowering.warnings.add(
      "The model was saved in training mode: its batch normalization uses the statistics of its input."
    );
  const axes = x.shape.map((_, axis) => axis).filter((axis) => axis !== 1);
  const rank = x.shape.length;
  const value = standardize(
    graph,
    read(x),
    axes,
    float(call, "eps"),
    channelwise(graph, maybeTensor(call, "weight"), rank),
    channelwise(graph, maybeTensor(call, "bias"), rank)
  );
  return result(value, x.dtype, [x]);
}
function instanceNorm(call) {
  const x = tensor(call, "input");
  const { graph } = call;
  const running = runningStatistics(call);
  if (running && !bool(call, "use_input_stats")) return withRunningStatistics(call, x, running);
  const rank = x.shape.length;
  const value = standardize(
    graph,
    read(x),
    x.shape.map((_, axis) => axis).slice(2),
    float(call, "eps"),
    channelwise(graph, maybeTensor(call, "weight"), rank),
    channelwise(graph, maybeTensor(call, "bias"), rank)
  );
  return result(value, x.dtype, [x]);
}
function groupNorm(call) {
  const x = tensor(call, "input");
  const { graph } = call;
  const groups = int(call, "num_groups");
  const [batch = 1, channels = 1, ...space] = x.shape;
  if (channels % groups !== 0)
    throw failedInModel(`${channels} channels do not divide into ${groups} groups.`);
  const grouped = [batch, groups, channels / groups, ...space];
  const vector = (name) => {
    const given = maybeTensor(call, name);
    const shape = [1, groups, channels / groups, ...space.map(() => 1)];
    return given && reshape(graph, read(given), shape);
  };
  const value = standardize(
    graph,
    reshape(graph, read(x), grouped),
    grouped.map((_, axis) => axis).slice(2),
    float(call, "eps"),
    vector("weight"),
    vector("bias")
  );
  return result(reshape(graph, value, x.shape), x.dtype, [x]);
}
var LONG_LAYER = 4096;
function layerNormValue(graph, x, shape, weight, bias, eps) {
  const first = x.shape.length - shape.length;
  if (String(x.shape.slice(first)) !== String(shape))
    throw failedInModel(`Layer normalization over [${shape}] was given [${x.shape}].`);
  if (elementCount(shape) > LONG_LAYER) {
    const axes = shape.map((_, i) => first + i);
    return standardize(graph, x, axes, eps, weight, bias);
  }
  const inputs = [x, weight ?? full(graph, 1, shape, "float32"), ...bias ? [bias] : []];
  const attributes = { axis: first, epsilon: { float: eps } };
  return add(graph, "LayerNormalization", inputs, attributes, x.shape, x.type);
}
function layerNorm(call) {
  const x = tensor(call, "input");
  const [weight, bias] = [maybeTensor(call, "weight"), maybeTensor(call, "bias")];
  const value = layerNormValue(
    call.graph,
    read(x),
    ints(call, "normalized_shape"),
    weight && read(weight),
    bias && read(bias),
    float(call, "eps")
  );
  return result(value, x.dtype, [x]);
}
function rmsNorm(call) {
  const x = tensor(call, "input");
  const { graph } = call;
  const shape = ints(call, "normalized_shape");
  const axes = shape.map((_, i) => x.shape.length - shape.length + i);
  const eps = maybeFloat(call, "eps") ?? 2 ** -23;
  const squares = broadcastNode(graph, "Mul", [read(x), read(x)]);
  const mean2 = preciseReduce(graph, "ReduceMean", squares, axes, true);
  const size = unaryNode(graph, "Sqrt", broadcastNode(graph, "Add", [mean2, number2(graph, eps)]));
  const value = broadcastNode(graph, "Div", [read(x), size]);
  const weight = maybeTensor(call, "weight");
  return result(weight ? broadcastNode(graph, "Mul", [value, read(weight)]) : value, x.dtype, [x]);
}
function weightNorm(call) {
  const [v, g] = [tensor(call, "v"), tensor(call, "g")];
  const { graph } = call;
  const dim = int(call, "dim");
  const axes = v.shape.map((_, axis) => axis).filter((axis) => axis !== dim);
  const squares = broadcastNode(graph, "Mul", [read(v), read(v)]);
  const length = unaryNode(graph, "Sqrt", reduceNode(graph, "ReduceSum", squares, axes, true));
  const factor = broadcastNode(graph, "Div", [read(g), length]);
  return result(broadcastNode(graph, "Mul", [read(v), factor]), v.dtype, [v]);
}
var normalizationOperators = {
  batch_norm: batchNorm,
  instance_norm: instanceNorm,
  group_norm: groupNorm,
  layer_norm: layerNorm,
  rms_norm: rmsNorm,
  _weight_norm: weightNorm
};

// src/weights/torchscript/operators/attention.ts
function masked(graph, scores, mask) {
  if (mask.kind === "added") return broadcastNode(graph, "Add", [scores, mask.value]);
  return choose(
    graph,
    mask.value,
    scores,
    scalarConstant(graph, Number.NEGATIVE_INFINITY, "float32")
  );
}
function attentionWeights(graph, query, key, scale, mask) {
  const order = key.shape.map((_, axis2) => axis2);
  const [last, before] = [order.pop() ?? 0, order.pop() ?? 0];
  const keys2 = transpose(graph, key, [...order, last, before]);
  const scaled2 = broadcastNode(graph, "Mul", [query, scalarConstant(graph, scale, "float32")]);
  const product2 = matmulValue(graph, scaled2, keys2);
  const scores = mask ? masked(graph, product2, mask) : product2;
  const axis = scores.shape.length - 1;
  const weights2 = softmax(graph, "Softmax", scores, axis);
  if (!mask) return weights2;
  const top = reduceNode(graph, "ReduceMax", scores, [axis], true);
  const empty = unaryNode(graph, "IsInf", top, { detect_positive: 0 }, "bool");
  return choose(graph, empty, scalarConstant(graph, 0, "float32"), weights2);
}
function causalMask(graph, queries, keys2) {
  const allowed = new Uint8Array(queries * keys2);
  for (let row = 0; row < queries; row += 1)
    allowed.fill(1, row * keys2, row * keys2 + Math.min(row + 1, keys2));
  return { kind: "allowed", value: constant(graph, allowed, "bool", [queries, keys2]) };
}
function repeatHeads(call, x, heads) {
  const own = x.shape.at(-3) ?? 1;
  if (heads % own !== 0) throw failedInModel(`${own} heads do not serve ${heads}.`);
  const made = call.lowering.callOperator("repeat_interleave", [x, BigInt(heads / own), -3n]);
  if (!isKind(made, "tensor")) throw new Error("repeat_interleave gave no tensor.");
  return made;
}
function dotProductAttention(call) {
  const { graph } = call;
  const query = tensor(call, "query");
  const grouped = call.bound.values.has("enable_gqa") && bool(call, "enable_gqa");
  const [key, value] = ["key", "value"].map((name) => {
    const own = tensor(call, name);
    return grouped ? repeatHeads(call, own, query.shape.at(-3) ?? 1) : own;
  });
  if (!key || !value) throw failedInModel("Attention needs query, key and value.");
  refuseUnless(float(call, "dropout_p") === 0, "Attention with dropout");
  const given = maybeTensor(call, "attn_mask");
  let mask = given && {
    kind: given.dtype === "bool" ? "allowed" : "added",
    value: read(given)
  };
  if (bool(call, "is_causal")) {
    refuseUnless(!mask, "Causal attention with one more mask");
    mask = causalMask(graph, query.shape.at(-2) ?? 1, key.shape.at(-2) ?? 1);
  }
  const scale = maybeFloat(call, "scale") ?? 1 / Math.sqrt(query.shape.at(-1) ?? 1);
  const weights2 = attentionWeights(graph, read(query), read(key), scale, mask);
  const made = matmulValue(graph, weights2, read(value));
  return makeTensor(made, query.dtype, null);
}
function selfAttention(graph, x, settings) {
  const [batch = 1, tokens = 1, width = 1] = x.shape;
  const { heads } = settings;
  const size = width / heads;
  const joined3 = linearValue(graph, x, settings.inputWeight, settings.inputBias);
  const split4 = reshape(graph, joined3, [batch, tokens, 3, heads, size]);
  const turned = transpose(graph, split4, [2, 0, 3, 1, 4]);
  const [query, key, value] = [0, 1, 2].map(
    (i) => reshape(graph, slice(graph, turned, 0, i, i + 1), [batch, heads, tokens, size])
  );
  if (!query || !key || !value) throw new Error("A list of three has three items.");
  const weights2 = attentionWeights(graph, query, key, 1 / Math.sqrt(size), settings.mask);
  const made = matmulValue(graph, weights2, value);
  const back = reshape(graph, transpose(graph, made, [0, 2, 1, 3]), [batch, tokens, width]);
  return { made: linearValue(graph, back, settings.outputWeight, settings.outputBias), weights: weights2 };
}
function fusedMask(call) {
  const mask = maybeTensor(call, "mask");
  if (!mask) return null;
  const { graph } = call;
  refuseUnless(mask.dtype === "bool", "A fused attention mask of numbers");
  const type = maybeInt(call, "mask_type");
  const seen = unaryNode(graph, "Not", read(mask));
  if (type === 0 && mask.shape.length === 2) return { kind: "allowed", value: seen };
  refuseUnless(type === 1 && mask.shape.length === 2, `A fused attention mask of type ${type}`);
  const [batch = 1, keys2 = 1] = mask.shape;
  return { kind: "allowed", value: reshape(graph, seen, [batch, 1, 1, keys2]) };
}
var optional = (call, name) => {
  const given = maybeTensor(call, name);
  return given && read(given);
};
function nativeAttention(call) {
  const [query, key, value] = [tensor(call, "query"), tensor(call, "key"), tensor(call, "value")];
  const same2 = read(query) === read(key) && read(key) === read(value);
  refuseUnless(same2, "Fused attention to another tensor");
  const { made, weights: weights2 } = selfAttention(call.graph, read(query), {
    heads: int(call, "num_head"),
    inputWeight: read(tensor(call, "qkv_weight")),
    inputBias: optional(call, "qkv_bias"),
    outputWeight: read(tensor(call, "proj_weight")),
    outputBias: optional(call, "proj_bias"),
    mask: fusedMask(call)
  });
  const output = makeTensor(made, query.dtype, null);
  if (!bool(call, "need_weights")) return tuple([output, null]);
  const shown = bool(call, "average_attn_weights") ? reduceNode(call.graph, "ReduceMean", weights2, [1], false) : weights2;
  return tuple([output, makeTensor(shown, query.dtype, null)]);
}
function encoderLayer(call) {
  const { graph } = call;
  const source = tensor(call, "src");
  const value = (name) => read(tensor(call, name));
  const width = int(call, "embed_dim");
  const eps = float(call, "eps");
  const attention = (x2) => selfAttention(graph, x2, {
    heads: int(call, "num_heads"),
    inputWeight: value("qkv_weight"),
    inputBias: value("qkv_bias"),
    outputWeight: value("proj_weight"),
    outputBias: value("proj_bias"),
    mask: fusedMask(call)
  }).made;
  const feedForward = (x2) => {
    const inner = linearValue(graph, x2, value("ffn_weight_1"), value("ffn_bias_1"));
    const active = bool(call, "use_gelu") ? unaryNode(graph, "Gelu", inner, { approximate: "none" }) : unaryNode(graph, "Relu", inner);
    return linearValue(graph, active, value("ffn_weight_2"), value("ffn_bias_2"));
  };
  const norm2 = (x2, which) => layerNormValue(
    graph,
    x2,
    [width],
    value(`norm_weight_${which}`),
    value(`norm_bias_${which}`),
    eps
  );
  const sum2 = (a, b) => broadcastNode(graph, "Add", [a, b]);
  let x = read(source);
  if (bool(call, "norm_first")) {
    x = sum2(x, attention(norm2(x, 1)));
    x = sum2(x, feedForward(norm2(x, 2)));
  } else {
    x = norm2(sum2(x, attention(x)), 1);
    x = norm2(sum2(x, feedForward(x)), 2);
  }
  return makeTensor(x, source.dtype, null);
}
var attentionOperators = {
  scaled_dot_product_attention: dotProductAttention,
  _native_multi_head_attention: nativeAttention,
  _transformer_encoder_layer_fwd: encoderLayer
};

// src/weights/torchscript/operators/composed.ts
var logAddExp = (base) => binary((op, a, b) => {
  const scale = Math.log(base);
  const low = op("neg", op("mul", op("abs", op("sub", a, b)), scale));
  const more = op("div", op("log1p", op("exp", low)), scale);
  return op(
    "where",
    op("eq", a, b),
    op("add", a, Math.LN2 / scale),
    op("add", op("maximum", a, b), more)
  );
});
function inverseErf(op, x) {
  const horner = (w2, factors) => factors.reduce(
    (sum2, factor) => sum2 === null ? factor : op("add", op("mul", w2, sum2), factor),
    null
  );
  const w = op("neg", op("log", op("mul", op("rsub", x, 1n), op("add", x, 1n))));
  const near = horner(
    op("sub", w, 2.5),
    [
      281022636e-16,
      343273939e-15,
      -35233877e-13,
      -439150654e-14,
      21858087e-11,
      -0.00125372503,
      -0.00417768164,
      0.246640727,
      1.50140941
    ]
  );
  const far = horner(
    op("sub", op("sqrt", op("clamp", w, 5n)), 3n),
    [
      -200214257e-12,
      100950558e-12,
      0.00134934322,
      -0.00367342844,
      0.00573950773,
      -0.0076224613,
      0.00943887047,
      1.00167406,
      2.83297682
    ]
  );
  let guess = op("mul", op("where", op("lt", w, 5n), near, far), x);
  for (let step = 0; step < 2; step += 1) {
    const slope = op("mul", op("exp", op("neg", op("square", guess))), 2 / Math.sqrt(Math.PI));
    const next = op("sub", guess, op("div", op("sub", op("erf", guess), x), slope));
    guess = op("where", op("lt", op("abs", x), 0.99), next, guess);
  }
  return op("where", op("eq", op("abs", x), 1n), op("div", x, 0n), guess);
}
var timesLogarithm = (logarithm) => binary((op, a, b) => {
  const x = isKind(b, "tensor") ? b : op("scalar_tensor", b);
  const own = isKind(a, "tensor") ? a : op("scalar_tensor", a);
  return op(
    "where",
    op("logical_and", op("eq", own, 0n), op("logical_not", op("isnan", x))),
    0,
    op("mul", own, op(logarithm, x))
  );
});
function pairDistance(op, call) {
  const way = op("add", op("sub", tensor(call, "x1"), tensor(call, "x2")), float(call, "eps"));
  return op("norm", way, float(call, "p"), list([-1n]), bool(call, "keepdim"));
}
var composedOperators = {
  allclose: composed((op, call) => {
    const names = ["self", "other", "rtol", "atol", "equal_nan"];
    return op("Bool", op("all", op("isclose", ...names.map((name) => argument(call, name)))));
  }),
  copysign: binary((op, a, b) => {
    const size = op("abs", floating(op, a));
    return op(
      "where",
      op("signbit", isKind(b, "tensor") ? b : op("scalar_tensor", b)),
      op("neg", size),
      size
    );
  }),
  dist: composed(
    (op, call) => op("norm", op("sub", tensor(call, "self"), tensor(call, "other")), argument(call, "p"))
  ),
  erfinv: unary((op, x) => inverseErf(op, floating(op, x))),
  float_power: composed((op, call) => {
    const double = (value) => isKind(value, "tensor") ? op("to", value, 7n, false, false, null) : Number(value);
    return op("pow", double(operand(call, "self")), double(operand(call, "exponent")));
  }),
  fmax: binary((op, a, b) => {
    const best = op("maximum", a, b);
    return op("where", op("isnan", a), b, op("where", op("isnan", b), a, best));
  }),
  fmin: binary((op, a, b) => {
    const best = op("minimum", a, b);
    return op("where", op("isnan", a), b, op("where", op("isnan", b), a, best));
  }),
  heaviside: composed((op, call) => {
    const [x, zero] = [tensor(call, "self"), tensor(call, "values")];
    const step = op("where", op("gt", x, 0n), op("ones_like", zero), op("zeros_like", zero));
    return op("where", op("eq", x, 0n), zero, step);
  }),
  isposinf: unary((op, x) => op("eq", x, Number.POSITIVE_INFINITY)),
  isneginf: unary((op, x) => op("eq", x, Number.NEGATIVE_INFINITY)),
  isreal: unary((op, x) => op("eq", op("isnan", x), op("isnan", x))),
  ldexp: binary((op, a, b) => op("mul", a, op("pow", 2, floating(op, b)))),
  logaddexp: logAddExp(Math.E),
  logaddexp2: logAddExp(2),
  native_layer_norm: composed((op, call) => {
    const names = ["input", "normalized_shape", "weight", "bias", "eps"];
    const [x, axes] = [tensor(call, "input"), ints(call, "normalized_shape").length];
    const dims = list(range(axes).map((i) => BigInt(x.shape.length - axes + i)));
    const mean2 = op("mean", x, dims, true);
    const variance = op("mean", op("square", op("sub", x, mean2)), dims, true);
    return tuple([
      op("layer_norm", ...names.map((name) => argument(call, name))),
      mean2,
      op("rsqrt", op("add", variance, argument(call, "eps")))
    ]);
  }),
  norm_except_dim: composed((op, call) => {
    const [x, dim] = [tensor(call, "v"), int(call, "dim")];
    if (dim === -1) return op("norm", x, argument(call, "pow"));
    const axis = axisOf(dim, x.shape.length);
    const rest2 = list(
      range(x.shape.length).filter((i) => i !== axis).map(BigInt)
    );
    if (rest2.items.length === 0) return op("abs", x);
    return op("norm", x, argument(call, "pow"), rest2, true);
  }),
  pairwise_distance: composed(pairDistance),
  signbit: unary(
    (op, x) => isFloating(x.dtype) ? op("logical_or", op("lt", x, 0n), op("eq", op("reciprocal", x), Number.NEGATIVE_INFINITY)) : op("lt", x, 0n)
  ),
  sinc: unary((op, x) => {
    const angle = op("mul", floating(op, x), Math.PI);
    const safe = op("where", op("eq", angle, 0n), 1, angle);
    return op("where", op("eq", angle, 0n), 1, op("div", op("sin", safe), safe));
  }),
  special_entr: unary(
    (op, x) => op("where", op("lt", x, 0n), Number.NEGATIVE_INFINITY, op("neg", op("xlogy", x, x)))
  ),
  special_ndtr: unary(
    (op, x) => op("mul", op("add", op("erf", op("mul", floating(op, x), Math.SQRT1_2)), 1n), 0.5)
  ),
  special_xlog1py: timesLogarithm("log1p"),
  xlogy: timesLogarithm("log"),
  element_size: (call) => BigInt(DATA_TYPES[tensor(call, "self").dtype].bytes)
};

// src/weights/torchscript/operators/numbers.ts
var int64 = (value) => BigInt.asIntN(64, value);
function scalarOf(value) {
  if (isScalar(value)) return value;
  throw failedInModel("Arithmetic was given something that is no number.");
}
function pairOf(call) {
  const [a, b] = call.bound.schema.args.map(({ name }) => argument(call, name));
  return [a ?? null, b ?? null];
}
var whole = (value) => typeof value !== "number";
function floorDivide2(a, b) {
  if (b === 0n) throw failedInModel("Integer division by zero.");
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}
function modulo2(a, b) {
  const rest2 = a % b;
  return rest2 !== 0 && b < 0 !== rest2 < 0 ? rest2 + b : rest2;
}
var numeric = (integers2, floats) => (call) => {
  const [a, b] = pairOf(call).map(scalarOf);
  if (whole(a) && whole(b)) {
    const made = integers2(BigInt(a), BigInt(b));
    return typeof made === "bigint" ? int64(made) : made;
  }
  return floats(Number(a), Number(b));
};
var power2 = numeric(
  (a, b) => Number(a) ** Number(b),
  (a, b) => a ** b
);
function addValues(call) {
  const [a, b] = pairOf(call);
  if (isKind(a, "list") && isKind(b, "list")) {
    call.lowering.spend(a.items.length + b.items.length);
    return list([...a.items, ...b.items]);
  }
  if (typeof a === "string" && typeof b === "string") return boundedText(a + b);
  return numeric(
    (x, y) => x + y,
    (x, y) => x + y
  )(call);
}
function multiplyValues(call) {
  const [a, b] = pairOf(call);
  const [items3, count2] = isKind(a, "list") ? [a, b] : [b, a];
  if (isKind(items3, "list") && typeof count2 === "bigint") {
    const times2 = Math.max(0, Number(count2));
    call.lowering.spend(times2 * items3.items.length);
    return list(Array.from({ length: times2 }, () => items3.items).flat());
  }
  return numeric(
    (x, y) => x * y,
    (x, y) => x * y
  )(call);
}
function sameValue(a, b) {
  if (isScalar(a) && isScalar(b))
    return Number(a) === Number(b) && (!whole(a) || !whole(b) || BigInt(a) === BigInt(b));
  if (isKind(a, "list") && isKind(b, "list"))
    return a.items.length === b.items.length && a.items.every((item, i) => sameValue(item, b.items[i] ?? null));
  if (isKind(a, "tuple") && isKind(b, "tuple"))
    return a.items.length === b.items.length && a.items.every((item, i) => sameValue(item, b.items[i] ?? null));
  if (isKind(a, "enum") && isKind(b, "enum"))
    return a.className === b.className && sameValue(a.value, b.value);
  if (isKind(a, "device") && isKind(b, "device"))
    return a.name.split(":")[0] === b.name.split(":")[0];
  return a === b;
}
var ordered = (test) => (call) => {
  const [a, b] = pairOf(call);
  if (typeof a === "string" && typeof b === "string") return test(a < b ? -1 : a > b ? 1 : 0);
  const [x, y] = [scalarOf(a), scalarOf(b)];
  if (Number.isNaN(Number(x)) || Number.isNaN(Number(y))) return false;
  return test(x < y ? -1 : x > y ? 1 : 0);
};
var one = (call) => {
  const [{ name = "" } = {}] = call.bound.schema.args;
  return argument(call, name);
};
function roundEven(x) {
  const low = Math.floor(x);
  const rest2 = x - low;
  if (rest2 !== 0.5) return Math.round(x);
  return low % 2 === 0 ? low : low + 1;
}
function integerOf(x) {
  if (!Number.isFinite(x)) throw failedInModel(`${x} was turned into an integer.`);
  return BigInt(x);
}
function toInteger(call) {
  const value = one(call);
  if (typeof value === "string") {
    if (!/^\s*[+-]?\d+\s*$/.test(value)) throw failedInModel(`int(${JSON.stringify(value)})`);
    return BigInt(value.trim().replace(/^\+/, ""));
  }
  const number4 = scalarOf(value);
  return typeof number4 === "number" ? integerOf(Math.trunc(number4)) : BigInt(number4);
}
function toFloat(call) {
  const value = one(call);
  if (typeof value !== "string") return Number(scalarOf(value));
  const number4 = /^[+-]?inf$/.test(value) ? Number(value.replace("inf", "Infinity")) : Number(value);
  if (Number.isNaN(number4) && value !== "nan") throw failedInModel(`float("${value}")`);
  return number4;
}
function extreme2(sign) {
  return (call) => {
    const [a, b] = pairOf(call);
    if (isKind(a, "list") && isKind(b, "list")) {
      const at = a.items.findIndex((item, i) => !sameValue(item, b.items[i] ?? null));
      const [x, y] = [a.items[at], b.items[at]];
      const longer = a.items.length - b.items.length;
      const order = at < 0 ? longer : y === void 0 ? 1 : Number(x) - Number(y);
      return sign * order >= 0 ? a : b;
    }
    const candidates = isKind(a, "list") ? a.items : [a, b];
    const [first, ...rest2] = candidates.map(scalarOf);
    if (first === void 0) throw failedInModel("min or max of an empty list.");
    const best = rest2.reduce((x, y) => sign * Number(y) > sign * Number(x) ? y : x, first);
    const anyFloat = candidates.some((item) => typeof item === "number");
    return anyFloat ? Number(best) : best;
  };
}
var negate = (call) => {
  const x = scalarOf(one(call));
  return typeof x === "number" ? -x : int64(-BigInt(x));
};
var absolute = (call) => {
  const x = scalarOf(one(call));
  if (typeof x === "number") return Math.abs(x);
  return BigInt(x) < 0n ? -BigInt(x) : BigInt(x);
};
var bits = (logic2, integers2) => (call) => {
  const [a, b] = pairOf(call);
  if (typeof a === "boolean" && typeof b === "boolean") return logic2(a, b);
  return int64(integers2(BigInt(scalarOf(a)), BigInt(scalarOf(b))));
};
var equal = (call) => sameValue(...pairOf(call));
var numberOperators = {
  add: addValues,
  sub: numeric(
    (a, b) => a - b,
    (a, b) => a - b
  ),
  mul: multiplyValues,
  div: numeric(
    (a, b) => Number(a) / Number(b),
    (a, b) => a / b
  ),
  floordiv: numeric(floorDivide2, (a, b) => Math.floor(a / b)),
  remainder: numeric((a, b) => a - b * floorDivide2(a, b), modulo2),
  fmod: numeric(
    (a, b) => Number(a % b),
    (a, b) => a % b
  ),
  pow: power2,
  "pow.int_to_int": numeric(
    (a, b) => a ** (b < 0n ? 0n : b),
    (a, b) => a ** b
  ),
  eq: equal,
  ne: (call) => !equal(call),
  lt: ordered((order) => order < 0),
  gt: ordered((order) => order > 0),
  le: ordered((order) => order <= 0),
  ge: ordered((order) => order >= 0),
  neg: negate,
  abs: absolute,
  "prim::abs": absolute,
  floor: (call) => integerOf(Math.floor(Number(scalarOf(one(call))))),
  ceil: (call) => integerOf(Math.ceil(Number(scalarOf(one(call))))),
  round: (call) => {
    const x = scalarOf(one(call));
    return typeof x === "number" ? roundEven(x) : x;
  },
  Int: toInteger,
  Float: toFloat,
  Bool: (call) => Number(scalarOf(one(call))) !== 0,
  isnan: (call) => Number.isNaN(Number(scalarOf(one(call)))),
  isfinite: (call) => Number.isFinite(Number(scalarOf(one(call)))),
  isinf: (call) => Math.abs(Number(scalarOf(one(call)))) === Number.POSITIVE_INFINITY,
  "prim::min": extreme2(-1),
  "prim::max": extreme2(1),
  __and__: bits(
    (a, b) => a && b,
    (a, b) => a & b
  ),
  __or__: bits(
    (a, b) => a || b,
    (a, b) => a | b
  ),
  __xor__: bits(
    (a, b) => a !== b,
    (a, b) => a ^ b
  ),
  __not__: (call) => one(call) === false,
  __lshift__: numeric(
    (a, b) => a << b,
    () => failNumber()
  ),
  __rshift__: numeric(
    (a, b) => a >> b,
    () => failNumber()
  ),
  __is__: (call) => {
    const [a, b] = pairOf(call);
    return a === b;
  },
  __isnot__: (call) => {
    const [a, b] = pairOf(call);
    return a !== b;
  },
  __range_length: (call) => {
    const [from = 0n, to2 = 0n, step = 1n] = call.bound.schema.args.map(
      ({ name }) => argument(call, name)
    );
    if (step === 0n) throw failedInModel("A range has a step of 0.");
    const room = step > 0n ? to2 - from : from - to2;
    const size = step > 0n ? step : -step;
    return room <= 0n ? 0n : (room + size - 1n) / size;
  },
  __derive_index: (call) => {
    const [index3 = 0n, from = 0n, step = 1n] = call.bound.schema.args.map(
      ({ name }) => argument(call, name)
    );
    return from + index3 * step;
  }
};
function failNumber() {
  throw failedInModel("Floats have no bit shifts.");
}

// src/weights/torchscript/operators/containers.ts
var nth = (call, index3) => {
  const { name = "" } = call.bound.schema.args[index3] ?? {};
  return argument(call, name);
};
function dictOf(value) {
  if (isKind(value, "dict")) return value;
  throw unsupported("A dictionary operation on another value");
}
function keyOf(value) {
  if (isKey(value)) return value;
  throw unsupported("A dictionary with tensors as keys");
}
function place(index3, length) {
  const at = index3 < 0 ? index3 + length : index3;
  if (at < 0 || at >= length) throw failedInModel(`Index ${index3} of a list of ${length}.`);
  return at;
}
function itemAt(call) {
  const target = nth(call, 0);
  if (isKind(target, "dict")) {
    const key = keyOf(nth(call, 1));
    const value = target.entries.get(key);
    if (value === void 0) throw failedInModel(`A dictionary has no key ${String(key)}.`);
    return value;
  }
  const at = Number(nth(call, 1));
  if (typeof target === "string") return target[place(at, target.length)] ?? "";
  if (!isKind(target, "list")) throw unsupported("Indexing of this kind of value");
  return target.items[place(at, target.items.length)] ?? null;
}
function setItem(call) {
  const target = nth(call, 0);
  if (isKind(target, "dict")) target.entries.set(keyOf(nth(call, 1)), nth(call, 2));
  else if (isKind(target, "list"))
    target.items[place(Number(nth(call, 1)), target.items.length)] = nth(call, 2);
  else throw unsupported("An assignment to an item of this kind of value");
  return target;
}
function bounds(call, length) {
  const clamp2 = (x) => Math.min(Math.max(x < 0 ? x + length : x, 0), length);
  const step = int(call, "step");
  if (step < 1) throw unsupported("A slice of a list with a step below 1");
  return {
    from: clamp2(maybeInt(call, "start") ?? 0),
    to: clamp2(maybeInt(call, "end") ?? length),
    step
  };
}
function sliceOf(call) {
  const source = nth(call, 0);
  const items3 = typeof source === "string" ? [...source] : listArgument(call, "l").items;
  const { from, to: to2, step } = bounds(call, items3.length);
  const picked = items3.slice(from, to2).filter((_, i) => i % step === 0);
  return typeof source === "string" ? picked.join("") : list(picked);
}
function contains(call) {
  const [whole2, part] = [nth(call, 0), nth(call, 1)];
  if (isKind(whole2, "dict")) return whole2.entries.has(keyOf(part));
  if (typeof whole2 === "string") return whole2.includes(String(part));
  if (!isKind(whole2, "list")) throw unsupported("`in` on this kind of value");
  return whole2.items.some((item) => sameValue(item, part));
}
function pop(call) {
  const target = nth(call, 0);
  if (isKind(target, "dict")) {
    const key = keyOf(nth(call, 1));
    const value = target.entries.get(key) ?? (call.bound.schema.args[2] ? nth(call, 2) : void 0);
    if (value === void 0) throw failedInModel(`A dictionary has no key ${String(key)}.`);
    target.entries.delete(key);
    return value;
  }
  const { items: items3 } = listArgument(call, "self");
  const [item] = items3.splice(place(int(call, "idx"), items3.length), 1);
  return item ?? null;
}
function remove(call) {
  const target = nth(call, 0);
  if (isKind(target, "dict")) {
    if (!target.entries.delete(keyOf(nth(call, 1))))
      throw failedInModel("A key that is not there was deleted.");
  } else if (isKind(target, "list"))
    target.items.splice(place(Number(nth(call, 1)), target.items.length), 1);
  return null;
}
function lengthOf(call) {
  const value = nth(call, 0);
  if (typeof value === "string") return BigInt(value.length);
  if (isKind(value, "dict")) return BigInt(value.entries.size);
  if (isKind(value, "list") || isKind(value, "tuple")) return BigInt(value.items.length);
  throw unsupported("len() of this kind of value");
}
function makeDict(call) {
  const entries = /* @__PURE__ */ new Map();
  const [first] = call.bound.schema.args;
  const given = first ? argument(call, first.name) : null;
  if (isKind(given, "dict")) for (const [key, value] of given.entries) entries.set(key, value);
  if (isKind(given, "list")) {
    for (const pair3 of given.items)
      if (isKind(pair3, "tuple")) entries.set(keyOf(pair3.items[0] ?? null), pair3.items[1] ?? null);
  }
  return { kind: "dict", entries };
}
function sortItems(items3, reverse) {
  const order = (a, b) => {
    if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
    if (isScalar(a) && isScalar(b)) return Number(a) - Number(b);
    throw unsupported("Sorting of a list of other things than numbers and texts");
  };
  const sorted = [...items3].sort(order);
  return reverse ? sorted.reverse() : sorted;
}
var countOf2 = (call) => BigInt(listArgument(call, "self").items.filter((item) => sameValue(item, nth(call, 1))).length);
var containerOperators = {
  __getitem__: itemAt,
  _set_item: setItem,
  "slice.t": sliceOf,
  "slice.str": sliceOf,
  __contains__: contains,
  append: (call) => {
    call.lowering.spend(1);
    const target = nth(call, 0);
    if (!isKind(target, "list")) throw unsupported("append to this kind of value");
    target.items.push(nth(call, 1));
    return target;
  },
  extend: (call) => {
    const [target, more] = [nth(call, 0), nth(call, 1)];
    if (!isKind(target, "list") || !isKind(more, "list")) throw unsupported("extend");
    call.lowering.spend(more.items.length);
    target.items.push(...[...more.items]);
    return null;
  },
  add_: (call) => {
    const [target, more] = [nth(call, 0), nth(call, 1)];
    if (!isKind(target, "list") || !isKind(more, "list")) throw unsupported("add_ of values");
    call.lowering.spend(more.items.length);
    target.items.push(...[...more.items]);
    return target;
  },
  insert: (call) => {
    const { items: items3 } = listArgument(call, "self");
    items3.splice(int(call, "idx"), 0, nth(call, 2));
    return null;
  },
  pop,
  remove: (call) => {
    const { items: items3 } = listArgument(call, "self");
    const at = items3.findIndex((item) => sameValue(item, nth(call, 1)));
    if (at < 0) throw failedInModel("list.remove of what is not there.");
    items3.splice(at, 1);
    return null;
  },
  clear: (call) => {
    const target = nth(call, 0);
    if (isKind(target, "dict")) target.entries.clear();
    else if (isKind(target, "list")) target.items.length = 0;
    return null;
  },
  reverse: (call) => {
    listArgument(call, "self").items.reverse();
    return null;
  },
  index: (call) => {
    const { items: items3 } = listArgument(call, "self");
    const at = items3.findIndex((item) => sameValue(item, nth(call, 1)));
    if (at < 0) throw failedInModel("list.index of what is not there.");
    return BigInt(at);
  },
  "count.int": countOf2,
  "count.float": countOf2,
  "count.bool": countOf2,
  "count.str": countOf2,
  sort: (call) => {
    const { items: items3 } = listArgument(call, "self");
    const reverse = call.bound.values.has("reverse") && bool(call, "reverse");
    items3.splice(0, items3.length, ...sortItems(items3, reverse));
    return null;
  },
  sorted: (call) => {
    const source = nth(call, 0);
    if (!isKind(source, "list")) throw unsupported("sorted of this kind of value");
    return list(sortItems(source.items, false));
  },
  copy: (call) => {
    const source = nth(call, 0);
    if (isKind(source, "dict")) return makeDict(call);
    return list([...listArgument(call, "self").items]);
  },
  list: (call) => {
    const source = nth(call, 0);
    if (typeof source === "string") return list([...source]);
    if (!isKind(source, "list")) throw unsupported("list() of this kind of value");
    return list([...source.items]);
  },
  len: lengthOf,
  "any.str": (call) => listArgument(call, "self").items.some((item) => item !== ""),
  "any.int": (call) => listArgument(call, "self").items.some((item) => item !== 0n),
  "any.float": (call) => listArgument(call, "self").items.some((item) => item !== 0),
  "any.bool": (call) => listArgument(call, "self").items.includes(true),
  "all.int": (call) => listArgument(call, "self").items.every((item) => item !== 0n),
  "all.float": (call) => listArgument(call, "self").items.every((item) => item !== 0),
  "all.bool": (call) => !listArgument(call, "self").items.includes(false),
  "sum.int": (call) => listArgument(call, "self").items.reduce((sum2, item) => sum2 + item, 0n),
  "sum.float": (call) => listArgument(call, "self").items.reduce((sum2, item) => sum2 + Number(item), 0),
  "sum.bool": (call) => BigInt(listArgument(call, "self").items.filter((item) => item === true).length),
  dict: makeDict,
  keys: (call) => list([...dictOf(nth(call, 0)).entries.keys()]),
  values: (call) => list([...dictOf(nth(call, 0)).entries.values()]),
  items: (call) => list([...dictOf(nth(call, 0)).entries].map((pair3) => tuple(pair3))),
  get: (call) => {
    const value = dictOf(nth(call, 0)).entries.get(keyOf(nth(call, 1)));
    return value ?? (call.bound.schema.args[2] ? nth(call, 2) : null);
  },
  setdefault: (call) => {
    const { entries } = dictOf(nth(call, 0));
    const key = keyOf(nth(call, 1));
    if (!entries.has(key)) entries.set(key, nth(call, 2));
    return entries.get(key) ?? null;
  },
  update: (call) => {
    const { entries } = dictOf(nth(call, 0));
    for (const [key, value] of dictOf(nth(call, 1)).entries) entries.set(key, value);
    return null;
  },
  Delete: remove,
  popitem: (call) => {
    const { entries } = dictOf(nth(call, 0));
    const [first] = entries;
    if (!first) throw failedInModel("popitem() of an empty dictionary.");
    entries.delete(first[0]);
    return tuple(first);
  }
};

// src/weights/torchscript/operators/convolution.ts
function paddingOf({ padding, dilation, stride }, kernel) {
  const axes = kernel.length;
  if (typeof padding !== "string") {
    const both = perAxis(padding, axes);
    return { before: both, after: both };
  }
  if (padding === "valid") return { before: Array(axes).fill(0), after: Array(axes).fill(0) };
  if (stride.some((step) => step !== 1)) throw failedInModel("padding='same' needs strides of 1.");
  const total = kernel.map((size, i) => (perAxis(dilation, axes)[i] ?? 1) * (size - 1));
  const before = total.map((size) => Math.floor(size / 2));
  return { before, after: total.map((size, i) => size - (before[i] ?? 0)) };
}
function convolve(call, settings) {
  const { graph } = call;
  const { input, weight, bias, groups, transposed: transposed2 } = settings;
  if (!isFloating(input.dtype)) throw unsupported("A convolution of integers");
  const kernel = weight.shape.slice(2);
  const axes = kernel.length;
  const batched = input.shape.length === axes + 2;
  if (!batched && input.shape.length !== axes + 1)
    throw failedInModel(`A convolution over ${axes} axes was given the shape [${input.shape}].`);
  const value = batched ? read(input) : reshape(graph, read(input), [1, ...input.shape]);
  const channels = transposed2 ? weight.shape[0] ?? 0 : (weight.shape[1] ?? 0) * groups;
  if (value.shape[1] !== channels)
    throw failedInModel(
      `A convolution takes ${channels} channels and was given ${value.shape[1]} in [${input.shape}].`
    );
  const stride = perAxis(settings.stride, axes);
  const dilation = perAxis(settings.dilation, axes);
  const extra = perAxis(settings.outputPadding, axes);
  const { before, after } = paddingOf(settings, kernel);
  const space = kernel.map((size, i) => {
    const reach = (dilation[i] ?? 1) * (size - 1);
    const pads = (before[i] ?? 0) + (after[i] ?? 0);
    const length = value.shape[i + 2] ?? 1;
    const step = stride[i] ?? 1;
    if (transposed2) return (length - 1) * step - pads + reach + (extra[i] ?? 0) + 1;
    return Math.floor((length + pads - reach - 1) / step) + 1;
  });
  if (space.some((size) => size < 1))
    throw failedInModel(`The kernel [${kernel}] is larger than the padded input [${input.shape}].`);
  const features = transposed2 ? (weight.shape[1] ?? 0) * groups : weight.shape[0] ?? 0;
  const shape = [value.shape[0] ?? 1, features, ...space];
  const inputs = [value, read(weight), ...bias ? [read(bias)] : []];
  const attributes = {
    kernel_shape: kernel,
    strides: stride,
    dilations: dilation,
    group: groups,
    pads: [...before, ...after],
    output_padding: transposed2 && extra.some((size) => size > 0) ? extra : void 0
  };
  const operator = transposed2 ? "ConvTranspose" : "Conv";
  const made = add(graph, operator, inputs, attributes, shape, value.type);
  return result(batched ? made : reshape(graph, made, shape.slice(1)), input.dtype, [
    input,
    weight
  ]);
}
function common(call) {
  return {
    input: tensor(call, "input"),
    weight: tensor(call, "weight"),
    bias: maybeTensor(call, "bias")
  };
}
function paddingArgument(call) {
  if (typeof call.bound.values.get("padding") !== "string") return ints(call, "padding");
  const name = text(call, "padding");
  if (name === "same" || name === "valid") return name;
  throw failedInModel(`A convolution has no padding ${name}.`);
}
var plain = (call) => convolve(call, {
  ...common(call),
  stride: ints(call, "stride"),
  padding: paddingArgument(call),
  dilation: ints(call, "dilation"),
  groups: int(call, "groups"),
  transposed: false,
  outputPadding: [0]
});
var transposed = (call) => convolve(call, {
  ...common(call),
  stride: ints(call, "stride"),
  padding: ints(call, "padding"),
  dilation: ints(call, "dilation"),
  groups: int(call, "groups"),
  transposed: true,
  outputPadding: ints(call, "output_padding")
});
var general = (call) => convolve(call, {
  ...common(call),
  stride: ints(call, "stride"),
  padding: ints(call, "padding"),
  dilation: ints(call, "dilation"),
  groups: int(call, "groups"),
  transposed: bool(call, "transposed"),
  outputPadding: ints(call, "output_padding")
});
var convolutionOperators = {
  conv1d: plain,
  conv2d: plain,
  conv3d: plain,
  _convolution_mode: plain,
  conv_transpose1d: transposed,
  conv_transpose2d: transposed,
  conv_transpose3d: transposed,
  _convolution: general,
  convolution: general
};

// src/weights/torchscript/operators/counting.ts
function binCount(call) {
  const x = tensor(call, "self");
  const weights2 = argument(call, "weights");
  const { graph } = call;
  const numbers = neededNumbers(graph, read(x));
  const size = Math.max(int(call, "minlength"), ...numbers.map((n) => n + 1), 0);
  call.lowering.spend(size);
  if (isKind(weights2, "tensor")) {
    const dtype = weights2.dtype === "float32" ? "float32" : "float64";
    const code = BigInt(DATA_TYPES[dtype].code);
    const zeros = call.lowering.callOperator("zeros", [list([BigInt(size)])], { dtype: code });
    return call.lowering.callOperator("index_add", [
      zeros,
      0n,
      x,
      call.lowering.callOperator("to", [weights2, code, false, false, null])
    ]);
  }
  const counts = Array(size).fill(0);
  for (const n of numbers) counts[n] += 1;
  return makeTensor(constant(graph, counts, "int64", [size]), "int64");
}
function histogram(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const numbers = neededNumbers(graph, read(x));
  const bins = int(call, "bins");
  let [low, high] = [float(call, "min"), float(call, "max")];
  if (low === high && numbers.length > 0)
    [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (low === high) [low, high] = [low - 1, high + 1];
  call.lowering.spend(bins + numbers.length);
  const counts = Array(bins).fill(0);
  for (const number4 of numbers) {
    if (!(number4 >= low && number4 <= high)) continue;
    const bin = Math.min(bins - 1, Math.floor((number4 - low) / (high - low) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return makeTensor(constant(graph, counts, computeType(x.dtype), [bins]), x.dtype);
}
function uniqueConsecutive(call) {
  const x = tensor(call, "self");
  if (argument(call, "dim") !== null && x.shape.length !== 1)
    throw unsupported("unique_consecutive along an axis");
  const { graph } = call;
  const numbers = neededNumbers(graph, read(x));
  const [values, counts, places2] = [[], [], []];
  numbers.forEach((number4, i) => {
    if (i === 0 || number4 !== numbers[i - 1]) {
      values.push(number4);
      counts.push(0);
    }
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    places2.push(values.length - 1);
  });
  const whole2 = (data, shape) => makeTensor(constant(graph, data, "int64", shape), "int64");
  return tuple([
    makeTensor(constant(graph, values, read(x).type, [values.length]), x.dtype),
    bool(call, "return_inverse") ? whole2(places2, x.shape) : whole2([], [0]),
    bool(call, "return_counts") ? whole2(counts, [counts.length]) : whole2([], [0])
  ]);
}
function searchSorted(op, call) {
  const edges = tensor(call, "sorted_sequence");
  if (argument(call, "sorter") !== null) throw unsupported("searchsorted with a sorter");
  const side = argument(call, "side");
  const right = side === null ? bool(call, "right") : side === "right";
  const given = operand(call, "self");
  const x = isTensor2(given) ? given : op("scalar_tensor", given);
  const row = edges.shape.length === 1 ? edges : op("unsqueeze", edges, -2n);
  const below = op(right ? "le" : "lt", row, op("unsqueeze", x, -1n));
  const counts = op("sum", below, list([-1n]));
  return bool(call, "out_int32") ? op("to", counts, 3n, false, false, null) : counts;
}
var countingOperators = {
  bincount: binCount,
  unique_consecutive: uniqueConsecutive,
  histc: histogram,
  "repeat_interleave.self_Tensor": (call) => {
    const dim = argument(call, "dim");
    const own = tensor(call, "self");
    const x = dim === null ? call.lowering.callOperator("flatten", [own]) : own;
    const counts = neededNumbers(call.graph, read(tensor(call, "repeats")));
    const axis = axisOf(Number(dim ?? 0n), tensorOf(x).shape.length);
    const size = tensorOf(x).shape[axis] ?? 0;
    const picks = range(size).flatMap((i) => {
      const count2 = counts.length === 1 ? counts[0] ?? 0 : counts[i] ?? 0;
      call.lowering.spend(count2);
      return Array(count2).fill(i);
    });
    const index3 = makeTensor(constant(call.graph, picks, "int64", [picks.length]), "int64");
    return call.lowering.callOperator("index_select", [x, BigInt(axis), index3]);
  },
  mode: (call) => {
    const { graph } = call;
    const x = tensor(call, "self");
    const axis = axisOf(int(call, "dim"), x.shape.length);
    if (x.shape.length !== 1 && axis !== x.shape.length - 1)
      throw unsupported("mode along another than the last axis");
    const size = x.shape.at(-1) ?? 1;
    const numbers = neededNumbers(graph, readAs(graph, x, x.dtype));
    const [values, places2] = [[], []];
    for (let row = 0; row * size < numbers.length; row += 1) {
      const own = numbers.slice(row * size, (row + 1) * size);
      const counts = /* @__PURE__ */ new Map();
      for (const n of own) counts.set(n, (counts.get(n) ?? 0) + 1);
      const most = Math.max(...counts.values());
      const best = Math.min(...[...counts].flatMap(([n, count2]) => count2 === most ? [n] : []));
      values.push(best);
      places2.push(own.lastIndexOf(best));
    }
    const shape = [...x.shape.slice(0, -1), ...bool(call, "keepdim") ? [1] : []];
    return tuple([
      makeTensor(constant(graph, values, read(x).type, shape), x.dtype),
      makeTensor(constant(graph, places2, "int64", shape), "int64")
    ]);
  },
  searchsorted: composed(searchSorted),
  isin: composed((op, call) => {
    const test = operand(
      call,
      hasArgument(call, "test_elements") ? "test_elements" : "test_element"
    );
    const x = operand(call, hasArgument(call, "elements") ? "elements" : "element");
    const own = isTensor2(x) ? x : tensorOf(op("scalar_tensor", x));
    const flat = isTensor2(test) ? op("flatten", test) : op("reshape", op("scalar_tensor", test), list([1n]));
    const hit = op("any", op("eq", op("unsqueeze", own, -1n), flat), -1n);
    return bool(call, "invert") ? op("logical_not", hit) : hit;
  })
};

// src/weights/torchscript/operators/create.ts
function sizeArgument(call, name = "size") {
  const sizes = ints(call, name);
  if (sizes.some((size) => size < 0)) throw failedInModel(`A tensor has no shape [${sizes}].`);
  return sizes;
}
function filled(call, value, shape, dtype, model) {
  const made = full(call.graph, value, shape, dtype);
  if (!model) return makeTensor(made, dtype);
  const format2 = hasArgument(call, "memory_format") ? maybeInt(call, "memory_format") : null;
  if (format2 !== null && format2 !== 0 && format2 !== 1)
    throw unsupported("A new tensor in a given memory format");
  if (format2 === 0) return makeTensor(made, dtype);
  const dense = model.strides && isDense(model.shape, model.strides);
  return dense ? makeTensor(made, dtype, model.strides) : elementwise(made, dtype, [model]);
}
var fillers = (name, value) => ({
  [`${name}.`]: (call) => filled(call, value, sizeArgument(call), maybeDataType(call, "dtype") ?? "float32"),
  [`${name}_like.`]: (call) => {
    const x = tensor(call, "self");
    return filled(call, value, x.shape, maybeDataType(call, "dtype") ?? x.dtype, x);
  },
  [`new_${name}`]: (call) => {
    const dtype = maybeDataType(call, "dtype") ?? tensor(call, "self").dtype;
    return filled(call, value, sizeArgument(call), dtype);
  }
});
function fullOf(call) {
  const value = scalar(call, "fill_value");
  const natural = call.lowering.version < 5 ? "float32" : typeOfScalar(value);
  return filled(call, value, sizeArgument(call), maybeDataType(call, "dtype") ?? natural);
}
function numbersTensor(graph, numbers, shape, dtype) {
  const type = computeType(dtype);
  const whole2 = type === "int64" ? numbers.map(Math.trunc) : numbers;
  const made = constant(graph, whole2, type, shape);
  return makeTensor(cast2(graph, made, type === "float32" ? "float32" : type, dtype), dtype);
}
function arange(call) {
  const start2 = hasArgument(call, "start") ? scalar(call, "start") : 0n;
  const end = scalar(call, "end");
  const step = hasArgument(call, "step") ? scalar(call, "step") : 1n;
  const anyFloat = [start2, end, step].some((x) => typeof x === "number");
  const dtype = maybeDataType(call, "dtype") ?? (anyFloat ? "float32" : "int64");
  const [from, to2, by] = [Number(start2), Number(end), Number(step)];
  if (by === 0 || !Number.isFinite((to2 - from) / by))
    throw failedInModel(`arange(${from}, ${to2}, ${by}) has no end.`);
  const count2 = Math.max(0, Math.ceil((to2 - from) / by));
  call.lowering.spend(count2);
  const numbers = Array.from({ length: count2 }, (_, i) => from + i * by);
  return numbersTensor(call.graph, numbers, [count2], dtype);
}
function linspaceNumbers(start2, end, count2) {
  const step = (end - start2) / (count2 - 1);
  return Array.from({ length: count2 }, (_, i) => {
    if (count2 === 1) return start2;
    return i < count2 / 2 ? start2 + step * i : end - step * (count2 - 1 - i);
  });
}
function stepsOf(call) {
  const steps = argument(call, "steps") === null ? 100 : int(call, "steps");
  call.lowering.spend(steps);
  return steps;
}
function endOf(call, name) {
  const value = argument(call, name);
  return Number(isKind(value, "tensor") ? itemOf(call.lowering, value) : scalar(call, name));
}
function linspace(call) {
  const [from, to2] = [endOf(call, "start"), endOf(call, "end")];
  const numbers = linspaceNumbers(from, to2, stepsOf(call));
  const dtype = maybeDataType(call, "dtype") ?? "float32";
  if (!isFloating(dtype)) throw unsupported("linspace of integers");
  return numbersTensor(call.graph, numbers, [numbers.length], dtype);
}
function logspace(call) {
  const [from, to2] = [endOf(call, "start"), endOf(call, "end")];
  const base = Number(argument(call, "base"));
  const numbers = linspaceNumbers(from, to2, stepsOf(call)).map((x) => base ** x);
  const dtype = maybeDataType(call, "dtype") ?? "float32";
  if (!isFloating(dtype)) throw unsupported("logspace of integers");
  return numbersTensor(call.graph, numbers, [numbers.length], dtype);
}
function eye(call) {
  const rows = int(call, "n");
  const columns = hasArgument(call, "m") ? int(call, "m") : rows;
  call.lowering.spend(rows * columns);
  const numbers = Array(rows * columns).fill(0);
  for (let i = 0; i < Math.min(rows, columns); i += 1) numbers[i * columns + i] = 1;
  const dtype = maybeDataType(call, "dtype") ?? "float32";
  return numbersTensor(call.graph, numbers, [rows, columns], dtype);
}
function nested(value) {
  if (isScalar(value) || isKind(value, "tensor")) return { leaves: [value], shape: [] };
  if (!isKind(value, "list") && !isKind(value, "tuple"))
    throw failedInModel("torch.tensor takes numbers and lists of them.");
  const parts = value.items.map(nested);
  const [first] = parts;
  if (parts.some((part) => String(part.shape) !== String(first?.shape)))
    throw failedInModel("torch.tensor was given a ragged list.");
  return {
    leaves: parts.flatMap((part) => part.leaves),
    shape: [parts.length, ...first?.shape ?? []]
  };
}
function naturalType(leaves) {
  const types = leaves.map((x) => isKind(x, "tensor") ? x.dtype : typeOfScalar(x));
  if (types.length === 0 || types.some(isFloating)) return "float32";
  return types.every((type) => type === "bool") ? "bool" : "int64";
}
function tensorOf2(call) {
  const data = argument(call, "data");
  const { graph } = call;
  const given = maybeDataType(call, "dtype");
  if (isKind(data, "tensor")) {
    const dtype2 = given ?? data.dtype;
    return result(cast2(graph, read(data), data.dtype, dtype2), dtype2, [data]);
  }
  const { leaves, shape } = nested(data);
  const dtype = given ?? naturalType(leaves);
  if (leaves.every(isScalar)) {
    const natural = naturalType(leaves);
    const numbers = leaves.map(Number);
    const made = constant(graph, numbers, computeType(natural), shape);
    return makeTensor(cast2(graph, made, natural, dtype), dtype);
  }
  const parts = leaves.map((x) => {
    const one2 = isKind(x, "tensor") ? cast2(graph, read(x), x.dtype, dtype) : scalarOf2(graph, x, dtype);
    return add(graph, "Reshape", [one2, integers(graph, [1])], {}, [1], one2.type);
  });
  const joined3 = add(
    graph,
    "Concat",
    parts,
    { axis: 0 },
    [parts.length],
    parts[0]?.type ?? "int64"
  );
  return makeTensor(
    add(graph, "Reshape", [joined3, integers(graph, shape)], {}, shape, joined3.type),
    dtype
  );
}
function scalarOf2(graph, value, dtype) {
  return full(graph, value, [], dtype);
}
function triangle(call, upper) {
  const x = tensor(call, "self");
  const { graph } = call;
  const source = x.dtype === "bool" ? cast2(graph, read(x), "bool", "int64") : read(x);
  const inputs = [source, constant(graph, int(call, "diagonal"), "int64")];
  const value = add(graph, "Trilu", inputs, { upper: upper ? 1 : 0 }, x.shape, source.type);
  return result(x.dtype === "bool" ? cast2(graph, value, "int64", "bool") : value, x.dtype, [x]);
}
function triangleIndexes(call, upper) {
  const [rows, columns, offset] = [int(call, "row"), int(call, "col"), int(call, "offset")];
  call.lowering.spend(rows * columns);
  const pairs = [];
  for (let row = 0; row < rows; row += 1)
    for (let column2 = 0; column2 < columns; column2 += 1)
      if (upper ? column2 - row >= offset : column2 - row <= offset) pairs.push([row, column2]);
  const numbers = [...pairs.map(([row]) => row), ...pairs.map(([, column2]) => column2)];
  const dtype = maybeDataType(call, "dtype") ?? "int64";
  return numbersTensor(call.graph, numbers, [2, pairs.length], dtype);
}
function oneHot(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const classes = int(call, "num_classes");
  const depth = classes < 0 ? Math.max(-1, ...neededNumbers(graph, read(x))) + 1 : classes;
  const shape = [...x.shape, depth];
  const flat = reshape(graph, read(x), [elementCount(x.shape)]);
  const inputs = [flat, constant(graph, depth, "int64"), integers(graph, [0, 1])];
  const rows = [elementCount(x.shape), depth];
  const made = add(graph, "OneHot", inputs, { axis: -1 }, rows, "int64");
  return makeTensor(reshape(graph, made, shape), "int64");
}
function random(call, operator, shape, dtype) {
  call.lowering.warnings.add(
    "The model draws random numbers: its outputs can not be those of torch where they matter."
  );
  if (!isFloating(dtype)) throw unsupported("Random integers");
  return makeTensor(
    add(call.graph, operator, [], { shape: [...shape], dtype: 1 }, shape, "float32"),
    dtype
  );
}
var randoms = (name, operator) => ({
  [`${name}.`]: (call) => random(call, operator, sizeArgument(call), maybeDataType(call, "dtype") ?? "float32"),
  [`${name}_like.`]: (call) => {
    const x = tensor(call, "self");
    return random(call, operator, x.shape, maybeDataType(call, "dtype") ?? x.dtype);
  }
});
var createOperators = {
  ...fillers("zeros", 0n),
  ...fillers("ones", 1n),
  ...randoms("rand", "RandomUniform"),
  ...randoms("randn", "RandomNormal"),
  "full.": fullOf,
  "full_like.": (call) => {
    const x = tensor(call, "self");
    const dtype = maybeDataType(call, "dtype") ?? x.dtype;
    return filled(call, scalar(call, "fill_value"), x.shape, dtype, x);
  },
  new_full: (call) => {
    const dtype = maybeDataType(call, "dtype") ?? tensor(call, "self").dtype;
    return filled(call, scalar(call, "fill_value"), sizeArgument(call), dtype);
  },
  // What stands in new memory is not defined; zeros are as good as anything.
  "empty.memory_format": (call) => filled(call, 0n, sizeArgument(call), maybeDataType(call, "dtype") ?? "float32"),
  "empty_like.": (call) => {
    const x = tensor(call, "self");
    return filled(call, 0n, x.shape, maybeDataType(call, "dtype") ?? x.dtype, x);
  },
  new_empty: (call) => {
    const dtype = maybeDataType(call, "dtype") ?? tensor(call, "self").dtype;
    return filled(call, 0n, sizeArgument(call), dtype);
  },
  arange,
  linspace,
  logspace,
  eye,
  tensor: tensorOf2,
  as_tensor: (call) => {
    const data = argument(call, "data");
    const given = maybeDataType(call, "dtype");
    if (isKind(data, "tensor") && (given === null || given === data.dtype)) return data;
    return tensorOf2(call);
  },
  "tensor.float": (call) => scalarTensor(call, "t"),
  "tensor.int": (call) => scalarTensor(call, "t"),
  "tensor.bool": (call) => scalarTensor(call, "t"),
  scalar_tensor: (call) => {
    const value = scalar(call, "s");
    const dtype = maybeDataType(call, "dtype") ?? "float32";
    return makeTensor(scalarOf2(call.graph, value, dtype), dtype);
  },
  "prim::NumToTensor": (call) => {
    const value = scalar(call, "a");
    const dtype = typeof value === "number" ? "float32" : typeOfScalar(value);
    return makeTensor(scalarOf2(call.graph, value, dtype), dtype);
  },
  tril: (call) => triangle(call, false),
  triu: (call) => triangle(call, true),
  tril_indices: (call) => triangleIndexes(call, false),
  triu_indices: (call) => triangleIndexes(call, true),
  one_hot: oneHot
};
function scalarTensor(call, name) {
  const value = maybeScalar(call, name) ?? 0n;
  const dtype = maybeDataType(call, "dtype") ?? typeOfScalar(value);
  return makeTensor(scalarOf2(call.graph, value, dtype), dtype);
}

// src/weights/torchscript/operators/cumulative.ts
function cumulativeProduct(op, call) {
  const x = tensor(call, "self");
  const given = argument(call, "dtype");
  const typed = given === null ? isFloating(x.dtype) ? x : op("to", x, 4n, false, false, null) : op("to", x, given, false, false, null);
  if (x.shape.length === 0) return op("clone", typed);
  const axis = axisOf(int(call, "dim"), x.shape.length);
  const size = x.shape[axis] ?? 0;
  if (size > 256) throw unsupported("cumprod over more than 256 elements");
  const last = op("movedim", typed, BigInt(axis), -1n);
  const triangle3 = op(
    "tril",
    op("to", op("ones", shapeList([size, size])), 11n, false, false, null),
    0n
  );
  const rows = op("where", triangle3, op("unsqueeze", last, -2n), 1n);
  return op("movedim", op("prod", rows, -1n), -1n, BigInt(axis));
}
var cumulativeExtreme = (which) => composed((op, call) => {
  const x = tensor(call, "self");
  if (x.shape.length === 0) return tuple([op("clone", x), op("argmax", x)]);
  const axis = axisOf(int(call, "dim"), x.shape.length);
  const size = x.shape[axis] ?? 0;
  if (size > 256) throw unsupported(`cum${which} over more than 256 elements`);
  const last = op("movedim", x, BigInt(axis), -1n);
  const triangle3 = op(
    "tril",
    op("to", op("ones", shapeList([size, size])), 11n, false, false, null),
    0n
  );
  const first = op("slice", last, -1n, 0n, 1n);
  const rows = op("where", triangle3, op("unsqueeze", last, -2n), op("unsqueeze", first, -1n));
  const values = op(`a${which}`, rows, list([-1n]));
  const hit = op("logical_and", op("eq", rows, op("unsqueeze", values, -1n)), triangle3);
  const places2 = op("mul", op("to", hit, 4n, false, false, null), op("arange", BigInt(size)));
  const at = op("amax", places2, list([-1n]));
  return tuple([values, at].map((value) => op("movedim", value, -1n, BigInt(axis))));
});
function heightsTimesWidths(op, call) {
  const given = tensor(call, "y");
  const y = tensorOf(floating(op, given));
  const axis = axisOf(int(call, "dim"), y.shape.length);
  const size = y.shape[axis] ?? 0;
  const part = (x2, from, to2) => op("slice", x2, BigInt(axis), BigInt(from), BigInt(to2));
  const means = op("mul", op("add", part(y, 1, size), part(y, 0, size - 1)), 0.5);
  if (!hasArgument(call, "x")) {
    const dx = hasArgument(call, "dx") ? Number(argument(call, "dx")) : 1;
    return op("mul", op("sum", means, list([BigInt(axis)])), dx);
  }
  const x = tensor(call, "x");
  if (x.shape.at(x.shape.length === 1 ? 0 : axis) !== size)
    throw unsupported("The places of a sum of heights that are not as many as these");
  const own = x.shape.length === 1 ? op("view", x, shapeList(y.shape.map((_, i) => i === axis ? size : 1))) : x;
  const widths = op("sub", part(own, 1, size), part(own, 0, size - 1));
  return op("sum", op("mul", means, widths), list([BigInt(axis)]));
}
var nanTo = (op, x, number4) => op("where", op("isnan", x), number4, x);
var cumulativeOperators = {
  cumprod: composed(cumulativeProduct),
  cummax: cumulativeExtreme("max"),
  cummin: cumulativeExtreme("min"),
  logcumsumexp: composed((op, call) => {
    const x = tensor(call, "self");
    if (elementCount(x.shape) === 0) return op("clone", x);
    const largest = op("amax", x, list([]));
    const dim = argument(call, "dim");
    return op("add", op("log", op("cumsum", op("exp", op("sub", x, largest)), dim)), largest);
  }),
  trapezoid: composed(heightsTimesWidths),
  trapz: composed(heightsTimesWidths),
  nansum: composed((op, call) => {
    const x = tensor(call, "self");
    const zeroed = isFloating(x.dtype) ? nanTo(op, x, 0) : x;
    const [dim, keep, dtype] = ["dim", "keepdim", "dtype"].map((name) => argument(call, name));
    return call.lowering.callOperator("sum", [zeroed, dim ?? null, keep ?? false], {
      dtype: dtype ?? null
    });
  }),
  nanmean: composed((op, call) => {
    const x = tensor(call, "self");
    const [dim, keep, dtype] = ["dim", "keepdim", "dtype"].map((name) => argument(call, name));
    const typed = typeof dtype === "bigint" ? op("to", x, dtype, false, false, null) : x;
    const count2 = op("sum", op("logical_not", op("isnan", typed)), dim ?? null, keep ?? false);
    return op("div", op("sum", nanTo(op, typed, 0), dim ?? null, keep ?? false), count2);
  })
};

// src/weights/torchscript/operators/detection.ts
function overlap(a, b, round2) {
  const area = ([x1, y1, x2, y2]) => round2(round2(x2 - x1) * round2(y2 - y1));
  const width = Math.max(0, round2(Math.min(a[2], b[2]) - Math.max(a[0], b[0])));
  const height = Math.max(0, round2(Math.min(a[3], b[3]) - Math.max(a[1], b[1])));
  const common2 = round2(width * height);
  return round2(common2 / round2(round2(area(a) + area(b)) - common2));
}
function suppress(call) {
  const { graph } = call;
  const coordinates = neededNumbers(graph, read(tensor(call, "dets")));
  const scores = neededNumbers(graph, read(tensor(call, "scores")));
  const limit = float(call, "iou_threshold");
  const round2 = tensor(call, "dets").dtype === "float64" ? (value) => value : Math.fround;
  const boxes = scores.map((_, i) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coordinates.slice(4 * i, 4 * i + 4);
    return [x1, y1, x2, y2];
  });
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const removed = /* @__PURE__ */ new Set();
  const kept = [];
  for (const [place2, best] of order.entries()) {
    if (removed.has(best)) continue;
    kept.push(best);
    const box = boxes[best];
    for (const other of order.slice(place2 + 1)) {
      const rival = boxes[other];
      if (box && rival && !removed.has(other) && overlap(box, rival, round2) > limit)
        removed.add(other);
    }
    call.lowering.spend(order.length - place2);
  }
  return makeTensor(integers(graph, kept), "int64");
}
function alignRegions(call) {
  const { graph } = call;
  const [x, regions] = [tensor(call, "input"), tensor(call, "rois")];
  const count2 = regions.shape[0] ?? 0;
  const [height, width] = [int(call, "pooled_height"), int(call, "pooled_width")];
  const shape = [count2, x.shape[1] ?? 1, height, width];
  if (count2 === 0) return makeTensor(constant(graph, [], "float32", shape), x.dtype);
  const first = slice(graph, read(regions), 1, 0, 1);
  const image = cast2(graph, reshape(graph, first, [count2]), "float32", "int64");
  const boxes = slice(graph, read(regions), 1, 1, 5);
  const attributes = {
    coordinate_transformation_mode: bool(call, "aligned") ? "half_pixel" : "output_half_pixel",
    mode: "avg",
    output_height: height,
    output_width: width,
    sampling_ratio: Math.max(0, int(call, "sampling_ratio")),
    spatial_scale: { float: float(call, "spatial_scale") }
  };
  const inputs = [read(x), boxes, image];
  return result(add(graph, "RoiAlign", inputs, attributes, shape, "float32"), x.dtype, []);
}
var detectionOperators = {
  "torchvision::nms": suppress,
  "torchvision::roi_align": alignRegions
};

// src/weights/torchscript/operators/environment.ts
var always2 = (value) => () => value;
var environmentOperators = {
  is_grad_enabled: always2(false),
  is_scripting: always2(true),
  set_grad_enabled: always2(null),
  is_autocast_enabled: always2(false),
  is_autocast_cpu_enabled: always2(false),
  warn: (call) => {
    call.lowering.warnings.add(`The model warns: ${fromBytes(text(call, "message"))}`);
    return null;
  },
  _assert_async: always2(null),
  manual_seed: always2(null),
  device: (call) => ({ kind: "device", name: text(call, "a") }),
  "prim::type": always2("cpu"),
  "prim::unchecked_unwrap_optional": (call) => argument(call, "optional"),
  _unwrap_optional: (call) => {
    const value = argument(call, "optional");
    if (value === null) throw unsupported("Unwrapping of None");
    return value;
  },
  "prim::AutogradAnyNonZero": always2(false),
  get_device: always2(-1n)
};

// src/weights/torchscript/operators/indexing.ts
function nonzeroRows(graph, x) {
  const numbers = neededNumbers(graph, readAs(graph, x, "bool"));
  const rows = [];
  numbers.forEach((number4, flat) => {
    if (!number4) return;
    let rest2 = flat;
    const row = [];
    for (let axis = x.shape.length - 1; axis >= 0; axis -= 1) {
      const size = x.shape[axis] ?? 1;
      row.unshift(rest2 % size);
      rest2 = Math.floor(rest2 / size);
    }
    rows.push(row);
  });
  return rows;
}
function column(graph, rows, axis) {
  return integers(
    graph,
    rows.map((row) => row[axis] ?? 0)
  );
}
function axisIndexes(call, x) {
  const { graph } = call;
  const indexes = [];
  for (const index3 of maybeTensors(call, "indices")) {
    if (!index3) indexes.push(null);
    else if (index3.dtype === "bool" || index3.dtype === "uint8") {
      const at = indexes.length;
      if (String(x.shape.slice(at, at + index3.shape.length)) !== String(index3.shape))
        throw failedInModel(`A mask of [${index3.shape}] indexes a tensor of [${x.shape}].`);
      const rows = nonzeroRows(graph, index3);
      index3.shape.forEach((_, axis) => {
        indexes.push(column(graph, rows, axis));
      });
    } else indexes.push(readAs(graph, index3, "int64"));
  }
  if (indexes.length > x.shape.length)
    throw failedInModel(`${indexes.length} indexes for ${x.shape.length} axes.`);
  return indexes;
}
function indexedOf(call, x) {
  const { graph } = call;
  const indexes = axisIndexes(call, x);
  const axes = indexes.flatMap((index3, axis) => index3 ? [axis] : []);
  const given = indexes.filter((index3) => index3 !== null);
  const shape = broadcastShapes(...given.map((index3) => index3.shape));
  const columns = given.map((index3) => reshape(graph, expand(graph, index3, shape), [...shape, 1]));
  const [first = 0] = axes;
  const neighbours = axes.every((axis, i) => axis === first + i);
  return {
    axes,
    rest: x.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis)),
    shape,
    joined: elementCount(shape) === 0 ? constant(graph, [], "int64", [...shape, axes.length]) : concat(graph, columns, shape.length),
    at: neighbours ? first : 0
  };
}
function placeOrder({ shape, rest: rest2, at }) {
  const own = shape.map((_, i) => i);
  const others = rest2.map((_, i) => shape.length + i);
  return [...others.slice(0, at), ...own, ...others.slice(at)];
}
function index2(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const only = maybeTensors(call, "indices");
  if (only.every((item) => !item)) return result(read(x), x.dtype, [x]);
  const indexed = indexedOf(call, x);
  const { axes, rest: rest2, shape, joined: joined3 } = indexed;
  const [axis = 0] = axes;
  if (axes.length === 1) {
    const picks = reshape(graph, joined3, shape);
    const outer = [...x.shape.slice(0, axis), ...shape, ...x.shape.slice(axis + 1)];
    return result(add(graph, "Gather", [read(x), picks], { axis }, outer, read(x).type), x.dtype, [
      x
    ]);
  }
  const turned = transpose(graph, read(x), [...axes, ...rest2]);
  const inner = rest2.map((i) => x.shape[i] ?? 1);
  const picked = add(graph, "GatherND", [turned, joined3], {}, [...shape, ...inner], turned.type);
  return makeTensor(transpose(graph, picked, placeOrder(indexed)), x.dtype, null);
}
function fromFront(graph, indexes, sizes) {
  const known = knownNumbers(indexes);
  if (known?.every((number4) => number4 >= 0)) return indexes;
  const ends = integers(graph, sizes);
  const isNegative = broadcastNode(graph, "Less", [indexes, constant(graph, 0, "int64")], "bool");
  return choose(graph, isNegative, broadcastNode(graph, "Add", [indexes, ends]), indexes);
}
function indexPut(call) {
  const [x, values] = [tensor(call, "self"), tensor(call, "values")];
  const { graph } = call;
  const indices = maybeTensors(call, "indices");
  const [mask] = indices;
  const value = readAs(graph, values, x.dtype);
  const accumulate2 = bool(call, "accumulate");
  if (indices.length === 1 && mask?.dtype === "bool" && elementCount(values.shape) === 1 && !accumulate2) {
    if (String(x.shape.slice(0, mask.shape.length)) !== String(mask.shape))
      throw failedInModel(`A mask of [${mask.shape}] indexes a tensor of [${x.shape}].`);
    const ones = Array(x.shape.length - mask.shape.length).fill(1);
    const shaped = reshape(graph, read(mask), [...mask.shape, ...ones]);
    const chosen = choose(graph, shaped, reshape(graph, value, []), read(x));
    return result(expand(graph, chosen, x.shape), x.dtype, [x]);
  }
  if (indices.every((item) => !item)) throw unsupported("index_put without indexes");
  const indexed = indexedOf(call, x);
  const { axes, rest: rest2, shape } = indexed;
  if (elementCount(shape) === 0) return result(read(x), x.dtype, [x]);
  const joined3 = fromFront(
    graph,
    indexed.joined,
    axes.map((axis) => x.shape[axis] ?? 1)
  );
  const order = [...axes, ...rest2];
  const turned = transpose(graph, read(x), order);
  const place2 = placeOrder(indexed);
  const inner = rest2.map((axis) => x.shape[axis] ?? 1);
  const full2 = [...shape, ...inner];
  const placed = place2.map((axis) => full2[axis] ?? 1);
  const spread3 = expand(graph, value, placed);
  const updates = transpose(
    graph,
    spread3,
    place2.map((_, axis) => place2.indexOf(axis))
  );
  const logical2 = x.dtype === "bool" && accumulate2;
  refuseUnless(!logical2, "index_put that adds up booleans");
  const attributes = accumulate2 ? { reduction: "add" } : {};
  const written = add(
    graph,
    "ScatterND",
    [turned, joined3, updates],
    attributes,
    turned.shape,
    turned.type
  );
  const back = transpose(
    graph,
    written,
    order.map((_, axis) => order.indexOf(axis))
  );
  return result(back, x.dtype, [x]);
}
function nonzero(call) {
  const x = tensor(call, "self");
  const rows = nonzeroRows(call.graph, x);
  const made = constant(call.graph, rows.flat(), "int64", [rows.length, x.shape.length]);
  return makeTensor(made, "int64", rows.length > 1 ? null : void 0);
}
function nonzeroColumns(call, name) {
  const x = tensor(call, name);
  const rows = nonzeroRows(call.graph, x);
  return list(x.shape.map((_, axis) => makeTensor(column(call.graph, rows, axis), "int64")));
}
function maskedSelect(call) {
  const [x, mask] = [tensor(call, "self"), tensor(call, "mask")];
  const { graph } = call;
  const shape = broadcastShapes(x.shape, mask.shape);
  const spread3 = makeTensor(expand(graph, read(mask), shape), "bool");
  const size = elementCount(shape);
  const picks = nonzeroRows(graph, makeTensor(reshape(graph, read(spread3), [size]), "bool"));
  const flat = reshape(graph, expand(graph, read(x), shape), [size]);
  const indexes = column(graph, picks, 0);
  return result(
    add(graph, "Gather", [flat, indexes], { axis: 0 }, [picks.length], flat.type),
    x.dtype,
    []
  );
}
function embedding(call) {
  const [weight, indexes] = [tensor(call, "weight"), tensor(call, "indices")];
  const picks = readAs(call.graph, indexes, "int64");
  const shape = [...picks.shape, ...weight.shape.slice(1)];
  const made = add(call.graph, "Gather", [read(weight), picks], { axis: 0 }, shape, "float32");
  return result(made, weight.dtype, []);
}
function bucketize(call) {
  const { graph } = call;
  const [x, edges] = [tensor(call, "self"), tensor(call, "boundaries")];
  const dtype = "float32";
  const values = reshape(graph, readAs(graph, x, dtype), [...x.shape, 1]);
  const operator = bool(call, "right") ? "LessOrEqual" : "Less";
  const below = broadcastNode(graph, operator, [readAs(graph, edges, dtype), values], "bool");
  const counts = cast2(graph, below, "bool", "int64");
  const axes = integers(graph, [x.shape.length]);
  const sum2 = add(graph, "ReduceSum", [counts, axes], { keepdims: 0 }, x.shape, "int64");
  return result(sum2, bool(call, "out_int32") ? "int32" : "int64", [x]);
}
function unique(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const numbers = neededNumbers(graph, read(x));
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  const place2 = new Map(distinct.map((number4, i) => [number4, i]));
  const counts = distinct.map(() => 0);
  const inverse3 = numbers.map((number4) => {
    const at = place2.get(number4) ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
    return at;
  });
  const whole2 = (values, shape) => makeTensor(constant(graph, values, "int64", shape), "int64");
  return tuple([
    makeTensor(constant(graph, distinct, read(x).type, [distinct.length]), x.dtype),
    bool(call, "return_inverse") ? whole2(inverse3, x.shape) : whole2([], [0]),
    bool(call, "return_counts") ? whole2(counts, [counts.length]) : whole2([], [0])
  ]);
}
var indexingOperators = {
  "index.Tensor": index2,
  index_put: indexPut,
  _index_put_impl: indexPut,
  nonzero,
  nonzero_numpy: (call) => nonzeroColumns(call, "self"),
  argwhere: nonzero,
  _unique2: unique,
  "where.": (call) => nonzeroColumns(call, "condition"),
  masked_select: maskedSelect,
  embedding,
  "bucketize.Tensor": bucketize,
  masked_scatter: (call) => {
    const [x, mask, source] = [tensor(call, "self"), tensor(call, "mask"), tensor(call, "source")];
    const { graph } = call;
    const wide = makeTensor(expand(graph, readAs(graph, mask, "bool"), x.shape), "bool");
    const rows = nonzeroRows(graph, wide);
    if (rows.length === 0) return result(read(x), x.dtype, [x]);
    const flat = reshape(graph, readAs(graph, source, x.dtype), [elementCount(source.shape)]);
    const updates = slice(graph, flat, 0, 0, rows.length);
    const places2 = constant(graph, rows.flat(), "int64", [rows.length, x.shape.length]);
    const inputs = [read(x), places2, updates];
    return result(add(graph, "ScatterND", inputs, {}, x.shape, read(x).type), x.dtype, [x]);
  }
};

// src/weights/torchscript/operators/gather.ts
function along(call) {
  const x = tensor(call, "self");
  return { x, axis: axisOf(int(call, "dim"), x.shape.length) };
}
function indexSelect(call) {
  const { x, axis } = along(call);
  const picks = readAs(call.graph, tensor(call, "index"), "int64");
  const flat = reshape(call.graph, picks, [elementCount(picks.shape)]);
  if (x.shape.length === 0) return result(read(x), x.dtype, []);
  const shape = x.shape.map((size, i) => i === axis ? flat.shape[0] ?? 1 : size);
  return result(
    add(call.graph, "Gather", [read(x), flat], { axis }, shape, read(x).type),
    x.dtype,
    [x]
  );
}
function gatherAlong(graph, x, axis, own) {
  const indexes = own.shape.length === 0 && x.shape.length > 0 ? reshape(graph, own, [1]) : own;
  if (x.shape.length === 0) return result(reshape(graph, read(x), indexes.shape), x.dtype, []);
  const picked = add(
    graph,
    "GatherElements",
    [read(x), indexes],
    { axis },
    indexes.shape,
    read(x).type
  );
  return result(picked, x.dtype, []);
}
function corner(graph, value, shape) {
  return shape.reduce((part, size, axis) => slice(graph, part, axis, 0, size), value);
}
var REDUCTIONS = {
  add: "add",
  sum: "add",
  multiply: "mul",
  prod: "mul",
  amax: "max",
  amin: "min"
};
function scatterInto(call, reduction) {
  const { x, axis } = along(call);
  const { graph } = call;
  const own = readAs(graph, tensor(call, "index"), "int64");
  const least = (shape) => shape.length === 0 ? [1] : shape;
  const indexes = reshape(graph, own, least(own.shape));
  const base = reshape(graph, read(x), least(x.shape));
  const source = hasArgument(call, "src") ? tensor(call, "src") : scalar(call, "value");
  const value = operandValue(graph, source, x.dtype);
  const updates = value.shape.length === indexes.shape.length && value.shape.length > 0 ? corner(graph, value, indexes.shape) : expand(graph, value, indexes.shape);
  const known = reduction === null ? void 0 : REDUCTIONS[reduction];
  if (reduction !== null && !known) throw unsupported(`A scatter that reduces by ${reduction}`);
  const attributes = known ? { axis, reduction: known } : { axis };
  if (elementCount(indexes.shape) === 0) return result(read(x), x.dtype, [x]);
  const inputs = [base, indexes, updates];
  const made = add(graph, "ScatterElements", inputs, attributes, base.shape, base.type);
  return result(reshape(graph, made, x.shape), x.dtype, [x]);
}
function scatter(call) {
  return scatterInto(call, hasArgument(call, "reduce") ? maybeText(call, "reduce") : null);
}
function scatterReduce(call) {
  refuseUnless(bool(call, "include_self"), "scatter_reduce without the tensor itself");
  return scatterInto(call, text(call, "reduce"));
}
function indexWhole(call, source, reduction) {
  const { x, axis } = along(call);
  const { graph } = call;
  const indexes = readAs(graph, tensor(call, "index"), "int64");
  const count2 = elementCount(indexes.shape);
  const shape = x.shape.map((size, i) => i === axis ? count2 : size);
  const column2 = x.shape.map((_, i) => i === axis ? count2 : 1);
  const all = expand(graph, reshape(graph, indexes, column2), shape);
  const front = fromFront(graph, all, [x.shape[axis] ?? 1]);
  const value = source ? readAs(graph, source, x.dtype) : operandValue(graph, operand(call, "value"), x.dtype);
  const inputs = [read(x), front, expand(graph, value, shape)];
  const attributes = reduction ? { axis, reduction } : { axis };
  return result(add(graph, "ScatterElements", inputs, attributes, x.shape, read(x).type), x.dtype, [
    x
  ]);
}
function takeAlong(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const dim = maybeInt(call, "dim");
  const indexes = readAs(graph, tensor(call, "indices"), "int64");
  if (dim === null) {
    const flat = makeTensor(reshape(graph, read(x), [elementCount(x.shape)]), x.dtype);
    return gatherAlong(graph, flat, 0, reshape(graph, indexes, [elementCount(indexes.shape)]));
  }
  const axis = axisOf(dim, x.shape.length);
  const common2 = broadcastShapes(
    x.shape.map((size, i) => i === axis ? 1 : size),
    indexes.shape.map((size, i) => i === axis ? 1 : size)
  );
  const withAxis = (size) => common2.map((own, i) => i === axis ? size : own);
  const wide = makeTensor(expand(graph, read(x), withAxis(x.shape[axis] ?? 1)), x.dtype);
  return gatherAlong(graph, wide, axis, expand(graph, indexes, withAxis(indexes.shape[axis] ?? 1)));
}
var gatherOperators = {
  index_select: indexSelect,
  gather: (call) => {
    const { x, axis } = along(call);
    const indexes = readAs(call.graph, tensor(call, "index"), "int64");
    return gatherAlong(call.graph, x, axis, indexes);
  },
  "scatter.src": scatter,
  "scatter.value": scatter,
  "scatter.reduce": scatter,
  "scatter.value_reduce": scatter,
  scatter_add: (call) => scatterInto(call, "add"),
  "scatter_reduce.two": scatterReduce,
  index_add: (call) => {
    const [source, alpha] = [tensor(call, "source"), argument(call, "alpha")];
    const factor = isFloating(source.dtype) ? Number(alpha) : BigInt(Math.trunc(Number(alpha)));
    const scaled2 = Number(alpha) === 1 ? source : call.lowering.callOperator("mul", [source, factor]);
    return indexWhole(call, isKind(scaled2, "tensor") ? scaled2 : source, "add");
  },
  index_copy: (call) => indexWhole(call, tensor(call, "source"), null),
  index_fill: (call) => indexWhole(call, null, null),
  take_along_dim: takeAlong,
  take: (call) => {
    const x = tensor(call, "self");
    const flat = reshape(call.graph, read(x), [elementCount(x.shape)]);
    const picks = readAs(call.graph, tensor(call, "index"), "int64");
    const made = add(call.graph, "Gather", [flat, picks], { axis: 0 }, picks.shape, flat.type);
    return result(made, x.dtype, []);
  }
};

// src/weights/torchscript/operators/view.ts
function inverse(order) {
  return order.map((_, axis) => order.indexOf(axis));
}
function putSlice(graph, base, part, axis, from, to2, step) {
  const size = base.shape[axis] ?? 1;
  if (step === 1) {
    const pieces = [slice(graph, base, axis, 0, from), part, slice(graph, base, axis, to2, size)];
    return concat(graph, pieces, axis);
  }
  const rows = [];
  for (let row = from; row < to2; row += step) rows.push(row);
  if (rows.length === 0) return base;
  const others = base.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [axis, ...others];
  const turned = transpose(graph, base, order);
  const indexes = constant(graph, rows, "int64", [rows.length, 1]);
  const inputs = [turned, indexes, transpose(graph, part, order)];
  const written = add(graph, "ScatterND", inputs, {}, turned.shape, base.type);
  return transpose(graph, written, inverse(order));
}
function viewSlice(graph, x, axis, from, to2, step = 1) {
  const size = x.shape[axis] ?? 0;
  if (step < 1) throw failedInModel("A slice has a step below 1.");
  const start2 = Math.min(Math.max(from < 0 ? from + size : from, 0), size);
  const end = Math.min(Math.max(to2 < 0 ? to2 + size : to2, start2), size);
  const strides = x.strides?.map((stride, i) => i === axis ? stride * step : stride) ?? null;
  return makeView(x, strides, {
    get: (base) => slice(graph, base, axis, start2, end, step),
    put: (base, part) => putSlice(graph, base, part, axis, start2, end, step)
  });
}
function viewAs(graph, x, shape, strides) {
  const own = x.shape;
  return makeView(x, strides, {
    get: (base) => reshape(graph, base, shape),
    put: (_, part) => reshape(graph, part, own)
  });
}
function view(graph, x, shape) {
  if (elementCount(shape) !== elementCount(x.shape))
    throw failedInModel(`The shape [${shape}] does not hold the elements of [${x.shape}].`);
  if (!x.strides) return viewAs(graph, x, shape, null);
  const strides = viewStrides(x.shape, x.strides, shape);
  if (!strides)
    throw failedInModel(
      `The tensor of shape [${x.shape}] and strides [${x.strides}] can not be viewed as [${shape}].`
    );
  return viewAs(graph, x, shape, strides);
}
function reshapeTensor(graph, x, shape) {
  if (elementCount(shape) !== elementCount(x.shape))
    throw failedInModel(`The shape [${shape}] does not hold the elements of [${x.shape}].`);
  if (!x.strides) {
    const viewed = viewAs(graph, x, shape, null);
    if (String(shape) !== String(x.shape)) markSharingUnknown(x);
    return viewed;
  }
  const strides = viewStrides(x.shape, x.strides, shape);
  return strides ? viewAs(graph, x, shape, strides) : makeTensor(reshape(graph, read(x), shape), x.dtype);
}
function permute(graph, x, order) {
  if (new Set(order).size !== x.shape.length || order.length !== x.shape.length)
    throw failedInModel(`The axes [${order}] are no order of ${x.shape.length} axes.`);
  const { strides } = x;
  const turned = strides && order.map((axis) => strides[axis] ?? 1);
  return makeView(x, turned, {
    get: (base) => transpose(graph, base, order),
    put: (_, part) => transpose(graph, part, inverse(order))
  });
}
function squeezeAxes(graph, x, axes) {
  const keep = (_, axis) => !(axes.includes(axis) && x.shape[axis] === 1);
  return viewAs(graph, x, x.shape.filter(keep), x.strides?.filter(keep) ?? null);
}
function unsqueeze(graph, x, dim) {
  const axis = axisOf(dim, x.shape.length + 1);
  const shape = [...x.shape.slice(0, axis), 1, ...x.shape.slice(axis)];
  const next = (x.shape[axis] ?? 1) * (x.strides?.[axis] ?? 1);
  const strides = x.strides && [...x.strides.slice(0, axis), next, ...x.strides.slice(axis)];
  return viewAs(graph, x, shape, strides);
}
function select(graph, x, dim, index3) {
  if (x.shape.length === 0) throw failedInModel("A tensor without axes has no elements to pick.");
  const axis = axisOf(dim, x.shape.length);
  const size = x.shape[axis] ?? 0;
  const at = index3 < 0 ? index3 + size : index3;
  if (at < 0 || at >= size) throw failedInModel(`Index ${index3} of an axis of ${size} elements.`);
  const row = viewSlice(graph, x, axis, at, at + 1);
  return squeezeAxes(graph, row, [axis]);
}
function expandTensor(graph, x, sizes) {
  const offset = sizes.length - x.shape.length;
  if (offset < 0) throw failedInModel(`[${x.shape}] can not be expanded to [${sizes}].`);
  const shape = sizes.map((size, i) => size === -1 ? x.shape[i - offset] ?? 1 : size);
  if (String(shape) === String(x.shape)) return viewAs(graph, x, shape, x.strides);
  const strides = shape.map((size, axis) => {
    const own = x.shape[axis - offset];
    if (own === void 0 || own === 1 && size !== 1) return 0;
    return x.strides?.[axis - offset] ?? 0;
  });
  return makeView(x, x.strides && strides, {
    get: (base) => expand(graph, base, shape),
    put: null
  });
}
function swap(call, a, b) {
  const x = tensor(call, "self");
  const rank = x.shape.length;
  if (rank === 0) return viewAs(call.graph, x, [], []);
  const [first, second] = [axisOf(int(call, a), rank), axisOf(int(call, b), rank)];
  const order = x.shape.map(
    (_, axis) => axis === first ? second : axis === second ? first : axis
  );
  return permute(call.graph, x, order);
}
function moveAxes(call) {
  const x = tensor(call, "self");
  const rank = x.shape.length;
  if (rank === 0) return viewAs(call.graph, x, [], []);
  const named = (name) => call.bound.schema.overload === "int" ? [int(call, name)] : ints(call, name);
  const [from, to2] = [axesOf(named("source"), rank), axesOf(named("destination"), rank)];
  const order = Array(rank).fill(void 0);
  from.forEach((axis, i) => {
    order[to2[i] ?? 0] = axis;
  });
  const rest2 = x.shape.map((_, axis) => axis).filter((axis) => !from.includes(axis));
  return permute(
    call.graph,
    x,
    order.map((axis) => axis ?? rest2.shift() ?? 0)
  );
}
function squeeze(call) {
  const x = tensor(call, "self");
  const rank = x.shape.length;
  if (!hasArgument(call, "dim")) return squeezeAxes(call.graph, x, axesOf(null, rank));
  if (rank === 0) return viewAs(call.graph, x, [], []);
  const dims = call.bound.schema.overload === "dims" ? ints(call, "dim") : [int(call, "dim")];
  return squeezeAxes(
    call.graph,
    x,
    dims.map((dim) => axisOf(dim, rank))
  );
}
function unbind(graph, x, dim) {
  const axis = axisOf(dim, x.shape.length);
  return Array.from({ length: x.shape[axis] ?? 0 }, (_, i) => select(graph, x, axis, i));
}
function sliceOf2(call) {
  const x = tensor(call, "self");
  if (x.shape.length === 0) throw failedInModel("A tensor without axes can not be sliced.");
  const axis = axisOf(int(call, "dim"), x.shape.length);
  const [from, to2] = [maybeInt(call, "start") ?? 0, maybeInt(call, "end") ?? 2 ** 63];
  return viewSlice(call.graph, x, axis, from, to2, int(call, "step"));
}
function flatten(call) {
  const x = tensor(call, "self");
  const rank = x.shape.length;
  if (rank === 0) return reshapeTensor(call.graph, x, [1]);
  const [from, to2] = [axisOf(int(call, "start_dim"), rank), axisOf(int(call, "end_dim"), rank)];
  if (from === to2) return x;
  const joined3 = elementCount(x.shape.slice(from, to2 + 1));
  const shape = [...x.shape.slice(0, from), joined3, ...x.shape.slice(to2 + 1)];
  return reshapeTensor(call.graph, x, shape);
}
function along2(call) {
  const x = tensor(call, "self");
  const axis = axisOf(int(call, "dim"), x.shape.length);
  return { x, axis, size: x.shape[axis] ?? 0 };
}
function unflatten(call) {
  const { x, axis, size } = along2(call);
  const inner = inferShape(ints(call, "sizes"), size);
  return view(call.graph, x, [...x.shape.slice(0, axis), ...inner, ...x.shape.slice(axis + 1)]);
}
var shapeArgument = (call, name) => inferShape(ints(call, name), elementCount(tensor(call, "self").shape));
var viewOperators = {
  "view.": (call) => view(call.graph, tensor(call, "self"), shapeArgument(call, "size")),
  _unsafe_view: (call) => view(call.graph, tensor(call, "self"), shapeArgument(call, "size")),
  reshape: (call) => reshapeTensor(call.graph, tensor(call, "self"), shapeArgument(call, "shape")),
  view_as: (call) => view(call.graph, tensor(call, "self"), tensor(call, "other").shape),
  reshape_as: (call) => reshapeTensor(call.graph, tensor(call, "self"), tensor(call, "other").shape),
  "flatten.using_ints": flatten,
  "unflatten.int": unflatten,
  permute: (call) => {
    const x = tensor(call, "self");
    return permute(
      call.graph,
      x,
      ints(call, "dims").map((d) => axisOf(d, x.shape.length))
    );
  },
  "transpose.int": (call) => swap(call, "dim0", "dim1"),
  swapaxes: (call) => swap(call, "axis0", "axis1"),
  swapdims: (call) => swap(call, "dim0", "dim1"),
  t: (call) => {
    const x = tensor(call, "self");
    if (x.shape.length > 2) throw failedInModel("t() takes a matrix.");
    return permute(call.graph, x, x.shape.map((_, axis) => axis).reverse());
  },
  numpy_T: (call) => {
    const x = tensor(call, "self");
    return permute(call.graph, x, x.shape.map((_, axis) => axis).reverse());
  },
  mT: (call) => {
    const x = tensor(call, "self");
    const order = x.shape.map((_, axis) => axis);
    const [last, before] = [order.pop() ?? 0, order.pop() ?? 0];
    return permute(call.graph, x, [...order, last, before]);
  },
  movedim: moveAxes,
  moveaxis: moveAxes,
  unsqueeze: (call) => unsqueeze(call.graph, tensor(call, "self"), int(call, "dim")),
  squeeze,
  "slice.Tensor": sliceOf2,
  "select.int": (call) => select(call.graph, tensor(call, "self"), int(call, "dim"), int(call, "index")),
  expand: (call) => expandTensor(call.graph, tensor(call, "self"), ints(call, "size")),
  broadcast_to: (call) => expandTensor(call.graph, tensor(call, "self"), ints(call, "size")),
  expand_as: (call) => expandTensor(call.graph, tensor(call, "self"), tensor(call, "other").shape),
  broadcast_tensors: (call) => {
    const inputs = call.bound.values.get("tensors");
    const given = inputs.items;
    const shape = broadcastShapes(...given.map((x) => x.shape));
    return list(given.map((x) => expandTensor(call.graph, x, shape)));
  },
  alias: (call) => {
    const x = tensor(call, "self");
    return viewAs(call.graph, x, x.shape, x.strides);
  },
  detach: (call) => {
    const x = tensor(call, "self");
    return viewAs(call.graph, x, x.shape, x.strides);
  },
  is_contiguous: (call) => {
    const x = tensor(call, "self");
    if (!x.strides) throw unsupported("is_contiguous where the layout is not known here");
    if (hasArgument(call, "memory_format") && int(call, "memory_format") !== 0)
      throw unsupported("is_contiguous with a memory format");
    return isContiguousTensor(x);
  },
  "stride.int": (call) => {
    const { strides } = along2(call).x;
    if (!strides) throw unsupported("stride where the layout is not known here");
    return BigInt(strides[along2(call).axis] ?? 1);
  },
  "stride.": (call) => {
    const { strides } = tensor(call, "self");
    if (!strides) throw unsupported("stride where the layout is not known here");
    return list(strides.map(BigInt));
  }
};

// src/weights/torchscript/operators/join.ts
function cat(graph, parts, dim) {
  const [first] = parts;
  if (!first) throw failedInModel("An empty list of tensors was joined.");
  const dtype = parts.map((part) => part.dtype).reduce(promote);
  const kept = parts.filter((part) => !(part.shape.length === 1 && part.shape[0] === 0));
  const [leader] = kept;
  if (!leader) return makeTensor(cast2(graph, read(first), first.dtype, dtype), dtype);
  const axis = axisOf(dim, leader.shape.length);
  const values = kept.map((part) => cast2(graph, read(part), part.dtype, dtype));
  const joined3 = concat(graph, values, axis);
  return makeTensor(joined3, dtype, joinedStrides(joined3.shape, kept));
}
function stack(graph, parts, dim) {
  const shape = parts[0]?.shape ?? [];
  const axis = axisOf(dim, shape.length + 1);
  const joined3 = cat(
    graph,
    parts.map((part) => unsqueeze(graph, part, axis)),
    axis
  );
  if (axis === shape.length) return joined3;
  const together = shape.map((size, i) => i === axis ? size * parts.length : size);
  const strides = joinedStrides(together, parts);
  return makeTensor(
    read(joined3),
    joined3.dtype,
    strides && viewStrides(together, strides, joined3.shape)
  );
}
function atLeast2(graph, x, rank) {
  let grown = x;
  while (grown.shape.length < rank) grown = unsqueeze(graph, grown, 0);
  return grown;
}
function tile(graph, x, counts) {
  const all = [...Array(Math.max(0, x.shape.length - counts.length)).fill(1), ...counts];
  if (all.length < x.shape.length) throw failedInModel("repeat names fewer axes than there are.");
  const sizes = [...Array(all.length - x.shape.length).fill(1), ...x.shape];
  const shape = sizes.map((size, axis) => size * (all[axis] ?? 1));
  const value = reshape(graph, read(x), sizes);
  const repeated = add(graph, "Tile", [value, integers(graph, all)], {}, shape, value.type);
  return result(repeated, x.dtype, []);
}
function repeatInterleave(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const dim = maybeInt(call, "dim");
  const flat = dim === null ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axis = dim === null ? 0 : axisOf(dim, x.shape.length);
  const count2 = int(call, "repeats");
  const size = flat.shape[axis] ?? 0;
  const picks = Array.from({ length: size * count2 }, (_, i) => Math.floor(i / count2));
  const shape = flat.shape.map((own, i) => i === axis ? picks.length : own);
  const inputs = [flat, integers(graph, picks)];
  return result(add(graph, "Gather", inputs, { axis }, shape, flat.type), x.dtype, [x]);
}
function roll(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const shifts = ints(call, "shifts");
  const dims = ints(call, "dims");
  const flat = dims.length === 0;
  let value = flat ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axes = flat ? [0] : dims.map((dim) => axisOf(dim, x.shape.length));
  const moves = perAxis(shifts, axes.length);
  axes.forEach((axis, i) => {
    const size = value.shape[axis] ?? 0;
    if (size === 0) return;
    const move = ((moves[i] ?? 0) % size + size) % size;
    if (move === 0) return;
    const parts = [
      slice(graph, value, axis, size - move, size),
      slice(graph, value, axis, 0, size - move)
    ];
    value = concat(graph, parts, axis);
  });
  return result(reshape(graph, value, x.shape), x.dtype, [x]);
}
function flipAxes(graph, value, axes) {
  if (axes.length === 0) return value;
  const bounds2 = [axes.map(() => -1), axes.map(() => -(2 ** 62)), axes, axes.map(() => -1)].map(
    (numbers) => integers(graph, numbers)
  );
  return add(graph, "Slice", [value, ...bounds2], {}, value.shape, value.type);
}
function flip(graph, x, dims) {
  const axes = dims.length === 0 ? [] : axesOf(dims, x.shape.length);
  return elementwise(flipAxes(graph, read(x), axes), x.dtype, [x]);
}
function rotate(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const [a = 0, b = 1] = axesOf(ints(call, "dims"), x.shape.length);
  const turns = (int(call, "k") % 4 + 4) % 4;
  const order = x.shape.map((_, axis) => axis === a ? b : axis === b ? a : axis);
  if (turns === 0) return result(read(x), x.dtype, [x]);
  if (turns === 2) return flip(graph, x, [a, b]);
  return turns === 1 ? permute(graph, flip(graph, x, [b]), order) : flip(graph, permute(graph, x, order), [b]);
}
function meshgrid(call) {
  const inputs = tensors(call, "tensors");
  const { graph } = call;
  const indexing = call.bound.values.has("indexing") ? text(call, "indexing") : "ij";
  if (indexing !== "ij" && indexing !== "xy") throw failedInModel(`meshgrid(${indexing})`);
  const sizes = inputs.map((x) => x.shape[0] ?? 1);
  const swapped = indexing === "xy" && inputs.length > 1;
  const place2 = (i) => swapped && i < 2 ? 1 - i : i;
  const shape = sizes.map((_, axis) => sizes[place2(axis)] ?? 1);
  return list(
    inputs.map((x, i) => {
      const own = shape.map((_, axis) => axis === place2(i) ? sizes[i] ?? 1 : 1);
      return expandTensor(graph, view(graph, x, own), shape);
    })
  );
}
function pixelShuffle(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const factor = int(call, "upscale_factor");
  const [height = 1, width = 1] = x.shape.slice(-2);
  const channels = x.shape.at(-3) ?? 1;
  const outer = x.shape.slice(0, -3);
  const kept = channels / factor ** 2;
  if (!Number.isInteger(kept)) throw failedInModel(`${channels} channels do not shuffle.`);
  const batch = elementCount(outer);
  if (!isFloating(x.dtype)) {
    const split4 = [batch, kept, factor, factor, height, width];
    const turned = transpose(graph, reshape(graph, read(x), split4), [0, 1, 4, 2, 5, 3]);
    return result(
      reshape(graph, turned, [...outer, kept, height * factor, width * factor]),
      x.dtype,
      [x]
    );
  }
  const flat = reshape(graph, read(x), [batch, channels, height, width]);
  const shape = [batch, kept, height * factor, width * factor];
  const attributes = { blocksize: factor, mode: "CRD" };
  const value = add(graph, "DepthToSpace", [flat], attributes, shape, flat.type);
  return result(reshape(graph, value, [...outer, ...shape.slice(1)]), x.dtype, [x]);
}
function pixelUnshuffle(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const factor = int(call, "downscale_factor");
  const [channels = 1, height = 1, width = 1] = x.shape.slice(-3);
  const outer = x.shape.slice(0, -3);
  const split4 = [...outer, channels, height / factor, factor, width / factor, factor];
  if (!split4.every(Number.isInteger)) throw failedInModel(`[${x.shape}] does not unshuffle.`);
  const n = outer.length;
  const order = [...outer.keys(), n, n + 2, n + 4, n + 1, n + 3];
  const turned = permute(graph, reshapeTensor(graph, x, split4), order);
  const shape = [...outer, channels * factor ** 2, height / factor, width / factor];
  return result(reshape(graph, read(turned), shape), x.dtype, [x]);
}
function channelShuffle(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const groups = int(call, "groups");
  const [batch = 1, channels = 1, ...rest2] = x.shape;
  const split4 = reshapeTensor(graph, x, [batch, groups, channels / groups, ...rest2]);
  const turned = permute(graph, split4, [0, 2, 1, ...rest2.map((_, i) => i + 3)]);
  return result(reshape(graph, read(turned), x.shape), x.dtype, [x]);
}
var joined = (rank, axisFor) => (call) => {
  const parts = tensors(call, "tensors").map((x) => atLeast2(call.graph, x, rank));
  const [first] = parts;
  if (!first) throw failedInModel("An empty list of tensors was joined.");
  return cat(call.graph, parts, axisFor(first));
};
var catOf = (call) => cat(call.graph, tensors(call, "tensors"), int(call, "dim"));
var joinOperators = {
  "cat.": catOf,
  "concat.": catOf,
  "concatenate.": catOf,
  stack: (call) => stack(call.graph, tensors(call, "tensors"), int(call, "dim")),
  hstack: joined(1, (first) => first.shape.length === 1 ? 0 : 1),
  vstack: joined(2, () => 0),
  row_stack: joined(2, () => 0),
  repeat: (call) => {
    const [x, counts] = [tensor(call, "self"), ints(call, "repeats")];
    if (counts.length < x.shape.length)
      throw failedInModel("repeat names fewer axes than there are.");
    return tile(call.graph, x, counts);
  },
  tile: (call) => tile(call.graph, tensor(call, "self"), ints(call, "dims")),
  "repeat_interleave.self_int": repeatInterleave,
  roll,
  flip: (call) => flip(call.graph, tensor(call, "self"), ints(call, "dims")),
  fliplr: (call) => flip(call.graph, tensor(call, "self"), [1]),
  flipud: (call) => flip(call.graph, tensor(call, "self"), [0]),
  rot90: rotate,
  meshgrid,
  pixel_shuffle: pixelShuffle,
  pixel_unshuffle: pixelUnshuffle,
  channel_shuffle: channelShuffle,
  native_channel_shuffle: channelShuffle,
  atleast_1d: (call) => {
    if (hasArgument(call, "tensors"))
      return list(tensors(call, "tensors").map((x) => atLeast2(call.graph, x, 1)));
    return atLeast2(call.graph, tensor(call, "self"), 1);
  },
  diff: (call) => {
    const { graph } = call;
    const dim = int(call, "dim");
    const ends = [maybeTensor(call, "prepend"), tensor(call, "self"), maybeTensor(call, "append")];
    let made = cat(
      graph,
      ends.filter((part) => part !== null),
      dim
    );
    for (let n = int(call, "n"); n > 0; n -= 1) {
      const axis = axisOf(dim, made.shape.length);
      const size = made.shape[axis] ?? 0;
      const parts = [
        slice(graph, read(made), axis, Math.min(1, size), size),
        slice(graph, read(made), axis, 0, Math.max(0, size - 1))
      ].map((value) => result(value, made.dtype, []));
      const name = made.dtype === "bool" ? "logical_xor" : "sub";
      const next = call.lowering.callOperator(name, parts);
      if (!isKind(next, "tensor")) throw new Error(`${name} gave no tensor.`);
      made = next;
    }
    return made;
  }
};

// src/weights/torchscript/operators/letters.ts
var SPACE = " \n	\f\v\r";
var isUpper = (c) => c >= "A" && c <= "Z";
var isLower = (c) => c >= "a" && c <= "z";
var isLetter = (c) => isUpper(c) || isLower(c);
var isDigit = (c) => c >= "0" && c <= "9";
var toUpper = (c) => isLower(c) ? c.toUpperCase() : c;
var toLower = (c) => isUpper(c) ? c.toLowerCase() : c;
var self = (call) => text(call, "self");
var mapped = (change) => (call) => [...self(call)].map(change).join("");
var every = (test) => (call) => {
  const source = self(call);
  return source !== "" && [...source].every(test);
};
var cased = (test) => (call) => {
  const letters = [...self(call)].filter(isLetter);
  return letters.length > 0 && letters.every(test);
};
function range2(call, length) {
  const [start2, end] = [int(call, "start"), int(call, "end")];
  const from = Math.max(0, start2 < 0 ? length + start2 : start2);
  const to2 = Math.min(length, end < 0 ? length + end + 1 : end);
  return { from, to: to2 };
}
var position = (search) => (call) => {
  const source = self(call);
  const { from, to: to2 } = range2(call, source.length);
  const at = from > to2 ? -1 : source.slice(from, to2)[search](text(call, "substr"));
  return at < 0 ? -1 : at + from;
};
var found = (search) => (call) => {
  const at = position(search)(call);
  if (at < 0) throw failedInModel("A text was looked for that is not there.");
  return BigInt(at);
};
function count(call) {
  const { from, to: to2 } = range2(call, self(call).length);
  const [source, part] = [self(call).slice(from, to2), text(call, "substr")];
  if (part === "") return BigInt(source.length + 1);
  return BigInt(source.split(part).length - 1);
}
var within = (method) => (call) => {
  const { from, to: to2 } = range2(call, self(call).length);
  return self(call).slice(from, Math.max(from, to2))[method](text(call, "substr"));
};
var stripped = (left, right) => (call) => {
  const letters = [...self(call)];
  const chars = text(call, "chars");
  const kept = (letter) => !chars.includes(letter);
  const start2 = letters.findIndex(kept);
  if (start2 < 0) return "";
  const end = letters.findLastIndex(kept);
  return letters.slice(left ? start2 : 0, right ? end + 1 : letters.length).join("");
};
function filling(call) {
  const fill2 = text(call, "fillchar");
  if (fill2.length !== 1) throw failedInModel("Texts are filled up with one character only.");
  const missing = Math.max(0, int(call, "width") - self(call).length);
  call.lowering.spend(missing);
  return fill2.repeat(missing);
}
function replace(call) {
  const [source, old, fresh] = [self(call), text(call, "old"), text(call, "new")];
  const times2 = old === "" ? source.length + 1 : source.split(old).length - 1;
  if (times2 * fresh.length > source.length) call.lowering.spend(times2 * fresh.length >> 4);
  return boundedText(source.replaceAll(old, () => fresh));
}
function center(call) {
  const fill2 = filling(call);
  const left = Math.floor(fill2.length / 2);
  const extra = fill2.length % 2 === 1 && int(call, "width") % 2 === 1 ? 1 : 0;
  return fill2.slice(0, left + extra) + self(call) + fill2.slice(left + extra);
}
function zeroFilled(call) {
  const source = self(call);
  const missing = Math.max(0, int(call, "width") - source.length);
  call.lowering.spend(missing);
  const sign = /^[+-]/.exec(source)?.[0] ?? "";
  return sign + "0".repeat(missing) + source.slice(sign.length);
}
var parted = (search) => (call) => {
  const [source, separator] = [self(call), text(call, "separator")];
  const at = source[search](separator);
  if (at < 0) return tuple(search === "indexOf" ? [source, "", ""] : ["", "", source]);
  return tuple([source.slice(0, at), separator, source.slice(at + separator.length)]);
};
function split(call) {
  const separator = argument(call, "separator");
  const most = int(call, "max");
  const source = self(call);
  if (typeof separator !== "string") {
    const parts2 = source.split(/[ \n\t\f\v\r]+/).filter((part) => part !== "");
    if (most < 0 || parts2.length <= most + 1) return list(parts2);
    let rest2 = source.replace(/^[ \n\t\f\v\r]+/, "");
    for (const part of parts2.slice(0, most))
      rest2 = rest2.slice(part.length).replace(/^[ \n\t\f\v\r]+/, "");
    return list([...parts2.slice(0, most), rest2]);
  }
  if (separator === "") throw failedInModel("A text was split at an empty text.");
  const parts = source.split(separator);
  if (most < 0 || parts.length <= most + 1) return list(parts);
  return list([...parts.slice(0, most), parts.slice(most).join(separator)]);
}
function splitFromRight(call) {
  const separator = text(call, "separator");
  const most = int(call, "max");
  if (separator === "") throw failedInModel("A text was split at an empty text.");
  const parts = self(call).split(separator);
  if (most < 0 || parts.length <= most + 1) return list(parts);
  const at = parts.length - most;
  return list([parts.slice(0, at).join(separator), ...parts.slice(at)]);
}
var LINE_ENDS = "\n\r\v\fâ¨©";
function splitLines(call) {
  const lines = [];
  let line = "";
  for (const letter of self(call)) {
    if (!LINE_ENDS.includes(letter)) line += letter;
    else {
      lines.push(line);
      if (bool(call, "keepends")) lines.push(letter);
      line = "";
    }
  }
  return list(line === "" ? lines : [...lines, line]);
}
function expandTabs(call) {
  const width = int(call, "tabsize");
  let [result2, column2] = ["", 0];
  for (const letter of self(call)) {
    const fill2 = letter === "	" && width > 0 ? width - column2 % width : 0;
    call.lowering.spend(fill2);
    result2 += letter === "	" ? " ".repeat(fill2) : letter;
    column2 = letter === "\n" || letter === "\r" ? 0 : column2 + (letter === "	" ? fill2 : 1);
  }
  return result2;
}
function title(call) {
  let inside = false;
  return [...self(call)].map((letter) => {
    const made = inside ? toLower(letter) : toUpper(letter);
    inside = isLetter(letter);
    return made;
  }).join("");
}
function isTitle(call) {
  let [inside, any] = [false, false];
  for (const letter of self(call)) {
    if (isLetter(letter) && inside !== isLower(letter)) return false;
    inside = isLetter(letter);
    any ||= inside;
  }
  return any;
}
var radix = (base, prefix) => (call) => {
  const value = argument(call, "i");
  return `${value < 0n ? "-" : ""}${prefix}${(value < 0n ? -value : value).toString(base)}`;
};
var letterOperators = {
  lower: mapped(toLower),
  upper: mapped(toUpper),
  swapcase: mapped((c) => isUpper(c) ? toLower(c) : toUpper(c)),
  capitalize: (call) => {
    const [first = "", ...rest2] = self(call);
    return toUpper(first) + rest2.map(toLower).join("");
  },
  title,
  isupper: cased(isUpper),
  islower: cased(isLower),
  istitle: isTitle,
  isalpha: every(isLetter),
  isdigit: every(isDigit),
  isdecimal: every(isDigit),
  isnumeric: every(isDigit),
  isalnum: every((c) => isLetter(c) || isDigit(c)),
  isspace: every((c) => SPACE.includes(c)),
  isprintable: (call) => [...self(call)].every((c) => c >= " " && c <= "~"),
  isidentifier: (call) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(self(call)),
  strip: stripped(true, true),
  lstrip: stripped(true, false),
  rstrip: stripped(false, true),
  startswith: within("startsWith"),
  endswith: within("endsWith"),
  find: (call) => BigInt(position("indexOf")(call)),
  rfind: (call) => BigInt(position("lastIndexOf")(call)),
  "index.str": found("indexOf"),
  rindex: found("lastIndexOf"),
  count,
  replace,
  center,
  ljust: (call) => self(call) + filling(call),
  rjust: (call) => filling(call) + self(call),
  zfill: zeroFilled,
  partition: parted("indexOf"),
  rpartition: parted("lastIndexOf"),
  "split.str": split,
  rsplit: splitFromRight,
  splitlines: splitLines,
  expandtabs: expandTabs,
  ord: (call) => {
    const source = text(call, "string");
    if (source.length !== 1) throw failedInModel("ord() takes one character.");
    return BigInt(source.charCodeAt(0));
  },
  chr: (call) => String.fromCharCode(int(call, "i") & 255),
  hex: radix(16, "0x"),
  oct: radix(8, "0o"),
  bin: radix(2, "0b")
};

// src/weights/torchscript/operators/losses.ts
var opOf = (call) => (name, ...args) => call.lowering.callOperator(name, args);
function reduced(call, value) {
  const how = int(call, "reduction");
  if (how !== 1 && how !== 2) return value;
  return opOf(call)(how === 1 ? "mean" : "sum", value);
}
var elementLoss = (formula) => (call) => reduced(call, formula(opOf(call), tensor(call, "self"), tensor(call, "target"), call));
function smooth(op, x, target, beta, scale) {
  const size = op("abs", op("sub", x, target));
  if (beta === 0) return size;
  const square = op("mul", op("mul", size, size), 0.5 / scale);
  const line = op("mul", op("sub", size, beta / 2), beta / scale);
  return op("where", op("lt", size, beta), square, line);
}
function weighted(call, loss) {
  const weight = argument(call, "weight");
  return weight === null ? loss : opOf(call)("mul", loss, weight);
}
function binaryCrossEntropy(call) {
  const op = opOf(call);
  const [x, target] = [tensor(call, "self"), tensor(call, "target")];
  const yes = op("mul", target, op("clamp", op("log", x), -100n));
  const no = op("mul", op("rsub", target, 1n), op("clamp", op("log", op("rsub", x, 1n)), -100n));
  return reduced(call, weighted(call, op("neg", op("add", yes, no))));
}
function binaryCrossEntropyWithLogits(call) {
  const op = opOf(call);
  const [x, target] = [tensor(call, "self"), tensor(call, "target")];
  const positive = argument(call, "pos_weight");
  const log = op("log_sigmoid", x);
  const kept = op("mul", op("rsub", target, 1n), x);
  const factor = positive === null ? null : op("add", op("mul", op("sub", positive, 1n), target), 1n);
  const loss = op("sub", kept, factor === null ? log : op("mul", factor, log));
  return reduced(call, weighted(call, loss));
}
function divergence(call) {
  const op = opOf(call);
  const [x, target] = [tensor(call, "self"), tensor(call, "target")];
  const loss = argument(call, "log_target") === true ? op("mul", op("exp", target), op("sub", target, x)) : op("sub", op("xlogy", target, target), op("mul", target, x));
  return reduced(call, loss);
}
function negativeLogLikelihood(call) {
  const op = opOf(call);
  const [x, target] = [tensor(call, "self"), tensor(call, "target")];
  if (x.shape.length < 1) throw failedInModel("nll_loss needs classes.");
  const axis = x.shape.length === 1 ? 0n : 1n;
  const ignored = BigInt(int(call, "ignore_index"));
  const kept = op("ne", target, ignored);
  const flat = x.shape.length === 1 ? op("reshape", target, list([])) : target;
  const safe = op("where", op("ne", flat, ignored), flat, 0n);
  const picked = op("neg", op("squeeze", op("gather", x, axis, op("unsqueeze", safe, axis)), axis));
  const weight = argument(call, "weight");
  const own = op("mul", kept, weight === null ? 1 : op("take", weight, safe));
  const loss = op("mul", op("where", kept, picked, 0), own);
  const how = int(call, "reduction");
  if (how === 0) return loss;
  return how === 2 ? op("sum", loss) : op("div", op("sum", loss), op("sum", own));
}
var lossOperators = {
  mse_loss: elementLoss((op, x, target) => op("square", op("sub", x, target))),
  l1_loss: elementLoss((op, x, target) => op("abs", op("sub", x, target))),
  smooth_l1_loss: elementLoss((op, x, target, call) => {
    const beta = float(call, "beta");
    return smooth(op, x, target, beta, beta);
  }),
  huber_loss: elementLoss((op, x, target, call) => smooth(op, x, target, float(call, "delta"), 1)),
  soft_margin_loss: elementLoss(
    (op, x, target) => op("log1p", op("exp", op("mul", op("neg", target), x)))
  ),
  binary_cross_entropy: binaryCrossEntropy,
  binary_cross_entropy_with_logits: binaryCrossEntropyWithLogits,
  kl_div: divergence,
  nll_loss: negativeLogLikelihood,
  nll_loss2d: negativeLogLikelihood,
  nll_loss_nd: negativeLogLikelihood,
  cross_entropy_loss: (call) => {
    const op = opOf(call);
    const [x, target] = [tensor(call, "self"), tensor(call, "target")];
    if (float(call, "label_smoothing") !== 0 || target.dtype !== "int64")
      throw failedInModel("Cross entropy is known here for class indexes without smoothing only.");
    const axis = x.shape.length === 1 ? 0n : 1n;
    const keywords = ["weight", "reduction", "ignore_index"].map((name) => argument(call, name));
    return op("nll_loss_nd", op("log_softmax", x, axis), target, ...keywords);
  }
};

// src/weights/torchscript/operators/mathematics.ts
function numbersOf(call) {
  return call.bound.schema.args.map(({ name }) => {
    const value = argument(call, name);
    if (!isScalar(value)) throw failedInModel("A function of numbers was given something else.");
    return Number(value);
  });
}
var of = (formula) => (call) => {
  const [a = 0, b = 0] = numbersOf(call);
  return formula(a, b);
};
function nearestRemainder(a, b) {
  if (!Number.isFinite(a) || b === 0) return Number.NaN;
  if (!Number.isFinite(b)) return a;
  const size = Math.abs(b);
  let rest2 = Math.abs(a) % (2 * size);
  if (rest2 > size) rest2 -= 2 * size;
  if (Math.abs(rest2) > size / 2) rest2 -= Math.sign(rest2) * size;
  return a < 0 ? -rest2 : rest2;
}
function logGamma(x) {
  const terms = [
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9984369578019572e-21,
    15056327351493116e-23
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const at = x - 1;
  const sum2 = terms.reduce((total, term, i) => total + (i === 0 ? term : term / (at + i)), 0);
  const t = at + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(t) - t + Math.log(sum2);
}
function gamma(x) {
  if (Number.isInteger(x) && x > 0 && x < 20) {
    let product2 = 1;
    for (let k = 2; k < x; k += 1) product2 *= k;
    return product2;
  }
  const sign = x < 0 && Math.floor(x) % 2 !== 0 ? -1 : 1;
  return sign * Math.exp(logGamma(x));
}
function split2(x) {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1);
  let mantissa = x * 2 ** -exponent;
  while (Math.abs(mantissa) < 0.5) [mantissa, exponent] = [mantissa * 2, exponent - 1];
  while (Math.abs(mantissa) >= 1) [mantissa, exponent] = [mantissa / 2, exponent + 1];
  return [mantissa, exponent];
}
function gcd(call) {
  let [a = 0n, b = 0n] = call.bound.schema.args.map(({ name }) => argument(call, name));
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}
function factorial(call) {
  const [n = 0] = numbersOf(call);
  if (n < 0) throw failedInModel("The factorial of a negative number.");
  let product2 = 1n;
  for (let k = 2n; k <= BigInt(Math.min(n, 100)); k += 1n) product2 *= k;
  return BigInt.asIntN(64, product2);
}
function divmod(call) {
  const [a, b] = call.bound.schema.args.map(({ name }) => argument(call, name));
  if (typeof a === "bigint" && typeof b === "bigint") {
    if (b === 0n) throw failedInModel("Integer division by zero.");
    const rest3 = (a % b + b) % b;
    return tuple([(a - rest3) / b, rest3]);
  }
  const [x, y] = [Number(a), Number(b)];
  if (y === 0) throw failedInModel("Float division by zero.");
  const rest2 = x % y;
  const signed = rest2 !== 0 && rest2 < 0 !== y < 0 ? rest2 + y : rest2;
  return tuple([Math.round((x - signed) / y), signed]);
}
var mathematicsOperators = {
  sqrt: of(Math.sqrt),
  exp: of(Math.exp),
  expm1: of(Math.expm1),
  log: (call) => {
    const [x = 0, base] = numbersOf(call);
    return base === void 0 ? Math.log(x) : Math.log(x) / Math.log(base);
  },
  log2: of(Math.log2),
  log10: of(Math.log10),
  log1p: of(Math.log1p),
  sin: of(Math.sin),
  cos: of(Math.cos),
  tan: of(Math.tan),
  asin: of(Math.asin),
  acos: of(Math.acos),
  atan: of(Math.atan),
  atan2: of(Math.atan2),
  sinh: of(Math.sinh),
  cosh: of(Math.cosh),
  tanh: of(Math.tanh),
  asinh: of(Math.asinh),
  acosh: of(Math.acosh),
  atanh: of(Math.atanh),
  degrees: of((x) => x * 180 / Math.PI),
  radians: of((x) => x * Math.PI / 180),
  fabs: of(Math.abs),
  copysign: of((a, b) => b < 0 || Object.is(b, -0) ? -Math.abs(a) : Math.abs(a)),
  erf: of((x) => errorFunction(x)),
  erfc: of((x) => 1 - errorFunction(x)),
  gamma: of(gamma),
  lgamma: of(logGamma),
  mathremainder: of(nearestRemainder),
  ldexp: of((x, i) => x * 2 ** i),
  frexp: (call) => {
    const [mantissa, exponent] = split2(numbersOf(call)[0] ?? 0);
    return tuple([mantissa, BigInt(exponent)]);
  },
  modf: (call) => {
    const [x = 0] = numbersOf(call);
    return tuple([x - Math.trunc(x), Math.trunc(x)]);
  },
  gcd,
  factorial,
  divmod
};
function errorFunction(x) {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return x;
  if (size > 6) return Math.sign(x);
  if (size < 2.5) {
    let [term, sum2] = [x, x];
    for (let n = 1; n < 100; n += 1) {
      term *= -x * x / n;
      sum2 += term / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum2;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n -= 1) fraction = n / 2 / (size + fraction);
  return Math.sign(x) * (1 - Math.exp(-size * size) / ((size + fraction) * Math.sqrt(Math.PI)));
}

// src/weights/torchscript/operators/matrices.ts
function crossProduct(op, a, b, dim) {
  const axis = BigInt(dim);
  const turned = (x2, by) => op("roll", x2, list([by]), list([axis]));
  const wide = broadcastShapes(a.shape, b.shape);
  const [x, y] = [op("expand", a, shapeList(wide)), op("expand", b, shapeList(wide))];
  const left = op("mul", turned(x, -1n), turned(y, 1n));
  return op("sub", left, op("mul", turned(x, 1n), turned(y, -1n)));
}
function diagonalMatrix(op, x, offset) {
  const size = (x.shape.at(-1) ?? 0) + Math.abs(offset);
  const made = tensorOf(op("new_zeros", x, shapeList([...x.shape.slice(0, -1), size, size])));
  op("copy_", op("diagonal", made, BigInt(offset), -2n, -1n), x);
  return made;
}
function minors(op, x) {
  const size = x.shape.at(-1) ?? 0;
  if (x.shape.length < 2 || x.shape.at(-2) !== size)
    throw failedInModel("The matrix is not square.");
  if (size > 4) throw unsupported("The inverse or determinant of a matrix of more than 4 rows");
  const item = (row, column2) => op("select", op("select", x, -2n, BigInt(row)), -1n, BigInt(column2));
  return { item, size };
}
function determinant(op, item, rows, columns) {
  const [row = 0, ...below] = rows;
  if (rows.length === 1) return item(row, columns[0] ?? 0);
  const terms = columns.map((column2, i) => {
    const rest2 = columns.filter((other) => other !== column2);
    const term = op("mul", item(row, column2), determinant(op, item, below, rest2));
    return i % 2 === 0 ? term : op("neg", term);
  });
  return terms.reduce((sum2, term) => op("add", sum2, term));
}
function inverse2(op, x) {
  const { item, size } = minors(op, x);
  const all = range(size);
  const det = determinant(op, item, all, all);
  if (size === 1) return op("reciprocal", x);
  const rows = all.map((row) => {
    const cofactors = all.map((column2) => {
      const [kept, others] = [all.filter((r) => r !== column2), all.filter((c) => c !== row)];
      const minor = determinant(op, item, kept, others);
      return op("div", (row + column2) % 2 === 0 ? minor : op("neg", minor), det);
    });
    return op("stack", list(cofactors), -1n);
  });
  return op("stack", list(rows), -2n);
}
function matrixNorm(op, call) {
  const own = tensor(call, "self");
  const dtype = hasArgument(call, "dtype") ? argument(call, "dtype") : null;
  const x = dtype === null ? own : tensorOf(op("to", own, dtype, false, false, null));
  const rank = x.shape.length;
  const dims = hasArgument(call, "dim") && argument(call, "dim") !== null ? ints(call, "dim") : [-2, -1];
  const [rows = 0, columns = 1] = dims.map((dim) => axisOf(dim, rank));
  const keep = bool(call, "keepdim");
  const order = argument(call, "ord");
  const both = list([BigInt(rows), BigInt(columns)]);
  if (order === "fro" || order === null) return op("frobenius_norm", x, both, keep);
  if (typeof order === "string") throw unsupported(`The matrix norm ${order}`);
  const size = Math.abs(Number(order));
  if (size !== 1 && size !== Number.POSITIVE_INFINITY)
    throw unsupported("The matrix norm of order 2");
  const [first, second] = size === 1 ? [rows, columns] : [columns, rows];
  const sums = op("sum", op("abs", x), list([BigInt(first)]), true);
  const best = op(Number(order) > 0 ? "amax" : "amin", sums, list([BigInt(second)]), true);
  return keep ? best : op("squeeze", best, both);
}
var matrixOperators = {
  addr: composed(
    (op, call) => op(
      "add",
      op("mul", tensor(call, "self"), argument(call, "beta")),
      op("mul", op("outer", tensor(call, "vec1"), tensor(call, "vec2")), argument(call, "alpha"))
    )
  ),
  block_diag: composed((op, call) => {
    const parts = tensors(call, "tensors").map((x) => tensorOf(op("atleast_2d", x)));
    const sizes = parts.map(({ shape: shape2 }) => shape2);
    const shape = [0, 1].map((axis) => sizes.reduce((sum2, size) => sum2 + (size[axis] ?? 0), 0));
    if (parts.length === 0) throw failedInModel("block_diag of no matrices.");
    const all = tensorOf(op("cat", list(parts.map((x) => op("flatten", x)))));
    const made = op("new_zeros", all, shapeList(shape));
    let [row, column2] = [0, 0];
    for (const x of parts) {
      const [height = 0, width = 0] = x.shape;
      const rows = op("slice", made, 0n, BigInt(row), BigInt(row + height));
      op("copy_", op("slice", rows, 1n, BigInt(column2), BigInt(column2 + width)), x);
      [row, column2] = [row + height, column2 + width];
    }
    return made;
  }),
  chain_matmul: composed(
    (op, call) => tensors(call, "matrices").reduce((a, b) => a === null ? b : op("matmul", a, b), null)
  ),
  linalg_multi_dot: composed(
    (op, call) => tensors(call, "tensors").reduce((a, b) => a === null ? b : op("matmul", a, b), null)
  ),
  cross: composed((op, call) => {
    const [a, b] = [tensor(call, "self"), tensor(call, "other")];
    const wide = broadcastShapes(a.shape, b.shape);
    const dim = maybeInt(call, "dim") ?? wide.indexOf(3);
    return crossProduct(op, a, b, axisOf(dim, wide.length));
  }),
  linalg_cross: composed((op, call) => {
    const [a, b] = [tensor(call, "self"), tensor(call, "other")];
    return crossProduct(
      op,
      a,
      b,
      axisOf(int(call, "dim"), Math.max(a.shape.length, b.shape.length))
    );
  }),
  diag: composed((op, call) => {
    const [x, offset] = [tensor(call, "self"), int(call, "diagonal")];
    return x.shape.length === 1 ? diagonalMatrix(op, x, offset) : op("clone", op("diagonal", x, BigInt(offset)));
  }),
  diagflat: composed(
    (op, call) => diagonalMatrix(op, tensorOf(op("flatten", tensor(call, "self"))), int(call, "offset"))
  ),
  diag_embed: composed((op, call) => {
    const [x, offset] = [tensor(call, "self"), int(call, "offset")];
    const rank = x.shape.length + 1;
    const [a, b] = [axisOf(int(call, "dim1"), rank), axisOf(int(call, "dim2"), rank)];
    const square = diagonalMatrix(op, x, a < b ? offset : -offset);
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return op("movedim", square, list([-2n, -1n]), list([BigInt(low), BigInt(high)]));
  }),
  kron: composed((op, call) => {
    const [a, b] = [tensor(call, "self"), tensor(call, "other")];
    const rank = Math.max(a.shape.length, b.shape.length);
    const padded = (x2) => [...Array(rank - x2.shape.length).fill(1), ...x2.shape];
    const [left, right] = [padded(a), padded(b)];
    const x = op("reshape", a, shapeList(left.flatMap((size) => [size, 1])));
    const y = op("reshape", b, shapeList(right.flatMap((size) => [1, size])));
    return op("reshape", op("mul", x, y), shapeList(left.map((size, i) => size * (right[i] ?? 1))));
  }),
  linalg_diagonal: composed(
    (op, call) => op(
      "diagonal",
      tensor(call, "A"),
      argument(call, "offset"),
      argument(call, "dim1"),
      argument(call, "dim2")
    )
  ),
  linalg_vecdot: composed(
    (op, call) => op("sum", op("mul", tensor(call, "x"), tensor(call, "y")), list([argument(call, "dim")]))
  ),
  linalg_det: composed((op, call) => {
    const { item, size } = minors(op, tensor(call, "A"));
    return determinant(op, item, range(size), range(size));
  }),
  det: composed((op, call) => {
    const { item, size } = minors(op, tensor(call, "self"));
    return determinant(op, item, range(size), range(size));
  }),
  inverse: composed((op, call) => inverse2(op, tensor(call, "self"))),
  linalg_inv: composed((op, call) => inverse2(op, tensor(call, "A"))),
  linalg_matrix_norm: composed(matrixNorm),
  linalg_norm: composed((op, call) => {
    const x = tensor(call, "self");
    const [order, dim, keep] = ["ord", "dim", "keepdim"].map((name) => argument(call, name));
    const axes = isKind(dim, "list") ? dim.items.length : dim === null ? x.shape.length : 1;
    if (order !== null && (typeof order === "string" || axes === 2)) return matrixNorm(op, call);
    const typed = typeof argument(call, "dtype") === "bigint" ? op("to", x, argument(call, "dtype"), false, false, null) : x;
    return op("linalg_vector_norm", typed, order ?? 2n, dim ?? null, keep ?? false);
  }),
  linalg_matrix_power: composed((op, call) => {
    const x = tensor(call, "self");
    const power3 = int(call, "n");
    if (power3 < 0 || power3 > 64) throw unsupported("A matrix to a negative or large power");
    const eye2 = op("to", op("eye", BigInt(x.shape.at(-1) ?? 0)), x);
    let made = op("expand", eye2, shapeList(x.shape));
    for (let i = 0; i < power3; i += 1) made = i === 0 ? x : op("matmul", made, x);
    return made;
  }),
  linalg_solve: composed((op, call) => {
    const [a, b] = [tensor(call, "A"), tensor(call, "B")];
    if (argument(call, "left") !== true) throw unsupported("linalg_solve from the right");
    return op("matmul", inverse2(op, a), b);
  }),
  mH: unary((op, x) => x.shape.length === 0 ? x : op("mT", x)),
  matrix_H: unary((op, x) => x.shape.length === 0 ? x : op("mT", x)),
  vdot: composed((op, call) => op("dot", tensor(call, "self"), tensor(call, "other")))
};

// src/weights/torchscript/operators/order.ts
function topValues(graph, value, axis, count2, largest) {
  const shape = value.shape.map((size, i) => i === axis ? count2 : size);
  if (elementCount(value.shape) === 0 || count2 === 0)
    return [constant(graph, [], value.type, shape), constant(graph, [], "int64", shape)];
  const attributes = { axis, largest: largest ? 1 : 0, sorted: 1 };
  const [values, indexes] = addNode(graph, "TopK", [value, integers(graph, [count2])], attributes, [
    { shape, type: value.type },
    { shape, type: "int64" }
  ]);
  if (!values || !indexes) throw new Error("TopK has two outputs.");
  return [values, indexes];
}
function ordered2(call, x, dim, count2, largest) {
  const { graph } = call;
  const dtype = x.dtype === "bool" ? "int64" : x.dtype;
  const value = readAs(graph, x, dtype);
  const source = x.shape.length === 0 ? reshape(graph, value, [1]) : value;
  const axis = axisOf(dim, source.shape.length);
  const size = source.shape[axis] ?? 1;
  if ((count2 ?? size) > size) throw failedInModel(`The top ${count2} of ${size} elements.`);
  const [values, indexes] = topValues(graph, source, axis, count2 ?? size, largest);
  const shape = x.shape.length === 0 ? [] : values.shape;
  return {
    values: result(cast2(graph, reshape(graph, values, shape), dtype, x.dtype), x.dtype, [x]),
    indexes: result(reshape(graph, indexes, shape), "int64", [x])
  };
}
var pair2 = ({ values, indexes }) => tuple([values, indexes]);
var sort = (call) => ordered2(call, tensor(call, "self"), int(call, "dim"), null, bool(call, "descending"));
function atRank(call, dim, rankOf) {
  const x = tensor(call, "self");
  const { graph } = call;
  const flat = dim === null || x.shape.length === 0 ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axis = dim === null ? 0 : axisOf(dim, flat.shape.length);
  const size = flat.shape[axis] ?? 1;
  const rank = rankOf(size);
  const [values, indexes] = topValues(graph, flat, axis, rank + 1, false);
  return {
    values: slice(graph, values, axis, rank, rank + 1),
    indexes: slice(graph, indexes, axis, rank, rank + 1),
    axis,
    x
  };
}
function median(call) {
  const whole2 = !call.bound.values.has("dim");
  const dim = whole2 ? null : int(call, "dim");
  return rankResult(call, dim, whole2, (size) => Math.floor((size - 1) / 2));
}
function rankResult(call, dim, whole2, rankOf) {
  const { values, indexes, axis, x } = atRank(call, dim, rankOf);
  const keep = !whole2 && bool(call, "keepdim");
  const shape = whole2 || x.shape.length === 0 ? [] : reducedShape(x.shape, [axis], keep);
  const value = result(reshape(call.graph, values, shape), x.dtype, [x]);
  if (whole2) return value;
  return tuple([value, result(reshape(call.graph, indexes, shape), "int64", [x])]);
}
function orders(call) {
  const q = argument(call, "q");
  if (!isKind(q, "tensor")) return { numbers: [float(call, "q")], shape: [] };
  const numbers = knownNumbers(read(q));
  if (!numbers) throw unsupported("Quantiles whose order is worked out by the model");
  return { numbers, shape: q.shape };
}
var INTERPOLATIONS = {
  linear: (part) => part,
  lower: () => 0,
  higher: (part) => Math.ceil(part),
  midpoint: (part) => part > 0 ? 0.5 : 0,
  nearest: (part, low) => part === 0.5 ? low % 2 : Math.round(part)
};
function quantile(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const mode = text(call, "interpolation");
  const weightOf = INTERPOLATIONS[mode];
  if (!weightOf) throw failedInModel(`Quantiles have no interpolation ${mode}.`);
  const { numbers, shape: qShape } = orders(call);
  const dim = maybeInt(call, "dim");
  const flat = dim === null ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axis = dim === null ? 0 : axisOf(dim, x.shape.length);
  const size = flat.shape[axis] ?? 1;
  const [sorted] = topValues(graph, flat, axis, size, false);
  const keep = bool(call, "keepdim");
  const axes = dim === null ? x.shape.map((_, i) => i) : [axis];
  const shape = reducedShape(x.shape, axes, keep);
  const parts = numbers.map((q) => {
    const rank = Math.fround(q) * (size - 1);
    const low = Math.floor(rank);
    const below = slice(graph, sorted, axis, low, low + 1);
    const high = Math.min(size - 1, low + 1);
    const above = slice(graph, sorted, axis, high, high + 1);
    const way = broadcastNode(graph, "Mul", [
      broadcastNode(graph, "Sub", [above, below]),
      scalarConstant(graph, weightOf(rank - low, low), "float32")
    ]);
    return reshape(graph, broadcastNode(graph, "Add", [below, way]), [1, ...shape]);
  });
  const [first] = parts;
  if (!first) throw failedInModel("No quantile was asked for.");
  const stacked = parts.length === 1 ? first : add(graph, "Concat", parts, { axis: 0 }, [parts.length, ...shape], first.type);
  return result(reshape(graph, stacked, [...qShape, ...shape]), x.dtype, [x]);
}
var orderOperators = {
  topk: (call) => {
    const [count2, largest] = [int(call, "k"), bool(call, "largest")];
    return pair2(ordered2(call, tensor(call, "self"), int(call, "dim"), count2, largest));
  },
  sort: (call) => pair2(sort(call)),
  argsort: (call) => sort(call).indexes,
  msort: (call) => ordered2(call, tensor(call, "self"), 0, null, false).values,
  median,
  kthvalue: (call) => {
    const k = int(call, "k");
    return rankResult(call, int(call, "dim"), false, (size) => {
      if (k < 1 || k > size) throw failedInModel(`The ${k}th of ${size} elements.`);
      return k - 1;
    });
  },
  quantile
};

// src/weights/torchscript/operators/pad.ts
var MODES = {
  constant: "constant",
  reflect: "reflect",
  replicate: "edge",
  circular: "circular"
};
function byAxis(pad, rank) {
  if (pad.length % 2 !== 0 || pad.length > 2 * rank)
    throw failedInModel(`The padding [${pad}] does not fit ${rank} axes.`);
  const before = Array(rank).fill(0);
  const after = Array(rank).fill(0);
  for (let i = 0; i < pad.length / 2; i += 1) {
    before[rank - 1 - i] = pad[2 * i] ?? 0;
    after[rank - 1 - i] = pad[2 * i + 1] ?? 0;
  }
  return { before, after };
}
function circular(call, value, axis, before, after) {
  const size = value.shape[axis] ?? 0;
  if (before > size || after > size)
    throw failedInModel(`Circular padding by ${Math.max(before, after)} of ${size} elements.`);
  const parts = [
    slice(call.graph, value, axis, size - before, size),
    value,
    slice(call.graph, value, axis, 0, after)
  ];
  return concat(call.graph, parts, axis);
}
function padTensor(call, x, pad, mode, fill2 = 0n) {
  const { graph } = call;
  const rank = x.shape.length;
  const { before, after } = byAxis(pad, rank);
  const name = Object.hasOwn(MODES, mode) ? MODES[mode] : void 0;
  if (!name) throw failedInModel(`There is no padding mode ${mode}.`);
  const dtype = x.dtype === "bool" ? "int64" : x.dtype;
  let value = cast2(graph, read(x), x.dtype, dtype);
  const grow = [...before, ...after].map((count2) => Math.max(0, count2));
  if (name === "circular")
    for (let axis = 0; axis < rank; axis += 1)
      value = circular(call, value, axis, grow[axis] ?? 0, grow[axis + rank] ?? 0);
  else if (grow.some((count2) => count2 > 0)) {
    const shape = value.shape.map(
      (size, axis) => size + (grow[axis] ?? 0) + (grow[axis + rank] ?? 0)
    );
    const inputs = [value, integers(graph, grow)];
    if (name === "constant") inputs.push(scalarConstant(graph, fill2, dtype));
    value = add(graph, "Pad", inputs, { mode: name }, shape, value.type);
  }
  before.forEach((count2, axis) => {
    const size = value.shape[axis] ?? 0;
    const end = Math.min(0, after[axis] ?? 0);
    value = slice(graph, value, axis, Math.max(0, -count2), size + end);
  });
  return result(cast2(graph, value, dtype, x.dtype), x.dtype, [x]);
}
var modeOf = (mode) => (call) => padTensor(call, tensor(call, "self"), ints(call, "padding"), mode);
var padOperators = {
  pad: (call) => {
    const fill2 = argument(call, "value") === null ? 0n : maybeFloat(call, "value") ?? 0;
    return padTensor(call, tensor(call, "self"), ints(call, "pad"), text(call, "mode"), fill2);
  },
  constant_pad_nd: (call) => padTensor(call, tensor(call, "self"), ints(call, "pad"), "constant", scalar(call, "value")),
  reflection_pad1d: modeOf("reflect"),
  reflection_pad2d: modeOf("reflect"),
  reflection_pad3d: modeOf("reflect"),
  replication_pad1d: modeOf("replicate"),
  replication_pad2d: modeOf("replicate"),
  replication_pad3d: modeOf("replicate")
};

// src/weights/torchscript/operators/pool.ts
function poolingOf(call, axes) {
  const kernel = perAxis(ints(call, "kernel_size"), axes);
  const stride = ints(call, "stride");
  return {
    kernel,
    stride: stride.length === 0 ? kernel : perAxis(stride, axes),
    padding: perAxis(ints(call, "padding"), axes),
    dilation: hasArgument(call, "dilation") ? perAxis(ints(call, "dilation"), axes) : Array(axes).fill(1),
    ceil: bool(call, "ceil_mode")
  };
}
function pooledSize(size, pooling, axis) {
  const [kernel, stride, padding, dilation] = [
    pooling.kernel[axis] ?? 1,
    pooling.stride[axis] ?? 1,
    pooling.padding[axis] ?? 0,
    pooling.dilation[axis] ?? 1
  ];
  const room = size + 2 * padding - dilation * (kernel - 1) - 1;
  const count2 = (pooling.ceil ? Math.ceil(room / stride) : Math.floor(room / stride)) + 1;
  if (count2 < 1) throw failedInModel(`A window of ${kernel} does not fit into ${size} elements.`);
  return pooling.ceil && (count2 - 1) * stride >= size + padding ? count2 - 1 : count2;
}
function prepare(call, axes, which) {
  const x = tensor(call, "self");
  const { graph } = call;
  if (!isFloating(x.dtype) && which === "Average") throw unsupported("Average pooling of integers");
  if (x.dtype === "bool") throw failedInModel("torch has no pooling of booleans.");
  const batched = x.shape.length === axes + 2;
  if (!batched && x.shape.length !== axes + 1)
    throw failedInModel(`Pooling over ${axes} axes was given the shape [${x.shape}].`);
  const own = read(x);
  const source = own.type === "int64" ? add(graph, "Cast", [own], { to: 11 }, own.shape, "float64") : own;
  const value = batched ? source : reshape(graph, source, [1, ...x.shape]);
  const pooling = poolingOf(call, axes);
  const space = value.shape.slice(2).map((size, axis) => pooledSize(size, pooling, axis));
  const shape = [...value.shape.slice(0, 2), ...space];
  const after = space.map((count2, i) => {
    const reach = (count2 - 1) * (pooling.stride[i] ?? 1) + (pooling.dilation[i] ?? 1) * ((pooling.kernel[i] ?? 1) - 1) + 1;
    return Math.max(0, reach - (value.shape[i + 2] ?? 1) - (pooling.padding[i] ?? 0));
  });
  return {
    x,
    value,
    shape,
    pads: [...pooling.padding, ...after],
    pooling,
    restore: (made) => {
      const back = made.type === "float64" ? add(graph, "Cast", [made], { to: 7 }, made.shape, "int64") : made;
      return batched ? back : reshape(graph, back, back.shape.slice(1));
    }
  };
}
function isWide({ pads, pooling }) {
  return pads.some((pad, i) => pad >= (pooling.kernel[i % pooling.kernel.length] ?? 1));
}
function padApart(graph, { value, pads }) {
  const axes = pads.length / 2;
  const all = [0, 0, ...pads.slice(0, axes), 0, 0, ...pads.slice(axes)];
  const shape = value.shape.map((size, i) => size + (all[i] ?? 0) + (all[i + axes + 2] ?? 0));
  const lowest = constant(graph, [Number.NEGATIVE_INFINITY], value.type, []);
  return add(graph, "Pad", [value, integers(graph, all), lowest], {}, shape, value.type);
}
var maxPool = (axes) => (call) => {
  const pooled = prepare(call, axes, "Max");
  const wide = isWide(pooled);
  const { x, shape, pooling, restore } = pooled;
  const value = wide ? padApart(call.graph, pooled) : pooled.value;
  const pads = wide ? pooled.pads.map(() => 0) : pooled.pads;
  const attributes = {
    kernel_shape: pooling.kernel,
    strides: pooling.stride,
    dilations: pooling.dilation,
    pads
  };
  return result(
    restore(add(call.graph, "MaxPool", [value], attributes, shape, value.type)),
    x.dtype,
    [x]
  );
};
var maxPoolWithIndexes = (axes) => (call) => {
  const pooled = prepare(call, axes, "Max");
  if (isWide(pooled))
    throw unsupported("Indexes of a pooling whose padding is as wide as its window");
  const { x, value, shape, pads, pooling, restore } = pooled;
  const { graph } = call;
  const attributes = {
    kernel_shape: pooling.kernel,
    strides: pooling.stride,
    dilations: pooling.dilation,
    pads
  };
  const outputs = [
    { shape, type: value.type },
    { shape, type: "int64" }
  ];
  const [largest, flat] = addNode(graph, "MaxPool", [value], attributes, outputs);
  if (!largest || !flat) throw new Error("MaxPool has two outputs here.");
  const plane = constant(graph, elementCount(value.shape.slice(2)), "int64");
  const indexes = broadcastNode(graph, "Mod", [flat, plane]);
  return tuple([result(restore(largest), x.dtype, [x]), result(restore(indexes), "int64", [x])]);
};
function countsAlong(pooled, axis, withPadding) {
  const { pooling, value, shape } = pooled;
  const size = value.shape[axis + 2] ?? 1;
  const padding = pooling.padding[axis] ?? 0;
  return Array.from({ length: shape[axis + 2] ?? 1 }, (_, i) => {
    const start2 = i * (pooling.stride[axis] ?? 1) - padding;
    const end = Math.min(start2 + (pooling.kernel[axis] ?? 1), size + padding);
    return withPadding ? end - start2 : Math.min(end, size) - Math.max(start2, 0);
  });
}
var averagePool = (axes) => (call) => {
  const { graph } = call;
  const pooled = prepare(call, axes, "Average");
  const { x, value, shape, pads, pooling, restore } = pooled;
  const divisor = hasArgument(call, "divisor_override") ? maybeInt(call, "divisor_override") : null;
  const withPadding = bool(call, "count_include_pad");
  const attributes = {
    kernel_shape: pooling.kernel,
    strides: pooling.stride,
    pads,
    count_include_pad: 1
  };
  let made = add(graph, "AveragePool", [value], attributes, shape, value.type);
  const window = elementCount(pooling.kernel);
  if (divisor !== null)
    made = broadcastNode(graph, "Mul", [made, scalarConstant(graph, window / divisor, "float32")]);
  else
    for (let axis = 0; axis < axes; axis += 1) {
      const counts = countsAlong(pooled, axis, withPadding);
      const kernel = pooling.kernel[axis] ?? 1;
      if (counts.every((count2) => count2 === kernel)) continue;
      const along3 = shape.map((size, i) => i === axis + 2 ? size : 1);
      const factors = constant(
        graph,
        counts.map((count2) => kernel / count2),
        "float32",
        along3
      );
      made = broadcastNode(graph, "Mul", [made, factors]);
    }
  return result(restore(made), x.dtype, [x]);
};
function unpool(call) {
  const [x, indexes] = [tensor(call, "self"), tensor(call, "indices")];
  const { graph } = call;
  const size = ints(call, "output_size");
  const outer = x.shape.slice(0, x.shape.length - size.length);
  const planes = elementCount(outer);
  const count2 = elementCount(x.shape) / planes;
  const blank = full(graph, 0n, [planes, elementCount(size)], x.dtype);
  const inputs = [
    blank,
    reshape(graph, read(indexes), [planes, count2]),
    reshape(graph, read(x), [planes, count2])
  ];
  const placed = add(graph, "ScatterElements", inputs, { axis: 1 }, blank.shape, blank.type);
  return result(reshape(graph, placed, [...outer, ...size]), x.dtype, [x]);
}
var forAxes2 = (axes) => ({
  [`max_pool${axes}d`]: maxPool(axes),
  [`max_pool${axes}d_with_indices`]: maxPoolWithIndexes(axes),
  [`avg_pool${axes}d`]: averagePool(axes)
});
var poolOperators = {
  ...forAxes2(1),
  ...forAxes2(2),
  ...forAxes2(3),
  max_unpool2d: unpool,
  max_unpool3d: unpool
};

// src/weights/torchscript/operators/recurrent.ts
var LSTM = { operator: "LSTM", gates: [0, 3, 1, 2], attributes: {} };
var GRU = { operator: "GRU", gates: [1, 0, 2], attributes: { linear_before_reset: 1 } };
var RNN = { operator: "RNN", gates: [0], attributes: {} };
function reorder(graph, value, hidden, gates) {
  const parts = gates.map((gate) => slice(graph, value, 0, gate * hidden, (gate + 1) * hidden));
  return concat(graph, parts, 0);
}
function layerWeights(graph, params, kind, hidden, directions, biased) {
  const each = biased ? 4 : 2;
  const gate = (index3, direction) => {
    const param = params[direction * each + index3];
    if (!param) throw new Error("A recurrent layer lacks weights.");
    const ordered3 = reorder(graph, read(param), hidden, kind.gates);
    return reshape(graph, ordered3, [1, ...ordered3.shape]);
  };
  const all = [...Array(directions).keys()];
  const width = kind.gates.length * hidden;
  return {
    weights: concat(
      graph,
      all.map((d) => gate(0, d)),
      0
    ),
    recurrence: concat(
      graph,
      all.map((d) => gate(1, d)),
      0
    ),
    biases: biased ? concat(
      graph,
      all.map((d) => concat(graph, [gate(2, d), gate(3, d)], 1)),
      0
    ) : full(graph, 0, [directions, 2 * width], "float32")
  };
}
function recur(call, { kind, states }) {
  const { graph } = call;
  const x = tensor(call, "input");
  const params = tensors(call, "params");
  const biased = bool(call, "has_biases");
  const layers = int(call, "num_layers");
  const directions = bool(call, "bidirectional") ? 2 : 1;
  const batchFirst = bool(call, "batch_first");
  refuseUnless(!(bool(call, "train") && float(call, "dropout") > 0), "Dropout in training mode");
  const hidden = states[0]?.shape[2] ?? 1;
  const each = (biased ? 4 : 2) * directions;
  refuseUnless(params.length === each * layers, "A recurrent layer with projections");
  let value = batchFirst ? transpose(graph, read(x), [1, 0, 2]) : read(x);
  const [time = 1, batch = 1] = value.shape;
  const last = states.map(() => []);
  for (let layer = 0; layer < layers; layer += 1) {
    const own = params.slice(layer * each, (layer + 1) * each);
    const w = layerWeights(graph, own, kind, hidden, directions, biased);
    const from = layer * directions;
    const initial = states.map((state) => slice(graph, read(state), 0, from, from + directions));
    const stateShape = [directions, batch, hidden];
    const outputs = [
      { shape: [time, directions, batch, hidden], type: "float32" },
      ...states.map(() => ({ shape: stateShape, type: "float32" }))
    ];
    const made = addNode(
      graph,
      kind.operator,
      [value, w.weights, w.recurrence, w.biases, null, ...initial],
      {
        hidden_size: hidden,
        direction: directions === 2 ? "bidirectional" : "forward",
        ...kind.attributes
      },
      outputs
    );
    const [sequence, ...ends] = made;
    if (!sequence) throw new Error("A recurrent node has outputs.");
    const turned = transpose(graph, sequence, [0, 2, 1, 3]);
    value = reshape(graph, turned, [time, batch, directions * hidden]);
    ends.forEach((end, i) => {
      last[i]?.push(end);
    });
  }
  const back = batchFirst ? transpose(graph, value, [1, 0, 2]) : value;
  return tuple([
    makeTensor(back, x.dtype, batchFirst ? null : void 0),
    ...last.map((ends) => makeTensor(concat(graph, ends, 0), x.dtype))
  ]);
}
function plainRecurrence(call, activation) {
  if (activation === "Tanh") return recur(call, { kind: RNN, states: [tensor(call, "hx")] });
  const { graph } = call;
  const x = tensor(call, "input");
  const params = tensors(call, "params");
  refuseUnless(!bool(call, "bidirectional"), "A bidirectional recurrence with relu");
  refuseUnless(!(bool(call, "train") && float(call, "dropout") > 0), "Dropout in training mode");
  const biased = bool(call, "has_biases");
  const batchFirst = bool(call, "batch_first");
  const states = read(tensor(call, "hx"));
  let value = batchFirst ? transpose(graph, read(x), [1, 0, 2]) : read(x);
  const ends = [];
  for (let layer = 0; layer < int(call, "num_layers"); layer += 1) {
    const own = params.slice(layer * (biased ? 4 : 2)).map(read);
    const [w, r, bw = null, br = null] = biased ? own : own.slice(0, 2);
    if (!w || !r) throw new Error("A recurrent layer lacks weights.");
    const inputs = linearValue(graph, value, w, bw);
    const [time = 1, batch = 1, hidden = 1] = inputs.shape;
    let state = reshape(graph, slice(graph, states, 0, layer, layer + 1), [batch, hidden]);
    const steps = [];
    for (let t = 0; t < time; t += 1) {
      const step = reshape(graph, slice(graph, inputs, 0, t, t + 1), [batch, hidden]);
      const sum2 = broadcastNode(graph, "Add", [step, linearValue(graph, state, r, br)]);
      state = unaryNode(graph, activation, sum2);
      steps.push(reshape(graph, state, [1, batch, hidden]));
    }
    value = concat(graph, steps, 0);
    ends.push(reshape(graph, state, [1, batch, hidden]));
  }
  const back = batchFirst ? transpose(graph, value, [1, 0, 2]) : value;
  return tuple([
    makeTensor(back, x.dtype, batchFirst ? null : void 0),
    makeTensor(concat(graph, ends, 0), x.dtype)
  ]);
}
function cellGates(call, state) {
  const { graph } = call;
  const bias = (name) => {
    const given = maybeTensor(call, name);
    return given && read(given);
  };
  return {
    fromInput: linearValue(
      graph,
      read(tensor(call, "input")),
      read(tensor(call, "w_ih")),
      bias("b_ih")
    ),
    fromState: linearValue(graph, read(state), read(tensor(call, "w_hh")), bias("b_hh")),
    state
  };
}
function gatePart(graph, value, index3, count2) {
  const axis = value.shape.length - 1;
  const size = (value.shape[axis] ?? 1) / count2;
  return slice(graph, value, axis, index3 * size, (index3 + 1) * size);
}
function lstmCell(call) {
  const { graph } = call;
  const [hidden, memory] = tensors(call, "hx");
  if (!hidden || !memory) throw new Error("An LSTM cell has two states.");
  const { fromInput, fromState } = cellGates(call, hidden);
  const gates = broadcastNode(graph, "Add", [fromInput, fromState]);
  const gate = (i, operator) => unaryNode(graph, operator, gatePart(graph, gates, i, 4));
  const mul = (a, b) => broadcastNode(graph, "Mul", [a, b]);
  const kept = mul(gate(1, "Sigmoid"), read(memory));
  const cell = broadcastNode(graph, "Add", [kept, mul(gate(0, "Sigmoid"), gate(2, "Tanh"))]);
  const out = mul(gate(3, "Sigmoid"), unaryNode(graph, "Tanh", cell));
  return tuple([result(out, hidden.dtype, []), result(cell, memory.dtype, [])]);
}
function gruCell(call) {
  const { graph } = call;
  const { fromInput, fromState, state } = cellGates(call, tensor(call, "hx"));
  const sum2 = (a, b) => broadcastNode(graph, "Add", [a, b]);
  const mul = (a, b) => broadcastNode(graph, "Mul", [a, b]);
  const part = (value, i) => gatePart(graph, value, i, 3);
  const gate = (i) => unaryNode(graph, "Sigmoid", sum2(part(fromInput, i), part(fromState, i)));
  const candidate = unaryNode(
    graph,
    "Tanh",
    sum2(part(fromInput, 2), mul(gate(0), part(fromState, 2)))
  );
  const update = gate(1);
  const one2 = scalarConstant(graph, 1, "float32");
  const rest2 = mul(broadcastNode(graph, "Sub", [one2, update]), candidate);
  return result(sum2(rest2, mul(update, read(state))), state.dtype, []);
}
var plainCell = (activation) => (call) => {
  const { fromInput, fromState, state } = cellGates(call, tensor(call, "hx"));
  const sum2 = add(call.graph, "Add", [fromInput, fromState], {}, fromInput.shape, "float32");
  return result(unaryNode(call.graph, activation, sum2), state.dtype, []);
};
var recurrentOperators = {
  "lstm.input": (call) => recur(call, { kind: LSTM, states: tensors(call, "hx") }),
  "gru.input": (call) => recur(call, { kind: GRU, states: [tensor(call, "hx")] }),
  "rnn_tanh.input": (call) => plainRecurrence(call, "Tanh"),
  "rnn_relu.input": (call) => plainRecurrence(call, "Relu"),
  lstm_cell: lstmCell,
  gru_cell: gruCell,
  rnn_tanh_cell: plainCell("Tanh"),
  rnn_relu_cell: plainCell("Relu")
};

// src/weights/torchscript/operators/resize.ts
var FACTOR_NAMES = {
  1: ["scales"],
  2: ["scales_h", "scales_w"],
  3: ["scales_d", "scales_h", "scales_w"]
};
function resizingOf(call, axes, ofBytes = false) {
  const listed = hasArgument(call, "input");
  const x = tensor(call, listed ? "input" : "self");
  if (!isFloating(x.dtype) && !(ofBytes && x.dtype === "uint8"))
    throw unsupported("Resizing of integers");
  if (x.shape.length !== axes + 2)
    throw failedInModel(`Resizing ${axes} axes was given the shape [${x.shape}].`);
  const given = maybeInts(call, "output_size");
  if (!listed) {
    const factors2 = (FACTOR_NAMES[axes] ?? []).map((name) => maybeFloat(call, name));
    return { x, sizes: perAxis(given ?? [], axes), factors: factors2 };
  }
  const factors = maybeFloats(call, "scale_factors");
  if (given) return { x, sizes: perAxis(given, axes), factors: Array(axes).fill(null) };
  if (!factors) throw failedInModel("Resizing needs sizes or factors.");
  const sizes = factors.map((factor, i) => Math.floor((x.shape[i + 2] ?? 1) * factor));
  return { x, sizes, factors };
}
function stepOf(size, target, factor) {
  return factor !== null && factor > 0 ? 1 / factor : size / target;
}
function gatherAlong2(graph, value, axis, picks) {
  const shape = value.shape.map((size, i) => i === axis ? picks.length : size);
  return add(graph, "Gather", [value, integers(graph, picks)], { axis }, shape, value.type);
}
var nearest = (axes, exact) => (call) => {
  const { x, sizes, factors } = resizingOf(call, axes, true);
  const { graph } = call;
  const shape = [...x.shape.slice(0, 2), ...sizes];
  const space = x.shape.slice(2);
  const whole2 = sizes.every((size, i) => {
    const ratio = size / (space[i] ?? 1);
    const factor = factors[i] ?? ratio;
    return Number.isInteger(ratio) && factor === ratio;
  });
  if (whole2 && axes < 3 && isFloating(x.dtype)) {
    const inputs = [read(x), null, null, integers(graph, shape)];
    const attributes = {
      mode: "nearest",
      coordinate_transformation_mode: "asymmetric",
      nearest_mode: "floor"
    };
    return result(add(graph, "Resize", inputs, attributes, shape, "float32"), x.dtype, [x]);
  }
  let value = read(x);
  sizes.forEach((target, i) => {
    const size = space[i] ?? 1;
    if (!exact && target === size) return;
    const twice = !exact && target === 2 * size;
    const step = twice ? 0.5 : Math.fround(stepOf(size, target, factors[i] ?? null));
    const picks = Array.from({ length: target }, (_, at) => {
      const place2 = Math.fround(Math.fround(at + (exact ? 0.5 : 0)) * step);
      return Math.min(Math.floor(place2), size - 1);
    });
    if (target === size && picks.every((pick, at) => pick === at)) return;
    value = gatherAlong2(graph, value, i + 2, picks);
  });
  return result(value, x.dtype, [x]);
};
function linearMatrix(size, target, step, corners) {
  const matrix = new Float32Array(size * target);
  for (let i = 0; i < target; i += 1) {
    const place2 = corners ? i * step : Math.max(0, (i + 0.5) * step - 0.5);
    const low = Math.min(Math.floor(place2), size - 1);
    const high = Math.min(low + 1, size - 1);
    const part = place2 - low;
    matrix[low * target + i] = (matrix[low * target + i] ?? 0) + 1 - part;
    matrix[high * target + i] = (matrix[high * target + i] ?? 0) + part;
  }
  return matrix;
}
function cubicWeights(t) {
  const a = -0.75;
  const near = (x) => ((a + 2) * x - (a + 3)) * x * x + 1;
  const far = (x) => ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
  return [far(1 + t), near(t), near(1 - t), far(2 - t)];
}
function cubicMatrix(size, target, step, corners) {
  const matrix = new Float32Array(size * target);
  for (let i = 0; i < target; i += 1) {
    const place2 = corners ? i * step : (i + 0.5) * step - 0.5;
    const low = Math.floor(place2);
    cubicWeights(place2 - low).forEach((weight, k) => {
      const at = Math.min(Math.max(low - 1 + k, 0), size - 1);
      matrix[at * target + i] = (matrix[at * target + i] ?? 0) + weight;
    });
  }
  return matrix;
}
function byMatrices(graph, { x, sizes, factors }, corners, matrixOf) {
  let value = read(x);
  sizes.forEach((target, i) => {
    const size = x.shape[i + 2] ?? 1;
    const step = corners ? (size - 1) / Math.max(1, target - 1) : stepOf(size, target, factors[i] ?? null);
    if (target === size && (step === 1 || matrixOf !== cubicMatrix)) return;
    value = applyAlong(graph, value, i + 2, matrixOf(size, target, step, corners), target);
  });
  return result(value, x.dtype, [x]);
}
var smooth2 = (axes, mode) => (call) => {
  const resizing = resizingOf(call, axes);
  const { x, sizes, factors } = resizing;
  const corners = bool(call, "align_corners");
  const { graph } = call;
  const space = x.shape.slice(2);
  const given = factors.some((factor) => factor !== null) && !corners;
  const fits = sizes.every((size, i) => {
    const factor = factors[i] ?? null;
    return factor === null || Math.abs(size - (space[i] ?? 1) * factor) < 1e-9;
  });
  if (given && !fits)
    return byMatrices(graph, resizing, corners, mode === "linear" ? linearMatrix : cubicMatrix);
  const flat = axes === 1;
  const [batch = 1, channels = 1] = x.shape;
  const value = flat ? reshape(graph, read(x), [batch, channels, 1, space[0] ?? 1]) : read(x);
  const shape = [batch, channels, ...flat ? [1] : [], ...sizes];
  const attributes = {
    mode,
    coordinate_transformation_mode: corners ? "align_corners" : "half_pixel",
    cubic_coeff_a: mode === "cubic" ? { float: -0.75 } : void 0
  };
  const inputs = [value, null, null, integers(graph, shape)];
  const resized = add(graph, "Resize", inputs, attributes, shape, "float32");
  return result(reshape(graph, resized, [batch, channels, ...sizes]), x.dtype, [x]);
};
var triangle2 = (x) => Math.max(0, 1 - Math.abs(x));
function keys(x) {
  const t = Math.abs(x);
  if (t < 1) return (1.5 * t - 2.5) * t * t + 1;
  return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
}
var filterMatrix = (filter, radius) => (size, target, step) => {
  const matrix = new Float32Array(size * target);
  const width = Math.max(1, step);
  for (let i = 0; i < target; i += 1) {
    const center2 = step * (i + 0.5);
    const from = Math.max(0, Math.trunc(center2 - radius * width + 0.5));
    const to2 = Math.min(size, Math.trunc(center2 + radius * width + 0.5));
    const weights2 = Array.from(
      { length: to2 - from },
      (_, k) => filter((from + k - center2 + 0.5) / width)
    );
    const total = weights2.reduce((sum2, weight) => sum2 + weight, 0);
    weights2.forEach((weight, k) => {
      matrix[(from + k) * target + i] = weight / total;
    });
  }
  return matrix;
};
var antialiased = (filter, radius) => (call) => byMatrices(
  call.graph,
  resizingOf(call, 2),
  bool(call, "align_corners"),
  filterMatrix(filter, radius)
);
var resizeOperators = {
  upsample_nearest1d: nearest(1, false),
  upsample_nearest2d: nearest(2, false),
  upsample_nearest3d: nearest(3, false),
  _upsample_nearest_exact1d: nearest(1, true),
  _upsample_nearest_exact2d: nearest(2, true),
  _upsample_nearest_exact3d: nearest(3, true),
  upsample_linear1d: smooth2(1, "linear"),
  upsample_bilinear2d: smooth2(2, "linear"),
  upsample_trilinear3d: smooth2(3, "linear"),
  upsample_bicubic2d: smooth2(2, "cubic"),
  _upsample_bilinear2d_aa: antialiased(triangle2, 1),
  _upsample_bicubic2d_aa: antialiased(keys, 2)
};

// src/weights/torchscript/operators/spatial.ts
var MODES2 = ["linear", "nearest", "cubic"];
var PADDINGS = ["zeros", "border", "reflection"];
function gridSample(call) {
  const [x, grid] = [tensor(call, "input"), tensor(call, "grid")];
  const mode = MODES2[int(call, "interpolation_mode")];
  const padding = PADDINGS[int(call, "padding_mode")];
  if (!mode || !padding) throw failedInModel("grid_sampler was given an unknown mode.");
  const attributes = {
    mode,
    padding_mode: padding,
    align_corners: bool(call, "align_corners") ? 1 : 0
  };
  const shape = [...x.shape.slice(0, 2), ...grid.shape.slice(1, -1)];
  const inputs = [read(x), read(grid)];
  return result(add(call.graph, "GridSample", inputs, attributes, shape, "float32"), x.dtype, [x]);
}
function places(size, corners) {
  return Array.from({ length: size }, (_, i) => {
    if (corners) return size > 1 ? -1 + 2 * i / (size - 1) : 0;
    return (2 * i + 1) / size - 1;
  });
}
function affineGrid(call) {
  const theta = tensor(call, "theta");
  const { graph } = call;
  const [batch = 1, , ...space] = ints(call, "size");
  const corners = bool(call, "align_corners");
  const count2 = elementCount(space);
  call.lowering.spend(count2);
  const axes = space.map((size) => places(size, corners));
  const base = new Float32Array(count2 * (space.length + 1));
  for (let flat = 0; flat < count2; flat += 1) {
    let rest2 = flat;
    const start2 = flat * (space.length + 1);
    for (let axis = space.length - 1; axis >= 0; axis -= 1) {
      const size = space[axis] ?? 1;
      base[start2 + space.length - 1 - axis] = axes[axis]?.[rest2 % size] ?? 0;
      rest2 = Math.floor(rest2 / size);
    }
    base[start2 + space.length] = 1;
  }
  const points = constant(graph, base, "float32", [1, count2, space.length + 1]);
  const grid = matmulValue(graph, points, transpose(graph, read(theta), [0, 2, 1]));
  return makeTensor(reshape(graph, grid, [batch, ...space, space.length]), theta.dtype);
}
function windowsOf(call) {
  const pair3 = (name) => perAxis(ints(call, name), 2);
  return {
    kernel: pair3("kernel_size"),
    dilation: pair3("dilation"),
    padding: pair3("padding"),
    stride: pair3("stride")
  };
}
function im2col(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const { kernel, dilation, padding, stride } = windowsOf(call);
  const batched = x.shape.length === 4;
  const [batch = 1, channels = 1, height = 1, width = 1] = batched ? x.shape : [1, ...x.shape];
  const taps = elementCount(kernel);
  const picks = new Float32Array(taps * taps);
  for (let i = 0; i < taps; i += 1) picks[i * taps + i] = 1;
  const weight = constant(graph, picks, "float32", [taps, 1, ...kernel]);
  const space = [height, width].map((size, i) => {
    const reach = (dilation[i] ?? 1) * ((kernel[i] ?? 1) - 1) + 1;
    return Math.floor((size + 2 * (padding[i] ?? 0) - reach) / (stride[i] ?? 1)) + 1;
  });
  const planes = reshape(graph, read(x), [batch * channels, 1, height, width]);
  const attributes = {
    kernel_shape: [...kernel],
    strides: [...stride],
    dilations: [...dilation],
    pads: [...padding, ...padding]
  };
  const shape = [batch * channels, taps, ...space];
  const columns = add(graph, "Conv", [planes, weight], attributes, shape, "float32");
  const joined3 = [...batched ? [batch] : [], channels * taps, elementCount(space)];
  return result(reshape(graph, columns, joined3), x.dtype, [x]);
}
function col2im(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const { kernel, dilation, padding, stride } = windowsOf(call);
  const size = perAxis(ints(call, "output_size"), 2);
  const batched = x.shape.length === 3;
  const own = batched ? x.shape : [1, ...x.shape];
  const [batch = 1, rows = 1] = own;
  const channels = rows / elementCount(kernel);
  if (!Number.isInteger(channels)) throw unsupported("col2im of columns that do not divide");
  const attributes = {
    dilations: [...dilation],
    pads: [...padding, ...padding],
    strides: [...stride]
  };
  const inputs = [reshape(graph, read(x), own), integers(graph, size), integers(graph, kernel)];
  const shape = [batch, channels, ...size];
  const made = add(graph, "Col2Im", inputs, attributes, shape, "float32");
  return result(reshape(graph, made, batched ? shape : shape.slice(1)), x.dtype, [x]);
}
var spatialOperators = {
  grid_sampler: gridSample,
  grid_sampler_2d: gridSample,
  grid_sampler_3d: gridSample,
  affine_grid_generator: affineGrid,
  im2col,
  col2im
};

// src/weights/torchscript/operators/split.ts
function splitSizes(graph, x, axis, sizes) {
  let from = 0;
  return sizes.map((size) => {
    const part = viewSlice(graph, x, axis, from, from + size);
    from += size;
    return part;
  });
}
function evenSizes(total, size) {
  if (total === 0) return [0];
  const count2 = Math.ceil(total / size);
  return Array.from({ length: count2 }, (_, i) => Math.min(size, total - i * size));
}
function split3(call) {
  const { x, axis, size } = along2(call);
  const name = hasArgument(call, "split_sizes") ? "split_sizes" : "split_size";
  const listed = call.bound.schema.overload === "sizes" || name === "split_sizes";
  const sizes = listed ? ints(call, name) : evenSizes(size, int(call, name));
  if (sizes.reduce((sum2, part) => sum2 + part, 0) !== size)
    throw failedInModel(`The parts [${sizes}] do not make up an axis of ${size}.`);
  return list(splitSizes(call.graph, x, axis, sizes));
}
function chunk(call) {
  const { x, axis, size } = along2(call);
  const count2 = int(call, "chunks");
  const part = Math.ceil(size / count2);
  const sizes = part === 0 ? Array(count2).fill(0) : evenSizes(size, part);
  return list(splitSizes(call.graph, x, axis, sizes));
}
function tensorSplit(call) {
  const { x, axis, size } = along2(call);
  if (call.bound.schema.overload === "indices") {
    const marks = [0, ...ints(call, "indices"), size];
    const parts = marks.slice(1).map((mark, i) => [marks[i] ?? 0, mark]);
    return list(parts.map(([from, to2]) => viewSlice(call.graph, x, axis, from, to2)));
  }
  const count2 = int(call, "sections");
  const sizes = Array.from(
    { length: count2 },
    (_, i) => Math.floor(size / count2) + (i < size % count2 ? 1 : 0)
  );
  return list(splitSizes(call.graph, x, axis, sizes));
}
function narrow(call) {
  const { x, axis, size } = along2(call);
  const start2 = int(call, "start");
  const from = start2 < 0 ? start2 + size : start2;
  const length = int(call, "length");
  if (from + length > size) throw failedInModel(`narrow reaches beyond an axis of ${size}.`);
  return viewSlice(call.graph, x, axis, from, from + length);
}
var splitOperators = {
  "narrow.": narrow,
  split: split3,
  split_with_sizes: split3,
  unsafe_split: split3,
  unsafe_split_with_sizes: split3,
  chunk,
  unsafe_chunk: chunk,
  tensor_split: tensorSplit,
  "unbind.int": (call) => list(unbind(call.graph, tensor(call, "self"), int(call, "dim")))
};

// src/weights/torchscript/operators/texts.ts
function displayFloat(value) {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Number.isInteger(value) && Math.abs(value) < 1e10)
    return Object.is(value, -0) ? "-0." : `${value}.`;
  const exponent = Number(value.toExponential(16).split("e")[1]);
  if (exponent >= -5 && exponent < 17)
    return value.toFixed(Math.min(100, 16 - exponent)).replace(/\.0+$|(\.\d*[1-9])0+$/, "$1");
  const [digits = "", power3 = ""] = value.toExponential(16).split("e");
  const short = digits.replace(/\.0+$|(\.\d*[1-9])0+$/, "$1");
  return `${short}e${power3.replace(/^([+-])(\d)$/, "$10$2")}`;
}
var joined2 = (items3) => items3.map(display).join(", ");
function display(value) {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return displayFloat(value);
  if (isScalar(value) || typeof value === "string") return String(value);
  if (isKind(value, "list")) return `[${joined2(value.items)}]`;
  if (isKind(value, "tuple"))
    return `(${joined2(value.items)}${value.items.length === 1 ? "," : ""})`;
  if (isKind(value, "dict"))
    return `{${[...value.entries].map(([key, item]) => `${display(key)}: ${display(item)}`).join(", ")}}`;
  if (isKind(value, "device")) return value.name;
  return `<${typeName(value)}>`;
}
function format(call) {
  const rest2 = [...call.bound.rest];
  return boundedText(text(call, "self").replaceAll("{}", () => display(rest2.shift() ?? null)));
}
var PERCENT = {
  d: (value) => typeof value === "number" ? String(Math.trunc(value)) : display(value),
  e: (value) => Number(value).toExponential(6).replace(/([+-])(\d)$/, "$10$2"),
  f: (value) => Number(value).toFixed(6)
};
PERCENT.i = PERCENT.d;
function percentFormat(call) {
  const [first] = call.bound.rest;
  const rest2 = isKind(first, "tuple") ? [...first.items] : [...call.bound.rest];
  return text(call, "self").replaceAll(/%[sdiefrgcx%]/g, (mark) => {
    if (mark === "%%") return "%";
    const write2 = PERCENT[mark[1] ?? ""] ?? display;
    return write2(rest2.shift() ?? null);
  });
}
function raise(call) {
  throw new Refusal(
    "run-failed",
    `The model itself stops with the error: ${fromBytes(text(call, "msg"))}`,
    "Check the described input shapes and types against those that the model was exported for."
  );
}
var textOperators = {
  format,
  percentFormat,
  "prim::RaiseException": raise,
  str: (call) => display(argument(call, call.bound.schema.args[0]?.name ?? "")),
  join: (call) => {
    const values = argument(call, "values");
    return isKind(values, "list") ? boundedText(values.items.map(display).join(text(call, "self"))) : "";
  }
};

// src/weights/torchscript/operators/windows.ts
function diagonal(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const rank = x.shape.length;
  const offset = int(call, "offset");
  const [a, b] = [axisOf(int(call, "dim1"), rank), axisOf(int(call, "dim2"), rank)];
  const rest2 = x.shape.map((_, axis2) => axis2).filter((axis2) => axis2 !== a && axis2 !== b);
  const [rows, columns] = [x.shape[a] ?? 0, x.shape[b] ?? 0];
  const start2 = offset >= 0 ? offset : -offset * columns;
  const length = Math.max(0, Math.min(rows + Math.min(offset, 0), columns - Math.max(offset, 0)));
  const picks = Array.from({ length }, (_, i) => start2 + i * (columns + 1));
  const outer = rest2.map((axis2) => x.shape[axis2] ?? 1);
  const order = [...rest2, a, b];
  const flatShape = [...outer, rows * columns];
  const flat = (base) => reshape(graph, transpose(graph, base, order), flatShape);
  const indexes = integers(graph, picks);
  const axis = outer.length;
  const strides = x.strides && [
    ...rest2.map((i) => x.strides?.[i] ?? 1),
    (x.strides[a] ?? 1) + (x.strides[b] ?? 1)
  ];
  return makeView(x, strides, {
    get: (base) => add(graph, "Gather", [flat(base), indexes], { axis }, [...outer, length], base.type),
    put: (base, part) => {
      const count2 = elementCount(outer);
      const all = constant(graph, Array.from({ length: count2 }, () => picks).flat(), "int64", [
        ...outer,
        length
      ]);
      const written = add(
        graph,
        "ScatterElements",
        [flat(base), all, part],
        { axis },
        flatShape,
        base.type
      );
      const turned = reshape(graph, written, [...outer, rows, columns]);
      return transpose(graph, turned, inverse(order));
    }
  });
}
function putWindows(graph, base, part, axis, picks) {
  const rank = base.shape.length;
  const others = base.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [axis, ...others];
  const turned = transpose(graph, base, order);
  const rows = transpose(graph, part, [axis, rank, ...others]);
  const flat = reshape(graph, rows, [picks.length, ...turned.shape.slice(1)]);
  const places2 = constant(graph, picks, "int64", [picks.length, 1]);
  const written = add(graph, "ScatterND", [turned, places2, flat], {}, turned.shape, base.type);
  return transpose(graph, written, inverse(order));
}
function unfold(call) {
  const x = tensor(call, "self");
  const { graph } = call;
  const axis = axisOf(int(call, "dimension"), x.shape.length);
  const [size, step] = [int(call, "size"), int(call, "step")];
  const count2 = Math.floor(((x.shape[axis] ?? 0) - size) / step) + 1;
  const picks = Array.from({ length: count2 * size }, (_, i) => {
    const window = Math.floor(i / size);
    return window * step + i % size;
  });
  const shape = [...x.shape.slice(0, axis), count2, size, ...x.shape.slice(axis + 1)];
  const rest2 = shape.map((_, i) => i).filter((i) => i !== axis + 1);
  const stride = x.strides?.[axis] ?? 1;
  const strides = x.strides && [
    ...x.strides.map((own, i) => i === axis ? stride * step : own),
    stride
  ];
  return makeView(x, strides, {
    get: (base) => {
      const indexes = constant(graph, picks, "int64", [count2, size]);
      const windows = add(graph, "Gather", [base, indexes], { axis }, shape, base.type);
      return transpose(graph, windows, [...rest2, axis + 1]);
    },
    put: step >= size ? (base, part) => putWindows(graph, base, part, axis, picks) : null
  });
}
function placesOf(call, size, strides, offset) {
  call.lowering.spend(elementCount(size));
  let places2 = [offset];
  size.forEach((length, axis) => {
    const steps = Array.from({ length }, (_, i) => i * (strides[axis] ?? 1));
    places2 = places2.flatMap((place2) => steps.map((step) => place2 + step));
  });
  return places2;
}
function asStrided(call) {
  const x = tensor(call, "self");
  const [size, strides] = [ints(call, "size"), ints(call, "stride")];
  const offset = maybeInt(call, "storage_offset") ?? 0;
  const same2 = String(size) === String(x.shape) && String(strides) === String(x.strides);
  if (same2 && offset === 0) return viewAs(call.graph, x, size, strides);
  const plain2 = String(contiguousStrides(size)) === String(strides);
  if (x.content.kind !== "root" || !isContiguousTensor(x))
    throw unsupported("as_strided of a tensor that is not all of its memory, in order");
  const count2 = elementCount(x.shape);
  if (plain2 && offset === 0 && elementCount(size) === count2)
    return viewAs(call.graph, x, size, strides);
  const picks = placesOf(call, size, strides, offset);
  if (picks.some((place2) => place2 >= count2))
    throw failedInModel("as_strided reaches beyond the memory of the tensor.");
  const { graph } = call;
  const indexes = constant(graph, picks, "int64", [picks.length]);
  const flat = (base) => reshape(graph, base, [count2]);
  return makeView(x, strides, {
    get: (base) => {
      const inputs = [flat(base), indexes];
      const picked = add(graph, "Gather", inputs, { axis: 0 }, [picks.length], base.type);
      return reshape(graph, picked, size);
    },
    put: new Set(picks).size < picks.length ? null : (base, part) => {
      const inputs = [flat(base), indexes, reshape(graph, part, [picks.length])];
      const attributes = { axis: 0 };
      const made = add(graph, "ScatterElements", inputs, attributes, [count2], base.type);
      return reshape(graph, made, base.shape);
    }
  });
}
var windowOperators = {
  diagonal,
  unfold,
  as_strided: asStrided
};

// src/weights/torchscript/operators/write.ts
function writeResult(call, self2, made) {
  if (DATA_TYPES[made.dtype].category > DATA_TYPES[self2.dtype].category)
    throw failedInModel(`A result of type ${made.dtype} can not be written to ${self2.dtype}.`);
  if (String(made.shape) !== String(self2.shape))
    throw failedInModel(`A result of shape [${made.shape}] was written to [${self2.shape}].`);
  write(self2, readAs(call.graph, made, self2.dtype));
  return self2;
}
function copy(call) {
  const self2 = tensor(call, "self");
  const source = operand(call, hasArgument(call, "src") ? "src" : "other");
  const value = isTensor2(source) ? readAs(call.graph, source, self2.dtype) : scalarConstant(call.graph, source, self2.dtype);
  write(self2, expand(call.graph, value, self2.shape));
  return self2;
}
function fill(call) {
  const self2 = tensor(call, "self");
  const value = operand(call, "value");
  const made = isTensor2(value) ? expand(call.graph, readAs(call.graph, value, self2.dtype), self2.shape) : full(call.graph, value, self2.shape, self2.dtype);
  write(self2, made);
  return self2;
}
function constantFill(value) {
  return (call) => {
    const self2 = tensor(call, "self");
    write(self2, full(call.graph, value, self2.shape, self2.dtype));
    return self2;
  };
}
function reshapeInPlace(call) {
  const { schema, values } = call.bound;
  const self2 = tensor(call, "self");
  const name = schema.name.replace("aten::", "").slice(0, -1);
  const made = call.lowering.callOperator(name, [...values.values()]);
  if (!isKind(made, "tensor")) throw new Error(`${name} gave no tensor.`);
  becomeView(self2, made);
  return self2;
}
function otherMemory(call) {
  throw unsupported(`${call.bound.schema.name} (other memory for a tensor)`);
}
var writeOperators = {
  copy_: copy,
  fill_: fill,
  zero_: constantFill(0n),
  squeeze_: reshapeInPlace,
  unsqueeze_: reshapeInPlace,
  transpose_: reshapeInPlace,
  t_: reshapeInPlace,
  as_strided_: reshapeInPlace,
  resize_: otherMemory,
  set_: otherMemory,
  requires_grad_: (call) => tensor(call, "self"),
  detach_: (call) => tensor(call, "self"),
  fill_diagonal_: (call) => {
    const self2 = tensor(call, "self");
    if (self2.shape.length !== 2 || argument(call, "wrap") === true)
      throw unsupported("fill_diagonal_ of more than two axes");
    const diagonal2 = call.lowering.callOperator("diagonal", [self2]);
    call.lowering.callOperator("fill_", [diagonal2, scalar(call, "fill_value")]);
    return self2;
  }
};

// src/weights/torchscript/operators/table.ts
var TENSOR_OPERATORS = {
  ...activationOperators,
  ...adaptivePoolOperators,
  ...reduceOperators,
  ...arithmeticOperators,
  ...attentionOperators,
  ...comparisonOperators,
  ...arrangingOperators,
  ...composedOperators,
  ...countingOperators,
  ...cumulativeOperators,
  ...matrixOperators,
  ...lossOperators,
  ...convertOperators,
  ...convolutionOperators,
  ...createOperators,
  ...detectionOperators,
  ...environmentOperators,
  ...gatherOperators,
  ...indexingOperators,
  ...joinOperators,
  ...linearOperators,
  ...mathOperators,
  ...normalizationOperators,
  ...orderOperators,
  ...padOperators,
  ...poolOperators,
  ...recurrentOperators,
  ...resizeOperators,
  ...spatialOperators,
  ...splitOperators,
  ...viewOperators,
  ...windowOperators,
  ...writeOperators
};
var VALUE_OPERATORS = {
  ...createOperators,
  "prim::tolist": toList,
  ...numberOperators,
  ...containerOperators,
  ...textOperators,
  ...letterOperators,
  ...mathematicsOperators,
  ...environmentOperators
};
function takesTensor(type) {
  if (type.kind === "plain") return type.name === "Tensor";
  if (type.kind === "optional" || type.kind === "list") return takesTensor(type.of);
  return type.kind === "dict" ? false : type.items.some(takesTensor);
}
function find(table, name, overload) {
  for (const key of [`${name}.${overload}`, name]) {
    const found2 = Object.hasOwn(table, key) ? table[key] : void 0;
    if (found2) return found2;
  }
  return null;
}
function inPlaceOf(name) {
  const augmented = /^__i(and|or|xor|lshift|rshift)__$/.exec(name);
  if (augmented) return `__${augmented[1]}__`;
  return name.endsWith("_") && !name.endsWith("__") ? name.slice(0, -1) : null;
}
function implementationOf(schema) {
  const [space = "", base = ""] = schema.name.split("::");
  const name = space === "aten" ? base : schema.name;
  const table = schema.args.some(({ type }) => takesTensor(type)) ? TENSOR_OPERATORS : VALUE_OPERATORS;
  const found2 = find(table, name, schema.overload);
  if (found2) return found2;
  const plain2 = inPlaceOf(name);
  const operator = plain2 && find(TENSOR_OPERATORS, plain2, schema.overload);
  if (!operator) return null;
  return (call) => {
    const made = operator(call);
    if (!isKind(made, "tensor")) throw new Error(`${schema.name} gave no tensor.`);
    return writeResult(call, tensor(call, "self"), made);
  };
}

// src/weights/torchscript/call-operator.ts
function callOperator(lowering, name, args, keywords) {
  lowering.spend(1);
  const schemas = schemasOf(name);
  if (schemas.length === 0) throw unsupported(`The operator ${name} is not known here`);
  const { graph } = lowering;
  const bound = matchSchema(
    schemas,
    args,
    keywords,
    (value) => isKind(value, "tensor") ? itemOf({ graph }, value) : value
  );
  if (!bound) {
    const given = [...args.map(typeName), ...[...keywords].map(([k, v]) => `${k}=${typeName(v)}`)];
    throw unsupported(`The operator ${name} is not known here with the arguments (${given})`);
  }
  const run = implementationOf(bound.schema);
  if (!run) throw unsupported(`The operator ${bound.schema.text} is not known here`);
  const call = { lowering, graph, bound };
  return run(call);
}

// src/weights/torchscript/lexer.ts
var NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
var NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?j?/y;
var SIGN = /->|==|!=|<=|>=|\/\/|\*\*|<<|>>|[+\-*/%<>=()[\]{}.,:;@&|^~]/y;
var ESCAPES2 = {
  n: "\n",
  t: "	",
  r: "\r",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v"
};
function match(pattern, text2, at) {
  pattern.lastIndex = at;
  return pattern.exec(text2)?.[0] ?? null;
}
function fail2(scan, what) {
  throw invalid(`${scan.file}:${scan.line}: ${what}.`);
}
function push(scan, kind, text2 = "") {
  scan.tokens.push({ kind, text: text2, line: scan.line });
}
function readString(scan, quote) {
  let result2 = "";
  for (let at = scan.at + 1; at < scan.text.length; at += 1) {
    const character = scan.text[at] ?? "";
    if (character === quote) {
      scan.at = at + 1;
      return result2;
    }
    if (character === "\n") scan.line += 1;
    if (character !== "\\") {
      result2 += character;
      continue;
    }
    at += 1;
    const escaped = scan.text[at] ?? "";
    const octal = match(/[0-7]{1,3}/y, scan.text, at);
    const hexadecimal = escaped === "x" ? match(/[0-9a-fA-F]{2}/y, scan.text, at + 1) : null;
    if (octal) {
      result2 += String.fromCharCode(Number.parseInt(octal, 8));
      at += octal.length - 1;
    } else if (hexadecimal) {
      result2 += String.fromCharCode(Number.parseInt(hexadecimal, 16));
      at += 2;
    } else result2 += ESCAPES2[escaped] ?? escaped;
  }
  return fail2(scan, "A string does not end");
}
function readIndent(scan) {
  const width = match(/ */y, scan.text, scan.at)?.length ?? 0;
  const next = scan.text[scan.at + width];
  if (next === void 0 || next === "\n" || next === "#" || next === "\r") return;
  scan.at += width;
  if (width > (scan.indents.at(-1) ?? 0)) {
    scan.indents.push(width);
    push(scan, "indent");
  }
  while (width < (scan.indents.at(-1) ?? 0)) {
    scan.indents.pop();
    push(scan, "dedent");
  }
  if (width !== scan.indents.at(-1)) fail2(scan, "The indentation fits no open block");
}
function readToken(scan) {
  const character = scan.text[scan.at] ?? "";
  const name = match(NAME, scan.text, scan.at);
  const number4 = name ? null : match(NUMBER, scan.text, scan.at);
  if (name) push(scan, "name", name);
  else if (number4?.endsWith("j")) fail2(scan, "Complex numbers are not supported");
  else if (number4) push(scan, /[.eE]/.test(number4) ? "float" : "int", number4);
  else if (character === '"' || character === "'") {
    const { line } = scan;
    scan.tokens.push({ kind: "string", text: readString(scan, character), line });
    return;
  } else {
    const sign = match(SIGN, scan.text, scan.at);
    if (!sign) fail2(scan, `The character ${JSON.stringify(character)} is not expected`);
    if ("([{".includes(sign)) scan.depth += 1;
    if (")]}".includes(sign)) scan.depth -= 1;
    push(scan, "sign", sign);
  }
  scan.at += (name ?? number4 ?? scan.tokens.at(-1)?.text ?? " ").length;
}
function tokenize(text2, file) {
  const scan = { text: text2, file, at: 0, line: 1, tokens: [], indents: [0], depth: 0 };
  let lineStart = true;
  while (scan.at < text2.length) {
    if (lineStart && scan.depth === 0) readIndent(scan);
    lineStart = false;
    const character = text2[scan.at];
    if (character === "\n") {
      if (scan.depth === 0 && scan.tokens.at(-1)?.kind !== "newline" && scan.tokens.length > 0)
        push(scan, "newline");
      scan.at += 1;
      scan.line += 1;
      lineStart = true;
    } else if (character === " " || character === "	" || character === "\r") scan.at += 1;
    else if (character === "#") scan.at += match(/[^\n]*/y, text2, scan.at)?.length ?? 1;
    else if (character !== void 0) readToken(scan);
  }
  if (scan.tokens.at(-1)?.kind !== "newline") push(scan, "newline");
  for (; scan.indents.length > 1; scan.indents.pop()) push(scan, "dedent");
  push(scan, "end");
  return scan.tokens;
}

// src/weights/torchscript/parser.ts
var MAX_DEPTH = 500;
var INFIX = /* @__PURE__ */ new Set(["+", "-", "*", "/", "//", "%", "**", "==", "!=", "<", ">", "<=", ">="]);
var INFIX_WORDS = /* @__PURE__ */ new Set(["and", "or", "is", "in"]);
function peek(parser, ahead = 0) {
  const token = parser.tokens[parser.at + ahead] ?? parser.tokens.at(-1);
  if (!token) throw invalid(`${parser.file} is empty.`);
  return token;
}
function fail3(parser, expected) {
  const { line, text: text2, kind } = peek(parser);
  throw invalid(`${parser.file}:${line}: Expected ${expected}, found ${text2 || kind}.`);
}
function isText(parser, text2) {
  const token = peek(parser);
  return token.text === text2 && (token.kind === "sign" || token.kind === "name");
}
function accept2(parser, text2) {
  if (!isText(parser, text2)) return false;
  parser.at += 1;
  return true;
}
function expect2(parser, text2) {
  if (!accept2(parser, text2)) fail3(parser, text2);
}
function identifier(parser) {
  const token = peek(parser);
  if (token.kind !== "name") fail3(parser, "a name");
  parser.at += 1;
  return token.text;
}
function lineEnd(parser) {
  accept2(parser, ";");
  const { kind } = peek(parser);
  if (kind === "newline") parser.at += 1;
  else if (kind !== "end" && kind !== "dedent") fail3(parser, "the end of the line");
}
function items2(parser, end, item) {
  const result2 = [];
  while (!isText(parser, end)) {
    result2.push(item());
    if (!accept2(parser, ",")) break;
  }
  expect2(parser, end);
  return result2;
}
var CONSTANTS = { None: null, True: true, False: false };
function atom(parser) {
  const { kind, text: text2, line } = peek(parser);
  if (kind === "int" || kind === "float" || kind === "string" || kind === "name") {
    parser.at += 1;
    if (kind === "int") return { kind, value: BigInt(text2), line };
    if (kind === "float") return { kind, value: Number(text2), line };
    if (kind === "name")
      return Object.hasOwn(CONSTANTS, text2) ? { kind: "constant", value: CONSTANTS[text2] ?? null, line } : { kind, id: text2, line };
    let value = text2;
    for (; peek(parser).kind === "string"; parser.at += 1) value += peek(parser).text;
    return { kind, value, line };
  }
  if (accept2(parser, "(")) {
    const start2 = parser.at;
    const inner = items2(parser, ")", () => expression(parser));
    const comma = parser.tokens[parser.at - 2]?.text === "," || parser.at - 1 === start2;
    const [only] = inner;
    return inner.length === 1 && only && !comma ? only : { kind: "tuple", items: inner, line };
  }
  if (accept2(parser, "["))
    return { kind: "list", items: items2(parser, "]", () => expression(parser)), line };
  if (accept2(parser, "{")) {
    const entries = items2(parser, "}", () => {
      const key = expression(parser);
      expect2(parser, ":");
      return [key, expression(parser)];
    });
    return { kind: "dict", entries, line };
  }
  return fail3(parser, "an expression");
}
function callArguments(parser, callee) {
  const args = [];
  const keywords = [];
  items2(parser, ")", () => {
    if (peek(parser).kind === "name" && peek(parser, 1).text === "=") {
      const name = identifier(parser);
      expect2(parser, "=");
      keywords.push([name, expression(parser)]);
    } else args.push(expression(parser));
  });
  return { kind: "call", callee, args, keywords, line: callee.line };
}
function subscript(parser, of2) {
  const { line } = peek(parser);
  let index3;
  if (isText(parser, ":")) index3 = sliceFrom(parser, null, line);
  else {
    const first = expression(parser);
    if (isText(parser, ":")) index3 = sliceFrom(parser, first, line);
    else if (accept2(parser, ",")) {
      const rest2 = items2(parser, "]", () => expression(parser));
      return {
        kind: "subscript",
        of: of2,
        index: { kind: "tuple", items: [first, ...rest2], line },
        line
      };
    } else index3 = first;
  }
  expect2(parser, "]");
  return { kind: "subscript", of: of2, index: index3, line };
}
function sliceFrom(parser, from, line) {
  expect2(parser, ":");
  return { kind: "slice", from, to: isText(parser, "]") ? null : expression(parser), line };
}
function postfix(parser) {
  let result2 = atom(parser);
  for (; ; ) {
    const { line } = peek(parser);
    if (accept2(parser, "."))
      result2 = { kind: "attribute", of: result2, name: identifier(parser), line };
    else if (accept2(parser, "(")) result2 = callArguments(parser, result2);
    else if (accept2(parser, "[")) result2 = subscript(parser, result2);
    else return result2;
  }
}
function unary2(parser) {
  const { line } = peek(parser);
  for (const operator of ["-", "not", "~"])
    if (accept2(parser, operator)) {
      const operand2 = nested2(parser, unary2);
      if (operator === "-" && operand2.kind === "int") return { ...operand2, value: -operand2.value };
      if (operator === "-" && operand2.kind === "float")
        return { ...operand2, value: -operand2.value };
      return { kind: "unary", operator, operand: operand2, line };
    }
  accept2(parser, "+");
  return postfix(parser);
}
function infix(parser) {
  let left = unary2(parser);
  for (; ; ) {
    const { kind, text: text2, line } = peek(parser);
    const known = kind === "sign" ? INFIX.has(text2) : kind === "name" && INFIX_WORDS.has(text2);
    if (!known) return left;
    parser.at += 1;
    const operator = text2 === "is" && accept2(parser, "not") ? "is not" : text2;
    left = { kind: "binary", operator, left, right: unary2(parser), line };
  }
}
function nested2(parser, parse) {
  parser.depth += 1;
  if (parser.depth > MAX_DEPTH) fail3(parser, `at most ${MAX_DEPTH} nested expressions`);
  const result2 = parse(parser);
  parser.depth -= 1;
  return result2;
}
function expression(parser) {
  return nested2(parser, () => {
    const yes = infix(parser);
    const { line } = peek(parser);
    if (!accept2(parser, "if")) return yes;
    const condition = infix(parser);
    expect2(parser, "else");
    return { kind: "choice", condition, yes, no: expression(parser), line };
  });
}
function expressions(parser) {
  const first = expression(parser);
  if (!isText(parser, ",")) return first;
  const list2 = [first];
  while (accept2(parser, ",")) {
    if (peek(parser).kind === "newline" || isText(parser, "=") || isText(parser, "in")) break;
    list2.push(expression(parser));
  }
  return { kind: "tuple", items: list2, line: first.line };
}
function block(parser) {
  expect2(parser, ":");
  while (peek(parser).kind === "newline") parser.at += 1;
  if (peek(parser).kind !== "indent") fail3(parser, "an indented block");
  parser.at += 1;
  parser.depth += 1;
  if (parser.depth > MAX_DEPTH) fail3(parser, `at most ${MAX_DEPTH} nested blocks`);
  const body = [];
  while (peek(parser).kind !== "dedent" && peek(parser).kind !== "end")
    body.push(statement(parser));
  if (peek(parser).kind === "dedent") parser.at += 1;
  parser.depth -= 1;
  return body;
}
function functionDefinition(parser, line) {
  const name = identifier(parser);
  expect2(parser, "(");
  const parameters = items2(parser, ")", () => {
    if (accept2(parser, "*")) return null;
    const parameter = identifier(parser);
    const type = accept2(parser, ":") ? expression(parser) : null;
    return { name: parameter, type, value: accept2(parser, "=") ? expression(parser) : null };
  }).filter((parameter) => parameter !== null);
  if (accept2(parser, "->")) expression(parser);
  return { kind: "function", name, parameters, body: block(parser), line };
}
function classDefinition(parser, line) {
  const name = identifier(parser);
  const bases = accept2(parser, "(") ? items2(parser, ")", () => expression(parser)) : [];
  const [base] = bases;
  return {
    kind: "class",
    name,
    base: base?.kind === "name" ? base.id : "",
    body: block(parser),
    line
  };
}
function ifStatement(parser, line) {
  const condition = expression(parser);
  const yes = block(parser);
  const next = peek(parser).line;
  if (accept2(parser, "elif"))
    return { kind: "if", condition, yes, no: [ifStatement(parser, next)], line };
  const no = accept2(parser, "else") ? block(parser) : [];
  return { kind: "if", condition, yes, no, line };
}
function forStatement(parser, line) {
  const list2 = [unary2(parser)];
  while (accept2(parser, ",")) if (!isText(parser, "in")) list2.push(unary2(parser));
  expect2(parser, "in");
  const [only] = list2;
  const target = only && list2.length === 1 ? only : { kind: "tuple", items: list2, line };
  return { kind: "for", target, iterable: expression(parser), body: block(parser), line };
}
var KEYWORDS = {
  class: classDefinition,
  def: functionDefinition,
  if: ifStatement,
  for: forStatement,
  while: (parser, line) => {
    const condition = expression(parser);
    return { kind: "while", condition, body: block(parser), line };
  },
  with: (parser, line) => {
    const subject = expression(parser);
    if (accept2(parser, "as")) identifier(parser);
    return { kind: "with", subject, body: block(parser), line };
  },
  return: (parser, line) => {
    const value = peek(parser).kind === "newline" ? null : expressions(parser);
    lineEnd(parser);
    return { kind: "return", value, line };
  },
  assert: (parser, line) => {
    const condition = expression(parser);
    if (accept2(parser, ",")) expression(parser);
    lineEnd(parser);
    return { kind: "assert", condition, line };
  },
  raise: (parser, line) => {
    const value = expression(parser);
    lineEnd(parser);
    return { kind: "raise", value, line };
  },
  import: (parser, line) => {
    while (peek(parser).kind !== "newline" && peek(parser).kind !== "end") parser.at += 1;
    lineEnd(parser);
    return { kind: "pass", line };
  },
  pass: (parser, line) => {
    lineEnd(parser);
    return { kind: "pass", line };
  },
  break: (parser, line) => {
    lineEnd(parser);
    return { kind: "break", line };
  },
  continue: (parser, line) => {
    lineEnd(parser);
    return { kind: "continue", line };
  }
};
function statement(parser) {
  const { kind, text: text2, line } = peek(parser);
  const keyword = kind === "name" && Object.hasOwn(KEYWORDS, text2) ? KEYWORDS[text2] : void 0;
  if (keyword) {
    parser.at += 1;
    return keyword(parser, line);
  }
  const first = expressions(parser);
  if (accept2(parser, ":")) {
    const type = expression(parser);
    const value2 = accept2(parser, "=") ? expressions(parser) : null;
    lineEnd(parser);
    return { kind: "declare", target: first, type, value: value2, line };
  }
  if (!isText(parser, "=")) {
    lineEnd(parser);
    return { kind: "expression", value: first, line };
  }
  const chain2 = [first];
  while (accept2(parser, "=")) chain2.push(expressions(parser));
  lineEnd(parser);
  const value = chain2.pop() ?? first;
  return { kind: "assign", targets: chain2, value, line };
}
function parseModule(text2, file) {
  const parser = { tokens: tokenize(text2, file), at: 0, file, depth: 0 };
  const statements = [];
  while (peek(parser).kind !== "end") {
    if (peek(parser).kind === "newline") parser.at += 1;
    else statements.push(statement(parser));
  }
  return statements;
}

// src/weights/torchscript/class-table.ts
function readClass(definition, file) {
  const info = {
    name: definition.name,
    base: definition.base,
    file,
    methods: /* @__PURE__ */ new Map(),
    constants: /* @__PURE__ */ new Map(),
    fields: [],
    types: /* @__PURE__ */ new Map()
  };
  for (const statement2 of definition.body) {
    if (statement2.kind === "function") info.methods.set(statement2.name, statement2);
    if (statement2.kind === "declare" && statement2.target.kind === "name") {
      info.types.set(statement2.target.id, statement2.type);
      if (statement2.value) info.constants.set(statement2.target.id, statement2.value);
      else info.fields.push(statement2.target.id);
    }
    const [target] = statement2.kind === "assign" ? statement2.targets : [];
    if (statement2.kind === "assign" && target?.kind === "name")
      info.constants.set(target.id, statement2.value);
  }
  return info;
}
function readItems(statements, file) {
  const items3 = /* @__PURE__ */ new Map();
  for (const statement2 of statements) {
    if (statement2.kind === "class")
      items3.set(statement2.name, { kind: "class", info: readClass(statement2, file) });
    if (statement2.kind === "function")
      items3.set(statement2.name, { kind: "function", info: { definition: statement2, file } });
  }
  return items3;
}
function lookUp(table, name) {
  const parts = name.split(".");
  const last = parts.pop() ?? "";
  if (parts[0] !== "__torch__") return null;
  const path = `${parts.join("/")}.py`;
  let items3 = table.files.get(path);
  if (!items3) {
    const text2 = table.readCode(path);
    items3 = text2 === null ? /* @__PURE__ */ new Map() : readItems(parseModule(text2, `code/${path}`), `code/${path}`);
    table.files.set(path, items3);
  }
  return items3.get(last) ?? null;
}
function classOf(table, name) {
  const item = lookUp(table, name);
  if (item?.kind === "class") return item.info;
  throw invalid(`The archive has no code for its class ${name}.`);
}

// src/weights/torchscript/evaluate.ts
var INFIX2 = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "//": "floordiv",
  "%": "remainder",
  "**": "pow",
  "==": "eq",
  "!=": "ne",
  "<": "lt",
  ">": "gt",
  "<=": "le",
  ">=": "ge",
  is: "__is__",
  "is not": "__isnot__"
};
function truth(interpreter, value) {
  if (typeof value === "boolean") return value;
  if (isScalar(value)) return Number(value) !== 0;
  if (isKind(value, "tensor")) return Number(itemOf(interpreter.lowering, value)) !== 0;
  throw failedInModel(`A value of type ${typeName(value)} was used as a condition.`);
}
function dottedName(expression2) {
  if (expression2.kind === "name") return expression2.id;
  if (expression2.kind !== "attribute") return null;
  const start2 = dottedName(expression2.of);
  return start2 === null ? null : `${start2}.${expression2.name}`;
}
function constantOf(interpreter, name) {
  const index3 = Number(/^CONSTANTS\.c(\d+)$/.exec(name)?.[1] ?? -1);
  const value = interpreter.constants[index3];
  if (value === void 0) throw invalid(`The archive has no constant ${name}.`);
  return value;
}
function globalValue(interpreter, name) {
  const [root] = name.split(".");
  if (root === "CONSTANTS") return constantOf(interpreter, name);
  if (root === "torch") return { kind: "operator", name: `aten::${name.slice("torch.".length)}` };
  if (root === "ops") {
    const [, space = "", ...rest2] = name.split(".");
    return { kind: "operator", name: `${space}::${rest2.join(".")}` };
  }
  if (root !== "__torch__") return null;
  const item = lookUp(interpreter.archive.code, name);
  if (item) return { kind: item.kind, name };
  const [, className = "", member = ""] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const owner = lookUp(interpreter.archive.code, className);
  if (owner?.kind !== "class") throw invalid(`The archive has no code for ${name}.`);
  if (member === "__new__") return { kind: "class", name: className };
  const value = owner.info.constants.get(member);
  if (!value) throw invalid(`The class ${className} has no member ${member}.`);
  const frame = { variables: /* @__PURE__ */ new Map(), file: owner.info.file, line: 0, module: "" };
  const made = evaluate(interpreter, value, frame);
  return owner.info.base === "Enum" ? { kind: "enum", className, value: made } : made;
}
function enumName(interpreter, className, value) {
  const { constants, file } = classOf(interpreter.archive.code, className);
  const frame = { variables: /* @__PURE__ */ new Map(), file, line: 0, module: "" };
  for (const [name, expression2] of constants)
    if (evaluate(interpreter, expression2, frame) === value) return name;
  throw invalid(`The enumeration ${className} has no such member.`);
}
function attributeOf(interpreter, value, name) {
  if (isKind(value, "object")) {
    const own = value.attributes.get(name);
    if (own !== void 0) return own;
    const info = classOf(interpreter.archive.code, value.className);
    const constant2 = info.constants.get(name);
    if (constant2) {
      const frame = { variables: /* @__PURE__ */ new Map(), file: info.file, line: 0, module: "" };
      return evaluate(interpreter, constant2, frame);
    }
    if (info.methods.has(name)) return { kind: "method", self: value, name };
    throw invalid(`The class ${value.className} has no attribute ${name}.`);
  }
  if (isKind(value, "tuple")) {
    const at = value.fields?.indexOf(name) ?? -1;
    if (at >= 0) return value.items[at] ?? null;
  }
  if (isKind(value, "enum") && name === "value") return value.value;
  if (isKind(value, "enum") && name === "name")
    return enumName(interpreter, value.className, value.value);
  if (isKind(value, "device") && name === "type") return "cpu";
  if (isKind(value, "device") && name === "index") return null;
  if (isKind(value, "tensor")) return interpreter.callOperator(`prim::${name}`, [value]);
  throw unsupported(`The attribute ${name} of a value of type ${typeName(value)}`);
}
function attribute(interpreter, expression2, frame) {
  const name = dottedName(expression2);
  const root = name?.split(".")[0] ?? "";
  if (name && !frame.variables.has(root)) {
    const value = globalValue(interpreter, name);
    if (value !== null) return value;
  }
  return attributeOf(interpreter, evaluate(interpreter, expression2.of, frame), expression2.name);
}
function sliceOf3(interpreter, of2, bounds2, frame) {
  const [from, to2] = [bounds2.from, bounds2.to].map(
    (bound) => bound ? evaluate(interpreter, bound, frame) : null
  );
  if (isKind(of2, "tuple")) {
    const number4 = (x) => typeof x === "bigint" ? Number(x) : void 0;
    return tuple(of2.items.slice(number4(from), number4(to2)));
  }
  return interpreter.callOperator("aten::slice", [of2, from ?? null, to2 ?? null]);
}
function memberAt(modules, index3) {
  let name = String(index3);
  if (typeof index3 === "bigint" && index3 < 0n) {
    const places2 = [...modules.attributes.keys()].filter((key) => /^\d+$/.test(key));
    name = String(BigInt(places2.length) + index3);
  }
  const found2 = modules.attributes.get(name);
  if (found2 === void 0) throw failedInModel(`A list of modules has no item ${String(index3)}.`);
  return found2;
}
function subscript2(interpreter, expression2, frame) {
  const of2 = evaluate(interpreter, expression2.of, frame);
  if (expression2.index.kind === "slice") return sliceOf3(interpreter, of2, expression2.index, frame);
  const index3 = evaluate(interpreter, expression2.index, frame);
  if (isKind(of2, "tuple") && typeof index3 === "bigint") {
    const at = Number(index3) < 0 ? Number(index3) + of2.items.length : Number(index3);
    const item = of2.items[at];
    if (item === void 0) throw failedInModel(`Index ${at} of a tuple of ${of2.items.length}.`);
    return item;
  }
  if (isKind(of2, "object")) return memberAt(of2, index3);
  if (isKind(of2, "tensor")) return interpreter.callOperator("aten::select", [of2, 0n, index3]);
  return interpreter.callOperator("aten::__getitem__", [of2, index3]);
}
var TYPE_TESTS = {
  Tensor: (value) => isKind(value, "tensor"),
  int: (value) => typeof value === "bigint",
  float: (value) => typeof value === "number",
  bool: (value) => typeof value === "boolean",
  str: (value) => typeof value === "string",
  NoneType: (value) => value === null,
  List: (value) => isKind(value, "list"),
  list: (value) => isKind(value, "list"),
  Tuple: (value) => isKind(value, "tuple"),
  tuple: (value) => isKind(value, "tuple"),
  Dict: (value) => isKind(value, "dict"),
  Any: () => true
};
function isInstance(value, type) {
  if (type.kind === "list" || type.kind === "tuple")
    return type.items.some((item) => isInstance(value, item));
  if (type.kind === "subscript" && type.of.kind === "name") {
    if (type.of.id === "Optional") return value === null || isInstance(value, type.index);
    if (type.of.id === "List" && isKind(value, "list"))
      return value.items.every((item) => isInstance(item, type.index));
    return isInstance(value, type.of);
  }
  const name = dottedName(type) ?? "";
  const known = Object.hasOwn(TYPE_TESTS, name) ? TYPE_TESTS[name] : void 0;
  if (known) return known(value);
  if (isKind(value, "object") || isKind(value, "enum")) return value.className === name;
  throw unsupported(`isinstance of the type ${name}`);
}
function evaluated(interpreter, call, index3, frame) {
  const arg = call.args[index3];
  if (!arg) throw invalid(`A call in line ${call.line} lacks an argument.`);
  return evaluate(interpreter, arg, frame);
}
function annotate(interpreter, call, frame) {
  const value = evaluated(interpreter, call, 1, frame);
  const [type] = call.args;
  const name = type?.kind === "name" ? type.id : "";
  if (!isKind(value, "tensor") || !["int", "float", "bool", "number", "Scalar"].includes(name))
    return value;
  const item = itemOf(interpreter.lowering, value);
  if (name === "int") return typeof item === "number" ? BigInt(Math.trunc(item)) : BigInt(item);
  if (name === "float") return Number(item);
  return name === "bool" ? Number(item) !== 0 : item;
}
var conversion = (operator) => (interpreter, call, frame) => interpreter.callOperator(operator, [evaluated(interpreter, call, 0, frame)]);
var SPECIAL = {
  annotate,
  unchecked_cast: (interpreter, call, frame) => evaluated(interpreter, call, 1, frame),
  uninitialized: () => null,
  getattr: (interpreter, call, frame) => attributeOf(
    interpreter,
    evaluated(interpreter, call, 0, frame),
    String(evaluated(interpreter, call, 1, frame))
  ),
  hasattr: (interpreter, call, frame) => {
    const object = evaluated(interpreter, call, 0, frame);
    const name = String(evaluated(interpreter, call, 1, frame));
    return isKind(object, "object") && object.attributes.has(name);
  },
  isinstance: (interpreter, call, frame) => {
    const [, type] = call.args;
    return type ? isInstance(evaluated(interpreter, call, 0, frame), type) : false;
  },
  int: conversion("aten::Int"),
  float: conversion("aten::Float"),
  bool: conversion("aten::Bool"),
  str: conversion("aten::str"),
  len: conversion("aten::len"),
  sorted: conversion("aten::sorted"),
  print: () => null
};
function callExpression(interpreter, call, frame) {
  const { callee } = call;
  if (callee.kind === "name" && !frame.variables.has(callee.id)) {
    const special = Object.hasOwn(SPECIAL, callee.id) ? SPECIAL[callee.id] : void 0;
    if (special) return special(interpreter, call, frame);
  }
  const name = dottedName(callee);
  if (name?.startsWith("__torch__.") && name.endsWith(".__new__"))
    return { kind: "object", className: name.slice(0, -".__new__".length), attributes: /* @__PURE__ */ new Map() };
  const args = call.args.map((arg) => evaluate(interpreter, arg, frame));
  const keywords = new Map(
    call.keywords.map(([key, value]) => [key, evaluate(interpreter, value, frame)])
  );
  if (name === "torch.device" && typeof args[0] === "string")
    return { kind: "device", name: args[0] };
  if (callee.kind === "attribute" && !isGlobal(name, frame)) {
    const object = evaluate(interpreter, callee.of, frame);
    if (isKind(object, "object"))
      return interpreter.callMethod(object, callee.name, args, keywords);
    if (isKind(object, "tensor") && callee.name === "tolist")
      return interpreter.callOperator("prim::tolist", [object, ...args], keywords);
  }
  return interpreter.callValue(evaluate(interpreter, callee, frame), args, keywords);
}
var GLOBAL_ROOTS = /* @__PURE__ */ new Set(["torch", "ops", "__torch__", "CONSTANTS"]);
function isGlobal(name, frame) {
  const root = name?.split(".")[0] ?? "";
  return GLOBAL_ROOTS.has(root) && !frame.variables.has(root);
}
function nameValue(id, frame) {
  const value = frame.variables.get(id);
  if (value !== void 0) return value;
  if (id === "inf") return Number.POSITIVE_INFINITY;
  if (id === "nan") return Number.NaN;
  throw invalid(`${frame.file} uses ${id}, which has no value.`);
}
function infix2(interpreter, expression2, frame) {
  const { operator } = expression2;
  const left = evaluate(interpreter, expression2.left, frame);
  if (operator === "and" && !truth(interpreter, left)) return left;
  if (operator === "or" && truth(interpreter, left)) return left;
  const right = evaluate(interpreter, expression2.right, frame);
  if (operator === "and" || operator === "or") return right;
  if (operator === "in") return interpreter.callOperator("aten::__contains__", [right, left]);
  const name = INFIX2[operator];
  if (!name) throw unsupported(`The sign ${operator}`);
  return interpreter.callOperator(`aten::${name}`, [left, right]);
}
function evaluate(interpreter, expression2, frame) {
  switch (expression2.kind) {
    case "int":
    case "float":
    case "string":
    case "constant":
      return expression2.value;
    case "name":
      return nameValue(expression2.id, frame);
    case "list":
      return list(expression2.items.map((item) => evaluate(interpreter, item, frame)));
    case "tuple":
      return tuple(expression2.items.map((item) => evaluate(interpreter, item, frame)));
    case "dict": {
      const entries = /* @__PURE__ */ new Map();
      for (const [key, value] of expression2.entries)
        entries.set(keyOf(evaluate(interpreter, key, frame)), evaluate(interpreter, value, frame));
      return { kind: "dict", entries };
    }
    case "unary": {
      const operand2 = evaluate(interpreter, expression2.operand, frame);
      if (expression2.operator === "not") return !truth(interpreter, operand2);
      const name = expression2.operator === "-" ? "aten::neg" : "aten::bitwise_not";
      return interpreter.callOperator(name, [operand2]);
    }
    case "binary":
      return infix2(interpreter, expression2, frame);
    case "choice":
      return truth(interpreter, evaluate(interpreter, expression2.condition, frame)) ? evaluate(interpreter, expression2.yes, frame) : evaluate(interpreter, expression2.no, frame);
    case "attribute":
      return attribute(interpreter, expression2, frame);
    case "subscript":
      return subscript2(interpreter, expression2, frame);
    case "call":
      return callExpression(interpreter, expression2, frame);
    default:
      throw invalid(`A slice stands where a value must in ${frame.file}:${expression2.line}.`);
  }
}

// src/weights/torchscript/zip-directory.ts
var MAX_DIRECTORY = 64 * 1024 * 1024;

// src/weights/torchscript/stored-tensor.ts
var MAX_READ = 2 ** 31;
var bfloatView = new DataView(new ArrayBuffer(4));

// src/weights/torchscript/lower.ts
function mismatch(message) {
  return new Refusal(
    "input-mismatch",
    message,
    "Compare the inputs of the description with those of the model."
  );
}
function inputTensor(graph, { shape, dtype }, index3) {
  if (!Object.hasOwn(DATA_TYPES, dtype))
    throw mismatch(`Input ${index3 + 1} is of type ${dtype}, which TorchScript models do not take.`);
  const type = dtype;
  const value = addInput(graph, `input${index3}`, type, shape);
  const target = computeType(type);
  if (value.type === target) return makeTensor(value, type);
  const cast3 = add(graph, "Cast", [value], { to: ELEMENT_TYPES[target].code }, shape, target);
  return makeTensor(cast3, type);
}

// src/weights/state-dict/trace/wire.ts
var WireError = class extends Error {
  name = "WireError";
};
var MAX_DEPTH2 = 32;
var MAX_NAME = 200;
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function decodeTagged(value, { tensors: tensors2 }) {
  const [[tag, content] = []] = Object.entries(value);
  if (tag === "t") {
    const tensor2 = Number.isSafeInteger(content) ? tensors2[Number(content)] : void 0;
    if (tensor2) return tensor2;
  }
  if (tag === "f" && (typeof content === "number" || typeof content === "string"))
    return Number(String(content).replace("inf", "Infinity"));
  if (tag === "i" && typeof content === "string" && /^-?\d{1,40}$/.test(content))
    return BigInt(content);
  if (tag === "dev") return { kind: "device", name: "cpu" };
  throw new WireError("A value of a call is of no kind that is known.");
}
function decodeValue(value, handles, depth = 0) {
  if (depth > MAX_DEPTH2) throw new WireError("A value of a call nests too deep.");
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return BigInt(value);
  } else if (Array.isArray(value))
    return list(value.map((item) => decodeValue(item, handles, depth + 1)));
  else if (isRecord(value)) return decodeTagged(value, handles);
  throw new WireError("A value of a call is of no kind that is known.");
}
function parseCall(value) {
  if (!Array.isArray(value) || value.length !== 3) throw new WireError("A call is no call.");
  const [name, args, keywords] = value;
  if (typeof name !== "string" || name.length > MAX_NAME || !/^\w+::\w+$/.test(name))
    throw new WireError("A call names no operator.");
  if (!Array.isArray(args) || !isRecord(keywords))
    throw new WireError("A call has no list of arguments.");
  return [name, args, keywords];
}
function numberOf(tensor2, { tensors: tensors2, numbers }) {
  const known = numbers.get(tensor2);
  if (known !== void 0) return known;
  numbers.set(tensor2, tensors2.length);
  return tensors2.push(tensor2) - 1;
}
function encodeValue(value, handles) {
  if (isKind(value, "tensor"))
    return { t: numberOf(value, handles), s: value.shape, d: value.dtype };
  if (isKind(value, "tuple")) return { u: value.items.map((item) => encodeValue(item, handles)) };
  if (isKind(value, "list")) return value.items.map((item) => encodeValue(item, handles));
  if (typeof value === "bigint") {
    const number4 = Number(value);
    return Number.isSafeInteger(number4) ? number4 : { i: String(value) };
  }
  if (typeof value === "number") return { f: Number.isFinite(value) ? value : String(value) };
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  throw new WireError(`An operator gave a ${value.kind}.`);
}

// src/weights/state-dict/trace/trace-machine.ts
var MAX_CALLS = 1e5;
var VERSION = 10;
function makeTraceMachine(state, inputs, known, trainBatchNorm = false) {
  const graph = makeGraph(known);
  let steps = 0;
  const lowering = {
    graph,
    version: VERSION,
    warnings: /* @__PURE__ */ new Set(),
    trainBatchNorm,
    callOperator: (name, args, keywords = {}) => callOperator(lowering, `aten::${name}`, args, new Map(Object.entries(keywords))),
    spend(count2) {
      steps += count2;
      if (steps > MAX_CALLS) throw unsupported(`The model calls more than ${MAX_CALLS} operators`);
    }
  };
  const handles = { tensors: [], numbers: /* @__PURE__ */ new Map() };
  for (const { dtype, shape, load, range: range3 } of state) {
    const value = weights(graph, computeType(dtype), shape, load, range3(), true);
    numberOf(makeTensor(value, dtype), handles);
  }
  for (const [index3, input] of inputs.entries()) {
    const tensor2 = inputTensor(graph, input, index3);
    if (!isKind(tensor2, "tensor")) throw new Error("An input is no tensor.");
    numberOf(tensor2, handles);
  }
  return { graph, lowering, handles };
}
function carryOut({ lowering, handles }, written) {
  const [name, args, keywords] = parseCall(written);
  const positional = args.map((value) => decodeValue(value, handles));
  const named = Object.entries(keywords).map(
    ([key, value]) => [key, decodeValue(value, handles)]
  );
  const result2 = callOperator(lowering, name, positional, new Map(named));
  number3(result2, handles);
  return result2;
}
function number3(value, handles) {
  if (isKind(value, "tensor")) numberOf(value, handles);
  else if (isKind(value, "list") || isKind(value, "tuple"))
    for (const item of value.items) number3(item, handles);
}
function tensorOf3({ handles }, given) {
  const found2 = Number.isSafeInteger(given) ? handles.tensors[Number(given)] : void 0;
  if (!found2) throw new WireError("A number stands for no tensor.");
  return found2;
}

// src/inference/tracer/host.ts
var REQUESTS = 0;
var ANSWERS = 3;
var rest = Buffer.alloc(0);
function patiently(transfer) {
  for (; ; ) {
    try {
      return transfer();
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
var readSome = (chunk2) => patiently(() => readSync(REQUESTS, chunk2));
var writeSome = (bytes, from) => patiently(() => writeSync(ANSWERS, bytes, from));
function readLine() {
  const chunk2 = Buffer.alloc(65536);
  for (; ; ) {
    const end = rest.indexOf(10);
    if (end >= 0) {
      const line = rest.toString("utf8", 0, end);
      rest = rest.subarray(end + 1);
      return line;
    }
    const count2 = readSome(chunk2);
    if (count2 === 0) process.exit(0);
    rest = Buffer.concat([rest, chunk2.subarray(0, count2)]);
  }
}
function sendBytes(bytes) {
  for (let done = 0; done < bytes.length; ) done += writeSome(bytes, done);
}
function tell(message) {
  sendBytes(Buffer.from(`${JSON.stringify(message)}
`));
}
function findPackage(module, mount) {
  if (typeof module !== "string" || !MODULE_NAME.test(module)) return { kind: "absent" };
  tell({ type: "wants", module });
  const answer = JSON.parse(readLine());
  if (answer.kind !== "wheel") return answer;
  const { files, ...known } = answer;
  return { ...known, folder: mount(files) };
}
function makeHost(mount) {
  let request = null;
  let calls = [];
  let told = 0;
  let known = /* @__PURE__ */ new Map();
  let machine = null;
  function start2() {
    if (!request) throw new Error("There is no request.");
    const state = request.state.map(({ dtype, shape }, index3) => ({
      dtype,
      shape,
      load: () => {
        const data = known.get(`w${index3 + 1}`);
        if (data) return data;
        const value = machine?.graph && tensorOf3(machine, index3).content;
        throw value?.kind === "root" ? new NeededValue(value.value) : new Error("No state.");
      },
      range: () => null
    }));
    machine = makeTraceMachine(state, request.inputs, known);
    return machine;
  }
  function fetch({ value }, pending) {
    tell({ type: "needs", name: value.name, calls: [...calls.slice(told), pending] });
    told = calls.length;
    const answer = JSON.parse(readLine());
    for (const [name, data] of answer.values) known.set(name, decodeElements(data));
    if (!known.has(value.name)) throw new Error(`No elements came for ${value.name}.`);
    const anew = start2();
    for (const call2 of calls) carryOut(anew, call2);
  }
  function call(written) {
    for (; ; ) {
      const present = machine ?? start2();
      try {
        if (written[0] === "host::is_contiguous") {
          const [{ t }] = written[1];
          const asked = tensorOf3(present, t);
          const isKnown = asked.strides !== null || isContiguousTensor(asked);
          return { result: isKnown ? isContiguousTensor(asked) : null };
        }
        const result2 = encodeValue(carryOut(present, written), present.handles);
        calls.push(written);
        return { result: result2 };
      } catch (error) {
        if (error instanceof NeededValue) {
          fetch(error, written);
          continue;
        }
        if (!(error instanceof Refusal)) throw error;
        const kind = error.reason === "run-failed" ? "failure" : "refusal";
        return { error: error.message, kind };
      }
    }
  }
  function next() {
    request = JSON.parse(readLine());
    [calls, told, known, machine] = [[], 0, /* @__PURE__ */ new Map(), null];
    const { state, inputs } = request;
    return {
      ...request,
      state: state.map(({ key, dtype, shape }, index3) => [key, index3, shape, dtype]),
      inputs: inputs.map(({ dtype, shape }, index3) => [state.length + index3, shape, dtype])
    };
  }
  return ([kind, ...args]) => {
    if (kind === "call") return call(args);
    if (kind === "next") return next();
    if (kind === "package") return findPackage(args[0], mount);
    if (kind === "done") {
      const [outputs, missing, unexpected] = args;
      tell({ type: "traced", calls: calls.slice(told), outputs, missing, unexpected });
    } else {
      const [reason, message, line] = args;
      tell({ type: "failed", reason, message: String(message).slice(0, 16e3), line });
    }
    return null;
  };
}

// src/inference/tracer/let-go.ts
function letGo({ buffer }) {
  if (buffer instanceof ArrayBuffer) structuredClone(buffer, { transfer: [buffer] });
}

// src/inference/tracer/lock-down.ts
import fs from "node:fs";
import { createRequire } from "node:module";
var MODULES = /* @__PURE__ */ new Set([
  "fs",
  "fs/promises",
  "path",
  "url",
  "vm",
  "tty",
  "os",
  "crypto",
  "module"
]);
function limitModules() {
  Reflect.set(process, "binding", () => ({ fs: fs.constants }));
  const Module = createRequire(import.meta.url)("node:module");
  const load = Module._load;
  Module._load = function limited(request, ...rest2) {
    if (!MODULES.has(request.replace(/^node:/, ""))) throw new Error(`module refused: ${request}`);
    return load.call(this, request, ...rest2);
  };
}
var METHODS = [
  "kill",
  "binding",
  "_linkedBinding",
  "dlopen",
  "chdir",
  "setuid",
  "setgid",
  "abort"
];
var GLOBALS = [
  "fetch",
  "WebSocket",
  "EventSource",
  "XMLHttpRequest",
  "BroadcastChannel",
  "Worker"
];
function takeAway() {
  for (const name of METHODS) Reflect.set(process, name, void 0);
  Reflect.set(process, "env", /* @__PURE__ */ Object.create(null));
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
  Object.defineProperty(Error, "prepareStackTrace", {
    value: void 0,
    writable: false,
    configurable: false
  });
}

// src/inference/tracer/sealed-imports.ts
var ALLOWED = /* @__PURE__ */ new Set([
  ...["fd_read", "fd_write", "fd_close", "fd_seek", "fd_pread", "fd_pwrite", "fd_sync"],
  ...["fd_fdstat_get", "clock_time_get", "clock_res_get", "random_get", "environ_get"],
  ...["environ_sizes_get", "emscripten_date_now", "emscripten_get_now", "emscripten_resize_heap"],
  ...["emscripten_get_heap_max", "_gmtime_js", "_localtime_js", "_mktime_js", "_timegm_js"],
  ...["_tzset_js", "__syscall_openat", "__syscall_fstat64", "__syscall_stat64"],
  ...["__syscall_newfstatat", "__syscall_lstat64", "__syscall_getcwd", "__syscall_getdents64"],
  ...["__syscall_readlinkat", "__syscall_faccessat", "__syscall_fcntl64", "__syscall_ioctl"],
  ...["__syscall_getuid32_js", "__syscall_dup", "_try_fcntl64", "_PyEM_TrampolineCall_JS"],
  ...["_Py_CheckEmscriptenSignals_Helper", "_Py_emscripten_runtime", "throw_no_gil"],
  ...["emscripten_runtime_keepalive_push", "emscripten_runtime_keepalive_pop"],
  ...["__assert_fail", "_abort_js", "exit", "proc_exit", "_emscripten_runtime_keepalive_clear"]
]);
var REFUSED_AS_ERROR = /^__syscall_|^_maybe_|^_try_|^getaddrinfo$|^getnameinfo$/;
var NOT_IMPLEMENTED = -52;
var wasm = Reflect.get(globalThis, "WebAssembly");
function sealImports(onReach) {
  let closed = false;
  function guard(name, own) {
    const guarded = (...args) => {
      if (!closed) return own(...args);
      if (name === "_emscripten_system") return -1;
      if (REFUSED_AS_ERROR.test(name)) return NOT_IMPLEMENTED;
      return onReach(name);
    };
    return Object.assign(guarded, own);
  }
  function guardAll(imports) {
    const env = imports?.env;
    if (!env || !("__syscall_openat" in env)) return;
    for (const [name, value] of Object.entries(env))
      if (typeof value === "function" && !ALLOWED.has(name) && !name.startsWith("invoke_"))
        env[name] = guard(name, value);
  }
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = wasm[name];
    wasm[name] = async (source, imports) => {
      guardAll(imports);
      const made = await own?.call(wasm, source, imports);
      if (source instanceof Uint8Array) letGo(source);
      return made;
    };
  }
  return {
    close() {
      closed = true;
      const makers = ["instantiate", "instantiateStreaming", "compile", "compileStreaming"];
      for (const name of [...makers, "Module", "Instance"]) Reflect.set(wasm, name, null);
    }
  };
}

// src/inference/tracer/main.ts
var HOME = "/tracing";
var PACKAGES = "/packages";
var READ_ONLY = ["/", "/home", "/home/pyodide", "/lib", HOME, PACKAGES];
var MAX_PRINTED = 64 * 1024;
function copyInto({ FS }, folder, target) {
  FS.mkdirTree(target);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [from, to2] = [join(folder, entry.name), `${target}/${entry.name}`];
    if (entry.isDirectory()) copyInto({ FS }, from, to2);
    else if (entry.name.endsWith(".py")) FS.writeFile(to2, readFileSync(from, "utf8"));
  }
}
var PART = /^(?!\.{1,2}$)[^/\\\0]{1,200}$/;
function mounter({ FS }) {
  let count2 = 0;
  return (files) => {
    count2 += 1;
    const root = `${PACKAGES}/${count2}`;
    const folders = /* @__PURE__ */ new Set([root]);
    FS.chmod(PACKAGES, 493);
    FS.mkdirTree(root);
    for (const [path, text2] of Object.entries(files)) {
      const parts = path.split("/");
      if (!parts.every((part) => PART.test(part))) continue;
      for (let depth = 1; depth < parts.length; depth += 1)
        folders.add([root, ...parts.slice(0, depth)].join("/"));
      FS.mkdirTree([root, ...parts.slice(0, -1)].join("/"));
      FS.writeFile(`${root}/${path}`, text2);
    }
    for (const folder of [...folders, PACKAGES]) FS.chmod(folder, 365);
    return root;
  };
}
function addDevice(pyodide, onFirst) {
  const { FS } = pyodide;
  let answer = (message) => {
    onFirst();
    answer = makeHost(mounter(pyodide));
    return answer(message);
  };
  let bytes = Buffer.alloc(0);
  const device = FS.makedev(64, 0);
  FS.registerDevice(device, {
    open() {
    },
    close() {
    },
    read(_, buffer, offset, length) {
      const part = bytes.subarray(0, length);
      buffer.set(new Int8Array(part.buffer, part.byteOffset, part.length), offset);
      bytes = bytes.subarray(part.length);
      return part.length;
    },
    write(_, buffer, offset, length) {
      const text2 = Buffer.from(buffer.slice(offset, offset + length)).toString("utf8");
      bytes = Buffer.from(JSON.stringify(answer(JSON.parse(text2))));
      return length;
    }
  });
  FS.mkdev("/dev/host", device);
}
var USUAL = "abc, collections.abc, contextlib, copy, dataclasses, enum, functools, itertools, math, numbers, operator, typing, warnings";
var PREPARE = [
  "import sys",
  `sys.path.insert(0, ${JSON.stringify(HOME)})`,
  "sys.path_importer_cache.clear()",
  'sys.meta_path[:] = [f for f in sys.meta_path if "Js" not in type(f).__name__]',
  `import ${USUAL}`,
  "import driver.serve"
].join("\n");
var SERVE = [
  "import sys, driver.serve",
  "sys.path_importer_cache.clear()",
  "driver.serve.serve()"
].join("\n");
var printed = 0;
function print(text2) {
  printed += text2.length;
  if (printed < MAX_PRINTED) writeSync2(2, `${text2}
`);
}
async function start(load, pyodideFolder2, options = {}) {
  const pyodide = await load({
    jsglobals: /* @__PURE__ */ Object.create(null),
    indexURL: pyodideFolder2,
    env: { HOME: "/", PYTHONHASHSEED: "0" },
    stdout: print,
    stderr: print,
    ...options
  });
  pyodide.setStdin({ error: true });
  return pyodide;
}
async function startPlain(load, pyodideFolder2, python2, options = {}) {
  const pyodide = await start(load, pyodideFolder2, options);
  copyInto(pyodide, python2, HOME);
  pyodide.runPython(PREPARE);
  return pyodide;
}
async function startFast(load, pyodideFolder2, python2, snapshot2) {
  if (snapshot2 === "") return startPlain(load, pyodideFolder2, python2);
  try {
    const memory = readFileSync(snapshot2);
    const pyodide = await start(load, pyodideFolder2, { _loadSnapshot: memory });
    letGo(memory);
    copyInto(pyodide, python2, HOME);
    return pyodide;
  } catch (error) {
    print(`Python starts from the beginning: its snapshot cannot be used (${error}).`);
    return startPlain(load, pyodideFolder2, python2);
  }
}
async function main(pyodideFolder2, python2, task2, snapshot2) {
  const seal = sealImports((name) => {
    const message = `The model's code reached for ${name}, which is not there where models are traced`;
    tell({ type: "failed", reason: "refusal", message, line: null });
    process.exit(3);
  });
  limitModules();
  const module = await import(pathToFileURL(join(pyodideFolder2, "pyodide.mjs")).href);
  const load = module.loadPyodide;
  if (task2 === "snapshot") {
    const pyodide2 = await startPlain(load, pyodideFolder2, python2, { _makeSnapshot: true });
    sendBytes(pyodide2.makeMemorySnapshot());
    process.exit(0);
  }
  const pyodide = await startFast(load, pyodideFolder2, python2, snapshot2);
  pyodide.FS.mkdirTree(PACKAGES);
  for (const folder of READ_ONLY)
    if (pyodide.FS.analyzePath(folder).exists) pyodide.FS.chmod(folder, 365);
  addDevice(pyodide, () => {
    takeAway();
    seal.close();
  });
  pyodide.runPython(SERVE);
}
var [, , pyodideFolder = "", python = "", task = "", snapshot = ""] = process.argv;
await main(pyodideFolder, python, task, snapshot);
