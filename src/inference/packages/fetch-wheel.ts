import { realpath } from 'node:fs/promises';
import { download } from '../../files/download.ts';
import type { FileOptions } from '../../files/file-options.ts';
import { hashFile } from '../../files/hash-file.ts';
import { systemProblem } from '../../files/storage-problem.ts';
import type { OfferedWheel } from './offered-wheel.ts';

/** Bytes; the Python files of a package are a fraction of it. */
export const MAX_WHEEL = 64 * 1024 * 1024;

/**
 * Gives the verified file of a wheel, out of the cache where it is there.
 * @param pinned the SHA-256 that this program knows for it, null where it knows none: then that of the index holds
 * @returns its absolute path, or the end of a sentence why it is not used
 */
export async function fetchWheel(
  { file, place, sha256, size }: OfferedWheel,
  pinned: string | null,
  files: FileOptions,
): Promise<{ path: string } | { why: string }> {
  if (size !== null && size > MAX_WHEEL)
    return { why: `its wheel has more than ${MAX_WHEEL / 1024 ** 2} MB` };
  if (pinned !== null && sha256 !== null && pinned !== sha256)
    return { why: `the index offers another ${file} than the one that is known` };
  try {
    if (!/^https?:/i.test(place)) return await local(place, pinned, file);
    const promised = pinned ?? sha256;
    if (promised === null) return { why: `the index gives no SHA-256 of ${file}` };
    const got = await download(place, promised, { ...files, maxBytes: MAX_WHEEL });
    if (got.ok) return { path: got.file.path };
    return {
      why:
        got.problem.cause === 'sha256-mismatch'
          ? `what arrives as ${file} has another SHA-256 than the index says`
          : `its wheel could not be had (${got.problem.message})`,
    };
  } catch (error) {
    const problem = systemProblem(error, `${file} could not be kept`);
    if (problem === null) throw error;
    return { why: `its wheel could not be had (${problem.problem.message})` };
  }
}

async function local(place: string, pinned: string | null, file: string) {
  const found = await hashFile(await realpath(place));
  if (pinned === null || found.sha256 === pinned) return { path: found.path };
  return { why: `${file} in the folder of wheels is another one than the one that is known` };
}
