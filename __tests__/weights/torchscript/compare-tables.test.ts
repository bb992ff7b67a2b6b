import { expect, test } from '@jest/globals';
import type { EngineTensor } from '../../../src/weights/program.ts';
import { compareTables } from './compare-tables.ts';

// What holds detectors to torch has to see what is wrong itself.
const table = (...rows: [number, number][]): EngineTensor[] => [
  { dtype: 'float32', shape: [rows.length, 1], data: Float32Array.from(rows, ([box]) => box) },
  { dtype: 'float32', shape: [rows.length], data: Float32Array.from(rows, ([, score]) => score) },
];

/** Four rows of which torch is sure, and a fifth that hangs on rounding. */
const expected = table([1, 0.9], [20, 0.8], [40, 0.7], [60, 0.6], [80, 0.5]);
const near = [
  table([1, 0.9], [20, 0.8], [40, 0.7], [60, 0.6], [80, 0.5]),
  table([1, 0.9], [20, 0.8], [40, 0.7], [60, 0.6], [81, 0.5]),
  table([1, 0.9], [20, 0.8], [40, 0.7], [60, 0.6], [82, 0.5]),
];
const compare = (made: EngineTensor[]) => compareTables(made, { expected, near }, 'detector');

test.each([
  ['in another order', table([80, 0.5], [60, 0.6], [1, 0.9], [40, 0.7], [20, 0.8])],
  [
    'with a row that torch has only at times',
    table([60, 0.6], [81, 0.5], [1, 0.9], [40, 0.7], [20, 0.8]),
  ],
  [
    'with as many rows of its own as torch has',
    table([60, 0.6], [83, 0.5], [1, 0.9], [40, 0.7], [20, 0.8]),
  ],
])('right: %s', (_, made) => {
  expect(compare(made)).toEqual([]);
});

test.each([
  ['a sure row lost', table([1, 0.9], [20, 0.8], [40, 0.7], [80, 0.5])],
  ['a sure row moved', table([1.1, 0.9], [20, 0.8], [40, 0.7], [60, 0.6], [80, 0.5])],
  ['a score changed', table([1, 0.9], [20, 0.81], [40, 0.7], [60, 0.6], [80, 0.5])],
  ['a row twice', table([1, 0.9], [20, 0.8], [40, 0.7], [40, 0.7], [80, 0.5])],
  ['two rows too many', table([1, 0.9], [20, 0.8], [40, 0.7], [60, 0.6], [90, 0.5], [95, 0.5])],
])('wrong: %s', (_, made) => {
  expect(compare(made)).not.toEqual([]);
});

test('a fixture of which torch is sure of less than half decides nothing', () => {
  const other = table([1, 0.9], [2, 0.8], [4, 0.7], [6, 0.6], [8, 0.5]);
  expect(compareTables(expected, { expected, near: [other] }, 'detector')).toEqual([
    'torch is sure of 1 of 5 rows only',
  ]);
});
