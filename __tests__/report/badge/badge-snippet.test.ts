import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { localSnippet } from '../../../src/report/markdown/badge-snippet.ts';
import { githubPage, referencesOf } from '../github-page.ts';
import { hostileText } from '../hostile-text.ts';
import { HOSTILE } from '../states.ts';

function expectOneImage(name: string, path: string): void {
  const page = githubPage(localSnippet(name, path));
  expect(referencesOf(page)).toEqual([]);
  expect(page.comments).toEqual([]);
  expect(page.elements.map(({ tag }) => tag)).toEqual(['p', 'img']);
  const { src = '', alt = '' } = page.elements[1]?.attributes ?? {};
  expect(alt.startsWith('test results of')).toBe(true);
  expect(src).toMatch(/^[\w.~%/-]*$/);
}

test('a badge to paste is one picture with a text, whatever the resource is called', () => {
  expectOneImage('models/a', 'badges/models/a (b).svg');
  expectOneImage(HOSTILE, `badges/${HOSTILE}.svg`);
  fc.assert(
    fc.property(hostileText, hostileText, (name, path) => {
      expectOneImage(name, `badges/${path}.svg`);
    }),
    { numRuns: 300 },
  );
});
