import type { ModelDescription, WeightsFormat } from '../../contract/description.ts';
import type { Tensors } from '../../processing/apply-steps.ts';
import type { Problem } from '../judge/make-verdict.ts';

/** Formats that know their inputs by name; all others take them by position. */
const BY_NAME: ReadonlySet<WeightsFormat> = new Set(['tensorflow_saved_model_bundle']);

/**
 * An optional input without a test tensor that stands before others: what follows would take its place.
 * @returns null where the inputs can be given as they are
 */
export function leftOutInput(
  { inputs }: ModelDescription,
  given: Tensors,
  format: WeightsFormat,
): Problem | null {
  if (BY_NAME.has(format)) return null;
  const last = inputs.findLastIndex(({ id }) => given.has(id));
  const missing = inputs.find(({ id }, i) => i < last && !given.has(id));
  if (!missing) return null;
  const { id, position } = missing;
  return {
    cause: 'unsupported-format',
    stage: 'run',
    message: `The optional input ${id} has no test tensor, but an input after it has one: weights of this format take inputs by their position, so that it cannot be left out.`,
    hint: 'Ship a test tensor for it too, or put inputs that may be left out last.',
    ...(position ? { evidence: { position } } : {}),
  };
}
