import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type BranchState, readBranch, readFiles } from './branch-files.ts';
import type { Repository } from './repository.ts';
import { requestFailure } from './request-failure.ts';

/** Path → new text or bytes, or null to delete the file. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | null>;

export interface BranchCommit {
  /** Without `refs/heads/`; made, without history, where there is none. */
  branch: string;
  message: string;
  /**
   * The files to write, given the ones that are there. Called again when somebody else wrote
   * meanwhile, so that nothing of theirs is lost; to apply it twice must change nothing.
   */
  change: (read: ReadFiles) => Promise<FileChanges>;
}

/** The texts of those of some files that are there. */
export type ReadFiles = (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export type CommitResult =
  | { kind: 'committed'; commit: string }
  | { kind: 'unchanged' }
  | { kind: 'forbidden' }
  | { kind: 'failed'; message: string };

/** Several runs may finish at once; each round lets one of them through. */
const TRIES = 12;
const PART_FILES = 1000;
const PART_BYTES = 4 * 1024 ** 2;

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
    const wanted = await commit.change((paths) => readFiles(repository, state, paths));
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

/** Whether a file must be written or deleted; git names a blob by the hash of its content. */
function differs(sha: string | undefined, wanted: string | Uint8Array | null): boolean {
  if (wanted === null) return sha !== undefined;
  const content = Buffer.from(wanted);
  const name = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
  return name !== sha;
}

async function makeCommit(
  repository: Repository,
  message: string,
  state: BranchState,
  changes: [string, string | Uint8Array | null][],
): Promise<string> {
  const { octokit, owner, repo } = repository;
  const entries: Entry[] = [];
  for (const [path, content] of changes)
    entries.push({ path, mode: '100644', type: 'blob', ...(await held(repository, content)) });
  let tree = state.tree;
  for (const part of inParts(entries)) {
    const base = tree === null ? {} : { base_tree: tree };
    tree = (await octokit.rest.git.createTree({ owner, repo, tree: part, ...base })).data.sha;
  }
  const { data } = await octokit.rest.git.createCommit({
    owner,
    repo,
    message,
    tree: tree ?? '',
    parents: state.commit === null ? [] : [state.commit],
  });
  return data.sha;
}

interface Entry {
  path: string;
  mode: '100644';
  type: 'blob';
  content?: string;
  sha?: string | null;
}

/** A tree holds text as it is, and names bytes that were sent before. */
async function held(
  { octokit, owner, repo }: Repository,
  content: string | Uint8Array | null,
): Promise<Pick<Entry, 'content' | 'sha'>> {
  if (content === null) return { sha: null };
  if (typeof content === 'string') return { content };
  const text = Buffer.from(content).toString('base64');
  const blob = { owner, repo, content: text, encoding: 'base64' };
  return { sha: (await octokit.rest.git.createBlob(blob)).data.sha };
}

/** Trees that GitHub takes in one request: each holds the files' whole content. */
function inParts(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  let size = 0;
  for (const entry of entries) {
    const bytes = JSON.stringify(entry).length;
    const last = parts.at(-1);
    const fits = last !== undefined && last.length < PART_FILES && size + bytes <= PART_BYTES;
    if (fits) last.push(entry);
    else parts.push([entry]);
    size = fits ? size + bytes : bytes;
  }
  return parts;
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
