import { DTYPES, type DType, isBigArray, isDiscrete, type Tensor } from './tensor.ts';

/** produced - expected of each element; 0 for what is the same, whatever it is. */
export function differenceOf(
  { data: produced }: Pick<Tensor, 'data'>,
  { data: expected }: Pick<Tensor, 'data'>,
): (index: number) => number {
  const isBig = isBigArray(produced) || isBigArray(expected);
  return (index) => {
    const [a, b] = [produced[index] as number | bigint, expected[index] as number | bigint];
    if (isBig && typeof a === 'bigint' && typeof b === 'bigint') return Number(a - b);
    const [x, y] = [Number(a), Number(b)];
    return x === y || (Number.isNaN(x) && Number.isNaN(y)) ? 0 : x - y;
  };
}

/** Types that hold every difference of integers of so many bytes; of 64-bit ones all but those that differ by more. */
const WIDER = { 1: 'int16', 2: 'int32', 4: 'int64', 8: 'int64' } as const;

/** produced - expected of tensors of one shape, in a type that holds it: integers stay integers. */
export function differenceTensor(produced: Tensor, expected: Tensor): Tensor {
  const dtype = differenceType(produced.dtype, expected.dtype);
  const data = DTYPES[dtype].make(expected.data.length);
  const difference = differenceOf(produced, expected);
  const exact = isBigArray(produced.data) && isBigArray(expected.data);
  for (let i = 0; i < data.length; i++) {
    if (!isBigArray(data)) data[i] = difference(i);
    else if (exact) data[i] = (produced.data[i] as bigint) - (expected.data[i] as bigint);
    else data[i] = BigInt(difference(i));
  }
  return { data, dtype, shape: expected.shape, axes: expected.axes };
}

function differenceType(produced: DType, expected: DType): DType {
  const [a, b] = [DTYPES[produced], DTYPES[expected]];
  if (isDiscrete(produced) && isDiscrete(expected))
    return WIDER[Math.max(a.bytes, b.bytes) as keyof typeof WIDER];
  const isSingle =
    !isDiscrete(produced) && !isDiscrete(expected) && Math.max(a.bytes, b.bytes) <= 4;
  return isSingle ? 'float32' : 'float64';
}
