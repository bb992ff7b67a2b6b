import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { runnerCache } from '../../../src/actions/engine/engine-cache.ts';
import { temporaryFolders } from '../../temporary.ts';
import { type FakeCacheService, startFakeCacheService } from './fake-cache-service.ts';

const VARIABLES = [
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_URL',
  'RUNNER_TEMP',
  'GITHUB_WORKSPACE',
];
const temporary = temporaryFolders();
const before = Object.fromEntries(VARIABLES.map((name) => [name, process.env[name]]));
let service: FakeCacheService;

beforeEach(async () => {
  service = await startFakeCacheService();
  for (const name of VARIABLES) delete process.env[name];
  // The library talks in commands of workflows, which a runner of these tests would obey.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await service.close();
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** What a runner sets where it has a cache. */
function offerCache(): void {
  Object.assign(process.env, {
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_RUNTIME_TOKEN: 'token',
    ACTIONS_CACHE_SERVICE_V2: 'true',
    RUNNER_TEMP: temporary(),
    GITHUB_WORKSPACE: temporary(),
  });
}

test('a runner without a cache has none', async () => {
  expect(await runnerCache(() => undefined)).toBeNull();
});

test('a folder comes back as it was saved', async () => {
  offerCache();
  const said: string[] = [];
  const cache = await runnerCache((message) => said.push(message));
  const folder = temporary({ 'node_modules/a/index.js': 'one', 'ä b.txt': 'two' });
  expect(await cache?.restore(folder, 'key')).toBe(false);
  await cache?.save(folder, 'key');
  expect([...service.entries.keys()]).toEqual(['key']);
  rmSync(folder, { recursive: true });
  expect(await cache?.restore(folder, 'key')).toBe(true);
  expect(readFileSync(join(folder, 'node_modules/a/index.js'), 'utf8')).toBe('one');
  expect(readFileSync(join(folder, 'ä b.txt'), 'utf8')).toBe('two');
  expect(said).toEqual([]);
});

test('a cache that holds no archive is as good as none', async () => {
  offerCache();
  service.entries.set('key', Buffer.from('no archive'));
  const cache = await runnerCache(() => undefined);
  expect(await cache?.restore(temporary(), 'key')).toBe(false);
});
