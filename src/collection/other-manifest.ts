import { lstat, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { DraftProblem } from './resource-draft.ts';

const MANIFEST_NAME = /^manifest\.ya?ml$/;
const MAX_BYTES = 1024 ** 2;

/**
 * A `manifest.yaml` describes something of another system (an application of Ray Serve, a Hypha artifact)
 * in repositories that also hold models. Gives the words for it, or null where the file is nothing of that kind.
 * @param path Absolute.
 * @param shown The path as the user knows it.
 */
export async function otherManifest(path: string, shown: string): Promise<DraftProblem | null> {
  const name = shown.slice(shown.lastIndexOf('/') + 1);
  if (!MANIFEST_NAME.test(name)) return null;
  const manifest = await readMapping(path);
  if (manifest === null) return null;
  const { type, format_version: version } = manifest;
  if (typeof type !== 'string' && typeof version !== 'string') return null;
  return {
    cause: 'not-a-resource',
    message: `'${shown}'${typeof type === 'string' ? ` (of type '${type}')` : ''} is not a bioimage.io resource; it is not tested here.`,
    hint: 'If it is meant to be one, rename it to rdf.yaml.',
  };
}

async function readMapping(path: string): Promise<Record<string, unknown> | null> {
  let text: string;
  try {
    const found = await lstat(path);
    if (!found.isFile() || found.size > MAX_BYTES) return null;
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
  try {
    const value: unknown = parse(text, { logLevel: 'silent' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : null;
  } catch {
    // Not YAML: whatever it is, nobody promised a description.
    return null;
  }
}
