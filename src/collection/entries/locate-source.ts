import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { isAddress } from '../../files/address.ts';
import type { FileProblem } from '../../files/file-result.ts';
import { findLocalFile } from '../../files/local-file.ts';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import { unpackZip } from '../../files/unpack-zip.ts';
import { fetchTarget } from '../addresses/fetch-target.ts';
import { isShortForm } from '../addresses/known-addresses.ts';
import { descriptionsIn } from '../find-descriptions.ts';
import type { Entry } from '../layouts/entry.ts';
import type { ResolveOptions } from '../resolve-options.ts';

/** The description that an entry means, on this machine. */
export type Located =
  | {
      ok: true;
      /** Absolute. */
      file: string;
      /** Absolute; what relative sources start from, unless `base` says that they are elsewhere. */
      folder: string;
      base?: string;
      /** Path of the description in the repository, where it is one of its files. */
      inRepository?: string;
    }
  | { ok: false; problem: Pick<FileProblem, 'cause' | 'message' | 'hint'> };

/** Where the file with the entry is. */
export interface Place {
  /** Absolute folder of the repository. */
  root: string;
  /** Path of the collection file relative to `root`, or its address. */
  file: string;
}

/**
 * Finds the description of an entry: in the repository first, as the change has it and nobody has published it yet,
 * relative to its root or to the collection file; then at its address.
 */
export async function locateSource(
  { source, sha256, urlRoot, label }: Entry,
  place: Place,
  options: ResolveOptions,
): Promise<Located> {
  if (typeof source !== 'string')
    throw new TypeError('an entry that is its own description has no place');
  if (isAddress(source) || isShortForm(source)) return atAddress(source, sha256, options);
  if (isAddress(place.file))
    return atAddress(new URL(source, urlRoot ?? place.file).href, sha256, options);
  const folder = posix.dirname(place.file);
  const tries = [...new Set([source, posix.join(folder, source)])];
  let missing: Located | null = null;
  for (const path of tries) {
    const found = await inRepository(path, place.root);
    if (found.ok) return found;
    missing ??= found;
  }
  if (urlRoot !== undefined && URL.canParse(urlRoot))
    return atAddress(new URL(source.replace(/^\.?\//, ''), urlRoot).href, sha256, options);
  if (missing === null || missing.ok) throw new TypeError('no place was looked at');
  const { cause, message, hint } = missing.problem;
  return { ok: false, problem: { cause, message: `The ${label}: ${message}`, hint } };
}

async function inRepository(path: string, root: string): Promise<Located> {
  const folder = join(root, ...path.split('/'));
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const [first] =
    isFolder && !path.split('/').includes('..') ? await descriptionsIn(folder, '') : [];
  const found = await findLocalFile(
    first === undefined ? path : posix.join(path, first.name),
    root,
  );
  if (!found.ok) return found;
  if (!path.toLowerCase().endsWith('.zip'))
    return {
      ok: true,
      file: found.path,
      folder: dirname(found.path),
      inRepository: await pathIn(root, found.path),
    };
  return unpacked(found.path, path);
}

async function pathIn(root: string, file: string): Promise<string> {
  return relative(await realpath(root), file).replaceAll(sep, '/');
}

async function atAddress(
  address: string,
  sha256: string | undefined,
  options: ResolveOptions,
): Promise<Located> {
  const fetched = await fetchTarget(address, sha256, options);
  if (fetched.kind === 'problem') return { ok: false, problem: fetched.problem };
  if (fetched.kind === 'package') return unpacked(fetched.path, fetched.address);
  return { ok: true, ...(await keepText(fetched.bytes)), base: fetched.address };
}

/** The best description of a package; others in it are not meant by one entry. */
async function unpacked(zip: string, shown: string): Promise<Located> {
  const folder = await temporaryFolder();
  const done = await unpackZip(zip, folder);
  if (!done.ok) return done;
  const [first] = await descriptionsIn(folder, '');
  if (first !== undefined) return { ok: true, file: join(folder, first.name), folder };
  const message = `The package '${basename(shown)}' holds no description at its top.`;
  const hint = 'Put a file called rdf.yaml there.';
  return { ok: false, problem: { cause: 'package-unreadable', message, hint } };
}

/** Puts the text of a description into a folder of its own. */
export async function keepText(
  text: Uint8Array | string,
): Promise<{ file: string; folder: string }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'rdf.yaml');
  await writeFile(file, text);
  return { file, folder };
}

/** The text of a description that was located; null where it is no UTF-8. */
export async function textAt(file: string): Promise<string | null> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
