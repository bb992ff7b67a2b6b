import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from '../settings/at-exit.ts';
import type { Command } from './child-command.ts';
import { delay, type Ending, ending, killGroup, pipesOf } from './child-process.ts';
import { readLines } from './line-reader.ts';
import { keepLogTail } from './log-tail.ts';
import { countOomKills } from './oom-kills.ts';
import type { Watch } from './watch.ts';

/** Why this process ended the child. */
export type KillReason =
  | 'timeout'
  | 'out-of-memory'
  | 'too-many-processes'
  | 'nonsense'
  | 'no-longer-needed';

/** How a child ended. */
export interface ChildEnd extends Ending {
  /** Set where this process ended it. */
  killed: KillReason | null;
  /** The kernel ended some process for want of memory while the child ran. */
  oomKill: boolean;
}

/** What is started, and what it tells. */
export interface Program<Message> {
  /** @param scratchFolder its working directory, empty */
  command: (scratchFolder: string) => Command;
  environment: (scratchFolder: string) => NodeJS.ProcessEnv;
  /** One line of what it tells; null for anything that it never should. */
  parse: (line: string) => Message | null;
  /** Whether a message is its last word. */
  isAnswer: (message: Message) => boolean;
  maxLine: number;
  maxMessages: number;
  /** Looks after it from outside and has it ended where it takes too much. */
  watch: (pid: number, kill: (reason: KillReason) => void) => Watch;
}

/** A process that was started under limits and waits for its jobs. */
export interface Contained<Message> {
  /** undefined where it could not be started. */
  readonly pid: number | undefined;
  readonly scratchFolder: string;
  /** `performance.now()` at its start. */
  readonly startedAt: number;
  /** Calls the listener after each further message. */
  onMessage(listener: () => void): void;
  /** What it has told so far, and when (`performance.now()`). */
  readonly messages: { message: Message; at: number }[];
  readonly ended: Promise<ChildEnd>;
  isAlive(): boolean;
  /** Gives it a job; its only one unless `more` may follow, for which it then lives on. */
  send(job: unknown, more?: boolean): void;
  /** Settles with how it ended, or with null at its next answer where more jobs may follow. */
  answered(): Promise<ChildEnd | null>;
  /** Gives it what it asked for, where its input is still open. */
  answer(value: unknown): void;
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
 * Starts a program without secrets, in an empty folder of its own. The time limit is the caller's to
 * keep; the other limits are the command's and the watch's.
 * @param temporaryFolder where its scratch folder is made; the system's folder for temporary files if absent
 */
export async function startProcess<Message>(
  program: Program<Message>,
  temporaryFolder: string = tmpdir(),
): Promise<Contained<Message>> {
  const scratchFolder = await mkdtemp(join(temporaryFolder, 'model-hub-ci-case-'));
  const command = program.command(scratchFolder);
  const oomKillsBefore = countOomKills();
  const startedAt = performance.now();
  const process = spawn(command.file, command.args, {
    cwd: scratchFolder,
    env: program.environment(scratchFolder),
    detached: command.ownGroup,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  const [input, output, errors, messagePipe, lifeline] = pipesOf(process);
  const messages: Contained<Message>['messages'] = [];
  const log = keepLogTail(output, errors);
  let killed: KillReason | null = null;
  let livesOn = false;
  let answerCame: () => void = () => {};
  let watch: Watch | null = null;
  let over = false;
  let heard: () => void = () => {};

  function kill(reason: KillReason): void {
    if (over) return;
    killed ??= reason;
    killGroup(process, command.ownGroup);
  }

  readLines(
    messagePipe,
    program.maxLine,
    (line) => {
      // What once told nonsense is not believed afterwards, whatever still stands in the pipe.
      if (killed === 'nonsense') return;
      const message = program.parse(line);
      if (message === null || messages.length >= program.maxMessages) return kill('nonsense');
      messages.push({ message, at: performance.now() });
      heard();
      if (!program.isAnswer(message)) return;
      if (livesOn) answerCame();
      // All is said: an engine needs a while to put itself away, and may crash over it.
      else kill('no-longer-needed');
    },
    () => kill('nonsense'),
  );
  if (process.pid !== undefined) watch = program.watch(process.pid, kill);

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
    onMessage(listener) {
      heard = listener;
    },
    ended,
    isAlive: () => process.pid !== undefined && !over,
    send(job, more = false) {
      livesOn = more;
      const line = `${JSON.stringify(job)}\n`;
      if (more) input.write(line);
      else input.end(line);
    },
    answered() {
      const next = new Promise<null>((resolve) => {
        answerCame = () => resolve(null);
      });
      return Promise.race([ended, next]);
    },
    answer: (value) => void input.write(`${JSON.stringify(value)}\n`),
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
