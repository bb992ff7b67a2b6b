import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { underLock } from '../../../../src/inference/python/environments/folder-lock.ts';
import { runTool } from '../../../../src/inference/python/environments/run-tool.ts';
import { tidyUp } from '../../../../src/inference/python/environments/tidy-up.ts';
import { toolEnvironment } from '../../../../src/inference/python/environments/tool-environment.ts';
import { temporaryFolders } from '../../../temporary.ts';

const folders = temporaryFolders();
const DAY = 24 * 3_600_000;

test('tasks under one lock follow each other', async () => {
  const file = join(folders(), 'x.lock');
  const events: string[] = [];
  const task = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    events.push(`${name} ends`);
  };
  const first = underLock(file, task('one'));
  await Promise.all([first, underLock(file, task('two'), () => events.push('two waits'))]);
  expect(events).toEqual(['one begins', 'two waits', 'one ends', 'two begins', 'two ends']);
  expect(existsSync(file)).toBe(false);
});

test('a lock is given back where the task fails', async () => {
  const file = join(folders(), 'x.lock');
  await expect(underLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await underLock(file, async () => 'again')).toBe('again');
});

test.each([
  ['whose process is gone', { pid: 2 ** 22 + 1, host: hostname() }, 0],
  ['that gave no sign of life', { pid: process.pid, host: 'elsewhere' }, 2 * 60_000],
])('the lock of a holder %s is taken over', async (_, holder, silence) => {
  const file = join(folders(), 'x.lock');
  writeFileSync(file, JSON.stringify(holder));
  const then = new Date(Date.now() - silence);
  utimesSync(file, then, then);
  expect(await underLock(file, async () => 'mine')).toBe('mine');
});

test('the lock of a living holder elsewhere is waited for', async () => {
  const file = join(folders(), 'x.lock');
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, host: 'elsewhere' }));
  let waits = false;
  const taking = underLock(
    file,
    async () => 'mine',
    () => {
      waits = true;
    },
  );
  const winner = await Promise.race([
    taking,
    new Promise((resolve) => setTimeout(resolve, 500, 'still waiting')),
  ]);
  expect([waits, winner]).toEqual([true, 'still waiting']);
  // Its holder ends.
  rmSync(file);
  expect(await taking).toBe('mine');
});

function keep(folder: string, key: string, bytes: number, age: number): void {
  const text = { key, label: '', python: '3.11.7', sha256: '', madeWith: '', madeAt: '' };
  const record = {
    ...text,
    rung: 'ready',
    files: 1,
    bytes,
    duration: 1,
    packages: {},
    modules: {},
    stdlib: [],
  };
  mkdirSync(join(folder, key));
  const file = join(folder, key, 'environment.json');
  writeFileSync(file, JSON.stringify(record));
  const then = new Date(Date.now() - age);
  utimesSync(file, then, then);
}

test('what was not used for longest goes first where all are too much together', async () => {
  const folder = folders();
  keep(folder, 'ready-000000000001', 40, 9 * DAY);
  keep(folder, 'ready-000000000002', 40, 5 * DAY);
  keep(folder, 'ready-000000000003', 40, 1000);
  await tidyUp(folder, 'other', 100);
  expect(readdirSync(folder)).toEqual(['ready-000000000002', 'ready-000000000003']);
  // What runs may use goes never.
  await tidyUp(folder, 'other', 10);
  expect(readdirSync(folder)).toEqual(['ready-000000000003']);
});

test('what killed processes left half-made goes; what another is just making stays', async () => {
  const folder = folders();
  for (const name of ['ready-1.making-old', 'ready-2.making-new', 'ready-3.making-own'])
    mkdirSync(join(folder, name));
  const then = new Date(Date.now() - DAY);
  utimesSync(join(folder, 'ready-1.making-old'), then, then);
  await tidyUp(folder, 'ready-3');
  expect(readdirSync(folder)).toEqual(['ready-2.making-new']);
});

test('tools get what they need and no secret', () => {
  const given = {
    PATH: '/bin',
    HTTPS_PROXY: 'http://p',
    UV_INDEX: 'u',
    PIP_FIND_LINKS: 'w',
    GITHUB_TOKEN: 't',
    ACTIONS_RUNTIME_TOKEN: 't',
    PYTHONPATH: '/evil',
    PYTHONSTARTUP: '/evil.py',
    LD_PRELOAD: '/evil.so',
  };
  expect(toolEnvironment(given)).toMatchObject({
    PATH: '/bin',
    HTTPS_PROXY: 'http://p',
    UV_INDEX: 'u',
    PIP_FIND_LINKS: 'w',
  });
  expect(Object.keys(toolEnvironment(given)).join()).not.toMatch(
    /TOKEN|PYTHONPATH|STARTUP|PRELOAD/,
  );
});

test('a tool is ended at its time limit with all that it started, and says what it said last', async () => {
  const folder = folders();
  const script = `process.stderr.write('\\u001b[31mlooking at https://me:pass@host/x\\u001b[0m\\n\\n');
    require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => require("node:fs").writeFileSync(${JSON.stringify(join(folder, 'alive'))}, String(Date.now())), 50)'], { stdio: 'ignore' });
    setInterval(() => {}, 1000);`;
  const run = await runTool(process.execPath, ['-e', script], {
    environment: {},
    cwd: folder,
    timeout: 1500,
  });
  expect(run).toMatchObject({
    ok: false,
    reason: 'it was not ready after 2 s',
    lines: ['looking at https://host/x'],
  });
  const last = readFileSync(join(folder, 'alive'), 'utf8');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(readFileSync(join(folder, 'alive'), 'utf8')).toBe(last);
});

test('a tool that is not there is told', async () => {
  const run = await runTool('/nowhere/uv', [], { environment: {}, cwd: folders(), timeout: 1000 });
  expect(run).toMatchObject({
    ok: false,
    reason: expect.stringContaining('it could not be started'),
  });
});
