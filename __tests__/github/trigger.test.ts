import { expect, test } from '@jest/globals';
import { readTrigger } from '../../src/github/trigger.ts';

const repository = { default_branch: 'main' };
const source = { sha: 'merge', ref: 'refs/heads/main' };

test('a pull request is told by its head, not by its merge', () => {
  const payload = { pull_request: { number: 7, head: { sha: 'head' }, base: { sha: 'base' } } };
  const trigger = readTrigger({ ...source, eventName: 'pull_request', payload });
  expect(trigger).toEqual({ kind: 'pull-request', number: 7, headSha: 'head', baseSha: 'base' });
});

test('a push knows whether it is one to the default branch', () => {
  const payload = { before: 'old', after: 'new', repository };
  const read = (ref: string) => readTrigger({ ...source, ref, eventName: 'push', payload });
  const main = { kind: 'push', before: 'old', headSha: 'new', onDefaultBranch: true };
  expect(read('refs/heads/main')).toEqual(main);
  expect(read('refs/heads/other')).toEqual({ ...main, onDefaultBranch: false });
  expect(read('refs/tags/main')).toEqual({ ...main, onDefaultBranch: false });
});

test('the first push of a branch has nothing before it', () => {
  const payload = { before: '0'.repeat(40), after: 'new', repository };
  expect(readTrigger({ ...source, eventName: 'push', payload })).toMatchObject({ before: null });
});

test('runs by the clock and by hand', () => {
  const read = (eventName: string, ref: string) =>
    readTrigger({ sha: 'x', ref, eventName, payload: { repository } });
  expect(read('schedule', 'refs/heads/main')).toMatchObject({ onDefaultBranch: true });
  expect(read('workflow_dispatch', 'refs/heads/main')).toMatchObject({ onDefaultBranch: true });
  expect(read('workflow_dispatch', 'refs/heads/try')).toMatchObject({ onDefaultBranch: false });
  expect(read('constructor', 'refs/heads/main')).toMatchObject({
    kind: 'other',
    onDefaultBranch: false,
  });
});

test('pull_request_target is refused with what to do instead', () => {
  const payload = { pull_request: { number: 7, head: { sha: 'head' }, base: { sha: 'base' } } };
  const trigger = readTrigger({ ...source, eventName: 'pull_request_target', payload });
  expect(trigger).toMatchObject({ kind: 'refused', hint: expect.stringContaining('pull_request') });
});

test.each([null, 'text', {}, { pull_request: null }, { pull_request: { number: '7' } }])(
  'an event that lacks what it needs is refused, not guessed: %j',
  (payload) => {
    const trigger = readTrigger({ ...source, eventName: 'pull_request', payload });
    expect(trigger.kind).toBe('refused');
  },
);
