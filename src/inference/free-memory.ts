import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { dirname, join } from 'node:path';

const MIB = 1024 * 1024;
/** What a child needs to load the engine at all. */
const LEAST = 512 * MIB;

/**
 * The memory limit of a case where the user gives none, in bytes: what is free now, less a tenth
 * and at least 256 MiB that this process and the system keep.
 */
export function defaultMemoryLimit(): number {
  const free = freeMemory();
  return Math.max(LEAST, Math.floor(free - Math.max(256 * MIB, free / 10)));
}

/** Bytes that could be used now without swapping, by the system and by the limits of its container. */
export function freeMemory(): number {
  return Math.min(freemem(), freeInControlGroup('/proc/self/cgroup', '/sys/fs/cgroup'));
}

/**
 * Bytes that the control groups (version 2) of this process leave free; Infinity where there is
 * no limit. Files kept in memory count as free, since the kernel gives them up when asked.
 * Source: the kernel's Documentation/admin-guide/cgroup-v2.rst.
 * @param membership the file that names the process's group
 * @param root where the groups' file system is mounted
 */
export function freeInControlGroup(membership: string, root: string): number {
  const group = /^0::(\/.*)$/m.exec(read(membership) ?? '')?.[1];
  if (group === undefined) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  // A limit of any group above holds too.
  for (let path = group; ; path = dirname(path)) {
    least = Math.min(least, freeInGroup(join(root, path)));
    if (path === '/' || path === '.') return least;
  }
}

function freeInGroup(folder: string): number {
  const limit = Number(read(join(folder, 'memory.max'))?.trim());
  const used = Number(read(join(folder, 'memory.current'))?.trim());
  // `max` where there is no limit; no file where the root is meant or memory is not controlled.
  if (!Number.isFinite(limit) || !Number.isFinite(used)) return Number.POSITIVE_INFINITY;
  const statistics = read(join(folder, 'memory.stat')) ?? '';
  const reclaimable = Number(/^inactive_file (\d+)$/m.exec(statistics)?.[1] ?? 0);
  return Math.max(0, limit - used + reclaimable);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
