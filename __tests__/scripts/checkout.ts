import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolders, writeFiles } from '../temporary.ts';

/** Makes small checkouts with the scripts of this one, its packages installed, and other contents. */
export function checkouts() {
  const folderWith = temporaryFolders();
  return (files: Record<string, string>): string => {
    const folder = folderWith();
    for (const name of ['scripts', 'package.json', 'package-lock.json'])
      cpSync(resolve(name), join(folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    writeFiles(folder, files);
    return folder;
  };
}

export function runScript(folder: string, script: string, words: string[] = []) {
  const { PATH, HOME, TMPDIR } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'scripts', script), ...words],
    { cwd: folder, encoding: 'utf8', env: { PATH, HOME, TMPDIR } },
  );
  return { status, stdout, stderr };
}
