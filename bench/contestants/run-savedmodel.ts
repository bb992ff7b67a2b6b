// Reads a SavedModel, lowers it, runs it: node run-savedmodel.mjs MODEL.zip RUNS INPUT.npy ....
// Prints milliseconds as JSON.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEngine } from '../../src/inference/child/engine.ts';
import { openSession } from '../../src/inference/child/open-session.ts';
import { readNpy } from '../../src/tensor/npy.ts';
import type { EngineTensor } from '../../src/weights/program.ts';
import { savedModelImporter } from '../../src/weights/savedmodel/savedmodel-importer.ts';

const [path = '', runs = '1', ...files] = process.argv.slice(2);
const ort = loadEngine(null);
const scratchFolder = mkdtempSync(join(tmpdir(), 'model-hub-ci-bench-'));
process.on('exit', () => rmSync(scratchFolder, { recursive: true, force: true }));
const inputs = files.map((file) => readNpy(readFileSync(file)) as EngineTensor);
const start = performance.now();
const weights = await savedModelImporter.open({
  weights: { path, size: statSync(path).size, sha256: '' },
  siblings: [],
  scratchFolder,
  inputIds: [],
  outputIds: [],
});
const program = await weights.program(inputs, async () => {
  throw new Error('The benched models do not look at their own values.');
});
const lowered = performance.now();
const { session } = await openSession(ort, program.model, 'cpu', 2);
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
