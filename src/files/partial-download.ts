import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** A file that grows while it is downloaded, with the hash of what it holds so far. */
export interface PartialDownload {
  readonly path: string;
  size: number;
  hash: Hash;
  handle: FileHandle;
  /** `ETag` or `Last-Modified` of what was begun, by which a server knows whether it can go on; null: begin anew. */
  validator: string | null;
  /** Whether it was put together from more than one answer. */
  isResumed: boolean;
}

export async function openPartial(path: string): Promise<PartialDownload> {
  const handle = await open(path, 'wx', 0o600);
  return { path, size: 0, hash: createHash('sha256'), handle, validator: null, isResumed: false };
}

export async function append(partial: PartialDownload, chunk: Uint8Array): Promise<void> {
  await partial.handle.writeFile(chunk);
  partial.hash.update(chunk);
  partial.size += chunk.length;
}

export async function beginAnew(partial: PartialDownload): Promise<void> {
  // A new handle, for the old one's position cannot be set back.
  await partial.handle.close();
  partial.handle = await open(partial.path, 'w', 0o600);
  partial.hash = createHash('sha256');
  partial.size = 0;
  partial.validator = null;
  partial.isResumed = false;
}
