import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDescription } from './change-set.ts';
import { otherManifest } from './other-manifest.ts';
import type { DraftProblem } from './resource-draft.ts';

/**
 * What has to be said about a changed path that no description on the disk speaks for; null where there is nothing.
 * @param path Relative to the absolute `root`.
 * @param isOwned Whether the path belongs to a description.
 */
export async function unlistedChange(
  path: string,
  root: string,
  isOwned: boolean,
): Promise<DraftProblem | null> {
  const place = join(root, path);
  const found = await lstatOrNull(place);
  if (found === null) return isDescription(path) ? notCheckedOut(path) : null;
  // Git knows no empty folders.
  if (found.isDirectory()) return (await readdir(place)).length === 0 ? emptySubmodule(path) : null;
  return isOwned ? null : otherManifest(place, path);
}

async function lstatOrNull(place: string): Promise<Stats | null> {
  try {
    return await lstat(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function notCheckedOut(path: string): DraftProblem {
  return {
    cause: 'checkout-incomplete',
    message: `The description '${path}' is part of the change, but not of the checked-out files.`,
    hint: 'Check out the commit that is tested, completely: no sparse checkout, no other `ref`.',
  };
}

function emptySubmodule(path: string): DraftProblem {
  return {
    cause: 'checkout-incomplete',
    message: `The submodule '${path}' is part of the change, but was not checked out.`,
    hint: 'In the workflow, set `submodules: true` at actions/checkout; on a laptop, run `git submodule update --init`.',
  };
}
