import { impossible } from './processing-error.ts';

/** Keyword arguments as the description gives them; its schema has checked them, these readers narrow the types. */
export type Kwargs = Readonly<Record<string, unknown>>;

export function numberOf(kwargs: Kwargs, name: string, fallback: number): number {
  return optionalNumber(kwargs, name) ?? fallback;
}

export function optionalNumber(kwargs: Kwargs, name: string): number | null {
  const value = kwargs[name] ?? null;
  if (value === null || typeof value === 'number') return value;
  throw unexpected(name, 'a number');
}

/** One number, or a list with one for each place along an axis. */
export function numbersOf(kwargs: Kwargs, name: string, fallback?: number): number[] {
  const value = kwargs[name] ?? fallback;
  if (typeof value === 'number') return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return value;
  throw unexpected(name, 'a number or a list of numbers');
}

export function optionalString(kwargs: Kwargs, name: string): string | null {
  const value = kwargs[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw unexpected(name, 'a text');
}

/** Axis ids; null where absent, which means all axes. */
export function axesOf(kwargs: Kwargs): string[] | null {
  const value = kwargs.axes ?? null;
  if (value === null) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw unexpected('axes', 'a list of axis ids');
}

function unexpected(name: string, what: string) {
  return impossible(`its argument ${name} is not ${what}`, `Give ${what}.`);
}
