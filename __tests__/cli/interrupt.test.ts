import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolders } from '../temporary.ts';
import { start } from './command.ts';
import { endlessModel } from './packages.ts';

const folderWith = temporaryFolders();

/** Processes whose command line names a path; empty where there is no /proc to look at. */
function processesIn(path: string): string[] {
  try {
    return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && cwdOf(pid).startsWith(path));
  } catch {
    return [];
  }
}

function cwdOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends the children, removes temporary folders and gives %d',
  async (signal, code) => {
    const folder = folderWith({ ...endlessModel('m'), 'tmp/.keep': '' });
    const tmp = join(folder, 'tmp');
    const child = start(['test', 'm'], { folder, environment: { TMPDIR: tmp } });
    await new Promise<void>((resolve) => {
      child.stderr?.setEncoding('utf8').on('data', (text) => text.includes('runs') && resolve());
    });
    // Until the weights are running without end.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(readdirSync(tmp).length).toBeGreaterThan(1);
    if (process.platform === 'linux') expect(processesIn(tmp)).not.toEqual([]);
    child.kill(signal);
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(code);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(readdirSync(tmp)).toEqual(['.keep']);
    expect(processesIn(tmp)).toEqual([]);
  },
);
