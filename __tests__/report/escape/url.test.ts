import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linkTarget, pathTarget } from '../../../src/report/escape/url.ts';
import { fileUrl } from '../../../src/report/markdown/links.ts';
import { githubPage } from '../github-page.ts';
import { hostileText } from '../hostile-text.ts';
import { context } from '../make-report.ts';

describe('addresses', () => {
  test.each([['javascript:alert(1)'], ['data:text/html,x'], ['//evil.example/x'], ['x'], ['']])(
    '%s is none to link to',
    (address) => {
      expect(linkTarget(address)).toBeNull();
    },
  );

  test('what could end a link is percent-encoded, a password goes', () => {
    expect(linkTarget('https://a:b@c.example/x(y) z"<>|')).toBe(
      'https://c.example/x%28y%29%20z%22%3C%3E%7C',
    );
  });

  test.each([['../x'], ['a/../b'], ['/a'], ['a//b'], ['a/./b'], ['']])(
    '%s leads elsewhere',
    (path) => {
      expect(pathTarget(path)).toBeNull();
    },
  );

  test('a line of a file at the commit', () => {
    expect(fileUrl('models/ü net #1/rdf.yaml', 10, context)).toBe(
      `https://github.com/bio/collection/blob/${context.headSha}/models/%C3%BC%20net%20%231/rdf.yaml#L10`,
    );
    expect(fileUrl('https://evil.example/rdf.yaml', 10, context)).toBeNull();
    expect(fileUrl('javascript:alert(1)', 10, context)).toBeNull();
  });

  test('every path is linked below the commit, or not at all', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1 }), (path, line) => {
        const url = fileUrl(path, line, context);
        if (url === null) return;
        const links = githubPage(`[x](${url}) y`).elements.filter(({ tag }) => tag === 'a');
        expect(links.map(({ attributes }) => attributes.href)).toEqual([url]);
        const parsed = new URL(url);
        expect(parsed.hash).toBe(`#L${line}`);
        expect(parsed.pathname.startsWith(`/bio/collection/blob/${context.headSha}/`)).toBe(true);
        const back = parsed.pathname.split('/').slice(5).map(decodeURIComponent).join('/');
        expect(back).toBe(path.replace(/\p{Cs}/gu, '\ufffd'));
      }),
      { numRuns: 2000 },
    );
  });
});
