import {
  RESOURCE_STATUSES,
  type Report,
  type ReportEnvironment,
  type ResourceReport,
  type ResourceStatus,
} from '../../contract/report.ts';
import { formatCells } from '../markdown/format-cells.ts';
import { finishedAt } from '../report.ts';

/** The last result of one resource that was no error. */
interface DecidedResult {
  status: ResourceStatus;
  /** ISO 8601, UTC. */
  date: string;
  toolVersion: string;
  environment: ReportEnvironment;
  /** Hash of everything that it depends on, and of the package alone; null: not known. */
  key: string | null;
  packageHash: string | null;
}

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
  name?: string | null;
  /** Something of it was an error and is worth trying again. */
  undecided?: true;
  /** Milliseconds by `<format>/<device>`. */
  durations?: Record<string, number>;
  decided?: DecidedResult;
}

/** Results by resource id. */
export type ResultsIndex = Map<string, ResultEntry>;

/** By resource id: the hash of everything that its result depends on, and of its package; null: not known. */
export type ResultKeys = ReadonlyMap<string, { key: string | null; packageHash: string | null }>;

/** Whether a result says something about the resource, and not about our machine or the network. */
export function isDecided({ verdicts }: Pick<ResourceReport, 'verdicts'>): boolean {
  return verdicts.every(({ status }) => status !== 'error');
}

/**
 * The results kept on the badge branch (`index.json`, null where there is none) with those of a report
 * on top: a run tests what changed, the others keep theirs. A later result is never replaced by an
 * earlier one, so that runs may finish in any order; what was decided is not forgotten by a run that
 * could not decide; removed resources go.
 */
export function mergeResults(
  previous: string | null,
  report: Report,
  keys: ResultKeys = new Map(),
): ResultsIndex {
  const index = previous === null ? new Map<string, ResultEntry>() : readResults(previous);
  for (const resource of report.resources) {
    const date = resultDate(resource, report);
    const known = index.get(resource.id);
    const decided = isDecided(resource) ? decidedResult(resource, report, keys) : undefined;
    if (known && known.date > date) {
      const isNewer = decided !== undefined && (known.decided?.date ?? '') < date;
      if (isNewer) index.set(resource.id, { ...known, decided });
    } else if (resource.status === 'removed') index.delete(resource.id);
    else index.set(resource.id, entryOf(resource, report, date, decided ?? known?.decided));
  }
  return index;
}

/** When the result of a resource was got, ISO 8601 UTC. */
export function resultDate({ reused }: ResourceReport, report: Report): string {
  return reused?.date ?? finishedAt(report);
}

function decidedResult(resource: ResourceReport, report: Report, keys: ResultKeys): DecidedResult {
  const { id, status, environment = report.environment } = resource;
  const { key = null, packageHash = null } = keys.get(id) ?? {};
  const date = resultDate(resource, report);
  return { status, date, toolVersion: report.tool.version, environment, key, packageHash };
}

function entryOf(
  resource: ResourceReport,
  report: Report,
  date: string,
  decided: DecidedResult | undefined,
): ResultEntry {
  const { status, type, name, verdicts } = resource;
  const formats = formatCells(resource).map((cell) => [cell.weightsFormat, cell.status]);
  const durations = verdicts.flatMap(({ weightsFormat, device, durations: { total } }) =>
    total === undefined ? [] : [[`${weightsFormat}/${device}`, Math.round(total)]],
  );
  return {
    status,
    type,
    date,
    toolVersion: report.tool.version,
    formats: Object.fromEntries(formats),
    ...(name === null ? {} : { name }),
    ...(isDecided(resource) ? {} : { undecided: true }),
    ...(durations.length > 0 ? { durations: Object.fromEntries(durations) } : {}),
    ...(decided ? { decided } : {}),
  };
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
  if (!isRecord(value) || !isRecord(value.formats) || !isResult(value)) return false;
  const { type, name, undecided, durations, decided } = value;
  return (
    (type === null || typeof type === 'string') &&
    [undefined, 'string'].includes(name === undefined ? undefined : typeof name) &&
    (undecided === undefined || undecided === true) &&
    Object.values(value.formats).every((one) => typeof one === 'string') &&
    (durations === undefined ||
      (isRecord(durations) && Object.values(durations).every((one) => typeof one === 'number'))) &&
    (decided === undefined || isDecidedResult(decided))
  );
}

function isDecidedResult(value: unknown): value is DecidedResult {
  if (!isRecord(value) || !isResult(value)) return false;
  const { environment, key, packageHash } = value;
  return (
    [key, packageHash].every((hash) => hash === null || typeof hash === 'string') &&
    isEnvironment(environment)
  );
}

/** Whether it has the environment of a report, as the report's schema describes it. */
function isEnvironment(value: unknown): value is ReportEnvironment {
  if (!isRecord(value) || !isRecord(value.engines)) return false;
  const { node, os, arch, engines, cpus, memory } = value;
  return (
    [node, os, arch, ...Object.values(engines)].every((one) => typeof one === 'string') &&
    [cpus, memory].every((one) => typeof one === 'number' && one >= 0)
  );
}

function isResult({ status, date, toolVersion }: Record<string, unknown>): boolean {
  return (
    RESOURCE_STATUSES.some((known) => known === status) &&
    typeof date === 'string' &&
    !Number.isNaN(Date.parse(date)) &&
    typeof toolVersion === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
