import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import type { Limits } from '../../src/contract/case.ts';
import { childCommand } from '../../src/inference/child-command.ts';
import { childEnvironment } from '../../src/inference/child-environment.ts';
import { ending, pipesOf } from '../../src/inference/child-process.ts';
import { keepLogTail } from '../../src/inference/log-tail.ts';
import { LIMITS } from './cases.ts';

const PRINT_LIMITS = [
  '-e',
  `process.stdout.write(require('node:fs').readFileSync('/proc/self/limits', 'utf8'))`,
];
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux(
  'the kernel holds the child to memory and time, and writes no core (needs Linux)',
  async () => {
    const { output } = await run(PRINT_LIMITS, LIMITS, 2);
    const soft = (name: string) => Number(new RegExp(`^${name} +(\\d+)`, 'm').exec(output)?.[1]);
    expect(soft('Max cpu time')).toBe(25 * 2 + 60);
    expect(soft('Max core file size')).toBe(0);
    expect(soft('Max data size')).toBeGreaterThan(LIMITS.memory);
    expect(soft('Max data size')).toBeLessThan(LIMITS.memory + 900 * 2 ** 20);
  },
);

onLinux('the kernel refuses memory beyond (needs Linux)', async () => {
  const script = ['-e', 'new Uint8Array(1.5 * 2 ** 30).fill(1)'];
  const refused = await run(script, { ...LIMITS, memory: 100 * 2 ** 20 }, 1);
  expect(refused.code).not.toBe(0);
  expect(refused.output).toMatch(/allocation failed/i);
  expect((await run(script, LIMITS, 1)).code).toBe(0);
});

async function run(script: string[], limits: Limits, threads: number) {
  const { file, args } = childCommand(script, limits, threads);
  const child = spawn(file, args, {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  const [, out, err, , lifeline] = pipesOf(child);
  const log = keepLogTail(out, err);
  const { code } = await ending(child, () => lifeline.destroy());
  return { code, output: log() };
}

test('macOS gets no memory limit that its kernel would not keep; Windows gets no shell', () => {
  expect(childCommand(['a.js'], LIMITS, 2, 'darwin').args.slice(2, 5)).toEqual(['sh', '110', '']);
  expect(childCommand(['a.js', ''], LIMITS, 2, 'win32')).toEqual({
    file: process.execPath,
    args: ['a.js', ''],
    ownGroup: false,
  });
});

test('an environment is passed on by an allow-list', () => {
  const parent = {
    GITHUB_TOKEN: 'x',
    NODE_OPTIONS: 'x',
    PATH: 'x',
    LD_LIBRARY_PATH: '/cuda',
    TZ: 'UTC',
  };
  expect(childEnvironment(parent, '/scratch')).toEqual({
    LD_LIBRARY_PATH: '/cuda',
    TZ: 'UTC',
    HOME: '/scratch',
    USERPROFILE: '/scratch',
    TMPDIR: '/scratch',
    TEMP: '/scratch',
    TMP: '/scratch',
    GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=1048576',
  });
});
