import { readFileSync } from 'node:fs';

/** Ids of a process and all its descendants (Linux). */
function treeOf(pid) {
  const pids = [pid];
  for (const each of pids) {
    const children = read(`/proc/${each}/task/${each}/children`) ?? '';
    pids.push(...children.split(' ').filter(Boolean).map(Number));
  }
  return pids;
}

/**
 * Samples the memory of a process and its descendants every `interval` ms until stopped.
 * @returns {() => {largest: number, sum: number, held: number, cpu: number}} stops it; `cpu`: milliseconds
 *   of computing of all processes together, which a busy machine changes little; bytes: the largest peak of any
 *   one process (VmHWM), the largest sum of all resident sets at one moment, and the most that all held
 *   at one moment, a page that several share (such as Node's own program) counted once (Pss)
 */
export function watchTree(pid, interval = 5) {
  const peaks = new Map();
  const computing = new Map();
  let sum = 0;
  let held = 0;
  const timer = setInterval(() => {
    let now = 0;
    let heldNow = 0;
    for (const each of treeOf(pid)) {
      const status = read(`/proc/${each}/status`);
      if (status === null) continue;
      const resident = bytes(status, 'VmRSS');
      now += resident;
      const shares = read(`/proc/${each}/smaps_rollup`);
      heldNow += shares === null ? resident : bytes(shares, 'Pss');
      computing.set(each, ticks(read(`/proc/${each}/stat`) ?? ''));
      peaks.set(each, Math.max(peaks.get(each) ?? 0, bytes(status, 'VmHWM')));
    }
    sum = Math.max(sum, now);
    held = Math.max(held, heldNow);
  }, interval);
  return () => {
    clearInterval(timer);
    const cpu = [...computing.values()].reduce((all, each) => all + each, 0) * TICK;
    return { largest: Math.max(0, ...peaks.values()), sum, held, cpu };
  };
}

/** Milliseconds; what the kernel tells to programs, whatever its own clock. */
const TICK = 10;

/** Of user and system, out of /proc/<pid>/stat: its name, which may hold anything, stands in parentheses. */
function ticks(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function bytes(status, field) {
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
