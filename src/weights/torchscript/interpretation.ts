import type { Archive } from './archive.ts';
import type { Lowering } from './call.ts';
import type { Loader } from './load-values.ts';
import type { ModuleObject, Value } from './values.ts';

/** A function at work. */
export interface Frame {
  variables: Map<string, Value>;
  file: string;
  line: number;
  module: string;
}

export type Keywords = ReadonlyMap<string, Value>;
export const NO_KEYWORDS: Keywords = new Map();

/** One interpretation of an archive for inputs of given shapes. */
export interface Interpreter {
  archive: Archive;
  lowering: Lowering;
  loader: Loader;
  constants: readonly Value[];
  steps: number;
  depth: number;
  /** Calls an operator by its full name, as `aten::relu`. */
  callOperator: (name: string, args: readonly Value[], keywords?: Keywords) => Value;
  callMethod: (
    object: ModuleObject,
    name: string,
    args: readonly Value[],
    keywords?: Keywords,
  ) => Value;
  /** Calls what an expression named: a function, a class, a bound method. */
  callValue: (callee: Value, args: readonly Value[], keywords: Keywords) => Value;
}
