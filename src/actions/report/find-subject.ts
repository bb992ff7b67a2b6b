import { notice } from '@actions/core';
import type { Repository } from '../../github/repository.ts';
import { pullOfRun, readFinishedRun } from '../../github/workflow-run.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import type { Job } from '../job/read-job.ts';
import { WorkflowError } from '../job/run-action.ts';

/** How jobs ended, in GitHub's words. */
const ENDS = ['success', 'failure', 'cancelled', 'skipped'] as const;
export type JobEnd = (typeof ENDS)[number];

/** What is reported on: all of it is told by GitHub. */
export interface Subject {
  /** Of the run that tested: its trigger says whose results these are. */
  job: Job;
  /** The run that has the artifacts. */
  run: number;
  planned: JobEnd;
  tested: JobEnd;
  /** Whether the run belongs to a pull request from a fork, so that all its artifacts may be forged. */
  isForeign: boolean;
}

/**
 * Whose results are told: this very run's, or those of the run that set off this one by `workflow_run`. The pull
 * request is found by the commit that GitHub says was tested, never by what an artifact says.
 * @returns null where there is nobody to tell
 */
export async function findSubject(
  repository: Repository,
  job: Job,
  { planResult, testResult }: Pick<ActionSettings, 'planResult' | 'testResult'>,
): Promise<Subject | null> {
  if (job.eventName !== 'workflow_run') {
    if (job.runId === null) throw new WorkflowError('The variable GITHUB_RUN_ID is not set.');
    const ends = { planned: endOf(planResult), tested: endOf(testResult) };
    return { job, run: job.runId, ...ends, isForeign: false };
  }
  const run = readFinishedRun(job.payload);
  if (run === null)
    throw new WorkflowError('The event that started this workflow names no finished run.');
  if (run.event !== 'pull_request') {
    notice(`The run was started by ${run.event}, not by a pull request.`, { title: NOTHING });
    return null;
  }
  const pull = await pullOfRun(repository, run);
  if (pull === null) {
    notice(`No open pull request stands at ${run.headSha}.`, { title: NOTHING });
    return null;
  }
  const { serverUrl, owner, repo } = job;
  const end = endOf(run.conclusion);
  return {
    job: {
      ...job,
      trigger: { kind: 'pull-request', ...pull },
      runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${run.id}`,
    },
    run: run.id,
    planned: end,
    tested: end,
    isForeign: true,
  };
}

const NOTHING = 'Nothing to report';

/** Whatever else GitHub may say is no success. */
function endOf(text: string | null): JobEnd {
  return ENDS.find((end) => end === text) ?? 'failure';
}
