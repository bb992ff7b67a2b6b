import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPaths } from '../../src/cli/read-paths.ts';

async function read(words: string[], chunks: string[]): Promise<string[]> {
  const paths: string[] = [];
  const bytes = chunks.map((chunk) => Buffer.from(chunk));
  for await (const path of readPaths(words, Readable.from(bytes))) paths.push(path);
  return paths;
}

test('- stands for standard input, in its place', async () => {
  expect(await read(['a', '-', 'b'], ['x\ny\n'])).toEqual(['a', 'x', 'y', 'b']);
});

test('lines may end in either way, and the last one without an end', async () => {
  expect(await read(['-'], ['x\r\n\r\ny z'])).toEqual(['x', 'y z']);
});

test('NUL separates paths that hold line breaks', async () => {
  expect(await read(['-'], ['x\0two\nlines\0'])).toEqual(['x', 'two\nlines']);
  expect(await read(['-'], ['two', ' words\0', 'three\r\n\0'])).toEqual(['two words', 'three\r\n']);
});

test('however the input is cut, the paths are the same', async () => {
  const path = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/[\0\r\n]/.test(text));
  await fc.assert(
    fc.asyncProperty(
      fc.array(path),
      fc.constantFrom('\n', '\0'),
      fc.nat(9),
      async (paths, end, size) => {
        const bytes = Buffer.from(paths.map((each) => each + end).join(''));
        const chunks: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += size + 1)
          chunks.push(bytes.subarray(at, at + size + 1));
        const found: string[] = [];
        for await (const each of readPaths(['-'], Readable.from(chunks))) found.push(each);
        expect(found).toEqual(paths);
      },
    ),
  );
});

test('an endless line does not fill the memory', async () => {
  const [path] = await read(
    ['-'],
    Array.from({ length: 50 }, () => 'x'.repeat(10_000)),
  );
  expect(path?.length).toBe(64 * 1024);
});
