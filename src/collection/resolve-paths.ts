import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Resource } from '../contract/resource.ts';
import { isAddress } from '../files/address.ts';
import { isInside } from '../files/inside.ts';
import { storageProblem } from '../files/storage-problem.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { suggest } from '../settings/suggest.ts';
import { isShortForm } from './addresses/known-addresses.ts';
import { resolveAddress } from './addresses/resolve-address.ts';
import { isDescriptionName } from './description-names.ts';
import { draftsBelow, entryDrafts } from './entries/collection-drafts.ts';
import { brokenFile } from './entries/entry-draft.ts';
import { parseEntrySource } from './entries/entry-source.ts';
import { withoutCovered } from './entries/without-covered.ts';
import { descriptionsIn, type FoundDescription, findDescriptions } from './find-descriptions.ts';
import { readShaped } from './layouts/read-entries.ts';
import { RESOLVE_DEFAULTS, type ResolveOptions } from './resolve-options.ts';
import { type Draft, type DraftProblem, presentDraft, withIds } from './resource-draft.ts';

const DESCRIPTION_EXTENSIONS = new Set(['.yaml', '.yml', '.json']);
const WHAT_TO_NAME =
  'Name a folder with descriptions, a description, a .zip package, or a file that names several resources.';

/**
 * What a user names as resources: a folder gives every description in it and below (hidden folders and
 * node_modules are left out) and all that collection files there name, a description file itself (whatever its name), a
 * .zip package the descriptions in it, a collection file or an address what it names, `FILE#KEY` one entry of that.
 * What cannot be used gives an unreadable resource that says why. A package is unpacked into a temporary
 * folder, which is removed when the process exits (see `temporaryFolder`).
 * @param paths Relative to `root`, or absolute.
 * @param root Absolute folder that sources and ids are relative to.
 */
export async function resolvePaths(
  paths: string[],
  root: string,
  given: Partial<ResolveOptions> = {},
): Promise<Resource[]> {
  const options = { ...RESOLVE_DEFAULTS, ...given };
  const drafts: Draft[] = [];
  const namesIn = rememberNames();
  for (const path of paths) drafts.push(...(await resolvePath(path, root, namesIn, options)));
  return withIds(withoutCovered(drafts));
}

type NamesIn = (folder: string) => Promise<Set<string>>;

/** The names of the descriptions in a folder; read once, for thousands of paths may be named in one. */
function rememberNames(): NamesIn {
  const known = new Map<string, Set<string>>();
  return async (folder) => {
    const names =
      known.get(folder) ?? new Set((await descriptionsIn(folder, '')).map(({ name }) => name));
    known.set(folder, names);
    return names;
  };
}

async function resolvePath(
  path: string,
  root: string,
  namesIn: NamesIn,
  options: ResolveOptions,
): Promise<Draft[]> {
  const place = resolve(root, path);
  const shown = shownPath(place, root);
  const kind = await kindOf(place);
  if (kind === 'folder')
    return resolveFolder(place, shown, await boundaryOf(place, root), root, options);
  if (kind === 'package') return resolvePackage(place, shown);
  if (kind === 'description') {
    const entries = await collectionAt(place, shown, root, options);
    return entries ?? [await resolveFile(place, shown, await namesIn(dirname(place)))];
  }
  if (kind === 'other')
    return [unreadable(shown, place, notFound(`'${shown}' is not a description.`, WHAT_TO_NAME))];
  if (options.files !== null && (isAddress(path) || isShortForm(path)))
    return resolveAddress(path, root, options);
  const entry = await oneEntry(shown, root, options);
  if (entry !== null) return entry;
  const source = isAddress(path) ? path : shown;
  return [unreadable(source, place, await whyMissing(source, place, isAddress(path), kind))];
}

/** What a file names that the user names: by its shape alone, whatever it is called. */
async function collectionAt(
  place: string,
  shown: string,
  root: string,
  options: ResolveOptions,
): Promise<Draft[] | null> {
  if (isDescriptionName(basename(place))) return null;
  const read = readShaped(await readFile(place, 'utf8'), shown);
  if (read === null) return null;
  const file = { root, file: shown };
  return read.ok ? entryDrafts(read.entries, file, options) : [brokenFile(file, read.problem)];
}

/** `FILE#KEY`; null where that is no entry of a file. */
async function oneEntry(
  shown: string,
  root: string,
  options: ResolveOptions,
): Promise<Draft[] | null> {
  const named = parseEntrySource(shown);
  if (named === null || (await kindOf(join(root, named.file))) !== 'description') return null;
  const text = await readFile(join(root, named.file), 'utf8');
  const read = readShaped(text, named.file);
  if (!read?.ok) return null;
  const entries = read.entries.filter(({ key }) => key === named.key);
  if (entries.length > 0) return entryDrafts(entries, { root, file: named.file }, options);
  const near = suggest(named.key, read.entries.map(({ key }) => key).toSorted());
  const hint = near === null ? 'Check the name of the entry.' : `Did you mean '${near}'?`;
  const message = `'${named.file}' has no entry '${named.key}'.`;
  return [unreadable(shown, join(root, named.file), notFound(message, hint))];
}

