import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Limits } from '../contract/case.ts';
import { atExit } from '../settings/at-exit.ts';
import { childCommand, childEntry } from './child-command.ts';
import { childEnvironment } from './child-environment.ts';
import { delay, type Ending, ending, killGroup, pipesOf } from './child-process.ts';
import { readLines } from './line-reader.ts';
import { keepLogTail } from './log-tail.ts';
import { type ChildMessage, isAnswer, MAX_LINE, MAX_MESSAGES, parseMessage } from './messages.ts';
import { countOomKills } from './oom-kills.ts';
import { type MemoryWatch, watchMemory } from './watch-memory.ts';

export interface ChildOptions {
  /** Variables of which the few harmless ones are passed on; none if absent. */
  environment?: NodeJS.ProcessEnv;
  /** Folder whose node_modules holds the engine; absent: this program's own. */
  engineFolder?: string;
  /** Where its scratch folder is made; absent: the system's folder for temporary files. */
  temporaryFolder?: string;
  /** Script that runs in the child; absent: our own. */
  entry?: string;
}

/** Why this process ended the child. */
export type KillReason = 'timeout' | 'out-of-memory' | 'nonsense' | 'no-longer-needed';

/** How a child ended. */
export interface ChildEnd extends Ending {
  /** Set where this process ended it. */
  killed: KillReason | null;
  /** The kernel ended some process for want of memory while the child ran. */
  oomKill: boolean;
}

/** A child process that loads the engine and then waits for its one job. */
export interface Child {
  /** undefined where it could not be started. */
  readonly pid: number | undefined;
  readonly scratchFolder: string;
  /** `performance.now()` at its start. */
  readonly startedAt: number;
  /** What it has told so far, and when (`performance.now()`). */
  readonly messages: { message: ChildMessage; at: number }[];
  readonly ended: Promise<ChildEnd>;
  isAlive(): boolean;
  /** Gives it its job, once. */
  send(job: unknown): void;
  kill(reason: KillReason): void;
  /** Last lines of its stdout and stderr. */
  log(): string;
  /** Largest resident set seen from outside, in bytes. */
  peakMemory(): number | null;
  /** Ends it if it still runs and removes its scratch folder. */
  close(): Promise<void>;
}

/** Milliseconds within which a killed process must be gone. */
const GRACE = 5000;

/**
 * Starts a child under the limits, without secrets, in an empty folder of its own. The time limit
 * is the caller's to keep; the memory limit is watched from here on.
 */
export async function startChild(limits: Limits, options: ChildOptions = {}): Promise<Child> {
  const scratchFolder = await mkdtemp(
    join(options.temporaryFolder ?? tmpdir(), 'model-hub-ci-case-'),
  );
  const script = [options.entry ?? childEntry(), options.engineFolder ?? ''];
  const command = childCommand(script, limits, availableParallelism());
  const oomKillsBefore = countOomKills();
  const startedAt = performance.now();
  const process = spawn(command.file, command.args, {
    cwd: scratchFolder,
    env: childEnvironment(options.environment ?? {}, scratchFolder),
    detached: command.ownGroup,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  const [input, output, errors, messagePipe, lifeline] = pipesOf(process);
  const messages: Child['messages'] = [];
  const log = keepLogTail(output, errors);
  let killed: KillReason | null = null;
  let watch: MemoryWatch | null = null;
  let over = false;

  function kill(reason: KillReason): void {
    if (over) return;
    killed ??= reason;
    killGroup(process, command.ownGroup);
  }

  readLines(
    messagePipe,
    MAX_LINE,
    (line) => {
      const message = parseMessage(line);
      if (message === null || messages.length >= MAX_MESSAGES) return kill('nonsense');
      messages.push({ message, at: performance.now() });
      // All is said: an engine needs a while to put itself away, and may crash over it.
      if (isAnswer(message)) kill('no-longer-needed');
    },
    () => kill('nonsense'),
  );
  if (process.pid !== undefined)
    watch = watchMemory(process.pid, limits.memory, () => kill('out-of-memory'));

  const ended = ending(process, () => {
    over = true;
    watch?.stop();
    lifeline.destroy();
  }).then((end): ChildEnd => {
    const kills = countOomKills();
    const oomKill = kills !== null && oomKillsBefore !== null && kills > oomKillsBefore;
    return { ...end, killed, oomKill };
  });

  const forget = atExit(() => {
    kill('no-longer-needed');
    rmSync(scratchFolder, { recursive: true, force: true });
  });

  return {
    pid: process.pid,
    scratchFolder,
    startedAt,
    messages,
    ended,
    isAlive: () => process.pid !== undefined && !over,
    send: (job) => void input.end(`${JSON.stringify(job)}\n`),
    kill,
    log,
    peakMemory: () => watch?.peak() ?? null,
    async close() {
      kill('no-longer-needed');
      await Promise.race([ended, delay(GRACE)]);
      await rm(scratchFolder, { recursive: true, force: true, maxRetries: 5 });
      forget();
    },
  };
}
