import { expect, test } from '@jest/globals';
import type { Change } from '../../src/contract/resource.ts';
import { ChangesUnknownError, changedFiles } from '../../src/github/changed-files.ts';
import type { ChangedFile } from '../fake-github/state.ts';
import { HURRIED, withFake } from './with-fake.ts';

const BASE = 'b'.repeat(40);
const HEAD = 'c'.repeat(40);
const pull = { kind: 'pull-request', number: 7, headSha: HEAD, baseSha: BASE } as const;
const push = { kind: 'push', before: BASE, headSha: HEAD, onDefaultBranch: true } as const;
const FROM_GIT: Change[] = [{ path: 'from-git', status: 'modified' }];

function modified(number: number): ChangedFile[] {
  return Array.from({ length: number }, (_, index) => ({
    filename: `models/${index}/rdf.yaml`,
    status: 'modified',
  }));
}

async function gitNotAsked(): Promise<Change[]> {
  throw new Error('git must not be asked');
}

async function git(base: string): Promise<Change[]> {
  expect(base).toBe(BASE);
  return FROM_GIT;
}

test('reads the files of a pull request over all pages', () =>
  withFake(async ({ github, repository }) => {
    github.state.pulls.set(7, { number: 7, files: modified(250) });
    const { changes, source } = await changedFiles(
      repository('reader', HURRIED),
      pull,
      gitNotAsked,
    );
    expect(source).toBe('github');
    expect(changes).toHaveLength(250);
    expect(changes?.at(-1)).toEqual({ path: 'models/249/rdf.yaml', status: 'modified' });
    expect(github.requests).toHaveLength(3);
  }));

test("turns GitHub's words into git's and follows renames", () =>
  withFake(async ({ github, repository }) => {
    github.state.pulls.set(7, {
      number: 7,
      files: [
        { filename: 'a b/ä.npy', status: 'added' },
        { filename: 'new.yaml', status: 'renamed', previous_filename: 'old.yaml' },
        { filename: 'copy.yaml', status: 'copied', previous_filename: 'new.yaml' },
        { filename: 'gone', status: 'removed' },
        { filename: 'mode', status: 'changed' },
        { filename: 'same', status: 'unchanged' },
      ],
    });
    const { changes } = await changedFiles(repository('reader', HURRIED), pull, gitNotAsked);
    expect(changes).toEqual([
      { path: 'a b/ä.npy', status: 'added' },
      { path: 'new.yaml', status: 'renamed', previousPath: 'old.yaml' },
      { path: 'copy.yaml', status: 'added' },
      { path: 'gone', status: 'removed' },
      { path: 'mode', status: 'modified' },
    ]);
  }));

test('asks git where GitHub stops at 3,000 files', () =>
  withFake(async ({ github, repository }) => {
    github.state.pulls.set(7, { number: 7, files: modified(3001) });
    expect(await changedFiles(repository('reader', HURRIED), pull, git)).toEqual({
      changes: FROM_GIT,
      source: 'git',
    });
  }));

test('asks git where the token may not read pull requests', () =>
  withFake(async ({ github, repository }) => {
    github.state.tokens.set('contents', {
      account: { login: 'x', type: 'User' },
      permissions: { contents: 'read' },
    });
    github.state.pulls.set(7, { number: 7, files: modified(1) });
    const { source } = await changedFiles(repository('contents', HURRIED), pull, git);
    expect(source).toBe('git');
  }));

test('says what to do where neither knows', () =>
  withFake(async ({ github, repository }) => {
    github.state.pulls.set(7, { number: 7, files: modified(3001) });
    const shallow = async () => {
      throw new Error('bad revision');
    };
    const asked = changedFiles(repository('reader', HURRIED), pull, shallow);
    await expect(asked).rejects.toThrow(ChangesUnknownError);
    await expect(asked).rejects.toThrow(/more files are changed than GitHub lists.*fetch-depth: 0/);
  }));

test('never takes a list that broke off for a whole one', () =>
  withFake(async ({ github, repository }) => {
    github.state.pulls.set(7, { number: 7, files: modified(150) });
    github.fail({ method: 'GET', path: /files/, kind: 'half-json', times: 3 });
    const { changes } = await changedFiles(repository('reader', HURRIED), pull, gitNotAsked);
    expect(changes).toHaveLength(150);
  }));

test('compares the commits of a push', () =>
  withFake(async ({ github, repository }) => {
    github.state.comparisons.set(`${BASE}...${HEAD}`, modified(299));
    const { changes, source } = await changedFiles(
      repository('reader', HURRIED),
      push,
      gitNotAsked,
    );
    expect([changes?.length, source]).toEqual([299, 'github']);
  }));

test('asks git where a comparison stops at 300 files', () =>
  withFake(async ({ github, repository }) => {
    github.state.comparisons.set(`${BASE}...${HEAD}`, modified(301));
    const { source } = await changedFiles(repository('reader', HURRIED), push, git);
    expect(source).toBe('git');
  }));

test('everything counts as changed on a new branch and after history was rewritten', () =>
  withFake(async ({ repository }) => {
    const reader = repository('reader', HURRIED);
    expect(await changedFiles(reader, { ...push, before: null }, gitNotAsked)).toEqual({
      changes: null,
      source: 'new-branch',
    });
    expect(await changedFiles(reader, push, gitNotAsked)).toEqual({
      changes: null,
      source: 'history-rewritten',
    });
  }));

test('compares a merge group with its base', () =>
  withFake(async ({ github, repository }) => {
    github.state.comparisons.set(`${BASE}...${HEAD}`, modified(2));
    const group = { kind: 'merge-group', baseSha: BASE, headSha: HEAD } as const;
    const { changes } = await changedFiles(repository('reader', HURRIED), group, gitNotAsked);
    expect(changes).toHaveLength(2);
  }));
