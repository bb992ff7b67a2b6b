import { select } from '../../processing/quantiles.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { LARGEST_SHARE, largestOf } from '../files/check-test-values.ts';
import { compareTensors, distance, exactNumbers, partsPerMillion } from './compare-tensors.ts';
import type { Tolerance } from './tolerance.ts';

/** What would have to be allowed for an output to pass; either one is enough. */
export interface PassingTolerance {
  /** The smallest absolute tolerance, rounded up to two digits; null where none is enough (NaN, infinities). */
  absolute: number | null;
  /** Whether the specification lets a description have that absolute tolerance for these values. */
  isAllowed: boolean;
  mismatchedElementsPerMillion: number;
}

/** For an output of the expected shape that does not agree: what would pass, all else as it is. */
export function passingTolerance(
  produced: Tensor,
  expected: Tensor,
  tolerance: Tolerance,
  mismatchedElements: number,
): PassingTolerance {
  const totalElements = expected.data.length;
  const excess = excesses(produced, expected, tolerance.relative);
  const allowed = Math.floor((tolerance.mismatchedElementsPerMillion * totalElements) / 1e6);
  const place = Math.max(0, totalElements - 1 - allowed);
  const needed = select(excess, 0, totalElements - 1, place);
  const passes = (absolute: number) =>
    compareTensors('', produced, expected, { ...tolerance, absolute }).agrees;
  const absolute = needed < 1e300 ? roundUp(needed, passes) : null;
  return {
    absolute,
    isAllowed: absolute !== null && absolute <= LARGEST_SHARE * largestOf(expected),
    mismatchedElementsPerMillion: Math.ceil(partsPerMillion(mismatchedElements, { totalElements })),
  };
}

/** By how much each difference exceeds what the relative tolerance allows. */
function excesses(produced: Tensor, expected: Tensor, relative: number): Float64Array {
  const exactA = exactNumbers(produced);
  const exactB = exactNumbers(expected);
  const isExact = exactA !== null && exactB !== null;
  const a = isExact ? exactA : produced.data;
  const b = isExact ? exactB : expected.data;
  const excess = new Float64Array(b.length);
  for (let i = 0; i < excess.length; i++) {
    const [got, value] = [a[i] as number | bigint, b[i] as number | bigint];
    const difference = distance(got, value);
    if (difference === 0 || (Number.isNaN(got) && Number.isNaN(value))) continue;
    if (difference < Number.POSITIVE_INFINITY)
      excess[i] = difference - relative * Math.abs(Number(value));
    else if (got !== value) excess[i] = Number.POSITIVE_INFINITY;
  }
  return excess;
}

/** Far more than rounding ever asks for: a step is at least a hundredth of the value. */
const MOST_STEPS = 100;

/** To two digits, upwards, so that it does pass; null where nothing near does. */
function roundUp(value: number, passes: (rounded: number) => boolean): number | null {
  if (value <= 0) return passes(0) ? 0 : null;
  const digit = 10 ** Math.max(-300, Math.floor(Math.log10(Math.max(value, 1e-299))) - 1);
  const least = Math.max(1, Math.ceil(value / digit));
  // Rounding in the comparison may ask for a little more than the excess.
  for (let digits = least; digits < least + MOST_STEPS; digits++) {
    const rounded = Number((digits * digit).toPrecision(2));
    if (passes(rounded)) return rounded;
  }
  return null;
}
