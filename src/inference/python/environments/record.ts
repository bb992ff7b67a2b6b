import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RUNGS } from '../environment.ts';
import { interpreterIn, LOCK_FILE, packagesSize, RECORD_FILE } from './environment-files.ts';
import type { MadeEnvironment } from './made-environment.ts';

/** What is written beside an environment as the last thing of making it. */
export interface EnvironmentRecord
  extends Omit<MadeEnvironment, 'interpreter' | 'folder' | 'lock'> {
  key: string;
  label: string;
  /** Of the lock. */
  sha256: string;
  files: number;
  bytes: number;
  /** As `uv 0.13.9`. */
  madeWith: string;
  /** ISO 8601. */
  madeAt: string;
  /** Milliseconds. */
  duration: number;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export async function writeRecord(
  folder: string,
  record: EnvironmentRecord,
  lock: string,
): Promise<void> {
  await writeFile(join(folder, LOCK_FILE), lock);
  await writeFile(join(folder, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
}

/** The record in an environment's folder; null where there is none that can be read. */
export async function readRecord(folder: string): Promise<EnvironmentRecord | null> {
  try {
    const record: unknown = JSON.parse(await readFile(join(folder, RECORD_FILE), 'utf8'));
    return isRecord(record) ? record : null;
  } catch {
    return null;
  }
}

/** The environment in a folder, as it was recorded, or a sentence why it is not what was recorded. */
export async function readEnvironment(
  folder: string,
  key: string,
): Promise<{ record: EnvironmentRecord; environment: MadeEnvironment } | string> {
  const record = await readRecord(folder);
  if (record === null) return 'it has no record of what it holds';
  if (record.key !== key) return 'it was made for something else';
  const lock = await readFile(join(folder, LOCK_FILE), 'utf8').catch(() => null);
  if (lock === null || sha256Of(lock) !== record.sha256) return 'its lock is not the recorded one';
  const interpreter = interpreterIn(folder);
  try {
    accessSync(interpreter, constants.X_OK);
  } catch {
    return 'its Python is gone';
  }
  const size = sizeOrNull(folder);
  if (size?.files !== record.files || size.bytes !== record.bytes)
    return 'files of its packages are missing or changed';
  const { rung, python, packages, modules, stdlib } = record;
  return {
    record,
    environment: { interpreter, folder, rung, packages, lock, python, modules, stdlib },
  };
}

/** Tells when it was last used: what was not for long goes first when room is needed. */
export async function touch(folder: string): Promise<void> {
  const now = new Date();
  await utimes(join(folder, RECORD_FILE), now, now).catch(() => {
    // A folder that may only be read is as good.
  });
}

function sizeOrNull(folder: string) {
  try {
    return packagesSize(folder);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is EnvironmentRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  const texts = ['key', 'label', 'rung', 'python', 'sha256', 'madeWith', 'madeAt'];
  const numbers = ['files', 'bytes', 'duration'];
  return (
    texts.every((name) => typeof record[name] === 'string') &&
    numbers.every((name) => typeof record[name] === 'number') &&
    RUNGS.some((rung) => rung === record.rung) &&
    isTextMap(record.packages) &&
    isTextMap(record.modules) &&
    Array.isArray(record.stdlib)
  );
}

function isTextMap(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((item) => typeof item === 'string')
  );
}
