import { readFileSync } from 'node:fs';
import { parseProcStatus } from '../resident-memory.ts';

/**
 * The largest resident set of this process so far, in bytes. On Linux from /proc: the maximum that
 * getrusage gives there includes that of the parent at the moment of the fork.
 */
export function ownPeakMemory(): number {
  try {
    const resident = parseProcStatus(readFileSync('/proc/self/status', 'utf8'));
    if (resident !== null) return resident.peak;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
