import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { LocalFile } from '../contract/case.ts';
import { checkAddress } from './address.ts';
import { findInCache, keepInCache, nameInCache, partialFile } from './cache.ts';
import { downloadInto } from './download-attempts.ts';
import { DOWNLOAD_DEFAULTS, type FileOptions, type SharedCache } from './file-options.ts';
import { type FileResult, tooLarge } from './file-result.ts';
import { hashFile, rememberHash } from './hash-file.ts';
import { makeDispatcher } from './http-dispatcher.ts';
import { misplacedContent } from './misplaced-content.ts';
import { unreachable } from './network-problem.ts';
import { openPartial } from './partial-download.ts';

/** Downloads that are under way, so that nothing is downloaded twice at the same time. */
const underWay = new Map<string, Promise<FileResult>>();
/** What addresses without a hash served: all of a run sees one content. */
const learned = new Map<string, string>();

/**
 * Downloads a file into the cache, or finds it there by its hash without asking anybody.
 * Errors of the file system are thrown as they are.
 */
export async function download(
  source: string,
  sha256: string | undefined,
  options: FileOptions,
): Promise<FileResult> {
  const { cacheFolder, allowedPrivateHosts = [] } = options;
  const rules = { isHashed: sha256 !== undefined, allowedPrivateHosts };
  const checked = checkAddress(source, rules);
  if (!checked.ok) return checked;
  const name = nameInCache(checked.url);

  const key = JSON.stringify([cacheFolder, checked.url.href, sha256]);
  const known = sha256 ?? learned.get(key);
  const cached =
    known === undefined ? null : await findAnywhere(cacheFolder, known, name, options.sharedCache);
  if (cached !== null)
    return cached.size > options.maxBytes
      ? tooLarge(source, cached.size, options.maxBytes)
      : { ok: true, file: cached };

  const running = underWay.get(key);
  if (running !== undefined) return running;
  const started = downloadToCache(checked.url.href, sha256, name, options);
  underWay.set(key, started);
  try {
    const result = await started;
    if (result.ok) {
      learned.set(key, result.file.sha256);
      if (sha256 !== undefined) await options.sharedCache?.save(sha256, result.file.size);
    }
    return result;
  } finally {
    underWay.delete(key);
  }
}

/** In the cache of this machine, or put there from the one beyond it. */
async function findAnywhere(
  cacheFolder: string,
  sha256: string,
  name: string,
  shared: SharedCache | undefined,
): Promise<LocalFile | null> {
  const found = await findInCache(cacheFolder, sha256, name);
  if (found !== null || !(await shared?.restore(sha256))) return found;
  return findInCache(cacheFolder, sha256, name);
}

async function downloadToCache(
  address: string,
  sha256: string | undefined,
  name: string,
  options: FileOptions,
): Promise<FileResult> {
  const { cacheFolder, maxBytes, allowedPrivateHosts = [] } = options;
  const limits = { ...DOWNLOAD_DEFAULTS, ...options.download };
  const dispatcher = makeDispatcher(options, limits);
  if (dispatcher === null)
    return unreachable(address, new URL(address).host, 'the address of the proxy is not valid');
  const partial = await openPartial(await partialFile(cacheFolder, randomUUID()));
  try {
    const rules = { isHashed: sha256 !== undefined, allowedPrivateHosts };
    const signal = AbortSignal.timeout(limits.totalTimeout);
    const attempt = { dispatcher, signal, limits, rules, maxBytes };
    const result = await downloadInto(partial, address, sha256, attempt);
    if (result.ok && sha256 !== undefined) return await keep(result.sha256);
    if (result.ok || result.problem.cause === 'sha256-mismatch') {
      const misplaced = await misplacedContent(partial.path, address, true);
      if (misplaced !== null) return misplaced;
    }
    return result.ok ? await keep(result.sha256) : result;
  } finally {
    await partial.handle.close();
    await rm(partial.path, { force: true });
    await dispatcher.destroy();
  }

  async function keep(found: string): Promise<FileResult> {
    // Windows renames no open file.
    await partial.handle.close();
    const path = await keepInCache(partial.path, cacheFolder, found, name);
    await rememberHash(path, found);
    return { ok: true, file: await hashFile(path) };
  }
}
