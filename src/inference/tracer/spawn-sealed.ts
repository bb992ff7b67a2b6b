import { type ChildProcess, spawn } from 'node:child_process';
import type { Command } from '../child-command.ts';

/** Starts what a tracer's command says: without environment, without a folder of its own. */
export function spawnSealed({ file, args, ownGroup }: Command): ChildProcess {
  return spawn(file, args, {
    cwd: '/',
    env: {},
    detached: ownGroup,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
}
