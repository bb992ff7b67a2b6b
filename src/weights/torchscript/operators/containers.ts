import {
  argument,
  bool,
  type Call,
  int,
  listArgument,
  maybeInt,
  type OperatorTable,
} from '../call.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import {
  type Dict,
  isKey,
  isKind,
  isScalar,
  type Key,
  list,
  tuple,
  type Value,
} from '../values.ts';
import { sameValue } from './numbers.ts';

const nth = (call: Call, index: number): Value => {
  const { name = '' } = call.bound.schema.args[index] ?? {};
  return argument(call, name);
};

function dictOf(value: Value): Dict {
  if (isKind(value, 'dict')) return value;
  throw unsupported('A dictionary operation on another value');
}

export function keyOf(value: Value): Key {
  if (isKey(value)) return value;
  throw unsupported('A dictionary with tensors as keys');
}

/** Index from the front; negative ones count from the end. */
function place(index: number, length: number): number {
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) throw failedInModel(`Index ${index} of a list of ${length}.`);
  return at;
}

function itemAt(call: Call): Value {
  const target = nth(call, 0);
  if (isKind(target, 'dict')) {
    const key = keyOf(nth(call, 1));
    const value = target.entries.get(key);
    if (value === undefined) throw failedInModel(`A dictionary has no key ${String(key)}.`);
    return value;
  }
  const at = Number(nth(call, 1));
  if (typeof target === 'string') return target[place(at, target.length)] ?? '';
  if (!isKind(target, 'list')) throw unsupported('Indexing of this kind of value');
  return target.items[place(at, target.items.length)] ?? null;
}

function setItem(call: Call): Value {
  const target = nth(call, 0);
  if (isKind(target, 'dict')) target.entries.set(keyOf(nth(call, 1)), nth(call, 2));
  else if (isKind(target, 'list'))
    target.items[place(Number(nth(call, 1)), target.items.length)] = nth(call, 2);
  else throw unsupported('An assignment to an item of this kind of value');
  return target;
}

function bounds(call: Call, length: number): { from: number; to: number; step: number } {
  const clamp = (x: number): number => Math.min(Math.max(x < 0 ? x + length : x, 0), length);
  const step = int(call, 'step');
  if (step < 1) throw unsupported('A slice of a list with a step below 1');
  return {
    from: clamp(maybeInt(call, 'start') ?? 0),
    to: clamp(maybeInt(call, 'end') ?? length),
    step,
  };
}

function sliceOf(call: Call): Value {
  const source = nth(call, 0);
  const items = typeof source === 'string' ? [...source] : listArgument(call, 'l').items;
  const { from, to, step } = bounds(call, items.length);
  const picked = items.slice(from, to).filter((_, i) => i % step === 0);
  return typeof source === 'string' ? picked.join('') : list(picked as Value[]);
}

function contains(call: Call): boolean {
  const [whole, part] = [nth(call, 0), nth(call, 1)];
  if (isKind(whole, 'dict')) return whole.entries.has(keyOf(part));
  if (typeof whole === 'string') return whole.includes(String(part));
  if (!isKind(whole, 'list')) throw unsupported('`in` on this kind of value');
  return whole.items.some((item) => sameValue(item, part));
}

function pop(call: Call): Value {
  const target = nth(call, 0);
  if (isKind(target, 'dict')) {
    const key = keyOf(nth(call, 1));
    const value = target.entries.get(key) ?? (call.bound.schema.args[2] ? nth(call, 2) : undefined);
    if (value === undefined) throw failedInModel(`A dictionary has no key ${String(key)}.`);
    target.entries.delete(key);
    return value;
  }
  const { items } = listArgument(call, 'self');
  const [item] = items.splice(place(int(call, 'idx'), items.length), 1);
  return item ?? null;
}

function remove(call: Call): Value {
  const target = nth(call, 0);
  if (isKind(target, 'dict')) {
    if (!target.entries.delete(keyOf(nth(call, 1))))
      throw failedInModel('A key that is not there was deleted.');
  } else if (isKind(target, 'list'))
    target.items.splice(place(Number(nth(call, 1)), target.items.length), 1);
  return null;
}

function lengthOf(call: Call): bigint {
  const value = nth(call, 0);
  if (typeof value === 'string') return BigInt(value.length);
  if (isKind(value, 'dict')) return BigInt(value.entries.size);
  if (isKind(value, 'list') || isKind(value, 'tuple')) return BigInt(value.items.length);
  throw unsupported('len() of this kind of value');
}

function makeDict(call: Call): Dict {
  const entries = new Map<Key, Value>();
  const [first] = call.bound.schema.args;
  const given = first ? argument(call, first.name) : null;
  if (isKind(given, 'dict')) for (const [key, value] of given.entries) entries.set(key, value);
  if (isKind(given, 'list'))
    for (const pair of given.items)
      if (isKind(pair, 'tuple')) entries.set(keyOf(pair.items[0] ?? null), pair.items[1] ?? null);
  return { kind: 'dict', entries };
}

/** Numbers and texts in order. */
function sortItems(items: Value[], reverse: boolean): Value[] {
  const order = (a: Value, b: Value): number => {
    if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
    if (isScalar(a) && isScalar(b)) return Number(a) - Number(b);
    throw unsupported('Sorting of a list of other things than numbers and texts');
  };
  const sorted = [...items].sort(order);
  return reverse ? sorted.reverse() : sorted;
}

