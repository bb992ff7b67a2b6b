import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Change } from '../../contract/resource.ts';
import type { ChangeSet } from '../change-set.ts';
import type { Entry } from '../layouts/entry.ts';
import { isCollectionFile, readEntries } from '../layouts/read-entries.ts';
import type { ResolveOptions } from '../resolve-options.ts';
import type { Draft } from '../resource-draft.ts';
import { AT_ONCE } from './collection-drafts.ts';
import { compareEntries, type EntryChange } from './compare-entries.ts';
import { brokenFile, entryDraft, removedEntry } from './entry-draft.ts';
import type { Place } from './locate-source.ts';
import { readCollectionFile } from './read-collection-file.ts';

export interface ChangedEntries {
  drafts: Draft[];
  /** Changed files that name resources: they are no part of a package beside them. */
  files: Set<string>;
}

/** The entries that a change adds, changes or removes in files that name several resources. */
export async function changedEntries(
  { here, gone }: ChangeSet,
  changes: readonly Change[],
  root: string,
  options: ResolveOptions,
): Promise<ChangedEntries> {
  const result: ChangedEntries = { drafts: [], files: new Set() };
  const isNew = new Set(changes.flatMap(({ path, status }) => (status === 'added' ? [path] : [])));
  const oldPaths = new Map(changes.map(({ path, previousPath }) => [path, previousPath ?? path]));
  const movedAway = new Set([...oldPaths].flatMap(([path, old]) => (old === path ? [] : [old])));
  for (const path of new Set([...here, ...gone])) {
    if (!isCollectionFile(path, options.layouts) || (movedAway.has(path) && !here.has(path)))
      continue;
    const oldPath = oldPaths.get(path) ?? path;
    const texts = isNew.has(path) ? [null] : await options.earlier(oldPath);
    const before = { path: oldPath, texts };
    const drafts = await changedIn(path, here.has(path), before, root, options);
    if (drafts === null) continue;
    for (const each of [path, oldPaths.get(path) ?? path]) result.files.add(each);
    result.drafts.push(...drafts);
  }
  return result;
}

/** null where the file is none that names resources, and was none. */
async function changedIn(
  file: string,
  isHere: boolean,
  before: { path: string; texts: readonly (string | null)[] | null },
  root: string,
  options: ResolveOptions,
): Promise<Draft[] | null> {
  const place = { root, file };
  if (isHere && !existsSync(join(root, file))) return [notCheckedOut(place)];
  const now = isHere ? await readCollectionFile(root, file, options.layouts) : null;
  const earlier = before.texts?.map((text) => entriesOf(text, before.path, options)) ?? null;
  if (now === null && !earlier?.some((entries) => entries !== null)) return null;
  if (now?.ok === false) return [{ ...brokenFile(place, now.problem), changedBy: [file] }];
  const entries = now?.entries ?? [];
  if (earlier === null) {
    const all = entries.map((entry): EntryChange => ({ entry, kind: 'changed' }));
    return draftsFor(all, place, options, 'may have changed: the file before is not known');
  }
  return draftsFor(
    compareEntries(
      entries,
      earlier.map((each) => each ?? []),
    ),
    place,
    options,
  );
}

function entriesOf(text: string | null, path: string, { layouts }: ResolveOptions): Entry[] | null {
  const read = text === null ? null : readEntries(text, path, layouts);
  return read?.ok ? read.entries : null;
}

function draftsFor(
  changes: readonly EntryChange[],
  place: Place,
  options: ResolveOptions,
  words?: string,
): Promise<Draft[]> {
  const limit = pLimit(AT_ONCE);
  return Promise.all(
    changes.map(({ entry, kind }) =>
      limit(async () => {
        const draft =
          kind === 'removed' ? removedEntry(entry, place) : await entryDraft(entry, place, options);
        return {
          ...draft,
          changedBy: [place.file],
          note: `${entry.label} ${words ?? `was ${kind}`}`,
        };
      }),
    ),
  );
}

function notCheckedOut(place: Place): Draft {
  const { file } = place;
  const draft = brokenFile(place, {
    cause: 'checkout-incomplete',
    message: `The file '${file}' is part of the change, but not of the checked-out files.`,
    hint: 'Check out the commit that is tested, completely: no sparse checkout, no other `ref`.',
  });
  return { ...draft, changedBy: [file] };
}
