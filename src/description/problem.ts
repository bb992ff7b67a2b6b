import type { Severity, ValuePath } from '../contract/finding.ts';

/** A remedy that is certain, before its place in the text is known. */
export interface Remedy {
  description: string;
  /** What to replace: the key or the value at the problem's path (or at `path`). */
  replace: 'key' | 'value';
  path?: ValuePath;
  text: string;
}

/** A finding before its place in the text is known. */
export interface Problem {
  code: string;
  severity: Severity;
  path: ValuePath;
  message: string;
  hint: string;
  remedy?: Remedy;
}
