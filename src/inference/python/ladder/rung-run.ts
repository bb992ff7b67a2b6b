import type { Outcome } from '../../../contract/outcome.ts';

/** An exception as the worker tells it. */
export interface RaisedError {
  /** As `ModuleNotFoundError` or `torch.OutOfMemoryError`. */
  type: string;
  /** Names of the classes that it derives from. */
  bases: readonly string[];
  message: string;
  /** The module that an ImportError is about, or empty. */
  name: string;
  /** Package of an installed library in which it was raised; empty: elsewhere. */
  library: string;
}

/** What running a case in one environment gave, and how it failed if it did. */
export interface RungRun {
  outcome: Outcome;
  /** The step that raised, and its exceptions, of which the last came first; null: nothing was raised. */
  raised: { step: string; errors: readonly RaisedError[] } | null;
  /** What the worker refused, as `state-dict-mismatch`; null: nothing. */
  refused: string | null;
}

/** What is known of an architecture before it runs. */
export interface Architecture {
  /** Modules that it imports whenever it is imported, at the top only, and the line that does. */
  imports: readonly { module: string; line: number }[];
  /** The source file, as the description names it; null where it is a module of a library. */
  file: string | null;
  /** Names of classes and functions that the source defines. */
  defines: ReadonlySet<string>;
  /** Modules that are files of the package, which cannot be imported. */
  ownModules: ReadonlySet<string>;
}
