import { gitBase } from '../../collection/git-changes.ts';
import { gitFileAt } from '../../collection/git-file.ts';
import { readFileAt } from '../../github/read-file.ts';
import type { Repository } from '../../github/repository.ts';
import type { Trigger } from '../../github/trigger.ts';

/**
 * The texts that a file had before a change: at the commit that the change started from where git knows it, and at
 * the tip of the branch that it goes to, since what is checked out may be a merge with that. null: neither is known.
 */
export async function earlierTexts(
  repository: Repository,
  trigger: Trigger,
  path: string,
  root: string,
): Promise<(string | null)[] | null> {
  const base = baseOf(trigger);
  if (base === null) return null;
  const start = await gitBase(root, base);
  const local = start === null ? [] : [await gitFileAt(root, start, path)];
  const bytes = await readFileAt(repository, path, base);
  // A file that is new and one that GitHub does not give look the same: only git is sure of the first.
  if (bytes === null) return local.length > 0 ? local : null;
  return [...local, new TextDecoder().decode(bytes)];
}

/** The commit that a change is compared with; null where there is none. */
export function baseOf(trigger: Trigger): string | null {
  if (trigger.kind === 'pull-request' || trigger.kind === 'merge-group') return trigger.baseSha;
  return trigger.kind === 'push' ? trigger.before : null;
}
