import { expect, test } from '@jest/globals';
import { onnxFixture, packages, runOne } from '../packages.ts';

const makePackage = packages();
const FILES = Object.fromEntries(
  ['a', 'b', 'sum', 'difference'].map((name) => [
    `${name}.npy`,
    onnxFixture(`two-in-two-out.${name}.npy`),
  ]),
);

type Json = Record<string, unknown>;

const tensor = (id: string, more: Json = {}) => ({
  id,
  axes: [{ type: 'index', id: 'index', size: 5 }],
  data: { type: 'float32' },
  test_tensor: { source: `${id}.npy` },
  ...more,
});

/** The graph takes a and b, and gives their sum and their difference. */
async function tell(inputs: Json[], outputs: Json[], files: Record<string, Uint8Array> = {}) {
  const description = {
    format_version: '0.5.4',
    type: 'model',
    name: 'Two in two out',
    inputs,
    outputs,
    weights: { onnx: { source: 'weights.onnx', opset_version: 17 } },
  };
  const weights = { 'weights.onnx': onnxFixture('two-in-two-out.onnx') };
  const { verdicts } = await runOne(makePackage(description, { ...FILES, ...weights, ...files }));
  const { status, cause, message } = verdicts[0] ?? {};
  return { status, cause, message };
}

const [a, b, sum, difference] = [
  tensor('a'),
  tensor('b'),
  tensor('sum'),
  tensor('difference'),
] as const;

test('inputs and outputs of a format without names are taken in their order, whatever their ids', async () => {
  const renamed = [tensor('first', { test_tensor: a.test_tensor }), b];
  expect(await tell(renamed, [sum, difference])).toMatchObject({ status: 'passed' });
  expect(await tell([a, b], [sum])).toMatchObject({ status: 'passed' });
});

test('outputs in another order are told to be exchanged', async () => {
  expect(await tell([a, b], [difference, sum])).toMatchObject({ cause: 'outputs-exchanged' });
});

test('inputs in another order are told to be exchanged', async () => {
  expect(await tell([b, a], [sum, difference])).toMatchObject({ cause: 'inputs-exchanged' });
});

test('an output that the graph does not give is missing', async () => {
  const third = tensor('third', { test_tensor: sum.test_tensor });
  expect(await tell([a, b], [sum, difference, third])).toMatchObject({ cause: 'output-missing' });
});

const OPTIONAL = { optional: true, test_tensor: null };

test('an optional input that the graph needs is missed', async () => {
  expect(await tell([a, tensor('b', OPTIONAL)], [sum])).toMatchObject({
    status: 'failed',
    cause: 'input-mismatch',
    message: expect.stringContaining('takes 2 inputs (a, b), the description gives 1 (a)'),
  });
});

test('an optional input that the graph does not know may be left out', async () => {
  expect(await tell([a, b, tensor('c', OPTIONAL)], [sum])).toMatchObject({ status: 'passed' });
});

test('an input does not take the place of an optional one before it', async () => {
  expect(await tell([tensor('c', OPTIONAL), a, b], [sum])).toMatchObject({
    status: 'unsupported',
    cause: 'unsupported-format',
    message: expect.stringContaining('The optional input c has no test tensor'),
  });
});
