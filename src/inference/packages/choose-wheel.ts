import { compare, satisfies, valid } from '@renovatebot/pep440';
import type { OfferedWheel } from './offered-wheel.ts';

/**
 * Whether a version fulfils clauses as `>=1.2,<2`; none are fulfilled by all. What they do not name
 * themselves, such as a first try of a release, does not fulfil them.
 */
export function fulfils(version: string, clauses: string): boolean {
  if (valid(version) === null) return false;
  if (clauses === '') return !isTry(version);
  const isNamed = /\d(a|b|rc|\.?dev)\d/i.test(clauses);
  return satisfies(version, clauses) && (isNamed || !isTry(version));
}

function isTry(version: string): boolean {
  return /\d[.-]?(a|b|c|rc|alpha|beta|pre|preview|dev)[.-]?\d*/i.test(version.replace(/\+.*$/, ''));
}

/**
 * The newest wheel whose version fulfils all that is asked; one for every system before one that holds
 * compiled files, and of those the smallest: only its Python files are used, which are the same in all.
 * @returns null where there is none
 */
export function chooseWheel(
  offered: readonly OfferedWheel[],
  clauses: readonly string[],
): OfferedWheel | null {
  const isExact = clauses.some((clause) => /^==(?!.*\*)/.test(clause));
  const fitting = offered.filter(
    ({ version, isYanked }) =>
      (isExact || !isYanked) && clauses.every((clause) => fulfils(version, clause)),
  );
  const [best] = fitting.sort(
    (a, b) =>
      compare(b.version, a.version) ||
      Number(b.isPure) - Number(a.isPure) ||
      (a.size ?? Number.MAX_SAFE_INTEGER) - (b.size ?? Number.MAX_SAFE_INTEGER) ||
      (a.file < b.file ? -1 : 1),
  );
  return best ?? null;
}
