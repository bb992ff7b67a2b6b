// TorchScript without Python: the whole command against the reference implementation's, and the importer
// with the engine against torch itself, each in one process.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle } from '../scripts/build.mjs';
import { loadTypeScript } from '../scripts/load-typescript.mjs';
import { alternate } from './lib/alternate.mjs';
import { machine } from './lib/machine.mjs';
import { measure } from './lib/measure.mjs';
import { offlinePackage } from './lib/offline-package.mjs';
import { realFolder } from './lib/real.mjs';
import { judge, printTable, writeResult } from './lib/results.mjs';
import { root } from './lib/root.mjs';
import { ensureVenv } from './lib/venv.mjs';

const RUNS = 3;
const PEER = ['bioimageio.core==0.11.0', 'pydantic<2.13', 'torch==2.13.0', 'numpy'];

async function bundleRunner() {
  const outfile = join(root, 'build', 'bench', 'run-torchscript.mjs');
  await build({
    entryPoints: [join(root, 'bench', 'contestants', 'run-torchscript.ts')],
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

/** Archives with their inputs; the raw test tensors do, since only the time matters here. */
function models(python) {
  const folder = join(root, 'build', 'bench', 'unets');
  const maker = join(root, 'bench', 'contestants', 'make_unets.py');
  const scripts = join(root, 'scripts', 'corpus', 'torchscript');
  console.log(execFileSync(python, [maker, scripts, folder], { encoding: 'utf8' }).trim());
  const real = join(realFolder(), 'models');
  const [broad, multi] = [join(real, 'unet2d_nuclei_broad'), join(real, 'unet2d_multi_tensor')];
  return {
    'nuclei_broad 512x512': [join(broad, 'weights.pt'), join(broad, 'test_input.npy')],
    'multi_tensor 256x256': [
      join(multi, 'weights_torchscript_traced.pt'),
      join(multi, 'test_input_0.npy'),
      join(multi, 'test_input_1.npy'),
    ],
    'U-Net 31 M 512x512': [join(folder, 'unet2d.pt'), join(folder, 'unet2d.npy')],
    '3-D U-Net 32x96x96': [join(folder, 'unet3d.pt'), join(folder, 'unet3d.npy')],
  };
}

/** `test` against `bioimageio test`, process start to exit; both run the other shapes of a description, too. */
async function commands(venv, name, judged) {
  const model = offlinePackage(join(realFolder(), 'models', name), ['torchscript']);
  const results = await alternate(
    {
      'bioimageio test': {
        command: venv.bin('bioimageio'),
        args: ['test', model, '--weight-format', 'torchscript'],
        expectedCodes: [0, 1],
      },
      'model-hub-ci test': {
        command: process.execPath,
        args: [join(root, 'dist', 'cli.cjs'), 'test', model, '--weights-format', 'torchscript'],
      },
    },
    3,
  );
  printTable(results);
  const [peer, ours] = Object.values(results);
  judged.push(
    judge(`${name}: time, of the peer’s`, ours.wall.median / peer.wall.median, 1 / 10),
    judge(`${name}: memory, of the peer’s`, ours.largest.median / peer.largest.median, 0.5),
  );
  return results;
}

const inside = ({ import: lowered = 0, load, first }) => lowered + load + first;

export async function torchscript() {
  const before = machine();
  const venv = ensureVenv(PEER);
  const { python, versions } = venv;
  await bundle();
  const runner = await bundleRunner();
  const peer = join(root, 'bench', 'contestants', 'jit_load.py');
  const { childEnvironment } = await loadTypeScript('src/inference/child-environment.ts');
  const tunables = childEnvironment({}, '').GLIBC_TUNABLES;
  const results = {};
  const judged = [];
  for (const name of ['unet2d_nuclei_broad', 'unet2d_multi_tensor'])
    results[name] = await commands(venv, name, judged);
  for (const [name, [archive, ...inputs]] of Object.entries(models(python))) {
    console.log(`\n${name}`);
    const contestants = (runs) => ({
      // With the environment that the product gives its child processes.
      'without Python': {
        command: 'env',
        args: [`GLIBC_TUNABLES=${tunables}`, process.execPath, runner, archive, runs, ...inputs],
      },
      'torch.jit.load': { command: python, args: [peer, archive, runs, ...inputs] },
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
    const [own, torch] = [once['without Python'], once['torch.jit.load']];
    const [ownInside, torchInside] = Object.values(details).map(inside);
    judged.push(
      judge(`${name}: whole process`, own.wall.median / torch.wall.median, 1),
      judge(`${name}: import, session and run`, ownInside / torchInside, 1),
      judge(
        `${name}: best run`,
        Object.values(details)[0].best / Object.values(details)[1].best,
        1,
      ),
      judge(`${name}: peak memory`, own.largest.median / torch.largest.median, 0.5),
    );
  }
  writeResult('torchscript', { machine: before, versions, results, judged });
}
