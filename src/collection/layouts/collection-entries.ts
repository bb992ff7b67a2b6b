import { posix } from 'node:path';
import { isDescriptionName } from '../description-names.ts';
import type { DraftProblem } from '../resource-draft.ts';
import type { Entries, Entry, Mapping } from './entry.ts';
import { fingerprint } from './fingerprint.ts';
import { isMapping, textOf } from './is-mapping.ts';
import type { PlacedMapping } from './read-text.ts';
import { uniqueKeys } from './unique-keys.ts';

/** Lists of entries; the older collections have one for each type. */
const LISTS: Readonly<Record<string, string | null>> = {
  collection: null,
  application: 'application',
  dataset: 'dataset',
  model: 'model',
  notebook: 'notebook',
  workflow: 'workflow',
};
/** Fields of a collection that say something of itself, not of what is in it. */
const NOT_INHERITED = new Set([
  ...Object.keys(LISTS),
  ...['id', 'type', 'name', 'description', 'config', 'covers', 'icon', 'links', 'url_root'],
  ...['documentation', 'source', 'rdf_source', 'download_url', 'partners'],
]);
const OF_THE_ENTRY = new Set(['id', 'type', 'source', 'rdf_source']);

/** Whether a mapping has what a partner's collection has. */
export function isCollection(data: Mapping): boolean {
  return Object.keys(LISTS).some((list) => Array.isArray(data[list]));
}

/**
 * The entries of a partner's collection. An entry names its description by `rdf_source`, or by `source` where that
 * is one; without, it is the description itself, with what it lacks taken from the collection.
 */
export function collectionEntries({ data, at }: PlacedMapping): Entries {
  const root = urlRoot(data);
  const inherited = Object.entries(data).filter(([key]) => !NOT_INHERITED.has(key));
  const entries = Object.entries(LISTS).flatMap(([list, type]) => {
    const values = data[list];
    if (!Array.isArray(values)) return [];
    return values.map((value: unknown, index): Entry => {
      const given = isMapping(value) ? value : {};
      const id = textOf(given.id) ?? textOf(given.name);
      const key = id ?? (list === 'collection' ? `${index + 1}` : `${list}-${index + 1}`);
      const whole: Mapping = { ...(type === null ? {} : { type }), ...given };
      const named = descriptionOf(whole);
      const overrides = Object.entries(given).filter(([field]) => !OF_THE_ENTRY.has(field));
      const places = Object.keys(given).map((field) => [field, at(list, index, field)] as const);
      return {
        key,
        id: id ?? '',
        label: `entry '${key}'`,
        position: at(list, index),
        fieldPositions: Object.fromEntries(places),
        source: named ?? { ...Object.fromEntries(inherited), ...whole },
        ...(root === null ? {} : { urlRoot: root }),
        overrides: named === null ? {} : Object.fromEntries(overrides),
        problem: isMapping(value) ? null : noMapping(key),
        fingerprint: fingerprint([value, root, named === null ? inherited : null]),
      };
    });
  });
  return { ok: true, entries: uniqueKeys(entries) };
}

function descriptionOf({ type, source, rdf_source: named }: Mapping): string | Mapping | null {
  if (isMapping(named)) return named;
  const given = textOf(named);
  if (given !== null) return given;
  const text = textOf(source);
  if (text === null) return null;
  const path = text.split(/[?#]/, 1)[0] ?? '';
  const name = posix.basename(path.replace(/\/content$/, ''));
  return type === 'model' || isDescriptionName(name) || name.endsWith('.zip') ? text : null;
}

/** What relative sources start from where the repository itself does not have them. */
function urlRoot(data: Mapping): string | null {
  const config = isMapping(data.config) ? data.config : {};
  const root = textOf(data.url_root) ?? textOf(config.url_root);
  return root === null ? null : `${root.replace(/\/+$/, '')}/`;
}

function noMapping(key: string): DraftProblem {
  return {
    cause: 'entry-invalid',
    message: `The entry '${key}' is not a mapping of keys to values.`,
    hint: 'Write `id`, `type`, and `rdf_source` with the address or path of the description.',
  };
}
