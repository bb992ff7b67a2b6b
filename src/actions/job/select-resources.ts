import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gitChangesBetween } from '../../collection/git-changes.ts';
import { keepMatching } from '../../collection/keep-matching.ts';
import { resolveChange } from '../../collection/resolve-change.ts';
import { resolvePaths } from '../../collection/resolve-paths.ts';
import type { Resource } from '../../contract/resource.ts';
import { changedFiles } from '../../github/changed-files.ts';
import type { Repository } from '../../github/repository.ts';
import type { Trigger } from '../../github/trigger.ts';
import { earlierTexts } from './earlier-texts.ts';
import { isWithin } from './is-within.ts';
import { EVERYTHING, type SelectOptions } from './select-options.ts';

export interface Selection {
  resources: Resource[];
  /** One sentence for the log: what was looked at and why. */
  reason: string;
  /** Given paths that are neither there nor were before the change: most likely misspelled. */
  missing: string[];
}

/** The input `paths` names something that cannot be tested: the workflow's fault, not that of a resource. */
export class PathsError extends Error {
  override name = 'PathsError';
}

/**
 * The resources that a run is to test: what a pull request, a push or a merge group changes; everything
 * when it was started by hand or by the clock, or when it is not known what was changed.
 * @param paths Folders, descriptions or packages to keep to, relative to `root`; none: all of it.
 * @throws PathsError where everything below `paths` is to be tested, and one of them holds nothing
 */
export async function selectResources(
  repository: Repository,
  trigger: Trigger,
  paths: readonly string[],
  root: string,
  options: SelectOptions = EVERYTHING,
): Promise<Selection> {
  const everything = async (reason: string): Promise<Selection> => ({
    resources: await everythingBelow(paths, root, options),
    reason,
    missing: [],
  });
  if (trigger.kind === 'other' || trigger.kind === 'refused')
    return everything('Testing every resource.');
  const { changes, source } = await changedFiles(repository, trigger, (base) =>
    gitChangesBetween(root, base, 'HEAD'),
  );
  if (changes === null) {
    return everything(
      source === 'new-branch'
        ? 'Testing every resource: the branch is new.'
        : 'Testing every resource: what was there before this push is gone, so that nothing can be compared.',
    );
  }
  const touched = await resolveChange(changes, root, {
    ...options,
    earlier: (path) => earlierTexts(repository, trigger, path, root),
  });
  const resources = keepMatching(touched, options).filter(
    ({ source, entry }) => paths.length === 0 || isWithin(entry?.file ?? source, paths),
  );
  const where = source === 'git' ? 'git' : 'GitHub';
  return {
    resources,
    reason: `Testing what was changed: ${changes.length} ${changes.length === 1 ? 'file' : 'files'} according to ${where}.`,
    missing: paths.filter(
      (path) =>
        !existsSync(join(root, path)) &&
        !changes.some((change) =>
          [change.path, change.previousPath ?? ''].some((changed) => isWithin(changed, [path])),
        ),
    ),
  };
}

async function everythingBelow(
  paths: readonly string[],
  root: string,
  options: SelectOptions,
): Promise<Resource[]> {
  const resources = await resolvePaths(paths.length > 0 ? [...paths] : ['.'], root, options);
  const isEmpty = ({ problem }: Resource) => problem?.cause === 'path-not-found';
  // A repository may have no resource yet.
  if (paths.length === 0)
    return keepMatching(
      resources.filter((resource) => !isEmpty(resource)),
      options,
    );
  const complaints = resources
    .filter(isEmpty)
    .map(({ problem }) => `${problem?.message} ${problem?.hint}`);
  if (complaints.length > 0) throw new PathsError(`The input paths: ${complaints.join(' ')}`);
  return keepMatching(resources, options);
}
