import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { PythonRunner } from '../../../src/inference/python/python-runner.ts';
import { onnxFixture, packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();
const ENTRY = {
  source: 'weights.pt',
  pytorch_version: '2.4.0',
  architecture: { source: 'unet.py', callable: 'UNet' },
};

/** Stands for Python: gives a fixture, and says how much a second run differed. */
function twice(fixture: string, difference: number | null): PythonRunner {
  return async ({ job: { caseId, outputFolder } }) => {
    const path = join(outputFolder, 'y.npy');
    writeFileSync(path, onnxFixture(fixture));
    const base = { caseId, engine: 'torch', durations: {}, peakMemory: null, log: '' };
    const repeated = difference === null ? {} : { repeated: [difference] };
    return { ...base, ok: true, outputs: [{ id: 'y', path }], ...repeated };
  };
}

async function report(fixture: string, difference: number | null) {
  const files = { 'weights.pt': Buffer.from('w'), 'unet.py': Buffer.from('') };
  const model = { ...smoothModel(), weights: { pytorch_state_dict: ENTRY } };
  const { verdicts, findings } = await runOne(makePackage(model, files), {
    engine: 'python',
    python: twice(fixture, difference),
  });
  return { verdict: verdicts[0], codes: findings.map(({ code }) => code) };
}

test.each([
  ['not at all', 0],
  ['within the tolerance', 1e-6],
  ['in a way that was not looked at', null],
])('outputs that differ %s between two runs change nothing', async (_, difference) => {
  const { verdict, codes } = await report('smooth.y.npy', difference);
  expect(verdict?.status).toBe('passed');
  expect(codes).not.toContain('not-deterministic');
});

test.each([
  ['by much', 3],
  ['in shape', -1],
])('outputs that pass although two runs differ %s are warned of', async (_, difference) => {
  const { verdict, codes } = await report('smooth.y.npy', difference);
  expect(verdict?.status).toBe('passed');
  expect(codes).toContain('not-deterministic');
});

test('what is random is named as the reason why outputs are not the expected ones', async () => {
  expect((await report('smooth.x.npy', 3)).verdict).toMatchObject({
    status: 'failed',
    cause: 'not-deterministic',
    message: expect.stringContaining(
      'Two runs with the same inputs give different outputs: y by up to 3.',
    ),
    evidence: { outputs: [{ output: 'y', agrees: false }] },
  });
  expect((await report('smooth.x.npy', 0)).verdict).toMatchObject({ cause: 'output-differs' });
});

test('an ONNX model with chance in it is run again, and told by how much its runs differ', async () => {
  const files = { 'weights.onnx': onnxFixture('random.onnx') };
  const { verdicts } = await runOne(makePackage(smoothModel(), files));
  expect(verdicts[0]).toMatchObject({ status: 'failed', cause: 'not-deterministic' });
  expect(verdicts[0]?.message).toMatch(
    /^Two runs with the same inputs give different outputs: y by up to \d.*the largest difference is \d/,
  );
});

test('an ONNX model that is only wrong is not', async () => {
  const files = { 'y.npy': onnxFixture('smooth.x.npy') };
  const { verdicts } = await runOne(makePackage(smoothModel(), files));
  expect(verdicts[0]).toMatchObject({ cause: 'output-differs' });
  expect(verdicts[0]?.message).not.toContain('Two runs');
});
