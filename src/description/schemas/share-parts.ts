import type { Schema } from './schema.ts';

/** Shorter parts cost less where they stand than a call. */
const MIN_LENGTH = 70;

/** Id of the schema document that holds the shared parts. */
export const PARTS = 'parts';

/**
 * Moves what stands in several places of the schemas into one document of shared parts, so that validators hold each
 * part once. The author of a schema need not care.
 */
export function shareParts(roots: Record<string, Schema>): {
  roots: Record<string, Schema>;
  parts: Schema;
} {
  const counts = new Map<string, number>();
  for (const root of Object.values(roots)) count(root, counts);
  const names = new Map<string, string>();
  const definitions: Record<string, Schema> = {};

  const share = (schema: Schema, isVariant: boolean): Schema => {
    const key = JSON.stringify(schema);
    const shared = !isVariant && key.length >= MIN_LENGTH && (counts.get(key) ?? 0) > 1;
    if (!shared) return rebuild(schema, share);
    let name = names.get(key);
    if (name === undefined) {
      name = `p${names.size}`;
      names.set(key, name);
      definitions[name] = rebuild(schema, share);
    }
    return { $ref: `${PARTS}#/$defs/${name}` };
  };

  return {
    roots: Object.fromEntries(
      Object.entries(roots).map(([name, schema]) => [name, rebuild(schema, share)]),
    ),
    parts: { $id: PARTS, $defs: definitions },
  };
}

function count(schema: Schema, counts: Map<string, number>): void {
  rebuild(schema, (child) => {
    const key = JSON.stringify(child);
    const seen = counts.get(key) ?? 0;
    counts.set(key, seen + 1);
    if (seen === 0) count(child, counts);
    return child;
  });
}

const LISTS = ['allOf', 'anyOf', 'oneOf'];
const SINGLE = ['items', 'then', 'else', 'additionalProperties'];

/** A copy of a schema whose subschemas are replaced. Conditions stay as they are. */
function rebuild(schema: Schema, replace: (schema: Schema, isVariant: boolean) => Schema): Schema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties')
        return [
          keyword,
          Object.fromEntries(
            Object.entries(value as Record<string, Schema>).map(([name, child]) => [
              name,
              replace(child, false),
            ]),
          ),
        ];
      if (Array.isArray(value) && (LISTS.includes(keyword) || keyword === 'items'))
        return [keyword, value.map((child: Schema) => replace(child, keyword !== 'items'))];
      if (SINGLE.includes(keyword) && typeof value === 'object' && value !== null)
        return [keyword, replace(value as Schema, false)];
      return [keyword, value];
    }),
  );
}
