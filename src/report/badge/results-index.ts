import { RESOURCE_STATUSES, type Report, type ResourceStatus } from '../../contract/report.ts';
import { formatCells } from '../markdown/format-cells.ts';
import { finishedAt } from '../report.ts';

/** The last result of one resource. */
export interface ResultEntry {
  status: ResourceStatus;
  type: string | null;
  /** ISO 8601, UTC. */
  date: string;
  /** Version of the tool that gave the result. */
  toolVersion: string;
  /** Status by weights format. */
  formats: Record<string, string>;
}

/** Results by resource id. */
export type ResultsIndex = Map<string, ResultEntry>;

/**
 * The results kept on the badge branch (`index.json`, null where there is none) with those of a report
 * on top: a run tests what changed, the others keep theirs. A later result is never replaced by an
 * earlier one, so that runs may finish in any order; removed resources go.
 */
export function mergeResults(previous: string | null, report: Report): ResultsIndex {
  const index = previous === null ? new Map<string, ResultEntry>() : readResults(previous);
  const date = finishedAt(report);
  for (const resource of report.resources) {
    const known = index.get(resource.id);
    if (known && known.date > date) continue;
    if (resource.status === 'removed') index.delete(resource.id);
    else
      index.set(resource.id, {
        status: resource.status,
        type: resource.type,
        date,
        toolVersion: report.tool.version,
        formats: Object.fromEntries(
          formatCells(resource).map(({ weightsFormat, status }) => [weightsFormat, status]),
        ),
      });
  }
  return index;
}

/** The content of `index.json`, sorted by id so that a commit shows only what changed. */
export function resultsText(index: ResultsIndex): string {
  const sorted = [...index].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ schemaVersion: 1, results: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/** Anybody who may push could have written the file: entries that are none are dropped. */
export function readResults(text: string): ResultsIndex {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  if (!isRecord(value) || !isRecord(value.results)) return new Map();
  return new Map(
    Object.entries(value.results).flatMap(([id, entry]) => (isEntry(entry) ? [[id, entry]] : [])),
  );
}

function isEntry(value: unknown): value is ResultEntry {
  if (!isRecord(value) || !isRecord(value.formats)) return false;
  const { status, type, date, toolVersion, formats } = value;
  return (
    RESOURCE_STATUSES.some((known) => known === status) &&
    (type === null || typeof type === 'string') &&
    typeof date === 'string' &&
    !Number.isNaN(Date.parse(date)) &&
    typeof toolVersion === 'string' &&
    Object.values(formats).every((one) => typeof one === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
