import type { NumberArray } from '../tensor/tensor.ts';
import { forEachRun, type Groups } from './groups.ts';

/**
 * numpy's names: `linear` interpolates between the two nearest of the sorted values,
 * `inverted_cdf` takes the smallest value that at least the fraction q does not exceed.
 */
export type QuantileMethod = 'linear' | 'inverted_cdf';

/** For each q in [0, 1] the quantile of each group; NaN is left out, an empty group gives NaN. */
export function quantilesOf(
  values: NumberArray,
  groups: Groups,
  qs: readonly number[],
  method: QuantileMethod,
): Float64Array[] {
  const { sorted, ends } = gather(values, groups);
  const room = groups.size / groups.count;
  return qs.map((q) =>
    Float64Array.from({ length: groups.count }, (_, g) => {
      const from = g * room;
      const n = (ends[g] as number) - from;
      if (n === 0) return Number.NaN;
      return method === 'linear' ? linear(sorted, from, n, q) : invertedCdf(sorted, from, n, q);
    }),
  );
}

/** The groups one after the other, each with its numbers first; `ends` is where these end. */
function gather(values: NumberArray, groups: Groups): { sorted: NumberArray; ends: Float64Array } {
  const room = groups.size / groups.count;
  const ends = Float64Array.from({ length: groups.count }, (_, g) => g * room);
  const gathered = values.slice();
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      const end = ends[g] as number;
      gathered[end] = value;
      ends[g] = end + 1;
    }
  });
  return { sorted: gathered, ends };
}

function linear(values: NumberArray, from: number, n: number, q: number): number {
  const place = q * (n - 1);
  const below = Math.floor(place);
  const t = place - below;
  const low = select(values, from, from + n - 1, from + below);
  if (t === 0) return low;
  const high = select(values, from + below + 1, from + n - 1, from + below + 1);
  // numpy's way to interpolate, which is exact at both ends.
  return t < 0.5 ? low + (high - low) * t : high - (high - low) * (1 - t);
}

function invertedCdf(values: NumberArray, from: number, n: number, q: number): number {
  return select(values, from, from + n - 1, from + Math.max(0, Math.ceil(n * q - 1)));
}

/**
 * The value that would stand at place k if values[left..right] were sorted; what is smaller stands
 * to the left of it afterwards. Quickselect: C. A. R. Hoare, Algorithm 65: Find, CACM 4 (1961).
 */
export function select(values: NumberArray, first: number, last: number, k: number): number {
  let left = first;
  let right = last;
  while (left < right) {
    const pivot = values[middleOf(values, left, right)] as number;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i <= j) {
        const swapped = values[i] as number;
        values[i++] = values[j] as number;
        values[j--] = swapped;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k] as number;
}

/** Place of the median of first, middle and last value. */
function middleOf(values: NumberArray, left: number, right: number): number {
  const middle = (left + right) >>> 1;
  const [a, b, c] = [values[left], values[middle], values[right]] as [number, number, number];
  if (a < b) return b < c ? middle : a < c ? right : left;
  return a < c ? left : b < c ? right : middle;
}
