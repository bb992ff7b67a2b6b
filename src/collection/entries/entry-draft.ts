import { isAddress } from '../../files/address.ts';
import { folderOf } from '../change-set.ts';
import { descriptionsIn } from '../find-descriptions.ts';
import type { Entry } from '../layouts/entry.ts';
import type { ResolveOptions } from '../resolve-options.ts';
import { type Draft, type DraftProblem, presentDraft } from '../resource-draft.ts';
import { entrySource } from './entry-source.ts';
import { keepText, type Located, locateSource, type Place, textAt } from './locate-source.ts';
import { inlineText, mergeOverrides } from './merge-overrides.ts';

/** An entry as a resource, its description found, fetched and merged with what the collection says otherwise. */
export async function entryDraft(
  entry: Entry,
  place: Place,
  options: ResolveOptions,
): Promise<Draft> {
  const draft = bareDraft(entry, place);
  if (entry.problem !== null) return unreadable(draft, entry.problem);
  const located = await describe(entry, place, options);
  if (!located.ok) return unreadable(draft, located.problem);
  const { file, folder, base, inRepository } = located;
  if (inRepository !== undefined && Object.keys(entry.overrides).length === 0)
    return inTreeDraft(inRepository, place.root);
  return {
    ...draft,
    folder,
    descriptionFile: file,
    ...(base === undefined ? {} : { base }),
    ...(inRepository === undefined ? {} : { covers: inRepository }),
  };
}

/** An entry that says nothing of its own is the description that it names. */
async function inTreeDraft(path: string, root: string): Promise<Draft> {
  const folder = folderOf(path);
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  const beside = await descriptionsIn(root, folder);
  const siblings = beside.some((each) => each.name === name) ? beside.length : beside.length + 1;
  return presentDraft({ folder, name, isLink: false }, root, '', siblings, root);
}

/** An entry that a change took away. */
export function removedEntry(entry: Entry, place: Place): Draft {
  return { ...bareDraft(entry, place), state: 'removed' };
}

/** A collection file of which no entry can be read. */
export function brokenFile({ root, file }: Place, problem: DraftProblem): Draft {
  return {
    shortId: file,
    source: file,
    folder: root,
    descriptionFile: null,
    state: 'unreadable',
    changedBy: [],
    problem,
  };
}

function bareDraft({ key, id, position, fieldPositions }: Entry, { root, file }: Place): Draft {
  const source = entrySource(file, key);
  return {
    shortId: id === '' ? source : id,
    source,
    folder: root,
    descriptionFile: null,
    state: 'present',
    changedBy: [],
    entry: { file, position, fieldPositions },
  };
}

async function describe(entry: Entry, place: Place, options: ResolveOptions): Promise<Located> {
  const { source, overrides } = entry;
  if (typeof source !== 'string') {
    const { file } = await keepText(inlineText(source, overrides));
    const isElsewhere = isAddress(place.file);
    const base = isElsewhere ? place.file : entry.urlRoot;
    return { ok: true, file, folder: place.root, ...(isElsewhere && base ? { base } : {}) };
  }
  const found = await locateSource(entry, place, options);
  if (!found.ok || Object.keys(overrides).length === 0) return found;
  const text = await textAt(found.file);
  if (text === null) return found;
  return { ...found, file: (await keepText(mergeOverrides(text, overrides))).file };
}

function unreadable(draft: Draft, { cause, message, hint }: DraftProblem): Draft {
  return { ...draft, state: 'unreadable', problem: { cause, message, hint } };
}
