import { warning } from '@actions/core';
import type { Report, ResourceStatus } from '../../contract/report.ts';
import { printAnnotations } from '../../github/annotations.ts';
import { type CheckRun, writeCheckRun } from '../../github/check-run.ts';
import type { Repository } from '../../github/repository.ts';
import { suggestMends } from '../../github/suggest-mends.ts';
import { allAnnotations, annotate } from '../../report/annotations.ts';
import type { ReportContext } from '../../report/context.ts';
import { headline } from '../../report/markdown/headline.ts';
import { ownLink } from '../../report/markdown/links.ts';
import { suggestions } from '../../report/suggestions.ts';

const CONCLUSIONS: Record<ResourceStatus, CheckRun['conclusion']> = {
  passed: 'success',
  valid: 'success',
  removed: 'success',
  failed: 'failure',
  partial: 'neutral',
  inconclusive: 'neutral',
};

/**
 * Notes on the lines that something is wrong with: as a check run where the token may write one, which takes as many as
 * there are, else as commands to the runner, which shows ten of a kind.
 */
export async function writeNotes(
  repository: Repository,
  report: Report,
  context: ReportContext,
  workflow: string,
): Promise<void> {
  const notes = allAnnotations(report);
  const print = () => printAnnotations(annotate(report).annotations);
  if (report.resources.length === 0 || context.headSha === '') return print();
  const details =
    context.runUrl === null ? '' : ` ${ownLink('The run', context.runUrl)} has all of it.`;
  const result = await writeCheckRun(repository, {
    name: workflow === '' ? 'model-hub-ci' : `model-hub-ci (${workflow})`,
    headSha: context.headSha,
    conclusion: CONCLUSIONS[report.status],
    title: headline(report, context.lastRun),
    summary: `${headline(report, context.lastRun)}.${details}`,
    notes,
    detailsUrl: context.runUrl,
  });
  if (result.kind === 'failed')
    warning(`GitHub did not take the check run: ${result.message}`, {
      title: 'No check run was written',
    });
  if (result.kind !== 'written') print();
}

/** Offers certain mends on the lines that a pull request changes, as one review. */
export async function writeSuggestions(
  repository: Repository,
  report: Report,
  context: ReportContext,
): Promise<void> {
  const { pullRequest, headSha } = context;
  if (pullRequest === null || headSha === '') return;
  const pull = { number: pullRequest, headSha };
  // A token that may not review may not comment either, which is told where the comment is missing.
  const result = await suggestMends(repository, pull, suggestions(report, context));
  if (result.kind === 'failed')
    warning(`GitHub did not take the suggestions: ${result.message}`, {
      title: 'No suggestions were made',
    });
}
