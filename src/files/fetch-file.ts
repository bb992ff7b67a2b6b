import type { FileReference } from '../contract/description.ts';
import { isAddress } from './address.ts';
import type { FileOptions } from './file-options.ts';
import {
  type FileResult,
  type FoundInstead,
  fileProblem,
  mismatch,
  tooLarge,
  withFound,
} from './file-result.ts';
import { hashFile } from './hash-file.ts';
import { findLocalFile } from './local-file.ts';
import { misplacedContent } from './misplaced-content.ts';
import { storageProblem, systemProblem } from './storage-problem.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Gives the verified local file behind a reference of a description: a path relative to `folder`,
 * or an address, which is downloaded into the cache.
 * @param folder Absolute path of the package's folder.
 */
export async function fetchFile(
  reference: FileReference,
  folder: string,
  options: FileOptions,
): Promise<FileResult> {
  const { source, sha256 } = reference;
  try {
    if (sha256 !== undefined && !SHA256.test(sha256))
      return malformedHash(source, sha256, await foundLocally(source, folder, options));
    if (!isAddress(source)) return await fetchLocal(reference, folder, options);
    // The HTTP client is large, and most packages bring their files along.
    const { download } = await import('./download.ts');
    return await download(source.trim(), sha256, options);
  } catch (error) {
    const what = `'${source}' could not be had`;
    const problem = storageProblem(error, what) ?? systemProblem(error, what);
    if (problem === null) throw error;
    return problem;
  }
}

async function fetchLocal(
  { source, sha256 }: FileReference,
  folder: string,
  { maxBytes }: FileOptions,
): Promise<FileResult> {
  const found = await findLocalFile(source, folder);
  if (!found.ok) return found;
  if (found.size > maxBytes) return tooLarge(source, found.size, maxBytes);
  const file = await hashFile(found.path);
  if (file.sha256 === sha256) return { ok: true, file };
  const misplaced = await misplacedContent(file.path, source, false);
  if (misplaced !== null) return misplaced;
  if (sha256 === undefined) return { ok: true, file };
  return withFound(mismatch(source, file.sha256, sha256), { sha256: file.sha256 });
}

/** The hash of a file of the package; nothing where there is none, or where it would have to be downloaded. */
async function foundLocally(
  source: string,
  folder: string,
  options: FileOptions,
): Promise<FoundInstead | undefined> {
  if (isAddress(source)) return undefined;
  const found = await fetchLocal({ source, path: [], position: null }, folder, options);
  return found.ok ? { sha256: found.file.sha256 } : undefined;
}

function malformedHash(
  source: string,
  sha256: string,
  found: FoundInstead | undefined,
): FileResult {
  const failure = fileProblem(
    'sha256-mismatch',
    `The sha256 given for '${source}' is not a SHA-256: '${sha256}'.`,
    'Give the 64 hexadecimal digits that `sha256sum` prints for the file.',
  );
  return found ? withFound(failure, found) : failure;
}