const countOf = (call: Call): bigint =>
  BigInt(listArgument(call, 'self').items.filter((item) => sameValue(item, nth(call, 1))).length);

export const containerOperators: OperatorTable = {
  __getitem__: itemAt,
  _set_item: setItem,
  'slice.t': sliceOf,
  'slice.str': sliceOf,
  __contains__: contains,
  append: (call) => {
    call.lowering.spend(1);
    const target = nth(call, 0);
    if (!isKind(target, 'list')) throw unsupported('append to this kind of value');
    target.items.push(nth(call, 1));
    return target;
  },
  extend: (call) => {
    const [target, more] = [nth(call, 0), nth(call, 1)];
    if (!isKind(target, 'list') || !isKind(more, 'list')) throw unsupported('extend');
    call.lowering.spend(more.items.length);
    target.items.push(...[...more.items]);
    return null;
  },
  add_: (call) => {
    const [target, more] = [nth(call, 0), nth(call, 1)];
    if (!isKind(target, 'list') || !isKind(more, 'list')) throw unsupported('add_ of values');
    call.lowering.spend(more.items.length);
    target.items.push(...[...more.items]);
    return target;
  },
  insert: (call) => {
    const { items } = listArgument(call, 'self');
    items.splice(int(call, 'idx'), 0, nth(call, 2));
    return null;
  },
  pop,
  remove: (call) => {
    const { items } = listArgument(call, 'self');
    const at = items.findIndex((item) => sameValue(item, nth(call, 1)));
    if (at < 0) throw failedInModel('list.remove of what is not there.');
    items.splice(at, 1);
    return null;
  },
  clear: (call) => {
    const target = nth(call, 0);
    if (isKind(target, 'dict')) target.entries.clear();
    else if (isKind(target, 'list')) target.items.length = 0;
    return null;
  },
  reverse: (call) => {
    listArgument(call, 'self').items.reverse();
    return null;
  },
  index: (call) => {
    const { items } = listArgument(call, 'self');
    const at = items.findIndex((item) => sameValue(item, nth(call, 1)));
    if (at < 0) throw failedInModel('list.index of what is not there.');
    return BigInt(at);
  },
  'count.int': countOf,
  'count.float': countOf,
  'count.bool': countOf,
  'count.str': countOf,
  sort: (call) => {
    const { items } = listArgument(call, 'self');
    const reverse = call.bound.values.has('reverse') && bool(call, 'reverse');
    items.splice(0, items.length, ...sortItems(items, reverse));
    return null;
  },
  sorted: (call) => {
    const source = nth(call, 0);
    if (!isKind(source, 'list')) throw unsupported('sorted of this kind of value');
    return list(sortItems(source.items, false));
  },
  copy: (call) => {
    const source = nth(call, 0);
    if (isKind(source, 'dict')) return makeDict(call);
    return list([...listArgument(call, 'self').items]);
  },
  list: (call) => {
    const source = nth(call, 0);
    if (typeof source === 'string') return list([...source]);
    if (!isKind(source, 'list')) throw unsupported('list() of this kind of value');
    return list([...source.items]);
  },
  len: lengthOf,
  'any.str': (call) => listArgument(call, 'self').items.some((item) => item !== ''),
  'any.int': (call) => listArgument(call, 'self').items.some((item) => item !== 0n),
  'any.float': (call) => listArgument(call, 'self').items.some((item) => item !== 0),
  'any.bool': (call) => listArgument(call, 'self').items.includes(true),
  'all.int': (call) => listArgument(call, 'self').items.every((item) => item !== 0n),
  'all.float': (call) => listArgument(call, 'self').items.every((item) => item !== 0),
  'all.bool': (call) => !listArgument(call, 'self').items.includes(false),
  'sum.int': (call) =>
    listArgument(call, 'self').items.reduce((sum: bigint, item) => sum + (item as bigint), 0n),
  'sum.float': (call) =>
    listArgument(call, 'self').items.reduce((sum: number, item) => sum + Number(item), 0),
  'sum.bool': (call) =>
    BigInt(listArgument(call, 'self').items.filter((item) => item === true).length),
  dict: makeDict,
  keys: (call) => list([...dictOf(nth(call, 0)).entries.keys()]),
  values: (call) => list([...dictOf(nth(call, 0)).entries.values()]),
  items: (call) => list([...dictOf(nth(call, 0)).entries].map((pair) => tuple(pair))),
  get: (call) => {
    const value = dictOf(nth(call, 0)).entries.get(keyOf(nth(call, 1)));
    return value ?? (call.bound.schema.args[2] ? nth(call, 2) : null);
  },
  setdefault: (call) => {
    const { entries } = dictOf(nth(call, 0));
    const key = keyOf(nth(call, 1));
    if (!entries.has(key)) entries.set(key, nth(call, 2));
    return entries.get(key) ?? null;
  },
  update: (call) => {
    const { entries } = dictOf(nth(call, 0));
    for (const [key, value] of dictOf(nth(call, 1)).entries) entries.set(key, value);
    return null;
  },
  Delete: remove,
  popitem: (call) => {
    const { entries } = dictOf(nth(call, 0));
    // The first, where Python takes the last.
    const [first] = entries;
    if (!first) throw failedInModel('popitem() of an empty dictionary.');
    entries.delete(first[0]);
    return tuple(first);
  },
};
