import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { LocalFile } from '../../contract/case.ts';
import type { FileReference } from '../../contract/description.ts';
import { isAddress } from '../../files/address.ts';

/** A file with weights, by the name that model.json has for it. */
export interface Shard {
  name: string;
  reference: FileReference;
}

/** The importer takes no larger description, and no model is cut into more pieces. */
const MAX_DESCRIPTION = 2 ** 28;
const MAX_SHARDS = 10_000;
const BRACE = /^\s*\{/;

/**
 * The files with weights that a bare model.json of TensorFlow.js names in its weightsManifest; none for an
 * archive, which holds them. What model.json says wrongly is left to the importer to tell.
 * @param source of model.json, which the names are relative to
 * @param known files of the description, among which a shard may have its hash
 */
export async function tfjsShards(
  source: FileReference,
  file: LocalFile,
  known: readonly FileReference[],
): Promise<Shard[]> {
  if (file.size > MAX_DESCRIPTION) return [];
  const bytes = await readFile(file.path);
  if (!BRACE.test(bytes.subarray(0, 64).toString('latin1'))) return [];
  const names = namesIn(bytes.toString('utf8')).slice(0, MAX_SHARDS);
  return names.map((name) => {
    const place = resolve(source.source, name);
    const same = known.find((other) => other.sha256 && samePlace(other.source, place));
    const { path, position } = source;
    const reference: FileReference = { source: place, path, position };
    return { name, reference: same?.sha256 ? { ...reference, sha256: same.sha256 } : reference };
  });
}

function namesIn(text: string): string[] {
  const manifest = field(parsed(text), 'weightsManifest');
  const groups: unknown[] = Array.isArray(manifest) ? manifest : [];
  const paths = groups.flatMap((group) => field(group, 'paths') ?? []);
  return [...new Set(paths.filter((path): path is string => typeof path === 'string'))];
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * TensorFlow.js puts a name between the folder of model.json and what follows a question mark in its
 * address. Names that are addresses themselves are taken as they are.
 */
function resolve(source: string, name: string): string {
  if (isAddress(name)) return name;
  if (!isAddress(source)) return posix.join(posix.dirname(source), name);
  const [address = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(source.trim())?.slice(1) ?? [];
  return `${address.slice(0, address.lastIndexOf('/') + 1)}${name}${query}`;
}

function samePlace(a: string, b: string): boolean {
  const normal = (source: string) => (isAddress(source) ? source.trim() : posix.normalize(source));
  return normal(a) === normal(b);
}
