import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/tensor/tensor.ts
var DTYPES = {
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
function isDType(name) {
  return typeof name === "string" && Object.hasOwn(DTYPES, name);
}
function isDiscrete(dtype) {
  return DTYPES[dtype].kind !== "float";
}
function isBigArray(data) {
  return data instanceof BigInt64Array || data instanceof BigUint64Array;
}
function sizeOf(shape) {
  return shape.reduce((product, size) => product * size, 1);
}
function stridesOf(shape) {
  const strides = new Array(shape.length);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = step;
    step *= shape[axis] ?? 1;
  }
  return strides;
}
function indexOf(shape, offset) {
  return stridesOf(shape).map((stride, axis) => Math.floor(offset / stride) % (shape[axis] ?? 1));
}
function formatShape(shape) {
  return shape.length === 0 ? "scalar" : shape.join(" × ");
}
function entry(kind, bytes, Make) {
  return {
    kind,
    bytes,
    make: (length) => new Make(length),
    view: (buffer, byteOffset, length) => new Make(buffer, byteOffset, length)
  };
}

export {
  DTYPES,
  isDType,
  isDiscrete,
  isBigArray,
  sizeOf,
  stridesOf,
  indexOf,
  formatShape
};
