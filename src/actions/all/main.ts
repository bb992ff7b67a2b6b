import { getInput, info, setFailed, setSecret, warning } from '@actions/core';
import type { Report } from '../../contract/report.ts';
import { ChangesUnknownError } from '../../github/changed-files.ts';
import { logLines } from '../../report/escape/workflow-log.ts';
import { headline } from '../../report/markdown/headline.ts';
import { exitCode } from '../../report/report.ts';
import { readActionSettings } from '../../settings/read-settings.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { connect } from '../job/connect.ts';
import { publish } from '../job/publish.ts';
import { type Job, NoJobError, readJob } from '../job/read-job.ts';
import { PathsError, selectResources } from '../job/select-resources.ts';
import { testSelected } from './test-selected.ts';

/** The action: what was changed, does it work, tell it. */
async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const read = readActionSettings((name) => getInput(name));
  if (!read.ok) {
    for (const { setting, message, hint } of read.problems)
      setFailed(`The input ${setting}: ${message} ${hint}`);
    return;
  }
  const { settings } = read;
  if (settings.githubToken !== null) setSecret(settings.githubToken);
  const job = readJob(environment);
  if (job.trigger.kind === 'refused') {
    setFailed(`${job.trigger.message} ${job.trigger.hint}`);
    return;
  }
  const repository = connect(job, settings);
  const { workspace, trigger } = job;
  const selection = await selectResources(repository, trigger, settings.paths, workspace);
  info(selection.reason);
  for (const path of selection.missing)
    warning(`There is no '${path}' in this repository, so that nothing below it is ever tested.`, {
      title: 'The input paths',
    });
  const report = await testSelected(selection.resources, job, settings, environment);
  // Another connection: the time for requests starts anew after the tests.
  await publish(connect(job, settings), report, job, settings);
  judge(report, settings, job);
}

function judge(report: Report, { failOn }: ActionSettings, { runUrl }: Job): void {
  const code = exitCode(report, failOn);
  if (code === 0) return;
  const why = code === 1 ? 'Something failed' : 'Something could not be decided';
  setFailed(`${why}. ${headline(report)}. ${runUrl ?? 'The job summary has the details.'}`);
}

/** What is wrong with the workflow or GitHub, not with this program. */
const EXPECTED = [NoJobError, ChangesUnknownError, PathsError];

main(process.env).catch((error: unknown) => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const expected = EXPECTED.some((kind) => error instanceof kind);
  if (!expected) for (const line of logLines(stack ?? '')) info(line);
  setFailed(expected ? message : `model-hub-ci itself failed, please report it: ${message}`);
});
