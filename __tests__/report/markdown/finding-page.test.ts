import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { FINDING_PAGES } from '../../../scripts/docs/findings/all-pages.ts';
import { FILE_PAGES } from '../../../scripts/docs/findings/file-pages.ts';
import { PACKAGE_PAGES } from '../../../scripts/docs/findings/package-pages.ts';
import { RUN_PAGES } from '../../../scripts/docs/findings/run-pages.ts';
import { CAUSES } from '../../../src/contract/causes.ts';
import { findingPage } from '../../../src/report/markdown/finding-page.ts';
import { HOSTILE } from '../states.ts';

const docs = 'https://example.org/acme/tool/blob/v1/docs';
const codes = [
  ...Object.keys(FINDING_PAGES),
  ...Object.keys(FILE_PAGES),
  ...Object.keys(PACKAGE_PAGES),
  ...Object.keys(RUN_PAGES),
  ...Object.keys(CAUSES),
];

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

test('what is noticed while models run has a page, or is a cause', () => {
  const root = fileURLToPath(new URL('../../../src', import.meta.url));
  const sources = ['inference/python', 'testing'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, room, name), 'utf8')),
  );
  const noticed = sources.flatMap((text) =>
    [...text.matchAll(/\bcode: '([a-z0-9-]+)'|\bwarn\('([a-z0-9-]+)'/g)].map(
      ([, a, b]) => a ?? b ?? '',
    ),
  );
  expect(noticed.length).toBeGreaterThan(10);
  expect(noticed.filter((code) => !codes.includes(code))).toEqual([]);
});
