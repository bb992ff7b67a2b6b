import { join } from 'node:path';
import type { Change, Resource } from '../contract/resource.ts';
import { changeSet, folderOf } from './change-set.ts';
import { compareText } from './description-names.ts';
import {
  type DescriptionTree,
  descriptionsBelow,
  descriptionTree,
  owners,
  sourceOf,
} from './description-tree.ts';
import { changedEntries } from './entries/changed-entries.ts';
import { entriesTouched } from './entries/entries-touched.ts';
import { together } from './entries/together.ts';
import { withoutCovered } from './entries/without-covered.ts';
import { type FoundDescription, findDescriptions } from './find-descriptions.ts';
import { linkTarget } from './link-target.ts';
import { RESOLVE_DEFAULTS, type ResolveOptions } from './resolve-options.ts';
import { type Draft, joinShown, presentDraft, withIds } from './resource-draft.ts';
import { unlistedChange } from './unlisted-change.ts';

/** The changed paths that selected a description, by the description's own path. */
type Selection = Map<string, Set<string>>;

/**
 * The resources that a change touches, as they stand in the work tree at `root`. Any changed file selects every
 * description in the nearest folder above it that holds one; a file in a folder that lost its descriptions also
 * shows in their `removed` rows. What lies in no package selects nothing. A file that names several resources selects the
 * entries that the change adds, changes or removes.
 * @throws ChangePathError for a path that is not relative to `root`.
 */
export async function resolveChange(
  changes: readonly Change[],
  root: string,
  given: Partial<ResolveOptions> = {},
): Promise<Resource[]> {
  const options = { ...RESOLVE_DEFAULTS, ...given };
  const set = changeSet(changes);
  const found = options.layouts.includes('folders') ? await findDescriptions(root) : [];
  const tree = descriptionTree(found, set);
  const selection: Selection = new Map();
  const drafts: Draft[] = [];

  const named = await changedEntries(set, changes, root, options);
  for (const path of new Set([...set.here, ...set.gone])) {
    if (named.files.has(path)) continue;
    const sources = [...owners(path, tree), ...descriptionsBelow(path, tree)];
    select(selection, sources, path);
    const isOwned = sources.length > 0;
    const problem = set.here.has(path) ? await unlistedChange(path, root, isOwned) : null;
    if (problem === null) continue;
    select(selection, [path], path);
    const draft = missingDraft(path, root);
    drafts.push({ ...draft, shortId: path, state: 'unreadable', problem });
  }
  for (const link of found.filter(({ isLink }) => isLink)) {
    const target = await linkTarget(join(root, link.folder, link.name), root);
    if (target !== null && (set.here.has(target) || set.gone.has(target)))
      select(selection, [sourceOf(link)], target);
  }

  for (const each of found.filter((description) => selection.has(sourceOf(description)))) {
    const renamedFrom = set.renamed.get(sourceOf(each));
    const draft = await presentDraft(each, root, '', countBeside(each, tree), root);
    drafts.push(renamedFrom === undefined ? draft : { ...draft, renamedFrom });
  }
  drafts.push(...removedDrafts(tree, root));
  const inTree = drafts.map((draft) => ({
    ...draft,
    changedBy: [...(selection.get(draft.source) ?? [])].sort(compareText),
  }));
  const through = await entriesTouched(inTree, set, named.drafts, root, options);
  return withIds(withoutCovered(together([...inTree, ...named.drafts, ...through])));
}

function select(selection: Selection, sources: string[], path: string): void {
  for (const source of sources)
    selection.set(source, (selection.get(source) ?? new Set()).add(path));
}

function countBeside({ folder }: FoundDescription, { present }: DescriptionTree): number {
  return present.get(folder)?.length ?? 1;
}

function removedDrafts({ present, removed }: DescriptionTree, root: string): Draft[] {
  return [...removed].flatMap(([folder, names]) => {
    const isAlone = names.length === 1 && !present.has(folder);
    return names.map((name): Draft => {
      const draft = missingDraft(joinShown(folder, name), root);
      return { ...draft, shortId: isAlone ? draft.shortId : draft.source, state: 'removed' };
    });
  });
}

function missingDraft(path: string, root: string): Omit<Draft, 'state'> {
  const folder = folderOf(path);
  return {
    shortId: folder || '.',
    source: path,
    folder: join(root, folder),
    descriptionFile: null,
    changedBy: [],
  };
}
