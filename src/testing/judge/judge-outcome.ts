import type { Case } from '../../contract/case.ts';
import type { Cause } from '../../contract/causes.ts';
import type { ModelDescription } from '../../contract/description.ts';
import type { Position } from '../../contract/finding.ts';
import { IN_SINGLE_PRECISION, type Outcome } from '../../contract/outcome.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { postprocessWith } from '../../processing/apply-steps.ts';
import { ProcessingError } from '../../processing/processing-error.ts';
import type { TestTensors } from '../files/load-test-tensors.ts';
import type { ModelTest } from '../run/model-test.ts';
import { readOutputs } from '../run/read-outputs.ts';
import { judge, type ToleranceRule } from './judge.ts';
import { problemVerdict } from './make-verdict.ts';

export interface JudgeOptions {
  /** Compute as the reference implementation does where it departs from the specification's text. */
  followReference?: boolean;
  tolerance?: ToleranceRule;
}

function isInSingle({ remarks = [] }: Outcome): boolean {
  return remarks.some(({ code }) => code === IN_SINGLE_PRECISION.code);
}

/** Other outputs may come of the precision alone: nobody is blamed for them. */
function undecided(testCase: Case, outcome: Outcome, { message, evidence }: Verdict): Verdict {
  const why = {
    cause: 'unsupported-format',
    stage: 'compare',
    message: `The model computes in double precision (float64), the engine here in single precision, and the outputs differ: ${message}`,
    hint: 'Nothing says that the model is wrong. Run it with --engine python, or save it in float32.',
    evidence,
  } as const;
  return problemVerdict(testCase, why, outcome);
}

/** Where the description says what is wrong; null: nowhere in particular. */
function placeOf(
  cause: Cause,
  { weightsFormat }: Case,
  { weights }: ModelDescription,
): Position | null {
  const entry = weights.find(({ format }) => format === weightsFormat);
  if (cause === 'architecture-failed') return entry?.architecture?.position ?? null;
  return cause === 'state-dict-mismatch' ? (entry?.source.position ?? null) : null;
}

/** The verdict of a case: from its failure, or from its outputs after postprocessing. */
export async function judgeOutcome(
  testCase: Case,
  outcome: Outcome,
  { inputs, expected }: TestTensors,
  {
    model,
    description,
    squeeze,
    custom,
  }: Pick<ModelTest, 'model' | 'description' | 'squeeze' | 'custom'>,
  options: JudgeOptions = {},
): Promise<Verdict> {
  if (!outcome.ok) {
    const { stage, cause, message, hint } = outcome;
    const position = placeOf(cause, testCase, model);
    const evidence = position ? { position } : {};
    return problemVerdict(testCase, { stage, cause, message, hint, evidence }, outcome);
  }
  const read = await readOutputs(outcome, model.outputs, squeeze);
  if (!read.ok) return problemVerdict(testCase, read.problem, outcome);
  try {
    const outputs = await postprocessWith(
      custom,
      read.outputs,
      inputs,
      model,
      options.followReference,
    );
    const expectation = { model, specVersion: description.specVersion, expected };
    const verdict = judge(testCase, outcome, outputs, expectation, options.tolerance);
    return isInSingle(outcome) && verdict.status === 'failed'
      ? undecided(testCase, outcome, verdict)
      : verdict;
  } catch (error) {
    if (!(error instanceof ProcessingError)) throw error;
    const { code, message, hint } = error;
    return problemVerdict(testCase, { cause: code, stage: 'run', message, hint }, outcome);
  }
}
