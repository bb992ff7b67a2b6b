import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDescriptionName, isSkippedFolder } from '../../collection/description-names.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Resource } from '../../contract/resource.ts';
import { readYaml } from '../../description/yaml/read-yaml.ts';

/** More entries than this are no package: a repository, or somebody's home. */
const MAX_ENTRIES = 2000;
const MAX_NAMED = 5;
/** What stands in a folder for people or for tools, and belongs to no package. */
const FOR_PEOPLE =
  /^(?:(?:licen[cs]e|readme|changelog|citation|contributing|notice|authors)(?:[.-].*)?|model-hub-ci-report.*|__pycache__|thumbs\.db|.*~)$/i;

/**
 * One note on the files of a package that no description in its folder names: they do not get into the package that
 * users download. Nothing where there are none, or where the folder is nobody's package: the description was
 * named by hand and has no name of a description, or is one of thousands of files.
 */
export function unlistedFiles({ folder, descriptionFile }: Resource): Finding[] {
  if (descriptionFile === null || !isDescriptionName(basename(descriptionFile))) return [];
  const files = filesIn(folder);
  if (files === null || files.length === 0) return [];
  const top = files.filter((path) => !path.includes('/'));
  const named = new Set(
    top.filter(isDescriptionName).flatMap((name) => namesIn(join(folder, name))),
  );
  const unlisted = files.filter((path) => !isDescriptionName(path) && !isNamed(path, named));
  if (unlisted.length === 0) return [];
  const told = unlisted.slice(0, MAX_NAMED).map((path) => `'${path}'`);
  const rest = unlisted.length - told.length;
  const all = rest > 0 ? `${told.join(', ')} and ${rest} more` : told.join(', ');
  const isOne = unlisted.length === 1;
  const finding: Finding = {
    code: 'unlisted-files',
    severity: 'info',
    path: [],
    position: null,
    message: `${isOne ? 'A file lies' : `${unlisted.length} files lie`} in the folder that the description does not name: ${all}. A package made of the description will not hold ${isOne ? 'it' : 'them'}.`,
    hint: `If the resource needs ${isOne ? 'it, name it' : 'them, name them'} in the description, for example under "attachments"; otherwise remove ${isOne ? 'it' : 'them'}.`,
  };
  return [finding];
}

/** Paths relative to a folder, sorted; null where there are too many. Folders of other descriptions are not entered. */
function filesIn(root: string): string[] | null {
  const files: string[] = [];
  const folders = [''];
  let seen = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = readEntries(join(root, folder));
    seen += entries.length;
    if (seen > MAX_ENTRIES) return null;
    if (folder !== '' && entries.some(({ name }) => isDescriptionName(name))) continue;
    for (const entry of entries) {
      const { name } = entry;
      if (isSkippedFolder(name) || FOR_PEOPLE.test(name)) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
    }
  }
  return files.sort();
}

/** A folder that may not be read holds nothing that we could speak of. */
function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Every text of a description that could be the path of a file; whether it is valid does not matter. */
function namesIn(description: string): string[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(description);
  } catch {
    return [];
  }
  const read = readYaml(bytes, description);
  return read.ok ? textsIn(read.yaml.data).flatMap(pathsOf) : [];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Also those within `conda:environment.yaml` and `model.py:Network`. */
function pathsOf(text: string): string[] {
  const [first = '', second = ''] = text.split(':');
  return [text, first, second].map((path) => path.replace(/^(?:\.\/)+|\/+$/g, ''));
}

/** Named itself, or within a folder that is. */
function isNamed(path: string, named: ReadonlySet<string>): boolean {
  for (let part = path; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('/'))))
    if (named.has(part)) return true;
  return false;
}
