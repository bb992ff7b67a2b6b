import type { Change } from '../contract/resource.ts';
import { isDescriptionName, isSkippedFolder } from './description-names.ts';

/** A change taken apart into what stands at a path now and what no longer does. */
export interface ChangeSet {
  /** Paths whose content is new or other than before. */
  here: Set<string>;
  /** Paths that were given up. */
  gone: Set<string>;
  /** Old path by new path, of descriptions that were renamed to descriptions. */
  renamed: Map<string, string>;
}

/** The paths of a change come from git or GitHub, which never give such ones: a mistake of ours. */
export class ChangePathError extends Error {
  override name = 'ChangePathError';

  constructor(path: string) {
    super(`not a path relative to the repository: '${path}'`);
  }
}

export function changeSet(changes: readonly Change[]): ChangeSet {
  const here = new Set<string>();
  const gone = new Set<string>();
  const renamed = new Map<string, string>();
  for (const { path, status, previousPath } of changes) {
    (status === 'removed' ? gone : here).add(checked(path));
    if (status !== 'renamed' || previousPath === undefined) continue;
    gone.add(checked(previousPath));
    if (isDescription(path) && isDescription(previousPath)) renamed.set(path, previousPath);
  }
  return { here, gone, renamed };
}

/** Whether a path would be a description, by its name and by where it lies. */
export function isDescription(path: string): boolean {
  const folders = folderOf(path).split('/');
  return isDescriptionName(baseOf(path)) && !folders.some((name) => isSkippedFolder(name));
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function checked(path: string): string {
  const bad = path
    .split('/')
    .some((segment) => segment === '' || segment === '.' || segment === '..');
  if (bad || path.includes('\0')) throw new ChangePathError(path);
  return path;
}
