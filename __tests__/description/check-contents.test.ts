import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { encode } from 'fast-png';
import { withFields } from '../../scripts/docs/findings/bases.ts';
import { checkContents, type Fetch } from '../../src/description/check-contents.ts';
import { readDescription } from '../../src/description/read-description.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fetchHere: Fetch = async ({ source }) => ({ ok: true, file: { path: join(folder, source) } });

async function codes(
  base: Parameters<typeof withFields>[0],
  fields: string,
  files: Record<string, string | Uint8Array>,
) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const { description } = readDescription(withFields(base, fields), 'rdf.yaml');
  if (!description) throw new Error('the example is invalid');
  return (await checkContents(description, fetchHere)).map(({ code, position }) => [
    code,
    position?.line,
  ]);
}

const png = (width: number, height: number) =>
  encode({ width, height, data: new Uint8Array(width * height), channels: 1, depth: 8 });
const COVERS = 'covers: [{source: cover.png}]';
const README = { 'README.md': '# Validation\nlook' };

test('a cover of 2:1 or 1:1 is fine, another one is not', async () => {
  expect(await codes('dataset 0.3', COVERS, { ...README, 'cover.png': png(200, 100) })).toEqual([]);
  expect(await codes('dataset 0.3', COVERS, { ...README, 'cover.png': png(100, 100) })).toEqual([]);
  expect(await codes('dataset 0.3', COVERS, { ...README, 'cover.png': png(100, 300) })).toEqual([
    ['cover-ratio', 11],
  ]);
});

test('a cover that is large or no image', async () => {
  const noise = new Uint8Array(600_000).fill(7);
  expect(await codes('dataset 0.3', COVERS, { ...README, 'cover.png': noise })).toEqual([
    ['cover-too-large', 11],
    ['cover-unreadable', 11],
  ]);
});

test('the documentation of a model speaks of its validation', async () => {
  expect(await codes('model 0.5', '', { 'README.md': '## How it was validated' })).toEqual([
    ['documentation-without-validation', 5],
  ]);
  expect(await codes('model 0.5', '', README)).toEqual([]);
  expect(await codes('dataset 0.3', '', { 'README.md': '' })).toEqual([]);
});

test.each([
  ['{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["a"]}]}', []],
  ['{"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": "a"}]}]}', []],
  ['{"nbformat": 4, "cells": [{"cell_type": "code"}]}', ['notebook-cell-broken']],
  ['{"nbformat": 4, "cells": [null]}', ['notebook-cell-broken']],
  ['{"cells": []}', ['notebook-unreadable']],
  ['<html>', ['notebook-unreadable']],
])('the notebook %s', async (content, expected) => {
  const fields = 'type: notebook\nsource: a.ipynb';
  const found = await codes('dataset 0.3', fields, { ...README, 'a.ipynb': content });
  expect(found.map(([code]) => code)).toEqual(expected);
});
