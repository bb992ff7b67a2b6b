import { readdirSync, readFileSync } from 'node:fs';
import { parseProcStatus } from './resident-memory.ts';
import type { KillReason } from './start-process.ts';
import type { Watch } from './watch.ts';
import { watchMemory } from './watch-memory.ts';

/** Milliseconds between two looks. */
const INTERVAL = 100;

export interface TreeLimits {
  /** Bytes of all processes together. */
  memory: number;
  /** How many there may be. */
  processes: number;
}

interface Entry {
  pid: number;
  parent: number;
  session: number;
  /** When it started: together with its number it stands for one process only. */
  started: string;
}

/**
 * Looks at a process and all that it started: ends them where together they take too much memory or
 * are too many. What left its group is ended when the watch stops. Linux; elsewhere it looks at the
 * one process.
 */
export function watchProcesses(
  pid: number,
  limits: TreeLimits,
  kill: (reason: KillReason) => void,
  platform: NodeJS.Platform = process.platform,
): Watch {
  if (platform !== 'linux')
    return watchMemory(pid, limits.memory, () => kill('out-of-memory'), platform);
  let known = new Map<number, string>();
  let peak: number | null = null;

  function look(): void {
    const tree = treeOf(pid, processes(), known);
    known = new Map(tree.map((entry) => [entry.pid, entry.started]));
    if (tree.length > limits.processes) kill('too-many-processes');
    const resident = residentOf(tree);
    peak = Math.max(peak ?? 0, resident);
    if (resident > limits.memory && proportionalOf(tree) > limits.memory) kill('out-of-memory');
  }

  const timer = setInterval(look, INTERVAL);
  look();
  return {
    peak: () => peak,
    stop() {
      clearInterval(timer);
      for (const { pid: left } of treeOf(pid, processes(), known)) end(left);
    },
  };
}

/** All processes of this system that have not ended. */
function processes(): Entry[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    // The name in parentheses may hold anything; what follows it is fields without spaces.
    const stat = read(`/proc/${pid}/stat`) ?? '';
    const [state, parent, , session, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === undefined || state === 'Z' || state === 'X' || parent === undefined) return [];
    return [
      { pid, parent: Number(parent), session: Number(session), started: rest[15] ?? '' } as const,
    ];
  });
}

/** The process, its descendants, those of its session, and those that once were among them. */
function treeOf(root: number, all: Entry[], known: ReadonlyMap<number, string>): Entry[] {
  const tree = new Map<number, Entry>();
  const isMember = (entry: Entry) =>
    entry.pid === root ||
    entry.session === root ||
    tree.has(entry.parent) ||
    known.get(entry.pid) === entry.started;
  for (let size = -1; size !== tree.size; ) {
    size = tree.size;
    for (const entry of all) if (isMember(entry)) tree.set(entry.pid, entry);
  }
  return [...tree.values()];
}

function residentOf(tree: Entry[]): number {
  const sizes = tree.map(({ pid }) => parseProcStatus(read(`/proc/${pid}/status`) ?? '')?.now);
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

/** What processes share after a fork counts once. */
function proportionalOf(tree: Entry[]): number {
  const sizes = tree.map(({ pid }) => {
    const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1];
    return kibibytes === undefined ? residentOf([{ pid } as Entry]) : Number(kibibytes) * 1024;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended by itself, or belongs to somebody else by now.
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
