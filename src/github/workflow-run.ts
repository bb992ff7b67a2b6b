import type { Repository } from './repository.ts';

/** The run that set a workflow off by `workflow_run`, as GitHub tells of it: nothing here is from its artifacts. */
export interface FinishedRun {
  id: number;
  event: string;
  /** `success`, `failure`, `cancelled`, … */
  conclusion: string;
  headSha: string;
  headBranch: string;
  /** Owner of the repository that the branch is in. */
  headOwner: string;
}

export interface OpenPull {
  number: number;
  headSha: string;
  baseSha: string;
}

/** Reads the event; null where it lacks something. */
export function readFinishedRun(payload: unknown): FinishedRun | null {
  const { workflow_run: run } = (payload ?? {}) as { workflow_run?: Record<string, unknown> };
  const { id, event, conclusion, head_sha: headSha, head_branch: headBranch } = run ?? {};
  const { owner } = (run?.head_repository ?? {}) as { owner?: { login?: unknown } };
  const headOwner = owner?.login;
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
  const texts = [event, conclusion, headSha, headBranch, headOwner];
  if (!texts.every((text) => typeof text === 'string' && text !== '')) return null;
  return { id, event, conclusion, headSha, headBranch, headOwner } as FinishedRun;
}

/** The open pull request whose head is the commit that a run tested; null where there is none any more. */
export async function pullOfRun(
  { octokit, owner, repo }: Repository,
  { headOwner, headBranch, headSha }: FinishedRun,
): Promise<OpenPull | null> {
  const pulls = await octokit.paginate(octokit.rest.pulls.list, {
    owner,
    repo,
    state: 'open',
    head: `${headOwner}:${headBranch}`,
    per_page: 100,
  });
  const pull = pulls.find(({ head }) => head.sha === headSha);
  return pull ? { number: pull.number, headSha, baseSha: pull.base.sha } : null;
}

/** The commit that an open pull request stands at now; null where it is closed. */
export async function currentHead(
  { octokit, owner, repo }: Repository,
  number: number,
): Promise<string | null> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return data.state === 'open' ? data.head.sha : null;
}
