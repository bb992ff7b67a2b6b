import type { TensorFile } from '../contract/case.ts';
import type { Cause } from '../contract/causes.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { Loaded, TestTensors } from './files/load-test-tensors.ts';
import { judgeAsReference } from './judge/as-reference.ts';
import { judgeOutcome } from './judge/judge-outcome.ts';
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
  const { outcome, device } = await runModel(planned.case, weights.value, files, test);
  const ran = { ...planned.case, device };
  const verdict = await judgeOutcome(ran, outcome, tensors, test);
  if (!ROUNDED.has(verdict.cause)) return verdict;
  const asReference = await judgeAsReference(ran, outcome, tensors, weights.value, test);
  if (asReference === null) return verdict;
  const { path, position } = planned.weights;
  const { message, hint } = asReference;
  test.warn({
    code: 'agrees-only-as-reference',
    severity: 'warning',
    path,
    position,
    message,
    hint,
  });
  return asReference;
}
