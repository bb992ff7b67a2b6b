import { expect, test } from '@jest/globals';
import { commitToBranch, type ReadFiles } from '../../src/github/commit-to-branch.ts';
import {
  addBlob,
  addCommit,
  addFiles,
  branchFiles,
  filesOf,
  type GitStore,
} from '../fake-github/git-store.ts';
import { HURRIED, withFake } from './with-fake.ts';

const REF = /\/git\/refs/;

function fixed(files: Record<string, string | null>) {
  return {
    branch: 'badges',
    message: 'Update the badges',
    change: async () => new Map(Object.entries(files)),
  };
}

/** Adds a line to `index`, keeping what is there. */
function appending(line: string) {
  return {
    branch: 'badges',
    message: `Add ${line}`,
    change: async (read: ReadFiles) =>
      new Map([['index', `${(await read(['index'])).get('index') ?? ''}${line}\n`]]),
  };
}

function numberOfCommits(git: GitStore): number {
  let number = 0;
  for (let sha = git.refs.get('heads/badges'); sha; sha = git.commits.get(sha)?.parents[0]) {
    number += 1;
  }
  return number;
}

/** Another client's commit on the branch, made at once. */
function commitDirectly(git: GitStore, path: string, text: string): void {
  const parent = git.refs.get('heads/badges');
  const files = filesOf(git, git.commits.get(parent ?? '')?.tree ?? '');
  files.set(path, { path, mode: '100644', type: 'blob', sha: addBlob(git, Buffer.from(text)) });
  const parents = parent ? [parent] : [];
  const sha = addCommit(git, { tree: addFiles(git, files), parents, message: 'Another' });
  git.refs.set('heads/badges', sha);
}

test('makes the branch without history, in one commit', () =>
  withFake(async ({ github, repository }) => {
    const files = { 'index.json': '{}', 'badges/a/b.svg': '<svg/>', 'badges/ä ö.json': '☃' };
    const result = await commitToBranch(repository('writer', HURRIED), fixed(files));
    const head = github.state.git.refs.get('heads/badges');
    expect(result).toEqual({ kind: 'committed', commit: head });
    expect(branchFiles(github.state.git, 'badges')).toEqual(files);
    expect(github.state.git.commits.get(head ?? '')?.parents).toEqual([]);
  }));

test('adds to what is there, replaces and deletes what it is told to', () =>
  withFake(async ({ github, repository }) => {
    for (const name of ['keep', 'change', 'delete']) {
      commitDirectly(github.state.git, `badges/${name}.svg`, 'old');
    }
    await commitToBranch(
      repository('writer', HURRIED),
      fixed({ 'badges/change.svg': 'new', 'badges/delete.svg': null, 'badges/never.svg': null }),
    );
    expect(branchFiles(github.state.git, 'badges')).toEqual({
      'badges/keep.svg': 'old',
      'badges/change.svg': 'new',
    });
    expect(numberOfCommits(github.state.git)).toBe(4);
  }));

test('makes no commit where nothing changes', () =>
  withFake(async ({ github, repository }) => {
    commitDirectly(github.state.git, 'a', 'ä\n');
    expect(
      await commitToBranch(repository('writer', HURRIED), fixed({ a: 'ä\n', b: null })),
    ).toEqual({
      kind: 'unchanged',
    });
    expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  }));

test('merges again when another run was faster', () =>
  withFake(async ({ github, repository }) => {
    const { git } = github.state;
    commitDirectly(git, 'index', 'first\n');
    github.meanwhile('PATCH', REF, () => commitDirectly(git, 'index', 'first\nfaster\n'));
    expect((await commitToBranch(repository('writer', HURRIED), appending('ours'))).kind).toBe(
      'committed',
    );
    expect(branchFiles(git, 'badges')).toEqual({ index: 'first\nfaster\nours\n' });
  }));

test('merges again when another run made the branch meanwhile', () =>
  withFake(async ({ github, repository }) => {
    const { git } = github.state;
    github.meanwhile('POST', REF, () => commitDirectly(git, 'index', 'faster\n'));
    expect((await commitToBranch(repository('writer', HURRIED), appending('ours'))).kind).toBe(
      'committed',
    );
    expect(branchFiles(git, 'badges')).toEqual({ index: 'faster\nours\n' });
  }));

test('three runs that finish at once lose nothing', () =>
  withFake(async ({ github, repository }) => {
    const lines = ['one', 'two', 'three'];
    const results = await Promise.all(
      lines.map((line) => commitToBranch(repository('writer', HURRIED), appending(line))),
    );
    expect(results.map(({ kind }) => kind)).toEqual(['committed', 'committed', 'committed']);
    const { index = '' } = branchFiles(github.state.git, 'badges');
    expect(index.trim().split('\n').toSorted()).toEqual(lines.toSorted());
    expect(numberOfCommits(github.state.git)).toBe(3);
  }));

for (const kind of ['drop-afterwards', 'bad-gateway-afterwards', 'drop'] as const) {
  test(`writes once when the answer is lost (${kind})`, () =>
    withFake(async ({ github, repository }) => {
      github.fail({ method: 'POST', path: /\/git\/refs$/, kind });
      const made = await commitToBranch(repository('writer', HURRIED), appending('one'));
      github.fail({ method: 'PATCH', path: REF, kind });
      const moved = await commitToBranch(repository('writer', HURRIED), appending('two'));
      expect([made.kind, moved.kind]).toEqual(['committed', 'committed']);
      expect(branchFiles(github.state.git, 'badges')).toEqual({ index: 'one\ntwo\n' });
    }));
}

test('a token that may not write ends normally', () =>
  withFake(async ({ github, repository }) => {
    expect(await commitToBranch(repository('reader', HURRIED), fixed({ a: 'b' }))).toEqual({
      kind: 'forbidden',
    });
    expect(github.state.git.refs.size).toBe(0);
  }));

test(
  'gives up with a reason on a branch that always refuses',
  () =>
    withFake(async ({ github, repository }) => {
      const { git } = github.state;
      for (let tries = 0; tries < 12; tries++) {
        github.meanwhile('PATCH', REF, () => commitDirectly(git, `${tries}`, ''));
      }
      commitDirectly(git, 'index', '');
      const quick = { ...repository('writer', HURRIED), pause: 1 };
      expect(await commitToBranch(quick, fixed({ a: 'b' }))).toEqual({
        kind: 'failed',
        message: expect.stringContaining('not a fast forward'),
      });
    }),
  60_000,
);
