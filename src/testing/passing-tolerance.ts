import { select } from '../processing/quantiles.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { compareTensors, exactNumbers, partsPerMillion } from './compare-tensors.ts';
import type { Tolerance } from './tolerance.ts';

/** What would have to be allowed for an output to pass; either one is enough. */
export interface PassingTolerance {
  /** The smallest absolute tolerance, rounded up to two digits; null where none is enough (NaN, infinities). */
  absolute: number | null;
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
  return {
    absolute: needed < 1e300 ? roundUp(needed, passes) : null,
    mismatchedElementsPerMillion: Math.ceil(partsPerMillion(mismatchedElements, { totalElements })),
  };
}

/** By how much each difference exceeds what the relative tolerance allows. */
function excesses(produced: Tensor, expected: Tensor, relative: number): Float64Array {
  const a = exactNumbers(produced) ?? Float64Array.from<number | bigint>(produced.data, Number);
  const b = exactNumbers(expected) ?? Float64Array.from<number | bigint>(expected.data, Number);
  const excess = new Float64Array(b.length);
  for (let i = 0; i < excess.length; i++) {
    const value = b[i] as number;
    const difference = Math.abs((a[i] as number) - value);
    if (difference === 0 || (Number.isNaN(a[i]) && Number.isNaN(value))) continue;
    if (difference < Number.POSITIVE_INFINITY) excess[i] = difference - relative * Math.abs(value);
    else if (a[i] !== value) excess[i] = Number.POSITIVE_INFINITY;
  }
  return excess;
}

/** To two digits, upwards, so that it does pass. */
function roundUp(value: number, passes: (rounded: number) => boolean): number {
  if (value <= 0 && passes(0)) return 0;
  const digit = 10 ** Math.max(-300, Math.floor(Math.log10(Math.max(value, 1e-299))) - 1);
  let digits = Math.max(1, Math.ceil(value / digit));
  // Rounding in the comparison may ask for a little more than the excess.
  while (!passes(Number((digits * digit).toPrecision(2)))) digits++;
  return Number((digits * digit).toPrecision(2));
}
