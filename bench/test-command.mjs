// The whole command against the reference implementation's on the same package: process start to exit.
import { join } from 'node:path';
import { bundle } from '../scripts/build.mjs';
import { alternate } from './lib/alternate.mjs';
import { machine } from './lib/machine.mjs';
import { offlinePackage } from './lib/offline-package.mjs';
import { realFolder } from './lib/real.mjs';
import { judge, printTable, writeResult } from './lib/results.mjs';
import { root } from './lib/root.mjs';
import { ensureVenv } from './lib/venv.mjs';

const PEER = ['bioimageio.core==0.11.0', 'pydantic<2.13', 'onnxruntime'];

export async function testCommand() {
  const before = machine();
  await bundle();
  const venv = ensureVenv(PEER);
  const model = offlinePackage(join(realFolder(), 'models', 'unet2d_nuclei_broad'), ['onnx']);
  const results = await alternate({
    'bioimageio test': {
      command: venv.bin('bioimageio'),
      args: ['test', model, '--weight-format', 'onnx'],
    },
    'model-hub-ci test': {
      command: process.execPath,
      args: [join(root, 'dist', 'cli.cjs'), 'test', model, '--weights-format', 'onnx'],
    },
  });
  printTable(results);
  const [peer, ours] = [results['bioimageio test'], results['model-hub-ci test']];
  const judged = [
    judge('time, of the peer’s', ours.wall.median / peer.wall.median, 0.2),
    judge(
      'memory of the largest process, of the peer’s',
      ours.largest.median / peer.largest.median,
      0.75,
    ),
  ];
  writeResult('test-command', { machine: before, peer: venv.versions, results, judged });
}
