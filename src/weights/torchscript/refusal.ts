import type { Cause } from '../../contract/causes.ts';

/** Where in an archive something was met: the file and line of its code, and the module that ran it. */
export interface CodePlace {
  file: string;
  line: number;
  /** Attribute path from the root module, as `encoder.layers.0`; '' for the root. */
  module: string;
}

/**
 * Why an archive is not run. This is data about the archive, thrown because it arises deep inside the
 * interpretation; `importTorchScript` turns it into a result.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly reason: Cause;
  readonly hint: string;
  place: CodePlace | null = null;

  constructor(reason: Cause, message: string, hint: string) {
    super(message);
    this.reason = reason;
    this.hint = hint;
  }
}

const REPORT_HINT =
  'Nothing is wrong with the model. Export it without this operation, or ask for it to be added.';

/** Something that is not implemented here. */
export function unsupported(what: string, hint = REPORT_HINT): Refusal {
  return new Refusal('unknown-operator', what, hint);
}

/** The file is damaged or is not what it is said to be. */
export function invalid(
  what: string,
  hint = 'Save the model again with torch.jit.save and upload that file.',
): Refusal {
  return new Refusal('weights-invalid', what, hint);
}

/** The model's own code fails for the inputs that it was given. */
export function failedInModel(what: string): Refusal {
  return new Refusal(
    'run-failed',
    what,
    'Check the described input shapes and types against those that the model was exported for.',
  );
}
