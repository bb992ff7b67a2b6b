import type { ToleranceRule } from './judge.ts';
import { FLOAT_DEFAULTS, LABEL_DEFAULTS, toleranceOf } from './tolerance.ts';

/**
 * The tolerance that the reference implementation (bioimageio.core 0.11.0) takes: a class of outputs
 * is compared with the output's id as a text that contains it, so that `output` counts as continuous,
 * and an output that matches nothing gets the numbers of continuous ones, whatever its data type.
 */
export const referenceTolerance: ToleranceRule = (output, format, model, specVersion) => {
  if (specVersion === '0.4') return toleranceOf(output, format, model, specVersion);
  // What stands nowhere in the description is the specification's default, which the reference has in its own order.
  const described = model.tolerances.filter(({ path }) => path.length > 0);
  const entries = described.length > 0 ? described : DEFAULT_ENTRIES;
  const entry = entries.find(
    ({ outputs, weightsFormats }) =>
      (!weightsFormats?.length || weightsFormats.includes(format)) &&
      (!outputs?.length || outputs.includes(output.id)),
  );
  const { relative, absolute, mismatchedElementsPerMillion } = entry ?? FLOAT_DEFAULTS;
  return { relative, absolute, mismatchedElementsPerMillion };
};

const DEFAULT_ENTRIES = [
  { ...FLOAT_DEFAULTS, outputs: 'any_continuous_output', weightsFormats: undefined },
  { ...LABEL_DEFAULTS, outputs: 'any_discrete_output', weightsFormats: undefined },
] as const;
