import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
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
  return [...new Set([folder, real(folder), ...prefixes].map(partOf))];
}

/**
 * A folder that holds a Python as a whole; of any other one its programs alone. Python may lie in somebody's
 * `~/bin`, and the folder above is their home.
 */
function partOf(prefix: string): string {
  const isPython =
    existsSync(join(prefix, 'pyvenv.cfg')) ||
    LIBRARIES.some((name) => namesIn(join(prefix, name)).some((each) => /^python3/.test(each)));
  return isPython || !existsSync(join(prefix, 'bin')) ? prefix : join(prefix, 'bin');
}

const LIBRARIES = ['lib', 'lib64'];

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

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
