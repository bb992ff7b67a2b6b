import { isOddScalar } from '../yaml/odd-scalar.ts';

const MAX_LENGTH = 60;

/** A value in few words for a message: texts in quotes, collections by their size. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') {
    const characters = [...value.replace(/\s+/g, ' ')];
    return characters.length > MAX_LENGTH
      ? `"${characters.slice(0, MAX_LENGTH).join('')}…"`
      : `"${characters.join('')}"`;
  }
  if (isOddScalar(value)) return value.kind === 'float' ? value.text : `the date ${value.text}`;
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (value === null) return 'nothing (null)';
  if (typeof value === 'object') return 'a mapping';
  return String(value);
}

/** `a, b or c`, shortened where there are many. */
export function showList(values: readonly unknown[], limit = 16): string {
  const shown = values.slice(0, limit).map(String);
  if (values.length > limit) return `${shown.join(', ')}, … (${values.length} in all)`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`;
}
