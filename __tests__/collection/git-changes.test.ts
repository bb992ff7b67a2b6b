import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { gitChanges, gitChangesBetween } from '../../src/collection/git-changes.ts';
import { temporaryFolders } from '../temporary.ts';
import { repository } from './repository.ts';

const newFolder = temporaryFolders();
const TEXT = 'one\ntwo\nthree\nfour\nfive\n';

/** Branch `work` with one commit after `main`, which went on itself. */
function branched() {
  const repo = repository(newFolder(), {
    'a/rdf.yaml': TEXT,
    'a/old name.bin': TEXT.repeat(3),
    'a/gone.bin': 'gone',
    'b/rdf.yaml': 'b',
  });
  repo.git('checkout', '--quiet', '-b', 'work');
  repo.move('a/old name.bin', 'a/größe/new\tname\n.bin');
  repo.remove('a/gone.bin');
  repo.write({ 'a/rdf.yaml': `${TEXT}six\n`, 'c/"quoted".bin': 'c' });
  const head = repo.commit();
  repo.git('checkout', '--quiet', 'main');
  repo.write({ 'b/rdf.yaml': 'changed on main' });
  const base = repo.commit();
  repo.git('checkout', '--quiet', 'work');
  return { ...repo, base, head };
}

const COMMITTED = [
  { path: 'a/gone.bin', status: 'removed' },
  { path: 'a/größe/new\tname\n.bin', status: 'renamed', previousPath: 'a/old name.bin' },
  { path: 'a/rdf.yaml', status: 'modified' },
  { path: 'c/"quoted".bin', status: 'added' },
];

describe('changes since a reference', () => {
  test('are those of the branch, not those of the reference', async () => {
    const { folder, base } = branched();
    expect(await gitChanges(folder, 'main')).toEqual(COMMITTED);
    expect(await gitChanges(folder, base)).toEqual(COMMITTED);
    expect(await gitChanges(folder, 'HEAD')).toEqual([]);
  });

  test('include what is staged, changed or new in the work tree; not what is ignored', async () => {
    const { folder, write, remove, git } = branched();
    write({ '.gitignore': '*.tmp\n', 'x.tmp': '', 'new/rdf.yaml': 'x', 'b/rdf.yaml': 'edited' });
    write({ 'staged.txt': 'x' });
    git('add', 'staged.txt');
    remove('c');
    expect(await gitChanges(folder, 'main')).toEqual([
      { path: '.gitignore', status: 'added' },
      ...COMMITTED.slice(0, 3),
      { path: 'b/rdf.yaml', status: 'modified' },
      { path: 'new/rdf.yaml', status: 'added' },
      { path: 'staged.txt', status: 'added' },
    ]);
  });

  test('take a file that only left the index for a changed one', async () => {
    const { folder, git } = branched();
    git('rm', '--quiet', '--cached', 'b/rdf.yaml');
    expect(await gitChanges(folder, 'HEAD')).toEqual([{ path: 'b/rdf.yaml', status: 'modified' }]);
  });

  test('in a folder of the repository are relative to it', async () => {
    const { folder, write } = branched();
    write({ 'a/untracked': '', 'd/untracked': '' });
    expect(await gitChanges(join(folder, 'a'), 'main')).toEqual([
      { path: 'gone.bin', status: 'removed' },
      { path: 'größe/new\tname\n.bin', status: 'renamed', previousPath: 'old name.bin' },
      { path: 'rdf.yaml', status: 'modified' },
      { path: 'untracked', status: 'added' },
    ]);
  });

  test('see a file that became a symbolic link', async () => {
    const { folder } = branched();
    rmSync(join(folder, 'b/rdf.yaml'));
    symlinkSync('../a/rdf.yaml', join(folder, 'b/rdf.yaml'));
    expect(await gitChanges(folder, 'HEAD')).toEqual([{ path: 'b/rdf.yaml', status: 'modified' }]);
  });

  test('do not depend on how the user set up git', async () => {
    const { folder, git } = branched();
    for (const [key, value] of [
      ['diff.renames', 'false'],
      ['diff.external', 'false'],
      ['diff.noprefix', 'true'],
      ['core.quotePath', 'true'],
      ['color.ui', 'always'],
      ['diff.relative', 'false'],
    ] as const)
      git('config', key, value);
    expect(await gitChanges(folder, 'main')).toEqual(COMMITTED);
  });

  test('are compared with the reference itself where there is no common ancestor', async () => {
    const origin = branched();
    const clone = newFolder();
    const { git } = repository(clone, {});
    git('fetch', '--quiet', '--depth=1', `file://${origin.folder}`, 'work:work', 'main:main2');
    git('checkout', '--quiet', 'work');
    expect(await gitChanges(clone, 'main2')).toEqual([
      ...COMMITTED.slice(0, 3),
      { path: 'b/rdf.yaml', status: 'modified' },
      ...COMMITTED.slice(3),
    ]);
  });
});

test('changes between two commits leave the work tree alone', async () => {
  const { folder, base, head, write } = branched();
  write({ untracked: '', 'b/rdf.yaml': 'edited' });
  expect(await gitChangesBetween(folder, base, head)).toEqual(COMMITTED);
});

describe('what git cannot answer', () => {
  test.each([
    'no-such-branch',
    '--output=stolen',
    '-x',
    '',
    '^main',
    'main..work',
    'HEAD:a',
    'a\0b',
    'main --help',
  ])('reference %j', async (reference) => {
    const { folder } = branched();
    await expect(gitChanges(folder, reference)).rejects.toMatchObject({
      name: 'GitError',
      code: 'reference-missing',
      hint: expect.stringContaining('fetch-depth: 0'),
    });
    expect(await gitChanges(folder, 'HEAD')).toEqual([]);
  });

  test('a commit that a shallow clone lacks', async () => {
    const { folder, head } = branched();
    const other = 'f'.repeat(40);
    await expect(gitChangesBetween(folder, other, head)).rejects.toMatchObject({
      code: 'reference-missing',
    });
  });

  test('a folder outside of any repository', async () => {
    await expect(gitChanges(newFolder(), 'HEAD')).rejects.toMatchObject({
      code: 'not-a-repository',
      message: expect.stringContaining('not a git repository'),
    });
  });

  test('a repository without commits', async () => {
    const { folder, git } = repository(newFolder(), {});
    git('update-ref', '-d', 'HEAD');
    await expect(gitChanges(folder, 'HEAD')).rejects.toMatchObject({ code: 'reference-missing' });
  });

  test('where git cannot be started', async () => {
    const nowhere = join(newFolder(), 'missing');
    await expect(gitChanges(nowhere, 'HEAD')).rejects.toMatchObject({ code: 'git-missing' });
  });
});
