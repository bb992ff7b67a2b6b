import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayoutName } from '../../settings/layout-names.ts';
import { compareText, isSkippedFolder } from '../description-names.ts';
import { isCollectionFile } from '../layouts/read-entries.ts';

/** Every file in and below a folder whose name is that of a file with several resources, relative to `root`. */
export async function findCollectionFiles(
  root: string,
  folder: string,
  layouts: readonly LayoutName[],
): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const pathOf = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  // A link could lead out of what is tested; collections have none.
  const found = entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => pathOf(name))
    .filter((path) => isCollectionFile(path, layouts))
    .sort(compareText);
  const below = entries
    .filter((entry) => entry.isDirectory() && !isSkippedFolder(entry.name))
    .map(({ name }) => pathOf(name))
    .sort(compareText);
  for (const path of below) found.push(...(await findCollectionFiles(root, path, layouts)));
  return found;
}
