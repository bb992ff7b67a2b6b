import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type PackageIndex, packageIndex } from '../inference/python/environments/package-index.ts';
import { environmentWithUv } from '../inference/python/environments/uv.ts';
import { temporaryFolders } from '../temporary.ts';
import { type Ended, run, start } from './command.ts';

const folders = temporaryFolders();
const WHEEL = '/files/tiny_net-0.3-py3-none-any.whl';
let index: PackageIndex;
let environment: Record<string, string>;
let kept: string;
let folder: string;

beforeAll(async () => {
  const { PATH = '' } = await environmentWithUv();
  environment = { PATH };
  index = await packageIndex([
    { name: 'torch', version: '2.13.0+cpu', files: { 'torch/__init__.py': '' } },
    { name: 'numpy', version: '1.26', files: { 'numpy/__init__.py': '' } },
    { name: 'tiny-net', version: '0.3', files: { 'tinynet/__init__.py': '' } },
  ]);
}, 120_000);

afterAll(() => index.close());

beforeEach(() => {
  folder = folders({
    'needs.txt': 'torch==2.13.0\ntiny-net\n',
    'other.txt': 'torch==2.13.0\nnowhere==1\n',
  });
  kept = join(folder, 'kept');
});

function words(...own: string[]): string[] {
  return ['env', ...own, '--environments-folder', kept];
}

function made(...own: string[]): string[] {
  return words('make', ...own, '--exact', '--package-index', index.url);
}

function env(all: string[]): Promise<Ended> {
  return run(all, { folder, environment });
}

async function json(all: string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await env([...all, '--json', '-']);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

test('makes what a file declares, lists it and removes it', async () => {
  const done = await env(made('needs.txt'));
  expect(done.stderr).toContain('Making the environment of the declared versions with uv');
  expect(done).toMatchObject({ status: 0, stdout: expect.stringContaining('  tiny-net==0.3\n') });
  const listed = await env(words('list'));
  expect(listed.stdout).toMatch(
    /^name +python +torch +packages +size +last used\ndeclared-[0-9a-f]{12} +3\.\d+\.\d+ +2\.13\.0\+cpu +3 /,
  );
  const { environments } = await json(words('list'));
  expect(environments).toMatchObject([
    { broken: null, packages: { numpy: '1.26', 'tiny-net': '0.3' } },
  ]);
  const [{ name }] = environments as [{ name: string }];
  expect(await env(words('remove', name))).toMatchObject({
    status: 0,
    stdout: `removed ${name}\n`,
  });
  expect(await env(words())).toMatchObject({
    status: 0,
    stdout: `There is no environment in ${kept}.\n`,
  });
});

test('says in the resolver’s words what cannot be made', async () => {
  const { problem } = (await json(made('other.txt'))) as {
    problem: { lines: string[]; cause: string };
  };
  expect(problem.cause).toBe('environment-failed');
  expect(problem.lines.join('\n')).toContain('nowhere');
  const { status, stdout } = await env(made('other.txt'));
  expect(status).toBe(2);
  expect(stdout).toContain('nowhere');
});

test('a broken environment is listed as such', async () => {
  await env(made('needs.txt'));
  const [key = ''] = readdirSync(kept).filter((name) => name.startsWith('declared-'));
  writeFileSync(join(kept, key, 'lock.txt'), 'other');
  expect((await env(words('list'))).stdout).toContain('broken: its lock is not the recorded one');
});

test.each([
  ['there is no such part', ['mend'], "There is no 'env mend'."],
  ['a file is not there', ['make', 'nowhere.txt'], "'nowhere.txt' cannot be read."],
  ['nothing is named', ['remove'], 'No name is given'],
  ['an environment is not there', ['remove', '../needs.txt'], 'There is no environment'],
] as const)('refuses where %s', async (_, own, message) => {
  const ended = await env(words(...own));
  expect(ended.status).toBe(3);
  expect(ended.stderr).toContain(message);
});

test('remove --all leaves what is not its own', async () => {
  await env(made('needs.txt'));
  writeFileSync(join(kept, 'notes.txt'), 'mine');
  mkdirSync(join(kept, 'photos'));
  expect((await env(words('remove', '--all'))).status).toBe(0);
  expect(readdirSync(kept).sort()).toEqual(['notes.txt', 'photos']);
});

test('processes that make the same environment at the same time make it once', async () => {
  const all = await Promise.all([1, 2, 3].map(() => env(made('needs.txt'))));
  expect(all.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(new Set(all.map(({ stdout }) => stdout)).size).toBe(1);
  expect(all.filter(({ stderr }) => stderr.includes('Making'))).toHaveLength(1);
  expect(readdirSync(kept).filter((name) => /lock$|making/.test(name))).toEqual([]);
});

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'a making ended by %s leaves nothing that looks whole',
  async (signal) => {
    index.stall = true;
    const seen = index.asked.length;
    const child = start(made('needs.txt'), { folder, environment });
    const closed = new Promise((resolve) => child.once('exit', resolve));
    const until = Date.now() + 20_000;
    while (Date.now() < until && !index.asked.slice(seen).includes(WHEEL))
      await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill(signal);
    await closed;
    index.stall = false;
    if (signal === 'SIGTERM') expect(readdirSync(kept)).toEqual(['downloads']);
    expect(await json(words('list'))).toMatchObject({ environments: [] });
    expect(await json(made('needs.txt'))).toMatchObject({
      environment: { packages: { 'tiny-net': '0.3' } },
    });
    expect(readdirSync(kept).filter((name) => /lock$|making/.test(name))).toEqual([]);
    rmSync(kept, { recursive: true });
  },
);
