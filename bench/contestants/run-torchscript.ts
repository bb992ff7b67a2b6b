// Reads a TorchScript archive, lowers it, runs it: node run-torchscript.mjs ARCHIVE RUNS INPUT.npy ....
// Prints milliseconds as JSON.
import { readFileSync, statSync } from 'node:fs';
import ort from 'onnxruntime-node';
import { readNpy } from '../../src/tensor/npy.ts';
import type { EngineTensor } from '../../src/weights/program.ts';
import { torchscriptImporter } from '../../src/weights/torchscript/torchscript-importer.ts';

const [path = '', runs = '1', ...files] = process.argv.slice(2);
const inputs = files.map((file) => readNpy(readFileSync(file)) as EngineTensor);
const start = performance.now();
const weights = await torchscriptImporter.open({
  weights: { path, size: statSync(path).size, sha256: '' },
  siblings: [],
  scratchFolder: '',
  inputIds: [],
  outputIds: [],
});
const program = await weights.program(inputs, async () => {
  throw new Error('The benched models do not look at their own values.');
});
const lowered = performance.now();
if (program.model.kind !== 'bytes') throw new Error('An archive is lowered to bytes.');
const session = await ort.InferenceSession.create(program.model.bytes, {
  intraOpNumThreads: 2,
  enableMemPattern: false,
  // As src/inference/child/open-session.ts has it.
  enableCpuMemArena: (program.model.largestTensor ?? 0) < 2 ** 23,
  extra: {
    session: { model_external_initializers_file_folder_path: program.model.externalDataFolder },
  },
});
const loaded = performance.now();
const feeds = Object.fromEntries(
  inputs.map(({ data, shape }, i) => [
    program.inputs?.[i] ?? '',
    new ort.Tensor('float32', data as Float32Array, shape),
  ]),
);
const times: number[] = [];
for (let run = 0; run < Number(runs); run += 1) {
  const began = performance.now();
  await session.run(feeds);
  times.push(performance.now() - began);
}
console.log(
  JSON.stringify({
    import: lowered - start,
    load: loaded - lowered,
    first: times[0],
    best: Math.min(...times),
  }),
);
