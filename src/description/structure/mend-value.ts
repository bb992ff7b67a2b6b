import type { Remedy } from '../fixes/remedy.ts';
import { writeValue } from '../fixes/remedy.ts';
import type { ValueTypeName } from '../schemas/schema.ts';
import { normalAxisId } from '../text/identifier.ts';
import { meantLicense } from '../text/license.ts';
import { isOddScalar } from '../yaml/odd-scalar.ts';
import { VALUE_TYPES } from './keywords.ts';
import { MISFIT, toInteger } from './numbers.ts';

/** What the schema asks of the value besides its type. */
export interface TextLimits {
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  enum?: unknown[];
}

/** Texts that are probably meant where another one stands; kept only if they fit. */
const MEANT: Partial<Record<ValueTypeName, (text: string) => string | undefined>> = {
  doi: bareDoi,
  'prefixed-doi': bareDoi,
  orcid: (text) => {
    const signs = text.replace(/^\s*(?:https?:\/\/)?orcid\.org\//i, '').replace(/[-\s/]/g, '');
    return signs.length === 16 ? signs.toUpperCase().replace(/(.{4})(?=.)/g, '$1-') : undefined;
  },
  'resource-id': (text) => text.trim().toLowerCase(),
  'any-case-resource-id': (text) => text.trim(),
  'si-unit': (text) => unitOf(text.trim()),
  license: meantLicense,
  url: (text) => (/^www\./.test(text) ? `https://${text}` : undefined),
  'batch-axis-id': () => 'batch',
};

const UNIT_NAMES: Readonly<Record<string, string>> = {
  meter: 'm',
  millimeter: 'mm',
  micrometer: 'µm',
  micron: 'µm',
  nanometer: 'nm',
  second: 's',
  millisecond: 'ms',
  sec: 's',
  'a.u.': 'arbitrary unit',
  au: 'arbitrary unit',
  'arbitrary units': 'arbitrary unit',
};

/** A remedy for a value that does not fit its type, where there is no doubt about what is meant. */
export function mendValue(
  type: ValueTypeName,
  value: unknown,
  limits: TextLimits,
): Remedy | undefined {
  if (typeof value === 'string') {
    const text = MEANT[type]?.(value);
    if (text !== undefined && text !== value && fits(type, text)) return writeValue(text);
  }
  if (type === 'one' || type === 'zero') {
    const number = type === 'one' ? '1' : '0';
    return isScalar(value)
      ? { description: `Write ${number}`, replace: 'value', yaml: number }
      : undefined;
  }
  if (type === 'strict-integer' && toInteger(value) !== MISFIT) {
    const number = String(toInteger(value));
    return { description: `Write ${number}`, replace: 'value', yaml: number };
  }
  const quote = quoted(type, value, limits);
  return quote && { description: 'Put it in quotes', quote };
}

function fits(type: ValueTypeName, text: string): boolean {
  return VALUE_TYPES[type].convert(text) !== MISFIT;
}

function isScalar(value: unknown): boolean {
  return value !== null && (typeof value !== 'object' || isOddScalar(value));
}

/** What a value that YAML takes for something else must look like, for quotes to mend it. */
function quoted(type: ValueTypeName, value: unknown, limits: TextLimits): RegExp | undefined {
  if (typeof value === 'string' || !isScalar(value)) return undefined;
  if (type === 'sha256') return /^[0-9a-f]{64}$/i;
  if (type === 'datetime')
    return isOddScalar(value) && value.kind === 'date' ? /^\d{4}-\d\d-\d\d$/ : undefined;
  if (type !== 'string' || limits.enum) return undefined;
  const { minLength = 0, maxLength = 1000, pattern } = limits;
  return new RegExp(
    `^(?=.{${minLength},${Math.min(maxLength, 1000)}}$)${pattern ? `(?=${pattern})` : ''}`,
    'u',
  );
}

function bareDoi(text: string): string {
  return text.trim().replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|^doi:\s*/i, '');
}

function unitOf(text: string): string {
  const named = UNIT_NAMES[text.toLowerCase()];
  if (named !== undefined) return named;
  // The Greek letter, or a Latin one, in the place of the micro sign.
  const micro = text.replaceAll('\u03bc', 'µ').replace(/(^|[·*×/ ])u(?=[a-zA-Z])/g, '$1µ');
  return micro.replace(/^1\/([^/·^]+)$/, '$1^-1');
}

/** The list that a text of axis letters stands for, as specification 0.4 wrote it. */
export function axisList(value: unknown): Remedy | undefined {
  if (typeof value !== 'string' || !/^(?!.*(.).*\1)[itczyx]{1,6}$/.test(value)) return undefined;
  const ids = [...value].map(normalAxisId);
  return { description: 'Write a list', replace: 'value', yaml: `[${ids.join(', ')}]` };
}

/** The newest version of the generation that a version means which is written in part or with a "v". */
export function mendVersion(written: string, known: readonly string[]): string | undefined {
  const parts = /^\s*v?(\d+\.\d+)(?:\.\d+)?\s*$/.exec(written);
  return parts ? known.find((version) => version.startsWith(`${parts[1]}.`)) : undefined;
}
