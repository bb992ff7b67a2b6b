import { readlink, realpath } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { isInside } from '../files/inside.ts';

/**
 * Where a symbolic link leads, relative to the root with forward slashes, whether something stands there or not;
 * null where that is outside of the root.
 * @param link Absolute path, below the absolute `root`.
 */
export async function linkTarget(link: string, root: string): Promise<string | null> {
  const realRoot = await realpath(root);
  const target = await realpath(link).catch(async () =>
    resolve(await realpath(dirname(link)), await readlink(link)),
  );
  return isInside(realRoot, target) ? relative(realRoot, target).replaceAll(sep, '/') : null;
}
