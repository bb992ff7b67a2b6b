import { count } from '../numbers.ts';
import { type Day, daysOf, type Trend } from './history.ts';
import { fold, type Html, html, table } from './markup.ts';
import type { History } from './page-view.ts';

const WIDTH = 720;
const HEIGHT = 160;
const LEFT = 34;
const BOTTOM = 22;
/** From the bottom up. */
const ORDER: readonly [Trend, string][] = [
  ['passed', 'ready'],
  ['undecided', 'not decided'],
  ['failed', 'needs work'],
];

/** The collection day by day: a chart, and its numbers for those who don't see it. Null with less than two days. */
export function trends(history: History): Html | null {
  const days = daysOf(history);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length < 2) return null;
  const numbers = days.map(({ date, counts }) => [
    date,
    ...ORDER.map(([trend]) => String(counts[trend])),
  ]);
  return html`<section aria-labelledby="trends"><h2 id="trends">Over time</h2>
<p>${changeWords(first, last)}</p>
<ul class="legend">${ORDER.map(([trend, word]) => html`<li class="${trend}"><i></i>${word}: ${last.counts[trend]}</li>`)}</ul>
${chart(days)}${fold(
  'The numbers of the chart',
  table('Resources by day', ['Day', ...ORDER.map(([, word]) => word)], numbers.reverse()),
)}</section>`;
}

function changeWords(first: Day, last: Day): string {
  const change = last.counts.passed - first.counts.passed;
  const since = `since ${first.date}`;
  if (change === 0) return `As many resources are ready as ${first.date}: ${last.counts.passed}.`;
  const number = count(Math.abs(change), 'resource');
  return change > 0
    ? `${number} more ready than ${since}.`
    : `${number} fewer ready than ${since}.`;
}

function chart(days: readonly Day[]): Html {
  const most = Math.max(1, ...days.map(totalOf));
  const step = (WIDTH - LEFT) / days.length;
  const room = HEIGHT - BOTTOM - 8;
  const y = (value: number) => round(HEIGHT - BOTTOM - (value / most) * room);
  const bars = days.map((day, index) => {
    let below = 0;
    const x = round(LEFT + index * step + step * 0.1);
    const parts = ORDER.flatMap(([trend]) => {
      const from = below;
      below += day.counts[trend];
      if (day.counts[trend] === 0) return [];
      const top = y(below);
      return [
        html`<rect class="${trend}" x="${x}" y="${top}" width="${round(step * 0.8)}" height="${round(y(from) - top)}"/>`,
      ];
    });
    const words = ORDER.map(([trend, word]) => `${day.counts[trend]} ${word}`).join(', ');
    return html`<g><title>${day.date}: ${words}</title>${parts}</g>`;
  });
  const [first] = days;
  const last = days.at(-1);
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Resources by verdict, day by day; the numbers are below">
<line x1="${LEFT}" x2="${WIDTH}" y1="${y(0)}" y2="${y(0)}"/><line x1="${LEFT}" x2="${WIDTH}" y1="${y(most)}" y2="${y(most)}" stroke-dasharray="3 3"/>
<text x="${LEFT - 6}" y="${y(most) + 4}" text-anchor="end">${most}</text><text x="${LEFT - 6}" y="${y(0) + 4}" text-anchor="end">0</text>
<text x="${LEFT}" y="${HEIGHT - 5}">${first?.date ?? ''}</text><text x="${WIDTH}" y="${HEIGHT - 5}" text-anchor="end">${last?.date ?? ''}</text>${bars}</svg>`;
}

function totalOf({ counts }: Day): number {
  return counts.passed + counts.undecided + counts.failed;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
