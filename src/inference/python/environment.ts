/**
 * How an environment came about: `ready`, the one for everybody; `extended`, that and what the weights
 * declare; `declared`, exactly the declared versions; `given`, a Python that the user names.
 */
export const RUNGS = ['ready', 'extended', 'declared', 'given'] as const;
export type Rung = (typeof RUNGS)[number];

/** A Python with packages in it, in which architectures are run. Plain JSON. */
export interface PythonEnvironment {
  /** Absolute path of its python. */
  interpreter: string;
  /** Absolute; what a sandbox has to show of it, besides the Python that it was made with. */
  folder: string;
  rung: Rung;
  /** Distribution, named as `ml-collections`, and its version, as `2.13.0+cpu`. */
  packages: Record<string, string>;
  /** The exact requirements, one a line and sorted, the version of Python in a comment before them. */
  lock: string;
}
