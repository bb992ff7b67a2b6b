import type { Cause } from '../../contract/causes.ts';
import { WeightsError } from '../program.ts';

/**
 * Why weights of TensorFlow or Keras are not run. It is data about the file, thrown because it
 * arises deep inside of the lowering; the importer turns it into the case's failure.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Cause;
  readonly hint: string;
  /** Where it was met, in words: `layer "conv1" of class Conv2D`. The innermost place is kept. */
  place: string | null = null;

  constructor(reason: Cause, message: string, hint: string) {
    super(message);
    this.reason = reason;
    this.hint = hint;
  }
}

const REPORT_HINT =
  'Nothing is wrong with the model. Save it without this part, offer it in another weights format, or ask for the part to be added.';

/** Something that is not implemented here. */
export function unsupported(what: string, hint = REPORT_HINT): Refusal {
  return new Refusal('unknown-operator', what, hint);
}

/** The file is damaged or is not what it is said to be. */
export function invalid(
  what: string,
  hint = 'Save the model again and upload that file.',
): Refusal {
  return new Refusal('weights-invalid', what, hint);
}

/** The inputs are not those that the model was made for. */
export function mismatch(what: string): Refusal {
  return new Refusal(
    'input-mismatch',
    what,
    'Compare the inputs of the description with those of the model.',
  );
}

/** The model itself can not compute for these inputs. */
export function failedInModel(what: string): Refusal {
  return new Refusal(
    'run-failed',
    what,
    'Check the described input shapes and types against those that the model was made for.',
  );
}

/** Runs `work`; a refusal out of it is said to have been met at `place`, unless it knows better. */
export function at<Result>(place: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) error.place ??= place;
    throw error;
  }
}

/** A refusal as the case's failure. */
export function weightsErrorOf(refusal: Refusal): WeightsError {
  const { place, reason, hint } = refusal;
  const where = place ? ` (${place})` : '';
  return new WeightsError(
    {
      stage: reason === 'run-failed' || reason === 'input-mismatch' ? 'run' : 'load',
      cause: reason,
      message: `${refusal.message.replace(/\.$/, '')}${where}.`,
      hint,
    },
    { cause: refusal },
  );
}
