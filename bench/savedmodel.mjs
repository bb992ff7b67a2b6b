// SavedModels without TensorFlow against TensorFlow's own import, load and first run, each in one process.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { alternate } from './lib/alternate.mjs';
import { machine } from './lib/machine.mjs';
import { measure } from './lib/measure.mjs';
import { judge, printTable, writeResult } from './lib/results.mjs';
import { root } from './lib/root.mjs';
import { ensureVenv } from './lib/venv.mjs';

const RUNS = 3;
const PEER = ['tensorflow-cpu==2.21.0', 'tf_keras==2.21.0'];

/** Model → most that the whole process may take of TensorFlow's time, and of its memory. */
const TARGETS = {
  unet2d_small: { time: 1 / 5, memory: 1 },
  stardist2d: { time: 1 / 5, memory: 1 },
  unet3d: { time: 1, memory: 1 },
  unet2d_31m: { time: 1, memory: 1 },
};

async function bundleRunner() {
  const outfile = join(root, 'build', 'bench', 'run-savedmodel.mjs');
  await build({
    entryPoints: [join(root, 'bench', 'contestants', 'run-savedmodel.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['onnxruntime-node'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  return outfile;
}

export async function savedmodel() {
  const before = machine();
  const { python, versions } = ensureVenv(PEER, 'python3.11');
  const runner = await bundleRunner();
  const contestantsFolder = join(root, 'bench', 'contestants');
  const folder = join(root, 'build', 'bench', 'saved-models');
  const maker = join(contestantsFolder, 'make_saved_models.py');
  console.log(execFileSync(python, [maker, folder], { encoding: 'utf8' }).trim());
  const peer = join(contestantsFolder, 'load_saved_model.py');
  const results = {};
  const judged = [];
  for (const [name, targets] of Object.entries(TARGETS)) {
    console.log(`\n${name}`);
    const files = (runs) => [join(folder, `${name}.zip`), runs, join(folder, `${name}.npy`)];
    const contestants = (runs) => ({
      'without TensorFlow': { command: process.execPath, args: [runner, ...files(runs)] },
      'tf.saved_model.load': { command: python, args: [peer, ...files(runs)] },
    });
    const once = await alternate(contestants('1'), 3);
    printTable(once);
    const details = {};
    for (const [who, contestant] of Object.entries(contestants(String(RUNS)))) {
      const { output } = await measure(contestant);
      details[who] = JSON.parse(output.trim().split('\n').at(-1));
      console.log(who, JSON.stringify(details[who]));
    }
    results[name] = { once, details };
    const [own, theirs] = Object.values(once);
    judged.push(
      judge(`${name}: whole process`, own.wall.median / theirs.wall.median, targets.time),
      judge(`${name}: peak memory`, own.largest.median / theirs.largest.median, targets.memory),
    );
  }
  writeResult('savedmodel', { machine: before, versions, results, judged });
}
