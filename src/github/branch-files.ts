import { readArchive } from './read-archive.ts';
import type { Repository } from './repository.ts';
import { requestFailure } from './request-failure.ts';

export interface BranchState {
  /** null where the branch does not exist. */
  commit: string | null;
  tree: string | null;
  /** Path → blob. */
  files: ReadonlyMap<string, string>;
}

/** Above this the whole branch is read at once. */
const SINGLE_READS = 40;

/** The texts of those of some files that are on a branch; none where there is no such branch. */
export async function readBranchFiles(
  repository: Repository,
  branch: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  return readFiles(repository, await readBranch(repository, branch), paths);
}

export async function readBranch(
  { octokit, owner, repo }: Repository,
  branch: string,
): Promise<BranchState> {
  const place = { owner, repo };
  let commit: string;
  try {
    const { data } = await octokit.rest.git.getRef({ ...place, ref: `heads/${branch}` });
    commit = data.object.sha;
  } catch (error) {
    if (requestFailure(error).kind !== 'not-found') throw error;
    return { commit: null, tree: null, files: new Map() };
  }
  const tree = (await octokit.rest.git.getCommit({ ...place, commit_sha: commit })).data.tree.sha;
  return { commit, tree, files: await listFiles({ octokit, owner, repo }, tree, '') };
}

/** Path → blob. GitHub lists no more than so many files at once; then each folder is asked for on its own. */
async function listFiles(
  repository: Pick<Repository, 'octokit' | 'owner' | 'repo'>,
  tree: string,
  folder: string,
): Promise<Map<string, string>> {
  const { octokit, owner, repo } = repository;
  const place = { owner, repo, tree_sha: tree };
  const { data } = await octokit.rest.git.getTree({ ...place, recursive: 'true' });
  const whole = !data.truncated;
  const entries = whole ? data.tree : (await octokit.rest.git.getTree(place)).data.tree;
  const files = new Map<string, string>();
  for (const { path, type, sha } of entries) {
    if (type === 'blob') files.set(folder + path, sha);
    else if (type === 'tree' && !whole)
      for (const [below, blob] of await listFiles(repository, sha, `${folder}${path}/`))
        files.set(below, blob);
  }
  return files;
}

/** One request a file, or one for the whole branch where that is less. */
export async function readFiles(
  repository: Repository,
  { commit, files }: BranchState,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const wanted = paths.filter((path) => files.has(path));
  if (commit !== null && wanted.length > SINGLE_READS)
    return await readArchive(repository, commit, new Set(wanted));
  const texts = new Map<string, string>();
  for (const path of wanted) {
    const text = await readBlob(repository, files.get(path) ?? '');
    texts.set(path, text);
  }
  return texts;
}

async function readBlob({ octokit, owner, repo }: Repository, sha: string): Promise<string> {
  const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: sha });
  return Buffer.from(data.content, 'base64').toString('utf8');
}