type Kind = 'folder' | 'package' | 'description' | 'other';

async function kindOf(place: string): Promise<Kind | Error> {
  try {
    const found = await stat(place);
    if (found.isDirectory()) return 'folder';
    const extension = extname(place).toLowerCase();
    if (!found.isFile()) return 'other';
    if (extension === '.zip') return 'package';
    return DESCRIPTION_EXTENSIONS.has(extension) ? 'description' : 'other';
  } catch (error) {
    return error as Error;
  }
}

async function resolveFolder(
  place: string,
  shown: string,
  boundary: string,
  root: string,
  options: ResolveOptions,
): Promise<Draft[]> {
  const inTree = options.layouts.includes('folders') ? await findDescriptions(place) : [];
  // What is elsewhere on this machine has paths of its own.
  const isOutside = shown.startsWith('..') || isAbsolute(shown);
  const named = await draftsBelow(isOutside ? place : root, isOutside ? '' : shown, options);
  if (inTree.length + named.length === 0) {
    const source = shown || '.';
    return [unreadable(source, place, notFound(`'${source}' holds no description.`, NAMES_HINT))];
  }
  return [...(await presentDrafts(inTree, place, shown, boundary)), ...named];
}

async function presentDrafts(
  found: readonly FoundDescription[],
  place: string,
  shown: string,
  boundary: string,
): Promise<Draft[]> {
  const inFolder = new Map<string, number>();
  for (const { folder } of found) inFolder.set(folder, (inFolder.get(folder) ?? 0) + 1);
  return Promise.all(
    found.map((each) => presentDraft(each, place, shown, inFolder.get(each.folder) ?? 1, boundary)),
  );
}

const NAMES_HINT =
  'A description is called rdf.yaml, bioimageio.yaml or model.yaml, or ends so, as in NAME.rdf.yaml.';

async function resolvePackage(place: string, shown: string): Promise<Draft[]> {
  const { unpackZip } = await import('../files/unpack-zip.ts');
  const folder = await temporaryFolder();
  const unpacked = await unpackZip(place, folder);
  if (!unpacked.ok) return [unreadable(shown, place, unpacked.problem)];
  const found = await findDescriptions(folder);
  if (found.length > 0) return presentDrafts(found, folder, shown, folder);
  return [unreadable(shown, place, notFound(`'${shown}' holds no description.`, NAMES_HINT))];
}

/** A file that the user names is read wherever a link leads: it is the user's own choice. */
async function resolveFile(place: string, shown: string, names: Set<string>): Promise<Draft> {
  const folder = dirname(place);
  const name = basename(place);
  const siblings = names.has(name) ? names.size : names.size + 1;
  const found = { folder: '', name, isLink: false };
  const shownFolder = shown.slice(0, Math.max(shown.lastIndexOf('/'), 0));
  return presentDraft(found, folder, shownFolder, siblings, folder);
}

/** Where links of descriptions may lead: the whole tested tree, or only the named folder where that is elsewhere. */
async function boundaryOf(place: string, root: string): Promise<string> {
  return isInside(await realpath(root), await realpath(place)) ? root : place;
}

/** Forward slashes; absolute where no relative path leads there (another drive). Empty for the root. */
function shownPath(place: string, root: string): string {
  const way = relative(root, place);
  return (isAbsolute(way) ? place : way).replaceAll(sep, '/');
}

function unreadable(source: string, place: string, problem: DraftProblem): Draft {
  const { cause, message, hint } = problem;
  return {
    shortId: source,
    source,
    folder: dirname(place),
    descriptionFile: null,
    state: 'unreadable',
    changedBy: [],
    problem: { cause, message, hint },
  };
}

function notFound(message: string, hint: string): DraftProblem {
  return { cause: 'path-not-found', message, hint };
}

async function whyMissing(
  source: string,
  place: string,
  isElsewhere: boolean,
  error: Error,
): Promise<DraftProblem> {
  if (isElsewhere)
    return notFound(`'${source}' is an address, not a path.`, `Download it. ${WHAT_TO_NAME}`);
  const refused = storageProblem(error, `'${source}' could not be read`);
  if (refused !== null) return refused.problem;
  const names = await readdir(dirname(place)).catch(() => []);
  const near = suggest(basename(place), names.toSorted());
  return notFound(
    `The path '${source}' does not exist.`,
    near === null ? 'Check the path.' : `Did you mean '${near}'?`,
  );
}
