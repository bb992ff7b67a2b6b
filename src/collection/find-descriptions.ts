import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareDescriptionNames,
  compareText,
  isDescriptionName,
  isSkippedFolder,
} from './description-names.ts';

/** A description on the disk. */
export interface FoundDescription {
  /** Folder relative to where the search began, with forward slashes; empty for that folder itself. */
  folder: string;
  name: string;
  isLink: boolean;
}

/**
 * Every description below a folder, deeper ones after those above them. Hidden folders, node_modules and
 * symbolic links to folders are not entered.
 */
export async function findDescriptions(root: string, folder = ''): Promise<FoundDescription[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await descriptionsAmong(entries, root, folder);
  const below = entries
    .filter((entry) => entry.isDirectory() && !isSkippedFolder(entry.name))
    .map(({ name }) => name)
    .sort(compareText);
  for (const name of below)
    found.push(...(await findDescriptions(root, folder === '' ? name : `${folder}/${name}`)));
  return found;
}

/** The descriptions that stand in a folder itself, the preferred one first; none where it is no folder. */
export async function descriptionsIn(root: string, folder: string): Promise<FoundDescription[]> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    return await descriptionsAmong(entries, root, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

async function descriptionsAmong(
  entries: Dirent[],
  root: string,
  folder: string,
): Promise<FoundDescription[]> {
  const found: FoundDescription[] = [];
  for (const entry of entries) {
    const { name } = entry;
    const isLink = entry.isSymbolicLink();
    if (!isDescriptionName(name) || !(entry.isFile() || isLink)) continue;
    if (isLink && (await leadsToFolder(join(root, folder, name)))) continue;
    found.push({ folder, name, isLink });
  }
  return found.sort((a, b) => compareDescriptionNames(a.name, b.name));
}

/** A link that leads nowhere is no folder: it is named as a broken description later. */
async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
