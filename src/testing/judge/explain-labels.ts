import type { LabelMatch, OutputComparison } from '../../contract/verdict.ts';
import { partsPerMillion } from './compare-tensors.ts';
import { type Difference, elements, explainDifference } from './explain-difference.ts';
import { formatCount, formatNumber } from './format-number.ts';
import type { PassingTolerance } from './passing-tolerance.ts';
import type { NearlyRight } from './propose-tolerance.ts';

/** Says how a label map differs from the expected one: other ids, other regions, or a few elements. */
export function explainLabels(
  comparison: OutputComparison,
  labels: LabelMatch,
  passing: PassingTolerance,
  nearly: NearlyRight | null,
): Difference | null {
  const { output, tolerance, mismatchedElements } = comparison;
  const rest = partsPerMillion(labels.mismatchedElements, comparison);
  if (labels.matchedRegions > 0 && rest <= tolerance.mismatchedElementsPerMillion)
    return {
      cause: 'labels-permuted',
      message: `The label map ${output} has the regions of its test tensor under other ids: ${elements(mismatchedElements, comparison)} differ, ${elements(labels.mismatchedElements, comparison)} once the regions are matched by their overlap. ${regions(labels)}`,
      hint: 'Make the test output again with exactly these weights and steps, or number the regions in a fixed order (for example by their first element): a description cannot say that ids are arbitrary.',
    };
  if (nearly) return explainDifference(comparison, passing, nearly);
  return {
    cause: 'labels-differ',
    message: `The label map ${output} differs from its test tensor: ${elements(mismatchedElements, comparison)} differ, ${elements(labels.mismatchedElements, comparison)} even if ids are left aside. ${regions(labels)}`,
    hint: 'Typical reasons are other weights than those that made the test output, or a step of pre- or postprocessing that is missing or described differently. Make the test output again with exactly these weights and steps.',
  };
}

function regions(labels: LabelMatch): string {
  const { expectedRegions, producedRegions, matchedRegions, meanIou, worstIou } = labels;
  const counts = `Expected are ${formatCount(expectedRegions)} regions, produced ${formatCount(producedRegions)}, ${formatCount(matchedRegions)} match`;
  return meanIou === null || worstIou === null
    ? `${counts}.`
    : `${counts}; their overlap (IoU) is ${formatNumber(meanIou)} in the mean and ${formatNumber(worstIou)} at worst.`;
}
