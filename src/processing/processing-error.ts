import type { Cause } from '../contract/causes.ts';

/**
 * A step that cannot be applied to its tensor: the description asks for something impossible
 * (`processing-failed`), or for something that is not implemented here (`unsupported-processing`), or
 * what runs the package's own code could not do so (any other cause).
 */
export class ProcessingError extends Error {
  override readonly name = 'ProcessingError';
  readonly code: Cause;
  /** What to do about it. */
  readonly hint: string;

  constructor(code: Cause, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}

/** The description asks for something that cannot be done. */
export function impossible(message: string, hint: string): ProcessingError {
  return new ProcessingError('processing-failed', message, hint);
}

/** The operation needs software that is not part of this program. */
export function unsupportedProcessing(operation: string, needs: string): ProcessingError {
  return new ProcessingError(
    'unsupported-processing',
    `The operation ${operation} is not run by this program: it needs ${needs}.`,
    'Nothing is wrong with the description; test this model with the reference implementation (bioimageio test) as well.',
  );
}
