import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { packages, runOne, smoothModel } from '../packages.ts';

const makePackage = packages();
const FIXTURES = new URL('../../weights/savedmodel/fixtures/contract/', import.meta.url);
const file = (name: string): Buffer => readFileSync(fileURLToPath(new URL(name, FIXTURES)));

const AXES = [
  { type: 'batch' },
  { type: 'space', id: 'y', size: 6 },
  { type: 'space', id: 'x', size: 7 },
  { type: 'channel', channel_names: ['grey'] },
];

/** The verdict on a saved model that computes in double precision, and the codes of its findings. */
async function tested(model: string, expected: Uint8Array) {
  const weights = {
    tensorflow_saved_model_bundle: { source: 'model.zip', tensorflow_version: '2.21.0' },
  };
  const resource = makePackage(
    smoothModel({ input: { axes: AXES }, output: { axes: AXES }, weights }),
    {
      'x.npy': file('plain.x.npy'),
      'y.npy': expected,
      'model.zip': file(`${model}.zip`),
    },
  );
  const { findings, verdicts } = await runOne(resource, {
    weightsFormats: ['tensorflow_saved_model_bundle'],
  });
  const verdict = verdicts.find(({ weightsFormat }) => weightsFormat !== 'onnx');
  return { verdict, codes: findings.map(({ code }) => code) };
}

test('doubles whose outputs agree in single precision pass, and it is said', async () => {
  const { verdict, codes } = await tested('double-tame', file('double-tame.y.npy'));
  expect(verdict).toMatchObject({ status: 'passed' });
  expect(codes).toContain('single-precision');
});

test('doubles whose outputs differ in single precision are undecided, whoever is right', async () => {
  const { verdict } = await tested('double', file('double.y.npy'));
  expect(verdict).toMatchObject({
    status: 'unsupported',
    blame: 'tool',
    stage: 'compare',
    message: expect.stringMatching(/double precision.*differ/s),
  });
  expect(verdict?.evidence.outputs?.[0]?.agrees).toBe(false);
});

test('without doubles a difference is the fault of the package', async () => {
  const { verdict, codes } = await tested('network', file('plain.x.npy'));
  expect(verdict).toMatchObject({ status: 'failed', cause: 'output-differs' });
  expect(codes).not.toContain('single-precision');
});
