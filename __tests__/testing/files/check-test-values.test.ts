import { expect, test } from '@jest/globals';
import { writeNpy } from '../../../src/tensor/npy.ts';
import { checkTestValues } from '../../../src/testing/files/check-test-values.ts';
import { modelDescription, tensorDescription } from '../make-model.ts';
import { makeTensor } from '../make-tensor.ts';
import { packages, runOne, smoothModel } from '../packages.ts';

function problems(
  input: number,
  output: number,
  absolute?: number,
  place = 'reproducibility_tolerance',
) {
  const path = ['config', 'bioimageio', place, 0];
  const entry = { path, position: null, relative: 0, mismatchedElementsPerMillion: 0 };
  const model = modelDescription({
    inputs: [tensorDescription('raw', ['x'])],
    outputs: [tensorDescription('out', ['x'])],
    tolerances: absolute === undefined ? [] : [{ ...entry, absolute }],
  });
  const found = checkTestValues(model, {
    inputs: new Map([['raw', makeTensor('float32', [2], [0, input])]]),
    expected: new Map([['out', makeTensor('float32', [2], [0, output])]]),
  });
  return found.map(({ cause, isAdvice }) => [cause, isAdvice]);
}

test('values that are all close to 0 show nothing', () => {
  expect(problems(1, 1)).toEqual([]);
  expect(problems(-1, -1)).toEqual([]);
  expect(problems(0.00009, 1)).toEqual([['test-tensor-near-zero', false]]);
  expect(problems(1, -0.00009)).toEqual([['test-tensor-near-zero', false]]);
});

test('an absolute tolerance has to be small beside the values that it is for', () => {
  expect(problems(1, -10, 0.1)).toEqual([]);
  expect(problems(1, -10, 0.11)).toEqual([['tolerance-too-wide', false]]);
  // The reference implementation does not look at these two.
  expect(problems(1, 10, 0.11, 'test_kwargs')).toEqual([['tolerance-too-wide', true]]);
  expect(problems(1, 0.05)).toEqual([['tolerance-too-wide', true]]);
});

const makePackage = packages();
const shape = [1, 1, 8, 8];
const npy = (value: number, of = shape) =>
  Buffer.from(writeNpy(makeTensor('float32', of, [value])));

test.each([
  ['nothing but NaN', { 'y.npy': npy(Number.NaN) }],
  ['no elements', { 'y.npy': npy(0, [1, 1, 0, 8]) }],
  ['no elements', { 'x.npy': npy(0, [0, 1, 8, 8]), 'y.npy': npy(0, [0, 1, 8, 8]) }],
])('a test tensor that holds %s never passes', async (says, files) => {
  const { verdicts } = await runOne(makePackage(smoothModel(), files));
  expect(verdicts).toMatchObject([
    { status: 'failed', blame: 'contributor', cause: 'test-tensor-blank' },
  ]);
  expect(verdicts[0]?.message).toContain(says);
});

test('a tolerance that everything would pass with fails at its place', async () => {
  const config = { bioimageio: { reproducibility_tolerance: [{ absolute_tolerance: 100 }] } };
  const files = { 'y.npy': npy(5) };
  const report = await runOne(makePackage(smoothModel({ config }), files));
  expect(report.verdicts).toMatchObject([{ status: 'failed', cause: 'tolerance-too-wide' }]);
  expect(report.verdicts[0]?.evidence.position).not.toBeNull();
});

test('outputs of the same id are not compared with one another', async () => {
  const model = smoothModel();
  const twice = { ...model, outputs: [...model.outputs, ...model.outputs] };
  const report = await runOne(makePackage(twice));
  expect(report.verdicts).toMatchObject([{ status: 'failed', cause: 'description-invalid' }]);
  expect(report.verdicts[0]?.message).toContain('id y');
});
