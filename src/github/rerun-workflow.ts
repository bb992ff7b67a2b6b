import { deleteArtifact, listArtifacts } from './artifacts.ts';
import type { Repository } from './repository.ts';
import { currentHead } from './workflow-run.ts';

export interface Rerun {
  pullRequest: number;
  /** File name of the workflow. */
  workflow: string;
  /** Name of the artifact that the new attempt must not find; null: it finds all. */
  forget: string | null;
}

export type Rerunning = { ok: true; run: number } | { ok: false; why: string };

/** Starts again the latest run of a workflow for the commit that a pull request stands at. */
export async function rerunWorkflow(
  repository: Repository,
  { pullRequest, workflow, forget }: Rerun,
): Promise<Rerunning> {
  const { octokit, owner, repo } = repository;
  const head = await currentHead(repository, pullRequest);
  if (head === null) return { ok: false, why: 'The pull request is closed.' };
  const { data } = await octokit.rest.actions.listWorkflowRuns({
    owner,
    repo,
    workflow_id: workflow,
    event: 'pull_request',
    head_sha: head,
    per_page: 1,
  });
  const [run] = data.workflow_runs;
  if (run === undefined) return { ok: false, why: `${workflow} has not run for ${head}.` };
  if (run.status !== 'completed')
    return { ok: false, why: `${workflow} is still running for ${head}.` };
  if (forget !== null) {
    const artifacts = await listArtifacts(repository, run.id, (name) => name === forget);
    for (const artifact of artifacts.values()) await deleteArtifact(repository, artifact);
  }
  await octokit.rest.actions.reRunWorkflow({ owner, repo, run_id: run.id });
  return { ok: true, run: run.id };
}
