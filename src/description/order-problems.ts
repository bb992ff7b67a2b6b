import type { Problem } from './problem.ts';

/** Problems in the order of the fields in the specification; what concerns the whole description comes last. */
export function orderProblems(problems: readonly Problem[], fields: readonly string[]): Problem[] {
  const rank = ({ path, code }: Problem) => {
    const [first] = path;
    if (first === undefined) return fields.length + 1;
    const index = fields.indexOf(String(first));
    return index < 0 || code === 'unknown-field' ? fields.length : index;
  };
  return [...problems].sort((a, b) => rank(a) - rank(b));
}
