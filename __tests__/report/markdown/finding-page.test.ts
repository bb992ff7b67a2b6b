import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { FINDING_PAGES } from '../../../scripts/docs/findings/all-pages.ts';
import { FILE_PAGES } from '../../../scripts/docs/findings/file-pages.ts';
import { CAUSES } from '../../../src/contract/causes.ts';
import { findingPage } from '../../../src/report/markdown/finding-page.ts';
import { HOSTILE } from '../states.ts';

const docs = 'https://example.org/acme/tool/blob/v1/docs';
const codes = [...Object.keys(FINDING_PAGES), ...Object.keys(FILE_PAGES), ...Object.keys(CAUSES)];

test('every code leads to a page that is there', () => {
  const missing = codes.filter((code) => {
    const page = findingPage(code, docs);
    if (!page?.startsWith(`${docs}/`)) return true;
    return !existsSync(
      fileURLToPath(new URL(`../../../docs/${page.slice(docs.length + 1)}`, import.meta.url)),
    );
  });
  expect(missing).toEqual([]);
  expect(findingPage('unknown-field', docs)).toBe(`${docs}/findings/unknown-field.md`);
});

test('what is no code of ours leads nowhere, and without an address nothing does', () => {
  for (const code of [HOSTILE, '', '../x', 'a/b', 'A', 'a.b', '-a'])
    expect(findingPage(code, docs)).toBeNull();
  expect(findingPage('unknown-field', null)).toBeNull();
});
