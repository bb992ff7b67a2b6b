import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { readNpy, writeNpy } from '../../../src/tensor/npy.ts';
import { reverse } from '../../../src/testing/mistakes/edit-tensor.ts';
import { onnxFixture, packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();
const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)));

async function batchNorm(output: string) {
  const weights = { torchscript: { source: 'weights.pt', pytorch_version: '2.4.0' } };
  const files = {
    'x.npy': fixture('x.npy'),
    'y.npy': fixture(output),
    'weights.pt': fixture('batch-norm.pt'),
  };
  const { verdicts } = await runOne(makePackage({ ...smoothModel(), weights }, files));
  return verdicts[0];
}

test('TorchScript whose test output was made in training mode is told so', async () => {
  const verdict = await batchNorm('train.npy');
  expect(verdict).toMatchObject({ status: 'failed', cause: 'batch-norm-training' });
  expect(verdict?.message).toMatch(/^With batch normalization in training mode the outputs agree/);
  expect(verdict?.hint).toContain('model.eval()');
});

test('TorchScript whose test output was made in evaluation mode passes', async () => {
  expect((await batchNorm('eval.npy'))?.status).toBe('passed');
});

test('an input that lies the other way round is found by running the weights again', async () => {
  const input = reverse(readNpy(onnxFixture('smooth.x.npy')), 3);
  const { verdicts } = await runOne(makePackage(smoothModel(), { 'x.npy': writeNpy(input) }));
  expect(verdicts[0]).toMatchObject({ status: 'failed', cause: 'axis-flipped' });
  expect(verdicts[0]?.message).toMatch(/^With the axis x of (x|y) flipped/);
});

test('a network that refuses what it is fed is tried with the cast that is missing', async () => {
  const input = readNpy(onnxFixture('smooth.x.npy'));
  const whole = { ...input, data: Float64Array.from(input.data as Float32Array), dtype: 'float64' };
  const { verdicts } = await runOne(
    makePackage(smoothModel({ input: { data: { type: 'float64' } } }), {
      'x.npy': writeNpy(whole as typeof input),
    }),
  );
  expect(verdicts[0]).toMatchObject({ status: 'failed', cause: 'preprocessing-missing' });
  expect(verdicts[0]?.message).toMatch(/^With the step ensure_dtype \(dtype: float32\) added/);
});
