import pLimit from 'p-limit';
import type { Entry } from '../layouts/entry.ts';
import type { ResolveOptions } from '../resolve-options.ts';
import type { Draft } from '../resource-draft.ts';
import { brokenFile, entryDraft } from './entry-draft.ts';
import { findCollectionFiles } from './find-collection-files.ts';
import type { Place } from './locate-source.ts';
import { readCollectionFile } from './read-collection-file.ts';

/** Descriptions that are fetched at a time. */
export const AT_ONCE = 8;

/** All that the collection files in and below a folder name. */
export async function draftsBelow(
  root: string,
  folder: string,
  options: ResolveOptions,
): Promise<Draft[]> {
  const files = await findCollectionFiles(root, folder, options.layouts);
  const drafts: Draft[] = [];
  for (const file of files) drafts.push(...((await draftsOf(root, file, options)) ?? []));
  return drafts;
}

/** All that one collection file names; null where it is none. */
export async function draftsOf(
  root: string,
  file: string,
  options: ResolveOptions,
): Promise<Draft[] | null> {
  const read = await readCollectionFile(root, file, options.layouts);
  if (read === null) return null;
  const place = { root, file };
  if (!read.ok) return [brokenFile(place, read.problem)];
  return entryDrafts(read.entries, place, options);
}

export function entryDrafts(
  entries: readonly Entry[],
  place: Place,
  options: ResolveOptions,
): Promise<Draft[]> {
  const limit = pLimit(AT_ONCE);
  return Promise.all(entries.map((entry) => limit(() => entryDraft(entry, place, options))));
}
