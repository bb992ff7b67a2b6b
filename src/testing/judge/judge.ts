import type { Case } from '../../contract/case.ts';
import type { ModelDescription } from '../../contract/description.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { OutputComparison, Verdict } from '../../contract/verdict.ts';
import type { Tensors } from '../../processing/apply-steps.ts';
import { compareOutput } from './compare-output.ts';
import { type Difference, explainAgreement } from './explain-difference.ts';
import { passedVerdict, problemVerdict } from './make-verdict.ts';
import { toleranceOf } from './tolerance.ts';

/** What the outputs of a case are held against. */
export interface Expectation {
  model: ModelDescription;
  /** `0.4` or `0.5`. */
  specVersion: string;
  /** The test tensors of the outputs. */
  expected: Tensors;
}

/** Which tolerance holds for an output; the specification's rule where nothing else is given. */
export type ToleranceRule = typeof toleranceOf;

/** The cause that is named where outputs differ in several ways is the first of these. */
const GRAVEST_FIRST = [
  'output-shape-differs',
  'output-non-finite',
  'output-differs',
  'labels-differ',
  'labels-permuted',
  'slightly-off',
] as const;

/**
 * The verdict of a case that gave outputs.
 * @param outputs after postprocessing, so that their data type is the described one
 */
export function judge(
  { weightsFormat, device, shape }: Case,
  outcome: Outcome,
  outputs: Tensors,
  { model, specVersion, expected }: Expectation,
  ruleOfTolerance: ToleranceRule = toleranceOf,
): Verdict {
  const subject = { weightsFormat, device, shape };
  const comparisons: OutputComparison[] = [];
  const differences: Difference[] = [];
  for (const output of model.outputs) {
    const produced = outputs.get(output.id);
    const wanted = expected.get(output.id);
    if (!produced || !wanted)
      return problemVerdict(subject, missing(output.id, produced !== undefined), outcome);
    const tolerance = ruleOfTolerance(output, weightsFormat, model, specVersion);
    const { comparison, difference } = compareOutput(
      output,
      produced,
      wanted,
      tolerance,
      weightsFormat,
      specVersion,
    );
    comparisons.push(comparison);
    if (difference) differences.push(difference);
  }
  const evidence = { outputs: comparisons };
  const cause = GRAVEST_FIRST.find((one) => differences.some((other) => other.cause === one));
  if (cause === undefined) return passedVerdict(subject, outcome, agreement(comparisons), evidence);
  const hints = differences.filter((other) => other.cause === cause).map(({ hint }) => hint);
  const message = differences.map((difference) => difference.message).join(' ');
  const at = model.outputs.find(({ id }) => comparisons.some((c) => !c.agrees && c.output === id));
  const position = at?.testTensor?.position ?? at?.position;
  return problemVerdict(
    subject,
    {
      cause,
      message,
      hint: hints[0] ?? '',
      evidence: { ...evidence, ...(position && { position }) },
    },
    outcome,
  );
}

function agreement(comparisons: OutputComparison[]): { message: string; hint: string } {
  const closeness = comparisons.map(explainAgreement).join('; ').replaceAll('; The', '; the');
  return { message: `${closeness}.`, hint: '' };
}

function missing(id: string, isProduced: boolean) {
  return isProduced
    ? {
        cause: 'test-tensor-missing' as const,
        message: `There is no test tensor to compare the output ${id} with.`,
        hint: 'Add a test tensor for every output.',
      }
    : {
        cause: 'output-missing' as const,
        message: `The model gives no output ${id}.`,
        hint: 'Describe exactly the outputs that the model gives, in their order.',
      };
}
