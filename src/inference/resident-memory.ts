import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Bytes that processes hold in memory now, and at their worst as far as the system remembers. */
export interface Resident {
  now: number;
  peak: number;
}

interface Probe {
  /** Of a process and all that it started; on Windows of the one process. */
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
      return sumStatuses(await statusesOf(pid));
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
    const words = ['-A', '-o', 'pid=,ppid=,rss='];
    const { stdout } = await run('/bin/ps', words, { timeout: 5000, maxBuffer: 2 ** 24 });
    return parsePs(stdout, pid);
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

/** The status of a process and of all that it started; where one has just ended, it is not among them. */
async function statusesOf(root: number): Promise<string[]> {
  const pids = [root];
  const statuses: string[] = [];
  for (const pid of pids) {
    const [status, children] = await Promise.all(
      [`/proc/${pid}/status`, `/proc/${pid}/task/${pid}/children`].map((file) =>
        readFile(file, 'utf8').catch(() => ''),
      ),
    );
    if (status) statuses.push(status);
    pids.push(...(children ?? '').split(' ').filter(Boolean).map(Number));
  }
  return statuses;
}

/**
 * What processes hold together. The pages of files that they have mapped are those of the same programs
 * and libraries: they count once, as those of the process that has most of them.
 */
export function sumStatuses(statuses: readonly string[]): Resident | null {
  const each = statuses.flatMap((status) => {
    const resident = parseProcStatus(status);
    return resident
      ? [{ ...resident, ofFiles: kibibytes(status, /^RssFile:\s+(\d+) kB$/m) ?? 0 }]
      : [];
  });
  if (each.length === 0) return null;
  const own = each.reduce((sum, { now, ofFiles }) => sum + now - ofFiles, 0);
  const now = own + Math.max(...each.map(({ ofFiles }) => ofFiles));
  return { now, peak: Math.max(now, ...each.map(({ peak }) => peak)) };
}

/** Sums up what `ps -o pid=,ppid=,rss=` prints of a process and all that it started: KiB. */
export function parsePs(stdout: string, root: number): Resident | null {
  const all = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Map<number, number>();
  for (let size = -1; size !== tree.size; ) {
    size = tree.size;
    for (const [pid = 0, parent = 0, rss = 0] of all)
      if (pid === root || tree.has(parent)) tree.set(pid, rss);
  }
  if (!tree.has(root)) return null;
  const now = [...tree.values()].reduce((sum, rss) => sum + rss, 0) * 1024;
  return { now, peak: now };
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
