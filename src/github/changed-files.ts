import type { Change } from '../contract/resource.ts';
import type { Repository } from './repository.ts';
import { type RequestFailure, requestFailure } from './request-failure.ts';
import type { Trigger } from './trigger.ts';

type ChangeTrigger = Extract<Trigger, { kind: 'pull-request' | 'push' | 'merge-group' }>;

export interface ChangedFiles {
  /** null: not known, so that everything counts as changed. */
  changes: Change[] | null;
  /** Where the list comes from, or why there is none. */
  source: 'github' | 'git' | 'new-branch' | 'history-rewritten';
}

/** Neither GitHub nor git could say what a pull request or a push changes. */
export class ChangesUnknownError extends Error {
  override name = 'ChangesUnknownError';
}

interface GitHubFile {
  filename: string;
  previous_filename?: string;
  status: string;
}

/** GitHub lists at most so many files of a pull request, and of a comparison of two commits. */
const PULL_REQUEST_LIMIT = 3000;
const COMPARISON_LIMIT = 300;

const STATUSES: Record<string, Change['status'] | null> = {
  added: 'added',
  copied: 'added',
  modified: 'modified',
  changed: 'modified',
  removed: 'removed',
  renamed: 'renamed',
  unchanged: null,
};

/**
 * What a pull request, a push or a merge group changes. Asks GitHub, over all pages; where GitHub's
 * list ends at its limit or the token may not read it, `fromGit(base)` says what HEAD changes since it
 * left `base`.
 */
export async function changedFiles(
  repository: Repository,
  trigger: ChangeTrigger,
  fromGit: (base: string) => Promise<Change[]>,
): Promise<ChangedFiles> {
  if (trigger.kind === 'pull-request') {
    const listed = await attempt(() => pullRequestFiles(repository, trigger.number));
    if (listed.ok && listed.files.length < PULL_REQUEST_LIMIT) return known(listed.files);
    return await askGit(trigger.baseSha, fromGit, listed.ok ? null : listed.failure);
  }
  const base = trigger.kind === 'push' ? trigger.before : trigger.baseSha;
  if (base === null) return { changes: null, source: 'new-branch' };
  const listed = await attempt(() => comparedFiles(repository, base, trigger.headSha));
  if (listed.ok && listed.files.length < COMPARISON_LIMIT) return known(listed.files);
  // After a forced push the commit before may be gone.
  if (!listed.ok && listed.failure.kind === 'not-found' && trigger.kind === 'push') {
    return { changes: null, source: 'history-rewritten' };
  }
  return await askGit(base, fromGit, listed.ok ? null : listed.failure);
}

async function pullRequestFiles(
  { octokit, owner, repo }: Repository,
  number: number,
): Promise<GitHubFile[]> {
  return await octokit.paginate(octokit.rest.pulls.listFiles, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
}

async function comparedFiles(
  { octokit, owner, repo }: Repository,
  base: string,
  head: string,
): Promise<GitHubFile[]> {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${base}...${head}`,
    // The pages are of commits; the first one holds all files.
    per_page: 1,
  });
  return data.files ?? [];
}

async function attempt(
  list: () => Promise<GitHubFile[]>,
): Promise<{ ok: true; files: GitHubFile[] } | { ok: false; failure: RequestFailure }> {
  try {
    return { ok: true, files: await list() };
  } catch (error) {
    return { ok: false, failure: requestFailure(error) };
  }
}

async function askGit(
  base: string,
  fromGit: (base: string) => Promise<Change[]>,
  failure: RequestFailure | null,
): Promise<ChangedFiles> {
  try {
    return { changes: await fromGit(base), source: 'git' };
  } catch (cause) {
    const why =
      failure === null
        ? 'more files are changed than GitHub lists'
        : `GitHub did not list the changed files (${failure.status}: ${failure.message})`;
    throw new ChangesUnknownError(
      `It is unknown what is changed: ${why}, and git could not compare with ${base}. ` +
        'Give actions/checkout the input fetch-depth: 0, so that git knows the history.',
      { cause },
    );
  }
}

function known(files: GitHubFile[]): ChangedFiles {
  return { changes: files.flatMap(toChange), source: 'github' };
}

function toChange({ filename, previous_filename: previous, status }: GitHubFile): Change[] {
  const known = Object.hasOwn(STATUSES, status) ? STATUSES[status] : 'modified';
  if (known === null || known === undefined) return [];
  const renamed = known === 'renamed' && previous !== undefined;
  return [{ path: filename, status: known, ...(renamed ? { previousPath: previous } : {}) }];
}
