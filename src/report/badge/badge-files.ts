import type { Report, ResourceReport } from '../../contract/report.ts';
import type { BadgeEntry } from '../markdown/badge-snippet.ts';
import { finishedAt } from '../report.ts';
import {
  type Badge,
  collectionBadge,
  datedBadge,
  formatBadge,
  formatCollectionBadge,
  outdatedBadge,
  resourceBadge,
} from './badge.ts';
import { badgeEndpoint } from './badge-endpoint.ts';
import {
  badgePath,
  COLLECTION_BADGE,
  formatBadgePath,
  formatCollectionPath,
  INDEX_FILE,
} from './badge-path.ts';
import { badgeSvg } from './badge-svg.ts';
import {
  mergeResults,
  type ResultEntry,
  type ResultKeys,
  type ResultsIndex,
  readResults,
  resultDate,
  resultsText,
} from './results-index.ts';

export interface BadgeOptions {
  keys?: ResultKeys;
  /** Milliseconds after which a result is too old for a coloured badge. */
  maxAge?: number;
}

type Files = Map<string, string | null>;

/**
 * Everything that goes to the badge branch: path → content, null for what goes away. `previous` is the
 * `index.json` that is there (null: none). Applied twice it changes nothing.
 */
export function badgeFiles(
  report: Report,
  previous: string | null,
  { keys = new Map(), maxAge = Number.POSITIVE_INFINITY }: BadgeOptions = {},
): Files {
  const before: ResultsIndex = previous === null ? new Map() : readResults(previous);
  const index = mergeResults(previous, report, keys);
  const now = finishedAt(report);
  const isOutdated = ({ date }: ResultEntry) => Date.parse(now) - Date.parse(date) > maxAge;
  const files: Files = new Map();
  const told = new Set<string>();
  for (const resource of report.resources) {
    const entry = index.get(resource.id);
    if (entry === undefined) removeBadges(files, resource.id, before.get(resource.id));
    else if (entry.date === resultDate(resource, report) && !isOutdated(entry)) {
      removeFormats(files, resource.id, before.get(resource.id), entry);
      addResourceBadges(files, resource, entry);
      told.add(resource.id);
    }
  }
  for (const [id, entry] of index) {
    if (told.has(id) || !isOutdated(entry)) continue;
    const badge = outdatedBadge(id, entry.name ?? null, entry);
    addBadge(files, badgePath(id), badge);
    for (const [format] of testedFormats(entry))
      addBadge(files, formatBadgePath(id, format), badge);
  }
  addCollectionBadges(files, index, now, report.tool.version);
  return files.set(INDEX_FILE, resultsText(index));
}

function addResourceBadges(files: Files, resource: ResourceReport, entry: ResultEntry): void {
  const { id, name } = resource;
  addBadge(files, badgePath(id), datedBadge(resourceBadge(resource), entry));
  for (const [format, status] of testedFormats(entry))
    addBadge(
      files,
      formatBadgePath(id, format),
      datedBadge(formatBadge(id, name, format, status), entry),
    );
}

/** Nothing is said of a format that was left out. */
function testedFormats({ formats }: ResultEntry): [string, string][] {
  return Object.entries(formats).filter(
    ([, status]) => status !== 'skipped' && status !== 'not-applicable',
  );
}

/** A weights format that a resource has no more, or that is left out, has no badge. */
function removeFormats(
  files: Files,
  id: string,
  before: ResultEntry | undefined,
  now: ResultEntry,
): void {
  const tested = new Set(testedFormats(now).map(([format]) => format));
  for (const format of Object.keys(before?.formats ?? {})) {
    if (tested.has(format)) continue;
    const path = formatBadgePath(id, format);
    files.set(`${path}.svg`, null).set(`${path}.json`, null);
  }
}

function removeBadges(files: Files, id: string, entry: ResultEntry | undefined): void {
  const formats = Object.keys(entry?.formats ?? {});
  for (const path of [badgePath(id), ...formats.map((format) => formatBadgePath(id, format))])
    files.set(`${path}.svg`, null).set(`${path}.json`, null);
}

function addCollectionBadges(
  files: Files,
  index: ResultsIndex,
  date: string,
  toolVersion: string,
): void {
  const entries = [...index.values()];
  const dated = (badge: Badge) => datedBadge(badge, { date, toolVersion });
  addBadge(files, COLLECTION_BADGE, dated(collectionBadge(entries)));
  const formats = new Set(entries.flatMap((entry) => testedFormats(entry).map(([name]) => name)));
  for (const format of formats) {
    const statuses = entries.flatMap((entry) => entry.formats[format] ?? []);
    addBadge(files, formatCollectionPath(format), dated(formatCollectionBadge(format, statuses)));
  }
}

function addBadge(files: Files, path: string, badge: Badge): void {
  files.set(`${path}.svg`, badgeSvg(badge)).set(`${path}.json`, badgeEndpoint(badge));
}

/** The badges that a report gives, for the section with what to paste: the collection's first. */
export function badgeEntries(report: Report): BadgeEntry[] {
  return [
    { name: 'the collection', path: COLLECTION_BADGE },
    ...report.resources
      .filter(({ status }) => status !== 'removed')
      .map(({ id }) => ({ name: id, path: badgePath(id) })),
  ];
}
