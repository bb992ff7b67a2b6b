import { notice, warning } from '@actions/core';
import type { Report } from '../../contract/report.ts';
import { commitToBranch } from '../../github/commit-to-branch.ts';
import type { Repository } from '../../github/repository.ts';
import type { Trigger } from '../../github/trigger.ts';
import { badgeEntries, badgeFiles } from '../../report/badge/badge-files.ts';
import { INDEX_FILE } from '../../report/badge/badge-path.ts';
import type { ResultKeys } from '../../report/badge/results-index.ts';
import type { ReportContext } from '../../report/context.ts';
import {
  historyPath,
  historyText,
  resourcesWithHistory,
} from '../../report/history/result-history.ts';
import { badgeSection } from '../../report/markdown/badge-snippet.ts';
import { storedResultFiles } from '../../shards/stored-result.ts';

/** What turns the badges off. */
const NEVER = 'never';

/** What is kept beside the badges, and how long they are believed. */
export interface ResultOptions {
  keys: ResultKeys;
  /** Milliseconds. */
  maxAge: number;
}

/** The branch that keeps results; null where none are kept. */
export function resultsBranch(setting: string | null): string | null {
  return setting === NEVER ? null : setting;
}

/**
 * The branch that this run's results go to; null where they are no results of the default branch, or
 * where no badges are wanted.
 */
export function badgeBranch(trigger: Trigger, setting: string | null): string | null {
  const onDefaultBranch = 'onDefaultBranch' in trigger && trigger.onDefaultBranch;
  return onDefaultBranch ? resultsBranch(setting) : null;
}

/**
 * Commits the badges and the index of results to their branch, together with what other runs wrote there.
 * @returns the part of the summary that gives maintainers what to paste; empty where there are no badges
 */
export async function writeBadges(
  repository: Repository,
  report: Report,
  context: ReportContext,
  branch: string | null,
  options: ResultOptions,
): Promise<string> {
  if (branch === null || report.resources.length === 0) return '';
  const result = await commitToBranch(repository, {
    branch,
    message: `Results of ${context.headSha}`,
    change: async (read) => {
      const tested = resourcesWithHistory(report);
      const files = await read([INDEX_FILE, ...tested.map(({ id }) => historyPath(id))]);
      const { keys } = options;
      const histories = tested.map((resource): [string, string] => {
        const path = historyPath(resource.id);
        const before = files.get(path) ?? null;
        return [path, historyText(before, resource, report, keys, context.headSha)];
      });
      const badges = badgeFiles(report, files.get(INDEX_FILE) ?? null, options);
      return new Map([...badges, ...histories, ...storedResultFiles(report, keys)]);
    },
  });
  if (result.kind === 'forbidden') {
    notice(
      `The token of this run may not write to the branch ${branch}. Give the job \`permissions: contents: write\`, or set the input badge-branch to never.`,
      { title: 'The badges were not updated' },
    );
    return '';
  }
  if (result.kind === 'failed') {
    warning(`GitHub did not take the badges: ${result.message}`, {
      title: 'The badges were not updated',
    });
    return '';
  }
  const { serverUrl, repository: name } = context;
  return badgeSection(badgeEntries(report), { serverUrl, repository: name, branch });
}
