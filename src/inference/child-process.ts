import type { ChildProcess } from 'node:child_process';
import { type Duplex, PassThrough, type Readable, type Writable } from 'node:stream';
import { LIFELINE_FD } from './child-command.ts';
import { MESSAGE_FD } from './messages.ts';

/** stdin, stdout, stderr, the messages, the lifeline. */
type Pipes = [Writable, Readable, Readable, Readable, Duplex];

export function pipesOf(process: ChildProcess): Pipes {
  // Where not even pipes could be made there is no stdio; the 'error' event then tells why.
  const stdio: (Readable | Writable | null | undefined)[] | undefined = process.stdio;
  const pipes = [0, 1, 2, MESSAGE_FD, LIFELINE_FD].map((fd) => stdio?.[fd] ?? new PassThrough());
  // A pipe to a process that has died breaks; how it died is what is told.
  for (const pipe of pipes) pipe.on('error', () => {});
  return pipes as unknown as Pipes;
}

/** How a process ended. */
export interface Ending {
  /** Set where it could not be started at all. */
  spawnError: Error | null;
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** Waits until the process is gone and all that it wrote has been read; calls `onExit` in between. */
export async function ending(process: ChildProcess, onExit: () => void): Promise<Ending> {
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

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

/** Ends a process, and where it has a group of its own, all of that. */
export function killGroup(child: ChildProcess, ownGroup: boolean): void {
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
