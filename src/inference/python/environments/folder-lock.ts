import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { atExit } from '../../../settings/at-exit.ts';

/** Milliseconds between two signs of life, and after how many without one a holder counts as dead. */
const BEAT = 5_000;
const DEAD = 60_000;
const POLL = 200;

/**
 * Does a task while no other process does one under the same lock file. A holder that died without
 * taking its file away is noticed: on this machine by its process, elsewhere by its silence. Two that notice it
 * at once may both go on, so a task has to put what it makes into its place in one step.
 * @param onWait called once if another process holds the lock
 */
export async function underLock<T>(
  file: string,
  task: () => Promise<T>,
  onWait: () => void = () => {},
): Promise<T> {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), at: Date.now() });
  for (let waits = 0; !take(file, own); waits += 1) {
    if (waits === 0) onWait();
    if (isDead(file)) rmSync(file, { force: true });
    else await pause();
  }
  const release = () => {
    if (textOf(file) === own) rmSync(file, { force: true });
  };
  const forget = atExit(release);
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // Someone took it for dead and away.
    }
  }, BEAT);
  beat.unref();
  try {
    return await task();
  } finally {
    clearInterval(beat);
    release();
    forget();
  }
}

/** Keeps this process alive: nothing else may be going on in it. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL));
}

function take(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isDead(file: string): boolean {
  let silence: number;
  try {
    silence = Date.now() - statSync(file).mtimeMs;
  } catch {
    return false;
  }
  if (silence > DEAD) return true;
  try {
    const { pid, host } = JSON.parse(textOf(file) ?? '') as { pid?: unknown; host?: unknown };
    if (host !== hostname() || typeof pid !== 'number' || pid === process.pid) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Half-written: its holder is just taking it.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
