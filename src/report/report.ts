import type { Report, ReportEnvironment, ResourceReport } from '../contract/report.ts';
import type { Verdict } from '../contract/verdict.ts';
import { combinedStatus } from './combined-status.ts';
import { strictResource } from './strict.ts';

export interface ReportOptions {
  tool: { name: string; version: string };
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Milliseconds. */
  duration: number;
  environment: ReportEnvironment;
  /** Counts warnings as errors. */
  strict: boolean;
}

/** What makes a run end with another exit code than 0. */
export type FailOn = 'failed' | 'undecided' | 'never';

/** The one value that every rendering is made of; plain JSON, as `docs/report.schema.json` describes it. */
export function makeReport(resources: ResourceReport[], options: ReportOptions): Report {
  const judged = options.strict ? resources.map(strictResource) : resources;
  return {
    schemaVersion: 1,
    tool: { name: options.tool.name, version: options.tool.version },
    environment: options.environment,
    startedAt: options.startedAt,
    duration: options.duration,
    status: combinedStatus(judged.map((resource) => resource.status)),
    resources: judged,
  };
}

/** When the run ended, ISO 8601 UTC. */
export function finishedAt(report: Report): string {
  return new Date(Date.parse(report.startedAt) + report.duration).toISOString();
}

/** A planned case that nobody could decide. */
export function isUndecided(verdict: Verdict): boolean {
  return verdict.status === 'error' || verdict.status === 'unsupported';
}

/**
 * 0: nothing failed and every planned case was decided; 1: something failed; 2: nothing failed but
 * something was not decided. `failOn` lets 2, or both, count as 0. (3 is the caller's: it broke.)
 */
export function exitCode(report: Report, failOn: FailOn): 0 | 1 | 2 {
  if (failOn === 'never') return 0;
  if (report.resources.some((resource) => resource.status === 'failed')) return 1;
  if (failOn === 'failed') return 0;
  const undecided = report.resources.some(
    (resource) =>
      resource.status === 'partial' ||
      resource.status === 'inconclusive' ||
      resource.verdicts.some(isUndecided),
  );
  return undecided ? 2 : 0;
}
