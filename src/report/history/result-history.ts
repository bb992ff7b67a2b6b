import {
  RESOURCE_STATUSES,
  type Report,
  type ResourceReport,
  type ResourceStatus,
} from '../../contract/report.ts';
import { segments } from '../badge/badge-path.ts';
import { isDecided, type ResultKeys, resultDate } from '../badge/results-index.ts';
import { formatCells } from '../markdown/format-cells.ts';

/** One result of the past that was no error; `from` and `to` where several in a row were the same. */
export interface PastResult {
  /** ISO 8601, UTC. */
  from: string;
  to: string;
  status: ResourceStatus;
  /** Status by weights format. */
  formats: Record<string, string>;
  toolVersion: string;
  /** Version by engine. */
  engines: Record<string, string>;
  packageHash: string | null;
  commit: string;
}

interface History {
  schemaVersion: 1;
  id: string;
  /** The latest first. */
  results: PastResult[];
}

const MOST_RESULTS = 100;

/** Path of the history of a resource on the branch with the results: `history/<id>.json`. */
export function historyPath(id: string): string {
  return `history/${segments(id).join('/')}.json`;
}

/** The resources of a report whose history it goes on with: what was run now and decided. */
export function resourcesWithHistory(report: Report): ResourceReport[] {
  return report.resources.filter(
    (resource) =>
      resource.reused === undefined && resource.status !== 'removed' && isDecided(resource),
  );
}

/**
 * The history of a resource with the result of a report on top. The same result of the same package, tool and
 * engines as before only makes that one last longer; applied twice it changes nothing.
 * @param previous the file that is there, null: none. One that is no history is begun anew.
 */
export function historyText(
  previous: string | null,
  resource: ResourceReport,
  report: Report,
  keys: ResultKeys,
  commit: string,
): string {
  const date = resultDate(resource, report);
  const results = previous === null ? [] : readHistory(previous);
  const now: PastResult = {
    from: date,
    to: date,
    status: resource.status,
    formats: Object.fromEntries(
      formatCells(resource).map(({ weightsFormat, status }) => [weightsFormat, status]),
    ),
    toolVersion: report.tool.version,
    engines: (resource.environment ?? report.environment).engines,
    packageHash: keys.get(resource.id)?.packageHash ?? null,
    commit,
  };
  const history: History = { schemaVersion: 1, id: resource.id, results: withResult(results, now) };
  return `${JSON.stringify(history, null, 2)}\n`;
}

function withResult(results: readonly PastResult[], now: PastResult): PastResult[] {
  const [latest, ...older] = results;
  // Another run, which ended later, was faster.
  if (latest && latest.to >= now.to) return [...results];
  const isSame = latest !== undefined && sameness(latest) === sameness(now);
  const all = isSame ? [{ ...latest, to: now.to }, ...older] : [now, ...results];
  return all.slice(0, MOST_RESULTS);
}

function sameness({ status, formats, toolVersion, engines, packageHash }: PastResult): string {
  return JSON.stringify([
    status,
    Object.entries(formats).sort(),
    toolVersion,
    Object.entries(engines).sort(),
    packageHash,
  ]);
}

/** Anybody who may push could have written the file: what is none is dropped. */
export function readHistory(text: string): PastResult[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const { results } = (value ?? {}) as { results?: unknown };
  return Array.isArray(results) ? results.filter(isPastResult) : [];
}

function isPastResult(value: unknown): value is PastResult {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, status, formats, toolVersion, engines, packageHash, commit } = value as Partial<
    Record<keyof PastResult, unknown>
  >;
  return (
    [from, to].every((date) => typeof date === 'string' && !Number.isNaN(Date.parse(date))) &&
    [toolVersion, commit].every((one) => typeof one === 'string') &&
    RESOURCE_STATUSES.some((known) => known === status) &&
    (packageHash === null || typeof packageHash === 'string') &&
    [formats, engines].every((one) => typeof one === 'object' && one !== null)
  );
}
