import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PythonEnvironment } from '../environment.ts';

/**
 * The folders that a Python needs: its environment's, and those of the Python that it was made with.
 * Nothing is run to find them: packages may have Python run their code whenever it starts.
 */
export function pythonFiles({ interpreter, folder }: PythonEnvironment): string[] {
  const homes = [dirname(realpathSync(interpreter))];
  const home = /^home\s*=\s*(.+?)\s*$/m.exec(read(join(folder, 'pyvenv.cfg')) ?? '')?.[1];
  if (home !== undefined) homes.push(home, real(home));
  const prefixes = homes.map((path) => dirname(path)).filter((path) => path !== '/');
  return [...new Set([folder, real(folder), ...prefixes].flatMap(partsOf))];
}

/**
 * An environment as a whole; of any other folder the parts in which a Python may lie. It may be in
 * somebody's `~/bin`, and the folder above is their home.
 */
function partsOf(prefix: string): string[] {
  if (existsSync(join(prefix, 'pyvenv.cfg'))) return [prefix];
  return PARTS.map((name) => join(prefix, name)).filter((path) => existsSync(path));
}

const PARTS = ['bin', 'lib', 'lib64'];

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
