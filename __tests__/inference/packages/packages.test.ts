import { afterAll, expect, test } from '@jest/globals';
import { openPackages, type PackageOptions } from '../../../src/inference/packages/packages.ts';
import { readRequirementLines } from '../../../src/inference/python/declared/requirement-lines.ts';
import { temporaryFolders } from '../../temporary.ts';
import { makeWheel, type Served, wheelServer } from './wheel-server.ts';

const newFolder = temporaryFolders();
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

async function serve(
  wheels: Record<string, Buffer | Served>,
  kind?: Parameters<typeof wheelServer>[1],
) {
  const served = Object.entries(wheels).map(([file, it]) => [
    file,
    Buffer.isBuffer(it) ? { bytes: it } : it,
  ]);
  const server = await wheelServer(Object.fromEntries(served), kind);
  closing.push(server.close);
  return server;
}

function finder(
  url: string | null,
  declared: readonly string[] | null,
  other: Partial<PackageOptions> = {},
) {
  const packages = openPackages({
    sources: { index: url, wheels: [] },
    making: 'declared',
    python: '/nowhere/python3',
    environment: {},
    files: {
      cacheFolder: newFolder(),
      maxBytes: 2 ** 30,
      download: { retryDelay: 1, attempts: 2 },
    },
    ...other,
  });
  const read = { file: 'requirements.txt', kind: 'pip' as const, python: null };
  return packages.finderFor(declared && { ...read, ...readRequirementLines(declared) });
}

const wheel = (version: string, text: string, requires?: string[]) =>
  makeWheel('my-nets', version, { 'my_nets/__init__.py': text }, requires);

test.each(['json', 'html'] as const)(
  'an index in %s gives the newest wheel that fits what is declared',
  async (kind) => {
    const server = await serve(
      {
        'my_nets-1.9-py3-none-any.whl': await wheel('1.9', 'old = True'),
        'my_nets-1.10-py3-none-any.whl': await wheel('1.10', 'new = True'),
        'my_nets-1.11rc1-py3-none-any.whl': await wheel('1.11rc1', 'trying = True'),
        'my_nets-1.12-py3-none-any.whl': { bytes: await wheel('1.12', ''), yanked: true },
        'my_nets-2.0-py3-none-any.whl': await wheel('2.0', 'other = True'),
        'my_nets-1.20-py2-none-any.whl': await wheel('1.20', ''),
      },
      kind,
    );
    const find = finder(server.url, ['My_Nets >=1.2, <2']);
    expect(await find('my_nets')).toEqual({
      kind: 'wheel',
      name: 'my-nets',
      version: '1.10',
      files: {
        'my_nets/__init__.py': 'new = True',
        'my_nets-1.10.dist-info/METADATA': expect.stringContaining('Version: 1.10'),
      },
      compiled: [],
    });
    await find('my_nets');
    expect(server.asked).toEqual(['/simple/my-nets/', '/files/my_nets-1.10-py3-none-any.whl']);
  },
);

test('what is neither declared nor in the ready environment is absent, nobody being asked', async () => {
  const server = await serve({ 'my_nets-1-py3-none-any.whl': await wheel('1', '') });
  const find = finder(server.url, ['another-one']);
  expect(await find('my_nets')).toEqual({ kind: 'absent' });
  expect(server.asked).toEqual([]);
});

test('what a package requires may be imported after it, by its own clauses and no extras', async () => {
  const helper = (version: string) =>
    makeWheel('helper', version, { 'helper.py': `version = ${version}` });
  const server = await serve({
    'my_nets-1-py3-none-any.whl': await wheel('1', '', [
      'helper<2',
      'tester ; extra == "test"',
      'numpy',
    ]),
    'helper-1.5-py3-none-any.whl': await helper('1.5'),
    'helper-2.5-py3-none-any.whl': await helper('2.5'),
    'tester-1-py3-none-any.whl': await makeWheel('tester', '1', { 'tester.py': '' }),
  });
  const find = finder(server.url, ['my-nets']);
  expect(await find('helper')).toEqual({ kind: 'absent' });
  await find('my_nets');
  expect(await find('helper')).toMatchObject({ kind: 'wheel', version: '1.5' });
  expect(await find('tester')).toEqual({ kind: 'absent' });
  expect(await find('scipy')).toEqual({ kind: 'absent' });
});

test.each([
  [
    'another content',
    async () => ({ bytes: await wheel('1', ''), sha256: '0'.repeat(64) }),
    /another SHA-256 than the index says/,
  ],
  [
    'no hash',
    async () => ({ bytes: await wheel('1', ''), sha256: null }),
    /the index gives no SHA-256/,
  ],
  ['no archive', async () => ({ bytes: Buffer.from('no wheel') }), /its wheel is damaged/],
] as const)('a wheel with %s is not used', async (_, make, why) => {
  const server = await serve({ 'my_nets-1-py3-none-any.whl': await make() });
  const answer = await finder(server.url, ['my-nets'])('my_nets');
  expect(answer).toMatchObject({ kind: 'stand-in', why: expect.stringMatching(why) });
});

