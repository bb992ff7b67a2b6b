import { readSync } from 'node:fs';

const LINE_END = 10;
const CHUNK = 65_536;

/**
 * The jobs on stdin, one line of JSON each, until it is closed; an empty line is none. Nothing else goes
 * on in this process while there is no job, so it simply waits: the machinery of streams would take longer
 * to set up than the engine's import. Windows ends a pipe with an error.
 */
export async function* readJobs(): AsyncGenerator<unknown> {
  if (process.platform === 'win32') {
    const { createInterface } = await import('node:readline');
    for await (const line of createInterface({ input: process.stdin }))
      if (line !== '') yield JSON.parse(line);
    return;
  }
  let rest = Buffer.alloc(0);
  const chunk = Buffer.alloc(CHUNK);
  for (;;) {
    const end = rest.indexOf(LINE_END);
    const line = end < 0 ? '' : rest.toString('utf8', 0, end);
    if (end >= 0) rest = rest.subarray(end + 1);
    if (line !== '') yield JSON.parse(line);
    if (end >= 0) continue;
    const count = readSync(0, chunk);
    if (count === 0) return;
    rest = Buffer.concat([rest, chunk.subarray(0, count)]);
  }
}
