import type { TensorDescription, WeightsFormat } from '../../contract/description.ts';
import type { OutputComparison } from '../../contract/verdict.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { LARGEST_SHARE, largestOf } from '../files/check-test-values.ts';
import { compareTensors } from './compare-tensors.ts';
import { type PassingTolerance, passingTolerance } from './passing-tolerance.ts';
import { isLabels, type Tolerance } from './tolerance.ts';

/** Source: model specification 0.5, ReproducibilityTolerance. */
export const LARGEST_PPM = 30_000;
const LARGEST_RELATIVE = 0.01;

/** So many times the tolerance is still nearly right. */
const NEARLY = 10;

/** Whether an output would agree with ten times the tolerance, and what a description could then say. */
export interface NearlyRight {
  /** The entry to paste, as YAML in one line; null where the specification allows none that passes. */
  entry: string | null;
  /** Where the entry belongs in the description. */
  under: 'reproducibility_tolerance' | 'test_kwargs';
}

/** What the entry is for. */
export interface OutputAndFormat {
  output: Pick<TensorDescription, 'id' | 'dtype'>;
  weightsFormat: WeightsFormat;
  specVersion: string;
}

/**
 * For an output of the expected shape that does not agree.
 * @returns null where it is not nearly right
 */
export function nearlyRight(
  produced: Tensor,
  expected: Tensor,
  { tolerance, nonFiniteMismatches }: OutputComparison,
  passing: PassingTolerance,
  place: OutputAndFormat,
): NearlyRight | null {
  if (nonFiniteMismatches > 0) return null;
  const wider = timesTen(tolerance);
  if (!compareTensors('', produced, expected, wider).agrees) return null;
  const under = place.specVersion === '0.4' ? 'test_kwargs' : 'reproducibility_tolerance';
  const largest = LARGEST_SHARE * largestOf(expected);
  const isAllowed = (one: Tolerance) =>
    one.relative <= LARGEST_RELATIVE &&
    one.absolute <= largest &&
    one.mismatchedElementsPerMillion <= LARGEST_PPM;
  const found = candidates(produced, expected, tolerance, passing, place).find(isAllowed);
  return { entry: found ? written(found, place) : null, under };
}

function timesTen({ relative, absolute, mismatchedElementsPerMillion }: Tolerance): Tolerance {
  return {
    relative: NEARLY * relative,
    absolute: NEARLY * absolute,
    mismatchedElementsPerMillion: NEARLY * mismatchedElementsPerMillion,
  };
}

/** Tolerances that pass, the one that changes least first. */
function candidates(
  produced: Tensor,
  expected: Tensor,
  tolerance: Tolerance,
  passing: PassingTolerance,
  { output, specVersion }: OutputAndFormat,
): Tolerance[] {
  const ppm = { ...tolerance, mismatchedElementsPerMillion: passing.mismatchedElementsPerMillion };
  if (isLabels(output)) return [ppm];
  const relative = Math.min(NEARLY * tolerance.relative, LARGEST_RELATIVE);
  const atMost = Math.min(NEARLY * tolerance.mismatchedElementsPerMillion, LARGEST_PPM);
  const looser = { ...tolerance, relative };
  const more = { ...looser, mismatchedElementsPerMillion: atMost };
  const absoluteFor = (base: Tolerance): Tolerance[] => {
    const { mismatchedElements } = compareTensors('', produced, expected, base);
    const { absolute } = passingTolerance(produced, expected, base, mismatchedElements);
    return absolute === null ? [] : [{ ...base, absolute: Math.max(absolute, base.absolute) }];
  };
  const alone = passing.absolute === null ? [] : [{ ...tolerance, absolute: passing.absolute }];
  const few = passing.mismatchedElementsPerMillion <= atMost && specVersion !== '0.4' ? [ppm] : [];
  return [
    ...alone.filter(({ absolute }) => absolute <= NEARLY * tolerance.absolute),
    ...few,
    ...absoluteFor(looser),
    ...absoluteFor(more),
  ];
}

/** As a flow mapping of YAML, whose texts are quoted as in JSON. */
function written(tolerance: Tolerance, { output, weightsFormat, specVersion }: OutputAndFormat) {
  const numbers = `absolute_tolerance: ${tolerance.absolute}, relative_tolerance: ${tolerance.relative}`;
  if (specVersion === '0.4') return `${weightsFormat}: {${numbers}}`;
  const id = /^[A-Za-z_]\w*$/.test(output.id) ? output.id : JSON.stringify(output.id);
  const ppm = `mismatched_elements_per_million: ${tolerance.mismatchedElementsPerMillion}`;
  return `- {output_ids: [${id}], weights_formats: [${weightsFormat}], ${numbers}, ${ppm}}`;
}
