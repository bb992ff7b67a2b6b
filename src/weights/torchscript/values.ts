import type { Tensor } from './tensor.ts';

/**
 * What a TorchScript variable can hold while a model is interpreted. Integers are bigints and floats
 * are numbers, so that 1 and 1.0 differ as they do in Python.
 */
export type Scalar = bigint | number | boolean;

export type Value =
  | Scalar
  | string
  | null
  | Tensor
  | List
  | Tuple
  | Dict
  | ModuleObject
  | EnumMember
  | Device
  | Reference;

export interface List {
  kind: 'list';
  items: Value[];
}

export interface Tuple {
  kind: 'tuple';
  items: readonly Value[];
  /** Field names of a NamedTuple. */
  fields?: readonly string[];
}

export type Key = string | bigint | number | boolean;

/** Keeps the order of insertion. Tensors are no keys here. */
export interface Dict {
  kind: 'dict';
  entries: Map<Key, Value>;
}

/** An instance of a class of the archive: a module or a plain object. */
export interface ModuleObject {
  kind: 'object';
  className: string;
  attributes: Map<string, Value>;
}

export interface EnumMember {
  kind: 'enum';
  className: string;
  value: Value;
}

export interface Device {
  kind: 'device';
  name: string;
}

/** A name of the language that is no value yet: a class, a function, a bound method, an operator, a type. */
export type Reference =
  | { kind: 'class'; name: string }
  | { kind: 'function'; name: string }
  | { kind: 'method'; self: ModuleObject; name: string }
  | { kind: 'operator'; name: string };

export type ValueOfKind<Kind> = Extract<Value, { kind: Kind }>;

/** Whether a value is of one of the tagged kinds. */
export function isKind<Kind extends Extract<Value, { kind: string }>['kind']>(
  value: Value | undefined,
  kind: Kind,
): value is ValueOfKind<Kind> {
  return typeof value === 'object' && value !== null && value.kind === kind;
}

export function isScalar(value: Value | undefined): value is Scalar {
  return typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean';
}

export function list(items: Value[]): List {
  return { kind: 'list', items };
}

export function tuple(items: readonly Value[], fields?: readonly string[]): Tuple {
  return fields ? { kind: 'tuple', items, fields } : { kind: 'tuple', items };
}

/** A text of the language, which has one character a byte, as people read it. */
export function fromBytes(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}

export function isKey(value: Value): value is Key {
  return isScalar(value) || typeof value === 'string';
}

/** What a value is, in the words of the language, for messages. */
export function typeName(value: Value | undefined): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'str';
  if (value.kind === 'object' || value.kind === 'enum') return value.className;
  if (value.kind === 'tensor') return `Tensor(${value.dtype})`;
  if (value.kind === 'list') return `List[${[...new Set(value.items.map(typeName))].join('|')}]`;
  return value.kind;
}
