import type { ModelDescription, ProcessingStep } from '../contract/description.ts';
import { DEFAULT_EPS } from './normalize.ts';

/**
 * Ways in which the reference implementation (bioimageio.core 0.11.0) computes something else than
 * the specification's text asks for. Authors made their test outputs with it.
 */
export const VARIANTS = {
  'raw-statistics': {
    means: 'takes all statistics of an input before its first step, not where they are needed',
    concerns: (model: ModelDescription) =>
      model.inputs.some(({ processing }) =>
        processing.some(
          (step, i) => usesOwnStatistics(step) && processing.slice(0, i).some(changes),
        ),
      ),
  },
  'fixed-eps': {
    means: `ignores a described eps and adds ${DEFAULT_EPS}`,
    concerns: (model: ModelDescription) =>
      stepsOf(model).some(
        ({ id, kwargs }) => EPS_IGNORED.has(id) && (kwargs.eps ?? DEFAULT_EPS) !== DEFAULT_EPS,
      ),
  },
  'binarize-last-axis': {
    means: 'ignores the axis of binarize and lays its thresholds along the last axis',
    concerns: (model: ModelDescription) =>
      stepsOf(model).some(({ id, kwargs }) => id === 'binarize' && Boolean(kwargs.axis)),
  },
} as const;
export type VariantName = keyof typeof VARIANTS;

const EPS_IGNORED = new Set(['zero_mean_unit_variance', 'scale_range']);
const STATISTICS = new Set([
  'zero_mean_unit_variance',
  'scale_range',
  'scale_mean_variance',
  'clip',
]);

/** The variants that could make a difference for this model. */
export function variantsFor(model: ModelDescription): VariantName[] {
  const names = Object.keys(VARIANTS) as VariantName[];
  return names.filter((name) => VARIANTS[name].concerns(model));
}

function stepsOf({ inputs, outputs }: ModelDescription): ProcessingStep[] {
  return [...inputs, ...outputs].flatMap(({ processing }) => processing);
}

function usesOwnStatistics({ id, kwargs }: ProcessingStep): boolean {
  if (id === 'clip') return (kwargs.min_percentile ?? kwargs.max_percentile ?? null) !== null;
  return STATISTICS.has(id) && !(id === 'scale_range' && kwargs.reference_tensor);
}

/** A cast to floating point changes statistics by rounding at most; whatever else comes first changes the values. */
function changes({ id, kwargs }: ProcessingStep): boolean {
  return id !== 'ensure_dtype' || !String(kwargs.dtype).startsWith('float');
}
