// One case through the child process and nothing else: what is left of the command's own time is
// reading, checking, processing and comparing. Bundled by the bench.
// node run-case.mjs MODEL INPUT.npy OUTPUT_FOLDER [FORMAT [OUTPUTS]]
import { availableParallelism } from 'node:os';
import type { WeightsFormat } from '../../src/contract/description.ts';
import { runCase } from '../../src/inference/run-case.ts';

const [path = '', input = '', outputFolder = '', format = 'onnx', outputs = '1'] =
  process.argv.slice(2);
const outcome = await runCase(
  {
    caseId: 'bench',
    weightsFormat: format as WeightsFormat,
    device: 'cpu',
    weights: { path, size: 0, sha256: '' },
    siblings: [],
    inputs: [{ id: 'input', path: input }],
    outputs: Array.from({ length: Number(outputs) }, (_, index) => `output ${index}`),
    outputFolder,
    threads: availableParallelism(),
  },
  { timeout: 60_000, memory: 4 * 2 ** 30, output: 2 ** 30 },
);
console.log(JSON.stringify(outcome));
process.exitCode = outcome.ok ? 0 : 1;
