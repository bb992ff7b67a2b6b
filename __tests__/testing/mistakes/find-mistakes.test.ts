import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { runCase } from '../../../src/inference/run-case.ts';
import { writeNpy, writeNpyFile } from '../../../src/tensor/npy.ts';
import { readTensor } from '../../../src/tensor/read-tensor.ts';
import { sizeOf, type Tensor } from '../../../src/tensor/tensor.ts';
import { outcome } from '../make-model.ts';
import { makeTensor } from '../make-tensor.ts';
import { packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();
const SHAPE = [1, 3, 6, 6];
const AXES = [
  { type: 'batch' },
  { type: 'channel', channel_names: ['r', 'g', 'b'] },
  { type: 'space', id: 'y', size: 6 },
  { type: 'space', id: 'x', size: 6 },
];
/** No symmetry, no constant. */
const raw = makeTensor(
  'float32',
  SHAPE,
  Array.from({ length: sizeOf(SHAPE) }, (_, i) => 3 * Math.sin(i * 1.7) + i / 30),
);

type Network = (tensor: Tensor) => Tensor;

/** A network whose every element depends on its place and on its neighbour, so that order matters. */
const network: Network = (tensor) => ({
  ...tensor,
  dtype: 'float32',
  data: Float32Array.from(tensor.data as Float32Array, (value, i) => {
    const before = Number(tensor.data[Math.max(0, i - 1)]);
    return Math.tanh(Number(value) * (0.5 + (i % 7) / 10) + before / 4) + (i % 5) / 9;
  }),
});

function runs(compute: Network) {
  const calls: string[] = [];
  const run: typeof runCase = async (job, _limits, options) => {
    calls.push(job.caseId);
    await options?.spare?.close();
    const path = join(job.outputFolder, 'y.npy');
    await writeNpyFile(path, compute(await readTensor(job.inputs[0]?.path ?? '')));
    return outcome({ caseId: job.caseId, outputs: [{ id: 'y', path }] });
  };
  return { calls, run };
}

interface Told {
  input?: Record<string, unknown>;
  output?: Record<string, unknown>;
  files?: Record<string, Uint8Array>;
  compute?: Network;
  input_tensor?: Tensor;
  durations?: Record<string, number>;
}

/** What is said of a package whose test output is this. */
async function verdictFor(expected: Tensor, told: Told = {}) {
  const { run, calls } = runs(told.compute ?? network);
  const description = smoothModel({
    input: { axes: AXES, ...told.input },
    output: { axes: AXES, ...told.output },
  });
  const files = {
    'x.npy': writeNpy(told.input_tensor ?? raw),
    'y.npy': writeNpy(expected),
    ...told.files,
  };
  const slow: typeof runCase = async (...args) => ({
    ...(await run(...args)),
    ...(told.durations ? { durations: told.durations } : {}),
  });
  const report = await runOne(makePackage(description, files), {}, { runCase: slow });
  const [verdict] = report.verdicts;
  if (!verdict) throw new Error('no verdict');
  return { verdict, calls };
}

function map(tensor: Tensor, compute: (value: number, i: number) => number): Tensor {
  return { ...tensor, data: Float32Array.from(tensor.data as Float32Array, compute) };
}

/** Element `to` is that at `from(to)`. */
function picked(tensor: Tensor, from: (index: number[]) => number[]): Tensor {
  const [, c = 1, y = 1, x = 1] = tensor.shape;
  return map(tensor, (_, i) => {
    const [f = 0, g = 0, h = 0] = from([Math.floor(i / (y * x)) % c, Math.floor(i / x) % y, i % x]);
    return Number(tensor.data[(f * y + g) * x + h]);
  });
}

function standardized(tensor: Tensor): Tensor {
  const [, channels = 1, y = 1, x = 1] = tensor.shape;
  const plane = y * x;
  const numbers = tensor.data as Float32Array;
  const statistics = Array.from({ length: channels }, (_, c) => {
    const part = numbers.subarray(c * plane, (c + 1) * plane);
    const mean = part.reduce((sum, value) => sum + value, 0) / plane;
    const variance = part.reduce((sum, value) => sum + (value - mean) ** 2, 0) / plane;
    return { mean, std: Math.sqrt(variance) };
  });
  return map(tensor, (value, i) => {
    const { mean = 0, std = 1 } = statistics[Math.floor(i / plane)] ?? {};
    return (value - mean) / (std + 1e-6);
  });
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
const ZERO_MEAN = { id: 'zero_mean_unit_variance', kwargs: { axes: ['y', 'x'] } };
const GAIN = { id: 'scale_linear', kwargs: { gain: 3, offset: 1 } };
const gained = map(raw, (value) => value * 3 + 1);
const flipX = ([c = 0, y = 0, x = 0]: number[]) => [c, y, 5 - x];
const swap = ([c = 0, y = 0, x = 0]: number[]) => [c, x, y];
const bgr = ([c = 0, y = 0, x = 0]: number[]) => [2 - c, y, x];

/** Element [y, x, c] of the planes, in the order in which a picture file has them. */
const interleaved = (tensor: Tensor) =>
  map(tensor, (_, i) => Number(tensor.data[(i % 3) * 36 + Math.floor(i / 3)]));

test.each<[string, RegExp, Tensor, Told]>([
  [
    'preprocessing-twice',
    /^With the preprocessing of x applied twice the outputs agree/,
    network(map(gained, (value) => value * 3 + 1)),
    { input: { preprocessing: [GAIN] } },
  ],
  [
    'preprocessing-not-applied',
    /^Without the preprocessing of x/,
    network(raw),
    { input: { preprocessing: [ZERO_MEAN] } },
  ],
  [
    'preprocessing-not-applied',
    /^Without the step zero_mean_unit_variance in the preprocessing of x/,
    network(gained),
    { input: { preprocessing: [ZERO_MEAN, GAIN] } },
  ],
  [
    'preprocessing-missing',
    /^With the step zero_mean_unit_variance \(axes: y, x\) added to the preprocessing of x/,
    network(standardized(raw)),
    {},
  ],
  [
    'preprocessing-axes-differ',
    /^With zero_mean_unit_variance of x over the axes y, x/,
    network(standardized(raw)),
    {
      input: { preprocessing: [{ ...ZERO_MEAN, kwargs: { axes: ['channel', 'y', 'x'] } }] },
    },
  ],
  [
    'postprocessing-not-applied',
    /^Without the postprocessing of y/,
    network(raw),
    { output: { postprocessing: [{ id: 'sigmoid' }] } },
  ],
  [
    'postprocessing-missing',
    /^With the step sigmoid added to the postprocessing of y/,
    map(network(raw), sigmoid),
    {},
  ],
  ['channels-reversed', /^With the channels of y reversed/, picked(network(raw), bgr), {}],
  ['channels-reversed', /^With the channels of x reversed/, network(picked(raw, bgr)), {}],
  ['axes-swapped', /^With the axes x and y of y swapped/, picked(network(raw), swap), {}],
  ['axes-swapped', /^With the axes x and y of x swapped/, network(picked(raw, swap)), {}],
  [
    'axes-swapped',
    /^With the axes x and y of all inputs and outputs swapped/,
    picked(network(picked(raw, swap)), swap),
    {},
  ],
  ['axis-flipped', /^With the axis x of y flipped/, picked(network(raw), flipX), {}],
  ['axis-flipped', /^With the axis x of x flipped/, network(picked(raw, flipX)), {}],
  ['channels-misplaced', /of y in the order .* channels last/, interleaved(network(raw)), {}],
  ['channels-misplaced', /of x in the order .* channels last/, network(interleaved(raw)), {}],
  [
    'value-range-differs',
    /^With the values fed to x divided by 255/,
    network(map(raw, (value) => value / 255)),
    {},
  ],
  [
    'value-range-differs',
    /^With the values of y multiplied by 255/,
    map(network(raw), (value) => value * 255),
    {},
  ],
  [
    'other-test-output',
    /^With 'new.npy' as the test output of y/,
    network(map(raw, (value) => -2 * value * value)),
    { files: { 'new.npy': writeNpy(network(raw)) } },
  ],
])('%s is named where it explains the difference: %s', async (cause, message, expected, told) => {
  const { verdict } = await verdictFor(expected, told);
  expect(verdict).toMatchObject({ status: 'failed', stage: 'compare', cause });
  expect(verdict.message).toMatch(message);
  expect(verdict.message).toContain('As described they do not: The output y differs');
  const [first] = verdict.evidence.explainedBy ?? [];
  expect(first).toMatchObject({ cause });
  expect(first?.maxAbsoluteDifference).toBeLessThan(1e-3);
  expect(verdict.evidence.outputs).toMatchObject([{ output: 'y', agrees: false }]);
  expect(verdict.hint).not.toBe('');
});

test('what no mistake explains is told as it was, and nothing is claimed', async () => {
  const { verdict } = await verdictFor(network(map(raw, (value) => -2 * value * value)));
  expect(verdict.cause).toBe('output-differs');
  expect(verdict.evidence.explainedBy).toBeUndefined();
  expect(verdict.message).toMatch(/^The output y differs/);
});

test.each([
  ['a constant', map(raw, () => 7), map(raw, (_, i) => (i === 3 ? 9 : 7))],
  ['what varies less than may differ', map(raw, (_, i) => 100 + i * 1e-4), map(raw, () => 102)],
])(
  'agreement with %s is no explanation, and nothing else is run for it',
  async (_, expected, given) => {
    const { verdict, calls } = await verdictFor(expected, {
      compute: () => given,
      files: { 'other.npy': writeNpy(given) },
    });
    expect(verdict.cause).toBe('output-differs');
    expect(verdict.evidence.explainedBy).toBeUndefined();
    // Once as described, and once more to see whether that is chance.
    expect(calls).toHaveLength(2);
  },
);

test('where several mistakes explain it, all are named', async () => {
  // Turned by half a turn the planes are the same, so that x flipped is y flipped.
  const sum = map(raw, (_, i) => {
    const [y, x] = [Math.floor(i / 6) % 6, i % 6];
    return Math.sin(y * 2 + x * 5) + Math.sin((5 - y) * 2 + (5 - x) * 5) + Math.floor(i / 36);
  });
  const same: Network = (tensor) => tensor;
  const { verdict } = await verdictFor(picked(sum, flipX), { compute: same, input_tensor: sum });
  expect(verdict.cause).toBe('axis-flipped');
  expect(verdict.message).toContain('They agree as well with the axis x of y flipped.');
  expect(verdict.evidence.explainedBy).toHaveLength(2);
});

test('inputs that take no other form are not run again', async () => {
  const even: Network = (tensor) => map(tensor, (_, i) => Math.sin(i));
  const symmetric = map(raw, () => 2);
  const { calls } = await verdictFor(
    map(raw, (_, i) => Math.cos(i * i)),
    {
      compute: even,
      input_tensor: symmetric,
    },
  );
  // Once as described; zeros by normalization; two ranges; once where the output is edited too; and once as described.
  expect(calls).toHaveLength(6);
});

test('a model that takes long is not run again and again, which is said', async () => {
  const { verdict, calls } = await verdictFor(network(standardized(raw)), {
    durations: { run: 61_000, total: 62_000 },
  });
  expect(calls).toHaveLength(1);
  expect(verdict.cause).toBe('output-differs');
  expect(verdict.message).toContain('Not every usual mistake');
  expect(verdict.message).toContain('one run of onnx takes 61 s');
});

test('integers that are exchanged are found exactly', async () => {
  const data = { type: 'uint8', range: [0, 255] };
  const labels = (tensor: Tensor): Tensor => ({
    ...tensor,
    dtype: 'uint8',
    data: Uint8Array.from({ length: 108 }, (_, i) => (i * 37) % 11),
  });
  const { verdict } = await verdictFor(
    { ...labels(raw), data: labels(raw).data.slice().reverse() as Uint8Array },
    { compute: labels, output: { data }, files: { 'z.npy': writeNpy(labels(raw)) } },
  );
  expect(verdict.cause).toBe('other-test-output');
  expect(verdict.evidence.explainedBy).toMatchObject([{ maxAbsoluteDifference: 0 }]);
});
