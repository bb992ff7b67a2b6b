import type { ValuePath } from '../../contract/finding.ts';
import { isOddKey, isOddScalar } from '../yaml/odd-scalar.ts';

export interface ValueRules {
  /** Infinity and NaN are fine. */
  infinite: boolean;
  /** How deep keys have to be texts: the outermost mapping only, or all the way down. */
  textKeys: 'outermost' | 'everywhere';
}

/** The way to the first thing in a value that free-form fields may not hold; null if all is well. */
export function faultIn(value: unknown, rules: ValueRules, depth = 0): ValuePath | null {
  if (typeof value === 'number') return rules.infinite || Number.isFinite(value) ? null : [];
  if (isOddScalar(value)) return value.kind === 'collection' ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  const needsText = rules.textKeys === 'everywhere' || depth === 0;
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  for (const [key, item] of entries) {
    if (needsText && typeof key === 'string' && isOddKey(key)) return [key];
    const fault = faultIn(item, rules, depth + 1);
    if (fault) return [key, ...fault];
  }
  return null;
}
