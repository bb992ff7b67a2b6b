import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ToleranceEntry } from '../../../src/contract/description.ts';
import type { ResourceReport } from '../../../src/contract/report.ts';
import type { runCase } from '../../../src/inference/run-case.ts';
import { preprocess } from '../../../src/processing/apply-steps.ts';
import { variantsFor } from '../../../src/processing/variants.ts';
import { writeNpy } from '../../../src/tensor/npy.ts';
import type { Tensor } from '../../../src/tensor/tensor.ts';
import { referenceTolerance } from '../../../src/testing/judge/reference-tolerance.ts';
import { modelWith, step } from '../../processing/fixtures.ts';
import { outcome } from '../make-model.ts';
import { makeTensor } from '../make-tensor.ts';
import { packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();

/** A network that gives back what it is fed; counts how often it is run. */
function identity() {
  const calls: string[] = [];
  const run: typeof runCase = async (job, _limits, options) => {
    calls.push(job.caseId);
    await options?.spare?.close();
    const path = join(job.outputFolder, 'y.npy');
    await copyFile(job.inputs[0]?.path ?? '', path);
    return outcome({ caseId: job.caseId, outputs: [{ id: 'y', path }] });
  };
  return { calls, run };
}

function departures({ findings }: ResourceReport) {
  return findings.filter(({ code }) => code === 'agrees-only-as-reference');
}

const AXES = ['batch', 'channel', 'y', 'x'];
const input = makeTensor(
  'float32',
  [1, 1, 8, 8],
  Array.from({ length: 64 }, (_, i) => Math.sin(i) * 3),
  AXES,
);

function processed(
  steps: { id: string; kwargs: Record<string, unknown> }[],
  followReference: boolean,
): Tensor {
  const model = modelWith(steps.map(({ id, kwargs }) => step(id, kwargs)));
  const result = preprocess(new Map([['raw', input]]), model, followReference).get('raw');
  if (!result) throw new Error('no result');
  return { ...result, data: Float32Array.from(result.data as Float64Array), dtype: 'float32' };
}

const late = [
  { id: 'scale_linear', kwargs: { gain: 5, offset: 2 } },
  { id: 'zero_mean_unit_variance', kwargs: { axes: ['y', 'x'] } },
];
const wide = [{ id: 'scale_range', kwargs: { axes: ['y', 'x'], eps: 0.1 } }];

test.each([
  ['takes all statistics of an input before its first step', late],
  ['ignores a described eps', wide],
])(
  'a test output that the reference made passes with a warning: it %s',
  async (means, preprocessing) => {
    const { calls, run } = identity();
    const description = smoothModel({ input: { preprocessing } });
    const files = { 'x.npy': writeNpy(input), 'y.npy': writeNpy(processed(preprocessing, true)) };
    const report = await runOne(makePackage(description, files), {}, { runCase: run });
    expect(report.status).toBe('passed');
    expect(report.verdicts[0]?.message).toMatch(
      /^Passed only as the reference implementation computes it/,
    );
    expect(report.verdicts[0]?.message).toContain(means);
    expect(departures(report)).toMatchObject([
      {
        code: 'agrees-only-as-reference',
        severity: 'warning',
        path: ['weights', 'onnx'],
        position: { line: expect.any(Number) },
      },
    ]);
    expect(calls).toHaveLength(2);
  },
);

test.each([late, wide])(
  'a test output by the text passes plainly, in one run',
  async (...steps) => {
    const { calls, run } = identity();
    const description = smoothModel({ input: { preprocessing: steps } });
    const files = { 'x.npy': writeNpy(input), 'y.npy': writeNpy(processed(steps, false)) };
    const report = await runOne(makePackage(description, files), {}, { runCase: run });
    expect(report.status).toBe('passed');
    expect(departures(report)).toEqual([]);
    expect(report.verdicts[0]?.message).toMatch(/^The output y/);
    expect(calls).toHaveLength(1);
  },
);

test('a test output that agrees neither way fails by the text', async () => {
  const { run } = identity();
  const description = smoothModel({ input: { preprocessing: late } });
  const files = {
    'x.npy': writeNpy(input),
    'y.npy': writeNpy(makeTensor('float32', [1, 1, 8, 8], [9])),
  };
  const report = await runOne(makePackage(description, files), {}, { runCase: run });
  expect(report.status).toBe('failed');
  expect(report.verdicts[0]).toMatchObject({ cause: 'output-differs' });
  expect(report.verdicts[0]?.message).not.toContain('reference implementation');
});

test('integers within the tolerances of floats pass with a warning that says so', async () => {
  const { run } = identity();
  const values = Array.from({ length: 64 }, (_, i) => 5000 + (i % 8));
  const expected = makeTensor('uint16', [1, 1, 8, 8], values);
  const produced = makeTensor(
    'uint16',
    [1, 1, 8, 8],
    values.map((value, i) => value + (i % 3) - 1),
  );
  const data = { type: 'uint16', range: [0, 65535] };
  const description = smoothModel({ input: { data }, output: { data } });
  const files = { 'x.npy': writeNpy(produced), 'y.npy': writeNpy(expected) };
  const report = await runOne(makePackage(description, files), {}, { runCase: run });
  expect(report.status).toBe('passed');
  expect(report.verdicts[0]?.message).toContain(
    'compares integers as if they were floating-point numbers, rounded and with the tolerances of these',
  );
});

test('another id of a region is no rounding, however large the ids are', async () => {
  const { run } = identity();
  const labels = (id: bigint) => ({
    ...makeTensor('int64', [1, 1, 8, 8], []),
    data: BigInt64Array.from({ length: 64 }, (_, i) => (i < 20 ? id : 0n)),
  });
  const data = { type: 'int64', range: [0, null] };
  const description = smoothModel({ input: { data }, output: { data } });
  const id = 2n ** 60n;
  const files = { 'x.npy': writeNpy(labels(id + 1n)), 'y.npy': writeNpy(labels(id)) };
  const report = await runOne(makePackage(description, files), {}, { runCase: run });
  expect(report.verdicts[0]).toMatchObject({ status: 'failed', cause: 'labels-permuted' });
  expect(departures(report)).toEqual([]);
});

test('only what can make a difference is tried', () => {
  const names = (...steps: [string, Record<string, unknown>?][]) =>
    variantsFor(modelWith(steps.map(([id, kwargs]) => step(id, kwargs))));
  const cast: [string, Record<string, unknown>] = ['ensure_dtype', { dtype: 'float32' }];
  expect(names(cast, ['zero_mean_unit_variance', { eps: 1e-6 }], cast)).toEqual([]);
  expect(names(cast, ['scale_linear', { gain: 2 }])).toEqual([]);
  expect(names(['scale_linear', { gain: 2 }], ['clip', { min: 0 }])).toEqual([]);
  expect(names(['scale_linear', { gain: 2 }], ['clip', { min_percentile: 1 }])).toEqual([
    'raw-statistics',
  ]);
  expect(
    names(['scale_linear', { gain: 2 }], ['scale_range', { reference_tensor: 'raw' }]),
  ).toEqual([]);
  expect(names(['zero_mean_unit_variance', { eps: 1e-3 }])).toEqual(['fixed-eps']);
  expect(names(['binarize', { threshold: 1 }])).toEqual([]);
  expect(names(['binarize', { threshold: [1], axis: 'x' }])).toEqual(['binarize-last-axis']);
});

test('the tolerance of the reference goes by the letters of the id', () => {
  const at = (id: string, dtype: string, tolerances: ToleranceEntry[] = [], version = '0.5') =>
    referenceTolerance({ id, dtype }, 'onnx', { tolerances }, version);
  const continuous = { relative: 1e-3, absolute: 1e-3, mismatchedElementsPerMillion: 100 };
  expect(at('labels', 'uint16')).toEqual(continuous);
  expect(at('output', 'uint16')).toEqual(continuous);
  expect(at('discrete', 'float32')).toMatchObject({
    absolute: 0,
    mismatchedElementsPerMillion: 1000,
  });
  const entry = {
    relative: 0,
    absolute: 5,
    mismatchedElementsPerMillion: 7,
    path: ['config'],
    position: null,
  };
  expect(at('labels', 'uint16', [{ ...entry, outputs: ['labels'] }])).toMatchObject({
    absolute: 5,
  });
  expect(at('labels', 'uint16', [{ ...entry, weightsFormats: ['torchscript'] }])).toEqual(
    continuous,
  );
  expect(at('labels', 'uint16', [], '0.4')).toMatchObject({ mismatchedElementsPerMillion: 0 });
});
