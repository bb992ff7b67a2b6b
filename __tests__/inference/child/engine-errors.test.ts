import { expect, test } from '@jest/globals';
import { explainLoadError, explainRunError } from '../../../src/inference/child/engine-errors.ts';
import { PROVIDER_MISSING } from '../../../src/inference/child/execution-providers.ts';

// Messages as onnxruntime 1.30 gives them, in part for devices and kernels that this machine lacks.

test.each([
  [
    "NOT_IMPLEMENTED : Could not find an implementation for QLinearConv(10) node with name 'c'",
    'unknown-operator',
    /no QLinearConv \(version 10\)/,
  ],
  ['Unsupported data type: 16', 'unknown-operator', /ONNX number 16/],
  ['std::bad_alloc', 'out-of-memory', /memory/],
  [
    'something never seen',
    'load-failed',
    /refuses to load the weights\. The engine says: something never seen/,
  ],
  [
    'Load model from /home/me/w.onnx failed:/onnxruntime_src/onnxruntime/core/graph/model.cc:187 onnxruntime::Model::Model(onnx::ModelProto&&, const int) ModelProto does not have a graph.\n',
    'weights-invalid',
    /says: ModelProto does not have a graph\.$/,
  ],
] as const)('while loading: %s', (words, cause, says) => {
  const problem = explainLoadError(new Error(words));
  expect(problem).toMatchObject({ stage: 'load', cause });
  expect(problem.message).toMatch(says);
  expect(problem.message).not.toMatch(/onnxruntime_src|\/home\/me/);
});

test.each([
  [
    'Got invalid dimensions for input: x for the following indices\n index: 0 Got: 2 Expected: 1',
    'input-mismatch',
    /index: 0 Got: 2 Expected: 1/,
  ],
  [
    "Non-zero status code returned while running Reshape node. Name:'/head/Reshape' Status Message: can't be reshaped",
    'run-failed',
    /operator Reshape \(\/head\/Reshape\)/,
  ],
  [
    "Non-zero status code returned while running Conv node. Name:'' Status Message: /onnxruntime_src/bfc_arena.cc:360 void* f(size_t, bool) Failed to allocate memory for requested buffer of size 112",
    'out-of-memory',
    /buffer of size 112/,
  ],
  ['who knows', 'run-failed', /failed while it ran the model\. The engine says: who knows/],
] as const)('while running: %s', (words, cause, says) => {
  const problem = explainRunError(new Error(words));
  expect(problem).toMatchObject({ stage: 'run', cause });
  expect(problem.message).toMatch(says);
});

test('words without end are cut', () => {
  expect(explainRunError(new Error('x'.repeat(1e6))).message.length).toBeLessThan(1000);
});

test.each([
  ['OrtSessionOptionsAppendExecutionProvider_Cuda: Failed to load shared library', true],
  ['Failed to get a WebGPU adapter: No supported adapters', true],
  ['no available backend found. ERR: [dml] backend not found.', true],
  ['CUDA failure 100: no CUDA-capable device is detected', true],
  ['Load model from x failed:Protobuf parsing failed.', false],
  ['No Op registered for Frobnicate with domain_version of 17', false],
])('a missing device is told from faulty weights: %s', (words, missing) => {
  expect(PROVIDER_MISSING.test(words)).toBe(missing);
});
