import type { Verdict } from '../contract/verdict.ts';
import { needsTracer, wayFor } from './engines/engines.ts';
import { keepEvidence } from './evidence/keep-evidence.ts';
import { internalError } from './judge/internal-error.ts';
import { type Problem, problemVerdict } from './judge/make-verdict.ts';
import type { PlannedCase } from './plan/plan-cases.ts';
import type { ModelTest } from './run/model-test.ts';
import { type SizedCase, testSizes } from './run/test-sizes.ts';
import { type Prepared, type TestedCase, testCase } from './test-case.ts';
import type { TestSettings } from './test-settings.ts';

/**
 * Tests one weights entry on one device: first with the test tensors, then at the other sizes, which
 * are tried wherever the model gave outputs at all. Each case ends with a verdict.
 * @param cases the one with the test tensors first
 * @returns what the first of them was, for those who compare entries with each other
 */
export async function testEntry(
  cases: readonly PlannedCase[],
  prepared: () => Promise<Prepared>,
  test: ModelTest,
  settle: (planned: PlannedCase, verdict: Verdict) => void,
): Promise<TestedCase | null> {
  const [first] = cases;
  const sized = cases.filter((one): one is SizedCase => one.sizes !== undefined);
  if (!first) return null;
  const tested = await orFault(first, () => testFirst(first, prepared, test));
  settle(first, tested.verdict);
  const verdicts = await testOthers(sized, tested, test).catch((error: unknown) =>
    sized.map((one) => problemVerdict(one.case, internalError(error))),
  );
  for (const [i, one] of sized.entries()) {
    const verdict = verdicts[i];
    if (verdict) settle(one, verdict);
  }
  return tested;
}

async function testOthers(
  sized: readonly SizedCase[],
  { verdict, ran }: TestedCase,
  test: ModelTest,
): Promise<Verdict[]> {
  if (sized.length === 0) return [];
  if (!ran?.outcome.ok || verdict.evidence.outputs === undefined)
    return sized.map((one) => problemVerdict(one.case, NO_OUTPUTS));
  const { device, weights, tensors } = ran;
  return testSizes(sized, { inputs: tensors.inputs, verdict, device, weights }, test);
}

const NO_OUTPUTS: Problem = {
  cause: 'earlier-stage-failed',
  stage: 'run',
  message: 'Other sizes were not tried, since the model gave no outputs for the test tensors.',
  hint: 'Mend what is wrong with the test tensors first.',
};

async function testFirst(
  planned: PlannedCase,
  prepared: () => Promise<Prepared>,
  test: ModelTest,
): Promise<TestedCase> {
  const { case: subject, decided } = planned;
  if (decided === null) {
    if (needsOwnEngine(planned, test.settings))
      test.spare.start(needsTracer(planned.weights.format));
    test.tell({ kind: 'case-started', case: subject });
    const tested = await testCase(planned, prepared(), test);
    return { ...tested, verdict: await keepEvidence(subject, tested, test) };
  }
  return { verdict: problemVerdict(subject, decided), ran: null };
}

/** Whether the process that loads the engine in Node is needed for a case. */
export function needsOwnEngine({ decided, weights }: PlannedCase, settings: TestSettings): boolean {
  return decided === null && wayFor(weights.format, settings) !== 'python';
}

/** What came of a case, or the fault that kept us from it. */
function orFault(
  { case: subject }: PlannedCase,
  run: () => Promise<TestedCase>,
): Promise<TestedCase> {
  return run().catch((error: unknown) => ({
    verdict: problemVerdict(subject, internalError(error)),
    ran: null,
  }));
}
