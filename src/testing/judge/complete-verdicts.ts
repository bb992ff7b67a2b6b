import type { Case } from '../../contract/case.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { type Problem, problemVerdict } from './make-verdict.ts';

/** The verdicts in the order of the plan; a planned case from which nothing came back is an error, never dropped. */
export function completeVerdicts(
  planned: readonly Case[],
  verdicts: ReadonlyMap<string, Verdict>,
): Verdict[] {
  return planned.map((one) => verdicts.get(one.id) ?? problemVerdict(one, NO_OUTCOME));
}

const NO_OUTCOME: Problem = {
  cause: 'no-outcome',
  message: 'This case was planned, but nothing came back from it.',
  hint: 'Run the test again. If it happens again, please report it: this is a fault of model-hub-ci.',
};
