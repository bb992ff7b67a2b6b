// A PyTorch state dict through the whole command against the reference implementation's on the same package:
// process start to exit, both in environments that are there already.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from '../scripts/build.mjs';
import { alternate } from './lib/alternate.mjs';
import { machine } from './lib/machine.mjs';
import { judge, printTable, writeResult } from './lib/results.mjs';
import { root } from './lib/root.mjs';
import { ensureVenv } from './lib/venv.mjs';

const PEER = ['bioimageio.core==0.11.0', 'pydantic<2.13', 'torch==2.13.0', 'numpy'];
const NAME = 'unet-batch-norm';

export async function stateDict() {
  const before = machine();
  await bundle();
  const venv = ensureVenv(PEER);
  const ready = execFileSync(join(root, '.ci', 'ready-python'), { encoding: 'utf8' }).trim();
  const folder = join(root, 'build', 'bench', 'state-dicts');
  const script = join(root, 'scripts', 'corpus', 'python', 'make_packages.py');
  execFileSync(ready, [script, folder, 'ready', NAME]);
  const model = join(folder, NAME, 'rdf.yaml');
  const environments = ['--environments-folder', join(root, 'build', 'python')];
  const results = await alternate({
    'bioimageio test': {
      command: venv.bin('bioimageio'),
      args: [
        ...['test', model, '--weight-format', 'pytorch_state_dict'],
        ...['--runtime-env', 'currently-active'],
      ],
    },
    'model-hub-ci test': {
      command: process.execPath,
      args: [join(root, 'dist', 'cli.cjs'), 'test', model, '--engine', 'python', ...environments],
    },
  });
  printTable(results);
  const [peer, ours] = [results['bioimageio test'], results['model-hub-ci test']];
  const judged = [judge('time, of the peer’s', ours.wall.median / peer.wall.median, 0.5)];
  writeResult('state-dict', { machine: before, peer: venv.versions, results, judged });
}
