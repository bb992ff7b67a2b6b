/** What an architecture gets where it imports what is neither Python's own nor there already. */
export type PackageAnswer =
  /** The Python files of a wheel, by their path in it, and the modules that only exist compiled. */
  | {
      kind: 'wheel';
      name: string;
      version: string;
      files: Readonly<Record<string, string>>;
      compiled: readonly string[];
    }
  /**
   * A package that may be imported and not used; `why` it is not there is the end of a sentence, `version` the one
   * that the Python worker would have, null where that is not known.
   */
  | { kind: 'stand-in'; name: string; version: string | null; why: string }
  | { kind: 'absent' };

/** Finds what brings a module; the name is one of the top, as `timm`. */
export type FindPackage = (module: string) => Promise<PackageAnswer>;

/** Names of modules that are asked for. */
export const MODULE_NAME = /^[A-Za-z_]\w{0,99}$/;
