import type { BASIC_TYPES } from '../structure/basic-types.ts';
import type { TEXT_TYPES } from '../structure/text-types.ts';

/** A JSON Schema with the keywords `is`, `suffix` and `unreserved` of our own (structure/keywords.ts). */
export type Schema = { [keyword: string]: unknown };

export type ValueTypeName = keyof typeof BASIC_TYPES | keyof typeof TEXT_TYPES;

/** A value of one type. Text limits may stand beside it; number limits need `number` or `integer`. */
export function is(type: ValueTypeName, limits: Schema = {}): Schema {
  return { is: type, ...limits };
}

export const text = (limits: Schema = {}): Schema => is('string', limits);

/** Limits of numbers apply after the conversion, hence in a schema of their own. */
const converted = (type: ValueTypeName, limits: Schema): Schema =>
  Object.keys(limits).length === 0 ? is(type) : { allOf: [is(type), limits] };

export const number = (limits: Schema = {}): Schema => converted('number', limits);
export const integer = (limits: Schema = {}): Schema => converted('integer', limits);
export const boolean = (): Schema => is('boolean');

export function list(items: Schema, limits: Schema = {}): Schema {
  return { is: 'list', items, ...limits };
}

/** A list of fixed length. */
export function tuple(...items: Schema[]): Schema {
  return {
    is: 'list',
    items,
    minItems: items.length,
    maxItems: items.length,
    additionalItems: false,
  };
}

/**
 * A mapping. A `*` after a field's name marks it as required; the order of fields is the order of findings.
 * @param extra What to do with other fields: `forbid` them, `allow` them, or hold them to a schema.
 */
export function mapping(
  fields: Record<string, Schema>,
  extra: 'forbid' | 'allow' | Schema = 'forbid',
): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const [field, schema] of Object.entries(fields)) {
    const name = field.replace(/\*$/, '');
    properties[name] = schema;
    if (field !== name) required.push(name);
  }
  return {
    is: 'mapping',
    properties,
    ...(required.length > 0 ? { required } : {}),
    ...(extra === 'allow' ? {} : { additionalProperties: extra === 'forbid' ? false : extra }),
  };
}

export function nullable(schema: Schema): Schema {
  return { if: { const: null }, else: schema };
}

export function oneOf(...values: (string | number)[]): Schema {
  return { enum: values };
}

/** The first branch whose condition holds, else the last argument: the branch that the author meant. */
export function choose(branches: [condition: Schema, branch: Schema][], otherwise: Schema): Schema {
  return branches.reduceRight<Schema>(
    (rest, [condition, branch]) =>
      Object.fromEntries([
        ['if', condition],
        ['then', branch],
        ['else', rest],
      ]),
    otherwise,
  );
}

/** Conditions for `choose`. They look at the value as it stands and convert nothing. */
export const isMapping: Schema = { is: 'mapping' };
export const isList: Schema = { type: 'array' };
export const isText: Schema = { type: 'string' };
export const hasField = (...names: string[]): Schema => ({
  type: 'object',
  anyOf: names.map((name) => ({ required: [name] })),
});

/** A mapping whose field `tag` says which of several it is. */
export function tagged(tag: string, variants: Record<string, Record<string, Schema>>): Schema {
  return {
    is: 'mapping',
    discriminator: { propertyName: tag },
    required: [tag],
    oneOf: Object.entries(variants).map(([value, fields]) =>
      mapping({ [`${tag}*`]: { const: value }, ...fields }),
    ),
  };
}
