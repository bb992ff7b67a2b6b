import { fileURLToPath } from 'node:url';
import { type Example, type Refusal, runImporterContract } from '../contract.ts';

const file = (name: string): string =>
  fileURLToPath(new URL(`./fixtures/contract/${name}`, import.meta.url));

function example(model: string, inputs: string[], outputs: string[]): Example {
  return {
    weights: file(`${model}.zip`),
    inputs: inputs.map((name) => file(`${name}.npy`)),
    outputs: outputs.map((name) => file(`${name}.npy`)),
  };
}

function refusal(name: string, model: string, cause: Refusal['cause'], says: RegExp): Refusal {
  return { name, example: example(model, ['plain.x'], []), cause, says };
}

runImporterContract({
  format: 'tensorflow_saved_model_bundle',
  tolerance: 1e-6,
  good: example('network', ['plain.x'], ['plain.y']),
  otherBatch: example('network', ['batch.x'], ['batch.y']),
  otherSize: example('network', ['size.x'], ['size.y']),
  // The outputs' ids are no names of the model: then they come in the order of its names.
  severalInputsAndOutputs: example('several', ['a', 'b'], ['difference', 'sum']),
  refusals: [
    refusal('to call Python', 'python', 'unknown-operator', /PyFunc.*in the function/),
    refusal('a Fourier transform', 'fourier', 'unknown-operator', /RFFT/),
    {
      name: 'inputs of another shape',
      example: example('several', ['plain.x', 'plain.x'], []),
      cause: 'input-mismatch',
      says: /input a has the shape \[3\]/,
    },
    {
      name: 'too few inputs',
      example: example('several', ['a'], []),
      cause: 'input-mismatch',
      says: /takes 2 inputs \(a, b\) and was given 1/,
    },
  ],
  endless: example('endless', ['plain.x'], []),
  hog: example('hog', ['plain.x'], []),
  mutations: 25,
});
