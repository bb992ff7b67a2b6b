import type {
  ModelDescription,
  TensorDescription,
  ToleranceEntry,
  WeightsFormat,
} from '../../contract/description.ts';
import { isDiscrete, isDType } from '../../tensor/tensor.ts';

/** An element agrees if |produced - expected| <= absolute + relative * |expected|; so many may not. */
export interface Tolerance {
  relative: number;
  absolute: number;
  mismatchedElementsPerMillion: number;
}

/**
 * What holds where a description says nothing.
 * Source: model specification 0.5, BioimageioConfig.reproducibility_tolerance.
 */
export const FLOAT_DEFAULTS: Tolerance = {
  relative: 1e-3,
  absolute: 1e-3,
  mismatchedElementsPerMillion: 100,
};
export const LABEL_DEFAULTS: Tolerance = {
  relative: 0,
  absolute: 0,
  mismatchedElementsPerMillion: 1000,
};
/** 0.4 says nothing of tolerances; these are the reference implementation's for all its outputs. */
const DEFAULTS_0_4: Tolerance = { ...FLOAT_DEFAULTS, mismatchedElementsPerMillion: 0 };

const CLASSES = { any_continuous_output: false, any_discrete_output: true } as const;

/** The tolerance of one output run in one format: that of the first entry that matches both, else the default. */
export function toleranceOf(
  output: Pick<TensorDescription, 'id' | 'dtype'>,
  format: WeightsFormat,
  model: Pick<ModelDescription, 'tolerances'>,
  specVersion: string,
): Tolerance {
  const fallback = isLabels(output) ? LABEL_DEFAULTS : FLOAT_DEFAULTS;
  const { relative, absolute, mismatchedElementsPerMillion } =
    toleranceEntry(output, format, model) ?? (specVersion === '0.4' ? DEFAULTS_0_4 : fallback);
  return { relative, absolute, mismatchedElementsPerMillion };
}

/** The first entry that matches an output and a format. */
export function toleranceEntry(
  output: Pick<TensorDescription, 'id' | 'dtype'>,
  format: WeightsFormat,
  model: Pick<ModelDescription, 'tolerances'>,
): ToleranceEntry | undefined {
  return model.tolerances.find(
    ({ weightsFormats, outputs }) =>
      (!weightsFormats?.length || weightsFormats.includes(format)) &&
      matchesOutput(outputs, output.id, isLabels(output)),
  );
}

/** Integers and truth values, which the specification has compared without rounding. */
export function isLabels({ dtype }: Pick<TensorDescription, 'dtype'>): boolean {
  return isDType(dtype) && isDiscrete(dtype);
}

function matchesOutput(outputs: ToleranceEntry['outputs'], id: string, discrete: boolean): boolean {
  if (outputs === undefined || outputs.length === 0) return true;
  return typeof outputs === 'string' ? CLASSES[outputs] === discrete : outputs.includes(id);
}
