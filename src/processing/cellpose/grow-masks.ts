import { sizeOf, stridesOf } from '../../tensor/tensor.ts';
import { introsort } from '../introsort.ts';
import type { WorkBudget } from '../work-budget.ts';
import { countLabels, type LabelMap, removeLabels, renumber } from './label-tools.ts';

/** Empty elements around the image, which leave room for the windows of seeds. */
const PADDING = 20;
/** A seed is where more pixels end than this, and nowhere around it more. */
const SEED = 10;
const SEED_REACH = 2;
/** A mask grows from its seed over places where more pixels end than this, so many steps. */
const MASK = 2;
const GROWTH = 5;
/** Share of the image above which a mask is taken for ground. */
const LARGEST = 0.4;

/**
 * Gives pixels that end together one label: seeds are peaks of the histogram of ends, and grow over its neighbouring
 * bins. Of two masks that meet, the one with the higher peak has the bins in common.
 * @param starts places of the pixels in C order, and where they end along each axis
 * Source: C. Stringer et al., Cellpose, Nature Methods 2021, with the numbers of cellpose 4.2.
 */
export function growMasks(
  starts: Int32Array,
  ends: readonly Int32Array[],
  size: readonly number[],
  budget: WorkBudget,
): LabelMap {
  const padded = size.map((extent) => extent + 2 * PADDING);
  const strides = stridesOf(padded);
  const bins = Int32Array.from(starts, (_, i) =>
    strides.reduce(
      (bin, stride, axis) => bin + (PADDING + ((ends[axis] as Int32Array)[i] as number)) * stride,
      0,
    ),
  );
  const histogram = new Int32Array(sizeOf(padded));
  for (const bin of bins) histogram[bin] = (histogram[bin] as number) + 1;
  budget.spend(histogram.length * size.length * 5);
  const seeds = findSeeds(histogram, padded);
  budget.spend(seeds.length * GROWTH * 33 ** size.length);
  const labels = new Uint32Array(histogram.length);
  // By rising peaks: a later one takes what it has in common with an earlier one.
  for (const [i, seed] of seeds.entries())
    for (const bin of grow(seed, histogram, strides)) labels[bin] = i + 1;
  const map = { size, data: new Uint32Array(sizeOf(size)) };
  for (const [i, start] of starts.entries()) map.data[start] = labels[bins[i] as number] as number;
  removeLargest(map);
  renumber(map);
  return map;
}

/** Bins of the seeds, those with few ends first. */
function findSeeds(histogram: Int32Array, size: readonly number[]): number[] {
  const highest = maximumAround(histogram, size, SEED_REACH);
  const seeds: number[] = [];
  for (const [bin, ends] of histogram.entries())
    if (ends > SEED && ends === highest[bin]) seeds.push(bin);
  introsort(seeds, (a, b) => (histogram[a] as number) < (histogram[b] as number));
  return seeds;
}

/** The largest value within `reach` along every axis. */
function maximumAround(values: Int32Array, size: readonly number[], reach: number): Int32Array {
  const strides = stridesOf(size);
  let from = values;
  for (const [axis, extent] of size.entries()) {
    const stride = strides[axis] as number;
    const to = from.slice();
    for (let i = 0; i < to.length; i++) {
      const at = Math.floor(i / stride) % extent;
      const last = Math.min(extent - 1, at + reach);
      for (let other = Math.max(0, at - reach); other <= last; other++) {
        const value = from[i + (other - at) * stride] as number;
        if (value > (to[i] as number)) to[i] = value;
      }
    }
    from = to;
  }
  return from;
}

/** The bins of a mask: in each step it takes all neighbours, diagonal ones too, that are full enough. */
function grow(seed: number, histogram: Int32Array, strides: readonly number[]): Set<number> {
  const neighbours = strides.reduce(
    (offsets, stride) => offsets.flatMap((offset) => [offset - stride, offset, offset + stride]),
    [0],
  );
  const mask = new Set([seed]);
  let front = [seed];
  for (let step = 0; step < GROWTH; step++) {
    const next: number[] = [];
    for (const bin of front)
      for (const offset of neighbours) {
        const other = bin + offset;
        if (mask.has(other) || !((histogram[other] ?? 0) > MASK)) continue;
        mask.add(other);
        next.push(other);
      }
    front = next;
  }
  return mask;
}

function removeLargest(map: LabelMap): void {
  const most = map.data.length * LARGEST;
  const large = countLabels(map).filter(([label, count]) => label !== 0 && count > most);
  removeLabels(map, new Set(large.map(([label]) => label)));
}
