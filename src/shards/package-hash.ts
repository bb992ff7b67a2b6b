import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Description, FileReference } from '../contract/description.ts';
import type { Resource } from '../contract/resource.ts';
import { isAddress } from '../files/address.ts';
import { hashFile } from '../files/hash-file.ts';
import { findLocalFile } from '../files/local-file.ts';
import { unlistedFiles } from '../testing/files/unlisted-files.ts';

/** Programs of a package may import one another without a word in the description. */
const PROGRAM = /\.py$/i;
const MOST_ENTRIES = 2000;

/**
 * One hash of all that a package is: the description's text, every file that it names, the programs beside it.
 * null where a file is elsewhere and the description gives no hash of it: nobody knows whether it has changed.
 */
export async function packageHash(
  resource: Pick<Resource, 'folder' | 'descriptionFile' | 'base'>,
  description: Description | null,
): Promise<string | null> {
  const { folder, descriptionFile, base } = resource;
  if (descriptionFile === null) return null;
  const hash = createHash('sha256').update(await readFile(descriptionFile));
  for (const { source, sha256 } of description ? filesOf(description) : []) {
    const content =
      isAddress(source) || base !== undefined ? sha256 : await localHash(source, folder);
    if (content === undefined) return null;
    hash.update(JSON.stringify([source, content]));
  }
  for (const name of await programsIn(folder))
    hash.update(JSON.stringify([name, await localHash(name, folder)]));
  hash.update(JSON.stringify(unlistedFiles({ ...NAMELESS, folder, descriptionFile })));
  return hash.digest('hex');
}

const NAMELESS: Resource = {
  id: '',
  source: '',
  folder: '',
  descriptionFile: null,
  state: 'present',
  changedBy: [],
};

/** Every file that a description names, weights and test tensors among them. */
export function filesOf({ files, model }: Description): FileReference[] {
  const tensors = [...(model?.inputs ?? []), ...(model?.outputs ?? [])];
  const of = [
    ...files,
    ...tensors.flatMap(({ testTensor, sampleTensor }) => [testTensor, sampleTensor]),
    ...(model?.weights ?? []).flatMap(({ source, externalData, architecture, dependencies }) => [
      source,
      externalData,
      architecture?.source,
      dependencies,
    ]),
  ];
  return of.filter((file) => file !== undefined);
}

/** What is missing or may not be read has no content, and is told by the test. */
async function localHash(source: string, folder: string): Promise<string> {
  const found = await findLocalFile(source, folder);
  return found.ok ? (await hashFile(found.path)).sha256 : 'none';
}

async function programsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.length > MOST_ENTRIES) return [];
  return entries
    .filter((entry) => entry.isFile() && PROGRAM.test(join(folder, entry.name)))
    .map(({ name }) => name)
    .sort();
}

/** One hash of plain values, whatever the order of their keys. */
export function hashOf(values: Record<string, unknown>): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
