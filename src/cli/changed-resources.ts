import { resolve } from 'node:path';
import { gitBase, gitChanges } from '../collection/git-changes.ts';
import { gitFileAt } from '../collection/git-file.ts';
import { resolveChange } from '../collection/resolve-change.ts';
import type { ResolveOptions } from '../collection/resolve-options.ts';
import { GitError } from '../collection/run-git.ts';
import type { Resource } from '../contract/resource.ts';
import { isInside } from '../files/inside.ts';
import type { Wanted } from './complain.ts';

/** What differs from a reference, kept to the given paths where there are any. */
export async function changedResources(
  reference: string,
  paths: string[],
  folder: string,
  options: Pick<ResolveOptions, 'files' | 'layouts'>,
): Promise<Wanted<Resource[]>> {
  const places = paths.map((path) => resolve(folder, path));
  try {
    const resources = await resolveChange(await gitChanges(folder, reference), folder, {
      ...options,
      earlier: async (path) => {
        const base = await gitBase(folder, reference);
        return base === null ? null : [await gitFileAt(folder, base, path)];
      },
    });
    const value = resources.filter(
      ({ source, entry }) =>
        places.length === 0 ||
        places.some((place) => isInside(place, resolve(folder, entry?.file ?? source))),
    );
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { ok: false, complaints: [{ message: error.message, hint: error.hint }] };
  }
}
