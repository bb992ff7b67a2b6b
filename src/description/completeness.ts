import type { FieldTree } from './schemas/field-tree.ts';
import { isMapping } from './structure/value-type.ts';

/** Fields whose default is a mapping, so that what stands in it counts even if nothing is given. */
const DEFAULT_MAPPINGS: ReadonlySet<string> = new Set([
  'config',
  'config.bioimageio',
  'config.bioimageio.bias_risks_limitations',
  'config.bioimageio.training',
  'config.bioimageio.environmental_impact',
]);

/**
 * Share of the fields that are filled in, of all that the specification knows for the mappings that are there: a number
 * from 0 to 1. Fields of free mappings count as given; what stands in lists does not count.
 * Source: bioimageio.spec, ResourceDescrBase._get_metadata_completeness.
 */
export function metadataCompleteness(data: Record<string, unknown>, tree: FieldTree): number {
  const given = new Set<string>();
  const all = new Set<string>();
  const visit = (
    value: Record<string, unknown>,
    fields: FieldTree | null,
    prefix: string,
  ): void => {
    for (const [name, child] of Object.entries(value)) {
      given.add(prefix + name);
      all.add(prefix + name);
      if (isMapping(child)) visit(child, variantFor(child, fields?.[name]), `${prefix}${name}.`);
    }
    expect(value, fields, prefix);
  };
  const expect = (
    value: Record<string, unknown>,
    fields: FieldTree | null,
    prefix: string,
  ): void => {
    for (const [name, variants] of Object.entries(fields ?? {})) {
      all.add(prefix + name);
      const [first] = variants ?? [];
      if (!Object.hasOwn(value, name) && first && DEFAULT_MAPPINGS.has(prefix + name))
        expect({}, first, `${prefix}${name}.`);
    }
  };
  visit(data, tree, '');
  return all.size === 0 ? 0 : given.size / all.size;
}

/** The variant that knows all fields of a value, else the first. */
function variantFor(
  value: Record<string, unknown>,
  variants: FieldTree[] | null | undefined,
): FieldTree | null {
  if (!variants) return null;
  const knows = (fields: FieldTree) =>
    Object.keys(value).every((name) => Object.hasOwn(fields, name));
  return variants.find(knows) ?? variants[0] ?? null;
}
