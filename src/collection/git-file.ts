import { GitError, runGit } from './run-git.ts';

/**
 * The text of a file as it was at a commit; null where there was none.
 * @param root Absolute; a repository's top or a folder in it, which `path` is relative to.
 * @param commit A full object name.
 */
export async function gitFileAt(
  root: string,
  commit: string,
  path: string,
): Promise<string | null> {
  try {
    return await runGit(root, ['show', `${commit}:./${path}`]);
  } catch (error) {
    // Git ends the same way for a missing path and a missing commit; the commit is known to be there.
    if (error instanceof GitError && error.code === 'git-failed') return null;
    throw error;
  }
}
