import type { ResourceReport } from '../../contract/report.ts';
import { markdownCell } from '../escape/markdown-text.ts';
import { shorten } from '../shorten.ts';
import { ANSWERS, STEP_TITLES, STEPS, type StepCell, stepRows } from '../test-steps.ts';
import { formatTitle, STATUS_LABELS } from '../words.ts';
import { table } from './fold.ts';

/** Weights formats of one resource down, what was tested across. Empty where it has none. */
export function stepTable(resource: ResourceReport): string {
  const rows = stepRows(resource);
  if (rows.length === 0) return '';
  return table(
    ['Format', ...STEPS.map((step) => STEP_TITLES[step])],
    rows.map(({ weightsFormat, cells }) => [
      markdownCell(shorten(formatTitle(weightsFormat), 40)),
      ...STEPS.map((step) => stepCell(cells[step])),
    ]),
  );
}

/** `✅ yes`, `❌ no: output differs`, `➖ not tested`. */
function stepCell({ status, words }: StepCell): string {
  const icon = status === 'untested' ? '➖' : STATUS_LABELS[status].icon;
  return `${icon} ${ANSWERS[status]}${words === '' ? '' : `: ${words}`}`;
}
