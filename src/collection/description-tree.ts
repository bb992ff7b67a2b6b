import { type ChangeSet, folderOf, isDescription } from './change-set.ts';
import { compareDescriptionNames } from './description-names.ts';
import type { FoundDescription } from './find-descriptions.ts';
import { joinShown } from './resource-draft.ts';

/** Descriptions by folder, relative to the root: those of the work tree, and those that a change took away. */
export interface DescriptionTree {
  present: Map<string, FoundDescription[]>;
  /** Names. */
  removed: Map<string, string[]>;
}

export function descriptionTree(found: FoundDescription[], set: ChangeSet): DescriptionTree {
  const present = groupBy(found, ({ folder }) => folder);
  const sources = new Set(found.map(sourceOf));
  const movedAway = new Set(set.renamed.values());
  const lost = [...set.gone].filter(
    (path) => isDescription(path) && !sources.has(path) && !movedAway.has(path),
  );
  const removed = new Map<string, string[]>();
  for (const [folder, paths] of groupBy(lost, folderOf)) {
    const names = paths.map((path) => path.slice(folder === '' ? 0 : folder.length + 1));
    removed.set(folder, names.sort(compareDescriptionNames));
  }
  return { present, removed };
}

export function sourceOf({ folder, name }: FoundDescription): string {
  return joinShown(folder, name);
}

/**
 * The descriptions that a path belongs to: all in the nearest folder above it that holds some, and on the way
 * there those that folders lost.
 */
export function owners(path: string, { present, removed }: DescriptionTree): string[] {
  const sources: string[] = [];
  for (const folder of foldersAbove(path)) {
    sources.push(...(removed.get(folder) ?? []).map((name) => joinShown(folder, name)));
    const here = present.get(folder);
    if (here !== undefined) return [...sources, ...here.map(sourceOf)];
  }
  return sources;
}

/** The descriptions in and below a changed path that is a folder: a submodule. */
export function descriptionsBelow(path: string, { present }: DescriptionTree): string[] {
  return [...present]
    .filter(([folder]) => folder === path || folder.startsWith(`${path}/`))
    .flatMap(([, found]) => found.map(sourceOf));
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ''];
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
