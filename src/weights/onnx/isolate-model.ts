import { constants, copyFile, link, mkdir, realpath, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LocalFile } from '../../contract/case.ts';
import { WeightsError } from '../program.ts';

/**
 * Puts the model and the files it names into a folder of their own, so that it finds its external
 * data there under the names it knows, and nothing else: data that the description does not
 * declare is missing from the published package too.
 * @returns path of the model in its new folder
 * @throws WeightsError load-failed where two files have one name
 */
export async function isolateModel(
  weights: LocalFile,
  siblings: LocalFile[],
  scratchFolder: string,
): Promise<string> {
  const names = [...siblings, weights].map(nameOf);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new WeightsError({
      stage: 'load',
      cause: 'load-failed',
      message: `The model and its external data both go by the name '${twice}'.`,
      hint: 'Give the files different names.',
    });
  const folder = join(scratchFolder, 'model');
  await mkdir(folder);
  for (const sibling of siblings) await place(sibling.path, join(folder, nameOf(sibling)), false);
  const path = join(folder, nameOf(weights));
  await place(weights.path, path, true);
  return path;
}

function nameOf(file: LocalFile): string {
  return basename(file.name ?? file.path);
}

/**
 * A hard link costs nothing, but needs the same file system. The engine follows a symbolic link to
 * a model, yet refuses one to external data that leads out of the folder.
 */
async function place(source: string, target: string, maySymlink: boolean): Promise<void> {
  const file = await realpath(source);
  const ways = [link, ...(maySymlink ? [symlink] : [])];
  for (const way of ways) {
    const done = await way(file, target).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
  // Never over an existing file: that could be a hard link to somebody's original.
  await copyFile(file, target, constants.COPYFILE_EXCL);
}
