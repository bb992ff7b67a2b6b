import { info, notice, setFailed } from '@actions/core';
import { type Command, readCommand } from '../../github/comment-command.ts';
import { mayWrite, react } from '../../github/commenter.ts';
import { requestFailure } from '../../github/request-failure.ts';
import { rerunWorkflow } from '../../github/rerun-workflow.ts';
import { oneLine } from '../../report/escape/hidden.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { RESULTS_ARTIFACT } from '../../shards/plan-file.ts';
import { connect } from '../job/connect.ts';
import type { Job } from '../job/read-job.ts';
import { runAction, WorkflowError } from '../job/run-action.ts';

/** The action that does what a maintainer asks for in a comment. It checks out nothing and runs nothing itself. */
async function main(job: Job, settings: ActionSettings): Promise<void> {
  const command = readCommand(job.eventName, job.payload);
  if (command === null) {
    info('The comment holds no command.');
    return;
  }
  const { workflow } = settings;
  if (workflow === null)
    throw new WorkflowError(
      'The input workflow is empty: name the workflow to run again, as models.yml.',
    );
  const repository = connect(job, settings);
  try {
    if (!(await mayWrite(repository, command.author))) {
      await react(repository, command.comment, '-1');
      notice('Only who may write to this repository can give commands.', { title: 'Not done' });
      return;
    }
    await obey(command, workflow);
  } catch (error) {
    const { kind, message } = requestFailure(error);
    const missing =
      kind === 'forbidden'
        ? ' Give the job `permissions: actions: write`, `pull-requests: write` and `contents: read`.'
        : '';
    setFailed(`GitHub refused the command: ${oneLine(message)}.${missing}`);
  }

  async function obey({ what, comment, pullRequest }: Command, file: string): Promise<void> {
    const keep = what === 'rerun undecided' ? null : RESULTS_ARTIFACT;
    const result = await rerunWorkflow(repository, { pullRequest, workflow: file, forget: keep });
    await react(repository, comment, result.ok ? '+1' : 'confused');
    if (result.ok) info(`Run ${result.run} was started again.`);
    else notice(result.why, { title: 'Not done' });
  }
}

runAction('command', process.env, main);
