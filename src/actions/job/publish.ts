import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { summary } from '@actions/core';
import type { Report } from '../../contract/report.ts';
import type { Repository } from '../../github/repository.ts';
import type { ResultKeys } from '../../report/badge/results-index.ts';
import type { ReportContext } from '../../report/context.ts';
import { renderSummary } from '../../report/markdown/summary.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { writeThumbnails } from '../thumbnails/write-thumbnails.ts';
import type { Job } from './read-job.ts';
import { readSources } from './read-source.ts';
import { type ReportFiles, setOutputs } from './set-outputs.ts';
import { badgeBranch, resultsBranch, writeBadges } from './write-badges.ts';
import { writeComment } from './write-comment.ts';
import { writeNotes, writeSuggestions } from './write-notes.ts';
import { writePage } from './write-page.ts';

/** What a run has beside its report. */
interface Kept {
  keys?: ResultKeys;
  /** Folder with what the models gave; null: it is not here. */
  evidence?: string | null;
}

/** Tells a report everywhere it is to be told. */
export async function publish(
  repository: Repository,
  report: Report,
  job: Job,
  settings: ActionSettings,
  { keys = new Map(), evidence = null }: Kept = {},
): Promise<void> {
  const files = await writeReport(report, job.temporaryFolder);
  setOutputs(report, files);
  const bare = contextOf(job);
  const source = await readSources(report, job.workspace, repository, bare.headSha);
  const context = { ...bare, source };
  await writeNotes(repository, report, context, job.workflow);
  if (settings.suggestions) await writeSuggestions(repository, report, context);
  const branch = badgeBranch(job.trigger, settings.badgeBranch);
  const badges = await writeBadges(repository, report, context, branch, {
    keys,
    maxAge: settings.badgeMaxAge ?? Number.POSITIVE_INFINITY,
  });
  await writePage(repository, report, context, { branch, evidence }, files.page);
  await summary.addRaw(renderSummary(report, context, badges)).write();
  const images = settings.pictures
    ? await writeThumbnails(repository, report, context, picturesBranch(job, settings), evidence)
    : [];
  await writeComment(repository, report, { ...context, images }, settings.comment, job.workflow);
}

/** A folder of its own, since a job may use the action more than once; the page is written later. */
async function writeReport(report: Report, temporary: string): Promise<ReportFiles> {
  const folder = await mkdtemp(join(temporary, 'model-hub-ci-'));
  const files = { report: join(folder, 'report.json'), page: join(folder, 'report.html') };
  await writeFile(files.report, `${JSON.stringify(report, null, 2)}\n`);
  return files;
}

/** Pictures of a private repository are not shown to those who look at a comment, nor are there any without one. */
function picturesBranch({ payload }: Job, { badgeBranch: branch, comment }: ActionSettings) {
  const { repository } = (payload ?? {}) as { repository?: { private?: unknown } };
  return comment === 'never' || repository?.private === true ? null : resultsBranch(branch);
}

function contextOf({ serverUrl, owner, repo, trigger, runUrl, docsUrl }: Job): ReportContext {
  return {
    serverUrl,
    repository: `${owner}/${repo}`,
    headSha: 'headSha' in trigger ? trigger.headSha : '',
    runUrl,
    docsUrl,
    pullRequest: trigger.kind === 'pull-request' ? trigger.number : null,
  };
}
