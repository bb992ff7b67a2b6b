import type { Case } from '../../contract/case.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { terminalText } from '../escape/terminal.ts';
import { formatDuration } from '../numbers.ts';
import { STATUS_LABELS } from '../words.ts';
import { mostTelling } from './format-cells.ts';
import { caseTitle, causeWords, sizesTitle, totalDuration } from './verdict-groups.ts';

/** A line for each case; those of one format at other sizes share one. */
export function byLine(cases: readonly Case[]): Case[][] {
  const lines = new Map<string, Case[]>();
  for (const each of cases) {
    const { id, weightsFormat, device, shape } = each;
    const key = shape.kind === 'generated' ? `${weightsFormat} ${device}` : id;
    lines.set(key, [...(lines.get(key) ?? []), each]);
  }
  return [...lines.values()];
}

/** `ONNX`, `ONNX (gpu)`, `ONNX (5 other sizes)`: of a case, or of those of one format at other sizes. */
export function plannedTitle(
  cases: readonly Pick<Verdict, 'weightsFormat' | 'device' | 'shape'>[],
): string {
  const [first] = cases;
  if (!first) return '';
  return terminalText(cases.length === 1 ? caseTitle(first) : sizesTitle(first, cases.length));
}

/** `ONNX passes (0.4 s)`, `TorchScript fails: output differs (1.2 s)`: what the verdicts come to. */
export function verdictTitle(verdicts: readonly Verdict[]): string {
  const verdict = mostTelling(verdicts);
  if (!verdict) return '';
  const cause = causeWords(verdict);
  const times = verdicts.flatMap((one) => totalDuration(one) ?? []);
  const duration = times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0);
  return terminalText(
    [
      `${plannedTitle(verdicts)} ${STATUS_LABELS[verdict.status].word}`,
      cause === '' ? '' : `: ${cause}`,
      duration === null ? '' : ` (${formatDuration(duration)})`,
    ].join(''),
  );
}
