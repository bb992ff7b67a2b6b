import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Resource } from '../contract/resource.ts';
import { isInside } from '../files/inside.ts';
import type { Wanted } from './complain.ts';

export interface ConvertTarget {
  folder: string;
  fileName: string;
  /** As the description would name it: relative to its folder; the name alone where it stands elsewhere. */
  source: string;
  isOutside: boolean;
}

/**
 * Where the converted weights go: beside the description, or where `--output` says. A place that is taken
 * or can't be written is complained of before anything is done.
 * @param word by which the user named the resource
 */
export async function convertTarget(
  word: string,
  resource: Resource,
  output: string | null,
  force: boolean,
  folder: string,
): Promise<Wanted<ConvertTarget>> {
  if (output === null && /\.zip$/i.test(word))
    return complaint(
      `'${word}' is a package, which is not written to.`,
      'Say with --output where the file should go.',
    );
  const path = output === null ? join(resource.folder, 'weights.onnx') : resolve(folder, output);
  const shown = relative(folder, path) || path;
  if (!/^[\w][\w.-]*\.onnx$/.test(basename(path)))
    return complaint(
      `'${basename(path)}' is no name for an ONNX file here.`,
      'Use letters, digits, dots, dashes and underscores, and end in .onnx.',
    );
  const parent = dirname(path);
  if (!(await stat(parent).catch(() => null))?.isDirectory())
    return complaint(`The folder of '${shown}' does not exist.`, 'Make it, or name another place.');
  try {
    await access(parent, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return complaint(`'${shown}' cannot be written (${code}).`, 'Name a place with --output.');
  }
  for (const taken of [path, `${path}.data`]) {
    const found = await stat(taken).catch(() => null);
    if (found?.isDirectory())
      return complaint(`'${relative(folder, taken)}' is a folder.`, 'Name a file.');
    if (found && !force)
      return complaint(
        `'${relative(folder, taken) || taken}' is there already.`,
        'Name another place with --output, or overwrite it with --force.',
      );
  }
  const isOutside = !isInside(resource.folder, path);
  const inside = relative(resource.folder, path).split(sep).join('/');
  const source = isOutside ? basename(path) : inside;
  return { ok: true, value: { folder: parent, fileName: basename(path), source, isOutside } };
}

function complaint(message: string, hint: string): Wanted<never> {
  return { ok: false, complaints: [{ message, hint }] };
}
