import type { Case } from '../../contract/case.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { VARIANTS, variantsFor } from '../../processing/variants.ts';
import type { TestTensors } from '../files/load-test-tensors.ts';
import type { ModelTest } from '../run/model-test.ts';
import { prepareInputs } from '../run/prepare-inputs.ts';
import { runModel, type WeightsFiles } from '../run/run-model.ts';
import { formatList } from './format-number.ts';
import { judgeOutcome } from './judge-outcome.ts';
import { referenceTolerance } from './reference-tolerance.ts';

const LOOSER =
  'compares integers as if they were floating-point numbers, rounded and with the tolerances of these';

/** A verdict that passed the reference's way, and what it was made of. */
export interface JudgedAsReference {
  verdict: Verdict;
  outcome: Outcome;
  followReference: boolean;
}

/**
 * Tries whether outputs that differ by the specification's text agree with what the reference
 * implementation computes: their author may have made the test tensors with it.
 * @returns a verdict that passed and names the difference; null where that is not so either
 */
export async function judgeAsReference(
  testCase: Case,
  outcome: Outcome,
  tensors: TestTensors,
  files: WeightsFiles,
  test: ModelTest,
): Promise<JudgedAsReference | null> {
  const tolerance = referenceTolerance;
  const looser = await judgeOutcome(testCase, outcome, tensors, test, { tolerance });
  if (looser.status === 'passed')
    return { verdict: named(looser, [LOOSER]), outcome, followReference: false };

  const variants = variantsFor(test.model);
  if (variants.length === 0) return null;
  const inputs = await prepareInputs(test, tensors.inputs, true);
  if (!inputs.ok) return null;
  const rerun = await runModel(testCase, files, inputs.value, test);
  const reasons: string[] = variants.map((name) => VARIANTS[name].means);
  const options = { followReference: true };
  const strict = await judgeOutcome(testCase, rerun.outcome, tensors, test, options);
  const ran = { outcome: rerun.outcome, followReference: true };
  if (strict.status === 'passed') return { verdict: named(strict, reasons), ...ran };
  const both = { followReference: true, tolerance };
  const loose = await judgeOutcome(testCase, rerun.outcome, tensors, test, both);
  return loose.status === 'passed' ? { verdict: named(loose, [...reasons, LOOSER]), ...ran } : null;
}

function named(verdict: Verdict, reasons: string[]): Verdict {
  return {
    ...verdict,
    message: `Passed only as the reference implementation computes it, which departs from the specification here: it ${formatList(reasons)}. ${verdict.message}`,
    hint: 'Other consumers that follow the specification get other results: change the described steps so that both ways agree, and make the test output again.',
  };
}
