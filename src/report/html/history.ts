import type { ResourceStatus } from '../../contract/report.ts';
import type { PastResult } from '../history/result-history.ts';
import { formatTime } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { RESOURCE_LABELS } from '../words.ts';
import { fold, type Html, table } from './markup.ts';
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
/** Milliseconds. */
const DAY = 24 * 3_600_000;
const RUNS = 30;

/** The last days until the last test; a resource counts with its latest result until then. */
export function daysOf(history: History): Day[] {
  const runs = [...history]
    .flatMap(([id, results]) =>
      results.flatMap(({ from, to, status }) => [
        { id, date: from, status },
        { id, date: to, status },
      ]),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
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
  return everyDay([...days.values()]).slice(-DAYS);
}

/** With the days between, on which nothing changed. */
function everyDay(days: readonly Day[]): Day[] {
  return days.flatMap((day, place) => {
    const next = days[place + 1];
    const length =
      next === undefined ? 1 : Math.round((Date.parse(next.date) - Date.parse(day.date)) / DAY);
    return Array.from({ length: Math.min(length, DAYS) }, (_, later) => ({
      ...day,
      date: dayAfter(day.date, later, length),
    }));
  });
}

/** Of a long stretch only the last days are shown. */
function dayAfter(date: string, later: number, length: number): string {
  const place = Math.max(0, length - DAYS) + later;
  return new Date(Date.parse(date) + place * DAY).toISOString().slice(0, 10);
}

/** The last results of one resource, the latest first; null where there is none. */
export function runList(id: string, results: readonly PastResult[]): Html | null {
  if (results.length === 0) return null;
  return fold(
    `Earlier results (${results.length})`,
    table(
      `Earlier results of ${id}`,
      ['When', 'Verdict', 'Formats', 'Tested with'],
      results
        .slice(0, RUNS)
        .map(({ from, to, status, formats, toolVersion, engines }) => [
          from === to ? formatTime(to) : `${formatTime(from)} to ${formatTime(to)}`,
          pill(RESOURCE_LABELS[status]),
          formatWords(formats),
          shorten(
            [
              `model-hub-ci ${toolVersion}`,
              ...Object.entries(engines).map(([engine, version]) => `${engine} ${version}`),
            ].join(', '),
            120,
          ),
        ]),
    ),
  );
}

function formatWords(formats: PastResult['formats']): string {
  const statuses = Object.values(formats);
  const passed = statuses.filter((status) => status === 'passed').length;
  return statuses.length === 0 ? '' : `${passed} of ${statuses.length} pass`;
}
