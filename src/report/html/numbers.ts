import type { ResourceReport } from '../../contract/report.ts';
import type { OutputComparison, Verdict } from '../../contract/verdict.ts';
import { caseTitle, totalDuration } from '../markdown/verdict-groups.ts';
import { formatBytes, formatCount, formatDuration, formatNumber, formatShare } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { ANSWERS, STEP_TITLES, STEPS, type StepCell, stepRows } from '../test-steps.ts';
import { formatTitle, STATUS_LABELS } from '../words.ts';
import { type Html, html, table } from './markup.ts';
import { pill } from './pill.ts';

const CASE_LIMIT = 200;

/** Weights formats down, what was tested across; null where the resource has none. */
export function stepTable(resource: ResourceReport): Html | null {
  const rows = stepRows(resource);
  if (rows.length === 0) return null;
  return table(
    `What was tested of ${shorten(resource.id, 80)}`,
    ['Format', ...STEPS.map((step) => STEP_TITLES[step])],
    rows.map(({ weightsFormat, cells }) => [
      shorten(formatTitle(weightsFormat), 40),
      ...STEPS.map((step) => answer(cells[step])),
    ]),
  );
}

function answer({ status, words }: StepCell): Html {
  if (status === 'untested') return html`<span class="quiet">${ANSWERS[status]}</span>`;
  return html`${pill(STATUS_LABELS[status], ANSWERS[status])} ${words}`;
}

/** Every case that was run, with a line for each output: differences, tolerance, time and memory. */
export function numbersTable({ id, verdicts }: ResourceReport): Html | null {
  const rows = verdicts
    .filter(({ evidence, durations }) => evidence.outputs || Object.keys(durations).length > 0)
    .flatMap(rowsOf);
  if (rows.length === 0) return null;
  const told = rows.slice(0, CASE_LIMIT);
  const rest = rows.length - told.length;
  const head = [
    'Case',
    'Output',
    'Agrees',
    'Largest difference',
    'Beyond the tolerance',
    'Tolerance',
    'Time',
    'Memory',
    'Engine',
  ];
  return html`${table(`Numbers of ${shorten(id, 80)}`, head, told)}${
    rest > 0 ? html`<p>… and ${rest} more in the JSON report</p>` : null
  }`;
}

function rowsOf(verdict: Verdict): (Html | string)[][] {
  const { evidence, peakMemory } = verdict;
  const time = totalDuration(verdict);
  const costs = [
    time === null ? '' : formatDuration(time),
    peakMemory === null ? '' : formatBytes(peakMemory),
    shorten(evidence.engine ?? '', 60),
  ];
  const title = shorten(caseTitle(verdict), 60);
  const outputs = evidence.outputs ?? [];
  if (outputs.length === 0) return [[title, '', '', '', '', '', ...costs]];
  return outputs.map((output) => [
    title,
    html`<code>${shorten(output.output, 60)}</code>`,
    pill(STATUS_LABELS[output.agrees ? 'passed' : 'failed'], output.agrees ? 'yes' : 'no'),
    largestDifference(output),
    mismatches(output),
    tolerance(output),
    ...costs,
  ]);
}

function largestDifference(output: OutputComparison): string {
  const { maxAbsoluteDifference, maxAbsoluteDifferenceAt, maxRelativeDifference } = output;
  if (maxAbsoluteDifference === null)
    return `shape [${output.shape.join(', ')}] instead of [${output.expectedShape.join(', ')}]`;
  const at = maxAbsoluteDifferenceAt ? ` at [${maxAbsoluteDifferenceAt.join(', ')}]` : '';
  const relative =
    maxRelativeDifference === null ? '' : `, relative ${formatNumber(maxRelativeDifference)}`;
  return `${formatNumber(maxAbsoluteDifference)}${at}${relative}`;
}

function mismatches(output: OutputComparison): string {
  const { mismatchedElements, totalElements, nonFiniteMismatches } = output;
  const nonFinite =
    nonFiniteMismatches > 0 ? `, ${formatCount(nonFiniteMismatches)} by NaN or infinity` : '';
  return `${formatCount(mismatchedElements)} of ${formatCount(totalElements)} (${formatShare(mismatchedElements, totalElements)})${nonFinite}`;
}

function tolerance({
  tolerance: { relative, absolute, mismatchedElementsPerMillion },
}: OutputComparison) {
  return `absolute ${formatNumber(absolute)}, relative ${formatNumber(relative)}, ${formatNumber(mismatchedElementsPerMillion)} per million`;
}
