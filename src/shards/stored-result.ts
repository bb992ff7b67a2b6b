import type { Report, ReportEnvironment, ResourceReport } from '../contract/report.ts';
import { segments } from '../report/badge/badge-path.ts';
import { isDecided, type ResultKeys, resultDate } from '../report/badge/results-index.ts';
import { checkResults } from './schemas.ts';

/** A result as it is kept for the next run. */
export interface StoredResult {
  /** Hash of everything that it depends on; null: not known. */
  key: string | null;
  packageHash: string | null;
  /** ISO 8601, UTC. */
  date: string;
  toolVersion: string;
  environment: ReportEnvironment;
  report: ResourceReport;
}

/** Characters of an engine's words that are kept. */
const LONGEST_LOG = 2000;

/** The text of a file with results. What grows without end in a report is cut. */
export function resultsFileText(results: readonly StoredResult[]): string {
  const kept = results.map(({ report, ...result }) => ({ ...result, report: trimmed(report) }));
  return `${JSON.stringify({ schemaVersion: 1, results: kept })}\n`;
}

/** Results by resource id, out of the text of a file that anybody may have written; null where it is none. */
export function readResultsFile(text: string): Map<string, StoredResult> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (checkResults(value) !== null) return null;
  const { results } = value as { results: StoredResult[] };
  return new Map(results.map((result) => [result.report.id, result]));
}

/** Path of the last result of a resource on the branch with the results: `results/<id>.json`. */
export function storedResultPath(id: string): string {
  return `results/${segments(id).join('/')}.json`;
}

/** The results of a report that a later run may take: decided ones of which it is known what they depend on. */
export function storedResults(report: Report, keys: ResultKeys): StoredResult[] {
  return report.resources.flatMap((resource) => {
    const { key, packageHash } = keys.get(resource.id) ?? { key: null, packageHash: null };
    if (key === null || !isDecided(resource) || resource.status === 'removed') return [];
    return [
      {
        key,
        packageHash,
        date: resultDate(resource, report),
        toolVersion: report.tool.version,
        environment: resource.environment ?? report.environment,
        report: resource,
      },
    ];
  });
}

/** The files with the results that were got in this run: path → text. A removed resource's file goes. */
export function storedResultFiles(report: Report, keys: ResultKeys): Map<string, string | null> {
  const files = new Map<string, string | null>();
  for (const { id, status } of report.resources)
    if (status === 'removed') files.set(storedResultPath(id), null);
  for (const result of storedResults(report, keys))
    if (!result.report.reused)
      files.set(storedResultPath(result.report.id), resultsFileText([result]));
  return files;
}

function trimmed(report: ResourceReport): ResourceReport {
  const { reused: _, previous: __, environment: ___, ...rest } = report;
  return {
    ...rest,
    verdicts: report.verdicts.map((verdict) => {
      const { log, outputs } = verdict.evidence;
      const evidence = {
        ...verdict.evidence,
        ...(log === undefined ? {} : { log: log.slice(-LONGEST_LOG) }),
        // Files of another run, which nobody would find.
        ...(outputs === undefined ? {} : { outputs: outputs.map(({ files: _, ...kept }) => kept) }),
      };
      return { ...verdict, evidence };
    }),
  };
}
