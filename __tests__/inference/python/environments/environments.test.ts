import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packageFolders } from '../../../../src/inference/python/environments/environment-files.ts';
import { openEnvironments } from '../../../../src/inference/python/environments/environments.ts';
import { givenEnvironment } from '../../../../src/inference/python/environments/given-environment.ts';
import type { EnvironmentOptions } from '../../../../src/inference/python/environments/options.ts';
import type { EnvironmentRequest } from '../../../../src/inference/python/environments/request.ts';
import { temporaryFolders } from '../../../temporary.ts';
import { type PackageIndex, packageIndex } from './package-index.ts';
import { environmentWithUv } from './uv.ts';

const folders = temporaryFolders();
let environment: NodeJS.ProcessEnv;
let index: PackageIndex;
let trap: string;

beforeAll(async () => {
  environment = await environmentWithUv();
  trap = join(folders(), 'trap');
  const spring = `open(${JSON.stringify(trap)}, 'w').close()`;
  index = await packageIndex([
    { name: 'tiny-layers', version: '1.0', files: { 'tiny_layers/__init__.py': 'SIZE = 1\n' } },
    { name: 'tiny-layers', version: '2.0', files: { 'tiny_layers/__init__.py': 'SIZE = 2\n' } },
    {
      name: 'tiny-net',
      version: '0.3',
      files: { 'tinynet/__init__.py': 'import tiny_layers\n', 'tinyextra.py': '' },
      requires: ['tiny-layers<2'],
    },
    { name: 'only-source', version: '1.0', files: {}, setup: spring },
    {
      name: 'with-start',
      version: '1.0',
      files: { 'with_start.py': spring, 'with_start.pth': `import os; ${spring}\n` },
    },
    {
      name: 'broken-import',
      version: '1.0',
      files: { 'broken_import.py': 'raise OSError("no libfoo")\n' },
    },
  ]);
}, 120_000);

afterAll(() => index.close());

function options(changes: Partial<EnvironmentOptions> = {}): EnvironmentOptions {
  const sources = { index: index.url, wheels: [] };
  return { folder: folders(), python: null, sources, making: 'declared', environment, ...changes };
}

function request(...attempts: string[][]): EnvironmentRequest {
  return { rung: 'extended', label: 'the environment', python: null, attempts, modules: [] };
}

async function made(wanted: EnvironmentRequest, how: EnvironmentOptions) {
  const result = await openEnvironments(how).get(wanted);
  if (!result.ok) throw new Error([result.message, ...result.lines].join('\n'));
  return result.environment;
}

async function refused(wanted: EnvironmentRequest, how: EnvironmentOptions) {
  const result = await openEnvironments(how).get(wanted);
  if (result.ok) throw new Error('it was made');
  return result;
}

