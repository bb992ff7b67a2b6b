import { expect, test } from '@jest/globals';
import { inBatches } from '../../src/cli/in-batches.ts';

async function collect<Item>(items: AsyncIterable<Item>, size: number): Promise<Item[][]> {
  const batches: Item[][] = [];
  for await (const batch of inBatches(items, size)) batches.push(batch);
  return batches;
}

test('what comes at once comes together, but never too much', async () => {
  async function* items() {
    yield* [1, 2, 3, 4, 5];
  }
  expect(await collect(items(), 2)).toEqual([[1, 2], [3, 4], [5]]);
});

test('nobody waits for a full batch', async () => {
  let seen = 0;
  async function* items() {
    yield 1;
    // Goes on only once the first batch was seen.
    while (seen === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    yield 2;
  }
  const batches: number[][] = [];
  for await (const batch of inBatches(items(), 100)) {
    batches.push(batch);
    seen += 1;
  }
  expect(batches).toEqual([[1], [2]]);
});

test('nothing gives nothing, and a fault of the source is passed on', async () => {
  async function* none(): AsyncGenerator<number> {}
  async function* broken(): AsyncGenerator<number> {
    yield 1;
    throw new RangeError('broken');
  }
  expect(await collect(none(), 2)).toEqual([]);
  await expect(collect(broken(), 2)).rejects.toThrow('broken');
});