test.each([
  ['the declared version is missing', ['my-nets==7'], /there is no wheel of my-nets ==7/],
  ['there is only source', ['only-source'], /there is no wheel of only-source$/],
] as const)('where %s that is told', async (_, declared, why) => {
  const server = await serve({
    'my_nets-1-py3-none-any.whl': await wheel('1', ''),
    'only_source-1.tar.gz': Buffer.from('source'),
  });
  const module = declared[0].replace(/==.*/, '').replace('-', '_');
  expect(await finder(server.url, declared)(module)).toMatchObject({
    kind: 'stand-in',
    why: expect.stringMatching(why),
  });
});

test('a package of the ready environment has to be the one that this program knows', async () => {
  const { bytes } = { bytes: await makeWheel('timm', '1.0.31', { 'timm/__init__.py': '' }) };
  const server = await serve({ 'timm-1.0.31-py3-none-any.whl': bytes });
  expect(await finder(server.url, null)('timm')).toEqual({
    kind: 'stand-in',
    name: 'timm',
    version: '1.0.31',
    why: 'the index offers another timm-1.0.31-py3-none-any.whl than the one that is known',
  });
  expect(server.asked).toEqual(['/simple/timm/']);
});

test.each([
  ['a server that fails', async () => (await serve({}, 'broken')).url, /answered 503/],
  ['nobody', async () => 'http://127.0.0.1:9/simple/', /refuses connections/],
  ['no index and no pip', async () => null, /no package index is known/],
])('%s is told and lays nothing to the package', async (_, url, why) => {
  expect(await finder(await url(), ['my-nets'])('my_nets')).toMatchObject({
    kind: 'stand-in',
    why: expect.stringMatching(why),
  });
});

test('what settings forbid is not asked for', async () => {
  const server = await serve({ 'my_nets-1-py3-none-any.whl': await wheel('1', '') });
  const never = finder(server.url, ['my-nets'], { making: 'never' });
  expect(await never('my_nets')).toEqual({ kind: 'absent' });
  expect(await never('timm')).toMatchObject({
    kind: 'stand-in',
    why: /never/.source && expect.stringContaining('never'),
  });
  const ready = finder(server.url, ['my-nets', 'timm==0.9'], { making: 'ready' });
  expect(await ready('my_nets')).toEqual({ kind: 'absent' });
  expect(await ready('timm')).toMatchObject({ why: 'there is no wheel of timm ==1.0.31' });
  expect(server.asked).toEqual(['/simple/timm/']);
});

test('compiled packages are stand-ins that nobody is asked for', async () => {
  const server = await serve({});
  const find = finder(server.url, ['scikit-image']);
  for (const module of ['PIL', 'skimage', 'safetensors'])
    expect(await find(module)).toMatchObject({
      kind: 'stand-in',
      why: 'it computes in compiled code',
    });
  expect(server.asked).toEqual([]);
});

test('of a wheel for one system the Python files are used, of several the smallest', async () => {
  const files = {
    'my_nets/__init__.py': '',
    'my_nets/_fast.cpython-312-x86_64-linux-gnu.so': 'ELF',
  };
  const large = await makeWheel('my-nets', '1', { ...files, 'my_nets/a.txt': 'x'.repeat(5000) });
  const server = await serve({
    'my_nets-1-cp312-cp312-manylinux_2_28_x86_64.whl': large,
    'my_nets-1-cp312-cp312-win_amd64.whl': await makeWheel('my-nets', '1', files),
  });
  const answer = await finder(server.url, ['my-nets'])('my_nets');
  expect(answer).toMatchObject({ kind: 'wheel', compiled: ['my_nets._fast'] });
  expect(server.asked.at(-1)).toBe('/files/my_nets-1-cp312-cp312-win_amd64.whl');
});

test('wheels in a folder are taken as they are', async () => {
  const folder = newFolder({ 'my_nets-1-py3-none-any.whl': await wheel('1', 'here = 1') });
  const find = finder(null, ['my-nets'], { sources: { index: null, wheels: [folder] } });
  expect(await find('my_nets')).toMatchObject({ files: { 'my_nets/__init__.py': 'here = 1' } });
});

test('no more than 40 packages are given to one architecture', async () => {
  const names = Array.from({ length: 42 }, (_, index) => `pack${index}`);
  const wheels = names.map(async (name) => [
    `${name}-1-py3-none-any.whl`,
    await makeWheel(name, '1', { [`${name}.py`]: '' }),
  ]);
  const server = await serve(Object.fromEntries(await Promise.all(wheels)));
  const find = finder(server.url, names);
  const answers = await Promise.all(names.map(find));
  expect(answers.filter(({ kind }) => kind === 'wheel')).toHaveLength(40);
});
