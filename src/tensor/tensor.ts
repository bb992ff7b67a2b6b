/** Element types, in numpy's names. Complex, text, object and structured types are refused by name. */
export type DType = keyof typeof DTYPES;

export type TypedArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array<ArrayBuffer>
  | BigUint64Array<ArrayBuffer>
  | Float32Array
  | Float64Array;

export type BigArray = BigInt64Array<ArrayBuffer> | BigUint64Array<ArrayBuffer>;
export type NumberArray = Exclude<TypedArray, BigArray>;

/**
 * A dense array in C order: `data[i]` is element i when the last axis runs fastest.
 * `bool` is kept as 0 and 1 in a Uint8Array, `float16` as the same numbers in a Float32Array
 * (Node 20 has no half-precision array).
 */
export interface Tensor {
  data: TypedArray;
  dtype: DType;
  shape: number[];
  /** One id an axis; empty as long as nobody has said what the axes are. */
  axes: string[];
}

interface DTypeEntry {
  kind: 'bool' | 'int' | 'uint' | 'float';
  /** Bytes of an element in a file. */
  bytes: 1 | 2 | 4 | 8;
  make: (length: number) => TypedArray;
  view: (buffer: ArrayBuffer, byteOffset: number, length: number) => TypedArray;
}

export const DTYPES = {
  bool: entry('bool', 1, Uint8Array),
  int8: entry('int', 1, Int8Array),
  int16: entry('int', 2, Int16Array),
  int32: entry('int', 4, Int32Array),
  int64: entry('int', 8, BigInt64Array),
  uint8: entry('uint', 1, Uint8Array),
  uint16: entry('uint', 2, Uint16Array),
  uint32: entry('uint', 4, Uint32Array),
  uint64: entry('uint', 8, BigUint64Array),
  float16: entry('float', 2, Float32Array),
  float32: entry('float', 4, Float32Array),
  float64: entry('float', 8, Float64Array),
};

export function isDType(name: unknown): name is DType {
  return typeof name === 'string' && Object.hasOwn(DTYPES, name);
}

/** Integers, labels and truth values: what is compared without rounding. */
export function isDiscrete(dtype: DType): boolean {
  return DTYPES[dtype].kind !== 'float';
}

export function isBigArray(data: TypedArray): data is BigArray {
  return data instanceof BigInt64Array || data instanceof BigUint64Array;
}

/** Number of elements; 1 for a scalar's empty shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Elements to step over for one step along each axis, in C order. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = step;
    step *= shape[axis] ?? 1;
  }
  return strides;
}

/** The index along each axis of the element at `offset`. */
export function indexOf(shape: readonly number[], offset: number): number[] {
  return stridesOf(shape).map((stride, axis) => Math.floor(offset / stride) % (shape[axis] ?? 1));
}

/** As a person writes it: `1 × 3 × 256 × 256`. */
export function formatShape(shape: readonly number[]): string {
  return shape.length === 0 ? 'scalar' : shape.join(' × ');
}

interface ArrayConstructor<A extends TypedArray> {
  new (length: number): A;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): A;
}

function entry<A extends TypedArray>(
  kind: DTypeEntry['kind'],
  bytes: DTypeEntry['bytes'],
  Make: ArrayConstructor<A>,
) {
  return {
    kind,
    bytes,
    make: (length: number): A => new Make(length),
    view: (buffer: ArrayBuffer, byteOffset: number, length: number): A =>
      new Make(buffer, byteOffset, length),
  } satisfies DTypeEntry;
}
