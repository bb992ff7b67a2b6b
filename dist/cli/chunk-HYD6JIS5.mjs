import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  isOddScalar
} from "./chunk-4HFXGNNF.mjs";

// src/description/structure/numbers.ts
var MISFIT = /* @__PURE__ */ Symbol("misfit");
var INTEGER_TEXT = /^\s*[+-]?\d+(?:_\d+)*(?:\.0+)?\s*$/;
var FLOAT_TEXT = /^\s*[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?\s*$/i;
var BOOLEANS = new Map([
  ...["1", "t", "y", "yes", "on", "true"].map((word) => [word, true]),
  ...["0", "f", "n", "no", "off", "false"].map((word) => [word, false])
]);
function toInteger(value) {
  if (typeof value === "number") return Number.isInteger(value) ? value : MISFIT;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isOddScalar(value))
    return value.kind === "float" && Math.abs(value.value) < 2 ** 63 ? value.value : MISFIT;
  if (typeof value !== "string" || !INTEGER_TEXT.test(value)) return MISFIT;
  return Number(value.trim().replaceAll("_", ""));
}
function toStrictInteger(value) {
  return typeof value === "number" && Number.isInteger(value) ? value : MISFIT;
}
function toNumber(value) {
  const number = toAnyNumber(value);
  return typeof number === "number" && Number.isFinite(number) ? number : MISFIT;
}
function toAnyNumber(value) {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isOddScalar(value)) return value.kind === "float" ? value.value : MISFIT;
  if (typeof value !== "string") return MISFIT;
  const text = value.trim().toLowerCase();
  const special = /^([+-]?)(inf|infinity|nan)$/.exec(text);
  if (special) return special[2] === "nan" ? Number.NaN : special[1] === "-" ? -Infinity : Infinity;
  return FLOAT_TEXT.test(value) ? Number(text.replaceAll("_", "")) : MISFIT;
}
function toBoolean(value) {
  if (typeof value === "boolean") return value;
  if (isOddScalar(value) && value.kind === "float") return toBoolean(value.value);
  if (typeof value === "number") return value === 0 ? false : value === 1 ? true : MISFIT;
  return (typeof value === "string" ? BOOLEANS.get(value.toLowerCase()) : void 0) ?? MISFIT;
}
function toOne(value) {
  return isNumeric(value, 1) ? 1 : MISFIT;
}
function toZero(value) {
  return isNumeric(value, 0) ? 0 : MISFIT;
}
function isNumeric(value, wanted) {
  if (isOddScalar(value)) return value.kind === "float" && value.value === wanted;
  return value === wanted || value === (wanted === 1);
}

// src/description/structure/value-type.ts
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isOddScalar(value);
}
function textThat(fits, change = (same) => same) {
  return (value) => {
    if (typeof value !== "string" || /[\uD800-\uDFFF]/u.test(value)) return MISFIT;
    const changed = change(value);
    return fits(changed) ? changed : MISFIT;
  };
}

export {
  MISFIT,
  toInteger,
  toStrictInteger,
  toNumber,
  toAnyNumber,
  toBoolean,
  toOne,
  toZero,
  isMapping,
  textThat
};
