import { expect, test } from '@jest/globals';
import type { runCase } from '../../../src/inference/run-case.ts';
import { runCase as run } from '../../../src/inference/run-case.ts';
import { tooLargeFor } from '../../../src/testing/run/test-sizes.ts';
import { makeTensor } from '../make-tensor.ts';
import { onnxFixture, packages, run as runAll, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();

const OPEN = [
  { type: 'batch' },
  { type: 'channel', channel_names: ['grey'] },
  { type: 'space', id: 'y', size: { min: 4, step: 2 } },
  { type: 'space', id: 'x', size: { min: 6, step: 1 } },
];

const reference = (axis: string, more = {}) => ({
  type: 'space',
  id: axis,
  size: { tensor_id: 'x', axis_id: axis, ...more },
});

/** smooth.onnx takes any size and gives the same. */
function open(y = reference('y'), changes = {}) {
  const axes = [OPEN[0], OPEN[1], y, reference('x')];
  return smoothModel({ input: { axes: OPEN }, output: { axes }, ...changes });
}

const all = { shapes: 'all' } as const;

test('the described sizes are cases of their own, run in one further process', async () => {
  const jobs: [string, number][] = [];
  const counted: typeof runCase = (job, ...rest) => {
    jobs.push([job.caseId.split('/').at(-1) ?? '', job.further?.length ?? 0]);
    return run(job, ...rest);
  };
  const { reports, events } = await runAll([makePackage(open())], all, { runCase: counted });
  const [report] = reports;
  expect(report?.status).toBe('passed');
  expect(report?.verdicts.map(({ shape, status, message }) => [shape, status, message])).toEqual([
    [{ kind: 'test-tensors' }, 'passed', 'The output y equals its test tensor.'],
    ...[
      [1, 0, '1 × 1 × 4 × 6'],
      [1, 1, '1 × 1 × 6 × 8'],
      [1, 2, '1 × 1 × 8 × 8'],
      [2, 0, '2 × 1 × 4 × 6'],
      [2, 1, '2 × 1 × 6 × 8'],
      [2, 2, '2 × 1 × 8 × 8'],
    ].map(([batch, parameter, size]) => [
      { kind: 'generated', batch, parameter },
      'passed',
      `With input x of ${size} the outputs have the described sizes: output y of ${size}.${
        size === '1 × 1 × 8 × 8'
          ? ' These are the sizes of the test tensors: it was not run again.'
          : ''
      }`,
    ]),
  ]);
  expect(jobs).toEqual([
    ['test-tensors', 0],
    ['batch-1-size-0', 4],
  ]);
  const planned = events.find((event) => event.kind === 'cases-planned');
  expect(planned?.kind === 'cases-planned' && planned.cases).toHaveLength(7);
  expect(events.filter(({ kind }) => kind === 'case-finished')).toHaveLength(7);
});

test('the test tensors alone where nobody asks for more', async () => {
  expect((await runOne(makePackage(open()))).verdicts).toHaveLength(1);
});

test('an output of another size than described fails, and points at the line that says it', async () => {
  const text = JSON.stringify(open({ ...reference('y'), size: 8 } as never), null, 1);
  const report = await runOne(makePackage(text), all);
  expect(report.status).toBe('failed');
  const first = report.verdicts.find(({ shape }) => shape.kind === 'generated');
  expect(first).toMatchObject({
    status: 'failed',
    stage: 'compare',
    cause: 'output-shape-differs',
    message:
      'With input x of 1 × 1 × 4 × 6 the output y has the shape 1 × 1 × 4 × 6: 4 instead of 8 along y. The description fixes the size of y.',
  });
  const line = first?.evidence.position?.line ?? 0;
  expect(text.split('\n')[line - 1]).toContain('"size": 8');
  expect(report.verdicts.filter(({ status }) => status === 'passed')).toHaveLength(3);
});

test('a model that takes one size only contradicts a description that promises more', async () => {
  const files = { 'weights.onnx': onnxFixture('fixed-size.onnx') };
  const report = await runOne(makePackage(open(), files), all);
  expect(report.verdicts.map(({ status, cause }) => cause ?? status)).toEqual([
    'passed',
    'input-mismatch',
    'input-mismatch',
    'passed',
    'input-mismatch',
    'input-mismatch',
    'input-mismatch',
  ]);
  expect(report.verdicts[1]?.message).toContain('With inputs of another size (x of 1 × 1 × 4 × 6)');
  expect(report.verdicts[1]?.hint).toContain('smallest size (min) and the step');
});

test('other sizes wait for outputs of the test tensors', async () => {
  const files = { 'weights.onnx': onnxFixture('garbage.onnx') };
  const report = await runOne(makePackage(open(), files), all);
  expect(report.status).toBe('failed');
  expect(new Set(report.verdicts.slice(1).map(({ cause }) => cause))).toEqual(
    new Set(['earlier-stage-failed']),
  );
});

test('sizes that would not fit are skipped, with the reason', async () => {
  const weights = { weights: { path: '', size: 1e6, sha256: '' }, siblings: [] };
  const inputs = new Map([['x', makeTensor('float32', [1, 1, 8, 8], [1])]]);
  const { verdicts } = await runOne(makePackage());
  const [verdict] = verdicts;
  if (!verdict) throw new Error('no verdict');
  const base = { inputs, verdict: { ...verdict, peakMemory: 1e9 }, weights };
  const shapes = new Map([['x', [1, 1, 80, 80]]]);
  expect(tooLargeFor(base, shapes, 1e11)).toBeNull();
  expect(tooLargeFor(base, shapes, 5e9)).toMatchObject({
    cause: 'too-large-for-memory',
    message:
      'Inputs of this size (x of 1 × 1 × 80 × 80) would need about 91.6 GB, the limit is 5.0 GB.',
  });
});

test('a size at which the memory ran out is skipped, not blamed on anybody', async () => {
  const short: typeof runCase = async (job, ...rest) => {
    const outcome = await run(job, ...rest);
    if (job.caseId.endsWith('test-tensors') || !outcome.ok) return outcome;
    const { further, outputs, ...base } = outcome;
    const problem = { stage: 'run', cause: 'out-of-memory', message: 'Full.', hint: '' } as const;
    return { ...base, ok: false, ...problem };
  };
  const report = await runOne(makePackage(open()), all, { runCase: short });
  expect(report.status).toBe('passed');
  const skipped = report.verdicts.filter(({ status }) => status === 'skipped');
  expect(skipped).toHaveLength(5);
  expect(skipped[0]).toMatchObject({ cause: 'too-large-for-memory', blame: null });
});

const onY = (more = {}) => ({ tensor_id: 'x', axis_id: 'y', ...more });

/** The test tensors are 8 × 8; the network gives as many elements as it is given. */
test.each<[string, Record<string, unknown>, string | null]>([
  ['the size of its input', { size: onY() }, null],
  ['half of it and 4', { scale: 2, size: onY({ offset: 4 }) }, '4 instead of 6 along y'],
  ['twice of it less 8', { scale: 0.5, size: onY({ offset: -8 }) }, '4 instead of 0 along y'],
  [
    'the size of another axis',
    { size: { tensor_id: 'x', axis_id: 'x' } },
    '4 instead of 6 along y',
  ],
  ['a halo', { halo: 1, size: onY() }, null],
  ['1 to 9', { type: 'index', size: { min: 1, max: 9 } }, null],
  ['8 and more', { type: 'index', size: { min: 8 } }, '4 instead of at least 8 along y'],
  ['7 to 9', { type: 'index', size: { min: 7, max: 9 } }, '4 instead of 7 to 9 along y'],
])('an output that is to have %s is held to it', async (_, changes, wrong) => {
  const text = JSON.stringify(open({ type: 'space', id: 'y', ...changes } as never), null, 1);
  const { verdicts } = await runOne(makePackage(text), all);
  const smallest = verdicts.find(({ shape }) => shape.kind === 'generated');
  expect(verdicts[0]?.status).toBe('passed');
  expect(smallest?.message).toContain('With input x of 1 × 1 × 4 × 6 ');
  if (wrong === null) expect(smallest?.status).toBe('passed');
  else {
    expect(smallest).toMatchObject({ status: 'failed', cause: 'output-shape-differs' });
    expect(smallest?.message).toContain(wrong);
    const lines = text.split('\n');
    const line = lines[(smallest?.evidence.position?.line ?? 0) - 1];
    expect(line).toContain('"size": {');
    // It is the axis of the output that is wrong.
    expect(
      lines.indexOf(
        line ?? '',
        lines.findIndex((each) => each.includes('"outputs"')),
      ),
    ).toBe((smallest?.evidence.position?.line ?? 0) - 1);
  }
});

const OLD = `format_version: 0.4.9
type: model
name: Smoothing model
description: smooths
authors: [{name: A}]
license: MIT
documentation: README.md
timestamp: 2024-01-01T00:00:00
test_inputs: [x.npy]
test_outputs: [y.npy]
weights: {onnx: {source: weights.onnx, opset_version: 17}}
inputs:
  - name: x
    axes: bcyx
    data_type: float32
    data_range: [-.inf, .inf]
    shape:
      min: [1, 1, 4, 6]
      step: [0, 0, 2, 1]
outputs:
  - name: y
    axes: bcyx
    data_type: float32
    data_range: [-.inf, .inf]
`;

test.each<[string, string, string | null, string]>([
  [
    'the size of its input',
    '    shape: {reference_tensor: x, scale: [1, 1, 1, 1], offset: [0, 0, 0, 0]}',
    null,
    '',
  ],
  [
    'half of it and 4',
    '    shape:\n      reference_tensor: x\n      scale: [1, 1, 0.5, 1]\n      offset: [0, 0, 2, 0]',
    '4 instead of 6 along y',
    'shape:',
  ],
  ['8 elements', '    shape: [1, 1, 8, 8]', '4 instead of 8 along y', 'shape: [1, 1, 8, 8]'],
  [
    '8 elements, each on a line',
    '    shape:\n    - 1\n    - 1\n    - 8 # y\n    - 8 # x',
    '4 instead of 8 along y',
    '8 # y',
  ],
])('an output of 0.4 that is to have %s is held to it', async (_, shape, wrong, place) => {
  const text = `${OLD}${shape}\n`;
  const files = { 'README.md': Buffer.from('# Smoothing') };
  const { verdicts } = await runOne(makePackage(text, files), all);
  const smallest = verdicts.find(({ shape: each }) => each.kind === 'generated');
  expect(verdicts[0]?.status).toBe('passed');
  expect(smallest?.message).toContain('With input x of 1 × 1 × 4 × 6 ');
  expect(smallest?.status).toBe(wrong === null ? 'passed' : 'failed');
  if (wrong === null) return;
  expect(smallest?.message).toContain(wrong);
  expect(text.split('\n')[(smallest?.evidence.position?.line ?? 0) - 1]).toContain(place);
});
