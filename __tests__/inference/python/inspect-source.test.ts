import { join } from 'node:path';
import { expect } from '@jest/globals';
import { inspectSource } from '../../../src/inference/python/worker/inspect-source.ts';
import { temporaryFolders } from '../../temporary.ts';
import { testTorch } from '../../torch-python.ts';

const makeFolder = temporaryFolders();

const SOURCE = `import torch, urllib.request
from . import blocks
from timm.layers import DropPath
try:
    import apex
except ImportError:
    apex = None

def make(channels):
    import einops
    return Net(channels).cuda()

class Net(torch.nn.Module):
    def forward(self, x):
        name = input("? ")
        return x.to("cuda:0")

open("was-run", "w")
`;

testTorch('source is looked at without being run', async (python) => {
  const folder = makeFolder({ 'net.py': SOURCE });
  const found = await inspectSource(join(folder, 'net.py'), python);
  expect(found.problem).toBeNull();
  expect(found.defines).toEqual(['make', 'Net']);
  expect(found.imports).toEqual([
    { module: 'torch', line: 1, level: 0, optional: false },
    { module: 'urllib.request', line: 1, level: 0, optional: false },
    { module: '', line: 2, level: 1, optional: false },
    { module: 'timm.layers', line: 3, level: 0, optional: false },
    { module: 'apex', line: 5, level: 0, optional: true },
    { module: 'einops', line: 10, level: 0, optional: true },
  ]);
  expect(found.warnings.map(({ code, line }) => [code, line])).toEqual([
    ['architecture-imports-files', 2],
    ['architecture-uses-network', 1],
    ['architecture-needs-gpu', 11],
    ['architecture-reads-input', 15],
    ['architecture-needs-gpu', 16],
  ]);
});

testTorch('source that is no Python is told with its line', async (python) => {
  const folder = makeFolder({ 'net.py': 'import torch\ndef net(:\n' });
  const { problem } = await inspectSource(join(folder, 'net.py'), python);
  expect(problem).toMatchObject({ line: 2, message: expect.stringContaining('syntax') });
});
