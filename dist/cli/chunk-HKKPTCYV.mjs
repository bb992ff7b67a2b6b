import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  DTYPES
} from "./chunk-TFJL3YIZ.mjs";

// src/tensor/tensor-error.ts
var TensorError = class extends Error {
  name = "TensorError";
  code;
  /** What to do about it. */
  hint;
  constructor(code, message, hint, options) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
};

// src/tensor/python-literal.ts
var TOKEN = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(-?\d+)L?|(True|False|None)\b|([{}()[\],:]))/y;
var KEYWORDS = /* @__PURE__ */ new Map([
  ["True", true],
  ["False", false],
  ["None", null]
]);
var CLOSING = /* @__PURE__ */ new Map([
  ["(", ")"],
  ["[", "]"]
]);
var MAX_DEPTH = 16;
function parsePythonLiteral(text) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    tokens.push(match[0].trim());
  }
  const state = { tokens, next: 0 };
  const value = parseValue(state, 0);
  return value !== void 0 && state.next === tokens.length ? { value } : null;
}
function parseValue(state, depth) {
  const token = state.tokens[state.next++];
  if (token === void 0 || depth > MAX_DEPTH) return void 0;
  const closing = CLOSING.get(token);
  if (closing) return parseItems(state, closing, depth);
  if (token === "{") return parsePairs(state, depth);
  if (KEYWORDS.has(token)) return KEYWORDS.get(token);
  if (/^['"]/.test(token)) return token.slice(1, -1).replace(/\\(.)/g, "$1");
  return /^-?\d/.test(token) ? Number(token.replace("L", "")) : void 0;
}
function parseItems(state, closing, depth) {
  const items = [];
  while (state.tokens[state.next] !== closing) {
    const item = parseValue(state, depth + 1);
    if (item === void 0 || !endOfItem(state, closing)) return void 0;
    items.push(item);
  }
  state.next++;
  return items;
}
function parsePairs(state, depth) {
  const pairs = /* @__PURE__ */ new Map();
  while (state.tokens[state.next] !== "}") {
    const key = parseValue(state, depth + 1);
    if (key === void 0 || state.tokens[state.next++] !== ":") return void 0;
    const value = parseValue(state, depth + 1);
    if (value === void 0 || !endOfItem(state, "}")) return void 0;
    pairs.set(key, value);
  }
  state.next++;
  return pairs;
}
function endOfItem(state, closing) {
  if (state.tokens[state.next] === ",") state.next++;
  else return state.tokens[state.next] === closing;
  return true;
}

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
function readNpyHeader(bytes) {
  const { text, dataOffset } = headerText(bytes);
  const fields = parsePythonLiteral(text)?.value;
  if (!(fields instanceof Map)) throw invalidHeader("its header is not a Python dictionary");
  const shape = fields.get("shape");
  const fortranOrder = fields.get("fortran_order");
  if (!isShape(shape)) throw invalidHeader("its shape is not a tuple of sizes");
  if (typeof fortranOrder !== "boolean")
    throw invalidHeader("its fortran_order is not True or False");
  const { dtype, littleEndian } = readDescr(fields.get("descr"));
  const size = shape.reduce((product, length) => product * BigInt(length), 1n);
  const dataBytes = size * BigInt(DTYPES[dtype].bytes);
  return { dtype, shape, littleEndian, fortranOrder, dataOffset, dataBytes: Number(dataBytes) };
}
function writeNpyHeader(dtype, shape) {
  const order = DTYPES[dtype].bytes === 1 ? "|" : "<";
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const fields = `{'descr': '${order}${CODES.get(dtype)}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const length = Math.ceil((10 + fields.length + 1) / 64) * 64;
  const header = Buffer.alloc(length, " ", "latin1");
  header.write("NUMPY\0", "latin1");
  header.writeUInt16LE(length - 10, 8);
  header.write(fields, 10, "latin1");
  header.write("\n", length - 1, "latin1");
  return header;
}
function headerText(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
  if (Array.isArray(descr)) throw unsupported("structured", "records of several fields");
  const match = typeof descr === "string" ? /^([<>|=]?)([a-zA-Z?])(\d*)/.exec(descr) : null;
  if (!match) throw invalidHeader("its data type (descr) cannot be read");
  const [, order, kind = "", bytes = ""] = match;
  const dtype = KINDS.get(`${kind}${bytes}`);
  if (dtype === void 0)
    throw unsupported(String(descr), REFUSED.get(kind) ?? "elements that are not numbers");
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
function unsupported(name, what) {
  return new TensorError(
    "dtype-unsupported",
    `The .npy file holds ${what} (data type ${name}).`,
    "Save the array with a boolean, integer or floating-point data type."
  );
}

export {
  TensorError,
  MAX_TENSOR_BYTES,
  readNpyHeader,
  writeNpyHeader
};
