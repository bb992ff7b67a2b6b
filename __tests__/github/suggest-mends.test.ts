import { describe, expect, test } from '@jest/globals';
import type { Suggestion } from '../../src/contract/suggestion.ts';
import { isInDiff, readHunks } from '../../src/github/diff-lines.ts';
import { suggestMends } from '../../src/github/suggest-mends.ts';
import { HURRIED, withFake } from './with-fake.ts';

const PATCH = `@@ -1,3 +1,4 @@
 format_version: 0.5.4
-type: modell
+type: model
+licence: MIT
 name: A
@@ -20,2 +21,2 @@ weights:
-  a: 1
+  a: 2
   b: 3`;
const FILE = 'm/rdf.yaml';
const HEAD = { number: 7, headSha: 'a'.repeat(40) };

function mend(
  first: number,
  before: string[],
  after: string[],
  overrides: Partial<Suggestion> = {},
): Suggestion {
  return {
    file: FILE,
    first,
    last: first + before.length - 1,
    before,
    body: `Mend it.\n\n\`\`\`suggestion\n${after.join('\n')}\n\`\`\``,
    key: JSON.stringify([before, after]),
    ...overrides,
  };
}

const licence = mend(3, ['licence: MIT'], ['license: MIT']);
const both = mend(21, ['  a: 2', '  b: 3'], ['  a: 4']);

describe('the lines that a pull request shows', () => {
  const hunks = readHunks(PATCH);

  test('are those of the new file', () => {
    expect(hunks.map((hunk) => [...hunk.keys()])).toEqual([
      [1, 2, 3, 4],
      [21, 22],
    ]);
    expect(isInDiff(hunks, 3, ['licence: MIT'])).toBe(true);
    expect(isInDiff(hunks, 3, ['licence: GPL'])).toBe(false);
    expect(isInDiff(hunks, 4, ['name: A', 'x'])).toBe(false);
    expect(readHunks('')).toEqual([]);
  });
});

describe('suggestions', () => {
  test('go into one review, and are not made again', () =>
    withFake(async ({ github, repository }) => {
      github.state.pulls.set(7, {
        number: 7,
        files: [{ filename: FILE, status: 'modified', patch: PATCH }],
      });
      const outside = mend(10, ['other: 1'], ['other: 2']);
      const elsewhere = { ...licence, file: 'other.yaml' };
      const mends = [licence, both, outside, elsewhere];
      expect(await suggestMends(repository('writer', HURRIED), HEAD, mends)).toEqual({
        kind: 'written',
        suggested: 2,
        known: 0,
        outside: 2,
      });
      const { reviewComments } = github.state;
      expect(
        reviewComments.map(({ review, line, startLine }) => [review, line, startLine]),
      ).toEqual([
        [1, 3, null],
        [1, 22, 21],
      ]);
      expect(reviewComments[0]?.body).toContain('```suggestion\nlicense: MIT\n```');
      expect(await suggestMends(repository('writer', HURRIED), HEAD, mends)).toMatchObject({
        suggested: 0,
        known: 2,
      });
      expect(reviewComments).toHaveLength(2);
    }));

  test('that somebody else seems to have made are made', () =>
    withFake(async ({ github, repository }) => {
      github.state.pulls.set(7, {
        number: 7,
        files: [{ filename: FILE, status: 'modified', patch: PATCH }],
      });
      await suggestMends(repository('writer', HURRIED), HEAD, [licence]);
      for (const comment of github.state.reviewComments)
        comment.author = { login: 'mallory', type: 'User' };
      const again = await suggestMends(repository('writer', HURRIED), HEAD, [licence]);
      expect(again).toMatchObject({ suggested: 1, known: 0 });
    }));

  test('without a patch, without a right to write, without GitHub', () =>
    withFake(async ({ github, repository }) => {
      github.state.pulls.set(7, { number: 7, files: [{ filename: FILE, status: 'modified' }] });
      expect(await suggestMends(repository('writer', HURRIED), HEAD, [licence])).toMatchObject({
        suggested: 0,
        outside: 1,
      });
      github.state.pulls.set(7, {
        number: 7,
        files: [{ filename: FILE, status: 'modified', patch: PATCH }],
      });
      expect(await suggestMends(repository('reader', HURRIED), HEAD, [licence])).toEqual({
        kind: 'forbidden',
      });
      github.fail({ method: 'POST', path: /reviews$/, kind: 'bad-gateway-afterwards' });
      expect((await suggestMends(repository('writer', HURRIED), HEAD, [licence])).kind).toBe(
        'failed',
      );
      expect(github.state.reviewComments).toHaveLength(1);
      expect(await suggestMends(repository('writer', HURRIED), HEAD, [licence])).toMatchObject({
        suggested: 0,
        known: 1,
      });
      expect(await suggestMends(repository('writer', HURRIED), HEAD, [])).toMatchObject({
        suggested: 0,
      });
    }));
});
