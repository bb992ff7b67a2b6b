import { ROOT_SCHEMAS, type RootName } from '../../../src/description/schemas/roots.ts';
import type { Schema, ValueTypeName } from '../../../src/description/schemas/schema.ts';
import { VALUE_TYPES } from '../../../src/description/structure/keywords.ts';
import { FIELD_HELP } from './field-help.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Versions that an editor may find in a file of a generation. */
const VERSIONS: Readonly<Record<string, string>> = {
  '0.2': '^0\\.2\\.[0-4]$',
  '0.3': '^0\\.3\\.[0-4]$',
  '0.4': '^0\\.4\\.([0-9]|10)$',
  '0.5': '^0\\.5\\.([0-9]|1[0-4])$',
};

/** The kinds of description that editors get a schema for. */
export const EDITOR_SCHEMAS = (Object.keys(ROOT_SCHEMAS) as RootName[]).filter(
  (name) => !name.startsWith('linked'),
);

/** A schema in plain JSON Schema (draft 7), for completion and hints in editors. */
export function editorSchema(name: RootName): Schema {
  const [type = '', version = ''] = name.split('-');
  const plain = convert(ROOT_SCHEMAS[name]());
  const properties = plain.properties as Record<string, Schema>;
  return {
    $schema: DRAFT,
    title: `bioimage.io ${type} ${version}`,
    ...plain,
    properties: {
      ...properties,
      format_version: {
        type: 'string',
        pattern: VERSIONS[version],
        description: FIELD_HELP.format_version,
      },
    },
  };
}

/** One schema for all kinds: it looks at `type` and `format_version`. */
export function combinedSchema(): Schema {
  return {
    $schema: DRAFT,
    title: 'bioimage.io resource description',
    type: 'object',
    required: ['type', 'format_version'],
    properties: {
      type: { type: 'string', description: FIELD_HELP.type },
      format_version: { type: 'string', description: FIELD_HELP.format_version },
    },
    allOf: EDITOR_SCHEMAS.map((name) => {
      const [type = '', version = ''] = name.split('-');
      return Object.fromEntries([
        [
          'if',
          {
            properties: {
              type: { const: type },
              format_version: { pattern: VERSIONS[version] },
            },
            required: ['type', 'format_version'],
          },
        ],
        ['then', { $ref: `${name}.schema.json` }],
      ]);
    }),
  };
}

const CHILDREN = ['items', 'then', 'else', 'if', 'not', 'additionalProperties', 'additionalItems'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'items'];
const OWN = ['is', 'suffix', 'unreserved', 'discriminator', 'properties', 'allOf'];

function convert(schema: Schema): Schema {
  // Null, or what stands in `else`.
  if (isNullable(schema)) return { anyOf: [{ type: 'null' }, convert(schema.else as Schema)] };
  const plain: Schema = {};
  if (typeof schema.is === 'string')
    Object.assign(plain, VALUE_TYPES[schema.is as ValueTypeName].json);
  if (schema.properties)
    plain.properties = Object.fromEntries(
      Object.entries(schema.properties as Record<string, Schema>).map(([name, child]) => [
        name,
        { ...convert(child), ...(FIELD_HELP[name] ? { description: FIELD_HELP[name] } : {}) },
      ]),
    );
  // A conversion and its limits are one schema here.
  for (const part of (schema.allOf as Schema[] | undefined) ?? [])
    Object.assign(plain, convert(part));
  for (const [keyword, value] of Object.entries(schema)) {
    if (OWN.includes(keyword)) continue;
    if (LISTS.includes(keyword) && Array.isArray(value)) plain[keyword] = value.map(convert);
    else if (CHILDREN.includes(keyword) && typeof value === 'object' && value !== null)
      plain[keyword] = convert(value as Schema);
    else plain[keyword] = value;
  }
  return plain;
}

function isNullable(schema: Schema): boolean {
  const condition = schema.if as Schema | undefined;
  return condition !== undefined && 'const' in condition && condition.const === null;
}
