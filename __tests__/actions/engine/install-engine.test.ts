import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { FolderCache } from '../../../src/actions/engine/engine-cache.ts';
import { readEngineManifest } from '../../../src/actions/engine/engine-manifest.ts';
import {
  type EngineOptions,
  type InstalledEngine,
  installEngine,
} from '../../../src/actions/engine/install-engine.ts';
import { npmEnvironment } from '../../../src/actions/engine/run-npm.ts';
import { temporaryFolders } from '../../temporary.ts';

const scratch = temporaryFolders()();

const manifest = await readEngineManifest();
const LIBRARY = [...(manifest.files?.keys() ?? [])].find((path) =>
  /\/(lib)?onnxruntime\.[^/]+$/.test(path),
);

/** A cache in a folder, as the runner's would be. */
function folderCache(folder: string): FolderCache {
  return {
    async restore(target, key) {
      if (!existsSync(join(folder, key))) return false;
      cpSync(join(folder, key), target, { recursive: true });
      return true;
    },
    async save(source, key) {
      cpSync(source, join(folder, key), { recursive: true });
    },
  };
}

function options(name: string, more: Partial<EngineOptions> = {}): EngineOptions {
  return {
    toolFolder: join(scratch, name),
    environment: process.env,
    cache: null,
    say: () => undefined,
    ...more,
  };
}

/** What a process of its own says that loads the engine from there. */
function versionOf({ folder }: InstalledEngine): string {
  const code = `const load = require('node:module').createRequire(${JSON.stringify(`${folder}/x.js`)});
    process.stdout.write(load('onnxruntime-node').env.versions.node)`;
  return execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' });
}

function damage(folder: string): void {
  const path = join(folder, 'node_modules', LIBRARY ?? '');
  const bytes = readFileSync(path);
  bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const store = join(scratch, 'cache');

test('installs the engine, keeps this machine’s files only, and finds it again', async () => {
  const cache = folderCache(store);
  const first = await installEngine(manifest, options('one', { cache }));
  expect(first).toMatchObject({ ok: true, from: 'registry' });
  expect(manifest.name).toBe(`onnxruntime-node ${versionOf(first)}`);
  const binaries = join(first.folder, 'node_modules/onnxruntime-node/bin/napi-v6');
  const left = readdirSync(binaries, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toHaveLength(
    [...(manifest.files?.keys() ?? [])].filter((path) => path.includes('/bin/')).length,
  );
  // No draft is left beside it.
  expect(readdirSync(join(scratch, 'one/model-hub-ci-engine'))).toEqual([manifest.key]);
  expect(await installEngine(manifest, options('one'))).toMatchObject({
    ok: true,
    from: 'earlier-job',
  });
}, 120_000);

test('another runner takes it from the cache', async () => {
  const restored = await installEngine(manifest, options('two', { cache: folderCache(store) }));
  expect(restored).toMatchObject({ ok: true, from: 'cache' });
  expect(manifest.name).toBe(`onnxruntime-node ${versionOf(restored)}`);
});

test('a changed byte or a file too many is noticed, whoever left it', async () => {
  const cache = folderCache(store);
  const { folder } = await installEngine(manifest, options('three', { cache }));
  damage(folder);
  expect(await installEngine(manifest, options('three', { cache }))).toMatchObject({
    from: 'cache',
  });
  mkdirSync(join(folder, 'node_modules/onnxruntime-common/node_modules'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/onnxruntime-common/node_modules/index.js'), 'evil()');
  expect(await installEngine(manifest, options('three', { cache }))).toMatchObject({
    from: 'cache',
  });
});

test('a damaged cache is told and not used', async () => {
  const damaged = join(scratch, 'damaged');
  cpSync(store, damaged, { recursive: true });
  damage(join(damaged, `model-hub-ci-engine-${manifest.key}`));
  const said: string[] = [];
  const engine = await installEngine(
    manifest,
    options('four', { cache: folderCache(damaged), say: (message) => said.push(message) }),
  );
  expect(engine).toMatchObject({ ok: true, from: 'registry' });
  expect(said).toEqual(['What the cache held of the engine is damaged and is installed anew.']);
}, 120_000);

test('a registry out of reach is a message, not a crash', async () => {
  const environment = {
    ...process.env,
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_fetch_retries: '0',
    npm_config_cache: join(scratch, 'npm-cache'),
  };
  const engine = await installEngine(manifest, options('five', { environment }));
  expect(engine).toMatchObject({
    ok: false,
    message: expect.stringMatching(/could not be installed, so no model is run: .*ECONNREFUSED/),
    hint: expect.stringContaining('registry'),
  });
  expect(readdirSync(join(scratch, 'five/model-hub-ci-engine'))).toEqual([]);
}, 60_000);

test('a package with another content than the lockfile says is refused', async () => {
  const folder = join(scratch, 'forged');
  cpSync('engine', folder, { recursive: true });
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const entry = lock.packages['node_modules/onnxruntime-common'];
  entry.integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const forged = await readEngineManifest(undefined, folder);
  const engine = await installEngine(forged, options('six'));
  expect(engine).toMatchObject({ ok: false, message: expect.stringContaining('EINTEGRITY') });
}, 120_000);

test('a machine that has no engine is told so', async () => {
  const none = await readEngineManifest('darwin-x64');
  expect(await installEngine(none, options('seven'))).toMatchObject({
    ok: false,
    message: expect.stringContaining('There is no onnxruntime-node'),
  });
});

test('npm gets no token of the job', () => {
  const environment = npmEnvironment({
    PATH: '/bin',
    HTTPS_PROXY: 'http://proxy',
    npm_config_registry: 'https://mirror.example.org/',
    GITHUB_TOKEN: 'x',
    'INPUT_GITHUB-TOKEN': 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    NODE_OPTIONS: '--require evil',
    MY_SECRET: 'x',
  });
  expect(Object.keys(environment).toSorted()).toEqual(
    [
      'HTTPS_PROXY',
      'ONNXRUNTIME_NODE_INSTALL',
      'PATH',
      'npm_config_registry',
      'npm_config_update_notifier',
    ].toSorted(),
  );
});
