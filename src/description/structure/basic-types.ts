import type { ValuePath } from '../../contract/finding.ts';
import { isOddKey, isOddScalar } from '../yaml/odd-scalar.ts';
import {
  MISFIT,
  toAnyNumber,
  toBoolean,
  toInteger,
  toNumber,
  toOne,
  toStrictInteger,
  toZero,
} from './numbers.ts';
import { isMapping, textThat, type ValueType } from './value-type.ts';
import { faultIn, type ValueRules } from './yaml-values.ts';

const wrong = (expected: string, hint: string) => ({ code: 'wrong-type', expected, hint });

const free = (isFree: (value: unknown) => boolean, rules: ValueRules) => ({
  convert: (value: unknown): unknown =>
    isFree(value) && faultIn(value, rules) === null ? value : MISFIT,
  fault: (value: unknown): ValuePath | null => (isFree(value) ? faultIn(value, rules) : []),
});

/** Mappings, lists, texts and numbers. Conversions follow pydantic's lax mode. */
export const BASIC_TYPES = {
  mapping: {
    ...wrong('a mapping (lines of "key: value")', 'Indent the fields of this entry under it.'),
    convert: (value: unknown) => (isMapping(value) ? value : MISFIT),
    json: { type: 'object' },
  },
  list: {
    ...wrong('a list', 'Write each item on a line of its own that starts with "- ".'),
    convert: (value: unknown) => (Array.isArray(value) ? value : MISFIT),
    json: { type: 'array' },
  },
  string: {
    ...wrong('a text', 'Put the value in quotes if it looks like a number, a date or a boolean.'),
    convert: textThat(() => true),
    json: { type: 'string' },
  },
  integer: {
    ...wrong('a whole number', 'Write a number without a fraction.'),
    convert: toInteger,
    json: { type: 'integer' },
  },
  'strict-integer': {
    ...wrong('a whole number', 'Write it without a decimal point and without quotes.'),
    convert: toStrictInteger,
    json: { type: 'integer' },
  },
  number: {
    ...wrong('a finite number', 'Write a number; infinity and NaN are not allowed here.'),
    convert: toNumber,
    json: { type: 'number' },
  },
  'any-number': {
    ...wrong('a number', 'Write a number, .inf or -.inf.'),
    convert: toAnyNumber,
    json: { type: 'number' },
  },
  limit: {
    ...wrong('a number or nothing (null)', 'Leave the limit open with null.'),
    convert: (value: unknown) => {
      if (typeof value === 'string' && /^-?\.?inf$/.test(value))
        return value.startsWith('-') ? -Infinity : Infinity;
      return typeof value === 'number' && !Number.isNaN(value) ? value : toNumber(value);
    },
    json: { type: 'number' },
  },
  boolean: {
    ...wrong('true or false', 'Write true or false.'),
    convert: toBoolean,
    json: { type: 'boolean' },
  },
  one: {
    code: 'unknown-value',
    expected: '1',
    hint: 'Write 1, or leave the field out.',
    convert: toOne,
    json: { const: 1 },
  },
  zero: {
    code: 'unknown-value',
    expected: '0',
    hint: 'Integer outputs have to be reproduced exactly: write 0, or leave the field out.',
    convert: toZero,
    json: { const: 0 },
  },
  'number-or-text': {
    ...wrong('a number or a text', 'Write a single value.'),
    convert: (value: unknown) => {
      if (isOddScalar(value)) return value.kind === 'float' ? value.value : MISFIT;
      if (typeof value === 'number') return Number.isFinite(value) ? value : MISFIT;
      return typeof value === 'string' || typeof value === 'boolean' ? value : MISFIT;
    },
    json: { type: ['string', 'number'] },
  },
  'text-keyed': {
    ...wrong('a mapping with texts as keys', 'Put keys that look like numbers in quotes.'),
    convert: (value: unknown) => (isMapping(value) && oddKeyOf(value) === null ? value : MISFIT),
    fault: (value: unknown) => (isMapping(value) ? oddKeyOf(value) : []),
    json: { type: 'object' },
  },
  'plain-values': {
    ...wrong(
      'texts as keys and plain values (neither infinity nor NaN)',
      'Put such keys and values in quotes, or leave them out.',
    ),
    ...free(isMapping, { infinite: false, textKeys: 'outermost' }),
    json: { type: 'object' },
  },
  'text-keyed-values': {
    ...wrong(
      'plain values under keys that are texts',
      'Put keys that look like numbers in quotes.',
    ),
    ...free(() => true, { infinite: true, textKeys: 'everywhere' }),
    json: {},
  },
} as const satisfies Record<string, ValueType>;

function oddKeyOf(value: Record<string, unknown>): ValuePath | null {
  const key = Object.keys(value).find(isOddKey);
  return key === undefined ? null : [key];
}
