import { isBigArray, isDiscrete, type Tensor } from '../../tensor/tensor.ts';
import type { Tolerance } from '../judge/tolerance.ts';

/** With some hundred changes tried for a case, one of 2^24 / 100 agrees by chance. */
const ENOUGH_BITS = 24;
/** Elements that are looked at: far more than ever needed. */
const MOST_ELEMENTS = 2 ** 16;

/**
 * Whether agreement with an expected output says anything: one number, a constant, or a few marks on a constant ground
 * agree with far too much. Measured in bits: for each element, how improbable it is that a number of the same kind
 * falls within its tolerance, where such numbers are taken from the other elements and from the range of all of them.
 */
export function isTelling(expected: Tensor, tolerance: Tolerance): boolean {
  const numbers = finiteElements(expected);
  if (numbers.length < 2) return false;
  const sorted = Float64Array.from(numbers).sort();
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  // Whole numbers have a size of their own: so many fit into a range.
  const grain = isDiscrete(expected.dtype) ? 1 : 0;
  const range = most - least + grain;
  if (range === 0) return false;
  const bits = numbers.map((number) => {
    const width = tolerance.absolute + tolerance.relative * Math.abs(number);
    const alike = countWithin(sorted, number - width, number + width) - 1;
    const likely = Math.max(alike / (numbers.length - 1), (2 * width + grain) / range);
    return -Math.log2(Math.min(1, Math.max(likely, Number.MIN_VALUE)));
  });
  return informative(bits, tolerance.mismatchedElementsPerMillion) >= ENOUGH_BITS;
}

/** The bits that are left once those elements that may be wrong are those that say most. */
function informative(bits: Float64Array, perMillion: number): number {
  const free = Math.floor((bits.length * perMillion) / 1e6);
  const counted = bits.sort().subarray(0, bits.length - free);
  // So many ways to choose them, at most.
  const choice = free === 0 ? 0 : free * Math.log2((Math.E * bits.length) / free);
  return counted.reduce((sum, each) => sum + each, 0) - choice;
}

function finiteElements({ data }: Tensor): Float64Array {
  const step = Math.max(1, Math.ceil(data.length / MOST_ELEMENTS));
  const count = Math.ceil(data.length / step);
  const chosen = new Float64Array(count);
  for (let i = 0; i < count; i++) chosen[i] = Number(data[i * step]);
  return isBigArray(data) ? chosen : chosen.filter(Number.isFinite);
}

/** How many of ascending numbers lie within bounds. */
function countWithin(sorted: Float64Array, low: number, high: number): number {
  return firstAbove(sorted, high, false) - firstAbove(sorted, low, true);
}

/** Place of the first number above a bound, or at it. */
function firstAbove(sorted: Float64Array, bound: number, orEqual: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const number = sorted[middle] as number;
    if (number < bound || (!orEqual && number === bound)) from = middle + 1;
    else to = middle;
  }
  return from;
}
