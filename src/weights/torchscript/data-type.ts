/**
 * The data types of tensors in TorchScript: their number (`c10::ScalarType`), their rank within
 * their category, and the bytes of an element in storage.
 */
export const DATA_TYPES = {
  uint8: { code: 0, category: 1, rank: 1, bytes: 1 },
  int8: { code: 1, category: 1, rank: 1, bytes: 1 },
  int16: { code: 2, category: 1, rank: 2, bytes: 2 },
  int32: { code: 3, category: 1, rank: 3, bytes: 4 },
  int64: { code: 4, category: 1, rank: 4, bytes: 8 },
  float16: { code: 5, category: 2, rank: 5, bytes: 2 },
  float32: { code: 6, category: 2, rank: 6, bytes: 4 },
  float64: { code: 7, category: 2, rank: 7, bytes: 8 },
  bool: { code: 11, category: 0, rank: 0, bytes: 1 },
  bfloat16: { code: 15, category: 2, rank: 5, bytes: 2 },
} as const;

export type DataType = keyof typeof DATA_TYPES;

const BY_CODE = new Map<number, DataType>(
  Object.entries(DATA_TYPES).map(([name, { code }]) => [code, name as DataType]),
);

export function dataTypeOfCode(code: number): DataType | null {
  return BY_CODE.get(code) ?? null;
}

export function isFloating(dtype: DataType): boolean {
  return DATA_TYPES[dtype].category === 2;
}

/**
 * The type that the engine computes in. Its CPU kernels are complete for these three only; the
 * nominal type is kept beside them and cast to where tensors leave the graph.
 */
export function computeType(dtype: DataType): 'float32' | 'int64' | 'bool' {
  if (dtype === 'bool') return 'bool';
  return isFloating(dtype) ? 'float32' : 'int64';
}

/** The type of two tensors of equal standing, as `torch.promote_types`. */
export function promote(a: DataType, b: DataType): DataType {
  if (a === b) return a;
  const pair = new Set([a, b]);
  if (pair.has('uint8') && pair.has('int8')) return 'int16';
  if (pair.has('float16') && pair.has('bfloat16')) return 'float32';
  return DATA_TYPES[a].rank >= DATA_TYPES[b].rank ? a : b;
}
