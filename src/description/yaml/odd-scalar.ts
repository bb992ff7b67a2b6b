const ODD = Symbol('odd scalar');

/**
 * A YAML scalar that JSON has no word for: a float that is written without a fraction (`1.0`, which must stay
 * apart from `1`), a date or a date with time. `text` is the scalar as Python would print it.
 */
export interface OddScalar {
  readonly [ODD]: true;
  readonly kind: 'float' | 'date' | 'datetime' | 'collection';
  /** The number of a float, milliseconds since 1970 (UTC) of a date. */
  readonly value: number;
  readonly text: string;
}

export function oddScalar(kind: OddScalar['kind'], value: number, text: string): OddScalar {
  return Object.freeze({ [ODD]: true as const, kind, value, text });
}

export function isOddScalar(value: unknown): value is OddScalar {
  return typeof value === 'object' && value !== null && ODD in value;
}

/** First character of the property name that stands for a key that is no string, as in `{5: x}`. */
const KEY_MARK = '\u0000';

/** The property name that stands for a key that is not a string. Equal keys in Python's sense get equal names. */
export function oddKey(text: string): string {
  return KEY_MARK + text;
}

export function isOddKey(key: string): boolean {
  return key.startsWith(KEY_MARK);
}

/** A key as a person wrote it. */
export function keyText(key: string): string {
  return isOddKey(key) ? key.slice(1) : key;
}

/** Plain JSON-like data: odd scalars become numbers or text, odd keys their text. The input stays as it is. */
export function toPlain(value: unknown): unknown {
  if (isOddScalar(value)) return value.kind === 'float' ? value.value : value.text;
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  const plain: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) setOwn(plain, keyText(key), toPlain(item));
  return plain;
}

/** Sets a property even if it is called `__proto__`. */
export function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  else target[key] = value;
}

/** A copy of read data. Odd scalars never change and are shared. */
export function cloneData<Data>(data: Data): Data {
  return copy(data) as Data;
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null || isOddScalar(value)) return value;
  const cloned: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) setOwn(cloned, key, copy(item));
  return cloned;
}
