import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tensor } from '../../src/tensor/tensor.ts';

export interface Entry {
  file: string;
  dtype: string;
  shape: number[];
  /** Decimal, in C order. */
  values: string[];
  axes?: string[];
}

export const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

export const ENTRIES: Entry[] = JSON.parse(readFileSync(join(FIXTURES, 'manifest.json'), 'utf8'));

export function fixture(name: string): Buffer {
  return readFileSync(join(FIXTURES, name));
}

/** The elements as the fixtures' script prints them. */
export function valuesOf(tensor: Tensor): string[] {
  return Array.from<number | bigint, string>(tensor.data, (value) => String(value));
}

/** Python's way of writing a number, in ours. */
export function expectedValues(entry: Entry): string[] {
  const words = new Map([
    ['nan', 'NaN'],
    ['inf', 'Infinity'],
    ['-inf', '-Infinity'],
  ]);
  return entry.values.map(
    (text) => words.get(text) ?? (/[.e]/.test(text) ? String(Number(text)) : text),
  );
}
