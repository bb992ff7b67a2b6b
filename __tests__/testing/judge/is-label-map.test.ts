import { expect, test } from '@jest/globals';
import { compareOutput } from '../../../src/testing/judge/compare-output.ts';
import { isLabelMap } from '../../../src/testing/judge/is-label-map.ts';
import { tensorDescription } from '../make-model.ts';
import { makeTensor } from '../make-tensor.ts';

const SIZE = 24;
const AXES = ['batch', 'y', 'x'];
const EXACT = { relative: 0, absolute: 0, mismatchedElementsPerMillion: 1000 };

const tensor = (dtype: 'uint8' | 'int64', value: (y: number, x: number) => number) =>
  makeTensor(
    dtype,
    [1, SIZE, SIZE],
    Array.from({ length: SIZE * SIZE }, (_, i) => value(Math.floor(i / SIZE), i % SIZE)),
    AXES,
  );

/** Sixteen discs with ids from 1 on. */
const discs = (y: number, x: number) =>
  (y % 6) * (5 - (y % 6)) + (x % 6) * (5 - (x % 6)) > 7
    ? 4 * Math.floor(y / 6) + Math.floor(x / 6) + 1
    : 0;
const slope = (y: number, x: number) => 3 * x + y + 5;
const noise = (y: number, x: number) => (y * 7919 + x * 104729) % 251;

test.each<[string, boolean, (y: number, x: number) => number]>([
  ['discs', true, discs],
  ['one region', true, () => 7],
  ['halves', true, (_, x) => (x < 12 ? 1 : 2)],
  ['a slope', false, slope],
  ['noise', false, noise],
  ['nothing', false, () => 0],
  ['single elements', false, (y, x) => (y % 2 === 0 && x % 2 === 0 ? y + x + 1 : 0)],
])('%s: a label map is %p', (_, isMap, value) => {
  expect(isLabelMap(tensor('uint8', value))).toBe(isMap);
  expect(isLabelMap(tensor('int64', value))).toBe(isMap);
});

function causeOf(produced: (y: number, x: number) => number, wanted: typeof produced) {
  const output = { ...tensorDescription('out', AXES), dtype: 'uint8' };
  const sides = [tensor('uint8', produced), tensor('uint8', wanted)] as const;
  return compareOutput(output, ...sides, EXACT, 'onnx', '0.5').difference?.cause;
}

test('other grey levels at the same places are not other ids of the same regions', () => {
  expect(causeOf((y, x) => 2 * slope(y, x), slope)).toBe('output-differs');
  expect(causeOf((y, x) => 255 - noise(y, x), noise)).toBe('output-differs');
});

test('other ids of the same regions are', () => {
  expect(causeOf((y, x) => (discs(y, x) * 5) % 17, discs)).toBe('labels-permuted');
  expect(causeOf((y, x) => (x < 12 ? discs(y, x) : 0), discs)).toBe('labels-differ');
});
