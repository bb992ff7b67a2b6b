import type { Dirent } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalFile } from '../contract/case.ts';
import { hashFile } from './hash-file.ts';

const PARTIAL = 'partial-';
const DAY = 24 * 3_600_000;
/** Last segments of download addresses that are no names, as in zenodo.org/…/files/weights.pt/content. */
const NO_NAMES = new Set(['content', 'download']);

/** Where a download is written until it is verified; removes what a killed process left there days ago. */
export async function partialFile(cacheFolder: string, unique: string): Promise<string> {
  await mkdir(cacheFolder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(cacheFolder)) {
    if (!name.startsWith(PARTIAL)) continue;
    const path = join(cacheFolder, name);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > DAY) await rm(path, { force: true });
  }
  return join(cacheFolder, PARTIAL + unique);
}

/** Moves a verified download to its place, `<cache>/<sha256>/<name>`, in one step. */
export async function keepInCache(
  partial: string,
  cacheFolder: string,
  sha256: string,
  name: string,
): Promise<string> {
  const folder = join(cacheFolder, sha256);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  await rename(partial, path);
  return path;
}

/** A file of this content out of the cache, under this name; null where there is none. What is damaged is removed. */
export async function findInCache(
  cacheFolder: string,
  sha256: string,
  name: string,
): Promise<LocalFile | null> {
  const folder = join(cacheFolder, sha256);
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  entries.sort((a, b) => Number(b.name === name) - Number(a.name === name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const file = entry.isFile() ? await hashFile(path) : null;
    if (file?.sha256 !== sha256) await rm(path, { recursive: true, force: true });
    else if (entry.name === name) return file;
    else {
      const wanted = join(folder, name);
      await link(path, wanted).catch(() => copyFile(path, wanted));
      return { ...file, path: wanted };
    }
  }
  return null;
}

/** A file name for what an address serves: its last segment, cut down to harmless characters. */
export function nameInCache(url: URL): string {
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const last = segments.findLast((segment) => !NO_NAMES.has(segment)) ?? '';
  const harmless = decoded(last)
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(-100);
  return harmless === '' ? 'file' : harmless;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
