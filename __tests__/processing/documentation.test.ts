import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { OPERATIONS } from '../../src/processing/operations.ts';
import { VARIANTS } from '../../src/processing/variants.ts';

const text = readFileSync(new URL('../../docs/processing.md', import.meta.url), 'utf8');
const [, formulas = '', departures = ''] = text.split(/^## .*$/m);
const rows = (part: string) =>
  [...part.matchAll(/^\| `([\w-]+)` *\| (.*?) *\|$/gm)].map(([, name, words]) => [name, words]);

test('docs/processing.md has a row for each operation', () => {
  const named = rows(formulas).map(([name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(OPERATIONS).toSorted());
});

test('docs/processing.md names each departure of the reference in the words of the verdict', () => {
  expect(rows(departures)).toEqual(
    Object.entries(VARIANTS).map(([name, { means }]) => [name, means]),
  );
});
