import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { info, notice, setOutput, warning } from '@actions/core';
import { requestFailure } from '../../github/request-failure.ts';
import { currentHead } from '../../github/workflow-run.ts';
import { oneLine } from '../../report/escape/hidden.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { RESULTS_FILE } from '../../shards/plan-file.ts';
import { resultsFileText, storedResults } from '../../shards/stored-result.ts';
import { connect } from '../job/connect.ts';
import { judge } from '../job/judge.ts';
import { publish } from '../job/publish.ts';
import type { Job } from '../job/read-job.ts';
import { runAction } from '../job/run-action.ts';
import { collectShards } from './collect-shards.ts';
import { composeReport } from './compose-report.ts';
import { findSubject } from './find-subject.ts';

/**
 * The action that tells what all shards found. It has a token that may write, so it runs nothing, opens no model
 * file, and believes of what it is given only what it checked.
 */
async function main(event: Job, settings: ActionSettings): Promise<void> {
  const subject = await findSubject(connect(event, settings), event, settings);
  if (subject === null) return;
  const { job } = subject;
  const collected = await collectShards(connect(job, settings), subject);
  for (const problem of collected.problems)
    warning(oneLine(problem), { title: 'What came from a shard' });
  const { report, keys } = await composeReport(
    connect(job, settings),
    subject,
    collected,
    settings,
  );
  const file = join(
    await mkdtemp(join(job.temporaryFolder, 'model-hub-ci-results-')),
    RESULTS_FILE,
  );
  await writeFile(file, resultsFileText(storedResults(report, keys)));
  setOutput('results', file);
  const isCurrent = await isStillCurrent(job, settings);
  const told = isCurrent ? settings : { ...settings, comment: 'never' as const };
  // Without a plan nobody knows what the results are of.
  const kept = collected.plan === null ? { ...told, badgeBranch: 'never' } : told;
  await publish(connect(job, settings), report, job, kept, { keys });
  info(`${report.resources.length} resources: ${report.status}.`);
  judge(report, settings, job);
}

/** Whether a pull request still stands at the commit that was tested; else a later run tells of it. */
async function isStillCurrent(
  { trigger, ...job }: Job,
  settings: ActionSettings,
): Promise<boolean> {
  if (trigger.kind !== 'pull-request') return true;
  try {
    const head = await currentHead(connect(job, settings), trigger.number);
    if (head === trigger.headSha) return true;
    notice(
      head === null
        ? 'The pull request is closed.'
        : `The pull request is at ${head} by now; this run tested ${trigger.headSha}.`,
      { title: 'No comment was written' },
    );
    return false;
  } catch (error) {
    info(`Where the pull request stands is unknown: ${oneLine(requestFailure(error).message)}`);
    return true;
  }
}

runAction('report', process.env, main);
