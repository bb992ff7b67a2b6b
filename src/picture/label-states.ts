import type { Color } from './canvas.ts';
import type { Numbers } from './plane.ts';

/** How an element of a label map fares, the worst last: with which color it is drawn, and in words. */
export const LABEL_STATES: readonly { color: Color; words: string }[] = [
  { color: [0, 0, 0], words: 'background' },
  { color: [120, 120, 120], words: 'agrees' },
  { color: [70, 140, 220], words: 'same region, other id' },
  { color: [235, 130, 30], words: 'differs' },
];

/** More than half of the union, so that no region can be the same as two others. */
const SAME_REGION = 0.5;

/** The plane of states of two planes of the same size. */
export function labelStates(produced: Numbers, expected: Numbers): Numbers {
  const isSameRegion = matchRegions(produced, expected);
  return {
    width: expected.width,
    height: expected.height,
    at(row, column) {
      const [got, wanted] = [produced.at(row, column), expected.at(row, column)];
      if (got === wanted || (Number.isNaN(got) && Number.isNaN(wanted)))
        return wanted === 0 ? 0 : 1;
      return isSameRegion(got, wanted) ? 2 : 3;
    },
  };
}

function matchRegions(
  produced: Numbers,
  expected: Numbers,
): (got: number, wanted: number) => boolean {
  const [a, b] = [new Map<number, number>(), new Map<number, number>()];
  const shared = new Map<number, Map<number, number>>();
  const count = <Key>(counts: Map<Key, number>, key: Key) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let row = 0; row < expected.height; row++)
    for (let column = 0; column < expected.width; column++) {
      const [got, wanted] = [produced.at(row, column), expected.at(row, column)];
      count(a, got);
      count(b, wanted);
      const partners = shared.get(wanted) ?? new Map<number, number>();
      shared.set(wanted, count(partners, got));
    }
  return (got, wanted) => {
    if (got === 0 || wanted === 0) return false;
    const both = shared.get(wanted)?.get(got) ?? 0;
    return both / ((a.get(got) ?? 0) + (b.get(wanted) ?? 0) - both) > SAME_REGION;
  };
}
