import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const isWindows = process.platform === 'win32';

export const RECORD_FILE = 'environment.json';
export const LOCK_FILE = 'lock.txt';

/** The python of an environment in this folder. */
export function interpreterIn(folder: string): string {
  return isWindows ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}

/** Folders in which an environment keeps its packages. */
export function packageFolders(folder: string): string[] {
  if (isWindows) return [join(folder, 'Lib', 'site-packages')];
  const lib = join(folder, 'lib');
  return readdirSync(lib)
    .filter((name) => name.startsWith('python'))
    .map((name) => join(lib, name, 'site-packages'));
}

export interface FolderSize {
  files: number;
  bytes: number;
}

/** Counts the files below a folder, without what Python writes there whenever it imports. */
export function sizeOf(folder: string): FolderSize {
  const size = { files: 0, bytes: 0 };
  const open = [folder];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== '__pycache__') open.push(path);
      } else {
        size.files += 1;
        size.bytes += lstatSync(path).size;
      }
    }
  }
  return size;
}

/** The size of all packages of an environment. */
export function packagesSize(folder: string): FolderSize {
  const sizes = packageFolders(folder).map(sizeOf);
  return {
    files: sizes.reduce((sum, { files }) => sum + files, 0),
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
