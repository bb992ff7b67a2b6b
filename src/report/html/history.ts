import type { ResourceStatus } from '../../contract/report.ts';
import type { ResultEntry } from '../badge/results-index.ts';
import { formatTime } from '../numbers.ts';
import { RESOURCE_LABELS } from '../words.ts';
import { fold, type Html, html, table } from './markup.ts';
import type { History } from './page-view.ts';
import { pill } from './pill.ts';

/** What a reader of a trend asks: is it well, is it not, is it unknown. */
export type Trend = 'passed' | 'undecided' | 'failed';

const TRENDS: Record<ResourceStatus, Trend | null> = {
  passed: 'passed',
  valid: 'passed',
  failed: 'failed',
  partial: 'undecided',
  inconclusive: 'undecided',
  removed: null,
};

/** The whole collection on one day. */
export interface Day {
  /** As `2026-11-20`. */
  date: string;
  counts: Record<Trend, number>;
}

const DAYS = 60;
const RUNS = 30;

/** The last days on which anything was tested; a resource counts with its latest result until then. */
export function daysOf(history: History): Day[] {
  const runs = [...history]
    .flatMap(([id, entries]) => entries.map((entry) => ({ id, ...entry })))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const latest = new Map<string, ResourceStatus>();
  const days = new Map<string, Day>();
  for (const { id, date, status } of runs) {
    latest.set(id, status);
    const counts = { passed: 0, undecided: 0, failed: 0 };
    for (const known of latest.values()) {
      const trend = TRENDS[known];
      if (trend !== null) counts[trend] += 1;
    }
    const day = date.slice(0, 10);
    days.set(day, { date: day, counts });
  }
  return [...days.values()].slice(-DAYS);
}

/** The last results of one resource, the latest first. */
export function runList(id: string, entries: readonly ResultEntry[]): Html | null {
  if (entries.length === 0) return null;
  const runs = entries.slice(-RUNS).reverse();
  return fold(
    `Earlier results (${entries.length})`,
    table(
      `Earlier results of ${id}`,
      ['When', 'Verdict', 'Formats', 'Tested by'],
      runs.map(({ date, status, formats, toolVersion }) => [
        formatTime(date),
        pill(RESOURCE_LABELS[status]),
        formatWords(formats),
        html`model-hub-ci ${toolVersion.slice(0, 40)}`,
      ]),
    ),
  );
}

function formatWords(formats: ResultEntry['formats']): string {
  const statuses = Object.values(formats);
  const passed = statuses.filter((status) => status === 'passed').length;
  return statuses.length === 0 ? '' : `${passed} of ${statuses.length} pass`;
}
