import { basename, extname } from 'node:path';
import { readCondaFile } from './conda-file.ts';
import type { Declaration } from './declaration.ts';
import { readRequirementLines } from './requirement-lines.ts';

/** Bytes that such a file has at most; full exports of conda have some tens of kB. */
export const MAX_DECLARATION = 1024 * 1024;

/**
 * Reads a conda environment file or a requirements file of pip, told apart by their names.
 * @returns what it declares, or a sentence why it declares nothing
 */
export function readDeclaration(text: string, file: string): Declaration | string {
  if (text.length > MAX_DECLARATION) return 'it is larger than 1 MB';
  const isYaml = ['.yaml', '.yml'].includes(extname(file).toLowerCase());
  if (!isYaml)
    return {
      file: basename(file),
      kind: 'pip',
      python: null,
      ...readRequirementLines(text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)),
    };
  const read = readCondaFile(text);
  return typeof read === 'string' ? read : { file: basename(file), ...read };
}
