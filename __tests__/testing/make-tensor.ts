import { DTYPES, type DType, sizeOf, type Tensor } from '../../src/tensor/tensor.ts';

/** A tensor of the given numbers; one number fills it. */
export function makeTensor(
  dtype: DType,
  shape: number[],
  values: readonly (number | bigint)[],
  axes: string[] = [],
): Tensor {
  const data = DTYPES[dtype].make(sizeOf(shape));
  const big = dtype === 'int64' || dtype === 'uint64';
  for (let i = 0; i < data.length; i++) {
    const value = values[values.length === 1 ? 0 : i] ?? 0;
    data[i] = (big ? BigInt(value) : Number(value)) as never;
  }
  return { data, dtype, shape, axes };
}
