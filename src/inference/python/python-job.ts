import type { InferenceJob, PythonArchitecture } from '../../contract/case.ts';

/** What the worker does with the weights, and with which library. */
export type PythonJobKind =
  | 'state-dict'
  | 'torchscript'
  | 'keras'
  | 'saved-model'
  | 'custom-operation';

/** One case for the Python worker. Plain JSON; all files are local and verified. */
export interface PythonJob extends InferenceJob {
  kind: PythonJobKind;
  /** null for weights that hold their own graph. */
  architecture: PythonArchitecture | null;
  /** Absolute; the worker may read it. null: no folder of the package is shown to it. */
  packageFolder: string | null;
  /** Of all random generators, before the model is made. */
  seed: number;
  /** Whether every key of the state dict must fit. */
  strict: boolean;
  /** Load pickles that run code of their own, instead of refusing them. */
  allowPickle: boolean;
}
