import type { Readable } from 'node:stream';

/** Longer than any path of an operating system. */
const LONGEST_PATH = 64 * 1024;

/**
 * The paths of a command line one after the other, where `-` stands for those on standard input:
 * one a line, or separated by NUL as `git ls-files -z` and `find -print0` write them.
 */
export async function* readPaths(
  words: readonly string[],
  stdin: Readable,
): AsyncGenerator<string> {
  for (const word of words) {
    if (word === '-') yield* splitPaths(stdin);
    else yield word;
  }
}

async function* splitPaths(stdin: Readable): AsyncGenerator<string> {
  let separator: string | undefined;
  let rest = '';
  stdin.setEncoding('utf8');
  for await (const chunk of stdin) {
    rest += chunk;
    separator ??= /[\0\n]/.exec(rest)?.[0];
    if (separator !== undefined) {
      const parts = rest.split(separator);
      rest = parts.pop() ?? '';
      for (const part of parts) yield* path(part, separator);
    }
    // What has no separator for so long is no list of paths: cut it into one that cannot exist.
    if (rest.length > LONGEST_PATH) rest = rest.slice(0, LONGEST_PATH);
  }
  yield* path(rest, separator);
}

function* path(part: string, separator: string | undefined): Generator<string> {
  const text = separator === '\0' ? part : part.replace(/\r$/, '');
  if (text !== '') yield text;
}
