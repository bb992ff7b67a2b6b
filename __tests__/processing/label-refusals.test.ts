import { expect, test } from '@jest/globals';
import { postprocess } from '../../src/processing/apply-steps.ts';
import { introsort } from '../../src/processing/introsort.ts';
import { suppressPolygons } from '../../src/processing/stardist/suppress-polygons.ts';
import { workBudget } from '../../src/processing/work-budget.ts';
import type { Tensor } from '../../src/tensor/tensor.ts';
import { modelWith, step } from './fixtures.ts';

/** One object in the middle of an image or a volume, all distances the same. */
function starTensor(space: string[], rays: number, distance: number): Tensor {
  const shape = [1, rays + 1, ...space.map(() => 5)];
  const pixels = 5 ** space.length;
  const data = new Float32Array(pixels * (rays + 1)).fill(distance);
  data.fill(0, 0, pixels);
  data[Math.floor(pixels / 2)] = 0.9;
  return { data, dtype: 'float32', shape, axes: ['batch', 'channel', ...space] };
}

const STAR = { prob_threshold: 0.5, nms_threshold: 0.4, n_rays: 8, grid: [1, 1], b: 0 };
const STAR_3D = { ...STAR, grid: [1, 1, 1], anisotropy: [1, 1, 1] };
const CELL = { cellprob_threshold: 0, flow_threshold: 0.4, do_3D: false };

function cellTensor(space: string[], channels: number, value: number): Tensor {
  const shape = [1, channels, ...space.map(() => 6)];
  const data = new Float32Array(channels * 6 ** space.length).fill(value);
  return { data, dtype: 'float32', shape, axes: ['batch', 'channel', ...space] };
}

const [PLANE, VOLUME] = [
  ['y', 'x'],
  ['z', 'y', 'x'],
];

test.each([
  [starTensor(PLANE, 8, Number.NaN), 'stardist_postprocessing', STAR, 'has a distance of NaN'],
  [starTensor(PLANE, 8, 1e12), 'stardist_postprocessing', STAR, 'has a distance of 999999995904'],
  [starTensor(PLANE, 9, 1), 'stardist_postprocessing', STAR, 'it needs 9 channels'],
  [
    starTensor(VOLUME, 8, 1),
    'stardist_postprocessing',
    STAR,
    'it takes the axes batch, channel, y, x',
  ],
  [starTensor(VOLUME, 8, -1), 'stardist_postprocessing', STAR_3D, 'has a distance of -1'],
  [starTensor(PLANE, 8, 1), 'stardist_postprocessing', { ...STAR, n_rays: 2 }, 'it has 2 rays'],
  [
    starTensor(PLANE, 8, 1),
    'stardist_postprocessing',
    { ...STAR, grid: [0, 1] },
    'its grid is 0, 1',
  ],
  [
    starTensor(PLANE, 8, 1),
    'stardist_postprocessing',
    { ...STAR, b: 'no' },
    'its argument b is not',
  ],
  [cellTensor(PLANE, 4, 1), 'cellpose_flow_dynamics', CELL, 'it needs 3 channels'],
  [cellTensor(PLANE, 3, Number.NaN), 'cellpose_flow_dynamics', CELL, 'hold NaN or infinity'],
  [cellTensor(VOLUME, 4, 1), 'cellpose_flow_dynamics', CELL, 'as do_3D false asks for'],
  [cellTensor(PLANE, 3, 1), 'cellpose_flow_dynamics', { ...CELL, do_3D: 1 }, 'its argument do_3D'],
])('what makes no label map is the fault of the package, and told', (tensor, id, kwargs, words) => {
  const run = () =>
    postprocess(new Map([['out', tensor]]), new Map(), modelWith([], [step(id, kwargs)]));
  expect(run).toThrow(words);
  expect(run).toThrow(expect.objectContaining({ code: 'processing-failed' }));
});

test('four rays in space are refused by name', () => {
  const outputs = new Map([['out', starTensor(VOLUME, 4, 1)]]);
  const model = modelWith([], [step('stardist_postprocessing', { ...STAR_3D, n_rays: 4 })]);
  expect(() => postprocess(outputs, new Map(), model)).toThrow('at least 5 rays in space');
});

test('candidates of which nothing is suppressed are refused by name once they are too much work', () => {
  const count = 400;
  const candidates = {
    count,
    dimensions: 2,
    rays: 8,
    points: Float64Array.from({ length: 2 * count }, (_, i) => (i >> 1) % 20),
    distances: new Float32Array(8 * count).fill(30),
    probabilities: Float64Array.from({ length: count }, (_, i) => 1 - i / count),
  };
  const suppress = (limit: number) => suppressPolygons(candidates, 1e9, workBudget('It', limit));
  expect(() => suppress(1e6)).toThrow(expect.objectContaining({ code: 'unsupported-processing' }));
});

test('work is refused once it goes beyond its limit', () => {
  const budget = workBudget('It', 100);
  budget.spend(60);
  budget.spend(40);
  expect(() => budget.spend(1)).toThrow('It would take more than the 1e+2 steps');
});

test('equal elements are left in the order of the C++ library, as torch.argsort shows', () => {
  const values = Array.from({ length: 40 }, (_, i) => (i * 7919) % 5);
  const order = values.map((_, i) => i);
  introsort(order, (a, b) => (values[a] ?? 0) < (values[b] ?? 0));
  expect(order).toEqual([
    0, 35, 30, 5, 25, 20, 10, 15, 39, 34, 29, 24, 19, 14, 9, 4, 13, 38, 18, 3, 33, 23, 8, 28, 12,
    37, 2, 32, 27, 7, 22, 17, 6, 26, 31, 21, 11, 36, 16, 1,
  ]);
});
