import { expect, test } from '@jest/globals';
import type { ToleranceEntry } from '../../../src/contract/description.ts';
import { toleranceOf } from '../../../src/testing/judge/tolerance.ts';

const defaults = { relative: 1e-3, absolute: 1e-3, mismatchedElementsPerMillion: 100 };
const labels = { relative: 0, absolute: 0, mismatchedElementsPerMillion: 1000 };

function entry(absolute: number, rest: Partial<ToleranceEntry> = {}): ToleranceEntry {
  return {
    relative: 0,
    absolute,
    mismatchedElementsPerMillion: 0,
    path: [],
    position: null,
    ...rest,
  };
}

function absoluteOf(
  entries: ToleranceEntry[],
  id: string,
  dtype = 'float32',
  format = 'onnx' as const,
) {
  return toleranceOf({ id, dtype }, format, { tolerances: entries }, '0.5').absolute;
}

test('the defaults are those of the specification, by kind of output', () => {
  for (const dtype of ['float32', 'float64'])
    expect(toleranceOf({ id: 'out', dtype }, 'onnx', { tolerances: [] }, '0.5')).toEqual(defaults);
  for (const dtype of ['uint8', 'int64', 'bool'])
    expect(toleranceOf({ id: 'out', dtype }, 'onnx', { tolerances: [] }, '0.5')).toEqual(labels);
});

test('0.4 tolerates no mismatched element', () => {
  const strict = { ...defaults, mismatchedElementsPerMillion: 0 };
  expect(toleranceOf({ id: 'out', dtype: 'float32' }, 'onnx', { tolerances: [] }, '0.4')).toEqual(
    strict,
  );
  expect(toleranceOf({ id: 'out', dtype: 'uint8' }, 'onnx', { tolerances: [] }, '0.4')).toEqual(
    strict,
  );
});

test('the first entry that matches output and format holds, later ones are dead', () => {
  expect(absoluteOf([entry(0.1), entry(0.2)], 'out')).toBe(0.1);
  expect(absoluteOf([entry(0.1, { weightsFormats: ['torchscript'] }), entry(0.2)], 'out')).toBe(
    0.2,
  );
  expect(absoluteOf([entry(0.1, { weightsFormats: ['torchscript', 'onnx'] })], 'out')).toBe(0.1);
  expect(
    absoluteOf(
      [entry(0.1, { outputs: ['other'] }), entry(0.2, { outputs: ['other', 'out'] })],
      'out',
    ),
  ).toBe(0.2);
  expect(absoluteOf([entry(0.1, { outputs: ['other'] })], 'out')).toBe(1e-3);
  expect(absoluteOf([entry(0.1, { outputs: [], weightsFormats: [] })], 'out')).toBe(0.1);
});

test('a class of outputs goes by the data type, never by the name', () => {
  const entries = [
    entry(0.1, { outputs: 'any_discrete_output' }),
    entry(0.2, { outputs: 'any_continuous_output' }),
  ];
  expect(absoluteOf(entries, 'out', 'uint16')).toBe(0.1);
  expect(absoluteOf(entries, 'out', 'float32')).toBe(0.2);
  expect(absoluteOf(entries, 'discrete', 'float32')).toBe(0.2);
  expect(absoluteOf(entries, 'output', 'bool')).toBe(0.1);
});
