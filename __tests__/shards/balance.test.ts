import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { balance, type Weighed } from '../../src/shards/balance.ts';

const items = fc.array(
  fc.integer({ min: 1, max: 10_000 }).map((cost): Weighed<number> => ({ item: cost, cost })),
  { minLength: 1, maxLength: 60 },
);

/** No cutting makes the largest share smaller than this. */
function lowerBound(all: readonly Weighed<unknown>[], count: number): number {
  const total = all.reduce((sum, { cost }) => sum + cost, 0);
  return Math.max(total / count, ...all.map(({ cost }) => cost));
}

test('every item is in one share, no share is empty, and each knows its cost', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 20 }), (all, count) => {
      const shares = balance(all, count);
      const taken = shares.flatMap(({ items: mine }) => mine);
      expect(taken.toSorted()).toEqual(all.map(({ item }) => item).toSorted());
      expect(shares).toHaveLength(Math.min(count, all.length));
      for (const { items: mine, cost } of shares) {
        expect(mine.length).toBeGreaterThan(0);
        expect(cost).toBe(mine.reduce((sum, one) => sum + one, 0));
      }
    }),
  );
});

test("the largest share is within Graham's bound of the best", () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 20 }), (all, count) => {
      const largest = Math.max(...balance(all, count).map(({ cost }) => cost));
      const sorted = all.map(({ cost }) => cost).toSorted((a, b) => b - a);
      // Two of the largest count + 1 items share a machine in every cutting.
      const pair = (sorted[count - 1] ?? 0) + (sorted[count] ?? 0);
      const best = Math.max(lowerBound(all, count), sorted.length > count ? pair : 0);
      expect(largest).toBeLessThanOrEqual((4 / 3 - 1 / (3 * count)) * best + largestOf(all) / 3);
    }),
  );
  function largestOf(all: readonly Weighed<unknown>[]): number {
    return Math.max(...all.map(({ cost }) => cost));
  }
});

test('a known case: the costliest first', () => {
  const all = [7, 7, 6, 6, 5, 5, 4, 4, 4].map((cost) => ({ item: cost, cost }));
  expect(balance(all, 3).map(({ items: mine }) => mine)).toEqual([
    [7, 5, 4],
    [7, 5, 4],
    [6, 6, 4],
  ]);
});

test('the same items give the same shares', () => {
  fc.assert(
    fc.property(items, (all) => {
      expect(balance(all, 5)).toEqual(balance([...all], 5));
    }),
  );
});
