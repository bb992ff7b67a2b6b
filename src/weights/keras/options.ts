import { unsupported } from '../tensorflow/refusal.ts';
import { isObject, type Json, type JsonObject, shown } from './json.ts';

/**
 * The options of a layer, or the named arguments of a call. It remembers what was asked for, so that
 * an option nobody has read, which may change the numbers, is found out.
 */
export interface Options {
  values: JsonObject;
  read: Set<string>;
}

export function makeOptions(values: JsonObject): Options {
  return { values, read: new Set() };
}

/** The value as it is; undefined where it is missing. Missing and null mean the same in most places. */
export function option(options: Options, key: string): Json | undefined {
  options.read.add(key);
  return Object.hasOwn(options.values, key) ? options.values[key] : undefined;
}

function wrong(key: string, value: Json | undefined, wanted: string) {
  // A form of an option that is not known here is nobody's fault.
  return unsupported(`The option ${key} is ${shown(value)}, which is no ${wanted}`);
}

export function number(options: Options, key: string, otherwise?: number): number {
  const value = option(options, key) ?? otherwise;
  const plain = isObject(value) ? numberOf(value) : value;
  if (typeof plain !== 'number' || Number.isNaN(plain)) throw wrong(key, value, 'number');
  return plain;
}

/** Keras writes numpy's numbers as objects: `{"type": "float32", "value": 0.3}`. */
export function numberOf(value: Json): Json | undefined {
  if (!isObject(value)) return value;
  if (typeof value.value === 'number') return value.value;
  return isObject(value.config) ? value.config.value : undefined;
}

export function maybeNumber(options: Options, key: string): number | null {
  return (option(options, key) ?? null) === null ? null : number(options, key);
}

export function integer(options: Options, key: string, otherwise?: number): number {
  const value = number(options, key, otherwise);
  if (!Number.isSafeInteger(value)) throw wrong(key, value, 'integer');
  return value;
}

export function flag(options: Options, key: string, otherwise?: boolean): boolean {
  const value = option(options, key) ?? otherwise;
  if (typeof value !== 'boolean') throw wrong(key, value, 'truth value');
  return value;
}

export function text(options: Options, key: string, otherwise?: string): string {
  const value = option(options, key) ?? otherwise;
  if (typeof value !== 'string') throw wrong(key, value, 'text');
  return value;
}

/** One of a few words. */
export function word<Word extends string>(
  options: Options,
  key: string,
  words: readonly Word[],
  otherwise?: Word,
): Word {
  const value = text(options, key, otherwise);
  const found = words.find((known) => known === value);
  if (found === undefined) throw unsupported(`The option ${key} = ${shown(value)}`);
  return found;
}

export function asIntegers(value: Json | undefined, key: string): number[] {
  const list = Array.isArray(value) ? value : [value];
  const numbers = list.map((item) => numberOf(item ?? null));
  if (!numbers.every((item): item is number => Number.isSafeInteger(item)))
    throw wrong(key, value, 'list of integers');
  return numbers;
}

/** A list of integers; one alone stands for a list of it. */
export function integers(options: Options, key: string, otherwise?: number[]): number[] {
  return asIntegers(option(options, key) ?? otherwise, key);
}

/** One integer for each axis; one alone stands for all axes. */
export function perAxis(
  options: Options,
  key: string,
  axes: number,
  otherwise?: number[],
): number[] {
  const list = integers(options, key, otherwise);
  const [only = 0] = list;
  const all = list.length === 1 ? Array<number>(axes).fill(only) : list;
  if (all.length !== axes) throw wrong(key, list, `list of ${axes} integers`);
  return all;
}

/** Sizes and steps, which are at least 1. */
export function positivePerAxis(
  options: Options,
  key: string,
  axes: number,
  otherwise?: number[],
): number[] {
  const list = perAxis(options, key, axes, otherwise);
  if (list.some((size) => size < 1)) throw wrong(key, list, 'list of sizes');
  return list;
}

/** Says that options are known and change no number. */
export function ignore(options: Options, ...keys: string[]): void {
  for (const key of keys) options.read.add(key);
}

/** Refuses an option unless it has a certain value or is missing. */
export function expectOnly(options: Options, key: string, ...values: Json[]): void {
  const value = option(options, key);
  if (value === undefined || value === null) return;
  if (!values.some((accepted) => JSON.stringify(accepted) === JSON.stringify(value)))
    throw unsupported(`The option ${key} = ${shown(value)}`);
}

/** What nobody has read and is not null. */
export function unread({ values, read }: Options): string[] {
  return Object.keys(values).filter((key) => !read.has(key) && values[key] !== null);
}
