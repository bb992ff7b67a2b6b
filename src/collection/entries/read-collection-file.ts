import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayoutName } from '../../settings/layout-names.ts';
import type { Entries } from '../layouts/entry.ts';
import { readEntries } from '../layouts/read-entries.ts';
import { MAX_COLLECTION_BYTES } from '../layouts/read-text.ts';

/** The entries of a file of the work tree; null where it is not there, or nothing of that kind. */
export async function readCollectionFile(
  root: string,
  file: string,
  layouts: readonly LayoutName[],
): Promise<Entries | null> {
  const path = join(root, file);
  try {
    const found = await lstat(path);
    if (!found.isFile() || found.size > MAX_COLLECTION_BYTES) return null;
    return readEntries(decode(await readFile(path)), file, layouts);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Without a byte order mark. What is no UTF-8 has odd characters, and mostly no sense as YAML either. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
