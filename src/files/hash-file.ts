import { createHash } from 'node:crypto';
import { type BigIntStats, constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { LocalFile } from '../contract/case.ts';

/** By path, the hash of a file as it was at a size and time: a file is read once in a run. */
const known = new Map<string, { stamp: string; hash: Promise<string> }>();

/**
 * Size and SHA-256 of a regular file, read as a stream; `path` is absolute and without symbolic links.
 * Errors of the file system are thrown as they are, NotRegularError for a folder, a pipe or a device.
 */
export async function hashFile(path: string): Promise<LocalFile> {
  // Without O_NONBLOCK, opening a pipe would wait for ever for its other end.
  const handle = await open(path, constants.O_RDONLY | NO_FOLLOW | NON_BLOCK);
  try {
    const stat = await handle.stat({ bigint: true });
    if (!stat.isFile()) throw new NotRegularError(path);
    const stamp = stampOf(stat);
    let entry = known.get(path);
    if (entry?.stamp !== stamp) {
      entry = { stamp, hash: sha256(handle.createReadStream({ autoClose: false })) };
      known.set(path, entry);
    }
    try {
      return { path, size: Number(stat.size), sha256: await entry.hash };
    } catch (error) {
      known.delete(path);
      throw error;
    }
  } finally {
    await handle.close();
  }
}

/** Takes a hash that was computed while the file was written, so that it need not be read again. */
export async function rememberHash(path: string, sha256: string): Promise<void> {
  const stamp = stampOf(await lstat(path, { bigint: true }));
  known.set(path, { stamp, hash: Promise.resolve(sha256) });
}

function stampOf({ size, mtimeNs, ino }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ino}`;
}

class NotRegularError extends Error {
  override name = 'NotRegularError';

  constructor(path: string) {
    super(`not a regular file: ${path}`);
  }
}

/** Windows has neither flag. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const NON_BLOCK = constants.O_NONBLOCK ?? 0;

async function sha256(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
