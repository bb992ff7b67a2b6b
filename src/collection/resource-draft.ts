import { realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Resource } from '../contract/resource.ts';
import { isInside } from '../files/inside.ts';
import { compareDescriptionNames, compareText } from './description-names.ts';
import type { FoundDescription } from './find-descriptions.ts';

export type DraftProblem = NonNullable<Resource['problem']>;

/** A resource that waits for its id. */
export interface Draft extends Omit<Resource, 'id'> {
  /** What the resource is called where nothing else has this name. */
  shortId: string;
  /** Source of the description in the repository that an entry changes: it is not tested by itself. */
  covers?: string;
}

/**
 * A description on the disk as a resource. A symbolic link that leaves `boundary` is not read: a pull request
 * could point it at any file of the machine.
 * @param root Absolute folder that `found.folder` starts from.
 * @param shown What to put before `found.folder` in what the user sees; empty or ending in a slash.
 * @param siblings Number of descriptions in the same folder, itself included.
 */
export async function presentDraft(
  found: FoundDescription,
  root: string,
  shown: string,
  siblings: number,
  boundary: string,
): Promise<Draft> {
  const path = join(root, found.folder, found.name);
  const shownFolder = joinShown(shown, found.folder);
  const source = joinShown(shown, found.folder, found.name);
  const draft: Draft = {
    shortId: siblings > 1 ? source : shownFolder || '.',
    source,
    folder: dirname(path),
    descriptionFile: path,
    state: 'present',
    changedBy: [],
  };
  const problem = found.isLink ? await linkProblem(path, source, boundary) : null;
  if (problem === null) return draft;
  return { ...draft, descriptionFile: null, state: 'unreadable', problem };
}

export function joinShown(...parts: string[]): string {
  return parts
    .map((part) => part.replace(/\/$/, ''))
    .filter((part) => part !== '')
    .join('/');
}

/** Sorts, drops what is named twice, and gives each its id: short where that is unique, else its source. */
export function withIds(drafts: Draft[]): Resource[] {
  const unique = [...new Map(drafts.map((draft) => [draft.source, draft])).values()];
  const claims = new Map<string, number>();
  for (const { shortId, source } of unique)
    for (const name of new Set([shortId, source])) claims.set(name, (claims.get(name) ?? 0) + 1);
  return unique.sort(compareDrafts).map(({ shortId, covers: _, ...resource }) => ({
    id: claims.get(shortId) === 1 ? shortId : resource.source,
    ...resource,
  }));
}

function compareDrafts(a: Draft, b: Draft): number {
  const [folderA, nameA] = splitSource(a.source);
  const [folderB, nameB] = splitSource(b.source);
  return compareText(folderA, folderB) || compareDescriptionNames(nameA, nameB);
}

function splitSource(source: string): [folder: string, name: string] {
  const slash = source.lastIndexOf('/');
  return [source.slice(0, Math.max(slash, 0)), source.slice(slash + 1)];
}

async function linkProblem(
  path: string,
  source: string,
  boundary: string,
): Promise<DraftProblem | null> {
  const hint = 'Replace the symbolic link by the description itself.';
  try {
    const target = await realpath(path);
    if (!isInside(await realpath(boundary), target))
      return problem(`'${source}' is a symbolic link that leads out of the tested folder.`, hint);
    if (!(await stat(target)).isFile())
      return problem(`'${source}' is a symbolic link to something that is no file.`, hint);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP') throw error;
    return problem(`'${source}' is a symbolic link to a file that does not exist.`, hint);
  }
}

function problem(message: string, hint: string): DraftProblem {
  return { cause: 'package-unreadable', message, hint };
}
