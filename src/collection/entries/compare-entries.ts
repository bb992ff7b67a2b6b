import type { Entry } from '../layouts/entry.ts';

export interface EntryChange {
  entry: Entry;
  kind: 'added' | 'changed' | 'removed';
}

/**
 * What became of the entries of a file. An entry that is as it was in one of the earlier texts is not the change's:
 * the work tree may hold the change merged with what others did since.
 * @param earlier Entries of each text that the file may have had before.
 */
export function compareEntries(
  now: readonly Entry[],
  earlier: readonly (readonly Entry[])[],
): EntryChange[] {
  const before = earlier.map((entries) => new Map(entries.map((entry) => [entry.key, entry])));
  const changes = now.flatMap((entry): EntryChange[] => {
    const known = before.flatMap((entries) => entries.get(entry.key) ?? []);
    if (known.some(({ fingerprint }) => fingerprint === entry.fingerprint)) return [];
    return [{ entry, kind: known.length === 0 ? 'added' : 'changed' }];
  });
  const here = new Set(now.map(({ key }) => key));
  const removed = (earlier[0] ?? []).filter(
    ({ key }) => !here.has(key) && before.every((entries) => entries.has(key)),
  );
  return [...changes, ...removed.map((entry): EntryChange => ({ entry, kind: 'removed' }))];
}
