import type { LabelMatch } from '../../contract/verdict.ts';
import { forEachRun, groupAlong } from '../../processing/groups.ts';
import type { Tensor } from '../../tensor/tensor.ts';

/** Axes along which ids start anew: samples and channels are maps of their own. */
const SEPARATE = ['batch', 'channel'];

/** More than half of the union: so that no region can match two. */
const SAME_REGION = 0.5;

/** The regions of a label map, and the number of the region of each element; -1 for the background. */
interface Regions {
  sizes: number[];
  of: Int32Array;
}

/** Matches the regions of two label maps of the same shape by their overlap, whatever their ids. */
export function matchLabels(produced: Tensor, expected: Tensor): LabelMatch {
  const a = regionsOf(produced);
  const b = regionsOf(expected);
  const { shared, background } = overlaps(a, b);
  let matched = 0;
  let agreeing = background;
  const best = new Float64Array(b.sizes.length);
  for (const [pair, count] of shared) {
    const region = Math.floor(pair / a.sizes.length);
    const union = (a.sizes[pair % a.sizes.length] ?? 0) + (b.sizes[region] ?? 0) - count;
    const iou = count / union;
    if (iou <= SAME_REGION) continue;
    best[region] = iou;
    matched++;
    agreeing += count;
  }
  const isEmpty = best.length === 0;
  return {
    expectedRegions: b.sizes.length,
    producedRegions: a.sizes.length,
    matchedRegions: matched,
    meanIou: isEmpty ? null : best.reduce((sum, iou) => sum + iou, 0) / best.length,
    worstIou: isEmpty ? null : best.reduce((least, iou) => Math.min(least, iou), 1),
    mismatchedElements: expected.data.length - agreeing,
  };
}

/** Elements that a region of one map shares with one of the other, by `expected * count + produced`. */
function overlaps(a: Regions, b: Regions) {
  const shared = new Map<number, number>();
  let background = 0;
  for (let i = 0; i < b.of.length; i++) {
    const [got, wanted] = [a.of[i] as number, b.of[i] as number];
    if (got < 0 && wanted < 0) background++;
    if (got < 0 || wanted < 0) continue;
    const pair = wanted * a.sizes.length + got;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  return { shared, background };
}

function regionsOf(tensor: Tensor): Regions {
  const { data, axes } = tensor;
  const joined = axes.filter((axis) => !SEPARATE.includes(axis));
  const groups = groupAlong(tensor, joined);
  const numbers = Array.from({ length: groups.count }, () => new Map<number | bigint, number>());
  const sizes: number[] = [];
  const of = new Int32Array(data.length).fill(-1);
  forEachRun(groups, (start, length, group, step) => {
    for (let i = start, g = group; i < start + length; i++, g += step) {
      const label = data[i] as number | bigint;
      if (!isRegion(label)) continue;
      const known = numbers[g] as Map<number | bigint, number>;
      const region = known.get(label) ?? sizes.length;
      if (region === sizes.length) {
        known.set(label, region);
        sizes.push(0);
      }
      sizes[region] = (sizes[region] as number) + 1;
      of[i] = region;
    }
  });
  return { sizes, of };
}

function isRegion(label: number | bigint): boolean {
  return typeof label === 'bigint' ? label !== 0n : label !== 0 && !Number.isNaN(label);
}
