import type { Schema, SchemaArgument, SchemaType } from './schema.ts';
import { isKind, list, type Value } from './values.ts';

/**
 * How well a value fits a type: as it is, after an implicit conversion, or not at all.
 * torch tries all overloads without conversions first, then all of them with conversions.
 */
type Fit = 'exact' | 'converted' | 'none';

const worse = (a: Fit, b: Fit): Fit =>
  a === 'none' || b === 'none' ? 'none' : a === 'converted' ? a : b;

const isTensor = (value: Value): boolean => isKind(value, 'tensor');
const exactIf = (condition: boolean): Fit => (condition ? 'exact' : 'none');

/** A tensor of one element may stand for a number; an argument of type Scalar takes a bool. */
function numberFit(value: Value, exact: boolean, also: boolean): Fit {
  if (exact) return 'exact';
  if (also) return 'converted';
  return isKind(value, 'tensor') && value.shape.every((size) => size === 1) ? 'converted' : 'none';
}

const PLAIN: Record<string, (value: Value) => Fit> = {
  Tensor: (v) => exactIf(isTensor(v)),
  int: (v) => numberFit(v, typeof v === 'bigint', false),
  // Python takes whole numbers for floats; an archive has none in their place.
  float: (v) => numberFit(v, typeof v === 'number', typeof v === 'bigint'),
  bool: (v) => exactIf(typeof v === 'boolean'),
  Scalar: (v) =>
    numberFit(v, typeof v === 'bigint' || typeof v === 'number', typeof v === 'boolean'),
  number: (v) => numberFit(v, typeof v === 'bigint' || typeof v === 'number', false),
  str: (v) => exactIf(typeof v === 'string'),
  ScalarType: (v) => exactIf(typeof v === 'bigint'),
  Layout: (v) => exactIf(typeof v === 'bigint'),
  MemoryFormat: (v) => exactIf(typeof v === 'bigint'),
  Device: (v) => (isKind(v, 'device') ? 'exact' : typeof v === 'string' ? 'converted' : 'none'),
  NoneType: (v) => exactIf(v === null),
  AnyEnumType: (v) => exactIf(isKind(v, 'enum')),
  complex: () => 'none',
  Dimname: () => 'none',
  Generator: () => 'none',
  Storage: () => 'none',
  Stream: () => 'none',
};

function listFit(value: Value, type: Extract<SchemaType, { kind: 'list' }>): Fit {
  if (isKind(value, 'list') || isKind(value, 'tuple'))
    return value.items.map((item) => fitOf(item, type.of)).reduce(worse, 'exact');
  if (type.size === null || value === null) return 'none';
  return fitOf(value, type.of) === 'none' ? 'none' : 'converted';
}

function fitOf(value: Value, type: SchemaType): Fit {
  if (type.kind === 'optional') return value === null ? 'exact' : fitOf(value, type.of);
  if (type.kind === 'list') return listFit(value, type);
  if (type.kind === 'dict') {
    if (!isKind(value, 'dict')) return 'none';
    const [key] = value.entries.keys();
    return key === undefined ? 'exact' : fitOf(key, type.key);
  }
  if (type.kind === 'tuple') {
    if (!isKind(value, 'tuple') || value.items.length !== type.items.length) return 'none';
    return value.items
      .map((item, i) => fitOf(item, type.items[i] ?? { kind: 'plain', name: 'Any' }))
      .reduce(worse, 'exact');
  }
  const check = Object.hasOwn(PLAIN, type.name) ? PLAIN[type.name] : undefined;
  // What is left are type variables and Any.
  return check ? check(value) : 'exact';
}

/** The arguments of a call, by name; `rest` holds those of a variadic operator. */
export interface BoundArguments {
  schema: Schema;
  values: Map<string, Value>;
  rest: Value[];
}

/** Turns a tensor into the number that it holds. */
export type ItemOf = (value: Value) => Value;

function convert(value: Value, type: SchemaType, itemOf: ItemOf): Value {
  if (type.kind === 'optional') return value === null ? null : convert(value, type.of, itemOf);
  if (type.kind === 'list') {
    if (isKind(value, 'list') || isKind(value, 'tuple')) {
      const items = value.items.map((item) => convert(item, type.of, itemOf));
      // The list itself is kept, since operators on lists change it in place.
      return items.every((item, i) => item === value.items[i]) && isKind(value, 'list')
        ? value
        : list(items);
    }
    return list(Array(type.size ?? 1).fill(convert(value, type.of, itemOf)));
  }
  if (type.kind !== 'plain') return value;
  if (type.name === 'Device' && typeof value === 'string') return { kind: 'device', name: value };
  if (type.name === 'float' && typeof value === 'bigint') return Number(value);
  if (!isTensor(value)) return value;
  if (type.name === 'int') {
    const item = itemOf(value);
    return typeof item === 'number' ? BigInt(Math.trunc(item)) : BigInt(item as bigint | boolean);
  }
  if (type.name === 'float') return Number(itemOf(value));
  return ['Scalar', 'number'].includes(type.name) ? itemOf(value) : value;
}

interface Match {
  fit: Fit;
  given: [SchemaArgument, Value][];
  rest: Value[];
}

function matchArguments(
  schema: Schema,
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Match | null {
  const given: [SchemaArgument, Value][] = [];
  let used = 0;
  let named = 0;
  let fit: Fit = 'exact';
  for (const argument of schema.args) {
    const keyword = keywords.get(argument.name);
    let value: Value | undefined;
    if (!argument.keywordOnly && used < positional.length) {
      if (keyword !== undefined) return null;
      value = positional[used];
      used += 1;
    } else if (keyword !== undefined) {
      value = keyword;
      named += 1;
    } else value = argument.defaultValue;
    if (value === undefined) return null;
    if (value !== argument.defaultValue) fit = worse(fit, fitOf(value, argument.type));
    if (fit === 'none') return null;
    given.push([argument, value]);
  }
  if (named !== keywords.size) return null;
  if (used < positional.length && !schema.variadic) return null;
  return { fit, given, rest: positional.slice(used) };
}

/**
 * Chooses the overload that a call means, as torch does: the first that fits without conversions,
 * else the first that fits with them. null where none takes these arguments.
 */
export function matchSchema(
  schemas: readonly Schema[],
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  itemOf: ItemOf,
): BoundArguments | null {
  let converted: { schema: Schema; match: Match } | null = null;
  for (const schema of schemas) {
    const match = matchArguments(schema, positional, keywords);
    if (match?.fit === 'exact') return bind(schema, match, itemOf);
    if (match && !converted) converted = { schema, match };
  }
  return converted && bind(converted.schema, converted.match, itemOf);
}

function bind(schema: Schema, match: Match, itemOf: ItemOf): BoundArguments {
  const values = new Map<string, Value>();
  for (const [argument, value] of match.given)
    values.set(argument.name, convert(value, argument.type, itemOf));
  return { schema, values, rest: match.rest };
}
