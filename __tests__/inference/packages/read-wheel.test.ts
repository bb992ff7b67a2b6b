import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readWheel } from '../../../src/inference/packages/read-wheel.ts';
import { damage, makeZip } from '../../files/zip.ts';
import { temporaryFolders } from '../../temporary.ts';
import { makeWheel } from './wheel-server.ts';

const newFolder = temporaryFolders();

function read(bytes: Buffer) {
  return readWheel(join(newFolder({ 'a.whl': bytes }), 'a.whl'));
}

const plain = (name: string) => makeZip([[name, 'evil = 1']]);

test.each([
  [
    'a path out of the wheel',
    async () => damage(await plain('aa/evil.py'), 'aa/', '../'),
    'leads out',
  ],
  [
    'a path out of it further down',
    async () => damage(await plain('a/bb/evil.py'), '/bb/', '/../'),
    'leads out',
  ],
  [
    'an absolute path',
    async () => damage(await plain('aevil.py'), 'aevil', '/evil'),
    'absolute path',
  ],
  [
    'a path with backslashes',
    async () => damage(await plain('a_evil.py'), 'a_e', 'a\\e'),
    'backslash',
  ],
  [
    'a symbolic link',
    () => makeZip([['a/b.py', { content: '/etc/passwd', mode: 0o120777 }]]),
    'symbolic link',
  ],
  [
    'a place taken twice',
    () =>
      makeZip([
        ['a/B.py', ''],
        ['a/b.py', ''],
      ]),
    'takes the place',
  ],
  [
    'a checksum that differs',
    async () => damage(await plain('a/evil.py'), 'evil = 1', 'evil = 2'),
    'is damaged',
  ],
  [
    'a bomb',
    () =>
      makeZip(
        Array.from({ length: 20 }, (_, index): [string, { content: string; compress: boolean }] => [
          `a/b${index}.py`,
          { content: ' '.repeat(4 * 1024 * 1024), compress: true },
        ]),
      ),
    'times its own size',
  ],
  [
    'too many files',
    () =>
      makeZip(Array.from({ length: 5001 }, (_, index): [string, string] => [`a/b${index}.py`, ''])),
    'more than 5000 files',
  ],
  [
    'too many entries',
    () =>
      makeZip(Array.from({ length: 10_001 }, (_, index): [string, string] => [`a/b${index}`, ''])),
    'more than 10000',
  ],
])('a wheel with %s is not used', async (_, make, why) => {
  expect(await read(await make())).toEqual(expect.stringContaining(why));
});

test('only Python and small texts are used, and nothing that Python runs by itself or that is traced with', async () => {
  const used = [
    'nets/__init__.py',
    'nets/config.json',
    'nets/deep/er.py',
    'nets/py.typed',
    'other.py',
  ];
  const unused = [
    ...['torch/__init__.py', 'torch.py', 'driver/serve.py', 'numpy/__init__.py', 'architecture.py'],
    ...['sitecustomize.py', 'usercustomize.py', 'site.py', 'evil.pth', 'evil-1.pth', 'nets/a.bin'],
    ...['evil-1.data/purelib/torch/__init__.py', 'evil-1.data/scripts/run', 'nets.libs/lib.so.1'],
    ...['nets/stub.pyi', 'loose.json', 'nets/_ext.abi3.so', 'nets/deep/fast.cp312-win_amd64.pyd'],
  ];
  const files = Object.fromEntries([...used, ...unused].map((path) => [path, 'x = 1']));
  const large = { 'nets/large.py': { content: '#'.repeat(4 * 1024 * 1024 + 1), compress: true } };
  const latin = { 'nets/latin.py': { content: Uint8Array.from([0x23, 0xe9]) } };
  const content = await read(
    await makeWheel('nets', '1', { ...files, ...large, ...latin }, ['a>1']),
  );
  if (typeof content === 'string') throw new Error(content);
  expect(Object.keys(content.files).sort()).toEqual(['nets-1.dist-info/METADATA', ...used].sort());
  expect(content.compiled.sort()).toEqual(['nets._ext', 'nets.deep.fast']);
  expect(content.requires).toEqual([{ name: 'a', versions: '>1', extras: '', marker: '' }]);
});
