import { expect, test } from '@jest/globals';
import { fitAxes } from '../../src/tensor/fit-axes.ts';
import { indexOf, type Tensor } from '../../src/tensor/tensor.ts';
import { transpose } from '../../src/tensor/transpose.ts';

function counting(shape: number[], axes: string[] = []): Tensor {
  const size = shape.reduce((product, n) => product * n, 1);
  return { data: Float32Array.from({ length: size }, (_, i) => i), dtype: 'float32', shape, axes };
}

test('a transposed tensor holds the same element at the transposed index', () => {
  const tensor = counting([2, 3, 4]);
  const moved = transpose(tensor, [2, 0, 1]);
  expect(moved.shape).toEqual([4, 2, 3]);
  for (const [offset, value] of moved.data.entries()) {
    const [c = 0, a = 0, b = 0] = indexOf(moved.shape, offset);
    expect(value).toBe(a * 12 + b * 4 + c);
  }
});

test('a file without axis names takes the described ones in order', () => {
  expect(fitAxes(counting([1, 2, 3]), ['batch', 'y', 'x']).axes).toEqual(['batch', 'y', 'x']);
  expect(() => fitAxes(counting([2, 3]), ['batch', 'y', 'x'])).toThrow(
    'The tensor has 2 axes (2 × 3) where 3 are described (batch, y, x).',
  );
});

test('axes of size 1 are added and dropped at the front where ranks are not binding', () => {
  expect(fitAxes(counting([2, 3]), ['batch', 'y', 'x'], true).shape).toEqual([1, 2, 3]);
  expect(fitAxes(counting([1, 1, 2, 3]), ['batch', 'y', 'x'], true).shape).toEqual([1, 2, 3]);
  expect(() => fitAxes(counting([4, 1, 2, 3]), ['batch', 'y', 'x'], true)).toThrow('4 axes');
});

test("an image's axes are brought into the described order", () => {
  const image = counting([2, 3, 4], ['y', 'x', 'channel']);
  const fitted = fitAxes(image, ['batch', 'channel', 'y', 'x']);
  expect(fitted).toMatchObject({ shape: [1, 4, 2, 3], axes: ['batch', 'channel', 'y', 'x'] });
  expect([...fitted.data].slice(0, 6)).toEqual([0, 4, 8, 12, 16, 20]);
});

test('an image with an axis that is not described goes by its rank', () => {
  const stack = counting([5, 2, 3], ['z', 'y', 'x']);
  expect(fitAxes(stack, ['channel', 'y', 'x']).shape).toEqual([5, 2, 3]);
  expect(() => fitAxes(stack, ['y', 'x'])).toThrow('3 axes');
});
