import type { Change } from '../contract/resource.ts';
import { compareText } from './description-names.ts';
import { GitError, runGit } from './run-git.ts';

/**
 * What differs in the work tree from where its branch left `reference`: commits since then, uncommitted
 * and untracked files, together. Without a common ancestor (a shallow clone) the comparison is with
 * `reference` itself, which may name more files than the branch changed.
 * @param root Absolute; a repository's top or a folder in it. Paths are relative to it, others are left out.
 * @throws GitError where git or the reference is missing.
 */
export async function gitChanges(root: string, reference: string): Promise<Change[]> {
  await requireRepository(root);
  const [start, head] = [await resolveCommit(root, reference), await resolveCommit(root, 'HEAD')];
  const base = await mergeBase(root, start, head);
  const tracked = await diff(root, [base]);
  const untracked = await runGit(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  return mergeUntracked(tracked, fields(untracked ?? ''));
}

/**
 * The commit that `gitChanges` compares with, or null where git or the reference is missing: then it says so.
 * @param root Absolute.
 */
export async function gitBase(root: string, reference: string): Promise<string | null> {
  try {
    const from = await resolveCommit(root, reference);
    return await mergeBase(root, from, await resolveCommit(root, 'HEAD'));
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}

/**
 * What `head` changed since it left `base`; the work tree plays no part. Both are commits known to the
 * repository; without a common ancestor they are compared directly.
 * @throws GitError where one of them is not there, as in a shallow clone.
 */
export async function gitChangesBetween(
  root: string,
  base: string,
  head: string,
): Promise<Change[]> {
  await requireRepository(root);
  const [from, to] = [await resolveCommit(root, base), await resolveCommit(root, head)];
  return diff(root, [await mergeBase(root, from, to), to]);
}

async function requireRepository(root: string): Promise<void> {
  try {
    await runGit(root, ['rev-parse', '--show-toplevel']);
  } catch (error) {
    if (!(error instanceof GitError) || error.code !== 'git-failed') throw error;
    throw new GitError(
      'not-a-repository',
      `'${root}' is not the work tree of a git repository: ${error.message}`,
      'Run this in a clone, or name the paths to test.',
      error,
    );
  }
}

/** A full object name, so that no later command can take a reference for an option. */
async function resolveCommit(root: string, reference: string): Promise<string> {
  const missing = new GitError(
    'reference-missing',
    `git knows no commit '${reference}'.`,
    'Check its name; in a workflow, set `fetch-depth: 0` at actions/checkout so that other branches are there, and write origin/BRANCH.',
  );
  if (reference === '' || reference.startsWith('-') || reference.includes('\0')) throw missing;
  const name = `${reference}^{commit}`;
  const commit = (await runGit(root, ['rev-parse', '--verify', '--quiet', name], 1))?.trim();
  if (commit === undefined || !/^[0-9a-f]{40,}$/.test(commit)) throw missing;
  return commit;
}

async function mergeBase(root: string, from: string, to: string): Promise<string> {
  return (await runGit(root, ['merge-base', from, to], 1))?.trim() ?? from;
}

async function diff(root: string, commits: string[]): Promise<Change[]> {
  const output = await runGit(root, [
    'diff',
    '--name-status',
    '-z',
    '--find-renames',
    '--relative',
    '--ignore-submodules=none',
    ...commits,
    '--',
  ]);
  return parseNameStatus(fields(output ?? ''));
}

/** Fields of `git diff --name-status -z`: a letter, a path, and for a rename or copy a second path. */
function parseNameStatus(all: string[]): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at < all.length; ) {
    const letter = (all[at] ?? '').charAt(0);
    const first = all[at + 1] ?? '';
    const second = all[at + 2] ?? '';
    const hasTwo = letter === 'R' || letter === 'C';
    at += hasTwo ? 3 : 2;
    if (letter === 'R') changes.push({ path: second, status: 'renamed', previousPath: first });
    else if (letter === 'C') changes.push({ path: second, status: 'added' });
    else if (letter === 'A') changes.push({ path: first, status: 'added' });
    else if (letter === 'D') changes.push({ path: first, status: 'removed' });
    else changes.push({ path: first, status: 'modified' });
  }
  return sorted(changes);
}

/** A file that is gone from the index but stands in the work tree was only changed. */
function mergeUntracked(tracked: Change[], untracked: string[]): Change[] {
  const here = new Set(untracked);
  const changes = tracked.map((change): Change => {
    const isHere = change.status === 'removed' && here.delete(change.path);
    return isHere ? { path: change.path, status: 'modified' } : change;
  });
  const added = [...here].map((path): Change => ({ path, status: 'added' }));
  return sorted([...changes, ...added]);
}

function sorted(changes: Change[]): Change[] {
  return changes.sort((a, b) => compareText(a.path, b.path));
}

function fields(output: string): string[] {
  return output.split('\0').filter((field) => field !== '');
}
