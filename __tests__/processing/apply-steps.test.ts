import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { postprocess, preprocess } from '../../src/processing/apply-steps.ts';
import { OPERATIONS } from '../../src/processing/operations.ts';
import type { Tensor } from '../../src/tensor/tensor.ts';
import { modelWith, step } from './fixtures.ts';

function tensor(data: number[], shape: number[], axes: string[]): Tensor {
  return { data: Float32Array.from(data), dtype: 'float32', shape, axes };
}

const image = tensor([1, 2, 3, 4, 5, 6], [1, 2, 3], ['batch', 'y', 'x']);

test('every operation of the specification but custom ones is in the table', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual([
    'binarize',
    'cellpose_flow_dynamics',
    'clip',
    'ensure_dtype',
    'fixed_zero_mean_unit_variance',
    'scale_linear',
    'scale_mean_variance',
    'scale_range',
    'sigmoid',
    'softmax',
    'stardist_postprocessing',
    'zero_mean_unit_variance',
  ]);
});

test.each([
  ['custom', 'the Python code'],
  ['constructor', 'an implementation'],
])('%s is refused by name as not run here', (id, words) => {
  const run = () => postprocess(new Map([['out', image]]), new Map(), modelWith([], [step(id)]));
  expect(run).toThrow(expect.objectContaining({ code: 'unsupported-processing' }));
  expect(run).toThrow(`Step 1 of the postprocessing of out: The operation ${id} is not run`);
  expect(run).toThrow(words);
});

test.each([
  [
    step('softmax'),
    'Step 1 of the preprocessing of raw (softmax) cannot be applied: the tensor has no axis channel (its axes are batch, y, x).',
  ],
  [
    step('scale_linear', { axis: 'x', gain: [1, 2] }),
    'Step 1 of the preprocessing of raw (scale_linear) cannot be applied: 2 values are given for the axis x, which has 3 elements.',
  ],
  [
    step('binarize', { threshold: [1, 2] }),
    'Step 1 of the preprocessing of raw (binarize) cannot be applied: 2 values are given but no axis along which they stand.',
  ],
  [
    step('scale_range', { reference_tensor: 'other' }),
    'Step 1 of the preprocessing of raw (scale_range) cannot be applied: its reference tensor other is not among the given inputs (raw).',
  ],
  [
    step('clip', { min: 'low' }),
    'Step 1 of the preprocessing of raw (clip) cannot be applied: its argument min is not a number.',
  ],
  [
    step('ensure_dtype', { dtype: 'float128' }),
    'Step 1 of the preprocessing of raw (ensure_dtype) cannot be applied: its argument dtype, "float128", is not a data type.',
  ],
])('a step that cannot be applied says which and why', (impossible, message) => {
  const run = () => preprocess(new Map([['raw', image]]), modelWith([impossible]));
  expect(run).toThrow(message);
  expect(run).toThrow(expect.objectContaining({ code: 'processing-failed' }));
});

test('a reference tensor of another size along a kept axis is refused', () => {
  const other = tensor([1, 2, 3, 4], [1, 2, 2], ['batch', 'y', 'x']);
  const run = () =>
    postprocess(
      new Map([['out', image]]),
      new Map([['raw', other]]),
      modelWith([], [step('scale_mean_variance', { reference_tensor: 'raw', axes: ['y'] })]),
    );
  expect(run).toThrow('the reference tensor has 2 elements along x, the tensor itself 3');
});

test('a given tensor is left as it is, and an input without a tensor is left out', () => {
  const before = structuredClone(image);
  const model = modelWith([step('scale_linear', { gain: 2 }), step('sigmoid')]);
  const results = preprocess(new Map([['raw', image]]), model);
  expect(image).toEqual(before);
  expect(results.get('raw')?.axes).toEqual(image.axes);
  expect(preprocess(new Map(), model).size).toBe(0);
});

test('NaN is left out of statistics and stays where it was', () => {
  const holed = tensor([1, Number.NaN, 3], [3], ['x']);
  const run = (id: string, kwargs = {}) => [
    ...(preprocess(new Map([['raw', holed]]), modelWith([step(id, kwargs)])).get('raw')?.data ??
      []),
  ];
  expect(run('zero_mean_unit_variance')).toEqual([-1 / (1 + 1e-6), Number.NaN, 1 / (1 + 1e-6)]);
  expect(run('scale_range', { min_percentile: 0, max_percentile: 50 })).toEqual([
    0,
    Number.NaN,
    2 / (1 + 1e-6),
  ]);
  expect(run('clip', { max_percentile: 50, axes: ['x'] })).toEqual([1, Number.NaN, 1]);
});

test('statistics and quantiles do not depend on the order of the axes', () => {
  const kwargs = fc.constantFrom(
    { id: 'zero_mean_unit_variance', kwargs: { axes: ['y'] } },
    { id: 'scale_range', kwargs: { axes: ['y', 'x'], min_percentile: 20, max_percentile: 70 } },
    { id: 'clip', kwargs: { axes: ['y', 'channel'], max_percentile: 60 } },
    { id: 'softmax', kwargs: { axis: 'channel' } },
    { id: 'scale_linear', kwargs: { axis: 'channel', gain: [1, 2, 3] } },
  );
  const values = fc.array(fc.float({ noNaN: true, min: -100, max: 100 }), {
    minLength: 24,
    maxLength: 24,
  });
  fc.assert(
    fc.property(values, kwargs, (numbers, { id, kwargs }) => {
      const yxc = tensor(numbers, [2, 4, 3], ['y', 'x', 'channel']);
      const turned = Array.from({ length: 24 }, (_, i) => {
        const [c, y, x] = [Math.floor(i / 8), Math.floor(i / 4) % 2, i % 4];
        return y * 12 + x * 3 + c;
      });
      const cyx = tensor(
        turned.map((at) => numbers[at] ?? 0),
        [3, 2, 4],
        ['channel', 'y', 'x'],
      );
      const run = (input: Tensor) =>
        preprocess(new Map([['raw', input]]), modelWith([step(id, kwargs)])).get('raw')?.data ?? [];
      const [a, b] = [run(yxc), run(cyx)];
      for (const [i, at] of turned.entries()) expect(b[i]).toBeCloseTo(Number(a[at]), 4);
    }),
  );
});

test('an ordinary image takes milliseconds', () => {
  const size = 512 * 512;
  const input = tensor(
    Array.from({ length: size }, (_, i) => Math.sin(i) * 100),
    [1, 1, 512, 512],
    ['batch', 'channel', 'y', 'x'],
  );
  const model = modelWith([
    step('zero_mean_unit_variance', { axes: ['x', 'y'] }),
    step('scale_range', { axes: ['x', 'y'], min_percentile: 1, max_percentile: 99 }),
    step('sigmoid'),
    step('ensure_dtype', { dtype: 'float32' }),
  ]);
  const started = process.cpuUsage();
  preprocess(new Map([['raw', input]]), model);
  // About 40 ms when cold; the limit allows for a slow machine, not for a quadratic algorithm.
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
});
