import type { Severity, ValuePath } from '../contract/finding.ts';
import type { Remedy } from './fixes/remedy.ts';

/** A finding before its place in the text is known. */
export interface Problem {
  code: string;
  severity: Severity;
  path: ValuePath;
  message: string;
  hint: string;
  remedy?: Remedy;
}
