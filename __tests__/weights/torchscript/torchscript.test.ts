import { fileURLToPath } from 'node:url';
import { type Example, type Refusal, runImporterContract } from '../contract.ts';

const path = (name: string): string =>
  fileURLToPath(new URL(`./fixtures/contract/${name}`, import.meta.url));

/** An archive with tensors that torch 2.13 wrote for it: scripts/corpus/torchscript/make_contract.py. */
function example(archive: string, values: string, inputs: number, outputs: number): Example {
  const listed = (kind: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => path(`${values}.${kind}${i}.npy`));
  return {
    weights: path(`${archive}.pt`),
    inputs: listed('in', inputs),
    outputs: listed('out', outputs),
  };
}

function refusal(name: string, archive: string, cause: Refusal['cause'], says: RegExp): Refusal {
  return { name, example: example(archive, 'small', 1, 0), cause, says };
}

runImporterContract({
  format: 'torchscript',
  tolerance: 1e-6,
  good: example('small', 'small', 1, 1),
  otherBatch: example('small', 'small_batch', 1, 1),
  otherSize: example('small', 'small_size', 1, 1),
  severalInputsAndOutputs: example('several', 'several', 2, 3),
  refusals: [
    refusal(
      'an operator that is not known, naming it, the module and the line',
      'unknown',
      'unknown-operator',
      /aten::fft_fft2.*\(code\/__torch__\.py:\d+ in inner\)/,
    ),
    refusal('quantised modules', 'quantized', 'unknown-operator', /_rebuild_qtensor/),
    refusal('a state dict', 'state_dict', 'weights-invalid', /state dict.*not TorchScript/),
    refusal('a pickled module', 'pickled', 'weights-invalid', /pickled module.*not TorchScript/),
    refusal('a pickle that runs a command', 'gadget', 'unknown-operator', /posix\.system/),
    refusal('a loop without end', 'forever', 'unknown-operator', /more than 2000000 steps/),
    refusal('a list that doubles', 'growing', 'unknown-operator', /more than 2000000 steps/),
    refusal('a text that doubles', 'swelling', 'unknown-operator', /text of more than \d+ char/),
    refusal('a loop of astronomic length', 'deep', 'unsupported-format', /more than \d+ nodes/),
    refusal('a tensor of astronomic size', 'huge', 'unsupported-format', /elements/),
    refusal('inputs that the model itself refuses', 'raises', 'run-failed', /seven channels/),
    refusal('another number of inputs', 'several', 'input-mismatch', /takes 2 inputs \(x, y\)/),
  ],
  endless: example('endless', 'small', 1, 0),
  hog: example('hog', 'small', 1, 0),
  mutations: 25,
});
