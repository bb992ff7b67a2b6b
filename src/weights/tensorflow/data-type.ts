import type { ElementType } from '../../onnx/element-type.ts';

/** Numeric types of tensors: their number in TensorFlow's `DataType` (types.proto) and bytes an element. */
export const DATA_TYPES = {
  float32: { code: 1, bytes: 4, kind: 'float' },
  float64: { code: 2, bytes: 8, kind: 'float' },
  int32: { code: 3, bytes: 4, kind: 'integer' },
  uint8: { code: 4, bytes: 1, kind: 'integer' },
  int16: { code: 5, bytes: 2, kind: 'integer' },
  int8: { code: 6, bytes: 1, kind: 'integer' },
  int64: { code: 9, bytes: 8, kind: 'integer' },
  bool: { code: 10, bytes: 1, kind: 'bool' },
  bfloat16: { code: 14, bytes: 2, kind: 'float' },
  uint16: { code: 17, bytes: 2, kind: 'integer' },
  float16: { code: 19, bytes: 2, kind: 'float' },
  uint32: { code: 22, bytes: 4, kind: 'integer' },
} as const satisfies Partial<Record<ElementType, object>>;

export type DataType = keyof typeof DATA_TYPES;

export function isDataType(name: string): name is DataType {
  return Object.hasOwn(DATA_TYPES, name);
}

export function isFloating(dtype: DataType): boolean {
  return DATA_TYPES[dtype].kind === 'float';
}

export function isInteger(dtype: DataType): boolean {
  return DATA_TYPES[dtype].kind === 'integer';
}

export type ComputeType = 'float32' | 'int64' | 'bool';

/**
 * The type that the engine computes in. Its CPU kernels are complete for these three only; the
 * nominal type is kept beside them and cast to where tensors leave the graph.
 */
export function computeType(dtype: DataType): ComputeType {
  if (dtype === 'bool') return 'bool';
  return isFloating(dtype) ? 'float32' : 'int64';
}

/** Smallest and largest integer of a type, or null where its elements are no integers of up to 32 bits. */
export function integerRange(dtype: DataType): { low: number; high: number } | null {
  if (!isInteger(dtype) || dtype === 'int64') return null;
  const count = 2 ** (8 * DATA_TYPES[dtype].bytes);
  const low = dtype.startsWith('u') ? 0 : -count / 2;
  return { low, high: low + count - 1 };
}
