/** Says whether a value from outside is of a kind. */
export type Guard = (value: unknown) => boolean;
/** Each message's fields, by its type. */
export type FieldTable = Record<string, Record<string, Guard>>;

/** Characters that one text may have. */
export const MAX_TEXT = 64 * 1024;

export const isTime: Guard = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
export const isBytes: Guard = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const isText: Guard = (value) => typeof value === 'string' && value.length <= MAX_TEXT;
/** The name of a file that a child may have written. */
export const isName: Guard = (value) =>
  typeof value === 'string' && /^[\w.-]{1,200}$/.test(value) && !value.startsWith('.');

export function isList(value: unknown, isItem: Guard): boolean {
  return Array.isArray(value) && value.every(isItem);
}

/** Whether a value is an object with exactly these fields, each of its kind. */
export function hasFields(value: unknown, fields: Record<string, Guard>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const given = value as Record<string, unknown>;
  const names = Object.keys(fields);
  return (
    Object.keys(given).length === names.length && names.every((name) => fields[name]?.(given[name]))
  );
}

/**
 * Reads one line of a child, which is not trusted.
 * @returns the message as it stands; null for anything that is not exactly one of the table
 */
export function readMessage(line: string, table: FieldTable): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { type, ...rest } = value as Record<string, unknown>;
  if (typeof type !== 'string' || !Object.hasOwn(table, type)) return null;
  return hasFields(rest, table[type] ?? {}) ? value : null;
}
