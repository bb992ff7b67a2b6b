import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Duplex, PassThrough, type Readable, type Writable } from 'node:stream';
import type { Limits } from '../contract/case.ts';
import { childCommand, LIFELINE_FD } from './child-command.ts';
import { childEnvironment } from './child-environment.ts';
import { readLines } from './line-reader.ts';
import { keepLogTail } from './log-tail.ts';
import { type ChildMessage, MAX_LINE, MESSAGE_FD, parseMessage } from './messages.ts';
import { countOomKills } from './oom-kills.ts';
import { type MemoryWatch, watchMemory } from './watch-memory.ts';

export interface ChildOptions {
  /** Variables of which the few harmless ones are passed on; none if absent. */
  environment?: NodeJS.ProcessEnv;
  /** Folder whose node_modules holds the engine; absent: this program's own. */
  engineFolder?: string;
}

/** Why this process ended the child. */
export type KillReason = 'timeout' | 'out-of-memory' | 'nonsense' | 'no-longer-needed';

/** How a child ended. */
export interface ChildEnd {
  /** Set where the process could not be started at all. */
  spawnError: Error | null;
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Set where this process ended it. */
  killed: KillReason | null;
  /** The kernel ended some process for want of memory while the child ran. */
  oomKill: boolean;
}

/** A child process that loads the engine and then waits for its one job. */
export interface Child {
  readonly limits: Limits;
  readonly scratchFolder: string;
  /** `performance.now()` at its start. */
  readonly startedAt: number;
  /** What it has told so far, and when (`performance.now()`). */
  readonly messages: { message: ChildMessage; at: number }[];
  readonly ended: Promise<ChildEnd>;
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
  const scratchFolder = await mkdtemp(join(tmpdir(), 'model-hub-ci-case-'));
  const command = childCommand(options.engineFolder ?? null, limits, availableParallelism());
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
      if (message === null) kill('nonsense');
      else messages.push({ message, at: performance.now() });
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

  return {
    limits,
    scratchFolder,
    startedAt,
    messages,
    ended,
    send: (job) => void input.end(`${JSON.stringify(job)}\n`),
    kill,
    log,
    peakMemory: () => watch?.peak() ?? null,
    async close() {
      kill('no-longer-needed');
      await Promise.race([ended, delay(GRACE)]);
      await rm(scratchFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Pipes = [Writable, Readable, Readable, Readable, Duplex];

function pipesOf(process: ChildProcess): Pipes {
  // Where not even pipes could be made there is no stdio; the 'error' event then tells why.
  const stdio: (Readable | Writable | null | undefined)[] | undefined = process.stdio;
  const pipes = [0, 1, 2, MESSAGE_FD, LIFELINE_FD].map((fd) => stdio?.[fd] ?? new PassThrough());
  // A pipe to a process that has died breaks; how it died is what is told.
  for (const pipe of pipes) pipe.on('error', () => {});
  return pipes as unknown as Pipes;
}

type Ending = Pick<ChildEnd, 'spawnError' | 'code' | 'signal'>;

/** Waits until the process is gone and all that it wrote has been read; calls `onExit` in between. */
async function ending(process: ChildProcess, onExit: () => void): Promise<Ending> {
  const closed = new Promise((resolve) => process.once('close', resolve));
  const spawnError = await new Promise<Error | null>((resolve) => {
    process.once('error', resolve);
    process.once('exit', () => resolve(null));
  });
  onExit();
  // Something that the child left behind may hold the pipes open.
  if (spawnError === null) await Promise.race([closed, delay(1000)]);
  return { spawnError, code: process.exitCode, signal: process.signalCode };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function killGroup(child: ChildProcess, ownGroup: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (ownGroup) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch (error) {
    // It has just ended by itself; macOS says EPERM as long as it is a zombie.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}
