import { join } from 'node:path';
import { type Example, runImporterContract } from '../contract.ts';
import { FIXTURES } from './fixture-archive.ts';

const file = (name: string): string => join(FIXTURES, 'contract', name);
const array = (name: string): string => file(`${name}.npy`);

function example(model: string, inputs: string[], outputs: string[] = []): Example {
  return { weights: file(`${model}.h5`), inputs: inputs.map(array), outputs: outputs.map(array) };
}

runImporterContract({
  format: 'keras_hdf5',
  tolerance: 1e-5,
  good: example('unet', ['unet.x'], ['unet.y']),
  otherBatch: example('unet', ['unet-batch.x'], ['unet-batch.y']),
  otherSize: example('unet', ['unet-size.x'], ['unet-size.y']),
  severalInputsAndOutputs: example(
    'ports',
    ['ports.a', 'ports.b'],
    ['ports.sum', 'ports.difference'],
  ),
  refusals: [
    {
      name: 'a Lambda layer',
      example: example('lambda', ['three']),
      cause: 'unknown-operator',
      says: /Lambda.*"doubled"/,
    },
    {
      name: 'weights without a model',
      example: example('weights-only', ['three']),
      cause: 'weights-invalid',
      says: /weights only/,
    },
    {
      name: 'inputs of another shape',
      example: example('ports', ['ports.a', 'three']),
      cause: 'input-mismatch',
      says: /"b".*\[1,3\].*\[\?,4,3\]/,
    },
    {
      name: 'too many inputs',
      example: example('unet', ['unet.x', 'unet.x']),
      cause: 'input-mismatch',
      says: /takes 1 inputs \(raw\)/,
    },
  ],
  endless: example('endless', ['unet.x']),
  hog: example('hog', ['unet.x']),
  mutations: 25,
});
