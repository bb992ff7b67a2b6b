import { decodeFloat16 } from '../../../src/tensor/float16.ts';
import type { EngineTensor } from '../../../src/weights/program.ts';

/** The numbers of a tensor, whatever its type. */
export function numbersOf({ dtype, data }: EngineTensor): ArrayLike<number> {
  if (dtype === 'float16') return decodeFloat16(data);
  return data instanceof BigInt64Array || data instanceof BigUint64Array
    ? Float64Array.from(data, Number)
    : data;
}

/** float32 noise, and the rounding of half precision where that is what the weights hold. */
export function toleranceOf(dtype: string, name: string): number {
  if (name.includes('bfloat')) return 2e-2;
  return dtype === 'float16' || name.includes('half') ? 4e-3 : 1e-4;
}

/** What speaks against a comparison of the numbers of two tensors, or null. */
export function otherKind(made: EngineTensor, expected: EngineTensor): string | null {
  if (String(made.shape) !== String(expected.shape))
    return `shape [${made.shape}] instead of [${expected.shape}]`;
  if (made.dtype !== expected.dtype) return `type ${made.dtype} instead of ${expected.dtype}`;
  return null;
}

/** Of the finite numbers. */
export function largestOf(numbers: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < numbers.length; i += 1)
    if (Number.isFinite(numbers[i])) largest = Math.max(largest, Math.abs(numbers[i] ?? 0));
  return largest;
}

/** Says how two tensors differ; null where they agree, relative to the largest number expected. */
export function difference(
  made: EngineTensor,
  expected: EngineTensor,
  name: string,
): string | null {
  const other = otherKind(made, expected);
  if (other) return other;
  const [got, wanted] = [numbersOf(made), numbersOf(expected)];
  let worst = 0;
  for (let i = 0; i < wanted.length; i += 1) {
    const [x = 0, y = 0] = [got[i], wanted[i]];
    if (x === y || (Number.isNaN(x) && Number.isNaN(y))) continue;
    const gap = Math.abs(x - y);
    if (!Number.isFinite(gap)) return `${x} instead of ${y} at ${i}`;
    worst = Math.max(worst, gap);
  }
  const largest = largestOf(wanted);
  const tolerance = toleranceOf(expected.dtype, name) * Math.max(1, largest);
  return worst > tolerance ? `differs by ${worst} of ${largest}` : null;
}
