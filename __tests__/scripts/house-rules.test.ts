import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const path = join('src', name).replaceAll('\\', '/');
    return { path, text: readFileSync(path, 'utf8') };
  });

/** The rooms that may look at the world around the process. */
const LOOKS_OUTSIDE = /^src\/(cli\/|actions\/|inference\/child\/|inference\/tracer\/main\.ts$)/;
/** `process.env`, `process['argv']`, `const { env } = process`, an import of node:process. */
const THE_WORLD =
  /\bprocess\s*(\?\.|\.|\[\s*['"])\s*(env|argv)\b|=\s*process\s*;|from 'node:process'/;

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(20);
});

test.each([
  'const token = process.env.TOKEN;',
  "process['argv']",
  'const { env } = process;',
  "import process from 'node:process';",
])('%j would be noticed', (line) => {
  expect(line).toMatch(THE_WORLD);
});

test('only the entries read the environment and the command line', () => {
  const guilty = sources.filter(
    ({ path, text }) => !LOOKS_OUTSIDE.test(path) && THE_WORLD.test(text),
  );
  expect(guilty.map(({ path }) => path)).toEqual([]);
});

test('no file is longer than 400 lines, generated data aside', () => {
  const byHand = sources.filter(({ text }) => !/^.*Written by scripts\//.test(text));
  const long = byHand.filter(({ text }) => text.split('\n').length > 401);
  expect(long.map(({ path }) => path)).toEqual([]);
});
