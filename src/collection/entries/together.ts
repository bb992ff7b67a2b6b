import { compareText } from '../description-names.ts';
import type { Draft } from '../resource-draft.ts';

/** What was selected for several reasons, once, with all of them. */
export function together(drafts: readonly Draft[]): Draft[] {
  const bySource = new Map<string, Draft>();
  for (const draft of drafts) {
    const before = bySource.get(draft.source);
    const changedBy = [...new Set([...(before?.changedBy ?? []), ...draft.changedBy])];
    bySource.set(draft.source, { ...before, ...draft, changedBy: changedBy.sort(compareText) });
  }
  return [...bySource.values()];
}
