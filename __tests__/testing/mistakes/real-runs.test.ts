import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { readNpy, writeNpy } from '../../../src/tensor/npy.ts';
import { reverse } from '../../../src/testing/mistakes/edit-tensor.ts';
import { onnxFixture, packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();
const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)));

const WEIGHTS = {
  torchscript: { source: 'weights.pt', pytorch_version: '2.4.0' },
  pytorch_state_dict: {
    source: 'state.pt',
    pytorch_version: '2.4.0',
    architecture: { source: 'net.py', callable: 'Net' },
  },
};
const FORMATS = ['torchscript', 'pytorch_state_dict'] as const;

async function batchNorm(format: (typeof FORMATS)[number], output: string) {
  const files = {
    'x.npy': fixture('x.npy'),
    'y.npy': fixture(output),
    'weights.pt': fixture('batch-norm.pt'),
    'state.pt': fixture('batch-norm-state.pt'),
    'net.py': fixture('net.py'),
  };
  const weights = { [format]: WEIGHTS[format] };
  const { verdicts } = await runOne(makePackage({ ...smoothModel(), weights }, files));
  return verdicts[0];
}

test.each(FORMATS)('%s whose test output was made in training mode is told so', async (format) => {
  const verdict = await batchNorm(format, 'train.npy');
  expect(verdict).toMatchObject({ status: 'failed', cause: 'batch-norm-training' });
  expect(verdict?.message).toMatch(/^With batch normalization in training mode the outputs agree/);
  expect(verdict?.hint).toContain('model.eval()');
});

test.each(FORMATS)('%s whose test output was made in evaluation mode passes', async (format) => {
  expect((await batchNorm(format, 'eval.npy'))?.status).toBe('passed');
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
