import { count } from '../numbers.ts';
import { type Day, daysOf, type Trend } from './history.ts';
import { fold, type Html, html, table } from './markup.ts';
import type { History } from './page-view.ts';

const WIDTH = 720;
const HEIGHT = 160;
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
  const all = count(totalOf(last), 'resource');
  const now = `${last.counts.passed} of ${all} ready`;
  if (change === 0) return `${now}, as many as on ${first.date}.`;
  return `${now}, ${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than on ${first.date}.`;
}

function chart(days: readonly Day[]): Html {
  const most = Math.max(1, ...days.map(totalOf));
  const step = WIDTH / days.length;
  const y = (value: number) => round(HEIGHT - (value / most) * HEIGHT);
  const bars = days.map((day, index) => {
    let below = 0;
    const x = round(index * step + step * 0.1);
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
  return html`<div class="chart"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Resources by verdict, day by day; the numbers are below">${bars}</svg>
<p><span>${days[0]?.date ?? ''}</span><span>${days.at(-1)?.date ?? ''}</span></p></div>`;
}

function totalOf({ counts }: Day): number {
  return counts.passed + counts.undecided + counts.failed;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
