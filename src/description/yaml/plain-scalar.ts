import { oddScalar } from './odd-scalar.ts';

/** What a plain scalar cannot be, in words. */
export class ScalarError extends Error {
  override name = 'ScalarError' as const;
}

const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const INTEGER = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)$/;
const FLOAT =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?)$/;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATETIME =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::?(\d\d))?))?$/;

/** The more forgiving scalars of a document that says `%YAML 1.1`. */
const BOOLEANS_1_1: Readonly<Record<string, boolean>> = Object.fromEntries(
  ['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false'].flatMap((word) => {
    const value = ['y', 'yes', 'on', 'true'].includes(word);
    const title = word.charAt(0).toUpperCase() + word.slice(1);
    return [word, title, word.toUpperCase()].map((spelling) => [spelling, value] as const);
  }),
);
const OCTAL_1_1 = /^[-+]?0[0-7_]+$/;
const SEXAGESIMAL_1_1 = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

/**
 * The value of an unquoted scalar by the rules of the reference's reader (YAML 1.2 core schema, extended by
 * underscores in numbers, binary integers and ISO dates).
 * @throws ScalarError for an impossible date and for the keywords `=` and `<<` as values.
 */
export function plainScalar(text: string, version11: boolean): unknown {
  const first = text.charCodeAt(0);
  // Most scalars are words: letters other than the first ones of null, true, false, yes, no, on, off.
  if (first > 57 && first !== 126 && !/^[nNtTfFyYoO=<]/.test(text)) return text;
  if (NULLS.has(text)) return null;
  if (text === 'true' || text === 'True' || text === 'TRUE') return true;
  if (text === 'false' || text === 'False' || text === 'FALSE') return false;
  if (version11) {
    const boolean = Object.hasOwn(BOOLEANS_1_1, text) ? BOOLEANS_1_1[text] : undefined;
    if (boolean !== undefined) return boolean;
    if (OCTAL_1_1.test(text)) return integerValue(text.replace(/^([-+]?)0/, '$10o'));
    if (SEXAGESIMAL_1_1.test(text)) return sexagesimal(text);
  }
  if (text === '=' || text === '<<')
    throw new ScalarError(`a bare ${text} has a meaning of its own in YAML; put it in quotes`);
  if (INTEGER.test(text)) return integerValue(text);
  if (FLOAT.test(text)) return floatValue(Number(text.replaceAll('_', '').replace(/^\+/, '')));
  if (INFINITY.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (NOT_A_NUMBER.test(text)) return Number.NaN;
  const date = DATE.exec(text);
  if (date) return dateValue(date, text);
  const datetime = DATETIME.exec(text);
  if (datetime) return dateValue(datetime, text);
  return text;
}

/** A float of YAML: a JavaScript number, or an odd scalar where it could be taken for an integer. */
export function floatValue(value: number): unknown {
  return Number.isInteger(value) ? oddScalar('float', value, pythonFloat(value)) : value;
}

/** The value of `0x1F`, `017` (decimal) and the like; undefined where it is no integer. */
export function integerOf(text: string): number | undefined {
  return INTEGER.test(text) ? integerValue(text) : undefined;
}

function integerValue(text: string): number {
  const negative = text.startsWith('-');
  const digits = text.replace(/^[-+]/, '').replaceAll('_', '');
  const value = Number(digits.replace(/^0+(?=\d)/, '')) || 0;
  return negative && value !== 0 ? -value : value;
}

function sexagesimal(text: string): unknown {
  const negative = text.startsWith('-');
  const parts = text.replace(/^[-+]/, '').replaceAll('_', '').split(':');
  const value = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return text.includes('.') ? floatValue(negative ? -value : value) : negative ? -value : value;
}

/** A whole float as Python prints it: `1.0`, `1e+16`. */
function pythonFloat(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  if (Math.abs(value) < 1e16) return `${value}.0`;
  return value.toExponential().replace(/e([-+])(\d)$/, 'e$10$2');
}

function dateValue(match: RegExpExecArray, text: string): unknown {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const milliseconds = Date.UTC(2000, month - 1, day, hour, minute, second);
  const date = new Date(milliseconds);
  date.setUTCFullYear(year, month - 1, day);
  const possible =
    year >= 1 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!possible)
    throw new ScalarError(`${text} looks like a date, but there is no such day or time`);
  if (match.length === 4) return oddScalar('date', date.getTime(), text);
  const zone = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * (match[8] === '-' ? -1 : 1);
  return oddScalar('datetime', date.getTime() - zone * 60_000, text);
}
