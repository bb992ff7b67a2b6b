import type { Entry } from './entry.ts';

/** Entries of the same key get a number behind it: nothing that a file names is left out for its name. */
export function uniqueKeys(entries: readonly Entry[]): Entry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    let key = entry.key;
    for (let count = 2; taken.has(key); count++) key = `${entry.key}~${count}`;
    taken.add(key);
    return key === entry.key
      ? entry
      : { ...entry, key, id: `${entry.id}~${key.split('~').at(-1)}` };
  });
}
