// Keras without TensorFlow: one case through the child process, from the start of Node to its end,
// against a Python process that imports TensorFlow, loads the model and runs it once.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle } from '../scripts/build.mjs';
import { alternate } from './lib/alternate.mjs';
import { machine } from './lib/machine.mjs';
import { measure } from './lib/measure.mjs';
import { judge, printTable, writeResult } from './lib/results.mjs';
import { root } from './lib/root.mjs';
import { ensureVenv } from './lib/venv.mjs';

const RUNS = 3;
const PEER = ['tensorflow-cpu==2.21.0', 'tf_keras==2.21.0', 'h5py'];

/** Name → outputs, and what its whole process may take of TensorFlow's. */
const MODELS = {
  'unet2d-small': { outputs: 1, time: 1 / 5 },
  stardist2d: { outputs: 2, time: 1 / 5 },
  unet3d: { outputs: 1, time: 1 },
  'unet2d-31m': { outputs: 1, time: 1 },
};

async function bundleRunner() {
  const outfile = join(root, 'build', 'bench', 'run-case.mjs');
  await build({
    entryPoints: [join(root, 'bench', 'contestants', 'run-case.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['onnxruntime-node'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

export async function keras() {
  const before = machine();
  const { python, versions } = ensureVenv(PEER);
  await bundle();
  const runner = await bundleRunner();
  const models = join(root, 'build', 'bench', 'keras');
  const maker = join(root, 'bench', 'contestants', 'make_keras.py');
  console.log(
    execFileSync(python, [maker, models], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim(),
  );
  const peer = join(root, 'bench', 'contestants', 'keras_load.py');
  const folder = mkdtempSync(join(tmpdir(), 'model-hub-ci-bench-'));
  const results = {};
  const judged = [];
  for (const [name, { outputs, time }] of Object.entries(MODELS)) {
    console.log(`\n${name}`);
    const files = [join(models, `${name}.h5`), join(models, `${name}.npy`)];
    const contestants = {
      'without TensorFlow': {
        command: process.execPath,
        args: [runner, ...files, join(folder, name), 'keras_hdf5', String(outputs)],
      },
      TensorFlow: { command: python, args: [peer, ...files] },
    };
    const found = await alternate(contestants, RUNS);
    printTable(found);
    const { output } = await measure(contestants['without TensorFlow']);
    const { durations } = JSON.parse(output.trim().split('\n').at(-1));
    console.log(JSON.stringify(durations));
    results[name] = { ...found, durations };
    const [own, tensorflow] = Object.values(found);
    judged.push(
      judge(`${name}: whole process`, own.wall.median / tensorflow.wall.median, time),
      judge(`${name}: largest process`, own.largest.median / tensorflow.largest.median, 1),
    );
  }
  rmSync(folder, { recursive: true });
  writeResult('keras', { machine: before, versions, results, judged });
}
