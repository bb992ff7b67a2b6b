import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { FolderCache } from '../../../src/actions/engine/engine-cache.ts';
import { mayWriteCache, readOnly, weightsCache } from '../../../src/actions/test/weights-cache.ts';
import { fetchFile } from '../../../src/files/fetch-file.ts';
import { fileServer } from '../../files/file-server.ts';
import { sha256Of } from '../../files/reference.ts';
import { temporaryFolders } from '../../temporary.ts';

const temporary = temporaryFolders();
const WEIGHTS = Buffer.alloc(2 * 1024 ** 2, 'weights');
const HASH = sha256Of(WEIGHTS);
const OWN = job('acme/models');

function job(head: string | null) {
  const repo = head === null ? null : { full_name: head };
  const base = { repo: { full_name: 'acme/models' } };
  return { eventName: 'pull_request', payload: { pull_request: { head: { repo }, base } } };
}

/** Folders by key, kept on the disk. */
function folderCache(): FolderCache & { keys: () => string[]; place: (key: string) => string } {
  const store = temporary();
  const place = (key: string) => join(store, key);
  return {
    place,
    keys: () => readdirSync(store),
    async restore(folder, key) {
      if (!existsSync(place(key))) return false;
      cpSync(place(key), folder, { recursive: true });
      return true;
    },
    async save(folder, key) {
      cpSync(folder, place(key), { recursive: true });
    },
  };
}

/** Fetches the weights as a fresh machine with this cache does. */
async function fetchOnce(cache: FolderCache, url: string, from = OWN, limit = 1e9) {
  const cacheFolder = temporary();
  const sharedCache = weightsCache(cache, cacheFolder, limit, from);
  if (sharedCache === null) throw new Error('no cache');
  const options = {
    cacheFolder,
    maxBytes: 1e9,
    sharedCache,
    allowedPrivateHosts: [new URL(url).host],
    download: { retryDelay: 1 },
  };
  return fetchFile({ source: url, sha256: HASH, path: [], position: null }, temporary(), options);
}

test('weights are downloaded once, and come from the cache by their hash afterwards', async () => {
  const server = await fileServer({ '/w.onnx': (_, response) => response.end(WEIGHTS) });
  const cache = folderCache();
  expect((await fetchOnce(cache, server.url('/w.onnx'))).ok).toBe(true);
  expect(cache.keys()).toEqual([`model-hub-ci-file-${HASH}`]);
  expect((await fetchOnce(cache, server.url('/w.onnx'))).ok).toBe(true);
  expect(server.requests('/w.onnx')).toHaveLength(1);
});

test('what the cache gives is held against its hash', async () => {
  const server = await fileServer({ '/w.onnx': (_, response) => response.end(WEIGHTS) });
  const cache = folderCache();
  const forged = cache.place(`model-hub-ci-file-${HASH}`);
  mkdirSync(forged);
  writeFileSync(join(forged, 'w.onnx'), Buffer.alloc(WEIGHTS.length, 'forged'));
  const found = await fetchOnce(cache, server.url('/w.onnx'));
  expect(found).toMatchObject({ ok: true, file: { sha256: HASH } });
  expect(server.requests('/w.onnx')).toHaveLength(1);
});

test('nothing is added above the limit, nor by a pull request from a fork', async () => {
  const server = await fileServer({ '/w.onnx': (_, response) => response.end(WEIGHTS) });
  const cache = folderCache();
  await fetchOnce(cache, server.url('/w.onnx'), OWN, WEIGHTS.length - 1);
  await fetchOnce(cache, server.url('/w.onnx'), job('mona/models'));
  expect(cache.keys()).toEqual([]);
  await fetchOnce(cache, server.url('/w.onnx'));
  const { length } = server.requests('/w.onnx');
  // A fork may read, though.
  expect((await fetchOnce(cache, server.url('/w.onnx'), job('mona/models'))).ok).toBe(true);
  expect(server.requests('/w.onnx')).toHaveLength(length);
});

test('who may write is known from the event, and in doubt nobody may', async () => {
  expect(mayWriteCache(OWN)).toBe(true);
  expect(mayWriteCache({ eventName: 'schedule', payload: {} })).toBe(true);
  expect(mayWriteCache(job('mona/models'))).toBe(false);
  expect(mayWriteCache(job(null))).toBe(false);
  expect(mayWriteCache({ eventName: 'pull_request', payload: null })).toBe(false);
  const cache = folderCache();
  await readOnly(cache).save(temporary({ a: 'b' }), 'key');
  expect(cache.keys()).toEqual([]);
});

test('without a cache there is none', () => {
  expect(weightsCache(null, temporary(), 1e9, OWN)).toBeNull();
});
