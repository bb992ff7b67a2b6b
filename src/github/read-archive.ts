import { readZip } from '../files/read-zip.ts';
import { withZip } from './fetch-zip.ts';
import type { Repository } from './repository.ts';

const LIMITS = {
  entries: 500_000,
  entryBytes: 128 * 1024 ** 2,
  totalBytes: 2 * 1024 ** 3,
  ratio: 1000,
  ratioFreeBytes: 2 * 1024 ** 3,
};
const LARGEST_ARCHIVE = 512 * 1024 ** 2;

/** The texts of some files of a commit, all in one request. */
export async function readArchive(
  repository: Repository,
  commit: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const { owner, repo } = repository;
  const read = await withZip(
    repository,
    `/repos/${owner}/${repo}/zipball/${commit}`,
    LARGEST_ARCHIVE,
    (zip) => readZip(zip, LIMITS, (path) => wanted.has(withoutTop(path))),
  );
  if (!read.ok)
    throw Object.assign(new Error(`the archive of ${commit} ${read.why}`), { status: 502 });
  return new Map(
    [...read.files].map(([path, content]) => [withoutTop(path), content.toString('utf8')]),
  );
}

/** Everything in such an archive stands in one folder, named after repository and commit. */
function withoutTop(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
