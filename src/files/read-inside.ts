import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from './inside.ts';

/**
 * The bytes of a file of a folder; null where there is none, where it is larger than `limit` bytes, is no plain file,
 * or where the path leads out of the folder.
 * @param path relative, with `/` between its parts
 */
export function readInside(folder: string, path: string, limit: number): Uint8Array | null {
  const file = join(folder, ...path.split('/'));
  if (!isInside(folder, file)) return null;
  try {
    const found = lstatSync(file);
    return found.isFile() && found.size <= limit ? readFileSync(file) : null;
  } catch {
    // Whoever reads what may be missing does without.
    return null;
  }
}
