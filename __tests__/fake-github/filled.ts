import { followed, type Json, responseSchema } from './openapi.ts';

/** Something for each type that GitHub's description asks for. */
const OF_TYPE: Record<string, (schema: Json) => unknown> = {
  string: ({ format, enum: choices }) => (Array.isArray(choices) ? choices[0] : textOf(format)),
  integer: () => 1,
  number: () => 1,
  boolean: () => false,
  array: () => [],
  null: () => null,
};

function textOf(format: unknown): string {
  if (format === 'uri') return 'https://api.github.com/x';
  return format === 'date-time' ? '2026-11-20T12:00:00Z' : 'x';
}

/**
 * An answer with the given values and, for everything else that GitHub's description requires, something of the
 * right type.
 */
export function filled(
  method: string,
  template: string,
  status: number,
  given: Json,
): Record<string, unknown> {
  const schema = responseSchema(method, template, status);
  if (schema === undefined) throw new Error(`${method} ${template} answers nothing with ${status}`);
  return fill(schema, given) as Record<string, unknown>;
}

/** The same for the entries of a list. */
export function filledList(
  method: string,
  template: string,
  given: readonly Json[],
): Record<string, unknown>[] {
  const schema = responseSchema(method, template, 200);
  const items = followed<Json>(schema).items;
  return given.map((one) => fill(items, one) as Record<string, unknown>);
}

/** A page of a list that GitHub gives with the number of all of its entries. */
export function filledMembers(
  template: string,
  key: string,
  given: readonly unknown[],
  total: number,
): Record<string, unknown> {
  const { properties } = followed<{ properties: Json }>(responseSchema('GET', template, 200));
  const { items } = properties[key] as Json;
  return { total_count: total, [key]: given.map((one) => fill(items, one)) };
}

function fill(reference: unknown, given: unknown): unknown {
  const schema = followed<Json>(reference);
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given)))
    return given;
  const { nullable, anyOf, oneOf, allOf, type } = schema;
  const isNull = nullable === true || (Array.isArray(type) && type.includes('null'));
  if (given === undefined && isNull) return null;
  const choices = [anyOf, oneOf].find((list) => Array.isArray(list)) as Json[] | undefined;
  if (choices?.[0] && schema.properties === undefined) return fill(choices[0], given);
  const parts = Array.isArray(allOf)
    ? (allOf as Json[]).map((part) => followed<Json>(part))
    : [schema];
  if (!parts.some(({ properties }) => properties !== undefined)) {
    if (given !== undefined) return given;
    const name = Array.isArray(type) ? type[0] : type;
    return OF_TYPE[String(name)]?.(schema) ?? {};
  }
  const values: Json = { ...(given as Json | undefined) };
  for (const { properties = {}, required = [] } of parts as {
    properties?: Json;
    required?: string[];
  }[]) {
    for (const key of [...required, ...Object.keys(values)])
      if (key in properties) values[key] = fill(properties[key], values[key]);
  }
  return values;
}
