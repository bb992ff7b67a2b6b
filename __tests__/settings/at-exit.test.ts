import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';

let folder: string;
let module: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'at-exit-'));
  module = join(folder, 'at-exit.cjs');
  const entryPoints = ['src/settings/at-exit.ts'];
  await build({ entryPoints, outfile: module, format: 'cjs', platform: 'node' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string): { status: number | null; log: string } {
  const log = join(folder, 'log');
  writeFileSync(log, '');
  const prelude = `
    const { atExit } = require(${JSON.stringify(module)});
    const say = (word) => require('node:fs').appendFileSync(${JSON.stringify(log)}, word + ' ');
  `;
  const { status } = spawnSync(process.execPath, ['-e', prelude + program], { timeout: 20_000 });
  return { status, log: readFileSync(log, 'utf8') };
}

test('tasks are done last come first served, a failing one hinders none', () => {
  expect(
    run(`atExit(() => say('folder')); atExit(() => { throw new Error('no') }); atExit(() => say('child'));
         process.exit(130)`),
  ).toEqual({ status: 130, log: 'child folder ' });
});

test('a task that was taken off the list is not done', () => {
  expect(run(`atExit(() => say('first'))(); atExit(() => say('second'))`)).toEqual({
    status: 0,
    log: 'second ',
  });
});
