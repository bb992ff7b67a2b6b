import type { Device, TensorFile } from '../contract/case.ts';
import type { Cause } from '../contract/causes.ts';
import type { Outcome } from '../contract/outcome.ts';
import type { Verdict } from '../contract/verdict.ts';
import { tellRemarks } from './engines/tell-remarks.ts';
import type { Loaded, TestTensors } from './files/load-test-tensors.ts';
import { type JudgedAsReference, judgeAsReference } from './judge/as-reference.ts';
import { judgeOutcome } from './judge/judge-outcome.ts';
import { judgeRepeat } from './judge/judge-repeat.ts';
import { problemVerdict } from './judge/make-verdict.ts';
import { findMistakes } from './mistakes/find-mistakes.ts';
import type { PlannedCase } from './plan/plan-cases.ts';
import { leftOutInput } from './run/left-out-inputs.ts';
import type { ModelTest } from './run/model-test.ts';
import { runAgain } from './run/run-again.ts';
import { fetchWeights, runModel, type WeightsFiles } from './run/run-model.ts';

/** What all cases of a model start from, or why none of them can. */
export type Prepared = Loaded<{ tensors: TestTensors; files: TensorFile[] }>;

export interface Ran {
  outcome: Outcome;
  device: Device;
  weights: WeightsFiles;
  tensors: TestTensors;
  /** Set where the outputs were judged as the reference implementation computes them. */
  asReference?: Pick<JudgedAsReference, 'outcome' | 'followReference'>;
}

/** A verdict, and what was run for it; `ran` is null where it did not come so far. */
export interface TestedCase {
  verdict: Verdict;
  ran: Ran | null;
}

/** Differences that the reference implementation's way to compute could explain; other ids of labels are none. */
const ROUNDED = new Set<Cause | null>(['output-differs', 'slightly-off', 'labels-differ']);

/** Runs one case with the test tensors and judges what it gave. */
export async function testCase(
  planned: PlannedCase,
  prepared: Promise<Prepared>,
  test: ModelTest,
): Promise<TestedCase> {
  const [weights, ready] = await Promise.all([fetchWeights(planned.weights, test), prepared]);
  if (!weights.ok) return { verdict: problemVerdict(planned.case, weights.problem), ran: null };
  if (!ready.ok) return { verdict: problemVerdict(planned.case, ready.problem), ran: null };
  const { tensors, files } = ready.value;
  const leftOut = leftOutInput(test.model, tensors.inputs, planned.weights.format);
  if (leftOut) return { verdict: problemVerdict(planned.case, leftOut), ran: null };
  const agrees = async (outcome: Outcome) =>
    (await judgeOutcome(planned.case, outcome, tensors, test)).status === 'passed';
  const { outcome, device } = await runModel(planned.case, weights.value, files, test, agrees);
  tellRemarks(outcome, planned.weights, test);
  const subject = { ...planned.case, device };
  const ran = { outcome, device, weights: weights.value, tensors };
  const judged = await judgeOutcome(subject, outcome, tensors, test);
  const { path, position } = planned.weights;
  const warn = (code: string, message: string, hint: string) =>
    test.warn({ code, severity: 'warning', path, position, message, hint });
  // Python has run it twice.
  const verdict = judgeRepeat(subject, outcome, judged, test, (message, hint) =>
    warn('not-deterministic', message, hint),
  );
  const asReference = ROUNDED.has(verdict.cause)
    ? await judgeAsReference(subject, outcome, tensors, weights.value, test)
    : null;
  if (asReference === null) {
    const failed = { planned, verdict, outcome, device, weights: weights.value, tensors };
    const explained = await findMistakes(failed, test);
    const tried = { verdict: explained, outcome };
    const again = await runAgain(planned, tried, weights.value, files, test);
    return {
      verdict: judgeRepeat(subject, again, explained, test, () => undefined),
      ran,
    };
  }
  const { message, hint } = asReference.verdict;
  warn('agrees-only-as-reference', message, hint);
  return { verdict: asReference.verdict, ran: { ...ran, asReference } };
}
