import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { ending, pipesOf } from '../../src/inference/child-process.ts';
import { type EndOfChild, explainEnd } from '../../src/inference/explain-end.ts';
import { progressOf } from '../../src/inference/progress.ts';
import type { Child } from '../../src/inference/start-child.ts';
import type { ChildEnd } from '../../src/inference/start-process.ts';
import { LIMITS } from './cases.ts';

const END: ChildEnd = { spawnError: null, code: null, signal: null, killed: null, oomKill: false };

function explain(end: Partial<ChildEnd>, known: Partial<EndOfChild> = {}) {
  return explainEnd({
    end: { ...END, ...end },
    started: true,
    stage: 'run',
    during: 'while it ran the model',
    limits: LIMITS,
    peakMemory: 100 * 2 ** 20,
    log: '',
    ...known,
  });
}

test.each([
  ['our timer', { signal: 'SIGKILL', killed: 'timeout' }, {}, 'timeout'],
  ['our watcher', { signal: 'SIGKILL', killed: 'out-of-memory' }, {}, 'out-of-memory'],
  ['the kernel, for want of memory', { signal: 'SIGKILL', oomKill: true }, {}, 'out-of-memory'],
  ['somebody’s SIGKILL', { signal: 'SIGKILL' }, {}, 'crashed'],
  [
    'somebody’s SIGKILL near the limit',
    { signal: 'SIGKILL' },
    { peakMemory: LIMITS.memory },
    'crashed',
  ],
  [
    'C++ that got no memory',
    { signal: 'SIGABRT' },
    { log: 'what():  std::bad_alloc' },
    'out-of-memory',
  ],
  [
    'V8 that got no memory',
    { signal: 'SIGABRT' },
    { log: 'FATAL ERROR: JavaScript heap out of memory' },
    'out-of-memory',
  ],
  [
    'an unchecked allocation',
    { signal: 'SIGSEGV' },
    { peakMemory: 0.95 * LIMITS.memory },
    'out-of-memory',
  ],
  ['a fault', { signal: 'SIGSEGV' }, {}, 'crashed'],
  ['an early exit', { code: 3 }, { peakMemory: LIMITS.memory }, 'crashed'],
  ['a start that failed', { code: 1 }, { started: false }, 'engine-missing'],
  [
    'no process at all',
    { spawnError: new Error('spawn EAGAIN') },
    { started: false },
    'engine-missing',
  ],
] as const)('%s', (_what, end, known, cause) => {
  expect(explain(end, known).cause).toBe(cause);
});

test('the messages say what was going on', () => {
  expect(explain({ killed: 'timeout', signal: 'SIGKILL' }).message).toBe(
    'The case was ended after 25 s, while it ran the model.',
  );
  expect(explain({ signal: 'SIGILL' }).message).toBe(
    'The process that ran the model died by SIGILL, while it ran the model.',
  );
});

test('a program that is not there is an error of the start, not an exception', async () => {
  const process = spawn('/nowhere/node', [], { stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'] });
  pipesOf(process);
  const { spawnError } = await ending(process, () => {});
  expect(spawnError?.message).toMatch(/ENOENT/);
});

function progress(
  messages: [Child['messages'][number]['message'], number][],
  begun = 100,
  now = 900,
) {
  const told = messages.map(([message, at]) => ({ message, at }));
  return progressOf({ startedAt: 100, messages: told } as unknown as Child, begun, now);
}

const ENGINE = { type: 'engine', engine: 'e', import: 10 } as const;
const LOADED = { type: 'loaded', engine: 'e (cpu)', load: 20 } as const;

test.each([
  ['nothing', progress([]), 'load', { start: 800, total: 800 }],
  [
    'the engine',
    progress([[ENGINE, 150]]),
    'load',
    { start: 40, import: 10, load: 750, total: 800 },
  ],
  [
    'the weights',
    progress([
      [ENGINE, 150],
      [LOADED, 180],
    ]),
    'run',
    { start: 40, import: 10, load: 20, run: 720, total: 800 },
  ],
  [
    'a run',
    progress([
      [ENGINE, 150],
      [LOADED, 180],
      [{ type: 'ran', run: 5 }, 190],
    ]),
    'run',
    { start: 40, import: 10, load: 20, run: 5, total: 800 },
  ],
])('a child that came as far as %s', (_what, { stage, durations }, expected, times) => {
  expect(stage).toBe(expected);
  expect(durations).toEqual(times);
});

test('what a spare child waited is nobody’s time', () => {
  const { durations } = progress([[ENGINE, 150]], 700, 900);
  expect(durations).toEqual({ start: 40, import: 10, load: 200, total: 200 });
});

test('the first answer holds', () => {
  const finished = { type: 'finished', outputs: [] as string[], peakMemory: 1 } as const;
  const failed = {
    type: 'failed',
    stage: 'run',
    cause: 'run-failed',
    message: '',
    hint: '',
    peakMemory: 2,
  } as const;
  expect(
    progress([
      [finished, 1],
      [failed, 2],
    ]).answer,
  ).toBe(finished);
  expect(
    progress([
      [failed, 1],
      [finished, 2],
    ]).answer,
  ).toBe(failed);
});
