import { isOddScalar } from '../yaml/odd-scalar.ts';

/** What a conversion gives where the value does not fit. */
export const MISFIT: unique symbol = Symbol('misfit');

const INTEGER_TEXT = /^\s*[+-]?\d+(?:_\d+)*(?:\.0+)?\s*$/;
const FLOAT_TEXT =
  /^\s*[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?\s*$/i;
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'y', 'yes', 'on', 'true'].map((word) => [word, true] as const),
  ...['0', 'f', 'n', 'no', 'off', 'false'].map((word) => [word, false] as const),
]);

/** Integers, whole floats, booleans and texts of integers such as `"12"`, `" +1_000 "`, `"12.0"`. */
export function toInteger(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : MISFIT;
  if (typeof value === 'boolean') return value ? 1 : 0;
  // pydantic takes integers of any size, but floats only as far as 64 bits go.
  if (isOddScalar(value))
    return value.kind === 'float' && Math.abs(value.value) < 2 ** 63 ? value.value : MISFIT;
  if (typeof value !== 'string' || !INTEGER_TEXT.test(value)) return MISFIT;
  return Number(value.trim().replaceAll('_', ''));
}

/** Integers only: no float, no text, no boolean. */
export function toStrictInteger(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value) ? value : MISFIT;
}

/** Finite numbers, booleans and texts of numbers. */
export function toNumber(value: unknown): unknown {
  const number = toAnyNumber(value);
  return typeof number === 'number' && Number.isFinite(number) ? number : MISFIT;
}

/** As `toNumber`, infinity and NaN included. */
export function toAnyNumber(value: unknown): unknown {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isOddScalar(value)) return value.kind === 'float' ? value.value : MISFIT;
  if (typeof value !== 'string') return MISFIT;
  const text = value.trim().toLowerCase();
  const special = /^([+-]?)(inf|infinity|nan)$/.exec(text);
  if (special) return special[2] === 'nan' ? Number.NaN : special[1] === '-' ? -Infinity : Infinity;
  return FLOAT_TEXT.test(value) ? Number(text.replaceAll('_', '')) : MISFIT;
}

/** true and false, 0 and 1, and the usual words for them in any case. */
export function toBoolean(value: unknown): unknown {
  if (typeof value === 'boolean') return value;
  if (isOddScalar(value) && value.kind === 'float') return toBoolean(value.value);
  if (typeof value === 'number') return value === 0 ? false : value === 1 ? true : MISFIT;
  return (typeof value === 'string' ? BOOLEANS.get(value.toLowerCase()) : undefined) ?? MISFIT;
}

/** The literal 1, as a number of any kind or `true`. */
export function toOne(value: unknown): unknown {
  return isNumeric(value, 1) ? 1 : MISFIT;
}

/** The literal 0, as a number of any kind or `false`. */
export function toZero(value: unknown): unknown {
  return isNumeric(value, 0) ? 0 : MISFIT;
}

function isNumeric(value: unknown, wanted: 0 | 1): boolean {
  if (isOddScalar(value)) return value.kind === 'float' && value.value === wanted;
  return value === wanted || value === (wanted === 1);
}
