import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startTracer } from '../../../src/inference/tracer/start-tracer.ts';
import { temporaryFolders } from '../../temporary.ts';
import { LIMITS } from './trace.ts';

const newFolder = temporaryFolders();
const ANSWER = JSON.stringify({ type: 'failed', reason: 'refusal', message: 'No.', line: null });

/** Starts a script in the place of the process that traces. */
function start(script: string, timeout = LIMITS.timeout) {
  const folder = newFolder({
    'entry.mjs': `import { readSync, writeSync } from 'node:fs';\nconst told = ${JSON.stringify(`${ANSWER}\n`)};\n${script}`,
  });
  const entry = join(folder, 'entry.mjs');
  return startTracer({ ...LIMITS, timeout }, { entry, engineFolder: null });
}

const WAITING = 'setInterval(() => {}, 99);';

test.each([
  ['answers twice', `readSync(0, Buffer.alloc(9)); writeSync(3, told + told); ${WAITING}`, true],
  ['floods', 'readSync(0, Buffer.alloc(9)); for (;;) writeSync(3, told);', true],
  ['tells what it was not asked', `writeSync(3, told); ${WAITING}`, false],
])(
  'what %s is ended, and not believed any more',
  async (_, script, isAsked) => {
    const tracer = start(script);
    if (isAsked) {
      tracer.send({});
      expect((await tracer.next()).type).toBe('failed');
    }
    while (tracer.isAlive()) await new Promise((done) => setTimeout(done, 50));
    await expect(tracer.next()).rejects.toThrow('told something that it never should');
    tracer.close();
  },
  60_000,
);

test('what gives no answer is ended at the time limit of the question', async () => {
  const tracer = start('setInterval(() => {}, 99);', 1000);
  // While nothing is asked, no time runs.
  await new Promise((done) => setTimeout(done, 1500));
  expect(tracer.isAlive()).toBe(true);
  tracer.send({});
  await expect(tracer.next()).rejects.toThrow('was ended at its time limit');
  tracer.close();
}, 60_000);
