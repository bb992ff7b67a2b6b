import type { TensorFile } from '../contract/case.ts';
import type { Cause } from '../contract/causes.ts';
import type { Outcome } from '../contract/outcome.ts';
import type { Verdict } from '../contract/verdict.ts';
import { tellRemarks } from './engines/tell-remarks.ts';
import type { Loaded, TestTensors } from './files/load-test-tensors.ts';
import { judgeAsReference } from './judge/as-reference.ts';
import { judgeOutcome } from './judge/judge-outcome.ts';
import { judgeRepeat } from './judge/judge-repeat.ts';
import { problemVerdict } from './judge/make-verdict.ts';
import type { PlannedCase } from './plan/plan-cases.ts';
import type { ModelTest } from './run/model-test.ts';
import { fetchWeights, runModel } from './run/run-model.ts';

/** What all cases of a model start from, or why none of them can. */
export type Prepared = Loaded<{ tensors: TestTensors; files: TensorFile[] }>;

/** Differences that the reference implementation's way to compute could explain; other ids of labels are none. */
const ROUNDED = new Set<Cause | null>(['output-differs', 'slightly-off', 'labels-differ']);

/** Runs one case and judges what it gave. */
export async function testCase(
  planned: PlannedCase,
  prepared: Promise<Prepared>,
  test: ModelTest,
): Promise<Verdict> {
  const [weights, ready] = await Promise.all([fetchWeights(planned.weights, test), prepared]);
  if (!weights.ok) return problemVerdict(planned.case, weights.problem);
  if (!ready.ok) return problemVerdict(planned.case, ready.problem);
  const { tensors, files } = ready.value;
  const agrees = async (outcome: Outcome) =>
    (await judgeOutcome(planned.case, outcome, tensors, test)).status === 'passed';
  const { outcome, device } = await runModel(planned.case, weights.value, files, test, agrees);
  tellRemarks(outcome, planned.weights, test);
  const ran = { ...planned.case, device };
  const judged = await judgeOutcome(ran, outcome, tensors, test);
  const { path, position } = planned.weights;
  const warn = (code: string, message: string, hint: string) =>
    test.warn({ code, severity: 'warning', path, position, message, hint });
  const verdict = judgeRepeat(ran, outcome, judged, test, (message, hint) =>
    warn('not-deterministic', message, hint),
  );
  if (!ROUNDED.has(verdict.cause)) return verdict;
  const asReference = await judgeAsReference(ran, outcome, tensors, weights.value, test);
  if (asReference === null) return verdict;
  warn('agrees-only-as-reference', asReference.message, asReference.hint);
  return asReference;
}
