// What model-hub-ci takes beyond a bare onnxruntime-node script on the same model and tensor.
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle } from '../scripts/build.mjs';
import { alternate } from './lib/alternate.mjs';
import { machine } from './lib/machine.mjs';
import { offlinePackage } from './lib/offline-package.mjs';
import { realFolder } from './lib/real.mjs';
import { judge, printTable, writeResult } from './lib/results.mjs';
import { root } from './lib/root.mjs';

export async function overhead() {
  const before = machine();
  await bundle();
  const runCase = join(root, 'build', 'bench', 'run-case.mjs');
  await build({
    entryPoints: [join(root, 'bench', 'contestants', 'run-case.ts')],
    outfile: runCase,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const model = offlinePackage(join(realFolder(), 'models', 'unet2d_nuclei_broad'), ['onnx']);
  const files = [join(model, 'weights.onnx'), join(model, 'test_input.npy')];
  const node = (...args) => ({ command: process.execPath, args });

  const results = await alternate({
    'bare onnxruntime-node': node(join(root, 'bench/contestants/bare-onnxruntime.mjs'), ...files),
    'one case in its child': node(runCase, ...files, join(root, 'build', 'bench', 'outputs')),
    'model-hub-ci test': node(
      join(root, 'dist', 'cli.cjs'),
      'test',
      model,
      '--weights-format',
      'onnx',
    ),
  });
  printTable(results);
  const more = (name) =>
    (results[name].wall.median - results['bare onnxruntime-node'].wall.median) / 1000;
  const judged = [
    judge('seconds more than the bare script', more('model-hub-ci test'), 0.15, ' s'),
  ];
  writeResult('overhead', { machine: before, results, judged });
}
