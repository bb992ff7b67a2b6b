import { temporaryFolder } from '../../files/temporary-folder.ts';
import { unpackZip } from '../../files/unpack-zip.ts';
import { entryDrafts } from '../entries/collection-drafts.ts';
import { brokenFile } from '../entries/entry-draft.ts';
import { entrySource } from '../entries/entry-source.ts';
import { keepText } from '../entries/locate-source.ts';
import { findDescriptions } from '../find-descriptions.ts';
import { readShaped } from '../layouts/read-entries.ts';
import type { ResolveOptions } from '../resolve-options.ts';
import { type Draft, presentDraft } from '../resource-draft.ts';
import { fetchTarget } from './fetch-target.ts';

/** What an address means: one description, the descriptions of a package, or all that a file there names. */
export async function resolveAddress(
  word: string,
  root: string,
  options: ResolveOptions,
): Promise<Draft[]> {
  const [address = word, key] = word.split(/#(.*)/s);
  const fetched = await fetchTarget(address, undefined, options);
  if (fetched.kind === 'problem') {
    const { cause, message, hint } = fetched.problem;
    return [brokenFile({ root, file: address }, { cause, message, hint })];
  }
  if (fetched.kind === 'package') return resolvePackageAt(fetched.path, address, key, root);
  const read = readShaped(fetched.text, address);
  if (read === null) {
    const { file, folder } = await keepText(fetched.bytes);
    return [{ ...bare(address), folder, descriptionFile: file, base: fetched.address }];
  }
  const place = { root, file: address };
  if (!read.ok) return [brokenFile(place, read.problem)];
  const entries = read.entries.filter((entry) => key === undefined || entry.key === key);
  return entryDrafts(entries, place, options);
}

async function resolvePackageAt(
  zip: string,
  address: string,
  key: string | undefined,
  root: string,
): Promise<Draft[]> {
  const folder = await temporaryFolder();
  const unpacked = await unpackZip(zip, folder);
  const place = { root, file: address };
  if (!unpacked.ok) return [brokenFile(place, unpacked.problem)];
  const found = await findDescriptions(folder);
  if (found.length === 0) {
    const message = `The package '${address}' holds no description.`;
    const hint = 'Put a file called rdf.yaml at its top.';
    return [brokenFile(place, { cause: 'package-unreadable', message, hint })];
  }
  const drafts = await Promise.all(
    found.map((each) => presentDraft(each, folder, '', found.length, folder)),
  );
  const isOnly = drafts.length === 1;
  return drafts
    .filter(({ source }) => key === undefined || source === key)
    .map((draft) => {
      const source = isOnly ? address : entrySource(address, draft.source);
      return { ...draft, shortId: source, source };
    });
}

function bare(source: string): Omit<Draft, 'folder' | 'descriptionFile'> {
  return { shortId: source, source, state: 'present', changedBy: [] };
}
