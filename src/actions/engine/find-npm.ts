import { realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

/**
 * Where npm's own entry stands, seen from a folder that holds `node` or `npm`. It is run by this
 * process's node without a shell, which `npm.cmd` on Windows would need.
 */
const ENTRIES = [
  'node_modules/npm/bin/npm-cli.js',
  '../lib/node_modules/npm/bin/npm-cli.js',
  'npm',
] as const;

/** The file that is npm, looked for beside this node and along the search path; null where there is none. */
export async function findNpm(searchPath: string, node = process.execPath): Promise<string | null> {
  const folders = [dirname(node), ...searchPath.split(delimiter).filter((folder) => folder !== '')];
  for (const folder of folders) {
    for (const entry of ENTRIES) {
      const file = await realpath(join(folder, entry)).catch(() => null);
      if (file?.endsWith('.js')) return file;
    }
  }
  return null;
}
