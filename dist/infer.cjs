const __moduleUrl = require('node:url').pathToFileURL(__filename).href;
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: true });
};
var __copyProps = (to2, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to2, key) && key !== except)
        __defProp(to2, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to2;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/weights/program.ts
function isLowerable(opened2) {
  return "lower" in opened2;
}
var WeightsError;
var init_program = __esm({
  "src/weights/program.ts"() {
    "use strict";
    WeightsError = class extends Error {
      name = "WeightsError";
      problem;
      constructor(problem, options2) {
        super(problem.message, options2);
        this.problem = problem;
      }
    };
  }
});

// src/weights/onnx/isolate-model.ts
async function isolateModel(weights2, siblings, scratchFolder) {
  const names2 = [...siblings, weights2].map(nameOf);
  const twice = names2.find((name, index3) => names2.indexOf(name) !== index3);
  if (twice !== void 0)
    throw new WeightsError({
      stage: "load",
      cause: "load-failed",
      message: `The model and its external data both go by the name '${twice}'.`,
      hint: "Give the files different names."
    });
  const folder = (0, import_node_path.join)(scratchFolder, "model");
  await (0, import_promises.mkdir)(folder);
  for (const sibling of siblings) await place(sibling.path, (0, import_node_path.join)(folder, nameOf(sibling)), false);
  const path = (0, import_node_path.join)(folder, nameOf(weights2));
  await place(weights2.path, path, true);
  return path;
}
function nameOf(file) {
  return (0, import_node_path.basename)(file.name ?? file.path);
}
async function place(source, target, maySymlink) {
  const file = await (0, import_promises.realpath)(source);
  const ways = [import_promises.link, ...maySymlink ? [import_promises.symlink] : []];
  for (const way of ways) {
    const done = await way(file, target).then(
      () => true,
      () => false
    );
    if (done) return;
  }
  await (0, import_promises.copyFile)(file, target, import_promises.constants.COPYFILE_EXCL);
}
var import_promises, import_node_path;
var init_isolate_model = __esm({
  "src/weights/onnx/isolate-model.ts"() {
    "use strict";
    import_promises = require("node:fs/promises");
    import_node_path = require("node:path");
    init_program();
  }
});

// src/weights/onnx/onnx-importer.ts
var onnx_importer_exports = {};
__export(onnx_importer_exports, {
  onnxImporter: () => onnxImporter
});
var onnxImporter;
var init_onnx_importer = __esm({
  "src/weights/onnx/onnx-importer.ts"() {
    "use strict";
    init_isolate_model();
    onnxImporter = {
      async open({ weights: weights2, siblings, scratchFolder }) {
        const path = await isolateModel(weights2, siblings, scratchFolder);
        const program = {
          model: { kind: "file", path },
          inputs: null,
          outputs: null,
          origin: "weights"
        };
        return { program: async () => program };
      }
    };
  }
});

// src/onnx/element-type.ts
function elementCount(shape2) {
  return shape2.reduce((product4, size) => product4 * size, 1);
}
function dataFromNumbers(numbers2, type) {
  const fill3 = FILLERS[type];
  if (!fill3) throw new TypeError(`No constants of type ${type} can be made from numbers.`);
  return fill3(numbers2);
}
function toInt64(number6) {
  if (Number.isNaN(number6)) throw new RangeError("NaN is not an integer.");
  if (number6 >= 2 ** 63) return INT64_MAX;
  if (number6 <= -(2 ** 63)) return -INT64_MAX;
  return BigInt(Math.trunc(number6));
}
var ELEMENT_TYPES, FILLERS, INT64_MAX;
var init_element_type = __esm({
  "src/onnx/element-type.ts"() {
    "use strict";
    ELEMENT_TYPES = {
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
    FILLERS = {
      float32: (numbers2) => Float32Array.from(numbers2),
      float64: (numbers2) => Float64Array.from(numbers2),
      uint8: (numbers2) => Uint8Array.from(numbers2),
      int8: (numbers2) => Int8Array.from(numbers2),
      uint16: (numbers2) => Uint16Array.from(numbers2),
      int16: (numbers2) => Int16Array.from(numbers2),
      uint32: (numbers2) => Uint32Array.from(numbers2),
      int32: (numbers2) => Int32Array.from(numbers2),
      bool: (numbers2) => Uint8Array.from(numbers2, (x) => x ? 1 : 0),
      int64: (numbers2) => BigInt64Array.from(Array.from(numbers2, toInt64))
    };
    INT64_MAX = 2n ** 63n - 1n;
  }
});

// src/onnx/fold.ts
function exactNumbers(value) {
  if (elementCount(value.shape) > LIMIT) return null;
  const { source } = value;
  if (source.kind === "input" || source.kind === "node") return null;
  const data = source.kind === "constant" ? source.data : source.load();
  const numbers2 = Array.from(data, Number);
  if (isFloat(value.type)) return numbers2;
  return numbers2.every(Number.isSafeInteger) ? numbers2 : null;
}
function broadcastOffset(index3, outer, shape2) {
  let rest = index3;
  let offset = 0;
  let stride = 1;
  for (let axis = outer.length - 1; axis >= 0; axis -= 1) {
    const size = outer[axis] ?? 1;
    const own = shape2[axis - (outer.length - shape2.length)];
    if (own !== void 0) {
      if (own !== 1) offset += rest % size * stride;
      stride *= own;
    }
    rest = Math.floor(rest / size);
  }
  return offset;
}
function spread(numbers2, from, to2) {
  return Array.from(
    { length: elementCount(to2) },
    (_, index3) => numbers2[broadcastOffset(index3, to2, from)] ?? 0
  );
}
function sliceOne(numbers2, bounds2) {
  const [starts, ends, , steps] = bounds2;
  const start = starts?.[0];
  const end = ends?.[0];
  const step = steps?.[0] ?? 1;
  if (start === void 0 || end === void 0 || step < 1) return null;
  const clamp2 = (x) => Math.min(Math.max(x < 0 ? x + numbers2.length : x, 0), numbers2.length);
  const result2 = [];
  for (let i = clamp2(start); i < clamp2(end); i += step) result2.push(numbers2[i] ?? 0);
  return result2;
}
function gatherOne(numbers2, indexes) {
  const picked = indexes.map((i) => numbers2[i < 0 ? i + numbers2.length : i]);
  return picked.every((x) => x !== void 0) ? picked : null;
}
function cast(numbers2, to2) {
  if (to2 === "bool") return numbers2.map((x) => x ? 1 : 0);
  if (isFloat(to2)) return numbers2;
  if (to2 !== "int64") return null;
  return numbers2.every((x) => Math.abs(x) < 2 ** 53) ? numbers2.map(Math.trunc) : null;
}
function foldNumbers(operator, inputs, values, attributes, output) {
  const [a = [], b = []] = inputs;
  const [va, vb] = values;
  const binary3 = BINARY[operator];
  if (binary3 && va && vb && values.length === 2) {
    const x = spread(a, va.shape, output.shape);
    const y = spread(b, vb.shape, output.shape);
    if (operator === "Div" && !isFloat(va.type) && y.includes(0)) return null;
    return x.map((n, i) => binary3(n, y[i] ?? 0, va.type));
  }
  const unary3 = UNARY[operator];
  if (unary3) return a.map(unary3);
  return STRUCTURAL[operator]?.(inputs, values, output, attributes) ?? null;
}
function fold(operator, inputs, attributes, output) {
  if (!(operator in BINARY || operator in UNARY || operator in STRUCTURAL)) return null;
  const values = inputs.filter((value) => value !== null);
  if (values.length !== inputs.length) return null;
  const numbers2 = [];
  for (const value of values) {
    const known = exactNumbers(value);
    if (!known) return null;
    numbers2.push(known);
  }
  const result2 = foldNumbers(operator, numbers2, values, attributes, output);
  if (!result2 || result2.length !== elementCount(output.shape)) return null;
  if (!isFloat(output.type) && !result2.every(Number.isSafeInteger)) return null;
  return dataFromNumbers(result2, output.type);
}
var LIMIT, isFloat, modulo, BINARY, UNARY, STRUCTURAL;
var init_fold = __esm({
  "src/onnx/fold.ts"() {
    "use strict";
    init_element_type();
    LIMIT = 1024;
    isFloat = (type) => type === "float32" || type === "float64";
    modulo = (a, b) => a - b * Math.floor(a / b);
    BINARY = {
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
    UNARY = {
      Neg: (x) => -x,
      Abs: Math.abs,
      Floor: Math.floor,
      Ceil: Math.ceil,
      Sign: Math.sign,
      Sqrt: (x) => Math.sqrt(x),
      Not: (x) => x ? 0 : 1
    };
    STRUCTURAL = {
      Cast: ([x = []], _, output) => cast(x, output.type),
      Reshape: ([x = []]) => x,
      Identity: ([x = []]) => x,
      Expand: ([x = []], [value], output) => spread(x, value?.shape ?? [], output.shape),
      Concat: (inputs, values) => values.every((v) => v.shape.length === 1) ? inputs.flat() : null,
      Slice: ([x = [], ...bounds2], [value]) => value?.shape.length === 1 && bounds2[0]?.length === 1 ? sliceOne(x, bounds2) : null,
      Gather: ([x = [], indexes = []], [value]) => value?.shape.length === 1 ? gatherOne(x, indexes) : null,
      Where: ([condition2 = [], a = [], b = []], [c, va, vb], { shape: shape2 }) => {
        const [test, yes, no] = [
          spread(condition2, c?.shape ?? [], shape2),
          spread(a, va?.shape ?? [], shape2),
          spread(b, vb?.shape ?? [], shape2)
        ];
        return test.map((x, i) => (x ? yes[i] : no[i]) ?? 0);
      },
      Mod: ([a = [], b = []], [va, vb], { shape: shape2, type }, attributes) => {
        if (isFloat(type) || attributes.fmod) return null;
        const x = spread(a, va?.shape ?? [], shape2);
        const y = spread(b, vb?.shape ?? [], shape2);
        return y.includes(0) ? null : x.map((n, i) => modulo(n, y[i] ?? 1));
      }
    };
  }
});

// src/onnx/graph.ts
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
function nameFor(prefix, ...parts3) {
  const hash = (0, import_node_crypto.createHash)("sha1");
  for (const part3 of parts3) hash.update(part3).update("\n");
  return prefix + hash.digest("hex").slice(0, 20);
}
function checkSize(graph, shape2) {
  const count2 = elementCount(shape2);
  if (!Number.isSafeInteger(count2) || count2 < 0)
    throw new GraphLimitError(`A tensor of shape [${shape2}] can not exist.`);
  if (count2 > graph.limits.elements)
    throw new GraphLimitError(
      `A tensor of shape [${shape2}] has more than ${graph.limits.elements} elements.`
    );
}
function addInput(graph, name, type, shape2) {
  checkSize(graph, shape2);
  const value = { name, type, shape: shape2, source: { kind: "input" }, varies: true };
  graph.inputs.push(value);
  const data = graph.known.get(name);
  if (!data) return value;
  graph.usedKnown = true;
  return { name: `${name}_known`, type, shape: shape2, source: { kind: "constant", data }, varies: true };
}
function constant(graph, content, type, shape2) {
  const numbers2 = typeof content === "number" ? [content] : content;
  const data = Array.isArray(numbers2) ? dataFromNumbers(numbers2, type) : numbers2;
  const itsShape = shape2 ?? (typeof content === "number" ? [] : [data.length]);
  if (elementCount(itsShape) !== data.length)
    throw new RangeError(`${data.length} elements do not fill the shape [${itsShape}].`);
  const bytes2 = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const name = nameFor("c", `${type}[${itsShape}]`, bytes2);
  const found2 = graph.constants.get(name);
  if (found2) return found2;
  const source = { kind: "constant", data };
  const made2 = { name, type, shape: itsShape, source, varies: false };
  graph.constants.set(name, made2);
  return made2;
}
function integers(graph, numbers2) {
  return constant(graph, numbers2, "int64", [numbers2.length]);
}
function weights(graph, type, shape2, load2, range3) {
  graph.counter += 1;
  const name = `w${graph.counter}`;
  return { name, type, shape: shape2, source: { kind: "weights", load: load2, range: range3 }, varies: false };
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
  for (const { shape: shape2 } of outputs) checkSize(graph, shape2);
  const random2 = operator.startsWith("Random");
  const varies = random2 || inputs.some((input) => input?.varies);
  const name = nodeName(graph, operator, inputs, attributes, outputs, random2);
  const found2 = graph.made.get(name);
  if (found2) return found2;
  const folded = foldedOutput(operator, inputs, attributes, outputs);
  if (folded && !varies) return [constant(graph, folded.data, folded.type, folded.shape)];
  const made2 = [];
  graph.made.set(name, made2);
  if (folded) {
    const { data, shape: shape2, type } = folded;
    made2.push({ name, type, shape: shape2, source: { kind: "constant", data }, varies });
    return made2;
  }
  graph.nodeCount += 1;
  if (graph.nodeCount > graph.limits.nodes)
    throw new GraphLimitError(`The model unrolls to more than ${graph.limits.nodes} nodes.`);
  const node4 = { operator, inputs, attributes, outputs: made2 };
  for (const [index3, { shape: shape2, type }] of outputs.entries()) {
    const own = index3 === 0 ? name : `${name}_${index3}`;
    const data = graph.known.get(own);
    if (data && varies) graph.usedKnown = true;
    const source = data ? { kind: "constant", data } : { kind: "node", node: node4 };
    made2.push({ name: own, type, shape: shape2, source, varies });
  }
  return made2;
}
function nodeName(graph, operator, inputs, attributes, outputs, random2) {
  if (random2) graph.counter += 1;
  return nameFor(
    "v",
    `${operator} ${random2 ? graph.counter : ""}`,
    inputs.map((input) => input?.name ?? "").join(),
    JSON.stringify(attributes, (_, value) => typeof value === "number" ? `${value}` : value),
    outputs.map(({ shape: shape2, type }) => `${type}[${shape2}]`).join()
  );
}
function foldedOutput(operator, inputs, attributes, outputs) {
  const [first3] = outputs;
  if (!first3 || outputs.length > 1 || elementCount(first3.shape) > FOLD_LIMIT) return null;
  const data = fold(operator, inputs, attributes, first3);
  return data && { ...first3, data };
}
function add(graph, operator, inputs, attributes, shape2, type) {
  const [value] = addNode(graph, operator, inputs, attributes, [{ shape: shape2, type }]);
  if (!value) throw new Error(`${operator} gave no output.`);
  return value;
}
var import_node_crypto, GraphLimitError, DEFAULT_LIMITS, FOLD_LIMIT;
var init_graph = __esm({
  "src/onnx/graph.ts"() {
    "use strict";
    import_node_crypto = require("node:crypto");
    init_element_type();
    init_fold();
    GraphLimitError = class extends Error {
      name = "GraphLimitError";
    };
    DEFAULT_LIMITS = { nodes: 2e5, elements: 2 ** 31 };
    FOLD_LIMIT = 1024;
  }
});

// src/onnx/protobuf.ts
function message() {
  return { parts: [], length: 0 };
}
function append(target, bytes2) {
  target.parts.push(bytes2);
  target.length += bytes2.length;
  return target;
}
function varint(value) {
  const bytes2 = [];
  if (typeof value === "number" && value >= 0 && value < 2 ** 31) {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes2.push(rest & 127 | 128);
    bytes2.push(rest);
  } else {
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 127n; rest >>= 7n) bytes2.push(Number(rest & 127n) | 128);
    bytes2.push(Number(rest));
  }
  return Uint8Array.from(bytes2);
}
function tag(target, field, wire) {
  return append(target, varint(field * 8 + wire));
}
function putInteger(target, field, value) {
  return append(tag(target, field, WIRE.varint), varint(value));
}
function putFloat(target, field, value) {
  const bytes2 = new Uint8Array(4);
  new DataView(bytes2.buffer).setFloat32(0, value, true);
  return append(tag(target, field, WIRE.fixed32), bytes2);
}
function putBytes(target, field, bytes2) {
  tag(target, field, WIRE.bytes);
  return append(append(target, varint(bytes2.length)), bytes2);
}
function putText(target, field, text6) {
  return putBytes(target, field, encoder.encode(text6));
}
function putMessage(target, field, inner) {
  tag(target, field, WIRE.bytes);
  append(target, varint(inner.length));
  for (const part3 of inner.parts) target.parts.push(part3);
  target.length += inner.length;
  return target;
}
function* messagePieces({ parts: parts3 }) {
  for (const part3 of parts3) {
    if (part3 instanceof Uint8Array) yield part3;
    else yield* part3.pieces();
  }
}
function messageBytes(source) {
  const bytes2 = new Uint8Array(source.length);
  let offset = 0;
  for (const piece of messagePieces(source)) {
    bytes2.set(piece, offset);
    offset += piece.length;
  }
  return bytes2;
}
var WIRE, encoder;
var init_protobuf = __esm({
  "src/onnx/protobuf.ts"() {
    "use strict";
    WIRE = { varint: 0, bytes: 2, fixed32: 5 };
    encoder = new TextEncoder();
  }
});

// src/onnx/model-proto.ts
function attributeMessage(name, value) {
  const result2 = putText(message(), 1, name);
  if (typeof value === "string")
    return putInteger(putText(result2, 4, value), 20, ATTRIBUTE_TYPE.string);
  if (typeof value === "number")
    return putInteger(putInteger(result2, 3, value), 20, ATTRIBUTE_TYPE.int);
  if ("float" in value)
    return putInteger(putFloat(result2, 2, value.float), 20, ATTRIBUTE_TYPE.float);
  for (const item of value) putInteger(result2, 8, item);
  return putInteger(result2, 20, ATTRIBUTE_TYPE.ints);
}
function nodeMessage(node4) {
  const result2 = message();
  for (const input of node4.inputs) putText(result2, 1, input);
  for (const output of node4.outputs) putText(result2, 2, output);
  putText(result2, 4, node4.operator);
  for (const [name, value] of Object.entries(node4.attributes))
    if (value !== void 0) putMessage(result2, 5, attributeMessage(name, value));
  return result2;
}
function initializerMessage(initializer2) {
  const result2 = message();
  for (const size of initializer2.shape) putInteger(result2, 1, size);
  putInteger(result2, 2, ELEMENT_TYPES[initializer2.type].code);
  putText(result2, 8, initializer2.name);
  const { content } = initializer2;
  if (content.kind !== "external") return putBytes(result2, 9, content.bytes);
  const entries2 = {
    location: content.location,
    offset: String(content.offset),
    length: String(content.length)
  };
  for (const [key, value] of Object.entries(entries2))
    putMessage(result2, 13, putText(putText(message(), 1, key), 2, value));
  return putInteger(result2, 14, DATA_LOCATION_EXTERNAL);
}
function portMessage(port2) {
  const shape2 = message();
  for (const size of port2.shape)
    putMessage(
      shape2,
      1,
      typeof size === "number" ? putInteger(message(), 1, size) : putText(message(), 2, size)
    );
  const tensor4 = putInteger(message(), 1, ELEMENT_TYPES[port2.type].code);
  putMessage(tensor4, 2, shape2);
  return putMessage(putText(message(), 1, port2.name), 2, putMessage(message(), 1, tensor4));
}
function modelMessage(model) {
  const graph = message();
  for (const node4 of model.nodes) putMessage(graph, 1, nodeMessage(node4));
  putText(graph, 2, "main");
  for (const initializer2 of model.initializers)
    putMessage(graph, 5, initializerMessage(initializer2));
  for (const input of model.inputs) putMessage(graph, 11, portMessage(input));
  for (const output of model.outputs) putMessage(graph, 12, portMessage(output));
  const result2 = putInteger(message(), 1, IR_VERSION);
  putText(result2, 2, model.producer);
  putText(result2, 3, model.producerVersion);
  putMessage(result2, 7, graph);
  return putMessage(result2, 8, putInteger(putText(message(), 1, ""), 2, model.opset));
}
function writeModel(model) {
  return messageBytes(modelMessage(model));
}
var IR_VERSION, ATTRIBUTE_TYPE, DATA_LOCATION_EXTERNAL;
var init_model_proto = __esm({
  "src/onnx/model-proto.ts"() {
    "use strict";
    init_element_type();
    init_protobuf();
    IR_VERSION = 9;
    ATTRIBUTE_TYPE = { float: 1, int: 2, string: 3, ints: 7 };
    DATA_LOCATION_EXTERNAL = 1;
  }
});

// src/onnx/reach.ts
function reach(outputs, inputsOf2 = (node4) => node4.inputs) {
  const nodes = [];
  const leaves = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const stack3 = [];
  const visit = (value) => {
    if (value.source.kind !== "node") leaves.set(value.name, value);
    else if (!seen.has(value.source.node)) {
      seen.add(value.source.node);
      stack3.push({ node: value.source.node, next: 0 });
    }
  };
  for (const output of outputs) {
    visit(output);
    for (let top2 = stack3.at(-1); top2; top2 = stack3.at(-1)) {
      const inputs = inputsOf2(top2.node);
      const input = inputs[top2.next];
      if (top2.next < inputs.length) {
        top2.next += 1;
        if (input) visit(input);
      } else {
        nodes.push(top2.node);
        stack3.pop();
      }
    }
  }
  return { nodes, leaves };
}
var init_reach = __esm({
  "src/onnx/reach.ts"() {
    "use strict";
  }
});

// src/onnx/serialize-graph.ts
function bytesOf(data) {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
function rangeOf({ load: load2, range: range3, byteLength }, options2) {
  if (options2.inlineWeights || byteLength < INLINE_BELOW) return null;
  return range3 ?? options2.storeWeights?.(load2, byteLength) ?? null;
}
function placeOf(weights2, options2) {
  if (options2.placeWeights) return options2.placeWeights(weights2);
  const range3 = rangeOf(weights2, options2);
  if (range3) return { kind: "external", ...range3 };
  return { kind: "inline", bytes: bytesOf(weights2.load()) };
}
function initializer(value, options2) {
  const { source, name, type, shape: shape2 } = value;
  if (source.kind === "constant")
    return { name, type, shape: shape2, content: { kind: "inline", bytes: bytesOf(source.data) } };
  if (source.kind !== "weights") return null;
  const byteLength = elementCount(shape2) * ELEMENT_TYPES[type].bytes;
  return { name, type, shape: shape2, content: placeOf({ ...source, name, byteLength }, options2) };
}
function port(name, type, shape2, options2) {
  return { name, type, shape: options2.openShapes?.get(name) ?? shape2 };
}
function modelOf(outputs, options2) {
  const { nodes, leaves } = reach(
    outputs.map(({ value }) => value),
    options2.inputsOf
  );
  const inputs = new Map(options2.keepInputs?.map((value) => [value.name, value]));
  const initializers = [];
  for (const value of leaves.values()) {
    if (value.source.kind === "input") inputs.set(value.name, value);
    const made2 = initializer(value, options2);
    if (made2) initializers.push(made2);
  }
  const nameOf3 = (name) => options2.inputNames?.get(name) ?? name;
  const protos = nodes.map((node4) => ({
    operator: node4.operator,
    inputs: (options2.inputsOf?.(node4) ?? node4.inputs).map((value) => nameOf3(value?.name ?? "")),
    outputs: node4.outputs.map((value) => value.name),
    attributes: node4.attributes
  }));
  for (const { name, value } of outputs)
    protos.push({
      operator: "Identity",
      inputs: [nameOf3(value.name)],
      outputs: [name],
      attributes: {}
    });
  const proto = {
    producer: options2.producer,
    producerVersion: options2.producerVersion,
    opset: OPSET,
    nodes: protos,
    initializers,
    inputs: [...inputs.values()].map((v) => port(nameOf3(v.name), v.type, v.shape, options2)),
    outputs: outputs.map(({ name, value }) => port(name, value.type, value.shape, options2))
  };
  return { proto, inputs: [...inputs.values()] };
}
function serializeGraph(outputs, options2) {
  const { proto, inputs } = modelOf(outputs, options2);
  const inlineBytes = proto.initializers.reduce(
    (sum3, { content }) => sum3 + (content.kind === "inline" ? content.bytes.length : 0),
    0
  );
  return { model: writeModel(proto), inputs, nodeCount: proto.nodes.length, inlineBytes };
}
var OPSET, INLINE_BELOW;
var init_serialize_graph = __esm({
  "src/onnx/serialize-graph.ts"() {
    "use strict";
    init_element_type();
    init_model_proto();
    init_reach();
    OPSET = 20;
    INLINE_BELOW = 1024;
  }
});

// src/settings/installation.ts
function installation() {
  found ??= search((0, import_node_path2.dirname)((0, import_node_url.fileURLToPath)(__moduleUrl)));
  return found;
}
function search(folder) {
  for (let root = folder; ; root = (0, import_node_path2.dirname)(root)) {
    try {
      const { name, version } = JSON.parse((0, import_node_fs.readFileSync)((0, import_node_path2.join)(root, "package.json"), "utf8"));
      if (name === "model-hub-ci") return { root, name, version };
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    if ((0, import_node_path2.dirname)(root) === root) throw new Error(`no package.json of model-hub-ci above ${folder}`);
  }
}
var import_node_fs, import_node_path2, import_node_url, found;
var init_installation = __esm({
  "src/settings/installation.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    import_node_path2 = require("node:path");
    import_node_url = require("node:url");
  }
});

// src/weights/known-values.ts
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
var NeededValue, READ_LIMIT;
var init_known_values = __esm({
  "src/weights/known-values.ts"() {
    "use strict";
    init_graph();
    NeededValue = class extends Error {
      name = "NeededValue";
      value;
      constructor(value) {
        super(`The elements of ${value.name} are needed.`);
        this.value = value;
      }
    };
    READ_LIMIT = 2 ** 24;
  }
});

// src/weights/open-lowered.ts
function problemOf(format2, error) {
  if (!(error instanceof GraphLimitError)) return format2.problemOf(error);
  return new WeightsError({
    stage: "load",
    cause: "unsupported-format",
    message: error.message,
    hint: "The model is too large to be run here as it is."
  });
}
function serialize(format2, outputs, keepInputs) {
  const { name: producer, version: producerVersion } = installation();
  const { externalDataFolder, storeWeights } = format2;
  const written = serializeGraph(outputs, {
    producer,
    producerVersion,
    keepInputs,
    ...storeWeights ? { storeWeights } : {}
  });
  const model = { kind: "bytes", bytes: written.model, externalDataFolder };
  return { model, inputs: written.inputs };
}
async function evaluateValue(format2, value, feeds, evaluate3) {
  const { model, inputs } = serialize(format2, [{ name: "value", value }], []);
  const needed = {};
  for (const { name } of inputs) {
    const tensor4 = feeds.get(name);
    if (tensor4) needed[name] = tensor4;
  }
  const { value: answer } = await evaluate3(model, needed);
  if (!answer) throw new Error(`The engine gave no answer for ${value.name}.`);
  return answer.data;
}
async function lowerWithValues(format2, inputs, evaluate3) {
  const known = /* @__PURE__ */ new Map();
  const feeds = new Map(inputs.map((tensor4, index3) => [`input${index3}`, tensor4]));
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    try {
      return format2.lower(inputs, known);
    } catch (error) {
      if (!(error instanceof NeededValue)) throw error;
      const { name } = error.value;
      const given2 = feeds.get(name)?.data;
      known.set(name, given2 ?? await evaluateValue(format2, error.value, feeds, evaluate3));
    }
  }
  throw new WeightsError({
    stage: "load",
    cause: "unknown-operator",
    message: `The model looks at more than ${MAX_PASSES} values that it computed itself.`,
    hint: "Its control flow depends on its data too much to be run here."
  });
}
function openLowered(format2) {
  let kept = null;
  return {
    weightsFolder: format2.externalDataFolder,
    async lower(inputs, evaluate3) {
      try {
        return await lowerWithValues(format2, inputs, evaluate3);
      } catch (error) {
        throw problemOf(format2, error) ?? error;
      }
    },
    async program(inputs, evaluate3) {
      const key = inputs.map(({ dtype, shape: shape2 }) => `${dtype}[${shape2}]`).join(" ");
      if (kept?.key === key) return kept.program;
      try {
        const lowered = await lowerWithValues(format2, inputs, evaluate3);
        for (const warning of lowered.warnings) process.stderr.write(`${warning}
`);
        const { model } = serialize(format2, lowered.outputs, lowered.inputs);
        const program = {
          model,
          inputs: lowered.inputs.map(({ name }) => name),
          outputs: lowered.outputs.map(({ name }) => name),
          origin: "lowered"
        };
        kept = lowered.graph.usedKnown ? null : { key, program };
        return program;
      } catch (error) {
        throw problemOf(format2, error) ?? error;
      }
    }
  };
}
var MAX_PASSES;
var init_open_lowered = __esm({
  "src/weights/open-lowered.ts"() {
    "use strict";
    init_graph();
    init_serialize_graph();
    init_installation();
    init_known_values();
    init_program();
    MAX_PASSES = 500;
  }
});

// src/weights/torchscript/refusal.ts
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
var Refusal, REPORT_HINT;
var init_refusal = __esm({
  "src/weights/torchscript/refusal.ts"() {
    "use strict";
    Refusal = class extends Error {
      name = "Refusal";
      reason;
      hint;
      place = null;
      constructor(reason, message3, hint) {
        super(message3);
        this.reason = reason;
        this.hint = hint;
      }
    };
    REPORT_HINT = "Nothing is wrong with the model. Export it without this operation, or ask for it to be added.";
  }
});

// src/weights/torchscript/pickled.ts
function items(value) {
  if (isObject(value) && (value.kind === "list" || value.kind === "tuple")) return value.items;
  throw invalid("The pickle holds another value where a tuple or a list must stand.");
}
function isObject(value) {
  return typeof value === "object" && value !== null;
}
function asKey(value) {
  if (typeof value === "string" || typeof value === "bigint") return value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw invalid("The pickle uses a key that is neither text nor number.");
}
function asValue(value) {
  if (value === void 0 || value === MARK) throw invalid("The pickle is damaged.");
  return value;
}
function isStoredTensor(value) {
  return value?.kind === "stored-tensor";
}
var MARK;
var init_pickled = __esm({
  "src/weights/torchscript/pickled.ts"() {
    "use strict";
    init_refusal();
    MARK = /* @__PURE__ */ Symbol("mark");
  }
});

// src/weights/torchscript/pickle-constructors.ts
function sizes(value) {
  return items(value).map((item) => {
    const size = Number(item);
    if (typeof item !== "bigint" || !Number.isSafeInteger(size) || size < 0)
      throw invalid("A tensor of the archive has a size or stride that is no natural number.");
    return size;
  });
}
function rebuildTensor(args) {
  const [storage, offset, shape2, strides2, requiresGrad] = args;
  if (!isObject(storage) || storage.kind !== "storage" || typeof offset !== "bigint")
    throw invalid("A tensor of the archive names no storage.");
  const tensor4 = {
    kind: "stored-tensor",
    storage,
    offset: Number(offset),
    shape: sizes(shape2),
    strides: sizes(strides2),
    requiresGrad: requiresGrad === true
  };
  if (tensor4.shape.length !== tensor4.strides.length || tensor4.shape.length > 64)
    throw invalid("A tensor of the archive has more sizes than strides.");
  return tensor4;
}
function orderedDict(args) {
  const entries2 = /* @__PURE__ */ new Map();
  for (const pair4 of args.length > 0 ? items(args[0]) : []) {
    const [key, value] = items(pair4);
    entries2.set(asKey(key), asValue(value));
  }
  return { kind: "dict", entries: entries2 };
}
var first, CONSTRUCTORS, isOwnClass, TORCHSCRIPT_PICKLES;
var init_pickle_constructors = __esm({
  "src/weights/torchscript/pickle-constructors.ts"() {
    "use strict";
    init_pickled();
    init_refusal();
    first = ([value]) => value ?? null;
    CONSTRUCTORS = {
      "torch._utils._rebuild_tensor_v2": rebuildTensor,
      "torch._utils._rebuild_parameter": first,
      "collections.OrderedDict": orderedDict,
      "torch.jit._pickle.build_intlist": first,
      "torch.jit._pickle.build_doublelist": first,
      "torch.jit._pickle.build_boollist": first,
      "torch.jit._pickle.build_tensorlist": first,
      "torch.jit._pickle.restore_type_tag": first,
      "torch.device": ([name]) => ({ kind: "device", name: String(name) })
    };
    isOwnClass = (name) => name.startsWith("__torch__.");
    TORCHSCRIPT_PICKLES = {
      refusal: () => null,
      constructorOf(name) {
        if (Object.hasOwn(CONSTRUCTORS, name)) return CONSTRUCTORS[name] ?? null;
        if (!isOwnClass(name)) return null;
        return ([value]) => ({ kind: "enum", className: name, value: asValue(value) });
      },
      isClass: isOwnClass,
      callRefusal: (name) => unsupported(
        `The archive's pickle calls ${name}, which is not on the list of known constructors.`,
        "Pickles are never executed here. Save the model with torch.jit.save."
      )
    };
  }
});

// src/weights/torchscript/values.ts
function isKind(value, kind) {
  return typeof value === "object" && value !== null && value.kind === kind;
}
function isScalar(value) {
  return typeof value === "bigint" || typeof value === "number" || typeof value === "boolean";
}
function list(items4) {
  return { kind: "list", items: items4 };
}
function tuple(items4, fields) {
  return fields ? { kind: "tuple", items: items4, fields } : { kind: "tuple", items: items4 };
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
var init_values = __esm({
  "src/weights/torchscript/values.ts"() {
    "use strict";
  }
});

// src/weights/torchscript/unpickle.ts
function construct({ dialect }, callee, args) {
  if (!isObject(callee) || callee.kind !== "global")
    throw invalid("The pickle calls something that is no constructor.");
  const known = dialect.constructorOf(callee.name);
  if (!known) throw dialect.callRefusal(callee.name);
  return known(args);
}
function storageOf(value) {
  const [tag2, type, key, , elements] = items(value);
  if (tag2 !== "storage" || !isObject(type) || type.kind !== "global")
    throw invalid("The pickle refers to something that is no storage.");
  return {
    kind: "storage",
    key: String(key),
    type: type.name.split(".").at(-1) ?? "",
    elements: Number(elements)
  };
}
function take(machine, count2) {
  const start = machine.at;
  if (count2 < 0 || start + count2 > machine.bytes.length) throw invalid("The pickle is cut off.");
  machine.at += count2;
  return start;
}
function readText(machine, length) {
  const start = take(machine, length);
  return machine.bytes.toString("utf8", start, start + length);
}
function readLine(machine) {
  const end = machine.bytes.indexOf(10, machine.at);
  if (end < 0) throw invalid("The pickle is cut off.");
  const text6 = readText(machine, end - machine.at);
  machine.at += 1;
  return text6;
}
function readLong(machine, length) {
  if (length > 1024) throw invalid("The pickle holds a number of more than 8192 bits.");
  const start = take(machine, length);
  let value = 0n;
  for (let i = length - 1; i >= 0; i -= 1)
    value = value << 8n | BigInt(machine.bytes.readUInt8(start + i));
  return BigInt.asIntN(8 * length, value);
}
function pop(machine) {
  const value = machine.stack.pop();
  if (value === void 0) throw invalid("The pickle takes more values than it makes.");
  return value;
}
function popToMark(machine) {
  const mark = machine.stack.lastIndexOf(MARK);
  if (mark < 0) throw invalid("The pickle is damaged: a mark is missing.");
  return machine.stack.splice(mark).slice(1);
}
function top(machine) {
  const value = machine.stack.at(-1);
  if (value === void 0) throw invalid("The pickle takes more values than it makes.");
  return value;
}
function setItems(machine, pairs2) {
  const target = top(machine);
  if (!isObject(target) || target.kind !== "dict")
    throw invalid("The pickle sets items of something that is no dictionary.");
  for (let i = 0; i + 1 < pairs2.length; i += 2)
    target.entries.set(asKey(pairs2[i]), asValue(pairs2[i + 1]));
}
function appendItems(machine, values) {
  const target = top(machine);
  if (!isObject(target) || target.kind !== "list")
    throw invalid("The pickle appends to something that is no list.");
  for (const value of values) target.items.push(asValue(value));
}
function newObject(machine) {
  const { dialect } = machine;
  const args = pop(machine);
  const callee = pop(machine);
  if (!isObject(callee) || callee.kind !== "global")
    throw invalid("The pickle makes an object of something that is no class.");
  const { name } = callee;
  if (dialect.isClass(name))
    return void machine.stack.push({ kind: "object", className: name, attributes: /* @__PURE__ */ new Map() });
  const known = dialect.constructorOf(name);
  if (!known)
    throw unsupported(
      `The archive's pickle makes an object of ${name}.`,
      "Only the classes that TorchScript itself writes are known. Quantised modules and custom classes can not be run here."
    );
  machine.stack.push(known(items(args)));
}
function build(machine) {
  const state = pop(machine);
  const target = top(machine);
  if (!isObject(target)) throw invalid("The pickle sets the state of a plain value.");
  if (target.kind === "dict") return;
  if (target.kind !== "object") throw invalid("The pickle sets the state of a plain value.");
  if (isObject(state) && state.kind === "dict")
    for (const [key, value] of state.entries) target.attributes.set(String(key), value);
  else target.attributes.set("__state__", asValue(state));
}
function tupleOf(machine, count2) {
  const values = Array.from({ length: count2 }, () => asValue(pop(machine)));
  return tuple(values.reverse());
}
function recall(machine, index3) {
  const value = machine.memo.get(index3);
  if (value === void 0) throw invalid("The pickle recalls what it never kept.");
  machine.stack.push(value);
}
function reduce(machine) {
  const args = pop(machine);
  const isTuple = isObject(args) && args.kind === "tuple";
  machine.stack.push(construct(machine, pop(machine), isTuple ? args.items : [args]));
}
function pushGlobal(machine, module2, own) {
  const name = `${module2}.${own}`;
  const refusal3 = machine.dialect.refusal(name);
  if (refusal3) throw refusal3;
  machine.stack.push({ kind: "global", name });
}
function unpickle(bytes2, limits = PICKLE_LIMITS, dialect = TORCHSCRIPT_PICKLES) {
  return unpickleFrom(bytes2, 0, limits, dialect).value;
}
function unpickleFrom(bytes2, start, limits, dialect) {
  if (bytes2.length > limits.bytes) throw invalid("The pickle of the archive is too large.");
  const machine = { bytes: bytes2, at: start, stack: [], memo: /* @__PURE__ */ new Map(), dialect };
  for (let steps = 0; steps < limits.steps; steps += 1) {
    const opcode = readU8(machine);
    if (opcode === STOP) {
      const value = pop(machine);
      if (value === MARK) throw invalid("The pickle is damaged.");
      return { value, end: machine.at };
    }
    const run2 = OPCODES[opcode];
    if (!run2)
      throw unsupported(
        `The pickle uses opcode 0x${opcode.toString(16)}, which torch never writes.`
      );
    run2(machine);
    if (machine.stack.length > limits.depth * 100) throw invalid("The pickle nests too deep.");
  }
  throw invalid("The pickle has too many steps.");
}
var PICKLE_LIMITS, readU8, readU32, OPCODES, STOP;
var init_unpickle = __esm({
  "src/weights/torchscript/unpickle.ts"() {
    "use strict";
    init_pickle_constructors();
    init_pickled();
    init_refusal();
    init_values();
    PICKLE_LIMITS = {
      bytes: 256 * 1024 * 1024,
      steps: 2e7,
      depth: 1e4
    };
    readU8 = (m) => m.bytes.readUInt8(take(m, 1));
    readU32 = (m) => m.bytes.readUInt32LE(take(m, 4));
    OPCODES = {
      128: (m) => void take(m, 1),
      149: (m) => void take(m, 8),
      40: (m) => void m.stack.push(MARK),
      48: (m) => void pop(m),
      49: (m) => void popToMark(m),
      50: (m) => void m.stack.push(top(m)),
      78: (m) => void m.stack.push(null),
      136: (m) => void m.stack.push(true),
      137: (m) => void m.stack.push(false),
      75: (m) => void m.stack.push(BigInt(readU8(m))),
      77: (m) => void m.stack.push(BigInt(m.bytes.readUInt16LE(take(m, 2)))),
      74: (m) => void m.stack.push(BigInt(m.bytes.readInt32LE(take(m, 4)))),
      138: (m) => void m.stack.push(readLong(m, readU8(m))),
      139: (m) => void m.stack.push(readLong(m, readU32(m))),
      71: (m) => void m.stack.push(m.bytes.readDoubleBE(take(m, 8))),
      88: (m) => void m.stack.push(readText(m, readU32(m))),
      140: (m) => void m.stack.push(readText(m, readU8(m))),
      85: (m) => void m.stack.push(readText(m, readU8(m))),
      84: (m) => void m.stack.push(readText(m, readU32(m))),
      66: (m) => void m.stack.push(readText(m, readU32(m))),
      67: (m) => void m.stack.push(readText(m, readU8(m))),
      99: (m) => pushGlobal(m, readLine(m), readLine(m)),
      147: (m) => {
        const name = String(pop(m));
        pushGlobal(m, String(pop(m)), name);
      },
      41: (m) => void m.stack.push(tuple([])),
      133: (m) => void m.stack.push(tupleOf(m, 1)),
      134: (m) => void m.stack.push(tupleOf(m, 2)),
      135: (m) => void m.stack.push(tupleOf(m, 3)),
      116: (m) => void m.stack.push(tuple(popToMark(m).map(asValue))),
      93: (m) => void m.stack.push(list([])),
      108: (m) => void m.stack.push(list(popToMark(m).map(asValue))),
      // Sets hold nothing that weights are made of.
      143: (m) => void m.stack.push(list([])),
      144: (m) => appendItems(m, popToMark(m)),
      97: (m) => appendItems(m, [pop(m)]),
      101: (m) => appendItems(m, popToMark(m)),
      125: (m) => void m.stack.push({ kind: "dict", entries: /* @__PURE__ */ new Map() }),
      115: (m) => {
        const value = pop(m);
        setItems(m, [pop(m), value]);
      },
      117: (m) => setItems(m, popToMark(m)),
      113: (m) => void m.memo.set(readU8(m), top(m)),
      114: (m) => void m.memo.set(readU32(m), top(m)),
      148: (m) => void m.memo.set(m.memo.size, top(m)),
      104: (m) => recall(m, readU8(m)),
      106: (m) => recall(m, readU32(m)),
      81: (m) => void m.stack.push(storageOf(pop(m))),
      129: newObject,
      82: reduce,
      98: build
    };
    STOP = 46;
  }
});

// src/weights/torchscript/zip-directory.ts
function readRange(archive, at2, length) {
  if (!Number.isSafeInteger(at2) || at2 < 0 || length < 0 || at2 + length > archive.size)
    throw invalid("The zip archive is cut off: a part of it would stand behind its end.");
  const bytes2 = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count2 = (0, import_node_fs2.readSync)(archive.descriptor, bytes2, done, length - done, at2 + done);
    if (count2 === 0) throw invalid("The zip archive became shorter while it was read.");
    done += count2;
  }
  return bytes2;
}
function findDirectory(archive) {
  const tailSize = Math.min(archive.size, END.size + END.maxComment + END64_LOCATOR.size);
  const tail = readRange(archive, archive.size - tailSize, tailSize);
  let end = tail.length - END.size;
  while (end >= 0 && tail.readUInt32LE(end) !== END.signature) end -= 1;
  if (end < 0) throw invalid("The file is no zip archive, as every TorchScript file is.");
  const directory = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16)
  };
  const at2 = end - END64_LOCATOR.size;
  if (at2 < 0 || tail.readUInt32LE(at2) !== END64_LOCATOR.signature) return directory;
  const record = readRange(archive, Number(tail.readBigUInt64LE(at2 + 8)), END64.size);
  if (record.readUInt32LE(0) !== END64.signature) throw invalid("The zip64 directory is damaged.");
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48))
  };
}
function applyZip64(member2, extra) {
  for (let at2 = 0; at2 + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at2 + 2);
    const field = extra.subarray(at2 + 4, at2 + 4 + length);
    if (extra.readUInt16LE(at2) === ZIP64_FIELD) {
      let position = 0;
      for (const key of ["size", "compressedSize", "headerOffset"]) {
        if (member2[key] !== IN_ZIP64) continue;
        if (position + 8 > field.length) throw invalid("A zip64 field is damaged.");
        member2[key] = Number(field.readBigUInt64LE(position));
        position += 8;
      }
    }
    at2 += 4 + length;
  }
}
function readDirectory(bytes2, count2) {
  const members = /* @__PURE__ */ new Map();
  let at2 = 0;
  for (let i = 0; i < count2; i += 1) {
    if (at2 + CENTRAL.size > bytes2.length || bytes2.readUInt32LE(at2) !== CENTRAL.signature)
      throw invalid("The directory of the zip archive is damaged.");
    const nameLength = bytes2.readUInt16LE(at2 + 28);
    const extraLength = bytes2.readUInt16LE(at2 + 30);
    const nameEnd = at2 + CENTRAL.size + nameLength;
    if (bytes2.readUInt16LE(at2 + 8) & ENCRYPTED_FLAG) throw invalid("The zip archive is encrypted.");
    const member2 = {
      name: bytes2.toString("utf8", at2 + CENTRAL.size, nameEnd),
      method: bytes2.readUInt16LE(at2 + 10),
      compressedSize: bytes2.readUInt32LE(at2 + 20),
      size: bytes2.readUInt32LE(at2 + 24),
      headerOffset: bytes2.readUInt32LE(at2 + 42)
    };
    applyZip64(member2, bytes2.subarray(nameEnd, nameEnd + extraLength));
    if (members.has(member2.name)) throw invalid(`The archive holds ${member2.name} twice.`);
    members.set(member2.name, member2);
    at2 = nameEnd + extraLength + bytes2.readUInt16LE(at2 + 32);
  }
  return members;
}
function openZip(path) {
  const descriptor = (0, import_node_fs2.openSync)(path, "r");
  try {
    const opened2 = { descriptor, size: (0, import_node_fs2.fstatSync)(descriptor).size };
    const { count: count2, size, offset } = findDirectory(opened2);
    if (count2 > MAX_MEMBERS || size > MAX_DIRECTORY)
      throw invalid(`The archive has ${count2} members; at most ${MAX_MEMBERS} are read.`);
    const members = readDirectory(readRange(opened2, offset, size), count2);
    return { path, ...opened2, members };
  } catch (error) {
    (0, import_node_fs2.closeSync)(descriptor);
    throw error;
  }
}
function closeZip(archive) {
  (0, import_node_fs2.closeSync)(archive.descriptor);
}
function dataOffset(archive, member2) {
  const header = readRange(archive, member2.headerOffset, LOCAL.size);
  if (header.readUInt32LE(0) !== LOCAL.signature)
    throw invalid(`The zip archive is damaged at its member ${member2.name}.`);
  return member2.headerOffset + LOCAL.size + header.readUInt16LE(26) + header.readUInt16LE(28);
}
function readMember(archive, member2, limit, from = 0, length = member2.size - from) {
  if (member2.size > limit)
    throw invalid(`${member2.name} has ${member2.size} bytes; at most ${limit} are read.`);
  if (from < 0 || length < 0 || from + length > member2.size)
    throw invalid(`${member2.name} is shorter than what is said to stand in it.`);
  const start = dataOffset(archive, member2);
  if (member2.method === 0) {
    if (member2.compressedSize !== member2.size)
      throw invalid(`The sizes of ${member2.name} contradict each other.`);
    return readRange(archive, start + from, length);
  }
  if (member2.method !== 8) throw invalid(`${member2.name} is packed by method ${member2.method}.`);
  const packed = readRange(archive, start, member2.compressedSize);
  let bytes2;
  try {
    bytes2 = (0, import_node_zlib.inflateRawSync)(packed, { maxOutputLength: Math.max(member2.size, 1) });
  } catch (error) {
    throw invalid(`${member2.name} can not be unpacked: ${error.message}.`);
  }
  if (bytes2.length !== member2.size) throw invalid(`${member2.name} unpacks to another size.`);
  return bytes2.subarray(from, from + length);
}
var import_node_fs2, import_node_zlib, END, END64_LOCATOR, END64, CENTRAL, LOCAL, ZIP64_FIELD, IN_ZIP64, ENCRYPTED_FLAG, MAX_MEMBERS, MAX_DIRECTORY;
var init_zip_directory = __esm({
  "src/weights/torchscript/zip-directory.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    import_node_zlib = require("node:zlib");
    init_refusal();
    END = { signature: 101010256, size: 22, maxComment: 65535 };
    END64_LOCATOR = { signature: 117853008, size: 20 };
    END64 = { signature: 101075792, size: 56 };
    CENTRAL = { signature: 33639248, size: 46 };
    LOCAL = { signature: 67324752, size: 30 };
    ZIP64_FIELD = 1;
    IN_ZIP64 = 4294967295;
    ENCRYPTED_FLAG = 1;
    MAX_MEMBERS = 2e5;
    MAX_DIRECTORY = 64 * 1024 * 1024;
  }
});

// src/weights/torchscript/archive.ts
function prefixOf(zip) {
  for (const name of zip.members.keys()) {
    const match2 = /^([^/]*\/)?data\.pkl$/.exec(name);
    if (match2) return match2[1] ?? "";
  }
  if (zip.members.has("model.json") || [...zip.members.keys()].some((n) => n.endsWith("/model.json")))
    throw unsupported(
      "The archive is of the legacy layout that torch wrote before version 1.4",
      "Load it with a recent torch and save it again with torch.jit.save."
    );
  throw invalid("The zip archive holds no data.pkl: it was not written by torch.", STATE_DICT_HINT);
}
function textOf(zip, name) {
  const member2 = zip.members.get(name);
  return member2 ? readMember(zip, member2, MAX_CODE).toString("utf8") : null;
}
function readVersion(zip, prefix) {
  const text6 = textOf(zip, `${prefix}version`) ?? textOf(zip, `${prefix}.data/version`);
  const version = Number(text6?.trim());
  if (text6 === null || !Number.isInteger(version) || version < 1)
    throw invalid("The archive does not say its version.");
  if (version > NEWEST_VERSION)
    throw unsupported(
      `The archive is of version ${version}; versions up to ${NEWEST_VERSION} are known`,
      "Use a newer release of this program."
    );
  return version;
}
function readPickle(zip, name) {
  const member2 = zip.members.get(name);
  if (!member2) throw invalid(`The archive holds no ${name}.`);
  return unpickle(readMember(zip, member2, MAX_PICKLE));
}
function readConstants(zip, prefix) {
  if (!zip.members.has(`${prefix}constants.pkl`)) return [];
  const constants3 = readPickle(zip, `${prefix}constants.pkl`);
  const value = constants3;
  if (isKind(value, "tuple") || isKind(value, "list")) return value.items;
  throw invalid("The constants of the archive are no list.");
}
function refuseOtherPickles(zip, prefix) {
  const names2 = [...zip.members.keys()];
  if (names2.some((name) => name.startsWith(`${prefix}code/`))) return;
  if (names2.some((name) => name.startsWith(`${prefix}bytecode`)))
    throw unsupported(
      "The archive holds byte code for mobile devices only",
      "Save the model with torch.jit.save instead of _save_for_lite_interpreter."
    );
  throw invalid(
    "The file is a checkpoint of torch.save (a state dict or a pickled module), not TorchScript.",
    STATE_DICT_HINT
  );
}
function openArchive(path) {
  const real = (0, import_node_fs3.realpathSync)(path);
  const zip = openZip(real);
  try {
    const prefix = prefixOf(zip);
    refuseOtherPickles(zip, prefix);
    if (textOf(zip, `${prefix}byteorder`)?.trim() === "big")
      throw unsupported("The archive was written on a big-endian machine");
    const version = readVersion(zip, prefix);
    const root = readPickle(zip, `${prefix}data.pkl`);
    if (isStoredTensor(root) || !isKind(root, "object"))
      throw invalid("The archive holds no module.");
    return {
      zip,
      folder: (0, import_node_path3.dirname)(real),
      fileName: (0, import_node_path3.basename)(real),
      prefix,
      version,
      code: { readCode: (name) => textOf(zip, `${prefix}code/${name}`), files: /* @__PURE__ */ new Map() },
      root,
      constants: readConstants(zip, prefix)
    };
  } catch (error) {
    closeZip(zip);
    throw error;
  }
}
var import_node_fs3, import_node_path3, NEWEST_VERSION, MAX_CODE, MAX_PICKLE, STATE_DICT_HINT;
var init_archive = __esm({
  "src/weights/torchscript/archive.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    import_node_path3 = require("node:path");
    init_pickled();
    init_refusal();
    init_unpickle();
    init_values();
    init_zip_directory();
    NEWEST_VERSION = 10;
    MAX_CODE = 64 * 1024 * 1024;
    MAX_PICKLE = 256 * 1024 * 1024;
    STATE_DICT_HINT = "Save the model with torch.jit.script or torch.jit.trace and torch.jit.save, or list the file under pytorch_state_dict.";
  }
});

// src/weights/torchscript/lexer.ts
function match(pattern, text6, at2) {
  pattern.lastIndex = at2;
  return pattern.exec(text6)?.[0] ?? null;
}
function fail(scan, what) {
  throw invalid(`${scan.file}:${scan.line}: ${what}.`);
}
function push(scan, kind, text6 = "") {
  scan.tokens.push({ kind, text: text6, line: scan.line });
}
function readString(scan, quote) {
  let result2 = "";
  for (let at2 = scan.at + 1; at2 < scan.text.length; at2 += 1) {
    const character = scan.text[at2] ?? "";
    if (character === quote) {
      scan.at = at2 + 1;
      return result2;
    }
    if (character === "\n") scan.line += 1;
    if (character !== "\\") {
      result2 += character;
      continue;
    }
    at2 += 1;
    const escaped2 = scan.text[at2] ?? "";
    const octal = match(/[0-7]{1,3}/y, scan.text, at2);
    const hexadecimal = escaped2 === "x" ? match(/[0-9a-fA-F]{2}/y, scan.text, at2 + 1) : null;
    if (octal) {
      result2 += String.fromCharCode(Number.parseInt(octal, 8));
      at2 += octal.length - 1;
    } else if (hexadecimal) {
      result2 += String.fromCharCode(Number.parseInt(hexadecimal, 16));
      at2 += 2;
    } else result2 += ESCAPES[escaped2] ?? escaped2;
  }
  return fail(scan, "A string does not end");
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
  if (width !== scan.indents.at(-1)) fail(scan, "The indentation fits no open block");
}
function readToken(scan) {
  const character = scan.text[scan.at] ?? "";
  const name = match(NAME, scan.text, scan.at);
  const number6 = name ? null : match(NUMBER, scan.text, scan.at);
  if (name) push(scan, "name", name);
  else if (number6?.endsWith("j")) fail(scan, "Complex numbers are not supported");
  else if (number6) push(scan, /[.eE]/.test(number6) ? "float" : "int", number6);
  else if (character === '"' || character === "'") {
    const { line } = scan;
    scan.tokens.push({ kind: "string", text: readString(scan, character), line });
    return;
  } else {
    const sign = match(SIGN, scan.text, scan.at);
    if (!sign) fail(scan, `The character ${JSON.stringify(character)} is not expected`);
    if ("([{".includes(sign)) scan.depth += 1;
    if (")]}".includes(sign)) scan.depth -= 1;
    push(scan, "sign", sign);
  }
  scan.at += (name ?? number6 ?? scan.tokens.at(-1)?.text ?? " ").length;
}
function tokenize(text6, file) {
  const scan = { text: text6, file, at: 0, line: 1, tokens: [], indents: [0], depth: 0 };
  let lineStart = true;
  while (scan.at < text6.length) {
    if (lineStart && scan.depth === 0) readIndent(scan);
    lineStart = false;
    const character = text6[scan.at];
    if (character === "\n") {
      if (scan.depth === 0 && scan.tokens.at(-1)?.kind !== "newline" && scan.tokens.length > 0)
        push(scan, "newline");
      scan.at += 1;
      scan.line += 1;
      lineStart = true;
    } else if (character === " " || character === "	" || character === "\r") scan.at += 1;
    else if (character === "#") scan.at += match(/[^\n]*/y, text6, scan.at)?.length ?? 1;
    else if (character !== void 0) readToken(scan);
  }
  if (scan.tokens.at(-1)?.kind !== "newline") push(scan, "newline");
  for (; scan.indents.length > 1; scan.indents.pop()) push(scan, "dedent");
  push(scan, "end");
  return scan.tokens;
}
var NAME, NUMBER, SIGN, ESCAPES;
var init_lexer = __esm({
  "src/weights/torchscript/lexer.ts"() {
    "use strict";
    init_refusal();
    NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
    NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?j?/y;
    SIGN = /->|==|!=|<=|>=|\/\/|\*\*|<<|>>|[+\-*/%<>=()[\]{}.,:;@&|^~]/y;
    ESCAPES = {
      n: "\n",
      t: "	",
      r: "\r",
      a: "\x07",
      b: "\b",
      f: "\f",
      v: "\v"
    };
  }
});

// src/weights/torchscript/parser.ts
function peek(parser, ahead = 0) {
  const token = parser.tokens[parser.at + ahead] ?? parser.tokens.at(-1);
  if (!token) throw invalid(`${parser.file} is empty.`);
  return token;
}
function fail2(parser, expected) {
  const { line, text: text6, kind } = peek(parser);
  throw invalid(`${parser.file}:${line}: Expected ${expected}, found ${text6 || kind}.`);
}
function isText(parser, text6) {
  const token = peek(parser);
  return token.text === text6 && (token.kind === "sign" || token.kind === "name");
}
function accept(parser, text6) {
  if (!isText(parser, text6)) return false;
  parser.at += 1;
  return true;
}
function expect(parser, text6) {
  if (!accept(parser, text6)) fail2(parser, text6);
}
function identifier(parser) {
  const token = peek(parser);
  if (token.kind !== "name") fail2(parser, "a name");
  parser.at += 1;
  return token.text;
}
function lineEnd(parser) {
  accept(parser, ";");
  const { kind } = peek(parser);
  if (kind === "newline") parser.at += 1;
  else if (kind !== "end" && kind !== "dedent") fail2(parser, "the end of the line");
}
function items2(parser, end, item) {
  const result2 = [];
  while (!isText(parser, end)) {
    result2.push(item());
    if (!accept(parser, ",")) break;
  }
  expect(parser, end);
  return result2;
}
function atom(parser) {
  const { kind, text: text6, line } = peek(parser);
  if (kind === "int" || kind === "float" || kind === "string" || kind === "name") {
    parser.at += 1;
    if (kind === "int") return { kind, value: BigInt(text6), line };
    if (kind === "float") return { kind, value: Number(text6), line };
    if (kind === "name")
      return Object.hasOwn(CONSTANTS, text6) ? { kind: "constant", value: CONSTANTS[text6] ?? null, line } : { kind, id: text6, line };
    let value = text6;
    for (; peek(parser).kind === "string"; parser.at += 1) value += peek(parser).text;
    return { kind, value, line };
  }
  if (accept(parser, "(")) {
    const start = parser.at;
    const inner = items2(parser, ")", () => expression(parser));
    const comma = parser.tokens[parser.at - 2]?.text === "," || parser.at - 1 === start;
    const [only] = inner;
    return inner.length === 1 && only && !comma ? only : { kind: "tuple", items: inner, line };
  }
  if (accept(parser, "["))
    return { kind: "list", items: items2(parser, "]", () => expression(parser)), line };
  if (accept(parser, "{")) {
    const entries2 = items2(parser, "}", () => {
      const key = expression(parser);
      expect(parser, ":");
      return [key, expression(parser)];
    });
    return { kind: "dict", entries: entries2, line };
  }
  return fail2(parser, "an expression");
}
function callArguments(parser, callee) {
  const args = [];
  const keywords = [];
  items2(parser, ")", () => {
    if (peek(parser).kind === "name" && peek(parser, 1).text === "=") {
      const name = identifier(parser);
      expect(parser, "=");
      keywords.push([name, expression(parser)]);
    } else args.push(expression(parser));
  });
  return { kind: "call", callee, args, keywords, line: callee.line };
}
function subscript(parser, of) {
  const { line } = peek(parser);
  let index3;
  if (isText(parser, ":")) index3 = sliceFrom(parser, null, line);
  else {
    const first3 = expression(parser);
    if (isText(parser, ":")) index3 = sliceFrom(parser, first3, line);
    else if (accept(parser, ",")) {
      const rest = items2(parser, "]", () => expression(parser));
      return {
        kind: "subscript",
        of,
        index: { kind: "tuple", items: [first3, ...rest], line },
        line
      };
    } else index3 = first3;
  }
  expect(parser, "]");
  return { kind: "subscript", of, index: index3, line };
}
function sliceFrom(parser, from, line) {
  expect(parser, ":");
  return { kind: "slice", from, to: isText(parser, "]") ? null : expression(parser), line };
}
function postfix(parser) {
  let result2 = atom(parser);
  for (; ; ) {
    const { line } = peek(parser);
    if (accept(parser, "."))
      result2 = { kind: "attribute", of: result2, name: identifier(parser), line };
    else if (accept(parser, "(")) result2 = callArguments(parser, result2);
    else if (accept(parser, "[")) result2 = subscript(parser, result2);
    else return result2;
  }
}
function unary(parser) {
  const { line } = peek(parser);
  for (const operator of ["-", "not", "~"])
    if (accept(parser, operator)) {
      const operand2 = nested(parser, unary);
      if (operator === "-" && operand2.kind === "int") return { ...operand2, value: -operand2.value };
      if (operator === "-" && operand2.kind === "float")
        return { ...operand2, value: -operand2.value };
      return { kind: "unary", operator, operand: operand2, line };
    }
  accept(parser, "+");
  return postfix(parser);
}
function infix(parser) {
  let left = unary(parser);
  for (; ; ) {
    const { kind, text: text6, line } = peek(parser);
    const known = kind === "sign" ? INFIX.has(text6) : kind === "name" && INFIX_WORDS.has(text6);
    if (!known) return left;
    parser.at += 1;
    const operator = text6 === "is" && accept(parser, "not") ? "is not" : text6;
    left = { kind: "binary", operator, left, right: unary(parser), line };
  }
}
function nested(parser, parse) {
  parser.depth += 1;
  if (parser.depth > MAX_DEPTH) fail2(parser, `at most ${MAX_DEPTH} nested expressions`);
  const result2 = parse(parser);
  parser.depth -= 1;
  return result2;
}
function expression(parser) {
  return nested(parser, () => {
    const yes = infix(parser);
    const { line } = peek(parser);
    if (!accept(parser, "if")) return yes;
    const condition2 = infix(parser);
    expect(parser, "else");
    return { kind: "choice", condition: condition2, yes, no: expression(parser), line };
  });
}
function expressions(parser) {
  const first3 = expression(parser);
  if (!isText(parser, ",")) return first3;
  const list4 = [first3];
  while (accept(parser, ",")) {
    if (peek(parser).kind === "newline" || isText(parser, "=") || isText(parser, "in")) break;
    list4.push(expression(parser));
  }
  return { kind: "tuple", items: list4, line: first3.line };
}
function block(parser) {
  expect(parser, ":");
  while (peek(parser).kind === "newline") parser.at += 1;
  if (peek(parser).kind !== "indent") fail2(parser, "an indented block");
  parser.at += 1;
  parser.depth += 1;
  if (parser.depth > MAX_DEPTH) fail2(parser, `at most ${MAX_DEPTH} nested blocks`);
  const body = [];
  while (peek(parser).kind !== "dedent" && peek(parser).kind !== "end")
    body.push(statement(parser));
  if (peek(parser).kind === "dedent") parser.at += 1;
  parser.depth -= 1;
  return body;
}
function functionDefinition(parser, line) {
  const name = identifier(parser);
  expect(parser, "(");
  const parameters = items2(parser, ")", () => {
    if (accept(parser, "*")) return null;
    const parameter = identifier(parser);
    const type = accept(parser, ":") ? expression(parser) : null;
    return { name: parameter, type, value: accept(parser, "=") ? expression(parser) : null };
  }).filter((parameter) => parameter !== null);
  if (accept(parser, "->")) expression(parser);
  return { kind: "function", name, parameters, body: block(parser), line };
}
function classDefinition(parser, line) {
  const name = identifier(parser);
  const bases = accept(parser, "(") ? items2(parser, ")", () => expression(parser)) : [];
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
  const condition2 = expression(parser);
  const yes = block(parser);
  const next = peek(parser).line;
  if (accept(parser, "elif"))
    return { kind: "if", condition: condition2, yes, no: [ifStatement(parser, next)], line };
  const no = accept(parser, "else") ? block(parser) : [];
  return { kind: "if", condition: condition2, yes, no, line };
}
function forStatement(parser, line) {
  const list4 = [unary(parser)];
  while (accept(parser, ",")) if (!isText(parser, "in")) list4.push(unary(parser));
  expect(parser, "in");
  const [only] = list4;
  const target = only && list4.length === 1 ? only : { kind: "tuple", items: list4, line };
  return { kind: "for", target, iterable: expression(parser), body: block(parser), line };
}
function statement(parser) {
  const { kind, text: text6, line } = peek(parser);
  const keyword = kind === "name" && Object.hasOwn(KEYWORDS, text6) ? KEYWORDS[text6] : void 0;
  if (keyword) {
    parser.at += 1;
    return keyword(parser, line);
  }
  const first3 = expressions(parser);
  if (accept(parser, ":")) {
    const type = expression(parser);
    const value2 = accept(parser, "=") ? expressions(parser) : null;
    lineEnd(parser);
    return { kind: "declare", target: first3, type, value: value2, line };
  }
  if (!isText(parser, "=")) {
    lineEnd(parser);
    return { kind: "expression", value: first3, line };
  }
  const chain2 = [first3];
  while (accept(parser, "=")) chain2.push(expressions(parser));
  lineEnd(parser);
  const value = chain2.pop() ?? first3;
  return { kind: "assign", targets: chain2, value, line };
}
function parseModule(text6, file) {
  const parser = { tokens: tokenize(text6, file), at: 0, file, depth: 0 };
  const statements = [];
  while (peek(parser).kind !== "end") {
    if (peek(parser).kind === "newline") parser.at += 1;
    else statements.push(statement(parser));
  }
  return statements;
}
var MAX_DEPTH, INFIX, INFIX_WORDS, CONSTANTS, KEYWORDS;
var init_parser = __esm({
  "src/weights/torchscript/parser.ts"() {
    "use strict";
    init_lexer();
    init_refusal();
    MAX_DEPTH = 500;
    INFIX = /* @__PURE__ */ new Set(["+", "-", "*", "/", "//", "%", "**", "==", "!=", "<", ">", "<=", ">="]);
    INFIX_WORDS = /* @__PURE__ */ new Set(["and", "or", "is", "in"]);
    CONSTANTS = { None: null, True: true, False: false };
    KEYWORDS = {
      class: classDefinition,
      def: functionDefinition,
      if: ifStatement,
      for: forStatement,
      while: (parser, line) => {
        const condition2 = expression(parser);
        return { kind: "while", condition: condition2, body: block(parser), line };
      },
      with: (parser, line) => {
        const subject = expression(parser);
        if (accept(parser, "as")) identifier(parser);
        return { kind: "with", subject, body: block(parser), line };
      },
      return: (parser, line) => {
        const value = peek(parser).kind === "newline" ? null : expressions(parser);
        lineEnd(parser);
        return { kind: "return", value, line };
      },
      assert: (parser, line) => {
        const condition2 = expression(parser);
        if (accept(parser, ",")) expression(parser);
        lineEnd(parser);
        return { kind: "assert", condition: condition2, line };
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
  }
});

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
  const items4 = /* @__PURE__ */ new Map();
  for (const statement2 of statements) {
    if (statement2.kind === "class")
      items4.set(statement2.name, { kind: "class", info: readClass(statement2, file) });
    if (statement2.kind === "function")
      items4.set(statement2.name, { kind: "function", info: { definition: statement2, file } });
  }
  return items4;
}
function lookUp(table2, name) {
  const parts3 = name.split(".");
  const last2 = parts3.pop() ?? "";
  if (parts3[0] !== "__torch__") return null;
  const path = `${parts3.join("/")}.py`;
  let items4 = table2.files.get(path);
  if (!items4) {
    const text6 = table2.readCode(path);
    items4 = text6 === null ? /* @__PURE__ */ new Map() : readItems(parseModule(text6, `code/${path}`), `code/${path}`);
    table2.files.set(path, items4);
  }
  return items4.get(last2) ?? null;
}
function classOf(table2, name) {
  const item = lookUp(table2, name);
  if (item?.kind === "class") return item.info;
  throw invalid(`The archive has no code for its class ${name}.`);
}
var init_class_table = __esm({
  "src/weights/torchscript/class-table.ts"() {
    "use strict";
    init_parser();
    init_refusal();
  }
});

// src/weights/torchscript/data-type.ts
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
  const pair4 = /* @__PURE__ */ new Set([a, b]);
  if (pair4.has("uint8") && pair4.has("int8")) return "int16";
  if (pair4.has("float16") && pair4.has("bfloat16")) return "float32";
  return DATA_TYPES[a].rank >= DATA_TYPES[b].rank ? a : b;
}
var DATA_TYPES, BY_CODE;
var init_data_type = __esm({
  "src/weights/torchscript/data-type.ts"() {
    "use strict";
    DATA_TYPES = {
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
    BY_CODE = new Map(
      Object.entries(DATA_TYPES).map(([name, { code }]) => [code, name])
    );
  }
});

// src/weights/torchscript/strides.ts
function isContiguous(shape2, strides2) {
  let expected = 1;
  for (let axis = shape2.length - 1; axis >= 0; axis -= 1) {
    const size = shape2[axis] ?? 1;
    if (size !== 1 && strides2[axis] !== expected) return false;
    expected *= size;
  }
  return true;
}
function contiguousStrides(shape2) {
  const strides2 = Array(shape2.length).fill(1);
  for (let axis = shape2.length - 2; axis >= 0; axis -= 1)
    strides2[axis] = (strides2[axis + 1] ?? 1) * Math.max(shape2[axis + 1] ?? 1, 1);
  return strides2;
}
function stridesInOrder(shape2, order) {
  const strides2 = Array(shape2.length).fill(1);
  let next = 1;
  for (const axis of [...order].reverse()) {
    strides2[axis] = next;
    next *= Math.max(shape2[axis] ?? 1, 1);
  }
  return strides2;
}
function channelsLastStrides(shape2) {
  const space = shape2.map((_, axis) => axis).slice(2);
  return stridesInOrder(shape2, [0, ...space, 1]);
}
function isChannelsLast(shape2, strides2) {
  if (shape2.length !== 4 && shape2.length !== 5) return false;
  const wanted = channelsLastStrides(shape2);
  return wanted.every((stride, axis) => shape2[axis] === 1 || strides2[axis] === stride);
}
function isDense(shape2, strides2) {
  if (isContiguous(shape2, strides2)) return true;
  const axes = shape2.map((_, axis) => axis).filter((axis) => shape2[axis] !== 1);
  axes.sort((a, b) => (strides2[a] ?? 0) - (strides2[b] ?? 0));
  let expected = 1;
  for (const axis of axes) {
    if (strides2[axis] !== expected) return false;
    expected *= shape2[axis] ?? 1;
  }
  return true;
}
function viewStrides(shape2, strides2, target) {
  if (elementCount(shape2) === 0) return contiguousStrides(target);
  const result2 = Array(target.length).fill(1);
  let axis = target.length - 1;
  let runSize = 1;
  let filled3 = 1;
  let innermost = strides2.at(-1) ?? 1;
  for (let source = shape2.length - 1; source >= 0; source -= 1) {
    runSize *= shape2[source] ?? 1;
    const before = source - 1;
    const ends = source === 0 || shape2[before] !== 1 && strides2[before] !== runSize * innermost;
    if (!ends) continue;
    while (axis >= 0 && (filled3 < runSize || target[axis] === 1)) {
      result2[axis] = filled3 * innermost;
      filled3 *= target[axis] ?? 1;
      axis -= 1;
    }
    if (filled3 !== runSize) return null;
    if (source > 0) {
      innermost = strides2[before] ?? 1;
      runSize = 1;
      filled3 = 1;
    }
  }
  if (shape2.length === 0) return contiguousStrides(target);
  return axis < 0 ? result2 : null;
}
function broadcastStrides(operand2, shape2) {
  const offset = shape2.length - operand2.shape.length;
  return shape2.map((size, axis) => {
    const own = operand2.shape[axis - offset];
    if (own === void 0 || own === 1 && size !== 1) return 0;
    return operand2.strides?.[axis - offset] ?? 0;
  });
}
function compareAxes(a, b, shape2, operands) {
  for (const strides2 of operands) {
    const strideA = strides2[a] ?? 0;
    const strideB = strides2[b] ?? 0;
    if (strideA === 0 || strideB === 0) continue;
    if (strideA !== strideB) return strideA < strideB ? -1 : 1;
    if ((shape2[a] ?? 1) > (shape2[b] ?? 1)) return 1;
  }
  return 0;
}
function elementwiseStrides(shape2, operands) {
  if (operands.some(({ strides: strides3 }) => strides3 === null)) return null;
  const sameShape2 = operands.filter(({ shape: own }) => String(own) === String(shape2));
  if (sameShape2.length === operands.length) {
    const layouts = operands.map(({ strides: strides3 }) => strides3 ?? []);
    if (layouts.every((strides3) => isContiguous(shape2, strides3))) return contiguousStrides(shape2);
    if (layouts.every((strides3) => isChannelsLast(shape2, strides3)))
      return channelsLastStrides(shape2);
    const [first3 = []] = layouts;
    if (isDense(shape2, first3) && layouts.every((strides3) => String(strides3) === String(first3)))
      return [...first3];
  }
  const strides2 = operands.map((operand2) => broadcastStrides(operand2, shape2));
  const order = shape2.map((_, axis) => shape2.length - 1 - axis);
  for (let i = 1; i < order.length; i += 1) {
    let moving = i;
    for (let other = i - 1; other >= 0; other -= 1) {
      const comparison2 = compareAxes(order[other] ?? 0, order[moving] ?? 0, shape2, strides2);
      if (comparison2 < 0) break;
      if (comparison2 > 0) {
        [order[other], order[moving]] = [order[moving] ?? 0, order[other] ?? 0];
        moving = other;
      }
    }
  }
  return stridesInOrder(shape2, order.reverse());
}
var init_strides = __esm({
  "src/weights/torchscript/strides.ts"() {
    "use strict";
    init_element_type();
  }
});

// src/weights/torchscript/tensor.ts
function makeTensor(value, dtype, strides2 = contiguousStrides(value.shape)) {
  return {
    kind: "tensor",
    dtype,
    shape: value.shape,
    strides: strides2,
    requiresGrad: false,
    content: { kind: "root", value, sharingUnknown: false }
  };
}
function makeView(base, strides2, lens) {
  const seenBase = read(base);
  const seenPart = lens.get(seenBase);
  return {
    kind: "tensor",
    dtype: base.dtype,
    shape: seenPart.shape,
    strides: strides2,
    requiresGrad: false,
    content: { kind: "view", base, lens, seenBase, seenPart }
  };
}
function read(tensor4) {
  const { content } = tensor4;
  if (content.kind === "root") return content.value;
  const base = read(content.base);
  if (base !== content.seenBase) {
    content.seenBase = base;
    content.seenPart = content.lens.get(base);
  }
  return content.seenPart;
}
function rootOf(tensor4) {
  const { content } = tensor4;
  return content.kind === "root" ? content : rootOf(content.base);
}
function markSharingUnknown(tensor4) {
  rootOf(tensor4).sharingUnknown = true;
}
function write(tensor4, value) {
  if (String(value.shape) !== String(tensor4.shape))
    throw new Error(`A value of shape [${value.shape}] was written to [${tensor4.shape}].`);
  if (rootOf(tensor4).sharingUnknown)
    throw unsupported(
      "The model writes in place to memory of which it is not known here whether another tensor shares it"
    );
  writeChecked(tensor4, value);
}
function writeChecked(tensor4, value) {
  const { content } = tensor4;
  if (content.kind === "root") {
    content.value = value;
    return;
  }
  const { base, lens } = content;
  if (!lens.put)
    throw unsupported("The model writes in place to a tensor of which several elements are one");
  writeChecked(base, lens.put(read(base), value));
  content.seenBase = read(base);
  content.seenPart = value;
}
var init_tensor = __esm({
  "src/weights/torchscript/tensor.ts"() {
    "use strict";
    init_refusal();
    init_strides();
  }
});

// src/weights/torchscript/compute.ts
function broadcastShapes(...shapes) {
  const rank = Math.max(0, ...shapes.map((shape2) => shape2.length));
  return Array.from({ length: rank }, (_, axis) => {
    let result2 = 1;
    for (const shape2 of shapes) {
      const size = shape2[axis - rank + shape2.length] ?? 1;
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
function perAxis(numbers2, axes) {
  const [only = 0] = numbers2;
  return numbers2.length === 1 ? Array(axes).fill(only) : [...numbers2];
}
function typeOfScalar(value) {
  if (typeof value === "number") return "float32";
  return typeof value === "bigint" ? "int64" : "bool";
}
function resultType(...operands) {
  const groups = [null, null, null];
  for (const operand2 of operands) {
    const group = isTensor(operand2) ? operand2.shape.length > 0 ? 0 : 1 : 2;
    const dtype = isTensor(operand2) ? operand2.dtype : typeOfScalar(operand2);
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
  const numbers2 = value.varies ? null : knownNumbers(value);
  const low = dtype === "uint8" ? 0 : -range3 / 2;
  if (numbers2?.every((x) => x >= low && x < low + range3)) return value;
  const shape2 = value.shape;
  const shifted = low ? add(graph, "Sub", [value, constant(graph, low, "int64")], {}, shape2, "int64") : value;
  const modulo3 = constant(graph, range3, "int64");
  const wrapped = add(graph, "Mod", [shifted, modulo3], {}, shape2, "int64");
  return low ? add(graph, "Add", [wrapped, constant(graph, low, "int64")], {}, shape2, "int64") : wrapped;
}
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
function readAs(graph, tensor4, dtype) {
  return cast2(graph, read(tensor4), tensor4.dtype, dtype);
}
function scalarConstant(graph, value, dtype) {
  const type = computeType(dtype);
  const number6 = Number(value);
  if (type === "bool") return constant(graph, number6 ? 1 : 0, type);
  if (type === "float32") return constant(graph, Math.fround(number6), type);
  if (typeof value === "bigint" && !Number.isSafeInteger(number6))
    return constant(graph, BigInt64Array.of(value), type, []);
  return wrap(graph, constant(graph, Math.trunc(number6), type), dtype);
}
function operandValue(graph, operand2, dtype) {
  return isTensor(operand2) ? readAs(graph, operand2, dtype) : scalarConstant(graph, operand2, dtype);
}
function broadcastNode(graph, operator, inputs, type = inputs[0]?.type ?? "float32", attributes = {}) {
  const shape2 = broadcastShapes(...inputs.map((input) => input.shape));
  return add(graph, operator, inputs, attributes, shape2, type);
}
function elementwise(value, dtype, operands) {
  const strides2 = elementwiseStrides(value.shape, operands.filter(isTensor));
  return makeTensor(value, dtype, strides2);
}
function unaryNode(graph, operator, value, attributes = {}, type = value.type) {
  return add(graph, operator, [value], attributes, value.shape, type);
}
function result(value, dtype, operands) {
  const plain4 = operands.every((operand2) => !operand2 || isContiguousTensor(operand2));
  return plain4 ? makeTensor(value, dtype) : makeTensor(value, dtype, null);
}
function isContiguousTensor(tensor4) {
  const { shape: shape2, strides: strides2 } = tensor4;
  if (!strides2) return elementCount(shape2) <= 1;
  let expected = 1;
  for (let axis = shape2.length - 1; axis >= 0; axis -= 1) {
    const size = shape2[axis] ?? 1;
    if (size !== 1 && strides2[axis] !== expected) return false;
    expected *= size;
  }
  return true;
}
function reshape(graph, value, shape2) {
  if (String(value.shape) === String(shape2)) return value;
  if (elementCount(shape2) !== elementCount(value.shape))
    throw failedInModel(`The shape [${shape2}] does not hold the elements of [${value.shape}].`);
  const attributes = shape2.includes(0) ? { allowzero: 1 } : {};
  return add(graph, "Reshape", [value, integers(graph, shape2)], attributes, shape2, value.type);
}
function transpose(graph, value, order) {
  if (order.every((axis, index3) => axis === index3)) return value;
  const shape2 = order.map((axis) => value.shape[axis] ?? 1);
  return add(graph, "Transpose", [value], { perm: [...order] }, shape2, value.type);
}
function expand(graph, value, shape2) {
  if (String(value.shape) === String(shape2)) return value;
  if (String(broadcastShapes(value.shape, shape2)) !== String(shape2))
    throw failedInModel(`The shape [${value.shape}] can not be expanded to [${shape2}].`);
  return add(graph, "Expand", [value, integers(graph, shape2)], {}, shape2, value.type);
}
function slice(graph, value, axis, from, to2, step = 1) {
  const size = value.shape[axis] ?? 1;
  if (from === 0 && to2 === size && step === 1) return value;
  const shape2 = [...value.shape];
  shape2[axis] = Math.max(0, Math.ceil((to2 - from) / step));
  const bounds2 = [from, to2, axis, step].map((bound) => integers(graph, [bound]));
  return add(graph, "Slice", [value, ...bounds2], {}, shape2, value.type);
}
function concat(graph, values, axis) {
  const [first3] = values;
  if (!first3) throw failedInModel("An empty list of tensors was joined.");
  if (values.length === 1) return first3;
  const shape2 = [...first3.shape];
  shape2[axis] = values.reduce((sum3, value) => sum3 + (value.shape[axis] ?? 0), 0);
  for (const value of values)
    if (value.shape.some((size, i) => i !== axis && size !== shape2[i]))
      throw failedInModel(
        `Tensors of the shapes ${values.map((v) => `[${v.shape}]`).join(", ")} can not be joined along axis ${axis}.`
      );
  if (elementCount(shape2) === 0) return constant(graph, [], first3.type, shape2);
  const filled3 = values.filter((value) => elementCount(value.shape) > 0);
  const [only] = filled3;
  if (only && filled3.length === 1) return only;
  return add(graph, "Concat", filled3, { axis }, shape2, first3.type);
}
function full(graph, value, shape2, dtype) {
  return expand(graph, scalarConstant(graph, value, dtype), shape2);
}
function inferShape(shape2, count2) {
  const open4 = shape2.indexOf(-1);
  if (open4 < 0) return [...shape2];
  const rest = shape2.reduce((product4, size, axis) => axis === open4 ? product4 : product4 * size, 1);
  if (rest === 0 || count2 % rest !== 0)
    throw failedInModel(`The shape [${shape2}] does not divide ${count2} elements.`);
  return shape2.map((size, axis) => axis === open4 ? count2 / rest : size);
}
function refuseUnless(condition2, what) {
  if (!condition2) throw unsupported(what);
}
var isTensor, ONNX_CODE;
var init_compute = __esm({
  "src/weights/torchscript/compute.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_data_type();
    init_refusal();
    init_strides();
    init_tensor();
    init_values();
    isTensor = (operand2) => isKind(operand2, "tensor");
    ONNX_CODE = { float32: 1, int64: 7, bool: 9, float16: 10, bfloat16: 16 };
  }
});

// src/weights/torchscript/call.ts
function argument(call2, name) {
  const value = call2.bound.values.get(name);
  if (value === void 0) throw unsupported(`${call2.bound.schema.text}, which has no ${name},`);
  return value;
}
function hasArgument(call2, name) {
  return call2.bound.values.has(name);
}
function wrong(call2, name) {
  throw unsupported(`${call2.bound.schema.text} with this kind of ${name}`);
}
function tensor(call2, name) {
  const value = argument(call2, name);
  return isKind(value, "tensor") ? value : wrong(call2, name);
}
function maybeTensor(call2, name) {
  return argument(call2, name) === null ? null : tensor(call2, name);
}
function items3(call2, name) {
  const value = argument(call2, name);
  return isKind(value, "list") ? value.items : wrong(call2, name);
}
function listArgument(call2, name) {
  const value = argument(call2, name);
  return isKind(value, "list") ? value : wrong(call2, name);
}
function tensors(call2, name) {
  return items3(call2, name).map((item) => isKind(item, "tensor") ? item : wrong(call2, name));
}
function maybeTensors(call2, name) {
  return items3(call2, name).map(
    (item) => item === null || isKind(item, "tensor") ? item : wrong(call2, name)
  );
}
function int(call2, name) {
  const value = argument(call2, name);
  return typeof value === "bigint" ? Number(value) : wrong(call2, name);
}
function maybeInt(call2, name) {
  return argument(call2, name) === null ? null : int(call2, name);
}
function ints(call2, name) {
  return items3(call2, name).map(
    (item) => typeof item === "bigint" ? Number(item) : wrong(call2, name)
  );
}
function maybeInts(call2, name) {
  return argument(call2, name) === null ? null : ints(call2, name);
}
function float(call2, name) {
  const value = argument(call2, name);
  return isScalar(value) ? Number(value) : wrong(call2, name);
}
function maybeFloat(call2, name) {
  return argument(call2, name) === null ? null : float(call2, name);
}
function maybeFloats(call2, name) {
  if (argument(call2, name) === null) return null;
  return items3(call2, name).map((item) => isScalar(item) ? Number(item) : wrong(call2, name));
}
function scalar(call2, name) {
  const value = argument(call2, name);
  return isScalar(value) ? value : wrong(call2, name);
}
function maybeScalar(call2, name) {
  return argument(call2, name) === null ? null : scalar(call2, name);
}
function operand(call2, name) {
  const value = argument(call2, name);
  return isKind(value, "tensor") || isScalar(value) ? value : wrong(call2, name);
}
function bool(call2, name) {
  const value = argument(call2, name);
  return typeof value === "boolean" ? value : wrong(call2, name);
}
function text(call2, name) {
  const value = argument(call2, name);
  return typeof value === "string" ? value : wrong(call2, name);
}
function maybeText(call2, name) {
  return argument(call2, name) === null ? null : text(call2, name);
}
function maybeDataType(call2, name) {
  const code = maybeInt(call2, name);
  if (code === null) return null;
  const dtype = dataTypeOfCode(code);
  if (dtype) return dtype;
  throw unsupported(`The data type number ${code} (complex, quantised or 8-bit float)`);
}
var init_call = __esm({
  "src/weights/torchscript/call.ts"() {
    "use strict";
    init_data_type();
    init_refusal();
    init_values();
  }
});

// src/weights/torchscript/operators/numbers.ts
function scalarOf(value) {
  if (isScalar(value)) return value;
  throw failedInModel("Arithmetic was given something that is no number.");
}
function pairOf(call2) {
  const [a, b] = call2.bound.schema.args.map(({ name }) => argument(call2, name));
  return [a ?? null, b ?? null];
}
function floorDivide(a, b) {
  if (b === 0n) throw failedInModel("Integer division by zero.");
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}
function modulo2(a, b) {
  const rest = a % b;
  return rest !== 0 && b < 0 !== rest < 0 ? rest + b : rest;
}
function addValues(call2) {
  const [a, b] = pairOf(call2);
  if (isKind(a, "list") && isKind(b, "list")) return list([...a.items, ...b.items]);
  if (typeof a === "string" && typeof b === "string") return a + b;
  return numeric(
    (x, y) => x + y,
    (x, y) => x + y
  )(call2);
}
function multiplyValues(call2) {
  const [a, b] = pairOf(call2);
  const [items4, count2] = isKind(a, "list") ? [a, b] : [b, a];
  if (isKind(items4, "list") && typeof count2 === "bigint") {
    const times4 = Math.max(0, Number(count2));
    call2.lowering.spend(times4 * items4.items.length);
    return list(Array.from({ length: times4 }, () => items4.items).flat());
  }
  return numeric(
    (x, y) => x * y,
    (x, y) => x * y
  )(call2);
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
function roundEven(x) {
  const low = Math.floor(x);
  const rest = x - low;
  if (rest !== 0.5) return Math.round(x);
  return low % 2 === 0 ? low : low + 1;
}
function integerOf(x) {
  if (!Number.isFinite(x)) throw failedInModel(`${x} was turned into an integer.`);
  return BigInt(x);
}
function toInteger(call2) {
  const value = one(call2);
  if (typeof value === "string") {
    if (!/^\s*[+-]?\d+\s*$/.test(value)) throw failedInModel(`int(${JSON.stringify(value)})`);
    return BigInt(value.trim().replace(/^\+/, ""));
  }
  const number6 = scalarOf(value);
  return typeof number6 === "number" ? integerOf(Math.trunc(number6)) : BigInt(number6);
}
function toFloat(call2) {
  const value = one(call2);
  if (typeof value !== "string") return Number(scalarOf(value));
  const number6 = /^[+-]?inf$/.test(value) ? Number(value.replace("inf", "Infinity")) : Number(value);
  if (Number.isNaN(number6) && value !== "nan") throw failedInModel(`float("${value}")`);
  return number6;
}
function extreme(sign) {
  return (call2) => {
    const [a, b] = pairOf(call2);
    if (isKind(a, "list") && isKind(b, "list")) throw failedInModel("min and max of two lists.");
    const candidates = isKind(a, "list") ? a.items : [a, b];
    const [first3, ...rest] = candidates.map(scalarOf);
    if (first3 === void 0) throw failedInModel("min or max of an empty list.");
    const best = rest.reduce((x, y) => sign * Number(y) > sign * Number(x) ? y : x, first3);
    const anyFloat = candidates.some((item) => typeof item === "number");
    return anyFloat ? Number(best) : best;
  };
}
function failNumber() {
  throw failedInModel("Floats have no bit shifts.");
}
var int64, whole, numeric, power, ordered, one, floatOf, negate, absolute, bits, equal, numberOperators;
var init_numbers = __esm({
  "src/weights/torchscript/operators/numbers.ts"() {
    "use strict";
    init_call();
    init_refusal();
    init_values();
    int64 = (value) => BigInt.asIntN(64, value);
    whole = (value) => typeof value !== "number";
    numeric = (integers4, floats3) => (call2) => {
      const [a, b] = pairOf(call2).map(scalarOf);
      if (whole(a) && whole(b)) {
        const made2 = integers4(BigInt(a), BigInt(b));
        return typeof made2 === "bigint" ? int64(made2) : made2;
      }
      return floats3(Number(a), Number(b));
    };
    power = numeric(
      (a, b) => Number(a) ** Number(b),
      (a, b) => a ** b
    );
    ordered = (test) => (call2) => {
      const [a, b] = pairOf(call2);
      if (typeof a === "string" && typeof b === "string") return test(a < b ? -1 : a > b ? 1 : 0);
      const [x, y] = [scalarOf(a), scalarOf(b)];
      if (Number.isNaN(Number(x)) || Number.isNaN(Number(y))) return false;
      return test(x < y ? -1 : x > y ? 1 : 0);
    };
    one = (call2) => {
      const [{ name = "" } = {}] = call2.bound.schema.args;
      return argument(call2, name);
    };
    floatOf = (formula) => (call2) => formula(Number(scalarOf(one(call2))));
    negate = (call2) => {
      const x = scalarOf(one(call2));
      return typeof x === "number" ? -x : int64(-BigInt(x));
    };
    absolute = (call2) => {
      const x = scalarOf(one(call2));
      if (typeof x === "number") return Math.abs(x);
      return BigInt(x) < 0n ? -BigInt(x) : BigInt(x);
    };
    bits = (logic2, integers4) => (call2) => {
      const [a, b] = pairOf(call2);
      if (typeof a === "boolean" && typeof b === "boolean") return logic2(a, b);
      return int64(integers4(BigInt(scalarOf(a)), BigInt(scalarOf(b))));
    };
    equal = (call2) => sameValue(...pairOf(call2));
    numberOperators = {
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
      floordiv: numeric(floorDivide, (a, b) => Math.floor(a / b)),
      remainder: numeric((a, b) => a - b * floorDivide(a, b), modulo2),
      fmod: numeric(
        (a, b) => Number(a % b),
        (a, b) => a % b
      ),
      pow: power,
      "pow.int_to_int": numeric(
        (a, b) => a ** (b < 0n ? 0n : b),
        (a, b) => a ** b
      ),
      eq: equal,
      ne: (call2) => !equal(call2),
      lt: ordered((order) => order < 0),
      gt: ordered((order) => order > 0),
      le: ordered((order) => order <= 0),
      ge: ordered((order) => order >= 0),
      neg: negate,
      abs: absolute,
      "prim::abs": absolute,
      floor: (call2) => integerOf(Math.floor(Number(scalarOf(one(call2))))),
      ceil: (call2) => integerOf(Math.ceil(Number(scalarOf(one(call2))))),
      round: (call2) => {
        const x = scalarOf(one(call2));
        return typeof x === "number" ? roundEven(x) : x;
      },
      sqrt: floatOf(Math.sqrt),
      exp: floatOf(Math.exp),
      log: (call2) => {
        const [a, b] = pairOf(call2);
        const value = Math.log(Number(scalarOf(a)));
        return call2.bound.schema.args.length === 1 ? value : value / Math.log(Number(scalarOf(b)));
      },
      log2: floatOf(Math.log2),
      log10: floatOf(Math.log10),
      log1p: floatOf(Math.log1p),
      sin: floatOf(Math.sin),
      cos: floatOf(Math.cos),
      tan: floatOf(Math.tan),
      tanh: floatOf(Math.tanh),
      atan: floatOf(Math.atan),
      Int: toInteger,
      Float: toFloat,
      Bool: (call2) => Number(scalarOf(one(call2))) !== 0,
      isnan: (call2) => Number.isNaN(Number(scalarOf(one(call2)))),
      isfinite: (call2) => Number.isFinite(Number(scalarOf(one(call2)))),
      isinf: (call2) => Math.abs(Number(scalarOf(one(call2)))) === Number.POSITIVE_INFINITY,
      "prim::min": extreme(-1),
      "prim::max": extreme(1),
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
      __not__: (call2) => one(call2) === false,
      __lshift__: numeric(
        (a, b) => a << b,
        () => failNumber()
      ),
      __rshift__: numeric(
        (a, b) => a >> b,
        () => failNumber()
      ),
      __is__: (call2) => {
        const [a, b] = pairOf(call2);
        return a === b;
      },
      __isnot__: (call2) => {
        const [a, b] = pairOf(call2);
        return a !== b;
      },
      __range_length: (call2) => {
        const [from = 0n, to2 = 0n, step = 1n] = call2.bound.schema.args.map(
          ({ name }) => argument(call2, name)
        );
        if (step === 0n) throw failedInModel("A range has a step of 0.");
        const room = step > 0n ? to2 - from : from - to2;
        const size = step > 0n ? step : -step;
        return room <= 0n ? 0n : (room + size - 1n) / size;
      },
      __derive_index: (call2) => {
        const [index3 = 0n, from = 0n, step = 1n] = call2.bound.schema.args.map(
          ({ name }) => argument(call2, name)
        );
        return from + index3 * step;
      }
    };
  }
});

// src/weights/torchscript/operators/containers.ts
function dictOf(value) {
  if (isKind(value, "dict")) return value;
  throw unsupported("A dictionary operation on another value");
}
function keyOf(value) {
  if (isKey(value)) return value;
  throw unsupported("A dictionary with tensors as keys");
}
function place2(index3, length) {
  const at2 = index3 < 0 ? index3 + length : index3;
  if (at2 < 0 || at2 >= length) throw failedInModel(`Index ${index3} of a list of ${length}.`);
  return at2;
}
function itemAt(call2) {
  const target = nth(call2, 0);
  if (isKind(target, "dict")) {
    const key = keyOf(nth(call2, 1));
    const value = target.entries.get(key);
    if (value === void 0) throw failedInModel(`A dictionary has no key ${String(key)}.`);
    return value;
  }
  const at2 = Number(nth(call2, 1));
  if (typeof target === "string") return target[place2(at2, target.length)] ?? "";
  if (!isKind(target, "list")) throw unsupported("Indexing of this kind of value");
  return target.items[place2(at2, target.items.length)] ?? null;
}
function setItem(call2) {
  const target = nth(call2, 0);
  if (isKind(target, "dict")) target.entries.set(keyOf(nth(call2, 1)), nth(call2, 2));
  else if (isKind(target, "list"))
    target.items[place2(Number(nth(call2, 1)), target.items.length)] = nth(call2, 2);
  else throw unsupported("An assignment to an item of this kind of value");
  return target;
}
function bounds(call2, length) {
  const clamp2 = (x) => Math.min(Math.max(x < 0 ? x + length : x, 0), length);
  const step = int(call2, "step");
  if (step < 1) throw unsupported("A slice of a list with a step below 1");
  return {
    from: clamp2(maybeInt(call2, "start") ?? 0),
    to: clamp2(maybeInt(call2, "end") ?? length),
    step
  };
}
function sliceOf(call2) {
  const source = nth(call2, 0);
  const items4 = typeof source === "string" ? [...source] : listArgument(call2, "l").items;
  const { from, to: to2, step } = bounds(call2, items4.length);
  const picked = items4.slice(from, to2).filter((_, i) => i % step === 0);
  return typeof source === "string" ? picked.join("") : list(picked);
}
function contains(call2) {
  const [whole3, part3] = [nth(call2, 0), nth(call2, 1)];
  if (isKind(whole3, "dict")) return whole3.entries.has(keyOf(part3));
  if (typeof whole3 === "string") return whole3.includes(String(part3));
  if (!isKind(whole3, "list")) throw unsupported("`in` on this kind of value");
  return whole3.items.some((item) => sameValue(item, part3));
}
function pop2(call2) {
  const target = nth(call2, 0);
  if (isKind(target, "dict")) {
    const key = keyOf(nth(call2, 1));
    const value = target.entries.get(key) ?? (call2.bound.schema.args[2] ? nth(call2, 2) : void 0);
    if (value === void 0) throw failedInModel(`A dictionary has no key ${String(key)}.`);
    target.entries.delete(key);
    return value;
  }
  const { items: items4 } = listArgument(call2, "self");
  const [item] = items4.splice(place2(int(call2, "idx"), items4.length), 1);
  return item ?? null;
}
function remove(call2) {
  const target = nth(call2, 0);
  if (isKind(target, "dict")) {
    if (!target.entries.delete(keyOf(nth(call2, 1))))
      throw failedInModel("A key that is not there was deleted.");
  } else if (isKind(target, "list"))
    target.items.splice(place2(Number(nth(call2, 1)), target.items.length), 1);
  return null;
}
function lengthOf(call2) {
  const value = nth(call2, 0);
  if (typeof value === "string") return BigInt(value.length);
  if (isKind(value, "dict")) return BigInt(value.entries.size);
  if (isKind(value, "list") || isKind(value, "tuple")) return BigInt(value.items.length);
  throw unsupported("len() of this kind of value");
}
function makeDict(call2) {
  const entries2 = /* @__PURE__ */ new Map();
  const [first3] = call2.bound.schema.args;
  const given2 = first3 ? argument(call2, first3.name) : null;
  if (isKind(given2, "dict")) for (const [key, value] of given2.entries) entries2.set(key, value);
  if (isKind(given2, "list")) {
    for (const pair4 of given2.items)
      if (isKind(pair4, "tuple")) entries2.set(keyOf(pair4.items[0] ?? null), pair4.items[1] ?? null);
  }
  return { kind: "dict", entries: entries2 };
}
function sortItems(items4, reverse2) {
  const order = (a, b) => {
    if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
    if (isScalar(a) && isScalar(b)) return Number(a) - Number(b);
    throw unsupported("Sorting of a list of other things than numbers and texts");
  };
  const sorted = [...items4].sort(order);
  return reverse2 ? sorted.reverse() : sorted;
}
var nth, containerOperators;
var init_containers = __esm({
  "src/weights/torchscript/operators/containers.ts"() {
    "use strict";
    init_call();
    init_refusal();
    init_values();
    init_numbers();
    nth = (call2, index3) => {
      const { name = "" } = call2.bound.schema.args[index3] ?? {};
      return argument(call2, name);
    };
    containerOperators = {
      __getitem__: itemAt,
      _set_item: setItem,
      "slice.t": sliceOf,
      "slice.str": sliceOf,
      __contains__: contains,
      append: (call2) => {
        call2.lowering.spend(1);
        const target = nth(call2, 0);
        if (!isKind(target, "list")) throw unsupported("append to this kind of value");
        target.items.push(nth(call2, 1));
        return target;
      },
      extend: (call2) => {
        const [target, more] = [nth(call2, 0), nth(call2, 1)];
        if (!isKind(target, "list") || !isKind(more, "list")) throw unsupported("extend");
        call2.lowering.spend(more.items.length);
        target.items.push(...[...more.items]);
        return null;
      },
      add_: (call2) => {
        const [target, more] = [nth(call2, 0), nth(call2, 1)];
        if (!isKind(target, "list") || !isKind(more, "list")) throw unsupported("add_ of values");
        call2.lowering.spend(more.items.length);
        target.items.push(...[...more.items]);
        return target;
      },
      insert: (call2) => {
        const { items: items4 } = listArgument(call2, "self");
        items4.splice(int(call2, "idx"), 0, nth(call2, 2));
        return null;
      },
      pop: pop2,
      remove: (call2) => {
        const { items: items4 } = listArgument(call2, "self");
        const at2 = items4.findIndex((item) => sameValue(item, nth(call2, 1)));
        if (at2 < 0) throw failedInModel("list.remove of what is not there.");
        items4.splice(at2, 1);
        return null;
      },
      clear: (call2) => {
        const target = nth(call2, 0);
        if (isKind(target, "dict")) target.entries.clear();
        else if (isKind(target, "list")) target.items.length = 0;
        return null;
      },
      reverse: (call2) => {
        listArgument(call2, "self").items.reverse();
        return null;
      },
      index: (call2) => {
        const { items: items4 } = listArgument(call2, "self");
        const at2 = items4.findIndex((item) => sameValue(item, nth(call2, 1)));
        if (at2 < 0) throw failedInModel("list.index of what is not there.");
        return BigInt(at2);
      },
      count: (call2) => BigInt(listArgument(call2, "self").items.filter((item) => sameValue(item, nth(call2, 1))).length),
      sort: (call2) => {
        const { items: items4 } = listArgument(call2, "self");
        const reverse2 = call2.bound.values.has("reverse") && bool(call2, "reverse");
        items4.splice(0, items4.length, ...sortItems(items4, reverse2));
        return null;
      },
      sorted: (call2) => {
        const source = nth(call2, 0);
        if (!isKind(source, "list")) throw unsupported("sorted of this kind of value");
        return list(sortItems(source.items, false));
      },
      copy: (call2) => {
        const source = nth(call2, 0);
        if (isKind(source, "dict")) return makeDict(call2);
        return list([...listArgument(call2, "self").items]);
      },
      list: (call2) => {
        const source = nth(call2, 0);
        if (typeof source === "string") return list([...source]);
        if (!isKind(source, "list")) throw unsupported("list() of this kind of value");
        return list([...source.items]);
      },
      len: lengthOf,
      "any.str": (call2) => listArgument(call2, "self").items.some((item) => item !== ""),
      "any.int": (call2) => listArgument(call2, "self").items.some((item) => item !== 0n),
      "any.float": (call2) => listArgument(call2, "self").items.some((item) => item !== 0),
      "any.bool": (call2) => listArgument(call2, "self").items.includes(true),
      "all.int": (call2) => listArgument(call2, "self").items.every((item) => item !== 0n),
      "all.float": (call2) => listArgument(call2, "self").items.every((item) => item !== 0),
      "all.bool": (call2) => !listArgument(call2, "self").items.includes(false),
      "sum.int": (call2) => listArgument(call2, "self").items.reduce((sum3, item) => sum3 + item, 0n),
      "sum.float": (call2) => listArgument(call2, "self").items.reduce((sum3, item) => sum3 + Number(item), 0),
      dict: makeDict,
      keys: (call2) => list([...dictOf(nth(call2, 0)).entries.keys()]),
      values: (call2) => list([...dictOf(nth(call2, 0)).entries.values()]),
      items: (call2) => list([...dictOf(nth(call2, 0)).entries].map((pair4) => tuple(pair4))),
      get: (call2) => {
        const value = dictOf(nth(call2, 0)).entries.get(keyOf(nth(call2, 1)));
        return value ?? (call2.bound.schema.args[2] ? nth(call2, 2) : null);
      },
      setdefault: (call2) => {
        const { entries: entries2 } = dictOf(nth(call2, 0));
        const key = keyOf(nth(call2, 1));
        if (!entries2.has(key)) entries2.set(key, nth(call2, 2));
        return entries2.get(key) ?? null;
      },
      update: (call2) => {
        const { entries: entries2 } = dictOf(nth(call2, 0));
        for (const [key, value] of dictOf(nth(call2, 1)).entries) entries2.set(key, value);
        return null;
      },
      Delete: remove,
      ord: (call2) => BigInt(text(call2, "string").codePointAt(0) ?? 0)
    };
  }
});

// src/weights/torchscript/operators/convert.ts
function copyAs(call2, x, dtype, format2) {
  const value = readAs(call2.graph, x, dtype);
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
function contiguous(call2) {
  const x = tensor(call2, "self");
  const format2 = int(call2, "memory_format");
  if (format2 === FORMAT.preserve) throw failedInModel("contiguous() keeps no layout.");
  if (!x.strides && elementCount(x.shape) > 1) {
    markSharingUnknown(x);
    return {
      ...x,
      strides: format2 === FORMAT.contiguous ? contiguousStrides(x.shape) : channelsLastStrides(x.shape)
    };
  }
  return hasFormat(x, format2) ? x : copyAs(call2, x, x.dtype, format2);
}
function convert(call2, dtype) {
  const x = tensor(call2, "self");
  const copy2 = hasArgument(call2, "copy") && bool(call2, "copy");
  const format2 = hasArgument(call2, "memory_format") ? maybeInt(call2, "memory_format") : null;
  const asked = format2 !== null && format2 !== FORMAT.preserve;
  if (dtype === x.dtype && !copy2 && (!asked || hasFormat(x, format2))) return x;
  return copyAs(call2, x, dtype, format2);
}
function to(call2) {
  if (hasArgument(call2, "other")) return convert(call2, tensor(call2, "other").dtype);
  const dtype = hasArgument(call2, "dtype") ? maybeDataType(call2, "dtype") : null;
  return convert(call2, dtype ?? tensor(call2, "self").dtype);
}
function itemOf(call2, x) {
  if (elementCount(x.shape) !== 1)
    throw failedInModel(`A tensor of shape [${x.shape}] was used as one number.`);
  const [number6 = 0] = neededNumbers(call2.graph, read(x));
  if (isFloating(x.dtype)) return number6;
  return x.dtype === "bool" ? number6 !== 0 : neededIntegers(call2.graph, read(x))[0] ?? 0n;
}
function toList(call2) {
  const [x] = call2.bound.rest;
  if (!isKind(x, "tensor")) throw unsupported("tolist of this kind of value");
  const numbers2 = neededNumbers(call2.graph, read(x));
  const build2 = (axis, offset) => {
    if (axis === x.shape.length) {
      const number6 = numbers2[offset] ?? 0;
      if (isFloating(x.dtype)) return number6;
      return x.dtype === "bool" ? number6 !== 0 : BigInt(number6);
    }
    const stride = elementCount(x.shape.slice(axis + 1));
    return list(
      Array.from({ length: x.shape[axis] ?? 0 }, (_, i) => build2(axis + 1, offset + i * stride))
    );
  };
  return build2(0, 0);
}
function dropout(call2) {
  const training = bool(call2, "train");
  const x = tensor(call2, hasArgument(call2, "input") ? "input" : "self");
  refuseUnless(!training || Number(argument(call2, "p")) === 0, "Dropout in training mode");
  return x;
}
var FORMAT, asInteger, always, same, casts, CPU, convertOperators;
var init_convert = __esm({
  "src/weights/torchscript/operators/convert.ts"() {
    "use strict";
    init_element_type();
    init_known_values();
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_strides();
    init_tensor();
    init_values();
    FORMAT = { contiguous: 0, preserve: 1, channelsLast: 2, channelsLast3d: 3 };
    asInteger = (value) => typeof value === "number" ? BigInt(Math.trunc(value)) : BigInt(value);
    always = (value) => (call2) => {
      for (const { name } of call2.bound.schema.args) argument(call2, name);
      return value;
    };
    same = (call2) => tensor(call2, "self");
    casts = Object.fromEntries(
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
        (call2) => {
          argument(call2, "non_blocking");
          return convert(call2, dtype);
        }
      ])
    );
    CPU = { kind: "device", name: "cpu" };
    convertOperators = {
      ...casts,
      to,
      type_as: (call2) => convert(call2, tensor(call2, "other").dtype),
      contiguous,
      clone: (call2) => {
        const x = tensor(call2, "self");
        return copyAs(call2, x, x.dtype, maybeInt(call2, "memory_format"));
      },
      lift_fresh: same,
      lift_fresh_copy: (call2) => copyAs(call2, tensor(call2, "self"), tensor(call2, "self").dtype, null),
      "prim::data": (call2) => tensor(call2, "a"),
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
      "size.": (call2) => list(tensor(call2, "self").shape.map(BigInt)),
      "size.int": (call2) => {
        const { shape: shape2 } = tensor(call2, "self");
        if (shape2.length === 0) throw failedInModel("A tensor without axes has no sizes.");
        return BigInt(shape2[axisOf(int(call2, "dim"), shape2.length)] ?? 0);
      },
      sym_size: (call2) => {
        const { shape: shape2 } = tensor(call2, "self");
        return BigInt(shape2[axisOf(int(call2, "dim"), shape2.length)] ?? 0);
      },
      dim: (call2) => BigInt(tensor(call2, "self").shape.length),
      len: (call2) => {
        const { shape: shape2 } = tensor(call2, "t");
        if (shape2.length === 0) throw failedInModel("len() of a tensor without axes.");
        return BigInt(shape2[0] ?? 0);
      },
      "prim::dtype": (call2) => BigInt(DATA_TYPES[tensor(call2, "a").dtype].code),
      "prim::device": (call2) => tensor(call2, "a") ? CPU : null,
      "prim::layout": (call2) => tensor(call2, "a") ? 0n : null,
      "prim::requires_grad": (call2) => tensor(call2, "a").requiresGrad,
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
      is_floating_point: (call2) => isFloating(tensor(call2, "self").dtype),
      is_signed: (call2) => !["uint8", "bool"].includes(tensor(call2, "self").dtype),
      is_nonzero: (call2) => Number(itemOf(call2, tensor(call2, "self"))) !== 0,
      result_type: (call2) => {
        const [first3, second2] = call2.bound.schema.args.map(({ name }) => operand(call2, name));
        if (first3 === void 0 || second2 === void 0) throw unsupported("result_type");
        return BigInt(DATA_TYPES[resultType(first3, second2)].code);
      },
      item: (call2) => itemOf(call2, tensor(call2, "self")),
      "Int.Tensor": (call2) => asInteger(itemOf(call2, tensor(call2, "a"))),
      "Float.Tensor": (call2) => Number(itemOf(call2, tensor(call2, "a"))),
      "Bool.Tensor": (call2) => Number(itemOf(call2, tensor(call2, "a"))) !== 0,
      IntImplicit: (call2) => asInteger(itemOf(call2, tensor(call2, "a"))),
      FloatImplicit: (call2) => Number(itemOf(call2, tensor(call2, "a"))),
      ScalarImplicit: (call2) => itemOf(call2, tensor(call2, "a")),
      conj: same,
      resolve_conj: same,
      resolve_neg: same,
      real: (call2) => {
        const x = tensor(call2, "self");
        return isTensor(x) && isFloating(x.dtype) ? x : elementwise(unaryNode(call2.graph, "Identity", read(x)), x.dtype, [x]);
      }
    };
  }
});

// src/weights/torchscript/evaluate.ts
function truth(interpreter, value) {
  if (typeof value === "boolean") return value;
  if (isScalar(value)) return Number(value) !== 0;
  if (isKind(value, "tensor")) return Number(itemOf(interpreter.lowering, value)) !== 0;
  throw failedInModel(`A value of type ${typeName(value)} was used as a condition.`);
}
function unpack(value, count2) {
  if (!isKind(value, "tuple") && !isKind(value, "list"))
    throw failedInModel(`A value of type ${typeName(value)} can not be unpacked.`);
  if (value.items.length !== count2)
    throw failedInModel(`${value.items.length} values were unpacked into ${count2} names.`);
  return value.items;
}
function assign(interpreter, target, value, frame) {
  if (target.kind === "name") frame.variables.set(target.id, value);
  else if (target.kind === "tuple" || target.kind === "list") {
    const items4 = unpack(value, target.items.length);
    target.items.forEach((item, i) => {
      assign(interpreter, item, items4[i] ?? null, frame);
    });
  } else if (target.kind === "attribute") {
    const object = evaluate(interpreter, target.of, frame);
    if (!isKind(object, "object")) throw failedInModel("Only modules have attributes to set.");
    object.attributes.set(target.name, value);
  } else if (target.kind === "subscript") {
    const args = [
      evaluate(interpreter, target.of, frame),
      evaluate(interpreter, target.index, frame),
      value
    ];
    interpreter.callOperator("aten::_set_item", args);
  } else throw failedInModel("A value was assigned to something that is no name.");
}
function dottedName(expression2) {
  if (expression2.kind === "name") return expression2.id;
  if (expression2.kind !== "attribute") return null;
  const start = dottedName(expression2.of);
  return start === null ? null : `${start}.${expression2.name}`;
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
    const [, space = "", ...rest] = name.split(".");
    return { kind: "operator", name: `${space}::${rest.join(".")}` };
  }
  if (root !== "__torch__") return null;
  const item = lookUp(interpreter.archive.code, name);
  if (item) return { kind: item.kind, name };
  const [, className = "", member2 = ""] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const owner = lookUp(interpreter.archive.code, className);
  if (owner?.kind !== "class") throw invalid(`The archive has no code for ${name}.`);
  if (member2 === "__new__") return { kind: "class", name: className };
  const value = owner.info.constants.get(member2);
  if (!value) throw invalid(`The class ${className} has no member ${member2}.`);
  const frame = { variables: /* @__PURE__ */ new Map(), file: owner.info.file, line: 0, module: "" };
  const made2 = evaluate(interpreter, value, frame);
  return owner.info.base === "Enum" ? { kind: "enum", className, value: made2 } : made2;
}
function enumName(interpreter, className, value) {
  const { constants: constants3, file } = classOf(interpreter.archive.code, className);
  const frame = { variables: /* @__PURE__ */ new Map(), file, line: 0, module: "" };
  for (const [name, expression2] of constants3)
    if (evaluate(interpreter, expression2, frame) === value) return name;
  throw invalid(`The enumeration ${className} has no such member.`);
}
function attributeOf(interpreter, value, name) {
  if (isKind(value, "object")) {
    const own = value.attributes.get(name);
    if (own !== void 0) return own;
    const info = classOf(interpreter.archive.code, value.className);
    const constant3 = info.constants.get(name);
    if (constant3) {
      const frame = { variables: /* @__PURE__ */ new Map(), file: info.file, line: 0, module: "" };
      return evaluate(interpreter, constant3, frame);
    }
    if (info.methods.has(name)) return { kind: "method", self: value, name };
    throw invalid(`The class ${value.className} has no attribute ${name}.`);
  }
  if (isKind(value, "tuple")) {
    const at2 = value.fields?.indexOf(name) ?? -1;
    if (at2 >= 0) return value.items[at2] ?? null;
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
function sliceOf2(interpreter, of, bounds2, frame) {
  const [from, to2] = [bounds2.from, bounds2.to].map(
    (bound) => bound ? evaluate(interpreter, bound, frame) : null
  );
  if (isKind(of, "tuple")) {
    const number6 = (x) => typeof x === "bigint" ? Number(x) : void 0;
    return tuple(of.items.slice(number6(from), number6(to2)));
  }
  return interpreter.callOperator("aten::slice", [of, from ?? null, to2 ?? null]);
}
function subscript2(interpreter, expression2, frame) {
  const of = evaluate(interpreter, expression2.of, frame);
  if (expression2.index.kind === "slice") return sliceOf2(interpreter, of, expression2.index, frame);
  const index3 = evaluate(interpreter, expression2.index, frame);
  if (isKind(of, "tuple") && typeof index3 === "bigint") {
    const at2 = Number(index3) < 0 ? Number(index3) + of.items.length : Number(index3);
    const item = of.items[at2];
    if (item === void 0) throw failedInModel(`Index ${at2} of a tuple of ${of.items.length}.`);
    return item;
  }
  if (isKind(of, "tensor")) return interpreter.callOperator("aten::select", [of, 0n, index3]);
  return interpreter.callOperator("aten::__getitem__", [of, index3]);
}
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
function evaluated(interpreter, call2, index3, frame) {
  const arg2 = call2.args[index3];
  if (!arg2) throw invalid(`A call in line ${call2.line} lacks an argument.`);
  return evaluate(interpreter, arg2, frame);
}
function annotate(interpreter, call2, frame) {
  const value = evaluated(interpreter, call2, 1, frame);
  const [type] = call2.args;
  const name = type?.kind === "name" ? type.id : "";
  if (!isKind(value, "tensor") || !["int", "float", "bool", "number", "Scalar"].includes(name))
    return value;
  const item = itemOf(interpreter.lowering, value);
  if (name === "int") return typeof item === "number" ? BigInt(Math.trunc(item)) : BigInt(item);
  if (name === "float") return Number(item);
  return name === "bool" ? Number(item) !== 0 : item;
}
function callExpression(interpreter, call2, frame) {
  const { callee } = call2;
  if (callee.kind === "name" && !frame.variables.has(callee.id)) {
    const special = Object.hasOwn(SPECIAL, callee.id) ? SPECIAL[callee.id] : void 0;
    if (special) return special(interpreter, call2, frame);
  }
  const name = dottedName(callee);
  if (name?.startsWith("__torch__.") && name.endsWith(".__new__"))
    return { kind: "object", className: name.slice(0, -".__new__".length), attributes: /* @__PURE__ */ new Map() };
  const args = call2.args.map((arg2) => evaluate(interpreter, arg2, frame));
  const keywords = new Map(
    call2.keywords.map(([key, value]) => [key, evaluate(interpreter, value, frame)])
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
      const entries2 = /* @__PURE__ */ new Map();
      for (const [key, value] of expression2.entries)
        entries2.set(keyOf(evaluate(interpreter, key, frame)), evaluate(interpreter, value, frame));
      return { kind: "dict", entries: entries2 };
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
var INFIX2, TYPE_TESTS, conversion, SPECIAL, GLOBAL_ROOTS;
var init_evaluate = __esm({
  "src/weights/torchscript/evaluate.ts"() {
    "use strict";
    init_class_table();
    init_containers();
    init_convert();
    init_refusal();
    init_values();
    INFIX2 = {
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
    TYPE_TESTS = {
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
    conversion = (operator) => (interpreter, call2, frame) => interpreter.callOperator(operator, [evaluated(interpreter, call2, 0, frame)]);
    SPECIAL = {
      annotate,
      unchecked_cast: (interpreter, call2, frame) => evaluated(interpreter, call2, 1, frame),
      uninitialized: () => null,
      getattr: (interpreter, call2, frame) => attributeOf(
        interpreter,
        evaluated(interpreter, call2, 0, frame),
        String(evaluated(interpreter, call2, 1, frame))
      ),
      hasattr: (interpreter, call2, frame) => {
        const object = evaluated(interpreter, call2, 0, frame);
        const name = String(evaluated(interpreter, call2, 1, frame));
        return isKind(object, "object") && object.attributes.has(name);
      },
      isinstance: (interpreter, call2, frame) => {
        const [, type] = call2.args;
        return type ? isInstance(evaluated(interpreter, call2, 0, frame), type) : false;
      },
      int: conversion("aten::Int"),
      float: conversion("aten::Float"),
      bool: conversion("aten::Bool"),
      str: conversion("aten::str"),
      len: conversion("aten::len"),
      sorted: conversion("aten::sorted"),
      print: () => null
    };
    GLOBAL_ROOTS = /* @__PURE__ */ new Set(["torch", "ops", "__torch__", "CONSTANTS"]);
  }
});

// src/weights/torchscript/operators/view.ts
function inverse(order) {
  return order.map((_, axis) => order.indexOf(axis));
}
function putSlice(graph, base, part3, axis, from, to2, step) {
  const size = base.shape[axis] ?? 1;
  if (step === 1) {
    const pieces = [slice(graph, base, axis, 0, from), part3, slice(graph, base, axis, to2, size)];
    return concat(graph, pieces, axis);
  }
  const rows = [];
  for (let row = from; row < to2; row += step) rows.push(row);
  if (rows.length === 0) return base;
  const others = base.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [axis, ...others];
  const turned = transpose(graph, base, order);
  const indexes = constant(graph, rows, "int64", [rows.length, 1]);
  const inputs = [turned, indexes, transpose(graph, part3, order)];
  const written = add(graph, "ScatterND", inputs, {}, turned.shape, base.type);
  return transpose(graph, written, inverse(order));
}
function viewSlice(graph, x, axis, from, to2, step = 1) {
  const size = x.shape[axis] ?? 0;
  if (step < 1) throw failedInModel("A slice has a step below 1.");
  const start = Math.min(Math.max(from < 0 ? from + size : from, 0), size);
  const end = Math.min(Math.max(to2 < 0 ? to2 + size : to2, start), size);
  const strides2 = x.strides?.map((stride, i) => i === axis ? stride * step : stride) ?? null;
  return makeView(x, strides2, {
    get: (base) => slice(graph, base, axis, start, end, step),
    put: (base, part3) => putSlice(graph, base, part3, axis, start, end, step)
  });
}
function viewAs(graph, x, shape2, strides2) {
  const own = x.shape;
  return makeView(x, strides2, {
    get: (base) => reshape(graph, base, shape2),
    put: (_, part3) => reshape(graph, part3, own)
  });
}
function view(graph, x, shape2) {
  if (elementCount(shape2) !== elementCount(x.shape))
    throw failedInModel(`The shape [${shape2}] does not hold the elements of [${x.shape}].`);
  if (!x.strides) return viewAs(graph, x, shape2, null);
  const strides2 = viewStrides(x.shape, x.strides, shape2);
  if (!strides2)
    throw failedInModel(
      `The tensor of shape [${x.shape}] and strides [${x.strides}] can not be viewed as [${shape2}].`
    );
  return viewAs(graph, x, shape2, strides2);
}
function reshapeTensor(graph, x, shape2) {
  if (elementCount(shape2) !== elementCount(x.shape))
    throw failedInModel(`The shape [${shape2}] does not hold the elements of [${x.shape}].`);
  if (!x.strides) {
    const viewed = viewAs(graph, x, shape2, null);
    if (String(shape2) !== String(x.shape)) markSharingUnknown(x);
    return viewed;
  }
  const strides2 = viewStrides(x.shape, x.strides, shape2);
  return strides2 ? viewAs(graph, x, shape2, strides2) : makeTensor(reshape(graph, read(x), shape2), x.dtype);
}
function permute(graph, x, order) {
  if (new Set(order).size !== x.shape.length || order.length !== x.shape.length)
    throw failedInModel(`The axes [${order}] are no order of ${x.shape.length} axes.`);
  const { strides: strides2 } = x;
  const turned = strides2 && order.map((axis) => strides2[axis] ?? 1);
  return makeView(x, turned, {
    get: (base) => transpose(graph, base, order),
    put: (_, part3) => transpose(graph, part3, inverse(order))
  });
}
function squeezeAxes(graph, x, axes) {
  const keep2 = (_, axis) => !(axes.includes(axis) && x.shape[axis] === 1);
  return viewAs(graph, x, x.shape.filter(keep2), x.strides?.filter(keep2) ?? null);
}
function unsqueeze(graph, x, dim) {
  const axis = axisOf(dim, x.shape.length + 1);
  const shape2 = [...x.shape.slice(0, axis), 1, ...x.shape.slice(axis)];
  const next = (x.shape[axis] ?? 1) * (x.strides?.[axis] ?? 1);
  const strides2 = x.strides && [...x.strides.slice(0, axis), next, ...x.strides.slice(axis)];
  return viewAs(graph, x, shape2, strides2);
}
function select(graph, x, dim, index3) {
  if (x.shape.length === 0) throw failedInModel("A tensor without axes has no elements to pick.");
  const axis = axisOf(dim, x.shape.length);
  const size = x.shape[axis] ?? 0;
  const at2 = index3 < 0 ? index3 + size : index3;
  if (at2 < 0 || at2 >= size) throw failedInModel(`Index ${index3} of an axis of ${size} elements.`);
  const row = viewSlice(graph, x, axis, at2, at2 + 1);
  return squeezeAxes(graph, row, [axis]);
}
function expandTensor(graph, x, sizes3) {
  const offset = sizes3.length - x.shape.length;
  if (offset < 0) throw failedInModel(`[${x.shape}] can not be expanded to [${sizes3}].`);
  const shape2 = sizes3.map((size, i) => size === -1 ? x.shape[i - offset] ?? 1 : size);
  if (String(shape2) === String(x.shape)) return viewAs(graph, x, shape2, x.strides);
  const strides2 = shape2.map((size, axis) => {
    const own = x.shape[axis - offset];
    if (own === void 0 || own === 1 && size !== 1) return 0;
    return x.strides?.[axis - offset] ?? 0;
  });
  return makeView(x, x.strides && strides2, {
    get: (base) => expand(graph, base, shape2),
    put: null
  });
}
function swap(call2, a, b) {
  const x = tensor(call2, "self");
  const rank = x.shape.length;
  if (rank === 0) return viewAs(call2.graph, x, [], []);
  const [first3, second2] = [axisOf(int(call2, a), rank), axisOf(int(call2, b), rank)];
  const order = x.shape.map(
    (_, axis) => axis === first3 ? second2 : axis === second2 ? first3 : axis
  );
  return permute(call2.graph, x, order);
}
function moveAxes(call2) {
  const x = tensor(call2, "self");
  const rank = x.shape.length;
  if (rank === 0) return viewAs(call2.graph, x, [], []);
  const named = (name) => call2.bound.schema.overload === "int" ? [int(call2, name)] : ints(call2, name);
  const [from, to2] = [axesOf(named("source"), rank), axesOf(named("destination"), rank)];
  const order = Array(rank).fill(void 0);
  from.forEach((axis, i) => {
    order[to2[i] ?? 0] = axis;
  });
  const rest = x.shape.map((_, axis) => axis).filter((axis) => !from.includes(axis));
  return permute(
    call2.graph,
    x,
    order.map((axis) => axis ?? rest.shift() ?? 0)
  );
}
function squeeze(call2) {
  const x = tensor(call2, "self");
  const rank = x.shape.length;
  if (!hasArgument(call2, "dim")) return squeezeAxes(call2.graph, x, axesOf(null, rank));
  if (rank === 0) return viewAs(call2.graph, x, [], []);
  const dims = call2.bound.schema.overload === "dims" ? ints(call2, "dim") : [int(call2, "dim")];
  return squeezeAxes(
    call2.graph,
    x,
    dims.map((dim) => axisOf(dim, rank))
  );
}
function unbind(graph, x, dim) {
  const axis = axisOf(dim, x.shape.length);
  return Array.from({ length: x.shape[axis] ?? 0 }, (_, i) => select(graph, x, axis, i));
}
function sliceOf3(call2) {
  const x = tensor(call2, "self");
  if (x.shape.length === 0) throw failedInModel("A tensor without axes can not be sliced.");
  const axis = axisOf(int(call2, "dim"), x.shape.length);
  const [from, to2] = [maybeInt(call2, "start") ?? 0, maybeInt(call2, "end") ?? 2 ** 63];
  return viewSlice(call2.graph, x, axis, from, to2, int(call2, "step"));
}
function flatten(call2) {
  const x = tensor(call2, "self");
  const rank = x.shape.length;
  if (rank === 0) return reshapeTensor(call2.graph, x, [1]);
  const [from, to2] = [axisOf(int(call2, "start_dim"), rank), axisOf(int(call2, "end_dim"), rank)];
  if (from === to2) return x;
  const joined3 = elementCount(x.shape.slice(from, to2 + 1));
  const shape2 = [...x.shape.slice(0, from), joined3, ...x.shape.slice(to2 + 1)];
  return reshapeTensor(call2.graph, x, shape2);
}
function along(call2) {
  const x = tensor(call2, "self");
  const axis = axisOf(int(call2, "dim"), x.shape.length);
  return { x, axis, size: x.shape[axis] ?? 0 };
}
function unflatten(call2) {
  const { x, axis, size } = along(call2);
  const inner = inferShape(ints(call2, "sizes"), size);
  return view(call2.graph, x, [...x.shape.slice(0, axis), ...inner, ...x.shape.slice(axis + 1)]);
}
var shapeArgument, viewOperators;
var init_view = __esm({
  "src/weights/torchscript/operators/view.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_refusal();
    init_strides();
    init_tensor();
    init_values();
    shapeArgument = (call2, name) => inferShape(ints(call2, name), elementCount(tensor(call2, "self").shape));
    viewOperators = {
      "view.": (call2) => view(call2.graph, tensor(call2, "self"), shapeArgument(call2, "size")),
      _unsafe_view: (call2) => view(call2.graph, tensor(call2, "self"), shapeArgument(call2, "size")),
      reshape: (call2) => reshapeTensor(call2.graph, tensor(call2, "self"), shapeArgument(call2, "shape")),
      view_as: (call2) => view(call2.graph, tensor(call2, "self"), tensor(call2, "other").shape),
      reshape_as: (call2) => reshapeTensor(call2.graph, tensor(call2, "self"), tensor(call2, "other").shape),
      "flatten.using_ints": flatten,
      "unflatten.int": unflatten,
      permute: (call2) => {
        const x = tensor(call2, "self");
        return permute(
          call2.graph,
          x,
          ints(call2, "dims").map((d) => axisOf(d, x.shape.length))
        );
      },
      "transpose.int": (call2) => swap(call2, "dim0", "dim1"),
      swapaxes: (call2) => swap(call2, "axis0", "axis1"),
      swapdims: (call2) => swap(call2, "dim0", "dim1"),
      t: (call2) => {
        const x = tensor(call2, "self");
        if (x.shape.length > 2) throw failedInModel("t() takes a matrix.");
        return permute(call2.graph, x, x.shape.map((_, axis) => axis).reverse());
      },
      numpy_T: (call2) => {
        const x = tensor(call2, "self");
        return permute(call2.graph, x, x.shape.map((_, axis) => axis).reverse());
      },
      mT: (call2) => {
        const x = tensor(call2, "self");
        const order = x.shape.map((_, axis) => axis);
        const [last2, before] = [order.pop() ?? 0, order.pop() ?? 0];
        return permute(call2.graph, x, [...order, last2, before]);
      },
      movedim: moveAxes,
      moveaxis: moveAxes,
      unsqueeze: (call2) => unsqueeze(call2.graph, tensor(call2, "self"), int(call2, "dim")),
      squeeze,
      "slice.Tensor": sliceOf3,
      "select.int": (call2) => select(call2.graph, tensor(call2, "self"), int(call2, "dim"), int(call2, "index")),
      expand: (call2) => expandTensor(call2.graph, tensor(call2, "self"), ints(call2, "size")),
      broadcast_to: (call2) => expandTensor(call2.graph, tensor(call2, "self"), ints(call2, "size")),
      expand_as: (call2) => expandTensor(call2.graph, tensor(call2, "self"), tensor(call2, "other").shape),
      broadcast_tensors: (call2) => {
        const inputs = call2.bound.values.get("tensors");
        const given2 = inputs.items;
        const shape2 = broadcastShapes(...given2.map((x) => x.shape));
        return list(given2.map((x) => expandTensor(call2.graph, x, shape2)));
      },
      alias: (call2) => {
        const x = tensor(call2, "self");
        return viewAs(call2.graph, x, x.shape, x.strides);
      },
      detach: (call2) => {
        const x = tensor(call2, "self");
        return viewAs(call2.graph, x, x.shape, x.strides);
      },
      is_contiguous: (call2) => {
        const x = tensor(call2, "self");
        if (!x.strides) throw unsupported("is_contiguous where the layout is not known here");
        if (hasArgument(call2, "memory_format") && int(call2, "memory_format") !== 0)
          throw unsupported("is_contiguous with a memory format");
        return isContiguousTensor(x);
      },
      "stride.int": (call2) => {
        const { strides: strides2 } = along(call2).x;
        if (!strides2) throw unsupported("stride where the layout is not known here");
        return BigInt(strides2[along(call2).axis] ?? 1);
      },
      "stride.": (call2) => {
        const { strides: strides2 } = tensor(call2, "self");
        if (!strides2) throw unsupported("stride where the layout is not known here");
        return list(strides2.map(BigInt));
      }
    };
  }
});

// src/weights/torchscript/execute.ts
function* elementsOf(interpreter, value) {
  if (isKind(value, "list")) {
    for (let i = 0; i < value.items.length; i += 1) yield value.items[i] ?? null;
  } else if (isKind(value, "tuple")) yield* value.items;
  else if (isKind(value, "dict")) yield* [...value.entries.keys()];
  else if (isKind(value, "tensor")) yield* unbind(interpreter.lowering.graph, value, 0);
  else if (typeof value === "string") yield* value;
  else throw failedInModel(`A value of type ${typeName(value)} can not be looped over.`);
}
function turn(interpreter, loop, frame) {
  const end = execute(interpreter, loop.body, frame);
  return end?.kind === "continue" ? null : end;
}
function runFor(interpreter, loop, frame) {
  for (const element of rangeOf2(interpreter, loop, frame)) {
    interpreter.lowering.spend(1);
    assign(interpreter, loop.target, element, frame);
    const end = turn(interpreter, loop, frame);
    if (end?.kind === "break") return null;
    if (end) return end;
  }
  return null;
}
function* rangeOf2(interpreter, { iterable }, frame) {
  const isRange = iterable.kind === "call" && iterable.callee.kind === "name" && iterable.callee.id === "range";
  if (!isRange) {
    yield* elementsOf(interpreter, evaluate(interpreter, iterable, frame));
    return;
  }
  const bounds2 = iterable.args.map((arg2) => evaluate(interpreter, arg2, frame));
  const [a = 0n, b, step = 1n] = bounds2;
  const [from, to2] = b === void 0 ? [0n, a] : [a, b];
  if (typeof from !== "bigint" || typeof to2 !== "bigint" || typeof step !== "bigint" || step === 0n)
    throw failedInModel("A range takes integers.");
  for (let i = from; step > 0n ? i < to2 : i > to2; i += step) yield i;
}
function runWhile(interpreter, loop, frame) {
  while (truth(interpreter, evaluate(interpreter, loop.condition, frame))) {
    interpreter.lowering.spend(1);
    const end = turn(interpreter, loop, frame);
    if (end?.kind === "break") return null;
    if (end) return end;
    frame.line = loop.line;
  }
  return null;
}
function runStatement(interpreter, statement2, frame) {
  switch (statement2.kind) {
    case "assign": {
      const value = evaluate(interpreter, statement2.value, frame);
      for (const target of statement2.targets) assign(interpreter, target, value, frame);
      return null;
    }
    case "declare":
      if (statement2.value)
        assign(interpreter, statement2.target, evaluate(interpreter, statement2.value, frame), frame);
      return null;
    case "expression":
      evaluate(interpreter, statement2.value, frame);
      return null;
    case "if": {
      const condition2 = truth(interpreter, evaluate(interpreter, statement2.condition, frame));
      return execute(interpreter, condition2 ? statement2.yes : statement2.no, frame);
    }
    case "for":
      return runFor(interpreter, statement2, frame);
    case "while":
      return runWhile(interpreter, statement2, frame);
    case "with":
      evaluate(interpreter, statement2.subject, frame);
      return execute(interpreter, statement2.body, frame);
    case "return":
      return {
        kind: "return",
        value: statement2.value ? evaluate(interpreter, statement2.value, frame) : null
      };
    case "assert":
      if (!truth(interpreter, evaluate(interpreter, statement2.condition, frame)))
        throw failedInModel("An assertion of the model fails.");
      return null;
    case "raise":
      throw failedInModel("The model stops with an error of its own.");
    case "break":
    case "continue":
      return { kind: statement2.kind };
    case "pass":
      return null;
    default:
      throw unsupported(`A definition of ${statement2.name} inside of a function`);
  }
}
function execute(interpreter, statements, frame) {
  for (const statement2 of statements) {
    frame.line = statement2.line;
    interpreter.lowering.spend(1);
    const end = runStatement(interpreter, statement2, frame);
    if (end) return end;
  }
  return null;
}
var init_execute = __esm({
  "src/weights/torchscript/execute.ts"() {
    "use strict";
    init_evaluate();
    init_view();
    init_refusal();
    init_values();
  }
});

// src/weights/torchscript/interpretation.ts
var NO_KEYWORDS;
var init_interpretation = __esm({
  "src/weights/torchscript/interpretation.ts"() {
    "use strict";
    NO_KEYWORDS = /* @__PURE__ */ new Map();
  }
});

// src/weights/torchscript/stored-tensor.ts
function dataTypeOf(tensor4) {
  const { type } = tensor4.storage;
  const dtype = Object.hasOwn(STORAGE_TYPES, type) ? STORAGE_TYPES[type] : void 0;
  if (dtype) return dtype;
  throw unsupported(
    `The archive holds a tensor of type ${type}.`,
    "Quantised and complex tensors are not run here. Export the model with float weights."
  );
}
function archivedStorage(archive, folder, { storage: { key } }) {
  const member2 = archive.members.get(`${folder}${key}`);
  if (!member2) throw invalid(`The archive lacks the weights ${key}.`);
  return {
    size: member2.size,
    fileOffset: member2.method === 0 ? dataOffset(archive, member2) : null,
    read: (from, length) => readMember(archive, member2, MAX_READ, from, length)
  };
}
function checkBounds({ shape: shape2, strides: strides2, offset, storage }, size, bytes2) {
  const last2 = shape2.reduce((sum3, count2, axis) => sum3 + (count2 - 1) * (strides2[axis] ?? 0), offset);
  if (elementCount(shape2) > 0 && (last2 + 1) * bytes2 > size)
    throw invalid(`A tensor reaches beyond the end of the weights ${storage.key}.`);
}
function fileRange(storage, tensor4, location) {
  const dtype = dataTypeOf(tensor4);
  const { bytes: bytes2 } = DATA_TYPES[dtype];
  checkBounds(tensor4, storage.size, bytes2);
  if (dtype !== "float32" && dtype !== "int64") return null;
  if (storage.fileOffset === null || !isContiguous(tensor4.shape, tensor4.strides)) return null;
  return {
    location,
    offset: storage.fileOffset + tensor4.offset * bytes2,
    length: elementCount(tensor4.shape) * bytes2
  };
}
function halfToNumber(bits3) {
  const sign = bits3 & 32768 ? -1 : 1;
  const exponent = bits3 >> 10 & 31;
  const fraction = bits3 & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
function bfloatToNumber(bits3) {
  bfloatView.setUint32(0, bits3 * 65536);
  return bfloatView.getFloat32(0);
}
function forEachElement(tensor4, bytes2, visit) {
  const { shape: shape2, strides: strides2 } = tensor4;
  const index3 = shape2.map(() => 0);
  const count2 = elementCount(shape2);
  let at2 = tensor4.offset;
  for (let n = 0; n < count2; n += 1) {
    visit(at2 * bytes2);
    for (let axis = shape2.length - 1; axis >= 0; axis -= 1) {
      const size = shape2[axis] ?? 1;
      const stride = strides2[axis] ?? 0;
      at2 += stride;
      index3[axis] = (index3[axis] ?? 0) + 1;
      if ((index3[axis] ?? 0) < size) break;
      at2 -= stride * size;
      index3[axis] = 0;
    }
  }
}
function aligned(bytes2, size) {
  return bytes2.buffer.slice(bytes2.byteOffset, bytes2.byteOffset + size);
}
function readStoredTensor(storage, tensor4) {
  const dtype = dataTypeOf(tensor4);
  const { bytes: bytes2 } = DATA_TYPES[dtype];
  checkBounds(tensor4, storage.size, bytes2);
  const count2 = elementCount(tensor4.shape);
  if (isContiguous(tensor4.shape, tensor4.strides) && (dtype === "float32" || dtype === "int64")) {
    const raw2 = storage.read(tensor4.offset * bytes2, count2 * bytes2);
    const buffer = aligned(raw2, count2 * bytes2);
    return dtype === "float32" ? new Float32Array(buffer) : new BigInt64Array(buffer);
  }
  const raw = storage.read(0, storage.size);
  let at2 = 0;
  if (dtype === "int64") {
    const integers4 = new BigInt64Array(count2);
    forEachElement(tensor4, bytes2, (offset) => {
      integers4[at2++] = raw.readBigInt64LE(offset);
    });
    return integers4;
  }
  const read3 = READERS[dtype];
  if (computeType(dtype) === "int64") {
    const integers4 = new BigInt64Array(count2);
    forEachElement(tensor4, bytes2, (offset) => {
      integers4[at2++] = BigInt(read3(raw, offset));
    });
    return integers4;
  }
  const data = dtype === "bool" ? new Uint8Array(count2) : new Float32Array(count2);
  forEachElement(tensor4, bytes2, (offset) => {
    data[at2++] = read3(raw, offset);
  });
  return data;
}
var STORAGE_TYPES, MAX_READ, bfloatView, READERS;
var init_stored_tensor = __esm({
  "src/weights/torchscript/stored-tensor.ts"() {
    "use strict";
    init_element_type();
    init_data_type();
    init_refusal();
    init_strides();
    init_zip_directory();
    STORAGE_TYPES = {
      FloatStorage: "float32",
      DoubleStorage: "float64",
      HalfStorage: "float16",
      BFloat16Storage: "bfloat16",
      LongStorage: "int64",
      IntStorage: "int32",
      ShortStorage: "int16",
      CharStorage: "int8",
      ByteStorage: "uint8",
      BoolStorage: "bool"
    };
    MAX_READ = 2 ** 31;
    bfloatView = new DataView(new ArrayBuffer(4));
    READERS = {
      float32: (bytes2, at2) => bytes2.readFloatLE(at2),
      float64: (bytes2, at2) => bytes2.readDoubleLE(at2),
      float16: (bytes2, at2) => halfToNumber(bytes2.readUInt16LE(at2)),
      bfloat16: (bytes2, at2) => bfloatToNumber(bytes2.readUInt16LE(at2)),
      int32: (bytes2, at2) => bytes2.readInt32LE(at2),
      int16: (bytes2, at2) => bytes2.readInt16LE(at2),
      int8: (bytes2, at2) => bytes2.readInt8(at2),
      uint8: (bytes2, at2) => bytes2.readUInt8(at2),
      bool: (bytes2, at2) => bytes2.readUInt8(at2) ? 1 : 0
    };
  }
});

// src/weights/torchscript/load-values.ts
function storedValue(graph, archive, stored2, folder) {
  const dtype = dataTypeOf(stored2);
  const storage = archivedStorage(archive.zip, `${archive.prefix}${folder}`, stored2);
  const range3 = fileRange(storage, stored2, archive.fileName);
  const load2 = () => readStoredTensor(storage, stored2);
  return weights(graph, computeType(dtype), stored2.shape, load2, range3);
}
function makeLoader(graph, archive) {
  const seen = /* @__PURE__ */ new Map();
  const values = /* @__PURE__ */ new Map();
  const byStorage = /* @__PURE__ */ new Map();
  const loader = { load: load2, paths: /* @__PURE__ */ new Map(), withState: [] };
  function loadTensor(stored2, folder) {
    const { key } = stored2.storage;
    const place4 = `${folder}${key}:${stored2.storage.type}:${stored2.offset}:${stored2.shape}:${stored2.strides}`;
    const value = values.get(place4) ?? storedValue(graph, archive, stored2, folder);
    values.set(place4, value);
    const tensor4 = makeTensor(value, dataTypeOf(stored2), stored2.strides);
    if (isContiguous(stored2.shape, stored2.strides)) tensor4.strides = stored2.strides;
    tensor4.requiresGrad = stored2.requiresGrad;
    const other = byStorage.get(`${folder}${key}`);
    if (other) for (const each of [other, tensor4]) markSharingUnknown(each);
    byStorage.set(`${folder}${key}`, tensor4);
    return tensor4;
  }
  function loadObject(stored2, folder) {
    const object = { ...stored2, attributes: /* @__PURE__ */ new Map() };
    seen.set(stored2, object);
    for (const [name, value] of stored2.attributes) {
      const made2 = load2(value, folder);
      if (name === "__state__") loader.withState.push({ object, state: made2 });
      else object.attributes.set(name, made2);
    }
    return object;
  }
  function load2(value, folder) {
    const known = seen.get(value);
    if (known !== void 0) return known;
    let made2 = value;
    if (isStoredTensor(value)) made2 = loadTensor(value, folder);
    else if (isKind(value, "object")) return loadObject(value, folder);
    else if (isKind(value, "list")) {
      const copy2 = { kind: "list", items: [] };
      seen.set(value, copy2);
      for (const item of value.items) copy2.items.push(load2(item, folder));
      return copy2;
    } else if (isKind(value, "dict")) {
      const copy2 = { kind: "dict", entries: /* @__PURE__ */ new Map() };
      seen.set(value, copy2);
      for (const [key, item] of value.entries) copy2.entries.set(key, load2(item, folder));
      return copy2;
    } else if (isKind(value, "tuple"))
      made2 = { ...value, items: value.items.map((item) => load2(item, folder)) };
    if (typeof value === "object" && value !== null) seen.set(value, made2);
    return made2;
  }
  return loader;
}
function namePaths(loader, root) {
  const queue = [[root, ""]];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [object, path] = next;
    if (loader.paths.has(object)) continue;
    loader.paths.set(object, path);
    for (const [name, value] of object.attributes)
      if (isKind(value, "object")) queue.push([value, path ? `${path}.${name}` : name]);
  }
}
var init_load_values = __esm({
  "src/weights/torchscript/load-values.ts"() {
    "use strict";
    init_graph();
    init_data_type();
    init_pickled();
    init_stored_tensor();
    init_strides();
    init_tensor();
    init_values();
  }
});

// src/weights/torchscript/match-schema.ts
function numberFit(value, exact, also) {
  if (exact) return "exact";
  if (also) return "converted";
  return isKind(value, "tensor") && value.shape.every((size) => size === 1) ? "converted" : "none";
}
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
  const check2 = Object.hasOwn(PLAIN, type.name) ? PLAIN[type.name] : void 0;
  return check2 ? check2(value) : "exact";
}
function convert2(value, type, itemOf3) {
  if (type.kind === "optional") return value === null ? null : convert2(value, type.of, itemOf3);
  if (type.kind === "list") {
    if (isKind(value, "list") || isKind(value, "tuple")) {
      const items4 = value.items.map((item) => convert2(item, type.of, itemOf3));
      return items4.every((item, i) => item === value.items[i]) && isKind(value, "list") ? value : list(items4);
    }
    return list(Array(type.size ?? 1).fill(convert2(value, type.of, itemOf3)));
  }
  if (type.kind !== "plain") return value;
  if (type.name === "Device" && typeof value === "string") return { kind: "device", name: value };
  if (!isTensor2(value)) return value;
  if (type.name === "int") {
    const item = itemOf3(value);
    return typeof item === "number" ? BigInt(Math.trunc(item)) : BigInt(item);
  }
  if (type.name === "float") return Number(itemOf3(value));
  return ["Scalar", "number"].includes(type.name) ? itemOf3(value) : value;
}
function matchArguments(schema, positional, keywords) {
  const given2 = [];
  let used = 0;
  let named = 0;
  let fit = "exact";
  for (const argument3 of schema.args) {
    const keyword = keywords.get(argument3.name);
    let value;
    if (!argument3.keywordOnly && used < positional.length) {
      if (keyword !== void 0) return null;
      value = positional[used];
      used += 1;
    } else if (keyword !== void 0) {
      value = keyword;
      named += 1;
    } else value = argument3.defaultValue;
    if (value === void 0) return null;
    if (value !== argument3.defaultValue) fit = worse(fit, fitOf(value, argument3.type));
    if (fit === "none") return null;
    given2.push([argument3, value]);
  }
  if (named !== keywords.size) return null;
  if (used < positional.length && !schema.variadic) return null;
  return { fit, given: given2, rest: positional.slice(used) };
}
function matchSchema(schemas, positional, keywords, itemOf3) {
  let converted = null;
  for (const schema of schemas) {
    const match2 = matchArguments(schema, positional, keywords);
    if (match2?.fit === "exact") return bind(schema, match2, itemOf3);
    if (match2 && !converted) converted = { schema, match: match2 };
  }
  return converted && bind(converted.schema, converted.match, itemOf3);
}
function bind(schema, match2, itemOf3) {
  const values = /* @__PURE__ */ new Map();
  for (const [argument3, value] of match2.given)
    values.set(argument3.name, convert2(value, argument3.type, itemOf3));
  return { schema, values, rest: match2.rest };
}
var worse, isTensor2, exactIf, PLAIN;
var init_match_schema = __esm({
  "src/weights/torchscript/match-schema.ts"() {
    "use strict";
    init_values();
    worse = (a, b) => a === "none" || b === "none" ? "none" : a === "converted" ? a : b;
    isTensor2 = (value) => isKind(value, "tensor");
    exactIf = (condition2) => condition2 ? "exact" : "none";
    PLAIN = {
      Tensor: (v) => exactIf(isTensor2(v)),
      int: (v) => numberFit(v, typeof v === "bigint", false),
      float: (v) => numberFit(v, typeof v === "number", false),
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
  }
});

// src/weights/torchscript/schema.ts
function fail3(reader) {
  throw new SyntaxError(`Schema ${reader.text}: unexpected ${reader.tokens[reader.at]}.`);
}
function accept2(reader, token) {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}
function expect2(reader, token) {
  if (!accept2(reader, token)) fail3(reader);
}
function word(reader) {
  const token = reader.tokens[reader.at];
  if (token === void 0) return fail3(reader);
  reader.at += 1;
  return token;
}
function skipAlias(reader) {
  const next = reader.tokens[reader.at + 1] ?? "";
  if (reader.tokens[reader.at] !== "(" || !/^[a-z]$|^\*$/.test(next)) return;
  while (!accept2(reader, ")")) word(reader);
}
function readType(reader) {
  let type;
  if (accept2(reader, "(")) {
    const items4 = [];
    while (!accept2(reader, ")")) {
      items4.push(readType(reader));
      accept2(reader, ",");
    }
    type = { kind: "tuple", items: items4 };
  } else {
    const name = word(reader);
    if (name === "Dict") {
      expect2(reader, "(");
      const key = readType(reader);
      expect2(reader, ",");
      type = { kind: "dict", key, value: readType(reader) };
      expect2(reader, ")");
    } else if (name === "Future") {
      expect2(reader, "(");
      readType(reader);
      expect2(reader, ")");
      type = { kind: "plain", name };
    } else type = { kind: "plain", name: name === "SymInt" ? "int" : name };
  }
  for (; ; ) {
    skipAlias(reader);
    if (accept2(reader, "?")) type = { kind: "optional", of: type };
    else if (accept2(reader, "[")) {
      const size = reader.tokens[reader.at] === "]" ? null : Number(word(reader));
      expect2(reader, "]");
      type = { kind: "list", of: type, size };
    } else return type;
  }
}
function readDefault(reader, type) {
  if (accept2(reader, "[")) {
    const items4 = [];
    while (!accept2(reader, "]")) {
      items4.push(readDefault(reader, type.kind === "list" ? type.of : type));
      accept2(reader, ",");
    }
    return { kind: "list", items: items4 };
  }
  const token = word(reader);
  if (token.startsWith('"'))
    return token.slice(1, -1).replace(/\\([ntfv])/g, (_, letter) => ESCAPES2[letter] ?? letter);
  const known = Object.hasOwn(WORDS, token) ? WORDS[token] : void 0;
  if (known !== void 0) return known;
  const plain4 = type.kind === "optional" ? type.of : type;
  const inner = plain4.kind === "list" ? plain4.of : plain4;
  const isFloat2 = inner.kind === "plain" && inner.name === "float";
  if (/^-?\d+$/.test(token) && !isFloat2) {
    const value2 = BigInt(token);
    return plain4.kind === "list" ? { kind: "list", items: Array(plain4.size ?? 1).fill(value2) } : value2;
  }
  const value = Number(token);
  return Number.isNaN(value) ? fail3(reader) : value;
}
function readArguments(reader) {
  const args = [];
  let keywordOnly = false;
  let variadic = false;
  expect2(reader, "(");
  while (!accept2(reader, ")")) {
    if (accept2(reader, "*")) keywordOnly = true;
    else if (accept2(reader, "...")) variadic = true;
    else {
      const type = readType(reader);
      const name = word(reader);
      const given2 = accept2(reader, "=");
      args.push({
        name,
        type,
        defaultValue: given2 ? readDefault(reader, type) : void 0,
        keywordOnly
      });
    }
    accept2(reader, ",");
  }
  return { args, variadic };
}
function parseSchema(text6) {
  const reader = { tokens: text6.match(TOKEN) ?? [], at: 0, text: text6 };
  const space = word(reader);
  expect2(reader, "::");
  const [base = "", ...overload] = word(reader).split(".");
  const { args, variadic } = readArguments(reader);
  return { name: `${space}::${base}`, overload: overload.join("."), args, variadic, text: text6 };
}
var TOKEN, WORDS, ESCAPES2;
var init_schema = __esm({
  "src/weights/torchscript/schema.ts"() {
    "use strict";
    TOKEN = /"[^"]*"|-?\d+(?:\.\d*)?(?:e[+-]?\d+)?|->|\.\.\.|[A-Za-z_][\w.]*|::|[()[\],*?!|=]/g;
    WORDS = {
      None: null,
      True: true,
      False: false,
      Mean: 1n,
      contiguous_format: 0n,
      long: 4n
    };
    ESCAPES2 = { n: "\n", t: "	", f: "\f", v: "\v" };
  }
});

// src/weights/torchscript/schemas.ts
var SCHEMAS;
var init_schemas = __esm({
  "src/weights/torchscript/schemas.ts"() {
    "use strict";
    SCHEMAS = `
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
aten::affine_grid_generator(Tensor theta, SymInt[] size, bool align_corners)
aten::alias(Tensor(a) self)
aten::all(Tensor self)
aten::all.dim(Tensor self, int dim, bool keepdim=False)
aten::all.dims(Tensor self, int[]? dim=None, bool keepdim=False)
aten::all.int(int[] self)
aten::all.float(float[] self)
aten::all.bool(bool[] self)
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
aten::avg_pool1d(Tensor self, int[1] kernel_size, int[1] stride=[], int[1] padding=[0], bool ceil_mode=False, bool count_include_pad=True)
aten::avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None)
aten::avg_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None)
aten::baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)
aten::baddbmm.dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType out_dtype, *, Scalar beta=1, Scalar alpha=1)
aten::baddbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)
aten::batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled)
aten::bitwise_and.Tensor(Tensor self, Tensor other)
aten::bitwise_and.Scalar(Tensor self, Scalar other)
aten::bitwise_and.Scalar_Tensor(Scalar self, Tensor other)
aten::bitwise_and_.Tensor(Tensor(a!) self, Tensor other)
aten::bitwise_and_.Scalar(Tensor(a!) self, Scalar other)
aten::bitwise_not(Tensor self)
aten::bitwise_not_(Tensor(a!) self)
aten::bitwise_or.Tensor(Tensor self, Tensor other)
aten::bitwise_or.Scalar(Tensor self, Scalar other)
aten::bitwise_or.Scalar_Tensor(Scalar self, Tensor other)
aten::bitwise_or_.Tensor(Tensor(a!) self, Tensor other)
aten::bitwise_or_.Scalar(Tensor(a!) self, Scalar other)
aten::bitwise_xor.Tensor(Tensor self, Tensor other)
aten::bitwise_xor.Scalar(Tensor self, Scalar other)
aten::bitwise_xor.Scalar_Tensor(Scalar self, Tensor other)
aten::bitwise_xor_.Tensor(Tensor(a!) self, Tensor other)
aten::bitwise_xor_.Scalar(Tensor(a!) self, Scalar other)
aten::bmm(Tensor self, Tensor mat2)
aten::bmm.dtype(Tensor self, Tensor mat2, ScalarType out_dtype)
aten::broadcast_tensors(Tensor[] tensors)
aten::broadcast_to(Tensor(a) self, SymInt[] size)
aten::bucketize.Tensor(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False)
aten::bucketize.Scalar(Scalar self, Tensor boundaries, *, bool out_int32=False, bool right=False)
aten::cat(Tensor[] tensors, int dim=0)
aten::cdist(Tensor x1, Tensor x2, float p=2., int? compute_mode=None)
aten::ceil(Tensor self)
aten::ceil.int(int a)
aten::ceil.float(float a)
aten::ceil.Scalar(Scalar a)
aten::ceil_(Tensor(a!) self)
aten::celu(Tensor self, Scalar alpha=1.)
aten::celu_(Tensor(a!) self, Scalar alpha=1.)
aten::channel_shuffle(Tensor self, SymInt groups)
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
aten::cuda(Tensor(a) self)
aten::cumsum(Tensor self, int dim, *, ScalarType? dtype=None)
aten::cumsum_(Tensor(a!) self, int dim, *, ScalarType? dtype=None)
aten::data(Tensor self)
aten::deg2rad(Tensor self)
aten::deg2rad_(Tensor(a!) self)
aten::detach(Tensor(a) self)
aten::detach_(Tensor(a!) self)
aten::device(str a)
aten::device.with_index(str type, int index)
aten::diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1)
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
aten::dot(Tensor self, Tensor tensor)
aten::dropout(Tensor input, float p, bool train)
aten::dropout_(Tensor(a!) self, float p, bool train)
aten::einsum(str equation, Tensor[] tensors, *, int[]? path=None)
aten::einsum.sublist(Tensor a, ...)
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
aten::exp(Tensor self)
aten::exp.int(int a)
aten::exp.float(float a)
aten::exp.Scalar(Scalar a)
aten::exp_(Tensor(a!) self)
aten::exp2(Tensor self)
aten::exp2_(Tensor(a!) self)
aten::expand(Tensor(a) self, SymInt[] size, *, bool implicit=False)
aten::expand_as(Tensor(a) self, Tensor other)
aten::expm1(Tensor self)
aten::expm1.int(int a)
aten::expm1.float(float a)
aten::expm1.Scalar(Scalar a)
aten::expm1_(Tensor(a!) self)
aten::extend.t(t[](a!) self, t[] other)
aten::eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::eye.m(SymInt n, SymInt m, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::feature_alpha_dropout(Tensor input, float p, bool train)
aten::feature_alpha_dropout_(Tensor(a!) self, float p, bool train)
aten::feature_dropout(Tensor input, float p, bool train)
aten::feature_dropout_(Tensor(a!) self, float p, bool train)
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
aten::frobenius_norm.dim(Tensor self, int[1] dim, bool keepdim=False)
aten::full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False)
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
aten::hstack(Tensor[] tensors)
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
aten::isclose(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equal_nan=False)
aten::isfinite(Tensor self)
aten::isfinite.float(float a)
aten::isinf(Tensor self)
aten::isinf.float(float a)
aten::isnan(Tensor self)
aten::isnan.float(float a)
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
aten::kthvalue(Tensor self, SymInt k, int dim=-1, bool keepdim=False)
aten::layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True)
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
aten::lift_fresh(Tensor(a) self)
aten::lift_fresh_copy(Tensor self)
aten::linalg_vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)
aten::linear(Tensor input, Tensor weight, Tensor? bias=None)
aten::linspace.Tensor_Tensor(Tensor start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::linspace.Tensor_Scalar(Tensor start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::linspace.Scalar_Tensor(Scalar start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::list(str t)
aten::list.t(t[] l)
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
aten::matmul(Tensor self, Tensor other)
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
aten::moveaxis.intlist(Tensor(a) self, int[] source, int[] destination)
aten::moveaxis.int(Tensor(a) self, int source, int destination)
aten::movedim.int(Tensor(a) self, int source, int destination)
aten::movedim.intlist(Tensor(a) self, int[] source, int[] destination)
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
aten::narrow(Tensor(a) self, int dim, SymInt start, SymInt length)
aten::narrow.Tensor(Tensor(a) self, int dim, Tensor start, SymInt length)
aten::native_channel_shuffle(Tensor self, SymInt groups)
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
aten::nonzero(Tensor self)
aten::nonzero_numpy(Tensor self)
aten::norm.Scalar(Tensor self, Scalar p=2)
aten::norm.ScalarOpt_dim(Tensor self, Scalar? p, int[1] dim, bool keepdim=False)
aten::norm.ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[1] dim, bool keepdim, *, ScalarType dtype)
aten::norm.ScalarOpt_dtype(Tensor self, Scalar? p, *, ScalarType dtype)
aten::not_equal.Tensor(Tensor self, Tensor other)
aten::not_equal.Scalar(Tensor self, Scalar other)
aten::not_equal_.Scalar(Tensor(a!) self, Scalar other)
aten::not_equal_.Tensor(Tensor(a!) self, Tensor other)
aten::numel(Tensor self)
aten::numpy_T(Tensor(a) self)
aten::numpy_T.a(Tensor(a) self)
aten::one_hot(Tensor self, int num_classes=-1)
aten::ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::ord(str string)
aten::outer(Tensor self, Tensor vec2)
aten::pad(Tensor self, SymInt[] pad, str mode="constant", float? value=None)
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
aten::rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::rand.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::rand_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::randn.generator(SymInt[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
aten::randn_like.generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
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
aten::rrelu(Tensor self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None)
aten::rrelu_(Tensor(a!) self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None)
aten::rsqrt(Tensor self)
aten::rsqrt_(Tensor(a!) self)
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
aten::select.int(Tensor(a) self, int dim, SymInt index)
aten::select.t(t[](a) list, int idx)
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
aten::silu(Tensor self)
aten::silu_(Tensor(a!) self)
aten::sin(Tensor self)
aten::sin.int(int a)
aten::sin.float(float a)
aten::sin.Scalar(Scalar a)
aten::sin_(Tensor(a!) self)
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
aten::special_erf(Tensor self)
aten::special_expit(Tensor self)
aten::special_softmax(Tensor self, int dim, ScalarType? dtype=None)
aten::split.Tensor(Tensor(a -> *) self, SymInt split_size, int dim=0)
aten::split.sizes(Tensor(a -> *) self, SymInt[] split_size, int dim=0)
aten::split.str(str self, str? separator=None, int max=-1)
aten::split(Tensor(a -> *) self, int[] split_sizes, int dim=0)
aten::split_with_sizes(Tensor(a -> *) self, SymInt[] split_sizes, int dim=0)
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
aten::swapaxes(Tensor(a) self, int axis0, int axis1)
aten::swapaxes_(Tensor(a!) self, int axis0, int axis1)
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
aten::view(Tensor(a) self, SymInt[] size)
aten::view.dtype(Tensor(a) self, ScalarType dtype)
aten::view_as(Tensor(a) self, Tensor other)
aten::vstack(Tensor[] tensors)
aten::warn(str message, int stacklevel=2)
aten::where.self(Tensor condition, Tensor self, Tensor other)
aten::where.ScalarOther(Tensor condition, Tensor self, Scalar other)
aten::where.ScalarSelf(Tensor condition, Scalar self, Tensor other)
aten::where.Scalar(Tensor condition, Scalar self, Scalar other)
aten::where(Tensor condition)
aten::zero_(Tensor(a!) self)
aten::zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None)
aten::zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None)
`;
  }
});

// src/weights/torchscript/operator-names.ts
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
  const made2 = (linesByName().get(name) ?? []).map(parseSchema);
  parsed.set(name, made2);
  return made2;
}
var index, parsed;
var init_operator_names = __esm({
  "src/weights/torchscript/operator-names.ts"() {
    "use strict";
    init_schema();
    init_schemas();
    index = null;
    parsed = /* @__PURE__ */ new Map();
  }
});

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
function logical(operator, a, b, graph) {
  const inputs = [operandValue(graph, a, "bool"), operandValue(graph, b, "bool")];
  return elementwise(broadcastNode(graph, operator, inputs, "bool"), "bool", [a, b]);
}
function bitwiseNot(call2) {
  const x = tensor(call2, "self");
  if (x.dtype === "bool") return not(call2.graph, x);
  if (isFloating(x.dtype)) throw failedInModel("Floats have no bitwise operations.");
  const top2 = x.dtype === "uint8" ? 255n : -1n;
  const inputs = [scalarConstant(call2.graph, top2, x.dtype), read(x)];
  return elementwise(broadcastNode(call2.graph, "Sub", inputs), x.dtype, [x]);
}
function choose(graph, condition2, yes, no) {
  if (yes.type !== "bool") return broadcastNode(graph, "Where", [condition2, yes, no], yes.type);
  const kept = broadcastNode(graph, "And", [condition2, yes]);
  const other = broadcastNode(graph, "And", [unaryNode(graph, "Not", condition2), no]);
  return broadcastNode(graph, "Or", [kept, other]);
}
function where(call2) {
  const [a, b] = [operand(call2, "self"), operand(call2, "other")];
  const condition2 = tensor(call2, "condition");
  const dtype = resultType(a, b);
  const value = choose(
    call2.graph,
    readAs(call2.graph, condition2, "bool"),
    operandValue(call2.graph, a, dtype),
    operandValue(call2.graph, b, dtype)
  );
  return elementwise(value, dtype, [condition2, a, b]);
}
function maskedFill(call2) {
  const [x, mask, value] = [tensor(call2, "self"), tensor(call2, "mask"), operand(call2, "value")];
  const { graph } = call2;
  const filled3 = choose(
    graph,
    readAs(graph, mask, "bool"),
    operandValue(graph, value, x.dtype),
    read(x)
  );
  return elementwise(filled3, x.dtype, [x, mask]);
}
function isClose(call2) {
  const { graph } = call2;
  const [a, b] = [tensor(call2, "self"), tensor(call2, "other")];
  if (bool(call2, "equal_nan")) throw failedInModel("isclose with equal_nan is not supported.");
  const [x, y] = [readAs(graph, a, "float32"), readAs(graph, b, "float32")];
  const number6 = (value) => scalarConstant(graph, value, "float32");
  const scale = broadcastNode(graph, "Mul", [
    unaryNode(graph, "Abs", y),
    number6(float(call2, "rtol"))
  ]);
  const allowed = broadcastNode(graph, "Add", [scale, number6(float(call2, "atol"))]);
  const distance = unaryNode(graph, "Abs", broadcastNode(graph, "Sub", [x, y]));
  const near = broadcastNode(graph, "LessOrEqual", [distance, allowed], "bool");
  const same2 = broadcastNode(graph, "Equal", [x, y], "bool");
  const finite2 = unaryNode(graph, "Not", isInf(graph, allowed));
  const close = broadcastNode(graph, "And", [near, finite2]);
  return elementwise(broadcastNode(graph, "Or", [same2, close]), "bool", [a, b]);
}
var comparison, notEqual, logic, bitwise, floatTest, isNan, isInf, comparisonOperators;
var init_comparison = __esm({
  "src/weights/torchscript/operators/comparison.ts"() {
    "use strict";
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    comparison = (operator) => (call2) => compare(call2.graph, operator, operand(call2, "self"), operand(call2, "other"));
    notEqual = (call2) => not(call2.graph, comparison("Equal")(call2));
    logic = (operator) => (call2) => logical(operator, operand(call2, "self"), operand(call2, "other"), call2.graph);
    bitwise = (operator) => (call2) => {
      const [a, b] = [operand(call2, "self"), operand(call2, "other")];
      const dtype = resultType(a, b);
      if (dtype === "bool") return logical(operator, a, b, call2.graph);
      if (isFloating(dtype)) throw failedInModel("Floats have no bitwise operations.");
      const inputs = [operandValue(call2.graph, a, dtype), operandValue(call2.graph, b, dtype)];
      return elementwise(broadcastNode(call2.graph, `Bitwise${operator}`, inputs), dtype, [a, b]);
    };
    floatTest = (test, ofIntegers) => (call2) => {
      const x = tensor(call2, "self");
      const { graph } = call2;
      if (isFloating(x.dtype)) return elementwise(test(graph, read(x)), "bool", [x]);
      const zero3 = scalarConstant(graph, 0n, "int64");
      const answer = ofIntegers ? "Equal" : "Less";
      const same2 = broadcastNode(graph, "Mul", [readAs(graph, x, "int64"), zero3]);
      return elementwise(broadcastNode(graph, answer, [same2, zero3], "bool"), "bool", [x]);
    };
    isNan = (graph, value) => unaryNode(graph, "IsNaN", value, {}, "bool");
    isInf = (graph, value) => unaryNode(graph, "IsInf", value, {}, "bool");
    comparisonOperators = {
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
      logical_not: (call2) => not(call2.graph, tensor(call2, "self")),
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
      equal: (call2) => {
        const [a, b] = [tensor(call2, "self"), tensor(call2, "other")];
        if (String(a.shape) !== String(b.shape)) return false;
        if (computeType(a.dtype) !== computeType(b.dtype)) return false;
        const same2 = compare(call2.graph, "Equal", a, b);
        return call2.lowering.callOperator("Bool", [call2.lowering.callOperator("all", [same2])]);
      }
    };
  }
});

// src/weights/torchscript/operators/arithmetic.ts
function arithmetic(graph, operator, a, b, dtype = resultType(a, b)) {
  const name = dtype === "bool" ? BOOLEAN[operator] : operator;
  if (!name) throw failedInModel(`torch has no ${operator} of two boolean tensors.`);
  const inputs = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  return elementwise(wrap(graph, broadcastNode(graph, name, inputs), dtype), dtype, [a, b]);
}
function scaled(graph, value, factor) {
  if (Number(factor) === 1) return value;
  if (isTensor(value)) return arithmetic(graph, "Mul", value, factor);
  return typeof value === "bigint" && typeof factor === "bigint" ? value * factor : Number(value) * Number(factor);
}
function sum(call2, operator) {
  const [a, b] = [operand(call2, "self"), operand(call2, "other")];
  const term = scaled(call2.graph, b, scalar(call2, "alpha"));
  return arithmetic(call2.graph, operator, a, term, resultType(a, b));
}
function wrongSign(graph, remainder2, divisor) {
  const zero3 = scalarConstant(graph, 0n, "float32");
  const differs = broadcastNode(
    graph,
    "Xor",
    [
      broadcastNode(graph, "Less", [remainder2, zero3], "bool"),
      broadcastNode(graph, "Less", [divisor, zero3], "bool")
    ],
    "bool"
  );
  const isZero = broadcastNode(graph, "Equal", [remainder2, zero3], "bool");
  return broadcastNode(graph, "And", [differs, unaryNode(graph, "Not", isZero)], "bool");
}
function fmod(graph, a, b) {
  return broadcastNode(graph, "Mod", [a, b], a.type, { fmod: 1 });
}
function remainder(graph, a, b) {
  const dtype = resultType(a, b);
  if (!isFloating(dtype)) return arithmetic(graph, "Mod", a, b, dtype);
  const [x, y] = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  const plain4 = fmod(graph, x, y);
  const added = broadcastNode(graph, "Add", [plain4, y]);
  const value = broadcastNode(graph, "Where", [wrongSign(graph, plain4, y), added, plain4], x.type);
  return elementwise(value, dtype, [a, b]);
}
function floorDivide2(graph, a, b) {
  const dtype = resultType(a, b);
  const [x, y] = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  if (!isFloating(dtype)) {
    const rest2 = broadcastNode(graph, "Mod", [x, y]);
    const whole4 = broadcastNode(graph, "Sub", [x, rest2]);
    return elementwise(wrap(graph, broadcastNode(graph, "Div", [whole4, y]), dtype), dtype, [a, b]);
  }
  const rest = fmod(graph, x, y);
  const quotient = broadcastNode(graph, "Div", [broadcastNode(graph, "Sub", [x, rest]), y]);
  const one3 = scalarConstant(graph, 1, dtype);
  const lower4 = broadcastNode(graph, "Sub", [quotient, one3]);
  const whole3 = broadcastNode(graph, "Where", [wrongSign(graph, rest, y), lower4, quotient], x.type);
  const rounded = unaryNode(graph, "Round", whole3);
  const byZero = broadcastNode(graph, "Equal", [y, scalarConstant(graph, 0, dtype)], "bool");
  const plain4 = broadcastNode(graph, "Div", [x, y]);
  const value = broadcastNode(graph, "Where", [byZero, plain4, rounded], x.type);
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
function divide(call2) {
  const [a, b] = [operand(call2, "self"), operand(call2, "other")];
  const mode = call2.bound.values.has("rounding_mode") ? maybeText(call2, "rounding_mode") : null;
  if (mode === "floor") return floorDivide2(call2.graph, a, b);
  if (mode === "trunc") return truncDivide(call2.graph, a, b);
  if (mode !== null) throw failedInModel(`Division has no rounding mode ${mode}.`);
  const integers4 = !isFloating(resultType(a, b));
  if (integers4 && call2.lowering.version < 4 && call2.bound.schema.name.startsWith("aten::div"))
    return truncDivide(call2.graph, a, b);
  return trueDivide(call2.graph, a, b);
}
function power2(call2) {
  const { graph } = call2;
  const [base, exponent] = [operand(call2, "self"), operand(call2, "exponent")];
  const dtype = resultType(base, exponent);
  if (!isTensor(exponent) && isTensor(base)) {
    const number6 = Number(exponent);
    const x = operandValue(graph, base, dtype);
    const wrapUp = (value) => elementwise(wrap(graph, value, dtype), dtype, [base]);
    if (number6 === 1) return wrapUp(unaryNode(graph, "Identity", x));
    if (number6 === 2 || number6 === 3) {
      const square3 = broadcastNode(graph, "Mul", [x, x]);
      return wrapUp(number6 === 2 ? square3 : broadcastNode(graph, "Mul", [square3, x]));
    }
    if (isFloating(dtype) && number6 === 0.5) return wrapUp(unaryNode(graph, "Sqrt", x));
    if (isFloating(dtype) && number6 === -1) return wrapUp(unaryNode(graph, "Reciprocal", x));
    if (!isFloating(dtype) && number6 < 0)
      throw failedInModel("Integers to negative integer powers are not allowed.");
  }
  return arithmetic(graph, "Pow", base, exponent, dtype === "bool" ? "int64" : dtype);
}
function addProduct(call2, operator) {
  const { graph } = call2;
  const [a, b] = [tensor(call2, "tensor1"), tensor(call2, "tensor2")];
  const factor = scalar(call2, "value");
  const first3 = Number(factor) === 1 ? a : arithmetic(graph, "Mul", a, factor);
  return arithmetic(graph, "Add", tensor(call2, "self"), arithmetic(graph, operator, first3, b));
}
function lerp(call2) {
  const { graph } = call2;
  const [start, end] = [tensor(call2, "self"), tensor(call2, "end")];
  const way = arithmetic(graph, "Sub", end, start);
  return arithmetic(graph, "Add", start, arithmetic(graph, "Mul", way, operand(call2, "weight")));
}
function arcTangent(call2) {
  const { graph } = call2;
  const [a, b] = [tensor(call2, "self"), tensor(call2, "other")];
  const dtype = floatType(resultType(a, b));
  const [y, x] = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  const number6 = (value) => scalarConstant(graph, value, dtype);
  const less = (value) => broadcastNode(graph, "Less", [value, number6(0)], "bool");
  const where3 = (condition2, yes, no) => broadcastNode(graph, "Where", [condition2, yes, no], x.type);
  const angle = unaryNode(graph, "Atan", broadcastNode(graph, "Div", [y, x]));
  const turn2 = where3(less(y), number6(-Math.PI), number6(Math.PI));
  const turned = where3(less(x), broadcastNode(graph, "Add", [angle, turn2]), angle);
  const onAxis = broadcastNode(graph, "Mul", [unaryNode(graph, "Sign", y), number6(Math.PI / 2)]);
  const isZero = broadcastNode(graph, "Equal", [x, number6(0)], "bool");
  return elementwise(where3(isZero, onAxis, turned), dtype, [a, b]);
}
function shift(call2, left) {
  const { graph } = call2;
  const [a, b] = [operand(call2, "self"), operand(call2, "other")];
  if (isTensor(b) || isFloating(resultType(a, b)))
    throw unsupported("Bit shifts by a tensor or of floats");
  const factor = 2n ** BigInt(b);
  return left ? arithmetic(graph, "Mul", a, factor) : floorDivide2(graph, a, factor);
}
var BOOLEAN, pair, arithmeticOperators;
var init_arithmetic = __esm({
  "src/weights/torchscript/operators/arithmetic.ts"() {
    "use strict";
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    BOOLEAN = { Add: "Or", Mul: "And", Max: "Or", Min: "And" };
    pair = (operator) => (call2) => arithmetic(call2.graph, operator, operand(call2, "self"), operand(call2, "other"));
    arithmeticOperators = {
      add: (call2) => sum(call2, "Add"),
      sub: (call2) => sum(call2, "Sub"),
      subtract: (call2) => sum(call2, "Sub"),
      rsub: (call2) => {
        const [a, b] = [operand(call2, "self"), operand(call2, "other")];
        const term = scaled(call2.graph, a, scalar(call2, "alpha"));
        return arithmetic(call2.graph, "Sub", b, term, resultType(a, b));
      },
      mul: pair("Mul"),
      multiply: pair("Mul"),
      div: divide,
      divide,
      true_divide: divide,
      floor_divide: (call2) => floorDivide2(call2.graph, operand(call2, "self"), operand(call2, "other")),
      remainder: (call2) => remainder(call2.graph, operand(call2, "self"), operand(call2, "other")),
      fmod: (call2) => {
        const [a, b] = [operand(call2, "self"), operand(call2, "other")];
        const dtype = resultType(a, b);
        const value = fmod(
          call2.graph,
          operandValue(call2.graph, a, dtype),
          operandValue(call2.graph, b, dtype)
        );
        return elementwise(value, dtype, [a, b]);
      },
      pow: power2,
      square: (call2) => arithmetic(call2.graph, "Mul", tensor(call2, "self"), tensor(call2, "self")),
      maximum: pair("Max"),
      minimum: pair("Min"),
      "max.other": pair("Max"),
      "min.other": pair("Min"),
      atan2: arcTangent,
      arctan2: arcTangent,
      hypot: (call2) => {
        const [a, b] = [tensor(call2, "self"), tensor(call2, "other")];
        const squares = [a, b].map((x2) => arithmetic(call2.graph, "Mul", x2, x2));
        const [x = a, y = b] = squares;
        const total = arithmetic(call2.graph, "Add", x, y);
        return elementwise(
          unaryNode(call2.graph, "Sqrt", operandValue(call2.graph, total, total.dtype)),
          total.dtype,
          [a, b]
        );
      },
      addcmul: (call2) => addProduct(call2, "Mul"),
      addcdiv: (call2) => addProduct(call2, "Div"),
      lerp,
      __lshift__: (call2) => shift(call2, true),
      __rshift__: (call2) => shift(call2, false)
    };
  }
});

// src/weights/torchscript/operators/math.ts
function round(call2) {
  const digits = call2.bound.values.has("decimals") ? int(call2, "decimals") : 0;
  const scale = 10 ** digits;
  if (digits === 0) return rounding(node("Round"))(call2);
  return rounding(chain(withNumber("Mul", scale), node("Round"), withNumber("Div", scale)))(call2);
}
function nanToNum(call2) {
  const x = tensor(call2, "self");
  if (!isFloating(x.dtype)) return elementwise(read(x), x.dtype, [x]);
  const { graph } = call2;
  if (x.dtype !== "float32") throw unsupported(`nan_to_num of ${x.dtype}`);
  const largest = 34028234663852886e22;
  const number6 = (name, otherwise) => scalarConstant(graph, maybeFloat(call2, name) ?? otherwise, x.dtype);
  const infinite2 = (positive) => unaryNode(
    graph,
    "IsInf",
    read(x),
    { detect_positive: positive ? 1 : 0, detect_negative: positive ? 0 : 1 },
    "bool"
  );
  const isNan2 = unaryNode(graph, "IsNaN", read(x), {}, "bool");
  let value = choose(graph, isNan2, number6("nan", 0), read(x));
  value = choose(graph, infinite2(true), number6("posinf", largest), value);
  return elementwise(choose(graph, infinite2(false), number6("neginf", -largest), value), x.dtype, [
    x
  ]);
}
var floatFunction, node, withNumber, chain, sameType, rounding, log1p, expm1, mathOperators;
var init_math = __esm({
  "src/weights/torchscript/operators/math.ts"() {
    "use strict";
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    init_arithmetic();
    init_comparison();
    floatFunction = (formula, argument3 = "self") => (call2) => {
      const x = tensor(call2, argument3);
      const dtype = floatType(x.dtype);
      return elementwise(formula(call2.graph, readAs(call2.graph, x, dtype)), dtype, [x]);
    };
    node = (operator) => (graph, x) => unaryNode(graph, operator, x);
    withNumber = (operator, number6) => (graph, x) => broadcastNode(graph, operator, [x, scalarConstant(graph, number6, "float32")]);
    chain = (...formulas) => (graph, x) => formulas.reduce((value, formula) => formula(graph, value), x);
    sameType = (operator) => (call2) => {
      const x = tensor(call2, "self");
      const value = unaryNode(call2.graph, operator, read(x));
      return elementwise(wrap(call2.graph, value, x.dtype), x.dtype, [x]);
    };
    rounding = (formula) => (call2) => {
      const x = tensor(call2, "self");
      const value = isFloating(x.dtype) ? formula(call2.graph, read(x)) : unaryNode(call2.graph, "Identity", read(x));
      return elementwise(value, x.dtype, [x]);
    };
    log1p = (graph, x) => {
      const one3 = scalarConstant(graph, 1, "float32");
      const sum3 = broadcastNode(graph, "Add", [x, one3]);
      const seen = broadcastNode(graph, "Sub", [sum3, one3]);
      const quotient = broadcastNode(graph, "Div", [x, seen]);
      const corrected = broadcastNode(graph, "Mul", [unaryNode(graph, "Log", sum3), quotient]);
      const same2 = broadcastNode(graph, "Equal", [seen, scalarConstant(graph, 0, "float32")], "bool");
      const infinite2 = unaryNode(graph, "IsInf", x, {}, "bool");
      return choose(graph, same2, x, choose(graph, infinite2, unaryNode(graph, "Log", sum3), corrected));
    };
    expm1 = (graph, x) => {
      const one3 = scalarConstant(graph, 1, "float32");
      const two = scalarConstant(graph, 2, "float32");
      const half = unaryNode(graph, "Tanh", broadcastNode(graph, "Div", [x, two]));
      const near = broadcastNode(graph, "Div", [
        broadcastNode(graph, "Mul", [half, two]),
        broadcastNode(graph, "Sub", [one3, half])
      ]);
      const far = broadcastNode(graph, "Sub", [unaryNode(graph, "Exp", x), one3]);
      const small = broadcastNode(graph, "Less", [unaryNode(graph, "Abs", x), one3], "bool");
      return choose(graph, small, near, far);
    };
    mathOperators = {
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
      positive: (call2) => tensor(call2, "self"),
      sign: sameType("Sign"),
      sgn: sameType("Sign"),
      floor: rounding(node("Floor")),
      ceil: rounding(node("Ceil")),
      round,
      trunc: rounding(trunc),
      fix: rounding(trunc),
      frac: (call2) => {
        const x = tensor(call2, "self");
        const whole3 = trunc(call2.graph, read(x));
        return elementwise(broadcastNode(call2.graph, "Sub", [read(x), whole3]), x.dtype, [x]);
      },
      nan_to_num: nanToNum
    };
  }
});

// src/weights/torchscript/operators/activation.ts
function clamp(graph, x, low, high) {
  const bounds2 = [low, high].filter((bound) => bound !== null);
  const dtype = resultType(x, ...bounds2);
  let value = readAs(graph, x, dtype);
  if (low !== null) value = broadcastNode(graph, "Max", [value, operandValue(graph, low, dtype)]);
  if (high !== null) value = broadcastNode(graph, "Min", [value, operandValue(graph, high, dtype)]);
  return elementwise(value, dtype, [x, ...bounds2.filter(isTensor)]);
}
function maybeOperand(call2, name) {
  return argument(call2, name) === null ? null : operand(call2, name);
}
function relu(call2) {
  const x = tensor(call2, "self");
  const value = isFloating(x.dtype) ? unaryNode(call2.graph, "Relu", read(x)) : broadcastNode(call2.graph, "Max", [read(x), scalarConstant(call2.graph, 0n, x.dtype)]);
  return elementwise(value, x.dtype, [x]);
}
function elu(call2) {
  const [alpha, scale, inner] = ["alpha", "scale", "input_scale"].map((n) => float(call2, n));
  return floatFunction((graph, x) => {
    const scaled3 = inner === 1 ? x : withNumber("Mul", inner ?? 1)(graph, x);
    const below = unaryNode(graph, "Elu", scaled3, { alpha: { float: alpha ?? 1 } });
    const isPositive = broadcastNode(graph, "Greater", [x, number(graph, 0)], "bool");
    const value = inner === 1 ? below : choose(graph, isPositive, x, below);
    return scale === 1 ? value : withNumber("Mul", scale ?? 1)(graph, value);
  })(call2);
}
function softplus(call2) {
  const [beta, threshold2] = [float(call2, "beta"), float(call2, "threshold")];
  return floatFunction((graph, x) => {
    const scaled3 = beta === 1 ? x : withNumber("Mul", beta)(graph, x);
    const soft = unaryNode(graph, "Softplus", scaled3);
    const value = beta === 1 ? soft : withNumber("Div", beta)(graph, soft);
    const linear2 = broadcastNode(graph, "Greater", [scaled3, number(graph, threshold2)], "bool");
    return threshold2 >= 20 ? value : choose(graph, linear2, x, value);
  })(call2);
}
function prelu(call2) {
  const [x, weight2] = [tensor(call2, "self"), tensor(call2, "weight")];
  const { graph } = call2;
  const slope = read(weight2);
  const channels = weight2.shape.length === 1 && weight2.shape[0] !== 1 && x.shape.length > 1;
  const shaped = channels ? reshape(graph, slope, [weight2.shape[0] ?? 1, ...Array(x.shape.length - 2).fill(1)]) : slope;
  const isPositive = broadcastNode(graph, "Greater", [read(x), number(graph, 0)], "bool");
  const value = x.shape.length >= shaped.shape.length ? broadcastNode(graph, "PRelu", [read(x), shaped]) : choose(graph, isPositive, read(x), times(graph, read(x), shaped));
  return elementwise(value, x.dtype, [x]);
}
function glu(call2) {
  const x = tensor(call2, "self");
  const axis = axisOf(int(call2, "dim"), x.shape.length);
  const size = x.shape[axis] ?? 0;
  if (size % 2 !== 0) throw failedInModel(`glu halves an axis of ${size} elements.`);
  const [a, b] = [0, size / 2].map(
    (from) => slice(call2.graph, read(x), axis, from, from + size / 2)
  );
  return result(times(call2.graph, a, unaryNode(call2.graph, "Sigmoid", b)), x.dtype, [x]);
}
function softmax(graph, operator, value, axis) {
  if (value.shape.length === 0)
    return reshape(graph, unaryNode(graph, operator, reshape(graph, value, [1]), { axis: 0 }), []);
  return unaryNode(graph, operator, value, { axis });
}
function threshold(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const above = broadcastNode(
    graph,
    "Greater",
    [read(x), scalarConstant(graph, scalar(call2, "threshold"), x.dtype)],
    "bool"
  );
  const value = choose(
    graph,
    above,
    read(x),
    scalarConstant(graph, scalar(call2, "value"), x.dtype)
  );
  return elementwise(value, x.dtype, [x]);
}
function shrink(call2, soft) {
  const limit = float(call2, "lambd");
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
  })(call2);
}
function gelu(call2) {
  const approximate = text(call2, "approximate");
  return floatFunction((graph, x) => unaryNode(graph, "Gelu", x, { approximate }))(call2);
}
function randomRelu(call2) {
  refuseUnless(!bool(call2, "training"), "rrelu in training mode");
  const alpha = (float(call2, "lower") + float(call2, "upper")) / 2;
  return floatFunction((graph, x) => unaryNode(graph, "LeakyRelu", x, { alpha: { float: alpha } }))(
    call2
  );
}
var number, times, clampBoth, softmaxOf, withAlpha, activationOperators;
var init_activation = __esm({
  "src/weights/torchscript/operators/activation.ts"() {
    "use strict";
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    init_comparison();
    init_math();
    number = (graph, value) => scalarConstant(graph, value, "float32");
    times = (graph, ...factors) => broadcastNode(graph, "Mul", factors);
    clampBoth = (call2) => clamp(call2.graph, tensor(call2, "self"), maybeOperand(call2, "min"), maybeOperand(call2, "max"));
    softmaxOf = (operator) => (call2) => {
      const x = tensor(call2, "self");
      const given2 = call2.bound.values.has("dtype") ? maybeDataType(call2, "dtype") : null;
      const dtype = given2 ?? x.dtype;
      refuseUnless(isFloating(dtype), "Softmax of integers");
      const axis = axisOf(int(call2, "dim"), x.shape.length);
      return result(softmax(call2.graph, operator, readAs(call2.graph, x, dtype), axis), dtype, [x]);
    };
    withAlpha = (operator, name) => (call2) => {
      const alpha = float(call2, name);
      return floatFunction((graph, x) => unaryNode(graph, operator, x, { alpha: { float: alpha } }))(
        call2
      );
    };
    activationOperators = {
      relu,
      relu6: (call2) => clamp(call2.graph, tensor(call2, "self"), 0n, 6n),
      hardtanh: (call2) => clamp(call2.graph, tensor(call2, "self"), scalar(call2, "min_val"), scalar(call2, "max_val")),
      clamp: clampBoth,
      clip: clampBoth,
      clamp_min: (call2) => clamp(call2.graph, tensor(call2, "self"), maybeOperand(call2, "min"), null),
      clamp_max: (call2) => clamp(call2.graph, tensor(call2, "self"), null, maybeOperand(call2, "max")),
      sigmoid: floatFunction(node("Sigmoid")),
      special_expit: floatFunction(node("Sigmoid")),
      tanh: floatFunction(node("Tanh")),
      logit: (call2) => {
        refuseUnless(argument(call2, "eps") === null, "logit with eps");
        return floatFunction((graph, x) => {
          const rest = broadcastNode(graph, "Sub", [number(graph, 1), x]);
          return unaryNode(graph, "Log", broadcastNode(graph, "Div", [x, rest]));
        })(call2);
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
      hardshrink: (call2) => shrink(call2, false),
      softshrink: (call2) => shrink(call2, true),
      prelu,
      _prelu_kernel: prelu,
      rrelu: randomRelu,
      glu,
      threshold,
      softmax: softmaxOf("Softmax"),
      log_softmax: softmaxOf("LogSoftmax"),
      _softmax: (call2) => {
        refuseUnless(!bool(call2, "half_to_float"), "_softmax with half_to_float");
        return softmaxOf("Softmax")(call2);
      },
      _log_softmax: (call2) => {
        refuseUnless(!bool(call2, "half_to_float"), "_log_softmax with half_to_float");
        return softmaxOf("LogSoftmax")(call2);
      },
      special_softmax: softmaxOf("Softmax")
    };
  }
});

// src/weights/torchscript/operators/reduce.ts
function reducedShape(shape2, axes, keep2) {
  if (keep2) return shape2.map((size, axis) => axes.includes(axis) ? 1 : size);
  return shape2.filter((_, axis) => !axes.includes(axis));
}
function reduceNode(graph, operator, value, axes, keep2) {
  if (value.shape.length === 0) return unaryNode(graph, "Identity", value);
  const shape2 = reducedShape(value.shape, axes, keep2);
  const inputs = [value, integers(graph, axes)];
  return add(graph, operator, inputs, { keepdims: keep2 ? 1 : 0 }, shape2, value.type);
}
function preciseReduce(graph, operator, value, axes, keep2) {
  const count2 = axes.reduce((product4, axis) => product4 * (value.shape[axis] ?? 1), 1);
  if (count2 <= LONG_SUM || value.type !== "float32")
    return reduceNode(graph, operator, value, axes, keep2);
  let reduced = value;
  for (const axis of [...axes].sort((a, b) => b - a)) {
    const size = reduced.shape[axis] ?? 1;
    const part3 = divisorNear(size, Math.sqrt(size));
    if (size > LONG_SUM && part3 > 1) {
      const split3 = [...reduced.shape];
      split3.splice(axis, 1, size / part3, part3);
      const pieces = reshape(graph, reduced, split3);
      reduced = reduceNode(graph, operator, pieces, [axis + 1], false);
    }
    reduced = reduceNode(graph, operator, reduced, [axis], true);
  }
  return keep2 ? reduced : reshape(graph, reduced, reducedShape(value.shape, axes, false));
}
function divisorNear(size, wanted) {
  for (let part3 = Math.floor(wanted); part3 > 1; part3 -= 1) if (size % part3 === 0) return part3;
  return 1;
}
function reductionOf(call2) {
  const x = tensor(call2, "self");
  const rank = x.shape.length;
  const keep2 = hasArgument(call2, "keepdim") ? bool(call2, "keepdim") : false;
  if (!hasArgument(call2, "dim")) return { x, axes: axesOf(null, rank), keep: keep2 };
  const dim = argument(call2, "dim");
  const given2 = typeof dim === "bigint" ? [Number(dim)] : maybeInts(call2, "dim");
  return { x, axes: axesOf(given2, rank), keep: keep2 };
}
function givenType(call2) {
  return hasArgument(call2, "dtype") ? maybeDataType(call2, "dtype") : null;
}
function countOf({ x, axes }) {
  return axes.reduce((product4, axis) => product4 * (x.shape[axis] ?? 1), 1);
}
function accumulate(call2, operator) {
  const { x, axes, keep: keep2 } = reductionOf(call2);
  const dtype = givenType(call2) ?? (isFloating(x.dtype) ? x.dtype : "int64");
  const value = readAs(call2.graph, x, dtype);
  if (countOf({ x, axes, keep: keep2 }) === 0) {
    const shape2 = reducedShape(x.shape, axes, keep2);
    const filler = Array(elementCount(shape2)).fill(operator === "ReduceSum" ? 0 : 1);
    return result(constant(call2.graph, filler, value.type, shape2), dtype, []);
  }
  const reduced = operator === "ReduceSum" ? preciseReduce(call2.graph, operator, value, axes, keep2) : reduceNode(call2.graph, operator, value, axes, keep2);
  return result(wrap(call2.graph, reduced, dtype), dtype, [x]);
}
function meanOf(graph, reduction3, dtype) {
  const value = readAs(graph, reduction3.x, dtype);
  return preciseReduce(graph, "ReduceMean", value, reduction3.axes, reduction3.keep);
}
function mean(call2) {
  const reduction3 = reductionOf(call2);
  const dtype = givenType(call2) ?? reduction3.x.dtype;
  if (!isFloating(dtype)) throw failedInModel("torch has no mean of integers.");
  return result(meanOf(call2.graph, reduction3, dtype), dtype, [reduction3.x]);
}
function extreme2(graph, operator, { x, axes, keep: keep2 }) {
  if (countOf({ x, axes, keep: keep2 }) === 0 && x.shape.length > 0)
    throw failedInModel("The largest or smallest of no elements was asked for.");
  const dtype = x.dtype === "bool" ? "int64" : x.dtype;
  const reduced = reduceNode(graph, operator, readAs(graph, x, dtype), axes, keep2);
  return result(cast2(graph, reduced, dtype, x.dtype), x.dtype, [x]);
}
function indexOfExtreme(graph, operator, value, axis, keep2) {
  if (value.shape.length === 0) return constant(graph, 0, "int64");
  const shape2 = reducedShape(value.shape, [axis], keep2);
  return add(graph, operator, [value], { axis, keepdims: keep2 ? 1 : 0 }, shape2, "int64");
}
function varianceOf(graph, reduction3, correction) {
  const { x, axes, keep: keep2 } = reduction3;
  const dtype = floatType(x.dtype);
  const center = meanOf(graph, { x, axes, keep: true }, dtype);
  const deviation = broadcastNode(graph, "Sub", [readAs(graph, x, dtype), center]);
  const squares = broadcastNode(graph, "Mul", [deviation, deviation]);
  const count2 = countOf(reduction3);
  const mean2 = preciseReduce(graph, "ReduceMean", squares, axes, keep2);
  const factor = count2 / Math.max(0, count2 - correction);
  return broadcastNode(graph, "Mul", [mean2, scalarConstant(graph, factor, "float32")]);
}
function correctionOf(call2) {
  if (hasArgument(call2, "unbiased")) return bool(call2, "unbiased") ? 1 : 0;
  return Number(maybeScalar(call2, "correction") ?? 1n);
}
function normOf(graph, value, p, { axes, keep: keep2 }) {
  const sizes3 = unaryNode(graph, "Abs", value);
  if (p === Number.POSITIVE_INFINITY) return reduceNode(graph, "ReduceMax", sizes3, axes, keep2);
  if (p === Number.NEGATIVE_INFINITY) return reduceNode(graph, "ReduceMin", sizes3, axes, keep2);
  if (p === 1) return preciseReduce(graph, "ReduceSum", sizes3, axes, keep2);
  if (p === 0) {
    const filled3 = broadcastNode(
      graph,
      "Greater",
      [sizes3, scalarConstant(graph, 0, "float32")],
      "bool"
    );
    return preciseReduce(graph, "ReduceSum", cast2(graph, filled3, "bool", "float32"), axes, keep2);
  }
  const exponent = (x) => scalarConstant(graph, x, "float32");
  const powers = p === 2 ? broadcastNode(graph, "Mul", [value, value]) : broadcastNode(graph, "Pow", [sizes3, exponent(p)]);
  const total = preciseReduce(graph, "ReduceSum", powers, axes, keep2);
  return p === 2 ? unaryNode(graph, "Sqrt", total) : broadcastNode(graph, "Pow", [total, exponent(1 / p)]);
}
function logSumExp(call2) {
  const { x, axes, keep: keep2 } = reductionOf(call2);
  const dtype = floatType(x.dtype);
  const value = readAs(call2.graph, x, dtype);
  return result(reduceNode(call2.graph, "ReduceLogSumExp", value, axes, keep2), dtype, [x]);
}
function cumulativeSum(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const dtype = givenType(call2) ?? (isFloating(x.dtype) ? x.dtype : "int64");
  const value = readAs(graph, x, dtype);
  if (x.shape.length === 0) return result(unaryNode(graph, "Identity", value), dtype, [x]);
  const dim = argument(call2, "dim");
  const axis = axisOf(Number(dim), x.shape.length);
  const inputs = [value, constant(graph, axis, "int64")];
  return result(add(graph, "CumSum", inputs, {}, x.shape, value.type), dtype, [x]);
}
var LONG_SUM, extremes, extremeAlong, argument1, spread2, norm, quantifier, reduceOperators;
var init_reduce = __esm({
  "src/weights/torchscript/operators/reduce.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    init_values();
    LONG_SUM = 4096;
    extremes = (which) => (call2) => extreme2(call2.graph, `Reduce${which}`, reductionOf(call2));
    extremeAlong = (which) => (call2) => {
      const reduction3 = reductionOf(call2);
      const [axis = 0] = reduction3.axes;
      const values = extreme2(call2.graph, `Reduce${which}`, reduction3);
      const { x, keep: keep2 } = reduction3;
      const numbers2 = readAs(call2.graph, x, x.dtype === "bool" ? "int64" : x.dtype);
      const index3 = indexOfExtreme(call2.graph, `Arg${which}`, numbers2, axis, keep2);
      return tuple([values, result(index3, "int64", [x])]);
    };
    argument1 = (which) => (call2) => {
      const x = tensor(call2, "self");
      const { graph } = call2;
      const dim = maybeInt(call2, "dim");
      const keep2 = bool(call2, "keepdim");
      const numbers2 = readAs(graph, x, x.dtype === "bool" ? "int64" : x.dtype);
      if (dim !== null) {
        const axis = axisOf(dim, x.shape.length);
        return result(indexOfExtreme(graph, which, numbers2, axis, keep2), "int64", [x]);
      }
      const flat = reshape(graph, numbers2, [elementCount(x.shape)]);
      const index3 = indexOfExtreme(graph, which, flat, 0, false);
      return result(
        keep2 ? reshape(
          graph,
          index3,
          x.shape.map(() => 1)
        ) : index3,
        "int64",
        [x]
      );
    };
    spread2 = (root, withMean) => (call2) => {
      const reduction3 = reductionOf(call2);
      const { x } = reduction3;
      if (!isFloating(x.dtype)) throw failedInModel("torch has no variance of integers.");
      const variance = varianceOf(call2.graph, reduction3, correctionOf(call2));
      const value = root ? unaryNode(call2.graph, "Sqrt", variance) : variance;
      const first3 = result(value, x.dtype, [x]);
      if (!withMean) return first3;
      return tuple([first3, result(meanOf(call2.graph, reduction3, x.dtype), x.dtype, [x])]);
    };
    norm = (order) => (call2) => {
      const reduction3 = reductionOf(call2);
      const dtype = givenType(call2) ?? floatType(reduction3.x.dtype);
      const given2 = hasArgument(call2, order) ? argument(call2, order) : null;
      if (typeof given2 === "string" && given2 !== "fro") throw unsupported(`The norm ${given2}`);
      const p = given2 === null || typeof given2 === "string" ? 2 : float(call2, order);
      const value = normOf(call2.graph, readAs(call2.graph, reduction3.x, dtype), p, reduction3);
      return result(value, dtype, [reduction3.x]);
    };
    quantifier = (which) => (call2) => {
      const reduction3 = reductionOf(call2);
      const { x, axes, keep: keep2 } = reduction3;
      const { graph } = call2;
      const shape2 = reducedShape(x.shape, axes, keep2);
      if (countOf(reduction3) === 0 && x.shape.length > 0) {
        const answer = Array(elementCount(shape2)).fill(which === "Min" ? 1 : 0);
        return result(constant(graph, answer, "bool", shape2), "bool", []);
      }
      const truth2 = cast2(graph, readAs(graph, x, "bool"), "bool", "int64");
      const reduced = reduceNode(graph, `Reduce${which}`, truth2, axes, keep2);
      const dtype = x.dtype === "uint8" ? "uint8" : "bool";
      return result(cast2(graph, reduced, "int64", dtype), dtype, [x]);
    };
    reduceOperators = {
      sum: (call2) => accumulate(call2, "ReduceSum"),
      prod: (call2) => accumulate(call2, "ReduceProd"),
      mean,
      amax: extremes("Max"),
      amin: extremes("Min"),
      max: extremes("Max"),
      min: extremes("Min"),
      "max.dim": extremeAlong("Max"),
      "min.dim": extremeAlong("Min"),
      argmax: argument1("ArgMax"),
      argmin: argument1("ArgMin"),
      aminmax: (call2) => {
        const x = tensor(call2, "self");
        const dim = maybeInt(call2, "dim");
        const axes = axesOf(dim === null ? null : [dim], x.shape.length);
        const reduction3 = { x, axes, keep: bool(call2, "keepdim") };
        return tuple([
          extreme2(call2.graph, "ReduceMin", reduction3),
          extreme2(call2.graph, "ReduceMax", reduction3)
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
      count_nonzero: (call2) => {
        const { x, axes } = reductionOf(call2);
        const truth2 = cast2(call2.graph, readAs(call2.graph, x, "bool"), "bool", "int64");
        return result(reduceNode(call2.graph, "ReduceSum", truth2, axes, false), "int64", [x]);
      },
      numel: (call2) => BigInt(elementCount(tensor(call2, "self").shape)),
      trace: (call2) => {
        const x = tensor(call2, "self");
        const [rows = 0, columns = 0] = x.shape;
        const flat = reshape(call2.graph, read(x), [rows * columns]);
        const picks = Array.from({ length: Math.min(rows, columns) }, (_, i) => i * (columns + 1));
        const diagonal2 = add(
          call2.graph,
          "Gather",
          [flat, integers(call2.graph, picks)],
          { axis: 0 },
          [picks.length],
          flat.type
        );
        const dtype = isFloating(x.dtype) ? x.dtype : "int64";
        const value = reduceNode(call2.graph, "ReduceSum", diagonal2, [0], false);
        return result(value, dtype, [x]);
      }
    };
  }
});

// src/weights/torchscript/operators/linear.ts
function matmulValue(graph, a, b) {
  const [left, right] = [a.shape, b.shape];
  const rows = left.length === 1 ? [1, ...left] : [...left];
  const columns = right.length === 1 ? [...right, 1] : [...right];
  if (rows.at(-1) !== columns.at(-2))
    throw failedInModel(`Matrices of the shapes [${left}] and [${right}] do not multiply.`);
  const outer = broadcastShapes(rows.slice(0, -2), columns.slice(0, -2));
  const shape2 = [
    ...outer,
    ...left.length > 1 ? [rows.at(-2) ?? 1] : [],
    ...right.length > 1 ? [columns.at(-1) ?? 1] : []
  ];
  return add(graph, "MatMul", [a, b], {}, shape2, a.type);
}
function matmul(graph, a, b) {
  if (a.shape.length === 0 || b.shape.length === 0)
    throw failedInModel("A matrix product needs axes.");
  const dtype = promote(a.dtype, b.dtype);
  if (dtype === "bool") throw failedInModel("torch has no matrix product of booleans.");
  const value = matmulValue(graph, readAs(graph, a, dtype), readAs(graph, b, dtype));
  return result(value, dtype, [a, b]);
}
function linearValue(graph, x, weight2, bias) {
  const [features = 1, inputs = 1] = weight2.shape;
  if (weight2.shape.length !== 2 || x.shape.at(-1) !== inputs)
    throw failedInModel(`A linear layer of [${weight2.shape}] was given [${x.shape}].`);
  const rows = elementCount(x.shape) / inputs;
  const flat = reshape(graph, x, [rows, inputs]);
  const operands = bias ? [flat, weight2, bias] : [flat, weight2];
  const product4 = add(graph, "Gemm", operands, { transB: 1 }, [rows, features], x.type);
  return reshape(graph, product4, [...x.shape.slice(0, -1), features]);
}
function linear(call2) {
  const [x, weight2, bias] = [
    tensor(call2, "input"),
    tensor(call2, "weight"),
    maybeTensor(call2, "bias")
  ];
  if (weight2.shape.length === 1) return matmul(call2.graph, x, weight2);
  const value = linearValue(call2.graph, read(x), read(weight2), bias && read(bias));
  return result(value, x.dtype, [x]);
}
function addProduct2(call2, product4) {
  const { graph } = call2;
  const [alpha, beta] = [scalar(call2, "alpha"), scalar(call2, "beta")];
  const scaled3 = Number(alpha) === 1 ? product4 : arithmetic(graph, "Mul", product4, alpha);
  if (Number(beta) === 0) return scaled3;
  const self = tensor(call2, "self");
  const term = Number(beta) === 1 ? self : arithmetic(graph, "Mul", self, beta);
  return arithmetic(graph, "Add", term, scaled3);
}
function addBatches(call2) {
  const product4 = matmul(call2.graph, tensor(call2, "batch1"), tensor(call2, "batch2"));
  const sum3 = preciseReduce(call2.graph, "ReduceSum", read(product4), [0], false);
  return addProduct2(call2, makeTensor(sum3, product4.dtype));
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
function einsum(call2) {
  const operands = tensors(call2, "tensors");
  const { terms, output } = parseEquation(text(call2, "equation"), operands);
  const sizes3 = /* @__PURE__ */ new Map();
  terms.forEach((term, i) => {
    const { shape: shape3 = [] } = operands[i] ?? {};
    if (term.length !== shape3.length)
      throw failedInModel(`The term ${term} of an einsum does not fit the shape [${shape3}].`);
    [...term].forEach((letter, axis) => {
      const [size = 1, known] = [shape3[axis], sizes3.get(letter)];
      if (known !== void 0 && known !== size)
        throw unsupported("An einsum that broadcasts axes of size 1");
      sizes3.set(letter, size);
    });
  });
  const dtype = operands.map((x) => x.dtype).reduce(promote);
  const inputs = operands.map((x) => readAs(call2.graph, x, dtype));
  const shape2 = [...output].map((letter) => sizes3.get(letter) ?? 1);
  const equation = `${terms.join(",")}->${output}`;
  const [first3] = inputs;
  if (!first3) throw failedInModel("An einsum without operands.");
  return makeTensor(
    add(call2.graph, "Einsum", inputs, { equation }, shape2, first3.type),
    dtype,
    null
  );
}
function tensordot(call2) {
  const { graph } = call2;
  const [a, b] = [tensor(call2, "self"), tensor(call2, "other")];
  const left = axesOf(ints(call2, "dims_self"), a.shape.length);
  const right = axesOf(ints(call2, "dims_other"), b.shape.length);
  const outer = a.shape.map((_, axis) => axis).filter((axis) => !left.includes(axis));
  const inner = b.shape.map((_, axis) => axis).filter((axis) => !right.includes(axis));
  const sizes3 = (x, axes) => axes.map((axis) => x.shape[axis] ?? 1);
  const count2 = elementCount(sizes3(a, left));
  const rows = reshape(graph, transpose(graph, read(a), [...outer, ...left]), [
    elementCount(sizes3(a, outer)),
    count2
  ]);
  const columns = reshape(graph, transpose(graph, read(b), [...right, ...inner]), [
    count2,
    elementCount(sizes3(b, inner))
  ]);
  const shape2 = [...sizes3(a, outer), ...sizes3(b, inner)];
  return result(reshape(graph, matmulValue(graph, rows, columns), shape2), a.dtype, [a, b]);
}
function cosineSimilarity(call2) {
  const { graph } = call2;
  const [a, b] = [tensor(call2, "x1"), tensor(call2, "x2")];
  const rank = Math.max(a.shape.length, b.shape.length);
  const [axis = 0] = axesOf([int(call2, "dim")], rank);
  const sum3 = (x, y) => preciseReduce(graph, "ReduceSum", broadcastNode(graph, "Mul", [x, y]), [axis], false);
  const eps = scalarConstant(graph, float(call2, "eps") ** 2, "float32");
  const lengths = [a, b].map(
    (x) => add(
      graph,
      "Sqrt",
      [broadcastNode(graph, "Max", [sum3(read(x), read(x)), eps])],
      {},
      sum3(read(x), read(x)).shape,
      "float32"
    )
  );
  const product4 = broadcastNode(graph, "Mul", lengths);
  const value = broadcastNode(graph, "Div", [sum3(read(a), read(b)), product4]);
  return result(value, a.dtype, [a, b]);
}
function pairDistances(call2) {
  const { graph } = call2;
  const [a, b] = [tensor(call2, "x1"), tensor(call2, "x2")];
  if (float(call2, "p") !== 2) throw unsupported("cdist of another order than 2");
  const rows = reshape(graph, read(a), [...a.shape.slice(0, -1), 1, a.shape.at(-1) ?? 1]);
  const columns = reshape(graph, read(b), [...b.shape.slice(0, -2), 1, ...b.shape.slice(-2)]);
  const way = broadcastNode(graph, "Sub", [rows, columns]);
  const squares = broadcastNode(graph, "Mul", [way, way]);
  const sum3 = preciseReduce(graph, "ReduceSum", squares, [squares.shape.length - 1], false);
  return result(add(graph, "Sqrt", [sum3], {}, sum3.shape, "float32"), a.dtype, [a, b]);
}
var addMatrices, product, linearOperators;
var init_linear = __esm({
  "src/weights/torchscript/operators/linear.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    init_arithmetic();
    init_reduce();
    addMatrices = (a, b) => (call2) => addProduct2(call2, matmul(call2.graph, tensor(call2, a), tensor(call2, b)));
    product = (a, b) => (call2) => matmul(call2.graph, tensor(call2, a), tensor(call2, b));
    linearOperators = {
      linear,
      matmul: product("self", "other"),
      mm: product("self", "mat2"),
      bmm: product("self", "mat2"),
      mv: product("self", "vec"),
      dot: product("self", "tensor"),
      inner: (call2) => {
        const [a, b] = [tensor(call2, "self"), tensor(call2, "other")];
        if (a.shape.length > 1 || b.shape.length > 1) throw unsupported("inner of matrices");
        return matmul(call2.graph, a, b);
      },
      outer: (call2) => {
        const [a, b] = [tensor(call2, "self"), tensor(call2, "vec2")];
        const column2 = reshape(call2.graph, read(a), [a.shape[0] ?? 1, 1]);
        return arithmetic(call2.graph, "Mul", makeTensor(column2, a.dtype), b);
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
  }
});

// src/weights/torchscript/operators/normalization.ts
function standardize(graph, x, axes, eps, scale, shift2) {
  const mean2 = preciseReduce(graph, "ReduceMean", x, axes, true);
  const deviation = broadcastNode(graph, "Sub", [x, mean2]);
  const squares = broadcastNode(graph, "Mul", [deviation, deviation]);
  const variance = preciseReduce(graph, "ReduceMean", squares, axes, true);
  const spread5 = unaryNode(
    graph,
    "Sqrt",
    broadcastNode(graph, "Add", [variance, number2(graph, eps)])
  );
  const factor = scale ? broadcastNode(graph, "Div", [scale, spread5]) : unaryNode(graph, "Reciprocal", spread5);
  const scaled3 = broadcastNode(graph, "Mul", [deviation, factor]);
  return shift2 ? broadcastNode(graph, "Add", [scaled3, shift2]) : scaled3;
}
function channelwise(graph, vector, rank) {
  if (!vector) return null;
  const count2 = vector.shape[0] ?? 1;
  return reshape(graph, read(vector), [1, count2, ...Array(Math.max(0, rank - 2)).fill(1)]);
}
function withRunningStatistics(call2, x, statistics) {
  const { graph } = call2;
  const channels = x.shape[1] ?? 1;
  const weight2 = maybeTensor(call2, "weight");
  const bias = maybeTensor(call2, "bias");
  const inputs = [
    read(x),
    weight2 ? read(weight2) : full(graph, 1, [channels], "float32"),
    bias ? read(bias) : full(graph, 0, [channels], "float32"),
    read(statistics.mean),
    read(statistics.variance)
  ];
  if (inputs.slice(1).some((vector) => elementCount(vector.shape) !== channels))
    throw failedInModel(`Normalization was given ${channels} channels, which it is not made for.`);
  const attributes = { epsilon: { float: float(call2, "eps") } };
  return result(add(graph, "BatchNormalization", inputs, attributes, x.shape, "float32"), x.dtype, [
    x
  ]);
}
function runningStatistics(call2) {
  const [mean2, variance] = [maybeTensor(call2, "running_mean"), maybeTensor(call2, "running_var")];
  return mean2 && variance ? { mean: mean2, variance } : null;
}
function batchNorm(call2) {
  const x = tensor(call2, "input");
  const { graph } = call2;
  const running = runningStatistics(call2);
  if (running && !bool(call2, "training")) return withRunningStatistics(call2, x, running);
  if (bool(call2, "training"))
    call2.lowering.warnings.add(
      "The model was saved in training mode: its batch normalization uses the statistics of its input."
    );
  const axes = x.shape.map((_, axis) => axis).filter((axis) => axis !== 1);
  const rank = x.shape.length;
  const value = standardize(
    graph,
    read(x),
    axes,
    float(call2, "eps"),
    channelwise(graph, maybeTensor(call2, "weight"), rank),
    channelwise(graph, maybeTensor(call2, "bias"), rank)
  );
  return result(value, x.dtype, [x]);
}
function instanceNorm(call2) {
  const x = tensor(call2, "input");
  const { graph } = call2;
  const running = runningStatistics(call2);
  if (running && !bool(call2, "use_input_stats")) return withRunningStatistics(call2, x, running);
  const rank = x.shape.length;
  const value = standardize(
    graph,
    read(x),
    x.shape.map((_, axis) => axis).slice(2),
    float(call2, "eps"),
    channelwise(graph, maybeTensor(call2, "weight"), rank),
    channelwise(graph, maybeTensor(call2, "bias"), rank)
  );
  return result(value, x.dtype, [x]);
}
function groupNorm(call2) {
  const x = tensor(call2, "input");
  const { graph } = call2;
  const groups = int(call2, "num_groups");
  const [batch2 = 1, channels = 1, ...space] = x.shape;
  if (channels % groups !== 0)
    throw failedInModel(`${channels} channels do not divide into ${groups} groups.`);
  const grouped = [batch2, groups, channels / groups, ...space];
  const vector = (name) => {
    const given2 = maybeTensor(call2, name);
    const shape2 = [1, groups, channels / groups, ...space.map(() => 1)];
    return given2 && reshape(graph, read(given2), shape2);
  };
  const value = standardize(
    graph,
    reshape(graph, read(x), grouped),
    grouped.map((_, axis) => axis).slice(2),
    float(call2, "eps"),
    vector("weight"),
    vector("bias")
  );
  return result(reshape(graph, value, x.shape), x.dtype, [x]);
}
function layerNormValue(graph, x, shape2, weight2, bias, eps) {
  const first3 = x.shape.length - shape2.length;
  if (String(x.shape.slice(first3)) !== String(shape2))
    throw failedInModel(`Layer normalization over [${shape2}] was given [${x.shape}].`);
  if (elementCount(shape2) > LONG_LAYER) {
    const axes = shape2.map((_, i) => first3 + i);
    return standardize(graph, x, axes, eps, weight2, bias);
  }
  const inputs = [x, weight2 ?? full(graph, 1, shape2, "float32"), ...bias ? [bias] : []];
  const attributes = { axis: first3, epsilon: { float: eps } };
  return add(graph, "LayerNormalization", inputs, attributes, x.shape, x.type);
}
function layerNorm(call2) {
  const x = tensor(call2, "input");
  const [weight2, bias] = [maybeTensor(call2, "weight"), maybeTensor(call2, "bias")];
  const value = layerNormValue(
    call2.graph,
    read(x),
    ints(call2, "normalized_shape"),
    weight2 && read(weight2),
    bias && read(bias),
    float(call2, "eps")
  );
  return result(value, x.dtype, [x]);
}
function rmsNorm(call2) {
  const x = tensor(call2, "input");
  const { graph } = call2;
  const shape2 = ints(call2, "normalized_shape");
  const axes = shape2.map((_, i) => x.shape.length - shape2.length + i);
  const eps = maybeFloat(call2, "eps") ?? 2 ** -23;
  const squares = broadcastNode(graph, "Mul", [read(x), read(x)]);
  const mean2 = preciseReduce(graph, "ReduceMean", squares, axes, true);
  const size = unaryNode(graph, "Sqrt", broadcastNode(graph, "Add", [mean2, number2(graph, eps)]));
  const value = broadcastNode(graph, "Div", [read(x), size]);
  const weight2 = maybeTensor(call2, "weight");
  return result(weight2 ? broadcastNode(graph, "Mul", [value, read(weight2)]) : value, x.dtype, [x]);
}
function weightNorm(call2) {
  const [v, g] = [tensor(call2, "v"), tensor(call2, "g")];
  const { graph } = call2;
  const dim = int(call2, "dim");
  const axes = v.shape.map((_, axis) => axis).filter((axis) => axis !== dim);
  const squares = broadcastNode(graph, "Mul", [read(v), read(v)]);
  const length = unaryNode(graph, "Sqrt", reduceNode(graph, "ReduceSum", squares, axes, true));
  const factor = broadcastNode(graph, "Div", [read(g), length]);
  return result(broadcastNode(graph, "Mul", [read(v), factor]), v.dtype, [v]);
}
var number2, LONG_LAYER, normalizationOperators;
var init_normalization = __esm({
  "src/weights/torchscript/operators/normalization.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_refusal();
    init_tensor();
    init_reduce();
    number2 = (graph, value) => scalarConstant(graph, value, "float32");
    LONG_LAYER = 4096;
    normalizationOperators = {
      batch_norm: batchNorm,
      instance_norm: instanceNorm,
      group_norm: groupNorm,
      layer_norm: layerNorm,
      rms_norm: rmsNorm,
      _weight_norm: weightNorm
    };
  }
});

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
  const [last2, before] = [order.pop() ?? 0, order.pop() ?? 0];
  const keys2 = transpose(graph, key, [...order, last2, before]);
  const scaled3 = broadcastNode(graph, "Mul", [query, scalarConstant(graph, scale, "float32")]);
  const product4 = matmulValue(graph, scaled3, keys2);
  const scores = mask ? masked(graph, product4, mask) : product4;
  const axis = scores.shape.length - 1;
  const weights2 = softmax(graph, "Softmax", scores, axis);
  if (!mask) return weights2;
  const top2 = reduceNode(graph, "ReduceMax", scores, [axis], true);
  const empty = unaryNode(graph, "IsInf", top2, { detect_positive: 0 }, "bool");
  return choose(graph, empty, scalarConstant(graph, 0, "float32"), weights2);
}
function causalMask(graph, queries, keys2) {
  const allowed = new Uint8Array(queries * keys2);
  for (let row = 0; row < queries; row += 1)
    allowed.fill(1, row * keys2, row * keys2 + Math.min(row + 1, keys2));
  return { kind: "allowed", value: constant(graph, allowed, "bool", [queries, keys2]) };
}
function dotProductAttention(call2) {
  const { graph } = call2;
  const [query, key, value] = ["query", "key", "value"].map((name) => tensor(call2, name));
  if (!query || !key || !value) throw failedInModel("Attention needs query, key and value.");
  refuseUnless(float(call2, "dropout_p") === 0, "Attention with dropout");
  if (call2.bound.values.has("enable_gqa"))
    refuseUnless(!bool(call2, "enable_gqa"), "Grouped-query attention");
  const given2 = maybeTensor(call2, "attn_mask");
  let mask = given2 && {
    kind: given2.dtype === "bool" ? "allowed" : "added",
    value: read(given2)
  };
  if (bool(call2, "is_causal")) {
    refuseUnless(!mask, "Causal attention with one more mask");
    mask = causalMask(graph, query.shape.at(-2) ?? 1, key.shape.at(-2) ?? 1);
  }
  const scale = maybeFloat(call2, "scale") ?? 1 / Math.sqrt(query.shape.at(-1) ?? 1);
  const weights2 = attentionWeights(graph, read(query), read(key), scale, mask);
  const made2 = matmulValue(graph, weights2, read(value));
  return makeTensor(made2, query.dtype, null);
}
function selfAttention(graph, x, settings) {
  const [batch2 = 1, tokens = 1, width = 1] = x.shape;
  const { heads } = settings;
  const size = width / heads;
  const joined3 = linearValue(graph, x, settings.inputWeight, settings.inputBias);
  const split3 = reshape(graph, joined3, [batch2, tokens, 3, heads, size]);
  const turned = transpose(graph, split3, [2, 0, 3, 1, 4]);
  const [query, key, value] = [0, 1, 2].map(
    (i) => reshape(graph, slice(graph, turned, 0, i, i + 1), [batch2, heads, tokens, size])
  );
  if (!query || !key || !value) throw new Error("A list of three has three items.");
  const weights2 = attentionWeights(graph, query, key, 1 / Math.sqrt(size), settings.mask);
  const made2 = matmulValue(graph, weights2, value);
  const back = reshape(graph, transpose(graph, made2, [0, 2, 1, 3]), [batch2, tokens, width]);
  return { made: linearValue(graph, back, settings.outputWeight, settings.outputBias), weights: weights2 };
}
function fusedMask(call2) {
  const mask = maybeTensor(call2, "mask");
  if (!mask) return null;
  const { graph } = call2;
  refuseUnless(mask.dtype === "bool", "A fused attention mask of numbers");
  const type = maybeInt(call2, "mask_type");
  const seen = unaryNode(graph, "Not", read(mask));
  if (type === 0 && mask.shape.length === 2) return { kind: "allowed", value: seen };
  refuseUnless(type === 1 && mask.shape.length === 2, `A fused attention mask of type ${type}`);
  const [batch2 = 1, keys2 = 1] = mask.shape;
  return { kind: "allowed", value: reshape(graph, seen, [batch2, 1, 1, keys2]) };
}
function nativeAttention(call2) {
  const [query, key, value] = [tensor(call2, "query"), tensor(call2, "key"), tensor(call2, "value")];
  const same2 = read(query) === read(key) && read(key) === read(value);
  refuseUnless(same2, "Fused attention to another tensor");
  const { made: made2, weights: weights2 } = selfAttention(call2.graph, read(query), {
    heads: int(call2, "num_head"),
    inputWeight: read(tensor(call2, "qkv_weight")),
    inputBias: optional(call2, "qkv_bias"),
    outputWeight: read(tensor(call2, "proj_weight")),
    outputBias: optional(call2, "proj_bias"),
    mask: fusedMask(call2)
  });
  const output = makeTensor(made2, query.dtype, null);
  if (!bool(call2, "need_weights")) return tuple([output, null]);
  const shown2 = bool(call2, "average_attn_weights") ? reduceNode(call2.graph, "ReduceMean", weights2, [1], false) : weights2;
  return tuple([output, makeTensor(shown2, query.dtype, null)]);
}
function encoderLayer(call2) {
  const { graph } = call2;
  const source = tensor(call2, "src");
  const value = (name) => read(tensor(call2, name));
  const width = int(call2, "embed_dim");
  const eps = float(call2, "eps");
  const attention2 = (x2) => selfAttention(graph, x2, {
    heads: int(call2, "num_heads"),
    inputWeight: value("qkv_weight"),
    inputBias: value("qkv_bias"),
    outputWeight: value("proj_weight"),
    outputBias: value("proj_bias"),
    mask: fusedMask(call2)
  }).made;
  const feedForward = (x2) => {
    const inner = linearValue(graph, x2, value("ffn_weight_1"), value("ffn_bias_1"));
    const active = bool(call2, "use_gelu") ? unaryNode(graph, "Gelu", inner, { approximate: "none" }) : unaryNode(graph, "Relu", inner);
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
  const sum3 = (a, b) => broadcastNode(graph, "Add", [a, b]);
  let x = read(source);
  if (bool(call2, "norm_first")) {
    x = sum3(x, attention2(norm2(x, 1)));
    x = sum3(x, feedForward(norm2(x, 2)));
  } else {
    x = norm2(sum3(x, attention2(x)), 1);
    x = norm2(sum3(x, feedForward(x)), 2);
  }
  return makeTensor(x, source.dtype, null);
}
var optional, attentionOperators;
var init_attention = __esm({
  "src/weights/torchscript/operators/attention.ts"() {
    "use strict";
    init_graph();
    init_call();
    init_compute();
    init_refusal();
    init_tensor();
    init_values();
    init_activation();
    init_comparison();
    init_linear();
    init_normalization();
    init_reduce();
    optional = (call2, name) => {
      const given2 = maybeTensor(call2, name);
      return given2 && read(given2);
    };
    attentionOperators = {
      scaled_dot_product_attention: dotProductAttention,
      _native_multi_head_attention: nativeAttention,
      _transformer_encoder_layer_fwd: encoderLayer
    };
  }
});

// src/weights/torchscript/operators/convolution.ts
function paddingOf({ padding: padding2, dilation: dilation2, stride }, kernel) {
  const axes = kernel.length;
  if (typeof padding2 !== "string") {
    const both = perAxis(padding2, axes);
    return { before: both, after: both };
  }
  if (padding2 === "valid") return { before: Array(axes).fill(0), after: Array(axes).fill(0) };
  if (stride.some((step) => step !== 1)) throw failedInModel("padding='same' needs strides of 1.");
  const total = kernel.map((size, i) => (perAxis(dilation2, axes)[i] ?? 1) * (size - 1));
  const before = total.map((size) => Math.floor(size / 2));
  return { before, after: total.map((size, i) => size - (before[i] ?? 0)) };
}
function convolve(call2, settings) {
  const { graph } = call2;
  const { input, weight: weight2, bias, groups, transposed: transposed4 } = settings;
  if (!isFloating(input.dtype)) throw unsupported("A convolution of integers");
  const kernel = weight2.shape.slice(2);
  const axes = kernel.length;
  const batched = input.shape.length === axes + 2;
  if (!batched && input.shape.length !== axes + 1)
    throw failedInModel(`A convolution over ${axes} axes was given the shape [${input.shape}].`);
  const value = batched ? read(input) : reshape(graph, read(input), [1, ...input.shape]);
  const channels = transposed4 ? weight2.shape[0] ?? 0 : (weight2.shape[1] ?? 0) * groups;
  if (value.shape[1] !== channels)
    throw failedInModel(
      `A convolution takes ${channels} channels and was given ${value.shape[1]} in [${input.shape}].`
    );
  const stride = perAxis(settings.stride, axes);
  const dilation2 = perAxis(settings.dilation, axes);
  const extra = perAxis(settings.outputPadding, axes);
  const { before, after } = paddingOf(settings, kernel);
  const space = kernel.map((size, i) => {
    const reach2 = (dilation2[i] ?? 1) * (size - 1);
    const pads = (before[i] ?? 0) + (after[i] ?? 0);
    const length = value.shape[i + 2] ?? 1;
    const step = stride[i] ?? 1;
    if (transposed4) return (length - 1) * step - pads + reach2 + (extra[i] ?? 0) + 1;
    return Math.floor((length + pads - reach2 - 1) / step) + 1;
  });
  if (space.some((size) => size < 1))
    throw failedInModel(`The kernel [${kernel}] is larger than the padded input [${input.shape}].`);
  const features = transposed4 ? (weight2.shape[1] ?? 0) * groups : weight2.shape[0] ?? 0;
  const shape2 = [value.shape[0] ?? 1, features, ...space];
  const inputs = [value, read(weight2), ...bias ? [read(bias)] : []];
  const attributes = {
    kernel_shape: kernel,
    strides: stride,
    dilations: dilation2,
    group: groups,
    pads: [...before, ...after],
    output_padding: transposed4 && extra.some((size) => size > 0) ? extra : void 0
  };
  const operator = transposed4 ? "ConvTranspose" : "Conv";
  const made2 = add(graph, operator, inputs, attributes, shape2, value.type);
  return result(batched ? made2 : reshape(graph, made2, shape2.slice(1)), input.dtype, [
    input,
    weight2
  ]);
}
function common(call2) {
  return {
    input: tensor(call2, "input"),
    weight: tensor(call2, "weight"),
    bias: maybeTensor(call2, "bias")
  };
}
function paddingArgument(call2) {
  if (typeof call2.bound.values.get("padding") !== "string") return ints(call2, "padding");
  const name = text(call2, "padding");
  if (name === "same" || name === "valid") return name;
  throw failedInModel(`A convolution has no padding ${name}.`);
}
var plain, transposed, general, convolutionOperators;
var init_convolution = __esm({
  "src/weights/torchscript/operators/convolution.ts"() {
    "use strict";
    init_graph();
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    plain = (call2) => convolve(call2, {
      ...common(call2),
      stride: ints(call2, "stride"),
      padding: paddingArgument(call2),
      dilation: ints(call2, "dilation"),
      groups: int(call2, "groups"),
      transposed: false,
      outputPadding: [0]
    });
    transposed = (call2) => convolve(call2, {
      ...common(call2),
      stride: ints(call2, "stride"),
      padding: ints(call2, "padding"),
      dilation: ints(call2, "dilation"),
      groups: int(call2, "groups"),
      transposed: true,
      outputPadding: ints(call2, "output_padding")
    });
    general = (call2) => convolve(call2, {
      ...common(call2),
      stride: ints(call2, "stride"),
      padding: ints(call2, "padding"),
      dilation: ints(call2, "dilation"),
      groups: int(call2, "groups"),
      transposed: bool(call2, "transposed"),
      outputPadding: ints(call2, "output_padding")
    });
    convolutionOperators = {
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
  }
});

// src/weights/torchscript/operators/create.ts
function sizeArgument(call2, name = "size") {
  const sizes3 = ints(call2, name);
  if (sizes3.some((size) => size < 0)) throw failedInModel(`A tensor has no shape [${sizes3}].`);
  return sizes3;
}
function filled(call2, value, shape2, dtype, model) {
  const made2 = full(call2.graph, value, shape2, dtype);
  if (!model) return makeTensor(made2, dtype);
  const format2 = hasArgument(call2, "memory_format") ? maybeInt(call2, "memory_format") : null;
  if (format2 !== null && format2 !== 0 && format2 !== 1)
    throw unsupported("A new tensor in a given memory format");
  if (format2 === 0) return makeTensor(made2, dtype);
  const dense2 = model.strides && isDense(model.shape, model.strides);
  return dense2 ? makeTensor(made2, dtype, model.strides) : elementwise(made2, dtype, [model]);
}
function fullOf(call2) {
  const value = scalar(call2, "fill_value");
  const natural = call2.lowering.version < 5 ? "float32" : typeOfScalar(value);
  return filled(call2, value, sizeArgument(call2), maybeDataType(call2, "dtype") ?? natural);
}
function numbersTensor(graph, numbers2, shape2, dtype) {
  const type = computeType(dtype);
  const whole3 = type === "int64" ? numbers2.map(Math.trunc) : numbers2;
  const made2 = constant(graph, whole3, type, shape2);
  return makeTensor(cast2(graph, made2, type === "float32" ? "float32" : type, dtype), dtype);
}
function arange(call2) {
  const start = hasArgument(call2, "start") ? scalar(call2, "start") : 0n;
  const end = scalar(call2, "end");
  const step = hasArgument(call2, "step") ? scalar(call2, "step") : 1n;
  const anyFloat = [start, end, step].some((x) => typeof x === "number");
  const dtype = maybeDataType(call2, "dtype") ?? (anyFloat ? "float32" : "int64");
  const [from, to2, by] = [Number(start), Number(end), Number(step)];
  if (by === 0 || !Number.isFinite((to2 - from) / by))
    throw failedInModel(`arange(${from}, ${to2}, ${by}) has no end.`);
  const count2 = Math.max(0, Math.ceil((to2 - from) / by));
  call2.lowering.spend(count2);
  const numbers2 = Array.from({ length: count2 }, (_, i) => from + i * by);
  return numbersTensor(call2.graph, numbers2, [count2], dtype);
}
function linspaceNumbers(start, end, count2) {
  const step = (end - start) / (count2 - 1);
  return Array.from({ length: count2 }, (_, i) => {
    if (count2 === 1) return start;
    return i < count2 / 2 ? start + step * i : end - step * (count2 - 1 - i);
  });
}
function stepsOf(call2) {
  const steps = argument(call2, "steps") === null ? 100 : int(call2, "steps");
  call2.lowering.spend(steps);
  return steps;
}
function linspace(call2) {
  const [from, to2] = [Number(scalar(call2, "start")), Number(scalar(call2, "end"))];
  const numbers2 = linspaceNumbers(from, to2, stepsOf(call2));
  const dtype = maybeDataType(call2, "dtype") ?? "float32";
  if (!isFloating(dtype)) throw unsupported("linspace of integers");
  return numbersTensor(call2.graph, numbers2, [numbers2.length], dtype);
}
function logspace(call2) {
  const [from, to2] = [Number(scalar(call2, "start")), Number(scalar(call2, "end"))];
  const base = Number(argument(call2, "base"));
  const numbers2 = linspaceNumbers(from, to2, stepsOf(call2)).map((x) => base ** x);
  const dtype = maybeDataType(call2, "dtype") ?? "float32";
  if (!isFloating(dtype)) throw unsupported("logspace of integers");
  return numbersTensor(call2.graph, numbers2, [numbers2.length], dtype);
}
function eye(call2) {
  const rows = int(call2, "n");
  const columns = hasArgument(call2, "m") ? int(call2, "m") : rows;
  call2.lowering.spend(rows * columns);
  const numbers2 = Array(rows * columns).fill(0);
  for (let i = 0; i < Math.min(rows, columns); i += 1) numbers2[i * columns + i] = 1;
  const dtype = maybeDataType(call2, "dtype") ?? "float32";
  return numbersTensor(call2.graph, numbers2, [rows, columns], dtype);
}
function nested2(value) {
  if (isScalar(value) || isKind(value, "tensor")) return { leaves: [value], shape: [] };
  if (!isKind(value, "list") && !isKind(value, "tuple"))
    throw failedInModel("torch.tensor takes numbers and lists of them.");
  const parts3 = value.items.map(nested2);
  const [first3] = parts3;
  if (parts3.some((part3) => String(part3.shape) !== String(first3?.shape)))
    throw failedInModel("torch.tensor was given a ragged list.");
  return {
    leaves: parts3.flatMap((part3) => part3.leaves),
    shape: [parts3.length, ...first3?.shape ?? []]
  };
}
function naturalType(leaves) {
  const types = leaves.map((x) => isKind(x, "tensor") ? x.dtype : typeOfScalar(x));
  if (types.length === 0 || types.some(isFloating)) return "float32";
  return types.every((type) => type === "bool") ? "bool" : "int64";
}
function tensorOf(call2) {
  const data = argument(call2, "data");
  const { graph } = call2;
  const given2 = maybeDataType(call2, "dtype");
  if (isKind(data, "tensor")) {
    const dtype2 = given2 ?? data.dtype;
    return result(cast2(graph, read(data), data.dtype, dtype2), dtype2, [data]);
  }
  const { leaves, shape: shape2 } = nested2(data);
  const dtype = given2 ?? naturalType(leaves);
  if (leaves.every(isScalar)) {
    const natural = naturalType(leaves);
    const numbers2 = leaves.map(Number);
    const made2 = constant(graph, numbers2, computeType(natural), shape2);
    return makeTensor(cast2(graph, made2, natural, dtype), dtype);
  }
  const parts3 = leaves.map((x) => {
    const one3 = isKind(x, "tensor") ? cast2(graph, read(x), x.dtype, dtype) : scalarOf2(graph, x, dtype);
    return add(graph, "Reshape", [one3, integers(graph, [1])], {}, [1], one3.type);
  });
  const joined3 = add(
    graph,
    "Concat",
    parts3,
    { axis: 0 },
    [parts3.length],
    parts3[0]?.type ?? "int64"
  );
  return makeTensor(
    add(graph, "Reshape", [joined3, integers(graph, shape2)], {}, shape2, joined3.type),
    dtype
  );
}
function scalarOf2(graph, value, dtype) {
  return full(graph, value, [], dtype);
}
function triangle(call2, upper) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const source = x.dtype === "bool" ? cast2(graph, read(x), "bool", "int64") : read(x);
  const inputs = [source, constant(graph, int(call2, "diagonal"), "int64")];
  const value = add(graph, "Trilu", inputs, { upper: upper ? 1 : 0 }, x.shape, source.type);
  return result(x.dtype === "bool" ? cast2(graph, value, "int64", "bool") : value, x.dtype, [x]);
}
function triangleIndexes(call2, upper) {
  const [rows, columns, offset] = [int(call2, "row"), int(call2, "col"), int(call2, "offset")];
  call2.lowering.spend(rows * columns);
  const pairs2 = [];
  for (let row = 0; row < rows; row += 1)
    for (let column2 = 0; column2 < columns; column2 += 1)
      if (upper ? column2 - row >= offset : column2 - row <= offset) pairs2.push([row, column2]);
  const numbers2 = [...pairs2.map(([row]) => row), ...pairs2.map(([, column2]) => column2)];
  return numbersTensor(call2.graph, numbers2, [2, pairs2.length], "int64");
}
function oneHot(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const classes = int(call2, "num_classes");
  if (classes < 0) throw unsupported("one_hot without the number of classes");
  const shape2 = [...x.shape, classes];
  const inputs = [read(x), constant(graph, classes, "int64"), integers(graph, [0, 1])];
  return makeTensor(add(graph, "OneHot", inputs, { axis: -1 }, shape2, "int64"), "int64");
}
function random(call2, operator, shape2, dtype) {
  call2.lowering.warnings.add(
    "The model draws random numbers: its outputs can not be those of torch where they matter."
  );
  if (!isFloating(dtype)) throw unsupported("Random integers");
  return makeTensor(
    add(call2.graph, operator, [], { shape: [...shape2], dtype: 1 }, shape2, "float32"),
    dtype
  );
}
function scalarTensor(call2, name) {
  const value = maybeScalar(call2, name) ?? 0n;
  const dtype = maybeDataType(call2, "dtype") ?? typeOfScalar(value);
  return makeTensor(scalarOf2(call2.graph, value, dtype), dtype);
}
var fillers, randoms, createOperators;
var init_create = __esm({
  "src/weights/torchscript/operators/create.ts"() {
    "use strict";
    init_graph();
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_strides();
    init_tensor();
    init_values();
    fillers = (name, value) => ({
      [`${name}.`]: (call2) => filled(call2, value, sizeArgument(call2), maybeDataType(call2, "dtype") ?? "float32"),
      [`${name}_like.`]: (call2) => {
        const x = tensor(call2, "self");
        return filled(call2, value, x.shape, maybeDataType(call2, "dtype") ?? x.dtype, x);
      },
      [`new_${name}`]: (call2) => {
        const dtype = maybeDataType(call2, "dtype") ?? tensor(call2, "self").dtype;
        return filled(call2, value, sizeArgument(call2), dtype);
      }
    });
    randoms = (name, operator) => ({
      [`${name}.`]: (call2) => random(call2, operator, sizeArgument(call2), maybeDataType(call2, "dtype") ?? "float32"),
      [`${name}_like.`]: (call2) => {
        const x = tensor(call2, "self");
        return random(call2, operator, x.shape, maybeDataType(call2, "dtype") ?? x.dtype);
      }
    });
    createOperators = {
      ...fillers("zeros", 0n),
      ...fillers("ones", 1n),
      ...randoms("rand", "RandomUniform"),
      ...randoms("randn", "RandomNormal"),
      "full.": fullOf,
      "full_like.": (call2) => {
        const x = tensor(call2, "self");
        const dtype = maybeDataType(call2, "dtype") ?? x.dtype;
        return filled(call2, scalar(call2, "fill_value"), x.shape, dtype, x);
      },
      new_full: (call2) => {
        const dtype = maybeDataType(call2, "dtype") ?? tensor(call2, "self").dtype;
        return filled(call2, scalar(call2, "fill_value"), sizeArgument(call2), dtype);
      },
      // What stands in new memory is not defined; zeros are as good as anything.
      "empty.memory_format": (call2) => filled(call2, 0n, sizeArgument(call2), maybeDataType(call2, "dtype") ?? "float32"),
      "empty_like.": (call2) => {
        const x = tensor(call2, "self");
        return filled(call2, 0n, x.shape, maybeDataType(call2, "dtype") ?? x.dtype, x);
      },
      new_empty: (call2) => {
        const dtype = maybeDataType(call2, "dtype") ?? tensor(call2, "self").dtype;
        return filled(call2, 0n, sizeArgument(call2), dtype);
      },
      arange,
      linspace,
      logspace,
      eye,
      tensor: tensorOf,
      as_tensor: (call2) => {
        const data = argument(call2, "data");
        const given2 = maybeDataType(call2, "dtype");
        if (isKind(data, "tensor") && (given2 === null || given2 === data.dtype)) return data;
        return tensorOf(call2);
      },
      "tensor.float": (call2) => scalarTensor(call2, "t"),
      "tensor.int": (call2) => scalarTensor(call2, "t"),
      "tensor.bool": (call2) => scalarTensor(call2, "t"),
      scalar_tensor: (call2) => {
        const value = scalar(call2, "s");
        const dtype = maybeDataType(call2, "dtype") ?? "float32";
        return makeTensor(scalarOf2(call2.graph, value, dtype), dtype);
      },
      "prim::NumToTensor": (call2) => {
        const value = scalar(call2, "a");
        const dtype = typeof value === "number" ? "float32" : typeOfScalar(value);
        return makeTensor(scalarOf2(call2.graph, value, dtype), dtype);
      },
      tril: (call2) => triangle(call2, false),
      triu: (call2) => triangle(call2, true),
      tril_indices: (call2) => triangleIndexes(call2, false),
      triu_indices: (call2) => triangleIndexes(call2, true),
      one_hot: oneHot
    };
  }
});

// src/weights/torchscript/operators/detection.ts
function overlap(a, b, round4) {
  const area2 = ([x1, y1, x2, y2]) => round4(round4(x2 - x1) * round4(y2 - y1));
  const width = Math.max(0, round4(Math.min(a[2], b[2]) - Math.max(a[0], b[0])));
  const height = Math.max(0, round4(Math.min(a[3], b[3]) - Math.max(a[1], b[1])));
  const common2 = round4(width * height);
  return round4(common2 / round4(round4(area2(a) + area2(b)) - common2));
}
function suppress(call2) {
  const { graph } = call2;
  const coordinates = neededNumbers(graph, read(tensor(call2, "dets")));
  const scores = neededNumbers(graph, read(tensor(call2, "scores")));
  const limit = float(call2, "iou_threshold");
  const round4 = tensor(call2, "dets").dtype === "float64" ? (value) => value : Math.fround;
  const boxes = scores.map((_, i) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coordinates.slice(4 * i, 4 * i + 4);
    return [x1, y1, x2, y2];
  });
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const removed = /* @__PURE__ */ new Set();
  const kept = [];
  for (const [place4, best] of order.entries()) {
    if (removed.has(best)) continue;
    kept.push(best);
    const box = boxes[best];
    for (const other of order.slice(place4 + 1)) {
      const rival = boxes[other];
      if (box && rival && !removed.has(other) && overlap(box, rival, round4) > limit)
        removed.add(other);
    }
    call2.lowering.spend(order.length - place4);
  }
  return makeTensor(integers(graph, kept), "int64");
}
function alignRegions(call2) {
  const { graph } = call2;
  const [x, regions] = [tensor(call2, "input"), tensor(call2, "rois")];
  const count2 = regions.shape[0] ?? 0;
  const [height, width] = [int(call2, "pooled_height"), int(call2, "pooled_width")];
  const shape2 = [count2, x.shape[1] ?? 1, height, width];
  if (count2 === 0) return makeTensor(constant(graph, [], "float32", shape2), x.dtype);
  const first3 = slice(graph, read(regions), 1, 0, 1);
  const image = cast2(graph, reshape(graph, first3, [count2]), "float32", "int64");
  const boxes = slice(graph, read(regions), 1, 1, 5);
  const attributes = {
    coordinate_transformation_mode: bool(call2, "aligned") ? "half_pixel" : "output_half_pixel",
    mode: "avg",
    output_height: height,
    output_width: width,
    sampling_ratio: Math.max(0, int(call2, "sampling_ratio")),
    spatial_scale: { float: float(call2, "spatial_scale") }
  };
  const inputs = [read(x), boxes, image];
  return result(add(graph, "RoiAlign", inputs, attributes, shape2, "float32"), x.dtype, []);
}
var detectionOperators;
var init_detection = __esm({
  "src/weights/torchscript/operators/detection.ts"() {
    "use strict";
    init_graph();
    init_known_values();
    init_call();
    init_compute();
    init_tensor();
    detectionOperators = {
      "torchvision::nms": suppress,
      "torchvision::roi_align": alignRegions
    };
  }
});

// src/weights/torchscript/operators/environment.ts
var always2, environmentOperators;
var init_environment = __esm({
  "src/weights/torchscript/operators/environment.ts"() {
    "use strict";
    init_call();
    init_refusal();
    always2 = (value) => () => value;
    environmentOperators = {
      is_grad_enabled: always2(false),
      is_scripting: always2(true),
      set_grad_enabled: always2(null),
      is_autocast_enabled: always2(false),
      is_autocast_cpu_enabled: always2(false),
      warn: (call2) => {
        call2.lowering.warnings.add(`The model warns: ${text(call2, "message")}`);
        return null;
      },
      _assert_async: always2(null),
      manual_seed: always2(null),
      device: (call2) => ({ kind: "device", name: text(call2, "a") }),
      "prim::type": always2("cpu"),
      "prim::unchecked_unwrap_optional": (call2) => argument(call2, "optional"),
      _unwrap_optional: (call2) => {
        const value = argument(call2, "optional");
        if (value === null) throw unsupported("Unwrapping of None");
        return value;
      },
      "prim::AutogradAnyNonZero": always2(false),
      get_device: always2(-1n)
    };
  }
});

// src/weights/torchscript/operators/indexing.ts
function nonzeroRows(graph, x) {
  const numbers2 = neededNumbers(graph, readAs(graph, x, "bool"));
  const rows = [];
  numbers2.forEach((number6, flat) => {
    if (!number6) return;
    let rest = flat;
    const row = [];
    for (let axis = x.shape.length - 1; axis >= 0; axis -= 1) {
      const size = x.shape[axis] ?? 1;
      row.unshift(rest % size);
      rest = Math.floor(rest / size);
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
function axisIndexes(call2, x) {
  const { graph } = call2;
  const indexes = [];
  for (const index3 of maybeTensors(call2, "indices")) {
    if (!index3) indexes.push(null);
    else if (index3.dtype === "bool" || index3.dtype === "uint8") {
      const at2 = indexes.length;
      if (String(x.shape.slice(at2, at2 + index3.shape.length)) !== String(index3.shape))
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
function indexedOf(call2, x) {
  const { graph } = call2;
  const indexes = axisIndexes(call2, x);
  const axes = indexes.flatMap((index3, axis) => index3 ? [axis] : []);
  const given2 = indexes.filter((index3) => index3 !== null);
  const shape2 = broadcastShapes(...given2.map((index3) => index3.shape));
  const columns = given2.map((index3) => reshape(graph, expand(graph, index3, shape2), [...shape2, 1]));
  const [first3 = 0] = axes;
  const neighbours = axes.every((axis, i) => axis === first3 + i);
  return {
    axes,
    rest: x.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis)),
    shape: shape2,
    joined: elementCount(shape2) === 0 ? constant(graph, [], "int64", [...shape2, axes.length]) : concat(graph, columns, shape2.length),
    at: neighbours ? first3 : 0
  };
}
function placeOrder({ shape: shape2, rest, at: at2 }) {
  const own = shape2.map((_, i) => i);
  const others = rest.map((_, i) => shape2.length + i);
  return [...others.slice(0, at2), ...own, ...others.slice(at2)];
}
function index2(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const only = maybeTensors(call2, "indices");
  if (only.every((item) => !item)) return result(read(x), x.dtype, [x]);
  const indexed = indexedOf(call2, x);
  const { axes, rest, shape: shape2, joined: joined3 } = indexed;
  const [axis = 0] = axes;
  if (axes.length === 1) {
    const picks = reshape(graph, joined3, shape2);
    const outer = [...x.shape.slice(0, axis), ...shape2, ...x.shape.slice(axis + 1)];
    return result(add(graph, "Gather", [read(x), picks], { axis }, outer, read(x).type), x.dtype, [
      x
    ]);
  }
  const turned = transpose(graph, read(x), [...axes, ...rest]);
  const inner = rest.map((i) => x.shape[i] ?? 1);
  const picked = add(graph, "GatherND", [turned, joined3], {}, [...shape2, ...inner], turned.type);
  return makeTensor(transpose(graph, picked, placeOrder(indexed)), x.dtype, null);
}
function fromFront(graph, indexes, sizes3) {
  const known = knownNumbers(indexes);
  if (known?.every((number6) => number6 >= 0)) return indexes;
  const ends = integers(graph, sizes3);
  const isNegative = broadcastNode(graph, "Less", [indexes, constant(graph, 0, "int64")], "bool");
  return choose(graph, isNegative, broadcastNode(graph, "Add", [indexes, ends]), indexes);
}
function indexPut(call2) {
  const [x, values] = [tensor(call2, "self"), tensor(call2, "values")];
  const { graph } = call2;
  const indices = maybeTensors(call2, "indices");
  const [mask] = indices;
  const value = readAs(graph, values, x.dtype);
  const accumulate2 = bool(call2, "accumulate");
  if (indices.length === 1 && mask?.dtype === "bool" && elementCount(values.shape) === 1 && !accumulate2) {
    if (String(x.shape.slice(0, mask.shape.length)) !== String(mask.shape))
      throw failedInModel(`A mask of [${mask.shape}] indexes a tensor of [${x.shape}].`);
    const ones = Array(x.shape.length - mask.shape.length).fill(1);
    const shaped = reshape(graph, read(mask), [...mask.shape, ...ones]);
    const chosen = choose(graph, shaped, reshape(graph, value, []), read(x));
    return result(expand(graph, chosen, x.shape), x.dtype, [x]);
  }
  if (indices.every((item) => !item)) throw unsupported("index_put without indexes");
  const indexed = indexedOf(call2, x);
  const { axes, rest, shape: shape2 } = indexed;
  if (elementCount(shape2) === 0) return result(read(x), x.dtype, [x]);
  const joined3 = fromFront(
    graph,
    indexed.joined,
    axes.map((axis) => x.shape[axis] ?? 1)
  );
  const order = [...axes, ...rest];
  const turned = transpose(graph, read(x), order);
  const place4 = placeOrder(indexed);
  const inner = rest.map((axis) => x.shape[axis] ?? 1);
  const full2 = [...shape2, ...inner];
  const placed = place4.map((axis) => full2[axis] ?? 1);
  const spread5 = expand(graph, value, placed);
  const updates = transpose(
    graph,
    spread5,
    place4.map((_, axis) => place4.indexOf(axis))
  );
  const logical3 = x.dtype === "bool" && accumulate2;
  refuseUnless(!logical3, "index_put that adds up booleans");
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
function nonzero(call2) {
  const x = tensor(call2, "self");
  const rows = nonzeroRows(call2.graph, x);
  const made2 = constant(call2.graph, rows.flat(), "int64", [rows.length, x.shape.length]);
  return makeTensor(made2, "int64", rows.length > 1 ? null : void 0);
}
function nonzeroColumns(call2, name) {
  const x = tensor(call2, name);
  const rows = nonzeroRows(call2.graph, x);
  return list(x.shape.map((_, axis) => makeTensor(column(call2.graph, rows, axis), "int64")));
}
function maskedSelect(call2) {
  const [x, mask] = [tensor(call2, "self"), tensor(call2, "mask")];
  const { graph } = call2;
  const shape2 = broadcastShapes(x.shape, mask.shape);
  const spread5 = makeTensor(expand(graph, read(mask), shape2), "bool");
  const size = elementCount(shape2);
  const picks = nonzeroRows(graph, makeTensor(reshape(graph, read(spread5), [size]), "bool"));
  const flat = reshape(graph, expand(graph, read(x), shape2), [size]);
  const indexes = column(graph, picks, 0);
  return result(
    add(graph, "Gather", [flat, indexes], { axis: 0 }, [picks.length], flat.type),
    x.dtype,
    []
  );
}
function embedding(call2) {
  const [weight2, indexes] = [tensor(call2, "weight"), tensor(call2, "indices")];
  const picks = readAs(call2.graph, indexes, "int64");
  const shape2 = [...picks.shape, ...weight2.shape.slice(1)];
  const made2 = add(call2.graph, "Gather", [read(weight2), picks], { axis: 0 }, shape2, "float32");
  return result(made2, weight2.dtype, []);
}
function bucketize(call2) {
  const { graph } = call2;
  const [x, edges] = [tensor(call2, "self"), tensor(call2, "boundaries")];
  const dtype = "float32";
  const values = reshape(graph, readAs(graph, x, dtype), [...x.shape, 1]);
  const operator = bool(call2, "right") ? "LessOrEqual" : "Less";
  const below = broadcastNode(graph, operator, [readAs(graph, edges, dtype), values], "bool");
  const counts = cast2(graph, below, "bool", "int64");
  const axes = integers(graph, [x.shape.length]);
  const sum3 = add(graph, "ReduceSum", [counts, axes], { keepdims: 0 }, x.shape, "int64");
  return result(sum3, bool(call2, "out_int32") ? "int32" : "int64", [x]);
}
function unique(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const numbers2 = neededNumbers(graph, read(x));
  const distinct = [...new Set(numbers2)].sort((a, b) => a - b);
  const place4 = new Map(distinct.map((number6, i) => [number6, i]));
  const counts = distinct.map(() => 0);
  const inverse2 = numbers2.map((number6) => {
    const at2 = place4.get(number6) ?? 0;
    counts[at2] = (counts[at2] ?? 0) + 1;
    return at2;
  });
  const whole3 = (values, shape2) => makeTensor(constant(graph, values, "int64", shape2), "int64");
  return tuple([
    makeTensor(constant(graph, distinct, read(x).type, [distinct.length]), x.dtype),
    bool(call2, "return_inverse") ? whole3(inverse2, x.shape) : whole3([], [0]),
    bool(call2, "return_counts") ? whole3(counts, [counts.length]) : whole3([], [0])
  ]);
}
var indexingOperators;
var init_indexing = __esm({
  "src/weights/torchscript/operators/indexing.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_known_values();
    init_call();
    init_compute();
    init_refusal();
    init_tensor();
    init_values();
    init_comparison();
    indexingOperators = {
      "index.Tensor": index2,
      index_put: indexPut,
      _index_put_impl: indexPut,
      nonzero,
      nonzero_numpy: (call2) => nonzeroColumns(call2, "self"),
      argwhere: nonzero,
      _unique2: unique,
      "where.": (call2) => nonzeroColumns(call2, "condition"),
      masked_select: maskedSelect,
      embedding,
      "bucketize.Tensor": bucketize,
      masked_scatter: (call2) => {
        const [x, mask, source] = [tensor(call2, "self"), tensor(call2, "mask"), tensor(call2, "source")];
        const { graph } = call2;
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
  }
});

// src/weights/torchscript/operators/gather.ts
function along2(call2) {
  const x = tensor(call2, "self");
  return { x, axis: axisOf(int(call2, "dim"), x.shape.length) };
}
function indexSelect(call2) {
  const { x, axis } = along2(call2);
  const picks = readAs(call2.graph, tensor(call2, "index"), "int64");
  const flat = reshape(call2.graph, picks, [elementCount(picks.shape)]);
  if (x.shape.length === 0) return result(read(x), x.dtype, []);
  const shape2 = x.shape.map((size, i) => i === axis ? flat.shape[0] ?? 1 : size);
  return result(
    add(call2.graph, "Gather", [read(x), flat], { axis }, shape2, read(x).type),
    x.dtype,
    [x]
  );
}
function gatherAlong(graph, x, axis, indexes) {
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
function corner(graph, value, shape2) {
  return shape2.reduce((part3, size, axis) => slice(graph, part3, axis, 0, size), value);
}
function scatterInto(call2, reduction3) {
  const { x, axis } = along2(call2);
  const { graph } = call2;
  const indexes = readAs(graph, tensor(call2, "index"), "int64");
  const source = hasArgument(call2, "src") ? tensor(call2, "src") : scalar(call2, "value");
  const value = operandValue(graph, source, x.dtype);
  const updates = value.shape.length === indexes.shape.length && value.shape.length > 0 ? corner(graph, value, indexes.shape) : expand(graph, value, indexes.shape);
  const known = reduction3 === null ? void 0 : REDUCTIONS[reduction3];
  if (reduction3 !== null && !known) throw unsupported(`A scatter that reduces by ${reduction3}`);
  const attributes = known ? { axis, reduction: known } : { axis };
  if (elementCount(indexes.shape) === 0) return result(read(x), x.dtype, [x]);
  const inputs = [read(x), indexes, updates];
  return result(add(graph, "ScatterElements", inputs, attributes, x.shape, read(x).type), x.dtype, [
    x
  ]);
}
function scatter(call2) {
  return scatterInto(call2, hasArgument(call2, "reduce") ? maybeText(call2, "reduce") : null);
}
function scatterReduce(call2) {
  refuseUnless(bool(call2, "include_self"), "scatter_reduce without the tensor itself");
  return scatterInto(call2, text(call2, "reduce"));
}
function indexWhole(call2, source, reduction3) {
  const { x, axis } = along2(call2);
  const { graph } = call2;
  const indexes = readAs(graph, tensor(call2, "index"), "int64");
  const count2 = elementCount(indexes.shape);
  const shape2 = x.shape.map((size, i) => i === axis ? count2 : size);
  const column2 = x.shape.map((_, i) => i === axis ? count2 : 1);
  const all2 = expand(graph, reshape(graph, indexes, column2), shape2);
  const front = fromFront(graph, all2, [x.shape[axis] ?? 1]);
  const value = source ? readAs(graph, source, x.dtype) : operandValue(graph, operand(call2, "value"), x.dtype);
  const inputs = [read(x), front, expand(graph, value, shape2)];
  const attributes = reduction3 ? { axis, reduction: reduction3 } : { axis };
  return result(add(graph, "ScatterElements", inputs, attributes, x.shape, read(x).type), x.dtype, [
    x
  ]);
}
function takeAlong(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const dim = maybeInt(call2, "dim");
  const indexes = readAs(graph, tensor(call2, "indices"), "int64");
  if (dim === null) throw unsupported("take_along_dim without an axis");
  const axis = axisOf(dim, x.shape.length);
  const common2 = broadcastShapes(
    x.shape.map((size, i) => i === axis ? 1 : size),
    indexes.shape.map((size, i) => i === axis ? 1 : size)
  );
  const withAxis = (size) => common2.map((own, i) => i === axis ? size : own);
  const wide = makeTensor(expand(graph, read(x), withAxis(x.shape[axis] ?? 1)), x.dtype);
  return gatherAlong(graph, wide, axis, expand(graph, indexes, withAxis(indexes.shape[axis] ?? 1)));
}
var REDUCTIONS, gatherOperators;
var init_gather = __esm({
  "src/weights/torchscript/operators/gather.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_refusal();
    init_tensor();
    init_indexing();
    REDUCTIONS = {
      add: "add",
      sum: "add",
      multiply: "mul",
      prod: "mul",
      amax: "max",
      amin: "min"
    };
    gatherOperators = {
      index_select: indexSelect,
      gather: (call2) => {
        const { x, axis } = along2(call2);
        const indexes = readAs(call2.graph, tensor(call2, "index"), "int64");
        return gatherAlong(call2.graph, x, axis, indexes);
      },
      "scatter.src": scatter,
      "scatter.value": scatter,
      "scatter.reduce": scatter,
      "scatter.value_reduce": scatter,
      scatter_add: (call2) => scatterInto(call2, "add"),
      "scatter_reduce.two": scatterReduce,
      index_add: (call2) => {
        refuseUnless(Number(argument(call2, "alpha")) === 1, "index_add with a factor");
        return indexWhole(call2, tensor(call2, "source"), "add");
      },
      index_copy: (call2) => indexWhole(call2, tensor(call2, "source"), null),
      index_fill: (call2) => indexWhole(call2, null, null),
      take_along_dim: takeAlong,
      take: (call2) => {
        const x = tensor(call2, "self");
        const flat = reshape(call2.graph, read(x), [elementCount(x.shape)]);
        const picks = readAs(call2.graph, tensor(call2, "index"), "int64");
        const made2 = add(call2.graph, "Gather", [flat, picks], { axis: 0 }, picks.shape, flat.type);
        return result(made2, x.dtype, []);
      }
    };
  }
});

// src/weights/torchscript/operators/join.ts
function cat(graph, parts3, dim) {
  const [first3] = parts3;
  if (!first3) throw failedInModel("An empty list of tensors was joined.");
  const dtype = parts3.map((part3) => part3.dtype).reduce(promote);
  const kept = parts3.filter((part3) => !(part3.shape.length === 1 && part3.shape[0] === 0));
  const [leader] = kept;
  if (!leader) return makeTensor(cast2(graph, read(first3), first3.dtype, dtype), dtype);
  const axis = axisOf(dim, leader.shape.length);
  const values = kept.map((part3) => cast2(graph, read(part3), part3.dtype, dtype));
  return result(concat(graph, values, axis), dtype, kept);
}
function stack(graph, parts3, dim) {
  const rank = (parts3[0]?.shape.length ?? 0) + 1;
  const axis = axisOf(dim, rank);
  return cat(
    graph,
    parts3.map((part3) => unsqueeze(graph, part3, axis)),
    axis
  );
}
function atLeast(graph, x, rank) {
  let grown = x;
  while (grown.shape.length < rank) grown = unsqueeze(graph, grown, 0);
  return grown;
}
function tile(graph, x, counts) {
  const all2 = [...Array(Math.max(0, x.shape.length - counts.length)).fill(1), ...counts];
  if (all2.length < x.shape.length) throw failedInModel("repeat names fewer axes than there are.");
  const sizes3 = [...Array(all2.length - x.shape.length).fill(1), ...x.shape];
  const shape2 = sizes3.map((size, axis) => size * (all2[axis] ?? 1));
  const value = reshape(graph, read(x), sizes3);
  const repeated = add(graph, "Tile", [value, integers(graph, all2)], {}, shape2, value.type);
  return result(repeated, x.dtype, []);
}
function repeatInterleave(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const dim = maybeInt(call2, "dim");
  const flat = dim === null ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axis = dim === null ? 0 : axisOf(dim, x.shape.length);
  const count2 = int(call2, "repeats");
  const size = flat.shape[axis] ?? 0;
  const picks = Array.from({ length: size * count2 }, (_, i) => Math.floor(i / count2));
  const shape2 = flat.shape.map((own, i) => i === axis ? picks.length : own);
  const inputs = [flat, integers(graph, picks)];
  return result(add(graph, "Gather", inputs, { axis }, shape2, flat.type), x.dtype, [x]);
}
function roll(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const shifts = ints(call2, "shifts");
  const dims = ints(call2, "dims");
  const flat = dims.length === 0;
  let value = flat ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axes = flat ? [0] : dims.map((dim) => axisOf(dim, x.shape.length));
  const moves = perAxis(shifts, axes.length);
  axes.forEach((axis, i) => {
    const size = value.shape[axis] ?? 0;
    if (size === 0) return;
    const move = ((moves[i] ?? 0) % size + size) % size;
    if (move === 0) return;
    const parts3 = [
      slice(graph, value, axis, size - move, size),
      slice(graph, value, axis, 0, size - move)
    ];
    value = concat(graph, parts3, axis);
  });
  return result(reshape(graph, value, x.shape), x.dtype, [x]);
}
function flipAxes(graph, value, axes) {
  if (axes.length === 0) return value;
  const bounds2 = [axes.map(() => -1), axes.map(() => -(2 ** 62)), axes, axes.map(() => -1)].map(
    (numbers2) => integers(graph, numbers2)
  );
  return add(graph, "Slice", [value, ...bounds2], {}, value.shape, value.type);
}
function flip(graph, x, dims) {
  const axes = dims.length === 0 ? [] : axesOf(dims, x.shape.length);
  return elementwise(flipAxes(graph, read(x), axes), x.dtype, [x]);
}
function rotate(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const [a = 0, b = 1] = axesOf(ints(call2, "dims"), x.shape.length);
  const turns = (int(call2, "k") % 4 + 4) % 4;
  const order = x.shape.map((_, axis) => axis === a ? b : axis === b ? a : axis);
  if (turns === 0) return result(read(x), x.dtype, [x]);
  if (turns === 2) return flip(graph, x, [a, b]);
  return turns === 1 ? permute(graph, flip(graph, x, [b]), order) : flip(graph, permute(graph, x, order), [b]);
}
function meshgrid(call2) {
  const inputs = tensors(call2, "tensors");
  const { graph } = call2;
  const indexing = call2.bound.values.has("indexing") ? text(call2, "indexing") : "ij";
  if (indexing !== "ij" && indexing !== "xy") throw failedInModel(`meshgrid(${indexing})`);
  const sizes3 = inputs.map((x) => x.shape[0] ?? 1);
  const swapped = indexing === "xy" && inputs.length > 1;
  const place4 = (i) => swapped && i < 2 ? 1 - i : i;
  const shape2 = sizes3.map((_, axis) => sizes3[place4(axis)] ?? 1);
  return list(
    inputs.map((x, i) => {
      const own = shape2.map((_, axis) => axis === place4(i) ? sizes3[i] ?? 1 : 1);
      return expandTensor(graph, view(graph, x, own), shape2);
    })
  );
}
function pixelShuffle(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const factor = int(call2, "upscale_factor");
  const [height = 1, width = 1] = x.shape.slice(-2);
  const channels = x.shape.at(-3) ?? 1;
  const outer = x.shape.slice(0, -3);
  const kept = channels / factor ** 2;
  if (!Number.isInteger(kept)) throw failedInModel(`${channels} channels do not shuffle.`);
  const batch2 = elementCount(outer);
  const flat = reshape(graph, read(x), [batch2, channels, height, width]);
  const shape2 = [batch2, kept, height * factor, width * factor];
  const attributes = { blocksize: factor, mode: "CRD" };
  const value = add(graph, "DepthToSpace", [flat], attributes, shape2, flat.type);
  return result(reshape(graph, value, [...outer, ...shape2.slice(1)]), x.dtype, [x]);
}
function pixelUnshuffle(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const factor = int(call2, "downscale_factor");
  const [channels = 1, height = 1, width = 1] = x.shape.slice(-3);
  const outer = x.shape.slice(0, -3);
  const split3 = [...outer, channels, height / factor, factor, width / factor, factor];
  if (!split3.every(Number.isInteger)) throw failedInModel(`[${x.shape}] does not unshuffle.`);
  const n = outer.length;
  const order = [...outer.keys(), n, n + 2, n + 4, n + 1, n + 3];
  const turned = permute(graph, reshapeTensor(graph, x, split3), order);
  const shape2 = [...outer, channels * factor ** 2, height / factor, width / factor];
  return result(reshape(graph, read(turned), shape2), x.dtype, [x]);
}
function channelShuffle(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const groups = int(call2, "groups");
  const [batch2 = 1, channels = 1, ...rest] = x.shape;
  const split3 = reshapeTensor(graph, x, [batch2, groups, channels / groups, ...rest]);
  const turned = permute(graph, split3, [0, 2, 1, ...rest.map((_, i) => i + 3)]);
  return result(reshape(graph, read(turned), x.shape), x.dtype, [x]);
}
var joined, catOf, joinOperators;
var init_join = __esm({
  "src/weights/torchscript/operators/join.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    init_values();
    init_view();
    joined = (rank, axisFor) => (call2) => {
      const parts3 = tensors(call2, "tensors").map((x) => atLeast(call2.graph, x, rank));
      const [first3] = parts3;
      if (!first3) throw failedInModel("An empty list of tensors was joined.");
      return cat(call2.graph, parts3, axisFor(first3));
    };
    catOf = (call2) => cat(call2.graph, tensors(call2, "tensors"), int(call2, "dim"));
    joinOperators = {
      "cat.": catOf,
      "concat.": catOf,
      "concatenate.": catOf,
      stack: (call2) => stack(call2.graph, tensors(call2, "tensors"), int(call2, "dim")),
      hstack: joined(1, (first3) => first3.shape.length === 1 ? 0 : 1),
      vstack: joined(2, () => 0),
      row_stack: joined(2, () => 0),
      repeat: (call2) => {
        const [x, counts] = [tensor(call2, "self"), ints(call2, "repeats")];
        if (counts.length < x.shape.length)
          throw failedInModel("repeat names fewer axes than there are.");
        return tile(call2.graph, x, counts);
      },
      tile: (call2) => tile(call2.graph, tensor(call2, "self"), ints(call2, "dims")),
      "repeat_interleave.self_int": repeatInterleave,
      roll,
      flip: (call2) => flip(call2.graph, tensor(call2, "self"), ints(call2, "dims")),
      fliplr: (call2) => flip(call2.graph, tensor(call2, "self"), [1]),
      flipud: (call2) => flip(call2.graph, tensor(call2, "self"), [0]),
      rot90: rotate,
      meshgrid,
      pixel_shuffle: pixelShuffle,
      pixel_unshuffle: pixelUnshuffle,
      channel_shuffle: channelShuffle,
      native_channel_shuffle: channelShuffle,
      atleast_1d: (call2) => {
        if (call2.bound.schema.overload) throw unsupported("atleast_1d of a list");
        return atLeast(call2.graph, tensor(call2, "self"), 1);
      },
      diff: (call2) => {
        const x = tensor(call2, "self");
        if (int(call2, "n") !== 1 || call2.bound.values.get("prepend") || call2.bound.values.get("append"))
          throw unsupported("diff of a higher order or with more elements");
        const axis = axisOf(int(call2, "dim"), x.shape.length);
        const size = x.shape[axis] ?? 0;
        return call2.lowering.callOperator("sub", [
          result(slice(call2.graph, read(x), axis, 1, size), x.dtype, []),
          result(slice(call2.graph, read(x), axis, 0, size - 1), x.dtype, [])
        ]);
      }
    };
  }
});

// src/weights/torchscript/operators/order.ts
function topValues(graph, value, axis, count2, largest) {
  const shape2 = value.shape.map((size, i) => i === axis ? count2 : size);
  const attributes = { axis, largest: largest ? 1 : 0, sorted: 1 };
  const [values, indexes] = addNode(graph, "TopK", [value, integers(graph, [count2])], attributes, [
    { shape: shape2, type: value.type },
    { shape: shape2, type: "int64" }
  ]);
  if (!values || !indexes) throw new Error("TopK has two outputs.");
  return [values, indexes];
}
function ordered2(call2, x, dim, count2, largest) {
  const { graph } = call2;
  const dtype = x.dtype === "bool" ? "int64" : x.dtype;
  const value = readAs(graph, x, dtype);
  const source = x.shape.length === 0 ? reshape(graph, value, [1]) : value;
  const axis = axisOf(dim, source.shape.length);
  const size = source.shape[axis] ?? 1;
  if ((count2 ?? size) > size) throw failedInModel(`The top ${count2} of ${size} elements.`);
  const [values, indexes] = topValues(graph, source, axis, count2 ?? size, largest);
  const shape2 = x.shape.length === 0 ? [] : values.shape;
  return {
    values: result(cast2(graph, reshape(graph, values, shape2), dtype, x.dtype), x.dtype, [x]),
    indexes: result(reshape(graph, indexes, shape2), "int64", [x])
  };
}
function atRank(call2, dim, rankOf2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const flat = dim === null || x.shape.length === 0 ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axis = dim === null ? 0 : axisOf(dim, flat.shape.length);
  const size = flat.shape[axis] ?? 1;
  const rank = rankOf2(size);
  const [values, indexes] = topValues(graph, flat, axis, rank + 1, false);
  return {
    values: slice(graph, values, axis, rank, rank + 1),
    indexes: slice(graph, indexes, axis, rank, rank + 1),
    axis,
    x
  };
}
function median(call2) {
  const whole3 = !call2.bound.values.has("dim");
  const dim = whole3 ? null : int(call2, "dim");
  return rankResult(call2, dim, whole3, (size) => Math.floor((size - 1) / 2));
}
function rankResult(call2, dim, whole3, rankOf2) {
  const { values, indexes, axis, x } = atRank(call2, dim, rankOf2);
  const keep2 = !whole3 && bool(call2, "keepdim");
  const shape2 = whole3 || x.shape.length === 0 ? [] : reducedShape(x.shape, [axis], keep2);
  const value = result(reshape(call2.graph, values, shape2), x.dtype, [x]);
  if (whole3) return value;
  return tuple([value, result(reshape(call2.graph, indexes, shape2), "int64", [x])]);
}
function orders(call2) {
  const q = argument(call2, "q");
  if (!isKind(q, "tensor")) return { numbers: [float(call2, "q")], shape: [] };
  const numbers2 = knownNumbers(read(q));
  if (!numbers2) throw unsupported("Quantiles whose order is worked out by the model");
  return { numbers: numbers2, shape: q.shape };
}
function quantile(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const mode = text(call2, "interpolation");
  if (mode !== "linear") throw unsupported(`Quantiles with ${mode} interpolation`);
  const { numbers: numbers2, shape: qShape } = orders(call2);
  const dim = maybeInt(call2, "dim");
  const flat = dim === null ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axis = dim === null ? 0 : axisOf(dim, x.shape.length);
  const size = flat.shape[axis] ?? 1;
  const [sorted] = topValues(graph, flat, axis, size, false);
  const keep2 = bool(call2, "keepdim");
  const axes = dim === null ? x.shape.map((_, i) => i) : [axis];
  const shape2 = reducedShape(x.shape, axes, keep2);
  const parts3 = numbers2.map((q) => {
    const rank = Math.fround(q) * (size - 1);
    const low = Math.floor(rank);
    const below = slice(graph, sorted, axis, low, low + 1);
    const high = Math.min(size - 1, low + 1);
    const above = slice(graph, sorted, axis, high, high + 1);
    const way = broadcastNode(graph, "Mul", [
      broadcastNode(graph, "Sub", [above, below]),
      scalarConstant(graph, rank - low, "float32")
    ]);
    return reshape(graph, broadcastNode(graph, "Add", [below, way]), [1, ...shape2]);
  });
  const [first3] = parts3;
  if (!first3) throw failedInModel("No quantile was asked for.");
  const stacked = parts3.length === 1 ? first3 : add(graph, "Concat", parts3, { axis: 0 }, [parts3.length, ...shape2], first3.type);
  return result(reshape(graph, stacked, [...qShape, ...shape2]), x.dtype, [x]);
}
var pair2, sort, orderOperators;
var init_order = __esm({
  "src/weights/torchscript/operators/order.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_refusal();
    init_tensor();
    init_values();
    init_reduce();
    pair2 = ({ values, indexes }) => tuple([values, indexes]);
    sort = (call2) => ordered2(call2, tensor(call2, "self"), int(call2, "dim"), null, bool(call2, "descending"));
    orderOperators = {
      topk: (call2) => {
        const [count2, largest] = [int(call2, "k"), bool(call2, "largest")];
        return pair2(ordered2(call2, tensor(call2, "self"), int(call2, "dim"), count2, largest));
      },
      sort: (call2) => pair2(sort(call2)),
      argsort: (call2) => sort(call2).indexes,
      msort: (call2) => ordered2(call2, tensor(call2, "self"), 0, null, false).values,
      median,
      kthvalue: (call2) => {
        const k = int(call2, "k");
        return rankResult(call2, int(call2, "dim"), false, (size) => {
          if (k < 1 || k > size) throw failedInModel(`The ${k}th of ${size} elements.`);
          return k - 1;
        });
      },
      quantile
    };
  }
});

// src/weights/torchscript/operators/pad.ts
function byAxis(pad2, rank) {
  if (pad2.length % 2 !== 0 || pad2.length > 2 * rank)
    throw failedInModel(`The padding [${pad2}] does not fit ${rank} axes.`);
  const before = Array(rank).fill(0);
  const after = Array(rank).fill(0);
  for (let i = 0; i < pad2.length / 2; i += 1) {
    before[rank - 1 - i] = pad2[2 * i] ?? 0;
    after[rank - 1 - i] = pad2[2 * i + 1] ?? 0;
  }
  return { before, after };
}
function circular(call2, value, axis, before, after) {
  const size = value.shape[axis] ?? 0;
  if (before > size || after > size)
    throw failedInModel(`Circular padding by ${Math.max(before, after)} of ${size} elements.`);
  const parts3 = [
    slice(call2.graph, value, axis, size - before, size),
    value,
    slice(call2.graph, value, axis, 0, after)
  ];
  return concat(call2.graph, parts3, axis);
}
function padTensor(call2, x, pad2, mode, fill3 = 0n) {
  const { graph } = call2;
  const rank = x.shape.length;
  const { before, after } = byAxis(pad2, rank);
  const name = Object.hasOwn(MODES, mode) ? MODES[mode] : void 0;
  if (!name) throw failedInModel(`There is no padding mode ${mode}.`);
  const dtype = x.dtype === "bool" ? "int64" : x.dtype;
  let value = cast2(graph, read(x), x.dtype, dtype);
  const grow = [...before, ...after].map((count2) => Math.max(0, count2));
  if (name === "circular")
    for (let axis = 0; axis < rank; axis += 1)
      value = circular(call2, value, axis, grow[axis] ?? 0, grow[axis + rank] ?? 0);
  else if (grow.some((count2) => count2 > 0)) {
    const shape2 = value.shape.map(
      (size, axis) => size + (grow[axis] ?? 0) + (grow[axis + rank] ?? 0)
    );
    const inputs = [value, integers(graph, grow)];
    if (name === "constant") inputs.push(scalarConstant(graph, fill3, dtype));
    value = add(graph, "Pad", inputs, { mode: name }, shape2, value.type);
  }
  before.forEach((count2, axis) => {
    const size = value.shape[axis] ?? 0;
    const end = Math.min(0, after[axis] ?? 0);
    value = slice(graph, value, axis, Math.max(0, -count2), size + end);
  });
  return result(cast2(graph, value, dtype, x.dtype), x.dtype, [x]);
}
var MODES, modeOf, padOperators;
var init_pad = __esm({
  "src/weights/torchscript/operators/pad.ts"() {
    "use strict";
    init_graph();
    init_call();
    init_compute();
    init_refusal();
    init_tensor();
    MODES = {
      constant: "constant",
      reflect: "reflect",
      replicate: "edge",
      circular: "circular"
    };
    modeOf = (mode) => (call2) => padTensor(call2, tensor(call2, "self"), ints(call2, "padding"), mode);
    padOperators = {
      pad: (call2) => {
        const fill3 = argument(call2, "value") === null ? 0n : maybeFloat(call2, "value") ?? 0;
        return padTensor(call2, tensor(call2, "self"), ints(call2, "pad"), text(call2, "mode"), fill3);
      },
      constant_pad_nd: (call2) => padTensor(call2, tensor(call2, "self"), ints(call2, "pad"), "constant", scalar(call2, "value")),
      reflection_pad1d: modeOf("reflect"),
      reflection_pad2d: modeOf("reflect"),
      reflection_pad3d: modeOf("reflect"),
      replication_pad1d: modeOf("replicate"),
      replication_pad2d: modeOf("replicate"),
      replication_pad3d: modeOf("replicate")
    };
  }
});

// src/weights/torchscript/operators/pool.ts
function poolingOf(call2, axes) {
  const kernel = perAxis(ints(call2, "kernel_size"), axes);
  const stride = ints(call2, "stride");
  return {
    kernel,
    stride: stride.length === 0 ? kernel : perAxis(stride, axes),
    padding: perAxis(ints(call2, "padding"), axes),
    dilation: hasArgument(call2, "dilation") ? perAxis(ints(call2, "dilation"), axes) : Array(axes).fill(1),
    ceil: bool(call2, "ceil_mode")
  };
}
function pooledSize(size, pooling3, axis) {
  const [kernel, stride, padding2, dilation2] = [
    pooling3.kernel[axis] ?? 1,
    pooling3.stride[axis] ?? 1,
    pooling3.padding[axis] ?? 0,
    pooling3.dilation[axis] ?? 1
  ];
  const room = size + 2 * padding2 - dilation2 * (kernel - 1) - 1;
  const count2 = (pooling3.ceil ? Math.ceil(room / stride) : Math.floor(room / stride)) + 1;
  if (count2 < 1) throw failedInModel(`A window of ${kernel} does not fit into ${size} elements.`);
  return pooling3.ceil && (count2 - 1) * stride >= size + padding2 ? count2 - 1 : count2;
}
function prepare(call2, axes) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  if (!isFloating(x.dtype)) throw unsupported("Pooling of integers");
  const batched = x.shape.length === axes + 2;
  if (!batched && x.shape.length !== axes + 1)
    throw failedInModel(`Pooling over ${axes} axes was given the shape [${x.shape}].`);
  const value = batched ? read(x) : reshape(graph, read(x), [1, ...x.shape]);
  const pooling3 = poolingOf(call2, axes);
  const space = value.shape.slice(2).map((size, axis) => pooledSize(size, pooling3, axis));
  const shape2 = [...value.shape.slice(0, 2), ...space];
  const after = space.map((count2, i) => {
    const reach2 = (count2 - 1) * (pooling3.stride[i] ?? 1) + (pooling3.dilation[i] ?? 1) * ((pooling3.kernel[i] ?? 1) - 1) + 1;
    return Math.max(0, reach2 - (value.shape[i + 2] ?? 1) - (pooling3.padding[i] ?? 0));
  });
  return {
    x,
    value,
    shape: shape2,
    pads: [...pooling3.padding, ...after],
    pooling: pooling3,
    restore: (made2) => batched ? made2 : reshape(graph, made2, made2.shape.slice(1))
  };
}
function countsAlong(pooled, axis, withPadding) {
  const { pooling: pooling3, value, shape: shape2 } = pooled;
  const size = value.shape[axis + 2] ?? 1;
  const padding2 = pooling3.padding[axis] ?? 0;
  return Array.from({ length: shape2[axis + 2] ?? 1 }, (_, i) => {
    const start = i * (pooling3.stride[axis] ?? 1) - padding2;
    const end = Math.min(start + (pooling3.kernel[axis] ?? 1), size + padding2);
    return withPadding ? end - start : Math.min(end, size) - Math.max(start, 0);
  });
}
function applyAlong(graph, value, axis, matrix, outputs) {
  const inputs = value.shape[axis] ?? 1;
  const others = value.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [...others, axis];
  const turned = transpose(graph, value, order);
  const weights2 = constant(graph, matrix, "float32", [inputs, outputs]);
  const shape2 = [...turned.shape.slice(0, -1), outputs];
  const product4 = add(graph, "MatMul", [turned, weights2], {}, shape2, value.type);
  return transpose(
    graph,
    product4,
    order.map((_, i) => order.indexOf(i))
  );
}
function averageMatrix(size, count2) {
  const matrix = new Float32Array(size * count2);
  for (let i = 0; i < count2; i += 1) {
    const [from, to2] = [windowStart(i, size, count2), windowEnd(i, size, count2)];
    for (let at2 = from; at2 < to2; at2 += 1) matrix[at2 * count2 + i] = 1 / (to2 - from);
  }
  return matrix;
}
function largestAlong(graph, value, axis, count2) {
  const size = value.shape[axis] ?? 1;
  const parts3 = Array.from({ length: count2 }, (_, i) => {
    const window = slice(
      graph,
      value,
      axis,
      windowStart(i, size, count2),
      windowEnd(i, size, count2)
    );
    return reduceNode(graph, "ReduceMax", window, [axis], true);
  });
  return concat(graph, parts3, axis);
}
function adaptiveSizes(call2, axes, x) {
  const given2 = perAxis(ints(call2, "output_size"), axes);
  return given2.map((size, i) => size < 0 ? x.shape[x.shape.length - axes + i] ?? 1 : size);
}
function adaptive(call2, axes, which) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const sizes3 = adaptiveSizes(call2, axes, x);
  const offset = x.shape.length - axes;
  const places2 = sizes3.map((_, i) => offset + i);
  if (sizes3.every((size) => size === 1)) {
    const reduced = which === "Max" ? reduceNode(graph, "ReduceMax", read(x), places2, true) : preciseReduce(graph, "ReduceMean", read(x), places2, true);
    return result(reduced, x.dtype, [x]);
  }
  const even = sizes3.every((size, i) => (x.shape[offset + i] ?? 1) % size === 0);
  if (even && offset === 2) {
    const kernel = sizes3.map((size, i) => (x.shape[offset + i] ?? 1) / size);
    const shape2 = [...x.shape.slice(0, 2), ...sizes3];
    const attributes = { kernel_shape: kernel, strides: kernel };
    const pooled = add(graph, `${which}Pool`, [read(x)], attributes, shape2, read(x).type);
    return result(pooled, x.dtype, [x]);
  }
  let value = read(x);
  sizes3.forEach((count2, i) => {
    const axis = offset + i;
    const size = value.shape[axis] ?? 1;
    if (size === count2) return;
    value = which === "Max" ? largestAlong(graph, value, axis, count2) : applyAlong(graph, value, axis, averageMatrix(size, count2), count2);
  });
  return result(value, x.dtype, [x]);
}
function unpool(call2) {
  const [x, indexes] = [tensor(call2, "self"), tensor(call2, "indices")];
  const { graph } = call2;
  const size = ints(call2, "output_size");
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
var maxPool, maxPoolWithIndexes, averagePool, windowStart, windowEnd, adaptiveMax, forAxes, poolOperators;
var init_pool = __esm({
  "src/weights/torchscript/operators/pool.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    init_values();
    init_reduce();
    maxPool = (axes) => (call2) => {
      const { x, value, shape: shape2, pads, pooling: pooling3, restore } = prepare(call2, axes);
      const attributes = {
        kernel_shape: pooling3.kernel,
        strides: pooling3.stride,
        dilations: pooling3.dilation,
        pads
      };
      return result(
        restore(add(call2.graph, "MaxPool", [value], attributes, shape2, value.type)),
        x.dtype,
        [x]
      );
    };
    maxPoolWithIndexes = (axes) => (call2) => {
      const { x, value, shape: shape2, pads, pooling: pooling3, restore } = prepare(call2, axes);
      const { graph } = call2;
      const attributes = {
        kernel_shape: pooling3.kernel,
        strides: pooling3.stride,
        dilations: pooling3.dilation,
        pads
      };
      const outputs = [
        { shape: shape2, type: value.type },
        { shape: shape2, type: "int64" }
      ];
      const [pooled, flat] = addNode(graph, "MaxPool", [value], attributes, outputs);
      if (!pooled || !flat) throw new Error("MaxPool has two outputs here.");
      const plane = constant(graph, elementCount(value.shape.slice(2)), "int64");
      const indexes = broadcastNode(graph, "Mod", [flat, plane]);
      return tuple([result(restore(pooled), x.dtype, [x]), result(restore(indexes), "int64", [x])]);
    };
    averagePool = (axes) => (call2) => {
      const { graph } = call2;
      const pooled = prepare(call2, axes);
      const { x, value, shape: shape2, pads, pooling: pooling3, restore } = pooled;
      const divisor = hasArgument(call2, "divisor_override") ? maybeInt(call2, "divisor_override") : null;
      const withPadding = bool(call2, "count_include_pad");
      const attributes = {
        kernel_shape: pooling3.kernel,
        strides: pooling3.stride,
        pads,
        count_include_pad: 1
      };
      let made2 = add(graph, "AveragePool", [value], attributes, shape2, value.type);
      const window = elementCount(pooling3.kernel);
      if (divisor !== null)
        made2 = broadcastNode(graph, "Mul", [made2, scalarConstant(graph, window / divisor, "float32")]);
      else
        for (let axis = 0; axis < axes; axis += 1) {
          const counts = countsAlong(pooled, axis, withPadding);
          const kernel = pooling3.kernel[axis] ?? 1;
          if (counts.every((count2) => count2 === kernel)) continue;
          const along3 = shape2.map((size, i) => i === axis + 2 ? size : 1);
          const factors = constant(
            graph,
            counts.map((count2) => kernel / count2),
            "float32",
            along3
          );
          made2 = broadcastNode(graph, "Mul", [made2, factors]);
        }
      return result(restore(made2), x.dtype, [x]);
    };
    windowStart = (i, size, count2) => Math.floor(i * size / count2);
    windowEnd = (i, size, count2) => Math.ceil((i + 1) * size / count2);
    adaptiveMax = (axes) => (call2) => {
      const x = tensor(call2, "self");
      const sizes3 = adaptiveSizes(call2, axes, x);
      const offset = x.shape.length - axes;
      const even = sizes3.every((size, i) => (x.shape[offset + i] ?? 1) % size === 0);
      if (!even || offset !== 2) return tuple([adaptive(call2, axes, "Max"), null]);
      const kernel = sizes3.map((size, i) => (x.shape[offset + i] ?? 1) / size);
      const shape2 = [...x.shape.slice(0, 2), ...sizes3];
      const { graph } = call2;
      const [pooled, flat] = addNode(
        graph,
        "MaxPool",
        [read(x)],
        { kernel_shape: kernel, strides: kernel },
        [
          { shape: shape2, type: read(x).type },
          { shape: shape2, type: "int64" }
        ]
      );
      if (!pooled || !flat) throw new Error("MaxPool has two outputs here.");
      const plane = constant(graph, elementCount(x.shape.slice(2)), "int64");
      const indexes = broadcastNode(graph, "Mod", [flat, plane]);
      return tuple([result(pooled, x.dtype, [x]), result(indexes, "int64", [x])]);
    };
    forAxes = (axes) => ({
      [`max_pool${axes}d`]: maxPool(axes),
      [`max_pool${axes}d_with_indices`]: maxPoolWithIndexes(axes),
      [`avg_pool${axes}d`]: averagePool(axes),
      [`adaptive_avg_pool${axes}d`]: (call2) => adaptive(call2, axes, "Average"),
      [`adaptive_max_pool${axes}d`]: adaptiveMax(axes)
    });
    poolOperators = {
      ...forAxes(1),
      ...forAxes(2),
      ...forAxes(3),
      _adaptive_avg_pool2d: (call2) => adaptive(call2, 2, "Average"),
      _adaptive_avg_pool3d: (call2) => adaptive(call2, 3, "Average"),
      max_unpool2d: unpool,
      max_unpool3d: unpool
    };
  }
});

// src/weights/torchscript/operators/recurrent.ts
function reorder(graph, value, hidden, gates) {
  const parts3 = gates.map((gate) => slice(graph, value, 0, gate * hidden, (gate + 1) * hidden));
  return concat(graph, parts3, 0);
}
function layerWeights(graph, params, kind, hidden, directions2, biased2) {
  const each = biased2 ? 4 : 2;
  const gate = (index3, direction) => {
    const param = params[direction * each + index3];
    if (!param) throw new Error("A recurrent layer lacks weights.");
    const ordered3 = reorder(graph, read(param), hidden, kind.gates);
    return reshape(graph, ordered3, [1, ...ordered3.shape]);
  };
  const all2 = [...Array(directions2).keys()];
  const width = kind.gates.length * hidden;
  return {
    weights: concat(
      graph,
      all2.map((d) => gate(0, d)),
      0
    ),
    recurrence: concat(
      graph,
      all2.map((d) => gate(1, d)),
      0
    ),
    biases: biased2 ? concat(
      graph,
      all2.map((d) => concat(graph, [gate(2, d), gate(3, d)], 1)),
      0
    ) : full(graph, 0, [directions2, 2 * width], "float32")
  };
}
function recur(call2, { kind, states }) {
  const { graph } = call2;
  const x = tensor(call2, "input");
  const params = tensors(call2, "params");
  const biased2 = bool(call2, "has_biases");
  const layers = int(call2, "num_layers");
  const directions2 = bool(call2, "bidirectional") ? 2 : 1;
  const batchFirst = bool(call2, "batch_first");
  refuseUnless(!(bool(call2, "train") && float(call2, "dropout") > 0), "Dropout in training mode");
  const hidden = states[0]?.shape[2] ?? 1;
  const each = (biased2 ? 4 : 2) * directions2;
  refuseUnless(params.length === each * layers, "A recurrent layer with projections");
  let value = batchFirst ? transpose(graph, read(x), [1, 0, 2]) : read(x);
  const [time = 1, batch2 = 1] = value.shape;
  const last2 = states.map(() => []);
  for (let layer4 = 0; layer4 < layers; layer4 += 1) {
    const own = params.slice(layer4 * each, (layer4 + 1) * each);
    const w = layerWeights(graph, own, kind, hidden, directions2, biased2);
    const from = layer4 * directions2;
    const initial = states.map((state) => slice(graph, read(state), 0, from, from + directions2));
    const stateShape = [directions2, batch2, hidden];
    const outputs = [
      { shape: [time, directions2, batch2, hidden], type: "float32" },
      ...states.map(() => ({ shape: stateShape, type: "float32" }))
    ];
    const made2 = addNode(
      graph,
      kind.operator,
      [value, w.weights, w.recurrence, w.biases, null, ...initial],
      {
        hidden_size: hidden,
        direction: directions2 === 2 ? "bidirectional" : "forward",
        ...kind.attributes
      },
      outputs
    );
    const [sequence, ...ends] = made2;
    if (!sequence) throw new Error("A recurrent node has outputs.");
    const turned = transpose(graph, sequence, [0, 2, 1, 3]);
    value = reshape(graph, turned, [time, batch2, directions2 * hidden]);
    ends.forEach((end, i) => {
      last2[i]?.push(end);
    });
  }
  const back = batchFirst ? transpose(graph, value, [1, 0, 2]) : value;
  return tuple([
    makeTensor(back, x.dtype, batchFirst ? null : void 0),
    ...last2.map((ends) => makeTensor(concat(graph, ends, 0), x.dtype))
  ]);
}
function plainRecurrence(call2, activation2) {
  if (activation2 === "Tanh") return recur(call2, { kind: RNN, states: [tensor(call2, "hx")] });
  const { graph } = call2;
  const x = tensor(call2, "input");
  const params = tensors(call2, "params");
  refuseUnless(!bool(call2, "bidirectional"), "A bidirectional recurrence with relu");
  refuseUnless(!(bool(call2, "train") && float(call2, "dropout") > 0), "Dropout in training mode");
  const biased2 = bool(call2, "has_biases");
  const batchFirst = bool(call2, "batch_first");
  const states = read(tensor(call2, "hx"));
  let value = batchFirst ? transpose(graph, read(x), [1, 0, 2]) : read(x);
  const ends = [];
  for (let layer4 = 0; layer4 < int(call2, "num_layers"); layer4 += 1) {
    const own = params.slice(layer4 * (biased2 ? 4 : 2)).map(read);
    const [w, r, bw = null, br = null] = biased2 ? own : own.slice(0, 2);
    if (!w || !r) throw new Error("A recurrent layer lacks weights.");
    const inputs = linearValue(graph, value, w, bw);
    const [time = 1, batch2 = 1, hidden = 1] = inputs.shape;
    let state = reshape(graph, slice(graph, states, 0, layer4, layer4 + 1), [batch2, hidden]);
    const steps = [];
    for (let t = 0; t < time; t += 1) {
      const step = reshape(graph, slice(graph, inputs, 0, t, t + 1), [batch2, hidden]);
      const sum3 = broadcastNode(graph, "Add", [step, linearValue(graph, state, r, br)]);
      state = unaryNode(graph, activation2, sum3);
      steps.push(reshape(graph, state, [1, batch2, hidden]));
    }
    value = concat(graph, steps, 0);
    ends.push(reshape(graph, state, [1, batch2, hidden]));
  }
  const back = batchFirst ? transpose(graph, value, [1, 0, 2]) : value;
  return tuple([
    makeTensor(back, x.dtype, batchFirst ? null : void 0),
    makeTensor(concat(graph, ends, 0), x.dtype)
  ]);
}
function cellGates(call2, state) {
  const { graph } = call2;
  const bias = (name) => {
    const given2 = maybeTensor(call2, name);
    return given2 && read(given2);
  };
  return {
    fromInput: linearValue(
      graph,
      read(tensor(call2, "input")),
      read(tensor(call2, "w_ih")),
      bias("b_ih")
    ),
    fromState: linearValue(graph, read(state), read(tensor(call2, "w_hh")), bias("b_hh")),
    state
  };
}
function gatePart(graph, value, index3, count2) {
  const axis = value.shape.length - 1;
  const size = (value.shape[axis] ?? 1) / count2;
  return slice(graph, value, axis, index3 * size, (index3 + 1) * size);
}
function lstmCell(call2) {
  const { graph } = call2;
  const [hidden, memory] = tensors(call2, "hx");
  if (!hidden || !memory) throw new Error("An LSTM cell has two states.");
  const { fromInput, fromState } = cellGates(call2, hidden);
  const gates = broadcastNode(graph, "Add", [fromInput, fromState]);
  const gate = (i, operator) => unaryNode(graph, operator, gatePart(graph, gates, i, 4));
  const mul = (a, b) => broadcastNode(graph, "Mul", [a, b]);
  const kept = mul(gate(1, "Sigmoid"), read(memory));
  const cell = broadcastNode(graph, "Add", [kept, mul(gate(0, "Sigmoid"), gate(2, "Tanh"))]);
  const out = mul(gate(3, "Sigmoid"), unaryNode(graph, "Tanh", cell));
  return tuple([result(out, hidden.dtype, []), result(cell, memory.dtype, [])]);
}
function gruCell(call2) {
  const { graph } = call2;
  const { fromInput, fromState, state } = cellGates(call2, tensor(call2, "hx"));
  const sum3 = (a, b) => broadcastNode(graph, "Add", [a, b]);
  const mul = (a, b) => broadcastNode(graph, "Mul", [a, b]);
  const part3 = (value, i) => gatePart(graph, value, i, 3);
  const gate = (i) => unaryNode(graph, "Sigmoid", sum3(part3(fromInput, i), part3(fromState, i)));
  const candidate = unaryNode(
    graph,
    "Tanh",
    sum3(part3(fromInput, 2), mul(gate(0), part3(fromState, 2)))
  );
  const update = gate(1);
  const one3 = scalarConstant(graph, 1, "float32");
  const rest = mul(broadcastNode(graph, "Sub", [one3, update]), candidate);
  return result(sum3(rest, mul(update, read(state))), state.dtype, []);
}
var LSTM, GRU, RNN, plainCell, recurrentOperators;
var init_recurrent = __esm({
  "src/weights/torchscript/operators/recurrent.ts"() {
    "use strict";
    init_graph();
    init_call();
    init_compute();
    init_tensor();
    init_values();
    init_linear();
    LSTM = { operator: "LSTM", gates: [0, 3, 1, 2], attributes: {} };
    GRU = { operator: "GRU", gates: [1, 0, 2], attributes: { linear_before_reset: 1 } };
    RNN = { operator: "RNN", gates: [0], attributes: {} };
    plainCell = (activation2) => (call2) => {
      const { fromInput, fromState, state } = cellGates(call2, tensor(call2, "hx"));
      const sum3 = add(call2.graph, "Add", [fromInput, fromState], {}, fromInput.shape, "float32");
      return result(unaryNode(call2.graph, activation2, sum3), state.dtype, []);
    };
    recurrentOperators = {
      "lstm.input": (call2) => recur(call2, { kind: LSTM, states: tensors(call2, "hx") }),
      "gru.input": (call2) => recur(call2, { kind: GRU, states: [tensor(call2, "hx")] }),
      "rnn_tanh.input": (call2) => plainRecurrence(call2, "Tanh"),
      "rnn_relu.input": (call2) => plainRecurrence(call2, "Relu"),
      lstm_cell: lstmCell,
      gru_cell: gruCell,
      rnn_tanh_cell: plainCell("Tanh"),
      rnn_relu_cell: plainCell("Relu")
    };
  }
});

// src/weights/torchscript/operators/resize.ts
function resizingOf(call2, axes) {
  const listed = hasArgument(call2, "input");
  const x = tensor(call2, listed ? "input" : "self");
  if (!isFloating(x.dtype)) throw unsupported("Resizing of integers");
  if (x.shape.length !== axes + 2)
    throw failedInModel(`Resizing ${axes} axes was given the shape [${x.shape}].`);
  const given2 = maybeInts(call2, "output_size");
  if (!listed) {
    const factors2 = (FACTOR_NAMES[axes] ?? []).map((name) => maybeFloat(call2, name));
    return { x, sizes: perAxis(given2 ?? [], axes), factors: factors2 };
  }
  const factors = maybeFloats(call2, "scale_factors");
  if (given2) return { x, sizes: perAxis(given2, axes), factors: Array(axes).fill(null) };
  if (!factors) throw failedInModel("Resizing needs sizes or factors.");
  const sizes3 = factors.map((factor, i) => Math.floor((x.shape[i + 2] ?? 1) * factor));
  return { x, sizes: sizes3, factors };
}
function stepOf(size, target, factor) {
  return factor !== null && factor > 0 ? 1 / factor : size / target;
}
function gatherAlong2(graph, value, axis, picks) {
  const shape2 = value.shape.map((size, i) => i === axis ? picks.length : size);
  return add(graph, "Gather", [value, integers(graph, picks)], { axis }, shape2, value.type);
}
function linearMatrix(size, target, step, corners) {
  const matrix = new Float32Array(size * target);
  for (let i = 0; i < target; i += 1) {
    const place4 = corners ? i * step : Math.max(0, (i + 0.5) * step - 0.5);
    const low = Math.min(Math.floor(place4), size - 1);
    const high = Math.min(low + 1, size - 1);
    const part3 = place4 - low;
    matrix[low * target + i] = (matrix[low * target + i] ?? 0) + 1 - part3;
    matrix[high * target + i] = (matrix[high * target + i] ?? 0) + part3;
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
    const place4 = corners ? i * step : (i + 0.5) * step - 0.5;
    const low = Math.floor(place4);
    cubicWeights(place4 - low).forEach((weight2, k) => {
      const at2 = Math.min(Math.max(low - 1 + k, 0), size - 1);
      matrix[at2 * target + i] = (matrix[at2 * target + i] ?? 0) + weight2;
    });
  }
  return matrix;
}
function byMatrices(graph, { x, sizes: sizes3, factors }, corners, matrixOf2) {
  let value = read(x);
  sizes3.forEach((target, i) => {
    const size = x.shape[i + 2] ?? 1;
    const step = corners ? (size - 1) / Math.max(1, target - 1) : stepOf(size, target, factors[i] ?? null);
    if (target === size && step === 1) return;
    value = applyAlong(graph, value, i + 2, matrixOf2(size, target, step, corners), target);
  });
  return result(value, x.dtype, [x]);
}
function keys(x) {
  const t = Math.abs(x);
  if (t < 1) return (1.5 * t - 2.5) * t * t + 1;
  return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
}
var FACTOR_NAMES, nearest, smooth, triangle2, filterMatrix, antialiased, resizeOperators;
var init_resize = __esm({
  "src/weights/torchscript/operators/resize.ts"() {
    "use strict";
    init_graph();
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    init_pool();
    FACTOR_NAMES = {
      1: ["scales"],
      2: ["scales_h", "scales_w"],
      3: ["scales_d", "scales_h", "scales_w"]
    };
    nearest = (axes, exact) => (call2) => {
      const { x, sizes: sizes3, factors } = resizingOf(call2, axes);
      const { graph } = call2;
      const shape2 = [...x.shape.slice(0, 2), ...sizes3];
      const space = x.shape.slice(2);
      const whole3 = sizes3.every((size, i) => {
        const ratio = size / (space[i] ?? 1);
        const factor = factors[i] ?? ratio;
        return Number.isInteger(ratio) && factor === ratio;
      });
      if (whole3 && axes < 3) {
        const inputs = [read(x), null, null, integers(graph, shape2)];
        const attributes = {
          mode: "nearest",
          coordinate_transformation_mode: "asymmetric",
          nearest_mode: "floor"
        };
        return result(add(graph, "Resize", inputs, attributes, shape2, "float32"), x.dtype, [x]);
      }
      let value = read(x);
      sizes3.forEach((target, i) => {
        const size = space[i] ?? 1;
        const step = Math.fround(stepOf(size, target, factors[i] ?? null));
        const picks = Array.from({ length: target }, (_, at2) => {
          const place4 = Math.fround(Math.fround(at2 + (exact ? 0.5 : 0)) * step);
          return Math.min(Math.floor(place4), size - 1);
        });
        if (target === size && picks.every((pick, at2) => pick === at2)) return;
        value = gatherAlong2(graph, value, i + 2, picks);
      });
      return result(value, x.dtype, [x]);
    };
    smooth = (axes, mode) => (call2) => {
      const resizing3 = resizingOf(call2, axes);
      const { x, sizes: sizes3, factors } = resizing3;
      const corners = bool(call2, "align_corners");
      const { graph } = call2;
      const space = x.shape.slice(2);
      const given2 = factors.some((factor) => factor !== null) && !corners;
      const fits = sizes3.every((size, i) => {
        const factor = factors[i] ?? null;
        return factor === null || Math.abs(size - (space[i] ?? 1) * factor) < 1e-9;
      });
      if (given2 && !fits)
        return byMatrices(graph, resizing3, corners, mode === "linear" ? linearMatrix : cubicMatrix);
      const flat = axes === 1;
      const [batch2 = 1, channels = 1] = x.shape;
      const value = flat ? reshape(graph, read(x), [batch2, channels, 1, space[0] ?? 1]) : read(x);
      const shape2 = [batch2, channels, ...flat ? [1] : [], ...sizes3];
      const attributes = {
        mode,
        coordinate_transformation_mode: corners ? "align_corners" : "half_pixel",
        cubic_coeff_a: mode === "cubic" ? { float: -0.75 } : void 0
      };
      const inputs = [value, null, null, integers(graph, shape2)];
      const resized = add(graph, "Resize", inputs, attributes, shape2, "float32");
      return result(reshape(graph, resized, [batch2, channels, ...sizes3]), x.dtype, [x]);
    };
    triangle2 = (x) => Math.max(0, 1 - Math.abs(x));
    filterMatrix = (filter, radius) => (size, target, step) => {
      const matrix = new Float32Array(size * target);
      const width = Math.max(1, step);
      for (let i = 0; i < target; i += 1) {
        const center = step * (i + 0.5);
        const from = Math.max(0, Math.trunc(center - radius * width + 0.5));
        const to2 = Math.min(size, Math.trunc(center + radius * width + 0.5));
        const weights2 = Array.from(
          { length: to2 - from },
          (_, k) => filter((from + k - center + 0.5) / width)
        );
        const total = weights2.reduce((sum3, weight2) => sum3 + weight2, 0);
        weights2.forEach((weight2, k) => {
          matrix[(from + k) * target + i] = weight2 / total;
        });
      }
      return matrix;
    };
    antialiased = (filter, radius) => (call2) => byMatrices(
      call2.graph,
      resizingOf(call2, 2),
      bool(call2, "align_corners"),
      filterMatrix(filter, radius)
    );
    resizeOperators = {
      upsample_nearest1d: nearest(1, false),
      upsample_nearest2d: nearest(2, false),
      upsample_nearest3d: nearest(3, false),
      _upsample_nearest_exact1d: nearest(1, true),
      _upsample_nearest_exact2d: nearest(2, true),
      _upsample_nearest_exact3d: nearest(3, true),
      upsample_linear1d: smooth(1, "linear"),
      upsample_bilinear2d: smooth(2, "linear"),
      upsample_trilinear3d: smooth(3, "linear"),
      upsample_bicubic2d: smooth(2, "cubic"),
      _upsample_bilinear2d_aa: antialiased(triangle2, 1),
      _upsample_bicubic2d_aa: antialiased(keys, 2)
    };
  }
});

// src/weights/torchscript/operators/spatial.ts
function gridSample(call2) {
  const [x, grid2] = [tensor(call2, "input"), tensor(call2, "grid")];
  const mode = MODES2[int(call2, "interpolation_mode")];
  const padding2 = PADDINGS[int(call2, "padding_mode")];
  if (!mode || !padding2) throw failedInModel("grid_sampler was given an unknown mode.");
  const attributes = {
    mode,
    padding_mode: padding2,
    align_corners: bool(call2, "align_corners") ? 1 : 0
  };
  const shape2 = [...x.shape.slice(0, 2), ...grid2.shape.slice(1, -1)];
  const inputs = [read(x), read(grid2)];
  return result(add(call2.graph, "GridSample", inputs, attributes, shape2, "float32"), x.dtype, [x]);
}
function places(size, corners) {
  return Array.from({ length: size }, (_, i) => {
    if (corners) return size > 1 ? -1 + 2 * i / (size - 1) : 0;
    return (2 * i + 1) / size - 1;
  });
}
function affineGrid(call2) {
  const theta = tensor(call2, "theta");
  const { graph } = call2;
  const [batch2 = 1, , ...space] = ints(call2, "size");
  const corners = bool(call2, "align_corners");
  const count2 = elementCount(space);
  call2.lowering.spend(count2);
  const axes = space.map((size) => places(size, corners));
  const base = new Float32Array(count2 * (space.length + 1));
  for (let flat = 0; flat < count2; flat += 1) {
    let rest = flat;
    const start = flat * (space.length + 1);
    for (let axis = space.length - 1; axis >= 0; axis -= 1) {
      const size = space[axis] ?? 1;
      base[start + space.length - 1 - axis] = axes[axis]?.[rest % size] ?? 0;
      rest = Math.floor(rest / size);
    }
    base[start + space.length] = 1;
  }
  const points = constant(graph, base, "float32", [1, count2, space.length + 1]);
  const grid2 = matmulValue(graph, points, transpose(graph, read(theta), [0, 2, 1]));
  return makeTensor(reshape(graph, grid2, [batch2, ...space, space.length]), theta.dtype);
}
function windowsOf(call2) {
  const pair4 = (name) => perAxis(ints(call2, name), 2);
  return {
    kernel: pair4("kernel_size"),
    dilation: pair4("dilation"),
    padding: pair4("padding"),
    stride: pair4("stride")
  };
}
function im2col(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const { kernel, dilation: dilation2, padding: padding2, stride } = windowsOf(call2);
  refuseUnless(x.shape.length === 4, "im2col without a batch axis");
  const [batch2 = 1, channels = 1, height = 1, width = 1] = x.shape;
  const taps = elementCount(kernel);
  const picks = new Float32Array(taps * taps);
  for (let i = 0; i < taps; i += 1) picks[i * taps + i] = 1;
  const weight2 = constant(graph, picks, "float32", [taps, 1, ...kernel]);
  const space = [height, width].map((size, i) => {
    const reach2 = (dilation2[i] ?? 1) * ((kernel[i] ?? 1) - 1) + 1;
    return Math.floor((size + 2 * (padding2[i] ?? 0) - reach2) / (stride[i] ?? 1)) + 1;
  });
  const planes = reshape(graph, read(x), [batch2 * channels, 1, height, width]);
  const attributes = {
    kernel_shape: [...kernel],
    strides: [...stride],
    dilations: [...dilation2],
    pads: [...padding2, ...padding2]
  };
  const shape2 = [batch2 * channels, taps, ...space];
  const columns = add(graph, "Conv", [planes, weight2], attributes, shape2, "float32");
  const joined3 = [batch2, channels * taps, elementCount(space)];
  return result(reshape(graph, columns, joined3), x.dtype, [x]);
}
function col2im(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const { kernel, dilation: dilation2, padding: padding2, stride } = windowsOf(call2);
  refuseUnless(x.shape.length === 3, "col2im without a batch axis");
  const size = perAxis(ints(call2, "output_size"), 2);
  const [batch2 = 1, rows = 1] = x.shape;
  const channels = rows / elementCount(kernel);
  if (!Number.isInteger(channels)) throw unsupported("col2im of columns that do not divide");
  const attributes = {
    dilations: [...dilation2],
    pads: [...padding2, ...padding2],
    strides: [...stride]
  };
  const inputs = [read(x), integers(graph, size), integers(graph, kernel)];
  const shape2 = [batch2, channels, ...size];
  return result(add(graph, "Col2Im", inputs, attributes, shape2, "float32"), x.dtype, [x]);
}
var MODES2, PADDINGS, spatialOperators;
var init_spatial = __esm({
  "src/weights/torchscript/operators/spatial.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_refusal();
    init_tensor();
    init_linear();
    MODES2 = ["linear", "nearest", "cubic"];
    PADDINGS = ["zeros", "border", "reflection"];
    spatialOperators = {
      grid_sampler: gridSample,
      grid_sampler_2d: gridSample,
      grid_sampler_3d: gridSample,
      affine_grid_generator: affineGrid,
      im2col,
      col2im
    };
  }
});

// src/weights/torchscript/operators/split.ts
function splitSizes(graph, x, axis, sizes3) {
  let from = 0;
  return sizes3.map((size) => {
    const part3 = viewSlice(graph, x, axis, from, from + size);
    from += size;
    return part3;
  });
}
function evenSizes(total, size) {
  if (total === 0) return [0];
  const count2 = Math.ceil(total / size);
  return Array.from({ length: count2 }, (_, i) => Math.min(size, total - i * size));
}
function split(call2) {
  const { x, axis, size } = along(call2);
  const name = hasArgument(call2, "split_sizes") ? "split_sizes" : "split_size";
  const listed = call2.bound.schema.overload === "sizes" || name === "split_sizes";
  const sizes3 = listed ? ints(call2, name) : evenSizes(size, int(call2, name));
  if (sizes3.reduce((sum3, part3) => sum3 + part3, 0) !== size)
    throw failedInModel(`The parts [${sizes3}] do not make up an axis of ${size}.`);
  return list(splitSizes(call2.graph, x, axis, sizes3));
}
function chunk(call2) {
  const { x, axis, size } = along(call2);
  const count2 = int(call2, "chunks");
  const part3 = Math.ceil(size / count2);
  const sizes3 = part3 === 0 ? Array(count2).fill(0) : evenSizes(size, part3);
  return list(splitSizes(call2.graph, x, axis, sizes3));
}
function tensorSplit(call2) {
  const { x, axis, size } = along(call2);
  if (call2.bound.schema.overload === "indices") {
    const marks = [0, ...ints(call2, "indices"), size].map((mark) => Math.min(mark, size));
    const sizes4 = marks.slice(1).map((mark, i) => Math.max(0, mark - (marks[i] ?? 0)));
    return list(splitSizes(call2.graph, x, axis, sizes4));
  }
  const count2 = int(call2, "sections");
  const sizes3 = Array.from(
    { length: count2 },
    (_, i) => Math.floor(size / count2) + (i < size % count2 ? 1 : 0)
  );
  return list(splitSizes(call2.graph, x, axis, sizes3));
}
function narrow(call2) {
  const { x, axis, size } = along(call2);
  const start = int(call2, "start");
  const from = start < 0 ? start + size : start;
  const length = int(call2, "length");
  if (from + length > size) throw failedInModel(`narrow reaches beyond an axis of ${size}.`);
  return viewSlice(call2.graph, x, axis, from, from + length);
}
var splitOperators;
var init_split = __esm({
  "src/weights/torchscript/operators/split.ts"() {
    "use strict";
    init_call();
    init_refusal();
    init_values();
    init_view();
    splitOperators = {
      "narrow.": narrow,
      split,
      split_with_sizes: split,
      unsafe_split: split,
      unsafe_split_with_sizes: split,
      chunk,
      unsafe_chunk: chunk,
      tensor_split: tensorSplit,
      "unbind.int": (call2) => list(unbind(call2.graph, tensor(call2, "self"), int(call2, "dim")))
    };
  }
});

// src/weights/torchscript/operators/texts.ts
function display(value) {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(1) : `${value}`;
  if (isScalar(value) || typeof value === "string") return String(value);
  if (isKind(value, "list")) return `[${value.items.map(display).join(", ")}]`;
  if (isKind(value, "tuple")) return `(${value.items.map(display).join(", ")})`;
  if (isKind(value, "device")) return value.name;
  return `<${typeName(value)}>`;
}
function format(call2) {
  const rest = [...call2.bound.rest];
  return text(call2, "self").replaceAll("{}", () => display(rest.shift() ?? null));
}
function percentFormat(call2) {
  const [first3] = call2.bound.rest;
  const rest = isKind(first3, "tuple") ? [...first3.items] : [...call2.bound.rest];
  return text(call2, "self").replaceAll(
    /%[sdifgr]|%%/g,
    (mark) => mark === "%%" ? "%" : display(rest.shift() ?? null)
  );
}
function raise(call2) {
  throw new Refusal(
    "run-failed",
    `The model itself stops with the error: ${text(call2, "msg")}`,
    "Check the described input shapes and types against those that the model was exported for."
  );
}
var second, textOperators;
var init_texts = __esm({
  "src/weights/torchscript/operators/texts.ts"() {
    "use strict";
    init_call();
    init_refusal();
    init_values();
    second = (call2) => {
      const { name = "" } = call2.bound.schema.args[1] ?? {};
      return text(call2, name);
    };
    textOperators = {
      format,
      percentFormat,
      "prim::RaiseException": raise,
      str: (call2) => display(argument(call2, call2.bound.schema.args[0]?.name ?? "")),
      lower: (call2) => text(call2, "self").toLowerCase(),
      upper: (call2) => text(call2, "self").toUpperCase(),
      strip: (call2) => {
        const letters = [...text(call2, "self")];
        const chars = text(call2, "chars");
        const start = letters.findIndex((letter) => !chars.includes(letter));
        const end = letters.findLastIndex((letter) => !chars.includes(letter));
        return start < 0 ? "" : letters.slice(start, end + 1).join("");
      },
      startswith: (call2) => text(call2, "self").startsWith(second(call2)),
      endswith: (call2) => text(call2, "self").endsWith(second(call2)),
      find: (call2) => BigInt(text(call2, "self").indexOf(second(call2))),
      replace: (call2) => text(call2, "self").replaceAll(text(call2, "old"), text(call2, "new")),
      join: (call2) => {
        const values = argument(call2, "values");
        return isKind(values, "list") ? values.items.map(display).join(text(call2, "self")) : "";
      },
      "split.str": (call2) => {
        const separator = argument(call2, "separator");
        const source = text(call2, "self");
        if (typeof separator === "string") return list(source.split(separator));
        return list(source.split(/\s+/).filter((part3) => part3 !== ""));
      }
    };
  }
});

// src/weights/torchscript/operators/windows.ts
function diagonal(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const rank = x.shape.length;
  const offset = int(call2, "offset");
  const [a, b] = [axisOf(int(call2, "dim1"), rank), axisOf(int(call2, "dim2"), rank)];
  const rest = x.shape.map((_, axis2) => axis2).filter((axis2) => axis2 !== a && axis2 !== b);
  const [rows, columns] = [x.shape[a] ?? 0, x.shape[b] ?? 0];
  const start = offset >= 0 ? offset : -offset * columns;
  const length = Math.max(0, Math.min(rows + Math.min(offset, 0), columns - Math.max(offset, 0)));
  const picks = Array.from({ length }, (_, i) => start + i * (columns + 1));
  const outer = rest.map((axis2) => x.shape[axis2] ?? 1);
  const order = [...rest, a, b];
  const flatShape = [...outer, rows * columns];
  const flat = (base) => reshape(graph, transpose(graph, base, order), flatShape);
  const indexes = integers(graph, picks);
  const axis = outer.length;
  const strides2 = x.strides && [
    ...rest.map((i) => x.strides?.[i] ?? 1),
    (x.strides[a] ?? 1) + (x.strides[b] ?? 1)
  ];
  return makeView(x, strides2, {
    get: (base) => add(graph, "Gather", [flat(base), indexes], { axis }, [...outer, length], base.type),
    put: (base, part3) => {
      const count2 = elementCount(outer);
      const all2 = constant(graph, Array.from({ length: count2 }, () => picks).flat(), "int64", [
        ...outer,
        length
      ]);
      const written = add(
        graph,
        "ScatterElements",
        [flat(base), all2, part3],
        { axis },
        flatShape,
        base.type
      );
      const turned = reshape(graph, written, [...outer, rows, columns]);
      return transpose(graph, turned, inverse(order));
    }
  });
}
function putWindows(graph, base, part3, axis, picks) {
  const rank = base.shape.length;
  const others = base.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [axis, ...others];
  const turned = transpose(graph, base, order);
  const rows = transpose(graph, part3, [axis, rank, ...others]);
  const flat = reshape(graph, rows, [picks.length, ...turned.shape.slice(1)]);
  const places2 = constant(graph, picks, "int64", [picks.length, 1]);
  const written = add(graph, "ScatterND", [turned, places2, flat], {}, turned.shape, base.type);
  return transpose(graph, written, inverse(order));
}
function unfold(call2) {
  const x = tensor(call2, "self");
  const { graph } = call2;
  const axis = axisOf(int(call2, "dimension"), x.shape.length);
  const [size, step] = [int(call2, "size"), int(call2, "step")];
  const count2 = Math.floor(((x.shape[axis] ?? 0) - size) / step) + 1;
  const picks = Array.from({ length: count2 * size }, (_, i) => {
    const window = Math.floor(i / size);
    return window * step + i % size;
  });
  const shape2 = [...x.shape.slice(0, axis), count2, size, ...x.shape.slice(axis + 1)];
  const rest = shape2.map((_, i) => i).filter((i) => i !== axis + 1);
  const stride = x.strides?.[axis] ?? 1;
  const strides2 = x.strides && [
    ...x.strides.map((own, i) => i === axis ? stride * step : own),
    stride
  ];
  return makeView(x, strides2, {
    get: (base) => {
      const indexes = constant(graph, picks, "int64", [count2, size]);
      const windows = add(graph, "Gather", [base, indexes], { axis }, shape2, base.type);
      return transpose(graph, windows, [...rest, axis + 1]);
    },
    put: step >= size ? (base, part3) => putWindows(graph, base, part3, axis, picks) : null
  });
}
function asStrided(call2) {
  const x = tensor(call2, "self");
  const [size, strides2] = [ints(call2, "size"), ints(call2, "stride")];
  const offset = maybeInt(call2, "storage_offset") ?? 0;
  const same2 = String(size) === String(x.shape) && String(strides2) === String(x.strides);
  if (same2 && offset === 0) return viewAs(call2.graph, x, size, strides2);
  const plain4 = String(contiguousStrides(size)) === String(strides2);
  if (plain4 && offset === 0 && x.content.kind === "root" && isContiguousTensor(x)) {
    if (elementCount(size) === elementCount(x.shape)) return viewAs(call2.graph, x, size, strides2);
  }
  throw unsupported("as_strided with strides that cut across the tensor");
}
var windowOperators;
var init_windows = __esm({
  "src/weights/torchscript/operators/windows.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_call();
    init_compute();
    init_refusal();
    init_strides();
    init_tensor();
    init_view();
    windowOperators = {
      diagonal,
      unfold,
      as_strided: asStrided
    };
  }
});

// src/weights/torchscript/operators/write.ts
function writeResult(call2, self, made2) {
  if (DATA_TYPES[made2.dtype].category > DATA_TYPES[self.dtype].category)
    throw failedInModel(`A result of type ${made2.dtype} can not be written to ${self.dtype}.`);
  if (String(made2.shape) !== String(self.shape))
    throw failedInModel(`A result of shape [${made2.shape}] was written to [${self.shape}].`);
  write(self, readAs(call2.graph, made2, self.dtype));
  return self;
}
function copy(call2) {
  const self = tensor(call2, "self");
  const source = operand(call2, hasArgument(call2, "src") ? "src" : "other");
  const value = isTensor(source) ? readAs(call2.graph, source, self.dtype) : scalarConstant(call2.graph, source, self.dtype);
  write(self, expand(call2.graph, value, self.shape));
  return self;
}
function fill(call2) {
  const self = tensor(call2, "self");
  const value = operand(call2, "value");
  const made2 = isTensor(value) ? expand(call2.graph, readAs(call2.graph, value, self.dtype), self.shape) : full(call2.graph, value, self.shape, self.dtype);
  write(self, made2);
  return self;
}
function constantFill(value) {
  return (call2) => {
    const self = tensor(call2, "self");
    write(self, full(call2.graph, value, self.shape, self.dtype));
    return self;
  };
}
function reshapeInPlace(call2) {
  throw unsupported(`${call2.bound.schema.name} (a change of shape in place)`);
}
var writeOperators;
var init_write = __esm({
  "src/weights/torchscript/operators/write.ts"() {
    "use strict";
    init_call();
    init_compute();
    init_data_type();
    init_refusal();
    init_tensor();
    writeOperators = {
      copy_: copy,
      fill_: fill,
      zero_: constantFill(0n),
      squeeze_: reshapeInPlace,
      unsqueeze_: reshapeInPlace,
      transpose_: reshapeInPlace,
      t_: reshapeInPlace,
      resize_: reshapeInPlace,
      set_: reshapeInPlace,
      as_strided_: reshapeInPlace,
      requires_grad_: (call2) => tensor(call2, "self"),
      detach_: (call2) => tensor(call2, "self"),
      fill_diagonal_: (call2) => {
        const self = tensor(call2, "self");
        if (self.shape.length !== 2 || argument(call2, "wrap") === true)
          throw unsupported("fill_diagonal_ of more than two axes");
        const diagonal2 = call2.lowering.callOperator("diagonal", [self]);
        call2.lowering.callOperator("fill_", [diagonal2, scalar(call2, "fill_value")]);
        return self;
      }
    };
  }
});

// src/weights/torchscript/operators/table.ts
function takesTensor(type) {
  if (type.kind === "plain") return type.name === "Tensor";
  if (type.kind === "optional" || type.kind === "list") return takesTensor(type.of);
  return type.kind === "dict" ? false : type.items.some(takesTensor);
}
function find(table2, name, overload) {
  for (const key of [`${name}.${overload}`, name]) {
    const found2 = Object.hasOwn(table2, key) ? table2[key] : void 0;
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
  const table2 = schema.args.some(({ type }) => takesTensor(type)) ? TENSOR_OPERATORS : VALUE_OPERATORS;
  const found2 = find(table2, name, schema.overload);
  if (found2) return found2;
  const plain4 = inPlaceOf(name);
  const operator = plain4 && find(TENSOR_OPERATORS, plain4, schema.overload);
  if (!operator) return null;
  return (call2) => {
    const made2 = operator(call2);
    if (!isKind(made2, "tensor")) throw new Error(`${schema.name} gave no tensor.`);
    return writeResult(call2, tensor(call2, "self"), made2);
  };
}
var TENSOR_OPERATORS, VALUE_OPERATORS;
var init_table = __esm({
  "src/weights/torchscript/operators/table.ts"() {
    "use strict";
    init_call();
    init_values();
    init_activation();
    init_arithmetic();
    init_attention();
    init_comparison();
    init_containers();
    init_convert();
    init_convolution();
    init_create();
    init_detection();
    init_environment();
    init_gather();
    init_indexing();
    init_join();
    init_linear();
    init_math();
    init_normalization();
    init_numbers();
    init_order();
    init_pad();
    init_pool();
    init_recurrent();
    init_reduce();
    init_resize();
    init_spatial();
    init_split();
    init_texts();
    init_view();
    init_windows();
    init_write();
    TENSOR_OPERATORS = {
      ...activationOperators,
      ...reduceOperators,
      ...arithmeticOperators,
      ...attentionOperators,
      ...comparisonOperators,
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
    VALUE_OPERATORS = {
      ...createOperators,
      "prim::tolist": toList,
      ...numberOperators,
      ...containerOperators,
      ...textOperators,
      ...environmentOperators
    };
  }
});

// src/weights/torchscript/interpreter.ts
function makeInterpreter(archive, graph) {
  const interpreter = {
    archive,
    loader: makeLoader(graph, archive),
    constants: [],
    steps: 0,
    depth: 0,
    callOperator: (name, args, keywords = NO_KEYWORDS) => callOperator(interpreter, name, args, keywords),
    callMethod: (object, name, args, keywords = NO_KEYWORDS) => callMethod(interpreter, object, name, args, keywords),
    callValue: (callee, args, keywords) => callValue(interpreter, callee, args, keywords),
    lowering: {
      graph,
      version: archive.version,
      warnings: /* @__PURE__ */ new Set(),
      callOperator: (name, args, keywords = {}) => callOperator(interpreter, `aten::${name}`, args, new Map(Object.entries(keywords))),
      spend: (steps) => spend(interpreter, steps)
    }
  };
  return interpreter;
}
function spend(interpreter, steps) {
  interpreter.steps += steps;
  if (interpreter.steps > INTERPRETER_LIMITS.steps)
    throw unsupported(
      `The model's code takes more than ${INTERPRETER_LIMITS.steps} steps`,
      "A loop of the model runs too long to be unrolled."
    );
}
function callOperator(interpreter, name, args, keywords) {
  spend(interpreter, 1);
  const schemas = schemasOf(name);
  if (schemas.length === 0) throw unsupported(`The operator ${name} is not known here`);
  const { graph } = interpreter.lowering;
  const bound = matchSchema(
    schemas,
    args,
    keywords,
    (value) => isKind(value, "tensor") ? itemOf({ graph }, value) : value
  );
  if (!bound) {
    const given2 = [...args.map(typeName), ...[...keywords].map(([k, v]) => `${k}=${typeName(v)}`)];
    throw unsupported(`The operator ${name} is not known here with the arguments (${given2})`);
  }
  const run2 = implementationOf(bound.schema);
  if (!run2) throw unsupported(`The operator ${bound.schema.text} is not known here`);
  const call2 = { lowering: interpreter.lowering, graph, bound };
  return run2(call2);
}
function bindParameters(interpreter, definition, args, keywords, frame) {
  const { parameters, name } = definition;
  if (args.length > parameters.length)
    throw new Refusal(
      "input-mismatch",
      `${name} takes ${parameters.length} arguments and was given ${args.length}.`,
      "Compare the inputs of the description with those of the model."
    );
  parameters.forEach((parameter, i) => {
    const given2 = args[i] ?? keywords.get(parameter.name);
    if (given2 !== void 0) frame.variables.set(parameter.name, given2);
    else if (i < args.length) frame.variables.set(parameter.name, null);
    else if (parameter.value)
      frame.variables.set(parameter.name, evaluate(interpreter, parameter.value, frame));
    else
      throw new Refusal(
        "input-mismatch",
        `${name} was not given its argument ${parameter.name}.`,
        "Compare the inputs of the description with those of the model."
      );
  });
}
function callFunction(interpreter, { definition, file }, args, keywords = NO_KEYWORDS) {
  const [self] = args;
  const module2 = isKind(self, "object") ? interpreter.loader.paths.get(self) ?? "" : "";
  const frame = { variables: /* @__PURE__ */ new Map(), file, line: definition.line, module: module2 };
  interpreter.depth += 1;
  if (interpreter.depth > INTERPRETER_LIMITS.depth)
    throw unsupported(
      `The model's functions call each other more than ${INTERPRETER_LIMITS.depth} deep`
    );
  try {
    bindParameters(interpreter, definition, args, keywords, frame);
    const end = execute(interpreter, definition.body, frame);
    return end?.kind === "return" ? end.value : null;
  } catch (error) {
    if (error instanceof Refusal && !error.place) {
      const { line } = frame;
      error.place = { file, line, module: module2 };
    }
    throw error;
  } finally {
    interpreter.depth -= 1;
  }
}
function methodOf(interpreter, object, name) {
  const info = classOf(interpreter.archive.code, object.className);
  const definition = info.methods.get(name);
  return definition ? { definition, file: info.file } : null;
}
function callMethod(interpreter, object, name, args, keywords = NO_KEYWORDS) {
  const method = methodOf(interpreter, object, name);
  if (!method) throw invalid(`The class ${object.className} has no method ${name}.`);
  return callFunction(interpreter, method, [object, ...args], keywords);
}
function construct2(interpreter, info, className, args, keywords) {
  if (info.base === "NamedTuple") {
    const named = info.fields.map((field, i) => args[i] ?? keywords.get(field) ?? null);
    return tuple(named, info.fields);
  }
  if (info.base === "Enum") return { kind: "enum", className, value: args[0] ?? null };
  const object = { kind: "object", className, attributes: /* @__PURE__ */ new Map() };
  if (info.methods.has("__init__")) callMethod(interpreter, object, "__init__", args, keywords);
  return object;
}
function callValue(interpreter, callee, args, keywords) {
  if (isKind(callee, "operator")) return callOperator(interpreter, callee.name, args, keywords);
  if (isKind(callee, "method"))
    return callMethod(interpreter, callee.self, callee.name, args, keywords);
  if (isKind(callee, "function") || isKind(callee, "class")) {
    const item = lookUp(interpreter.archive.code, callee.name);
    if (item?.kind === "function") return callFunction(interpreter, item.info, args, keywords);
    if (item?.kind === "class")
      return construct2(interpreter, item.info, callee.name, args, keywords);
  }
  throw failedInModel(`A value of type ${typeName(callee)} was called.`);
}
function loadRoot(interpreter) {
  const { archive, loader } = interpreter;
  const root = loader.load(archive.root, "data/");
  if (!isKind(root, "object")) throw invalid("The archive holds no module.");
  interpreter.constants = archive.constants.map((value) => loader.load(value, "constants/"));
  namePaths(loader, root);
  for (const { object, state } of loader.withState)
    callMethod(interpreter, object, "__setstate__", [state]);
  return root;
}
var INTERPRETER_LIMITS;
var init_interpreter = __esm({
  "src/weights/torchscript/interpreter.ts"() {
    "use strict";
    init_class_table();
    init_evaluate();
    init_execute();
    init_interpretation();
    init_load_values();
    init_match_schema();
    init_operator_names();
    init_convert();
    init_table();
    init_refusal();
    init_values();
    INTERPRETER_LIMITS = { steps: 2e6, depth: 300 };
  }
});

// src/weights/torchscript/lower.ts
function mismatch(message3) {
  return new Refusal(
    "input-mismatch",
    message3,
    "Compare the inputs of the description with those of the model."
  );
}
function inputTensor(graph, { shape: shape2, dtype }, index3) {
  if (!Object.hasOwn(DATA_TYPES, dtype))
    throw mismatch(`Input ${index3 + 1} is of type ${dtype}, which TorchScript models do not take.`);
  const type = dtype;
  const value = addInput(graph, `input${index3}`, type, shape2);
  const target = computeType(type);
  if (value.type === target) return makeTensor(value, type);
  const cast4 = add(graph, "Cast", [value], { to: ELEMENT_TYPES[target].code }, shape2, target);
  return makeTensor(cast4, type);
}
function takesTensor2(type) {
  if (!type) return true;
  if (type.kind === "name") return type.id === "Tensor" || type.id === "Any";
  return type.kind === "subscript" && type.of.kind === "name" && type.of.id === "Optional" ? takesTensor2(type.index) : false;
}
function forwardOf({ archive }, root, count2) {
  const info = classOf(archive.code, root.className);
  const definition = info.methods.get("forward");
  if (!definition) throw mismatch("The module has no method forward.");
  const parameters = definition.parameters.slice(1);
  const needed = parameters.filter(({ value }) => !value).length;
  if (count2 > parameters.length || count2 < needed)
    throw mismatch(
      `The model takes ${parameters.length} inputs (${parameters.map(({ name }) => name).join(", ")}) and was given ${count2}.`
    );
  for (const { name, type } of parameters.slice(0, count2))
    if (!takesTensor2(type)) throw mismatch(`The model's input ${name} is no single tensor.`);
  return { definition, file: info.file };
}
function flatten2(graph, value) {
  if (isKind(value, "tensor")) return [{ value: read(value), dtype: value.dtype }];
  if (isKind(value, "list") || isKind(value, "tuple"))
    return value.items.flatMap((item) => flatten2(graph, item));
  if (isKind(value, "dict"))
    return [...value.entries.values()].flatMap((item) => flatten2(graph, item));
  if (isScalar(value)) {
    const dtype = typeOfScalar(value);
    return [{ value: scalarConstant(graph, value, dtype), dtype }];
  }
  return [];
}
function outputType(dtype) {
  return dtype === "bfloat16" ? "float32" : dtype;
}
function outputValue(graph, value, dtype) {
  const type = outputType(dtype);
  const wrapped = wrap(graph, value, dtype);
  if (wrapped.type === type) return wrapped;
  return add(graph, "Cast", [wrapped], { to: ELEMENT_TYPES[type].code }, value.shape, type);
}
function lower(archive, types, known = /* @__PURE__ */ new Map()) {
  const graph = makeGraph(known);
  const interpreter = makeInterpreter(archive, graph);
  const tensors3 = types.map((type, index3) => inputTensor(graph, type, index3));
  const root = loadRoot(interpreter);
  const forward = forwardOf(interpreter, root, types.length);
  const result2 = callFunction(interpreter, forward, [root, ...tensors3]);
  const outputs = flatten2(graph, result2).map(({ value, dtype }, index3) => ({
    name: `output${index3}`,
    value: outputValue(graph, value, dtype)
  }));
  if (outputs.length === 0) throw failedInModel("The model gives no tensor.");
  return {
    graph,
    inputs: graph.inputs,
    outputs,
    warnings: [...interpreter.lowering.warnings]
  };
}
var init_lower = __esm({
  "src/weights/torchscript/lower.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_class_table();
    init_compute();
    init_data_type();
    init_interpreter();
    init_refusal();
    init_tensor();
    init_values();
  }
});

// src/weights/torchscript/torchscript-importer.ts
var torchscript_importer_exports = {};
__export(torchscript_importer_exports, {
  torchscriptImporter: () => torchscriptImporter
});
function problemOf2(error) {
  if (error instanceof RangeError && /call stack/.test(error.message))
    return problemOf2(
      new Refusal("unknown-operator", "The model nests too deep.", "It can not be run here.")
    );
  if (!(error instanceof Refusal)) return null;
  const { place: place4, reason, hint } = error;
  const module2 = place4?.module ? ` in ${place4.module}` : "";
  const where3 = place4 ? ` (${place4.file}:${place4.line}${module2})` : "";
  return new WeightsError(
    {
      stage: reason === "run-failed" || reason === "input-mismatch" ? "run" : "load",
      cause: reason,
      message: `${error.message.replace(/\.$/, "")}${where3}.`,
      hint
    },
    { cause: error }
  );
}
function open(path) {
  try {
    return openArchive(path);
  } catch (error) {
    throw problemOf2(error) ?? error;
  }
}
var torchscriptImporter;
var init_torchscript_importer = __esm({
  "src/weights/torchscript/torchscript-importer.ts"() {
    "use strict";
    init_open_lowered();
    init_program();
    init_archive();
    init_lower();
    init_refusal();
    torchscriptImporter = {
      open: async ({ weights: weights2 }) => {
        const archive = open(weights2.path);
        return openLowered({
          lower: (inputs, known) => lower(archive, inputs, known),
          externalDataFolder: archive.folder,
          problemOf: problemOf2
        });
      }
    };
  }
});

// src/weights/tensorflow/refusal.ts
function unsupported2(what, hint = REPORT_HINT2) {
  return new Refusal2("unknown-operator", what, hint);
}
function invalid2(what, hint = "Save the model again and upload that file.") {
  return new Refusal2("weights-invalid", what, hint);
}
function mismatch2(what) {
  return new Refusal2(
    "input-mismatch",
    what,
    "Compare the inputs of the description with those of the model."
  );
}
function failedInModel2(what) {
  return new Refusal2(
    "run-failed",
    what,
    "Check the described input shapes and types against those that the model was made for."
  );
}
function at(place4, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal2) error.place ??= place4;
    throw error;
  }
}
function weightsErrorOf(refusal3) {
  const { place: place4, reason, hint } = refusal3;
  const where3 = place4 ? ` (${place4})` : "";
  return new WeightsError(
    {
      stage: reason === "run-failed" || reason === "input-mismatch" ? "run" : "load",
      cause: reason,
      message: `${refusal3.message.replace(/\.$/, "")}${where3}.`,
      hint
    },
    { cause: refusal3 }
  );
}
var Refusal2, REPORT_HINT2;
var init_refusal2 = __esm({
  "src/weights/tensorflow/refusal.ts"() {
    "use strict";
    init_program();
    Refusal2 = class extends Error {
      name = "Refusal";
      reason;
      hint;
      /** Where it was met, in words: `layer "conv1" of class Conv2D`. The innermost place is kept. */
      place = null;
      constructor(reason, message3, hint) {
        super(message3);
        this.reason = reason;
        this.hint = hint;
      }
    };
    REPORT_HINT2 = "Nothing is wrong with the model. Save it without this part, offer it in another weights format, or ask for the part to be added.";
  }
});

// src/weights/tensorflow/weight-file.ts
function makeWeightFile(folder, name = "weights.bin") {
  return { folder, name, size: 0, written: /* @__PURE__ */ new Map() };
}
function append2(file, data) {
  const bytes2 = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const descriptor = (0, import_node_fs4.openSync)((0, import_node_path4.join)(file.folder, file.name), file.size === 0 ? "w" : "r+");
  try {
    for (let done = 0; done < bytes2.length; )
      done += (0, import_node_fs4.writeSync)(descriptor, bytes2, done, bytes2.length - done, file.size + done);
  } finally {
    (0, import_node_fs4.closeSync)(descriptor);
  }
  const range3 = { location: file.name, offset: file.size, length: bytes2.length };
  file.size = Math.ceil((file.size + bytes2.length) / ALIGNMENT) * ALIGNMENT;
  return range3;
}
function weightValue(graph, file, key, type, shape2, load2) {
  if (elementCount(shape2) <= INLINE_ELEMENTS) return constant(graph, load2(), type, shape2);
  let range3 = file.written.get(key);
  if (!range3) {
    range3 = append2(file, load2());
    file.written.set(key, range3);
  }
  return weights(graph, type, shape2, load2, range3);
}
var import_node_fs4, import_node_path4, ALIGNMENT, INLINE_ELEMENTS;
var init_weight_file = __esm({
  "src/weights/tensorflow/weight-file.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    import_node_path4 = require("node:path");
    init_element_type();
    init_graph();
    ALIGNMENT = 4096;
    INLINE_ELEMENTS = 1024;
  }
});

// src/weights/tensorflow/data-type.ts
function isDataType(name) {
  return Object.hasOwn(DATA_TYPES2, name);
}
function isFloating2(dtype) {
  return DATA_TYPES2[dtype].kind === "float";
}
function isInteger(dtype) {
  return DATA_TYPES2[dtype].kind === "integer";
}
function computeType2(dtype) {
  if (dtype === "bool") return "bool";
  return isFloating2(dtype) ? "float32" : "int64";
}
function integerRange(dtype) {
  if (!isInteger(dtype) || dtype === "int64") return null;
  const count2 = 2 ** (8 * DATA_TYPES2[dtype].bytes);
  const low = dtype.startsWith("u") ? 0 : -count2 / 2;
  return { low, high: low + count2 - 1 };
}
var DATA_TYPES2;
var init_data_type2 = __esm({
  "src/weights/tensorflow/data-type.ts"() {
    "use strict";
    DATA_TYPES2 = {
      float32: { code: 1, bytes: 4, kind: "float" },
      float64: { code: 2, bytes: 8, kind: "float" },
      int32: { code: 3, bytes: 4, kind: "integer" },
      uint8: { code: 4, bytes: 1, kind: "integer" },
      int16: { code: 5, bytes: 2, kind: "integer" },
      int8: { code: 6, bytes: 1, kind: "integer" },
      int64: { code: 9, bytes: 8, kind: "integer" },
      bool: { code: 10, bytes: 1, kind: "bool" },
      bfloat16: { code: 14, bytes: 2, kind: "float" },
      uint16: { code: 17, bytes: 2, kind: "integer" },
      float16: { code: 19, bytes: 2, kind: "float" },
      uint32: { code: 22, bytes: 4, kind: "integer" }
    };
  }
});

// src/weights/tensorflow/cast-value.ts
function wrapValue(graph, value, dtype) {
  const bounds2 = integerRange(dtype);
  if (!bounds2) return value;
  const { low, high } = bounds2;
  const numbers2 = value.varies ? null : knownNumbers(value);
  if (numbers2?.every((number6) => number6 >= low && number6 <= high)) return value;
  const node4 = (operator, x, number6) => add(graph, operator, [x, constant(graph, number6, "int64")], {}, value.shape, "int64");
  const shifted = low ? node4("Sub", value, low) : value;
  const wrapped = node4("Mod", shifted, high - low + 1);
  return low ? node4("Add", wrapped, low) : wrapped;
}
function roundHalf2(graph, value, to2) {
  const { shape: shape2 } = value;
  const half = add(graph, "Cast", [value], { to: ELEMENT_TYPES[to2].code }, shape2, to2);
  return add(graph, "Cast", [half], { to: ELEMENT_TYPES.float32.code }, shape2, "float32");
}
function castValue(graph, value, from, to2) {
  if (from === to2) return value;
  if (isFloating2(from) && to2 === "uint32") throw unsupported2(`A cast of ${from} to ${to2}`);
  const target = computeType2(to2);
  const converted = value.type === target ? value : add(graph, "Cast", [value], { to: ELEMENT_TYPES[target].code }, value.shape, target);
  if (from === "bool") return converted;
  if (to2 === "float16" || to2 === "bfloat16") return roundHalf2(graph, converted, to2);
  return wrapValue(graph, converted, to2);
}
var init_cast_value = __esm({
  "src/weights/tensorflow/cast-value.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_data_type2();
    init_refusal2();
  }
});

// src/weights/tensorflow/transpose-data.ts
function strides(shape2) {
  const result2 = Array(shape2.length).fill(1);
  for (let axis = shape2.length - 2; axis >= 0; axis -= 1)
    result2[axis] = (result2[axis + 1] ?? 1) * (shape2[axis + 1] ?? 1);
  return result2;
}
function merged(shape2, order) {
  const step = strides(shape2);
  const sizes3 = [];
  const steps = [];
  for (const axis of order) {
    const size = shape2[axis] ?? 1;
    if (size === 1) continue;
    const last2 = sizes3.length - 1;
    if (last2 >= 0 && steps[last2] === size * (step[axis] ?? 1)) {
      sizes3[last2] = (sizes3[last2] ?? 1) * size;
      steps[last2] = step[axis] ?? 1;
    } else {
      sizes3.push(size);
      steps.push(step[axis] ?? 1);
    }
  }
  return { sizes: sizes3, steps };
}
function transposeData(data, shape2, order) {
  const count2 = elementCount(shape2);
  const Kind = data.constructor;
  const result2 = new Kind(count2);
  const { sizes: sizes3, steps } = merged(shape2, order);
  const inner = sizes3.pop() ?? 1;
  const innerStep = steps.pop() ?? 1;
  const index3 = sizes3.map(() => 0);
  let from = 0;
  for (let to2 = 0; to2 < count2; to2 += inner) {
    const source = data;
    const target = result2;
    for (let i = 0, at2 = from; i < inner; i += 1, at2 += innerStep) target[to2 + i] = source[at2] ?? 0;
    for (let axis = sizes3.length - 1; axis >= 0; axis -= 1) {
      const next = (index3[axis] ?? 0) + 1;
      from += steps[axis] ?? 0;
      index3[axis] = next;
      if (next < (sizes3[axis] ?? 1)) break;
      from -= (steps[axis] ?? 0) * next;
      index3[axis] = 0;
    }
  }
  return result2;
}
var init_transpose_data = __esm({
  "src/weights/tensorflow/transpose-data.ts"() {
    "use strict";
    init_element_type();
  }
});

// src/weights/tensorflow/tensor.ts
function firstOrder(rank) {
  return [0, rank - 1, ...Array.from({ length: rank - 2 }, (_, axis) => axis + 1)];
}
function lastOrder(rank) {
  return [0, ...Array.from({ length: rank - 2 }, (_, axis) => axis + 2), 1];
}
function reorder2(items4, order) {
  return order.map((axis) => items4[axis]);
}
function transposedLoad(load2, shape2, order) {
  const known = transposedLoads.get(load2) ?? /* @__PURE__ */ new Map();
  transposedLoads.set(load2, known);
  const key = `${shape2}:${order}`;
  const made2 = known.get(key) ?? (() => transposeData(load2(), shape2, order));
  known.set(key, made2);
  return made2;
}
function transposeValue(graph, value, order) {
  if (isIdentity(order)) return value;
  const { source } = value;
  const shape2 = reorder2(value.shape, order);
  if (source.kind === "weights") {
    const load2 = transposedLoad(source.load, value.shape, order);
    return weights(graph, value.type, shape2, load2, null);
  }
  if (source.kind === "constant" && !value.varies && elementCount(shape2) <= SMALL)
    return constant(graph, transposeData(source.data, value.shape, order), value.type, shape2);
  if (source.kind === "node" && source.node.operator === "Transpose") {
    const [before] = source.node.inputs;
    const { perm } = source.node.attributes;
    if (before && Array.isArray(perm)) return transposeValue(graph, before, reorder2(perm, order));
  }
  return add(graph, "Transpose", [value], { perm: [...order] }, shape2, value.type);
}
function makeTensor2(value, dtype = nominalOf(value.type)) {
  return { kind: "tensor", shape: value.shape, dtype, last: value, first: null };
}
function makeFirst(value, dtype = nominalOf(value.type)) {
  const shape2 = reorder2(value.shape, lastOrder(value.shape.length));
  return { kind: "tensor", shape: shape2, dtype, last: null, first: value };
}
function nominalOf(type) {
  if (type === "float32" || type === "int64" || type === "bool") return type;
  throw new Error(`The graph does not compute in ${type}.`);
}
function last(graph, tensor4) {
  const { first: other, shape: shape2 } = tensor4;
  if (!tensor4.last && other) tensor4.last = transposeValue(graph, other, lastOrder(shape2.length));
  if (!tensor4.last) throw new Error("A tensor has no value.");
  return tensor4.last;
}
function first2(graph, tensor4) {
  const { last: other, shape: shape2 } = tensor4;
  if (!tensor4.first && other) tensor4.first = transposeValue(graph, other, firstOrder(shape2.length));
  if (!tensor4.first) throw new Error("A tensor has no value.");
  return tensor4.first;
}
function prefersFirst(tensor4) {
  return tensor4.last === null;
}
function rankOf(tensor4) {
  return tensor4.shape.length;
}
function constantTensor(graph, numbers2, dtype = "float32", shape2) {
  const list4 = typeof numbers2 === "number" ? [numbers2] : numbers2;
  const type = computeType2(dtype);
  const data = type === "float32" ? Float32Array.from(list4) : list4;
  const itsShape = shape2 ?? (typeof numbers2 === "number" ? [] : [list4.length]);
  return makeTensor2(constant(graph, data, type, itsShape), dtype);
}
var isIdentity, SMALL, transposedLoads;
var init_tensor2 = __esm({
  "src/weights/tensorflow/tensor.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_data_type2();
    init_transpose_data();
    isIdentity = (order) => order.every((axis, index3) => axis === index3);
    SMALL = 1024;
    transposedLoads = /* @__PURE__ */ new WeakMap();
  }
});

// src/weights/tensorflow/shapes.ts
function broadcastShapes2(...shapes) {
  const rank = Math.max(0, ...shapes.map((shape2) => shape2.length));
  return Array.from({ length: rank }, (_, axis) => {
    let result2 = 1;
    for (const shape2 of shapes) {
      const size = shape2[axis - rank + shape2.length] ?? 1;
      if (size === 1 || size === result2) continue;
      if (result2 !== 1)
        throw failedInModel2(`Tensors of the shapes ${list2(shapes)} do not fit together`);
      result2 = size;
    }
    return result2;
  });
}
function list2(shapes) {
  return shapes.map((shape2) => `[${shape2}]`).join(" and ");
}
function axisOf2(axis, rank) {
  const result2 = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(axis) || result2 < 0 || result2 >= rank)
    throw failedInModel2(`A tensor of ${rank} axes has no axis ${axis}`);
  return result2;
}
function axesOf2(axes, rank) {
  return [...new Set(axes.map((axis) => axisOf2(axis, rank)))].sort((a, b) => a - b);
}
function range(count2) {
  if (!(count2 <= LONGEST)) throw unsupported2(`A list of ${count2} elements`);
  return Array.from({ length: count2 }, (_, index3) => index3);
}
function inferShape2(shape2, count2) {
  const open4 = shape2.indexOf(-1);
  const rest = elementCount(shape2.filter((_, axis) => axis !== open4));
  const full2 = shape2.map((size, axis) => axis === open4 ? rest === 0 ? 0 : count2 / rest : size);
  if (!full2.every((size) => Number.isInteger(size) && size >= 0) || elementCount(full2) !== count2)
    throw failedInModel2(`The shape [${shape2}] does not hold ${count2} elements`);
  return full2;
}
var LONGEST, sameShape;
var init_shapes = __esm({
  "src/weights/tensorflow/shapes.ts"() {
    "use strict";
    init_element_type();
    init_refusal2();
    LONGEST = 2 ** 22;
    sameShape = (a, b) => a.length === b.length && a.every((size, axis) => size === b[axis]);
  }
});

// src/weights/tensorflow/elementwise.ts
function unary2(graph, operator, x, attributes = {}, dtype = x.dtype) {
  const type = computeType2(dtype);
  const node4 = (value) => add(graph, operator, [value], attributes, value.shape, type);
  return prefersFirst(x) ? makeFirst(node4(first2(graph, x)), dtype) : makeTensor2(node4(last(graph, x)), dtype);
}
function reshaped(graph, value, shape2) {
  return add(graph, "Reshape", [value, integers(graph, shape2)], {}, shape2, value.type);
}
function firstOfRank(graph, x, rank) {
  if (rankOf(x) === rank) return first2(graph, x);
  const value = last(graph, x);
  if (elementCount(x.shape) === 1)
    return value.shape.length === 0 ? value : reshaped(graph, value, []);
  const padded2 = [...Array(rank - rankOf(x)).fill(1), ...x.shape];
  const shape2 = reorder2(padded2, firstOrder(rank));
  if (x.shape.filter((size) => size !== 1).length <= 1) return reshaped(graph, value, shape2);
  return transposeValue(graph, reshaped(graph, value, padded2), firstOrder(rank));
}
function broadcast(graph, operator, tensors3, dtype = tensors3[0]?.dtype ?? "float32", attributes = {}) {
  const shape2 = broadcastShapes2(...tensors3.map((x) => x.shape));
  const rank = shape2.length;
  const type = computeType2(dtype);
  if (rank >= 3 && tensors3.some((x) => rankOf(x) === rank && prefersFirst(x))) {
    const values2 = tensors3.map((x) => firstOfRank(graph, x, rank));
    const order = firstOrder(rank);
    return makeFirst(add(graph, operator, values2, attributes, reorder2(shape2, order), type), dtype);
  }
  const values = tensors3.map((x) => last(graph, x));
  return makeTensor2(add(graph, operator, values, attributes, shape2, type), dtype);
}
function withNumber2(graph, operator, x, number6) {
  return broadcast(graph, operator, [x, constantTensor(graph, number6, x.dtype)]);
}
function mapValue(graph, x, dtype, convert4) {
  return prefersFirst(x) ? makeFirst(convert4(first2(graph, x)), dtype) : makeTensor2(convert4(last(graph, x)), dtype);
}
function cast3(graph, x, dtype) {
  if (dtype === x.dtype) return x;
  return mapValue(graph, x, dtype, (value) => castValue(graph, value, x.dtype, dtype));
}
function wrap2(graph, x) {
  return mapValue(graph, x, x.dtype, (value) => wrapValue(graph, value, x.dtype));
}
function clip(graph, x, low, high) {
  return withNumber2(graph, "Min", withNumber2(graph, "Max", x, low), high);
}
var init_elementwise = __esm({
  "src/weights/tensorflow/elementwise.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_cast_value();
    init_data_type2();
    init_shapes();
    init_tensor2();
  }
});

// src/weights/keras/call.ts
function isTensor3(value) {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "tensor";
}
function tensorsIn(value) {
  if (isTensor3(value)) return [value];
  return Array.isArray(value) ? value.flatMap(tensorsIn) : [];
}
function takeNamed(call2, name) {
  const value = call2.named.get(name);
  call2.named.delete(name);
  return value;
}
function onlyInput(call2) {
  const [x, ...more] = call2.args.flatMap(tensorsIn);
  if (!x || more.length > 0)
    throw failedInModel2(`The layer takes one tensor and was given ${more.length + (x ? 1 : 0)}`);
  return x;
}
function floatInput(call2, rank) {
  const x = onlyInput(call2);
  if (rank !== void 0 && rankOf(x) !== rank)
    throw failedInModel2(`The layer takes tensors of ${rank} axes and was given [${x.shape}]`);
  return asFloat(call2.graph, x);
}
function asFloat(graph, x) {
  return cast3(graph, x, "float32");
}
function storedWeight(call2, index3) {
  const weight2 = call2.lowering.weights.get(call2.node)?.[index3];
  if (!weight2) throw invalid2("Weights of the layer are missing in the file");
  return weight2;
}
function weightAs(call2, index3, shape2, order, change = (data) => data, variant = "") {
  const { lowering, graph } = call2;
  const stored2 = storedWeight(call2, index3);
  const load2 = () => {
    const data = stored2.read();
    return change(order ? transposeData(data, stored2.shape, order) : data);
  };
  const key = `${stored2.key}:${order ?? ""}:${variant}`;
  return weightValue(graph, lowering.weightFile, key, "float32", shape2, load2);
}
function weight(call2, index3, shape2) {
  const stored2 = storedWeight(call2, index3);
  if (shape2 && String(stored2.shape) !== String(shape2))
    throw invalid2(
      `The weight ${stored2.name} is of shape [${stored2.shape}] where [${shape2}] is needed`
    );
  return makeTensor2(weightAs(call2, index3, stored2.shape));
}
function shownArgument(value) {
  const replace = (_, part3) => isTensor3(part3) ? "a tensor" : part3;
  const text6 = JSON.stringify(value, replace) ?? "undefined";
  return text6.length > 80 ? `${text6.slice(0, 77)}...` : text6;
}
var init_call2 = __esm({
  "src/weights/keras/call.ts"() {
    "use strict";
    init_elementwise();
    init_refusal2();
    init_tensor2();
    init_transpose_data();
    init_weight_file();
  }
});

// src/weights/keras/json.ts
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJson(text6, what) {
  try {
    return JSON.parse(text6);
  } catch {
    return parsePythonJson(text6, what);
  }
}
function parsePythonJson(text6, what) {
  const strict = text6.replace(PYTHON_WORDS, (word3) => {
    if (word3.startsWith('"')) return word3;
    return word3 === "NaN" ? "null" : word3.replace("Infinity", "1e999");
  });
  try {
    return JSON.parse(strict);
  } catch {
    throw invalid2(`The ${what} is no JSON`);
  }
}
function objectOf(value, what) {
  if (!isObject2(value)) throw invalid2(`The ${what} is no object`);
  return value;
}
function arrayOf(value, what) {
  if (!Array.isArray(value)) throw invalid2(`The ${what} is no list`);
  return value;
}
function shown(value) {
  const text6 = JSON.stringify(value) ?? "undefined";
  return text6.length > 80 ? `${text6.slice(0, 77)}...` : text6;
}
var PYTHON_WORDS;
var init_json = __esm({
  "src/weights/keras/json.ts"() {
    "use strict";
    init_refusal2();
    PYTHON_WORDS = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;
  }
});

// src/weights/keras/call-arguments.ts
function asReference(json, isLayer) {
  if (!Array.isArray(json)) return null;
  const [layer4, call2, output] = json;
  if (typeof layer4 !== "string" || !isLayer(layer4)) return null;
  if (!Number.isInteger(call2) || !Number.isInteger(output)) return null;
  return { layer: layer4, call: call2, output };
}
function asHistory(json) {
  if (json.class_name !== "__keras_tensor__" || !isObject2(json.config)) return null;
  const history = asReference(json.config.keras_history, () => true);
  if (!history) throw invalid2("A tensor of the model comes from nowhere");
  return history;
}
function referencesIn(json, isLayer) {
  const found2 = [];
  const stack3 = [json];
  while (stack3.length > 0) {
    const next = stack3.pop();
    const reference = asReference(next, isLayer);
    if (reference) {
      found2.push(reference);
      if (Array.isArray(next)) stack3.push(next[3]);
    } else if (Array.isArray(next)) stack3.push(...next);
    else if (isObject2(next)) {
      const history = asHistory(next);
      if (history) found2.push(history);
      else stack3.push(...Object.values(next));
    }
  }
  return found2;
}
function resolve(json, find5, isLayer) {
  const reference = asReference(json, isLayer);
  if (reference && Array.isArray(json) && json.length === 3) return find5(reference);
  if (Array.isArray(json)) {
    if (json[0] === CONSTANT) return json[2] ?? null;
    return json.map((item) => resolve(item, find5, isLayer));
  }
  if (!isObject2(json)) return json;
  const history = asHistory(json);
  if (history) return find5(history);
  if (json.class_name === "__tuple__" && Array.isArray(json.items))
    return json.items.map((item) => resolve(item, find5, isLayer));
  return Object.fromEntries(
    Object.entries(json).map(([key, item]) => [key, resolve(item, find5, isLayer)])
  );
}
function namedOf(json, find5, isLayer) {
  const named = /* @__PURE__ */ new Map();
  if (json === void 0 || json === null) return named;
  if (!isObject2(json)) throw invalid2(`The named arguments of a call are ${shown(json)}`);
  for (const [key, item] of Object.entries(json))
    if (item !== null) named.set(key, resolve(item, find5, isLayer));
  return named;
}
function readItem(json, find5, isLayer) {
  const reference = asReference(json, isLayer);
  if (reference) return find5(reference);
  if (Array.isArray(json) && json[0] === CONSTANT) return json[2] ?? null;
  throw unsupported2(`A call with the arguments ${shown(json)}`);
}
function readCall(json, find5, isLayer) {
  if (isObject2(json) && Array.isArray(json.args))
    return {
      args: json.args.map((item) => resolve(item, find5, isLayer)),
      named: namedOf(json.kwargs, find5, isLayer)
    };
  if (!Array.isArray(json)) throw unsupported2(`A call with the arguments ${shown(json)}`);
  const isBare = typeof json[0] === "string";
  const items4 = isBare ? [json] : json;
  const [first3] = items4;
  const args = items4.map((item) => readItem(item, find5, isLayer));
  const [only] = args;
  return {
    args: args.length === 1 && only !== void 0 ? [only] : [args],
    named: namedOf(Array.isArray(first3) ? first3[3] : null, find5, isLayer)
  };
}
var CONSTANT;
var init_call_arguments = __esm({
  "src/weights/keras/call-arguments.ts"() {
    "use strict";
    init_refusal2();
    init_json();
    CONSTANT = "_CONSTANT_VALUE";
  }
});

// src/weights/keras/layer-node.ts
function isModel({ className }) {
  return MODELS.includes(className);
}
function childrenOf(className, config, depth) {
  if (MODELS.includes(className)) {
    const layers = Array.isArray(config) ? config : isObject2(config) ? config.layers : void 0;
    return arrayOf(layers, `list of layers of the ${className}`).map(
      (layer4) => readLayer(layer4, depth + 1)
    );
  }
  if (!isObject2(config)) return [];
  return WRAPPED.flatMap((key) => {
    const inner = config[key];
    const layers = Array.isArray(inner) ? inner : [inner];
    return layers.flatMap(
      (layer4) => isObject2(layer4) && typeof layer4.class_name === "string" ? [readLayer(layer4, depth + 1)] : []
    );
  });
}
function readLayer(json, depth = 0) {
  if (depth > MAX_DEPTH2) throw invalid2("The layers of the model nest too deep");
  const layer4 = objectOf(json, "description of a layer");
  const { class_name: className, config, module: module2, registered_name: registered } = layer4;
  if (typeof className !== "string") throw invalid2("A layer of the model has no class name");
  const options2 = Array.isArray(config) ? { layers: config } : objectOf(config, `configuration of a ${className}`);
  const name = options2.name ?? layer4.name;
  return {
    className,
    name: typeof name === "string" ? name : "",
    config: options2,
    module: typeof module2 === "string" ? module2 : null,
    registeredName: typeof registered === "string" ? registered : null,
    calls: layer4.inbound_nodes === void 0 ? [] : arrayOf(layer4.inbound_nodes, "list of calls"),
    children: childrenOf(className, config, depth)
  };
}
function describe({ className, name }) {
  return `layer "${name}" of class ${className}`;
}
var MODELS, WRAPPED, MAX_DEPTH2;
var init_layer_node = __esm({
  "src/weights/keras/layer-node.ts"() {
    "use strict";
    init_refusal2();
    init_json();
    MODELS = ["Functional", "Model", "Sequential"];
    WRAPPED = ["layer", "backward_layer", "cell", "cells"];
    MAX_DEPTH2 = 64;
  }
});

// src/weights/keras/network.ts
function wantedShape({ config }) {
  const shape2 = config.batch_input_shape ?? config.batch_shape;
  return Array.isArray(shape2) ? shape2 : null;
}
function takeInput(lowering, node4, x) {
  const { config } = node4;
  if (config.sparse === true || config.ragged === true)
    throw unsupported2(`The sparse or ragged input "${node4.name}"`);
  const wanted = wantedShape(node4);
  const fits = !wanted || wanted.length === x.shape.length && wanted.every((size, axis) => size === null || size === x.shape[axis]);
  if (!fits)
    throw mismatch2(
      `The input "${node4.name}" of the model is of shape [${x.shape}] where [${wanted?.map((size) => size ?? "?")}] is needed`
    );
  const dtype = config.dtype ?? "float32";
  if (typeof dtype !== "string" || !Object.hasOwn(DATA_TYPES, dtype)) return x;
  return cast3(lowering.graph, x, dtype);
}
function runSequential(lowering, model, inputs) {
  const [input, ...more] = inputs;
  if (!input || more.length > 0)
    throw mismatch2(`The model takes one input and was given ${inputs.length}`);
  let x = input;
  for (const [index3, layer4] of model.children.entries()) {
    if (layer4.className === "InputLayer") x = takeInput(lowering, layer4, x);
    else {
      const first3 = index3 === 0 && wantedShape(layer4) ? takeInput(lowering, layer4, x) : x;
      const [result2, ...others] = lowering.runLayer(layer4, [first3], /* @__PURE__ */ new Map());
      if (!result2 || others.length > 0)
        throw unsupported2(`The ${describe(layer4)}, which gives several tensors, in a Sequential`);
      x = result2;
    }
  }
  return [x];
}
function ports(json, isLayer) {
  return isObject2(json) ? Object.values(json).flatMap((item) => ports(item, isLayer)) : Array.isArray(json) && typeof json[0] === "string" ? referencesIn(json, isLayer) : Array.isArray(json) ? json.flatMap((item) => ports(item, isLayer)) : [];
}
function firstCalls(layers, references) {
  const offsets = /* @__PURE__ */ new Map();
  for (const { layer: name, call: call2 } of references) {
    const layer4 = layers.get(name);
    if (layer4 && isModel(layer4) && call2 >= Math.max(layer4.calls.length, 1)) offsets.set(name, 1);
  }
  return offsets;
}
function runFunctional(lowering, model, inputs) {
  const layers = new Map(model.children.map((layer4) => [layer4.name, layer4]));
  if (layers.size !== model.children.length) throw invalid2("Two layers of the model have one name");
  const isLayer = (name) => layers.has(name);
  const inputPorts = ports(model.config.input_layers, isLayer);
  const outputPorts = ports(model.config.output_layers, isLayer);
  if (inputPorts.length !== inputs.length)
    throw mismatch2(
      `The model takes ${inputPorts.length} inputs (${inputPorts.map(({ layer: layer4 }) => layer4).join(", ")}) and was given ${inputs.length}`
    );
  const results = /* @__PURE__ */ new Map();
  for (const [index3, { layer: name }] of inputPorts.entries()) {
    const layer4 = layers.get(name);
    const tensor4 = inputs[index3];
    if (layer4 && tensor4) results.set(keyOf2(name, 0), [takeInput(lowering, layer4, tensor4)]);
  }
  const references = [
    ...model.children.flatMap(({ calls }) => referencesIn(calls, isLayer)),
    ...outputPorts
  ];
  const offsets = firstCalls(layers, references);
  let pending = model.children.flatMap(
    (layer4) => layer4.calls.map(
      (json, index3) => ({
        layer: layer4,
        call: index3 + (offsets.get(layer4.name) ?? 0),
        json,
        needs: referencesIn(json, isLayer).map((needed) => keyOf2(needed.layer, needed.call))
      })
    )
  );
  const find5 = ({ layer: layer4, call: call2, output }) => {
    const tensor4 = results.get(keyOf2(layer4, call2))?.[output];
    if (!tensor4) throw invalid2(`The model has no output ${output} of call ${call2} of "${layer4}"`);
    return tensor4;
  };
  while (pending.length > 0) {
    const waiting = [];
    for (const next of pending) {
      if (!next.needs.every((key) => results.has(key))) {
        waiting.push(next);
        continue;
      }
      const { args, named } = at(describe(next.layer), () => readCall(next.json, find5, isLayer));
      const made2 = lowering.runLayer(next.layer, args, named);
      results.set(keyOf2(next.layer.name, next.call), made2);
    }
    if (waiting.length === pending.length)
      throw invalid2(
        `The layers of the model wait for each other or for none: ${waiting.slice(0, 3).map(({ layer: layer4 }) => layer4.name).join(", ")}`
      );
    pending = waiting;
  }
  return outputPorts.map(find5);
}
function runModel(lowering, model, inputs) {
  const run2 = model.className === "Sequential" ? runSequential : runFunctional;
  const outputs = run2(lowering, model, inputs);
  if (outputs.length === 0) throw failedInModel2("The model gives no tensor");
  return outputs;
}
function modelInputs(args) {
  return args.flatMap(tensorsIn);
}
var keyOf2;
var init_network = __esm({
  "src/weights/keras/network.ts"() {
    "use strict";
    init_elementwise();
    init_refusal2();
    init_data_type();
    init_call2();
    init_call_arguments();
    init_json();
    init_layer_node();
    keyOf2 = (layer4, call2) => `${call2}:${layer4}`;
  }
});

// src/weights/keras/dtype-policy.ts
function policyName(json) {
  if (typeof json === "string") return json;
  if (!isObject2(json)) return null;
  if (isObject2(json.config)) {
    const { name, dtype } = json.config;
    return typeof name === "string" ? name : typeof dtype === "string" ? dtype : null;
  }
  return null;
}
function checkPolicy(json) {
  if (json === void 0 || json === null) return;
  const name = policyName(json);
  if (name === null || !COMPUTED.includes(name))
    throw unsupported2(
      `The type policy ${name ?? shown(json)}`,
      "Nothing is wrong with the model. Save it with the policy float32 to have it run here."
    );
}
var COMPUTED;
var init_dtype_policy = __esm({
  "src/weights/keras/dtype-policy.ts"() {
    "use strict";
    init_refusal2();
    init_json();
    COMPUTED = ["float32", "int32", "int64", "uint8", "bool"];
  }
});

// src/weights/keras/options.ts
function makeOptions(values) {
  return { values, read: /* @__PURE__ */ new Set() };
}
function option(options2, key) {
  options2.read.add(key);
  return Object.hasOwn(options2.values, key) ? options2.values[key] : void 0;
}
function wrong2(key, value, wanted) {
  return unsupported2(`The option ${key} is ${shown(value)}, which is no ${wanted}`);
}
function number3(options2, key, otherwise) {
  const value = option(options2, key) ?? otherwise;
  const plain4 = isObject2(value) ? numberOf(value) : value;
  if (typeof plain4 !== "number" || Number.isNaN(plain4)) throw wrong2(key, value, "number");
  return plain4;
}
function numberOf(value) {
  if (!isObject2(value)) return value;
  if (typeof value.value === "number") return value.value;
  return isObject2(value.config) ? value.config.value : void 0;
}
function maybeNumber(options2, key) {
  return (option(options2, key) ?? null) === null ? null : number3(options2, key);
}
function integer(options2, key, otherwise) {
  const value = number3(options2, key, otherwise);
  if (!Number.isSafeInteger(value)) throw wrong2(key, value, "integer");
  return value;
}
function flag(options2, key, otherwise) {
  const value = option(options2, key) ?? otherwise;
  if (typeof value !== "boolean") throw wrong2(key, value, "truth value");
  return value;
}
function text2(options2, key, otherwise) {
  const value = option(options2, key) ?? otherwise;
  if (typeof value !== "string") throw wrong2(key, value, "text");
  return value;
}
function word2(options2, key, words, otherwise) {
  const value = text2(options2, key, otherwise);
  const found2 = words.find((known) => known === value);
  if (found2 === void 0) throw unsupported2(`The option ${key} = ${shown(value)}`);
  return found2;
}
function asIntegers(value, key) {
  const list4 = Array.isArray(value) ? value : [value];
  const numbers2 = list4.map((item) => numberOf(item ?? null));
  if (!numbers2.every((item) => Number.isSafeInteger(item)))
    throw wrong2(key, value, "list of integers");
  return numbers2;
}
function integers2(options2, key, otherwise) {
  return asIntegers(option(options2, key) ?? otherwise, key);
}
function perAxis2(options2, key, axes, otherwise) {
  const list4 = integers2(options2, key, otherwise);
  const [only = 0] = list4;
  const all2 = list4.length === 1 ? Array(axes).fill(only) : list4;
  if (all2.length !== axes) throw wrong2(key, list4, `list of ${axes} integers`);
  return all2;
}
function positivePerAxis(options2, key, axes, otherwise) {
  const list4 = perAxis2(options2, key, axes, otherwise);
  if (list4.some((size) => size < 1)) throw wrong2(key, list4, "list of sizes");
  return list4;
}
function ignore(options2, ...keys2) {
  for (const key of keys2) options2.read.add(key);
}
function expectOnly(options2, key, ...values) {
  const value = option(options2, key);
  if (value === void 0 || value === null) return;
  if (!values.some((accepted) => JSON.stringify(accepted) === JSON.stringify(value)))
    throw unsupported2(`The option ${key} = ${shown(value)}`);
}
function unread({ values, read: read3 }) {
  return Object.keys(values).filter((key) => !read3.has(key) && values[key] !== null);
}
var init_options = __esm({
  "src/weights/keras/options.ts"() {
    "use strict";
    init_refusal2();
    init_json();
  }
});

// src/weights/keras/layer-options.ts
function layerOptions(node4) {
  const options2 = makeOptions(node4.config);
  ignore(options2, ...WITHOUT_EFFECT);
  ignore(options2, ...Object.keys(node4.config).filter((key) => TRAINING_ONLY.test(key)));
  return options2;
}
var WITHOUT_EFFECT, TRAINING_ONLY;
var init_layer_options = __esm({
  "src/weights/keras/layer-options.ts"() {
    "use strict";
    init_options();
    WITHOUT_EFFECT = [
      "name",
      "trainable",
      "dtype",
      "input_dtype",
      "batch_input_shape",
      "batch_shape",
      "input_shape",
      "input_dim",
      "build_input_shape",
      "activity_regularizer",
      "autocast",
      "seed",
      "quantization_config"
    ];
    TRAINING_ONLY = /_(initializer|regularizer|constraint)$|^(initializer|regularizer|constraint)$/;
  }
});

// src/weights/tensorflow/rearrange.ts
function inLayout(graph, x, shape2, work) {
  const rank = rankOf(x);
  if (!prefersFirst(x) || rank < 3)
    return makeTensor2(
      work(last(graph, x), (axis) => axis, shape2),
      x.dtype
    );
  const order = firstOrder(rank);
  const value = work(first2(graph, x), (axis) => order.indexOf(axis), reorder2(shape2, order));
  return makeFirst(value, x.dtype);
}
function reshape2(graph, x, wanted) {
  const shape2 = inferShape2(wanted, elementCount(x.shape));
  if (sameShape(shape2, x.shape)) return x;
  return makeTensor2(reshapeValue(graph, last(graph, x), shape2), x.dtype);
}
function reshapeValue(graph, value, shape2) {
  if (sameShape(value.shape, shape2)) return value;
  const { source } = value;
  if (source.kind === "weights")
    return weights(graph, value.type, shape2, source.load, source.range);
  if (source.kind === "constant" && !value.varies)
    return constant(graph, source.data, value.type, shape2);
  const attributes = shape2.includes(0) ? { allowzero: 1 } : {};
  return add(graph, "Reshape", [value, integers(graph, shape2)], attributes, shape2, value.type);
}
function transpose2(graph, x, order) {
  const rank = rankOf(x);
  if (!sameShape(
    [...order].sort((a, b) => a - b),
    range(rank)
  ))
    throw failedInModel2(`[${order}] is no order of the ${rank} axes of a tensor`);
  if (sameShape(order, range(rank))) return x;
  if (rank >= 3 && x.first && sameShape(order, firstOrder(rank)))
    return makeTensor2(x.first, x.dtype);
  if (rank >= 3 && x.last && sameShape(order, lastOrder(rank))) return makeFirst(x.last, x.dtype);
  return makeTensor2(transposeValue(graph, last(graph, x), order), x.dtype);
}
function concat2(graph, tensors3, axis) {
  const [any] = tensors3;
  if (!any) throw failedInModel2("An empty list of tensors was joined");
  const at2 = axisOf2(axis, rankOf(any));
  for (const x of tensors3)
    if (rankOf(x) !== rankOf(any) || x.shape.some((size, i) => i !== at2 && size !== any.shape[i]))
      throw failedInModel2(
        `Tensors of the shapes ${list2(tensors3.map((t) => t.shape))} can not be joined along axis ${axis}`
      );
  const sum3 = tensors3.reduce((total, x) => total + (x.shape[at2] ?? 0), 0);
  const shape2 = any.shape.map((size, i) => i === at2 ? sum3 : size);
  const filled3 = tensors3.filter((x) => elementCount(x.shape) > 0);
  if (filled3.length === 0) return reshape2(graph, any, shape2);
  const [only] = filled3;
  if (only && filled3.length === 1) return only;
  const leader = filled3.find(prefersFirst) ?? any;
  return inLayout(graph, leader, shape2, (value, axisIn, itsShape) => {
    const read3 = prefersFirst(leader) && rankOf(leader) >= 3 ? first2 : last;
    const values = filled3.map((x) => read3(graph, x));
    return add(graph, "Concat", values, { axis: axisIn(at2) }, itsShape, value.type);
  });
}
function slice2(graph, x, cuts) {
  const shape2 = cuts.map(({ from, to: to2, step }) => Math.max(0, Math.ceil((to2 - from) / step)));
  const axes = range(rankOf(x)).filter(
    (axis) => shape2[axis] !== x.shape[axis] || cuts[axis]?.step !== 1
  );
  if (axes.length === 0) return x;
  const pick = (choose4) => integers(
    graph,
    axes.map((axis) => choose4(cuts[axis]))
  );
  return inLayout(
    graph,
    x,
    shape2,
    (value, axisIn, itsShape) => add(
      graph,
      "Slice",
      [
        value,
        pick(({ from }) => from),
        pick(({ to: to2 }) => to2 < 0 ? Number.MIN_SAFE_INTEGER : to2),
        integers(graph, axes.map(axisIn)),
        pick(({ step }) => step)
      ],
      {},
      itsShape,
      value.type
    )
  );
}
function sliceAxis(graph, x, axis, from, to2, step = 1) {
  const whole3 = x.shape.map((size) => ({ from: 0, to: size, step: 1 }));
  return slice2(
    graph,
    x,
    whole3.map((cut, i) => i === axis ? { from, to: to2, step } : cut)
  );
}
function gather(graph, x, axis, positions) {
  const shape2 = x.shape.map((size, i) => i === axis ? positions.length : size);
  return inLayout(
    graph,
    x,
    shape2,
    (value, axisIn, itsShape) => add(
      graph,
      "Gather",
      [value, integers(graph, positions)],
      { axis: axisIn(axis) },
      itsShape,
      value.type
    )
  );
}
function tile2(graph, x, repeats) {
  if (repeats.every((count2) => count2 === 1)) return x;
  const shape2 = x.shape.map((size, axis) => size * (repeats[axis] ?? 1));
  return inLayout(graph, x, shape2, (value, axisIn, itsShape) => {
    const ordered3 = [];
    for (const [axis, count2] of repeats.entries()) ordered3[axisIn(axis)] = count2;
    return add(graph, "Tile", [value, integers(graph, ordered3)], {}, itsShape, value.type);
  });
}
function stack2(graph, tensors3, axis) {
  const [any] = tensors3;
  if (!any) throw failedInModel2("An empty list of tensors was stacked");
  const at2 = axisOf2(axis, rankOf(any) + 1);
  const shape2 = [...any.shape.slice(0, at2), 1, ...any.shape.slice(at2)];
  return concat2(
    graph,
    tensors3.map((x) => reshape2(graph, x, shape2)),
    at2
  );
}
function mirrored(position, size) {
  const front = position < 0 ? -1 - position : position;
  return front >= size ? 2 * size - 1 - front : front;
}
function pad(graph, x, pads, mode = "constant", filler = null) {
  if (pads.every(([before, after]) => before === 0 && after === 0)) return x;
  if (mode !== "constant")
    for (const [axis, sides] of pads.entries()) {
      const limit = (x.shape[axis] ?? 0) - (mode === "reflect" ? 1 : 0);
      if (sides.some((count2) => count2 > limit))
        throw failedInModel2(`An axis of ${x.shape[axis]} elements can not be mirrored that far`);
    }
  if (mode === "symmetric")
    return pads.reduce((y, [before, after], axis) => {
      const size = x.shape[axis] ?? 0;
      if (before === 0 && after === 0) return y;
      const positions = range(size + before + after).map((i) => mirrored(i - before, size));
      return gather(graph, y, axis, positions);
    }, x);
  const shape2 = x.shape.map((size, axis) => size + (pads[axis]?.[0] ?? 0) + (pads[axis]?.[1] ?? 0));
  return inLayout(graph, x, shape2, (value, axisIn, itsShape) => {
    const befores = [];
    const afters = [];
    for (const [axis, [before, after]] of pads.entries()) {
      befores[axisIn(axis)] = before;
      afters[axisIn(axis)] = after;
    }
    const inputs = [value, integers(graph, [...befores, ...afters]), ...filler ? [filler] : []];
    return add(graph, "Pad", inputs, { mode }, itsShape, value.type);
  });
}
var init_rearrange = __esm({
  "src/weights/tensorflow/rearrange.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_refusal2();
    init_shapes();
    init_tensor2();
  }
});

// src/weights/tensorflow/reduce.ts
function reduce2(graph, operator, x, axes, keep2) {
  const over = axesOf2(axes, rankOf(x));
  if (over.length === 0) return x;
  const input = x.dtype === "bool" ? cast3(graph, x, "int64") : x;
  const kept = x.shape.map((size, axis) => over.includes(axis) ? 1 : size);
  const reduced = inLayout(
    graph,
    input,
    kept,
    (value, axisIn, shape2) => add(
      graph,
      operator,
      [value, integers(graph, over.map(axisIn))],
      { keepdims: 1 },
      shape2,
      value.type
    )
  );
  const result2 = x.dtype === "bool" ? cast3(graph, reduced, "bool") : reduced;
  if (keep2) return result2;
  return reshape2(
    graph,
    result2,
    kept.filter((_, axis) => !over.includes(axis))
  );
}
function softmax2(graph, operator, x, axis) {
  const at2 = axisOf2(axis, rankOf(x));
  return inLayout(
    graph,
    x,
    x.shape,
    (value, axisIn, shape2) => add(graph, operator, [value], { axis: axisIn(at2) }, shape2, value.type)
  );
}
function standardize2(graph, x, axes, epsilon) {
  const mean2 = reduce2(graph, "ReduceMean", x, axes, true);
  const centred = broadcast(graph, "Sub", [x, mean2]);
  const squares = broadcast(graph, "Mul", [centred, centred]);
  const variance = reduce2(graph, "ReduceMean", squares, axes, true);
  const deviation = unary2(graph, "Sqrt", withNumber2(graph, "Add", variance, epsilon));
  return broadcast(graph, "Div", [centred, deviation]);
}
var init_reduce2 = __esm({
  "src/weights/tensorflow/reduce.ts"() {
    "use strict";
    init_graph();
    init_elementwise();
    init_rearrange();
    init_shapes();
    init_tensor2();
  }
});

// src/weights/tensorflow/resize-matrices.ts
function scaleOf(input, output, coordinates) {
  if (coordinates === "align-corners" && output > 1) return round2((input - 1) / (output - 1));
  return round2(input / output);
}
function nearestPositions(input, output, coordinates) {
  const scale = scaleOf(input, output, coordinates);
  return Array.from({ length: output }, (_, i) => {
    if (coordinates === "half-pixel")
      return Math.max(0, Math.min(input - 1, Math.floor(round2((i + 0.5) * scale))));
    const position = round2(i * scale);
    const nearest2 = coordinates === "align-corners" ? Math.floor(position + 0.5) : Math.floor(position);
    return Math.max(0, Math.min(input - 1, nearest2));
  });
}
function cubicTable(a) {
  const table2 = new Float32Array(2 * (TABLE_STEPS + 1));
  for (let i = 0; i <= TABLE_STEPS; i += 1) {
    const near = i / TABLE_STEPS;
    const far = near + 1;
    table2[2 * i] = ((a + 2) * near - (a + 3)) * near * near + 1;
    table2[2 * i + 1] = ((a * far - 5 * a) * far + 8 * a) * far - 4 * a;
  }
  return table2;
}
function bicubicMatrix(coordinates) {
  const isHalf = coordinates === "half-pixel";
  const table2 = cubicTable(isHalf ? -0.5 : -0.75);
  const at2 = (index3) => table2[index3] ?? 0;
  return (input, output) => {
    const matrix = new Float32Array(input * output);
    const scale = scaleOf(input, output, coordinates);
    for (let column2 = 0; column2 < output; column2 += 1) {
      const place4 = isHalf ? round2(round2((column2 + 0.5) * scale) - 0.5) : round2(column2 * scale);
      const start = Math.floor(place4);
      const step = Math.round((place4 - start) * TABLE_STEPS);
      const rest = TABLE_STEPS - step;
      const weights2 = [at2(2 * step + 1), at2(2 * step), at2(2 * rest), at2(2 * rest + 1)];
      const used = weights2.map((weight2, tap) => {
        const row = start - 1 + tap;
        return isHalf && (row < 0 || row >= input) ? 0 : weight2;
      });
      const sum3 = isHalf ? used.reduce((total, weight2) => total + weight2, 0) : 1;
      for (const [tap, weight2] of used.entries()) {
        const row = Math.max(0, Math.min(input - 1, start - 1 + tap));
        const index3 = row * output + column2;
        matrix[index3] = (matrix[index3] ?? 0) + weight2 / sum3;
      }
    }
    return matrix;
  };
}
function kernelMatrix(name, input, output, { scale, translation, antialias }) {
  if (input < 1 || !(scale > 0)) throw failedInModel2("An image of no size can not be resized");
  const { radius, weight: weight2 } = KERNELS[name];
  const matrix = new Float32Array(input * output);
  const inverse2 = 1 / scale;
  const width = antialias ? Math.max(inverse2, 1) : 1;
  for (let column2 = 0; column2 < output; column2 += 1) {
    const centre = (column2 + 0.5) * inverse2 - inverse2 * translation;
    if (centre < 0 || centre > input) continue;
    const from = Math.max(0, Math.ceil(centre - radius * width - 0.5));
    const to2 = Math.min(input - 1, Math.floor(centre + radius * width - 0.5));
    const weights2 = [];
    for (let row = from; row <= to2; row += 1) weights2.push(weight2((row + 0.5 - centre) / width));
    const sum3 = weights2.reduce((total, each) => total + each, 0);
    if (Math.abs(sum3) < 1e-3) continue;
    for (const [index3, each] of weights2.entries())
      matrix[(from + index3) * output + column2] = each / sum3;
  }
  return matrix;
}
var round2, TABLE_STEPS, areaMatrix, lanczos, KERNELS;
var init_resize_matrices = __esm({
  "src/weights/tensorflow/resize-matrices.ts"() {
    "use strict";
    init_refusal2();
    round2 = Math.fround;
    TABLE_STEPS = 1024;
    areaMatrix = (input, output) => {
      const matrix = new Float32Array(input * output);
      const scale = input / output;
      for (let column2 = 0; column2 < output; column2 += 1) {
        const from = column2 * scale;
        const to2 = from + scale;
        for (let row = Math.floor(from); row < Math.min(Math.ceil(to2), input); row += 1)
          matrix[row * output + column2] = (Math.min(to2, row + 1) - Math.max(from, row)) / scale;
      }
      return matrix;
    };
    lanczos = (radius) => ({
      radius,
      weight: (x) => {
        const distance = Math.abs(x);
        if (distance > radius) return 0;
        if (distance <= 1e-3) return 1;
        const angle = Math.PI * distance;
        return radius * Math.sin(angle) * Math.sin(angle / radius) / (angle * angle);
      }
    });
    KERNELS = {
      lanczos1: lanczos(1),
      lanczos3: lanczos(3),
      lanczos5: lanczos(5),
      gaussian: {
        radius: 1.5,
        weight: (x) => Math.abs(x) >= 1.5 ? 0 : Math.exp(-x * x / (2 * 0.5 * 0.5))
      },
      box: {
        radius: 1,
        weight: (x) => Math.abs(x) < 0.5 ? 1 : Math.abs(x) === 0.5 ? 0.5 : 0
      },
      triangle: { radius: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
      keyscubic: {
        radius: 2,
        weight: (value) => {
          const x = Math.abs(value);
          if (x >= 2) return 0;
          if (x >= 1) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
          return (1.5 * x - 2.5) * x * x + 1;
        }
      },
      mitchellcubic: {
        radius: 2,
        weight: (value) => {
          const x = Math.abs(value);
          if (x >= 2) return 0;
          if (x >= 1) return ((-7 / 18 * x + 2) * x - 10 / 3) * x + 16 / 9;
          return (7 / 6 * x - 2) * x * x + 8 / 9;
        }
      }
    };
  }
});

// src/weights/tensorflow/resize.ts
function checkSizes(x, space) {
  const sizes3 = x.shape.slice(1, -1);
  if (space.some((size, i) => size > LONGEST2 || size * (sizes3[i] ?? 1) > LARGEST_MATRIX))
    throw unsupported2(`Resizing [${sizes3}] elements to [${space}]`);
  if (space.some((size) => !Number.isInteger(size) || size < 1) || x.shape.slice(1, -1).includes(0))
    throw failedInModel2(`An image of shape [${x.shape}] can not be resized to [${space}]`);
}
function repeatElements(graph, x, factors) {
  if (factors.every((factor) => factor === 1)) return x;
  const value = first2(graph, x);
  const shape2 = value.shape.map((size, axis) => size * (axis < 2 ? 1 : factors[axis - 2] ?? 1));
  const attributes = {
    mode: "nearest",
    coordinate_transformation_mode: "asymmetric",
    nearest_mode: "floor"
  };
  const inputs = [value, null, null, integers(graph, shape2)];
  return makeFirst(add(graph, "Resize", inputs, attributes, shape2, value.type), x.dtype);
}
function resizeNearest(graph, x, space, coordinates) {
  checkSizes(x, space);
  const sizes3 = x.shape.slice(1, -1);
  const factors = space.map((size, axis) => size / (sizes3[axis] ?? 1));
  if (factors.every(Number.isInteger) && coordinates !== "align-corners" && x.dtype === "float32")
    return repeatElements(graph, x, factors);
  return space.reduce((made2, size, axis) => {
    const input = sizes3[axis] ?? 1;
    return gather(graph, made2, axis + 1, nearestPositions(input, size, coordinates));
  }, x);
}
function resizeBilinear(graph, x, space, coordinates) {
  checkSizes(x, space);
  const value = first2(graph, cast3(graph, x, "float32"));
  const shape2 = [...value.shape.slice(0, 2), ...space];
  const attributes = {
    mode: "linear",
    coordinate_transformation_mode: LINEAR_COORDINATES[coordinates]
  };
  const inputs = [value, null, null, integers(graph, shape2)];
  return makeFirst(add(graph, "Resize", inputs, attributes, shape2, "float32"));
}
function resizeByMatrices(graph, x, space, matrixOf2) {
  checkSizes(x, space);
  const value = first2(graph, cast3(graph, x, "float32"));
  const [batch2 = 1, channels = 1, height = 1, width = 1] = value.shape;
  const [newHeight = 1, newWidth = 1] = space;
  const columns = constant(graph, matrixOf2(1)(width, newWidth), "float32", [width, newWidth]);
  const rows = constant(
    graph,
    transposeData(matrixOf2(0)(height, newHeight), [height, newHeight], [1, 0]),
    "float32",
    [newHeight, height]
  );
  const wide = [batch2, channels, height, newWidth];
  const across = add(graph, "MatMul", [value, columns], {}, wide, "float32");
  const shape2 = [batch2, channels, newHeight, newWidth];
  return makeFirst(add(graph, "MatMul", [rows, across], {}, shape2, "float32"));
}
function resizeBicubic(graph, x, space, coordinates) {
  const matrix = bicubicMatrix(coordinates);
  return resizeByMatrices(graph, x, space, () => matrix);
}
function resizeArea(graph, x, space) {
  return resizeByMatrices(graph, x, space, () => areaMatrix);
}
function resizeByKernel(graph, x, space, kernel, antialias) {
  return resizeByMatrices(
    graph,
    x,
    space,
    () => (input, output) => kernelMatrix(kernel, input, output, { scale: output / input, translation: 0, antialias })
  );
}
function resizeImages(graph, x, space, method, antialias) {
  if (method === "nearest") return resizeNearest(graph, x, space, "half-pixel");
  if (method === "area") return resizeArea(graph, x, space);
  if (method === "bilinear")
    return antialias ? resizeByKernel(graph, x, space, "triangle", true) : resizeBilinear(graph, x, space, "half-pixel");
  if (method === "bicubic")
    return antialias ? resizeByKernel(graph, x, space, "keyscubic", true) : resizeBicubic(graph, x, space, "half-pixel");
  return resizeByKernel(graph, x, space, method, antialias);
}
var LONGEST2, LARGEST_MATRIX, LINEAR_COORDINATES, RESIZE_METHODS;
var init_resize2 = __esm({
  "src/weights/tensorflow/resize.ts"() {
    "use strict";
    init_graph();
    init_elementwise();
    init_rearrange();
    init_refusal2();
    init_resize_matrices();
    init_tensor2();
    init_transpose_data();
    LONGEST2 = 2 ** 16;
    LARGEST_MATRIX = 2 ** 24;
    LINEAR_COORDINATES = {
      "half-pixel": "half_pixel",
      "align-corners": "align_corners",
      legacy: "asymmetric"
    };
    RESIZE_METHODS = [
      "nearest",
      "bilinear",
      "bicubic",
      "area",
      "lanczos3",
      "lanczos5",
      "gaussian",
      "mitchellcubic"
    ];
  }
});

// src/weights/keras/activation.ts
function softmaxOf2(operator) {
  return (graph, x) => {
    if (rankOf(x) < 2) throw failedInModel2("Softmax takes tensors of two axes or more");
    return softmax2(graph, operator, x, -1);
  };
}
function gelu2(graph, x, approximate) {
  return unary2(graph, "Gelu", x, { approximate: approximate ? "tanh" : "none" });
}
function leakyRelu(graph, x, slope) {
  return unary2(graph, "LeakyRelu", x, { alpha: { float: slope } });
}
function nameOf2(json) {
  if (typeof json === "string") return json;
  if (!isObject2(json)) return null;
  const { class_name: className, config, registered_name: registered } = json;
  if (className === "function") {
    const isOwn = typeof registered !== "string" || registered === config;
    return typeof config === "string" && isOwn ? config : null;
  }
  return null;
}
function isLinear(json) {
  return json === void 0 || json === null || json === "linear";
}
function activate(graph, version, json, x) {
  if (isLinear(json)) return x;
  const name = nameOf2(json);
  const known = name !== null && Object.hasOwn(ACTIVATIONS, name) ? ACTIVATIONS[name] : void 0;
  if (!known) throw unsupported2(`The activation ${shown(json)}, which is none of Keras' own`);
  return known(graph, x, version);
}
var node2, times2, hardSigmoid6, hardSigmoid5, hardSilu, silu, shrink2, tanhShrink, ACTIVATIONS;
var init_activation2 = __esm({
  "src/weights/keras/activation.ts"() {
    "use strict";
    init_elementwise();
    init_reduce2();
    init_refusal2();
    init_tensor2();
    init_json();
    node2 = (operator) => (graph, x) => unary2(graph, operator, x);
    times2 = (graph, a, b) => broadcast(graph, "Mul", [a, b]);
    hardSigmoid6 = (graph, x) => withNumber2(graph, "Div", clip(graph, withNumber2(graph, "Add", x, 3), 0, 6), 6);
    hardSigmoid5 = (graph, x) => clip(graph, withNumber2(graph, "Add", withNumber2(graph, "Mul", x, 0.2), 0.5), 0, 1);
    hardSilu = (graph, x) => times2(graph, x, hardSigmoid6(graph, x));
    silu = (graph, x) => times2(graph, x, unary2(graph, "Sigmoid", x));
    shrink2 = (moved) => (graph, x) => {
      const limit = 0.5;
      const size = unary2(graph, "Abs", x);
      const outside = broadcast(graph, "Greater", [size, constantTensor(graph, limit)], "bool");
      const towards = withNumber2(graph, "Mul", unary2(graph, "Sign", x), limit);
      const kept = moved ? broadcast(graph, "Sub", [x, towards]) : x;
      return broadcast(graph, "Where", [outside, kept, constantTensor(graph, 0)], x.dtype);
    };
    tanhShrink = (graph, x) => broadcast(graph, "Sub", [x, unary2(graph, "Tanh", x)]);
    ACTIVATIONS = {
      linear: (_, x) => x,
      relu: node2("Relu"),
      relu6: (graph, x) => clip(graph, x, 0, 6),
      leaky_relu: (graph, x) => leakyRelu(graph, x, 0.2),
      sigmoid: node2("Sigmoid"),
      tanh: node2("Tanh"),
      elu: node2("Elu"),
      selu: node2("Selu"),
      celu: (graph, x) => unary2(graph, "Celu", x, { alpha: { float: 1 } }),
      softplus: node2("Softplus"),
      softsign: node2("Softsign"),
      exponential: node2("Exp"),
      softmax: softmaxOf2("Softmax"),
      log_softmax: softmaxOf2("LogSoftmax"),
      log_sigmoid: (graph, x) => unary2(graph, "Neg", unary2(graph, "Softplus", unary2(graph, "Neg", x))),
      swish: silu,
      silu,
      mish: (graph, x) => times2(graph, x, unary2(graph, "Tanh", unary2(graph, "Softplus", x))),
      // Keras 3 has PyTorch's, Keras 2 Theano's.
      hard_sigmoid: (graph, x, { major }) => major >= 3 ? hardSigmoid6(graph, x) : hardSigmoid5(graph, x),
      hard_silu: hardSilu,
      hard_swish: hardSilu,
      hard_tanh: (graph, x) => clip(graph, x, -1, 1),
      hard_shrink: shrink2(false),
      soft_shrink: shrink2(true),
      tanh_shrink: tanhShrink,
      // Both Keras 2 and 3 take the exact one unless told otherwise.
      gelu: (graph, x) => gelu2(graph, x, false)
    };
  }
});

// src/weights/keras/layers/softmax-over.ts
function softmaxOver(graph, x, axes) {
  const over = axesOf2(axes, rankOf(x));
  if (over.length === 1) return softmax2(graph, "Softmax", x, over[0] ?? -1);
  const largest = reduce2(graph, "ReduceMax", x, over, true);
  const powers = unary2(graph, "Exp", broadcast(graph, "Sub", [x, largest]));
  return broadcast(graph, "Div", [powers, reduce2(graph, "ReduceSum", powers, over, true)]);
}
var init_softmax_over = __esm({
  "src/weights/keras/layers/softmax-over.ts"() {
    "use strict";
    init_elementwise();
    init_reduce2();
    init_shapes();
    init_tensor2();
  }
});

// src/weights/tensorflow/elements.ts
function knownElements(graph, tensor4) {
  if (prefersFirst(tensor4)) return null;
  const value = last(graph, tensor4);
  const numbers2 = knownNumbers(value);
  if (numbers2 && value.varies) graph.usedKnown = true;
  return numbers2;
}
function neededElements(graph, tensor4) {
  return neededNumbers(graph, last(graph, tensor4));
}
var init_elements = __esm({
  "src/weights/tensorflow/elements.ts"() {
    "use strict";
    init_graph();
    init_known_values();
    init_tensor2();
  }
});

// src/weights/tensorflow/arithmetic.ts
function checkSameType(a, b) {
  if (a.dtype !== b.dtype) throw failedInModel2(`A ${a.dtype} meets a ${b.dtype}.`);
}
function checkDivisor(graph, b) {
  if (knownElements(graph, b)?.includes(0)) throw failedInModel2("An integer is divided by zero.");
}
function signsDiffer(graph, remainder2, b) {
  const zero3 = constantTensor(graph, 0, b.dtype);
  const less = compare2("Less");
  const differ = broadcast(
    graph,
    "Xor",
    [less(graph, remainder2, zero3), less(graph, b, zero3)],
    "bool"
  );
  const notZero = not2(graph, compare2("Equal")(graph, remainder2, zero3));
  return broadcast(graph, "And", [notZero, differ], "bool");
}
var plainBinary, compare2, not2, truncatedDivide, divide2, floorDivide3, floorModulo, truncatedModulo, squaredDifference, divideNoNan, multiplyNoNan, timesUnlessZero, PI, arcTangent2, power3, larger, addTensors, subtract, multiply, equal2, log, log1p2, logical2, notEqual2, minimum, BINARY2;
var init_arithmetic2 = __esm({
  "src/weights/tensorflow/arithmetic.ts"() {
    "use strict";
    init_element_type();
    init_data_type2();
    init_elements();
    init_elementwise();
    init_refusal2();
    init_tensor2();
    plainBinary = (operator) => (graph, a, b) => {
      checkSameType(a, b);
      return wrap2(graph, broadcast(graph, operator, [a, b], a.dtype));
    };
    compare2 = (operator) => (graph, a, b) => {
      checkSameType(a, b);
      return broadcast(graph, operator, [a, b], "bool");
    };
    not2 = (graph, x) => unary2(graph, "Not", x);
    truncatedDivide = (graph, a, b) => {
      checkSameType(a, b);
      const quotient = broadcast(graph, "Div", [a, b], a.dtype);
      if (!isFloating2(a.dtype)) {
        checkDivisor(graph, b);
        return wrap2(graph, quotient);
      }
      throw unsupported2("Truncated division of floats");
    };
    divide2 = (graph, a, b) => isFloating2(a.dtype) ? plainBinary("Div")(graph, a, b) : truncatedDivide(graph, a, b);
    floorDivide3 = (graph, a, b) => {
      if (isFloating2(a.dtype)) return unary2(graph, "Floor", divide2(graph, a, b));
      const quotient = truncatedDivide(graph, a, b);
      const remainder2 = subtract(graph, a, multiply(graph, quotient, b));
      const correction = unary2(
        graph,
        "Cast",
        signsDiffer(graph, remainder2, b),
        { to: ELEMENT_TYPES.int64.code },
        a.dtype
      );
      return subtract(graph, quotient, correction);
    };
    floorModulo = (graph, a, b) => {
      checkSameType(a, b);
      if (!isFloating2(a.dtype)) {
        checkDivisor(graph, b);
        return broadcast(graph, "Mod", [a, b], a.dtype);
      }
      const remainder2 = broadcast(graph, "Mod", [a, b], a.dtype, { fmod: 1 });
      const wrong3 = signsDiffer(graph, remainder2, b);
      return broadcast(graph, "Where", [wrong3, addTensors(graph, remainder2, b), remainder2], a.dtype);
    };
    truncatedModulo = (graph, a, b) => {
      checkSameType(a, b);
      if (!isFloating2(a.dtype)) checkDivisor(graph, b);
      return broadcast(graph, "Mod", [a, b], a.dtype, { fmod: 1 });
    };
    squaredDifference = (graph, a, b) => {
      const difference = subtract(graph, a, b);
      return multiply(graph, difference, difference);
    };
    divideNoNan = (graph, a, b) => {
      const zero3 = constantTensor(graph, 0, a.dtype);
      const isZero = compare2("Equal")(graph, b, zero3);
      return broadcast(graph, "Where", [isZero, zero3, divide2(graph, a, b)], a.dtype);
    };
    multiplyNoNan = (graph, a, b) => {
      const zero3 = constantTensor(graph, 0, a.dtype);
      const isZero = compare2("Equal")(graph, b, zero3);
      return broadcast(graph, "Where", [isZero, zero3, multiply(graph, a, b)], a.dtype);
    };
    timesUnlessZero = (of) => (graph, a, b) => {
      const zero3 = constantTensor(graph, 0, a.dtype);
      const isZero = compare2("Equal")(graph, a, zero3);
      return broadcast(graph, "Where", [isZero, zero3, multiply(graph, a, of(graph, b))], a.dtype);
    };
    PI = Math.fround(Math.PI);
    arcTangent2 = (graph, y, x) => {
      checkSameType(y, x);
      const number6 = (n) => constantTensor(graph, n, x.dtype);
      const zero3 = number6(0);
      const where3 = (test, yes, no) => broadcast(graph, "Where", [test, yes, no], x.dtype);
      const less = compare2("Less");
      const below = less(graph, y, zero3);
      const principal = unary2(graph, "Atan", divide2(graph, y, x));
      const turned = addTensors(graph, principal, where3(below, number6(-PI), number6(PI)));
      const right = compare2("Greater")(graph, x, zero3);
      const upright = where3(below, number6(-PI / 2), number6(PI / 2));
      const onAxis = compare2("Equal")(graph, x, zero3);
      const origin = broadcast(graph, "And", [onAxis, compare2("Equal")(graph, y, zero3)], "bool");
      const general2 = where3(right, principal, where3(onAxis, upright, turned));
      return where3(origin, zero3, general2);
    };
    power3 = (graph, a, b) => {
      checkSameType(a, b);
      if (!isFloating2(a.dtype) && (knownElements(graph, b)?.every((x) => x >= 0) ?? false) === false)
        throw unsupported2("Integers to a power that may be negative");
      return wrap2(graph, broadcast(graph, "Pow", [a, b], a.dtype));
    };
    larger = (graph, a, b) => plainBinary("Max")(graph, a, b);
    addTensors = plainBinary("Add");
    subtract = plainBinary("Sub");
    multiply = plainBinary("Mul");
    equal2 = compare2("Equal");
    log = (graph, y) => unary2(graph, "Log", y);
    log1p2 = (graph, y) => log(graph, addTensors(graph, y, constantTensor(graph, 1, y.dtype)));
    logical2 = (operator) => (graph, a, b) => broadcast(graph, operator, [a, b], "bool");
    notEqual2 = (graph, a, b) => not2(graph, equal2(graph, a, b));
    minimum = plainBinary("Min");
    BINARY2 = {
      Add: addTensors,
      AddV2: addTensors,
      Sub: subtract,
      Mul: multiply,
      Div: divide2,
      RealDiv: divide2,
      FloorDiv: floorDivide3,
      TruncateDiv: truncatedDivide,
      FloorMod: floorModulo,
      Mod: truncatedModulo,
      TruncateMod: truncatedModulo,
      DivNoNan: divideNoNan,
      MulNoNan: multiplyNoNan,
      Xdivy: (graph, a, b) => {
        const zero3 = constantTensor(graph, 0, a.dtype);
        return broadcast(graph, "Where", [equal2(graph, a, zero3), zero3, divide2(graph, a, b)], a.dtype);
      },
      Xlogy: timesUnlessZero(log),
      Xlog1py: timesUnlessZero(log1p2),
      Maximum: larger,
      Minimum: minimum,
      Pow: power3,
      SquaredDifference: squaredDifference,
      Atan2: arcTangent2,
      Less: compare2("Less"),
      LessEqual: compare2("LessOrEqual"),
      Greater: compare2("Greater"),
      GreaterEqual: compare2("GreaterOrEqual"),
      Equal: equal2,
      NotEqual: notEqual2,
      LogicalAnd: logical2("And"),
      LogicalOr: logical2("Or")
    };
  }
});

// src/weights/tensorflow/matrix.ts
function exchangeLast(graph, x) {
  const rank = rankOf(x);
  return transpose2(graph, x, [...range(rank - 2), rank - 1, rank - 2]);
}
function multiplyMatrices(graph, a, b) {
  if (rankOf(a) < 2 || rankOf(b) < 2 || a.shape.at(-1) !== b.shape.at(-2))
    throw failedInModel2(`Matrices of the shapes ${list2([a.shape, b.shape])} can not be multiplied`);
  const shape2 = [
    ...broadcastShapes2(a.shape.slice(0, -2), b.shape.slice(0, -2)),
    a.shape.at(-2) ?? 1,
    b.shape.at(-1) ?? 1
  ];
  const values = [last(graph, a), last(graph, b)];
  return makeTensor2(add(graph, "MatMul", values, {}, shape2, "float32"), a.dtype);
}
var init_matrix = __esm({
  "src/weights/tensorflow/matrix.ts"() {
    "use strict";
    init_graph();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
  }
});

// src/weights/keras/operations/operands.ts
function bind2(call2, { parameters }, optionsToo) {
  const values = /* @__PURE__ */ new Map();
  if (call2.args.length > parameters.length)
    throw unsupported2(`A call with ${call2.args.length} arguments`);
  for (const [index3, value] of call2.args.entries()) values.set(parameters[index3] ?? "", value);
  for (const name of parameters) {
    const named = call2.named.get(name);
    call2.named.delete(name);
    if (named !== void 0) values.set(name, named);
    const fixed = optionsToo ? call2.options.values[name] : void 0;
    if (fixed === void 0) continue;
    call2.options.read.add(name);
    if (fixed === null) continue;
    if (values.has(name)) throw unsupported2(`A call that gives ${name} in two ways`);
    values.set(name, fixed);
  }
  call2.named.delete("name");
  return { graph: call2.graph, call: call2, values };
}
function given({ values }, name) {
  return values.get(name) ?? null;
}
function tensor2(operands, name, like2) {
  return asTensor(operands.graph, given(operands, name), like2);
}
function asTensor(graph, value, like2) {
  if (isTensor3(value ?? void 0)) return value;
  const [numbers2, shape2] = nested3(value);
  if (!numbers2) throw unsupported2(`The argument ${shownArgument(value)}`);
  const isWhole = numbers2.every(Number.isInteger);
  const dtype = like2 && (isWhole || isFloating2(like2)) ? like2 : isWhole && !like2 ? "int32" : "float32";
  return constantTensor(graph, numbers2, dtype, shape2);
}
function nested3(value) {
  if (typeof value === "number") return [[value], []];
  if (typeof value === "boolean") return [[value ? 1 : 0], []];
  if (!Array.isArray(value) || value.length === 0) return [null, []];
  const parts3 = value.map(nested3);
  const shape2 = parts3[0]?.[1] ?? [];
  const isEven = parts3.every(([numbers2, own]) => numbers2 && String(own) === String(shape2));
  return isEven ? [parts3.flatMap(([numbers2]) => numbers2 ?? []), [value.length, ...shape2]] : [null, []];
}
function pair3(operands, a, b) {
  const { graph } = operands;
  const [left, right] = [given(operands, a), given(operands, b)];
  const known = [left, right].filter((value) => isTensor3(value ?? void 0));
  const like2 = known[0]?.dtype;
  return sameType2(graph, [asTensor(graph, left, like2), asTensor(graph, right, like2)]);
}
function sameType2(graph, tensors3) {
  const types = new Set(tensors3.map(({ dtype }) => dtype));
  if (types.size <= 1) return [...tensors3];
  if (![...types].some(isFloating2))
    throw unsupported2(`Tensors of the types ${[...types].join(" and ")} in one operation`);
  return tensors3.map((x) => cast3(graph, x, "float32"));
}
function integers3(operands, name) {
  const value = given(operands, name);
  if (value === null) return null;
  return toIntegers(operands.graph, value);
}
function toIntegers(graph, value) {
  if (Array.isArray(value)) return value.flatMap((item) => toIntegers(graph, item));
  if (isTensor3(value)) return neededElements(graph, value);
  if (typeof value !== "number" || !Number.isSafeInteger(value))
    throw unsupported2(`The argument ${shownArgument(value)} where integers are needed`);
  return [value];
}
function integer2(operands, name, otherwise) {
  const [only, ...more] = integers3(operands, name) ?? (otherwise === void 0 ? [] : [otherwise]);
  if (only === void 0 || more.length > 0)
    throw failedInModel2(`The argument ${name} is no single integer`);
  return only;
}
function number4(operands, name, otherwise) {
  const value = given(operands, name) ?? otherwise;
  if (typeof value !== "number")
    throw unsupported2(`The argument ${name} = ${shownArgument(value)}`);
  return value;
}
function flag2(operands, name) {
  const value = given(operands, name) ?? false;
  if (typeof value !== "boolean")
    throw unsupported2(`The argument ${name} = ${shownArgument(value)}`);
  return value;
}
function text3(operands, name, otherwise) {
  const value = given(operands, name) ?? otherwise;
  if (typeof value !== "string")
    throw unsupported2(`The argument ${name} = ${shownArgument(value)}`);
  return value;
}
function dataType(operands, name) {
  const value = given(operands, name);
  const written = isObject2(value) && typeof value.config === "string" ? value.config : value;
  if (typeof written !== "string" || !isDataType(written))
    throw unsupported2(`The type ${shownArgument(value)}`);
  return written;
}
function refuseGiven(operands, ...names2) {
  for (const name of names2) {
    const value = given(operands, name);
    if (value !== null && value !== false)
      throw unsupported2(`The argument ${name} = ${shownArgument(value)}`);
  }
}
var init_operands = __esm({
  "src/weights/keras/operations/operands.ts"() {
    "use strict";
    init_data_type2();
    init_elements();
    init_elementwise();
    init_refusal2();
    init_tensor2();
    init_call2();
    init_json();
  }
});

// src/weights/keras/operations/functions.ts
function binary(operator, a, b) {
  const run2 = BINARY2[operator];
  if (!run2) throw new Error(`No operator ${operator} is known.`);
  return { parameters: [a, b], run: (operands) => run2(operands.graph, ...pair3(operands, a, b)) };
}
function trueDivide2(a, b) {
  return {
    parameters: [a, b],
    run: (operands) => {
      const { graph } = operands;
      const [x, y] = pair3(operands, a, b).map(
        (t) => isFloating2(t.dtype) ? t : cast3(graph, t, "float32")
      );
      return broadcast(graph, "Div", [x, y]);
    }
  };
}
function float2(name, run2) {
  return {
    parameters: [name],
    run: (operands) => run2(operands, cast3(operands.graph, tensor2(operands, name), "float32"))
  };
}
function node3(operator, name = "x") {
  return float2(name, ({ graph }, x) => unary2(graph, operator, x));
}
function activation(key, name = "x") {
  return float2(name, ({ graph, call: call2 }, x) => {
    const run2 = ACTIVATIONS[key];
    if (!run2) throw new Error(`No activation ${key} is known.`);
    return run2(graph, x, call2.lowering.version);
  });
}
function keeping(operator, name = "x") {
  return {
    parameters: [name],
    run: (operands) => unary2(operands.graph, operator, tensor2(operands, name))
  };
}
function reduction(operator, name, toFloat2 = false) {
  return {
    parameters: [name, ...AXIS],
    run: (operands) => {
      const x = tensor2(operands, name);
      const input = toFloat2 ? cast3(operands.graph, x, "float32") : x;
      const axes = integers3(operands, "axis") ?? range(rankOf(x));
      return reduce2(operands.graph, operator, input, axes, flag2(operands, "keepdims"));
    }
  };
}
function spread3(name, root) {
  return {
    parameters: [name, ...AXIS],
    run: (operands) => {
      const { graph } = operands;
      const x = cast3(graph, tensor2(operands, name), "float32");
      const axes = integers3(operands, "axis") ?? range(rankOf(x));
      const centred = broadcast(graph, "Sub", [x, reduce2(graph, "ReduceMean", x, axes, true)]);
      const squares = broadcast(graph, "Mul", [centred, centred]);
      const variance = reduce2(graph, "ReduceMean", squares, axes, flag2(operands, "keepdims"));
      return root ? unary2(graph, "Sqrt", variance) : variance;
    }
  };
}
function arg(operator, name, otherwise) {
  return {
    parameters: [name, "axis", "keepdims"],
    run: (operands) => {
      const { graph } = operands;
      const x = tensor2(operands, name);
      const given2 = integers3(operands, "axis");
      if (!given2 && otherwise === null) throw unsupported2(`${operator} over all axes`);
      const axis = axisOf2(given2?.[0] ?? otherwise ?? 0, rankOf(x));
      const keep2 = flag2(operands, "keepdims");
      const shape2 = keep2 ? x.shape.map((size, i) => i === axis ? 1 : size) : x.shape.filter((_, i) => i !== axis);
      const attributes = { axis, keepdims: keep2 ? 1 : 0 };
      const value = add(graph, operator, [last(graph, x)], attributes, shape2, "int64");
      return makeTensor2(value, "int64");
    }
  };
}
function listOf(operands, name) {
  const tensors3 = sameType2(operands.graph, tensorsIn(given(operands, name) ?? void 0));
  const list4 = given(operands, name);
  if (!Array.isArray(list4) || list4.length !== tensors3.length || tensors3.length === 0)
    throw unsupported2("A list of tensors and constants");
  return tensors3;
}
function joining(name, otherwise) {
  return {
    parameters: [name, "axis"],
    run: (operands) => concat2(operands.graph, listOf(operands, name), integer2(operands, "axis", otherwise))
  };
}
function stacking(name) {
  return {
    parameters: [name, "axis"],
    run: (operands) => stack2(operands.graph, listOf(operands, name), integer2(operands, "axis", 0))
  };
}
function reshaping(name, shape2) {
  return {
    parameters: [name, shape2],
    run: (operands) => {
      const target = integers3(operands, shape2);
      if (!target) throw failedInModel2("No shape is given");
      return reshape2(operands.graph, tensor2(operands, name), target);
    }
  };
}
function transposing(name, order) {
  return {
    parameters: [name, order, "name", "conjugate"],
    run: (operands) => {
      refuseGiven(operands, "conjugate");
      const x = tensor2(operands, name);
      const axes = integers3(operands, order) ?? range(rankOf(x)).reverse();
      return transpose2(
        operands.graph,
        x,
        axes.map((axis) => axisOf2(axis, rankOf(x)))
      );
    }
  };
}
function expanding(name) {
  return {
    parameters: [name, "axis"],
    run: (operands) => {
      const x = tensor2(operands, name);
      const axes = integers3(operands, "axis") ?? [];
      const rank = rankOf(x) + axes.length;
      const added = axes.map((axis) => axisOf2(axis, rank));
      const sizes3 = [...x.shape];
      const shape2 = range(rank).map((axis) => added.includes(axis) ? 1 : sizes3.shift() ?? 1);
      return reshape2(operands.graph, x, shape2);
    }
  };
}
function squeezing(name) {
  return {
    parameters: [name, "axis"],
    run: (operands) => {
      const x = tensor2(operands, name);
      const axes = integers3(operands, "axis")?.map((axis) => axisOf2(axis, rankOf(x)));
      const removed = axes ?? range(rankOf(x)).filter((axis) => x.shape[axis] === 1);
      if (removed.some((axis) => x.shape[axis] !== 1))
        throw failedInModel2(`The axes [${removed}] of [${x.shape}] are not all of size 1`);
      return reshape2(
        operands.graph,
        x,
        x.shape.filter((_, axis) => !removed.includes(axis))
      );
    }
  };
}
function splitting(name, sizes3, positions) {
  return {
    parameters: [name, sizes3, "axis"],
    run: (operands) => {
      const x = tensor2(operands, name);
      const axis = axisOf2(integer2(operands, "axis", 0), rankOf(x));
      const size = x.shape[axis] ?? 0;
      const value = given(operands, sizes3);
      const numbers2 = integers3(operands, sizes3) ?? [];
      const [count2 = 1] = numbers2;
      const isCount = !Array.isArray(value);
      if (isCount && size % count2 !== 0)
        throw failedInModel2(`An axis of ${size} elements has no ${count2} equal parts`);
      let at2 = 0;
      const ends = isCount ? range(count2).map((i) => (i + 1) * size / count2) : positions ? [...numbers2, size] : numbers2.map((part3) => {
        at2 += part3;
        return at2;
      });
      if (ends.some((end) => end < 0 || end > size) || ends.at(-1) !== size)
        throw failedInModel2(`The parts [${numbers2}] do not make up an axis of ${size}`);
      return ends.map((end, i) => sliceAxis(operands.graph, x, axis, ends[i - 1] ?? 0, end));
    }
  };
}
function tiling(name, counts) {
  return {
    parameters: [name, counts],
    run: (operands) => {
      const x = tensor2(operands, name);
      const repeats = integers3(operands, counts) ?? [];
      const rank = Math.max(rankOf(x), repeats.length);
      const fill3 = (list4) => [
        ...Array(rank - list4.length).fill(1),
        ...list4
      ];
      return tile2(operands.graph, reshape2(operands.graph, x, fill3(x.shape)), fill3(repeats));
    }
  };
}
function padding(name, sides, filler) {
  return {
    parameters: [name, sides, "mode", filler],
    run: (operands) => {
      const { graph } = operands;
      const x = tensor2(operands, name);
      const word3 = String(given(operands, "mode") ?? "constant").toLowerCase();
      const mode = PAD_MODES[word3];
      if (!mode) throw unsupported2(`Padding in the mode ${word3}`);
      const list4 = integers3(operands, sides) ?? [];
      const all2 = list4.length === 1 ? Array(2 * rankOf(x)).fill(list4[0] ?? 0) : list4;
      if (all2.length !== 2 * rankOf(x)) throw unsupported2(`Padding by [${list4}] of [${x.shape}]`);
      const pads = x.shape.map((_, axis) => [all2[2 * axis] ?? 0, all2[2 * axis + 1] ?? 0]);
      const number6 = given(operands, filler) ?? 0;
      if (typeof number6 !== "number") throw unsupported2("Padding with a computed number");
      const value = last(graph, constantTensor(graph, number6, x.dtype));
      return pad(graph, x, pads, mode, mode === "constant" ? value : null);
    }
  };
}
function choosing(condition2, yes, no) {
  return {
    parameters: [condition2, yes, no],
    run: (operands) => {
      const [a, b] = pair3(operands, yes, no);
      const test = cast3(operands.graph, tensor2(operands, condition2), "bool");
      return broadcast(operands.graph, "Where", [test, a, b], a.dtype);
    }
  };
}
function clipping(name, low, high) {
  return {
    parameters: [name, low, high],
    run: (operands) => {
      const { graph } = operands;
      const x = tensor2(operands, name);
      const bound = (key) => cast3(graph, tensor2(operands, key, x.dtype), x.dtype);
      const raised = broadcast(graph, "Max", [x, bound(low)]);
      return broadcast(graph, "Min", [raised, bound(high)]);
    }
  };
}
function product2(a, b) {
  return {
    parameters: [a, b, "transpose_a", "transpose_b"],
    run: (operands) => {
      const { graph } = operands;
      const [x, y] = pair3(operands, a, b);
      const turned = (t, key) => flag2(operands, key) ? exchangeLast(graph, t) : t;
      return multiplyMatrices(graph, turned(x, "transpose_a"), turned(y, "transpose_b"));
    }
  };
}
function like(name, number6) {
  return {
    parameters: [name],
    run: (operands) => {
      const x = tensor2(operands, name);
      const one3 = constantTensor(
        operands.graph,
        number6,
        x.dtype,
        x.shape.map(() => 1)
      );
      return tile2(operands.graph, one3, x.shape);
    }
  };
}
var AXIS, PAD_MODES, unchanged, square, rsqrt, log1p3, expm12;
var init_functions = __esm({
  "src/weights/keras/operations/functions.ts"() {
    "use strict";
    init_graph();
    init_arithmetic2();
    init_data_type2();
    init_elementwise();
    init_matrix();
    init_rearrange();
    init_reduce2();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_activation2();
    init_call2();
    init_operands();
    AXIS = ["axis", "keepdims"];
    PAD_MODES = {
      constant: "constant",
      reflect: "reflect",
      symmetric: "symmetric"
    };
    unchanged = (name = "x") => ({
      parameters: [name],
      run: (operands) => tensor2(operands, name)
    });
    square = (name = "x") => ({
      parameters: [name],
      run: (operands) => {
        const x = tensor2(operands, name);
        return broadcast(operands.graph, "Mul", [x, x]);
      }
    });
    rsqrt = (name = "x") => float2(name, ({ graph }, x) => unary2(graph, "Reciprocal", unary2(graph, "Sqrt", x)));
    log1p3 = (name = "x") => float2(name, ({ graph }, x) => unary2(graph, "Log", withNumber2(graph, "Add", x, 1)));
    expm12 = (name = "x") => float2(name, ({ graph }, x) => withNumber2(graph, "Sub", unary2(graph, "Exp", x), 1));
  }
});

// src/weights/keras/operations/get-item.ts
function integerOrNull(json) {
  if (json === null || json === void 0) return null;
  if (typeof json === "number" && Number.isSafeInteger(json)) return json;
  throw unsupported2(`A slice with the bound ${shownArgument(json)}`);
}
function readPart(json) {
  if (json === null) return { kind: "new-axis" };
  if (typeof json === "number") return { kind: "index", index: integerOrNull(json) ?? 0 };
  if (!isObject2(json)) throw unsupported2(`An index ${shownArgument(json)}`);
  const part3 = json;
  const { class_name: name } = part3;
  if (name === "__ellipsis__") return { kind: "rest" };
  if (typeof name === "string" && NEW_AXIS.includes(name)) return { kind: "new-axis" };
  const bounds2 = isObject2(part3.config) ? part3.config : part3;
  if (name !== void 0 && name !== "__slice__") throw unsupported2(`An index ${name}`);
  const step = integerOrNull(bounds2.step) ?? 1;
  if (step === 0) throw failedInModel2("A slice has the step 0");
  return {
    kind: "slice",
    start: integerOrNull(bounds2.start),
    stop: integerOrNull(bounds2.stop),
    step
  };
}
function cutOf({ start, stop, step }, size) {
  const clamp2 = (bound) => {
    const at2 = bound < 0 ? bound + size : bound;
    return step > 0 ? Math.min(Math.max(at2, 0), size) : Math.min(Math.max(at2, -1), size - 1);
  };
  const [first3, end] = step > 0 ? [0, size] : [size - 1, -1];
  return {
    from: start === null ? first3 : clamp2(start),
    to: stop === null ? end : clamp2(stop),
    step
  };
}
function getItem(operands, name) {
  const { graph } = operands;
  const x = tensor2(operands, "x");
  const spec = given(operands, name);
  const parts3 = (Array.isArray(spec) ? spec : [spec]).map((part3) => readPart(part3));
  const used = parts3.filter(({ kind }) => kind === "index" || kind === "slice").length;
  if (used > rankOf(x)) throw failedInModel2(`A tensor of ${rankOf(x)} axes has ${used} indices`);
  const cuts = [];
  const shape2 = [];
  const whole3 = () => {
    const size = x.shape[cuts.length] ?? 1;
    cuts.push({ from: 0, to: size, step: 1 });
    shape2.push(size);
  };
  for (const part3 of parts3) {
    const size = x.shape[cuts.length] ?? 1;
    if (part3.kind === "new-axis") shape2.push(1);
    else if (part3.kind === "rest") for (const _ of range(rankOf(x) - used)) whole3();
    else if (part3.kind === "index") {
      const at2 = part3.index < 0 ? part3.index + size : part3.index;
      if (at2 < 0 || at2 >= size)
        throw failedInModel2(`An axis of ${size} has no element ${part3.index}`);
      cuts.push({ from: at2, to: at2 + 1, step: 1 });
    } else {
      const cut = cutOf(part3, size);
      cuts.push(cut);
      shape2.push(Math.max(0, Math.ceil((cut.to - cut.from) / cut.step)));
    }
  }
  while (cuts.length < rankOf(x)) whole3();
  return reshape2(graph, slice2(graph, x, cuts), shape2);
}
var NEW_AXIS;
var init_get_item = __esm({
  "src/weights/keras/operations/get-item.ts"() {
    "use strict";
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call2();
    init_json();
    init_operands();
    NEW_AXIS = ["__none__", "__tf_newaxis__"];
  }
});

// src/weights/keras/operations/keras-operations.ts
function moveAxis(operands) {
  const x = tensor2(operands, "x");
  const rank = rankOf(x);
  const from = (integers3(operands, "source") ?? []).map((axis) => axisOf2(axis, rank));
  const to2 = (integers3(operands, "destination") ?? []).map((axis) => axisOf2(axis, rank));
  if (from.length !== to2.length) throw unsupported2("Axes that move to fewer places");
  const rest = range(rank).filter((axis) => !from.includes(axis));
  const order = range(rank).map((place4) => {
    const index3 = to2.indexOf(place4);
    return index3 >= 0 ? from[index3] ?? 0 : rest.shift() ?? 0;
  });
  return transpose2(operands.graph, x, order);
}
function swapAxes(operands) {
  const x = tensor2(operands, "x");
  const [a, b] = ["axis1", "axis2"].map((key) => axisOf2(integer2(operands, key), rankOf(x)));
  const order = range(rankOf(x)).map(
    (axis) => axis === a ? b ?? 0 : axis === b ? a ?? 0 : axis
  );
  return transpose2(operands.graph, x, order);
}
function repeat(operands) {
  const x = tensor2(operands, "x");
  const axisGiven = integers3(operands, "axis");
  const flat = axisGiven ? x : reshape2(operands.graph, x, [-1]);
  const axis = axisOf2(axisGiven?.[0] ?? 0, rankOf(flat));
  const count2 = integer2(operands, "repeats");
  const positions = range((flat.shape[axis] ?? 0) * count2).map((i) => Math.floor(i / count2));
  return gather(operands.graph, flat, axis, positions);
}
function flip2(operands) {
  const x = tensor2(operands, "x");
  const axes = integers3(operands, "axis") ?? range(rankOf(x));
  return axes.reduce((y, given2) => {
    const axis = axisOf2(given2, rankOf(x));
    return sliceAxis(operands.graph, y, axis, (x.shape[axis] ?? 1) - 1, -1, -1);
  }, x);
}
function broadcastTo(operands) {
  const x = tensor2(operands, "x");
  const shape2 = integers3(operands, "shape") ?? [];
  const padded2 = [...Array(shape2.length - rankOf(x)).fill(1), ...x.shape];
  if (padded2.some((size, axis) => size !== 1 && size !== shape2[axis]))
    throw unsupported2(`[${x.shape}] as [${shape2}]`);
  const repeats = shape2.map((size, axis) => padded2[axis] === size ? 1 : size);
  return tile2(operands.graph, reshape2(operands.graph, x, padded2), repeats);
}
function resize(operands) {
  refuseGiven(operands, "crop_to_aspect_ratio", "pad_to_aspect_ratio");
  if (text3(operands, "data_format", "channels_last") !== "channels_last")
    throw unsupported2("Resize with the channels first");
  const x = tensor2(operands, "images");
  const name = text3(operands, "interpolation", "bilinear");
  const method = RESIZE_METHODS.find((known) => known === name);
  if (!method || rankOf(x) !== 4) throw unsupported2(`Resize of [${x.shape}] by ${name}`);
  const size = integers3(operands, "size") ?? [];
  const y = resizeImages(operands.graph, x, size, method, flag2(operands, "antialias"));
  return y;
}
function softmaxOf3(operator) {
  return {
    parameters: ["x", "axis"],
    run: (operands) => {
      const x = cast3(operands.graph, tensor2(operands, "x"), "float32");
      const axes = integers3(operands, "axis") ?? range(rankOf(x));
      const [only] = axes;
      if (axes.length === 1 && only !== void 0)
        return softmax2(operands.graph, operator, x, only);
      if (operator === "LogSoftmax") throw unsupported2("LogSoftmax over several axes");
      return softmaxOver(operands.graph, x, axes);
    }
  };
}
function logSumExp2(operands) {
  const { graph } = operands;
  const x = cast3(graph, tensor2(operands, "x"), "float32");
  const axes = integers3(operands, "axis") ?? range(rankOf(x));
  const keep2 = flag2(operands, "keepdims");
  const largest = reduce2(graph, "ReduceMax", x, axes, true);
  const powers = unary2(graph, "Exp", broadcast(graph, "Sub", [x, largest]));
  const sum3 = unary2(graph, "Log", reduce2(graph, "ReduceSum", powers, axes, keep2));
  const shift2 = keep2 ? largest : reshape2(graph, largest, sum3.shape);
  return broadcast(graph, "Add", [sum3, shift2]);
}
function round3(operands) {
  if (integer2(operands, "decimals", 0) !== 0) throw unsupported2("Rounding to decimals");
  return unary2(operands.graph, "Round", cast3(operands.graph, tensor2(operands, "x"), "float32"));
}
function bounded(operator) {
  const { parameters, run: run2 } = reduction(operator, "x");
  return {
    parameters: [...parameters, "initial"],
    run: (operands) => {
      refuseGiven(operands, "initial");
      return run2(operands);
    }
  };
}
function isKnownOperation(className) {
  return Object.hasOwn(KERAS_OPERATIONS, className);
}
function operationLayer(className) {
  const operation = Object.hasOwn(KERAS_OPERATIONS, className) ? KERAS_OPERATIONS[className] : void 0;
  if (!operation) throw unsupported2(`The operation keras.ops.${className}`);
  return { run: (call2) => operation.run(bind2(call2, operation, true)) };
}
var compare3, KERAS_OPERATIONS;
var init_keras_operations = __esm({
  "src/weights/keras/operations/keras-operations.ts"() {
    "use strict";
    init_elementwise();
    init_rearrange();
    init_reduce2();
    init_refusal2();
    init_resize2();
    init_shapes();
    init_tensor2();
    init_activation2();
    init_softmax_over();
    init_functions();
    init_get_item();
    init_operands();
    compare3 = (operator) => binary(operator, "x1", "x2");
    KERAS_OPERATIONS = {
      Add: binary("AddV2", "x1", "x2"),
      Subtract: binary("Sub", "x1", "x2"),
      Multiply: binary("Mul", "x1", "x2"),
      Divide: trueDivide2("x1", "x2"),
      TrueDivide: trueDivide2("x1", "x2"),
      DivideNoNan: binary("DivNoNan", "x1", "x2"),
      FloorDivide: binary("FloorDiv", "x1", "x2"),
      Mod: binary("FloorMod", "x1", "x2"),
      Power: binary("Pow", "x1", "x2"),
      Maximum: binary("Maximum", "x1", "x2"),
      Minimum: binary("Minimum", "x1", "x2"),
      Arctan2: binary("Atan2", "x1", "x2"),
      Greater: compare3("Greater"),
      GreaterEqual: compare3("GreaterEqual"),
      Less: compare3("Less"),
      LessEqual: compare3("LessEqual"),
      Equal: compare3("Equal"),
      NotEqual: compare3("NotEqual"),
      LogicalAnd: compare3("LogicalAnd"),
      LogicalOr: compare3("LogicalOr"),
      LogicalNot: keeping("Not"),
      Absolute: keeping("Abs"),
      Abs: keeping("Abs"),
      Negative: keeping("Neg"),
      Sign: keeping("Sign"),
      Exp: node3("Exp"),
      Expm1: expm12(),
      Log: node3("Log"),
      Log1p: log1p3(),
      Sqrt: node3("Sqrt"),
      Rsqrt: rsqrt(),
      Square: square(),
      Reciprocal: node3("Reciprocal"),
      Erf: node3("Erf"),
      Sin: node3("Sin"),
      Cos: node3("Cos"),
      Tan: node3("Tan"),
      Arcsin: node3("Asin"),
      Arccos: node3("Acos"),
      Arctan: node3("Atan"),
      Sinh: node3("Sinh"),
      Cosh: node3("Cosh"),
      Tanh: node3("Tanh"),
      Floor: node3("Floor"),
      Ceil: node3("Ceil"),
      Round: { parameters: ["x", "decimals"], run: round3 },
      Relu: keeping("Relu"),
      Relu6: activation("relu6"),
      Sigmoid: node3("Sigmoid"),
      LogSigmoid: activation("log_sigmoid"),
      Softplus: node3("Softplus"),
      Softsign: node3("Softsign"),
      Silu: activation("silu"),
      Selu: node3("Selu"),
      HardSigmoid: activation("hard_sigmoid"),
      HardSilu: activation("hard_silu"),
      HardSwish: activation("hard_silu"),
      HardTanh: activation("hard_tanh"),
      Elu: {
        parameters: ["x", "alpha"],
        run: (o) => unary2(o.graph, "Elu", tensor2(o, "x"), { alpha: { float: number4(o, "alpha", 1) } })
      },
      LeakyRelu: {
        parameters: ["x", "negative_slope"],
        run: (o) => leakyRelu(o.graph, tensor2(o, "x"), number4(o, "negative_slope", 0.2))
      },
      Gelu: {
        parameters: ["x", "approximate"],
        run: (o) => gelu2(o.graph, tensor2(o, "x"), given(o, "approximate") !== false)
      },
      Softmax: softmaxOf3("Softmax"),
      LogSoftmax: softmaxOf3("LogSoftmax"),
      Logsumexp: { parameters: ["x", "axis", "keepdims"], run: logSumExp2 },
      Mean: reduction("ReduceMean", "x", true),
      Average: {
        parameters: ["x", "axis", "weights"],
        run: (o) => {
          refuseGiven(o, "weights");
          const axes = integers3(o, "axis") ?? range(rankOf(tensor2(o, "x")));
          return reduce2(o.graph, "ReduceMean", cast3(o.graph, tensor2(o, "x"), "float32"), axes, false);
        }
      },
      Sum: reduction("ReduceSum", "x"),
      Prod: reduction("ReduceProd", "x", true),
      Max: bounded("ReduceMax"),
      Min: bounded("ReduceMin"),
      Var: spread3("x", false),
      Std: spread3("x", true),
      Argmax: arg("ArgMax", "x", null),
      Argmin: arg("ArgMin", "x", null),
      Matmul: product2("x1", "x2"),
      Concatenate: joining("xs", 0),
      Stack: stacking("x"),
      Split: splitting("x", "indices_or_sections", true),
      Reshape: reshaping("x", "newshape"),
      Transpose: transposing("x", "axes"),
      Moveaxis: { parameters: ["x", "source", "destination"], run: moveAxis },
      Swapaxes: { parameters: ["x", "axis1", "axis2"], run: swapAxes },
      ExpandDims: expanding("x"),
      Squeeze: squeezing("x"),
      Tile: tiling("x", "repeats"),
      Repeat: { parameters: ["x", "repeats", "axis"], run: repeat },
      Flip: { parameters: ["x", "axis"], run: flip2 },
      BroadcastTo: { parameters: ["x", "shape"], run: broadcastTo },
      Pad: padding("x", "pad_width", "constant_values"),
      Clip: clipping("x", "x_min", "x_max"),
      Where: choosing("condition", "x1", "x2"),
      GetItem: { parameters: ["x", "key"], run: (o) => getItem(o, "key") },
      ZerosLike: like("x", 0),
      OnesLike: like("x", 1),
      StopGradient: unchanged("variable"),
      Copy: unchanged(),
      Cast: {
        parameters: ["x", "dtype"],
        run: (o) => cast3(o.graph, tensor2(o, "x"), dataType(o, "dtype"))
      },
      Resize: {
        parameters: [
          "images",
          "size",
          "interpolation",
          "antialias",
          "crop_to_aspect_ratio",
          "pad_to_aspect_ratio",
          "fill_mode",
          "fill_value",
          "data_format"
        ],
        run: resize
      }
    };
  }
});

// src/weights/keras/layers/activated.ts
function activated(call2, x, key = "activation") {
  return activate(call2.graph, call2.lowering.version, option(call2.options, key), x);
}
var init_activated = __esm({
  "src/weights/keras/layers/activated.ts"() {
    "use strict";
    init_activation2();
    init_options();
  }
});

// src/weights/keras/layers/activation.ts
function generalRelu(graph, x, { slope, threshold: threshold2, max }) {
  const limit = (y) => max === null ? y : withNumber2(graph, "Min", y, max);
  if (threshold2 === 0 && slope === 0) return limit(unary2(graph, "Relu", x));
  if (threshold2 === 0) return limit(leakyRelu(graph, x, slope));
  const isAbove = broadcast(graph, "GreaterOrEqual", [x, constantTensor(graph, threshold2)], "bool");
  const below = slope === 0 ? constantTensor(graph, 0) : withNumber2(graph, "Mul", withNumber2(graph, "Sub", x, threshold2), slope);
  return limit(broadcast(graph, "Where", [isAbove, x, below], x.dtype));
}
function relu2(call2) {
  const { options: options2, graph } = call2;
  const slope = maybeNumber(options2, "negative_slope") ?? 0;
  const threshold2 = maybeNumber(options2, "threshold") ?? 0;
  return generalRelu(graph, floatInput(call2), {
    slope,
    threshold: threshold2,
    max: maybeNumber(options2, "max_value")
  });
}
function leaky(call2) {
  const alpha = maybeNumber(call2.options, "alpha");
  const slope = maybeNumber(call2.options, "negative_slope");
  const chosen = slope ?? alpha;
  if (chosen === null) throw unsupported2("A LeakyReLU that does not say its slope");
  return leakyRelu(call2.graph, floatInput(call2), chosen);
}
function parametric(call2) {
  const { graph, options: options2 } = call2;
  const x = floatInput(call2);
  ignore(options2, "shared_axes");
  const alpha = weight(call2, 0);
  const below = withNumber2(graph, "Min", x, 0);
  return broadcast(graph, "Add", [
    unary2(graph, "Relu", x),
    broadcast(graph, "Mul", [alpha, below])
  ]);
}
function thresholded(call2) {
  const { graph, options: options2 } = call2;
  const x = floatInput(call2);
  const theta = constantTensor(graph, number3(options2, "theta", 1));
  const isAbove = broadcast(graph, "Greater", [x, theta], "bool");
  return broadcast(graph, "Where", [isAbove, x, constantTensor(graph, 0)], x.dtype);
}
function softmaxLayer(call2) {
  const x = floatInput(call2);
  return softmaxOver(call2.graph, x, integers2(call2.options, "axis", [-1]));
}
var activationLayers;
var init_activation3 = __esm({
  "src/weights/keras/layers/activation.ts"() {
    "use strict";
    init_elementwise();
    init_refusal2();
    init_tensor2();
    init_activation2();
    init_call2();
    init_options();
    init_activated();
    init_softmax_over();
    activationLayers = {
      Activation: { run: (call2) => activated(call2, floatInput(call2)) },
      ReLU: { run: relu2 },
      LeakyReLU: { run: leaky },
      ELU: {
        run: (call2) => unary2(call2.graph, "Elu", floatInput(call2), {
          alpha: { float: number3(call2.options, "alpha", 1) }
        })
      },
      PReLU: { run: parametric, weights: () => ({ trainable: ["alpha"] }) },
      ThresholdedReLU: { run: thresholded },
      Softmax: { run: softmaxLayer }
    };
  }
});

// src/weights/keras/layers/attention.ts
function causal(graph, scores) {
  const [queries = 1, keys2 = 1] = scores.shape.slice(-2);
  const bias = range(queries * keys2).map((i) => i % keys2 > Math.floor(i / keys2) ? -1e9 : 0);
  const mask = constantTensor(graph, bias, "float32", [queries, keys2]);
  return broadcast(graph, "Add", [scores, mask]);
}
function attend(call2, scores, value) {
  const { graph } = call2;
  const isCausal = takeNamed(call2, "use_causal_mask") === true;
  const weights2 = softmax2(graph, "Softmax", isCausal ? causal(graph, scores) : scores, -1);
  return multiplyMatrices(graph, weights2, value);
}
function parts(call2) {
  const given2 = call2.args.flatMap(tensorsIn);
  const [query] = given2;
  const [value] = [...tensorsIn(takeNamed(call2, "value")), ...given2.slice(1)];
  const named = tensorsIn(takeNamed(call2, "key"));
  const [key = value] = [...named, ...given2.slice(2)];
  if (!query || !value || !key) throw failedInModel2("Attention takes a query and a value");
  if ([query, value, key].some((x) => rankOf(x) !== 3))
    throw unsupported2(`Attention on tensors of ${rankOf(query)} axes`);
  const { graph } = call2;
  return { query: asFloat(graph, query), value: asFloat(graph, value), key: asFloat(graph, key) };
}
function additiveScores(graph, query, key, scale) {
  const [batch2 = 1, queries = 1, size = 1] = query.shape;
  const sum3 = broadcast(graph, "Add", [
    reshape2(graph, query, [batch2, queries, 1, size]),
    reshape2(graph, key, [key.shape[0] ?? 1, 1, key.shape[1] ?? 1, size])
  ]);
  const bent = unary2(graph, "Tanh", sum3);
  const scaled3 = scale ? broadcast(graph, "Mul", [bent, scale]) : bent;
  return reduce2(graph, "ReduceSum", scaled3, [-1], false);
}
function attention(call2) {
  const { graph, options: options2 } = call2;
  ignore(options2, "dropout");
  expectOnly(options2, "causal", false);
  const { query, value, key } = parts(call2);
  const mode = word2(options2, "score_mode", ["dot", "concat"], "dot");
  const hasScale = flag(options2, "use_scale", false);
  if (mode === "dot") {
    const scores2 = multiplyMatrices(graph, query, exchangeLast(graph, key));
    const scaled3 = hasScale ? broadcast(graph, "Mul", [scores2, weight(call2, 0, [])]) : scores2;
    return attend(call2, scaled3, value);
  }
  const factor = hasScale ? weight(call2, 0, []) : null;
  const by = (x) => factor ? broadcast(graph, "Mul", [x, factor]) : x;
  const scores = additiveScores(graph, by(query), by(key), null);
  const concatWeight = weight(call2, hasScale ? 1 : 0, []);
  return attend(call2, broadcast(graph, "Mul", [scores, concatWeight]), value);
}
function additiveAttention(call2) {
  const { graph, options: options2 } = call2;
  ignore(options2, "dropout");
  expectOnly(options2, "causal", false);
  const { query, value, key } = parts(call2);
  const hasScale = flag(options2, "use_scale", true);
  const scale = hasScale ? weight(call2, 0, [query.shape.at(-1) ?? 0]) : null;
  return attend(call2, additiveScores(graph, query, key, scale), value);
}
function project(call2, x, index3, hasBias) {
  const { graph } = call2;
  const kernel = weight(call2, index3);
  const [features = 0, heads = 1, size = 1] = kernel.shape;
  if (kernel.shape.length !== 3 || features !== x.shape.at(-1))
    throw failedInModel2(`A projection of ${features} features was given [${x.shape}]`);
  const [batch2 = 1, steps = 1] = x.shape;
  const product4 = multiplyMatrices(graph, x, reshape2(graph, kernel, [features, heads * size]));
  const biased2 = hasBias ? broadcast(graph, "Add", [
    product4,
    reshape2(graph, weight(call2, index3 + 1, [heads, size]), [heads * size])
  ]) : product4;
  return transpose2(graph, reshape2(graph, biased2, [batch2, steps, heads, size]), [0, 2, 1, 3]);
}
function multiHeadAttention(call2) {
  const { graph, options: options2 } = call2;
  ignore(
    options2,
    "num_heads",
    "value_dim",
    "output_shape",
    "dropout",
    "query_shape",
    "key_shape",
    "value_shape",
    "attention_axes",
    "softmax_robust_masking",
    "flash_attention"
  );
  expectOnly(options2, "use_gate", false);
  const { query, value, key } = parts(call2);
  const hasBias = flag(options2, "use_bias", true);
  const step = hasBias ? 2 : 1;
  const [q, k, v] = [query, key, value].map((x, i) => project(call2, x, i * step, hasBias));
  const scaled3 = withNumber2(graph, "Mul", q, 1 / Math.sqrt(integer(options2, "key_dim")));
  const attended = attend(call2, multiplyMatrices(graph, scaled3, exchangeLast(graph, k)), v);
  const kernel = weight(call2, 3 * step);
  const [heads = 1, size = 1, outputs = 1] = kernel.shape;
  if (kernel.shape.length !== 3) throw unsupported2("A MultiHeadAttention of several output axes");
  const [batch2 = 1, steps = 1] = query.shape;
  const rows = reshape2(graph, transpose2(graph, attended, [0, 2, 1, 3]), [
    batch2,
    steps,
    heads * size
  ]);
  const y = multiplyMatrices(graph, rows, reshape2(graph, kernel, [heads * size, outputs]));
  return hasBias ? broadcast(graph, "Add", [y, weight(call2, 7, [outputs])]) : y;
}
var headWeights, attentionLayers;
var init_attention2 = __esm({
  "src/weights/keras/layers/attention.ts"() {
    "use strict";
    init_elementwise();
    init_matrix();
    init_rearrange();
    init_reduce2();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call2();
    init_options();
    headWeights = (options2) => {
      const names2 = flag(options2, "use_bias", true) ? ["kernel", "bias"] : ["kernel"];
      return { trainable: [0, 1, 2, 3].flatMap(() => names2) };
    };
    attentionLayers = {
      Attention: {
        run: attention,
        weights: (options2) => ({
          trainable: [
            ...flag(options2, "use_scale", false) ? ["scale"] : [],
            ...word2(options2, "score_mode", ["dot", "concat"], "dot") === "concat" ? ["concat_score_weight"] : []
          ]
        })
      },
      AdditiveAttention: {
        run: additiveAttention,
        weights: (options2) => ({ trainable: flag(options2, "use_scale", true) ? ["scale"] : [] })
      },
      MultiHeadAttention: {
        run: multiHeadAttention,
        weights: headWeights,
        folders: ["query_dense", "key_dense", "value_dense", "output_dense"]
      }
    };
  }
});

// src/weights/tensorflow/padding.ts
function extent({ size, dilation: dilation2 }) {
  return (size - 1) * dilation2 + 1;
}
function samePads(input, window) {
  const outputs = Math.ceil(input / window.stride);
  const total = Math.max((outputs - 1) * window.stride + extent(window) - input, 0);
  const before = Math.floor(total / 2);
  return [before, total - before];
}
function windowCount(input, window, [before, after]) {
  return Math.floor((input + before + after - extent(window)) / window.stride) + 1;
}
function onnxPads(pads) {
  return [...pads.map(([before]) => before), ...pads.map(([, after]) => after)];
}
var init_padding = __esm({
  "src/weights/tensorflow/padding.ts"() {
    "use strict";
  }
});

// src/weights/tensorflow/convolution.ts
function windowsOf2(sizes3, { strides: strides2, dilations }) {
  return sizes3.map((size, axis) => ({
    size,
    stride: strides2[axis] ?? 1,
    dilation: dilations[axis] ?? 1
  }));
}
function convolve2(graph, x, filter, movement, group) {
  const value = first2(graph, x);
  const [outputs = 0, perGroup = 0, ...sizes3] = filter.shape;
  if ((value.shape[1] ?? 0) !== perGroup * group)
    throw failedInModel2(
      `A convolution over ${perGroup * group} channels was given ${value.shape[1]}`
    );
  const windows = windowsOf2(sizes3, movement);
  const space = windows.map(
    (window, axis) => windowCount(value.shape[axis + 2] ?? 0, window, movement.pads[axis] ?? [0, 0])
  );
  if (space.some((size) => size < 1))
    throw failedInModel2(`The input [${x.shape}] is smaller than the filter of a convolution`);
  const attributes = {
    group,
    kernel_shape: sizes3,
    strides: [...movement.strides],
    dilations: [...movement.dilations],
    pads: onnxPads(movement.pads)
  };
  const shape2 = [value.shape[0] ?? 1, outputs, ...space];
  return makeFirst(add(graph, "Conv", [value, filter], attributes, shape2, "float32"), x.dtype);
}
function convolveTransposed(graph, x, filter, movement, space) {
  const value = first2(graph, x);
  const [inputs, outputs = 0, ...sizes3] = filter.shape;
  if (value.shape[1] !== inputs)
    throw failedInModel2(
      `A transposed convolution of ${inputs} channels was given ${value.shape[1]}`
    );
  const pads = movement.pads.map(([before, after]) => [before, after]);
  const windows = windowsOf2(sizes3, movement);
  const outputPadding = windows.map((window, axis) => {
    const sides = pads[axis] ?? [0, 0];
    const input = value.shape[axis + 2] ?? 0;
    const reached = (input - 1) * window.stride + (window.size - 1) * window.dilation + 1 - sides[0] - sides[1];
    const rest = (space[axis] ?? 0) - reached;
    if (rest >= 0) return rest;
    sides[1] -= rest;
    return 0;
  });
  if (outputPadding.some(
    (rest, axis) => rest >= Math.max(windows[axis]?.stride ?? 1, windows[axis]?.dilation ?? 1)
  ))
    throw unsupported2(`A transposed convolution with an output padding of [${outputPadding}]`);
  const attributes = {
    kernel_shape: sizes3,
    strides: [...movement.strides],
    dilations: [...movement.dilations],
    pads: onnxPads(pads),
    output_padding: outputPadding
  };
  const shape2 = [value.shape[0] ?? 1, outputs, ...space];
  return makeFirst(
    add(graph, "ConvTranspose", [value, filter], attributes, shape2, "float32"),
    x.dtype
  );
}
var init_convolution2 = __esm({
  "src/weights/tensorflow/convolution.ts"() {
    "use strict";
    init_graph();
    init_padding();
    init_refusal2();
    init_tensor2();
  }
});

// src/weights/keras/layers/space.ts
function dataFormat(options2) {
  return word2(options2, "data_format", ["channels_last", "channels_first"], "channels_last");
}
function channelsLast(graph, x, format2) {
  return format2 === "channels_last" ? x : transpose2(graph, x, lastOrder(rankOf(x)));
}
function inFormat(graph, x, format2) {
  return format2 === "channels_last" ? x : transpose2(graph, x, firstOrder(rankOf(x)));
}
function spaceOf(x) {
  return x.shape.slice(1, -1);
}
function paddingOf2(mode, space, windows) {
  return windows.map(
    (window, axis) => mode === "same" ? samePads(space[axis] ?? 0, window) : [0, 0]
  );
}
var init_space = __esm({
  "src/weights/keras/layers/space.ts"() {
    "use strict";
    init_padding();
    init_rearrange();
    init_tensor2();
    init_options();
  }
});

// src/weights/keras/layers/convolution.ts
function withBias(...names2) {
  return (options2) => ({
    trainable: flag(options2, "use_bias", true) ? [...names2, "bias"] : names2
  });
}
function biased(call2, x, index3) {
  if (!flag(call2.options, "use_bias", true)) return x;
  const bias = weight(call2, index3, [x.shape.at(-1) ?? 0]);
  return broadcast(call2.graph, "Add", [x, bias]);
}
function geometryOf(options2, axes) {
  const sizes3 = positivePerAxis(options2, "kernel_size", axes);
  const strides2 = positivePerAxis(options2, "strides", axes, [1]);
  const dilations = positivePerAxis(options2, "dilation_rate", axes, [1]);
  return { sizes: sizes3, strides: strides2, dilations, windows: windowsOf2(sizes3, { strides: strides2, dilations }) };
}
function convolutionPads(options2, { windows }, space) {
  const mode = word2(options2, "padding", ["same", "valid", "causal"], "valid");
  if (mode === "causal" && windows.length !== 1)
    throw invalid2("Causal padding is for sequences only");
  return windows.map((window, axis) => {
    if (mode === "same") return samePads(space[axis] ?? 0, window);
    return mode === "causal" ? [extent(window) - 1, 0] : [0, 0];
  });
}
function filterShape(call2, index3, sizes3) {
  const { shape: shape2, name } = storedWeight(call2, index3);
  if (shape2.length !== sizes3.length + 2 || sizes3.some((size, axis) => size !== shape2[axis]))
    throw invalid2(
      `The weight ${name} of shape [${shape2}] does not fit a filter of size [${sizes3}]`
    );
  return shape2.slice(sizes3.length);
}
function convolution(axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const geometry = geometryOf(options2, axes);
    const [perGroup = 0, filters = 0] = filterShape(call2, 0, geometry.sizes);
    if (filters !== integer(options2, "filters"))
      throw invalid2(
        `The layer has ${filters} filters where ${integer(options2, "filters")} are said`
      );
    const channels = x.shape.at(-1) ?? 0;
    const groups = integer(options2, "groups", 1);
    if (perGroup * groups !== channels)
      throw failedInModel2(`${channels} channels do not fit ${groups} groups of ${perGroup}`);
    const order = [axes + 1, axes, ...range(axes)];
    const filter = weightAs(call2, 0, [filters, perGroup, ...geometry.sizes], order);
    const pads = convolutionPads(options2, geometry, spaceOf(x));
    const y = biased(call2, convolve2(graph, x, filter, { ...geometry, pads }, groups), 1);
    return inFormat(graph, activated(call2, y), format2);
  };
}
function depthwise(call2, x, geometry, axes) {
  const { graph, options: options2 } = call2;
  const [channels = 0, multiplier = 0] = filterShape(call2, 0, geometry.sizes);
  if (channels !== x.shape.at(-1) || multiplier !== integer(options2, "depth_multiplier", 1))
    throw failedInModel2(
      `A filter for ${channels} channels × ${multiplier} was given ${x.shape.at(-1)} channels`
    );
  const order = [axes, axes + 1, ...range(axes)];
  const filter = weightAs(call2, 0, [channels * multiplier, 1, ...geometry.sizes], order);
  const pads = convolutionPads(options2, geometry, spaceOf(x));
  return convolve2(graph, x, filter, { ...geometry, pads }, channels);
}
function depthwiseConvolution(axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    ignore(options2, "filters");
    expectOnly(options2, "groups", 1);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const y = biased(call2, depthwise(call2, x, geometryOf(options2, axes), axes), 1);
    return inFormat(graph, activated(call2, y), format2);
  };
}
function separableConvolution(axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    expectOnly(options2, "groups", 1);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const between = depthwise(call2, x, geometryOf(options2, axes), axes);
    const ones = Array(axes).fill(1);
    const [channels = 0, filters = 0] = filterShape(call2, 1, ones);
    if (filters !== integer(options2, "filters")) throw invalid2("The pointwise filter does not fit");
    const order = [axes + 1, axes, ...range(axes)];
    const pointwise = weightAs(call2, 1, [filters, channels, ...ones], order);
    const movement = { strides: ones, dilations: ones, pads: ones.map(() => [0, 0]) };
    const y = biased(call2, convolve2(graph, between, pointwise, movement, 1), 2);
    return inFormat(graph, activated(call2, y), format2);
  };
}
var plain2, ofDepth, separable, convolutionLayers;
var init_convolution3 = __esm({
  "src/weights/keras/layers/convolution.ts"() {
    "use strict";
    init_convolution2();
    init_elementwise();
    init_padding();
    init_refusal2();
    init_shapes();
    init_call2();
    init_options();
    init_activated();
    init_space();
    plain2 = (axes) => ({ run: convolution(axes), weights: withBias("kernel") });
    ofDepth = (axes) => ({
      run: depthwiseConvolution(axes),
      weights: withBias("depthwise_kernel|kernel")
    });
    separable = (axes) => ({
      run: separableConvolution(axes),
      weights: withBias("depthwise_kernel", "pointwise_kernel")
    });
    convolutionLayers = {
      Conv1D: plain2(1),
      Conv2D: plain2(2),
      Conv3D: plain2(3),
      Convolution1D: plain2(1),
      Convolution2D: plain2(2),
      Convolution3D: plain2(3),
      DepthwiseConv1D: ofDepth(1),
      DepthwiseConv2D: ofDepth(2),
      SeparableConv1D: separable(1),
      SeparableConv2D: separable(2),
      SeparableConvolution1D: separable(1),
      SeparableConvolution2D: separable(2)
    };
  }
});

// src/weights/keras/layers/recurrent-loop.ts
function initialStates(graph, cell, batch2, given2) {
  if (given2.length !== 0 && given2.length !== cell.states.length)
    throw failedInModel2(`${given2.length} states were given to a layer of ${cell.states.length}`);
  return cell.states.map((shape2, index3) => {
    const state = given2[index3];
    if (state) return asFloat(graph, state);
    const zeros3 = Array(shape2.reduce((a, b) => a * b, 1)).fill(0);
    const one3 = constantTensor(graph, zeros3, "float32", [1, ...shape2]);
    const ones = Array(batch2).fill(0);
    const column2 = constantTensor(graph, ones, "float32", [batch2, ...shape2.map(() => 1)]);
    return broadcast(graph, "Add", [one3, column2]);
  });
}
function readLoopOptions(options2) {
  ignore(
    options2,
    "dropout",
    "recurrent_dropout",
    "implementation",
    "unroll",
    "unit_forget_bias",
    "zero_output_for_mask",
    "input_length",
    "use_cudnn",
    "consume_less"
  );
  expectOnly(options2, "stateful", false);
  expectOnly(options2, "time_major", false);
  return {
    backwards: flag(options2, "go_backwards", false),
    sequences: flag(options2, "return_sequences", false),
    returnsStates: flag(options2, "return_state", false)
  };
}
function walk(graph, cell, x, given2, { backwards, sequences }) {
  const [batch2 = 1, steps = 0, ...sample] = x.shape;
  if (rankOf(x) < 3 || steps < 1) throw failedInModel2(`[${x.shape}] is no sequence`);
  if (steps > MAX_STEPS) throw unsupported2(`A sequence of more than ${MAX_STEPS} steps`);
  const flat = cell.project(graph, reshape2(graph, x, [batch2 * steps, ...sample]));
  const projected = reshape2(graph, flat, [batch2, steps, ...flat.shape.slice(1)]);
  let states = initialStates(graph, cell, batch2, given2);
  const outputs = [];
  for (let i = 0; i < steps; i += 1) {
    const at2 = backwards ? steps - 1 - i : i;
    const input = sliceAxis(graph, projected, 1, at2, at2 + 1);
    states = cell.step(graph, reshape2(graph, input, [batch2, ...flat.shape.slice(1)]), states);
    if (states[0]) outputs.push(states[0]);
  }
  const [last2] = states;
  if (!last2) throw new Error("A cell has no state.");
  return { outputs: sequences ? stack2(graph, outputs, 1) : last2, states };
}
function sequenceInputs(call2) {
  const [x, ...more] = call2.args.flatMap(tensorsIn);
  const named = tensorsIn(takeNamed(call2, "initial_state"));
  if (!x) throw failedInModel2("The layer was given no tensor");
  return { x: asFloat(call2.graph, x), states: [...more, ...named] };
}
var MAX_STEPS;
var init_recurrent_loop = __esm({
  "src/weights/keras/layers/recurrent-loop.ts"() {
    "use strict";
    init_elementwise();
    init_rearrange();
    init_refusal2();
    init_tensor2();
    init_call2();
    init_options();
    MAX_STEPS = 4096;
  }
});

// src/weights/keras/layers/convolutional-recurrent.ts
function convolutionalLstm(axes) {
  return (call2) => {
    const { graph, options: options2, lowering } = call2;
    const { x, states } = sequenceInputs(call2);
    const loop = readLoopOptions(options2);
    if (dataFormat(options2) !== "channels_last")
      throw unsupported2("A ConvLSTM with the channels first");
    const geometry = geometryOf(options2, axes);
    const filters = integer(options2, "filters");
    const order = [axes + 1, axes, ...range(axes)];
    const kernelOf = (index3) => {
      const [inputs = 0, outputs = 0] = filterShape(call2, index3, geometry.sizes);
      return weightAs(call2, index3, [outputs, inputs, ...geometry.sizes], order);
    };
    const [kernel, recurrent2] = [kernelOf(0), kernelOf(1)];
    const bias = flag(options2, "use_bias", true) ? weight(call2, 2, [4 * filters]) : null;
    const gate = (t) => activate(graph, lowering.version, option(options2, "recurrent_activation"), t);
    const act = (t) => activate(graph, lowering.version, option(options2, "activation"), t);
    const ones = geometry.sizes.map(() => 1);
    const product4 = (a, b) => broadcast(graph, "Mul", [a, b]);
    const space = x.shape.slice(2, -1);
    const pads = convolutionPads(options2, geometry, space);
    const after = geometry.windows.map(
      ({ size, stride, dilation: dilation2 }, axis) => Math.floor(
        ((space[axis] ?? 0) + (pads[axis]?.[0] ?? 0) + (pads[axis]?.[1] ?? 0) - (size - 1) * dilation2 - 1) / stride
      ) + 1
    );
    const statePads = geometry.sizes.map(
      (size, axis) => samePads(after[axis] ?? 0, { size, stride: 1, dilation: 1 })
    );
    const cell = {
      states: [
        [...after, filters],
        [...after, filters]
      ],
      project(_, all2) {
        const y = convolve2(graph, all2, kernel, { ...geometry, pads }, 1);
        return bias ? broadcast(graph, "Add", [y, bias]) : y;
      },
      step(_, input, [h, c]) {
        const movement = { strides: ones, dilations: ones, pads: statePads };
        const moved = convolve2(graph, h, recurrent2, movement, 1);
        const sum3 = broadcast(graph, "Add", [input, moved]);
        const [i, f, candidate, o] = [0, 1, 2, 3].map(
          (index3) => sliceAxis(graph, sum3, rankOf(sum3) - 1, index3 * filters, (index3 + 1) * filters)
        );
        const kept = product4(gate(f), c);
        const next = broadcast(graph, "Add", [kept, product4(gate(i), act(candidate))]);
        return [product4(gate(o), act(next)), next];
      }
    };
    const result2 = walk(graph, cell, x, states, loop);
    return [result2.outputs, ...loop.returnsStates ? result2.states : []];
  };
}
var layer, convolutionalRecurrentLayers;
var init_convolutional_recurrent = __esm({
  "src/weights/keras/layers/convolutional-recurrent.ts"() {
    "use strict";
    init_convolution2();
    init_elementwise();
    init_padding();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_activation2();
    init_call2();
    init_options();
    init_convolution3();
    init_recurrent_loop();
    init_space();
    layer = (axes) => ({
      run: convolutionalLstm(axes),
      weights: withBias("kernel", "recurrent_kernel"),
      folders: ["cell"]
    });
    convolutionalRecurrentLayers = {
      ConvLSTM1D: layer(1),
      ConvLSTM2D: layer(2),
      ConvLSTM3D: layer(3)
    };
  }
});

// src/weights/keras/layers/dense.ts
function dense(call2) {
  const { graph, options: options2 } = call2;
  expectOnly(options2, "lora_rank");
  ignore(options2, "lora_alpha");
  const x = floatInput(call2);
  const units = integer(options2, "units");
  const kernel = weight(call2, 0, [x.shape.at(-1) ?? 0, units]);
  const rows = rankOf(x) > 2 ? reshape2(graph, x, [-1, x.shape.at(-1) ?? 0]) : x;
  if (rankOf(x) < 2) throw failedInModel2("A Dense layer takes tensors of two axes or more");
  const product4 = multiplyMatrices(graph, rows, kernel);
  const y = reshape2(graph, product4, [...x.shape.slice(0, -1), units]);
  return activated(call2, biased(call2, y, 1));
}
function sizesOf(terms, shapes) {
  const sizes3 = /* @__PURE__ */ new Map();
  for (const [index3, term] of terms.entries()) {
    const shape2 = shapes[index3] ?? [];
    if (term.length !== shape2.length)
      throw failedInModel2(`The equation's "${term}" does not fit a tensor of shape [${shape2}]`);
    for (const [axis, letter] of [...term].entries()) sizes3.set(letter, shape2[axis] ?? 1);
  }
  return sizes3;
}
function einsumDense(call2) {
  const { graph, options: options2 } = call2;
  expectOnly(options2, "lora_rank");
  ignore(options2, "lora_alpha", "output_shape");
  const x = floatInput(call2);
  const equation = text2(options2, "equation").replace(/\s/g, "");
  const match2 = /^([a-z]+),([a-z]+)->([a-z]+)$/i.exec(equation);
  if (!match2) throw unsupported2(`The equation ${equation}`);
  const [, left = "", right = "", result2 = ""] = match2;
  const kernel = weight(call2, 0);
  const sizes3 = sizesOf([left, right], [x.shape, kernel.shape]);
  const shape2 = [...result2].map((letter) => sizes3.get(letter) ?? 1);
  const product4 = makeTensor2(
    add(graph, "Einsum", [last(graph, x), last(graph, kernel)], { equation }, shape2, "float32")
  );
  const axes = option(options2, "bias_axes");
  if (typeof axes !== "string") return activated(call2, product4);
  const bias = weight(call2, 1);
  const firstLetter = Math.min(...[...axes].map((letter) => result2.indexOf(letter)));
  const padded2 = [...result2.slice(firstLetter)].map(
    (letter) => axes.includes(letter) ? sizes3.get(letter) ?? 1 : 1
  );
  if (firstLetter < 0 || padded2.length < storedWeight(call2, 1).shape.length)
    throw invalid2(`The bias of the equation ${equation} does not fit it`);
  return activated(call2, broadcast(graph, "Add", [product4, reshape2(graph, bias, padded2)]));
}
var denseLayers;
var init_dense = __esm({
  "src/weights/keras/layers/dense.ts"() {
    "use strict";
    init_graph();
    init_elementwise();
    init_matrix();
    init_rearrange();
    init_refusal2();
    init_tensor2();
    init_call2();
    init_options();
    init_activated();
    init_convolution3();
    denseLayers = {
      Dense: { run: dense, weights: withBias("kernel") },
      EinsumDense: {
        run: einsumDense,
        weights: (options2) => ({
          trainable: typeof option(options2, "bias_axes") === "string" ? ["kernel", "bias"] : ["kernel"]
        })
      }
    };
  }
});

// src/weights/keras/operations/tensorflow-functions.ts
function softmaxOf4(operator) {
  return {
    parameters: ["logits", "axis"],
    run: (operands) => softmax2(operands.graph, operator, tensor2(operands, "logits"), integer2(operands, "axis", -1))
  };
}
function l2Normalize(operands) {
  const { graph } = operands;
  const x = tensor2(operands, "x");
  const axes = integers3(operands, "axis") ?? x.shape.map((_, axis) => axis);
  const squares = reduce2(graph, "ReduceSum", broadcast(graph, "Mul", [x, x]), axes, true);
  const bounded2 = withNumber2(graph, "Max", squares, number4(operands, "epsilon", 1e-12));
  return broadcast(graph, "Div", [x, unary2(graph, "Sqrt", bounded2)]);
}
function imageResize(operands) {
  refuseGiven(operands, "preserve_aspect_ratio");
  const x = tensor2(operands, "images");
  if (rankOf(x) !== 4) throw unsupported2(`tf.image.resize of [${x.shape}]`);
  const name = text3(operands, "method", "bilinear").toLowerCase();
  const method = RESIZE_METHODS.find((known) => known === name);
  if (!method) throw unsupported2(`tf.image.resize by ${name}`);
  const size = integers3(operands, "size") ?? [];
  if (size.length !== 2) throw unsupported2(`tf.image.resize to [${size}]`);
  return resizeImages(operands.graph, x, size, method, flag2(operands, "antialias"));
}
function depthToSpace(operands) {
  const { graph } = operands;
  if (text3(operands, "data_format", "NHWC") !== "NHWC")
    throw unsupported2("depth_to_space with the channels first");
  const value = first2(graph, tensor2(operands, "input"));
  const block3 = integer2(operands, "block_size");
  const [batch2 = 1, channels = 1, height = 1, width = 1] = value.shape;
  const shape2 = [batch2, channels / block3 ** 2, height * block3, width * block3];
  return makeFirst(
    add(graph, "DepthToSpace", [value], { blocksize: block3, mode: "DCR" }, shape2, value.type)
  );
}
function broadcastTo2(operands) {
  const { graph } = operands;
  const x = tensor2(operands, "input");
  const shape2 = integers3(operands, "shape") ?? [];
  if (!sameShape(broadcastShapes2(x.shape, shape2), shape2))
    throw unsupported2(`[${x.shape}] as [${shape2}]`);
  const padded2 = [...Array(shape2.length - rankOf(x)).fill(1), ...x.shape];
  const repeats = shape2.map((size, axis) => padded2[axis] === size ? 1 : size);
  return tile2(graph, reshape2(graph, x, padded2), repeats);
}
function silu2() {
  return {
    parameters: ["features", "beta"],
    run: (operands) => {
      const { graph } = operands;
      const x = tensor2(operands, "features");
      const scaled3 = withNumber2(graph, "Mul", x, number4(operands, "beta", 1));
      return broadcast(graph, "Mul", [x, unary2(graph, "Sigmoid", scaled3)]);
    }
  };
}
var shape, TENSORFLOW_FUNCTIONS;
var init_tensorflow_functions = __esm({
  "src/weights/keras/operations/tensorflow-functions.ts"() {
    "use strict";
    init_graph();
    init_elementwise();
    init_rearrange();
    init_reduce2();
    init_refusal2();
    init_resize2();
    init_shapes();
    init_tensor2();
    init_activation2();
    init_functions();
    init_get_item();
    init_operands();
    shape = {
      parameters: ["input", "out_type"],
      run: (operands) => {
        const type = given(operands, "out_type") === null ? "int32" : dataType(operands, "out_type");
        return constantTensor(operands.graph, [...tensor2(operands, "input").shape], type);
      }
    };
    TENSORFLOW_FUNCTIONS = {
      "__operators__.add": binary("AddV2", "x", "y"),
      "__operators__.getitem": {
        parameters: ["x", "slice_spec"],
        run: (o) => getItem(o, "slice_spec")
      },
      add: binary("AddV2", "x", "y"),
      subtract: binary("Sub", "x", "y"),
      multiply: binary("Mul", "x", "y"),
      divide: trueDivide2("x", "y"),
      "math.add": binary("AddV2", "x", "y"),
      "math.subtract": binary("Sub", "x", "y"),
      "math.multiply": binary("Mul", "x", "y"),
      "math.divide": trueDivide2("x", "y"),
      "math.truediv": trueDivide2("x", "y"),
      "math.floordiv": binary("FloorDiv", "x", "y"),
      "compat.v1.floor_div": binary("FloorDiv", "x", "y"),
      "math.floormod": binary("FloorMod", "x", "y"),
      "math.divide_no_nan": binary("DivNoNan", "x", "y"),
      "math.maximum": binary("Maximum", "x", "y"),
      "math.minimum": binary("Minimum", "x", "y"),
      maximum: binary("Maximum", "x", "y"),
      minimum: binary("Minimum", "x", "y"),
      "math.pow": binary("Pow", "x", "y"),
      "math.squared_difference": binary("SquaredDifference", "x", "y"),
      "math.greater": binary("Greater", "x", "y"),
      "math.greater_equal": binary("GreaterEqual", "x", "y"),
      "math.less": binary("Less", "x", "y"),
      "math.less_equal": binary("LessEqual", "x", "y"),
      "math.equal": binary("Equal", "x", "y"),
      "math.not_equal": binary("NotEqual", "x", "y"),
      "math.logical_and": binary("LogicalAnd", "x", "y"),
      "math.logical_or": binary("LogicalOr", "x", "y"),
      "math.logical_not": keeping("Not"),
      "nn.relu": keeping("Relu", "features"),
      "nn.relu6": activation("relu6", "features"),
      "nn.elu": node3("Elu", "features"),
      "nn.selu": node3("Selu", "features"),
      "nn.softplus": node3("Softplus", "features"),
      "math.softplus": node3("Softplus", "features"),
      "nn.softsign": node3("Softsign", "features"),
      "nn.sigmoid": node3("Sigmoid"),
      "math.sigmoid": node3("Sigmoid"),
      sigmoid: node3("Sigmoid"),
      "math.log_sigmoid": activation("log_sigmoid"),
      "nn.silu": silu2(),
      "nn.swish": silu2(),
      "nn.gelu": {
        parameters: ["features", "approximate"],
        run: (o) => gelu2(o.graph, tensor2(o, "features"), flag2(o, "approximate"))
      },
      "nn.leaky_relu": {
        parameters: ["features", "alpha"],
        run: (o) => leakyRelu(o.graph, tensor2(o, "features"), number4(o, "alpha", 0.2))
      },
      "nn.tanh": node3("Tanh"),
      "math.tanh": node3("Tanh"),
      tanh: node3("Tanh"),
      "math.exp": node3("Exp"),
      exp: node3("Exp"),
      "math.expm1": expm12(),
      "math.log": node3("Log"),
      "math.log1p": log1p3(),
      "math.sqrt": node3("Sqrt"),
      sqrt: node3("Sqrt"),
      "math.rsqrt": rsqrt(),
      "math.square": square(),
      square: square(),
      "math.abs": keeping("Abs"),
      "math.negative": keeping("Neg"),
      "math.sign": keeping("Sign"),
      "math.floor": node3("Floor"),
      "math.ceil": node3("Ceil"),
      "math.round": node3("Round"),
      "math.reciprocal": node3("Reciprocal"),
      "math.erf": node3("Erf"),
      "math.sin": node3("Sin"),
      "math.cos": node3("Cos"),
      "math.reduce_mean": reduction("ReduceMean", "input_tensor"),
      "math.reduce_sum": reduction("ReduceSum", "input_tensor"),
      "math.reduce_max": reduction("ReduceMax", "input_tensor"),
      "math.reduce_min": reduction("ReduceMin", "input_tensor"),
      "math.reduce_prod": reduction("ReduceProd", "input_tensor"),
      reduce_mean: reduction("ReduceMean", "input_tensor"),
      reduce_sum: reduction("ReduceSum", "input_tensor"),
      reduce_max: reduction("ReduceMax", "input_tensor"),
      reduce_min: reduction("ReduceMin", "input_tensor"),
      "math.argmax": arg("ArgMax", "input", 0),
      "math.argmin": arg("ArgMin", "input", 0),
      "nn.softmax": softmaxOf4("Softmax"),
      "nn.log_softmax": softmaxOf4("LogSoftmax"),
      "math.l2_normalize": { parameters: ["x", "axis", "epsilon"], run: l2Normalize },
      "linalg.l2_normalize": { parameters: ["x", "axis", "epsilon"], run: l2Normalize },
      "nn.l2_normalize": { parameters: ["x", "axis", "epsilon"], run: l2Normalize },
      "linalg.matmul": product2("a", "b"),
      matmul: product2("a", "b"),
      concat: joining("values", 0),
      stack: stacking("values"),
      split: splitting("value", "num_or_size_splits", false),
      reshape: reshaping("tensor", "shape"),
      transpose: transposing("a", "perm"),
      "compat.v1.transpose": transposing("a", "perm"),
      expand_dims: expanding("input"),
      squeeze: squeezing("input"),
      "compat.v1.squeeze": squeezing("input"),
      tile: tiling("input", "multiples"),
      pad: padding("tensor", "paddings", "constant_values"),
      "compat.v1.pad": padding("tensor", "paddings", "constant_values"),
      where: choosing("condition", "x", "y"),
      clip_by_value: clipping("t", "clip_value_min", "clip_value_max"),
      zeros_like: like("input", 0),
      ones_like: like("input", 1),
      identity: unchanged("input"),
      stop_gradient: unchanged("input"),
      broadcast_to: { parameters: ["input", "shape"], run: broadcastTo2 },
      cast: {
        parameters: ["x", "dtype"],
        run: (o) => cast3(o.graph, tensor2(o, "x"), dataType(o, "dtype"))
      },
      shape,
      "compat.v1.shape": shape,
      "image.resize": {
        parameters: ["images", "size", "method", "preserve_aspect_ratio", "antialias"],
        run: imageResize
      },
      "nn.depth_to_space": { parameters: ["input", "block_size", "data_format"], run: depthToSpace }
    };
  }
});

// src/weights/keras/layers/functions.ts
function functionLayer(call2) {
  const name = text2(call2.options, "function");
  const operation = Object.hasOwn(TENSORFLOW_FUNCTIONS, name) ? TENSORFLOW_FUNCTIONS[name] : void 0;
  if (!operation) throw unsupported2(`The function tf.${name}`);
  return operation.run(bind2(call2, operation, false));
}
var functionLayers;
var init_functions2 = __esm({
  "src/weights/keras/layers/functions.ts"() {
    "use strict";
    init_refusal2();
    init_operands();
    init_tensorflow_functions();
    init_options();
    functionLayers = {
      TFOpLambda: { run: functionLayer },
      SlicingOpLambda: { run: functionLayer }
    };
  }
});

// src/weights/keras/layers/inactive.ts
var NAMES, inactiveLayers;
var init_inactive = __esm({
  "src/weights/keras/layers/inactive.ts"() {
    "use strict";
    init_call2();
    init_options();
    NAMES = [
      "InputLayer",
      "Dropout",
      "SpatialDropout1D",
      "SpatialDropout2D",
      "SpatialDropout3D",
      "GaussianNoise",
      "GaussianDropout",
      "AlphaDropout",
      "ActivityRegularization",
      "Identity",
      "RandomFlip",
      "RandomTranslation",
      "RandomRotation",
      "RandomZoom",
      "RandomContrast",
      "RandomBrightness"
    ];
    inactiveLayers = Object.fromEntries(
      NAMES.map((name) => [
        name,
        {
          run: (call2) => {
            ignore(call2.options, ...Object.keys(call2.options.values));
            const isRandom = call2.node.className.startsWith("Random");
            if (isRandom && call2.lowering.version.major >= 3) takeNamed(call2, "training");
            return onlyInput(call2);
          }
        }
      ])
    );
  }
});

// src/weights/keras/layers/local.ts
function grid(sizes3) {
  return sizes3.reduce(
    (positions, size) => positions.flatMap((p) => range(size).map((i) => [...p, i])),
    [[]]
  );
}
function locallyConnected(axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    expectOnly(options2, "padding", "valid");
    expectOnly(options2, "implementation", 1);
    const format2 = dataFormat(options2);
    expectOnly(options2, "data_format", "channels_last");
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const sizes3 = positivePerAxis(options2, "kernel_size", axes);
    const strides2 = positivePerAxis(options2, "strides", axes, [1]);
    const space = spaceOf(x);
    const outputs = space.map(
      (size, axis) => Math.floor((size - (sizes3[axis] ?? 1)) / (strides2[axis] ?? 1)) + 1
    );
    if (outputs.some((count2) => count2 < 1))
      throw failedInModel2("The input is smaller than the filter");
    const [batch2 = 1] = x.shape;
    const channels = x.shape.at(-1) ?? 0;
    const filters = integer(options2, "filters");
    const places2 = grid(outputs);
    const taps = grid(sizes3);
    const positions = places2.flatMap(
      (place4) => taps.map(
        (tap) => space.reduce(
          (flat2, size, axis) => flat2 * size + (place4[axis] ?? 0) * (strides2[axis] ?? 1) + (tap[axis] ?? 0),
          0
        )
      )
    );
    const flat = reshape2(graph, x, [batch2, -1, channels]);
    const shape2 = [batch2, positions.length, channels];
    const picked = makeTensor2(
      add(
        graph,
        "Gather",
        [last(graph, flat), integers(graph, positions)],
        { axis: 1 },
        shape2,
        "float32"
      )
    );
    const rows = reshape2(graph, picked, [batch2, places2.length, taps.length * channels]);
    const kernel = weight(call2, 0, [places2.length, taps.length * channels, filters]);
    const product4 = multiplyMatrices(graph, transpose2(graph, rows, [1, 0, 2]), kernel);
    const ordered3 = transpose2(graph, product4, [1, 0, 2]);
    const y = reshape2(graph, ordered3, [batch2, ...outputs, filters]);
    const biased2 = flag(options2, "use_bias", true) ? broadcast(graph, "Add", [y, weight(call2, 1, [...outputs, filters])]) : y;
    return inFormat(graph, activated(call2, biased2), format2);
  };
}
var localLayers;
var init_local = __esm({
  "src/weights/keras/layers/local.ts"() {
    "use strict";
    init_graph();
    init_elementwise();
    init_matrix();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call2();
    init_options();
    init_activated();
    init_convolution3();
    init_space();
    localLayers = {
      LocallyConnected1D: { run: locallyConnected(1), weights: withBias("kernel") },
      LocallyConnected2D: { run: locallyConnected(2), weights: withBias("kernel") }
    };
  }
});

// src/weights/keras/layers/merge.ts
function inputsOf(call2) {
  const tensors3 = call2.args.flatMap(tensorsIn);
  if (tensors3.length < 2) throw failedInModel2("The layer joins two tensors or more");
  const isSame = tensors3.every(({ dtype }) => dtype === tensors3[0]?.dtype);
  return isSame ? tensors3 : tensors3.map((x) => cast3(call2.graph, x, "float32"));
}
function alignRanks(graph, tensors3) {
  const rank = Math.max(...tensors3.map(rankOf));
  return tensors3.map((x) => {
    const missing = rank - rankOf(x);
    if (missing === 0) return x;
    return reshape2(graph, x, [
      x.shape[0] ?? 1,
      ...Array(missing).fill(1),
      ...x.shape.slice(1)
    ]);
  });
}
function joined2(operator, call2) {
  const { graph } = call2;
  return alignRanks(graph, inputsOf(call2)).reduce((a, b) => broadcast(graph, operator, [a, b]));
}
function average(call2) {
  const count2 = call2.args.flatMap(tensorsIn).length;
  return withNumber2(call2.graph, "Div", asFloat(call2.graph, joined2("Add", call2)), count2);
}
function normalized(graph, x, axis) {
  const squares = reduce2(graph, "ReduceSum", broadcast(graph, "Mul", [x, x]), [axis], true);
  return broadcast(graph, "Div", [
    x,
    unary2(graph, "Sqrt", withNumber2(graph, "Max", squares, 1e-12))
  ]);
}
function asRows(graph, x, axis) {
  const others = range(rankOf(x)).filter((i) => i !== 0 && i !== axis);
  const moved = transpose2(graph, x, [0, ...others, axis]);
  return reshape2(graph, moved, [x.shape[0] ?? 1, -1, x.shape[axis] ?? 1]);
}
function dot(call2) {
  const { graph, options: options2 } = call2;
  const [a, b, more] = inputsOf(call2).map((x2) => asFloat(graph, x2));
  if (!a || !b || more) throw failedInModel2("A Dot layer takes two tensors");
  const axes = integers2(options2, "axes");
  const [left, right] = [axisOf2(axes[0] ?? -1, rankOf(a)), axisOf2(axes.at(-1) ?? -1, rankOf(b))];
  if (left === 0 || right === 0) throw failedInModel2("A Dot layer sums over no batch");
  const scale = flag(options2, "normalize", false);
  const [x, y] = [scale ? normalized(graph, a, left) : a, scale ? normalized(graph, b, right) : b];
  const rows = asRows(graph, x, left);
  const columns = transpose2(graph, asRows(graph, y, right), [0, 2, 1]);
  const product4 = multiplyMatrices(graph, rows, columns);
  const rest = (tensor4, axis) => tensor4.shape.filter((_, i) => i !== 0 && i !== axis);
  const shape2 = [a.shape[0] ?? 1, ...rest(a, left), ...rest(b, right)];
  return reshape2(graph, product4, shape2.length === 1 ? [...shape2, 1] : shape2);
}
function subtract2(call2) {
  const { length } = call2.args.flatMap(tensorsIn);
  if (length !== 2) throw failedInModel2(`A Subtract layer takes two tensors, not ${length}`);
  return joined2("Sub", call2);
}
var merge, mergeLayers;
var init_merge = __esm({
  "src/weights/keras/layers/merge.ts"() {
    "use strict";
    init_elementwise();
    init_matrix();
    init_rearrange();
    init_reduce2();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call2();
    init_options();
    merge = (operator) => ({ run: (call2) => joined2(operator, call2) });
    mergeLayers = {
      Add: merge("Add"),
      Multiply: merge("Mul"),
      Maximum: merge("Max"),
      Minimum: merge("Min"),
      Subtract: { run: subtract2 },
      Average: { run: average },
      Concatenate: {
        run: (call2) => concat2(call2.graph, inputsOf(call2), integer(call2.options, "axis", -1))
      },
      Dot: { run: dot }
    };
  }
});

// src/weights/keras/layers/normalization.ts
function scaleAndOffset(options2) {
  return [
    ...flag(options2, "scale", true) ? ["gamma"] : [],
    ...flag(options2, "center", true) ? ["beta"] : []
  ];
}
function batchNormalization(call2) {
  const { graph, options: options2 } = call2;
  ignore(
    options2,
    "momentum",
    "renorm_momentum",
    "renorm_clipping",
    "synchronized",
    "fused",
    "mode"
  );
  expectOnly(options2, "renorm", false);
  expectOnly(options2, "mode", 0);
  expectOnly(options2, "virtual_batch_size", null);
  expectOnly(options2, "adjustment", null);
  const x = floatInput(call2);
  const axes = integers2(options2, "axis", [-1]);
  const [only] = axes;
  if (axes.length !== 1 || only === void 0)
    throw unsupported2(`BatchNormalization over the axes [${axes}]`);
  const axis = axisOf2(only, rankOf(x));
  if (call2.lowering.version.javascript && axis !== rankOf(x) - 1)
    throw unsupported2(
      `BatchNormalization over axis ${axis}, which the backends of TensorFlow.js do not compute alike`
    );
  const channels = x.shape[axis] ?? 0;
  const [scale, center] = [flag(options2, "scale", true), flag(options2, "center", true)];
  let index3 = 0;
  const next = () => weight(call2, index3++, [channels]);
  const ones = () => constantTensor(graph, Array(channels).fill(1));
  const gamma = scale ? next() : ones();
  const beta = center ? next() : constantTensor(graph, Array(channels).fill(0));
  const [mean2, variance] = [next(), next()];
  const epsilon = number3(options2, "epsilon");
  const values = [gamma, beta, mean2, variance].map((tensor4) => last(graph, tensor4));
  const attributes = { epsilon: { float: epsilon } };
  const rank = rankOf(x);
  if (axis === rank - 1 && rank > 2) {
    const value = first2(graph, x);
    const node4 = add(
      graph,
      "BatchNormalization",
      [value, ...values],
      attributes,
      value.shape,
      "float32"
    );
    return makeFirst(node4, x.dtype);
  }
  if (axis === 1) {
    const value = last(graph, x);
    const node4 = add(
      graph,
      "BatchNormalization",
      [value, ...values],
      attributes,
      value.shape,
      "float32"
    );
    return makeTensor2(node4, x.dtype);
  }
  const along3 = (tensor4) => reshape2(
    graph,
    tensor4,
    x.shape.map((size, i) => i === axis ? size : 1)
  );
  const deviation = unary2(graph, "Sqrt", withNumber2(graph, "Add", variance, epsilon));
  const factor = broadcast(graph, "Div", [gamma, deviation]);
  const centred = broadcast(graph, "Sub", [x, along3(mean2)]);
  return broadcast(graph, "Add", [broadcast(graph, "Mul", [centred, along3(factor)]), along3(beta)]);
}
function scaled2(call2, x, y, axes) {
  const { graph, options: options2 } = call2;
  const sizes3 = axes.map((axis) => x.shape[axis] ?? 0);
  const shape2 = x.shape.map((size, axis) => axes.includes(axis) ? size : 1);
  let [index3, result2] = [0, y];
  if (flag(options2, "scale", true))
    result2 = broadcast(graph, "Mul", [result2, reshape2(graph, weight(call2, index3++, sizes3), shape2)]);
  if (flag(options2, "center", true))
    result2 = broadcast(graph, "Add", [result2, reshape2(graph, weight(call2, index3++, sizes3), shape2)]);
  return result2;
}
function layerNormalization(call2) {
  const { graph, options: options2 } = call2;
  expectOnly(options2, "rms_scaling", false);
  const x = floatInput(call2);
  const axes = axesOf2(integers2(options2, "axis", [-1]), rankOf(x));
  return scaled2(call2, x, standardize2(graph, x, axes, number3(options2, "epsilon")), axes);
}
function groupNormalization(call2) {
  const { graph, options: options2 } = call2;
  const x = floatInput(call2);
  const axis = axisOf2(integer(options2, "axis", -1), rankOf(x));
  if (axis === 0) throw unsupported2("GroupNormalization over the batch");
  const channels = x.shape[axis] ?? 0;
  const asked = integer(options2, "groups", 32);
  const groups = asked === -1 ? channels : asked;
  if (groups < 1 || channels % groups !== 0)
    throw failedInModel2(`${channels} channels do not fit ${groups} groups`);
  const split3 = [...x.shape.slice(0, axis), groups, channels / groups, ...x.shape.slice(axis + 1)];
  const over = range(split3.length).filter((i) => i !== 0 && i !== axis);
  const grouped = reshape2(graph, x, split3);
  const normal = standardize2(graph, grouped, over, number3(options2, "epsilon"));
  return scaled2(call2, x, reshape2(graph, normal, x.shape), [axis]);
}
function unitNormalization(call2) {
  const { graph, options: options2 } = call2;
  const x = floatInput(call2);
  const axes = integers2(options2, "axis", [-1]);
  const squares = reduce2(graph, "ReduceSum", broadcast(graph, "Mul", [x, x]), axes, true);
  const length = unary2(graph, "Sqrt", withNumber2(graph, "Max", squares, 1e-12));
  return broadcast(graph, "Div", [x, length]);
}
function rmsNormalization(call2) {
  const { graph, options: options2 } = call2;
  const x = floatInput(call2);
  const axes = axesOf2(integers2(options2, "axis", [-1]), rankOf(x));
  if (axes[0] !== rankOf(x) - axes.length) throw unsupported2(`RMSNormalization over [${axes}]`);
  const squares = reduce2(graph, "ReduceMean", broadcast(graph, "Mul", [x, x]), axes, true);
  const size = unary2(graph, "Sqrt", withNumber2(graph, "Add", squares, number3(options2, "epsilon")));
  const sizes3 = axes.map((axis) => x.shape[axis] ?? 0);
  const shape2 = x.shape.map((count2, axis) => axes.includes(axis) ? count2 : 1);
  const scale = reshape2(graph, weight(call2, 0, sizes3), shape2);
  return broadcast(graph, "Mul", [broadcast(graph, "Div", [x, size]), scale]);
}
var batch, withScale, normalizationLayers;
var init_normalization2 = __esm({
  "src/weights/keras/layers/normalization.ts"() {
    "use strict";
    init_graph();
    init_elementwise();
    init_rearrange();
    init_reduce2();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call2();
    init_options();
    batch = {
      run: batchNormalization,
      weights: (options2) => ({
        trainable: scaleAndOffset(options2),
        fixed: ["moving_mean", "moving_variance"]
      })
    };
    withScale = (options2) => ({ trainable: scaleAndOffset(options2) });
    normalizationLayers = {
      BatchNormalization: batch,
      BatchNormalizationV1: batch,
      BatchNormalizationV2: batch,
      SyncBatchNormalization: batch,
      LayerNormalization: { run: layerNormalization, weights: withScale },
      GroupNormalization: { run: groupNormalization, weights: withScale },
      UnitNormalization: { run: unitNormalization },
      RMSNormalization: { run: rmsNormalization, weights: () => ({ trainable: ["scale"] }) }
    };
  }
});

// src/weights/tensorflow/pool.ts
function pool(graph, operator, x, sizes3, strides2, pads) {
  const value = first2(graph, x);
  const space = sizes3.map((size, axis) => {
    const window = { size, stride: strides2[axis] ?? 1, dilation: 1 };
    return windowCount(value.shape[axis + 2] ?? 0, window, pads[axis] ?? [0, 0]);
  });
  if (space.some((size) => size < 1))
    throw failedInModel2(`The input [${x.shape}] is smaller than the window of a pooling`);
  const attributes = {
    kernel_shape: [...sizes3],
    strides: [...strides2],
    pads: onnxPads(pads),
    ...operator === "AveragePool" ? { count_include_pad: 0 } : {}
  };
  const shape2 = [...value.shape.slice(0, 2), ...space];
  return makeFirst(add(graph, operator, [value], attributes, shape2, value.type), x.dtype);
}
var init_pool2 = __esm({
  "src/weights/tensorflow/pool.ts"() {
    "use strict";
    init_graph();
    init_padding();
    init_refusal2();
    init_tensor2();
  }
});

// src/weights/keras/layers/pooling.ts
function pooling(kind, axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const sizes3 = positivePerAxis(options2, "pool_size", axes);
    const isDefault = (option(options2, "strides") ?? null) === null;
    const strides2 = isDefault ? sizes3 : positivePerAxis(options2, "strides", axes);
    const windows = windowsOf2(sizes3, { strides: strides2, dilations: [] });
    const mode = word2(options2, "padding", ["same", "valid"], "valid");
    const pads = paddingOf2(mode, spaceOf(x), windows);
    const operator = kind === "max" ? "MaxPool" : "AveragePool";
    return inFormat(graph, pool(graph, operator, x, sizes3, strides2, pads), format2);
  };
}
function globalPooling(kind, axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const over = range(axes).map((axis) => axis + 1);
    const keep2 = flag(options2, "keepdims", false);
    const operator = kind === "max" ? "ReduceMax" : "ReduceMean";
    const y = reduce2(graph, operator, x, over, keep2);
    return keep2 ? inFormat(graph, y, format2) : y;
  };
}
function adaptAxis(graph, kind, x, axis, outputs) {
  const size = x.shape[axis] ?? 0;
  const operator = kind === "max" ? "ReduceMax" : "ReduceMean";
  const parts3 = range(outputs).map((i) => {
    const from = Math.floor(i * size / outputs);
    const to2 = Math.ceil((i + 1) * size / outputs);
    return reduce2(graph, operator, sliceAxis(graph, x, axis, from, to2), [axis], true);
  });
  return concat2(graph, parts3, axis);
}
function adaptivePooling(kind, axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const outputs = positivePerAxis(options2, "output_size", axes);
    const y = outputs.reduce(
      (made2, count2, axis) => adaptAxis(graph, kind, made2, axis + 1, count2),
      x
    );
    return inFormat(graph, y, format2);
  };
}
function perRank(name, run2) {
  return Object.fromEntries(AXES.map((axes) => [name(axes), { run: run2(axes) }]));
}
var AXES, poolingLayers;
var init_pooling = __esm({
  "src/weights/keras/layers/pooling.ts"() {
    "use strict";
    init_convolution2();
    init_pool2();
    init_rearrange();
    init_reduce2();
    init_shapes();
    init_call2();
    init_options();
    init_space();
    AXES = [1, 2, 3];
    poolingLayers = {
      ...perRank(
        (n) => `MaxPooling${n}D`,
        (n) => pooling("max", n)
      ),
      ...perRank(
        (n) => `MaxPool${n}D`,
        (n) => pooling("max", n)
      ),
      ...perRank(
        (n) => `AveragePooling${n}D`,
        (n) => pooling("average", n)
      ),
      ...perRank(
        (n) => `AvgPool${n}D`,
        (n) => pooling("average", n)
      ),
      ...perRank(
        (n) => `GlobalMaxPooling${n}D`,
        (n) => globalPooling("max", n)
      ),
      ...perRank(
        (n) => `GlobalMaxPool${n}D`,
        (n) => globalPooling("max", n)
      ),
      ...perRank(
        (n) => `GlobalAveragePooling${n}D`,
        (n) => globalPooling("average", n)
      ),
      ...perRank(
        (n) => `GlobalAvgPool${n}D`,
        (n) => globalPooling("average", n)
      ),
      ...perRank(
        (n) => `AdaptiveMaxPooling${n}D`,
        (n) => adaptivePooling("max", n)
      ),
      ...perRank(
        (n) => `AdaptiveAveragePooling${n}D`,
        (n) => adaptivePooling("average", n)
      )
    };
  }
});

// src/weights/keras/layers/preprocessing.ts
function numbersOf(json, key) {
  const list4 = (Array.isArray(json) ? json : [json ?? null]).flat(8).map((item) => numberOf(item));
  if (!list4.every((item) => typeof item === "number"))
    throw invalid2(`The option ${key} is no list of numbers`);
  return list4;
}
function numbersTensor2(call2, key, otherwise) {
  const numbers2 = numbersOf(option(call2.options, key) ?? otherwise, key);
  const [only = 0] = numbers2;
  return constantTensor(call2.graph, numbers2.length === 1 ? only : numbers2);
}
function rescaling(call2) {
  const { graph } = call2;
  const x = floatInput(call2);
  const scaled3 = broadcast(graph, "Mul", [x, numbersTensor2(call2, "scale", 1)]);
  return broadcast(graph, "Add", [scaled3, numbersTensor2(call2, "offset", 0)]);
}
function normalization(call2) {
  const { graph, options: options2 } = call2;
  const x = floatInput(call2);
  const axisOption = option(options2, "axis") ?? null;
  const axes = axisOption === null ? [] : axesOf2(asIntegers(axisOption, "axis"), rankOf(x));
  const shape2 = x.shape.map((size, axis) => axes.includes(axis) ? size : 1);
  const sizes3 = axes.map((axis) => x.shape[axis] ?? 0);
  const own = hasOwnStatistics(options2);
  const statistic = (index3, key) => {
    if (!own) return reshape2(graph, weight(call2, index3, sizes3), shape2);
    const numbers2 = numbersOf(option(options2, key), key);
    const count2 = sizes3.reduce((a, b) => a * b, 1);
    const all2 = numbers2.length === 1 ? Array(count2).fill(numbers2[0] ?? 0) : numbers2;
    return constantTensor(graph, all2, "float32", shape2);
  };
  const [mean2, variance] = [statistic(0, "mean"), statistic(1, "variance")];
  const deviation = withNumber2(graph, "Max", unary2(graph, "Sqrt", variance), 1e-7);
  if (flag(options2, "invert", false))
    return broadcast(graph, "Add", [mean2, broadcast(graph, "Mul", [x, deviation])]);
  return broadcast(graph, "Div", [broadcast(graph, "Sub", [x, mean2]), deviation]);
}
function embedding2(call2) {
  const { graph, options: options2 } = call2;
  expectOnly(options2, "mask_zero", false);
  expectOnly(options2, "lora_rank");
  ignore(options2, "input_dim", "input_length", "lora_alpha");
  const positions = cast3(graph, onlyInput(call2), "int32");
  const size = integer(options2, "output_dim");
  const [rows = 0] = storedWeight(call2, 0).shape;
  const table2 = weight(call2, 0, [rows, size]);
  const values = [last(graph, table2), last(graph, positions)];
  const shape2 = [...positions.shape, size];
  return makeTensor2(add(graph, "Gather", values, { axis: 0 }, shape2, "float32"));
}
var hasOwnStatistics, preprocessingLayers;
var init_preprocessing = __esm({
  "src/weights/keras/layers/preprocessing.ts"() {
    "use strict";
    init_graph();
    init_elementwise();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call2();
    init_options();
    hasOwnStatistics = (options2) => (option(options2, "mean") ?? null) !== null && (option(options2, "variance") ?? null) !== null;
    preprocessingLayers = {
      Rescaling: { run: rescaling },
      Normalization: {
        run: normalization,
        weights: (options2) => hasOwnStatistics(options2) ? { trainable: [] } : { trainable: [], fixed: ["mean", "variance", "count"] }
      },
      Embedding: { run: embedding2, weights: () => ({ trainable: ["embeddings"] }) }
    };
  }
});

// src/weights/keras/layers/recurrent.ts
function activations({ lowering }, options2) {
  const by = (key) => {
    const json = option(options2, key);
    return (graph, x) => activate(graph, lowering.version, json, x);
  };
  return { act: by("activation"), gate: by("recurrent_activation") };
}
function gateWeights(call2, options2, { features, gates, offset }) {
  const units = integer(options2, "units");
  return {
    units,
    kernel: weight(call2, offset, [features, gates * units]),
    recurrent: weight(call2, offset + 1, [units, gates * units]),
    hasBias: flag(options2, "use_bias", true)
  };
}
function recurrent(makeCell) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const { x, states } = sequenceInputs(call2);
    const loop = readLoopOptions(options2);
    const cell = makeCell(call2, options2, x.shape.at(-1) ?? 0, 0);
    const result2 = walk(graph, cell, x, states, loop);
    return [result2.outputs, ...loop.returnsStates ? result2.states : []];
  };
}
function cellOf(className) {
  const found2 = Object.hasOwn(CELLS, className) ? CELLS[className] : void 0;
  if (!found2) throw unsupported2(`A wrapper around the layer class ${className}`);
  return found2;
}
var plus, times3, part, simpleCell, lstmCell2, gruCell2, CELLS, layer2, recurrentLayers;
var init_recurrent2 = __esm({
  "src/weights/keras/layers/recurrent.ts"() {
    "use strict";
    init_elementwise();
    init_matrix();
    init_rearrange();
    init_refusal2();
    init_tensor2();
    init_activation2();
    init_call2();
    init_options();
    init_convolution3();
    init_recurrent_loop();
    plus = (graph, a, b) => broadcast(graph, "Add", [a, b]);
    times3 = (graph, a, b) => broadcast(graph, "Mul", [a, b]);
    part = (graph, x, units, index3) => sliceAxis(graph, x, x.shape.length - 1, index3 * units, (index3 + 1) * units);
    simpleCell = (call2, options2, features, offset) => {
      const { units, kernel, recurrent: recurrent2, hasBias } = gateWeights(call2, options2, {
        features,
        gates: 1,
        offset
      });
      const { act } = activations(call2, options2);
      const bias = hasBias ? weight(call2, offset + 2, [units]) : null;
      return {
        states: [[units]],
        project(graph, x) {
          const y = multiplyMatrices(graph, x, kernel);
          return bias ? plus(graph, y, bias) : y;
        },
        step(graph, input, [h]) {
          const sum3 = plus(graph, input, multiplyMatrices(graph, h, recurrent2));
          return [act(graph, sum3)];
        }
      };
    };
    lstmCell2 = (call2, options2, features, offset) => {
      const { units, kernel, recurrent: recurrent2, hasBias } = gateWeights(call2, options2, {
        features,
        gates: 4,
        offset
      });
      const { act, gate } = activations(call2, options2);
      const bias = hasBias ? weight(call2, offset + 2, [4 * units]) : null;
      return {
        states: [[units], [units]],
        project(graph, x) {
          const y = multiplyMatrices(graph, x, kernel);
          return bias ? plus(graph, y, bias) : y;
        },
        step(graph, inputs, [h, c]) {
          const all2 = plus(graph, inputs, multiplyMatrices(graph, h, recurrent2));
          const [input, forget, candidate, output] = [0, 1, 2, 3].map(
            (i) => part(graph, all2, units, i)
          );
          const kept = times3(graph, gate(graph, forget), c);
          const added = times3(graph, gate(graph, input), act(graph, candidate));
          const next = plus(graph, kept, added);
          return [times3(graph, gate(graph, output), act(graph, next)), next];
        }
      };
    };
    gruCell2 = (call2, options2, features, offset) => {
      const { units, kernel, recurrent: recurrent2, hasBias } = gateWeights(call2, options2, {
        features,
        gates: 3,
        offset
      });
      const { act, gate } = activations(call2, options2);
      const resetAfter = flag(options2, "reset_after", call2.lowering.version.major >= 3);
      const biases = hasBias ? weight(call2, offset + 2, resetAfter ? [2, 3 * units] : [3 * units]) : null;
      const biasOf = (graph, row) => {
        if (!biases) return null;
        if (!resetAfter) return row === 0 ? biases : null;
        return reshape2(graph, sliceAxis(graph, biases, 0, row, row + 1), [3 * units]);
      };
      const withBiasOf = (graph, x, row) => {
        const bias = biasOf(graph, row);
        return bias ? plus(graph, x, bias) : x;
      };
      return {
        states: [[units]],
        project: (graph, x) => withBiasOf(graph, multiplyMatrices(graph, x, kernel), 0),
        step(graph, input, [state]) {
          const h = state;
          const of = (x, index3) => part(graph, x, units, index3);
          const matrix = (index3) => part(graph, recurrent2, units, index3);
          const after = resetAfter ? withBiasOf(graph, multiplyMatrices(graph, h, recurrent2), 1) : null;
          const gateOf = (index3) => {
            const own = after ? of(after, index3) : multiplyMatrices(graph, h, matrix(index3));
            return gate(graph, plus(graph, of(input, index3), own));
          };
          const [update, reset] = [gateOf(0), gateOf(1)];
          const past = after ? times3(graph, reset, of(after, 2)) : multiplyMatrices(graph, times3(graph, reset, h), matrix(2));
          const candidate = act(graph, plus(graph, of(input, 2), past));
          const rest = broadcast(graph, "Sub", [constantTensor(graph, 1), update]);
          return [plus(graph, times3(graph, update, h), times3(graph, rest, candidate))];
        }
      };
    };
    CELLS = {
      LSTM: lstmCell2,
      GRU: gruCell2,
      SimpleRNN: simpleCell
    };
    layer2 = (makeCell) => ({
      run: recurrent(makeCell),
      weights: withBias("kernel", "recurrent_kernel"),
      folders: ["cell"]
    });
    recurrentLayers = Object.fromEntries(
      Object.entries(CELLS).map(([name, makeCell]) => [name, layer2(makeCell)])
    );
  }
});

// src/weights/keras/layers/resampling.ts
function interpolated(call2, x, space, method) {
  const { graph, lowering } = call2;
  const { standalone, text: writer } = lowering.version;
  if (writer.endsWith("-tf"))
    lowering.warnings.add(
      `${describe(call2.node)}: TensorFlow before 1.15 resized with other coordinates; those of today are used.`
    );
  if (!standalone) return resizeImages(graph, x, space, method, false);
  if (method !== "bilinear") throw unsupported2(`The interpolation ${method} of Keras 2.3`);
  return resizeBilinear(graph, x, space, "legacy");
}
function upSampling(axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const factors = positivePerAxis(options2, "size", axes);
    const method = axes === 2 ? word2(options2, "interpolation", RESIZE_METHODS, "nearest") : "nearest";
    if (method === "nearest") return inFormat(graph, repeatElements(graph, x, factors), format2);
    const space = spaceOf(x).map((size, axis) => size * (factors[axis] ?? 1));
    return inFormat(graph, interpolated(call2, x, space, method), format2);
  };
}
function sidesOf(json, axes, key) {
  const list4 = Array.isArray(json) ? json : Array(axes).fill(json ?? null);
  const isOnePair = axes === 1 && list4.length === 2 && !list4.some(Array.isArray);
  const items4 = isOnePair ? [list4] : list4;
  if (items4.length !== axes) throw invalid2(`The option ${key} is not for ${axes} axes`);
  return items4.map((item) => {
    const sides = asIntegers(item, key);
    const [before = 0, after = before] = sides;
    if (sides.length > 2 || before < 0 || after < 0)
      throw invalid2(`The option ${key} has no sides`);
    return [before, after];
  });
}
function zeroPadding(axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const sides = sidesOf(option(options2, "padding"), axes, "padding");
    return inFormat(graph, pad(graph, x, [[0, 0], ...sides, [0, 0]]), format2);
  };
}
function crop(graph, x, sides) {
  const all2 = [[0, 0], ...sides, [0, 0]];
  const cuts = x.shape.map((size, axis) => {
    const [before, after] = all2[axis] ?? [0, 0];
    if (before + after >= size && size > 0)
      throw failedInModel2(`Nothing is left of [${x.shape}] after it was cropped`);
    return { from: before, to: size - after, step: 1 };
  });
  return slice2(graph, x, cuts);
}
function cropping(axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    return inFormat(
      graph,
      crop(graph, x, sidesOf(option(options2, "cropping"), axes, "cropping")),
      format2
    );
  };
}
function resizing(call2) {
  const { graph, options: options2 } = call2;
  const format2 = dataFormat(options2);
  const x = channelsLast(graph, floatInput(call2, 4), format2);
  takeNamed(call2, "training");
  if (call2.lowering.version.javascript) throw unsupported2("A Resizing layer of TensorFlow.js");
  expectOnly(options2, "crop_to_aspect_ratio", false);
  expectOnly(options2, "pad_to_aspect_ratio", false);
  expectOnly(options2, "fill_mode", "constant");
  option(options2, "fill_value");
  const space = [integer(options2, "height"), integer(options2, "width")];
  const name = text2(options2, "interpolation", "bilinear").toLowerCase();
  const method = RESIZE_METHODS.find((known) => known === name);
  if (!method) throw unsupported2(`The interpolation ${name}`);
  const antialias = flag(options2, "antialias", false);
  return inFormat(graph, resizeImages(graph, x, space, method, antialias), format2);
}
function centerCrop(call2) {
  const { graph, options: options2 } = call2;
  takeNamed(call2, "training");
  const format2 = dataFormat(options2);
  const x = channelsLast(graph, floatInput(call2, 4), format2);
  const sizes3 = [integer(options2, "height"), integer(options2, "width")];
  const sides = spaceOf(x).map((size, axis) => {
    const rest = size - (sizes3[axis] ?? 0);
    if (rest < 0) throw unsupported2("A CenterCrop of an image that is smaller than the crop");
    return [Math.floor(rest / 2), rest - Math.floor(rest / 2)];
  });
  return inFormat(graph, crop(graph, x, sides), format2);
}
var resamplingLayers;
var init_resampling = __esm({
  "src/weights/keras/layers/resampling.ts"() {
    "use strict";
    init_rearrange();
    init_refusal2();
    init_resize2();
    init_call2();
    init_layer_node();
    init_options();
    init_space();
    resamplingLayers = {
      UpSampling1D: { run: upSampling(1) },
      UpSampling2D: { run: upSampling(2) },
      UpSampling3D: { run: upSampling(3) },
      ZeroPadding1D: { run: zeroPadding(1) },
      ZeroPadding2D: { run: zeroPadding(2) },
      ZeroPadding3D: { run: zeroPadding(3) },
      Cropping1D: { run: cropping(1) },
      Cropping2D: { run: cropping(2) },
      Cropping3D: { run: cropping(3) },
      Resizing: { run: resizing },
      CenterCrop: { run: centerCrop }
    };
  }
});

// src/weights/keras/layers/reshaping.ts
function flatten3(call2) {
  const { graph } = call2;
  const x = onlyInput(call2);
  const format2 = dataFormat(call2.options);
  const rank = rankOf(x);
  const ordered3 = format2 === "channels_first" && rank > 1 ? transpose2(graph, x, lastOrder(rank)) : x;
  return reshape2(graph, ordered3, [
    x.shape[0] ?? 1,
    rank === 1 ? 1 : elementCount(x.shape.slice(1))
  ]);
}
function reshapeLayer(call2) {
  const x = onlyInput(call2);
  const written = option(call2.options, "target_shape");
  const open4 = Array.isArray(written) ? written.map((size) => size ?? -1) : written;
  const target = asIntegers(open4, "target_shape");
  const shape2 = inferShape2(target, elementCount(x.shape.slice(1)));
  return reshape2(call2.graph, x, [x.shape[0] ?? 1, ...shape2]);
}
function permute2(call2) {
  return transpose2(call2.graph, onlyInput(call2), [0, ...integers2(call2.options, "dims")]);
}
function repeat2(call2) {
  const x = onlyInput(call2);
  if (rankOf(x) !== 2) throw failedInModel2("A RepeatVector layer takes tensors of two axes");
  const [batch2 = 1, size = 1] = x.shape;
  return tile2(call2.graph, reshape2(call2.graph, x, [batch2, 1, size]), [
    1,
    integer(call2.options, "n"),
    1
  ]);
}
var reshapingLayers;
var init_reshaping = __esm({
  "src/weights/keras/layers/reshaping.ts"() {
    "use strict";
    init_element_type();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call2();
    init_options();
    init_space();
    reshapingLayers = {
      Flatten: { run: flatten3 },
      Reshape: { run: reshapeLayer },
      Permute: { run: permute2 },
      RepeatVector: { run: repeat2 }
    };
  }
});

// src/weights/keras/layers/transposed.ts
function outputAxis(mode, input, size, stride, outputPadding) {
  if (outputPadding === null)
    return mode === "same" ? input * stride : input * stride + Math.max(size - stride, 0);
  const border = mode === "same" ? Math.floor(size / 2) : 0;
  return (input - 1) * stride + size - 2 * border + outputPadding;
}
function transposed2(axes) {
  return (call2) => {
    const { graph, options: options2 } = call2;
    const format2 = dataFormat(options2);
    const x = channelsLast(graph, floatInput(call2, axes + 2), format2);
    const geometry = geometryOf(options2, axes);
    const mode = word2(options2, "padding", ["same", "valid"], "valid");
    expectOnly(options2, "groups", 1);
    const given2 = option(options2, "output_padding") ?? null;
    const outputPadding = given2 === null ? null : perAxis2(options2, "output_padding", axes);
    if (geometry.dilations.some((rate) => rate > 1) && geometry.strides.some((step) => step > 1))
      throw unsupported2("A transposed convolution with both strides and dilation");
    const [filters = 0, channels = 0] = filterShape(call2, 0, geometry.sizes);
    if (filters !== integer(options2, "filters")) throw invalid2("The filter does not fit the layer");
    const order = [axes + 1, axes, ...range(axes)];
    const filter = weightAs(call2, 0, [channels, filters, ...geometry.sizes], order);
    const space = geometry.windows.map(
      ({ size, stride, dilation: dilation2 }, axis) => outputAxis(
        mode,
        spaceOf(x)[axis] ?? 0,
        size + (size - 1) * (dilation2 - 1),
        stride,
        outputPadding?.[axis] ?? null
      )
    );
    const pads = geometry.windows.map(
      (window, axis) => mode === "same" ? samePads(space[axis] ?? 0, window) : [0, 0]
    );
    const y = convolveTransposed(graph, x, filter, { ...geometry, pads }, space);
    return inFormat(graph, activated(call2, biased(call2, y, 1)), format2);
  };
}
var layer3, transposedLayers;
var init_transposed = __esm({
  "src/weights/keras/layers/transposed.ts"() {
    "use strict";
    init_convolution2();
    init_padding();
    init_refusal2();
    init_shapes();
    init_call2();
    init_options();
    init_activated();
    init_convolution3();
    init_space();
    layer3 = (axes) => ({ run: transposed2(axes), weights: withBias("kernel") });
    transposedLayers = {
      Conv1DTranspose: layer3(1),
      Conv2DTranspose: layer3(2),
      Conv3DTranspose: layer3(3),
      Convolution2DTranspose: layer3(2),
      Convolution3DTranspose: layer3(3),
      Deconvolution2D: layer3(2),
      Deconvolution3D: layer3(3)
    };
  }
});

// src/weights/keras/layers/wrappers.ts
function timeDistributed(call2) {
  const { graph, options: options2, lowering, node: node4 } = call2;
  ignore(options2, "layer");
  const [inner] = node4.children;
  if (!inner) throw invalid2("The wrapper holds no layer");
  const x = onlyInput(call2);
  if (rankOf(x) < 3) throw failedInModel2(`[${x.shape}] is no sequence`);
  const [batch2 = 1, steps = 1, ...rest] = x.shape;
  const flat = reshape2(graph, x, [batch2 * steps, ...rest]);
  const [y, ...more] = lowering.runLayer(inner, [flat], /* @__PURE__ */ new Map());
  if (!y || more.length > 0) throw unsupported2("A TimeDistributed layer of several outputs");
  return reshape2(graph, y, [batch2, steps, ...y.shape.slice(1)]);
}
function directions(node4) {
  const [forward, backward = forward] = node4.children;
  if (!forward || !backward) throw invalid2("The wrapper holds no layer");
  return [forward, backward].map((child) => ({ node: child, options: layerOptions(child) }));
}
function mergeBoth(call2, a, b) {
  const { graph } = call2;
  const mode = option(call2.options, "merge_mode") ?? null;
  if (mode === null) return [a, b];
  if (mode === "concat") return [concat2(graph, [a, b], -1)];
  if (mode !== "sum" && mode !== "mul" && mode !== "ave")
    throw unsupported2(`The option merge_mode = ${JSON.stringify(mode)}`);
  const merged2 = broadcast(graph, MERGES[mode], [a, b]);
  return [mode === "ave" ? withNumber2(graph, "Mul", merged2, 0.5) : merged2];
}
function bidirectional(call2) {
  const { graph, options: options2, node: node4 } = call2;
  ignore(options2, "layer", "backward_layer");
  const both = directions(node4);
  const { x, states } = sequenceInputs(call2);
  const own = node4.children.length > 1;
  const results = both.map(({ node: child, options: childOptions }, index3) => {
    checkPolicy(child.config.dtype);
    const loop = readLoopOptions(childOptions);
    const count2 = flag(childOptions, "use_bias", true) ? 3 : 2;
    const cell = cellOf(child.className)(call2, childOptions, x.shape.at(-1) ?? 0, index3 * count2);
    const backwards = index3 === 1 && !own ? !loop.backwards : loop.backwards;
    const half = states.length / 2;
    const given2 = states.slice(index3 * half, (index3 + 1) * half);
    const made2 = walk(graph, cell, x, given2, { ...loop, backwards });
    const [left] = unread(childOptions);
    if (left !== void 0) throw unsupported2(`The option ${left} of the layer ${child.className}`);
    if (index3 === 0 || !loop.sequences) return { ...made2, loop };
    const steps = made2.outputs.shape[1] ?? 1;
    const turned = sliceAxis(graph, made2.outputs, 1, steps - 1, -1, -1);
    return { ...made2, outputs: turned, loop };
  });
  const [forward, backward] = results;
  if (!forward || !backward) throw new Error("A Bidirectional layer walks twice.");
  const merged2 = mergeBoth(call2, forward.outputs, backward.outputs);
  const returned = forward.loop.returnsStates ? [...forward.states, ...backward.states] : [];
  return [...merged2, ...returned];
}
var MERGES, wrapperLayers;
var init_wrappers = __esm({
  "src/weights/keras/layers/wrappers.ts"() {
    "use strict";
    init_elementwise();
    init_rearrange();
    init_refusal2();
    init_tensor2();
    init_call2();
    init_dtype_policy();
    init_layer_options();
    init_options();
    init_recurrent2();
    init_recurrent_loop();
    MERGES = { sum: "Add", mul: "Mul", ave: "Add" };
    wrapperLayers = {
      TimeDistributed: { run: timeDistributed },
      Bidirectional: {
        run: bidirectional,
        weights: (_, node4) => ({
          trainable: directions(node4).flatMap(({ options: options2 }) => [
            "kernel",
            "recurrent_kernel",
            ...flag(options2, "use_bias", true) ? ["bias"] : []
          ])
        }),
        folders: ["forward_layer/cell", "backward_layer/cell"]
      }
    };
  }
});

// src/weights/keras/layers/table.ts
function isOperation(node4) {
  const { module: module2, className, config, calls } = node4;
  if (module2 !== null) return /(^|\.)ops(\.|$)/.test(module2);
  const [call2] = calls;
  const isOfKeras3 = isObject2(call2) && Array.isArray(call2.args);
  return isOfKeras3 && !Object.hasOwn(config, "trainable") && isKnownOperation(className);
}
function refuseCustom({ className, module: module2, registeredName }) {
  const isRegistered = registeredName !== null && registeredName !== className && !OWN_PACKAGES.test(registeredName);
  const isForeign = module2 !== null && !OWN_MODULES.test(module2);
  if (isRegistered || isForeign)
    throw unsupported2(
      `The custom class ${isRegistered ? registeredName : `${module2}.${className}`}`,
      CUSTOM_HINT
    );
}
function findLayer(node4) {
  refuseCustom(node4);
  const { className } = node4;
  if (isOperation(node4)) return operationLayer(className);
  if (className === "Lambda") throw unsupported2("A Lambda layer", LAMBDA_HINT);
  const found2 = Object.hasOwn(LAYERS, className) ? LAYERS[className] : void 0;
  if (!found2)
    throw unsupported2(
      `The layer class ${className}, which is unknown here or a custom one`,
      "If it is a custom layer, offer the model as ONNX or as a TensorFlow SavedModel too, which hold its computation; if it is one of Keras, ask for it to be added."
    );
  return found2;
}
var LAYERS, LAMBDA_HINT, CUSTOM_HINT, OWN_PACKAGES, OWN_MODULES;
var init_table2 = __esm({
  "src/weights/keras/layers/table.ts"() {
    "use strict";
    init_refusal2();
    init_json();
    init_keras_operations();
    init_activation3();
    init_attention2();
    init_convolution3();
    init_convolutional_recurrent();
    init_dense();
    init_functions2();
    init_inactive();
    init_local();
    init_merge();
    init_normalization2();
    init_pooling();
    init_preprocessing();
    init_recurrent2();
    init_resampling();
    init_reshaping();
    init_transposed();
    init_wrappers();
    LAYERS = {
      ...activationLayers,
      ...attentionLayers,
      ...convolutionLayers,
      ...convolutionalRecurrentLayers,
      ...denseLayers,
      ...functionLayers,
      ...inactiveLayers,
      ...localLayers,
      ...mergeLayers,
      ...normalizationLayers,
      ...poolingLayers,
      ...preprocessingLayers,
      ...recurrentLayers,
      ...resamplingLayers,
      ...reshapingLayers,
      ...transposedLayers,
      ...wrapperLayers
    };
    LAMBDA_HINT = "A Lambda layer is Python code, which can not be run here. Replace it by layers of Keras, or offer the model as ONNX or as a TensorFlow SavedModel too.";
    CUSTOM_HINT = "Its Python code is not part of the file, so it can not be run here. Offer the model as ONNX or as a TensorFlow SavedModel too, which hold the whole computation.";
    OWN_PACKAGES = /^(keras|tf_keras|Keras|tensorflow)(\.|>|$)/;
    OWN_MODULES = /^(keras|tf_keras|tensorflow|tensorflow_core)(\.|$)/;
  }
});

// src/weights/keras/run-layer.ts
function dropIdleArguments(named) {
  for (const [key, value] of named)
    if (value === null || key === "training" && (value === false || value === 0))
      named.delete(key);
}
function refuseUnread(options2) {
  const [option2] = unread(options2);
  if (option2 !== void 0)
    throw unsupported2(`The option ${option2} = ${JSON.stringify(options2.values[option2])}`);
}
function refuseArguments(named) {
  const [argument3] = named;
  if (argument3)
    throw unsupported2(`The argument ${argument3[0]} = ${shownArgument(argument3[1])} of the call`);
}
function runKnown(layer4, call2) {
  checkPolicy(call2.node.config.dtype);
  const result2 = layer4.run(call2);
  refuseUnread(call2.options);
  refuseArguments(call2.named);
  return Array.isArray(result2) ? result2 : [result2];
}
function runLayer(lowering, node4, args, named) {
  return at(describe(node4), () => {
    dropIdleArguments(named);
    if (isModel(node4)) {
      refuseArguments(named);
      return runModel(lowering, node4, modelInputs(args));
    }
    const options2 = layerOptions(node4);
    const call2 = { lowering, graph: lowering.graph, node: node4, options: options2, args, named };
    return runKnown(findLayer(node4), call2);
  });
}
var init_run_layer = __esm({
  "src/weights/keras/run-layer.ts"() {
    "use strict";
    init_refusal2();
    init_call2();
    init_dtype_policy();
    init_layer_node();
    init_layer_options();
    init_table2();
    init_network();
    init_options();
  }
});

// src/weights/keras/lower.ts
function inputTensor2(graph, { dtype, shape: shape2 }, index3) {
  if (!isDataType(dtype)) throw mismatch2(`Input ${index3 + 1} is of type ${dtype}`);
  const value = addInput(graph, `input${index3}`, dtype, shape2);
  const target = computeType2(dtype);
  if (value.type === target) return makeTensor2(value, dtype);
  const attributes = { to: ELEMENT_TYPES[target].code };
  return makeTensor2(add(graph, "Cast", [value], attributes, shape2, target), dtype);
}
function outputValue2(graph, tensor4) {
  const value = last(graph, tensor4);
  const type = tensor4.dtype === "bfloat16" ? "float32" : tensor4.dtype;
  if (value.type === type) return value;
  return add(
    graph,
    "Cast",
    [castValue(graph, value, tensor4.dtype, tensor4.dtype)],
    { to: ELEMENT_TYPES[type].code },
    value.shape,
    type
  );
}
function lower2(keras, weightFile, inputs, known) {
  const graph = makeGraph(known);
  const warnings = /* @__PURE__ */ new Set();
  const { version, weights: weights2, model } = keras;
  const lowering = {
    graph,
    version,
    weights: weights2,
    weightFile,
    warnings,
    runLayer: (node4, args, named) => runLayer(lowering, node4, args, named)
  };
  const tensors3 = inputs.map((input, index3) => inputTensor2(graph, input, index3));
  const outputs = runModel(lowering, model, tensors3).map((tensor4, index3) => ({
    name: `output${index3}`,
    value: outputValue2(graph, tensor4)
  }));
  return { graph, inputs: graph.inputs, outputs, warnings: [...warnings] };
}
var init_lower2 = __esm({
  "src/weights/keras/lower.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_cast_value();
    init_data_type2();
    init_refusal2();
    init_tensor2();
    init_network();
    init_run_layer();
  }
});

// src/weights/keras/hdf5/cursor.ts
function cursor(bytes2, at2 = 0) {
  return { bytes: bytes2, at: at2 };
}
function take2(from, count2) {
  const end = from.at + count2;
  if (count2 < 0 || end > from.bytes.length)
    throw invalid2("The HDF5 file is damaged: a record in it is cut off");
  const bytes2 = from.bytes.subarray(from.at, end);
  from.at = end;
  return bytes2;
}
function skip(from, count2) {
  take2(from, count2);
}
function u64(from) {
  const value = take2(from, 8).readBigUInt64LE();
  if (value === ALL_BITS) return UNDEFINED_ADDRESS;
  if (value >= BigInt(Number.MAX_SAFE_INTEGER))
    throw invalid2("The HDF5 file is damaged: a number in it is far too large");
  return Number(value);
}
function unsigned(from, bytes2) {
  if (bytes2 === 8) return u64(from);
  return take2(from, bytes2).readUIntLE(0, bytes2);
}
function signature(from, expected) {
  if (take2(from, expected.length).toString("latin1") !== expected)
    throw invalid2(`The HDF5 file is damaged: a record ${expected} is missing`);
}
var UNDEFINED_ADDRESS, ALL_BITS, u8, u16, u32;
var init_cursor = __esm({
  "src/weights/keras/hdf5/cursor.ts"() {
    "use strict";
    init_refusal2();
    UNDEFINED_ADDRESS = Number.MAX_SAFE_INTEGER;
    ALL_BITS = 0xffffffffffffffffn;
    u8 = (from) => take2(from, 1).readUInt8();
    u16 = (from) => take2(from, 2).readUInt16LE();
    u32 = (from) => take2(from, 4).readUInt32LE();
  }
});

// src/weights/keras/hdf5/datatype.ts
function floatType2(from, bytes2) {
  skip(from, 2);
  const precision = u16(from);
  skip(from, 1);
  const exponent = u8(from);
  if (precision !== bytes2 * 8 || ![2, 4, 8].includes(bytes2))
    return { kind: "other", bytes: bytes2, name: `float of ${precision} bits` };
  return { kind: "float", bytes: bytes2, brain: bytes2 === 2 && exponent === EXPONENT.brain };
}
function readDatatype(from) {
  const head = u8(from);
  const bits3 = take2(from, 3);
  const bytes2 = u32(from);
  if (bytes2 === 0) throw invalid2("The HDF5 file is damaged: elements without size");
  const bit = bits3.readUInt8();
  switch (head & 15) {
    case CLASS.fixed:
      if (bit & BIG_ENDIAN) throw unsupported2("Big-endian numbers in an HDF5 file");
      if (![1, 2, 4, 8].includes(bytes2)) return { kind: "other", bytes: bytes2, name: "odd integer" };
      return { kind: "integer", bytes: bytes2, signed: (bit & SIGNED) !== 0 };
    case CLASS.float:
      if (bit & BIG_ENDIAN) throw unsupported2("Big-endian numbers in an HDF5 file");
      return floatType2(from, bytes2);
    case CLASS.text:
      return { kind: "text", bytes: bytes2 };
    case CLASS.enumeration:
      return readDatatype(from);
    case CLASS.variable:
      return (bit & 15) === VARIABLE_TEXT ? { kind: "variable-text", bytes: bytes2 } : { kind: "other", bytes: bytes2, name: "variable length" };
    default:
      return { kind: "other", bytes: bytes2, name: NAMES2[head & 15] ?? "unknown" };
  }
}
function readDataspace(from) {
  const version = u8(from);
  const rank = u8(from);
  skip(from, 1);
  const kind = u8(from);
  if (version === 1) skip(from, 4);
  else if (version !== 2) throw invalid2(`The HDF5 file is damaged: dataspace version ${version}`);
  if (version === 2 && kind === 2) return null;
  if (rank > 32) throw invalid2(`The HDF5 file is damaged: a tensor of ${rank} axes`);
  const shape2 = [];
  for (let axis = 0; axis < rank; axis += 1) {
    const size = Number(take2(from, 8).readBigUInt64LE());
    if (size > 2 ** 40) throw invalid2(`The HDF5 file is damaged: an axis of ${size} elements`);
    shape2.push(size);
  }
  return shape2;
}
var CLASS, NAMES2, BIG_ENDIAN, SIGNED, VARIABLE_TEXT, EXPONENT;
var init_datatype = __esm({
  "src/weights/keras/hdf5/datatype.ts"() {
    "use strict";
    init_refusal2();
    init_cursor();
    CLASS = { fixed: 0, float: 1, text: 3, enumeration: 8, variable: 9 };
    NAMES2 = {
      2: "time",
      4: "bit field",
      5: "opaque",
      6: "compound",
      7: "reference",
      10: "array"
    };
    BIG_ENDIAN = 1;
    SIGNED = 8;
    VARIABLE_TEXT = 1;
    EXPONENT = { half: 5, brain: 8 };
  }
});

// src/weights/keras/hdf5/object-header.ts
function keep(reading, type, flags, body) {
  if (type === MESSAGE.continuation) {
    const from = cursor(body);
    reading.blocks.push({ at: u64(from), length: u64(from) });
    if (reading.blocks.length > MAX_BLOCKS)
      throw invalid2("The HDF5 file is damaged: endless header");
    return;
  }
  const isRead = Object.values(MESSAGE).some((known) => known === type);
  if (isRead && flags & SHARED) throw unsupported2("Shared types in an HDF5 file");
  if (reading.messages.length >= MAX_MESSAGES)
    throw invalid2("The HDF5 file is damaged: endless header");
  reading.messages.push({ type, body });
}
function block2(source, { at: at2, length }) {
  if (length > MAX_BLOCK) throw invalid2("The HDF5 file is damaged: an object header too large");
  return cursor(source.read(at2, length));
}
function readVersion1(reading, address) {
  const from = cursor(reading.source.read(address, 16), 8);
  reading.blocks.push({ at: address + 16, length: u32(from) });
  for (let next = reading.blocks.shift(); next; next = reading.blocks.shift()) {
    const body = block2(reading.source, next);
    while (body.at + 8 <= body.bytes.length) {
      const [type, size, flags] = [u16(body), u16(body), u8(body)];
      skip(body, 3);
      keep(reading, type, flags, take2(body, size));
    }
  }
}
function readVersion2(reading, address) {
  const head = reading.source.read(address, Math.min(64, reading.source.size - address));
  const from = cursor(head);
  signature(from, "OHDR");
  if (u8(from) !== 2) throw invalid2("The HDF5 file is damaged: an object header of no version");
  const flags = u8(from);
  if (flags & FLAG.times) skip(from, 16);
  if (flags & FLAG.phases) skip(from, 4);
  const length = unsigned(from, 1 << (flags & FLAG.sizeBits));
  const messageHead = flags & FLAG.order ? 6 : 4;
  const readMessages = (body, end) => {
    while (body.at + messageHead <= end) {
      const [type, size, messageFlags] = [u8(body), u16(body), u8(body)];
      if (flags & FLAG.order) skip(body, 2);
      if (type === 0 && size === 0 && body.at >= end) return;
      keep(reading, type, messageFlags, take2(body, size));
    }
  };
  const first3 = block2(reading.source, { at: address + from.at, length });
  readMessages(first3, length);
  for (let next = reading.blocks.shift(); next; next = reading.blocks.shift()) {
    const body = block2(reading.source, next);
    signature(body, "OCHK");
    readMessages(body, next.length - CHECKSUM);
  }
}
function readObjectHeader(source, address) {
  const reading = { source, messages: [], blocks: [] };
  const version = source.read(address, 1).readUInt8();
  if (version === 1) readVersion1(reading, address);
  else if (version === "O".charCodeAt(0)) readVersion2(reading, address);
  else throw invalid2("The HDF5 file is damaged: an object header is missing");
  return reading.messages;
}
var MESSAGE, SHARED, MAX_MESSAGES, MAX_BLOCKS, MAX_BLOCK, FLAG, CHECKSUM;
var init_object_header = __esm({
  "src/weights/keras/hdf5/object-header.ts"() {
    "use strict";
    init_refusal2();
    init_cursor();
    MESSAGE = {
      dataspace: 1,
      linkInfo: 2,
      datatype: 3,
      link: 6,
      layout: 8,
      filters: 11,
      attribute: 12,
      continuation: 16,
      symbolTable: 17,
      attributeInfo: 21
    };
    SHARED = 2;
    MAX_MESSAGES = 7e4;
    MAX_BLOCKS = 1e4;
    MAX_BLOCK = 2 ** 26;
    FLAG = { sizeBits: 3, order: 4, phases: 16, times: 32 };
    CHECKSUM = 4;
  }
});

// src/weights/keras/hdf5/attributes.ts
function readHeap(source, address) {
  const head = cursor(source.read(address, HEAP_HEAD));
  signature(head, "GCOL");
  skip(head, 4);
  const size = u64(head);
  if (size < HEAP_HEAD || size > MAX_TEXT)
    throw invalid2("The HDF5 file is damaged: a heap of no size");
  const from = cursor(source.read(address, size), HEAP_HEAD);
  const objects = /* @__PURE__ */ new Map();
  while (from.at + 16 <= size) {
    const index3 = u16(from);
    skip(from, 6);
    const length = u64(from);
    if (index3 === 0) break;
    objects.set(index3, take2(from, length));
    skip(from, Math.min((8 - length % 8) % 8, size - from.at));
  }
  return { objects };
}
function variableTexts(source, data, count2) {
  const heaps = /* @__PURE__ */ new Map();
  const from = cursor(data);
  return Array.from({ length: count2 }, () => {
    const length = u32(from);
    const address = u64(from);
    const index3 = u32(from);
    if (length === 0 || address === 0 || address === UNDEFINED_ADDRESS) return "";
    let heap = heaps.get(address);
    if (!heap) {
      heap = readHeap(source, address);
      heaps.set(address, heap);
    }
    const bytes2 = heap.objects.get(index3);
    if (!bytes2 || bytes2.length < length)
      throw invalid2("The HDF5 file is damaged: a text of it is missing");
    return bytes2.toString("utf8", 0, length);
  });
}
function fixedTexts(data, count2, bytes2) {
  return Array.from(
    { length: count2 },
    (_, index3) => data.toString("utf8", index3 * bytes2, (index3 + 1) * bytes2).replace(/\0.*$/s, "")
  );
}
function texts(source, type, shape2, data) {
  const count2 = elementCount(shape2);
  if (count2 > MAX_TEXTS) throw invalid2("The HDF5 file is damaged: an attribute is far too long");
  if (type.kind === "text")
    return fixedTexts(take2(cursor(data), count2 * type.bytes), count2, type.bytes);
  if (type.kind === "variable-text") return variableTexts(source, data, count2);
  return null;
}
function readAttribute(source, body, attributes) {
  const from = cursor(body);
  const version = u8(from);
  const flags = u8(from);
  if (version < 1 || version > 3)
    throw invalid2("The HDF5 file is damaged: an attribute of no version");
  if (version > 1 && flags !== 0) throw unsupported2("Shared types in an HDF5 file");
  const [nameSize, typeSize, spaceSize] = [u16(from), u16(from), u16(from)];
  if (version === 3) skip(from, 1);
  const name = take2(from, padded(nameSize, version)).toString("utf8").replace(/\0.*$/s, "");
  const type = readDatatype(cursor(take2(from, padded(typeSize, version))));
  const shape2 = readDataspace(cursor(take2(from, padded(spaceSize, version))));
  const data = body.subarray(from.at);
  attributes.set(name, shape2 ? texts(source, type, shape2, data) : []);
}
function readAttributes(source, messages2) {
  const attributes = /* @__PURE__ */ new Map();
  for (const { type, body } of messages2) {
    if (type === MESSAGE.attribute) readAttribute(source, body, attributes);
    if (type !== MESSAGE.attributeInfo) continue;
    const from = cursor(body, 1);
    if (u8(from) & 1) skip(from, 2);
    if (u64(from) !== UNDEFINED_ADDRESS)
      throw unsupported2("Attributes of the HDF5 file in the layout for very many of them");
  }
  return attributes;
}
var MAX_TEXT, MAX_TEXTS, HEAP_HEAD, padded;
var init_attributes = __esm({
  "src/weights/keras/hdf5/attributes.ts"() {
    "use strict";
    init_element_type();
    init_refusal2();
    init_cursor();
    init_datatype();
    init_object_header();
    MAX_TEXT = 2 ** 28;
    MAX_TEXTS = 1e5;
    HEAP_HEAD = 16;
    padded = (size, version) => version === 1 ? Math.ceil(size / 8) * 8 : size;
  }
});

// src/weights/keras/hdf5/links.ts
function addLink(links, name, address) {
  if (links.has(name)) throw invalid2(`The HDF5 file is damaged: it holds ${name} twice`);
  if (links.size >= MAX_LINKS)
    throw invalid2(`A group of the HDF5 file has over ${MAX_LINKS} members`);
  links.set(name, address);
}
function textAt(heap, offset) {
  const end = heap.indexOf(0, offset);
  if (offset > heap.length || end < 0) throw invalid2("The HDF5 file is damaged: a name is cut off");
  return heap.toString("utf8", offset, end);
}
function localHeap(source, address) {
  const from = cursor(source.read(address, 32));
  signature(from, "HEAP");
  skip(from, 4);
  const size = u64(from);
  skip(from, 8);
  if (size > 2 ** 26) throw invalid2("The HDF5 file is damaged: too long a list of names");
  return source.read(u64(from), size);
}
function readSymbols(source, address, heap, links) {
  const head = cursor(source.read(address, 8));
  signature(head, "SNOD");
  skip(head, 2);
  const count2 = u16(head);
  if (count2 > MAX_NODE_ENTRIES) throw invalid2("The HDF5 file is damaged: a group node too large");
  const from = cursor(source.read(address + 8, count2 * SYMBOL_ENTRY));
  for (let i = 0; i < count2; i += 1) {
    const name = textAt(heap, u64(from));
    const object = u64(from);
    const cacheType = take2(from, 4).readUInt32LE();
    skip(from, 20);
    if (cacheType === 2) throw unsupported2("Symbolic links in an HDF5 file");
    addLink(links, name, object);
  }
}
function* leavesOf(source, address, type, keyBytes, seen = /* @__PURE__ */ new Set()) {
  if (seen.has(address) || seen.size > MAX_LINKS)
    throw invalid2("The HDF5 file is damaged: a tree of it is no tree");
  seen.add(address);
  const head = cursor(source.read(address, NODE_HEAD));
  signature(head, "TREE");
  if (u8(head) !== type) throw invalid2("The HDF5 file is damaged: a tree of another kind");
  const level = u8(head);
  const count2 = u16(head);
  const from = cursor(source.read(address + NODE_HEAD, count2 * (keyBytes + 8)));
  for (let i = 0; i < count2; i += 1) {
    const key = take2(from, keyBytes);
    const child = u64(from);
    if (level > 0) yield* leavesOf(source, child, type, keyBytes, seen);
    else yield { key, child };
  }
}
function readLinkMessage(body, links) {
  const from = cursor(body);
  if (u8(from) !== 1) throw invalid2("The HDF5 file is damaged: a link of no version");
  const flags = u8(from);
  const type = flags & 8 ? u8(from) : 0;
  if (flags & 4) skip(from, 8);
  if (flags & 16) skip(from, 1);
  const name = take2(from, unsigned(from, 1 << (flags & 3))).toString("utf8");
  if (type !== 0) throw unsupported2(`The symbolic link ${name} in an HDF5 file`);
  addLink(links, name, u64(from));
}
function readLinks(source, messages2) {
  const links = /* @__PURE__ */ new Map();
  for (const { type, body } of messages2) {
    const from = cursor(body);
    if (type === MESSAGE.symbolTable) {
      const tree = u64(from);
      const heap = localHeap(source, u64(from));
      for (const { child } of leavesOf(source, tree, 0, 8)) readSymbols(source, child, heap, links);
    } else if (type === MESSAGE.link) readLinkMessage(body, links);
    else if (type === MESSAGE.linkInfo) {
      skip(from, 1);
      if (u8(from) & 1) skip(from, 8);
      if (u64(from) !== UNDEFINED_ADDRESS)
        throw unsupported2("A group of the HDF5 file in the layout for very many members");
    }
  }
  return links;
}
var MAX_LINKS, NODE_HEAD, SYMBOL_ENTRY, MAX_NODE_ENTRIES;
var init_links = __esm({
  "src/weights/keras/hdf5/links.ts"() {
    "use strict";
    init_refusal2();
    init_cursor();
    init_object_header();
    MAX_LINKS = 1e5;
    NODE_HEAD = 24;
    SYMBOL_ENTRY = 40;
    MAX_NODE_ENTRIES = 4096;
  }
});

// src/weights/keras/hdf5/chunks.ts
function readFilters(body) {
  const from = cursor(body);
  const version = u8(from);
  const count2 = u8(from);
  if (version === 1) skip(from, 6);
  return Array.from({ length: count2 }, () => {
    const id = u16(from);
    const nameLength = version === 1 || id >= NAMED_FILTERS ? u16(from) : 0;
    skip(from, 2);
    const values = u16(from);
    skip(from, version === 1 ? Math.ceil(nameLength / 8) * 8 : nameLength);
    skip(from, values * 4 + (version === 1 && values % 2 === 1 ? 4 : 0));
    const filter = FILTERS[id];
    if (!filter) throw unsupported2(`Data of an HDF5 file packed by filter ${id}`);
    return filter;
  });
}
function inflate(bytes2, limit) {
  try {
    return (0, import_node_zlib2.inflateSync)(bytes2, { maxOutputLength: limit });
  } catch (error) {
    throw invalid2(
      `The HDF5 file is damaged: a chunk can not be unpacked (${error.message})`
    );
  }
}
function unshuffle(bytes2, elementBytes2) {
  const count2 = Math.floor(bytes2.length / elementBytes2);
  const result2 = Buffer.alloc(bytes2.length);
  for (let byte = 0; byte < elementBytes2; byte += 1)
    for (let i = 0; i < count2; i += 1)
      result2[i * elementBytes2 + byte] = bytes2[byte * count2 + i] ?? 0;
  return result2;
}
function unfiltered(raw, chunks, mask, size) {
  let bytes2 = raw;
  for (let index3 = chunks.filters.length - 1; index3 >= 0; index3 -= 1) {
    if (mask & 1 << index3) continue;
    const filter = chunks.filters[index3];
    if (filter === "deflate") bytes2 = inflate(bytes2, size + 4);
    else if (filter === "shuffle") bytes2 = unshuffle(bytes2, chunks.elementBytes);
    else bytes2 = bytes2.subarray(0, Math.max(0, bytes2.length - 4));
  }
  if (bytes2.length !== size) throw invalid2("The HDF5 file is damaged: a chunk of another size");
  return bytes2;
}
function place3(into, shape2, chunk2, { shape: sizes3, elementBytes: elementBytes2 }, offsets) {
  const rank = shape2.length;
  const counts = sizes3.map(
    (size, axis) => Math.min(size, (shape2[axis] ?? 0) - (offsets[axis] ?? 0))
  );
  if (counts.some((count2) => count2 <= 0))
    throw invalid2("The HDF5 file is damaged: a chunk outside of its tensor");
  const run2 = (counts[rank - 1] ?? 1) * elementBytes2;
  const rows = elementCount(counts.slice(0, -1));
  const index3 = Array(Math.max(rank - 1, 0)).fill(0);
  for (let row = 0; row < rows; row += 1) {
    let from = 0;
    let to2 = 0;
    for (let axis = 0; axis < rank; axis += 1) {
      const own = axis < rank - 1 ? index3[axis] : 0;
      from = from * (sizes3[axis] ?? 1) + own;
      to2 = to2 * (shape2[axis] ?? 1) + (offsets[axis] ?? 0) + own;
    }
    chunk2.copy(into, to2 * elementBytes2, from * elementBytes2, from * elementBytes2 + run2);
    for (let axis = rank - 2; axis >= 0; axis -= 1) {
      index3[axis] += 1;
      if (index3[axis] < (counts[axis] ?? 1)) break;
      index3[axis] = 0;
    }
  }
}
function readChunks(source, chunks, shape2) {
  const { tree, elementBytes: elementBytes2 } = chunks;
  const result2 = Buffer.alloc(elementCount(shape2) * elementBytes2);
  if (tree === UNDEFINED_ADDRESS) return result2;
  const size = elementCount(chunks.shape) * elementBytes2;
  const keyBytes = 8 + 8 * (shape2.length + 1);
  for (const { key, child } of leavesOf(source, tree, 1, keyBytes)) {
    const from = cursor(key);
    const stored2 = u32(from);
    const mask = u32(from);
    const offsets = shape2.map(() => u64(from));
    place3(
      result2,
      shape2,
      unfiltered(source.read(child, stored2), chunks, mask, size),
      chunks,
      offsets
    );
  }
  return result2;
}
var import_node_zlib2, FILTERS, NAMED_FILTERS;
var init_chunks = __esm({
  "src/weights/keras/hdf5/chunks.ts"() {
    "use strict";
    import_node_zlib2 = require("node:zlib");
    init_element_type();
    init_refusal2();
    init_cursor();
    init_links();
    FILTERS = { 1: "deflate", 2: "shuffle", 3: "fletcher32" };
    NAMED_FILTERS = 256;
  }
});

// src/weights/keras/hdf5/floats.ts
function halfToNumber2(bits3) {
  const sign = bits3 & 32768 ? -1 : 1;
  const exponent = bits3 >> 10 & 31;
  const fraction = bits3 & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
function aligned2(bytes2) {
  return bytes2.buffer.slice(bytes2.byteOffset, bytes2.byteOffset + bytes2.length);
}
function brainFloats(buffer) {
  const bits3 = new Uint16Array(buffer);
  const result2 = new Float32Array(bits3.length);
  const view3 = new Uint32Array(result2.buffer);
  for (let i = 0; i < bits3.length; i += 1) view3[i] = (bits3[i] ?? 0) << 16;
  return result2;
}
function toFloat32(bytes2, type) {
  if (type.kind === "float") {
    if (type.bytes === 4 && bytes2.byteOffset % 4 === 0 && bytes2.length > 65536)
      return new Float32Array(bytes2.buffer, bytes2.byteOffset, bytes2.length / 4);
    const buffer = aligned2(bytes2);
    if (type.bytes === 4) return new Float32Array(buffer);
    if (type.bytes === 8) return Float32Array.from(new Float64Array(buffer));
    return type.brain ? brainFloats(buffer) : Float32Array.from(new Uint16Array(buffer), halfToNumber2);
  }
  if (type.kind === "integer") {
    const views = INTEGERS[type.signed ? "signed" : "unsigned"];
    const View = views[type.bytes];
    return Float32Array.from(new View(aligned2(bytes2)), Number);
  }
  throw unsupported2(`Weights that are stored as ${type.kind === "other" ? type.name : "texts"}`);
}
var INTEGERS;
var init_floats = __esm({
  "src/weights/keras/hdf5/floats.ts"() {
    "use strict";
    init_refusal2();
    INTEGERS = {
      signed: { 1: Int8Array, 2: Int16Array, 4: Int32Array, 8: BigInt64Array },
      unsigned: { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: BigUint64Array }
    };
  }
});

// src/weights/keras/hdf5/dataset.ts
function readLayout(body, rank) {
  const from = cursor(body);
  const version = u8(from);
  const kind = u8(from);
  if (version !== 3 && !(version === 4 && kind < 2))
    throw unsupported2(`Data of an HDF5 file in layout ${version}.${kind}`);
  if (kind === 0) return { kind: "here", bytes: take2(from, u16(from)) };
  if (kind === 1) return { kind: "contiguous", address: u64(from), size: u64(from) };
  if (kind !== 2) throw invalid2("The HDF5 file is damaged: a layout of no kind");
  const axes = u8(from);
  if (axes !== rank + 1) throw invalid2("The HDF5 file is damaged: chunks of another rank");
  const tree = u64(from);
  const shape2 = Array.from({ length: rank }, () => u32(from));
  const elementBytes2 = u32(from);
  if (elementCount(shape2) * elementBytes2 > MAX_BYTES || shape2.includes(0))
    throw invalid2("The HDF5 file is damaged: a chunk is far too large");
  return { kind: "chunked", chunks: { tree, shape: shape2, elementBytes: elementBytes2 } };
}
function find2(messages2, type) {
  return messages2.find((message3) => message3.type === type)?.body ?? null;
}
function readDataset(source, messages2) {
  const layoutBody = find2(messages2, MESSAGE.layout);
  const typeBody = find2(messages2, MESSAGE.datatype);
  const spaceBody = find2(messages2, MESSAGE.dataspace);
  if (!layoutBody || !typeBody || !spaceBody) return null;
  const type = readDatatype(cursor(typeBody));
  const shape2 = readDataspace(cursor(spaceBody)) ?? [0];
  const bytes2 = elementCount(shape2) * type.bytes;
  if (!(bytes2 <= MAX_BYTES))
    throw invalid2(`The HDF5 file is damaged: a tensor of shape [${shape2}]`);
  const layout = readLayout(layoutBody, shape2.length);
  const filterBody = find2(messages2, MESSAGE.filters);
  const filters = filterBody ? readFilters(filterBody) : [];
  if (layout.kind !== "chunked" && filters.length > 0)
    throw invalid2("The HDF5 file is damaged: packed data without chunks");
  if (layout.kind === "chunked" && layout.chunks.elementBytes !== type.bytes)
    throw invalid2("The HDF5 file is damaged: chunks of other elements");
  const stored2 = () => {
    if (layout.kind === "here") return take2(cursor(layout.bytes), bytes2);
    if (layout.kind === "chunked") return readChunks(source, { ...layout.chunks, filters }, shape2);
    if (layout.address === UNDEFINED_ADDRESS) return Buffer.alloc(checkSmall(bytes2));
    if (layout.size !== bytes2) throw invalid2("The HDF5 file is damaged: data of another size");
    return source.read(layout.address, bytes2);
  };
  return { shape: shape2, type, read: () => toFloat32(stored2(), type) };
}
function checkSmall(bytes2) {
  if (bytes2 > 2 ** 28) throw invalid2("The HDF5 file is damaged: a large tensor was never written");
  return bytes2;
}
var MAX_BYTES;
var init_dataset = __esm({
  "src/weights/keras/hdf5/dataset.ts"() {
    "use strict";
    init_element_type();
    init_refusal2();
    init_chunks();
    init_cursor();
    init_datatype();
    init_floats();
    init_object_header();
    MAX_BYTES = 2 ** 33;
  }
});

// src/weights/keras/hdf5/hdf5.ts
function isHdf5(start) {
  return start.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}
function checkSuperblock(offsetBytes, lengthBytes) {
  if (offsetBytes !== 8 || lengthBytes !== 8)
    throw unsupported2("An HDF5 file with short addresses");
}
function rootOf2(source) {
  const from = cursor(source.read(0, Math.min(128, source.size)), SIGNATURE.length);
  const version = u8(from);
  if (version <= 1) {
    skip(from, 4);
    checkSuperblock(u8(from), u8(from));
    skip(from, version === 0 ? 9 : 13);
  } else if (version <= 3) {
    checkSuperblock(u8(from), u8(from));
    skip(from, 1);
  } else throw unsupported2(`An HDF5 file of version ${version}`);
  if (u64(from) !== 0) throw unsupported2("An HDF5 file that begins in the middle of another");
  skip(from, 8);
  const end = u64(from);
  if (end > source.size)
    throw invalid2(`The HDF5 file is cut off: ${end} bytes were written, ${source.size} are there`);
  if (version <= 1) skip(from, 16);
  return u64(from);
}
function openHdf5(source) {
  if (source.size < 16 || !isHdf5(source.read(0, 8))) throw invalid2("The file is no HDF5 file");
  return { source, root: rootOf2(source), objects: /* @__PURE__ */ new Map() };
}
function objectAt(file, address) {
  const known = file.objects.get(address);
  if (known) return known;
  const messages2 = readObjectHeader(file.source, address);
  const object = {
    attributes: readAttributes(file.source, messages2),
    links: readLinks(file.source, messages2),
    dataset: readDataset(file.source, messages2)
  };
  file.objects.set(address, object);
  return object;
}
function find3(file, path) {
  let object = objectAt(file, file.root);
  for (const name of path.split("/").filter((part3) => part3 !== "")) {
    const address = object.links.get(name);
    if (address === void 0) return null;
    object = objectAt(file, address);
  }
  return object;
}
function textList({ attributes }, name) {
  const whole3 = attributes.get(name);
  if (whole3 !== void 0) return whole3;
  const parts3 = [];
  for (let i = 0; ; i += 1) {
    const part3 = attributes.get(`${name}${i}`);
    if (part3 === void 0) return i === 0 ? null : parts3;
    parts3.push(...part3 ?? []);
  }
}
function text4(object, name) {
  return object.attributes.get(name)?.[0] ?? null;
}
var SIGNATURE;
var init_hdf5 = __esm({
  "src/weights/keras/hdf5/hdf5.ts"() {
    "use strict";
    init_refusal2();
    init_attributes();
    init_cursor();
    init_dataset();
    init_links();
    init_object_header();
    SIGNATURE = Buffer.from("HDF\r\n\n", "latin1");
  }
});

// src/weights/keras/file-weights.ts
function bareName(name) {
  const last2 = name.split("/").at(-1) ?? "";
  return last2.replace(/:\d+$/, "").replace(/_\d+$/, "");
}
function storedWeight2(file, path, name) {
  const dataset = find3(file, path)?.dataset;
  if (!dataset) throw invalid2(`The file holds no weight ${path}`);
  return { name: bareName(name), shape: dataset.shape, key: path, read: () => dataset.read() };
}
function otherWeights(found2, needed) {
  return unsupported2(
    `The file holds ${found2} weights of it where ${needed} are needed`,
    "If Keras loads the file, this variant of the layer is not known here; else save the model again."
  );
}
function weightNames(node4) {
  return findLayer(node4).weights?.(layerOptions(node4), node4) ?? { trainable: [] };
}
function leavesOf2(node4, frozen, owner = node4) {
  const isFrozen = frozen || node4.config.trainable === false;
  if (isModel(node4) || holdsOthers(node4))
    return node4.children.flatMap(
      (child) => leavesOf2(child, isFrozen, isModel(node4) ? child : owner)
    );
  return at(describe(node4), () => {
    const names2 = weightNames(node4);
    const count2 = names2.trainable.length + (names2.fixed?.length ?? 0);
    return count2 === 0 ? [] : [{ node: node4, owner, names: names2, frozen: isFrozen }];
  });
}
function holdsOthers(node4) {
  return node4.className === "TimeDistributed";
}
function holdersOf(model) {
  return leavesOf2(model, false).map(({ node: node4, owner, names: names2 }) => ({
    node: node4,
    owner,
    names: [...names2.trainable, ...names2.fixed ?? []]
  }));
}
function isNamed(weight2, expected) {
  return expected.split("|").includes(weight2.name);
}
function checkNames(weights2, names2) {
  for (const [index3, weight2] of weights2.entries()) {
    const expected = names2[index3] ?? "";
    if (!isNamed(weight2, expected))
      throw invalid2(
        `The weight ${weight2.key} stands where ${expected.split("|")[0]} must be`,
        "Save the model again with Keras and upload that file."
      );
  }
}
function distribute(outer, weights2, into) {
  const leaves = leavesOf2(outer, false);
  const trainable = (leaf) => leaf.frozen ? [] : leaf.names.trainable;
  const fixed = (leaf) => [
    ...leaf.frozen ? leaf.names.trainable : [],
    ...leaf.names.fixed ?? []
  ];
  const first3 = leaves.reduce((sum3, leaf) => sum3 + trainable(leaf).length, 0);
  const count2 = first3 + leaves.reduce((sum3, leaf) => sum3 + fixed(leaf).length, 0);
  if (count2 !== weights2.length) throw otherWeights(weights2.length, count2);
  let from = 0;
  let fixedFrom = first3;
  for (const leaf of leaves) {
    const own = [
      ...weights2.slice(from, from + trainable(leaf).length),
      ...weights2.slice(fixedFrom, fixedFrom + fixed(leaf).length)
    ];
    checkNames(own, [...trainable(leaf), ...fixed(leaf)]);
    into.set(leaf.node, own);
    from += trainable(leaf).length;
    fixedFrom += fixed(leaf).length;
  }
}
function readFileWeights(file, model) {
  const group = find3(file, "model_weights");
  if (!group) throw invalid2("The file describes a model but holds no weights");
  const result2 = /* @__PURE__ */ new Map();
  for (const layer4 of model.children)
    at(describe(layer4), () => {
      const own = find3(file, `model_weights/${layer4.name}`);
      const names2 = own ? textList(own, "weight_names") ?? [] : [];
      const weights2 = names2.map(
        (name) => storedWeight2(file, `model_weights/${layer4.name}/${name}`, name)
      );
      distribute(layer4, weights2, result2);
    });
  return result2;
}
var init_file_weights = __esm({
  "src/weights/keras/file-weights.ts"() {
    "use strict";
    init_refusal2();
    init_hdf5();
    init_layer_node();
    init_layer_options();
    init_table2();
  }
});

// src/weights/keras/archive-weights.ts
function snakeCase(name) {
  return name.replace(/\W+/g, "").replace(/(.)([A-Z][a-z]+)/g, "$1_$2").replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
}
function numbered(file, folder) {
  const group = find3(file, `${folder}/vars`);
  const names2 = [...group?.links.keys() ?? []];
  return names2.sort((a, b) => Number(a) - Number(b)).map((name) => storedWeight2(file, `${folder}/vars/${name}`, name));
}
function readLeaf(file, node4, folder, into) {
  at(describe(node4), () => {
    const names2 = weightNames(node4);
    const wanted = names2.trainable.length + (names2.fixed?.length ?? 0);
    if (wanted === 0) return;
    const folders = findLayer(node4).folders ?? [""];
    const weights2 = folders.flatMap((part3) => numbered(file, part3 ? `${folder}/${part3}` : folder));
    if (weights2.length !== wanted) throw otherWeights(weights2.length, wanted);
    into.set(node4, weights2);
  });
}
function readArchiveWeights(file, model, prefix = "", into = /* @__PURE__ */ new Map()) {
  const counts = /* @__PURE__ */ new Map();
  for (const layer4 of model.children) {
    if (isOperation(layer4)) continue;
    const name = snakeCase(layer4.className);
    const count2 = counts.get(name) ?? 0;
    counts.set(name, count2 + 1);
    const folder = `${prefix}layers/${name}${count2 === 0 ? "" : `_${count2}`}`;
    let [node4, place4] = [layer4, folder];
    while (holdsOthers(node4)) {
      const [inner] = node4.children;
      if (!inner) throw invalid2(`The ${describe(node4)} holds no layer`);
      [node4, place4] = [inner, `${place4}/layer`];
    }
    if (isModel(node4)) readArchiveWeights(file, node4, `${place4}/`, into);
    else readLeaf(file, node4, place4, into);
  }
  return into;
}
var init_archive_weights = __esm({
  "src/weights/keras/archive-weights.ts"() {
    "use strict";
    init_refusal2();
    init_file_weights();
    init_hdf5();
    init_layer_node();
    init_table2();
  }
});

// src/weights/keras/hdf5/byte-source.ts
function readExactly(path, bytes2, from) {
  const descriptor = (0, import_node_fs5.openSync)(path, "r");
  try {
    fill2(descriptor, bytes2, from);
  } finally {
    (0, import_node_fs5.closeSync)(descriptor);
  }
}
function fill2(descriptor, bytes2, from) {
  for (let done = 0; done < bytes2.length; ) {
    const count2 = (0, import_node_fs5.readSync)(descriptor, bytes2, done, bytes2.length - done, from + done);
    if (count2 === 0) throw invalid2("The file became shorter while it was read");
    done += count2;
  }
}
function fileSource(path, start = 0, length) {
  const size = length ?? (0, import_node_fs5.statSync)(path).size - start;
  const pages = /* @__PURE__ */ new Map();
  const page = (index3) => {
    const known = pages.get(index3);
    if (known) return known;
    const bytes2 = Buffer.allocUnsafe(Math.min(PAGE, size - index3 * PAGE));
    readExactly(path, bytes2, start + index3 * PAGE);
    const [oldest] = pages.keys();
    if (pages.size >= PAGES_KEPT && oldest !== void 0) pages.delete(oldest);
    pages.set(index3, bytes2);
    return bytes2;
  };
  return {
    size,
    read(at2, count2) {
      checkRange(at2, count2, size);
      const index3 = Math.floor(at2 / PAGE);
      const offset = at2 - index3 * PAGE;
      if (offset + count2 <= PAGE) return page(index3).subarray(offset, offset + count2);
      const bytes2 = Buffer.allocUnsafe(count2);
      readExactly(path, bytes2, start + at2);
      return bytes2;
    }
  };
}
function checkRange(at2, count2, size) {
  if (!Number.isSafeInteger(at2) || !Number.isSafeInteger(count2) || at2 < 0 || count2 < 0)
    throw invalid2("The HDF5 file is damaged: it points to no place in it");
  if (at2 + count2 > size)
    throw invalid2("The HDF5 file is damaged or cut off: a part of it would stand behind its end");
}
var import_node_fs5, PAGE, PAGES_KEPT;
var init_byte_source = __esm({
  "src/weights/keras/hdf5/byte-source.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    init_refusal2();
    PAGE = 65536;
    PAGES_KEPT = 64;
  }
});

// src/weights/keras/version.ts
function readVersion3(text6) {
  const version = text6 ?? "2";
  const major = Number.parseInt(version, 10) >= 3 ? 3 : 2;
  return {
    text: version,
    major,
    standalone: /^(1\.|2\.[0-3]\.\d+$)/.test(version),
    javascript: false
  };
}
var init_version = __esm({
  "src/weights/keras/version.ts"() {
    "use strict";
  }
});

// src/weights/keras/open-file.ts
function checkModel(model) {
  if (isModel(model)) return model;
  throw unsupported2(
    `The model of the custom class ${model.registeredName ?? model.className}`,
    "Its Python code is not part of the file. Offer the model as ONNX or as a TensorFlow SavedModel too."
  );
}
function openFile(source) {
  const file = openHdf5(source);
  const root = find3(file, "");
  const config = root && text4(root, "model_config");
  if (!root || config === null || config === void 0)
    throw invalid2(
      root && (root.attributes.has("layer_names") || root.links.has("layers") || root.links.has("_layer_checkpoint_dependencies")) ? "The file holds weights only: what layers they belong to is not in it" : "The HDF5 file describes no Keras model",
      WEIGHTS_ONLY_HINT
    );
  const weightsGroup = find3(file, "model_weights");
  const version = text4(root, "keras_version") ?? (weightsGroup && text4(weightsGroup, "keras_version"));
  if (version?.startsWith("1."))
    throw unsupported2(
      `The file was written by Keras ${version}, whose layers had other options`,
      "Load it with Keras 2 and save it again."
    );
  const model = checkModel(readLayer(parseJson(config, "description of the model")));
  return { version: readVersion3(version), model, weights: readFileWeights(file, model) };
}
function member(zip, name) {
  const found2 = zip.members.get(name);
  if (!found2)
    throw invalid2(
      `The zip archive holds no ${name}, as every .keras file does`,
      'Save the model again with model.save("model.keras").'
    );
  return readMember(zip, found2, MAX_CONFIG).toString("utf8");
}
function weightsSource(zip, scratchFolder) {
  const name = "model.weights.h5";
  const found2 = zip.members.get(name);
  if (!found2) throw invalid2(`The .keras file holds no ${name}: it may be without its weights`);
  if (found2.method === 0) return fileSource(zip.path, dataOffset(zip, found2), found2.size);
  const path = (0, import_node_path5.join)(scratchFolder, name);
  (0, import_node_fs6.writeFileSync)(path, readMember(zip, found2, MAX_WEIGHTS));
  return fileSource(path);
}
function readArchive(zip, scratchFolder) {
  const description = member(zip, "config.json");
  const metadata = objectOf(
    parseJson(member(zip, "metadata.json"), "metadata.json"),
    "metadata.json"
  );
  const version = metadata.keras_version;
  const model = checkModel(readLayer(parseJson(description, "config.json")));
  const file = openHdf5(weightsSource(zip, scratchFolder));
  return {
    version: readVersion3(typeof version === "string" ? version : "3"),
    model,
    weights: readArchiveWeights(file, model)
  };
}
function openArchive2(path, scratchFolder) {
  const zip = openZip(path);
  try {
    return readArchive(zip, scratchFolder);
  } finally {
    closeZip(zip);
  }
}
function startOf(path) {
  const descriptor = (0, import_node_fs6.openSync)(path, "r");
  try {
    const bytes2 = Buffer.alloc(8);
    return bytes2.subarray(0, (0, import_node_fs6.readSync)(descriptor, bytes2, 0, 8, 0));
  } finally {
    (0, import_node_fs6.closeSync)(descriptor);
  }
}
function openKeras(path, scratchFolder) {
  const start = startOf(path);
  if (isHdf5(start)) return openFile(fileSource(path));
  if (start.length >= 4 && start.readUInt32LE(0) === ZIP_START)
    return openArchive2(path, scratchFolder);
  throw invalid2("The file is neither an HDF5 file nor a .keras archive");
}
var import_node_fs6, import_node_path5, MAX_CONFIG, MAX_WEIGHTS, ZIP_START, WEIGHTS_ONLY_HINT;
var init_open_file = __esm({
  "src/weights/keras/open-file.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    import_node_path5 = require("node:path");
    init_refusal2();
    init_zip_directory();
    init_archive_weights();
    init_file_weights();
    init_byte_source();
    init_hdf5();
    init_json();
    init_layer_node();
    init_version();
    MAX_CONFIG = 2 ** 27;
    MAX_WEIGHTS = 2 ** 35;
    ZIP_START = 67324752;
    WEIGHTS_ONLY_HINT = 'Save the whole model with model.save("model.h5") or model.save("model.keras"): save_weights writes no layers.';
  }
});

// src/weights/keras/keras-importer.ts
var keras_importer_exports = {};
__export(keras_importer_exports, {
  kerasImporter: () => kerasImporter
});
function problemOf3(error) {
  if (error instanceof Refusal2) return weightsErrorOf(error);
  if (error instanceof Refusal) return weightsErrorOf(invalid2(error.message));
  if (error instanceof RangeError && /call stack/.test(error.message))
    return weightsErrorOf(unsupported2("The model nests too deep"));
  return null;
}
var kerasImporter;
var init_keras_importer = __esm({
  "src/weights/keras/keras-importer.ts"() {
    "use strict";
    init_open_lowered();
    init_refusal2();
    init_weight_file();
    init_refusal();
    init_lower2();
    init_open_file();
    kerasImporter = {
      async open({ weights: weights2, scratchFolder }) {
        const weightFile = makeWeightFile(scratchFolder);
        try {
          const keras = openKeras(weights2.path, scratchFolder);
          return openLowered({
            lower: (inputs, known) => lower2(keras, weightFile, inputs, known),
            externalDataFolder: scratchFolder,
            problemOf: problemOf3
          });
        } catch (error) {
          throw problemOf3(error) ?? error;
        }
      }
    };
  }
});

// src/weights/savedmodel/message.ts
function readVarint(cursor2) {
  const { bytes: bytes2 } = cursor2;
  let small = 0;
  let factor = 1;
  for (let count2 = 0; count2 < MAX_VARINT_BYTES; count2 += 1) {
    const byte = bytes2[cursor2.at];
    if (byte === void 0) throw invalid2(DAMAGED);
    cursor2.at += 1;
    small += (byte & 127) * factor;
    factor *= 128;
    if (byte < 128)
      return count2 < 7 ? BigInt(small) : longVarint(bytes2.subarray(cursor2.at - count2 - 1, cursor2.at));
  }
  throw invalid2(DAMAGED);
}
function longVarint(bytes2) {
  let result2 = 0n;
  let shift2 = 0n;
  for (const byte of bytes2) {
    result2 |= BigInt(byte & 127) << shift2;
    shift2 += 7n;
  }
  return BigInt.asUintN(64, result2);
}
function readLength(cursor2) {
  const byte = cursor2.bytes[cursor2.at];
  if (byte !== void 0 && byte < 128) {
    cursor2.at += 1;
    return byte;
  }
  const length = Number(readVarint(cursor2));
  if (!Number.isSafeInteger(length)) throw invalid2(DAMAGED);
  return length;
}
function readBytes(cursor2, length) {
  if (length < 0 || cursor2.at + length > cursor2.bytes.length) throw invalid2(DAMAGED);
  cursor2.at += length;
  return cursor2.bytes.subarray(cursor2.at - length, cursor2.at);
}
function parseMessage(bytes2) {
  const fields = /* @__PURE__ */ new Map();
  const cursor2 = { bytes: bytes2, at: 0 };
  while (cursor2.at < bytes2.length) {
    const tag2 = readLength(cursor2);
    const wire = tag2 % 8;
    const field = Math.floor(tag2 / 8);
    const fixed = FIXED_BYTES[wire];
    if (field === 0 || wire !== WIRE2.varint && wire !== WIRE2.bytes && !fixed)
      throw invalid2(DAMAGED);
    const content = wire === WIRE2.varint ? readVarint(cursor2) : readBytes(cursor2, fixed ?? readLength(cursor2));
    const known = fields.get(field);
    if (known) known.push(content);
    else fields.set(field, [content]);
  }
  return { fields };
}
function all(message3, field) {
  return message3.fields.get(field) ?? [];
}
function hasField(message3, field) {
  return message3.fields.has(field);
}
function bytesOf2(message3, field) {
  return all(message3, field).map((content) => {
    if (typeof content === "bigint") throw invalid2(DAMAGED);
    return content;
  });
}
function texts2(message3, field) {
  return bytesOf2(message3, field).map((bytes2) => decoder.decode(bytes2));
}
function text5(message3, field) {
  return texts2(message3, field).at(-1) ?? "";
}
function messages(message3, field) {
  return bytesOf2(message3, field).map(parseMessage);
}
function message2(parent, field) {
  const bytes2 = bytesOf2(parent, field).at(-1);
  return bytes2 ? parseMessage(bytes2) : null;
}
function bigintsOf(message3, field) {
  const result2 = [];
  for (const content of all(message3, field)) {
    if (typeof content === "bigint") result2.push(BigInt.asIntN(64, content));
    else
      for (const cursor2 = { bytes: content, at: 0 }; cursor2.at < content.length; )
        result2.push(BigInt.asIntN(64, readVarint(cursor2)));
  }
  return result2;
}
function integersOf(message3, field) {
  return bigintsOf(message3, field).map((integer4) => {
    const number6 = Number(integer4);
    if (!Number.isSafeInteger(number6)) throw invalid2(DAMAGED);
    return number6;
  });
}
function integer3(message3, field) {
  return integersOf(message3, field).at(-1) ?? 0;
}
function flag3(message3, field) {
  return integer3(message3, field) !== 0;
}
function view2(bytes2) {
  return new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.length);
}
function floats(message3, field, width = 4) {
  return bytesOf2(message3, field).flatMap((bytes2) => {
    if (bytes2.length % width !== 0) throw invalid2(DAMAGED);
    const source = view2(bytes2);
    return Array.from(
      { length: bytes2.length / width },
      (_, i) => width === 4 ? source.getFloat32(i * 4, true) : source.getFloat64(i * 8, true)
    );
  });
}
function entries(message3, field) {
  return new Map(
    messages(message3, field).map((entry2) => [
      text5(entry2, 1),
      bytesOf2(entry2, 2).at(-1) ?? new Uint8Array()
    ])
  );
}
var DAMAGED, WIRE2, FIXED_BYTES, MAX_VARINT_BYTES, decoder;
var init_message = __esm({
  "src/weights/savedmodel/message.ts"() {
    "use strict";
    init_refusal2();
    DAMAGED = "A part of the saved model is cut off or damaged";
    WIRE2 = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 };
    FIXED_BYTES = { [WIRE2.fixed64]: 8, [WIRE2.fixed32]: 4 };
    MAX_VARINT_BYTES = 10;
    decoder = new TextDecoder();
  }
});

// src/weights/savedmodel/decode-elements.ts
function halfToNumber3(bits3) {
  const sign = bits3 & 32768 ? -1 : 1;
  const exponent = bits3 >> 10 & 31;
  const fraction = bits3 & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
function bfloatToNumber2(bits3) {
  scratch.setUint32(0, bits3 * 65536);
  return scratch.getFloat32(0);
}
function decodeElements(bytes2, dtype) {
  const width = DATA_TYPES2[dtype].bytes;
  const count2 = bytes2.length / width;
  if (dtype === "float32" || dtype === "int64") {
    const own = new Uint8Array(bytes2).buffer;
    return dtype === "float32" ? new Float32Array(own) : new BigInt64Array(own);
  }
  const view3 = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.length);
  const read3 = READERS2[dtype];
  const type = computeType2(dtype);
  if (type === "int64")
    return BigInt64Array.from({ length: count2 }, (_, i) => BigInt(read3(view3, i * width)));
  const result2 = type === "bool" ? new Uint8Array(count2) : new Float32Array(count2);
  for (let i = 0; i < count2; i += 1) result2[i] = read3(view3, i * width);
  return result2;
}
var scratch, READERS2;
var init_decode_elements = __esm({
  "src/weights/savedmodel/decode-elements.ts"() {
    "use strict";
    init_data_type2();
    scratch = new DataView(new ArrayBuffer(4));
    READERS2 = {
      float32: (view3, at2) => view3.getFloat32(at2, true),
      float64: (view3, at2) => view3.getFloat64(at2, true),
      float16: (view3, at2) => halfToNumber3(view3.getUint16(at2, true)),
      bfloat16: (view3, at2) => bfloatToNumber2(view3.getUint16(at2, true)),
      int32: (view3, at2) => view3.getInt32(at2, true),
      uint32: (view3, at2) => view3.getUint32(at2, true),
      int16: (view3, at2) => view3.getInt16(at2, true),
      uint16: (view3, at2) => view3.getUint16(at2, true),
      int8: (view3, at2) => view3.getInt8(at2),
      uint8: (view3, at2) => view3.getUint8(at2),
      bool: (view3, at2) => view3.getUint8(at2) ? 1 : 0
    };
  }
});

// src/weights/savedmodel/type-names.ts
function typeName2(code) {
  const plain4 = code > REFERENCE ? code - REFERENCE : code;
  return NUMERIC.get(plain4) ?? OTHERS[plain4] ?? `type ${plain4}`;
}
function numericType(code) {
  const plain4 = code > REFERENCE ? code - REFERENCE : code;
  const found2 = NUMERIC.get(plain4);
  if (!found2) throw unsupported2(`The model uses tensors of type ${typeName2(code)}`);
  return found2;
}
var NUMERIC, OTHERS, REFERENCE;
var init_type_names = __esm({
  "src/weights/savedmodel/type-names.ts"() {
    "use strict";
    init_data_type2();
    init_refusal2();
    NUMERIC = new Map(
      Object.entries(DATA_TYPES2).map(([name, { code }]) => [code, name])
    );
    OTHERS = {
      7: "string",
      8: "complex64",
      11: "qint8",
      12: "quint8",
      13: "qint32",
      15: "qint16",
      16: "quint16",
      18: "complex128",
      20: "resource",
      21: "variant",
      23: "uint64"
    };
    REFERENCE = 100;
  }
});

// src/weights/savedmodel/tensor-proto.ts
function readShape(proto) {
  if (!proto || flag3(proto, 3)) return null;
  return messages(proto, 2).map((dimension) => integer3(dimension, 1));
}
function readFullShape(proto) {
  const shape2 = readShape(proto) ?? [];
  const count2 = elementCount(shape2);
  if (shape2.some((size) => size < 0) || !Number.isSafeInteger(count2))
    throw invalid2(`A tensor is said to have the shape [${shape2}].`);
  return shape2;
}
function listedFloats(proto, dtype) {
  const field = VALUE_FIELD[dtype];
  if (dtype === "float32") return floats(proto, field);
  if (dtype === "float64") return floats(proto, field, 8);
  const convert4 = dtype === "float16" ? halfToNumber3 : bfloatToNumber2;
  return bigintsOf(proto, field).map((bits3) => convert4(Number(BigInt.asUintN(16, bits3))));
}
function listedElements(proto, dtype, count2) {
  if (count2 > MAX_REPEATED) throw invalid2(`A constant of ${count2} elements is not written out.`);
  const type = computeType2(dtype);
  if (type === "float32") {
    const listed2 = listedFloats(proto, dtype).slice(0, count2);
    const result3 = new Float32Array(count2).fill(listed2.at(-1) ?? 0);
    result3.set(listed2);
    return result3;
  }
  const listed = bigintsOf(proto, VALUE_FIELD[dtype]).slice(0, count2);
  if (type === "bool") {
    const result3 = new Uint8Array(count2).fill(listed.at(-1) ? 1 : 0);
    result3.set(listed.map((x) => x ? 1 : 0));
    return result3;
  }
  const result2 = new BigInt64Array(count2).fill(listed.at(-1) ?? 0n);
  result2.set(listed);
  return result2;
}
function readTensorProto(proto) {
  const code = integer3(proto, 1);
  const shape2 = readFullShape(message2(proto, 2));
  if (typeName2(code) === "string") return { kind: "texts", shape: shape2, texts: texts2(proto, 8) };
  const dtype = numericType(code);
  const count2 = elementCount(shape2);
  if (!hasField(proto, 4)) {
    let data = null;
    const load2 = () => {
      data ??= listedElements(proto, dtype, count2);
      return data;
    };
    return { kind: "stored", dtype, shape: shape2, load: load2 };
  }
  const content = bytesOf2(proto, 4).at(-1) ?? new Uint8Array();
  if (content.length !== count2 * DATA_TYPES2[dtype].bytes)
    throw invalid2(`A constant of shape [${shape2}] has ${content.length} bytes.`);
  return { kind: "stored", dtype, shape: shape2, load: () => decodeElements(content, dtype) };
}
var MAX_REPEATED, VALUE_FIELD;
var init_tensor_proto = __esm({
  "src/weights/savedmodel/tensor-proto.ts"() {
    "use strict";
    init_element_type();
    init_data_type2();
    init_refusal2();
    init_decode_elements();
    init_message();
    init_type_names();
    MAX_REPEATED = 2 ** 24;
    VALUE_FIELD = {
      float32: 5,
      float64: 6,
      int32: 7,
      uint8: 7,
      int16: 7,
      int8: 7,
      uint16: 7,
      int64: 10,
      bool: 11,
      float16: 13,
      bfloat16: 13,
      uint32: 16
    };
  }
});

// src/weights/savedmodel/attributes.ts
function functionName(proto) {
  return proto ? text5(proto, 1) : "";
}
function readAttribute2(bytes2) {
  const proto = parseMessage(bytes2);
  if (hasField(proto, 9)) throw unsupported2(`The attribute is left open (${text5(proto, 9)})`);
  const list4 = bytesOf2(proto, 1).at(-1);
  const [source, readers] = list4 ? [parseMessage(list4), LIST] : [proto, ONE];
  for (const field of source.fields.keys()) {
    const read3 = readers[field];
    if (read3) return read3(source, field);
  }
  if (list4) return { kind: "integers", value: [] };
  throw invalid2("An attribute of a node holds nothing.");
}
var ONE, LIST;
var init_attributes2 = __esm({
  "src/weights/savedmodel/attributes.ts"() {
    "use strict";
    init_refusal2();
    init_message();
    init_tensor_proto();
    init_type_names();
    ONE = {
      2: (proto, field) => ({ kind: "text", value: text5(proto, field) }),
      3: (proto, field) => ({ kind: "integer", value: integer3(proto, field) }),
      4: (proto, field) => ({ kind: "float", value: floats(proto, field).at(-1) ?? 0 }),
      5: (proto, field) => ({ kind: "flag", value: flag3(proto, field) }),
      6: (proto, field) => ({ kind: "type", value: typeName2(integer3(proto, field)) }),
      7: (proto, field) => ({ kind: "shape", value: readShape(message2(proto, field)) }),
      8: (proto, field) => {
        const tensor4 = message2(proto, field);
        if (!tensor4) throw invalid2("An attribute is damaged.");
        return { kind: "tensor", value: readTensorProto(tensor4) };
      },
      10: (proto, field) => ({ kind: "function", value: functionName(message2(proto, field)) })
    };
    LIST = {
      2: (proto, field) => ({ kind: "texts", value: texts2(proto, field) }),
      3: (proto, field) => ({ kind: "integers", value: integersOf(proto, field) }),
      4: (proto, field) => ({ kind: "floats", value: floats(proto, field) }),
      5: (proto, field) => ({ kind: "flags", value: integersOf(proto, field).map(Boolean) }),
      6: (proto, field) => ({ kind: "types", value: integersOf(proto, field).map(typeName2) }),
      7: (proto, field) => ({ kind: "shapes", value: messages(proto, field).map(readShape) }),
      9: (proto, field) => ({ kind: "functions", value: messages(proto, field).map(functionName) })
    };
  }
});

// src/weights/savedmodel/default-attributes.ts
function typed(key, value) {
  if (typeof value === "boolean") return { kind: "flag", value };
  if (typeof value === "string") return { kind: "text", value };
  if (typeof value === "number") return { kind: FLOATS.has(key) ? "float" : "integer", value };
  return { kind: "integers", value: [] };
}
function defaultOf(operator, name) {
  const dilations = /^(Depthwise)?Conv\dD?/i.test(operator) && name === "dilations";
  if (dilations)
    return { kind: "integers", value: operator.includes("3D") ? [1, 1, 1, 1, 1] : [1, 1, 1, 1] };
  for (const key of [`${operator}.${name}`, name]) {
    const value = Object.hasOwn(DEFAULTS, key) ? DEFAULTS[key] : void 0;
    if (value !== void 0) return typed(key, value);
  }
  return (Object.hasOwn(OTHERS2, name) ? OTHERS2[name] : null) ?? null;
}
var DEFAULTS, FLOATS, OTHERS2;
var init_default_attributes = __esm({
  "src/weights/savedmodel/default-attributes.ts"() {
    "use strict";
    DEFAULTS = {
      keep_dims: false,
      data_format: "NHWC",
      explicit_paddings: [],
      transpose_a: false,
      transpose_b: false,
      adj_x: false,
      adj_y: false,
      grad_x: false,
      grad_y: false,
      begin_mask: 0,
      end_mask: 0,
      ellipsis_mask: 0,
      new_axis_mask: 0,
      shrink_axis_mask: 0,
      align_corners: false,
      half_pixel_centers: false,
      exclusive: false,
      reverse: false,
      batch_dims: 0,
      squeeze_dims: [],
      approximate: true,
      Truncate: false,
      sorted: true,
      antialias: true,
      kernel_type: "lanczos3",
      align: "RIGHT_LEFT",
      bad_indices_policy: "",
      include_batch_in_index: false,
      "LeakyRelu.alpha": 0.2,
      "Pack.axis": 0,
      "Unpack.axis": 0,
      "OneHot.axis": -1,
      "LRN.depth_radius": 5,
      "LRN.bias": 1,
      "LRN.alpha": 1,
      "LRN.beta": 0.5
    };
    FLOATS = /* @__PURE__ */ new Set(["LeakyRelu.alpha", "LRN.bias", "LRN.alpha", "LRN.beta"]);
    OTHERS2 = {
      epsilon: { kind: "float", value: 1e-4 },
      exponential_avg_factor: { kind: "float", value: 1 },
      is_training: { kind: "flag", value: true },
      out_type: { kind: "type", value: "int32" },
      output_type: { kind: "type", value: "int64" },
      out_idx: { kind: "type", value: "int32" }
    };
  }
});

// src/weights/savedmodel/call.ts
function tensor3(call2, index3) {
  const item = call2.inputs.at(index3);
  if (item?.kind === "tensor") return item;
  if (item?.kind === "absent") throw unsupported2(item.why);
  if (item?.kind === "texts") throw unsupported2("The operator works on text");
  throw item ? failedInModel2(`Its input ${index3} is a ${item.kind} instead of a tensor`) : invalid2(`It lacks its input ${index3}`);
}
function tensors2(call2, from = 0, to2 = call2.inputs.length) {
  return call2.inputs.slice(from, to2).map((_, i) => tensor3(call2, from + i));
}
function list3(call2, index3) {
  const item = call2.inputs.at(index3);
  if (item?.kind !== "list") throw failedInModel2(`Its input ${index3} is no list of tensors`);
  return item;
}
function numbers(call2, index3) {
  return neededElements(call2.graph, tensor3(call2, index3));
}
function number5(call2, index3) {
  const found2 = numbers(call2, index3);
  const [first3] = found2;
  if (first3 === void 0 || found2.length !== 1)
    throw failedInModel2(`Its input ${index3} is not one number`);
  return first3;
}
function find4(call2, name) {
  const { node: node4, machine } = call2;
  call2.read.add(name);
  const bytes2 = node4.attributes.get(name) ?? machine.model.saved.operators.get(node4.operator)?.defaults.get(name);
  return bytes2 ? readAttribute2(bytes2) : defaultOf(node4.operator, name);
}
function get(call2, name, kind) {
  const found2 = find4(call2, name);
  if (!found2) throw unsupported2(`It does not say its attribute ${name}`);
  if (found2.kind === "integers" && found2.value.length === 0) return [];
  if (found2.kind !== kind) throw invalid2(`Its attribute ${name} is a ${found2.kind}, not a ${kind}`);
  return found2.value;
}
function typeOf(call2, name) {
  const type = get(call2, name, "type");
  if (!isDataType(type)) throw unsupported2(`It is about tensors of type ${type}`);
  return type;
}
function refuseUnless2(condition2, what) {
  if (!condition2) throw unsupported2(what);
}
function checkRank(x, ...ranks) {
  if (!ranks.includes(rankOf(x)))
    throw failedInModel2(
      `It works on ${ranks.join(" or ")} axes and was given the shape [${x.shape}]`
    );
}
function refuseUnread2(call2) {
  for (const name of call2.node.attributes.keys()) {
    if (name.startsWith("_") || WITHOUT_EFFECT2.has(name) || call2.read.has(name)) continue;
    throw unsupported2(`Its attribute ${name} is not known here`);
  }
}
var flagOf, integerOf2, integersOf2, floatOf2, floatsOf, textOf2, functionOf, functionsOf, storedOf, shapeOf, WITHOUT_EFFECT2;
var init_call3 = __esm({
  "src/weights/savedmodel/call.ts"() {
    "use strict";
    init_data_type2();
    init_elements();
    init_refusal2();
    init_tensor2();
    init_attributes2();
    init_default_attributes();
    flagOf = (call2, name) => get(call2, name, "flag");
    integerOf2 = (call2, name) => get(call2, name, "integer");
    integersOf2 = (call2, name) => get(call2, name, "integers");
    floatOf2 = (call2, name) => get(call2, name, "float");
    floatsOf = (call2, name) => get(call2, name, "floats");
    textOf2 = (call2, name) => get(call2, name, "text");
    functionOf = (call2, name) => get(call2, name, "function");
    functionsOf = (call2, name) => get(call2, name, "functions");
    storedOf = (call2, name) => get(call2, name, "tensor");
    shapeOf = (call2, name) => get(call2, name, "shape");
    WITHOUT_EFFECT2 = /* @__PURE__ */ new Set([
      ...[
        "T",
        "Ta",
        "Tb",
        "T1",
        "T2",
        "TI",
        "TX",
        "U",
        "S",
        "N",
        "Tidx",
        "Tdim",
        "Tlen",
        "Tperm",
        "Tshape"
      ],
      ...["Tin", "Tout", "Tcond", "Tcrops", "Tblock_shape", "Tpaddings", "Tmultiples", "Tindices"],
      ...[
        "Tparams",
        "Tindex",
        "Taxis",
        "Targmax",
        "Tlabels",
        "Tnumsegments",
        "Index",
        "SrcT",
        "Toutput_types"
      ],
      ...["output_shapes", "shared_name", "container", "validate_indices", "validate_shape"],
      ...["use_cudnn_on_gpu", "config", "config_proto", "executor_type", "parallel_iterations"],
      ...["use_locking", "dtype", "element_dtype", "shape_type", "allowed_devices", "debug_name"],
      ...["message", "shape", "element_shape", "identical_element_shapes", "tensor_array_name"],
      ...[
        "dynamic_size",
        "clear_after_read",
        "element_shape_except0",
        "num",
        "T_threshold",
        "Tsegmentids"
      ],
      ...["incompatible_shape_error", "Tshift", "is_constant", "frame_name", "grad_a", "grad_b", "K"]
    ]);
  }
});

// src/weights/savedmodel/items.ts
var DEAD;
var init_items = __esm({
  "src/weights/savedmodel/items.ts"() {
    "use strict";
    DEAD = { kind: "dead" };
  }
});

// src/weights/savedmodel/machine.ts
function makeFrame(graph, inputs, loop = null) {
  return { graph, inputs, results: /* @__PURE__ */ new Map(), loop };
}
var init_machine = __esm({
  "src/weights/savedmodel/machine.ts"() {
    "use strict";
  }
});

// src/weights/savedmodel/output-names.ts
var BATCH_NORM, OUTPUT_NAMES;
var init_output_names = __esm({
  "src/weights/savedmodel/output-names.ts"() {
    "use strict";
    BATCH_NORM = ["y", "batch_mean", "batch_variance", "reserve_space_1", "reserve_space_2"];
    OUTPUT_NAMES = {
      FusedBatchNorm: BATCH_NORM,
      FusedBatchNormV2: BATCH_NORM,
      FusedBatchNormV3: [...BATCH_NORM, "reserve_space_3"],
      TopKV2: ["values", "indices"],
      TopK: ["values", "indices"],
      Switch: ["output_false", "output_true"],
      Merge: ["output", "value_index"],
      MaxPoolWithArgmax: ["output", "argmax"],
      NonMaxSuppressionV4: ["selected_indices", "valid_outputs"],
      NonMaxSuppressionV5: ["selected_indices", "selected_scores", "valid_outputs"],
      TensorArrayV3: ["handle", "flow"],
      TensorListPopBack: ["output_handle", "tensor"],
      TensorListConcat: ["tensor", "lengths"],
      TensorListConcatV2: ["tensor", "lengths"],
      TensorArrayConcatV3: ["value", "lengths"],
      Unique: ["y", "idx"],
      UniqueV2: ["y", "idx"],
      UniqueWithCounts: ["y", "idx", "count"],
      UniqueWithCountsV2: ["y", "idx", "count"],
      ListDiff: ["out", "idx"],
      Qr: ["q", "r"],
      Svd: ["s", "u", "v"],
      Lu: ["lu", "p"],
      SelfAdjointEigV2: ["e", "v"],
      SoftmaxCrossEntropyWithLogits: ["loss", "backprop"],
      SparseSoftmaxCrossEntropyWithLogits: ["loss", "backprop"],
      BroadcastGradientArgs: ["r0", "r1"]
    };
  }
});

// src/weights/savedmodel/references.ts
function nodeCalled(graph, name) {
  const node4 = graph.nodes.get(name);
  if (node4) return node4;
  const where3 = graph.function ? `The function ${graph.function.name}` : "The graph";
  throw invalid2(`${where3} has no node ${name}.`);
}
function lengthOf2(node4, attribute2) {
  const bytes2 = node4.attributes.get(attribute2);
  const value = bytes2 ? readAttribute2(bytes2) : null;
  if (value?.kind === "integer") return value.value;
  if (value?.kind === "types") return value.value.length;
  if (value?.kind === "integers") return 0;
  throw invalid2(`${node4.operator} '${node4.name}' does not say its ${attribute2}.`);
}
function outputIndex(model, node4, output, place4) {
  const definition = model.operators.get(node4.operator);
  if (definition) {
    let first3 = 0;
    for (const { name, countAttribute, typesAttribute } of definition.outputs) {
      if (name === output) return first3 + place4;
      const list4 = countAttribute || typesAttribute;
      first3 += list4 ? lengthOf2(node4, list4) : 1;
    }
    throw invalid2(`${node4.operator} '${node4.name}' has no output ${output}.`);
  }
  const names2 = OUTPUT_NAMES[node4.operator];
  if (!names2) return place4;
  const index3 = names2.indexOf(output);
  if (index3 < 0) throw unsupported2(`The output ${output} of ${node4.operator}`);
  return index3 + place4;
}
function numberIn(text6) {
  const number6 = Number(text6 ?? 0);
  if (!Number.isInteger(number6) || number6 < 0) throw invalid2("A reference to a node is damaged.");
  return number6;
}
function resolve2(model, graph, text6) {
  const [name = "", ...rest] = text6.split(":");
  if (!graph.function)
    return { kind: "node", node: nodeCalled(graph, name), index: numberIn(rest[0]) };
  if (rest.length === 0) {
    const index4 = graph.function.arguments.indexOf(name);
    if (index4 >= 0) return { kind: "argument", index: index4 };
    return { kind: "node", node: nodeCalled(graph, name), index: 0 };
  }
  const node4 = nodeCalled(graph, name);
  const index3 = outputIndex(model, node4, rest[0] ?? "", numberIn(rest[1]));
  return { kind: "node", node: node4, index: index3 };
}
var init_references = __esm({
  "src/weights/savedmodel/references.ts"() {
    "use strict";
    init_refusal2();
    init_attributes2();
    init_output_names();
  }
});

// src/weights/savedmodel/loops.ts
function isLoopNode({ operator }) {
  return EXITS.has(operator) || ENTERS.has(operator);
}
function nodeOf(machine, frame, reference) {
  const found2 = resolve2(machine.model.saved, frame.graph, reference ?? "");
  if (found2.kind === "argument") throw invalid2("A loop is not put together as TensorFlow does it.");
  return found2.node;
}
function loopName(node4) {
  const bytes2 = node4.attributes.get("frame_name");
  const attribute2 = bytes2 && readAttribute2(bytes2);
  if (attribute2?.kind !== "text") throw invalid2(`${node4.operator} '${node4.name}' names no loop.`);
  return attribute2.value;
}
function loopVariables(machine, frame, name) {
  const nodes = [...frame.graph.nodes.values()];
  const input = (node4, index3 = 0) => nodeOf(machine, frame, node4.inputs[index3]);
  const switches = nodes.filter(
    ({ operator }) => operator === "Switch" || operator === "RefSwitch"
  );
  const exits = nodes.filter(({ operator }) => EXITS.has(operator));
  const merges = nodes.filter(({ operator }) => operator === "Merge" || operator === "RefMerge");
  return merges.flatMap((merge3) => {
    const sources = merge3.inputs.map((reference) => nodeOf(machine, frame, reference));
    const enter = sources.find(({ operator }) => ENTERS.has(operator));
    if (!enter || loopName(enter) !== name) return [];
    const next = sources.find(({ operator }) => NEXTS.has(operator));
    if (!next) throw invalid2(`A variable of the loop ${name} does not come back.`);
    const choice = switches.find((node4) => input(node4) === merge3) ?? null;
    const exit = choice && (exits.find((node4) => input(node4) === choice) ?? null);
    return [{ merge: merge3, enter, next, choice, exit }];
  });
}
function describeLoop(machine, frame, exit) {
  const choice = nodeOf(machine, frame, exit.inputs[0]);
  const merge3 = nodeOf(machine, frame, choice.inputs[0]);
  const enter = merge3.inputs.map((reference) => nodeOf(machine, frame, reference)).find(({ operator }) => ENTERS.has(operator));
  if (!enter) throw invalid2(`The loop of ${exit.name} is not entered.`);
  const condition2 = nodeOf(machine, frame, choice.inputs[1]);
  if (condition2.operator !== "LoopCond")
    throw invalid2(`The loop of ${exit.name} has no condition of its own.`);
  const name = loopName(enter);
  return { name, condition: condition2, variables: loopVariables(machine, frame, name) };
}
function runEnter(machine, frame, node4, evaluateNode2) {
  if (frame.loop?.name !== loopName(node4))
    throw invalid2(`The loop ${loopName(node4)} is entered from within another one.`);
  return [inputItem(machine, frame.loop.outer, node4, evaluateNode2)];
}
function inputItem(machine, frame, node4, evaluateNode2) {
  const reference = resolve2(machine.model.saved, frame.graph, node4.inputs[0] ?? "");
  if (reference.kind === "argument") return frame.inputs[reference.index] ?? DEAD;
  return evaluateNode2(machine, frame, reference.node)[reference.index] ?? DEAD;
}
function isTrue(machine, item) {
  if (item?.kind !== "tensor") throw invalid2("The condition of a loop is no tensor.");
  const [first3] = neededElements(machine.graph, item);
  return first3 !== 0 && first3 !== void 0;
}
function runExit(machine, frame, exit, evaluateNode2) {
  const { name, condition: condition2, variables } = describeLoop(machine, frame, exit);
  let items4 = variables.map(({ enter }) => inputItem(machine, frame, enter, evaluateNode2));
  if (items4.some(({ kind }) => kind === "dead")) return [DEAD];
  for (let turn2 = 0; turn2 <= MAX_TURNS; turn2 += 1) {
    const inside = makeFrame(frame.graph, frame.inputs, { name, outer: frame });
    for (const [i, { merge: merge3 }] of variables.entries())
      inside.results.set(merge3, [items4[i] ?? DEAD, DEAD]);
    const goesOn = isTrue(machine, evaluateNode2(machine, inside, condition2)[0]);
    variables.forEach(({ choice }, i) => {
      const item = items4[i] ?? DEAD;
      if (choice) inside.results.set(choice, goesOn ? [DEAD, item] : [item, DEAD]);
    });
    if (!goesOn) {
      variables.forEach(({ exit: out }, i) => {
        if (out) frame.results.set(out, [items4[i] ?? DEAD]);
      });
      return frame.results.get(exit) ?? [DEAD];
    }
    items4 = variables.map(({ next }) => inputItem(machine, inside, next, evaluateNode2));
  }
  throw unsupported2(`The loop ${name} makes more than ${MAX_TURNS} turns`);
}
function runLoop(machine, frame, node4, evaluateNode2) {
  return EXITS.has(node4.operator) ? runExit(machine, frame, node4, evaluateNode2) : runEnter(machine, frame, node4, evaluateNode2);
}
var MAX_TURNS, EXITS, ENTERS, NEXTS;
var init_loops = __esm({
  "src/weights/savedmodel/loops.ts"() {
    "use strict";
    init_elements();
    init_refusal2();
    init_attributes2();
    init_items();
    init_machine();
    init_references();
    MAX_TURNS = 5e3;
    EXITS = /* @__PURE__ */ new Set(["Exit", "RefExit"]);
    ENTERS = /* @__PURE__ */ new Set(["Enter", "RefEnter"]);
    NEXTS = /* @__PURE__ */ new Set(["NextIteration", "RefNextIteration"]);
  }
});

// src/weights/savedmodel/operators/shape.ts
function expand2(call2, x, shape2) {
  if (sameShape(x.shape, shape2)) return x;
  if (!sameShape(broadcastShapes2(x.shape, shape2), shape2))
    throw failedInModel2(`The shape [${x.shape}] can not be broadcast to [${shape2}]`);
  const value = last(call2.graph, x);
  const inputs = [value, integers(call2.graph, shape2)];
  return makeTensor2(add(call2.graph, "Expand", inputs, {}, shape2, value.type), x.dtype);
}
function filled2(call2, value, shape2, dtype) {
  return expand2(call2, constantTensor(call2.graph, value, dtype), shape2);
}
function insertAxis(call2, x, axis) {
  const place4 = axisOf2(axis, rankOf(x) + 1);
  return reshape2(call2.graph, x, [...x.shape.slice(0, place4), 1, ...x.shape.slice(place4)]);
}
function squeeze2(call2) {
  const x = tensor3(call2, 0);
  const asked = integersOf2(call2, "squeeze_dims").map((axis) => axisOf2(axis, rankOf(x)));
  const axes = asked.length > 0 ? asked : range(rankOf(x)).filter((axis) => x.shape[axis] === 1);
  if (axes.some((axis) => x.shape[axis] !== 1))
    throw failedInModel2(`An axis of [${x.shape}] that is longer than 1 is to be left out`);
  return reshape2(
    call2.graph,
    x,
    x.shape.filter((_, axis) => !axes.includes(axis))
  );
}
function pack(call2) {
  return stack2(call2.graph, tensors2(call2), integerOf2(call2, "axis"));
}
function concatOffset(call2) {
  const axis = number5(call2, 0);
  let offset = 0;
  return tensors2(call2, 1).map((x, i) => {
    const shape2 = numbers(call2, i + 1);
    const result2 = shape2.map((_, j) => j === axis ? offset : 0);
    offset += shape2[axis] ?? 0;
    return constantTensor(call2.graph, result2, x.dtype);
  });
}
function invertPermutation(call2) {
  const order = numbers(call2, 0);
  const result2 = range(order.length).map((i) => order.indexOf(i));
  if (result2.includes(-1)) throw failedInModel2(`[${order}] is no order`);
  return constantTensor(call2.graph, result2, tensor3(call2, 0).dtype);
}
function broadcastArguments(call2) {
  const shape2 = broadcastShapes2(numbers(call2, 0), numbers(call2, 1));
  return constantTensor(call2.graph, shape2, tensor3(call2, 0).dtype);
}
function shapeTensor(call2, x) {
  return constantTensor(call2.graph, x.shape, typeOf(call2, "out_type"));
}
var alike, shapeOperators;
var init_shape = __esm({
  "src/weights/savedmodel/operators/shape.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    alike = (value) => (call2) => {
      const x = tensor3(call2, 0);
      return filled2(call2, value, x.shape, x.dtype);
    };
    shapeOperators = {
      Shape: (call2) => shapeTensor(call2, tensor3(call2, 0)),
      ShapeN: (call2) => tensors2(call2).map((x) => shapeTensor(call2, x)),
      Size: (call2) => constantTensor(call2.graph, elementCount(tensor3(call2, 0).shape), typeOf(call2, "out_type")),
      Rank: (call2) => constantTensor(call2.graph, rankOf(tensor3(call2, 0)), "int32"),
      Reshape: (call2) => reshape2(call2.graph, tensor3(call2, 0), numbers(call2, 1)),
      Squeeze: squeeze2,
      ExpandDims: (call2) => insertAxis(call2, tensor3(call2, 0), number5(call2, 1)),
      Transpose: (call2) => transpose2(call2.graph, tensor3(call2, 0), numbers(call2, 1)),
      ConcatV2: (call2) => {
        if (call2.inputs.length < 2) throw invalid2("Nothing is joined");
        return concat2(call2.graph, tensors2(call2, 0, call2.inputs.length - 1), number5(call2, -1));
      },
      Concat: (call2) => concat2(call2.graph, tensors2(call2, 1), number5(call2, 0)),
      ConcatOffset: concatOffset,
      Pack: pack,
      Tile: (call2) => tile2(call2.graph, tensor3(call2, 0), numbers(call2, 1)),
      BroadcastTo: (call2) => expand2(call2, tensor3(call2, 0), numbers(call2, 1)),
      BroadcastArgs: broadcastArguments,
      InvertPermutation: invertPermutation,
      Fill: (call2) => expand2(call2, tensor3(call2, 1), numbers(call2, 0)),
      ZerosLike: alike(0),
      OnesLike: alike(1)
    };
  }
});

// src/weights/savedmodel/operators/elementwise.ts
function floats2(call2, index3) {
  const x = tensor3(call2, index3);
  if (!isFloating2(x.dtype)) throw unsupported2(`It is computed for ${x.dtype}`);
  return x;
}
function isSmall(call2, x) {
  const size = unary2(call2.graph, "Abs", x);
  return broadcast(call2.graph, "Less", [size, constantTensor(call2.graph, 0.5, x.dtype)], "bool");
}
function choose2(call2, condition2, yes, no) {
  const { graph } = call2;
  if (yes.dtype !== "bool") return broadcast(graph, "Where", [condition2, yes, no], yes.dtype);
  const chosen = broadcast(
    graph,
    "Where",
    [condition2, cast3(graph, yes, "int64"), cast3(graph, no, "int64")],
    "int64"
  );
  return cast3(graph, chosen, "bool");
}
var FLOAT_UNARY, NUMBER_UNARY, onFloats, onNumbers, table, log1p4, expm13, inverseRoot, square2, infinite, notANumber, finite, convert3, select2, clip2, sum2, binary2, complement, bucket, nearlyEqual, elementwiseOperators;
var init_elementwise2 = __esm({
  "src/weights/savedmodel/operators/elementwise.ts"() {
    "use strict";
    init_arithmetic2();
    init_data_type2();
    init_elementwise();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_shape();
    FLOAT_UNARY = {
      Exp: "Exp",
      Log: "Log",
      Sqrt: "Sqrt",
      Floor: "Floor",
      Ceil: "Ceil",
      Erf: "Erf",
      Sin: "Sin",
      Cos: "Cos",
      Tan: "Tan",
      Asin: "Asin",
      Acos: "Acos",
      Atan: "Atan",
      Sinh: "Sinh",
      Cosh: "Cosh",
      Asinh: "Asinh",
      Acosh: "Acosh",
      Atanh: "Atanh",
      Reciprocal: "Reciprocal",
      Inv: "Reciprocal",
      Rint: "Round",
      Round: "Round",
      Tanh: "Tanh",
      Sigmoid: "Sigmoid"
    };
    NUMBER_UNARY = { Abs: "Abs", Neg: "Neg", Sign: "Sign" };
    onFloats = (operator, attributes = {}) => (call2) => unary2(call2.graph, operator, floats2(call2, 0), attributes);
    onNumbers = (operator) => (call2) => wrap2(call2.graph, unary2(call2.graph, operator, tensor3(call2, 0)));
    table = (entries2, make) => Object.fromEntries(Object.entries(entries2).map(([name, entry2]) => [name, make(entry2)]));
    log1p4 = (call2) => {
      const { graph } = call2;
      const x = floats2(call2, 0);
      const ratio = broadcast(graph, "Div", [x, withNumber2(graph, "Add", x, 2)]);
      const near = withNumber2(graph, "Mul", unary2(graph, "Atanh", ratio), 2);
      const plain4 = unary2(graph, "Log", withNumber2(graph, "Add", x, 1));
      return broadcast(graph, "Where", [isSmall(call2, x), near, plain4], x.dtype);
    };
    expm13 = (call2) => {
      const { graph } = call2;
      const x = floats2(call2, 0);
      const exponential = unary2(graph, "Exp", x);
      const half = unary2(graph, "Tanh", withNumber2(graph, "Mul", x, 0.5));
      const near = multiply(graph, half, withNumber2(graph, "Add", exponential, 1));
      const plain4 = withNumber2(graph, "Sub", exponential, 1);
      return broadcast(graph, "Where", [isSmall(call2, x), near, plain4], x.dtype);
    };
    inverseRoot = (call2) => unary2(call2.graph, "Reciprocal", unary2(call2.graph, "Sqrt", floats2(call2, 0)));
    square2 = (call2) => {
      const x = tensor3(call2, 0);
      return multiply(call2.graph, x, x);
    };
    infinite = (call2) => unary2(call2.graph, "IsInf", floats2(call2, 0), {}, "bool");
    notANumber = (call2) => unary2(call2.graph, "IsNaN", floats2(call2, 0), {}, "bool");
    finite = (call2) => {
      const { graph } = call2;
      const either = broadcast(
        graph,
        "Or",
        [infinite(call2), notANumber(call2)],
        "bool"
      );
      return unary2(graph, "Not", either);
    };
    convert3 = (call2) => {
      flagOf(call2, "Truncate");
      return cast3(call2.graph, tensor3(call2, 0), typeOf(call2, "DstT"));
    };
    select2 = (call2) => {
      const [condition2, yes, no] = [tensor3(call2, 0), tensor3(call2, 1), tensor3(call2, 2)];
      const rows = rankOf(condition2) === 1 && rankOf(yes) > 1;
      if (!sameShape(yes.shape, no.shape))
        throw failedInModel2(`It chooses between the shapes [${yes.shape}] and [${no.shape}]`);
      const spread5 = rows ? reshape2(call2.graph, condition2, [...condition2.shape, ...Array(rankOf(yes) - 1).fill(1)]) : condition2;
      return choose2(call2, spread5, yes, no);
    };
    clip2 = (call2) => {
      const { graph } = call2;
      const [x, low, high] = [tensor3(call2, 0), tensor3(call2, 1), tensor3(call2, 2)];
      return broadcast(graph, "Max", [broadcast(graph, "Min", [x, high], x.dtype), low], x.dtype);
    };
    sum2 = (call2) => tensors2(call2).reduce((total, x) => addTensors(call2.graph, total, x));
    binary2 = (operator) => (call2) => operator(call2.graph, tensor3(call2, 0), tensor3(call2, 1));
    complement = (call2) => {
      const { graph } = call2;
      const erf = unary2(graph, "Erf", floats2(call2, 0));
      return subtract(graph, constantTensor(graph, 1, erf.dtype), erf);
    };
    bucket = (call2) => {
      const { graph } = call2;
      const x = cast3(graph, tensor3(call2, 0), "float32");
      const boundaries = floatsOf(call2, "boundaries");
      return boundaries.reduce(
        (count2, boundary) => {
          const limit = constantTensor(graph, boundary, "float32");
          const reached = broadcast(graph, "GreaterOrEqual", [x, limit], "bool");
          return addTensors(graph, count2, cast3(graph, reached, "int32"));
        },
        filled2(call2, 0, x.shape, "int32")
      );
    };
    nearlyEqual = (call2) => {
      const { graph } = call2;
      const distance = unary2(graph, "Abs", subtract(graph, tensor3(call2, 0), tensor3(call2, 1)));
      const tolerance = constantTensor(graph, floatOf2(call2, "tolerance"), distance.dtype);
      return broadcast(graph, "Less", [distance, tolerance], "bool");
    };
    elementwiseOperators = {
      ...table(FLOAT_UNARY, onFloats),
      ...table(NUMBER_UNARY, onNumbers),
      ...table(BINARY2, binary2),
      Log1p: log1p4,
      Expm1: expm13,
      Erfc: complement,
      Rsqrt: inverseRoot,
      Square: square2,
      IsInf: infinite,
      IsNan: notANumber,
      IsFinite: finite,
      LogicalNot: (call2) => unary2(call2.graph, "Not", tensor3(call2, 0)),
      Cast: convert3,
      Select: select2,
      SelectV2: (call2) => choose2(call2, tensor3(call2, 0), tensor3(call2, 1), tensor3(call2, 2)),
      ClipByValue: clip2,
      Bucketize: bucket,
      ApproximateEqual: nearlyEqual,
      AddN: sum2,
      AccumulateNV2: sum2
    };
  }
});

// src/weights/savedmodel/operators/activation.ts
function rectify(call2) {
  return withNumber2(call2.graph, "Max", tensor3(call2, 0), 0);
}
var plain3, SELU, activationOperators2;
var init_activation4 = __esm({
  "src/weights/savedmodel/operators/activation.ts"() {
    "use strict";
    init_elementwise();
    init_reduce2();
    init_call3();
    init_elementwise2();
    plain3 = (operator, attributes = {}) => (call2) => unary2(call2.graph, operator, floats2(call2, 0), attributes);
    SELU = { alpha: { float: 1.6732632423543772 }, gamma: { float: 1.0507009873554805 } };
    activationOperators2 = {
      Relu: (call2) => tensor3(call2, 0).dtype.includes("float") ? unary2(call2.graph, "Relu", tensor3(call2, 0)) : rectify(call2),
      Relu6: (call2) => clip(call2.graph, tensor3(call2, 0), 0, 6),
      LeakyRelu: (call2) => unary2(call2.graph, "LeakyRelu", floats2(call2, 0), { alpha: { float: floatOf2(call2, "alpha") } }),
      Elu: plain3("Elu"),
      Selu: plain3("Selu", SELU),
      Softplus: plain3("Softplus"),
      Softsign: plain3("Softsign"),
      Softmax: (call2) => softmax2(call2.graph, "Softmax", floats2(call2, 0), -1),
      LogSoftmax: (call2) => softmax2(call2.graph, "LogSoftmax", floats2(call2, 0), -1)
    };
  }
});

// src/weights/savedmodel/operators/bits.ts
function integersOnly(x) {
  if (!isInteger(x.dtype))
    throw failedInModel2(`It works on the bits of integers, not of ${x.dtype}`);
  return x;
}
function factorOf(call2) {
  const distance = integersOnly(tensor3(call2, 1));
  const two = constantTensor(call2.graph, 2, distance.dtype);
  return broadcast(call2.graph, "Pow", [two, distance], distance.dtype);
}
var bitwise2, bitOperators;
var init_bits = __esm({
  "src/weights/savedmodel/operators/bits.ts"() {
    "use strict";
    init_arithmetic2();
    init_data_type2();
    init_elementwise();
    init_refusal2();
    init_tensor2();
    init_call3();
    bitwise2 = (operator) => (call2) => {
      const [a, b] = [integersOnly(tensor3(call2, 0)), tensor3(call2, 1)];
      return wrap2(call2.graph, broadcast(call2.graph, operator, [a, b], a.dtype));
    };
    bitOperators = {
      BitwiseAnd: bitwise2("BitwiseAnd"),
      BitwiseOr: bitwise2("BitwiseOr"),
      BitwiseXor: bitwise2("BitwiseXor"),
      Invert: (call2) => wrap2(call2.graph, unary2(call2.graph, "BitwiseNot", integersOnly(tensor3(call2, 0)))),
      LeftShift: (call2) => multiply(call2.graph, integersOnly(tensor3(call2, 0)), factorOf(call2)),
      RightShift: (call2) => floorDivide3(call2.graph, integersOnly(tensor3(call2, 0)), factorOf(call2))
    };
  }
});

// src/weights/savedmodel/operators/chosen.ts
function workedOut(call2, list4, dtype) {
  if (call2.inputs.some((item) => item.kind === "tensor" && last(call2.graph, item).varies))
    call2.graph.usedKnown = true;
  return makeTensor2(constant(call2.graph, list4, computeType2(dtype), [list4.length]), dtype);
}
function boxesOf(call2) {
  const x = tensor3(call2, 0);
  checkRank(x, 2);
  if (x.shape[1] !== 4) throw failedInModel2(`[${x.shape}] are no boxes`);
  const list4 = numbers(call2, 0);
  return range(x.shape[0] ?? 0).map((i) => {
    const [y1 = 0, x1 = 0, y2 = 0, x2 = 0] = list4.slice(4 * i, 4 * i + 4);
    return [Math.min(y1, y2), Math.min(x1, x2), Math.max(y1, y2), Math.max(x1, x2)];
  });
}
function overlap2(a, b) {
  const [areaA, areaB] = [areaOf(a), areaOf(b)];
  if (areaA <= 0 || areaB <= 0) return 0;
  const height = single(Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const width = single(Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const common2 = single(Math.max(height, 0) * Math.max(width, 0));
  return single(common2 / single(single(areaA + areaB) - common2));
}
function suppress2(call2, scoreLimit) {
  const boxes = boxesOf(call2);
  const scores = numbers(call2, 1);
  const most = number5(call2, 2);
  const limit = call2.inputs.length > 3 ? number5(call2, 3) : floatOf2(call2, "iou_threshold");
  const order = range(boxes.length).filter((i) => (scores[i] ?? 0) > scoreLimit).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const taken = [];
  for (const i of order) {
    if (taken.length >= most) break;
    const box = boxes[i];
    const free = taken.every((other) => box && overlap2(box, boxes[other] ?? box) <= limit);
    if (free) taken.push(i);
  }
  return { taken, scores };
}
function suppressByScore(call2) {
  return suppress2(call2, call2.inputs.length > 4 ? number5(call2, 4) : Number.NEGATIVE_INFINITY);
}
function unique2(call2) {
  const x = tensor3(call2, 0);
  checkRank(x, 1);
  const list4 = numbers(call2, 0);
  const places2 = /* @__PURE__ */ new Map();
  const counts = [];
  const indices = list4.map((element) => {
    const place4 = places2.get(element) ?? places2.size;
    places2.set(element, place4);
    counts[place4] = (counts[place4] ?? 0) + 1;
    return place4;
  });
  const type = typeOf(call2, "out_idx");
  const answers = [workedOut(call2, [...places2.keys()], x.dtype), workedOut(call2, indices, type)];
  return call2.node.operator.includes("Counts") ? [...answers, workedOut(call2, counts, type)] : answers;
}
function listDifference(call2) {
  const without = new Set(numbers(call2, 1));
  const list4 = numbers(call2, 0);
  const kept = range(list4.length).filter((i) => !without.has(list4[i] ?? 0));
  const values = kept.map((i) => list4[i] ?? 0);
  return [
    workedOut(call2, values, tensor3(call2, 0).dtype),
    workedOut(call2, kept, typeOf(call2, "out_idx"))
  ];
}
function suppressSoftly(call2) {
  refuseUnless2(number5(call2, 5) === 0, "Soft suppression of boxes");
  call2.read.add("pad_to_max_output_size");
  refuseUnless2(!call2.node.attributes.has("pad_to_max_output_size"), "Padding the chosen boxes");
  const { taken, scores } = suppressByScore(call2);
  const chosen = taken.map((i) => scores[i] ?? 0);
  const count2 = constant(call2.graph, taken.length, "int64");
  return [
    workedOut(call2, taken, "int32"),
    workedOut(call2, chosen, tensor3(call2, 1).dtype),
    makeTensor2(count2, "int32")
  ];
}
var single, areaOf, chosenOperators;
var init_chosen = __esm({
  "src/weights/savedmodel/operators/chosen.ts"() {
    "use strict";
    init_graph();
    init_data_type2();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    single = Math.fround;
    areaOf = ([top2, left, bottom, right]) => single(single(bottom - top2) * single(right - left));
    chosenOperators = {
      NonMaxSuppression: (call2) => workedOut(call2, suppress2(call2, Number.NEGATIVE_INFINITY).taken, "int32"),
      NonMaxSuppressionV2: (call2) => workedOut(call2, suppressByScore(call2).taken, "int32"),
      NonMaxSuppressionV3: (call2) => workedOut(call2, suppressByScore(call2).taken, "int32"),
      NonMaxSuppressionV5: suppressSoftly,
      Unique: unique2,
      UniqueWithCounts: unique2,
      ListDiff: listDifference
    };
  }
});

// src/weights/savedmodel/operators/slices.ts
function part2(call2, x, axis, from, to2) {
  if (from < 0 || to2 > (x.shape[axis] ?? 0) || from > to2)
    throw failedInModel2(`Elements ${from} to ${to2} of axis ${axis} of [${x.shape}] do not exist`);
  return sliceAxis(call2.graph, x, axis, from, to2);
}
function elementAt(call2, x, axis, index3) {
  return reshape2(
    call2.graph,
    part2(call2, x, axis, index3, index3 + 1),
    x.shape.filter((_, i) => i !== axis)
  );
}
function plainSlice(call2) {
  const x = tensor3(call2, 0);
  const [begin, size] = [numbers(call2, 1), numbers(call2, 2)];
  return x.shape.reduce((result2, whole3, axis) => {
    const from = begin[axis] ?? 0;
    const length = size[axis] ?? -1;
    return part2(call2, result2, axis, from, length === -1 ? whole3 : from + length);
  }, x);
}
function cutOf2(size, begin, end, step) {
  if (step === 0) throw failedInModel2("A slice with a step of 0");
  const [low, high] = step > 0 ? [0, size] : [-1, size - 1];
  const within = (index3) => Math.min(Math.max(index3 < 0 ? index3 + size : index3, low), high);
  return {
    from: begin === null ? step > 0 ? 0 : size - 1 : within(begin),
    to: end === null ? step > 0 ? size : -1 : within(end),
    step
  };
}
function stridedSlice(call2) {
  const x = tensor3(call2, 0);
  const [begin, end, strides2] = [numbers(call2, 1), numbers(call2, 2), numbers(call2, 3)];
  const mask = (name) => integerOf2(call2, `${name}_mask`);
  const [beginMask, endMask, ellipsis] = [mask("begin"), mask("end"), mask("ellipsis")];
  const [newAxis, shrink3] = [mask("new_axis"), mask("shrink_axis")];
  const consumed = range(begin.length).filter(
    (i) => !hasBit(ellipsis, i) && !hasBit(newAxis, i)
  ).length;
  const steps = [];
  const shape2 = [];
  const keep2 = (step) => {
    steps.push(step);
    shape2.push(step);
  };
  const whole3 = () => keep2({ cut: cutOf2(x.shape[steps.length] ?? 0, null, null, 1), dropped: false });
  for (const i of range(begin.length)) {
    const size = x.shape[steps.length] ?? 0;
    if (hasBit(ellipsis, i)) for (let count2 = rankOf(x) - consumed; count2 > 0; count2 -= 1) whole3();
    else if (hasBit(newAxis, i)) shape2.push(1);
    else if (hasBit(shrink3, i)) {
      const from = axisOf2(begin[i] ?? 0, size);
      keep2({ cut: { from, to: from + 1, step: 1 }, dropped: true });
    } else {
      const from = hasBit(beginMask, i) ? null : begin[i] ?? 0;
      const to2 = hasBit(endMask, i) ? null : end[i] ?? 0;
      keep2({ cut: cutOf2(size, from, to2, strides2[i] ?? 1), dropped: false });
    }
  }
  while (steps.length < rankOf(x)) whole3();
  if (steps.length > rankOf(x)) throw failedInModel2(`[${x.shape}] has too few axes for the slice`);
  const cuts = steps.map(({ cut }) => cut);
  const sliced = slice2(call2.graph, x, cuts);
  const result2 = shape2.flatMap((entry2) => {
    if (typeof entry2 === "number") return [entry2];
    return entry2.dropped ? [] : [sliced.shape[steps.indexOf(entry2)] ?? 0];
  });
  return reshape2(call2.graph, sliced, result2);
}
function parts2(call2, x, axis, sizes3) {
  if (sizes3.reduce((sum3, size) => sum3 + size, 0) !== x.shape[axis])
    throw failedInModel2(`Parts of [${sizes3}] do not make up axis ${axis} of [${x.shape}]`);
  let from = 0;
  return sizes3.map((size) => {
    from += size;
    return part2(call2, x, axis, from - size, from);
  });
}
function split2(call2) {
  const x = tensor3(call2, 1);
  const axis = axisOf2(number5(call2, 0), rankOf(x));
  const count2 = integerOf2(call2, "num_split");
  const size = (x.shape[axis] ?? 0) / count2;
  if (!Number.isInteger(size))
    throw failedInModel2(`Axis ${axis} of [${x.shape}] can not be split into ${count2} parts`);
  return parts2(call2, x, axis, Array(count2).fill(size));
}
function splitBySizes(call2) {
  const x = tensor3(call2, 0);
  call2.read.add("num_split");
  const sizes3 = numbers(call2, 1);
  const axis = axisOf2(number5(call2, 2), rankOf(x));
  const given2 = sizes3.filter((size) => size >= 0).reduce((sum3, size) => sum3 + size, 0);
  const full2 = sizes3.map((size) => size < 0 ? (x.shape[axis] ?? 0) - given2 : size);
  return parts2(call2, x, axis, full2);
}
function unpack2(call2) {
  const x = tensor3(call2, 0);
  const axis = axisOf2(integerOf2(call2, "axis"), rankOf(x));
  return range(x.shape[axis] ?? 0).map((index3) => elementAt(call2, x, axis, index3));
}
function reverse(call2, x, axes) {
  const cuts = x.shape.map(
    (size, axis) => axes.includes(axis) && size > 1 ? { from: size - 1, to: -1, step: -1 } : { from: 0, to: size, step: 1 }
  );
  return slice2(call2.graph, x, cuts);
}
function roll2(call2) {
  const x = tensor3(call2, 0);
  const [shifts, axes] = [numbers(call2, 1), numbers(call2, 2)];
  return axes.reduce((result2, given2, i) => {
    const axis = axisOf2(given2, rankOf(x));
    const size = x.shape[axis] ?? 0;
    const shift2 = shifts[i] ?? 0;
    const positions = range(size).map((j) => ((j - shift2) % size + size) % size);
    return gather(call2.graph, result2, axis, positions);
  }, x);
}
function reverseSequence(call2) {
  const { graph } = call2;
  const x = tensor3(call2, 0);
  const [sequence, batch2] = [integerOf2(call2, "seq_dim"), integerOf2(call2, "batch_dim")];
  const rest = range(rankOf(x)).filter((axis) => axis !== sequence && axis !== batch2);
  const order = [batch2, sequence, ...rest];
  const moved = transpose2(graph, x, order);
  const value = last(graph, moved);
  const inputs = [value, last(graph, cast3(graph, tensor3(call2, 1), "int64"))];
  const attributes = { batch_axis: 0, time_axis: 1 };
  const node4 = add(graph, "ReverseSequence", inputs, attributes, value.shape, value.type);
  const back = range(rankOf(x)).map((axis) => order.indexOf(axis));
  return transpose2(graph, makeTensor2(node4, x.dtype), back);
}
function reverseAxes(call2) {
  const x = tensor3(call2, 0);
  return reverse(
    call2,
    x,
    numbers(call2, 1).map((axis) => axisOf2(axis, rankOf(x)))
  );
}
var hasBit, sliceOperators;
var init_slices = __esm({
  "src/weights/savedmodel/operators/slices.ts"() {
    "use strict";
    init_graph();
    init_elementwise();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    hasBit = (mask, index3) => (mask >> index3 & 1) === 1;
    sliceOperators = {
      Slice: plainSlice,
      StridedSlice: stridedSlice,
      Split: split2,
      SplitV: splitBySizes,
      Unpack: unpack2,
      ReverseV2: reverseAxes,
      ReverseSequence: reverseSequence,
      Roll: roll2
    };
  }
});

// src/weights/savedmodel/operators/colour.ts
function channelsOf(call2, x) {
  const axis = rankOf(x) - 1;
  if (x.shape[axis] !== 3) throw failedInModel2(`[${x.shape}] are no colours`);
  const channel = (i) => part2(call2, x, axis, i, i + 1);
  return [channel(0), channel(1), channel(2)];
}
function toHsv(call2, x) {
  const { graph } = call2;
  const [red, green, blue] = channelsOf(call2, x);
  const axis = [rankOf(x) - 1];
  const value = reduce2(graph, "ReduceMax", x, axis, true);
  const spread5 = subtract(graph, value, reduce2(graph, "ReduceMin", x, axis, true));
  const saturation = divideNoNan(graph, spread5, value);
  const sector = (a, b, offset) => withNumber2(graph, "Add", divideNoNan(graph, subtract(graph, a, b), spread5), offset);
  const sixth = choose2(
    call2,
    equal2(graph, value, red),
    sector(green, blue, 0),
    choose2(call2, equal2(graph, value, green), sector(blue, red, 2), sector(red, green, 4))
  );
  const none = equal2(graph, spread5, constantTensor(graph, 0, x.dtype));
  const angle = withNumber2(graph, "Mul", sixth, 1 / 6);
  const positive = floorModulo(graph, angle, constantTensor(graph, 1, x.dtype));
  return [choose2(call2, none, constantTensor(graph, 0, x.dtype), positive), saturation, value];
}
function fromHsv(call2, hue, saturation, value) {
  const { graph } = call2;
  const six = withNumber2(graph, "Mul", hue, 6);
  const distance = (centre) => unary2(graph, "Abs", withNumber2(graph, "Sub", six, centre));
  const flipped = (x) => unary2(graph, "Neg", x);
  const ramps = [
    withNumber2(graph, "Sub", distance(3), 1),
    withNumber2(graph, "Add", flipped(distance(2)), 2),
    withNumber2(graph, "Add", flipped(distance(4)), 2)
  ];
  const channels = ramps.map((ramp) => {
    const inside = clip(graph, ramp, 0, 1);
    const dull = multiply(graph, saturation, withNumber2(graph, "Sub", inside, 1));
    return multiply(graph, value, withNumber2(graph, "Add", dull, 1));
  });
  return concat2(graph, channels, rankOf(hue) - 1);
}
function adjustContrast(call2) {
  const { graph } = call2;
  const x = floats2(call2, 0);
  const mean2 = reduce2(graph, "ReduceMean", x, [rankOf(x) - 3, rankOf(x) - 2], true);
  return addTensors(graph, multiply(graph, subtract(graph, x, mean2), tensor3(call2, 1)), mean2);
}
function adjustSaturation(call2) {
  const { graph } = call2;
  const [hue, saturation, value] = toHsv(call2, floats2(call2, 0));
  return fromHsv(call2, hue, clip(graph, multiply(graph, saturation, tensor3(call2, 1)), 0, 1), value);
}
function adjustHue(call2) {
  const { graph } = call2;
  const [hue, saturation, value] = toHsv(call2, floats2(call2, 0));
  const turned = addTensors(graph, hue, tensor3(call2, 1));
  const whole3 = floorModulo(graph, turned, constantTensor(graph, 1, hue.dtype));
  return fromHsv(call2, whole3, saturation, value);
}
var colourOperators;
var init_colour = __esm({
  "src/weights/savedmodel/operators/colour.ts"() {
    "use strict";
    init_arithmetic2();
    init_elementwise();
    init_rearrange();
    init_reduce2();
    init_refusal2();
    init_tensor2();
    init_call3();
    init_elementwise2();
    init_slices();
    colourOperators = {
      AdjustContrastv2: adjustContrast,
      AdjustSaturation: adjustSaturation,
      AdjustHue: adjustHue,
      RGBToHSV: (call2) => {
        const x = floats2(call2, 0);
        return concat2(call2.graph, toHsv(call2, x), rankOf(x) - 1);
      },
      HSVToRGB: (call2) => {
        const [hue, saturation, value] = channelsOf(call2, floats2(call2, 0));
        return fromHsv(call2, hue, saturation, value);
      }
    };
  }
});

// src/weights/savedmodel/operators/layout.ts
function isChannelsFirst(call2) {
  const format2 = textOf2(call2, "data_format");
  if (!CHANNELS_LAST.has(format2) && !CHANNELS_FIRST.has(format2))
    throw unsupported2(`Tensors are laid out as ${format2}`);
  return CHANNELS_FIRST.has(format2);
}
function toLast(call2, x, channelsFirst) {
  return channelsFirst ? transpose2(call2.graph, x, lastOrder(rankOf(x))) : x;
}
function fromLast(call2, x, channelsFirst) {
  return channelsFirst ? transpose2(call2.graph, x, firstOrder(rankOf(x))) : x;
}
function spaceOf2(call2, name, channelsFirst) {
  const all2 = integersOf2(call2, name);
  const channels = channelsFirst ? 1 : all2.length - 1;
  refuseUnless2(
    all2[0] === 1 && all2[channels] === 1,
    `Its ${name} [${all2}] reach over the batch or the channels`
  );
  return all2.filter((_, axis) => axis !== 0 && axis !== channels);
}
function padsOf(call2, sizes3, windows, channelsFirst) {
  const padding2 = textOf2(call2, "padding");
  if (padding2 === "VALID") return windows.map(() => [0, 0]);
  if (padding2 === "SAME") return windows.map((window, i) => samePads(sizes3[i] ?? 0, window));
  if (padding2 !== "EXPLICIT") throw unsupported2(`Padding ${padding2}`);
  const explicit = integersOf2(call2, "explicit_paddings");
  const first3 = channelsFirst ? 2 : 1;
  return windows.map((_, i) => [
    explicit[2 * (first3 + i)] ?? 0,
    explicit[2 * (first3 + i) + 1] ?? 0
  ]);
}
function notePadding(call2) {
  call2.read.add("explicit_paddings");
}
var CHANNELS_LAST, CHANNELS_FIRST;
var init_layout = __esm({
  "src/weights/savedmodel/operators/layout.ts"() {
    "use strict";
    init_padding();
    init_rearrange();
    init_refusal2();
    init_tensor2();
    init_call3();
    CHANNELS_LAST = /* @__PURE__ */ new Set(["NHWC", "NDHWC", "NWC"]);
    CHANNELS_FIRST = /* @__PURE__ */ new Set(["NCHW", "NCDHW", "NCW"]);
  }
});

// src/weights/savedmodel/operators/convolution.ts
function floatsOnly(...tensors3) {
  for (const { dtype } of tensors3)
    if (!isFloating2(dtype)) throw unsupported2(`A convolution of ${dtype}`);
}
function movementOf(call2, kernel, space, channelsFirst) {
  notePadding(call2);
  const strides2 = spaceOf2(call2, "strides", channelsFirst);
  const dilations = spaceOf2(call2, "dilations", channelsFirst);
  const windows = windowsOf2(kernel, { strides: strides2, dilations });
  return { strides: strides2, dilations, pads: padsOf(call2, space, windows, channelsFirst) };
}
function convolution2(call2) {
  const channelsFirst = isChannelsFirst(call2);
  const filter = tensor3(call2, 1);
  const rank = rankOf(filter);
  const x = toLast(call2, tensor3(call2, 0), channelsFirst);
  checkRank(x, rank);
  floatsOnly(x, filter);
  const movement = movementOf(call2, filter.shape.slice(0, -2), x.shape.slice(1, -1), channelsFirst);
  const order = [rank - 1, rank - 2, ...range(rank - 2)];
  const value = transposeValue(call2.graph, last(call2.graph, filter), order);
  const group = (x.shape.at(-1) ?? 0) / (filter.shape.at(-2) ?? 1);
  if (!Number.isInteger(group))
    throw failedInModel2(`A filter [${filter.shape}] does not fit the image [${x.shape}]`);
  return fromLast(call2, convolve2(call2.graph, x, value, movement, group), channelsFirst);
}
function depthwise2(call2) {
  const channelsFirst = isChannelsFirst(call2);
  const x = toLast(call2, tensor3(call2, 0), channelsFirst);
  const filter = tensor3(call2, 1);
  checkRank(x, 4);
  checkRank(filter, 4);
  floatsOnly(x, filter);
  const [height = 1, width = 1, channels = 1, multiplier = 1] = filter.shape;
  const movement = movementOf(call2, [height, width], x.shape.slice(1, -1), channelsFirst);
  const moved = transposeValue(call2.graph, last(call2.graph, filter), [2, 3, 0, 1]);
  const value = reshapeValue(call2.graph, moved, [channels * multiplier, 1, height, width]);
  return fromLast(call2, convolve2(call2.graph, x, value, movement, channels), channelsFirst);
}
function transposed3(call2) {
  const channelsFirst = isChannelsFirst(call2);
  const filter = tensor3(call2, 1);
  const rank = rankOf(filter);
  const x = toLast(call2, tensor3(call2, 2), channelsFirst);
  checkRank(x, rank);
  floatsOnly(x, filter);
  const given2 = numbers(call2, 0);
  const space = given2.length === rank - 2 ? given2 : channelsFirst ? given2.slice(2) : given2.slice(1, -1);
  const movement = movementOf(call2, filter.shape.slice(0, -2), space, channelsFirst);
  const order = [rank - 1, rank - 2, ...range(rank - 2)];
  const value = transposeValue(call2.graph, last(call2.graph, filter), order);
  if (elementCount(space) === 0) throw failedInModel2("A transposed convolution to nothing");
  return fromLast(call2, convolveTransposed(call2.graph, x, value, movement, space), channelsFirst);
}
var convolutionOperators2;
var init_convolution4 = __esm({
  "src/weights/savedmodel/operators/convolution.ts"() {
    "use strict";
    init_element_type();
    init_convolution2();
    init_data_type2();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_layout();
    convolutionOperators2 = {
      Conv2D: convolution2,
      Conv3D: convolution2,
      DepthwiseConv2dNative: depthwise2,
      Conv2DBackpropInput: transposed3,
      Conv3DBackpropInputV2: transposed3
    };
  }
});

// src/weights/savedmodel/operators/create.ts
function range2(call2) {
  const [start, limit, step] = [number5(call2, 0), number5(call2, 1), number5(call2, 2)];
  const { dtype } = tensor3(call2, 0);
  if (step === 0 || (limit - start) * step < 0) throw failedInModel2("A range never ends");
  const size = Math.ceil(Math.abs((limit - start) / step));
  refuseUnless2(size <= MAX_ELEMENTS, `A range of ${size} numbers`);
  let value = start;
  const list4 = Array.from({ length: size }, () => {
    const present = value;
    value = isFloating2(dtype) ? Math.fround(value + step) : value + step;
    return present;
  });
  return constantTensor(call2.graph, list4, dtype);
}
function linearSpace(call2) {
  const [start, stop, count2] = [number5(call2, 0), number5(call2, 1), number5(call2, 2)];
  if (count2 < 1) throw failedInModel2("A row of fewer than one number");
  refuseUnless2(count2 <= MAX_ELEMENTS, `A row of ${count2} numbers`);
  const step = count2 > 1 ? Math.fround(Math.fround(stop - start) / (count2 - 1)) : 0;
  const list4 = Array.from(
    { length: count2 },
    (_, i) => i > 0 && i === count2 - 1 ? stop : Math.fround(start + Math.fround(step * i))
  );
  return constantTensor(call2.graph, list4, tensor3(call2, 0).dtype);
}
var MAX_ELEMENTS, createOperators2;
var init_create2 = __esm({
  "src/weights/savedmodel/operators/create.ts"() {
    "use strict";
    init_data_type2();
    init_refusal2();
    init_tensor2();
    init_call3();
    MAX_ELEMENTS = 2 ** 22;
    createOperators2 = { Range: range2, LinSpace: linearSpace };
  }
});

// src/weights/savedmodel/operators/crop.ts
function placesOf(from, to2, size, count2) {
  if (count2 === 1) return [single2(0.5 * single2(from + to2) * (size - 1))];
  const step = single2(single2(single2(to2 - from) * (size - 1)) / (count2 - 1));
  return range(count2).map((i) => single2(single2(from * (size - 1)) + single2(i * step)));
}
function cropMatrix(places2, size, linear2) {
  const matrix = new Float32Array(size * places2.length);
  for (const [column2, place4] of places2.entries()) {
    if (!isInside(place4, size)) continue;
    const low = linear2 ? Math.floor(place4) : Math.round(place4);
    const share = linear2 ? single2(place4 - low) : 0;
    const add2 = (row, weight2) => {
      const at2 = row * places2.length + column2;
      matrix[at2] = (matrix[at2] ?? 0) + weight2;
    };
    add2(low, 1 - share);
    if (share > 0) add2(low + 1, share);
  }
  return matrix;
}
function cropAndResize(call2) {
  const { graph } = call2;
  const x = cast3(graph, tensor3(call2, 0), "float32");
  checkRank(x, 4);
  const method = textOf2(call2, "method");
  refuseUnless2(method === "bilinear" || method === "nearest", `Cropping by ${method}`);
  const outside = constantTensor(graph, floatOf2(call2, "extrapolation_value"), "float32");
  const [boxes, images, target] = [numbers(call2, 1), numbers(call2, 2), numbers(call2, 3)];
  const [height = 0, width = 0] = target;
  const [count2 = 0, rows = 0, columns = 0] = x.shape;
  if (images.length === 0 || boxes.length !== images.length * 4)
    throw failedInModel2(`${boxes.length} numbers for ${images.length} boxes`);
  const crops = images.map((image, i) => {
    if (image < 0 || image >= count2) throw failedInModel2(`There is no image ${image}`);
    const [top2 = 0, left = 0, bottom = 0, right = 0] = boxes.slice(4 * i, 4 * i + 4);
    const down = placesOf(top2, bottom, rows, height);
    const across = placesOf(left, right, columns, width);
    const linear2 = method === "bilinear";
    const resized = resizeByMatrices(
      graph,
      sliceAxis(graph, x, 0, image, image + 1),
      [height, width],
      (axis) => () => axis === 0 ? cropMatrix(down, rows, linear2) : cropMatrix(across, columns, linear2)
    );
    const inside = down.flatMap(
      (y) => across.map((z) => isInside(y, rows) && isInside(z, columns) ? 1 : 0)
    );
    const mask = constantTensor(graph, inside, "bool", [1, height, width, 1]);
    return inside.includes(0) ? choose2(call2, mask, resized, outside) : resized;
  });
  return concat2(graph, crops, 0);
}
var single2, isInside, cropOperators;
var init_crop = __esm({
  "src/weights/savedmodel/operators/crop.ts"() {
    "use strict";
    init_elementwise();
    init_rearrange();
    init_refusal2();
    init_resize2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_elementwise2();
    single2 = Math.fround;
    isInside = (place4, size) => place4 >= 0 && place4 <= size - 1;
    cropOperators = { CropAndResize: cropAndResize };
  }
});

// src/weights/savedmodel/operators/diagonals.ts
function maskOf(call2, rows, columns, holds) {
  const cells = range(rows * columns).map(
    (i) => holds(Math.floor(i / columns), i % columns) ? 1 : 0
  );
  return constantTensor(call2.graph, cells, "bool", [rows, columns]);
}
function diagonalOf(call2, index3) {
  const found2 = numbers(call2, index3);
  refuseUnless2(new Set(found2).size === 1, "Several diagonals at once");
  return found2[0] ?? 0;
}
function spread4(call2, x, diagonal2, rows, columns) {
  const size = x.shape.at(-1) ?? 0;
  const positions = range(rows * columns).map((i) => {
    const place4 = Math.min(Math.floor(i / columns), i % columns);
    return Math.min(place4, size - 1);
  });
  const repeated = gather(call2.graph, x, rankOf(x) - 1, positions);
  const lead = x.shape.slice(0, -1);
  const matrix = reshape2(call2.graph, repeated, [...lead, rows, columns]);
  const needed = Math.min(rows + Math.min(diagonal2, 0), columns - Math.max(diagonal2, 0));
  if (needed > size) throw failedInModel2(`A diagonal of ${needed} elements is given ${size}`);
  return matrix;
}
function matrixOf(call2, x, diagonal2, size, rest) {
  const [rows, columns] = size;
  const matrix = spread4(call2, x, diagonal2, rows, columns);
  return choose2(call2, maskOf(call2, rows, columns, onDiagonal(diagonal2)), matrix, rest);
}
function zero(call2, x) {
  return constantTensor(call2.graph, 0, x.dtype);
}
function matrixDiagonal(call2) {
  const x = tensor3(call2, 0);
  const size = x.shape.at(-1) ?? 0;
  if (call2.inputs.length === 1) return matrixOf(call2, x, 0, [size, size], zero(call2, x));
  call2.read.add("align");
  const diagonal2 = diagonalOf(call2, 1);
  const [givenRows, givenColumns] = [number5(call2, 2), number5(call2, 3)];
  const fewestRows = size - Math.min(diagonal2, 0);
  const fewestColumns = size + Math.max(diagonal2, 0);
  const square3 = givenRows < 0 && givenColumns < 0;
  const smallestRows = square3 ? Math.max(fewestRows, fewestColumns) : fewestRows;
  const smallestColumns = square3 ? smallestRows : fewestColumns;
  const rows = givenRows < 0 ? smallestRows : givenRows;
  const columns = givenColumns < 0 ? smallestColumns : givenColumns;
  return matrixOf(call2, x, diagonal2, [rows, columns], reshape2(call2.graph, tensor3(call2, 4), []));
}
function diagonalPart(call2) {
  const x = tensor3(call2, 0);
  if (rankOf(x) < 2) throw failedInModel2(`[${x.shape}] is no matrix`);
  call2.read.add("align");
  const diagonal2 = call2.inputs.length > 1 ? diagonalOf(call2, 1) : 0;
  const [rows = 0, columns = 0] = x.shape.slice(-2);
  const [top2, left] = [Math.max(-diagonal2, 0), Math.max(diagonal2, 0)];
  const size = Math.min(rows - top2, columns - left);
  if (size <= 0) throw failedInModel2(`[${x.shape}] has no diagonal ${diagonal2}`);
  const flat = reshape2(call2.graph, x, [...x.shape.slice(0, -2), rows * columns]);
  const positions = range(size).map((i) => (top2 + i) * columns + left + i);
  return gather(call2.graph, flat, rankOf(flat) - 1, positions);
}
function setDiagonal(call2) {
  const x = tensor3(call2, 0);
  call2.read.add("align");
  const diagonal2 = call2.inputs.length > 2 ? diagonalOf(call2, 2) : 0;
  const [rows = 0, columns = 0] = x.shape.slice(-2);
  return matrixOf(call2, tensor3(call2, 1), diagonal2, [rows, columns], x);
}
function bandPart(call2) {
  const x = tensor3(call2, 0);
  const [below, above] = [number5(call2, 1), number5(call2, 2)];
  const [rows = 0, columns = 0] = x.shape.slice(-2);
  const mask = maskOf(
    call2,
    rows,
    columns,
    (row, column2) => (below < 0 || row - column2 <= below) && (above < 0 || column2 - row <= above)
  );
  return choose2(call2, mask, x, zero(call2, x));
}
function cross(call2) {
  const { graph } = call2;
  const [a, b] = [tensor3(call2, 0), tensor3(call2, 1)];
  if (a.shape.at(-1) !== 3) throw failedInModel2(`[${a.shape}] are no vectors of three elements`);
  const turned = (x, order) => gather(graph, x, rankOf(x) - 1, order);
  const product4 = (first3, second2) => broadcast(graph, "Mul", [turned(a, first3), turned(b, second2)], a.dtype);
  const difference = [product4([1, 2, 0], [2, 0, 1]), product4([2, 0, 1], [1, 2, 0])];
  return cast3(graph, broadcast(graph, "Sub", difference, a.dtype), a.dtype);
}
var onDiagonal, diagonalOperators;
var init_diagonals = __esm({
  "src/weights/savedmodel/operators/diagonals.ts"() {
    "use strict";
    init_elementwise();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_elementwise2();
    onDiagonal = (diagonal2) => (row, column2) => column2 - row === diagonal2;
    diagonalOperators = {
      MatrixDiag: matrixDiagonal,
      MatrixDiagV2: matrixDiagonal,
      MatrixDiagV3: matrixDiagonal,
      MatrixDiagPart: diagonalPart,
      MatrixDiagPartV2: diagonalPart,
      MatrixDiagPartV3: diagonalPart,
      MatrixSetDiag: setDiagonal,
      MatrixSetDiagV2: setDiagonal,
      MatrixSetDiagV3: setDiagonal,
      MatrixBandPart: bandPart,
      BatchMatrixBandPart: bandPart,
      Cross: cross,
      Diag: (call2) => {
        checkRank(tensor3(call2, 0), 1);
        return matrixDiagonal(call2);
      },
      DiagPart: (call2) => {
        checkRank(tensor3(call2, 0), 2);
        return diagonalPart(call2);
      }
    };
  }
});

// src/weights/savedmodel/crc32c.ts
function makeTable() {
  const table2 = new Uint32Array(LANES * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? crc >>> 1 ^ POLYNOMIAL : crc >>> 1;
    table2[byte] = crc;
  }
  for (let i = 256; i < table2.length; i += 1) {
    const before = table2[i - 256] ?? 0;
    table2[i] = (table2[before & 255] ?? 0) ^ before >>> 8;
  }
  return table2;
}
function crc32c(bytes2, before = 0) {
  const lookUp2 = (lane, byte) => TABLE[lane * 256 + byte] ?? 0;
  let crc = ~before;
  let at2 = 0;
  const end = bytes2.length - bytes2.length % 8;
  for (; at2 < end; at2 += 8) {
    const low = crc ^ ((bytes2[at2] ?? 0) | (bytes2[at2 + 1] ?? 0) << 8 | (bytes2[at2 + 2] ?? 0) << 16 | (bytes2[at2 + 3] ?? 0) << 24);
    crc = lookUp2(7, low & 255) ^ lookUp2(6, low >>> 8 & 255) ^ lookUp2(5, low >>> 16 & 255) ^ lookUp2(4, low >>> 24) ^ lookUp2(3, bytes2[at2 + 4] ?? 0) ^ lookUp2(2, bytes2[at2 + 5] ?? 0) ^ lookUp2(1, bytes2[at2 + 6] ?? 0) ^ lookUp2(0, bytes2[at2 + 7] ?? 0);
  }
  for (; at2 < bytes2.length; at2 += 1) crc = lookUp2(0, (crc ^ (bytes2[at2] ?? 0)) & 255) ^ crc >>> 8;
  return ~crc >>> 0;
}
function maskedCrc32c(bytes2) {
  const crc = crc32c(bytes2);
  return (crc >>> 15 | crc << 17) + MASK_DELTA >>> 0;
}
var POLYNOMIAL, LANES, TABLE, MASK_DELTA;
var init_crc32c = __esm({
  "src/weights/savedmodel/crc32c.ts"() {
    "use strict";
    POLYNOMIAL = 2197175160;
    LANES = 8;
    TABLE = makeTable();
    MASK_DELTA = 2726488792;
  }
});

// src/weights/savedmodel/bundle-table.ts
function checkedBlock(file, offset, size) {
  if (offset + size + TRAILER_BYTES > file.length || size < 4)
    throw invalid2(`A block of ${NAME2} would stand behind its end.`);
  const compression = file.readUInt8(offset + size);
  if (file.readUInt32LE(offset + size + 1) !== maskedCrc32c(file.subarray(offset, offset + size + 1)))
    throw invalid2(`${NAME2} is damaged: a checksum does not agree.`);
  if (compression !== 0) throw unsupported2(`${NAME2} is compressed.`);
  return file.subarray(offset, offset + size);
}
function* blockEntries(block3) {
  const restarts = block3.readUInt32LE(block3.length - 4);
  const end = block3.length - 4 - restarts * 4;
  if (end < 0) throw invalid2(`A block of ${NAME2} is damaged.`);
  const cursor2 = { bytes: block3.subarray(0, end), at: 0 };
  let key = "";
  while (cursor2.at < end) {
    const shared = readLength(cursor2);
    const unshared = readLength(cursor2);
    const size = readLength(cursor2);
    if (shared > key.length) throw invalid2(`A key of ${NAME2} is damaged.`);
    const suffix = Buffer.from(readBytes(cursor2, unshared)).toString("latin1");
    key = key.slice(0, shared) + suffix;
    yield [key, readBytes(cursor2, size)];
  }
}
function readBundleTable(file) {
  const footerAt = file.length - FOOTER_BYTES;
  if (footerAt < 0 || file.readBigUInt64LE(file.length - 8) !== MAGIC)
    throw invalid2(`${NAME2} is no table of variables.`);
  const footer = { bytes: file.subarray(footerAt), at: 0 };
  for (let i = 0; i < 2; i += 1) readLength(footer);
  const index3 = checkedBlock(file, readLength(footer), readLength(footer));
  const result2 = /* @__PURE__ */ new Map();
  for (const [, handle] of blockEntries(index3)) {
    const cursor2 = { bytes: handle, at: 0 };
    const block3 = checkedBlock(file, readLength(cursor2), readLength(cursor2));
    for (const [key, value] of blockEntries(block3)) result2.set(key, value);
  }
  return result2;
}
var FOOTER_BYTES, MAGIC, TRAILER_BYTES, NAME2;
var init_bundle_table = __esm({
  "src/weights/savedmodel/bundle-table.ts"() {
    "use strict";
    init_refusal2();
    init_crc32c();
    init_message();
    FOOTER_BYTES = 48;
    MAGIC = 0xdb4775248b80fb57n;
    TRAILER_BYTES = 5;
    NAME2 = "variables.index";
  }
});

// node_modules/pend/index.js
var require_pend = __commonJS({
  "node_modules/pend/index.js"(exports2, module2) {
    module2.exports = Pend;
    function Pend() {
      this.pending = 0;
      this.max = Infinity;
      this.listeners = [];
      this.waiting = [];
      this.error = null;
    }
    Pend.prototype.go = function(fn) {
      if (this.pending < this.max) {
        pendGo(this, fn);
      } else {
        this.waiting.push(fn);
      }
    };
    Pend.prototype.wait = function(cb) {
      if (this.pending === 0) {
        cb(this.error);
      } else {
        this.listeners.push(cb);
      }
    };
    Pend.prototype.hold = function() {
      return pendHold(this);
    };
    function pendHold(self) {
      self.pending += 1;
      var called = false;
      return onCb;
      function onCb(err) {
        if (called) throw new Error("callback called twice");
        called = true;
        self.error = self.error || err;
        self.pending -= 1;
        if (self.waiting.length > 0 && self.pending < self.max) {
          pendGo(self, self.waiting.shift());
        } else if (self.pending === 0) {
          var listeners = self.listeners;
          self.listeners = [];
          listeners.forEach(cbListener);
        }
      }
      function cbListener(listener) {
        listener(self.error);
      }
    }
    function pendGo(self, fn) {
      fn(pendHold(self));
    }
  }
});

// node_modules/yauzl/fd-slicer.js
var require_fd_slicer = __commonJS({
  "node_modules/yauzl/fd-slicer.js"(exports2) {
    var fs = require("fs");
    var util = require("util");
    var stream = require("stream");
    var Readable = stream.Readable;
    var PassThrough = stream.PassThrough;
    var Pend = require_pend();
    var EventEmitter = require("events").EventEmitter;
    exports2.BufferSlicer = BufferSlicer;
    exports2.FdSlicer = FdSlicer;
    util.inherits(FdSlicer, EventEmitter);
    function FdSlicer(fd) {
      EventEmitter.call(this);
      this.fd = fd;
      this.pend = new Pend();
      this.pend.max = 1;
      this.refCount = 0;
    }
    FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
      var self = this;
      self.pend.go(function(cb) {
        fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer2) {
          cb();
          callback(err, bytesRead, buffer2);
        });
      });
    };
    FdSlicer.prototype.createReadStream = function(options2) {
      return new ReadStream(this, options2);
    };
    FdSlicer.prototype.ref = function() {
      this.refCount += 1;
    };
    FdSlicer.prototype.unref = function() {
      var self = this;
      self.refCount -= 1;
      if (self.refCount < 0) throw new Error("invalid unref");
      if (self.refCount > 0) return;
      fs.close(self.fd, onCloseDone);
      function onCloseDone(err) {
        if (err) {
          self.emit("error", err);
        } else {
          self.emit("close");
        }
      }
    };
    util.inherits(ReadStream, Readable);
    function ReadStream(context, options2) {
      options2 = options2 || {};
      Readable.call(this, options2);
      this.context = context;
      this.context.ref();
      this.start = options2.start || 0;
      this.endOffset = options2.end;
      this.pos = this.start;
    }
    ReadStream.prototype._read = function(n) {
      var self = this;
      var toRead = Math.min(self._readableState.highWaterMark, n);
      if (self.endOffset != null) {
        toRead = Math.min(toRead, self.endOffset - self.pos);
      }
      if (toRead <= 0) {
        self.push(null);
        this._cleanup();
        return;
      }
      self.context.pend.go(function(cb) {
        var buffer = Buffer.allocUnsafe(toRead);
        fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
          if (err) {
            self.destroy(err);
          } else if (bytesRead === 0) {
            self.push(null);
            self._cleanup();
          } else {
            self.pos += bytesRead;
            self.push(buffer.slice(0, bytesRead));
          }
          cb();
        });
      });
    };
    ReadStream.prototype._destroy = function(err, cb) {
      this._cleanup();
      cb(err);
    };
    ReadStream.prototype._cleanup = function() {
      if (this.context != null) {
        this.context.unref();
        this.context = null;
      }
    };
    util.inherits(BufferSlicer, EventEmitter);
    function BufferSlicer(buffer) {
      EventEmitter.call(this);
      this.refCount = 0;
      this.buffer = buffer;
    }
    BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
      if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
      if (position < 0) throw new RangeError("position is negative: " + position);
      if (offset + length > buffer.length) {
        length = buffer.length - offset;
      }
      if (position + length > this.buffer.length) {
        length = this.buffer.length - position;
      }
      if (length <= 0) {
        setImmediate(function() {
          callback(null, 0);
        });
        return;
      }
      this.buffer.copy(buffer, offset, position, position + length);
      setImmediate(function() {
        callback(null, length);
      });
    };
    BufferSlicer.prototype.createReadStream = function(options2) {
      options2 = options2 || {};
      var readStream = new PassThrough(options2);
      readStream.start = options2.start || 0;
      readStream.endOffset = options2.end;
      readStream.pos = readStream.endOffset || this.buffer.length;
      var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
      var maxChunkSize = 65536;
      var offset = 0;
      while (true) {
        var nextOffset = offset + maxChunkSize;
        if (nextOffset >= entireSlice.length) {
          if (offset < entireSlice.length) {
            readStream.write(entireSlice.slice(offset, entireSlice.length));
          }
          break;
        }
        readStream.write(entireSlice.slice(offset, nextOffset));
        offset = nextOffset;
      }
      readStream.end();
      return readStream;
    };
    BufferSlicer.prototype.ref = function() {
      this.refCount += 1;
    };
    BufferSlicer.prototype.unref = function() {
      this.refCount -= 1;
      if (this.refCount < 0) {
        throw new Error("invalid unref");
      }
    };
  }
});

// node_modules/yauzl/crc32.js
var require_crc32 = __commonJS({
  "node_modules/yauzl/crc32.js"(exports2, module2) {
    var CRC_TABLE = new Int32Array([
      0,
      1996959894,
      3993919788,
      2567524794,
      124634137,
      1886057615,
      3915621685,
      2657392035,
      249268274,
      2044508324,
      3772115230,
      2547177864,
      162941995,
      2125561021,
      3887607047,
      2428444049,
      498536548,
      1789927666,
      4089016648,
      2227061214,
      450548861,
      1843258603,
      4107580753,
      2211677639,
      325883990,
      1684777152,
      4251122042,
      2321926636,
      335633487,
      1661365465,
      4195302755,
      2366115317,
      997073096,
      1281953886,
      3579855332,
      2724688242,
      1006888145,
      1258607687,
      3524101629,
      2768942443,
      901097722,
      1119000684,
      3686517206,
      2898065728,
      853044451,
      1172266101,
      3705015759,
      2882616665,
      651767980,
      1373503546,
      3369554304,
      3218104598,
      565507253,
      1454621731,
      3485111705,
      3099436303,
      671266974,
      1594198024,
      3322730930,
      2970347812,
      795835527,
      1483230225,
      3244367275,
      3060149565,
      1994146192,
      31158534,
      2563907772,
      4023717930,
      1907459465,
      112637215,
      2680153253,
      3904427059,
      2013776290,
      251722036,
      2517215374,
      3775830040,
      2137656763,
      141376813,
      2439277719,
      3865271297,
      1802195444,
      476864866,
      2238001368,
      4066508878,
      1812370925,
      453092731,
      2181625025,
      4111451223,
      1706088902,
      314042704,
      2344532202,
      4240017532,
      1658658271,
      366619977,
      2362670323,
      4224994405,
      1303535960,
      984961486,
      2747007092,
      3569037538,
      1256170817,
      1037604311,
      2765210733,
      3554079995,
      1131014506,
      879679996,
      2909243462,
      3663771856,
      1141124467,
      855842277,
      2852801631,
      3708648649,
      1342533948,
      654459306,
      3188396048,
      3373015174,
      1466479909,
      544179635,
      3110523913,
      3462522015,
      1591671054,
      702138776,
      2966460450,
      3352799412,
      1504918807,
      783551873,
      3082640443,
      3233442989,
      3988292384,
      2596254646,
      62317068,
      1957810842,
      3939845945,
      2647816111,
      81470997,
      1943803523,
      3814918930,
      2489596804,
      225274430,
      2053790376,
      3826175755,
      2466906013,
      167816743,
      2097651377,
      4027552580,
      2265490386,
      503444072,
      1762050814,
      4150417245,
      2154129355,
      426522225,
      1852507879,
      4275313526,
      2312317920,
      282753626,
      1742555852,
      4189708143,
      2394877945,
      397917763,
      1622183637,
      3604390888,
      2714866558,
      953729732,
      1340076626,
      3518719985,
      2797360999,
      1068828381,
      1219638859,
      3624741850,
      2936675148,
      906185462,
      1090812512,
      3747672003,
      2825379669,
      829329135,
      1181335161,
      3412177804,
      3160834842,
      628085408,
      1382605366,
      3423369109,
      3138078467,
      570562233,
      1426400815,
      3317316542,
      2998733608,
      733239954,
      1555261956,
      3268935591,
      3050360625,
      752459403,
      1541320221,
      2607071920,
      3965973030,
      1969922972,
      40735498,
      2617837225,
      3943577151,
      1913087877,
      83908371,
      2512341634,
      3803740692,
      2075208622,
      213261112,
      2463272603,
      3855990285,
      2094854071,
      198958881,
      2262029012,
      4057260610,
      1759359992,
      534414190,
      2176718541,
      4139329115,
      1873836001,
      414664567,
      2282248934,
      4279200368,
      1711684554,
      285281116,
      2405801727,
      4167216745,
      1634467795,
      376229701,
      2685067896,
      3608007406,
      1308918612,
      956543938,
      2808555105,
      3495958263,
      1231636301,
      1047427035,
      2932959818,
      3654703836,
      1088359270,
      936918e3,
      2847714899,
      3736837829,
      1202900863,
      817233897,
      3183342108,
      3401237130,
      1404277552,
      615818150,
      3134207493,
      3453421203,
      1423857449,
      601450431,
      3009837614,
      3294710456,
      1567103746,
      711928724,
      3020668471,
      3272380065,
      1510334235,
      755167117
    ]);
    function crc322(buf) {
      let crc = -1;
      for (let x of buf) {
        crc = CRC_TABLE[(crc ^ x) & 255] ^ crc >>> 8;
      }
      return (crc ^ -1) >>> 0;
    }
    module2.exports = crc322;
  }
});

// node_modules/yauzl/index.js
var require_yauzl = __commonJS({
  "node_modules/yauzl/index.js"(exports2) {
    var fs = require("fs");
    var zlib = require("zlib");
    var fd_slicer = require_fd_slicer();
    var util = require("util");
    var EventEmitter = require("events").EventEmitter;
    var Transform2 = require("stream").Transform;
    var PassThrough = require("stream").PassThrough;
    var Writable = require("stream").Writable;
    var crc322 = typeof zlib.crc32 === "function" ? zlib.crc32 : require_crc32();
    exports2.open = open4;
    exports2.fromFd = fromFd;
    exports2.fromBuffer = fromBuffer;
    exports2.fromRandomAccessReader = fromRandomAccessReader;
    exports2.openPromise = openPromise2;
    exports2.fromFdPromise = fromFdPromise;
    exports2.fromBufferPromise = fromBufferPromise;
    exports2.fromRandomAccessReaderPromise = fromRandomAccessReaderPromise;
    exports2.dosDateTimeToDate = dosDateTimeToDate;
    exports2.getFileNameLowLevel = getFileNameLowLevel;
    exports2.validateFileName = validateFileName;
    exports2.parseExtraFields = parseExtraFields;
    exports2.ZipFile = ZipFile;
    exports2.Entry = Entry;
    exports2.LocalFileHeader = LocalFileHeader;
    exports2.RandomAccessReader = RandomAccessReader;
    function openPromise2(path, options2) {
      return new Promise((resolve4, reject) => {
        open4(path, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve4(zipfile);
        });
      });
    }
    function fromFdPromise(fd, options2) {
      return new Promise((resolve4, reject) => {
        fromFd(fd, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve4(zipfile);
        });
      });
    }
    function fromBufferPromise(buffer, options2) {
      return new Promise((resolve4, reject) => {
        fromBuffer(buffer, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve4(zipfile);
        });
      });
    }
    function fromRandomAccessReaderPromise(reader, totalSize, options2) {
      return new Promise((resolve4, reject) => {
        fromRandomAccessReader(reader, totalSize, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve4(zipfile);
        });
      });
    }
    function open4(path, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = true;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      fs.open(path, "r", function(err, fd) {
        if (err) return callback(err);
        fromFd(fd, options2, function(err2, zipfile) {
          if (err2) fs.close(fd, defaultCallback);
          callback(err2, zipfile);
        });
      });
    }
    function fromFd(fd, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = false;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      fs.fstat(fd, function(err, stats) {
        if (err) return callback(err);
        var reader = new fd_slicer.FdSlicer(fd);
        fromRandomAccessReader(reader, stats.size, options2, callback);
      });
    }
    function fromBuffer(buffer, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      options2.autoClose = false;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      var reader = new fd_slicer.BufferSlicer(buffer);
      fromRandomAccessReader(reader, buffer.length, options2, callback);
    }
    function fromRandomAccessReader(reader, totalSize, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = true;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      var decodeStrings = !!options2.decodeStrings;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
      if (totalSize > Number.MAX_SAFE_INTEGER) {
        throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
      }
      reader.ref();
      var eocdrWithoutCommentSize = 22;
      var zip64EocdlSize = 20;
      var maxCommentSize = 65535;
      var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + maxCommentSize, totalSize);
      var buffer = newBuffer(bufferSize);
      var bufferReadStart = totalSize - buffer.length;
      readAndAssertNoEof(reader, buffer, 0, bufferSize, bufferReadStart, function(err) {
        if (err) return callback(err);
        for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
          if (buffer.readUInt32LE(i) !== 101010256) continue;
          var eocdrBuffer = buffer.subarray(i);
          var diskNumber = eocdrBuffer.readUInt16LE(4);
          var entryCount = eocdrBuffer.readUInt16LE(10);
          var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
          var commentLength = eocdrBuffer.readUInt16LE(20);
          var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
          if (commentLength !== expectedCommentLength) {
            return callback(new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
          }
          var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false) : eocdrBuffer.subarray(22);
          if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 117853008) {
            var zip64EocdlBuffer = buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize);
            var zip64EocdrOffset = readUInt64LE(zip64EocdlBuffer, 8);
            var zip64EocdrBuffer = newBuffer(56);
            return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err2) {
              if (err2) return callback(err2);
              if (zip64EocdrBuffer.readUInt32LE(0) !== 101075792) {
                return callback(new Error("invalid zip64 end of central directory record signature"));
              }
              diskNumber = zip64EocdrBuffer.readUInt32LE(16);
              if (diskNumber !== 0) {
                return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
              }
              entryCount = readUInt64LE(zip64EocdrBuffer, 32);
              centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
              return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options2.autoClose, options2.lazyEntries, decodeStrings, options2.validateEntrySizes, options2.strictFileNames));
            });
          }
          if (diskNumber !== 0) {
            return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
          }
          return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options2.autoClose, options2.lazyEntries, decodeStrings, options2.validateEntrySizes, options2.strictFileNames));
        }
        callback(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
      });
    }
    util.inherits(ZipFile, EventEmitter);
    function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
      var self = this;
      EventEmitter.call(self);
      self.reader = reader;
      self.reader.on("error", function(err) {
        emitError(self, err);
      });
      self.reader.once("close", function() {
        self.emit("close");
      });
      self.readEntryCursor = centralDirectoryOffset;
      self.fileSize = fileSize;
      self.entryCount = entryCount;
      self.comment = comment;
      self.entriesRead = 0;
      self.autoClose = !!autoClose;
      self.lazyEntries = !!lazyEntries;
      self.decodeStrings = !!decodeStrings;
      self.validateEntrySizes = !!validateEntrySizes;
      self.strictFileNames = !!strictFileNames;
      self.isOpen = true;
      self.emittedError = false;
      self.hasEachEntryBeenCalled = false;
      if (!self.lazyEntries) self._readEntry();
    }
    ZipFile.prototype.close = function() {
      if (!this.isOpen) return;
      this.isOpen = false;
      this.reader.unref();
    };
    function emitErrorAndAutoClose(self, err) {
      if (self.autoClose) self.close();
      emitError(self, err);
    }
    function emitError(self, err) {
      if (self.emittedError) return;
      self.emittedError = true;
      self.emit("error", err);
    }
    ZipFile.prototype.readEntry = function() {
      if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
      this._readEntry();
    };
    ZipFile.prototype._readEntry = function() {
      var self = this;
      if (self.entryCount === self.entriesRead) {
        setImmediate(function() {
          if (self.autoClose) self.close();
          if (self.emittedError) return;
          self.emit("end");
        });
        return;
      }
      if (self.emittedError) return;
      var buffer = newBuffer(46);
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
        if (err) return emitErrorAndAutoClose(self, err);
        if (self.emittedError) return;
        var entry2 = new Entry();
        var signature2 = buffer.readUInt32LE(0);
        if (signature2 !== 33639248) return emitErrorAndAutoClose(self, new Error("invalid central directory file header signature: 0x" + signature2.toString(16)));
        entry2.versionMadeBy = buffer.readUInt16LE(4);
        entry2.versionNeededToExtract = buffer.readUInt16LE(6);
        entry2.generalPurposeBitFlag = buffer.readUInt16LE(8);
        entry2.compressionMethod = buffer.readUInt16LE(10);
        entry2.lastModFileTime = buffer.readUInt16LE(12);
        entry2.lastModFileDate = buffer.readUInt16LE(14);
        entry2.crc32 = buffer.readUInt32LE(16);
        entry2.compressedSize = buffer.readUInt32LE(20);
        entry2.uncompressedSize = buffer.readUInt32LE(24);
        entry2.fileNameLength = buffer.readUInt16LE(28);
        entry2.extraFieldLength = buffer.readUInt16LE(30);
        entry2.fileCommentLength = buffer.readUInt16LE(32);
        entry2.internalFileAttributes = buffer.readUInt16LE(36);
        entry2.externalFileAttributes = buffer.readUInt32LE(38);
        entry2.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);
        if (entry2.generalPurposeBitFlag & 64) return emitErrorAndAutoClose(self, new Error("strong encryption is not supported"));
        self.readEntryCursor += 46;
        buffer = newBuffer(entry2.fileNameLength + entry2.extraFieldLength + entry2.fileCommentLength);
        readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err2) {
          if (err2) return emitErrorAndAutoClose(self, err2);
          if (self.emittedError) return;
          entry2.fileNameRaw = buffer.subarray(0, entry2.fileNameLength);
          var fileCommentStart = entry2.fileNameLength + entry2.extraFieldLength;
          entry2.extraFieldRaw = buffer.subarray(entry2.fileNameLength, fileCommentStart);
          entry2.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry2.fileCommentLength);
          try {
            entry2.extraFields = parseExtraFields(entry2.extraFieldRaw);
          } catch (err3) {
            return emitErrorAndAutoClose(self, err3);
          }
          if (self.decodeStrings) {
            var isUtf8 = (entry2.generalPurposeBitFlag & 2048) !== 0;
            entry2.fileComment = decodeBuffer(entry2.fileCommentRaw, isUtf8);
            entry2.fileName = getFileNameLowLevel(entry2.generalPurposeBitFlag, entry2.fileNameRaw, entry2.extraFields, self.strictFileNames);
            var errorMessage = validateFileName(entry2.fileName);
            if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
          } else {
            entry2.fileComment = entry2.fileCommentRaw;
            entry2.fileName = entry2.fileNameRaw;
          }
          entry2.comment = entry2.fileComment;
          self.readEntryCursor += buffer.length;
          self.entriesRead += 1;
          for (var i = 0; i < entry2.extraFields.length; i++) {
            var extraField = entry2.extraFields[i];
            if (extraField.id !== 1) continue;
            var zip64EiefBuffer = extraField.data;
            var index3 = 0;
            if (entry2.uncompressedSize === 4294967295) {
              if (index3 + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include uncompressed size"));
              }
              entry2.uncompressedSize = readUInt64LE(zip64EiefBuffer, index3);
              index3 += 8;
            }
            if (entry2.compressedSize === 4294967295) {
              if (index3 + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include compressed size"));
              }
              entry2.compressedSize = readUInt64LE(zip64EiefBuffer, index3);
              index3 += 8;
            }
            if (entry2.relativeOffsetOfLocalHeader === 4294967295) {
              if (index3 + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include relative header offset"));
              }
              entry2.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index3);
              index3 += 8;
            }
            break;
          }
          if (self.validateEntrySizes && entry2.compressionMethod === 0) {
            var expectedCompressedSize = entry2.uncompressedSize;
            if (entry2.isEncrypted()) {
              expectedCompressedSize += 12;
            }
            if (entry2.compressedSize !== expectedCompressedSize) {
              var msg = "compressed/uncompressed size mismatch for stored file: " + entry2.compressedSize + " != " + entry2.uncompressedSize;
              return emitErrorAndAutoClose(self, new Error(msg));
            }
          }
          self.emit("entry", entry2);
          if (!self.lazyEntries) self._readEntry();
        });
      });
    };
    ZipFile.prototype.eachEntry = function() {
      const self = this;
      if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
      if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
      self.hasEachEntryBeenCalled = true;
      let pendingResolveReject = null;
      self.on("entry", onEntry);
      self.on("end", onEnd);
      self.on("error", onError);
      function cleanup() {
        self.removeListener("entry", onEntry);
        self.removeListener("end", onEnd);
        self.removeListener("error", onError);
        if (self.autoClose) self.close();
      }
      function onEntry(entry2) {
        let { resolve: resolve4 } = pendingResolveReject;
        pendingResolveReject = null;
        resolve4({ value: entry2 });
      }
      function onEnd() {
        let { resolve: resolve4 } = pendingResolveReject;
        pendingResolveReject = null;
        cleanup();
        resolve4({ done: true });
      }
      function onError(err) {
        let { reject } = pendingResolveReject;
        pendingResolveReject = null;
        cleanup();
        reject(err);
      }
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        next() {
          const promise = new Promise((resolve4, reject) => {
            if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
            pendingResolveReject = { resolve: resolve4, reject };
          });
          self.readEntry();
          return promise;
        },
        return(value) {
          cleanup();
          return Promise.resolve({ done: true, value });
        },
        throw(value) {
          cleanup();
          return Promise.reject(value);
        }
      };
    };
    ZipFile.prototype.openReadStream = function(entry2, options2, callback) {
      var self = this;
      var relativeStart = 0;
      var relativeEnd = entry2.compressedSize;
      if (callback == null) {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) {
        options2 = {};
      } else {
        if (options2.decodeFileData === false) {
          if (options2.decrypt != null) {
            throw new Error("cannot use options.decrypt when options.decodeFileData === false");
          }
          if (options2.decompress != null) {
            throw new Error("cannot use options.decompress when options.decodeFileData === false");
          }
        } else {
          if (options2.decrypt != null) {
            if (!entry2.isEncrypted()) {
              throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
            }
            if (options2.decrypt !== false) throw new Error("invalid options.decrypt value: " + options2.decrypt);
            if (entry2.isCompressed()) {
              if (options2.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
            }
          }
          if (options2.decompress != null) {
            if (!entry2.isCompressed()) {
              throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
            }
            if (!(options2.decompress === false || options2.decompress === true)) {
              throw new Error("invalid options.decompress value: " + options2.decompress);
            }
            decompress = options2.decompress;
          }
        }
        if (options2.start != null) {
          relativeStart = options2.start;
          if (relativeStart < 0) throw new Error("options.start < 0");
          if (relativeStart > entry2.compressedSize) throw new Error("options.start > entry.compressedSize");
        }
        if (options2.end != null) {
          relativeEnd = options2.end;
          if (relativeEnd < 0) throw new Error("options.end < 0");
          if (relativeEnd > entry2.compressedSize) throw new Error("options.end > entry.compressedSize");
          if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
        }
      }
      var rawMode = options2.decodeFileData === false || // Explicitly requested raw.
      (entry2.compressionMethod === 0 || // Naturally without compression.
      entry2.compressionMethod === 8 && options2.decompress === false) && (!entry2.isEncrypted() || // Naturally without encryption.
      options2.decrypt === false);
      if (options2.start != null || options2.end != null) {
        if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
      }
      if (!self.isOpen) return callback(new Error("closed"));
      if (entry2.isEncrypted() && !rawMode) {
        if (options2.decrypt !== false) return callback(new Error("entry is encrypted, and options.decodeFileData !== false"));
      }
      var decompress;
      if (rawMode) {
        decompress = false;
      } else if (entry2.compressionMethod === 8) {
        decompress = options2.decodeFileData !== true;
      } else {
        return callback(new Error("unsupported compression method: " + entry2.compressionMethod));
      }
      self.readLocalFileHeader(entry2, { minimal: true }, function(err, localFileHeader) {
        if (err) return callback(err);
        self.openReadStreamLowLevel(
          localFileHeader.fileDataStart,
          entry2.compressedSize,
          relativeStart,
          relativeEnd,
          decompress,
          entry2.uncompressedSize,
          callback
        );
      });
    };
    ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
      var self = this;
      var fileDataEnd = fileDataStart + compressedSize;
      var readStream = self.reader.createReadStream({
        start: fileDataStart + relativeStart,
        end: fileDataStart + relativeEnd
      });
      var endpointStream = readStream;
      if (decompress) {
        var destroyed = false;
        var inflateFilter = zlib.createInflateRaw();
        readStream.on("error", function(err) {
          setImmediate(function() {
            if (!destroyed) inflateFilter.emit("error", err);
          });
        });
        readStream.pipe(inflateFilter);
        if (self.validateEntrySizes) {
          endpointStream = new AssertByteCountStream(uncompressedSize);
          inflateFilter.on("error", function(err) {
            setImmediate(function() {
              if (!destroyed) endpointStream.emit("error", err);
            });
          });
          inflateFilter.pipe(endpointStream);
        } else {
          endpointStream = inflateFilter;
        }
        installDestroyFn(endpointStream, function() {
          destroyed = true;
          if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
          readStream.unpipe(inflateFilter);
          readStream.destroy();
        });
      }
      callback(null, endpointStream);
    };
    ZipFile.prototype.readLocalFileHeader = function(entry2, options2, callback) {
      var self = this;
      if (callback == null) {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      self.reader.ref();
      var buffer = newBuffer(30);
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry2.relativeOffsetOfLocalHeader, function(err) {
        try {
          if (err) return callback(err);
          var signature2 = buffer.readUInt32LE(0);
          if (signature2 !== 67324752) {
            return callback(new Error("invalid local file header signature: 0x" + signature2.toString(16)));
          }
          var fileNameLength = buffer.readUInt16LE(26);
          var extraFieldLength = buffer.readUInt16LE(28);
          var fileDataStart = entry2.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
          if (fileDataStart + entry2.compressedSize > self.fileSize) {
            return callback(new Error("file data overflows file bounds: " + fileDataStart + " + " + entry2.compressedSize + " > " + self.fileSize));
          }
          if (options2.minimal) {
            return callback(null, { fileDataStart });
          }
          var localFileHeader = new LocalFileHeader();
          localFileHeader.fileDataStart = fileDataStart;
          localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
          localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
          localFileHeader.compressionMethod = buffer.readUInt16LE(8);
          localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
          localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
          localFileHeader.crc32 = buffer.readUInt32LE(14);
          localFileHeader.compressedSize = buffer.readUInt32LE(18);
          localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
          localFileHeader.fileNameLength = fileNameLength;
          localFileHeader.extraFieldLength = extraFieldLength;
          buffer = newBuffer(fileNameLength + extraFieldLength);
          self.reader.ref();
          readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry2.relativeOffsetOfLocalHeader + 30, function(err2) {
            try {
              if (err2) return callback(err2);
              localFileHeader.fileName = buffer.subarray(0, fileNameLength);
              localFileHeader.extraField = buffer.subarray(fileNameLength);
              return callback(null, localFileHeader);
            } finally {
              self.reader.unref();
            }
          });
        } finally {
          self.reader.unref();
        }
      });
    };
    ZipFile.prototype.openReadStreamPromise = function(entry2, options2) {
      return new Promise((resolve4, reject) => {
        this.openReadStream(entry2, options2, function(err, readStream) {
          if (err) return reject(err);
          resolve4(readStream);
        });
      });
    };
    ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
      return new Promise((resolve4, reject) => {
        this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
          if (err) return reject(err);
          resolve4(readStream);
        });
      });
    };
    ZipFile.prototype.readLocalFileHeaderPromise = function(entry2, options2) {
      return new Promise((resolve4, reject) => {
        this.readLocalFileHeader(entry2, options2, function(err, localFileHeader) {
          if (err) return reject(err);
          resolve4(localFileHeader);
        });
      });
    };
    function Entry() {
    }
    Entry.prototype.getLastModDate = function(options2) {
      if (options2 == null) options2 = {};
      if (!options2.forceDosFormat) {
        for (var i = 0; i < this.extraFields.length; i++) {
          var extraField = this.extraFields[i];
          if (extraField.id === 21589) {
            var data = extraField.data;
            if (data.length < 5) continue;
            var flags = data[0];
            var HAS_MTIME = 1;
            if (!(flags & HAS_MTIME)) continue;
            var posixTimestamp = data.readInt32LE(1);
            return new Date(posixTimestamp * 1e3);
          } else if (extraField.id === 10) {
            var data = extraField.data;
            if (data.length !== 32) continue;
            if (data.readUInt16LE(4) !== 1) continue;
            if (data.readUInt16LE(6) !== 24) continue;
            var hundredNanoSecondsSince1601 = data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12);
            var millisecondsSince1970 = hundredNanoSecondsSince1601 / 1e4 - 116444736e5;
            return new Date(millisecondsSince1970);
          }
        }
      }
      return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options2.timezone);
    };
    Entry.prototype.canDecodeFileData = function() {
      return !this.isEncrypted() && (this.compressionMethod === 0 || this.compressionMethod === 8);
    };
    Entry.prototype.isEncrypted = function() {
      return (this.generalPurposeBitFlag & 1) !== 0;
    };
    Entry.prototype.isCompressed = function() {
      return this.compressionMethod === 8;
    };
    function LocalFileHeader() {
    }
    function dosDateTimeToDate(date, time, timezone) {
      var day = date & 31;
      var month = (date >> 5 & 15) - 1;
      var year = (date >> 9 & 127) + 1980;
      var millisecond = 0;
      var second2 = (time & 31) * 2;
      var minute = time >> 5 & 63;
      var hour = time >> 11 & 31;
      if (timezone == null || timezone === "local") {
        return new Date(year, month, day, hour, minute, second2, millisecond);
      } else if (timezone === "UTC") {
        return new Date(Date.UTC(year, month, day, hour, minute, second2, millisecond));
      } else {
        throw new Error("unrecognized options.timezone: " + options.timezone);
      }
    }
    function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
      var fileName2 = null;
      for (var i = 0; i < extraFields.length; i++) {
        var extraField = extraFields[i];
        if (extraField.id === 28789) {
          if (extraField.data.length < 6) {
            continue;
          }
          if (extraField.data.readUInt8(0) !== 1) {
            continue;
          }
          var oldNameCrc32 = extraField.data.readUInt32LE(1);
          if (crc322(fileNameBuffer) !== oldNameCrc32) {
            continue;
          }
          fileName2 = decodeBuffer(extraField.data.subarray(5), true);
          break;
        }
      }
      if (fileName2 == null) {
        var isUtf8 = (generalPurposeBitFlag & 2048) !== 0;
        fileName2 = decodeBuffer(fileNameBuffer, isUtf8);
      }
      if (!strictFileNames) {
        fileName2 = fileName2.replace(/\\/g, "/");
      }
      return fileName2;
    }
    function validateFileName(fileName2) {
      if (fileName2.indexOf("\\") !== -1) {
        return "invalid characters in fileName: " + fileName2;
      }
      if (/^[a-zA-Z]:/.test(fileName2) || /^\//.test(fileName2)) {
        return "absolute path: " + fileName2;
      }
      if (fileName2.split("/").indexOf("..") !== -1) {
        return "invalid relative path: " + fileName2;
      }
      return null;
    }
    function parseExtraFields(extraFieldBuffer) {
      var extraFields = [];
      var i = 0;
      while (i < extraFieldBuffer.length - 3) {
        var headerId = extraFieldBuffer.readUInt16LE(i + 0);
        var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
        var dataStart = i + 4;
        var dataEnd = dataStart + dataSize;
        if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
        var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
        extraFields.push({
          id: headerId,
          data: dataBuffer
        });
        i = dataEnd;
      }
      return extraFields;
    }
    function readAndAssertNoEof(reader, buffer, offset, length, position, callback) {
      if (length === 0) {
        return setImmediate(function() {
          callback(null, newBuffer(0));
        });
      }
      reader.read(buffer, offset, length, position, function(err, bytesRead) {
        if (err) return callback(err);
        if (bytesRead < length) {
          return callback(new Error("unexpected EOF"));
        }
        callback();
      });
    }
    util.inherits(AssertByteCountStream, Transform2);
    function AssertByteCountStream(byteCount) {
      Transform2.call(this);
      this.actualByteCount = 0;
      this.expectedByteCount = byteCount;
    }
    AssertByteCountStream.prototype._transform = function(chunk2, encoding, cb) {
      this.actualByteCount += chunk2.length;
      if (this.actualByteCount > this.expectedByteCount) {
        var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
        return cb(new Error(msg));
      }
      cb(null, chunk2);
    };
    AssertByteCountStream.prototype._flush = function(cb) {
      if (this.actualByteCount < this.expectedByteCount) {
        var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
        return cb(new Error(msg));
      }
      cb();
    };
    util.inherits(RandomAccessReader, EventEmitter);
    function RandomAccessReader() {
      EventEmitter.call(this);
      this.refCount = 0;
    }
    RandomAccessReader.prototype.ref = function() {
      this.refCount += 1;
    };
    RandomAccessReader.prototype.unref = function() {
      var self = this;
      self.refCount -= 1;
      if (self.refCount > 0) return;
      if (self.refCount < 0) throw new Error("invalid unref");
      self.close(onCloseDone);
      function onCloseDone(err) {
        if (err) return self.emit("error", err);
        self.emit("close");
      }
    };
    RandomAccessReader.prototype.createReadStream = function(options2) {
      if (options2 == null) options2 = {};
      var start = options2.start;
      var end = options2.end;
      if (start === end) {
        var emptyStream = new PassThrough();
        setImmediate(function() {
          emptyStream.end();
        });
        return emptyStream;
      }
      var stream = this._readStreamForRange(start, end);
      var destroyed = false;
      var refUnrefFilter = new RefUnrefFilter(this);
      stream.on("error", function(err) {
        setImmediate(function() {
          if (!destroyed) refUnrefFilter.emit("error", err);
        });
      });
      installDestroyFn(refUnrefFilter, function() {
        stream.unpipe(refUnrefFilter);
        refUnrefFilter.unref();
        stream.destroy();
      });
      var byteCounter = new AssertByteCountStream(end - start);
      refUnrefFilter.on("error", function(err) {
        setImmediate(function() {
          if (!destroyed) byteCounter.emit("error", err);
        });
      });
      installDestroyFn(byteCounter, function() {
        destroyed = true;
        refUnrefFilter.unpipe(byteCounter);
        refUnrefFilter.destroy();
      });
      return stream.pipe(refUnrefFilter).pipe(byteCounter);
    };
    RandomAccessReader.prototype._readStreamForRange = function(start, end) {
      throw new Error("not implemented");
    };
    RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
      var readStream = this.createReadStream({ start: position, end: position + length });
      var writeStream = new Writable();
      var written = 0;
      writeStream._write = function(chunk2, encoding, cb) {
        chunk2.copy(buffer, offset + written, 0, chunk2.length);
        written += chunk2.length;
        cb();
      };
      writeStream.on("finish", callback);
      readStream.on("error", function(error) {
        callback(error);
      });
      readStream.pipe(writeStream);
    };
    RandomAccessReader.prototype.close = function(callback) {
      setImmediate(callback);
    };
    util.inherits(RefUnrefFilter, PassThrough);
    function RefUnrefFilter(context) {
      PassThrough.call(this);
      this.context = context;
      this.context.ref();
      this.unreffedYet = false;
    }
    RefUnrefFilter.prototype._flush = function(cb) {
      this.unref();
      cb();
    };
    RefUnrefFilter.prototype.unref = function(cb) {
      if (this.unreffedYet) return;
      this.unreffedYet = true;
      this.context.unref();
    };
    var cp437 = "\0☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ";
    function decodeBuffer(buffer, isUtf8) {
      if (isUtf8) {
        return buffer.toString("utf8");
      } else {
        var result2 = "";
        for (var i = 0; i < buffer.length; i++) {
          result2 += cp437[buffer[i]];
        }
        return result2;
      }
    }
    function readUInt64LE(buffer, offset) {
      var lower32 = buffer.readUInt32LE(offset);
      var upper32 = buffer.readUInt32LE(offset + 4);
      return upper32 * 4294967296 + lower32;
    }
    var newBuffer;
    if (typeof Buffer.allocUnsafe === "function") {
      newBuffer = function(len) {
        return Buffer.allocUnsafe(len);
      };
    } else {
      newBuffer = function(len) {
        return new Buffer(len);
      };
    }
    function installDestroyFn(stream, fn) {
      if (typeof stream.destroy === "function") {
        stream._destroy = function(err, cb) {
          fn();
          if (cb != null) cb(err);
        };
      } else {
        stream.destroy = fn;
      }
    }
    function defaultCallback(err) {
      if (err) throw err;
    }
  }
});

// src/contract/python-causes.ts
var PYTHON_CAUSES;
var init_python_causes = __esm({
  "src/contract/python-causes.ts"() {
    "use strict";
    PYTHON_CAUSES = {
      "module-missing": {
        stage: "load",
        blame: "environment",
        means: "The Python environment lacks a module that the architecture imports."
      },
      "architecture-failed": {
        stage: "load",
        blame: "contributor",
        means: "The architecture's code raises an exception when it is imported or called."
      },
      "state-dict-mismatch": {
        stage: "load",
        blame: "contributor",
        means: "The keys or shapes of the state dict are not those of the architecture."
      },
      "pickle-refused": {
        stage: "load",
        blame: "contributor",
        means: "The checkpoint would run code of its own when it is loaded."
      },
      "needs-gpu": {
        stage: "run",
        blame: "contributor",
        means: "The model's code insists on a GPU."
      },
      "needs-network": {
        stage: "run",
        blame: "contributor",
        means: "The model's code asks the network, which is closed while models run."
      },
      "ended-itself": {
        stage: "run",
        blame: "contributor",
        means: "The model's code ended the process that ran it."
      },
      "too-many-processes": {
        stage: "run",
        blame: "environment",
        means: "The case was ended since it started more processes than it may have."
      },
      "python-missing": {
        stage: "load",
        blame: "environment",
        means: "There is no Python on this machine that PyTorch weights could run with."
      },
      "environment-failed": {
        stage: "load",
        blame: "environment",
        means: "No Python environment could be made in which the architecture can run."
      },
      "environment-not-allowed": {
        stage: "load",
        blame: "environment",
        means: "The settings forbid to make the Python environment that the weights need."
      },
      "dependency-undeclared": {
        stage: "load",
        blame: "contributor",
        means: "The architecture imports a module that no declaration mentions."
      }
    };
  }
});

// src/contract/causes.ts
var CAUSES;
var init_causes = __esm({
  "src/contract/causes.ts"() {
    "use strict";
    init_python_causes();
    CAUSES = {
      "description-invalid": {
        stage: "description",
        blame: "contributor",
        means: "The description breaks a rule of the specification."
      },
      "description-unreadable": {
        stage: "description",
        blame: "contributor",
        means: "The description is not a YAML mapping that can be read."
      },
      "not-a-resource": {
        stage: "resolve",
        blame: null,
        means: "The file describes something of another system, which is not tested here."
      },
      "checkout-incomplete": {
        stage: "resolve",
        blame: "environment",
        means: "A changed description is not in the checked-out work tree."
      },
      "path-not-found": {
        stage: "resolve",
        blame: "contributor",
        means: "The given path does not exist or holds no description."
      },
      "package-unreadable": {
        stage: "resolve",
        blame: "contributor",
        means: "The package is damaged, too large, or holds entries that may not be unpacked."
      },
      "file-missing": {
        stage: "files",
        blame: "contributor",
        means: "A file that the description names does not exist."
      },
      "file-not-found-online": {
        stage: "files",
        blame: "contributor",
        means: "The server answered that the file does not exist."
      },
      "sha256-mismatch": {
        stage: "files",
        blame: "contributor",
        means: "The content of a file is not the one that the description promises."
      },
      "git-lfs-pointer": {
        stage: "files",
        blame: "contributor",
        means: "A Git LFS pointer stands where the file itself was expected."
      },
      "git-lfs-not-fetched": {
        stage: "files",
        blame: "environment",
        means: "The repository keeps the file in Git LFS, and the checkout has only the pointer to it."
      },
      "html-instead-of-file": {
        stage: "files",
        blame: "contributor",
        means: "The server sent a web page where the file itself was expected."
      },
      "file-outside-package": {
        stage: "files",
        blame: "contributor",
        means: "A path leaves the folder of the package."
      },
      "address-not-allowed": {
        stage: "files",
        blame: "contributor",
        means: "An address is not https or leads into a private network."
      },
      "file-too-large": {
        stage: "files",
        blame: "environment",
        means: "A file is larger than the configured limit."
      },
      "disk-full": {
        stage: "files",
        blame: "environment",
        means: "The disk has no room for a file."
      },
      "file-unreadable": {
        stage: "files",
        blame: "environment",
        means: "This machine does not let a file be read or written."
      },
      "network-unreachable": {
        stage: "files",
        blame: "network",
        means: "A server could not be reached or broke off."
      },
      "server-error": {
        stage: "files",
        blame: "network",
        means: "A server answered with an error of its own."
      },
      "test-tensor-missing": {
        stage: "description",
        blame: "contributor",
        means: "The model ships no test tensor for an input or output."
      },
      "tensor-unreadable": {
        stage: "files",
        blame: "contributor",
        means: "A test tensor is not a readable array of numbers."
      },
      "tensor-shape-mismatch": {
        stage: "files",
        blame: "contributor",
        means: "A test tensor does not have the described axes or sizes."
      },
      "tensor-dtype-mismatch": {
        stage: "files",
        blame: "contributor",
        means: "A test tensor does not have the described data type."
      },
      "test-tensor-blank": {
        stage: "files",
        blame: "contributor",
        means: "A test tensor has no elements, or no finite number."
      },
      "test-tensor-near-zero": {
        stage: "files",
        blame: "contributor",
        means: "All values of a test tensor are closer to 0 than 0.0001."
      },
      "tolerance-too-wide": {
        stage: "files",
        blame: "contributor",
        means: "The absolute tolerance is more than 1 % of the largest expected value."
      },
      "processing-failed": {
        stage: "run",
        blame: "contributor",
        means: "A pre- or postprocessing step cannot be applied to its tensor."
      },
      "unsupported-processing": {
        stage: "run",
        blame: "tool",
        means: "A pre- or postprocessing step is not implemented here."
      },
      "unsupported-format": {
        stage: "load",
        blame: "tool",
        means: "No engine here runs this weights format."
      },
      "unknown-operator": {
        stage: "load",
        blame: "tool",
        means: "The model uses an operator that the engine does not know."
      },
      "weights-invalid": {
        stage: "load",
        blame: "contributor",
        means: "The weights file is damaged or of another format than described."
      },
      "load-failed": {
        stage: "load",
        blame: "contributor",
        means: "The engine refuses to load the weights."
      },
      "input-mismatch": {
        stage: "run",
        blame: "contributor",
        means: "The model does not accept the described inputs."
      },
      "run-failed": {
        stage: "run",
        blame: "contributor",
        means: "The engine failed while it ran the model."
      },
      "output-missing": {
        stage: "compare",
        blame: "contributor",
        means: "The model gives fewer outputs than described."
      },
      "output-shape-differs": {
        stage: "compare",
        blame: "contributor",
        means: "An output has another shape than the expected one."
      },
      "output-non-finite": {
        stage: "compare",
        blame: "contributor",
        means: "NaN or infinity stand at other places than expected."
      },
      "output-differs": {
        stage: "compare",
        blame: "contributor",
        means: "An output differs from the expected one beyond the tolerance."
      },
      "slightly-off": {
        stage: "compare",
        blame: "contributor",
        means: "An output differs from the expected one, but would agree with ten times the tolerance."
      },
      "labels-permuted": {
        stage: "compare",
        blame: "contributor",
        means: "A label map has the expected regions, but under other ids."
      },
      "labels-differ": {
        stage: "compare",
        blame: "contributor",
        means: "A label map has other regions than the expected one, whatever their ids."
      },
      "not-deterministic": {
        stage: "compare",
        blame: "contributor",
        means: "The model gives another output for the same input each time it runs."
      },
      ...PYTHON_CAUSES,
      timeout: { stage: "run", blame: "environment", means: "The case was ended at its time limit." },
      "out-of-memory": {
        stage: "run",
        blame: "environment",
        means: "The case was ended at its memory limit."
      },
      "output-too-large": {
        stage: "run",
        blame: "environment",
        means: "The outputs are larger than the configured limit."
      },
      crashed: {
        stage: "run",
        blame: "environment",
        means: "The process that ran the model died by a signal."
      },
      "engine-missing": {
        stage: "load",
        blame: "environment",
        means: "The engine is not installed or cannot be loaded on this machine."
      },
      "device-missing": {
        stage: "load",
        blame: "environment",
        means: "The asked device is not there."
      },
      "engines-differ": {
        stage: "compare",
        blame: "tool",
        means: "The engine here and the reference give different outputs."
      },
      "no-outcome": { stage: "run", blame: "tool", means: "A planned case has no outcome." },
      "internal-error": { stage: "run", blame: "tool", means: "A fault of model-hub-ci itself." },
      "too-large-for-memory": {
        stage: "run",
        blame: null,
        means: "Inputs of this size would need more memory than the case may have."
      },
      "left-out": {
        stage: "resolve",
        blame: null,
        means: "Left out on purpose: an input says so."
      },
      "earlier-stage-failed": {
        stage: "files",
        blame: null,
        means: "Not tried since an earlier stage failed."
      }
    };
  }
});

// src/files/file-result.ts
function fileProblem(cause, message3, hint) {
  return { ok: false, problem: { cause, blame: CAUSES[cause].blame, message: message3, hint } };
}
var init_file_result = __esm({
  "src/files/file-result.ts"() {
    "use strict";
    init_causes();
  }
});

// src/files/storage-problem.ts
function storageProblem(error, what) {
  const { code, path } = error;
  if (code === void 0) return null;
  const where3 = path === void 0 ? "" : ` (${path})`;
  if (NO_ROOM.has(code))
    return fileProblem(
      "disk-full",
      `${what}: the disk has no room left${where3}.`,
      "Free some space on the disk, or let the cache folder stand on a larger one."
    );
  return NO_ACCESS.has(code) ? refusal(what, code, path) : null;
}
function refusal(what, code, path) {
  return fileProblem(
    "file-unreadable",
    `${what}: the system refuses it with ${code}${path === void 0 ? "" : ` (${path})`}.`,
    "Check the permissions of this file and its folder."
  );
}
var NO_ROOM, NO_ACCESS;
var init_storage_problem = __esm({
  "src/files/storage-problem.ts"() {
    "use strict";
    init_file_result();
    NO_ROOM = /* @__PURE__ */ new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
    NO_ACCESS = /* @__PURE__ */ new Set(["EACCES", "EPERM", "EROFS", "EIO", "EMFILE", "ENFILE", "EBUSY"]);
  }
});

// src/files/package-path.ts
function packagePath(path) {
  const rule = RULES.find(({ broken }) => broken(path));
  if (rule !== void 0) return { ok: false, why: rule.why, hint: rule.hint };
  const segments = import_node_path6.posix.normalize(path).split("/");
  return { ok: true, segments: segments.filter((segment) => segment !== "" && segment !== ".") };
}
var import_node_path6, INSIDE, NOT_ON_WINDOWS, RULES;
var init_package_path = __esm({
  "src/files/package-path.ts"() {
    "use strict";
    import_node_path6 = require("node:path");
    INSIDE = "Name a file inside the package, relative to the description, with forward slashes.";
    NOT_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)|[<>:"|?*\x00-\x1f]|[^.][. ]$/i;
    RULES = [
      { broken: (path) => path.trim() === "", why: "is empty", hint: INSIDE },
      {
        broken: (path) => path.includes("\0"),
        why: "contains a NUL character",
        hint: "Remove the NUL character."
      },
      {
        broken: (path) => /^[a-z]:/i.test(path),
        why: "begins with a drive letter",
        hint: INSIDE
      },
      {
        broken: (path) => path.includes("\\"),
        why: "contains a backslash, which separates folders on Windows only",
        hint: "Separate folders by forward slashes."
      },
      { broken: (path) => path.startsWith("/"), why: "is an absolute path", hint: INSIDE },
      {
        broken: (path) => import_node_path6.posix.normalize(path).split("/")[0] === "..",
        why: "leads out of the folder of the package",
        hint: "Move the file into the package and name it relative to the description."
      },
      {
        broken: (path) => process.platform === "win32" && path.split("/").some((segment) => NOT_ON_WINDOWS.test(segment)),
        why: "contains a name that Windows does not allow",
        hint: "Rename the file."
      }
    ];
  }
});

// src/files/zip-entries.ts
async function zipEntries(zip, limits) {
  if (zip.entryCount > limits.entries)
    throw new ZipRefusal(null, `has ${zip.entryCount} entries, more than ${limits.entries}`);
  const items4 = [];
  const taken = /* @__PURE__ */ new Map();
  let total = 0;
  for await (const entry2 of zip.eachEntry()) {
    const item = checkedItem(entry2, limits);
    takePlace(item, taken);
    total += entry2.uncompressedSize;
    if (total > limits.totalBytes)
      throw new ZipRefusal(null, `unpacks to more than ${limits.totalBytes} bytes`);
    items4.push(item);
  }
  if (total > limits.ratioFreeBytes && total > limits.ratio * zip.fileSize)
    throw new ZipRefusal(null, `unpacks to more than ${limits.ratio} times its own size`);
  refuseOverlaps(items4);
  return items4;
}
function checkedItem(entry2, limits) {
  const name = entry2.fileName;
  const rule = ENTRY_RULES.find(({ broken }) => broken(entry2));
  if (rule !== void 0) throw new ZipRefusal(name, rule.why);
  const path = packagePath(name);
  if (!path.ok) throw new ZipRefusal(name, path.why);
  if (entry2.uncompressedSize > limits.entryBytes)
    throw new ZipRefusal(name, `has more than ${limits.entryBytes} bytes`);
  const isFolder = name.endsWith("/") || fileType(entry2) === 16384;
  return { entry: entry2, segments: path.segments, isFolder };
}
function fileType({ externalFileAttributes }) {
  return externalFileAttributes >>> 16 & 61440;
}
function takePlace({ entry: entry2, segments, isFolder }, taken) {
  const name = entry2.fileName;
  for (let depth = 1; depth <= segments.length; depth++) {
    const key = segments.slice(0, depth).join("/").normalize("NFC").toUpperCase().toLowerCase();
    const asFolder = depth < segments.length || isFolder;
    const other = taken.get(key);
    if (other !== void 0 && !(other.isFolder && asFolder))
      throw new ZipRefusal(name, `takes the place of '${other.name}'`);
    taken.set(key, { isFolder: asFolder, name });
  }
}
function refuseOverlaps(items4) {
  const HEADER_BYTES = 30;
  const entries2 = items4.map(({ entry: entry2 }) => entry2);
  entries2.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const { fileName: fileName2, relativeOffsetOfLocalHeader, fileNameLength, compressedSize } of entries2) {
    if (relativeOffsetOfLocalHeader < end)
      throw new ZipRefusal(fileName2, "shares its bytes with another entry");
    end = relativeOffsetOfLocalHeader + HEADER_BYTES + fileNameLength + compressedSize;
  }
}
var ZipRefusal, ENTRY_RULES;
var init_zip_entries = __esm({
  "src/files/zip-entries.ts"() {
    "use strict";
    init_package_path();
    ZipRefusal = class extends Error {
      name = "ZipRefusal";
      entry;
      constructor(entry2, why) {
        super(why);
        this.entry = entry2;
      }
    };
    ENTRY_RULES = [
      { broken: (entry2) => entry2.isEncrypted(), why: "is encrypted" },
      {
        broken: ({ compressionMethod }) => compressionMethod !== 0 && compressionMethod !== 8,
        why: "is compressed by another method than deflate"
      },
      { broken: (entry2) => fileType(entry2) === 40960, why: "is a symbolic link" },
      {
        broken: (entry2) => ![0, 32768, 16384].includes(fileType(entry2)),
        why: "is neither a file nor a folder"
      },
      {
        broken: (entry2) => entry2.fileName.endsWith("/") && entry2.uncompressedSize > 0,
        why: "is a folder with content of its own"
      }
    ];
  }
});

// src/files/unpack-zip.ts
async function unpackZip(zip, folder, limits = {}) {
  const shown2 = (0, import_node_path7.basename)(zip);
  let current = null;
  let archive;
  try {
    archive = await (0, import_yauzl.openPromise)(zip, { autoClose: false, strictFileNames: true });
    for (const item of await zipEntries(archive, { ...ZIP_LIMITS, ...limits })) {
      current = item.entry.fileName;
      await unpackItem(archive, item, folder);
    }
    return { ok: true };
  } catch (error) {
    const refused2 = storageProblem(error, `'${shown2}' could not be unpacked`);
    if (refused2 !== null) return refused2;
    if (error.syscall !== void 0) throw error;
    return refusal2(shown2, current, error);
  } finally {
    archive?.close();
  }
}
async function unpackItem(archive, { entry: entry2, segments, isFolder }, folder) {
  const place4 = (0, import_node_path7.join)(folder, ...segments);
  await (0, import_promises2.mkdir)(isFolder ? place4 : (0, import_node_path7.dirname)(place4), { recursive: true, mode: 448 });
  if (isFolder) return;
  const header = await archive.readLocalFileHeaderPromise(entry2);
  if (!header.fileName.equals(entry2.fileNameRaw) || header.compressionMethod !== entry2.compressionMethod)
    throw new ZipRefusal(entry2.fileName, "is described in two different ways within the archive");
  const content = await archive.openReadStreamPromise(entry2);
  let crc = 0;
  const counted = new import_node_stream.Transform({
    transform(chunk2, _encoding, done) {
      crc = (0, import_node_zlib3.crc32)(chunk2, crc);
      done(null, chunk2);
    }
  });
  await (0, import_promises3.pipeline)(content, counted, (0, import_node_fs7.createWriteStream)(place4, { flags: "wx", mode: 384 }));
  if (crc !== entry2.crc32) throw new ZipRefusal(entry2.fileName, "is damaged: its checksum differs");
}
function refusal2(shown2, current, error) {
  const entry2 = error instanceof ZipRefusal ? error.entry : current;
  const why = error instanceof ZipRefusal ? error.message : `is damaged: ${error.message.replace(/\.+$/, "")}`;
  return fileProblem(
    "package-unreadable",
    entry2 === null ? `The package '${shown2}' ${why}.` : `The entry '${entry2}' of the package '${shown2}' ${why}.`,
    "Make the package anew from plain files and folders, with the description at its top."
  );
}
var import_node_fs7, import_promises2, import_node_path7, import_node_stream, import_promises3, import_node_zlib3, import_yauzl, ZIP_LIMITS;
var init_unpack_zip = __esm({
  "src/files/unpack-zip.ts"() {
    "use strict";
    import_node_fs7 = require("node:fs");
    import_promises2 = require("node:fs/promises");
    import_node_path7 = require("node:path");
    import_node_stream = require("node:stream");
    import_promises3 = require("node:stream/promises");
    import_node_zlib3 = require("node:zlib");
    import_yauzl = __toESM(require_yauzl(), 1);
    init_file_result();
    init_storage_problem();
    init_zip_entries();
    ZIP_LIMITS = {
      entries: 1e4,
      entryBytes: 16 * 1024 ** 3,
      totalBytes: 16 * 1024 ** 3,
      ratio: 200,
      ratioFreeBytes: 256 * 1024 ** 2
    };
  }
});

// src/weights/savedmodel/model-files.ts
function findGraph(folder) {
  let level = [folder];
  for (let depth = 0; depth < MAX_DEPTH3 && level.length > 0; depth += 1) {
    const below = [];
    for (const place4 of level) {
      const entries2 = (0, import_node_fs8.readdirSync)(place4, { withFileTypes: true });
      if (entries2.some((entry2) => entry2.isFile() && entry2.name === GRAPH)) return place4;
      if (entries2.some((entry2) => entry2.name === `${GRAPH}txt`))
        throw unsupported2(
          "The saved model is written as text (saved_model.pbtxt)",
          "Save it again as saved_model.pb."
        );
      for (const entry2 of entries2) if (entry2.isDirectory()) below.push((0, import_node_path8.join)(place4, entry2.name));
    }
    level = below.sort();
  }
  return null;
}
async function unpack3(path, scratchFolder) {
  const folder = (0, import_node_path8.join)(scratchFolder, UNPACKED);
  await (0, import_promises4.mkdir)(folder, { recursive: true });
  const result2 = await unpackZip(path, folder);
  if (result2.ok) return folder;
  const { cause, message: message3, hint } = result2.problem;
  if (cause === "package-unreadable") throw invalid2(message3, HINT);
  throw new WeightsError({ stage: "load", cause, message: message3, hint });
}
async function openModelFiles(path, scratchFolder) {
  const isFolder = (0, import_node_fs8.statSync)(path).isDirectory();
  const top2 = isFolder ? (0, import_node_fs8.realpathSync)(path) : await unpack3(path, scratchFolder);
  const folder = findGraph(top2);
  if (!folder) throw invalid2(`The archive holds no ${GRAPH}.`, HINT);
  return { folder };
}
function placeOf2(files, name) {
  const path = (0, import_node_path8.join)(files.folder, ...name.split("/"));
  if (!(0, import_node_fs8.statSync)(path, { throwIfNoEntry: false })?.isFile()) return null;
  const way = (0, import_node_path8.relative)((0, import_node_fs8.realpathSync)(files.folder), (0, import_node_fs8.realpathSync)(path));
  return way === ".." || way.startsWith(`..${import_node_path8.sep}`) ? null : path;
}
function readModelFile(files, name, from = 0, length = null) {
  const path = placeOf2(files, name);
  if (!path) return null;
  const descriptor = (0, import_node_fs8.openSync)(path, "r");
  try {
    const { size } = (0, import_node_fs8.fstatSync)(descriptor);
    const wanted = length ?? size - from;
    if (from < 0 || wanted < 0 || from + wanted > size)
      throw invalid2(`${name} is shorter than what is said to stand in it.`);
    const bytes2 = Buffer.allocUnsafe(wanted);
    for (let done = 0; done < wanted; ) {
      const count2 = (0, import_node_fs8.readSync)(descriptor, bytes2, done, wanted - done, from + done);
      if (count2 === 0) throw invalid2(`${name} became shorter while it was read.`);
      done += count2;
    }
    return bytes2;
  } finally {
    (0, import_node_fs8.closeSync)(descriptor);
  }
}
var import_node_fs8, import_promises4, import_node_path8, GRAPH, UNPACKED, MAX_DEPTH3, HINT;
var init_model_files = __esm({
  "src/weights/savedmodel/model-files.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
    import_promises4 = require("node:fs/promises");
    import_node_path8 = require("node:path");
    init_unpack_zip();
    init_program();
    init_refusal2();
    GRAPH = "saved_model.pb";
    UNPACKED = "saved-model";
    MAX_DEPTH3 = 4;
    HINT = "Zip the folder that tf.saved_model.save or model.export wrote, with saved_model.pb and variables/ in it.";
  }
});

// src/weights/savedmodel/ordered-code.ts
function unsigned2(number6) {
  const bytes2 = [];
  for (let rest = number6; rest > 0; rest = Math.floor(rest / 256)) bytes2.unshift(rest % 256);
  return [bytes2.length, ...bytes2];
}
function escaped(name) {
  return [...[...new TextEncoder().encode(name)].flatMap((byte) => ESCAPE[byte] ?? [byte]), 0, 1];
}
function signed(number6) {
  const magnitude = number6 < 0 ? -number6 - 1 : number6;
  let length = 1;
  while (magnitude >= 2 ** (7 * length - 1)) length += 1;
  const bits3 = BigInt.asUintN(8 * length, BigInt(number6));
  const header = length === 1 ? 0x80n : 0xff00n >> BigInt(length) & 0xffn;
  const whole3 = bits3 ^ header << BigInt(8 * (length - 1));
  return Array.from({ length }, (_, i) => Number(whole3 >> BigInt(8 * (length - 1 - i)) & 255n));
}
function sliceKey(name, stretches) {
  const bytes2 = [
    ...unsigned2(0),
    ...escaped(name),
    ...unsigned2(stretches.length),
    ...stretches.flatMap(({ start, length }) => [...signed(start), ...signed(length)])
  ];
  return String.fromCharCode(...bytes2);
}
var ESCAPE;
var init_ordered_code = __esm({
  "src/weights/savedmodel/ordered-code.ts"() {
    "use strict";
    ESCAPE = { 0: [0, 255], 255: [255, 0] };
  }
});

// src/weights/savedmodel/bundle.ts
function openBundle(files) {
  const index3 = readModelFile(files, `${PREFIX}.index`);
  if (!index3) return null;
  if (index3.length > MAX_INDEX) throw invalid2(`${PREFIX}.index is larger than ${MAX_INDEX} bytes.`);
  const entries2 = readBundleTable(index3);
  const header = parseMessage(entries2.get("") ?? new Uint8Array());
  if (integer3(header, 2) !== 0) throw unsupported2("The variables are stored big-endian");
  return { files, shards: integer3(header, 1), entries: entries2, tensors: /* @__PURE__ */ new Map() };
}
function readEntry(bundle, key, shown2) {
  const bytes2 = bundle.entries.get(key);
  if (!bytes2) throw invalid2(`The saved variables lack ${shown2}.`);
  const proto = parseMessage(bytes2);
  const checksum = bytesOf2(proto, 6).at(-1) ?? new Uint8Array(4);
  return {
    typeCode: integer3(proto, 1),
    shape: readFullShape(message2(proto, 2)),
    shard: integer3(proto, 3),
    offset: integer3(proto, 4),
    size: integer3(proto, 5),
    checksum: Buffer.from(checksum).readUInt32LE(0),
    slices: messages(proto, 7).map(
      (slice3) => messages(slice3, 1).map((extent2) => ({
        start: integer3(extent2, 1),
        length: extent2.fields.has(2) ? integer3(extent2, 2) : -1
      }))
    )
  };
}
function shardName({ shards }, shard) {
  const number6 = (n) => String(n).padStart(5, "0");
  return `${PREFIX}.data-${number6(shard)}-of-${number6(shards)}`;
}
function load(bundle, entry2, shown2) {
  const name = shardName(bundle, entry2.shard);
  const bytes2 = readModelFile(bundle.files, name, entry2.offset, entry2.size);
  if (!bytes2) throw invalid2(`The saved model lacks ${name}.`);
  if (maskedCrc32c(bytes2) !== entry2.checksum)
    throw invalid2(`The variable ${shown2} is damaged: its checksum does not agree.`);
  return decodeElements(bytes2, numericType(entry2.typeCode));
}
function storedTensor(bundle, entry2, shape2, shown2) {
  const dtype = numericType(entry2.typeCode);
  if (entry2.size !== elementCount(shape2) * DATA_TYPES2[dtype].bytes)
    throw invalid2(`The variable ${shown2} of shape [${shape2}] has ${entry2.size} bytes.`);
  return { kind: "stored", dtype, shape: shape2, load: () => load(bundle, entry2, shown2) };
}
function parseSlice(specification, shape2) {
  const ranges = specification.split(" ").at(-1)?.split(":") ?? [];
  return ranges.map((range3, axis) => {
    const [start = Number.NaN, length = Number.NaN] = range3 === "-" ? [0, shape2[axis] ?? 0] : range3.split(",").map(Number);
    if (!Number.isInteger(start) || !Number.isInteger(length))
      throw invalid2(`A variable is restored from the slice '${specification}'.`);
    return { start, length };
  });
}
function readSlice(bundle, name, entry2, specification) {
  const { shape: shape2 } = entry2;
  const wanted = parseSlice(specification, shape2);
  const found2 = entry2.slices.find(
    (slice3) => slice3.length === wanted.length && slice3.every((stretch, axis) => {
      const target = wanted[axis];
      const length = fullLength(stretch, shape2[axis] ?? 0);
      return stretch.start === target?.start && length === target.length;
    })
  );
  if (!found2)
    throw unsupported2(`The variable ${name} is restored in other parts than it was saved in`);
  const shown2 = `${name} (${specification})`;
  const part3 = readEntry(bundle, sliceKey(name, found2), shown2);
  const partShape = found2.map((stretch, axis) => fullLength(stretch, shape2[axis] ?? 0));
  return storedTensor(bundle, part3, partShape, shown2);
}
function readVariable(bundle, name, slice3) {
  const key = `${name}
${slice3}`;
  const known = bundle.tensors.get(key);
  if (known) return known;
  const entry2 = readEntry(bundle, utf8Key(name), name);
  if (slice3 !== "" && entry2.slices.length === 0)
    throw unsupported2(`The variable ${name} is restored in parts but was saved as a whole`);
  if (slice3 === "" && entry2.slices.length > 0)
    throw unsupported2(`The variable ${name} is restored as a whole but was saved in parts`);
  const made2 = slice3 === "" ? storedTensor(bundle, entry2, entry2.shape, name) : readSlice(bundle, name, entry2, slice3);
  bundle.tensors.set(key, made2);
  return made2;
}
var PREFIX, MAX_INDEX, utf8Key, fullLength;
var init_bundle = __esm({
  "src/weights/savedmodel/bundle.ts"() {
    "use strict";
    init_element_type();
    init_data_type2();
    init_refusal2();
    init_bundle_table();
    init_crc32c();
    init_decode_elements();
    init_message();
    init_model_files();
    init_ordered_code();
    init_tensor_proto();
    init_type_names();
    PREFIX = "variables/variables";
    MAX_INDEX = 256 * 1024 * 1024;
    utf8Key = (name) => Buffer.from(name, "utf8").toString("latin1");
    fullLength = ({ length }, size) => length < 0 ? size : length;
  }
});

// src/weights/savedmodel/variables.ts
function storedTensor2(machine, stored2) {
  const { graph } = machine;
  const { dtype, shape: shape2, load: load2 } = stored2;
  const known = machine.weights.get(load2);
  if (known) return makeTensor2(known, dtype);
  const type = computeType2(dtype);
  const value = elementCount(shape2) <= SMALL2 ? constant(graph, load2(), type, shape2) : weights(graph, type, shape2, load2, null);
  machine.weights.set(load2, value);
  return makeTensor2(value, dtype);
}
function readVariableNow(machine, name) {
  const present = machine.variables.get(name);
  if (present) return present;
  const { restored, saved } = machine.model;
  const source = restored.get(name);
  if (source === null)
    throw unsupported2(`The variable ${name} gets its value when the model is initialised`);
  if (!source)
    throw unsupported2(
      `The model does not say where the value of its variable ${name} is saved`,
      "Save the model again with its variables restored."
    );
  if (!saved.bundle) throw unsupported2(`The variable ${name} has no saved value`);
  const tensor4 = storedTensor2(machine, readVariable(saved.bundle, source.key, source.slice));
  machine.variables.set(name, tensor4);
  return tensor4;
}
function writeVariable(machine, name, tensor4) {
  machine.variables.set(name, tensor4);
  machine.warnings.add(`The model writes its variable ${name} when it is run.`);
}
var SMALL2;
var init_variables = __esm({
  "src/weights/savedmodel/variables.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_data_type2();
    init_refusal2();
    init_tensor2();
    init_bundle();
    SMALL2 = 1024;
  }
});

// src/weights/savedmodel/operators/flow.ts
function constant2(call2) {
  call2.read.add("value");
  const stored2 = constants2.get(call2.node) ?? storedOf(call2, "value");
  constants2.set(call2.node, stored2);
  if (stored2.kind === "texts") return { kind: "texts", texts: stored2.texts };
  return storedTensor2(call2.machine, stored2);
}
function ensureShape(call2) {
  const x = tensor3(call2, 0);
  const shape2 = shapeOf(call2, "shape");
  const fits = !shape2 || shape2.length === rankOf(x) && shape2.every((size, i) => size < 0 || size === x.shape[i]);
  if (!fits) throw failedInModel2(`The shape [${x.shape}] is not the expected [${shape2}]`);
  return x;
}
function condition(self) {
  const found2 = numbers(self, 0);
  return rankOf(tensor3(self, 0)) === 0 ? found2[0] !== 0 : found2.length > 0;
}
function branch(self) {
  const branches = [functionOf(self, "else_branch"), functionOf(self, "then_branch")];
  const name = branches[condition(self) ? 1 : 0] ?? "";
  return self.machine.callFunction(name, self.inputs.slice(1));
}
function choose3(self) {
  const branches = functionsOf(self, "branches");
  const index3 = number5(self, 0);
  const last2 = branches.length - 1;
  const name = branches[index3 < 0 || index3 > last2 ? last2 : index3] ?? "";
  return self.machine.callFunction(name, self.inputs.slice(1));
}
function repeat3(self) {
  const { machine } = self;
  const [test, body] = [functionOf(self, "cond"), functionOf(self, "body")];
  let items4 = self.inputs;
  for (let turn2 = 0; turn2 <= MAX_TURNS; turn2 += 1) {
    if (!isTrue(machine, machine.callFunction(test, items4)[0])) return items4;
    items4 = machine.callFunction(body, items4);
  }
  throw unsupported2(`The loop makes more than ${MAX_TURNS} turns`);
}
function switchOn(self) {
  const [item = DEAD] = self.inputs;
  return number5(self, 1) ? [DEAD, item] : [item, DEAD];
}
function notFed(self) {
  throw unsupported2(
    `The placeholder ${self.node.name} gets no value from the signature`,
    "Save the model with a signature that has all its inputs."
  );
}
var constants2, handThrough, call, python, flowOperators;
var init_flow = __esm({
  "src/weights/savedmodel/operators/flow.ts"() {
    "use strict";
    init_refusal2();
    init_tensor2();
    init_call3();
    init_items();
    init_loops();
    init_variables();
    constants2 = /* @__PURE__ */ new WeakMap();
    handThrough = (call2) => call2.inputs.slice(0, 1);
    call = (self) => self.machine.callFunction(functionOf(self, "f"), self.inputs);
    python = (self) => {
      throw unsupported2(
        `${self.node.operator} calls Python code that is not in the file`,
        "Write this part of the model with TensorFlow operations."
      );
    };
    flowOperators = {
      Const: constant2,
      NoOp: () => [],
      Assert: () => [],
      Identity: handThrough,
      RefIdentity: handThrough,
      StopGradient: handThrough,
      PreventGradient: handThrough,
      Snapshot: handThrough,
      CheckNumerics: handThrough,
      CheckNumericsV2: (self) => {
        for (const name of ["tensor_name"]) self.read.add(name);
        return handThrough(self);
      },
      PlaceholderWithDefault: handThrough,
      Print: (self) => {
        for (const name of ["first_n", "summarize"]) self.read.add(name);
        return handThrough(self);
      },
      DisableCopyOnRead: () => [],
      LoopCond: handThrough,
      NextIteration: handThrough,
      RefNextIteration: handThrough,
      IdentityN: (self) => self.inputs,
      EnsureShape: ensureShape,
      Placeholder: notFed,
      PlaceholderV2: notFed,
      PartitionedCall: call,
      StatefulPartitionedCall: call,
      If: branch,
      StatelessIf: branch,
      Case: choose3,
      StatelessCase: choose3,
      While: repeat3,
      StatelessWhile: repeat3,
      Switch: switchOn,
      RefSwitch: switchOn,
      PyFunc: python,
      PyFuncStateless: python,
      EagerPyFunc: python,
      FakeParam: (self) => {
        refuseUnless2(self.inputs.length === 0, "A placeholder of a branch with inputs");
        return { kind: "absent", why: "A branch that was not taken gives no value" };
      }
    };
  }
});

// src/weights/savedmodel/operators/indexing.ts
function gatherAlong3(call2, x, picks, given2, batch2) {
  const { graph } = call2;
  const axis = axisOf2(given2, rankOf(x));
  const known = knownElements(graph, picks);
  if (known?.some((index3) => index3 < 0 || index3 >= (x.shape[axis] ?? 0)))
    throw failedInModel2(`An element that [${x.shape}] does not have along axis ${axis} is picked`);
  if (known && rankOf(picks) === 1 && batch2 === 0) return gather(graph, x, axis, known);
  if (batch2 > 0) return gatherBatches(call2, x, picks, axis, batch2);
  const shape2 = [...x.shape.slice(0, axis), ...picks.shape, ...x.shape.slice(axis + 1)];
  const value = last(graph, x);
  const node4 = add(graph, "Gather", [value, last(graph, picks)], { axis }, shape2, value.type);
  return makeTensor2(node4, x.dtype);
}
function gatherBatches(call2, x, picks, axis, batch2) {
  const { graph } = call2;
  refuseUnless2(axis === batch2, "Picking along an axis that does not follow those of the batch");
  const lead = x.shape.slice(0, batch2);
  if (String(lead) !== String(picks.shape.slice(0, batch2)))
    throw failedInModel2(`[${x.shape}] and [${picks.shape}] do not share their leading axes`);
  const indices = reshape2(graph, picks, [...picks.shape, 1]);
  const shape2 = [...picks.shape, ...x.shape.slice(axis + 1)];
  const value = last(graph, x);
  const inputs = [value, last(graph, indices)];
  const node4 = add(graph, "GatherND", inputs, { batch_dims: batch2 }, shape2, value.type);
  return makeTensor2(node4, x.dtype);
}
function gatherV2(call2) {
  const picks = tensor3(call2, 1);
  const batch2 = integerOf2(call2, "batch_dims");
  const itsBatch = batch2 < 0 ? batch2 + rankOf(picks) : batch2;
  return gatherAlong3(call2, tensor3(call2, 0), picks, number5(call2, 2), itsBatch);
}
function resourceGather(call2) {
  const [item] = call2.inputs;
  if (item?.kind !== "resource") throw failedInModel2("It is given no variable");
  refuseUnless2(integerOf2(call2, "batch_dims") === 0, "Picking by batches from a variable");
  return gatherAlong3(call2, readVariableNow(call2.machine, item.name), tensor3(call2, 1), 0, 0);
}
function gatherNd(call2) {
  refuseUnless2(
    textOf2(call2, "bad_indices_policy").replace("DEFAULT", "") === "",
    "Its policy for bad indices"
  );
  const [x, indices] = [tensor3(call2, 0), tensor3(call2, 1)];
  const depth = indices.shape.at(-1) ?? 0;
  const shape2 = [...indices.shape.slice(0, -1), ...x.shape.slice(depth)];
  const value = last(call2.graph, x);
  const inputs = [value, last(call2.graph, indices)];
  return makeTensor2(add(call2.graph, "GatherND", inputs, {}, shape2, value.type), x.dtype);
}
function scatter2(call2, base, indices, updates, how) {
  const { graph } = call2;
  const inputs = [base, indices, updates].map((x) => last(graph, x));
  const attributes = how === "none" ? {} : { reduction: how };
  const type = computeType2(base.dtype);
  const node4 = add(graph, "ScatterND", inputs, attributes, base.shape, type);
  return wrap2(graph, makeTensor2(node4, base.dtype));
}
function scatterNd(call2) {
  refuseUnless2(
    textOf2(call2, "bad_indices_policy").replace("DEFAULT", "") === "",
    "Its policy for bad indices"
  );
  const updates = tensor3(call2, 1);
  const zeros3 = filled2(call2, 0, numbers(call2, 2), updates.dtype);
  return scatter2(call2, zeros3, tensor3(call2, 0), updates, "add");
}
function oneHot2(call2) {
  const { graph } = call2;
  const indices = tensor3(call2, 0);
  const depth = number5(call2, 1);
  const axis = axisOf2(integerOf2(call2, "axis"), rankOf(indices) + 1);
  const [on, off] = [reshape2(graph, tensor3(call2, 2), []), reshape2(graph, tensor3(call2, 3), [])];
  const spread5 = [...indices.shape.slice(0, axis), 1, ...indices.shape.slice(axis)];
  const places2 = spread5.map((_, i) => i === axis ? depth : 1);
  const counted = constantTensor(graph, range(depth), indices.dtype, places2);
  const hit = broadcast(graph, "Equal", [reshape2(graph, indices, spread5), counted], "bool");
  return choose2(call2, hit, on, off);
}
function topK(call2) {
  const { graph } = call2;
  const x = tensor3(call2, 0);
  const count2 = call2.inputs.length > 1 ? number5(call2, 1) : integerOf2(call2, "k");
  refuseUnless2(flagOf(call2, "sorted"), "The largest elements in no order");
  if (count2 > (x.shape.at(-1) ?? 0)) throw failedInModel2(`The ${count2} largest of [${x.shape}]`);
  const shape2 = [...x.shape.slice(0, -1), count2];
  const attributes = { axis: -1, largest: 1, sorted: 1 };
  const inputs = [last(graph, x), integers(graph, [count2])];
  const outputs = [
    { shape: shape2, type: computeType2(x.dtype) },
    { shape: shape2, type: "int64" }
  ];
  const [values, indices] = addNode(graph, "TopK", inputs, attributes, outputs);
  if (!values || !indices) throw new Error("TopK gave too few outputs.");
  return [makeTensor2(values, x.dtype), makeTensor2(indices, "int32")];
}
function where2(call2) {
  const x = tensor3(call2, 0);
  const found2 = neededElements(call2.graph, x);
  const rank = rankOf(x);
  const places2 = found2.flatMap((element, index3) => {
    if (element === 0) return [];
    let rest = index3;
    const place4 = [];
    for (let axis = rank - 1; axis >= 0; axis -= 1) {
      const size = x.shape[axis] ?? 1;
      place4.unshift(rest % size);
      rest = Math.floor(rest / size);
    }
    return place4;
  });
  const count2 = rank === 0 ? found2.filter(Boolean).length : places2.length / rank;
  const value = constant(call2.graph, places2, "int64", [count2, rank]);
  if (last(call2.graph, x).varies) call2.graph.usedKnown = true;
  return makeTensor2(value, "int64");
}
function stitch(call2) {
  const { graph } = call2;
  const count2 = integerOf2(call2, "N");
  const rows = [];
  range(count2).forEach((i) => {
    const places2 = numbers(call2, i);
    const data = tensor3(call2, count2 + i);
    const tail = data.shape.slice(rankOf(tensor3(call2, i)));
    const flat = reshape2(graph, data, [places2.length, ...tail]);
    places2.forEach((place4, row) => {
      rows[place4] = sliceAxis(graph, flat, 0, row, row + 1);
    });
  });
  const filledRows = rows.filter((row) => row !== void 0);
  refuseUnless2(filledRows.length === rows.length, "Rows that nothing is put into");
  return concat2(graph, filledRows, 0);
}
var tensorScatter, indexingOperators2;
var init_indexing2 = __esm({
  "src/weights/savedmodel/operators/indexing.ts"() {
    "use strict";
    init_graph();
    init_data_type2();
    init_elements();
    init_elementwise();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_variables();
    init_elementwise2();
    init_shape();
    tensorScatter = (how, negate2 = false) => (call2) => {
      refuseUnless2(
        textOf2(call2, "bad_indices_policy").replace("DEFAULT", "") === "",
        "Its policy for bad indices"
      );
      const updates = tensor3(call2, 2);
      const minus = constantTensor(call2.graph, -1, updates.dtype);
      const used = negate2 ? broadcast(call2.graph, "Mul", [updates, minus], updates.dtype) : updates;
      return scatter2(call2, tensor3(call2, 0), tensor3(call2, 1), used, how);
    };
    indexingOperators2 = {
      Gather: (call2) => gatherAlong3(call2, tensor3(call2, 0), tensor3(call2, 1), 0, 0),
      GatherV2: gatherV2,
      ResourceGather: resourceGather,
      GatherNd: gatherNd,
      ScatterNd: scatterNd,
      TensorScatterUpdate: tensorScatter("none"),
      TensorScatterAdd: tensorScatter("add"),
      TensorScatterSub: tensorScatter("add", true),
      TensorScatterMax: tensorScatter("max"),
      TensorScatterMin: tensorScatter("min"),
      OneHot: oneHot2,
      TopK: topK,
      TopKV2: topK,
      Where: where2,
      DynamicStitch: stitch,
      ParallelDynamicStitch: stitch
    };
  }
});

// src/weights/savedmodel/operators/lists.ts
function emptyList(call2, length, elementShape, type) {
  if (length < 0 || length > MAX_LENGTH) throw failedInModel2(`A list of ${length} tensors`);
  const open4 = elementShape?.some((size) => size < 0) ?? true;
  return {
    kind: "list",
    elements: Array(length).fill(null),
    elementShape: open4 ? null : elementShape,
    dtype: typeOf(call2, type)
  };
}
function givenShape(call2, index3) {
  const sizes3 = numbers(call2, index3);
  return sizes3.length === 1 && sizes3[0] === -1 && tensor3(call2, index3).shape.length === 0 ? null : sizes3;
}
function withElements(source, elements) {
  return { ...source, elements };
}
function get2(call2, source, index3) {
  const element = source.elements[index3];
  if (element === void 0)
    throw failedInModel2(`A list of ${source.elements.length} tensors has no element ${index3}`);
  if (element) return element;
  const known = source.elementShape ?? source.elements.find((each) => each)?.shape;
  if (!known) throw unsupported2("An element of a list is read before it is written");
  return filled2(call2, 0, known, source.dtype);
}
function set(source, index3, element) {
  if (index3 < 0 || index3 > MAX_LENGTH) throw failedInModel2(`A list has no element ${index3}`);
  const elements = [...source.elements];
  while (elements.length <= index3) elements.push(null);
  elements[index3] = element;
  return withElements(source, elements);
}
function stackAll(call2, source, indices) {
  const elements = indices.map((index3) => get2(call2, source, index3));
  if (elements.length === 0)
    return filled2(call2, 0, [0, ...source.elementShape ?? []], source.dtype);
  const rows = elements.map((x) => reshape2(call2.graph, x, [1, ...x.shape]));
  return concat2(call2.graph, rows, 0);
}
function unstack(call2, x) {
  return range(x.shape[0] ?? 0).map((index3) => elementAt(call2, x, 0, index3));
}
function popBack(call2) {
  const source = list3(call2, 0);
  const last2 = source.elements.length - 1;
  if (last2 < 0) throw failedInModel2("An empty list has no last element");
  return [withElements(source, source.elements.slice(0, -1)), get2(call2, source, last2)];
}
function joinAll(call2, source) {
  const elements = whole2(source).map((index3) => get2(call2, source, index3));
  if (elements.length === 0) throw unsupported2("An empty list is joined");
  const lengths = elements.map((x) => x.shape[0] ?? 0);
  return [concat2(call2.graph, elements, 0), constantTensor(call2.graph, lengths, "int64")];
}
function makeArray(call2) {
  const made2 = emptyList(call2, number5(call2, 0), shapeOf(call2, "element_shape"), "dtype");
  return [{ kind: "resource", name: call2.node.name }, made2];
}
function scatterInto2(call2, source, index3, values) {
  const rows = unstack(call2, tensor3(call2, values));
  return numbers(call2, index3).reduce((result2, place4, i) => {
    const row = rows[i];
    if (!row) throw failedInModel2("Fewer rows than places");
    return set(result2, place4, row);
  }, source);
}
var MAX_LENGTH, whole2, listOperators;
var init_lists = __esm({
  "src/weights/savedmodel/operators/lists.ts"() {
    "use strict";
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_shape();
    init_slices();
    MAX_LENGTH = 1e6;
    whole2 = (source) => range(source.elements.length);
    listOperators = {
      TensorListReserve: (call2) => emptyList(call2, number5(call2, 1), givenShape(call2, 0), "element_dtype"),
      EmptyTensorList: (call2) => emptyList(call2, 0, givenShape(call2, 0), "element_dtype"),
      TensorListFromTensor: (call2) => {
        const x = tensor3(call2, 0);
        const elements = unstack(call2, x);
        return { kind: "list", elements, elementShape: x.shape.slice(1), dtype: x.dtype };
      },
      TensorListGetItem: (call2) => get2(call2, list3(call2, 0), number5(call2, 1)),
      TensorListSetItem: (call2) => {
        call2.read.add("resize_if_index_out_of_bounds");
        return set(list3(call2, 0), number5(call2, 1), tensor3(call2, 2));
      },
      TensorListPushBack: (call2) => {
        const source = list3(call2, 0);
        return withElements(source, [...source.elements, tensor3(call2, 1)]);
      },
      TensorListPopBack: popBack,
      TensorListLength: (call2) => constantTensor(call2.graph, list3(call2, 0).elements.length, "int32"),
      TensorListElementShape: (call2) => {
        const { elementShape, elements } = list3(call2, 0);
        const known = elementShape ?? elements.find((each) => each)?.shape;
        if (!known) throw unsupported2("The shape of a list of tensors that are not known");
        return constantTensor(call2.graph, known, typeOf(call2, "shape_type"));
      },
      TensorListResize: (call2) => {
        const source = list3(call2, 0);
        const size = number5(call2, 1);
        if (size < 0 || size > MAX_LENGTH) throw failedInModel2(`A list of ${size} tensors`);
        return withElements(
          source,
          Array.from({ length: size }, (_, i) => source.elements[i] ?? null)
        );
      },
      TensorListStack: (call2) => {
        call2.read.add("num_elements");
        return stackAll(call2, list3(call2, 0), whole2(list3(call2, 0)));
      },
      TensorListGather: (call2) => stackAll(call2, list3(call2, 0), numbers(call2, 1)),
      TensorListConcat: (call2) => joinAll(call2, list3(call2, 0)),
      TensorListConcatV2: (call2) => joinAll(call2, list3(call2, 0)),
      TensorListScatterIntoExistingList: (call2) => scatterInto2(call2, list3(call2, 0), 2, 1),
      TensorArrayV3: makeArray,
      TensorArraySizeV3: (call2) => constantTensor(call2.graph, list3(call2, 1).elements.length, "int32"),
      TensorArrayReadV3: (call2) => get2(call2, list3(call2, 2), number5(call2, 1)),
      TensorArrayWriteV3: (call2) => set(list3(call2, 3), number5(call2, 1), tensor3(call2, 2)),
      TensorArrayScatterV3: (call2) => scatterInto2(call2, list3(call2, 3), 1, 2),
      TensorArrayGatherV3: (call2) => stackAll(call2, list3(call2, 2), numbers(call2, 1)),
      TensorArrayConcatV3: (call2) => joinAll(call2, list3(call2, 1)),
      TensorArrayCloseV3: () => []
    };
  }
});

// src/weights/savedmodel/operators/matrix.ts
function matrixProduct(call2, a, b) {
  if (rankOf(a) < 2 || rankOf(b) < 2 || a.shape.at(-1) !== b.shape.at(-2) || a.dtype !== b.dtype)
    throw failedInModel2(`Matrices [${a.shape}] and [${b.shape}] can not be multiplied`);
  const lead = broadcastShapes2(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const shape2 = [...lead, a.shape.at(-2) ?? 1, b.shape.at(-1) ?? 1];
  const values = [last(call2.graph, a), last(call2.graph, b)];
  const value = add(call2.graph, "MatMul", values, {}, shape2, computeType2(a.dtype));
  return wrap2(call2.graph, makeTensor2(value, a.dtype));
}
function letterSizes(terms, xs) {
  const sizes3 = /* @__PURE__ */ new Map();
  const note = (letter, size) => {
    const known = sizes3.get(letter)?.[0] ?? 1;
    if (known !== 1 && size !== 1 && known !== size)
      throw failedInModel2(`The axis ${letter} has the sizes ${known} and ${size}`);
    sizes3.set(letter, [Math.max(known, size)]);
  };
  terms.forEach((term, i) => {
    const shape2 = xs[i]?.shape ?? [];
    const [before = "", after] = term.split("...");
    const behind = after ?? "";
    if (after === void 0 ? before.length !== shape2.length : before.length + behind.length > shape2.length)
      throw failedInModel2(`[${shape2}] does not have the axes ${term}`);
    for (const [axis, letter] of [...before].entries()) note(letter, shape2[axis] ?? 1);
    const start = shape2.length - behind.length;
    for (const [axis, letter] of [...behind].entries()) note(letter, shape2[start + axis] ?? 1);
    if (after === void 0) return;
    const middle = shape2.slice(before.length, shape2.length - behind.length);
    sizes3.set("...", broadcastShapes2(sizes3.get("...") ?? [], middle));
  });
  return sizes3;
}
function einsum2(call2) {
  const equation = textOf2(call2, "equation").replaceAll(" ", "");
  const [left = "", right] = equation.split("->");
  if (right === void 0) throw unsupported2(`The equation ${equation} without a result`);
  const xs = tensors2(call2);
  const sizes3 = letterSizes(left.split(","), xs);
  const shape2 = (right.match(/\.\.\.|./g) ?? []).flatMap((letter) => {
    const size = sizes3.get(letter);
    if (!size) throw failedInModel2(`The equation ${equation} gives an axis that it does not take`);
    return size;
  });
  const dtype = xs[0]?.dtype ?? "float32";
  const values = xs.map((x) => last(call2.graph, x));
  const value = add(call2.graph, "Einsum", values, { equation }, shape2, computeType2(dtype));
  return wrap2(call2.graph, makeTensor2(value, dtype));
}
var product3, matrixOperators;
var init_matrix2 = __esm({
  "src/weights/savedmodel/operators/matrix.ts"() {
    "use strict";
    init_graph();
    init_data_type2();
    init_elementwise();
    init_matrix();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    product3 = (flagA, flagB) => (call2) => {
      const turn2 = (x, flag4) => flagOf(call2, flag4) ? exchangeLast(call2.graph, x) : x;
      const made2 = matrixProduct(call2, turn2(tensor3(call2, 0), flagA), turn2(tensor3(call2, 1), flagB));
      const asked = call2.node.attributes.has("Tout") ? typeOf(call2, "Tout") : made2.dtype;
      refuseUnless2(asked === made2.dtype, `Matrices of ${made2.dtype} that give ${asked}`);
      return made2;
    };
    matrixOperators = {
      MatMul: product3("transpose_a", "transpose_b"),
      BatchMatMul: product3("adj_x", "adj_y"),
      BatchMatMulV2: product3("adj_x", "adj_y"),
      BatchMatMulV3: product3("adj_x", "adj_y"),
      Einsum: einsum2
    };
  }
});

// src/weights/savedmodel/operators/normalization.ts
function normalize(call2, x, mean2, variance) {
  const { graph } = call2;
  const value = first2(graph, x);
  const inputs = [tensor3(call2, 1), tensor3(call2, 2), mean2, variance].map(
    (each) => last(graph, each)
  );
  const attributes = { epsilon: { float: floatOf2(call2, "epsilon") } };
  const node4 = add(
    graph,
    "BatchNormalization",
    [value, ...inputs],
    attributes,
    value.shape,
    "float32"
  );
  return makeFirst(node4, x.dtype);
}
function fusedBatchNorm(call2) {
  const channelsFirst = isChannelsFirst(call2);
  const x = toLast(call2, tensor3(call2, 0), channelsFirst);
  checkRank(x, 4, 5);
  const factor = floatOf2(call2, "exponential_avg_factor");
  const reserved = [
    absent("A reserved output"),
    absent("A reserved output"),
    absent("A reserved output")
  ];
  if (!flagOf(call2, "is_training")) {
    const [mean3, variance2] = [tensor3(call2, 3), tensor3(call2, 4)];
    const y2 = fromLast(call2, normalize(call2, x, mean3, variance2), channelsFirst);
    return [y2, mean3, variance2, ...reserved];
  }
  const { graph } = call2;
  const axes = range(rankOf(x) - 1);
  const channels = [x.shape.at(-1) ?? 1];
  const mean2 = reduce2(graph, "ReduceMean", x, axes, true);
  const variance = reduce2(graph, "ReduceMean", squaredDifference(graph, x, mean2), axes, true);
  const [m, v] = [reshape2(graph, mean2, channels), reshape2(graph, variance, channels)];
  const y = fromLast(call2, normalize(call2, x, m, v), channelsFirst);
  if (factor !== 1)
    return [y, absent("The running mean"), absent("The running variance"), ...reserved];
  const count2 = elementCount(x.shape) / (channels[0] ?? 1);
  const unbiased = withNumber2(graph, "Mul", v, Math.fround(count2 / Math.max(1, count2 - 1)));
  return [y, m, unbiased, ...reserved];
}
function biasAdd(call2) {
  const channelsFirst = call2.node.operator === "BiasAdd" && isChannelsFirst(call2);
  const x = tensor3(call2, 0);
  const bias = tensor3(call2, 1);
  checkRank(bias, 1);
  if (!channelsFirst) return addTensors(call2.graph, x, bias);
  const shape2 = [...bias.shape, ...Array(rankOf(x) - 2).fill(1)];
  return addTensors(call2.graph, x, reshape2(call2.graph, bias, shape2));
}
function localResponse(call2) {
  const x = tensor3(call2, 0);
  checkRank(x, 4);
  const size = 2 * integerOf2(call2, "depth_radius") + 1;
  const attributes = {
    size,
    bias: { float: floatOf2(call2, "bias") },
    // The engine divides by the size of the window, TensorFlow does not.
    alpha: { float: floatOf2(call2, "alpha") * size },
    beta: { float: floatOf2(call2, "beta") }
  };
  const value = first2(call2.graph, x);
  return makeFirst(add(call2.graph, "LRN", [value], attributes, value.shape, "float32"), x.dtype);
}
function halfSquares(call2) {
  const { graph } = call2;
  const x = tensor3(call2, 0);
  const sum3 = reduce2(graph, "ReduceSum", multiply(graph, x, x), range(rankOf(x)), false);
  return withNumber2(graph, "Mul", sum3, 0.5);
}
function crossEntropy(call2) {
  const { graph } = call2;
  const shape2 = broadcastShapes2(tensor3(call2, 0).shape, tensor3(call2, 1).shape);
  const [logits, labels] = [0, 1].map((i) => expand2(call2, tensor3(call2, i), shape2));
  if (!logits || !labels) throw new Error("Two tensors became fewer.");
  const weighted = multiply(graph, labels, softmax2(graph, "LogSoftmax", logits, -1));
  const loss = reduce2(graph, "ReduceSum", unary2(graph, "Neg", weighted), [1], false);
  return [loss, subtract(graph, softmax2(graph, "Softmax", logits, -1), labels)];
}
var absent, normalizationOperators2;
var init_normalization3 = __esm({
  "src/weights/savedmodel/operators/normalization.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_arithmetic2();
    init_elementwise();
    init_rearrange();
    init_reduce2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_layout();
    init_shape();
    absent = (what) => ({
      kind: "absent",
      why: `${what} of a batch normalization`
    });
    normalizationOperators2 = {
      FusedBatchNorm: fusedBatchNorm,
      FusedBatchNormV2: fusedBatchNorm,
      FusedBatchNormV3: fusedBatchNorm,
      BiasAdd: biasAdd,
      BiasAddV1: biasAdd,
      LRN: localResponse,
      L2Loss: halfSquares,
      SoftmaxCrossEntropyWithLogits: crossEntropy
    };
  }
});

// src/weights/savedmodel/operators/pool.ts
function givenSpace(call2, index3, channelsFirst) {
  const all2 = numbers(call2, index3);
  const channels = channelsFirst ? 1 : all2.length - 1;
  refuseUnless2(all2[0] === 1 && all2[channels] === 1, "Pooling over the batch or the channels");
  return all2.filter((_, axis) => axis !== 0 && axis !== channels);
}
var pooling2, poolOperators2;
var init_pool3 = __esm({
  "src/weights/savedmodel/operators/pool.ts"() {
    "use strict";
    init_data_type2();
    init_pool2();
    init_refusal2();
    init_call3();
    init_layout();
    pooling2 = (operator, rank) => (call2) => {
      notePadding(call2);
      const channelsFirst = isChannelsFirst(call2);
      const x = toLast(call2, tensor3(call2, 0), channelsFirst);
      checkRank(x, rank);
      if (!isFloating2(x.dtype)) throw unsupported2(`It is computed for ${x.dtype}`);
      const given2 = call2.inputs.length > 1;
      const sizes3 = given2 ? givenSpace(call2, 1, channelsFirst) : spaceOf2(call2, "ksize", channelsFirst);
      const strides2 = given2 ? givenSpace(call2, 2, channelsFirst) : spaceOf2(call2, "strides", channelsFirst);
      const windows = sizes3.map((size, i) => ({ size, stride: strides2[i] ?? 1, dilation: 1 }));
      const pads = padsOf(call2, x.shape.slice(1, -1), windows, channelsFirst);
      return fromLast(call2, pool(call2.graph, operator, x, sizes3, strides2, pads), channelsFirst);
    };
    poolOperators2 = {
      MaxPool: pooling2("MaxPool", 4),
      MaxPoolV2: pooling2("MaxPool", 4),
      AvgPool: pooling2("AveragePool", 4),
      MaxPool3D: pooling2("MaxPool", 5),
      AvgPool3D: pooling2("AveragePool", 5)
    };
  }
});

// src/weights/savedmodel/operators/reduce.ts
function reduceKnown(call2, reduction3, x, shape2) {
  if (isFloating2(x.dtype) || x.dtype === "bool" || elementCount(shape2) !== 1) return null;
  const list4 = knownElements(call2.graph, x);
  const result2 = list4 && list4.length > 0 ? KNOWN[reduction3]?.(list4) : void 0;
  if (result2 === void 0 || !Number.isSafeInteger(result2)) return null;
  return wrap2(call2.graph, constantTensor(call2.graph, [result2], x.dtype, shape2));
}
function integerMean(call2, x, axes, keep2) {
  const { graph } = call2;
  const sum3 = wrap2(graph, reduce2(graph, "ReduceSum", x, axes, keep2));
  const count2 = elementCount(axes.map((axis) => x.shape[axis] ?? 1));
  return divide2(graph, sum3, constantTensor(graph, count2, x.dtype));
}
var KNOWN, reduction2, argument2, cumulative, cumulativeProduct, reduceOperators2;
var init_reduce3 = __esm({
  "src/weights/savedmodel/operators/reduce.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_arithmetic2();
    init_data_type2();
    init_elements();
    init_elementwise();
    init_rearrange();
    init_reduce2();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_shape();
    init_slices();
    KNOWN = {
      ReduceSum: (list4) => list4.reduce((sum3, x) => sum3 + x, 0),
      ReduceProd: (list4) => list4.reduce((product4, x) => product4 * x, 1),
      ReduceMax: (list4) => Math.max(...list4),
      ReduceMin: (list4) => Math.min(...list4)
    };
    reduction2 = (operator) => (call2) => {
      const x = tensor3(call2, 0);
      const axes = axesOf2(numbers(call2, 1), rankOf(x));
      const keep2 = flagOf(call2, "keep_dims");
      if (axes.length === 0) return operator === "ReduceL2" ? unary2(call2.graph, "Abs", x) : x;
      if (!isFloating2(x.dtype) && operator === "ReduceMean") return integerMean(call2, x, axes, keep2);
      if (!isFloating2(x.dtype) && operator === "ReduceL2")
        throw unsupported2(`It is computed for ${x.dtype}`);
      if (elementCount(x.shape) === 0 && operator !== "ReduceSum")
        throw unsupported2("It is computed for no elements at all");
      const shape2 = x.shape.flatMap(
        (size, axis) => axes.includes(axis) ? keep2 ? [1] : [] : [size]
      );
      const known = reduceKnown(call2, operator, x, shape2);
      return known ?? wrap2(call2.graph, reduce2(call2.graph, operator, x, axes, keep2));
    };
    argument2 = (operator) => (call2) => {
      const x = tensor3(call2, 0);
      const axis = axisOf2(number5(call2, 1), rankOf(x));
      const shape2 = x.shape.filter((_, i) => i !== axis);
      const attributes = { axis, keepdims: 0 };
      const value = add(call2.graph, operator, [last(call2.graph, x)], attributes, shape2, "int64");
      return makeTensor2(value, typeOf(call2, "output_type"));
    };
    cumulative = (call2) => {
      const x = tensor3(call2, 0);
      const axis = axisOf2(number5(call2, 1), rankOf(x));
      const attributes = {
        exclusive: flagOf(call2, "exclusive") ? 1 : 0,
        reverse: flagOf(call2, "reverse") ? 1 : 0
      };
      const inputs = [last(call2.graph, x), last(call2.graph, constantTensor(call2.graph, axis, "int64"))];
      const value = add(
        call2.graph,
        "CumSum",
        inputs,
        attributes,
        x.shape,
        inputs[0]?.type ?? "float32"
      );
      return wrap2(call2.graph, makeTensor2(value, x.dtype));
    };
    cumulativeProduct = (call2) => {
      const { graph } = call2;
      const given2 = tensor3(call2, 0);
      const axis = axisOf2(number5(call2, 1), rankOf(given2));
      const backwards = flagOf(call2, "reverse");
      const size = given2.shape[axis] ?? 0;
      const shifted = (x2, distance) => {
        const shape2 = x2.shape.map((each, i) => i === axis ? distance : each);
        const ones = filled2(call2, 1, shape2, x2.dtype);
        return concat2(graph, [ones, sliceAxis(graph, x2, axis, 0, size - distance)], axis);
      };
      let x = backwards ? reverse(call2, given2, [axis]) : given2;
      if (flagOf(call2, "exclusive") && size > 0) x = shifted(x, 1);
      for (let distance = 1; distance < size; distance *= 2)
        x = multiply(graph, x, shifted(x, distance));
      return backwards ? reverse(call2, x, [axis]) : x;
    };
    reduceOperators2 = {
      Sum: reduction2("ReduceSum"),
      Mean: reduction2("ReduceMean"),
      Max: reduction2("ReduceMax"),
      Min: reduction2("ReduceMin"),
      Prod: reduction2("ReduceProd"),
      EuclideanNorm: reduction2("ReduceL2"),
      All: reduction2("ReduceMin"),
      Any: reduction2("ReduceMax"),
      ArgMax: argument2("ArgMax"),
      ArgMin: argument2("ArgMin"),
      Cumsum: cumulative,
      Cumprod: cumulativeProduct
    };
  }
});

// src/weights/savedmodel/operators/resize.ts
function sizesOf2(call2) {
  const [height = 0, width = 0] = numbers(call2, 1);
  if (height < 1 || width < 1) throw failedInModel2(`An image of ${height} × ${width} elements`);
  return [height, width];
}
function imageOf(call2) {
  const x = tensor3(call2, 0);
  checkRank(x, 4);
  return x;
}
function coordinatesOf(call2) {
  const half = flagOf(call2, "half_pixel_centers");
  const corners = flagOf(call2, "align_corners");
  refuseUnless2(!(half && corners), "Resizing by pixel middles and by corners at once");
  return half ? "half-pixel" : corners ? "align-corners" : "legacy";
}
var resizing2, area, isKernel, scaleAndTranslate, resizeOperators2;
var init_resize3 = __esm({
  "src/weights/savedmodel/operators/resize.ts"() {
    "use strict";
    init_refusal2();
    init_resize2();
    init_resize_matrices();
    init_call3();
    resizing2 = (resize2) => (call2) => resize2(call2.graph, imageOf(call2), sizesOf2(call2), coordinatesOf(call2));
    area = (call2) => {
      refuseUnless2(!flagOf(call2, "align_corners"), "Resizing by area with aligned corners");
      return resizeArea(call2.graph, imageOf(call2), sizesOf2(call2));
    };
    isKernel = (name) => Object.hasOwn(KERNELS, name);
    scaleAndTranslate = (call2) => {
      const name = textOf2(call2, "kernel_type");
      if (!isKernel(name)) throw unsupported2(`Resizing with the kernel ${name}`);
      const antialias = flagOf(call2, "antialias");
      const [scales, translations] = [numbers(call2, 2), numbers(call2, 3)];
      return resizeByMatrices(
        call2.graph,
        imageOf(call2),
        sizesOf2(call2),
        (axis) => (size, target) => kernelMatrix(name, size, target, {
          scale: scales[axis] ?? 1,
          translation: translations[axis] ?? 0,
          antialias
        })
      );
    };
    resizeOperators2 = {
      ResizeNearestNeighbor: resizing2(resizeNearest),
      ResizeBilinear: resizing2(resizeBilinear),
      ResizeBicubic: resizing2(resizeBicubic),
      ResizeArea: area,
      ScaleAndTranslate: scaleAndTranslate
    };
  }
});

// src/weights/savedmodel/operators/segments.ts
var MAX_SEGMENTS, zero2, one2, extreme3, joinRows, segmentOperators;
var init_segments = __esm({
  "src/weights/savedmodel/operators/segments.ts"() {
    "use strict";
    init_data_type2();
    init_elementwise();
    init_rearrange();
    init_reduce2();
    init_refusal2();
    init_shapes();
    init_call3();
    init_shape();
    MAX_SEGMENTS = 4096;
    zero2 = () => 0;
    one2 = () => 1;
    extreme3 = (sign) => (_, x) => {
      refuseUnless2(isFloating2(x.dtype), "Segments of integers without elements");
      return sign * (2 - 2 ** -23) * 2 ** 127;
    };
    joinRows = (reduction3, empty) => (call2) => {
      const { graph } = call2;
      const x = tensor3(call2, 0);
      checkRank(tensor3(call2, 1), 1);
      const ids = numbers(call2, 1);
      const count2 = call2.inputs.length > 2 ? number5(call2, 2) : (ids.at(-1) ?? -1) + 1;
      if (ids.length !== x.shape[0]) throw failedInModel2(`${ids.length} numbers for [${x.shape}]`);
      refuseUnless2(count2 <= MAX_SEGMENTS, `${count2} segments`);
      if (ids.some((id) => id >= count2)) throw failedInModel2(`A segment is not below ${count2}`);
      const shape2 = [1, ...x.shape.slice(1)];
      const rows = range(count2).map((segment) => {
        const own = range(ids.length).filter((row) => ids[row] === segment);
        if (own.length === 0) return filled2(call2, empty(call2, x), shape2, x.dtype);
        return wrap2(graph, reduce2(graph, reduction3, gather(graph, x, 0, own), [0], true));
      });
      if (rows.length === 0) return filled2(call2, 0, [0, ...x.shape.slice(1)], x.dtype);
      return concat2(graph, rows, 0);
    };
    segmentOperators = {
      SegmentSum: joinRows("ReduceSum", zero2),
      SegmentMean: joinRows("ReduceMean", zero2),
      SegmentProd: joinRows("ReduceProd", one2),
      SegmentMax: joinRows("ReduceMax", zero2),
      SegmentMin: joinRows("ReduceMin", zero2),
      UnsortedSegmentSum: joinRows("ReduceSum", zero2),
      UnsortedSegmentProd: joinRows("ReduceProd", one2),
      UnsortedSegmentMax: joinRows("ReduceMax", extreme3(-1)),
      UnsortedSegmentMin: joinRows("ReduceMin", extreme3(1))
    };
  }
});

// src/weights/savedmodel/operators/spatial.ts
function pairs(list4) {
  return range(list4.length / 2).map((i) => [list4[2 * i] ?? 0, list4[2 * i + 1] ?? 0]);
}
function padOperator(call2) {
  const x = tensor3(call2, 0);
  const pads = pairs(numbers(call2, 1));
  if (pads.length !== rankOf(x) || pads.flat().some((size) => size < 0))
    throw failedInModel2(`Padding [${pads}] of the shape [${x.shape}]`);
  const filler = call2.inputs.length > 2 ? tensor3(call2, 2) : null;
  return pad(
    call2.graph,
    x,
    pads,
    "constant",
    filler && last(call2.graph, reshape2(call2.graph, filler, []))
  );
}
function mirrorPad(call2) {
  const mode = textOf2(call2, "mode");
  refuseUnless2(mode === "REFLECT" || mode === "SYMMETRIC", `Padding ${mode}`);
  const pads = pairs(numbers(call2, 1));
  return pad(call2.graph, tensor3(call2, 0), pads, mode === "REFLECT" ? "reflect" : "symmetric");
}
function spaceToDepth(call2) {
  const channelsFirst = isChannelsFirst(call2);
  const x = toLast(call2, tensor3(call2, 0), channelsFirst);
  checkRank(x, 4);
  const block3 = integerOf2(call2, "block_size");
  const [batch2 = 1, height = 1, width = 1, channels = 1] = x.shape;
  const [rows, columns] = [height / block3, width / block3];
  const cut = reshape2(call2.graph, x, [batch2, rows, block3, columns, block3, channels]);
  const moved = transpose2(call2.graph, cut, [0, 1, 3, 2, 4, 5]);
  const result2 = reshape2(call2.graph, moved, [batch2, rows, columns, channels * block3 * block3]);
  return fromLast(call2, result2, channelsFirst);
}
function depthToSpace2(call2) {
  const channelsFirst = isChannelsFirst(call2);
  const x = toLast(call2, tensor3(call2, 0), channelsFirst);
  checkRank(x, 4);
  const block3 = integerOf2(call2, "block_size");
  const value = first2(call2.graph, x);
  const [batch2 = 1, channels = 1, height = 1, width = 1] = value.shape;
  if (channels % (block3 * block3) !== 0)
    throw failedInModel2(`${channels} channels as ${block3}² blocks`);
  const shape2 = [batch2, channels / (block3 * block3), height * block3, width * block3];
  const attributes = { blocksize: block3, mode: "DCR" };
  const node4 = add(call2.graph, "DepthToSpace", [value], attributes, shape2, value.type);
  return fromLast(call2, makeFirst(node4, x.dtype), channelsFirst);
}
function intoBatch(call2, x, block3, pads) {
  const { graph } = call2;
  const count2 = block3.length;
  const all2 = x.shape.map((_, axis) => pads[axis - 1] ?? [0, 0]);
  const padded2 = pad(graph, x, all2);
  const [batch2 = 1, ...sizes3] = padded2.shape;
  const rest = sizes3.slice(count2);
  const outer = block3.map((size, i) => (sizes3[i] ?? 0) / size);
  const cut = reshape2(graph, padded2, [
    batch2,
    ...block3.flatMap((size, i) => [outer[i] ?? 0, size]),
    ...rest
  ]);
  const order = [
    ...range(count2).map((i) => 2 + 2 * i),
    0,
    ...range(count2).map((i) => 1 + 2 * i),
    ...rest.map((_, i) => 1 + 2 * count2 + i)
  ];
  const shape2 = [batch2 * elementCount(block3), ...outer, ...rest];
  return reshape2(graph, transpose2(graph, cut, order), shape2);
}
function outOfBatch(call2, x, block3, crops) {
  const { graph } = call2;
  const count2 = block3.length;
  const [batch2 = 1, ...sizes3] = x.shape;
  const rest = sizes3.slice(count2);
  const images = batch2 / elementCount(block3);
  const cut = reshape2(graph, x, [...block3, images, ...sizes3]);
  const order = [
    count2,
    ...range(count2).flatMap((i) => [count2 + 1 + i, i]),
    ...rest.map((_, i) => 2 * count2 + 1 + i)
  ];
  const inner = block3.map((size, i) => (sizes3[i] ?? 0) * size);
  const whole3 = reshape2(graph, transpose2(graph, cut, order), [images, ...inner, ...rest]);
  return crops.reduce((result2, [before, after], i) => {
    const size = inner[i] ?? 0;
    if (before + after > size) throw failedInModel2(`Cropping ${before} and ${after} of ${size}`);
    return sliceAxis(graph, result2, i + 1, before, size - after);
  }, whole3);
}
function squareBlock(call2) {
  const size = integerOf2(call2, "block_size");
  return [size, size];
}
function extractPatches(call2) {
  const { graph } = call2;
  const x = tensor3(call2, 0);
  checkRank(x, 4);
  const sizes3 = spaceOf2(call2, "ksizes", false);
  const strides2 = spaceOf2(call2, "strides", false);
  const rates = spaceOf2(call2, "rates", false);
  const windows = sizes3.map((size, i) => ({
    size,
    stride: strides2[i] ?? 1,
    dilation: rates[i] ?? 1
  }));
  const pads = padsOf(call2, x.shape.slice(1, -1), windows, false);
  const padded2 = pad(graph, x, [[0, 0], ...pads, [0, 0]]);
  const [batch2 = 1, , , channels = 1] = x.shape;
  const counts = windows.map(
    ({ size, stride, dilation: dilation2 }, i) => Math.floor(((padded2.shape[i + 1] ?? 0) - ((size - 1) * dilation2 + 1)) / stride) + 1
  );
  const taps = [];
  for (const row of range(sizes3[0] ?? 1))
    for (const column2 of range(sizes3[1] ?? 1)) {
      const cut = [row, column2].reduce((result2, tap, i) => {
        const from = tap * (rates[i] ?? 1);
        const step = strides2[i] ?? 1;
        return sliceAxis(
          graph,
          result2,
          i + 1,
          from,
          from + ((counts[i] ?? 1) - 1) * step + 1,
          step
        );
      }, padded2);
      taps.push(cut);
    }
  return reshape2(graph, stack2(graph, taps, 3), [batch2, ...counts, taps.length * channels]);
}
var spatialOperators2;
var init_spatial2 = __esm({
  "src/weights/savedmodel/operators/spatial.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_layout();
    spatialOperators2 = {
      Pad: padOperator,
      PadV2: padOperator,
      MirrorPad: mirrorPad,
      SpaceToDepth: spaceToDepth,
      DepthToSpace: depthToSpace2,
      SpaceToBatchND: (call2) => intoBatch(call2, tensor3(call2, 0), numbers(call2, 1), pairs(numbers(call2, 2))),
      BatchToSpaceND: (call2) => outOfBatch(call2, tensor3(call2, 0), numbers(call2, 1), pairs(numbers(call2, 2))),
      SpaceToBatch: (call2) => intoBatch(call2, tensor3(call2, 0), squareBlock(call2), pairs(numbers(call2, 1))),
      BatchToSpace: (call2) => outOfBatch(call2, tensor3(call2, 0), squareBlock(call2), pairs(numbers(call2, 1))),
      ExtractImagePatches: extractPatches
    };
  }
});

// src/weights/savedmodel/operators/variables.ts
function variableName(call2) {
  const [item] = call2.inputs;
  if (item?.kind === "resource") return item.name;
  throw failedInModel2("It is given no variable");
}
function check(now, next) {
  if (now.dtype !== next.dtype || String(now.shape) !== String(next.shape))
    throw unsupported2("A variable gets a value of another shape or type");
}
function assign2(call2, change) {
  const name = variableName(call2);
  const now = readVariableNow(call2.machine, name);
  const next = change(now, tensor3(call2, 1));
  check(now, next);
  writeVariable(call2.machine, name, next);
  return [];
}
function refuseReference() {
  throw unsupported2("The model writes to a variable of TensorFlow 1 while it is run");
}
var variableOperators;
var init_variables2 = __esm({
  "src/weights/savedmodel/operators/variables.ts"() {
    "use strict";
    init_arithmetic2();
    init_refusal2();
    init_call3();
    init_variables();
    variableOperators = {
      VariableV2: ({ machine, node: node4 }) => readVariableNow(machine, node4.name),
      Variable: ({ machine, node: node4 }) => readVariableNow(machine, node4.name),
      VarHandleOp: ({ node: node4 }) => ({ kind: "resource", name: node4.name }),
      ReadVariableOp: (call2) => readVariableNow(call2.machine, variableName(call2)),
      AssignVariableOp: (call2) => assign2(call2, (_, value) => value),
      AssignAddVariableOp: (call2) => assign2(call2, (now, value) => addTensors(call2.graph, now, value)),
      AssignSubVariableOp: (call2) => assign2(call2, (now, value) => subtract(call2.graph, now, value)),
      Assign: refuseReference,
      AssignAdd: refuseReference,
      AssignSub: refuseReference
    };
  }
});

// src/weights/savedmodel/operators/windows.ts
function windowsOf3(sizes3, strides2, rates) {
  return sizes3.map((size, i) => ({ size, stride: strides2[i] ?? 1, dilation: rates[i] ?? 1 }));
}
function maxPoolWithArgmax(call2) {
  const { graph } = call2;
  const x = tensor3(call2, 0);
  checkRank(x, 4);
  if (!isFloating2(x.dtype)) throw unsupported2(`It is computed for ${x.dtype}`);
  const sizes3 = spaceOf2(call2, "ksize", false);
  const strides2 = spaceOf2(call2, "strides", false);
  const windows = windowsOf3(sizes3, strides2, []);
  const pads = padsOf(call2, x.shape.slice(1, -1), windows, false);
  const value = first2(graph, x);
  const [batch2 = 1, channels = 1, height = 1, width = 1] = value.shape;
  const space = windows.map(
    (window, i) => windowCount(value.shape[i + 2] ?? 0, window, pads[i] ?? [0, 0])
  );
  const shape2 = [batch2, channels, ...space];
  const attributes = { kernel_shape: sizes3, strides: strides2, pads: onnxPads(pads) };
  const outputs = [
    { shape: shape2, type: "float32" },
    { shape: shape2, type: "int64" }
  ];
  const [largest, places2] = addNode(graph, "MaxPool", [value], attributes, outputs);
  if (!largest || !places2) throw new Error("MaxPool gave too few outputs.");
  const area2 = constantTensor(graph, height * width, "int64");
  const inside = floorModulo(graph, makeFirst(places2, "int64"), area2);
  const byChannel = constantTensor(graph, range(channels), "int64");
  const flat = addTensors(graph, withNumber2(graph, "Mul", inside, channels), byChannel);
  const perImage = height * width * channels;
  const images = range(batch2).map((i) => i * perImage);
  const offset = constantTensor(graph, images, "int64", [batch2, 1, 1, 1]);
  const whole3 = flagOf(call2, "include_batch_in_index") ? addTensors(graph, flat, offset) : flat;
  return [makeFirst(largest, x.dtype), cast3(graph, whole3, typeOf(call2, "Targmax"))];
}
function dilation(call2) {
  const { graph } = call2;
  const x = tensor3(call2, 0);
  const filter = tensor3(call2, 1);
  checkRank(x, 4);
  checkRank(filter, 3);
  if (!isFloating2(x.dtype)) throw unsupported2(`It is computed for ${x.dtype}`);
  const sizes3 = filter.shape.slice(0, 2);
  const strides2 = spaceOf2(call2, "strides", false);
  const rates = spaceOf2(call2, "rates", false);
  const windows = windowsOf3(sizes3, strides2, rates);
  const pads = padsOf(call2, x.shape.slice(1, -1), windows, false);
  const lowest = last(graph, constantTensor(graph, -(2 - 2 ** -23) * 2 ** 127, x.dtype));
  const padded2 = pad(graph, x, [[0, 0], ...pads, [0, 0]], "constant", lowest);
  const counts = windows.map(
    (window, i) => windowCount(x.shape[i + 1] ?? 0, window, pads[i] ?? [0, 0])
  );
  let result2 = null;
  for (const row of range(sizes3[0] ?? 1))
    for (const column2 of range(sizes3[1] ?? 1)) {
      const under = [row, column2].reduce((cut, tap2, i) => {
        const from = tap2 * (rates[i] ?? 1);
        const step = strides2[i] ?? 1;
        return sliceAxis(graph, cut, i + 1, from, from + ((counts[i] ?? 1) - 1) * step + 1, step);
      }, padded2);
      const tap = elementAt(call2, elementAt(call2, filter, 0, row), 0, column2);
      const sum3 = addTensors(graph, under, reshape2(graph, tap, [1, 1, 1, ...tap.shape]));
      result2 = result2 ? larger(graph, result2, sum3) : sum3;
    }
  if (!result2) throw unsupported2("A filter without elements");
  return result2;
}
var windowOperators2;
var init_windows2 = __esm({
  "src/weights/savedmodel/operators/windows.ts"() {
    "use strict";
    init_graph();
    init_arithmetic2();
    init_data_type2();
    init_elementwise();
    init_padding();
    init_rearrange();
    init_refusal2();
    init_shapes();
    init_tensor2();
    init_call3();
    init_layout();
    init_slices();
    windowOperators2 = {
      MaxPoolWithArgmax: maxPoolWithArgmax,
      Dilation2D: dilation
    };
  }
});

// src/weights/savedmodel/operators/table.ts
var OPERATORS;
var init_table3 = __esm({
  "src/weights/savedmodel/operators/table.ts"() {
    "use strict";
    init_activation4();
    init_bits();
    init_chosen();
    init_colour();
    init_convolution4();
    init_create2();
    init_crop();
    init_diagonals();
    init_elementwise2();
    init_flow();
    init_indexing2();
    init_lists();
    init_matrix2();
    init_normalization3();
    init_pool3();
    init_reduce3();
    init_resize3();
    init_segments();
    init_shape();
    init_slices();
    init_spatial2();
    init_variables2();
    init_windows2();
    OPERATORS = {
      ...activationOperators2,
      ...convolutionOperators2,
      ...createOperators2,
      ...cropOperators,
      ...elementwiseOperators,
      ...flowOperators,
      ...indexingOperators2,
      ...listOperators,
      ...matrixOperators,
      ...normalizationOperators2,
      ...poolOperators2,
      ...reduceOperators2,
      ...resizeOperators2,
      ...shapeOperators,
      ...sliceOperators,
      ...spatialOperators2,
      ...variableOperators,
      ...bitOperators,
      ...diagonalOperators,
      ...segmentOperators,
      ...colourOperators,
      ...chosenOperators,
      ...windowOperators2
    };
  }
});

// src/weights/savedmodel/evaluate.ts
function placeOf3(node4) {
  const inside = node4.graph.function ? ` in the function ${node4.graph.function.name}` : "";
  return `${node4.operator} '${node4.name}'${inside}`;
}
function itemOf2(frame, reference) {
  if (reference.kind === "argument") {
    const item2 = frame.inputs[reference.index];
    if (!item2) throw invalid2("A function is called with too few arguments.");
    return item2;
  }
  const outputs = frame.results.get(reference.node);
  if (!outputs) return null;
  const item = outputs[reference.index];
  if (!item)
    throw failedInModel2(`${placeOf3(reference.node)} has no output ${reference.index} here`);
  return item;
}
function statefulControls(frame, names2) {
  const seen = /* @__PURE__ */ new Set();
  const add2 = (name) => {
    const node4 = frame.graph.nodes.get(name);
    if (node4) seen.add(node4);
  };
  names2.forEach(add2);
  for (const node4 of seen)
    if (node4.operator === "NoOp" || node4.operator === "Identity") node4.controls.forEach(add2);
  return [...seen].filter(({ operator }) => STATEFUL.test(operator));
}
function liveControls(machine, frame, node4) {
  return node4.controls.flatMap((name) => {
    const control = frame.graph.nodes.get(name);
    if (!control) return [];
    if (control.operator === "Switch") return [control];
    const [input] = control.inputs;
    if (control.operator !== "Identity" || input === void 0) return [];
    const source = resolve2(machine.model.saved, frame.graph, input);
    return source.kind === "node" && source.node.operator === "Switch" ? [control] : [];
  });
}
function isDead(frame, node4) {
  return frame.results.get(node4)?.every((item) => item.kind === "dead") ?? false;
}
function nextNeeded(frame, pending) {
  for (const node4 of pending.live) {
    if (!frame.results.has(node4)) return node4;
    if (isDead(frame, node4)) return null;
  }
  for (const node4 of pending.before) if (!frame.results.has(node4)) return node4;
  const isMerge = pending.node.operator === "Merge";
  for (const reference of pending.references) {
    const item = itemOf2(frame, reference);
    if (!item) return reference.kind === "node" ? reference.node : null;
    if (item.kind === "dead" !== isMerge) return null;
  }
  return null;
}
function pend(machine, frame, node4) {
  if (isLoopNode(node4)) return { node: node4, live: [], before: [], references: [] };
  const resolved = node4.inputs.map((input) => resolve2(machine.model.saved, frame.graph, input));
  return {
    node: node4,
    live: node4.controls.length > 0 ? liveControls(machine, frame, node4) : [],
    before: node4.controls.length > 0 ? statefulControls(frame, node4.controls) : [],
    references: resolved
  };
}
function merge2(machine, items4) {
  const index3 = items4.findIndex((item2) => item2 && item2.kind !== "dead");
  const item = items4[index3];
  if (!item) return ALL_DEAD;
  return [item, { kind: "absent", why: `The number of the branch taken (${machine.steps})` }];
}
function execute2(machine, frame, pending) {
  const { node: node4 } = pending;
  machine.steps += 1;
  if (machine.steps > MAX_STEPS2)
    throw unsupported2(`The model runs more than ${MAX_STEPS2} operations one after the other`);
  if (isLoopNode(node4)) return runLoop(machine, frame, node4, evaluateNode);
  if (pending.live.some((control) => isDead(frame, control))) return ALL_DEAD;
  const items4 = pending.references.map((reference) => itemOf2(frame, reference));
  if (node4.operator === "Merge") return merge2(machine, items4);
  const inputs = items4.flatMap((item) => item ?? []);
  if (inputs.some(({ kind }) => kind === "dead")) return ALL_DEAD;
  const operator = Object.hasOwn(OPERATORS, node4.operator) ? OPERATORS[node4.operator] : void 0;
  if (!operator)
    throw unsupported2(`The model uses the operator ${node4.operator}, which is not known here`);
  const call2 = { machine, graph: machine.graph, node: node4, inputs, read: /* @__PURE__ */ new Set() };
  const outputs = operator(call2);
  refuseUnread2(call2);
  return Array.isArray(outputs) ? outputs : [outputs];
}
function evaluateNode(machine, frame, root) {
  const known = frame.results.get(root);
  if (known) return known;
  const stack3 = [pend(machine, frame, root)];
  const waiting = /* @__PURE__ */ new Set([root]);
  for (let top2 = stack3.at(-1); top2; top2 = stack3.at(-1)) {
    const pending = top2;
    const needed = nextNeeded(frame, pending);
    if (needed) {
      if (waiting.has(needed)) throw invalid2(`${placeOf3(needed)} needs its own result.`);
      waiting.add(needed);
      stack3.push(at(placeOf3(needed), () => pend(machine, frame, needed)));
      continue;
    }
    stack3.pop();
    waiting.delete(pending.node);
    if (!frame.results.has(pending.node)) {
      const outputs = at(placeOf3(pending.node), () => execute2(machine, frame, pending));
      if (!frame.results.has(pending.node)) frame.results.set(pending.node, outputs);
    }
  }
  return frame.results.get(root) ?? [];
}
function evaluate2(machine, frame, text6) {
  const reference = resolve2(machine.model.saved, frame.graph, text6);
  if (reference.kind === "node") evaluateNode(machine, frame, reference.node);
  const item = itemOf2(frame, reference);
  if (!item) throw new Error(`${text6} was evaluated to nothing.`);
  return item;
}
var MAX_STEPS2, ALL_DEAD, STATEFUL;
var init_evaluate2 = __esm({
  "src/weights/savedmodel/evaluate.ts"() {
    "use strict";
    init_refusal2();
    init_call3();
    init_items();
    init_loops();
    init_table3();
    init_references();
    MAX_STEPS2 = 1e6;
    ALL_DEAD = Array(64).fill(DEAD);
    STATEFUL = /^(Assign\w*|ReadVariableOp|Resource(Scatter|Apply)\w*|StatefulPartitionedCall|If|While|Case)$/;
  }
});

// src/weights/savedmodel/node-graph.ts
function readNodes(protos, graph) {
  if (protos.length > MAX_NODES) throw invalid2(`A graph has ${protos.length} nodes.`);
  const nodes = /* @__PURE__ */ new Map();
  for (const proto of protos) {
    const name = text5(proto, 1);
    if (nodes.has(name)) throw invalid2(`Two nodes of a graph are called ${name}.`);
    const inputs = texts2(proto, 3);
    nodes.set(name, {
      name,
      operator: text5(proto, 2),
      inputs: inputs.filter((input) => !input.startsWith("^")),
      controls: inputs.filter((input) => input.startsWith("^")).map((input) => input.slice(1)),
      attributes: entries(proto, 5),
      graph
    });
  }
  return nodes;
}
function readMainGraph(proto) {
  const graph = { function: null, nodes: /* @__PURE__ */ new Map() };
  graph.nodes = readNodes(messages(proto, 1), graph);
  return graph;
}
function readFunction(bytes2) {
  const proto = parseMessage(bytes2);
  const signature2 = message2(proto, 1);
  if (!signature2) throw invalid2("A function has no signature.");
  const name = text5(signature2, 1);
  const returned = entries(proto, 4);
  const graph = {
    function: {
      name,
      arguments: messages(signature2, 2).map((argument3) => text5(argument3, 1)),
      results: messages(signature2, 3).map((result2) => {
        const source = returned.get(text5(result2, 1));
        if (!source) throw invalid2(`The function ${name} does not give its result.`);
        return decoder2.decode(source);
      }),
      controls: [...entries(proto, 6).values()].map((node4) => decoder2.decode(node4))
    },
    nodes: /* @__PURE__ */ new Map()
  };
  graph.nodes = readNodes(messages(proto, 3), graph);
  return graph;
}
function readOperatorDefinition(proto) {
  const defaults = /* @__PURE__ */ new Map();
  for (const attribute2 of messages(proto, 4)) {
    const value = attribute2.fields.get(3)?.at(-1);
    if (value instanceof Uint8Array) defaults.set(text5(attribute2, 1), value);
  }
  return {
    outputs: messages(proto, 3).map((output) => ({
      name: text5(output, 1),
      countAttribute: text5(output, 5),
      typesAttribute: text5(output, 6)
    })),
    defaults
  };
}
var MAX_NODES, decoder2;
var init_node_graph = __esm({
  "src/weights/savedmodel/node-graph.ts"() {
    "use strict";
    init_refusal2();
    init_message();
    MAX_NODES = 5e5;
    decoder2 = new TextDecoder();
  }
});

// src/weights/savedmodel/signatures.ts
function readPort(name, bytes2) {
  const proto = parseMessage(bytes2);
  const reference = text5(proto, 1);
  if (reference === "")
    throw unsupported2(`'${name}' of the signature is a sparse or composite tensor`);
  return {
    reference,
    typeName: typeName2(integer3(proto, 2)),
    shape: readShape(message2(proto, 3))
  };
}
function readPorts(map) {
  return new Map([...map].map(([name, bytes2]) => [name, readPort(name, bytes2)]));
}
function readSignatures(map) {
  const result2 = /* @__PURE__ */ new Map();
  for (const [name, bytes2] of map) {
    if (name.startsWith("__saved_model")) continue;
    const proto = parseMessage(bytes2);
    const outputs = entries(proto, 2);
    if (outputs.size === 0) continue;
    result2.set(name, {
      name,
      get inputs() {
        return readPorts(entries(proto, 1));
      },
      get outputs() {
        return readPorts(outputs);
      }
    });
  }
  return result2;
}
function chooseSignature(signatures) {
  for (const name of DEFAULTS2) {
    const found2 = signatures.get(name);
    if (found2) return found2;
  }
  const [only] = signatures.values();
  if (only && signatures.size === 1) return only;
  if (only)
    throw unsupported2(
      `The saved model has the signatures ${[...signatures.keys()].sort().join(", ")}, none of which is the usual one`,
      "Save the model with the signature serving_default."
    );
  throw invalid2(
    "The saved model has no signature that could be run.",
    "Save the model with a signature, for example by model.export."
  );
}
function compareNames(a, b) {
  const [, wordA, numberA] = /^(.*?)(\d+)$/.exec(a) ?? [];
  const [, wordB, numberB] = /^(.*?)(\d+)$/.exec(b) ?? [];
  if (wordA === "output_" && wordB === "output_") return Number(numberA) - Number(numberB);
  return a < b ? -1 : 1;
}
function namesAgree(names2, described) {
  if (described.length === 0 || new Set(described).size < described.length) return false;
  return described.every((name) => names2.includes(name));
}
function bindNames(names2, described) {
  return namesAgree(names2, described) ? [...described] : [...names2].sort(compareNames);
}
var DEFAULTS2;
var init_signatures = __esm({
  "src/weights/savedmodel/signatures.ts"() {
    "use strict";
    init_refusal2();
    init_message();
    init_tensor_proto();
    init_type_names();
    DEFAULTS2 = ["serving_default", "serve", "predict"];
  }
});

// src/weights/savedmodel/saved-model.ts
function tagsOf(metaGraph) {
  const info = message2(metaGraph, 1);
  return info ? texts2(info, 4) : [];
}
function chooseMetaGraph(metaGraphs) {
  const serving = metaGraphs.filter((graph) => tagsOf(graph).includes(SERVE));
  const alone = serving.find((graph) => tagsOf(graph).length === 1);
  const [first3, second2] = serving;
  if (alone ?? first3) return alone ?? first3;
  const [only] = metaGraphs;
  if (only && metaGraphs.length === 1 && !second2) return only;
  const seen = metaGraphs.map((graph) => `[${tagsOf(graph).join(", ")}]`).join(", ");
  throw invalid2(
    metaGraphs.length === 0 ? "The saved model holds no graph." : `None of the graphs of the saved model has the tag ${SERVE} (there are: ${seen}).`
  );
}
function collectionNodes(metaGraph, name) {
  const bytes2 = entries(metaGraph, 4).get(name);
  const list4 = bytes2 && message2(parseMessage(bytes2), 1);
  return list4 ? texts2(list4, 1) : [];
}
function initNodesOf(metaGraph) {
  const collections = ["saved_model_main_op", "legacy_init_op"];
  const listed = collections.flatMap((name) => collectionNodes(metaGraph, name));
  const signature2 = entries(metaGraph, 5).get(INIT_SIGNATURE);
  const outputs = signature2 ? [...entries(parseMessage(signature2), 2).values()] : [];
  const named = outputs.map((output) => text5(parseMessage(output), 1));
  return [...listed, ...named].map((reference) => reference.replace(/:\d+$/, ""));
}
function readSavedModel(files) {
  const bytes2 = readModelFile(files, "saved_model.pb");
  if (!bytes2) throw invalid2("The archive holds no saved_model.pb.");
  if (bytes2.length > MAX_GRAPH) throw unsupported2("saved_model.pb has more than 2 GB");
  const metaGraph = chooseMetaGraph(messages(parseMessage(bytes2), 2));
  const graph = message2(metaGraph, 2);
  if (!graph) throw invalid2("The saved model holds no graph.");
  const info = message2(metaGraph, 1);
  const operatorList = info && message2(info, 2);
  const library = message2(graph, 2);
  const functions = /* @__PURE__ */ new Map();
  for (const definition of library ? bytesOf2(library, 1) : []) {
    const signature2 = message2(parseMessage(definition), 1);
    if (signature2) functions.set(text5(signature2, 1), definition);
  }
  const saver = message2(metaGraph, 3);
  return {
    main: readMainGraph(graph),
    functions,
    operators: new Map(
      (operatorList ? messages(operatorList, 1) : []).map((proto) => [
        text5(proto, 1),
        readOperatorDefinition(proto)
      ])
    ),
    signatures: readSignatures(entries(metaGraph, 5)),
    bundle: openBundle(files),
    restoreNode: saver ? text5(saver, 3) : "",
    initNodes: initNodesOf(metaGraph)
  };
}
function functionGraph(model, name) {
  const found2 = model.functions.get(name);
  if (!found2) throw invalid2(`The saved model lacks the function ${name}.`);
  if (!(found2 instanceof Uint8Array)) return found2;
  const graph = readFunction(found2);
  model.functions.set(name, graph);
  return graph;
}
var SERVE, INIT_SIGNATURE, MAX_GRAPH;
var init_saved_model = __esm({
  "src/weights/savedmodel/saved-model.ts"() {
    "use strict";
    init_refusal2();
    init_bundle();
    init_message();
    init_model_files();
    init_node_graph();
    init_signatures();
    SERVE = "serve";
    INIT_SIGNATURE = "__saved_model_init_op";
    MAX_GRAPH = 2 ** 31 - 1;
  }
});

// src/weights/savedmodel/functions.ts
function callFunction2(machine, name, inputs) {
  const graph = functionGraph(machine.model.saved, name);
  const { function: signature2 } = graph;
  if (!signature2) throw new Error(`${name} is no function.`);
  if (signature2.arguments.length !== inputs.length)
    throw failedInModel2(
      `The function ${name} takes ${signature2.arguments.length} arguments and was given ${inputs.length}`
    );
  if (machine.depth >= MAX_DEPTH4)
    throw unsupported2(`Functions call each other more than ${MAX_DEPTH4} levels deep`);
  machine.depth += 1;
  const frame = makeFrame(graph, inputs);
  const results = signature2.results.map((reference) => evaluate2(machine, frame, reference));
  for (const node4 of statefulControls(frame, signature2.controls))
    evaluateNode(machine, frame, node4);
  machine.depth -= 1;
  return results;
}
var MAX_DEPTH4;
var init_functions3 = __esm({
  "src/weights/savedmodel/functions.ts"() {
    "use strict";
    init_refusal2();
    init_evaluate2();
    init_machine();
    init_saved_model();
    MAX_DEPTH4 = 100;
  }
});

// src/weights/savedmodel/lower.ts
function checkInput(name, port2, { dtype, shape: shape2 }) {
  if (port2.typeName !== dtype)
    throw mismatch2(`The model's input ${name} is of type ${port2.typeName} and was given ${dtype}.`);
  const fits = !port2.shape || port2.shape.length === shape2.length && port2.shape.every((size, axis) => size < 0 || size === shape2[axis]);
  if (!fits)
    throw mismatch2(
      `The model's input ${name} has the shape [${port2.shape?.map((size) => size < 0 ? "?" : size)}] and was given [${shape2}].`
    );
}
function inputTensor3(graph, { dtype, shape: shape2 }, index3) {
  if (!isDataType(dtype)) throw mismatch2(`Input ${index3 + 1} is of type ${dtype}.`);
  const value = addInput(graph, `input${index3}`, dtype, shape2);
  const type = computeType2(dtype);
  if (value.type === type) return [value, makeTensor2(value, dtype)];
  const cast4 = add(graph, "Cast", [value], { to: ELEMENT_TYPES[type].code }, shape2, type);
  return [value, makeTensor2(cast4, dtype)];
}
function feed(machine, frame, ports2, tensors3, ids) {
  const needed = [...ports2].filter(([, port2]) => {
    const reference = resolve2(machine.model.saved, frame.graph, port2.reference);
    return reference.kind === "node" && reference.node.operator !== "PlaceholderWithDefault";
  });
  const all2 = [...ports2.keys()];
  const fewest = needed.map(([name]) => name);
  if (tensors3.length > all2.length || tensors3.length < fewest.length)
    throw mismatch2(
      `The model takes ${all2.length} inputs (${all2.sort().join(", ")}) and was given ${tensors3.length}.`
    );
  const candidates = tensors3.length === all2.length || ids.every((id) => all2.includes(id)) ? all2 : fewest;
  if (tensors3.length > candidates.length)
    throw mismatch2(`It is not clear which of the model's inputs ${all2.join(", ")} are given.`);
  const names2 = bindNames(candidates, ids).slice(0, tensors3.length);
  return tensors3.map((tensor4, index3) => {
    const name = names2[index3] ?? "";
    const port2 = ports2.get(name);
    if (!port2) throw mismatch2(`The model has no input ${name}.`);
    checkInput(name, port2, tensor4);
    const reference = resolve2(machine.model.saved, frame.graph, port2.reference);
    if (reference.kind === "argument") throw invalid2("A signature refers to a function.");
    const [value, input] = inputTensor3(machine.graph, tensor4, index3);
    frame.results.set(reference.node, [input]);
    return value;
  });
}
function noteOrder(machine, kind, names2, ids) {
  if (names2.length < 2 || ids.length === 0 || namesAgree(names2, ids)) return;
  machine.warnings.add(
    `The model's ${kind} have other names than the described ones; they are taken in the order ${bindNames(names2, ids).join(", ")}.`
  );
}
function outputValue3(graph, name, item) {
  if (item.kind === "absent") throw unsupported2(item.why);
  if (item.kind !== "tensor") throw unsupported2(`The output ${name} is a ${item.kind}, no tensor`);
  const value = wrapValue(graph, last(graph, item), item.dtype);
  const type = item.dtype === "bfloat16" ? "float32" : item.dtype;
  if (value.type === type) return value;
  return add(graph, "Cast", [value], { to: ELEMENT_TYPES[type].code }, value.shape, type);
}
function lower3(model, { inputIds, outputIds }, tensors3, known) {
  const graph = makeGraph(known);
  const machine = {
    model,
    graph,
    variables: /* @__PURE__ */ new Map(),
    weights: /* @__PURE__ */ new Map(),
    warnings: /* @__PURE__ */ new Set(),
    steps: 0,
    depth: 0,
    callFunction: (name, inputs2) => callFunction2(machine, name, inputs2)
  };
  const signature2 = chooseSignature(model.saved.signatures);
  const { inputs: inputPorts, outputs: outputPorts } = at(`signature ${signature2.name}`, () => ({
    inputs: signature2.inputs,
    outputs: signature2.outputs
  }));
  const frame = makeFrame(model.saved.main, []);
  const inputs = feed(machine, frame, inputPorts, tensors3, inputIds);
  const names2 = bindNames([...outputPorts.keys()], outputIds);
  noteOrder(machine, "inputs", [...inputPorts.keys()], inputIds);
  noteOrder(machine, "outputs", [...outputPorts.keys()], outputIds);
  const outputs = names2.map((name, index3) => {
    const item = evaluate2(machine, frame, outputPorts.get(name)?.reference ?? "");
    return {
      name: `output${index3}`,
      value: at(`output ${name}`, () => outputValue3(graph, name, item))
    };
  });
  return { graph, inputs, outputs, warnings: [...machine.warnings] };
}
var init_lower3 = __esm({
  "src/weights/savedmodel/lower.ts"() {
    "use strict";
    init_element_type();
    init_graph();
    init_cast_value();
    init_data_type2();
    init_refusal2();
    init_tensor2();
    init_evaluate2();
    init_functions3();
    init_machine();
    init_references();
    init_signatures();
  }
});

// src/weights/savedmodel/restored-variables.ts
function variableName2(model, scope, reference) {
  const found2 = resolve2(model, scope.graph, reference);
  if (found2.kind === "argument") return scope.argumentNames[found2.index] ?? null;
  if (found2.node.operator === "Identity") {
    const [input] = found2.node.inputs;
    return input === void 0 ? null : variableName2(model, scope, input);
  }
  return scope.graph.function ? null : found2.node.name;
}
function constantTexts(model, graph, reference) {
  const found2 = resolve2(model, graph, reference);
  if (found2.kind === "argument" || found2.node.operator !== "Const") return null;
  const bytes2 = found2.node.attributes.get("value");
  const attribute2 = bytes2 && readAttribute2(bytes2);
  return attribute2?.kind === "tensor" && attribute2.value.kind === "texts" ? attribute2.value.texts : null;
}
function sourceOf(model, graph, reference) {
  let found2 = resolve2(model, graph, reference);
  while (found2.kind === "node" && found2.node.operator === "Identity")
    found2 = resolve2(model, graph, found2.node.inputs[0] ?? "");
  if (found2.kind === "argument" || found2.node.operator !== "RestoreV2") return null;
  const [, names2 = "", slices = ""] = found2.node.inputs;
  const key = constantTexts(model, graph, names2)?.[found2.index];
  const slice3 = constantTexts(model, graph, slices)?.[found2.index];
  return key === void 0 || slice3 === void 0 ? null : { key, slice: slice3 };
}
function reachedNodes(graph, start) {
  const seen = /* @__PURE__ */ new Set([start]);
  for (const node4 of seen) {
    if (seen.size > MAX_VISITED) throw invalid2("The restoring part of the graph is too large.");
    const names2 = node4.controls;
    const groups = node4.operator === "NoOp" || node4.operator === "Identity";
    const data = groups ? node4.inputs.map((input) => input.split(":")[0] ?? "") : [];
    for (const name of [...names2, ...data]) {
      const next = graph.nodes.get(name);
      if (next) seen.add(next);
    }
  }
  return [...seen];
}
function visitWrites(model, scope, nodes, visit, depth = 0) {
  if (depth > 10) throw invalid2("The restoring functions call each other without end.");
  for (const node4 of nodes) {
    if (WRITES.has(node4.operator)) {
      const [target = "", value = ""] = node4.inputs;
      const name = variableName2(model, scope, target);
      if (name !== null) visit(name, sourceOf(model, scope.graph, value));
    } else if (CALLS.has(node4.operator)) {
      const bytes2 = node4.attributes.get("f");
      const called = bytes2 && readAttribute2(bytes2);
      if (called?.kind !== "function") continue;
      const graph = functionGraph(model, called.value);
      const argumentNames = node4.inputs.map((input) => variableName2(model, scope, input));
      visitWrites(model, { graph, argumentNames }, graph.nodes.values(), visit, depth + 1);
    }
  }
}
function restoredVariables(model) {
  const result2 = /* @__PURE__ */ new Map();
  const scope = { graph: model.main, argumentNames: [] };
  const start = model.main.nodes.get(model.restoreNode.replace(/:\d+$/, ""));
  if (start)
    visitWrites(model, scope, reachedNodes(model.main, start), (name, source) => {
      if (source) result2.set(name, source);
    });
  for (const name of model.initNodes) {
    const node4 = model.main.nodes.get(name);
    if (!node4) continue;
    visitWrites(
      model,
      scope,
      reachedNodes(model.main, node4),
      (variable) => result2.set(variable, null)
    );
  }
  return result2;
}
var WRITES, CALLS, MAX_VISITED;
var init_restored_variables = __esm({
  "src/weights/savedmodel/restored-variables.ts"() {
    "use strict";
    init_refusal2();
    init_attributes2();
    init_references();
    init_saved_model();
    WRITES = /* @__PURE__ */ new Set(["Assign", "AssignVariableOp"]);
    CALLS = /* @__PURE__ */ new Set(["PartitionedCall", "StatefulPartitionedCall"]);
    MAX_VISITED = 2e5;
  }
});

// src/weights/savedmodel/weight-store.ts
function makeWeightStore(path) {
  const written = /* @__PURE__ */ new WeakMap();
  let end = 0;
  return (load2) => {
    const known = written.get(load2);
    if (known) return known;
    const data = load2();
    const bytes2 = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const descriptor = (0, import_node_fs9.openSync)(path, end === 0 ? "w" : "r+");
    try {
      for (let done = 0; done < bytes2.length; )
        done += (0, import_node_fs9.writeSync)(descriptor, bytes2, done, bytes2.length - done, end + done);
    } finally {
      (0, import_node_fs9.closeSync)(descriptor);
    }
    const range3 = { location: (0, import_node_path9.basename)(path), offset: end, length: bytes2.length };
    written.set(load2, range3);
    end = Math.ceil((end + bytes2.length) / ALIGNMENT2) * ALIGNMENT2;
    return range3;
  };
}
var import_node_fs9, import_node_path9, ALIGNMENT2;
var init_weight_store = __esm({
  "src/weights/savedmodel/weight-store.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    import_node_path9 = require("node:path");
    ALIGNMENT2 = 4096;
  }
});

// src/weights/savedmodel/savedmodel-importer.ts
var savedmodel_importer_exports = {};
__export(savedmodel_importer_exports, {
  savedModelImporter: () => savedModelImporter
});
function problemOf4(error) {
  if (error instanceof WeightsError) return error;
  return error instanceof Refusal2 ? weightsErrorOf(error) : null;
}
async function open2({ weights: weights2, scratchFolder }) {
  try {
    const files = await openModelFiles(weights2.path, scratchFolder);
    const saved = readSavedModel(files);
    return { saved, restored: restoredVariables(saved) };
  } catch (error) {
    throw problemOf4(error) ?? error;
  }
}
var import_node_path10, savedModelImporter;
var init_savedmodel_importer = __esm({
  "src/weights/savedmodel/savedmodel-importer.ts"() {
    "use strict";
    import_node_path10 = require("node:path");
    init_open_lowered();
    init_program();
    init_refusal2();
    init_lower3();
    init_model_files();
    init_restored_variables();
    init_saved_model();
    init_weight_store();
    savedModelImporter = {
      open: async (context) => {
        const model = await open2(context);
        const store = makeWeightStore((0, import_node_path10.join)(context.scratchFolder, "weights.bin"));
        return openLowered({
          lower: (inputs, known) => lower3(model, context, inputs, known),
          externalDataFolder: context.scratchFolder,
          storeWeights: store,
          problemOf: problemOf4
        });
      }
    };
  }
});

// src/weights/tfjs/attribute-proto.ts
function typeCode(json) {
  if (typeof json === "number") return json;
  const code = typeof json === "string" ? TYPE_CODES[json] : void 0;
  if (code === void 0) throw unsupported2(`The type ${shown(json)}`);
  return code;
}
function integerOf3(json) {
  if (typeof json === "string" && /^-?\d{1,19}$/.test(json)) return BigInt(json);
  if (typeof json === "number" && Number.isSafeInteger(json)) return json;
  throw invalid2(`An attribute of a node is ${shown(json)}`);
}
function shapeProto(json) {
  const result2 = message();
  if (!isObject2(json)) return result2;
  if (json.unknownRank === true) return putInteger(result2, 3, 1);
  for (const dimension of arrayOf(json.dim ?? [], "shape of an attribute"))
    putMessage(
      result2,
      2,
      putInteger(message(), 1, isObject2(dimension) ? integerOf3(dimension.size ?? 0) : 0)
    );
  return result2;
}
function listProto(list4) {
  const result2 = message();
  for (const [key, values] of Object.entries(list4)) {
    const put = Object.hasOwn(VALUES, key) ? VALUES[key] : void 0;
    if (!put) throw unsupported2(`A list of the kind ${key} among the attributes of a node`);
    for (const value of arrayOf(values, "list of an attribute")) put(result2, value);
  }
  return result2;
}
function attributeProto(json) {
  if (!isObject2(json)) throw invalid2(`An attribute of a node is ${shown(json)}`);
  const result2 = message();
  for (const [key, value] of Object.entries(json)) {
    if (key === "list") putMessage(result2, 1, listProto(isObject2(value) ? value : {}));
    else {
      const put = Object.hasOwn(VALUES, key) ? VALUES[key] : void 0;
      if (!put) throw unsupported2(`The attribute ${shown(json)}`);
      put(result2, value);
    }
  }
  return messageBytes(result2);
}
function constantProto({ dtype, shape: shape2, read: read3 }) {
  const data = read3();
  const dimensions = message();
  for (const size of shape2) putMessage(dimensions, 2, putInteger(message(), 1, size));
  const tensor4 = putMessage(putInteger(message(), 1, STORED_CODES[dtype]), 2, dimensions);
  putBytes(tensor4, 4, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return messageBytes(putMessage(message(), 8, tensor4));
}
var TYPE_CODES, STORED_CODES, bytesOf3, VALUES;
var init_attribute_proto = __esm({
  "src/weights/tfjs/attribute-proto.ts"() {
    "use strict";
    init_protobuf();
    init_json();
    init_refusal2();
    TYPE_CODES = {
      DT_FLOAT: 1,
      DT_DOUBLE: 2,
      DT_INT32: 3,
      DT_UINT8: 4,
      DT_INT16: 5,
      DT_INT8: 6,
      DT_STRING: 7,
      DT_INT64: 9,
      DT_BOOL: 10,
      DT_RESOURCE: 20,
      DT_VARIANT: 21
    };
    STORED_CODES = { float32: 1, int32: 3, bool: 10 };
    bytesOf3 = (json) => Buffer.from(String(json ?? ""), "base64");
    VALUES = {
      s: (target, value) => putBytes(target, 2, bytesOf3(value)),
      i: (target, value) => putInteger(target, 3, integerOf3(value)),
      f: (target, value) => putFloat(target, 4, Number(value)),
      b: (target, value) => putInteger(target, 5, value === true ? 1 : 0),
      type: (target, value) => putInteger(target, 6, typeCode(value)),
      shape: (target, value) => putMessage(target, 7, shapeProto(value))
    };
  }
});

// src/weights/tfjs/fused-nodes.ts
function decodeTexts(attribute2) {
  if (!isObject2(attribute2) || !isObject2(attribute2.list)) return [];
  return arrayOf(attribute2.list.s ?? [], "list of an attribute").map(
    (text6) => Buffer.from(String(text6), "base64").toString("utf8")
  );
}
function unfuse(node4) {
  const fused = Object.hasOwn(FUSED, node4.op) ? FUSED[node4.op] : void 0;
  if (!fused) return [node4];
  const steps = decodeTexts(node4.attr.fused_ops);
  const extra = node4.input.slice(fused.inputs).filter((input) => !input.startsWith("^"));
  const plain4 = Object.fromEntries(Object.entries(node4.attr).filter(([key]) => !OWN.includes(key)));
  const made2 = [];
  const push2 = (op, input, attr) => {
    made2.push({ name: `${node4.name}/unfused_${made2.length}`, op, input, attr });
  };
  push2(fused.operator, node4.input.slice(0, fused.inputs), plain4);
  for (const step of steps) {
    const before = made2.at(-1)?.name ?? "";
    const type = node4.attr.T === void 0 ? {} : { T: node4.attr.T };
    if (step === "BiasAdd") {
      const format2 = node4.attr.data_format === void 0 ? {} : { data_format: node4.attr.data_format };
      push2("BiasAdd", [before, extra.shift() ?? ""], { ...type, ...format2 });
    } else if (step === "LeakyRelu") {
      const alpha = node4.attr.leakyrelu_alpha;
      push2("LeakyRelu", [before], { ...type, ...alpha === void 0 ? {} : { alpha } });
    } else if (ACTIVATIONS2.includes(step) && step !== "Prelu") push2(step, [before], type);
    else throw unsupported2(`The node ${node4.name} (${node4.op}) fused with ${step}`);
  }
  if (extra.length > 0) throw unsupported2(`The node ${node4.name} (${node4.op}) with more inputs`);
  const final = made2.at(-1);
  if (final) final.name = node4.name;
  return made2;
}
var FUSED, OWN, ACTIVATIONS2;
var init_fused_nodes = __esm({
  "src/weights/tfjs/fused-nodes.ts"() {
    "use strict";
    init_json();
    init_refusal2();
    FUSED = {
      _FusedConv2D: { operator: "Conv2D", inputs: 2 },
      _FusedMatMul: { operator: "MatMul", inputs: 2 },
      FusedDepthwiseConv2dNative: { operator: "DepthwiseConv2dNative", inputs: 2 }
    };
    OWN = ["fused_ops", "num_args", "epsilon", "leakyrelu_alpha", "num_host_args", "host_args"];
    ACTIVATIONS2 = ["Relu", "Relu6", "Elu", "Sigmoid", "Tanh", "LeakyRelu", "Prelu"];
  }
});

// src/weights/tfjs/graph-model.ts
function readNode(json) {
  const { name, op, input, attr } = objectOf(json, "node of the graph");
  if (typeof name !== "string" || typeof op !== "string")
    throw invalid2("A node of the graph has no name or operator");
  return {
    name,
    op,
    input: input === void 0 ? [] : arrayOf(input, "list of inputs of a node").map(String),
    attr: isObject2(attr) ? attr : {}
  };
}
function attributesOf(node4, weights2) {
  const result2 = /* @__PURE__ */ new Map();
  for (const [key, value] of Object.entries(node4.attr)) {
    if (key.startsWith("_") || node4.op === "Const" && key === "value") continue;
    result2.set(key, attributeProto(value));
  }
  if (node4.op !== "Const") return result2;
  const weight2 = weights2.get(node4.name);
  if (!weight2) throw invalid2(`The value of the constant ${node4.name} is not among the weights`);
  return result2.set("value", constantProto(weight2));
}
function readGraph(nodes, weights2) {
  if (nodes.length > MAX_NODES2) throw invalid2(`The graph has ${nodes.length} nodes`);
  const byName2 = /* @__PURE__ */ new Map();
  const graph = { function: null, nodes: byName2 };
  for (const node4 of nodes.map(readNode).flatMap(unfuse)) {
    if (byName2.has(node4.name)) throw invalid2(`Two nodes of the graph are called ${node4.name}`);
    byName2.set(node4.name, {
      name: node4.name,
      operator: node4.op,
      inputs: node4.input.filter((input) => !input.startsWith("^")),
      controls: node4.input.filter((input) => input.startsWith("^")).map((name) => name.slice(1)),
      attributes: attributesOf(node4, weights2),
      graph
    });
  }
  return graph;
}
function portShape(json) {
  if (!isObject2(json) || json.unknownRank === true) return null;
  return arrayOf(json.dim ?? [], "shape of a port").map(
    (dimension) => isObject2(dimension) ? Number(dimension.size ?? 0) : -1
  );
}
function readPorts2(json) {
  return new Map(
    Object.entries(json).map(([key, value]) => {
      const { name, dtype, tensorShape, resourceId } = objectOf(value, `port ${key}`);
      if (resourceId !== void 0) throw unsupported2(`The port ${key} is a resource`);
      return [
        key,
        {
          reference: typeof name === "string" ? name : key,
          typeName: typeName2(typeCode(dtype)),
          shape: portShape(tensorShape)
        }
      ];
    })
  );
}
function impliedSignature(nodes) {
  const all2 = nodes.map(readNode);
  const used = new Set(
    all2.flatMap(({ input }) => input.map((name) => name.replace(/^\^|:\d+$/g, "")))
  );
  const inputs = /* @__PURE__ */ new Map();
  const outputs = /* @__PURE__ */ new Map();
  for (const { name, op, attr } of all2) {
    if (op === "Placeholder") {
      const [dtype, shape2] = [attr.dtype, attr.shape];
      inputs.set(name, {
        reference: name,
        typeName: typeName2(typeCode(isObject2(dtype) ? dtype.type : void 0)),
        shape: isObject2(shape2) ? portShape(shape2.shape) : null
      });
    } else if (!used.has(name) && op !== "NoOp" && op !== "Const")
      outputs.set(name, { reference: name, typeName: "float32", shape: null });
  }
  return { name: "the graph", inputs, outputs };
}
function signatureOf(model, nodes) {
  const metadata = model.userDefinedMetadata;
  const given2 = model.signature ?? (isObject2(metadata) ? metadata.signature : void 0);
  if (!isObject2(given2) || !isObject2(given2.inputs) || !isObject2(given2.outputs))
    return impliedSignature(nodes);
  return {
    name: "serving_default",
    inputs: readPorts2(given2.inputs),
    outputs: readPorts2(given2.outputs)
  };
}
function readGraphModel(model, weights2) {
  const topology = objectOf(model.modelTopology, "graph of the model");
  const nodes = arrayOf(topology.node, "list of nodes");
  const library = isObject2(topology.library) ? topology.library.function : void 0;
  if (Array.isArray(library) && library.length > 0)
    throw unsupported2("A graph with functions of its own (loops and branches)");
  if (model.modelInitializer !== void 0 && model.modelInitializer !== null)
    throw unsupported2("A graph with an initialiser, as for lookup tables");
  const signature2 = signatureOf(model, nodes);
  return {
    saved: {
      main: readGraph(nodes, weights2),
      functions: /* @__PURE__ */ new Map(),
      operators: /* @__PURE__ */ new Map(),
      signatures: /* @__PURE__ */ new Map([[signature2.name, signature2]]),
      bundle: null,
      restoreNode: "",
      initNodes: []
    },
    restored: /* @__PURE__ */ new Map()
  };
}
var MAX_NODES2;
var init_graph_model = __esm({
  "src/weights/tfjs/graph-model.ts"() {
    "use strict";
    init_json();
    init_type_names();
    init_refusal2();
    init_attribute_proto();
    init_fused_nodes();
    MAX_NODES2 = 5e5;
  }
});

// src/weights/tfjs/layers-model.ts
function stored({ name, shape: shape2, read: read3, dtype }) {
  const last2 = name.split("/").at(-1) ?? "";
  const numbers2 = () => {
    const data = read3();
    return data instanceof Float32Array ? data : Float32Array.from(data);
  };
  if (dtype !== "float32") throw unsupported2(`The weight ${name} of type ${dtype}`);
  return { name: last2.replace(/_\d+$/, ""), shape: shape2, key: name, read: numbers2 };
}
function isOf(weight2, layer4) {
  return weight2.startsWith(`${layer4}/`) || weight2.includes(`/${layer4}/`);
}
function weightsOf(model, weights2) {
  const into = /* @__PURE__ */ new Map();
  const left = new Set(weights2.keys());
  for (const { node: node4, owner, names: names2 } of holdersOf(model))
    at(describe(node4), () => {
      const own = [...weights2.values()].filter(
        ({ name }) => isOf(name, node4.name) || isOf(name, owner.name)
      );
      if (own.length !== names2.length)
        throw invalid2(
          `The file holds ${own.length} weights of it where ${names2.length} are needed`
        );
      const ordered3 = names2.map((expected) => {
        const index3 = own.findIndex((each) => expected.split("|").includes(stored(each).name));
        const [found2] = index3 < 0 ? [] : own.splice(index3, 1);
        if (!found2) throw invalid2(`The file holds no weight ${expected.split("|")[0]} of it`);
        left.delete(found2.name);
        return stored(found2);
      });
      into.set(node4, ordered3);
    });
  const [unused] = left;
  if (unused !== void 0) throw invalid2(`The weight ${unused} belongs to no layer of the model`);
  return into;
}
function configOf(topology) {
  const config = topology.model_config;
  return isObject2(config) ? config : topology;
}
function readLayersModel(topology, weights2) {
  const model = checkModel(readLayer(configOf(topology)));
  return { version: VERSION, model, weights: weightsOf(model, weights2) };
}
var VERSION;
var init_layers_model = __esm({
  "src/weights/tfjs/layers-model.ts"() {
    "use strict";
    init_file_weights();
    init_json();
    init_layer_node();
    init_open_file();
    init_refusal2();
    VERSION = {
      text: "2 (TensorFlow.js)",
      major: 2,
      standalone: true,
      javascript: true
    };
  }
});

// src/weights/tfjs/model-files.ts
function findDescription(names2) {
  const found2 = names2.filter((name) => import_node_path11.posix.basename(name) === DESCRIPTION);
  const depth = (name) => name.split("/").length;
  return found2.sort((a, b) => depth(a) - depth(b))[0] ?? null;
}
function fromArchive(path) {
  const zip = openZip(path);
  try {
    const name = findDescription([...zip.members.keys()]);
    const member2 = name === null ? void 0 : zip.members.get(name);
    if (name === null || !member2)
      throw invalid2(
        `The archive holds no ${DESCRIPTION}`,
        "Put model.json and all its .bin files into one zip archive."
      );
    const folder = import_node_path11.posix.dirname(name);
    const description = readMember(zip, member2, MAX_DESCRIPTION).toString("utf8");
    return {
      description,
      shard: (shard) => {
        const again = openZip(path);
        try {
          const found2 = again.members.get(import_node_path11.posix.join(folder, shard));
          return found2 ? readMember(again, found2, MAX_SHARD) : null;
        } finally {
          closeZip(again);
        }
      }
    };
  } finally {
    closeZip(zip);
  }
}
function fromText(bytes2, siblings) {
  return {
    description: bytes2.toString("utf8"),
    shard: (name) => {
      const found2 = siblings.find(
        (file) => import_node_path11.posix.basename(file.name ?? file.path) === import_node_path11.posix.basename(name)
      );
      return found2 ? (0, import_node_fs10.readFileSync)(found2.path) : null;
    }
  };
}
function openTfjsFiles(path, siblings) {
  const start = fileSource(path);
  if (start.size >= 4 && start.read(0, 4).readUInt32LE(0) === ZIP_START2) return fromArchive(path);
  if (start.size > MAX_DESCRIPTION)
    throw invalid2(`A ${DESCRIPTION} of ${start.size} bytes is not read`);
  return fromText((0, import_node_fs10.readFileSync)(path), siblings);
}
var import_node_fs10, import_node_path11, DESCRIPTION, MAX_DESCRIPTION, MAX_SHARD, ZIP_START2;
var init_model_files2 = __esm({
  "src/weights/tfjs/model-files.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
    import_node_path11 = require("node:path");
    init_byte_source();
    init_refusal2();
    init_zip_directory();
    DESCRIPTION = "model.json";
    MAX_DESCRIPTION = 2 ** 28;
    MAX_SHARD = 2 ** 32;
    ZIP_START2 = 67324752;
  }
});

// src/weights/tfjs/weights-manifest.ts
function quantisationOf(json, name) {
  if (json === void 0 || json === null) return null;
  const { dtype, scale, min } = objectOf(json, `quantisation of ${name}`);
  const known = QUANTISED.find((each) => each === dtype);
  if (!known) throw unsupported2(`The weight ${name} quantised to ${shown(dtype)}`);
  if (known === "float16") return { dtype: known, scale: 1, min: 0 };
  if (typeof scale !== "number" || typeof min !== "number")
    throw invalid2(`The weight ${name} is quantised without scale`);
  return { dtype: known, scale, min };
}
function dequantise(bytes2, { dtype, scale, min }, isInteger2) {
  const stored2 = dtype === "uint8" ? bytes2 : new Uint16Array(aligned3(bytes2));
  if (dtype === "float16") return Float32Array.from(stored2, halfToNumber2);
  return isInteger2 ? Int32Array.from(stored2, (q) => Math.round(q * scale + min)) : Float32Array.from(stored2, (q) => q * scale + min);
}
function decode(bytes2, dtype, quantisation) {
  if (quantisation) return dequantise(bytes2, quantisation, dtype === "int32");
  if (dtype === "float32") return new Float32Array(aligned3(bytes2));
  return dtype === "int32" ? new Int32Array(aligned3(bytes2)) : bytes2;
}
function readEntry2(json, group, offset) {
  const entry2 = objectOf(json, "entry of the manifest of weights");
  const { name, dtype, shape: shape2 } = entry2;
  if (typeof name !== "string") throw invalid2("A weight has no name");
  const known = DTYPES.find((each) => each === dtype);
  if (!known) throw unsupported2(`The weight ${name} of type ${shown(dtype)}`);
  const sizes3 = arrayOf(shape2, `shape of ${name}`);
  if (!sizes3.every((size) => Number.isSafeInteger(size) && Number(size) >= 0))
    throw invalid2(`The weight ${name} has the shape ${shown(shape2)}`);
  const quantisation = quantisationOf(entry2.quantization, name);
  if (quantisation?.dtype === "float16" && known !== "float32")
    throw invalid2(`The weight ${name} is a half that stands for ${known}`);
  const stored2 = quantisation?.dtype ?? known;
  const end = offset + elementCount(sizes3) * BYTES[stored2];
  if (!(end <= group.length))
    throw invalid2(`The files with weights end before the weight ${name} does`);
  const bytes2 = group.subarray(offset, end);
  const read3 = () => decode(bytes2, known, quantisation);
  return { weight: { name, dtype: known, shape: sizes3, read: read3 }, end };
}
function readGroup(json, files) {
  const { paths, weights: weights2 } = objectOf(json, "group of the manifest of weights");
  const shards = arrayOf(paths, "list of files with weights").map((path) => {
    const bytes2 = typeof path === "string" ? files.shard(path) : null;
    if (!bytes2)
      throw invalid2(
        `The file ${shown(path)} with weights of the model is not there`,
        "Put model.json and all its .bin files into one zip archive, and give that as the source."
      );
    return bytes2;
  });
  const group = Buffer.concat(shards);
  let offset = 0;
  const read3 = arrayOf(weights2, "list of weights").map((entry2) => {
    const { weight: weight2, end } = readEntry2(entry2, group, offset);
    offset = end;
    return weight2;
  });
  if (offset !== group.length)
    throw invalid2(
      `The files with weights have ${group.length} bytes where ${offset} are described`
    );
  return read3;
}
function readWeights(manifest, files) {
  const all2 = arrayOf(manifest, "manifest of weights").flatMap((group) => readGroup(group, files));
  const byName2 = new Map(all2.map((weight2) => [weight2.name, weight2]));
  if (byName2.size !== all2.length) throw invalid2("Two weights of the model have one name");
  return byName2;
}
var BYTES, DTYPES, QUANTISED, aligned3;
var init_weights_manifest = __esm({
  "src/weights/tfjs/weights-manifest.ts"() {
    "use strict";
    init_element_type();
    init_floats();
    init_json();
    init_refusal2();
    BYTES = { float32: 4, int32: 4, bool: 1, uint8: 1, uint16: 2, float16: 2 };
    DTYPES = ["float32", "int32", "bool"];
    QUANTISED = ["uint8", "uint16", "float16"];
    aligned3 = (bytes2) => Uint8Array.from(bytes2).buffer;
  }
});

// src/weights/tfjs/tfjs-importer.ts
var tfjs_importer_exports = {};
__export(tfjs_importer_exports, {
  tfjsImporter: () => tfjsImporter
});
function problemOf5(error) {
  if (error instanceof WeightsError) return error;
  if (error instanceof Refusal2) return weightsErrorOf(error);
  if (error instanceof Refusal) return weightsErrorOf(invalid2(error.message));
  if (error instanceof RangeError && /call stack/.test(error.message))
    return weightsErrorOf(unsupported2("The model nests too deep"));
  return null;
}
function read2(context) {
  const { weights: weights2, siblings, scratchFolder } = context;
  const files = openTfjsFiles(weights2.path, siblings);
  const model = objectOf(parseJson(files.description, "model.json"), "model.json");
  const { modelTopology: topology } = model;
  if (!isObject2(topology)) throw invalid2("model.json describes no model: it has no modelTopology");
  const named = readWeights(model.weightsManifest, files);
  const shared = { externalDataFolder: scratchFolder, problemOf: problemOf5 };
  if (topology.node !== void 0) {
    const graph = readGraphModel(model, named);
    return {
      ...shared,
      storeWeights: makeWeightStore((0, import_node_path12.join)(scratchFolder, "weights.bin")),
      lower: (inputs, known) => lower3(graph, context, inputs, known)
    };
  }
  const keras = readLayersModel(topology, named);
  const weightFile = makeWeightFile(scratchFolder);
  return { ...shared, lower: (inputs, known) => lower2(keras, weightFile, inputs, known) };
}
var import_node_path12, tfjsImporter;
var init_tfjs_importer = __esm({
  "src/weights/tfjs/tfjs-importer.ts"() {
    "use strict";
    import_node_path12 = require("node:path");
    init_json();
    init_lower2();
    init_open_lowered();
    init_program();
    init_lower3();
    init_weight_store();
    init_refusal2();
    init_weight_file();
    init_refusal();
    init_graph_model();
    init_layers_model();
    init_model_files2();
    init_weights_manifest();
    tfjsImporter = {
      async open(context) {
        try {
          return openLowered(read2(context));
        } catch (error) {
          throw problemOf5(error) ?? error;
        }
      }
    };
  }
});

// node_modules/iota-array/iota.js
var require_iota = __commonJS({
  "node_modules/iota-array/iota.js"(exports2, module2) {
    "use strict";
    function iota(n) {
      var result2 = new Array(n);
      for (var i = 0; i < n; ++i) {
        result2[i] = i;
      }
      return result2;
    }
    module2.exports = iota;
  }
});

// node_modules/is-buffer/index.js
var require_is_buffer = __commonJS({
  "node_modules/is-buffer/index.js"(exports2, module2) {
    module2.exports = function(obj) {
      return obj != null && (isBuffer(obj) || isSlowBuffer(obj) || !!obj._isBuffer);
    };
    function isBuffer(obj) {
      return !!obj.constructor && typeof obj.constructor.isBuffer === "function" && obj.constructor.isBuffer(obj);
    }
    function isSlowBuffer(obj) {
      return typeof obj.readFloatLE === "function" && typeof obj.slice === "function" && isBuffer(obj.slice(0, 0));
    }
  }
});

// node_modules/ndarray/ndarray.js
var require_ndarray = __commonJS({
  "node_modules/ndarray/ndarray.js"(exports2, module2) {
    var iota = require_iota();
    var isBuffer = require_is_buffer();
    var hasTypedArrays = typeof Float64Array !== "undefined";
    function compare1st(a, b) {
      return a[0] - b[0];
    }
    function order() {
      var stride = this.stride;
      var terms = new Array(stride.length);
      var i;
      for (i = 0; i < terms.length; ++i) {
        terms[i] = [Math.abs(stride[i]), i];
      }
      terms.sort(compare1st);
      var result2 = new Array(terms.length);
      for (i = 0; i < result2.length; ++i) {
        result2[i] = terms[i][1];
      }
      return result2;
    }
    function compileConstructor(dtype, dimension) {
      var className = ["View", dimension, "d", dtype].join("");
      if (dimension < 0) {
        className = "View_Nil" + dtype;
      }
      var useGetters = dtype === "generic";
      if (dimension === -1) {
        var code = "function " + className + "(a){this.data=a;};var proto=" + className + ".prototype;proto.dtype='" + dtype + "';proto.index=function(){return -1};proto.size=0;proto.dimension=-1;proto.shape=proto.stride=proto.order=[];proto.lo=proto.hi=proto.transpose=proto.step=function(){return new " + className + "(this.data);};proto.get=proto.set=function(){};proto.pick=function(){return null};return function construct_" + className + "(a){return new " + className + "(a);}";
        var procedure = new Function(code);
        return procedure();
      } else if (dimension === 0) {
        var code = "function " + className + "(a,d) {this.data = a;this.offset = d};var proto=" + className + ".prototype;proto.dtype='" + dtype + "';proto.index=function(){return this.offset};proto.dimension=0;proto.size=1;proto.shape=proto.stride=proto.order=[];proto.lo=proto.hi=proto.transpose=proto.step=function " + className + "_copy() {return new " + className + "(this.data,this.offset)};proto.pick=function " + className + "_pick(){return TrivialArray(this.data);};proto.valueOf=proto.get=function " + className + "_get(){return " + (useGetters ? "this.data.get(this.offset)" : "this.data[this.offset]") + "};proto.set=function " + className + "_set(v){return " + (useGetters ? "this.data.set(this.offset,v)" : "this.data[this.offset]=v") + "};return function construct_" + className + "(a,b,c,d){return new " + className + "(a,d)}";
        var procedure = new Function("TrivialArray", code);
        return procedure(CACHED_CONSTRUCTORS[dtype][0]);
      }
      var code = ["'use strict'"];
      var indices = iota(dimension);
      var args = indices.map(function(i2) {
        return "i" + i2;
      });
      var index_str = "this.offset+" + indices.map(function(i2) {
        return "this.stride[" + i2 + "]*i" + i2;
      }).join("+");
      var shapeArg = indices.map(function(i2) {
        return "b" + i2;
      }).join(",");
      var strideArg = indices.map(function(i2) {
        return "c" + i2;
      }).join(",");
      code.push(
        "function " + className + "(a," + shapeArg + "," + strideArg + ",d){this.data=a",
        "this.shape=[" + shapeArg + "]",
        "this.stride=[" + strideArg + "]",
        "this.offset=d|0}",
        "var proto=" + className + ".prototype",
        "proto.dtype='" + dtype + "'",
        "proto.dimension=" + dimension
      );
      code.push(
        "Object.defineProperty(proto,'size',{get:function " + className + "_size(){return " + indices.map(function(i2) {
          return "this.shape[" + i2 + "]";
        }).join("*"),
        "}})"
      );
      if (dimension === 1) {
        code.push("proto.order=[0]");
      } else {
        code.push("Object.defineProperty(proto,'order',{get:");
        if (dimension < 4) {
          code.push("function " + className + "_order(){");
          if (dimension === 2) {
            code.push("return (Math.abs(this.stride[0])>Math.abs(this.stride[1]))?[1,0]:[0,1]}})");
          } else if (dimension === 3) {
            code.push(
              "var s0=Math.abs(this.stride[0]),s1=Math.abs(this.stride[1]),s2=Math.abs(this.stride[2]);if(s0>s1){if(s1>s2){return [2,1,0];}else if(s0>s2){return [1,2,0];}else{return [1,0,2];}}else if(s0>s2){return [2,0,1];}else if(s2>s1){return [0,1,2];}else{return [0,2,1];}}})"
            );
          }
        } else {
          code.push("ORDER})");
        }
      }
      code.push(
        "proto.set=function " + className + "_set(" + args.join(",") + ",v){"
      );
      if (useGetters) {
        code.push("return this.data.set(" + index_str + ",v)}");
      } else {
        code.push("return this.data[" + index_str + "]=v}");
      }
      code.push("proto.get=function " + className + "_get(" + args.join(",") + "){");
      if (useGetters) {
        code.push("return this.data.get(" + index_str + ")}");
      } else {
        code.push("return this.data[" + index_str + "]}");
      }
      code.push(
        "proto.index=function " + className + "_index(",
        args.join(),
        "){return " + index_str + "}"
      );
      code.push("proto.hi=function " + className + "_hi(" + args.join(",") + "){return new " + className + "(this.data," + indices.map(function(i2) {
        return ["(typeof i", i2, "!=='number'||i", i2, "<0)?this.shape[", i2, "]:i", i2, "|0"].join("");
      }).join(",") + "," + indices.map(function(i2) {
        return "this.stride[" + i2 + "]";
      }).join(",") + ",this.offset)}");
      var a_vars = indices.map(function(i2) {
        return "a" + i2 + "=this.shape[" + i2 + "]";
      });
      var c_vars = indices.map(function(i2) {
        return "c" + i2 + "=this.stride[" + i2 + "]";
      });
      code.push("proto.lo=function " + className + "_lo(" + args.join(",") + "){var b=this.offset,d=0," + a_vars.join(",") + "," + c_vars.join(","));
      for (var i = 0; i < dimension; ++i) {
        code.push(
          "if(typeof i" + i + "==='number'&&i" + i + ">=0){d=i" + i + "|0;b+=c" + i + "*d;a" + i + "-=d}"
        );
      }
      code.push("return new " + className + "(this.data," + indices.map(function(i2) {
        return "a" + i2;
      }).join(",") + "," + indices.map(function(i2) {
        return "c" + i2;
      }).join(",") + ",b)}");
      code.push("proto.step=function " + className + "_step(" + args.join(",") + "){var " + indices.map(function(i2) {
        return "a" + i2 + "=this.shape[" + i2 + "]";
      }).join(",") + "," + indices.map(function(i2) {
        return "b" + i2 + "=this.stride[" + i2 + "]";
      }).join(",") + ",c=this.offset,d=0,ceil=Math.ceil");
      for (var i = 0; i < dimension; ++i) {
        code.push(
          "if(typeof i" + i + "==='number'){d=i" + i + "|0;if(d<0){c+=b" + i + "*(a" + i + "-1);a" + i + "=ceil(-a" + i + "/d)}else{a" + i + "=ceil(a" + i + "/d)}b" + i + "*=d}"
        );
      }
      code.push("return new " + className + "(this.data," + indices.map(function(i2) {
        return "a" + i2;
      }).join(",") + "," + indices.map(function(i2) {
        return "b" + i2;
      }).join(",") + ",c)}");
      var tShape = new Array(dimension);
      var tStride = new Array(dimension);
      for (var i = 0; i < dimension; ++i) {
        tShape[i] = "a[i" + i + "]";
        tStride[i] = "b[i" + i + "]";
      }
      code.push(
        "proto.transpose=function " + className + "_transpose(" + args + "){" + args.map(function(n, idx) {
          return n + "=(" + n + "===undefined?" + idx + ":" + n + "|0)";
        }).join(";"),
        "var a=this.shape,b=this.stride;return new " + className + "(this.data," + tShape.join(",") + "," + tStride.join(",") + ",this.offset)}"
      );
      code.push("proto.pick=function " + className + "_pick(" + args + "){var a=[],b=[],c=this.offset");
      for (var i = 0; i < dimension; ++i) {
        code.push("if(typeof i" + i + "==='number'&&i" + i + ">=0){c=(c+this.stride[" + i + "]*i" + i + ")|0}else{a.push(this.shape[" + i + "]);b.push(this.stride[" + i + "])}");
      }
      code.push("var ctor=CTOR_LIST[a.length+1];return ctor(this.data,a,b,c)}");
      code.push("return function construct_" + className + "(data,shape,stride,offset){return new " + className + "(data," + indices.map(function(i2) {
        return "shape[" + i2 + "]";
      }).join(",") + "," + indices.map(function(i2) {
        return "stride[" + i2 + "]";
      }).join(",") + ",offset)}");
      var procedure = new Function("CTOR_LIST", "ORDER", code.join("\n"));
      return procedure(CACHED_CONSTRUCTORS[dtype], order);
    }
    function arrayDType(data) {
      if (isBuffer(data)) {
        return "buffer";
      }
      if (hasTypedArrays) {
        switch (Object.prototype.toString.call(data)) {
          case "[object Float64Array]":
            return "float64";
          case "[object Float32Array]":
            return "float32";
          case "[object Float16Array]":
            return "float16";
          case "[object Int8Array]":
            return "int8";
          case "[object Int16Array]":
            return "int16";
          case "[object Int32Array]":
            return "int32";
          case "[object Uint8Array]":
            return "uint8";
          case "[object Uint16Array]":
            return "uint16";
          case "[object Uint32Array]":
            return "uint32";
          case "[object Uint8ClampedArray]":
            return "uint8_clamped";
          case "[object BigInt64Array]":
            return "bigint64";
          case "[object BigUint64Array]":
            return "biguint64";
        }
      }
      if (Array.isArray(data)) {
        return "array";
      }
      return "generic";
    }
    var CACHED_CONSTRUCTORS = {
      "float32": [],
      "float64": [],
      "float16": [],
      "int8": [],
      "int16": [],
      "int32": [],
      "uint8": [],
      "uint16": [],
      "uint32": [],
      "array": [],
      "uint8_clamped": [],
      "bigint64": [],
      "biguint64": [],
      "buffer": [],
      "generic": []
    };
    function wrappedNDArrayCtor(data, shape2, stride, offset) {
      if (data === void 0) {
        var ctor = CACHED_CONSTRUCTORS.array[0];
        return ctor([]);
      } else if (typeof data === "number") {
        data = [data];
      }
      if (shape2 === void 0) {
        shape2 = [data.length];
      }
      var d = shape2.length;
      if (stride === void 0) {
        stride = new Array(d);
        for (var i = d - 1, sz = 1; i >= 0; --i) {
          stride[i] = sz;
          sz *= shape2[i];
        }
      }
      if (offset === void 0) {
        offset = 0;
        for (var i = 0; i < d; ++i) {
          if (stride[i] < 0) {
            offset -= (shape2[i] - 1) * stride[i];
          }
        }
      }
      var dtype = arrayDType(data);
      var ctor_list = CACHED_CONSTRUCTORS[dtype];
      while (ctor_list.length <= d + 1) {
        ctor_list.push(compileConstructor(dtype, ctor_list.length - 1));
      }
      var ctor = ctor_list[d + 1];
      return ctor(data, shape2, stride, offset);
    }
    module2.exports = wrappedNDArrayCtor;
  }
});

// src/weights/state-dict/damaged.ts
function damaged(what, hint = 'Save the weights again with torch.save(model.state_dict(), "weights.pt") and upload that file.') {
  return invalid(what, hint);
}
var init_damaged = __esm({
  "src/weights/state-dict/damaged.ts"() {
    "use strict";
    init_refusal();
  }
});

// src/weights/state-dict/byte-file.ts
function openBytes(path) {
  const descriptor = (0, import_node_fs13.openSync)(path, "r");
  const { size } = (0, import_node_fs13.fstatSync)(descriptor);
  return {
    size,
    read(from, length) {
      if (!Number.isSafeInteger(from) || from < 0 || length < 0 || from + length > size)
        throw damaged("The file is cut off: a part of it would stand behind its end.");
      const bytes2 = Buffer.allocUnsafe(length);
      let done = 0;
      while (done < length) {
        const count2 = (0, import_node_fs13.readSync)(descriptor, bytes2, done, length - done, from + done);
        if (count2 === 0) throw damaged("The file became shorter while it was read.");
        done += count2;
      }
      return bytes2;
    },
    close: () => (0, import_node_fs13.closeSync)(descriptor)
  };
}
var import_node_fs13;
var init_byte_file = __esm({
  "src/weights/state-dict/byte-file.ts"() {
    "use strict";
    import_node_fs13 = require("node:fs");
    init_damaged();
  }
});

// src/weights/state-dict/pickle-names.ts
function refusalOf(name) {
  if (Object.hasOwn(CONSTRUCTORS2, name) || NAMED.test(name)) return null;
  const other = Object.hasOwn(OTHER_TENSORS, name) ? OTHER_TENSORS[name] : void 0;
  if (other) return unsupported(`The checkpoint holds ${other} (${name})`);
  const isModule = /^(?!numpy\.|builtins\.|__builtin__\.)[\w.]+\.[A-Z]\w*$/.test(name);
  return damaged(
    isModule ? `The checkpoint is not only a state dict: its pickle would make an object of the class ${name}.` : `The checkpoint's pickle would use ${name}, which is not allowed when only weights are loaded.`,
    SAFE_HINT
  );
}
var SAFE_HINT, tupleOf2, CONSTRUCTORS2, NAMED, OTHER_TENSORS, CHECKPOINT_PICKLES;
var init_pickle_names = __esm({
  "src/weights/state-dict/pickle-names.ts"() {
    "use strict";
    init_pickle_constructors();
    init_pickled();
    init_refusal();
    init_values();
    init_damaged();
    SAFE_HINT = 'Save only the state dict: torch.save(model.state_dict(), "weights.pt"). Pickles are never executed here, and bioimageio.core loads weights with weights_only=True, which refuses them too.';
    tupleOf2 = ([given2]) => isObject(given2) && (given2.kind === "tuple" || given2.kind === "list") ? tuple(given2.items) : tuple([]);
    CONSTRUCTORS2 = {
      "torch._utils._rebuild_tensor": rebuildTensor,
      "torch._utils._rebuild_tensor_v2": rebuildTensor,
      "torch._utils._rebuild_parameter": first,
      "torch._utils._rebuild_parameter_with_state": first,
      "torch.nn.parameter.Parameter": first,
      "collections.OrderedDict": orderedDict,
      "collections.Counter": orderedDict,
      "collections.defaultdict": () => orderedDict([]),
      "torch.Size": tupleOf2,
      "torch.device": ([name]) => ({ kind: "device", name: String(name) }),
      "_codecs.encode": first,
      "builtins.set": () => list([]),
      "__builtin__.set": () => list([]),
      "builtins.bytearray": first
    };
    NAMED = /^torch\.(?:\w+Storage|storage\.(?:_?Typed|_?Untyped)Storage|float(?:16|32|64)|bfloat16|u?int\d+|bool|half|float|double|long|int|short|uint8|strided|contiguous_format|preserve_format)$/;
    OTHER_TENSORS = {
      "torch._utils._rebuild_qtensor": "a quantised tensor",
      "torch._utils._rebuild_sparse_tensor": "a sparse tensor",
      "torch._utils._rebuild_sparse_csr_tensor": "a sparse tensor",
      "torch._utils._rebuild_nested_tensor": "a nested tensor",
      "torch._utils._rebuild_tensor_v3": "a tensor of a type that is not known here",
      "torch._utils._rebuild_meta_tensor_no_storage": "a tensor without elements (device meta)",
      "torch._tensor._rebuild_from_type_v2": "a tensor of a class of its own"
    };
    CHECKPOINT_PICKLES = {
      refusal: refusalOf,
      constructorOf: (name) => Object.hasOwn(CONSTRUCTORS2, name) ? CONSTRUCTORS2[name] ?? null : null,
      isClass: () => false,
      callRefusal: (name) => refusalOf(name) ?? damaged(`The checkpoint's pickle calls ${name}.`, SAFE_HINT)
    };
  }
});

// src/weights/state-dict/pickled-names.ts
var pickled_names_exports = {};
__export(pickled_names_exports, {
  pickledNames: () => pickledNames
});
function pickledNames(path) {
  const names2 = /* @__PURE__ */ new Set();
  const dialect = {
    refusal(name) {
      if (CHECKPOINT_PICKLES.refusal(name) !== null) names2.add(name);
      return null;
    },
    constructorOf: (name) => CHECKPOINT_PICKLES.constructorOf(name) ?? (() => ({ kind: "object", className: name, attributes: /* @__PURE__ */ new Map() })),
    isClass: (name) => CHECKPOINT_PICKLES.constructorOf(name) === null,
    callRefusal: (name) => damaged(`The pickle calls ${name}.`)
  };
  const { bytes: bytes2, pickles } = picklesOf(path);
  try {
    for (let at2 = 0, count2 = 0; count2 < pickles; count2 += 1)
      at2 = unpickleFrom(bytes2, at2, LIMITS, dialect).end;
  } catch {
  }
  return [...names2];
}
function picklesOf(path) {
  const file = openBytes(path);
  const head = file.read(0, Math.min(HEAD, file.size));
  file.close();
  if (head.toString("latin1", 0, 4) !== "PK") return { bytes: head, pickles: PICKLES };
  const zip = openZip(path);
  try {
    const member2 = [...zip.members].find(([name]) => /^([^/]*\/)?data\.pkl$/.test(name))?.[1];
    if (!member2) throw damaged("The zip archive holds no data.pkl.");
    return { bytes: readMember(zip, member2, PICKLE_LIMITS.bytes), pickles: 1 };
  } finally {
    closeZip(zip);
  }
}
var HEAD, PICKLES, LIMITS;
var init_pickled_names = __esm({
  "src/weights/state-dict/pickled-names.ts"() {
    "use strict";
    init_unpickle();
    init_zip_directory();
    init_byte_file();
    init_damaged();
    init_pickle_names();
    HEAD = 8 * 1024 * 1024;
    PICKLES = 5;
    LIMITS = { ...PICKLE_LIMITS, steps: 2e6 };
  }
});

// src/weights/importers.ts
var IMPORTERS = {
  onnx: async () => (await Promise.resolve().then(() => (init_onnx_importer(), onnx_importer_exports))).onnxImporter,
  torchscript: async () => (await Promise.resolve().then(() => (init_torchscript_importer(), torchscript_importer_exports))).torchscriptImporter,
  keras_hdf5: async () => (await Promise.resolve().then(() => (init_keras_importer(), keras_importer_exports))).kerasImporter,
  keras_v3: async () => (await Promise.resolve().then(() => (init_keras_importer(), keras_importer_exports))).kerasImporter,
  tensorflow_saved_model_bundle: async () => (await Promise.resolve().then(() => (init_savedmodel_importer(), savedmodel_importer_exports))).savedModelImporter,
  tensorflow_js: async () => (await Promise.resolve().then(() => (init_tfjs_importer(), tfjs_importer_exports))).tfjsImporter
};

// src/inference/child/serve.ts
var import_node_fs14 = require("node:fs");
init_program();

// src/inference/messages.ts
init_causes();

// src/contract/status.ts
var STAGES = ["resolve", "files", "description", "load", "run", "compare"];

// src/inference/message-guards.ts
var MAX_TEXT2 = 64 * 1024;
var isTime = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
var isBytes = (value) => Number.isSafeInteger(value) && value >= 0;
var isText2 = (value) => typeof value === "string" && value.length <= MAX_TEXT2;
var isName = (value) => typeof value === "string" && /^[\w.-]{1,200}$/.test(value) && !value.startsWith(".");
function isList(value, isItem) {
  return Array.isArray(value) && value.every(isItem);
}
function hasFields(value, fields) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const given2 = value;
  const names2 = Object.keys(fields);
  return Object.keys(given2).length === names2.length && names2.every((name) => fields[name]?.(given2[name]));
}

// src/inference/messages.ts
var MESSAGE_FD = 3;
var MAX_LINE = 1024 * 1024;
var isShapes = (value) => isList(value, (shape2) => isList(shape2, (size) => isBytes(size) || isText2(size)));
var isFixed = (value) => hasFields(value, { name: isText2, reason: isText2 });
var isNames = (value) => isList(value, isName);
var PROBLEM_FIELDS = {
  stage: (value) => STAGES.some((stage) => stage === value),
  cause: (value) => typeof value === "string" && Object.hasOwn(CAUSES, value),
  message: isText2,
  hint: isText2
};
var FIELDS = {
  engine: { engine: isText2, import: isTime },
  loaded: { engine: isText2, load: isTime },
  ran: { run: isTime },
  gave: { outputs: isNames },
  again: { outputs: isNames, run: isTime },
  "again-failed": PROBLEM_FIELDS,
  finished: { outputs: isNames, peakMemory: isBytes },
  exported: {
    files: isNames,
    opset: isBytes,
    inputs: isShapes,
    outputs: isShapes,
    fixed: (value) => isList(value, isFixed),
    peakMemory: isBytes
  },
  named: { names: (value) => isList(value, isText2), peakMemory: isBytes },
  failed: { ...PROBLEM_FIELDS, peakMemory: isBytes }
};
function formatMessage(message3) {
  const cut = (_key, value) => typeof value === "string" ? value.slice(0, MAX_TEXT2) : value;
  return `${JSON.stringify(message3, cut)}
`;
}

// src/inference/child/engine.ts
var import_node_module = require("node:module");
var import_node_path13 = require("node:path");
init_program();
var NAME3 = "onnxruntime-node";
function loadEngine(folder) {
  Reflect.deleteProperty(globalThis, "Float16Array");
  try {
    const require2 = (0, import_node_module.createRequire)(__moduleUrl);
    const name = folder === null ? NAME3 : (0, import_node_path13.join)((0, import_node_path13.resolve)(folder), "node_modules", NAME3);
    return require2(name);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error);
    throw new WeightsError(
      {
        stage: "load",
        cause: "engine-missing",
        message: `onnxruntime-node could not be loaded on ${process.platform} ${process.arch}: ${reason}`,
        hint: 'Install it with "npm install onnxruntime-node --ignore-scripts"; it exists for Linux and Windows (x64, arm64) and macOS (arm64).'
      },
      { cause: error }
    );
  }
}
function engineName(engine) {
  return `onnxruntime-node ${engine.env.versions.node ?? "of unknown version"}`;
}

// src/inference/child/export-job.ts
init_serialize_graph();

// src/onnx/write-onnx-file.ts
var import_node_fs11 = require("node:fs");
var import_node_path14 = require("node:path");
init_model_proto();

// src/onnx/open-inputs.ts
init_graph();
var OPEN = {
  Resize({ inputs, attributes }, from) {
    const sizes3 = numbersOf2(inputs[3]);
    const { axes, keep_aspect_ratio_policy: policy } = attributes;
    if (!sizes3 || axes !== void 0 || policy !== void 0 || sizes3.length !== from.length)
      return null;
    const scales = sizes3.map((size, axis) => size / (from[axis] ?? 0));
    if (!scales.every((scale, axis) => isExact(scale, from[axis], sizes3[axis]))) return null;
    return [inputs[0] ?? null, inputs[1] ?? null, made(scales, "float32")];
  },
  Reshape({ inputs, attributes }, from) {
    const shape2 = numbersOf2(inputs[1]);
    if (!shape2 || attributes.allowzero || shape2.some((size) => size < 1)) return null;
    const open4 = shape2.map((size, axis) => size === from[axis] ? 0 : size);
    const last2 = open4.findLastIndex((size) => size !== 0);
    if (last2 >= 0) open4[last2] = -1;
    return [inputs[0] ?? null, made(open4, "int64")];
  },
  Expand({ inputs }, from) {
    const shape2 = numbersOf2(inputs[1]);
    if (!shape2) return null;
    const skipped = shape2.length - from.length;
    const open4 = shape2.map((size, axis) => size === from[axis - skipped] ? 1 : size);
    return [inputs[0] ?? null, made(open4, "int64")];
  }
};
var opened = /* @__PURE__ */ new WeakMap();
function openInputs(node4) {
  const known = opened.get(node4);
  if (known) return known;
  const [data] = node4.inputs;
  const inputs = (data && OPEN[node4.operator]?.(node4, data.shape)) ?? node4.inputs;
  opened.set(node4, inputs);
  return inputs;
}
function isExact(scale, from = 0, to2 = 0) {
  return Number.isFinite(scale) && Math.fround(scale) === scale && Math.floor(from * scale) === to2;
}
function numbersOf2(value) {
  return value ? knownNumbers(value) : null;
}
function made(numbers2, type) {
  return constant(makeGraph(), numbers2, type, [numbers2.length]);
}

// src/onnx/write-onnx-file.ts
init_protobuf();
init_serialize_graph();
var OnnxFileTooLargeError = class extends Error {
  name = "OnnxFileTooLargeError";
  /** Bytes. */
  size;
  constructor(size) {
    super(`The file would have ${size} bytes.`);
    this.size = size;
  }
};
var FILE_LIMIT = 2 ** 31 - 2 ** 20;
var INLINE_BELOW2 = 1024;
var ALIGNMENT3 = 4096;
var PIECE = 2 ** 20;
function writeOnnxFile(outputs, options2) {
  const { folder, name, weightsFolder, maxBytes, fileLimit = FILE_LIMIT } = options2;
  const stream = (weights2) => streamed(weights2, weightsFolder);
  const whole3 = messageOf(outputs, options2, (weights2) => ({
    kind: "streamed",
    bytes: stream(weights2)
  }));
  if (whole3.length > maxBytes) throw new OnnxFileTooLargeError(whole3.length);
  if (whole3.length <= fileLimit) {
    writePieces((0, import_node_path14.join)(folder, name), messagePieces(whole3));
    return { externalData: null };
  }
  const externalData = `${name}.data`;
  const moved = [];
  let end = 0;
  const model = messageOf(outputs, options2, (weights2) => {
    const bytes2 = stream(weights2);
    if (bytes2.length < INLINE_BELOW2) return { kind: "streamed", bytes: bytes2 };
    const offset = Math.ceil(end / ALIGNMENT3) * ALIGNMENT3;
    moved.push(zeros(offset - end), bytes2);
    end = offset + bytes2.length;
    return { kind: "external", location: externalData, offset, length: bytes2.length };
  });
  writePieces((0, import_node_path14.join)(folder, externalData), piecesOf(moved));
  writePieces((0, import_node_path14.join)(folder, name), messagePieces(model));
  return { externalData };
}
function messageOf(outputs, options2, placeWeights) {
  return modelMessage(modelOf(outputs, { ...options2, inputsOf: openInputs, placeWeights }).proto);
}
function streamed({ load: load2, range: range3, byteLength }, folder) {
  if (range3 && folder !== null) {
    const path = (0, import_node_path14.join)(folder, range3.location);
    return { length: byteLength, pieces: () => filePieces(path, range3.offset, byteLength) };
  }
  const loaded = function* () {
    const { buffer, byteOffset, byteLength: length } = load2();
    if (length !== byteLength) throw new Error(`Weights of ${length} bytes, not ${byteLength}.`);
    yield new Uint8Array(buffer, byteOffset, length);
  };
  return { length: byteLength, pieces: loaded };
}
function* filePieces(path, offset, length) {
  const descriptor = (0, import_node_fs11.openSync)(path, "r");
  try {
    const buffer = new Uint8Array(Math.min(PIECE, length));
    for (let done = 0; done < length; ) {
      const count2 = Math.min(buffer.length, length - done);
      const read3 = (0, import_node_fs11.readSync)(descriptor, buffer, 0, count2, offset + done);
      if (read3 === 0) throw new Error(`${path} ends before its weights do.`);
      yield buffer.subarray(0, read3);
      done += read3;
    }
  } finally {
    (0, import_node_fs11.closeSync)(descriptor);
  }
}
function zeros(length) {
  return { length, pieces: () => [new Uint8Array(length)] };
}
function* piecesOf(parts3) {
  for (const part3 of parts3) yield* part3.pieces();
}
function writePieces(path, pieces) {
  const descriptor = (0, import_node_fs11.openSync)(path, "w");
  try {
    for (const piece of pieces)
      for (let done = 0; done < piece.length; )
        done += (0, import_node_fs11.writeSync)(descriptor, piece, done, piece.length - done);
  } finally {
    (0, import_node_fs11.closeSync)(descriptor);
  }
}

// src/inference/child/export-job.ts
init_installation();

// src/weights/open-shapes.ts
function openInputShapes(shapes, open4) {
  const places2 = open4.flatMap((dimension) => dimension.places);
  return shapes.map(
    (shape2, input) => shape2.map(
      (size, axis) => places2.find((place4) => place4.input === input && place4.axis === axis)?.name ?? size
    )
  );
}
function openOutputShapes(base, baseShapes, { open: open4, others }, ids) {
  const runs = [{ sizes: baseShapes, lowered: base }, ...others];
  const places2 = open4.flatMap((dimension) => dimension.places);
  return ids.map((id, output) => {
    const shapeAt = ({ lowered }) => lowered.outputs[output]?.value.shape;
    return (shapeAt({ lowered: base }) ?? []).map((size, axis) => {
      if (runs.every((run2) => shapeAt(run2)?.[axis] === size)) return size;
      const same2 = places2.find(
        (place4) => runs.every((run2) => shapeAt(run2)?.[axis] === run2.sizes[place4.input]?.[place4.axis])
      );
      return same2?.name ?? `${id}_${axis}`;
    });
  });
}

// src/inference/child/export-job.ts
init_program();

// src/weights/prove-dimensions.ts
init_element_type();

// src/onnx/graph-digest.ts
var import_node_crypto2 = require("node:crypto");
init_reach();
var hashed = /* @__PURE__ */ new WeakMap();
function graphDigest(outputs) {
  const { nodes, leaves } = reach(
    outputs.map(({ value }) => value),
    openInputs
  );
  const digests = /* @__PURE__ */ new Map();
  for (const value of leaves.values()) digests.set(value.name, leafDigest(value));
  for (const node4 of nodes) {
    if (node4.operator.startsWith("Random")) return null;
    const own = nodeDigest(node4, digests);
    for (const [index3, { name }] of node4.outputs.entries()) digests.set(name, `${own}_${index3}`);
  }
  return digest(outputs.map(({ name, value }) => `${name} ${digests.get(value.name)}`).join());
}
function nodeDigest(node4, digests) {
  const { operator, attributes, outputs } = node4;
  return digest(
    operator,
    openInputs(node4).map((input) => input ? digests.get(input.name) ?? "?" : "").join(),
    // As text: JSON has neither NaN nor infinity.
    JSON.stringify(attributes, (_, value) => typeof value === "number" ? `${value}` : value),
    outputs.map(({ type, shape: shape2 }) => `${type} ${shape2.length}`).join()
  );
}
function leafDigest({ name, type, shape: shape2, source }) {
  if (source.kind === "input") return digest("input", name, type, String(shape2.length));
  if (source.kind === "constant") return digest("fixed", `${type}[${shape2}]`, bytes(source.data));
  if (source.kind !== "weights") throw new Error(`${name} is no leaf of a graph.`);
  const { range: range3, load: load2 } = source;
  if (range3) return digest("range", `${type}[${shape2}]`, JSON.stringify(range3));
  const known = hashed.get(load2) ?? digest(bytes(load2()));
  hashed.set(load2, known);
  return digest("fixed", `${type}[${shape2}]`, known);
}
function bytes({ buffer, byteOffset, byteLength }) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
function digest(...parts3) {
  const hash = (0, import_node_crypto2.createHash)("sha256");
  for (const part3 of parts3) hash.update(part3).update("\n");
  return hash.digest("hex");
}

// src/weights/prove-dimensions.ts
init_program();
async function proveDimensions(base, inputs, dimensions, lower4) {
  const wanted = graphDigest(base.outputs);
  const fixed = [];
  const others = [];
  async function differs(steps) {
    const moved = movedInputs(inputs, steps);
    const sizes3 = moved.map(({ shape: shape2 }) => shape2);
    const at2 = sizes3.map((shape2) => shape2.join(" × ")).join(", ");
    try {
      const lowered = await lower4(moved);
      if (lowered.graph.usedKnown) return `what it computes depends on the values at ${at2}`;
      if (wanted === null || graphDigest(lowered.outputs) !== wanted)
        return `the graph at ${at2} is another one`;
      others.push({ sizes: sizes3, lowered });
      return null;
    } catch (error) {
      if (!(error instanceof WeightsError)) throw error;
      return `at ${at2}: ${error.problem.message}`;
    }
  }
  async function alone(dimension) {
    const reason = await differs(/* @__PURE__ */ new Map([[dimension, 1]]));
    if (reason !== null) fixed.push({ name: dimension.name, reason });
    return reason === null;
  }
  async function together(group) {
    const up = new Map(group.map((dimension, index3) => [dimension, index3 + 2]));
    const down = new Map(group.map((dimension) => [dimension, dimension.lowest]));
    return await differs(up) ?? (group.some(({ lowest }) => lowest < 0) ? await differs(down) : null);
  }
  let open4 = [];
  const bound = [];
  for (const dimension of dimensions) (await alone(dimension) ? open4 : bound).push(dimension);
  for (const { merged: merged2, parts: parts3 } of growTogether(bound, inputs)) {
    if (await differs(/* @__PURE__ */ new Map([[merged2, 1]])) !== null) continue;
    open4.push(merged2);
    for (const { name } of parts3)
      fixed.splice(
        fixed.findIndex((each) => each.name === name),
        1
      );
  }
  while (open4.length > 0) {
    const reason = await together(open4);
    if (reason === null) break;
    const keep2 = open4.length > 1 ? open4.filter(({ name }) => name === "batch") : [];
    for (const { name } of open4.filter((each) => !keep2.includes(each)))
      fixed.push({ name, reason });
    open4 = keep2;
  }
  return { open: open4, fixed, others: others.filter(({ sizes: sizes3 }) => onlyAlong(open4, sizes3, inputs)) };
}
function growTogether(dimensions, inputs) {
  const groups = /* @__PURE__ */ new Map();
  for (const dimension of dimensions) {
    const places2 = dimension.places.map(
      ({ input, axis, change }) => `${inputs[input]?.shape[axis]} by ${change}`
    );
    const key = `${dimension.axis} ${[...new Set(places2)]}`;
    groups.set(key, [...groups.get(key) ?? [], dimension]);
  }
  return [...groups.values()].flatMap((parts3) => {
    const [first3] = parts3;
    if (!first3 || parts3.length < 2) return [];
    const { axis } = first3;
    const places2 = parts3.flatMap(
      (part3) => part3.places.map((place4) => place4.name === part3.name ? { ...place4, name: axis } : place4)
    );
    const lowest = Math.max(...parts3.map((part3) => part3.lowest));
    return [{ merged: { name: axis, axis, lowest, places: places2 }, parts: parts3 }];
  });
}
function onlyAlong(open4, sizes3, inputs) {
  const places2 = open4.flatMap((dimension) => dimension.places);
  return sizes3.every(
    (shape2, input) => shape2.every(
      (size, axis) => size === inputs[input]?.shape[axis] || places2.some((place4) => place4.input === input && place4.axis === axis)
    )
  );
}
function movedInputs(inputs, steps) {
  const shapes = inputs.map(({ shape: shape2 }) => [...shape2]);
  for (const [{ places: places2 }, count2] of steps)
    for (const { input, axis, change } of places2) {
      const shape2 = shapes[input];
      const size = shape2?.[axis];
      if (shape2 && size !== void 0) shape2[axis] = size + count2 * change;
    }
  return inputs.map((tensor4, index3) => zeros2(tensor4, shapes[index3] ?? []));
}
function zeros2({ dtype }, shape2) {
  const bytes2 = new ArrayBuffer(elementCount(shape2) * ELEMENT_TYPES[dtype].bytes);
  return { dtype, shape: shape2, data: new DATA[dtype](bytes2) };
}
var DATA = {
  float64: Float64Array,
  float32: Float32Array,
  float16: Uint16Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int8: Int8Array,
  uint8: Uint8Array,
  bool: Uint8Array
};

// src/inference/format.ts
function formatBytes(bytes2) {
  const megabytes = bytes2 / 1e3 ** 2;
  if (megabytes < 1) return `${Math.max(1, Math.round(bytes2 / 1e3))} kB`;
  return megabytes < 999.5 ? `${Math.round(megabytes)} MB` : `${(megabytes / 1e3).toFixed(1)} GB`;
}

// src/inference/child/open-session.ts
init_program();

// src/inference/child/engine-errors.ts
var import_node_path15 = require("node:path");
var OTHER_ENGINE = "The model may be sound; it needs a newer engine, or an export with standard operators.";
var ONE_FOLDER = "Save the weights as one file, or keep external data beside the model and name it as external_data in the description.";
var NO_MEMORY = {
  pattern: /bad_alloc|failed to allocate|allocation failed|cannot allocate memory|out of memory/i,
  cause: "out-of-memory",
  message: () => "The engine could not get the memory that the model asks for.",
  hint: "Give the case more memory, or let the model run on a smaller input."
};
var LOAD_ERRORS = [
  NO_MEMORY,
  {
    pattern: /protobuf parsing failed|does not have a graph|no graph was found/i,
    cause: "weights-invalid",
    message: () => "The weights file is not an ONNX model, or it is damaged.",
    hint: "Check that the file was uploaded completely and that it is an .onnx file."
  },
  {
    pattern: /No Op registered for (\S+) with domain_version of (\d+)/,
    cause: "unknown-operator",
    message: ([, operator, version]) => `The model uses the operator ${operator}, which is not in the operator set ${version} that it names.`,
    hint: OTHER_ENGINE
  },
  {
    pattern: /(\S+?)\(-?\d+\) is not a registered function\/op/,
    cause: "unknown-operator",
    message: ([, operator]) => `The model uses the operator ${operator}, which the engine lacks.`,
    hint: OTHER_ENGINE
  },
  {
    pattern: /Could not find an implementation for (\w+)\((\d+)\)/,
    cause: "unknown-operator",
    message: ([, operator, version]) => `The engine has no ${operator} (version ${version}) for the element types that the model uses.`,
    hint: OTHER_ENGINE
  },
  {
    pattern: /Opset (\d+) is under development[\s\S]*support for domain (\S+) is till opset (\d+)/,
    cause: "unknown-operator",
    message: ([, opset, domain, newest]) => `The model is written for operator set ${opset} of ${domain}; the engine knows it up to ${newest}.`,
    hint: OTHER_ENGINE
  },
  {
    pattern: /Unsupported model IR version: (\d+), max supported IR version: (\d+)/,
    cause: "unknown-operator",
    message: ([, version, newest]) => `The file is of ONNX IR version ${version}; the engine reads up to ${newest}.`,
    hint: OTHER_ENGINE
  },
  {
    pattern: /Unsupported data type: (\d+)/,
    cause: "unknown-operator",
    message: ([, type]) => `An input or output of the graph has an element type (ONNX number ${type}) that the engine can't hand over.`,
    hint: "Cast it to float32 inside the model."
  },
  {
    pattern: /External data path escapes model directory\. External data path: "([^"]*)"/,
    cause: "load-failed",
    message: ([, path]) => `The model wants weights from outside its own folder: ${path}.`,
    hint: ONE_FOLDER
  },
  {
    pattern: /Absolute path not allowed for external data/,
    cause: "load-failed",
    message: () => "The model wants weights from an absolute path.",
    hint: ONE_FOLDER
  },
  {
    pattern: /External data path does not exist: "(?:[^"]*[/\\])?([^"/\\]+)"/,
    cause: "load-failed",
    message: ([, file]) => `The model keeps weights in the file ${file}, which is not there.`,
    hint: ONE_FOLDER
  }
];
var RUN_ERRORS = [
  NO_MEMORY,
  {
    pattern: /Invalid rank for input|Got invalid dimensions for input|Unexpected input data type/,
    cause: "input-mismatch",
    message: () => "The graph does not accept the described inputs.",
    hint: "Compare data type, axes and sizes of the described inputs with those of the graph."
  },
  {
    pattern: /running (\w+) node\. Name:'([^']*)'/,
    cause: "run-failed",
    message: ([, operator, name]) => `The model failed in its operator ${operator}${name === "" ? "" : ` (${name})`}.`,
    hint: "Run the model on its test tensors before publishing it; look at the shapes that reach this operator."
  }
];
function explainLoadError(error) {
  const rest = {
    cause: "load-failed",
    message: "The engine refuses to load the weights.",
    hint: "Check the file with onnx.checker.check_model, and export it again."
  };
  return { stage: "load", ...explain(error, LOAD_ERRORS, rest) };
}
function explainRunError(error) {
  const rest = {
    cause: "run-failed",
    message: "The engine failed while it ran the model.",
    hint: "Run the model on its test tensors before publishing it."
  };
  return { stage: "run", ...explain(error, RUN_ERRORS, rest) };
}
function explain(error, entries2, rest) {
  const words = error instanceof Error ? error.message : String(error);
  for (const { pattern, cause, message: message3, hint } of entries2) {
    const match2 = pattern.exec(words);
    if (match2 !== null) return { cause, message: `${message3(match2)}${said(words)}`, hint };
  }
  return { ...rest, message: `${rest.message}${said(words)}` };
}
var MAX_WORDS = 600;
function said(words) {
  const plain4 = words.replaceAll((0, import_node_path15.join)(process.cwd(), import_node_path15.sep), "").replace(/^Load model from .*? failed:/s, "").replace(/\/\S+\.(?:cc|h|cpp):\d+ .*?\)(?: const)? /gs, "").replace(/\b\w+\.cc:\d+ \w+ /g, "").replace(/ ?(?:resolved path|allowed directory): "[^"]*"/g, "").replace(/\s+/g, " ").trim();
  if (plain4 === "") return "";
  return ` The engine says: ${plain4.length > MAX_WORDS ? `${plain4.slice(0, MAX_WORDS)} …` : plain4}`;
}

// src/inference/child/execution-providers.ts
var EXECUTION_PROVIDERS = {
  cpu: [{ name: "cpu", label: "cpu" }],
  gpu: [
    { name: "cuda", label: "gpu by CUDA" },
    { name: "webgpu", label: "gpu by WebGPU" }
  ]
};
var PROVIDER_MISSING = /AppendExecutionProvider|failed to load shared library|backend not found|no available backend|WebGPU adapter|CUDA failure|CUDA error|cudaGetDeviceCount|libcud|cuDNN/i;

// src/inference/child/open-session.ts
function sessionOptions(threads, provider, dataFolder) {
  const data = dataFolder === null ? {} : { model_external_initializers_file_folder_path: dataFolder };
  return {
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    // Fatal only: what goes wrong is thrown, and told in our words.
    logSeverityLevel: 4,
    extra: { session: { intra_op: { allow_spinning: "0" }, ...data } }
  };
}
async function openSession(ort, model, device, threads) {
  const reasons = [];
  const { InferenceSession } = ort;
  const dataFolder = model.kind === "bytes" ? model.externalDataFolder : null;
  for (const { name, label } of EXECUTION_PROVIDERS[device]) {
    try {
      const options2 = sessionOptions(threads, name, dataFolder);
      const session = await (model.kind === "file" ? InferenceSession.create(model.path, options2) : InferenceSession.create(model.bytes, options2));
      return { session, label };
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (device === "cpu" || !PROVIDER_MISSING.test(words))
        throw new WeightsError(explainLoadError(error), { cause: error });
      reasons.push(`${label}: ${words.replace(/\s+/g, " ").slice(-200).trim()}`);
    }
  }
  throw new WeightsError(deviceMissing(device, reasons));
}
function deviceMissing(device, reasons) {
  return {
    stage: "load",
    cause: "device-missing",
    message: `The engine can't use a ${device} on this machine (${reasons.join("; ")}).`,
    hint: "Run on a machine with a GPU and its driver, or ask for --device cpu."
  };
}

// src/inference/child/run-session.ts
init_program();

// src/tensor/float16.ts
var decoded;
var float3 = new Float32Array(1);
var bits2 = new Uint32Array(float3.buffer);
function decodeFloat16(halves) {
  decoded ??= decodeAll();
  const table2 = decoded;
  const numbers2 = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) numbers2[i] = table2[halves[i]];
  return numbers2;
}
function encodeFloat16(numbers2) {
  const source = new Uint32Array(numbers2.buffer, numbers2.byteOffset, numbers2.length);
  const halves = new Uint16Array(numbers2.length);
  for (let i = 0; i < halves.length; i++) halves[i] = encode(source[i]);
  return halves;
}
function decodeAll() {
  const table2 = new Float32Array(65536);
  for (let half = 0; half < 65536; half++) {
    const exponent = half >> 10 & 31;
    const fraction = half & 1023;
    const sign = half & 32768 ? -1 : 1;
    if (exponent === 31)
      table2[half] = fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    else if (exponent === 0) table2[half] = sign * fraction * 2 ** -24;
    else table2[half] = sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }
  return table2;
}
function encode(single3) {
  const sign = single3 >>> 16 & 32768;
  const magnitude = single3 & 2147483647;
  if (magnitude > 2139095040) return sign | 32256;
  if (magnitude >= 1199570944) return sign | 31744;
  if (magnitude < 947912704) {
    bits2[0] = magnitude;
    float3[0] = float3[0] + 0.5;
    return sign | bits2[0] - 1056964608;
  }
  const odd = magnitude >>> 13 & 1;
  return sign | magnitude - 939524096 + 4095 + odd >>> 13;
}

// src/inference/child/engine-tensors.ts
var ENGINE_DTYPES = {
  float64: true,
  float32: true,
  float16: true,
  int64: true,
  uint64: true,
  int32: true,
  uint32: true,
  int16: true,
  uint16: true,
  int8: true,
  uint8: true,
  bool: true
};
function toEngineTensor({ data, dtype, shape: shape2 }) {
  const stored2 = dtype === "float16" && data instanceof Float32Array ? encodeFloat16(data) : data;
  return { dtype, shape: shape2, data: stored2 };
}
function toOrtTensor(ort, { data, dtype, shape: shape2 }) {
  return new ort.Tensor(dtype, data, shape2);
}
function fromOrtTensor(value) {
  if (!Object.hasOwn(ENGINE_DTYPES, value.type)) return null;
  return { dtype: value.type, shape: [...value.dims], data: value.data };
}

// src/inference/child/run-session.ts
async function runSession(ort, session, feeds, outputs) {
  try {
    const tensors3 = [...feeds].map(([name, tensor4]) => [name, toOrtTensor(ort, tensor4)]);
    const options2 = { logSeverityLevel: 4 };
    const results = await session.run(Object.fromEntries(tensors3), outputs, options2);
    return outputs.map((name) => {
      const value = results[name];
      const tensor4 = value === void 0 ? null : fromOrtTensor(value);
      if (tensor4 === null) throw new Error(`Output ${name} is not a tensor of numbers.`);
      return tensor4;
    });
  } catch (error) {
    throw new WeightsError(explainRunError(error), { cause: error });
  }
}

// src/inference/child/evaluate.ts
function evaluateOn(ort, device, threads) {
  return async (model, feeds) => {
    const { session } = await openSession(ort, model, device, threads);
    const names2 = [...session.outputNames];
    const values = await runSession(ort, session, new Map(Object.entries(feeds)), names2);
    await session.release();
    return Object.fromEntries(names2.map((name, index3) => [name, values[index3]]));
  };
}

// src/weights/formats.ts
var SUPPORTED_FORMATS = [
  "onnx",
  "torchscript",
  "keras_hdf5",
  "keras_v3",
  "tensorflow_js",
  "tensorflow_saved_model_bundle"
];
function isSupported(format2) {
  return SUPPORTED_FORMATS.some((supported) => supported === format2);
}

// src/inference/child/open-weights.ts
async function openWeights({
  weightsFormat,
  weights: weights2,
  siblings,
  inputs,
  outputs
}, importers) {
  if (!isSupported(weightsFormat)) throw new Error(`no importer for ${weightsFormat}`);
  const importer = await importers[weightsFormat]();
  return importer.open({
    weights: weights2,
    siblings,
    scratchFolder: process.cwd(),
    inputIds: inputs.map(({ id }) => id),
    outputIds: outputs
  });
}

// src/inference/child/read-inputs.ts
var import_promises6 = require("node:fs/promises");

// src/tensor/npy.ts
var import_promises5 = require("node:fs/promises");
var import_node_os = require("node:os");

// src/tensor/python-literal.ts
var TOKEN2 = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(-?\d+)L?|(True|False|None)\b|([{}()[\],:]))/y;
var KEYWORDS2 = /* @__PURE__ */ new Map([
  ["True", true],
  ["False", false],
  ["None", null]
]);
var CLOSING = /* @__PURE__ */ new Map([
  ["(", ")"],
  ["[", "]"]
]);
var MAX_DEPTH5 = 16;
function parsePythonLiteral(text6) {
  const tokens = [];
  TOKEN2.lastIndex = 0;
  const end = text6.trimEnd().length;
  while (TOKEN2.lastIndex < end) {
    const match2 = TOKEN2.exec(text6);
    if (!match2) return null;
    tokens.push(match2[0].trim());
  }
  const state = { tokens, next: 0 };
  const value = parseValue(state, 0);
  return value !== void 0 && state.next === tokens.length ? { value } : null;
}
function parseValue(state, depth) {
  const token = state.tokens[state.next++];
  if (token === void 0 || depth > MAX_DEPTH5) return void 0;
  const closing = CLOSING.get(token);
  if (closing) return parseItems(state, closing, depth);
  if (token === "{") return parsePairs(state, depth);
  if (KEYWORDS2.has(token)) return KEYWORDS2.get(token);
  if (/^['"]/.test(token)) return token.slice(1, -1).replace(/\\(.)/g, "$1");
  return /^-?\d/.test(token) ? Number(token.replace("L", "")) : void 0;
}
function parseItems(state, closing, depth) {
  const items4 = [];
  while (state.tokens[state.next] !== closing) {
    const item = parseValue(state, depth + 1);
    if (item === void 0 || !endOfItem(state, closing)) return void 0;
    items4.push(item);
  }
  state.next++;
  return items4;
}
function parsePairs(state, depth) {
  const pairs2 = /* @__PURE__ */ new Map();
  while (state.tokens[state.next] !== "}") {
    const key = parseValue(state, depth + 1);
    if (key === void 0 || state.tokens[state.next++] !== ":") return void 0;
    const value = parseValue(state, depth + 1);
    if (value === void 0 || !endOfItem(state, "}")) return void 0;
    pairs2.set(key, value);
  }
  state.next++;
  return pairs2;
}
function endOfItem(state, closing) {
  if (state.tokens[state.next] === ",") state.next++;
  else return state.tokens[state.next] === closing;
  return true;
}

// src/tensor/tensor.ts
var DTYPES2 = {
  bool: entry("bool", 1, Uint8Array),
  int8: entry("int", 1, Int8Array),
  int16: entry("int", 2, Int16Array),
  int32: entry("int", 4, Int32Array),
  int64: entry("int", 8, BigInt64Array),
  uint8: entry("uint", 1, Uint8Array),
  uint16: entry("uint", 2, Uint16Array),
  uint32: entry("uint", 4, Uint32Array),
  uint64: entry("uint", 8, BigUint64Array),
  float16: entry("float", 2, Float32Array),
  float32: entry("float", 4, Float32Array),
  float64: entry("float", 8, Float64Array)
};
function sizeOf(shape2) {
  return shape2.reduce((product4, size) => product4 * size, 1);
}
function stridesOf(shape2) {
  const strides2 = new Array(shape2.length);
  let step = 1;
  for (let axis = shape2.length - 1; axis >= 0; axis--) {
    strides2[axis] = step;
    step *= shape2[axis] ?? 1;
  }
  return strides2;
}
function entry(kind, bytes2, Make) {
  return {
    kind,
    bytes: bytes2,
    make: (length) => new Make(length),
    view: (buffer, byteOffset, length) => new Make(buffer, byteOffset, length)
  };
}

// src/tensor/tensor-error.ts
var TensorError = class extends Error {
  name = "TensorError";
  code;
  /** What to do about it. */
  hint;
  constructor(code, message3, hint, options2) {
    super(message3, options2);
    this.code = code;
    this.hint = hint;
  }
};

// src/tensor/npy-header.ts
var MAX_HEADER_BYTES = 1e4;
var NPY_HEADER_BYTES = MAX_HEADER_BYTES + 12;
var MAX_TENSOR_BYTES = 4 * 2 ** 30;
var RESAVE = "Save it again with numpy.save as a plain array of numbers.";
var KINDS = /* @__PURE__ */ new Map([
  ["b1", "bool"],
  ["i1", "int8"],
  ["i2", "int16"],
  ["i4", "int32"],
  ["i8", "int64"],
  ["u1", "uint8"],
  ["u2", "uint16"],
  ["u4", "uint32"],
  ["u8", "uint64"],
  ["f2", "float16"],
  ["f4", "float32"],
  ["f8", "float64"]
]);
var CODES = new Map([...KINDS].map(([code, dtype]) => [dtype, code]));
var REFUSED = /* @__PURE__ */ new Map([
  ["O", "Python objects (pickle), which are never loaded because that can run code"],
  ["c", "complex numbers"],
  ["f", "floating-point numbers of more than 64 bits"],
  ["U", "text"],
  ["S", "byte strings"],
  ["V", "raw bytes"],
  ["M", "dates"],
  ["m", "time spans"]
]);
function readNpyHeader(bytes2) {
  const { text: text6, dataOffset: dataOffset2 } = headerText(bytes2);
  const fields = parsePythonLiteral(text6)?.value;
  if (!(fields instanceof Map)) throw invalidHeader("its header is not a Python dictionary");
  const shape2 = fields.get("shape");
  const fortranOrder = fields.get("fortran_order");
  if (!isShape(shape2)) throw invalidHeader("its shape is not a tuple of sizes");
  if (typeof fortranOrder !== "boolean")
    throw invalidHeader("its fortran_order is not True or False");
  const { dtype, littleEndian } = readDescr(fields.get("descr"));
  const size = shape2.reduce((product4, length) => product4 * BigInt(length), 1n);
  const dataBytes = size * BigInt(DTYPES2[dtype].bytes);
  return { dtype, shape: shape2, littleEndian, fortranOrder, dataOffset: dataOffset2, dataBytes: Number(dataBytes) };
}
function writeNpyHeader(dtype, shape2) {
  const order = DTYPES2[dtype].bytes === 1 ? "|" : "<";
  const sizes3 = shape2.length === 1 ? `${shape2[0]},` : shape2.join(", ");
  const fields = `{'descr': '${order}${CODES.get(dtype)}', 'fortran_order': False, 'shape': (${sizes3}), }`;
  const length = Math.ceil((10 + fields.length + 1) / 64) * 64;
  const header = Buffer.alloc(length, " ", "latin1");
  header.write("NUMPY\0", "latin1");
  header.writeUInt16LE(length - 10, 8);
  header.write(fields, 10, "latin1");
  header.write("\n", length - 1, "latin1");
  return header;
}
function headerText(bytes2) {
  const buffer = Buffer.from(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  if (buffer.toString("latin1", 0, 6) !== "NUMPY")
    throw new TensorError(
      "not-npy",
      "The file does not start with the signature of an .npy file.",
      RESAVE
    );
  const [major, minor] = [buffer[6], buffer[7]];
  if (minor !== 0 || major !== 1 && major !== 2 && major !== 3)
    throw new TensorError(
      "npy-version-unknown",
      `The .npy format version ${major}.${minor} is not known (1.0, 2.0 and 3.0 are).`,
      RESAVE
    );
  const start = major === 1 ? 10 : 12;
  if (buffer.length < start) throw truncatedHeader();
  const length = major === 1 ? buffer.readUInt16LE(8) : buffer.readUInt32LE(8);
  if (length > MAX_HEADER_BYTES)
    throw invalidHeader(
      `its header has ${length} bytes where at most ${MAX_HEADER_BYTES} are allowed`
    );
  if (buffer.length < start + length) throw truncatedHeader();
  return {
    text: buffer.toString(major === 3 ? "utf8" : "latin1", start, start + length),
    dataOffset: start + length
  };
}
function readDescr(descr) {
  if (Array.isArray(descr)) throw unsupported3("structured", "records of several fields");
  const match2 = typeof descr === "string" ? /^([<>|=]?)([a-zA-Z?])(\d*)/.exec(descr) : null;
  if (!match2) throw invalidHeader("its data type (descr) cannot be read");
  const [, order, kind = "", bytes2 = ""] = match2;
  const dtype = KINDS.get(`${kind}${bytes2}`);
  if (dtype === void 0)
    throw unsupported3(String(descr), REFUSED.get(kind) ?? "elements that are not numbers");
  return { dtype, littleEndian: order !== ">" };
}
function isShape(value) {
  return Array.isArray(value) && value.length <= 32 && value.every((n) => Number.isInteger(n) && n >= 0);
}
function invalidHeader(what) {
  return new TensorError("npy-header-invalid", `The .npy file is damaged: ${what}.`, RESAVE);
}
function truncatedHeader() {
  return new TensorError(
    "truncated",
    "The .npy file ends within its header.",
    "Upload the complete file."
  );
}
function unsupported3(name, what) {
  return new TensorError(
    "dtype-unsupported",
    `The .npy file holds ${what} (data type ${name}).`,
    "Save the array with a boolean, integer or floating-point data type."
  );
}

// src/tensor/transpose.ts
var import_ndarray = __toESM(require_ndarray(), 1);
function fromFortranOrder(data, dtype, shape2) {
  const reversed = (0, import_ndarray.default)(data, [...shape2].reverse(), stridesOf([...shape2].reverse()));
  return inOrder(reversed.transpose(...shape2.map((_, axis) => shape2.length - 1 - axis)), dtype);
}
function inOrder(view3, dtype) {
  const { shape: shape2, stride, data } = view3;
  const result2 = DTYPES2[dtype].make(sizeOf(shape2));
  const last2 = shape2.length - 1;
  if (result2.length === 0 || last2 < 0) {
    for (let i = 0; i < result2.length; i++) result2[i] = data[view3.offset + i];
    return result2;
  }
  const row = shape2[last2];
  const step = stride[last2];
  const index3 = new Array(last2).fill(0);
  let source = view3.offset;
  for (let target = 0; target < result2.length; ) {
    for (let i = 0, from = source; i < row; i++, from += step)
      result2[target++] = data[from];
    for (let axis = last2 - 1; axis >= 0; axis--) {
      source += stride[axis];
      index3[axis] = index3[axis] + 1;
      if (index3[axis] < shape2[axis]) break;
      source -= stride[axis] * shape2[axis];
      index3[axis] = 0;
    }
  }
  return result2;
}

// src/tensor/npy.ts
var HOST_IS_LITTLE = (0, import_node_os.endianness)() === "LE";
function readNpy(bytes2, maxBytes = MAX_TENSOR_BYTES) {
  const header = readNpyHeader(bytes2);
  const { dtype, shape: shape2, dataOffset: dataOffset2, dataBytes } = header;
  const found2 = bytes2.length - dataOffset2;
  if (found2 < dataBytes)
    throw new TensorError(
      "truncated",
      `The .npy file ends early: ${dataBytes} bytes of data are announced, ${found2} are there.`,
      "Upload the complete file."
    );
  if (dataBytes > maxBytes)
    throw new TensorError(
      "too-large",
      `The array takes ${dataBytes} bytes, more than the limit of ${maxBytes}.`,
      "Use a smaller test tensor."
    );
  if (found2 > dataBytes)
    throw new TensorError(
      "trailing-data",
      `The .npy file goes on after its data: ${dataBytes} bytes are announced, ${found2} are there.`,
      "Save the array alone in its file."
    );
  const stored2 = readElements(bytes2.subarray(dataOffset2), header);
  const data = header.fortranOrder ? fromFortranOrder(stored2, dtype, shape2) : stored2;
  return { data, dtype, shape: shape2, axes: [] };
}
async function writeNpyFile(path, tensor4) {
  const file = await (0, import_promises5.open)(path, "w", 384);
  try {
    const parts3 = [writeNpyHeader(tensor4.dtype, tensor4.shape), elementBytes(tensor4)];
    for (const part3 of parts3) await file.writeFile(part3);
  } finally {
    await file.close();
  }
}
function readElements(bytes2, header) {
  const { dtype, littleEndian } = header;
  const { bytes: width, view: view3 } = DTYPES2[dtype];
  const swap2 = width > 1 && littleEndian !== HOST_IS_LITTLE;
  const aligned4 = bytes2.byteOffset % width === 0;
  const source = swap2 || !aligned4 ? new Uint8Array(bytes2) : bytes2;
  if (swap2) swapBytes(source, width);
  const length = source.length / width;
  if (dtype === "float16")
    return decodeFloat16(new Uint16Array(source.buffer, source.byteOffset, length));
  return view3(source.buffer, source.byteOffset, length);
}
function elementBytes({ data, dtype }) {
  const stored2 = dtype === "float16" && data instanceof Float32Array ? encodeFloat16(data) : data;
  const bytes2 = new Uint8Array(stored2.buffer, stored2.byteOffset, stored2.byteLength);
  if (HOST_IS_LITTLE || DTYPES2[dtype].bytes === 1) return bytes2;
  const swapped = new Uint8Array(bytes2);
  swapBytes(swapped, DTYPES2[dtype].bytes);
  return swapped;
}
function swapBytes(bytes2, width) {
  const buffer = Buffer.from(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  if (width === 2) buffer.swap16();
  else if (width === 4) buffer.swap32();
  else if (width === 8) buffer.swap64();
}

// src/inference/child/read-inputs.ts
function readInputs(files) {
  return Promise.all(
    files.map(async ({ id, path }) => ({
      id,
      tensor: toEngineTensor(readNpy(await (0, import_promises6.readFile)(path)))
    }))
  );
}

// src/inference/child/export-job.ts
async function exportJob(ort, job, importers) {
  const inputs = await readInputs(job.inputs);
  const opened2 = await openWeights(job, importers);
  if (!isLowerable(opened2))
    throw refused(
      `Weights in the format ${job.weightsFormat} are not made into an ONNX graph here.`,
      "Name the format of other weights of the model."
    );
  const evaluate3 = evaluateOn(ort, "cpu", job.threads);
  const tensors3 = inputs.map(({ tensor: tensor4 }) => tensor4);
  const lowered = await opened2.lower(tensors3, evaluate3);
  if (lowered.graph.usedKnown)
    throw refused(
      "What the model computes depends on the values of its inputs: its own code branches on them, or makes tensors of sizes that they decide. One ONNX graph cannot hold for all inputs.",
      "Take the data-dependent part out of the model, or publish it in the format that it has."
    );
  const outputs = describedOutputs(lowered, job.outputs);
  const described = { ...lowered, outputs };
  const proven = await proveDimensions(described, tensors3, job.dimensions, async (moved) => {
    const other = await opened2.lower(moved, evaluate3);
    return { ...other, outputs: describedOutputs(other, job.outputs) };
  });
  for (const warning of lowered.warnings) console.error(warning);
  const sizes3 = tensors3.map(({ shape: shape2 }) => shape2);
  const shapes = {
    inputs: openInputShapes(sizes3, proven.open),
    outputs: openOutputShapes(described, sizes3, proven, job.outputs)
  };
  const externalData = write2(described, shapes, opened2.weightsFolder, job);
  const files = [job.fileName, ...externalData === null ? [] : [externalData]];
  return { files, opset: OPSET, ...shapes, fixed: proven.fixed };
}
function describedOutputs(lowered, ids) {
  if (lowered.outputs.length < ids.length)
    throw new WeightsError({
      stage: "compare",
      cause: "output-missing",
      message: `The model gives ${lowered.outputs.length} outputs, the description has ${ids.length} (${ids.join(", ")}).`,
      hint: "Describe only the outputs that the model has, in its order."
    });
  return ids.map((_, index3) => {
    const output = lowered.outputs[index3];
    if (!output) throw new Error(`There is no output ${index3}.`);
    return output;
  });
}
function write2({ inputs, outputs }, shapes, weightsFolder, job) {
  const { name: producer, version: producerVersion } = installation();
  const [inputNames, outputNames] = portNames(job);
  const openShapes = /* @__PURE__ */ new Map();
  for (const [index3, shape2] of shapes.inputs.entries())
    openShapes.set(inputNames[index3] ?? "", shape2);
  for (const [index3, shape2] of shapes.outputs.entries())
    openShapes.set(outputNames[index3] ?? "", shape2);
  const renamed = outputs.map(({ value }, index3) => ({ name: outputNames[index3] ?? "", value }));
  try {
    const { externalData } = writeOnnxFile(renamed, {
      producer,
      producerVersion,
      keepInputs: inputs,
      inputNames: new Map(inputs.map(({ name }, index3) => [name, inputNames[index3] ?? name])),
      openShapes,
      folder: job.outputFolder,
      name: job.fileName,
      weightsFolder,
      maxBytes: job.maxOutput
    });
    return externalData;
  } catch (error) {
    if (error instanceof OnnxFileTooLargeError) throw tooLarge(error.size, job.maxOutput);
    const { code } = error;
    if (code === "ENOSPC" || code === "EDQUOT") throw new WeightsError(DISK_FULL, { cause: error });
    throw error;
  }
}
var VALUE_NAME = /^(?:[vc][0-9a-f]{20}|w\d+|input\d+)(?:_\w+)?$/;
function portNames({ inputs, outputs }) {
  const ids = [...inputs.map(({ id }) => id), ...outputs];
  const usable = new Set(ids).size === ids.length && !ids.some((id) => VALUE_NAME.test(id));
  if (usable) return [inputs.map(({ id }) => id), outputs];
  return [inputs.map((_, index3) => `input${index3}`), outputs.map((_, index3) => `output${index3}`)];
}
function refused(message3, hint) {
  return new WeightsError({ stage: "load", cause: "unsupported-format", message: message3, hint });
}
var DISK_FULL = {
  stage: "files",
  cause: "disk-full",
  message: "The disk has no room for the ONNX file.",
  hint: "Make room, or name a place on another disk with --output."
};
function tooLarge(size, limit) {
  return new WeightsError({
    stage: "run",
    cause: "output-too-large",
    message: `The ONNX file would take ${formatBytes(size)}, more than the limit of ${formatBytes(limit)}.`,
    hint: "Weights of this size cannot be converted here."
  });
}

// src/inference/child/own-peak-memory.ts
var import_node_fs12 = require("node:fs");

// src/inference/resident-memory.ts
var import_node_child_process = require("node:child_process");
var import_node_util = require("node:util");
var run = (0, import_node_util.promisify)(import_node_child_process.execFile);
function parseProcStatus(status) {
  const now = kibibytes(status, /^VmRSS:\s+(\d+) kB$/m);
  const peak = kibibytes(status, /^VmHWM:\s+(\d+) kB$/m);
  return now === null || peak === null ? null : { now, peak };
}
function kibibytes(text6, pattern) {
  const digits = pattern.exec(text6)?.[1];
  return digits === void 0 ? null : Number(digits) * 1024;
}

// src/inference/child/own-peak-memory.ts
function ownPeakMemory() {
  try {
    const resident = parseProcStatus((0, import_node_fs12.readFileSync)("/proc/self/status", "utf8"));
    if (resident !== null) return resident.peak;
  } catch {
  }
  return process.resourceUsage().maxRSS * 1024;
}

// src/inference/child/problem-of.ts
init_program();
function problemOf6(error) {
  if (error instanceof WeightsError) return error.problem;
  if (error instanceof RangeError && /allocation failed/i.test(error.message))
    return {
      stage: "run",
      cause: "out-of-memory",
      message: `There was not enough memory for a tensor: ${error.message}.`,
      hint: "Give the case more memory, or let the model run on a smaller input."
    };
  const reason = error instanceof Error ? error.stack ?? error.message : String(error);
  return {
    stage: "run",
    cause: "internal-error",
    message: `model-hub-ci failed while it ran the model: ${reason}`,
    hint: "This is a fault of model-hub-ci; please report it with the model."
  };
}

// src/inference/child/blamed.ts
init_program();
var NOT_THE_GRAPH = ["out-of-memory", "device-missing", "output-too-large"];
function blamed(error, { origin }) {
  if (origin === "weights" || !(error instanceof WeightsError)) return error;
  const { cause, stage, message: message3 } = error.problem;
  if (NOT_THE_GRAPH.includes(cause)) return error;
  const problem = {
    stage,
    cause: "internal-error",
    message: `The ONNX graph that model-hub-ci made of the weights does not work. ${message3}`,
    hint: "This is a fault of model-hub-ci; please report it with the weights."
  };
  return new WeightsError(problem, { cause: error });
}

// src/inference/child/check-border.ts
init_program();
var INPUT_HINT = "Make the description of the inputs say what the graph takes; nothing is converted silently.";
function checkInputs(inputs, graph) {
  if (inputs.length !== graph.length)
    throw inputMismatch(
      `The graph takes ${count(graph.length, "input")} (${names(graph)}), the description gives ${inputs.length} (${inputs.map(({ id }) => id).join(", ")}).`
    );
  for (const [index3, wanted] of graph.entries()) {
    const given2 = inputs[index3];
    const complaint = given2 === void 0 ? null : complain(given2, wanted);
    if (complaint !== null) throw inputMismatch(complaint);
  }
}
function complain({ id, tensor: tensor4 }, wanted) {
  const [ours, theirs] = [`Input '${id}'`, `graph input '${wanted.name}'`];
  if (!wanted.isTensor) return `${ours} is a tensor, but ${theirs} is a sequence or a map.`;
  if (wanted.type !== tensor4.dtype)
    return `${ours} is ${tensor4.dtype}, but ${theirs} takes ${wanted.type}.`;
  if (wanted.shape.length !== tensor4.shape.length)
    return `${ours} has ${count(tensor4.shape.length, "axis", "axes")} (${sizes2(tensor4.shape)}), but ${theirs} takes ${wanted.shape.length} (${sizes2(wanted.shape)}).`;
  const axis = wanted.shape.findIndex(
    (size, index3) => typeof size === "number" && size !== tensor4.shape[index3]
  );
  if (axis !== -1)
    return `${ours} is ${sizes2(tensor4.shape)}, but ${theirs} is fixed to ${wanted.shape[axis]} along axis ${axis} (${sizes2(wanted.shape)}).`;
  return null;
}
function checkOutputs(described, graph) {
  if (graph.length < described.length)
    throw new WeightsError({
      stage: "compare",
      cause: "output-missing",
      message: `The graph gives ${count(graph.length, "output")} (${names(graph)}), the description has ${described.length} (${described.join(", ")}).`,
      hint: "Describe only the outputs that the graph has, in its order."
    });
  for (const [index3, id] of described.entries()) {
    const output = graph[index3];
    if (output === void 0 || output.isTensor && Object.hasOwn(ENGINE_DTYPES, output.type))
      continue;
    const what = output.isTensor ? `of type ${output.type}` : "a sequence or a map";
    throw new WeightsError({
      stage: "load",
      cause: "load-failed",
      message: `Output '${id}' is ${what} in the graph ('${output.name}'), not a tensor of numbers.`,
      hint: "Export the model so that each described output is one tensor."
    });
  }
}
function inputMismatch(message3) {
  return new WeightsError({ stage: "run", cause: "input-mismatch", message: message3, hint: INPUT_HINT });
}
function names(graph) {
  return graph.length === 0 ? "none" : graph.map(({ name }) => name).join(", ");
}
function sizes2(shape2) {
  return shape2.length === 0 ? "a scalar" : shape2.map((size) => size || "?").join(" × ");
}
function count(number6, one3, many = `${one3}s`) {
  return `${number6} ${number6 === 1 ? one3 : many}`;
}

// src/inference/child/load-program.ts
function programLoader(ort, { device, threads }, opened2) {
  let kept = null;
  return async (inputs) => {
    const tensors3 = inputs.map(({ tensor: tensor4 }) => tensor4);
    const program = await opened2.program(tensors3, evaluateOn(ort, device, threads));
    if (kept?.program === program) return kept;
    const last2 = kept;
    kept = null;
    await last2?.session.release();
    const open4 = await openSession(ort, program.model, device, threads).catch((error) => {
      throw blamed(error, program);
    });
    const { session } = open4;
    kept = {
      ...open4,
      program,
      inputNames: program.inputs ?? [...session.inputNames],
      outputNames: program.outputs ?? [...session.outputNames]
    };
    return kept;
  };
}

// src/inference/child/write-outputs.ts
var import_node_path16 = require("node:path");
init_program();
async function writeOutputs(outputs, ids, folder, maxBytes) {
  const bytes2 = outputs.reduce((sum3, { data }) => sum3 + data.byteLength, 0);
  if (bytes2 > maxBytes)
    throw new WeightsError({
      stage: "run",
      cause: "output-too-large",
      message: `The outputs take ${formatBytes(bytes2)}, more than the limit of ${formatBytes(maxBytes)}.`,
      hint: "Test the model on a smaller input."
    });
  const names2 = ids.map(fileName);
  for (const [index3, output] of outputs.entries()) {
    const name = names2[index3];
    const tensor4 = { ...output, axes: [] };
    if (name !== void 0) await writeNpyFile((0, import_node_path16.join)(folder, name), tensor4);
  }
  return names2;
}
function fileName(id, index3) {
  return `${index3}-${id.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 80)}.npy`;
}

// src/inference/child/run-job.ts
async function runJob(ort, job, tell2, importers) {
  const started = performance.now();
  const inputs = await readInputs(job.inputs);
  const load2 = programLoader(ort, job, await openWeights(job, importers));
  const ready = await readyFor(inputs, job, load2);
  const loaded = performance.now();
  const engine = `${engineName(ort)} (${ready.label})`;
  tell2({ type: "loaded", engine, load: loaded - started });
  const ignored = ready.outputNames.length - job.outputs.length;
  if (ignored > 0)
    console.error(
      `The graph has ${ready.outputNames.length} outputs, ${job.outputs.length} are described; the others are ignored.`
    );
  const outputs = await runReady(ort, ready, inputs, job);
  tell2({ type: "ran", run: performance.now() - loaded });
  const names2 = await writeOutputs(outputs, job.outputs, job.outputFolder, job.maxOutput);
  if (job.further?.length) tell2({ type: "gave", outputs: names2 });
  for (const run2 of job.further ?? []) tell2(await runAgain(ort, job, run2, load2));
  return names2;
}
async function readyFor(inputs, { outputs }, load2) {
  const ready = await load2(inputs);
  const { session, inputNames, outputNames } = ready;
  checkInputs(inputs, byName(session.inputMetadata, inputNames));
  checkOutputs(outputs, byName(session.outputMetadata, outputNames));
  return ready;
}
function runReady(ort, { session, program, inputNames, outputNames }, inputs, { outputs }) {
  const feeds = new Map(inputs.map(({ tensor: tensor4 }, index3) => [inputNames[index3] ?? "", tensor4]));
  const wanted = outputNames.slice(0, outputs.length);
  return runSession(ort, session, feeds, wanted).catch((error) => {
    throw blamed(error, program);
  });
}
async function runAgain(ort, job, run2, load2) {
  try {
    const inputs = await readInputs(run2.inputs);
    const ready = await readyFor(inputs, job, load2);
    const started = performance.now();
    const outputs = await runReady(ort, ready, inputs, job);
    const took = performance.now() - started;
    const names2 = await writeOutputs(outputs, job.outputs, run2.outputFolder, job.maxOutput);
    return { type: "again", outputs: names2, run: took };
  } catch (error) {
    return { type: "again-failed", ...problemOf6(error) };
  }
}
function byName(all2, names2) {
  return names2.flatMap((name) => all2.find((each) => each.name === name) ?? []);
}

// src/inference/child/serve.ts
var MAX_NAMES = 50;
async function serve(importers, engineFolder) {
  try {
    const started = performance.now();
    const ort = loadEngine(engineFolder);
    tell({ type: "engine", engine: engineName(ort), import: performance.now() - started });
    const line = await readJob();
    if (line !== "") {
      const job = JSON.parse(line);
      if (job.kind === "names") {
        const { pickledNames: pickledNames2 } = await Promise.resolve().then(() => (init_pickled_names(), pickled_names_exports));
        const names2 = pickledNames2(job.path).slice(0, MAX_NAMES);
        tell({ type: "named", names: names2, peakMemory: ownPeakMemory() });
      } else if (job.kind === "export") {
        const exported = await exportJob(ort, job, importers);
        tell({ type: "exported", ...exported, peakMemory: ownPeakMemory() });
      } else {
        const outputs = await runJob(ort, job, tell, importers);
        tell({ type: "finished", outputs, peakMemory: ownPeakMemory() });
      }
    }
  } catch (error) {
    if (error instanceof WeightsError && error.cause instanceof Error)
      console.error(error.cause.message);
    tell({ type: "failed", ...problemOf6(error), peakMemory: ownPeakMemory() });
  }
  process.exit(0);
}
async function readJob() {
  if (process.platform !== "win32") return (0, import_node_fs14.readFileSync)(0, "utf8");
  const { text: text6 } = await import("node:stream/consumers");
  return text6(process.stdin);
}
function tell(message3) {
  (0, import_node_fs14.writeSync)(MESSAGE_FD, formatMessage(message3));
}

// src/inference/child/main.ts
serve(IMPORTERS, process.argv[2] || null);
