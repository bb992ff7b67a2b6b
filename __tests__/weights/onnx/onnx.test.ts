import { fixture } from '../../inference/cases.ts';
import { type Example, type Refusal, runImporterContract } from '../contract.ts';

function example(
  model: string,
  inputs: string[],
  outputs: string[],
  siblings: string[] = [],
): Example {
  return {
    weights: fixture(`${model}.onnx`),
    siblings: siblings.map(fixture),
    inputs: inputs.map((name) => fixture(`${name}.npy`)),
    outputs: outputs.map((name) => fixture(`${name}.npy`)),
  };
}

function refusal(name: string, model: string, cause: Refusal['cause'], says: RegExp): Refusal {
  return { name, example: example(model, ['one'], []), cause, says };
}

runImporterContract({
  format: 'onnx',
  tolerance: 1e-6,
  good: example('smooth', ['smooth.x'], ['smooth.y']),
  otherBatch: example('smooth', ['smooth-batch.x'], ['smooth-batch.y']),
  otherSize: example('smooth', ['smooth-size.x'], ['smooth-size.y']),
  severalInputsAndOutputs: example(
    'two-in-two-out',
    ['two-in-two-out.a', 'two-in-two-out.b'],
    ['two-in-two-out.sum', 'two-in-two-out.difference'],
  ),
  refusals: [
    refusal('an operator that nobody knows', 'unknown-operator', 'unknown-operator', /Frobnicate/),
    refusal(
      'an operator of another domain',
      'unknown-domain',
      'unknown-operator',
      /com\.example:Whiten/,
    ),
    refusal(
      'an operator set to come',
      'future-opset',
      'unknown-operator',
      /operator set 99 .*up to \d+/,
    ),
    refusal('a file version to come', 'future-ir', 'unknown-operator', /IR version 99/),
    refusal('a graph with a loose end', 'wrong-graph', 'load-failed', /nowhere/),
    refusal('types that do not fit', 'bad-type', 'load-failed', /Add/),
    refusal('weights above their folder', 'external-outside', 'load-failed', /\.\.\/contract\.ts/),
    refusal('weights at an absolute path', 'external-absolute', 'load-failed', /absolute path/),
    refusal(
      'undeclared external data',
      'external',
      'load-failed',
      /external\.weights\.bin, which is not there/,
    ),
    refusal('to give text', 'string-output', 'load-failed', /'output 0' is of type string/),
    refusal('to give a sequence', 'sequence-output', 'load-failed', /a sequence or a map/),
  ],
  endless: example('endless-loop', ['one'], []),
  hog: example('memory-growth', ['one'], []),
  mutations: 25,
});
