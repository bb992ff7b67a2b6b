import { notice, warning } from '@actions/core';
import type { Report } from '../../contract/report.ts';
import type { Repository } from '../../github/repository.ts';
import { upsertComment } from '../../github/sticky-comment.ts';
import type { ReportContext } from '../../report/context.ts';
import { renderComment } from '../../report/markdown/comment.ts';
import { readTotals, totalsComment, totalsOf } from '../../report/totals.ts';
import type { ActionSettings } from '../../settings/settings.ts';

type CommentMode = ActionSettings['comment'];

/** Whether a report is worth a comment where there is none yet; a pull request that touches no resource never gets one. */
const WORTH_A_COMMENT: Record<CommentMode, (report: Report) => boolean> = {
  always: ({ resources }) => resources.length > 0,
  changes: ({ resources }) =>
    resources.some(
      ({ status, findings }) =>
        !['passed', 'valid', 'removed'].includes(status) ||
        findings.some(({ severity }) => severity === 'warning'),
    ),
  failures: ({ resources }) => resources.some(({ status }) => status === 'failed'),
  never: () => false,
};

export function isWorthAComment(report: Report, mode: CommentMode): boolean {
  return WORTH_A_COMMENT[mode](report);
}

/** Brings the comment of a pull request in line with a report. That it cannot be written is told, and nothing more. */
export async function writeComment(
  repository: Repository,
  report: Report,
  context: ReportContext,
  mode: CommentMode,
  workflow: string,
): Promise<void> {
  if (context.pullRequest === null || mode === 'never') return;
  const result = await upsertComment(repository, {
    pullRequest: context.pullRequest,
    scope: workflow,
    body: (before) => {
      const lastRun = before === null ? null : readTotals(before);
      return `${renderComment(report, { ...context, lastRun })}\n${totalsComment(totalsOf(report))}`;
    },
    create: isWorthAComment(report, mode),
  });
  if (result.kind === 'forbidden') {
    notice(
      'The token of this run may not write comments, so the results are in the job summary and in the annotations only. ' +
        'Give the job `permissions: pull-requests: write`. Pull requests from forks never get such a token: see "Pull requests from forks" in docs/action.md of model-hub-ci.',
      { title: 'No comment was written' },
    );
  }
  if (result.kind === 'failed') {
    warning(`GitHub did not take the comment: ${result.message}`, {
      title: 'No comment was written',
    });
  }
}
