import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MAX_TENSOR_BYTES,
  TensorError
} from "./chunk-HKKPTCYV.mjs";
import {
  DTYPES,
  sizeOf
} from "./chunk-TFJL3YIZ.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/tensor/json.ts
var HINT = "Write nested lists of equal lengths that hold numbers, or true and false, only.";
function readJsonTensor(bytes, maxBytes = MAX_TENSOR_BYTES) {
  const root = parsed(bytes);
  const shape = [];
  for (let level = root; Array.isArray(level); level = level[0]) shape.push(level.length);
  if (sizeOf(shape) * 8 > maxBytes)
    throw new TensorError("too-large", `The array is larger than ${maxBytes} bytes.`, HINT);
  const values = [];
  collect(root, shape, 0, values);
  const dtype = dtypeOf(values);
  const data = DTYPES[dtype].make(values.length);
  for (const [i, value] of values.entries())
    data[i] = dtype === "int64" ? BigInt(value) : Number(value);
  return { data, dtype, shape, axes: [] };
}
function parsed(bytes) {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch (cause) {
    throw new TensorError("json-invalid", "The file is not valid JSON.", HINT, { cause });
  }
}
function collect(value, shape, level, into) {
  if (level < shape.length) {
    if (!Array.isArray(value) || value.length !== shape[level]) throw irregular();
    for (const item of value) collect(item, shape, level + 1, into);
  } else if (typeof value === "number" || typeof value === "boolean") into.push(value);
  else throw irregular();
}
function dtypeOf(values) {
  if (values.length > 0 && values.every((value) => typeof value === "boolean")) return "bool";
  return values.length > 0 && values.every((value) => Number.isSafeInteger(value)) ? "int64" : "float64";
}
function irregular() {
  return new TensorError("json-invalid", "The JSON value is not a regular array of numbers.", HINT);
}
export {
  readJsonTensor
};
