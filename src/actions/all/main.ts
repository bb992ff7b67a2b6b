import { info, warning } from '@actions/core';
import type { ActionSettings } from '../../settings/settings.ts';
import { connect } from '../job/connect.ts';
import { judge } from '../job/judge.ts';
import { publish } from '../job/publish.ts';
import type { Job } from '../job/read-job.ts';
import { runAction } from '../job/run-action.ts';
import { selectOptions } from '../job/select-options.ts';
import { selectResources } from '../job/select-resources.ts';
import { testSelected } from './test-selected.ts';

/** The all-in-one action: what was changed, does it work, tell it. */
async function main(job: Job, settings: ActionSettings): Promise<void> {
  const repository = connect(job, settings);
  const { workspace, trigger } = job;
  const options = selectOptions(job, settings, process.env);
  const selection = await selectResources(repository, trigger, settings.paths, workspace, options);
  info(selection.reason);
  for (const path of selection.missing)
    warning(`There is no '${path}' in this repository, so that nothing below it is ever tested.`, {
      title: 'The input paths',
    });
  const { report, evidence } = await testSelected(selection.resources, job, settings, process.env);
  // Another connection: the time for requests starts anew after the tests.
  await publish(connect(job, settings), report, job, settings, { evidence });
  judge(report, settings, job);
}

runAction('main', process.env, main);
