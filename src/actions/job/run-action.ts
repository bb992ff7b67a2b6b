import { getInput, info, setFailed, setSecret } from '@actions/core';
import { ChangesUnknownError } from '../../github/changed-files.ts';
import { logLines } from '../../report/escape/workflow-log.ts';
import { readActionSettings } from '../../settings/read-settings.ts';
import type { ActionName } from '../../settings/setting.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { type Job, NoJobError, readJob } from './read-job.ts';
import { PathsError } from './select-resources.ts';

/** The workflow, or what it was given, is at fault; the message says what to do. */
export class WorkflowError extends Error {
  override name = 'WorkflowError';
}

/** What is wrong with the workflow or GitHub, not with this program. */
const EXPECTED = [NoJobError, ChangesUnknownError, PathsError, WorkflowError];

/** Reads inputs and job, does the work of an action, and tells of whatever keeps it from that. */
export function runAction(
  name: ActionName,
  environment: NodeJS.ProcessEnv,
  work: (job: Job, settings: ActionSettings) => Promise<void>,
): void {
  start(name, environment, work).catch((error: unknown) => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const expected = EXPECTED.some((kind) => error instanceof kind);
    if (!expected) for (const line of logLines(stack ?? '')) info(line);
    setFailed(expected ? message : `model-hub-ci itself failed, please report it: ${message}`);
  });
}

async function start(
  name: ActionName,
  environment: NodeJS.ProcessEnv,
  work: (job: Job, settings: ActionSettings) => Promise<void>,
): Promise<void> {
  const read = readActionSettings(getInput, name);
  if (!read.ok) {
    for (const { setting, message, hint } of read.problems)
      setFailed(`The input ${setting}: ${message} ${hint}`);
    return;
  }
  const { settings } = read;
  if (settings.githubToken !== null) setSecret(settings.githubToken);
  const job = readJob(environment);
  if (job.trigger.kind === 'refused') setFailed(`${job.trigger.message} ${job.trigger.hint}`);
  else await work(job, settings);
}
