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
