import type { Severity, ValuePath } from '../../contract/finding.ts';
import type { Remedy } from '../fixes/remedy.ts';
import type { Problem } from '../problem.ts';
import { isMapping } from '../structure/value-type.ts';

/** What a rule has to say, with the path relative to the value that it was given. */
export interface Complaint {
  path?: ValuePath;
  message: string;
  hint?: string;
  remedy?: Remedy;
}

/** One rule on the meaning of a description whose structure is right. */
export interface Rule<Root> {
  code: string;
  severity: Severity;
  /** Where it applies: keys from the root, `*` for each item. The empty text is the root. */
  at: string;
  /** Further top-level fields that it looks at: they have to be there and right. */
  needs?: readonly string[];
  /** The reference's check that it stands for; `own` where the reference has none. */
  reference: string;
  /** What to do, unless the complaint says something better. */
  hint: string;
  check: (value: never, root: Root, path: ValuePath) => Complaint[];
}

/** Types a rule's value without a cast at each use. */
export function rule<Value, Root>(
  entry: Omit<Rule<Root>, 'check'> & {
    check: (value: Value, root: Root, path: ValuePath) => Complaint[];
  },
): Rule<Root> {
  return entry as Rule<Root>;
}

/**
 * Runs rules on data. A rule is left out where an earlier problem stands above, at or below its value: the value is
 * not what the rule expects then.
 */
export function runRules<Root>(
  rules: readonly Rule<Root>[],
  data: Root,
  earlier: readonly Problem[],
): Problem[] {
  const problems: Problem[] = [];
  const before = errorPaths(earlier);
  const own = errorPaths([]);
  for (const { code, severity, at, needs = [], hint, check } of rules) {
    if (needs.some((field) => !hasList(data, field) || before.touches([field]))) continue;
    for (const { value, path } of matches(data, at === '' ? [] : at.split('/'))) {
      if (before.touches(path) || (severity === 'error' && own.touches(path))) continue;
      for (const complaint of check(value as never, data, path)) {
        const problem: Problem = {
          code,
          severity,
          path: [...path, ...(complaint.path ?? [])],
          message: complaint.message,
          hint: complaint.hint ?? hint,
          ...(complaint.remedy ? { remedy: complaint.remedy } : {}),
        };
        problems.push(problem);
        own.add(problem);
      }
    }
  }
  return problems;
}

function hasList(data: unknown, field: string): boolean {
  return isMapping(data) && Array.isArray(data[field]);
}

/** The paths of errors, to ask whether one stands above, at or below a path. Many rules ask for many paths. */
function errorPaths(problems: readonly Problem[]) {
  const exact = new Set<string>();
  const above = new Set<string>();
  const keys = (path: ValuePath) =>
    path.map((_, index) => JSON.stringify(path.slice(0, index + 1)));
  const paths = {
    add({ severity, path }: Problem): void {
      if (severity !== 'error') return;
      const [last = '[]'] = keys(path).slice(-1);
      exact.add(last);
      for (const key of ['[]', ...keys(path)]) above.add(key);
    },
    touches(path: ValuePath): boolean {
      if (above.size === 0) return false;
      const all = ['[]', ...keys(path)];
      return above.has(all.at(-1) ?? '[]') || all.some((key) => exact.has(key));
    },
  };
  for (const problem of problems) paths.add(problem);
  return paths;
}

function* matches(
  value: unknown,
  pattern: string[],
  path: ValuePath = [],
): Generator<{ value: unknown; path: ValuePath }> {
  const [step, ...rest] = pattern;
  if (step === undefined) {
    if (value !== undefined && value !== null) yield { value, path };
  } else if (Array.isArray(value)) {
    if (step === '*')
      for (const [index, item] of value.entries()) yield* matches(item, rest, [...path, index]);
  } else if (isMapping(value)) {
    if (step === '*')
      for (const [key, item] of Object.entries(value)) yield* matches(item, rest, [...path, key]);
    else if (Object.hasOwn(value, step)) yield* matches(value[step], rest, [...path, step]);
  }
}
