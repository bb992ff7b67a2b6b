import { readFile } from 'node:fs/promises';
import { download } from '../../files/download.ts';
import type { FileOptions } from '../../files/file-options.ts';
import type { FileProblem } from '../../files/file-result.ts';

export type FetchedText =
  | { ok: true; text: string; bytes: Uint8Array }
  | { ok: false; problem: FileProblem };

/**
 * A text that an address serves, through the guarded downloader.
 * @param maxBytes More than this is not read.
 */
export async function fetchText(
  address: string,
  sha256: string | undefined,
  files: FileOptions,
  maxBytes: number,
): Promise<FetchedText> {
  const limit = Math.min(files.maxBytes, maxBytes);
  const got = await download(address, sha256, { ...files, maxBytes: limit });
  if (!got.ok) return got;
  const bytes = await readFile(got.file.path);
  return { ok: true, text: bytes.toString('utf8'), bytes };
}