describe.each(['uv', 'pip'] as const)('made with %s', (tool) => {
  test('holds what was asked for, and is found again without any tool', async () => {
    const how = options({ tool });
    const found = await made(request(['tiny-net']), how);
    expect(found).toMatchObject({
      rung: 'extended',
      packages: { 'tiny-net': '0.3', 'tiny-layers': '1.0' },
      modules: { tinynet: 'tiny-net', tinyextra: 'tiny-net', tiny_layers: 'tiny-layers' },
    });
    expect(found.lock).toMatch(/^# Python 3\.\d+\.\d+\n/);
    expect(found.lock).toContain('\ntiny-layers==1.0\ntiny-net==0.3\n');
    expect(found.stdlib).toContain('dataclasses');
    expect(existsSync(found.interpreter)).toBe(true);
    const asked = index.asked.length;
    expect(await made(request(['tiny-net']), how)).toEqual(found);
    expect(index.asked).toHaveLength(asked);
    expect(readdirSync(how.folder)).toHaveLength(1);
  }, 120_000);

  test('takes wheels only: what a package would run to build itself is not run', async () => {
    const problem = await refused(request(['only-source']), options({ tool }));
    expect(problem).toMatchObject({ cause: 'environment-failed', ok: false });
    expect(problem.message).toMatch(
      /^The environment could not be made: it ended with exit code 1\.$/,
    );
    expect(problem.lines.join('\n')).toContain('only-source');
    expect(existsSync(trap)).toBe(false);
  }, 120_000);

  test('runs nothing of what it installs', async () => {
    const found = await made(request(['with-start']), options({ tool }));
    expect(found.modules).toMatchObject({ with_start: 'with-start' });
    expect(existsSync(trap)).toBe(false);
  }, 120_000);
});

test('the first list of requirements is taken that can be installed', async () => {
  const attempts = [['tiny-net', 'tiny-layers==2.0'], ['tiny-net']];
  const { packages } = await made(request(...attempts), options());
  expect(packages).toEqual({ 'tiny-net': '0.3', 'tiny-layers': '1.0' });
});

test('what the tool said last is kept, with passwords taken out', async () => {
  const address = index.url.replace('//', '//someone:secret@');
  const how = options({ sources: { index: address, wheels: [] } });
  const problem = await refused(request(['tiny-net==9.9']), how);
  expect(problem.lines.join('\n')).toContain('tiny-net==9.9');
  expect(JSON.stringify(problem)).not.toContain('secret');
});

test('chosen packages are tried; one that cannot be imported is told', async () => {
  const wanted = { ...request(['broken-import']), modules: ['broken_import'] };
  const how = options();
  const problem = await refused(wanted, how);
  expect(problem.message).toContain('broken_import cannot be imported (OSError: no libfoo)');
  expect(readdirSync(how.folder)).toEqual([]);
});

test('an environment that is too large is not kept', async () => {
  const how = options({ maxBytes: 1000 });
  const problem = await refused(request(['tiny-net']), how);
  expect(problem.message).toContain('it is larger than the limit of 1 kB');
  expect(readdirSync(how.folder)).toEqual([]);
});

test('making ends at its time limit', async () => {
  index.stall = true;
  try {
    const problem = await refused(
      request(['tiny-net']),
      options({ timeout: 1500, tool: 'uv', environment: { ...environment, UV_NO_CACHE: '1' } }),
    );
    expect(problem.message).toContain('it was not ready after 2 s');
  } finally {
    index.stall = false;
  }
});

const DAMAGES: Record<string, (folder: string) => void> = {
  'its packages are gone': (folder) =>
    rmSync(join(packagesOf(folder), 'tinynet'), { recursive: true }),
  'a file is cut off': (folder) =>
    writeFileSync(join(packagesOf(folder), 'tinynet/__init__.py'), ''),
  'its lock is another': (folder) => writeFileSync(join(folder, 'lock.txt'), 'tiny-net==0.4\n'),
  'its record is cut off': (folder) =>
    writeFileSync(join(folder, 'environment.json'), '{"key": "ext'),
  'its Python is gone': (folder) => {
    rmSync(join(folder, 'bin/python'));
    symlinkSync('/nowhere/python3', join(folder, 'bin/python'));
  },
  'it was never finished': (folder) => rmSync(join(folder, 'environment.json')),
};

function packagesOf(folder: string): string {
  return packageFolders(folder)[0] ?? '';
}

test.each(Object.keys(DAMAGES))('a broken environment is made anew: %s', async (damage) => {
  const said: string[] = [];
  const how = options({ say: (line) => said.push(line) });
  const found = await made(request(['tiny-net']), how);
  DAMAGES[damage]?.(found.folder);
  expect(await made(request(['tiny-net']), how)).toEqual(found);
  expect(existsSync(join(packagesOf(found.folder), 'tinynet/__init__.py'))).toBe(true);
  expect(said.join('\n')).toContain('is broken');
});

test('what Python writes when it imports does not make an environment a broken one', async () => {
  const how = options();
  const found = await made(request(['tiny-net']), how);
  mkdirSync(join(packagesOf(found.folder), 'tinynet/__pycache__'), { recursive: true });
  writeFileSync(join(packagesOf(found.folder), 'tinynet/__pycache__/x.pyc'), 'x');
  const asked = index.asked.length;
  await made(request(['tiny-net']), how);
  expect(index.asked).toHaveLength(asked);
});

test('one that raises doubts is tried, and made anew where it is broken', async () => {
  const how = options();
  const environments = openEnvironments(how);
  const wanted = { ...request(['tiny-net']), modules: ['tinynet'] };
  const first = await environments.get(wanted);
  if (!first.ok) throw new Error(first.message);
  expect(await environments.isBroken(first.environment, wanted)).toBe(false);
  // As long as before, so that only an import tells.
  const file = join(packagesOf(first.environment.folder), 'tinynet/__init__.py');
  writeFileSync(file, 'import tiny_layerz\n');
  expect(await environments.isBroken(first.environment, wanted)).toBe(true);
  expect(await environments.get(wanted)).toEqual(first);
});

test('cases that ask at the same time share the making', async () => {
  const environments = openEnvironments(options());
  const before = index.asked.filter((path) => path === '/simple/tiny-net/').length;
  const [one, two] = await Promise.all([
    environments.get(request(['tiny-net'])),
    environments.get(request(['tiny-net'])),
  ]);
  expect(one).toBe(two);
  expect(index.asked.filter((path) => path === '/simple/tiny-net/')).toHaveLength(before + 1);
});

test('settings that forbid making are kept', async () => {
  const problem = await refused(request(['tiny-net']), options({ making: 'ready' }));
  expect(problem).toMatchObject({ cause: 'environment-not-allowed' });
  const how = options();
  await made(request(['tiny-net']), how);
  // Made earlier, it may be used.
  await made(request(['tiny-net']), { ...how, making: 'never' });
});

test('a machine without Python is told so', async () => {
  const problem = await refused(
    request(['tiny-net']),
    options({ environment: { PATH: folders() } }),
  );
  expect(problem).toMatchObject({ cause: 'python-missing' });
  expect(problem.message).toContain('python3: it could not be started');
});

test('whether something could be made is found out without making it', async () => {
  const environments = openEnvironments(options());
  expect(await environments.whyImpossible(request(['tiny-net']))).toBeNull();
  const lines = await environments.whyImpossible(request(['tiny-net', 'tiny-layers==2.0']));
  expect(lines?.join('\n')).toContain('tiny-layers');
  expect(await environments.whyImpossible(request(['only-source']))).not.toBeNull();
  expect(index.asked.some((path) => path.includes('setup.py'))).toBe(false);
  // A server that is not there says nothing about what is asked for.
  const sources = { index: 'http://127.0.0.1:9/simple/', wheels: [] };
  const unreachable = { ...environment, UV_HTTP_RETRIES: '0' };
  const offline = openEnvironments(options({ sources, environment: unreachable }));
  expect(await offline.whyImpossible(request(['tiny-net']))).toBeNull();
});

test('a Python that a user names is taken as it is', async () => {
  const found = await made(request(['tiny-net']), options());
  const given = await givenEnvironment(found.interpreter, environment);
  expect(given).toMatchObject({
    rung: 'given',
    interpreter: found.interpreter,
    folder: found.folder,
    packages: { 'tiny-net': '0.3' },
    lock: found.lock,
  });
  expect(await givenEnvironment('/nowhere/python', environment)).toContain(
    '/nowhere/python: it could not be started',
  );
});
