import type { Dirent } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORD_FILE } from './environment-files.ts';
import { type EnvironmentRecord, readEnvironment } from './record.ts';

/** An environment that is kept on this machine. */
export interface KeptEnvironment {
  /** Name of its folder. */
  key: string;
  folder: string;
  /** null where it is broken. */
  record: EnvironmentRecord | null;
  /** ISO 8601; null where it is broken. */
  usedAt: string | null;
  /** Why it is broken; empty: it is whole. */
  broken: string;
}

const KEY = /^(ready|extended|declared)-[0-9a-f]{12}$/;

/** The environments in a folder, by name. */
export async function listEnvironments(folder: string): Promise<KeptEnvironment[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const keys = entries
    .filter((entry) => entry.isDirectory() && KEY.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    keys.map(async (key): Promise<KeptEnvironment> => {
      const place = join(folder, key);
      const read = await readEnvironment(place, key);
      if (typeof read === 'string')
        return { key, folder: place, record: null, usedAt: null, broken: read };
      const { mtime } = await stat(join(place, RECORD_FILE));
      const { record } = read;
      return { key, folder: place, record, usedAt: mtime.toISOString(), broken: '' };
    }),
  );
}

/** Removes an environment; whether there was one. */
export async function removeEnvironment(folder: string, key: string): Promise<boolean> {
  if (!KEY.test(key)) return false;
  const isThere = (await listEnvironments(folder)).some((each) => each.key === key);
  // Without its record it is nobody's any more, even if this ends half-way.
  await rm(join(folder, key, RECORD_FILE), { force: true });
  await rm(join(folder, key), { recursive: true, force: true, maxRetries: 3 });
  return isThere;
}

/** Removes every environment, what is half-made, the tools and the downloads; nothing else that is in the folder. */
export async function removeEverything(folder: string): Promise<string[]> {
  const removed: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  for (const { name } of entries) {
    const isOurs = /^(ready|extended|declared)-[0-9a-f]{12}(\.|$)/.test(name);
    if (!isOurs && name !== 'tools' && name !== 'downloads') continue;
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
    if (KEY.test(name)) removed.push(name);
  }
  return removed.sort();
}
