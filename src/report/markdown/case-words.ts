import type { Case } from '../../contract/case.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { terminalText } from '../escape/terminal.ts';
import { formatDuration } from '../numbers.ts';
import { STATUS_LABELS } from '../words.ts';
import { caseTitle, causeWords, totalDuration } from './verdict-groups.ts';

/** `ONNX`, `ONNX (gpu)`. */
export function plannedTitle({ weightsFormat, device, shape }: Case): string {
  return terminalText(caseTitle({ weightsFormat, device, shape }));
}

/** `ONNX passes (0.4 s)`, `TorchScript fails: output differs (1.2 s)`. */
export function verdictTitle(verdict: Verdict): string {
  const cause = causeWords(verdict);
  const duration = totalDuration(verdict);
  return terminalText(
    [
      `${caseTitle(verdict)} ${STATUS_LABELS[verdict.status].word}`,
      cause === '' ? '' : `: ${cause}`,
      duration === null ? '' : ` (${formatDuration(duration)})`,
    ].join(''),
  );
}
