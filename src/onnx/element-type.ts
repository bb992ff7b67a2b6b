/** Element types of ONNX tensors with their codes in `TensorProto.DataType` and their sizes in bytes. */
export const ELEMENT_TYPES = {
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
  bfloat16: { code: 16, bytes: 2 },
} as const;

export type ElementType = keyof typeof ELEMENT_TYPES;

/** Elements in memory: bool as bytes 0 and 1, float16 and bfloat16 as their bits, strings not at all. */
export type TensorData =
  | Float32Array
  | Float64Array
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | BigInt64Array
  | BigUint64Array;

/** Number of elements of a shape; 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

const FILLERS: Partial<Record<ElementType, (numbers: ArrayLike<number>) => TensorData>> = {
  float32: (numbers) => Float32Array.from(numbers),
  float64: (numbers) => Float64Array.from(numbers),
  uint8: (numbers) => Uint8Array.from(numbers),
  int8: (numbers) => Int8Array.from(numbers),
  uint16: (numbers) => Uint16Array.from(numbers),
  int16: (numbers) => Int16Array.from(numbers),
  uint32: (numbers) => Uint32Array.from(numbers),
  int32: (numbers) => Int32Array.from(numbers),
  bool: (numbers) => Uint8Array.from(numbers, (x) => (x ? 1 : 0)),
  int64: (numbers) => BigInt64Array.from(Array.from(numbers, toInt64)),
};

/** Typed elements of `type` from numbers. Integers beyond the range of int64 become its ends. */
export function dataFromNumbers(numbers: ArrayLike<number>, type: ElementType): TensorData {
  const fill = FILLERS[type];
  if (!fill) throw new TypeError(`No constants of type ${type} can be made from numbers.`);
  return fill(numbers);
}

const INT64_MAX = 2n ** 63n - 1n;

function toInt64(number: number): bigint {
  if (Number.isNaN(number)) throw new RangeError('NaN is not an integer.');
  if (number >= 2 ** 63) return INT64_MAX;
  if (number <= -(2 ** 63)) return -INT64_MAX;
  return BigInt(Math.trunc(number));
}
