import { warning } from '@actions/core';
import type { Report, ResourceReport } from '../../contract/report.ts';
import { readBranchFiles } from '../../github/branch-files.ts';
import { ChangesUnknownError, changedFiles } from '../../github/changed-files.ts';
import type { Repository } from '../../github/repository.ts';
import { requestFailure } from '../../github/request-failure.ts';
import { reportEnvironment } from '../../inference/report-environment.ts';
import type { ResultKeys } from '../../report/badge/results-index.ts';
import { oneLine } from '../../report/escape/hidden.ts';
import { count } from '../../report/numbers.ts';
import { makeReport } from '../../report/report.ts';
import { installation } from '../../settings/installation.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { compareWithChange, unplanned } from '../../shards/compare-with-change.ts';
import { mergedEnvironment, mergeOutcomes } from '../../shards/merge-outcomes.ts';
import type { Plan } from '../../shards/plan-file.ts';
import { withPrevious } from '../../shards/previous-result.ts';
import {
  readResultsFile,
  type StoredResult,
  storedResultPath,
} from '../../shards/stored-result.ts';
import { type EarlierResults, earlierResults } from '../job/earlier-results.ts';
import { resultsBranch } from '../job/write-badges.ts';
import type { Collected } from './collect-shards.ts';
import type { Subject } from './find-subject.ts';

export interface Composed {
  report: Report;
  keys: ResultKeys;
}

/** One report out of the plan, of what the shards handed in, and of what earlier runs found. */
export async function composeReport(
  repository: Repository,
  subject: Subject,
  { plan, noPlan, deliveries }: Collected,
  settings: ActionSettings,
): Promise<Composed> {
  const branch = resultsBranch(settings.badgeBranch);
  const earlier = await earlierResults(repository, subject.job, branch);
  const environment = mergedEnvironment(deliveries) ?? reportEnvironment();
  const keys = new Map(
    plan?.resources.map(({ id, key, packageHash }) => [id, { key, packageHash }]),
  );
  const begin = Math.min(Date.parse(plan?.createdAt ?? '') || Date.now(), Date.now());
  const { name, version } = installation();
  const merged = plan
    ? mergeOutcomes(plan, deliveries, await storedFor(repository, plan, earlier, branch))
    : [unplanned('(plan)', `The job that plans ${noPlan}.`)];
  const own = plan && subject.isForeign ? await heldAgainstChange(repository, subject, plan) : null;
  const resources = own ? [...merged.filter(({ id }) => own.ids.has(id)), ...own.missing] : merged;
  const report = makeReport(
    resources.map((resource) => withPrevious(resource, earlier.index, keys, environment)),
    {
      tool: { name, version },
      startedAt: new Date(begin).toISOString(),
      duration: Date.now() - begin,
      environment,
      strict: false,
    },
  );
  return { report, keys };
}

/**
 * The plan of a fork's run, held against what GitHub says that the pull request changes: which of its resources
 * are touched at all, and which changed descriptions it passes over.
 */
async function heldAgainstChange(
  repository: Repository,
  { job: { trigger } }: Subject,
  plan: Plan,
): Promise<{ ids: Set<string>; missing: ResourceReport[] } | null> {
  if (trigger.kind !== 'pull-request') return null;
  const unknown = () => Promise.reject(new Error('there is no checkout here'));
  const known = await changedFiles(repository, trigger, unknown).catch((error: unknown) => {
    if (error instanceof ChangesUnknownError) return null;
    throw error;
  });
  if (known === null || known.changes === null) {
    warn(
      'GitHub does not list all that the pull request changes, so the plan was not held against it.',
    );
    return null;
  }
  const { touched, passedOver } = compareWithChange(plan, known.changes);
  const foreign = plan.resources.length - touched.size;
  if (foreign > 0)
    warn(
      `The plan names ${count(foreign, 'resource')} that the pull request does not change; nothing is said of ${foreign === 1 ? 'it' : 'them'}.`,
    );
  const missing = passedOver.map((path) =>
    unplanned(
      path,
      'The pull request changes this description, but the run did not plan to test it.',
    ),
  );
  return { ids: touched, missing };
}

function warn(message: string): void {
  warning(message, { title: 'What came from a fork' });
}

/** The results of earlier runs that the plan takes. */
async function storedFor(
  repository: Repository,
  plan: Plan,
  { kept }: EarlierResults,
  branch: string | null,
): Promise<Map<string, StoredResult>> {
  const found = new Map<string, StoredResult>();
  const ids = plan.resources.flatMap(({ id, key, reused }) => {
    const here = kept.get(id);
    if (reused && here?.key === key && here) found.set(id, here);
    return reused && !found.has(id) ? [id] : [];
  });
  if (ids.length === 0 || branch === null) return found;
  try {
    const files = await readBranchFiles(repository, branch, ids.map(storedResultPath));
    for (const text of files.values())
      for (const [id, result] of readResultsFile(text) ?? []) found.set(id, result);
  } catch (error) {
    const { message } = requestFailure(error);
    warning(`The results of earlier runs could not be read: ${oneLine(message)}`);
  }
  return found;
}
