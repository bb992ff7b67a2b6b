import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Bytes that a process holds in memory now, and at its worst as far as the system remembers. */
export interface Resident {
  now: number;
  peak: number;
}

interface Probe {
  read: (pid: number) => Promise<Resident | null>;
  /** Milliseconds between two looks: short where looking is cheap. */
  interval: number;
}

const run = promisify(execFile);

/** How each system is asked for a process's resident set; the other ones are asked as POSIX says. */
const PROBES: Partial<Record<NodeJS.Platform, Probe>> = {
  linux: {
    interval: 50,
    async read(pid) {
      return parseProcStatus(await readFile(`/proc/${pid}/status`, 'utf8'));
    },
  },
  win32: {
    interval: 1000,
    async read(pid) {
      const args = ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'];
      const { stdout } = await run('tasklist', args, { windowsHide: true, timeout: 5000 });
      return parseTasklist(stdout);
    },
  },
};

const POSIX_PROBE: Probe = {
  interval: 300,
  async read(pid) {
    const { stdout } = await run('/bin/ps', ['-o', 'rss=', '-p', String(pid)], { timeout: 5000 });
    return parsePs(stdout);
  },
};

export function probeFor(platform: NodeJS.Platform): Probe {
  return PROBES[platform] ?? POSIX_PROBE;
}

/** Reads `/proc/<pid>/status`; null once the process has given its memory back. */
export function parseProcStatus(status: string): Resident | null {
  const now = kibibytes(status, /^VmRSS:\s+(\d+) kB$/m);
  const peak = kibibytes(status, /^VmHWM:\s+(\d+) kB$/m);
  return now === null || peak === null ? null : { now, peak };
}

/** Reads what `ps -o rss=` prints: KiB. */
export function parsePs(stdout: string): Resident | null {
  const now = kibibytes(stdout, /^\s*(\d+)\s*$/);
  return now === null ? null : { now, peak: now };
}

/** Reads a CSV line of `tasklist`: its last field is the working set in KiB, digits grouped as the country does. */
export function parseTasklist(stdout: string): Resident | null {
  const field = /"(\d[^"]*)"\s*$/.exec(stdout.trim())?.[1];
  const digits = field?.replace(/\D/g, '') ?? '';
  if (digits === '') return null;
  const now = Number(digits) * 1024;
  return { now, peak: now };
}

function kibibytes(text: string, pattern: RegExp): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits) * 1024;
}
