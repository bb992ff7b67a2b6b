import type { Entries, Entry, Mapping } from './entry.ts';
import { fingerprint } from './fingerprint.ts';
import { isMapping, textOf } from './is-mapping.ts';
import type { PlacedMapping } from './read-text.ts';
import { uniqueKeys } from './unique-keys.ts';

const SHA256 = /^[0-9a-f]{64}$/i;

/** Whether a mapping has what an index of published resources has. */
export function isIndex({ items }: Mapping): boolean {
  return (
    Array.isArray(items) &&
    items.some(
      (item) => isMapping(item) && 'id' in item && ('versions' in item || 'source' in item),
    )
  );
}

/** The versions of `index.json`, each with the address of its description and mostly a hash of it. */
export function indexEntries({ data, at }: PlacedMapping): Entries {
  const items: unknown[] = Array.isArray(data.items) ? data.items : [];
  const entries = items.flatMap((item, index) => {
    const resource = isMapping(item) ? item : {};
    const id = textOf(resource.id) ?? `item ${index + 1}`;
    const versions = Array.isArray(resource.versions) ? resource.versions : [resource];
    return versions.map((value: unknown, place): Entry => {
      const version = isMapping(value) ? value : {};
      const name = textOf(version.version);
      const key =
        name === null ? (versions.length > 1 ? `${id}/${place + 1}` : id) : `${id}/${name}`;
      const source = textOf(version.source);
      const hash = textOf(version.sha256);
      return {
        key,
        id: key,
        label: `'${key}'`,
        position: at('items', index, 'versions', place),
        fieldPositions: {},
        source: source ?? '',
        overrides: {},
        ...(hash !== null && SHA256.test(hash) ? { sha256: hash.toLowerCase() } : {}),
        problem:
          source === null
            ? {
                cause: 'entry-invalid',
                message: `'${key}' has no \`source\`, so that its description is unknown.`,
                hint: 'Give `source`: the address of the description.',
              }
            : null,
        fingerprint: fingerprint([resource.type, value]),
      };
    });
  });
  return { ok: true, entries: uniqueKeys(entries) };
}
