import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { Outcome } from '../../../src/contract/outcome.ts';
import { packagesOnDemand } from '../../../src/inference/packages/packages-on-demand.ts';
import { runCase } from '../../../src/inference/run-case.ts';
import { readySnapshot } from '../../../src/inference/tracer/ready-snapshot.ts';
import { readNpy } from '../../../src/tensor/npy.ts';
import { temporaryFolders } from '../../temporary.ts';
import { LIMITS, pythonJob, WEIGHTS } from '../python/python-cases.ts';
import { makeWheel, wheelServer } from './wheel-server.ts';

const newFolder = temporaryFolders();
const kept = newFolder();

/** What a model's code reaches for when it is imported, and the wheel's files that answer. */
const NETS = `
import importlib.metadata
import torch
from my_nets.parts import Base
__version__ = importlib.metadata.version("my-nets")
class Net(Base):
    pass
`;
const PARTS = readFileSync('__tests__/inference/python/architectures/sound.py', 'utf8').replace(
  'class Net(',
  'class Base(',
);
const WHEEL = {
  'my_nets/__init__.py': NETS,
  'my_nets/parts.py': PARTS,
  'my_nets/tops.py': 'from my_nets import _fast\nimport my_nets._fast as again\n',
  'my_nets/_fast.cpython-312-x86_64-linux-gnu.so': 'compiled',
  'torch/__init__.py': 'raise SystemExit("torch of the wheel")',
  'driver/__init__.py': 'raise SystemExit("driver of the wheel")',
  'numpy/__init__.py': 'raise SystemExit("numpy of the wheel")',
  'json.py': 'raise SystemExit("json of the wheel")',
  'math/__init__.py': 'raise SystemExit("math of the wheel")',
  'sitecustomize.py': 'raise SystemExit("sitecustomize of the wheel")',
  'evil.pth': 'import os; os._exit(1)',
};
const serving = makeWheel('my-nets', '1.5', WHEEL).then((bytes) =>
  wheelServer({ 'my_nets-1.5-py3-none-any.whl': { bytes } }),
);
afterAll(async () => (await serving).close());

/** Runs an architecture whose weights declare the package. */
async function run(source: string, from?: { module: string }): Promise<Outcome> {
  const folder = newFolder({ 'net.py': source, 'requirements.txt': 'my-nets>=1\n' });
  const packages = packagesOnDemand({
    sources: { index: (await serving).url, wheels: [] },
    making: 'declared',
    python: null,
    environment: {},
    files: { cacheFolder: newFolder(), maxBytes: 2 ** 30 },
  });
  const job = pythonJob(newFolder(), 'sound.py', undefined, {
    architecture: {
      from: from ?? { file: join(folder, 'net.py'), sha256: '' },
      callable: 'Net',
      kwargs: {},
    },
  });
  const path = join(folder, 'requirements.txt');
  const findPackage = packages.finderFor({ path, size: 1, sha256: '' });
  const snapshot = await readySnapshot(kept, null);
  return runCase({ ...job, snapshot }, LIMITS, { findPackage });
}

test.each([
  [
    'imports a package',
    'from my_nets import Net, __version__\nassert __version__ == "1.5"',
    undefined,
  ],
  [
    'imports what was compiled and uses nothing of it',
    'import my_nets.tops\nfrom my_nets import Net',
    undefined,
  ],
  ['is one of a package', '', { module: 'my_nets' }],
])(
  'an architecture that %s gives what torch gives, and says with which wheel',
  async (_, source, from) => {
    const outcome = await run(source, from);
    if (!outcome.ok) throw new Error(outcome.message);
    const expected = readNpy(readFileSync(join(WEIGHTS, 'output.npy')));
    const produced = readNpy(readFileSync(outcome.outputs[0]?.path ?? ''));
    expect(produced.shape).toEqual(expected.shape);
    for (const [index, value] of [...expected.data].entries())
      expect(Number(produced.data[index])).toBeCloseTo(Number(value), 4);
    expect(outcome.remarks).toContainEqual({
      code: 'packages-from-wheels',
      severity: 'info',
      message:
        'The architecture ran with the Python files of my-nets 1.5, taken from their wheels.',
      hint: '',
    });
  },
);

/** While files are imported, a package that is not there may still be called: it decorates, or is set up. */
const USE = 'import torch\nclass Net(torch.nn.Module):\n  def __init__(self):';

test.each([
  [
    'compiled code',
    `from my_nets.tops import _fast\n${USE} _fast.add(1)`,
    /my_nets\._fast\.add: the Python package my-nets is not there where models are traced, since it is compiled/,
  ],
  [
    'a package that nobody declares',
    'import other_nets',
    /ModuleNotFoundError: No module named 'other_nets'/,
  ],
  [
    'a compiled package',
    `import my_nets\nfrom PIL import Image\n@Image.register\ndef save(): pass\n${USE} Image.new('L', (1, 1))`,
    /PIL\.Image\.new: .* pillow is not there .* since it computes in compiled code/,
  ],
])('an architecture that uses %s is refused by name', async (_, source, words) => {
  const outcome = await run(source);
  if (outcome.ok) throw new Error('It passed.');
  expect(outcome.cause).toMatch(/^unknown-|^unsupported-/);
  expect(outcome.message).toMatch(words);
});

test('no wheel comes before what is traced with or what is Python itself, and none can be written to', async () => {
  const outcome = await run(`
import my_nets, sys, os, json, math
import torch, driver, numpy
for module in (torch, driver, numpy, json, math):
    assert "/packages/" not in getattr(module, "__file__", ""), module
folder = os.path.dirname(my_nets.__file__)
assert folder.startswith("/packages/"), folder
assert not [path for path in sys.path if path.startswith("/packages")], sys.path
assert sorted(os.listdir(os.path.dirname(folder))) == ["json.py", "math", "my_nets", "my_nets-1.5.dist-info"], os.listdir(os.path.dirname(folder))
for place in (folder, os.path.dirname(folder), "/packages", "/tracing"):
    try:
        open(place + "/new.py", "w")
    except OSError:
        continue
    raise AssertionError(place)
from my_nets import Net
`);
  expect(outcome.ok ? 'passed' : outcome.message).toBe('passed');
});
