import { lstat, readdir, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { suggest } from '../settings/suggest.ts';
import { type FileFailure, fileProblem, withFound } from './file-result.ts';
import { isInside } from './inside.ts';
import { packagePath } from './package-path.ts';

type Found = { ok: true; path: string; size: number } | FileFailure;

/**
 * Finds a file that a description names by a relative path: its absolute path without symbolic links.
 * Links are followed only inside of `folder`. Names are compared as written on every system, case included,
 * only that composed and decomposed characters are the same.
 * Errors of the file system other than absence are thrown as they are.
 */
export async function findLocalFile(source: string, folder: string): Promise<Found> {
  const path = packagePath(source);
  if (!path.ok) return outside(source, path.why, path.hint);
  const root = await realpath(folder);
  let place = root;
  for (const [index, segment] of path.segments.entries()) {
    const names = await readdir(place).catch(nothingThere);
    const name = names.find((other) => other === segment) ?? names.find(sameCharacters(segment));
    if (name === undefined) return missing(source, path.segments, index, names);
    const target = await followed(join(place, name));
    if (target === null) return brokenLink(source, await readlink(join(place, name)));
    if (!isInside(root, target))
      return outside(
        source,
        'is a symbolic link that leads out of the folder of the package',
        'Put the file itself into the package.',
      );
    place = target;
  }
  const stat = await lstat(place);
  if (stat.isFile()) return { ok: true, path: place, size: stat.size };
  if (stat.isDirectory())
    return fileProblem('file-missing', `'${source}' is a folder, not a file.`, 'Name a file.');
  return outside(source, 'is a device or a pipe', 'Put a regular file into the package.');
}

function sameCharacters(segment: string): (name: string) => boolean {
  const normal = segment.normalize('NFC');
  return (name) => name.normalize('NFC') === normal;
}

function nothingThere(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  throw error;
}

/** The real place behind a path; null for a link that leads nowhere. */
async function followed(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return null;
    throw error;
  }
}

function outside(source: string, why: string, hint: string): Found {
  return fileProblem('file-outside-package', `The path '${source}' ${why}.`, hint);
}

function missing(source: string, segments: string[], index: number, names: string[]): Found {
  const segment = segments[index] ?? '';
  const above = segments.slice(0, index);
  const near = suggest(segment, names.toSorted());
  const failure = fileProblem(
    'file-missing',
    `The file '${source}' does not exist in the package.`,
    near === null
      ? 'Add the file to the package, or correct its path in the description.'
      : `Did you mean '${[...above, near].join('/')}'? Correct the path, or add the file.`,
  );
  const same = names.filter((name) => name.toLowerCase() === segment.toLowerCase());
  const [only] = same;
  return only !== undefined && same.length === 1 && index === segments.length - 1
    ? withFound(failure, { path: [...above, only].join('/') })
    : failure;
}

function brokenLink(source: string, target: string): Found {
  const annex = target.includes('.git/annex/');
  return fileProblem(
    'file-missing',
    `'${source}' is a symbolic link to '${target}', which does not exist.`,
    annex
      ? 'Its content is kept by git-annex: put the file itself into the package, or name an https address.'
      : 'Put the file itself into the package.',
  );
}
