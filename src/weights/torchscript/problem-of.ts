import { WeightsError } from '../program.ts';
import { Refusal } from './refusal.ts';

/** Turns what went wrong with weights of PyTorch into the case's failure; null: it is none of theirs. */
export function problemOf(error: unknown): WeightsError | null {
  if (error instanceof RangeError && /call stack/.test(error.message))
    return problemOf(
      new Refusal('unknown-operator', 'The model nests too deep.', 'It can not be run here.'),
    );
  if (!(error instanceof Refusal)) return null;
  const { place, reason, hint } = error;
  const module = place?.module ? ` in ${place.module}` : '';
  const where = place ? ` (${place.file}:${place.line}${module})` : '';
  return new WeightsError(
    {
      stage: reason === 'run-failed' || reason === 'input-mismatch' ? 'run' : 'load',
      cause: reason,
      message: `${error.message.replace(/\.$/, '')}${where}.`,
      hint,
    },
    { cause: error },
  );
}
