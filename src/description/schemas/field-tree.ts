import type { Schema } from './schema.ts';

/** The fields of a mapping: each a leaf (null), or the mappings that its value can be. */
export interface FieldTree {
  [field: string]: FieldTree[] | null;
}

/** The fields that a schema knows, through mappings but not through lists. */
export function fieldTree(schema: Schema): FieldTree {
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  return Object.fromEntries(
    fields.map(([name, child]) => {
      const variants = mappingsOf(child).map(fieldTree);
      return [name, variants.length > 0 ? variants : null];
    }),
  );
}

/** The mappings that a schema allows, through its branches. */
function mappingsOf(schema: Schema): Schema[] {
  const branches = [schema.then, schema.else, ...((schema.allOf as Schema[] | undefined) ?? [])];
  return [
    ...(schema.is === 'mapping' && schema.properties ? [schema] : []),
    ...branches
      .filter((branch) => branch !== undefined)
      .flatMap((branch) => mappingsOf(branch as Schema)),
  ];
}
