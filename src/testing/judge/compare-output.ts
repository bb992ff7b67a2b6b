import type { TensorDescription, WeightsFormat } from '../../contract/description.ts';
import type { OutputComparison } from '../../contract/verdict.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { compareTensors } from './compare-tensors.ts';
import { type Difference, explainDifference } from './explain-difference.ts';
import { explainLabels } from './explain-labels.ts';
import { isMap } from './is-label-map.ts';
import { matchLabels } from './match-labels.ts';
import { passingTolerance } from './passing-tolerance.ts';
import { nearlyRight } from './propose-tolerance.ts';
import type { Tolerance } from './tolerance.ts';

/** One output held against its test tensor by what it is; `difference` is null where it agrees. */
export interface ComparedOutput {
  comparison: OutputComparison;
  difference: Difference | null;
}

/**
 * Compares an output with its test tensor: numbers by their tolerance; label maps exactly first,
 * then region by region, which tells other ids from other regions.
 */
export function compareOutput(
  output: TensorDescription,
  produced: Tensor,
  expected: Tensor,
  tolerance: Tolerance,
  weightsFormat: WeightsFormat,
  specVersion: string,
): ComparedOutput {
  const comparison = compareTensors(output.id, produced, expected, tolerance);
  if (comparison.agrees) return { comparison, difference: null };
  if (String(produced.shape) !== String(expected.shape))
    return { comparison, difference: explainDifference(comparison, null, null) };
  const passing = passingTolerance(produced, expected, tolerance, comparison.mismatchedElements);
  const place = { output, weightsFormat, specVersion };
  const nearly = nearlyRight(produced, expected, comparison, passing, place);
  if (!isMap(output, expected) || comparison.nonFiniteMismatches > 0)
    return { comparison, difference: explainDifference(comparison, passing, nearly) };
  const labels = matchLabels(produced, expected);
  const told = { ...comparison, labels };
  return { comparison: told, difference: explainLabels(told, labels, passing, nearly) };
}
