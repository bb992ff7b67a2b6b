import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  DTYPES,
  isBigArray,
  isDiscrete
} from "./chunk-TFJL3YIZ.mjs";

// src/tensor/difference.ts
function differenceOf({ data: produced }, { data: expected }) {
  const isBig = isBigArray(produced) || isBigArray(expected);
  return (index) => {
    const [a, b] = [produced[index], expected[index]];
    if (isBig && typeof a === "bigint" && typeof b === "bigint") return Number(a - b);
    const [x, y] = [Number(a), Number(b)];
    return x === y || Number.isNaN(x) && Number.isNaN(y) ? 0 : x - y;
  };
}
var WIDER = { 1: "int16", 2: "int32", 4: "int64", 8: "int64" };
function differenceTensor(produced, expected) {
  const dtype = differenceType(produced.dtype, expected.dtype);
  const data = DTYPES[dtype].make(expected.data.length);
  const difference = differenceOf(produced, expected);
  const exact = isBigArray(produced.data) && isBigArray(expected.data);
  for (let i = 0; i < data.length; i++) {
    if (!isBigArray(data)) data[i] = difference(i);
    else if (exact) data[i] = produced.data[i] - expected.data[i];
    else data[i] = BigInt(difference(i));
  }
  return { data, dtype, shape: expected.shape, axes: expected.axes };
}
function differenceType(produced, expected) {
  const [a, b] = [DTYPES[produced], DTYPES[expected]];
  if (isDiscrete(produced) && isDiscrete(expected))
    return WIDER[Math.max(a.bytes, b.bytes)];
  const isSingle = !isDiscrete(produced) && !isDiscrete(expected) && Math.max(a.bytes, b.bytes) <= 4;
  return isSingle ? "float32" : "float64";
}

export {
  differenceOf,
  differenceTensor
};
