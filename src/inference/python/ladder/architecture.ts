/** What is known of an architecture before it runs. */
export interface Architecture {
  /** Modules that it imports whenever it is imported, at the top only, and the line that does. */
  imports: readonly { module: string; line: number }[];
  /** The source file, as the description names it; null where it is a module of a library, or none. */
  file: string | null;
  /** Names of classes and functions that the source defines. */
  defines: ReadonlySet<string>;
  /** Modules that are files of the package, which cannot be imported. */
  ownModules: ReadonlySet<string>;
}
