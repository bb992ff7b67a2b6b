import type { Draft } from '../resource-draft.ts';

/** Without the descriptions that an entry of a collection's file changes: they are tested as that says. */
export function withoutCovered(drafts: readonly Draft[]): Draft[] {
  const covered = new Set(drafts.map(({ covers }) => covers));
  return drafts.filter(({ source }) => !covered.has(source));
}
