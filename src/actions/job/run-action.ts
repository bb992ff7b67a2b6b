import { getInput, info, setFailed, setSecret } from '@actions/core';
import { ChangesUnknownError } from '../../github/changed-files.ts';
import { logLines } from '../../report/escape/workflow-log.ts';
import { configKey } from '../../settings/config-names.ts';
import type { ConfigTexts } from '../../settings/read-config.ts';
import { type ReadSettings, readActionSettings } from '../../settings/read-settings.ts';
import type { ActionName } from '../../settings/setting.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { ConfigError, collectionConfig } from './collection-config.ts';
import { type Job, NoJobError, readJob } from './read-job.ts';
import { PathsError } from './select-resources.ts';

/** The workflow, or what it was given, is at fault; the message says what to do. */
export class WorkflowError extends Error {
  override name = 'WorkflowError';
}

/** What an action does, told the settings and those of them that the collection's config file gives. */
export type ActionWork = (job: Job, settings: ActionSettings, config: ConfigTexts) => Promise<void>;

/** What is wrong with the workflow or GitHub, not with this program. */
const EXPECTED = [NoJobError, ChangesUnknownError, PathsError, WorkflowError, ConfigError];

/** Reads inputs and job, does the work of an action, and tells of whatever keeps it from that. */
export function runAction(
  name: ActionName,
  environment: NodeJS.ProcessEnv,
  work: ActionWork,
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
  work: ActionWork,
): Promise<void> {
  const given = settingsOf(readActionSettings(getInput, name));
  if (given === null) return;
  if (given.githubToken !== null) setSecret(given.githubToken);
  const job = readJob(environment);
  if (job.trigger.kind === 'refused') {
    setFailed(`${job.trigger.message} ${job.trigger.hint}`);
    return;
  }
  const config = await collectionConfig(name, job, given);
  if (config.size > 0)
    info(`Settings of the collection: ${[...config.keys()].map(configKey).join(', ')}`);
  const settings = settingsOf(readActionSettings(getInput, name, config));
  if (settings !== null) await work(job, settings, config);
}

/** null where an input is wrong, which is told. */
export function settingsOf(read: ReadSettings<ActionSettings>): ActionSettings | null {
  if (read.ok) return read.settings;
  for (const { setting, message, hint } of read.problems)
    setFailed(`The input ${setting}: ${message} ${hint}`);
  return null;
}
