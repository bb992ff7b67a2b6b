import { differenceOf } from '../tensor/difference.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** An element agrees if |produced - expected| <= absolute + relative * |expected|. */
export interface ToleranceLine {
  absolute: number;
  relative: number;
}

/** How many elements differ by how much: what a histogram is drawn of. */
export interface Spread {
  /** Elements that are equal. */
  equal: number;
  /** Elements of which only one side is a number, or that are infinite in other ways. */
  nonFinite: number;
  /** Index in the data of the first of those; -1 where there is none. */
  nonFiniteAt: number;
  /** Decimal logarithm of the lower end of the first bin. */
  lowest: number;
  /** Bins that make up a factor of 10. */
  perDecade: number;
  within: number[];
  beyond: number[];
  /** The least and the largest tolerance of any element. */
  tolerance: [number, number];
  /** Of the finite differences. */
  largest: number;
}

const PER_DECADE = 8;
/** Of 10: smaller and larger differences, which only float64 has, are counted in the outermost bins. */
const [LEAST, MOST] = [-18, 40];

/** Counts the differences of two tensors of the same shape by their size. */
export function spreadOf(produced: Tensor, expected: Tensor, line: ToleranceLine): Spread {
  const bins = (MOST - LEAST) * PER_DECADE;
  const within = new Array<number>(bins).fill(0);
  const beyond = new Array<number>(bins).fill(0);
  let [equal, nonFinite, nonFiniteAt, largest] = [0, 0, -1, 0];
  let [lowTolerance, highTolerance] = [Number.POSITIVE_INFINITY, line.absolute];
  const difference = differenceOf(produced, expected);
  for (let i = 0; i < expected.data.length; i++) {
    const size = Math.abs(difference(i));
    const wanted = Math.abs(Number(expected.data[i]));
    const allowed = line.absolute + line.relative * wanted;
    if (Number.isFinite(allowed)) {
      if (allowed < lowTolerance) lowTolerance = allowed;
      if (allowed > highTolerance) highTolerance = allowed;
    }
    if (size === 0) equal++;
    else if (!Number.isFinite(size)) {
      nonFinite++;
      if (nonFiniteAt < 0) nonFiniteAt = i;
    } else {
      if (size > largest) largest = size;
      const bin = Math.floor((Math.log10(size) - LEAST) * PER_DECADE);
      const counts = size <= allowed ? within : beyond;
      const place = Math.min(bins - 1, Math.max(0, bin));
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const tolerance: [number, number] = [Math.min(lowTolerance, highTolerance), highTolerance];
  return {
    ...{ equal, nonFinite, nonFiniteAt, perDecade: PER_DECADE, tolerance, largest },
    ...cut(within, beyond, tolerance),
  };
}

/** Leaves the decades that hold differences or the tolerance, three at least. */
function cut(within: number[], beyond: number[], [low, high]: [number, number]) {
  const decade = (bin: number) => Math.floor(bin / PER_DECADE);
  const used = within.flatMap((count, bin) =>
    count + (beyond[bin] ?? 0) > 0 ? [decade(bin)] : [],
  );
  const lines = [low, high].flatMap((size) =>
    size > 0 && Number.isFinite(size)
      ? [Math.min(MOST - LEAST - 1, Math.max(0, Math.floor(Math.log10(size)) - LEAST))]
      : [],
  );
  const decades = [...used, ...lines];
  const first = decades.length === 0 ? -LEAST - 2 : Math.min(...decades);
  const last = Math.max(first + 2, ...decades);
  const [from, to] = [first * PER_DECADE, (last + 1) * PER_DECADE];
  return { lowest: first + LEAST, within: within.slice(from, to), beyond: beyond.slice(from, to) };
}
