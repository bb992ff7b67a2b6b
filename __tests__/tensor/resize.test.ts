import { expect, test } from '@jest/globals';
import { resize } from '../../src/tensor/resize.ts';
import { makeTensor } from '../testing/make-tensor.ts';

// Expected values: numpy.pad(…, mode='symmetric') and slices, by hand.

const line = makeTensor('int16', [4], [1, 2, 3, 4], ['x']);

test.each([
  [4, [1, 2, 3, 4]],
  [3, [1, 2, 3]],
  [2, [2, 3]],
  [1, [2]],
  [5, [1, 2, 3, 4, 4]],
  [6, [1, 1, 2, 3, 4, 4]],
  [7, [1, 1, 2, 3, 4, 4, 3]],
  // 11 are missing: 5 before, 6 behind.
  [15, [4, 4, 3, 2, 1, 1, 2, 3, 4, 4, 3, 2, 1, 1, 2]],
])('four elements become %d', (size, expected) => {
  const { data, shape, dtype, axes } = resize(line, [size]);
  expect([...data]).toEqual(expected);
  expect({ shape, dtype, axes }).toEqual({ shape: [size], dtype: 'int16', axes: ['x'] });
});

test('axes are cropped and mirrored at once; a second sample is the first one again', () => {
  const tensor = makeTensor('float32', [1, 3, 2], [1, 2, 3, 4, 5, 6]);
  const { data, shape } = resize(tensor, [2, 1, 3]);
  expect(shape).toEqual([2, 1, 3]);
  expect([...data]).toEqual([3, 4, 4, 3, 4, 4]);
});

test('64-bit integers and scalars keep what they are', () => {
  const big = makeTensor('int64', [1, 2], [2n ** 60n, 5n]);
  expect([...resize(big, [1, 3]).data]).toEqual([2n ** 60n, 5n, 5n]);
  const scalar = makeTensor('float32', [], [3]);
  expect(resize(scalar, [])).toBe(scalar);
});
