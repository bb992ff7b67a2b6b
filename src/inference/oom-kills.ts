import { readFileSync } from 'node:fs';

/**
 * How often this machine's kernel has ended a process for want of memory since it started; null
 * where it does not say so (not Linux, or an old one).
 */
export function countOomKills(file = '/proc/vmstat'): number | null {
  try {
    const count = /^oom_kill (\d+)$/m.exec(readFileSync(file, 'utf8'))?.[1];
    return count === undefined ? null : Number(count);
  } catch {
    return null;
  }
}
