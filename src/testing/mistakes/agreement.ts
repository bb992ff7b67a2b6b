import { postprocess, type Tensors } from '../../processing/apply-steps.ts';
import { compareTensors } from '../judge/compare-tensors.ts';
import { toleranceOf } from '../judge/tolerance.ts';
import { isTelling } from './is-telling.ts';
import type { Sample, Trial } from './mistake.ts';

/**
 * Whether all outputs agree once a change is made.
 * @param network what the network gave, with the change where it concerns what it is fed
 * @returns the largest difference of all outputs; null where one does not agree, and where another array that is
 * taken as the expected one is such that agreement with it says nothing
 */
export function agreementOf(
  { finish, expected }: Trial,
  network: Tensors,
  { model, inputs, weightsFormat, expected: described }: Sample,
  specVersion: string,
): number | null {
  const outputs = finish ? finish(network) : postprocess(network, inputs, model);
  let largest = 0;
  for (const output of model.outputs) {
    const produced = outputs.get(output.id);
    const wanted = (expected ?? described).get(output.id);
    if (!produced || !wanted) return null;
    const tolerance = toleranceOf(output, weightsFormat, model, specVersion);
    const comparison = compareTensors(output.id, produced, wanted, tolerance);
    if (!comparison.agrees) return null;
    if (expected && wanted !== described.get(output.id) && !isTelling(wanted, tolerance))
      return null;
    largest = Math.max(largest, comparison.maxAbsoluteDifference ?? 0);
  }
  return largest;
}
