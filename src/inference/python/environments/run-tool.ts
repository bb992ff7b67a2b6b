import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { atExit } from '../../../settings/at-exit.ts';
import { ending, killGroup } from '../../child-process.ts';
import { keepLogTail } from '../../log-tail.ts';
import { toolEnvironment } from './tool-environment.ts';

export interface ToolOptions {
  /** Variables of this process, of which the tool gets the harmless ones. */
  environment: NodeJS.ProcessEnv;
  /** Variables besides. */
  more?: NodeJS.ProcessEnv;
  /** Folder it runs in: a tool may read settings from there, so never one of a package. */
  cwd: string;
  /** Milliseconds. */
  timeout: number;
  /** Watches something else while the tool runs; it calls its argument to end the tool, with the reason. */
  guard?: (stop: (reason: string) => void) => () => void;
}

export interface ToolRun {
  ok: boolean;
  /** What it wrote to stdout, cut at 4 MiB. */
  stdout: string;
  /** Last lines of stderr and stdout, without colours, passwords and empty lines. */
  lines: string[];
  /** Why it did not do what it was told; empty where it did. */
  reason: string;
}

const MAX_STDOUT = 4 * 2 ** 20;
const LINES = 20;

/** Runs a program of our own choosing to its end: bounded time, no input, a process group of its own. */
export async function runTool(
  file: string,
  words: readonly string[],
  options: ToolOptions,
): Promise<ToolRun> {
  const ownGroup = process.platform !== 'win32';
  const child = spawn(file, words, {
    cwd: options.cwd,
    env: { ...toolEnvironment(options.environment), ...options.more },
    detached: ownGroup,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (bytes: Buffer) => {
    if (size < MAX_STDOUT) chunks.push(bytes);
    size += bytes.length;
  });
  const said = keepLogTail(child.stderr, child.stdout);
  let stopped: string | null = null;
  const stop = (reason: string) => {
    stopped ??= reason;
    killGroup(child, ownGroup);
  };
  const clock = setTimeout(
    () => stop(`it was not ready after ${Math.round(options.timeout / 1000)} s`),
    options.timeout,
  );
  const release = options.guard?.(stop);
  const forget = atExit(() => killGroup(child, ownGroup));
  const { spawnError, code, signal } = await ending(child, () => {
    clearTimeout(clock);
    release?.();
    forget();
  });
  const reason =
    stopped ??
    (spawnError !== null
      ? `it could not be started: ${spawnError.message}`
      : code === 0
        ? ''
        : `it ended with ${code === null ? signal : `exit code ${code}`}`);
  return {
    ok: reason === '',
    stdout: Buffer.concat(chunks).subarray(0, MAX_STDOUT).toString('utf8'),
    lines: lastLines(said()),
    reason,
  };
}

/** Addresses may hold a user's name and password, which are nobody else's business. */
export function lastLines(text: string): string[] {
  return stripVTControlCharacters(text)
    .replace(/\/\/[^\s/@]+@/g, '//')
    .split(/[\r\n]+/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(-LINES);
}
