import type { ValueTypeName } from '../schemas/schema.ts';
import { fileSuffix, isReservedName, parseHttpUrl } from '../text/file-source.ts';
import { BASIC_TYPES } from './basic-types.ts';
import { MISFIT } from './numbers.ts';
import { TEXT_TYPES } from './text-types.ts';
import type { ValueType } from './value-type.ts';

export const VALUE_TYPES: Readonly<Record<ValueTypeName, ValueType>> = {
  ...BASIC_TYPES,
  ...TEXT_TYPES,
};

/** Converts a value to a type of the table; gives the misfit mark where it cannot. */
export function convertTo(type: ValueTypeName, value: unknown): unknown {
  return VALUE_TYPES[type].convert(value);
}

export function isMisfit(value: unknown): boolean {
  return value === MISFIT;
}

/** Whether a source has one of the suffixes. */
export function hasSuffix(source: unknown, rule: { of: string[]; anyCase: boolean }): boolean {
  if (typeof source !== 'string') return true;
  const suffix = fileSuffix(source);
  return rule.of.includes(rule.anyCase ? suffix.toLowerCase() : suffix);
}

/** Whether a source's file may be packed under its name. `path` lets URLs pass. */
export function isUnreserved(source: unknown, rule: true | 'path'): boolean {
  if (typeof source !== 'string') return true;
  if (rule === 'path' && parseHttpUrl(source)) return true;
  return !isReservedName(source);
}
