export type TensorErrorCode =
  | 'not-npy'
  | 'npy-version-unknown'
  | 'npy-header-invalid'
  | 'dtype-unsupported'
  | 'too-large'
  | 'truncated'
  | 'trailing-data'
  | 'image-unreadable'
  | 'image-pages-differ'
  | 'json-invalid'
  | 'file-type-unknown'
  | 'axes-mismatch';

/** A file that holds no tensor we can read. Callers turn it into data: whoever wrote the file is to blame. */
export class TensorError extends Error {
  override readonly name = 'TensorError';
  readonly code: TensorErrorCode;
  /** What to do about it. */
  readonly hint: string;

  constructor(code: TensorErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
