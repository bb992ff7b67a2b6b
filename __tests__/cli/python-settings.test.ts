import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { temporaryFolders } from '../temporary.ts';
import { run } from './command.ts';

const folders = temporaryFolders();
const FIXTURES = fileURLToPath(new URL('../weights/onnx/fixtures', import.meta.url));
const AXES = [
  { type: 'batch' },
  { type: 'channel', channel_names: ['grey'] },
  { type: 'space', id: 'y', size: 8 },
  { type: 'space', id: 'x', size: 8 },
];

function stateDict(): string {
  const description = {
    format_version: '0.5.4',
    type: 'model',
    name: 'Smoothing model',
    inputs: [{ id: 'x', axes: AXES, test_tensor: { source: 'x.npy' } }],
    outputs: [{ id: 'y', axes: AXES, test_tensor: { source: 'y.npy' } }],
    weights: {
      pytorch_state_dict: {
        source: 'weights.pt',
        pytorch_version: '2.4.0',
        architecture: { source: 'smooth.py', callable: 'Smooth' },
      },
    },
  };
  return folders({
    'rdf.yaml': JSON.stringify(description),
    'x.npy': readFileSync(join(FIXTURES, 'smooth.x.npy')),
    'y.npy': readFileSync(join(FIXTURES, 'smooth.y.npy')),
    'weights.pt': 'weights',
    'smooth.py': 'import torch\n\n\nclass Smooth(torch.nn.Module):\n    pass\n',
  });
}

async function verdict(...flags: string[]) {
  const folder = stateDict();
  const kept = join(folders(), 'kept');
  const words = ['test', folder, '--environments-folder', kept, '--json', '-', ...flags];
  const { status, stdout } = await run(words, { folder });
  return { status, ...JSON.parse(stdout).resources[0].verdicts[0] };
}

test('where no environment may be made and none is there, nobody is blamed', async () => {
  expect(await verdict('--engine', 'python', '--environments', 'never')).toMatchObject({
    status: 'error',
    blame: 'environment',
    cause: 'environment-not-allowed',
    message: expect.stringContaining(
      'the settings (environments: never) say that it may not be made',
    ),
  });
});

test('a named Python that cannot be used is told', async () => {
  const flags = ['--engine', 'python', '--environments', 'never', '--python', './nowhere/python3'];
  expect(await verdict(...flags)).toMatchObject({
    status: 'error',
    blame: 'environment',
    cause: 'python-missing',
  });
});
