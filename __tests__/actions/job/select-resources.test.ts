import { expect, test } from '@jest/globals';
import { PathsError, selectResources } from '../../../src/actions/job/select-resources.ts';
import { repository as gitRepository } from '../../collection/repository.ts';
import type { ChangedFile } from '../../fake-github/state.ts';
import { HURRIED, withFake } from '../../github/with-fake.ts';
import { temporaryFolders } from '../../temporary.ts';

const temporary = temporaryFolders();
const folder = temporary({
  'models/a/rdf.yaml': 'type: model\n',
  'models/a/weights.onnx': 'old',
  'models/b/rdf.yaml': 'type: model\n',
  'drafts/c/rdf.yaml': 'type: model\n',
  'README.md': '# Models\n',
});
const work = gitRepository(folder);
const base = work.git('rev-parse', 'HEAD');
work.write({
  'models/a/weights.onnx': 'new',
  'drafts/c/notes.txt': 'new',
  'README.md': '# More models\n',
});
const head = work.commit();
const CHANGED: ChangedFile[] = [
  { filename: 'models/a/weights.onnx', status: 'modified' },
  { filename: 'drafts/c/notes.txt', status: 'added' },
  { filename: 'README.md', status: 'modified' },
];
const pull = { kind: 'pull-request', number: 7, headSha: head, baseSha: base } as const;
const push = { kind: 'push', before: base, headSha: head, onDefaultBranch: true } as const;
const byHand = { kind: 'other', headSha: head, onDefaultBranch: true } as const;

function ids({ resources }: { resources: { id: string }[] }): string[] {
  return resources.map(({ id }) => id);
}

test('a pull request tests what it changes, within the given paths', () =>
  withFake(async ({ github, repository }) => {
    github.state.pulls.set(7, { number: 7, files: CHANGED });
    const reader = repository('reader', HURRIED);
    const all = await selectResources(reader, pull, [], folder);
    expect(ids(all)).toEqual(['drafts/c', 'models/a']);
    expect(all.reason).toBe('Testing what was changed: 3 files according to GitHub.');
    expect(ids(await selectResources(reader, pull, ['models'], folder))).toEqual(['models/a']);
    expect(ids(await selectResources(reader, pull, ['docs'], folder))).toEqual([]);
  }));

test('git says the same where GitHub lists too few files', () =>
  withFake(async ({ github, repository }) => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      filename: `docs/${index}.md`,
      status: 'added' as const,
    }));
    github.state.pulls.set(7, { number: 7, files: [...many, ...CHANGED] });
    const all = await selectResources(repository('reader', HURRIED), pull, [], folder);
    expect(ids(all)).toEqual(['drafts/c', 'models/a']);
    expect(all.reason).toBe('Testing what was changed: 3 files according to git.');
  }));

test('a push tests what it changes, and everything where that is unknown', () =>
  withFake(async ({ github, repository }) => {
    const reader = repository('reader', HURRIED);
    github.state.comparisons.set(`${base}...${head}`, CHANGED.slice(0, 1));
    expect(ids(await selectResources(reader, push, [], folder))).toEqual(['models/a']);
    const first = await selectResources(reader, { ...push, before: null }, ['models'], folder);
    expect(ids(first)).toEqual(['models/a', 'models/b']);
    const forced = { ...push, before: 'd'.repeat(40) };
    expect(ids(await selectResources(reader, forced, [], folder))).toHaveLength(3);
  }));

test('by hand and by the clock everything below the given paths is tested', () =>
  withFake(async ({ github, repository }) => {
    const reader = repository('reader', HURRIED);
    expect(ids(await selectResources(reader, byHand, [], folder))).toHaveLength(3);
    expect(ids(await selectResources(reader, byHand, ['models/b', 'drafts'], folder))).toEqual([
      'drafts/c',
      'models/b',
    ]);
    expect(github.requests).toEqual([]);
  }));

test('paths that lead nowhere are the fault of the workflow', () =>
  withFake(async ({ github, repository }) => {
    const reader = repository('reader', HURRIED);
    const wrong = selectResources(reader, byHand, ['models/a', 'modles'], folder);
    await expect(wrong).rejects.toThrow(PathsError);
    await expect(wrong).rejects.toThrow(/^The input paths: .*'modles'.*'models'/);
    const gone: ChangedFile = { filename: 'gone/rdf.yaml', status: 'removed' };
    github.state.pulls.set(7, { number: 7, files: [...CHANGED, gone] });
    const { missing } = await selectResources(reader, pull, ['models', 'modles', 'gone'], folder);
    expect(missing).toEqual(['modles']);
  }));

test('a repository without any resource has nothing to test', () =>
  withFake(async ({ repository }) => {
    const empty = temporary({ 'README.md': '# Models to come\n' });
    const all = await selectResources(repository('reader', HURRIED), byHand, [], empty);
    expect(all.resources).toEqual([]);
  }));
