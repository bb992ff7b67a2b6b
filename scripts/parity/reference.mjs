import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The reference implementation with the versions that it was read at. */
export const PACKAGES = ['bioimageio.spec==0.5.14.3', 'pydantic<2.13'];

/**
 * Asks the reference implementation about many texts, in one process.
 * @param {string} python its interpreter
 * @param {{id: number, text: string}[]} cases
 * @returns {Promise<Map<number, object>>} verdict by id
 */
export async function askReference(python, cases, onProgress = () => {}) {
  const child = spawn(python, [join(import.meta.dirname, 'judge.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PYTHONUTF8: '1' },
  });
  const verdicts = new Map();
  const read = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const verdict = JSON.parse(line);
      verdicts.set(verdict.id, verdict);
      onProgress(verdicts.size);
    }
  })();
  child.stdin.on('error', () => {});
  const ended = once(child, 'exit');
  for (const { id, text } of cases)
    if (
      !child.stdin.write(`${JSON.stringify({ id, text })}
`)
    )
      await Promise.race([once(child.stdin, 'drain'), ended]);
  child.stdin.end();
  await read;
  if (verdicts.size !== cases.length)
    throw new Error(`the reference answered ${verdicts.size} of ${cases.length} cases`);
  return verdicts;
}
