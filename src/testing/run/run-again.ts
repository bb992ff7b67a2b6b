import type { TensorFile } from '../../contract/case.ts';
import type { Outcome } from '../../contract/outcome.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { wayFor } from '../engines/engines.ts';
import { compareTensors } from '../judge/compare-tensors.ts';
import { toleranceOf } from '../judge/tolerance.ts';
import type { PlannedCase } from '../plan/plan-cases.ts';
import type { ModelTest } from './model-test.ts';
import { readOutputs } from './read-outputs.ts';
import { runSeveral, type WeightsFiles } from './run-model.ts';

/** Milliseconds that a run may have taken to be made once more. */
const MAX_TIME = 60_000;

/**
 * Runs a model once more on the same inputs where its outputs are not the expected ones and nothing else explains it:
 * it may be chance. Python does so by itself.
 * @returns the outcome, with how much the outputs of the two runs differ where they do not agree within the tolerance
 */
export async function runAgain(
  planned: PlannedCase,
  { verdict, outcome }: { verdict: Verdict; outcome: Outcome },
  weights: WeightsFiles,
  inputs: TensorFile[],
  test: ModelTest,
): Promise<Outcome> {
  const isOpen =
    verdict.status === 'failed' && verdict.stage === 'compare' && !verdict.evidence.explainedBy;
  const { weightsFormat } = planned.case;
  const isOurs =
    wayFor(weightsFormat, test.settings) === 'own' ||
    (wayFor(weightsFormat, test.settings) === 'own-then-python' &&
      !test.handedOn.has(weightsFormat));
  if (!outcome.ok || outcome.repeated || !isOpen || !isOurs) return outcome;
  if ((outcome.durations.run ?? 0) > MAX_TIME) return outcome;
  const device = verdict.device === 'gpu' ? 'gpu' : 'cpu';
  const [again] = await runSeveral(device, [{ case: planned.case, inputs }], weights, test);
  if (!again?.ok) return outcome;
  const { model, description, squeeze } = test;
  const [first, second] = await Promise.all(
    [outcome, again].map((one) => readOutputs(one, model.outputs, squeeze)),
  );
  if (!first?.ok || !second?.ok) return outcome;
  const repeated = model.outputs.map((output) => {
    const [before, after] = [first.outputs.get(output.id), second.outputs.get(output.id)];
    if (!before || !after) return 0;
    const tolerance = toleranceOf(output, weightsFormat, model, description.specVersion);
    const { agrees, maxAbsoluteDifference } = compareTensors('', after, before, tolerance);
    if (agrees) return 0;
    const sameShape = String(before.shape) === String(after.shape);
    return sameShape ? (maxAbsoluteDifference ?? Number.POSITIVE_INFINITY) : -1;
  });
  return { ...outcome, repeated };
}
