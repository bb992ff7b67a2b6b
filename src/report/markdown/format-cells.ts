import type { Cause } from '../../contract/causes.ts';
import { WEIGHTS_FORMATS } from '../../contract/description.ts';
import type { ResourceReport } from '../../contract/report.ts';
import type { Status, Verdict } from '../../contract/verdict.ts';

/** All verdicts of one resource on one weights format, and what they come to. */
export interface FormatCell {
  weightsFormat: string;
  status: Status;
  /** Of the first verdict with that status. */
  cause: Cause | null;
}

/** What several cases of one format come to: the first of these that occurs. */
const PRECEDENCE: Status[] = [
  'failed',
  'error',
  'unsupported',
  'passed',
  'skipped',
  'not-applicable',
];

/** One cell for each weights format of a resource. Verdicts on no format in particular (`''`) give none. */
export function formatCells(resource: ResourceReport): FormatCell[] {
  return formatsOf([resource]).map((weightsFormat) => {
    const verdicts = resource.verdicts.filter((verdict) => verdict.weightsFormat === weightsFormat);
    const decisive = mostTelling(verdicts);
    return {
      weightsFormat,
      status: decisive?.status ?? 'not-applicable',
      cause: decisive?.cause ?? null,
    };
  });
}

/** The verdict that decides what several come to. */
export function mostTelling(verdicts: readonly Verdict[]): Verdict | undefined {
  for (const status of PRECEDENCE) {
    const verdict = verdicts.find((candidate) => candidate.status === status);
    if (verdict) return verdict;
  }
  return undefined;
}

/** The weights formats that occur, in the specification's order, unknown ones behind. */
export function formatsOf(resources: ResourceReport[]): string[] {
  const present = new Set(
    resources.flatMap((resource) => resource.verdicts.map((verdict) => verdict.weightsFormat)),
  );
  present.delete('');
  const known: string[] = WEIGHTS_FORMATS.filter((format) => present.has(format));
  return [...known, ...[...present].filter((format) => !known.includes(format)).sort()];
}

/** How many formats pass of those that were to be tested. */
export function countFormats(resources: ResourceReport[]): { passed: number; planned: number } {
  const planned = resources
    .flatMap(formatCells)
    .filter((cell) => cell.status !== 'not-applicable' && cell.cause !== 'left-out');
  return {
    passed: planned.filter((cell) => cell.status === 'passed').length,
    planned: planned.length,
  };
}
