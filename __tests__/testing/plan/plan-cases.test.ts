import { expect, test } from '@jest/globals';
import type { Description } from '../../../src/contract/description.ts';
import { planCases } from '../../../src/testing/plan/plan-cases.ts';
import { modelDescription, weightsEntry } from '../make-model.ts';

function description(overrides: Partial<Description> = {}): Description {
  return {
    type: 'model',
    formatVersion: '0.5.4',
    specVersion: '0.5',
    name: 'A',
    id: null,
    version: null,
    files: [],
    tags: [],
    links: [],
    model: modelDescription({
      weights: [weightsEntry('torchscript'), weightsEntry('onnx'), weightsEntry('keras_hdf5')],
    }),
    ...overrides,
  };
}

const resource = { id: 'models/a' };

function plan(
  weightsFormats: ('onnx' | 'torchscript' | 'keras_v3')[] = [],
  devices: ('cpu' | 'gpu')[] = ['cpu'],
) {
  return planCases(resource, description(), { weightsFormats, devices }).map(
    ({ case: { id }, decided }) => [id, decided?.cause ?? null],
  );
}

test('one case a format, in the order of the specification', () => {
  expect(plan()).toEqual([
    ['models/a/keras_hdf5/cpu/test-tensors', null],
    ['models/a/onnx/cpu/test-tensors', null],
    ['models/a/torchscript/cpu/test-tensors', null],
  ]);
});

test('formats that were not asked for are left out, and say so', () => {
  expect(plan(['onnx'])).toEqual([
    ['models/a/keras_hdf5/cpu/test-tensors', 'left-out'],
    ['models/a/onnx/cpu/test-tensors', null],
    ['models/a/torchscript/cpu/test-tensors', 'left-out'],
  ]);
  expect(plan(['keras_v3']).map(([, cause]) => cause)).toEqual([
    'left-out',
    'left-out',
    'left-out',
  ]);
});

test('each device is a case of its own', () => {
  expect(plan(['onnx'], ['cpu', 'gpu']).filter(([, cause]) => cause === null)).toEqual([
    ['models/a/onnx/cpu/test-tensors', null],
    ['models/a/onnx/gpu/test-tensors', null],
  ]);
});

test('what is no model has no cases', () => {
  const { model: _, ...dataset } = description({ type: 'dataset' });
  expect(planCases(resource, dataset, { weightsFormats: [], devices: ['cpu'] })).toEqual([]);
});

test('the words are for whoever wrote the description', () => {
  const format = 'pytorch_state_dict';
  const weights = [weightsEntry(format), weightsEntry('onnx')];
  const model = description({ model: modelDescription({ weights }) });
  const decided = planCases(resource, model, { weightsFormats: [format], devices: ['cpu'] }).map(
    (planned) => planned.decided,
  );
  expect(decided.find((problem) => problem?.cause === 'left-out')?.message).toBe(
    `onnx was left out: only ${format} was asked for.`,
  );
});
