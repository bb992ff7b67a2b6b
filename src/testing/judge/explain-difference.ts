import type { Cause } from '../../contract/causes.ts';
import type { OutputComparison } from '../../contract/verdict.ts';
import { formatShape, isDiscrete, isDType } from '../../tensor/tensor.ts';
import { partsPerMillion } from './compare-tensors.ts';
import { formatCount, formatNumber, formatShare } from './format-number.ts';
import type { PassingTolerance } from './passing-tolerance.ts';
import { LARGEST_PPM, type NearlyRight } from './propose-tolerance.ts';

export interface Difference {
  cause: Extract<
    Cause,
    | 'output-shape-differs'
    | 'output-non-finite'
    | 'output-differs'
    | 'labels-differ'
    | 'labels-permuted'
    | 'slightly-off'
  >;
  message: string;
  hint: string;
}

const OTHER_MODEL =
  'So many differences are more than rounding: typical reasons are other weights than those that made the test output, a step of pre- or postprocessing that is missing or described differently, or chance in the model. Make the test output again with exactly these weights and steps.';

/**
 * Says in words how an output differs from the expected one. `passing` is needed where shapes agree.
 * @param nearly set where ten times the tolerance would pass
 * @returns null where it agrees
 */
export function explainDifference(
  comparison: OutputComparison,
  passing: PassingTolerance | null,
  nearly: NearlyRight | null,
): Difference | null {
  if (comparison.agrees) return null;
  const { output, shape, expectedShape } = comparison;
  if (String(shape) !== String(expectedShape) || passing === null)
    return {
      cause: 'output-shape-differs',
      message: `The output ${output} has the shape ${formatShape(shape)}, its test tensor ${formatShape(expectedShape)}.`,
      hint: 'Make the test output again with these weights, or correct weights, steps or axes so that the shapes agree.',
    };
  if (comparison.nonFiniteMismatches > 0)
    return {
      cause: 'output-non-finite',
      message: `The output ${output} has NaN or infinity at other places than its test tensor: ${elements(comparison.nonFiniteMismatches, comparison)}.`,
      hint: 'Look for a division by zero, a logarithm or an overflow in the model or its processing, and check that the test output was made with these weights.',
    };
  const message = `The output ${output} differs from its test tensor: ${elements(comparison.mismatchedElements, comparison)} ${differ(comparison)}; ${largest(comparison)}. It would pass with ${wouldPass(comparison, passing)}.`;
  if (nearly)
    return {
      cause: 'slightly-off',
      message: message.replace('differs from', 'is slightly off'),
      hint: nearlyHint(nearly),
    };
  return {
    cause: 'output-differs',
    message,
    hint: isWithinReach(passing, comparison)
      ? `If only rounding lies behind it, allow it under config.bioimageio.reproducibility_tolerance (specification 0.5) with ${asSetting(comparison, passing)}. Otherwise make the test output again with exactly these weights and steps.`
      : OTHER_MODEL,
  };
}

function nearlyHint({ entry, under }: NearlyRight): string {
  const again = 'make the test output again with exactly these weights and steps';
  if (entry === null)
    return `No tolerance that the specification allows for these values lets it pass: ${again}.`;
  const place = under === 'test_kwargs' ? 'under' : 'as the first entry under';
  return `If only rounding lies behind it, allow it with this line ${place} config.bioimageio.${under}: ${entry} Otherwise ${again}.`;
}

/** For a verdict that passed: how close it was. */
export function explainAgreement(comparison: OutputComparison): string {
  const { output, mismatchedElements, maxAbsoluteDifference } = comparison;
  if (mismatchedElements > 0)
    return `The output ${output} agrees with its test tensor within the tolerance: ${elements(mismatchedElements, comparison)} ${differ(comparison)}, ${formatCount(comparison.tolerance.mismatchedElementsPerMillion)} of a million may`;
  return maxAbsoluteDifference === 0
    ? `The output ${output} equals its test tensor`
    : `The output ${output} agrees with its test tensor (${largest(comparison)})`;
}

export function elements(count: number, { totalElements }: OutputComparison): string {
  return `${formatCount(count)} of ${formatCount(totalElements)} elements (${formatShare(count, totalElements)})`;
}

/** `differ`, with the bound beyond which a difference counts. */
function differ({ tolerance: { absolute, relative } }: OutputComparison): string {
  if (relative === 0 && absolute === 0) return 'differ';
  const bound = relative === 0 ? '' : ` + ${formatNumber(relative)} × |expected|`;
  return `differ by more than ${formatNumber(absolute)}${bound}`;
}

function largest({ maxAbsoluteDifference, maxAbsoluteDifferenceAt }: OutputComparison): string {
  if (maxAbsoluteDifference === null) return 'no largest difference';
  const place = maxAbsoluteDifferenceAt?.join(', ') ?? '';
  return `the largest difference is ${formatNumber(maxAbsoluteDifference)}${place === '' ? '' : ` at [${place}]`}`;
}

function wouldPass(comparison: OutputComparison, passing: PassingTolerance): string {
  const ppm = `with ${formatCount(passing.mismatchedElementsPerMillion)} mismatched elements per million`;
  return passing.absolute === null || isLabels(comparison)
    ? ppm.replace('with ', '')
    : `an absolute tolerance of ${formatNumber(passing.absolute)}, or ${ppm}`;
}

function asSetting(comparison: OutputComparison, passing: PassingTolerance): string {
  const ppm = `mismatched_elements_per_million: ${passing.mismatchedElementsPerMillion}`;
  return passing.absolute === null || !passing.isAllowed || isLabels(comparison)
    ? ppm
    : `absolute_tolerance: ${passing.absolute} or ${ppm}`;
}

/** The specification knows no absolute tolerance for integers and truth values. */
function isLabels({ dtype }: OutputComparison): boolean {
  return isDType(dtype) && isDiscrete(dtype);
}

/** Whether the specification would allow such a tolerance at all. */
function isWithinReach(passing: PassingTolerance, comparison: OutputComparison): boolean {
  return (
    partsPerMillion(comparison.mismatchedElements, comparison) <= LARGEST_PPM &&
    passing.mismatchedElementsPerMillion <= LARGEST_PPM
  );
}
