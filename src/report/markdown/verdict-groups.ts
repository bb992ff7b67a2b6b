import type { Status, Verdict } from '../../contract/verdict.ts';
import { codeWords, formatTitle } from '../words.ts';

/** Cases of one resource that ended for the same reason, told once. */
export interface VerdictGroup {
  /** What they share. */
  verdict: Verdict;
  /** All of them, the shared one included. */
  verdicts: Verdict[];
}

/** The verdicts with one of these statuses, those with the same words together, in their order. */
export function groupVerdicts(verdicts: Verdict[], statuses: Status[]): VerdictGroup[] {
  const groups = new Map<string, VerdictGroup>();
  for (const verdict of verdicts) {
    if (!statuses.includes(verdict.status)) continue;
    const { status, stage, cause, message, hint } = verdict;
    const key = JSON.stringify([status, stage, cause, message, hint]);
    const group = groups.get(key);
    if (group) group.verdicts.push(verdict);
    else groups.set(key, { verdict, verdicts: [verdict] });
  }
  return [...groups.values()];
}

/** `ONNX`, `ONNX (gpu)`, `ONNX (batch 2, size 1)`; untrusted where the format is unknown. */
export function caseTitle(verdict: Pick<Verdict, 'weightsFormat' | 'device' | 'shape'>): string {
  const { shape } = verdict;
  const parts = [
    // Empty: no case in particular, as where a description is invalid.
    ...(verdict.device === 'cpu' || verdict.device === '' ? [] : [verdict.device]),
    ...(shape.kind === 'generated' ? [`batch ${shape.batch}, size ${shape.parameter}`] : []),
  ];
  const title = verdict.weightsFormat === '' ? 'The resource' : formatTitle(verdict.weightsFormat);
  return parts.length === 0 ? title : `${title} (${parts.join(', ')})`;
}

/** `ONNX (5 other sizes)`: several generated cases of one format on one device. */
export function sizesTitle(
  { weightsFormat, device }: Pick<Verdict, 'weightsFormat' | 'device'>,
  count: number,
): string {
  const title = caseTitle({ weightsFormat, device, shape: { kind: 'test-tensors' } });
  return `${title} (${count} other sizes)`;
}

/** A verdict's cause in a few words; empty where it has none or where the status says as much. */
export function causeWords({ cause }: Pick<Verdict, 'cause'>): string {
  return cause === null || cause === 'unsupported-format' ? '' : codeWords(cause);
}

/** Milliseconds that a case took; null where nothing was measured. */
export function totalDuration(verdict: Verdict): number | null {
  const { total, ...steps } = verdict.durations;
  if (total !== undefined) return total;
  const times = Object.values(steps);
  return times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0);
}
