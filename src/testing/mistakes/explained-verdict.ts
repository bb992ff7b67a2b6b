import type { Verdict } from '../../contract/verdict.ts';
import { formatList, formatNumber } from '../judge/format-number.ts';
import { problemVerdict } from '../judge/make-verdict.ts';
import type { Explanation, Failed } from './failed.ts';

/** Other explanations than the first that are named. */
const MAX_OTHERS = 3;

/** The verdict with the first explanation as its cause, and the others named. */
export function explained({ verdict, outcome }: Failed, found: readonly Explanation[]): Verdict {
  const [first, ...others] = found;
  if (!first) return verdict;
  const { cause, hint, change, maxAbsoluteDifference } = first;
  const named = others.slice(0, MAX_OTHERS).map((other) => other.change);
  const more = named.length === 0 ? '' : ` They agree as well ${formatList(named)}.`;
  const otherwise = verdict.evidence.outputs ? 'they do not' : 'the model does not run';
  const message = `${capital(change)} the outputs agree with their test tensors (largest difference ${formatNumber(maxAbsoluteDifference)}).${more} As described ${otherwise}: ${verdict.message}`;
  const explainedBy = [first, ...others.slice(0, MAX_OTHERS)].map((one) => ({
    cause: one.cause,
    change: one.change,
    maxAbsoluteDifference: one.maxAbsoluteDifference,
  }));
  const evidence = { ...verdict.evidence, explainedBy };
  return problemVerdict(verdict, { cause, message, hint, evidence }, outcome);
}

/** The verdict as it was, with what was not tried. */
export function unexplained({ verdict }: Failed, reason: string): Verdict {
  return {
    ...verdict,
    message: `${verdict.message} Not every usual mistake (as other preprocessing) was tried as its reason: ${reason}.`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
