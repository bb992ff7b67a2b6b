import { expect, test } from '@jest/globals';
import { badgeBranch } from '../../../src/actions/job/write-badges.ts';

const push = { kind: 'push', before: null, headSha: 'x', onDefaultBranch: true } as const;
const pull = { kind: 'pull-request', number: 7, headSha: 'x', baseSha: 'y' } as const;

test('only results of the default branch become badges', () => {
  expect(badgeBranch(push, 'badges')).toBe('badges');
  expect(badgeBranch({ ...push, onDefaultBranch: false }, 'badges')).toBeNull();
  expect(badgeBranch(pull, 'badges')).toBeNull();
  expect(badgeBranch({ kind: 'other', headSha: 'x', onDefaultBranch: true }, 'b')).toBe('b');
});

test('badges can be turned off', () => {
  expect(badgeBranch(push, 'never')).toBeNull();
});
