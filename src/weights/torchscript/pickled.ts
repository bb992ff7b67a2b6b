import { invalid } from './refusal.ts';
import type { Key, Value } from './values.ts';

/** A storage of a tensor: a member of the archive that holds its elements. */
export interface StoredStorage {
  kind: 'storage';
  key: string;
  /** The class's name, as `FloatStorage`. */
  type: string;
  elements: number;
}

/** A tensor as it stands in an archive: a strided window into a storage. Offsets count elements. */
export interface StoredTensor {
  kind: 'stored-tensor';
  storage: StoredStorage;
  offset: number;
  shape: readonly number[];
  strides: readonly number[];
  requiresGrad: boolean;
}

export interface Global {
  kind: 'global';
  name: string;
}

/** What a pickle of an archive can hold. Stored tensors stand in the attributes, lists and so on. */
export type Pickled = Value | StoredTensor | StoredStorage | Global | typeof MARK;
export const MARK: unique symbol = Symbol('mark');

export function items(value: Pickled | undefined): readonly Pickled[] {
  if (isObject(value) && (value.kind === 'list' || value.kind === 'tuple')) return value.items;
  throw invalid('The pickle holds another value where a tuple or a list must stand.');
}

export function isObject(value: Pickled | undefined): value is Extract<Pickled, { kind: string }> {
  return typeof value === 'object' && value !== null;
}

export function asKey(value: Pickled | undefined): Key {
  if (typeof value === 'string' || typeof value === 'bigint') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalid('The pickle uses a key that is neither text nor number.');
}

/**
 * Stored tensors travel inside values until the archive replaces them; nothing else than the
 * archive's reader sees them there.
 */
export function asValue(value: Pickled | undefined): Value {
  if (value === undefined || value === MARK) throw invalid('The pickle is damaged.');
  return value as Value;
}

export function isStoredTensor(value: unknown): value is StoredTensor {
  return (value as StoredTensor | null)?.kind === 'stored-tensor';
}
