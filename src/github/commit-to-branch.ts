import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Repository } from './repository.ts';
import { requestFailure } from './request-failure.ts';

/** Path → new text, or null to delete the file. */
export type FileChanges = ReadonlyMap<string, string | null>;

export interface BranchCommit {
  /** Without `refs/heads/`; made, without history, where there is none. */
  branch: string;
  message: string;
  /**
   * The files to write, given the ones that are there. Called again when somebody else wrote
   * meanwhile, so that nothing of theirs is lost; to apply it twice must change nothing.
   */
  change: (read: (path: string) => Promise<string | null>) => Promise<FileChanges>;
}

export type CommitResult =
  | { kind: 'committed'; commit: string }
  | { kind: 'unchanged' }
  | { kind: 'forbidden' }
  | { kind: 'failed'; message: string };

interface BranchState {
  /** null where the branch does not exist. */
  commit: string | null;
  tree: string | null;
  /** Path → blob. */
  files: ReadonlyMap<string, string>;
}

/** Several runs may finish at once; each round lets one of them through. */
const TRIES = 12;

/**
 * Writes files to a branch in one commit through GitHub's Git data API, on top of whatever is there:
 * never forced, read and merged again when another writer was faster. Never throws for what GitHub
 * answers.
 */
export async function commitToBranch(
  repository: Repository,
  commit: BranchCommit,
): Promise<CommitResult> {
  try {
    return await commitInTurn(repository, commit);
  } catch (error) {
    const { kind, message } = requestFailure(error);
    return kind === 'forbidden' ? { kind } : { kind: 'failed', message };
  }
}

async function commitInTurn(repository: Repository, commit: BranchCommit): Promise<CommitResult> {
  let made: string | null = null;
  for (let tries = 1; ; tries++) {
    const state = await readBranch(repository, commit.branch);
    // An earlier try may have got through although its answer was lost.
    if (made !== null && made === state.commit) return { kind: 'committed', commit: made };
    const wanted = await commit.change((path) => readFile(repository, state, path));
    const changes = [...wanted].filter(([path, text]) => differs(state.files.get(path), text));
    if (changes.length === 0) {
      return made === null ? { kind: 'unchanged' } : { kind: 'committed', commit: made };
    }
    made = await makeCommit(repository, commit.message, state, changes);
    try {
      await moveBranch(repository, commit.branch, state, made);
      return { kind: 'committed', commit: made };
    } catch (error) {
      if (requestFailure(error).kind !== 'conflict' || tries === TRIES) throw error;
      await wait(repository.pause * tries * (0.5 + Math.random()));
    }
  }
}

async function readBranch(
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
  const { data } = await octokit.rest.git.getTree({ ...place, tree_sha: tree, recursive: 'true' });
  if (data.truncated) {
    throw Object.assign(new Error(`the branch ${branch} holds more files than GitHub lists`), {
      status: 422,
    });
  }
  const blobs = data.tree.filter(({ type }) => type === 'blob');
  return { commit, tree, files: new Map(blobs.map(({ path, sha }) => [path, sha])) };
}

async function readFile(
  { octokit, owner, repo }: Repository,
  state: BranchState,
  path: string,
): Promise<string | null> {
  const sha = state.files.get(path);
  if (sha === undefined) return null;
  const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: sha });
  return Buffer.from(data.content, 'base64').toString('utf8');
}

/** Whether a file must be written or deleted; git names a blob by the hash of its content. */
function differs(sha: string | undefined, text: string | null): boolean {
  if (text === null) return sha !== undefined;
  const content = Buffer.from(text, 'utf8');
  const name = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
  return name !== sha;
}

async function makeCommit(
  { octokit, owner, repo }: Repository,
  message: string,
  state: BranchState,
  changes: [string, string | null][],
): Promise<string> {
  const entries = changes.map(([path, content]) => ({
    path,
    mode: '100644' as const,
    type: 'blob' as const,
    ...(content === null ? { sha: null } : { content }),
  }));
  const tree = await octokit.rest.git.createTree({
    owner,
    repo,
    tree: entries,
    ...(state.tree === null ? {} : { base_tree: state.tree }),
  });
  const { data } = await octokit.rest.git.createCommit({
    owner,
    repo,
    message,
    tree: tree.data.sha,
    parents: state.commit === null ? [] : [state.commit],
  });
  return data.sha;
}

async function moveBranch(
  { octokit, owner, repo }: Repository,
  branch: string,
  state: BranchState,
  sha: string,
): Promise<void> {
  if (state.commit === null) {
    await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
  } else {
    await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: false });
  }
}
