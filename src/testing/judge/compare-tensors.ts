import type { OutputComparison } from '../../contract/verdict.ts';
import { indexOf, isBigArray, sizeOf, type Tensor } from '../../tensor/tensor.ts';
import type { Tolerance } from './tolerance.ts';

/**
 * Compares a produced output with the expected one: shape, places of NaN and infinities, and each
 * other element by |produced - expected| <= absolute + relative * |expected|, in float64. Integers
 * are compared exactly. No allowance of mismatched elements covers a NaN or an infinity at another place. The data types are told, not judged: both sides are numbers, and the
 * description's ensure_dtype has been applied to the produced one.
 */
export function compareTensors(
  output: string,
  produced: Tensor,
  expected: Tensor,
  tolerance: Tolerance,
): OutputComparison {
  const comparison: OutputComparison = {
    output,
    shape: produced.shape,
    expectedShape: expected.shape,
    dtype: produced.dtype,
    expectedDtype: expected.dtype,
    agrees: false,
    tolerance,
    maxAbsoluteDifference: null,
    maxRelativeDifference: null,
    maxAbsoluteDifferenceAt: null,
    mismatchedElements: sizeOf(expected.shape),
    totalElements: sizeOf(expected.shape),
    nonFiniteMismatches: 0,
  };
  if (String(produced.shape) !== String(expected.shape)) return comparison;
  const counts = compareElements(produced, expected, tolerance);
  const { mismatched, nonFinite, largest, largestAt, largestRelative } = counts;
  const comparable = nonFinite === 0;
  return {
    ...comparison,
    agrees:
      comparable &&
      partsPerMillion(mismatched, comparison) <= tolerance.mismatchedElementsPerMillion,
    mismatchedElements: mismatched,
    nonFiniteMismatches: nonFinite,
    maxAbsoluteDifference: comparable ? Math.min(largest, Number.MAX_VALUE) : null,
    maxRelativeDifference: comparable ? Math.min(largestRelative, Number.MAX_VALUE) : null,
    maxAbsoluteDifferenceAt:
      comparable && largestAt >= 0 ? indexOf(expected.shape, largestAt) : null,
  };
}

/** Mismatched elements of a million; 0 where there are none at all. */
export function partsPerMillion(
  mismatched: number,
  { totalElements }: Pick<OutputComparison, 'totalElements'>,
): number {
  return totalElements === 0 ? 0 : (mismatched / totalElements) * 1e6;
}

interface Counts {
  mismatched: number;
  nonFinite: number;
  largest: number;
  /** -1 where no element differs. */
  largestAt: number;
  /** Of the elements whose expected value is not 0. */
  largestRelative: number;
}

function compareElements(produced: Tensor, expected: Tensor, tolerance: Tolerance): Counts {
  const a = exactNumbers(produced);
  const b = exactNumbers(expected);
  if (a && b) return compareNumbers(a, b, tolerance);
  return compareBigInts(produced, expected, tolerance);
}

function compareNumbers(
  produced: ArrayLike<number>,
  expected: ArrayLike<number>,
  { absolute, relative }: Tolerance,
): Counts {
  let [mismatched, nonFinite, largest, largestAt, largestRelative] = [0, 0, 0, -1, 0];
  for (let i = 0; i < expected.length; i++) {
    const a = produced[i] as number;
    const b = expected[i] as number;
    const difference = Math.abs(a - b);
    if (difference === 0) continue;
    if (difference < Number.POSITIVE_INFINITY) {
      const size = Math.abs(b);
      if (difference > absolute + relative * size) mismatched++;
      if (difference > largest) {
        largest = difference;
        largestAt = i;
      }
      if (size > 0 && difference > largestRelative * size) largestRelative = difference / size;
    } else if (Number.isFinite(a) && Number.isFinite(b)) {
      mismatched++;
      largest = Number.MAX_VALUE;
      largestAt = i;
    } else if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) {
      mismatched++;
      nonFinite++;
    }
  }
  return { mismatched, nonFinite, largest, largestAt, largestRelative };
}

/** For 64-bit integers that float64 can't hold. */
function compareBigInts(
  produced: Tensor,
  expected: Tensor,
  { absolute, relative }: Tolerance,
): Counts {
  let [mismatched, largest, largestAt, largestRelative] = [0, 0, -1, 0];
  let nonFinite = 0;
  for (let i = 0; i < expected.data.length; i++) {
    const a = produced.data[i] as number | bigint;
    const b = expected.data[i] as number | bigint;
    // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number are compared by value
    if (a == b) continue;
    const difference = distance(a, b);
    if (!Number.isFinite(difference)) {
      mismatched++;
      nonFinite++;
      continue;
    }
    const size = Math.abs(Number(b));
    if (difference > absolute + relative * size) mismatched++;
    if (difference > largest) {
      largest = difference;
      largestAt = i;
    }
    if (size > 0) largestRelative = Math.max(largestRelative, difference / size);
  }
  return { mismatched, nonFinite, largest, largestAt, largestRelative };
}

/** Exact for 64-bit integers, rounded only at the end. */
export function distance(a: number | bigint, b: number | bigint): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b);
  const whole = (n: number | bigint) => typeof n === 'bigint' || Number.isInteger(n);
  if (!whole(a) || !whole(b)) return Math.abs(Number(a) - Number(b));
  const difference = BigInt(a) - BigInt(b);
  return Number(difference < 0n ? -difference : difference);
}

/** The elements as float64 where that holds each of them exactly, else null. */
export function exactNumbers({ data }: Tensor): ArrayLike<number> | null {
  if (!isBigArray(data)) return data;
  const numbers = new Float64Array(data.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = Number(data[i]);
    if (!Number.isSafeInteger(number)) return null;
    numbers[i] = number;
  }
  return numbers;
}
