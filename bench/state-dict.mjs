// A PyTorch state dict through the whole command, process start to exit: the reference implementation, our
// Python worker, and the engine that traces architectures without PyTorch, side by side on the same packages,
// all in environments that are there already.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from '../scripts/build.mjs';
import { alternate } from './lib/alternate.mjs';
import { machine } from './lib/machine.mjs';
import { offlinePackage } from './lib/offline-package.mjs';
import { judge, printTable, writeResult } from './lib/results.mjs';
import { root } from './lib/root.mjs';
import { ensureVenv } from './lib/venv.mjs';

const PEER = ['bioimageio.core==0.11.0', 'pydantic<2.13', 'torch==2.13.0', 'numpy'];
const FORMAT = 'pytorch_state_dict';
/** Of those whose packages hold a state dict: two and three dimensions, seven sizes each. */
const MODELS = ['nuclei-2d', 'cells-3d'];

export async function stateDict() {
  const before = machine();
  await bundle();
  const venv = ensureVenv(PEER);
  const python = execFileSync(join(root, '.ci', 'ready-python'), { encoding: 'utf8' }).trim();
  const packages = {};
  const judged = [];
  for (const name of MODELS) {
    console.log(`\n${name}`);
    const source = join(root, 'test-models', name);
    const model = offlinePackage(source, [FORMAT], 'pytorch.bioimageio.yaml');
    const results = await alternate(contestants(model, venv, python), ROUNDS);
    printTable(results);
    judged.push(...judgements(name, results));
    packages[name] = results;
    writeResult('state-dict', { machine: before, peer: venv.versions, packages, judged });
  }
}

/** PyTorch takes long on a busy machine. */
const ROUNDS = 3;

function contestants(model, venv, python) {
  const ours = (...words) => ({
    command: process.execPath,
    args: [join(root, 'dist', 'cli.cjs'), 'test', model, '--environments', 'never', ...words],
  });
  return {
    'bioimageio test': {
      command: venv.bin('bioimageio'),
      args: ['test', model, '--weight-format', FORMAT, '--runtime-env', 'currently-active'],
    },
    'Python worker': ours('--engine', 'python', '--python', python),
    traced: ours(),
  };
}

function judgements(name, { 'bioimageio test': peer, 'Python worker': worker, traced }) {
  return [
    judge(`${name}: time, of the peer’s`, traced.wall.median / peer.wall.median, 0.25),
    judge(`${name}: computing, of the peer’s`, traced.cpu.median / peer.cpu.median, 0.25),
    judge(`${name}: memory, of the peer’s`, traced.held.median / peer.held.median, 0.6),
    judge(`${name}: time, of our worker’s`, traced.wall.median / worker.wall.median, 1),
    judge(`${name}: memory, of our worker’s`, traced.held.median / worker.held.median, 1),
  ];
}
