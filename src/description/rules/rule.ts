import type { Severity, ValuePath } from '../../contract/finding.ts';
import type { Problem, Remedy } from '../problem.ts';
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
  const errors = earlier.filter((problem) => problem.severity === 'error');
  for (const { code, severity, at, needs = [], hint, check } of rules) {
    if (
      needs.some((field) => !isMapping(data) || !isList(data[field]) || hasError(errors, [field]))
    )
      continue;
    for (const { value, path } of matches(data, at === '' ? [] : at.split('/'))) {
      if (hasError(errors, path) || (severity === 'error' && hasError(problems, path))) continue;
      for (const complaint of check(value as never, data, path))
        problems.push({
          code,
          severity,
          path: [...path, ...(complaint.path ?? [])],
          message: complaint.message,
          hint: complaint.hint ?? hint,
          ...(complaint.remedy ? { remedy: complaint.remedy } : {}),
        });
    }
  }
  return problems;
}

const isList = (value: unknown) => Array.isArray(value);

function hasError(problems: readonly Problem[], at: ValuePath): boolean {
  return problems.some(
    ({ severity, path }) => severity === 'error' && (isBelow(path, at) || isBelow(at, path)),
  );
}

/** Whether a path is another one or leads into it. */
export function isBelow(path: ValuePath, ancestor: ValuePath): boolean {
  return ancestor.every((step, index) => path[index] === step);
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
