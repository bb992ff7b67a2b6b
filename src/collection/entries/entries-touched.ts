import { posix } from 'node:path';
import type { ChangeSet } from '../change-set.ts';
import type { Entry } from '../layouts/entry.ts';
import { isMapping } from '../layouts/is-mapping.ts';
import type { ResolveOptions } from '../resolve-options.ts';
import type { Draft } from '../resource-draft.ts';
import { entryDraft } from './entry-draft.ts';
import { entrySource } from './entry-source.ts';
import { findCollectionFiles } from './find-collection-files.ts';
import { readCollectionFile } from './read-collection-file.ts';

/**
 * The entries of files that a change leaves alone, but whose descriptions or files in the repository it touches:
 * those that override something of a description, and those that are a description themselves.
 * @param inTree What the change touches in folders.
 * @param known Entries that are selected already.
 */
export async function entriesTouched(
  inTree: readonly Draft[],
  { here, gone }: ChangeSet,
  known: readonly Draft[],
  root: string,
  options: ResolveOptions,
): Promise<Draft[]> {
  // An index names what is published, which is elsewhere.
  const layouts = options.layouts.filter((name) => name === 'resources' || name === 'collection');
  const changed = new Map(inTree.map(({ source, changedBy }) => [source, changedBy]));
  // An entry may name the folder of a description.
  for (const { source, changedBy } of inTree) changed.set(posix.dirname(source), changedBy);
  for (const path of [...here, ...gone]) if (!changed.has(path)) changed.set(path, [path]);
  const taken = new Set(known.map(({ source }) => source));
  const drafts: Draft[] = [];
  for (const file of await findCollectionFiles(root, '', layouts)) {
    const read = await readCollectionFile(root, file, layouts);
    for (const entry of read?.ok ? read.entries : []) {
      if (entry.problem !== null || taken.has(entrySource(file, entry.key))) continue;
      const changedBy = pathsOf(entry, file).flatMap((path) => changed.get(path) ?? []);
      if (changedBy.length === 0) continue;
      const draft = await entryDraft(entry, { root, file }, options);
      drafts.push({ ...draft, changedBy: [...new Set(changedBy)] });
    }
  }
  return drafts;
}

/** Paths in the repository that an entry may mean: its description, or what a description in it names. */
function pathsOf({ source }: Entry, file: string): string[] {
  const texts = typeof source === 'string' ? [source] : [...textsIn(source)];
  const folder = posix.dirname(file);
  return texts
    .filter((text) => !text.includes(':') && text.length < 500)
    .flatMap((text) => [posix.normalize(text), posix.join(folder, text)]);
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each);
  else if (isMapping(value)) for (const each of Object.values(value)) yield* textsIn(each);
}
