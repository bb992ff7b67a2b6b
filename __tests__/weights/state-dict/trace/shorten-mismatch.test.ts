import { expect, test } from '@jest/globals';
import {
  mismatchHint,
  shortenMismatch,
} from '../../../../src/weights/state-dict/trace/shorten-mismatch.ts';

const size = (key: string) => `\tsize mismatch for ${key}: copying a param with shape …`;
const keys = (count: number) => Array.from({ length: count }, (_, i) => `"k${i}"`).join(', ');

test('what is short stays in the words of torch', () => {
  const said = `Error(s) in loading state_dict for Net:\n\tMissing key(s) in state_dict: "a", "b". \n\tUnexpected key(s) in state_dict: "c". \n${size('d')}`;
  expect(shortenMismatch(said)).toBe(
    `Error(s) in loading state_dict for Net:\n\tMissing key(s) in state_dict: "a", "b".\n\tUnexpected key(s) in state_dict: "c".\n${size('d')}`,
  );
});

test('of many keys the first are named and the others counted', () => {
  const said = [
    'Error(s):',
    `\tMissing key(s) in state_dict: ${keys(50)}. `,
    ...'abcdefg'.split('').map(size),
  ];
  expect(shortenMismatch(said.join('\n'))).toBe(
    [
      'Error(s):',
      `\tMissing key(s) in state_dict: ${keys(6)} and 44 more.`,
      ...'abcd'.split('').map(size),
      '\t… and 3 more of another size',
    ].join('\n'),
  );
});

test('what to do depends on what does not fit', () => {
  expect(mismatchHint(size('a'))).toContain('kwargs those that the weights were trained with');
  expect(mismatchHint(`\tMissing key(s) in state_dict: "b". \n${size('a')}`)).toContain(
    'Save the state dict',
  );
});
