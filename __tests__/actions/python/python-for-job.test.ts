import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FolderCache } from '../../../src/actions/engine/engine-cache.ts';
import { pythonForJob } from '../../../src/actions/python/python-for-job.ts';
import { packageFolders } from '../../../src/inference/python/environments/environment-files.ts';
import { openEnvironments } from '../../../src/inference/python/environments/environments.ts';
import type { PythonCase } from '../../../src/inference/python/python-runner.ts';
import {
  type PackageIndex,
  packageIndex,
} from '../../inference/python/environments/package-index.ts';
import { environmentWithUv } from '../../inference/python/environments/uv.ts';
import { temporaryFolders } from '../../temporary.ts';

const folders = temporaryFolders();
let environment: NodeJS.ProcessEnv;
let index: PackageIndex;

beforeAll(async () => {
  environment = await environmentWithUv();
  index = await packageIndex([
    { name: 'tiny-net', version: '0.3', files: { 'tinynet/__init__.py': 'SIZE = 1\n' } },
  ]);
}, 120_000);

afterAll(() => index.close());

/** A cache in a folder, as the runner's would be. */
function folderCache(place: string): FolderCache {
  const of = (key: string) => join(place, key);
  return {
    async restore(folder, key) {
      if (!existsSync(of(key))) return false;
      cpSync(of(key), folder, { recursive: true, verbatimSymlinks: true });
      return true;
    },
    async save(folder, key) {
      rmSync(of(key), { recursive: true, force: true });
      cpSync(folder, of(key), { recursive: true, verbatimSymlinks: true });
    },
  };
}

const REQUEST = {
  rung: 'ready' as const,
  label: 'the ready environment',
  python: null,
  attempts: [['tiny-net']],
  modules: ['tinynet'],
};

function options(folder: string, store: FolderCache, said: string[] = []) {
  const sources = { index: index.url, wheels: [] };
  const say = (line: string) => said.push(line);
  return { folder, python: null, sources, making: 'declared' as const, environment, store, say };
}

test('an environment is kept for the next job, which does not ask the index for it', async () => {
  const [folder, place] = [join(folders(), 'environments'), folders()];
  const made = await openEnvironments(options(folder, folderCache(place))).get(REQUEST);
  if (!made.ok) throw new Error([made.message, ...made.lines].join('\n'));
  // Another runner has the same paths and nothing in them.
  rmSync(folder, { recursive: true });
  const asked = index.asked.length;
  const said: string[] = [];
  expect(await openEnvironments(options(folder, folderCache(place), said)).get(REQUEST)).toEqual(
    made,
  );
  expect(index.asked).toHaveLength(asked);
  expect(said).toEqual(['the ready environment came from the cache.']);
});

test.each([
  ['cut off', (folder: string) => rmSync(join(folder, 'environment.json')), 'it has no record'],
  [
    'changed where only an import notices it',
    (folder: string) => {
      for (const packages of packageFolders(folder))
        writeFileSync(join(packages, 'tinynet/__init__.py'), 'SIZE = (\n');
    },
    'tinynet cannot be imported',
  ],
])('what the cache held is made anew where it is %s', async (_, damage, why) => {
  const [folder, place] = [join(folders(), 'environments'), folders()];
  const made = await openEnvironments(options(folder, folderCache(place))).get(REQUEST);
  if (!made.ok) throw new Error(made.message);
  for (const key of readdirSync(place)) damage(join(place, key));
  rmSync(folder, { recursive: true });
  const said: string[] = [];
  expect(await openEnvironments(options(folder, folderCache(place), said)).get(REQUEST)).toEqual(
    made,
  );
  expect(said.join('\n')).toMatch(
    new RegExp(
      `What the cache held of the ready environment is broken \\(${why}.*\\); it is made anew\\.`,
    ),
  );
});

test('a job looks for nothing before a case needs Python, and names what the settings say', async () => {
  let opened = 0;
  const job = { toolFolder: folders(), workspace: folders(), temporaryFolder: folders() };
  const settings = {
    python: '/nowhere/python3',
    environments: 'never' as const,
    packageIndex: null,
    wheels: null,
  };
  const python = pythonForJob(
    job,
    settings,
    environment,
    () => {},
    async () => {
      opened += 1;
      return null;
    },
  );
  expect(opened).toBe(0);
  const outcome = await python.runner({ job: { caseId: 'c' } } as PythonCase, {});
  expect(outcome).toMatchObject({ ok: false, caseId: 'c', cause: 'python-missing' });
  await python.close();
  expect(opened).toBe(1);
  expect(readdirSync(job.toolFolder)).toEqual([]);
});
