import { fileURLToPath } from 'node:url';
import { type Example, type Refusal, runImporterContract } from '../contract.ts';

const file = (name: string): string =>
  fileURLToPath(new URL(`./fixtures/contract/${name}`, import.meta.url));

function example(model: string, inputs: string[], outputs: string[] = []): Example {
  return {
    weights: file(`${model}.zip`),
    inputs: inputs.map((name) => file(`${name}.npy`)),
    outputs: outputs.map((name) => file(`${name}.npy`)),
  };
}

function refusal(
  name: string,
  cause: Refusal['cause'],
  says: RegExp,
  model: string,
  ...inputs: string[]
): Refusal {
  return { name, example: example(model, inputs), cause, says };
}

// Models that TensorFlow.js wrote (scripts/fixtures/tfjs), with its own outputs.
runImporterContract({
  format: 'tensorflow_js',
  tolerance: 1e-5,
  good: example('unet', ['plain.x'], ['plain.y']),
  otherBatch: example('unet', ['batch.x'], ['batch.y']),
  otherSize: example('unet', ['size.x'], ['size.y']),
  severalInputsAndOutputs: example(
    'ports',
    ['ports.b', 'ports.a'],
    ['ports.joined', 'ports.product'],
  ),
  refusals: [
    refusal('an unknown layer', 'unknown-operator', /Frobnicate/, 'unknown', 'plain.x'),
    refusal('a missing shard', 'weights-invalid', /shard1of1/, 'no-shard', 'plain.x'),
    refusal('inputs of another shape', 'input-mismatch', /"b"/, 'ports', 'plain.x', 'ports.a'),
    refusal(
      'too many inputs',
      'input-mismatch',
      /takes 1 inputs \(raw\)/,
      'unet',
      'plain.x',
      'plain.x',
    ),
  ],
  endless: example('endless', ['plain.x']),
  hog: example('hog', ['plain.x']),
  mutations: 25,
});
