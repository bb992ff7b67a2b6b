import { join } from 'node:path';
import type { Limits } from '../contract/case.ts';
import { installation } from '../settings/installation.ts';

export interface Command {
  file: string;
  args: string[];
  /** A process group of its own, so that all of it can be ended at once. */
  ownGroup: boolean;
}

/** File descriptor of the pipe whose end tells that the parent is gone. */
export const LIFELINE_FD = 4;

const MIB = 1024 * 1024;

/** What V8 reserves for code and counts as data: next to nothing in Node 20, 512 MiB in Node 24. */
const RESERVED_FOR_CODE = Number(process.versions.node.split('.')[0]) < 22 ? 0 : 512 * MIB;

/**
 * Memory that a process may ask for beyond the limit before the kernel refuses, in bytes:
 * RLIMIT_DATA counts what is reserved (code, arenas, a stack a thread), the limit means what is
 * in use.
 */
function reservedButUnused(threads: number): number {
  return RESERVED_FOR_CODE + (320 + 10 * threads) * MIB;
}

/** CPU time that a child may use before the kernel ends it, should nobody else do so. */
function cpuSeconds(limits: Limits, threads: number): number {
  return Math.ceil((limits.timeout / 1000) * threads) + 60;
}

/**
 * Starts the child through a shell that sets the limits of the operating system, and leaves a
 * watchman behind who ends the whole group when the parent dies, however it dies: a child that
 * is busy in native code does not notice. The shell then becomes the child.
 */
const POSIX_SCRIPT = [
  // Where a limit can't be set, a lower one holds already.
  '{ ulimit -c 0; ulimit -t "$1"; [ -z "$2" ] || ulimit -d "$2"; } 2>/dev/null',
  'shift 2',
  `(read -r _ <&${LIFELINE_FD}; kill -KILL -$$) >/dev/null 2>&1 3>&- &`,
  `exec "$@" ${LIFELINE_FD}<&-`,
].join('\n');

/** Bundle of src/inference/child/main.ts. */
export function childEntry(): string {
  return join(installation().root, 'dist', 'infer.cjs');
}

/**
 * The command that starts a script in Node under `limits` on this operating system.
 * @param script with its arguments
 */
export function childCommand(
  script: string[],
  limits: Limits,
  threads: number,
  platform: NodeJS.Platform = process.platform,
): Command {
  return limitedCommand([process.execPath, ...script], limits, threads, platform);
}

/**
 * The command that starts a program under those of `limits` that the operating system keeps.
 * @param argv the program and its arguments
 */
export function limitedCommand(
  argv: string[],
  limits: Limits,
  threads: number,
  platform: NodeJS.Platform = process.platform,
): Command {
  if (platform === 'win32') return { file: argv[0] ?? '', args: argv.slice(1), ownGroup: false };
  // Elsewhere than on Linux kernels do not hold to it; there, and with a driver, the watcher alone does.
  const dataKiB =
    platform === 'linux' && !limits.hasDriver
      ? String(Math.ceil((limits.memory + reservedButUnused(threads)) / 1024))
      : '';
  return {
    file: '/bin/sh',
    args: ['-c', POSIX_SCRIPT, 'sh', String(cpuSeconds(limits, threads)), dataKiB, ...argv],
    ownGroup: true,
  };
}
