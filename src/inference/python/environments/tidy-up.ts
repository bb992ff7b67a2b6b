import type { Dirent } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORD_FILE } from './environment-files.ts';
import { readRecord } from './record.ts';

const HOUR = 3_600_000;
/** What no process can still be at work on. */
const ABANDONED = 6 * HOUR;
/** A day, for runs that go on. */
const IN_USE = 24 * HOUR;
/** Bytes that all environments may have together. */
const MAX_TOTAL = 16 * 2 ** 30;

/** A kept environment, whole or not. */
interface Kept {
  folder: string;
  bytes: number;
  usedAt: number;
}

/**
 * Removes what killed processes left half-made, at once where it is of the environment whose lock the
 * caller holds, and the environments that were not used for longest where all are too much together.
 * @param key the environment that is about to be made
 */
export async function tidyUp(folder: string, key: string, maxTotal = MAX_TOTAL): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const kept: Kept[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    if (entry.name.includes('.making-')) {
      const isOwn = entry.name.startsWith(`${key}.making-`);
      if (isOwn || (await ageOf(path)) > ABANDONED) await remove(path);
    } else {
      const record = await readRecord(path);
      const age = record === null ? null : await ageOf(join(path, RECORD_FILE));
      if (record !== null && age !== null)
        kept.push({ folder: path, bytes: record.bytes, usedAt: Date.now() - age });
    }
  }
  let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { folder: path, bytes, usedAt } of kept.sort((a, b) => a.usedAt - b.usedAt)) {
    if (total <= maxTotal || Date.now() - usedAt < IN_USE) break;
    await remove(path);
    total -= bytes;
  }
}

async function ageOf(path: string): Promise<number> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs;
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
}
