import { spawn } from 'node:child_process';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultMemoryLimit, freeInControlGroup } from '../../src/inference/free-memory.ts';
import { countOomKills } from '../../src/inference/oom-kills.ts';
import {
  parseProcStatus,
  parsePs,
  parseTasklist,
  probeFor,
} from '../../src/inference/resident-memory.ts';
import { watchMemory } from '../../src/inference/watch-memory.ts';
import { temporaryFolders } from '../temporary.ts';

const folder = temporaryFolders();

test('the limits of the group and of all groups above hold, files in memory count as free', () => {
  const root = folder({
    membership: '0::/ci/job\n',
    'fs/ci/memory.max': '1000\n',
    'fs/ci/memory.current': '700\n',
    'fs/ci/memory.stat': 'anon 600\ninactive_file 50\n',
    'fs/ci/job/memory.max': 'max\n',
    'fs/ci/job/memory.current': '100\n',
    'fs/ci/job/memory.stat': 'inactive_file 0\n',
  });
  expect(freeInControlGroup(join(root, 'membership'), join(root, 'fs'))).toBe(350);
});

test('a full group leaves nothing', () => {
  const root = folder({
    membership: '0::/\n',
    'fs/memory.max': '1000\n',
    'fs/memory.current': '1100\n',
  });
  expect(freeInControlGroup(join(root, 'membership'), join(root, 'fs'))).toBe(0);
});

test('no control groups, no limit', () => {
  expect(freeInControlGroup(join(folder(), 'nothing'), folder())).toBe(Number.POSITIVE_INFINITY);
  const old = folder({ membership: '4:memory:/ci\n' });
  expect(freeInControlGroup(join(old, 'membership'), old)).toBe(Number.POSITIVE_INFINITY);
});

test('the default limit leaves a reserve, and enough to load the engine', () => {
  const limit = defaultMemoryLimit();
  expect(limit).toBeGreaterThanOrEqual(512 * 2 ** 20);
  expect(limit).toBeLessThan(Math.max(freemem(), 513 * 2 ** 20));
});

test.each([
  ['Linux', parseProcStatus('Name:\tnode\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n'), 1024, 2048],
  ['a finished Linux process', parseProcStatus('Name:\tnode\nState:\tZ (zombie)\n'), null, null],
  [
    'macOS',
    parsePs('    1     0  1000\n   42     1 50000\n   43    42  2320\n   50     1  7000\n', 42),
    52320,
    52320,
  ],
  ['a finished macOS process', parsePs('    1     0  1000\n', 42), null, null],
  ['Windows', parseTasklist('"node.exe","4242","Console","1","52,320 K"\r\n'), 52320, 52320],
  [
    'German Windows',
    parseTasklist('"node.exe","4242","Console","1","1.052.320 K"\r\n'),
    1052320,
    1052320,
  ],
  ['a finished Windows process', parseTasklist('INFO: No tasks are running.\r\n'), null, null],
])('the resident set is read on %s', (_system, resident, now, peak) => {
  expect(resident).toEqual(now === null ? null : { now: now * 1024, peak: Number(peak) * 1024 });
});

test('this system can be asked', async () => {
  const resident = await probeFor(process.platform).read(process.pid);
  expect(resident?.now).toBeGreaterThan(20 * 2 ** 20);
  expect(resident?.peak).toBeGreaterThanOrEqual(resident?.now ?? 0);
});

test('a watcher calls once above the limit, and stays calm below', async () => {
  let exceeded = 0;
  const high = watchMemory(process.pid, 2 ** 50, () => exceeded++);
  const low = watchMemory(process.pid, 2 ** 20, () => exceeded++);
  await new Promise((done) => setTimeout(done, 1200));
  expect(exceeded).toBe(1);
  expect(high.peak()).toBeGreaterThan(20 * 2 ** 20);
  high.stop();
  low.stop();
});

test('what a process started counts with it', async () => {
  const held = 300 * 2 ** 20;
  const holding = `const held = Buffer.alloc(${held}, 1); setInterval(() => held, 99)`;
  const starting = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(holding)}]); setInterval(() => {}, 99)`;
  const child = spawn(process.execPath, ['-e', starting], { detached: true, stdio: 'ignore' });
  const { pid = 0 } = child;
  let exceeded = false;
  const watch = watchMemory(pid, held, () => {
    exceeded = true;
  });
  try {
    for (let rounds = 0; rounds < 600 && !exceeded; rounds += 1)
      await new Promise((done) => setTimeout(done, 100));
    expect(exceeded).toBe(true);
    expect(watch.peak()).toBeGreaterThan(held);
  } finally {
    watch.stop();
    process.kill(-pid, 'SIGKILL');
  }
}, 90_000);

test('kills for want of memory are counted where the kernel counts them', () => {
  const root = folder({ vmstat: 'pgfault 7\noom_kill 3\n', old: 'pgfault 7\n' });
  expect(countOomKills(join(root, 'vmstat'))).toBe(3);
  expect(countOomKills(join(root, 'old'))).toBeNull();
  expect(countOomKills(join(root, 'nowhere'))).toBeNull();
});
