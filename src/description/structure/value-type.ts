import type { ValuePath } from '../../contract/finding.ts';
import { isOddScalar } from '../yaml/odd-scalar.ts';
import { MISFIT } from './numbers.ts';

/** A kind of value that a field can have. */
export interface ValueType {
  /** Code of the finding where a value does not fit. */
  code: string;
  /** What is expected, in words that follow "expected". */
  expected: string;
  hint: string;
  /** The value to go on with, or MISFIT. */
  convert: (value: unknown) => unknown;
  /** Way to the fault inside of a compound value. */
  fault?: (value: unknown) => ValuePath | null;
  /** The JSON Schema for editors. */
  json: Record<string, unknown>;
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isOddScalar(value)
  );
}

/** Texts that, once changed, fit. */
export function textThat(
  fits: (text: string) => boolean,
  change: (text: string) => string = (same) => same,
): (value: unknown) => unknown {
  return (value) => {
    // Half of a surrogate pair is no text: nothing could store it.
    if (typeof value !== 'string' || /[\uD800-\uDFFF]/u.test(value)) return MISFIT;
    const changed = change(value);
    return fits(changed) ? changed : MISFIT;
  };
}
