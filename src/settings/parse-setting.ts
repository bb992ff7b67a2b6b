import type { Setting } from './setting.ts';
import { suggest } from './suggest.ts';
import { parseDuration, parseSize } from './units.ts';

/** What is wrong with a value that a user gave to a setting. */
export interface SettingProblem {
  /** The flag or input, as the user knows it. */
  setting: string;
  message: string;
  hint: string;
}

export type Parsed = { ok: true; value: unknown } | { ok: false; message: string; hint: string };
type ParseText = (text: string, setting: Setting) => Parsed;

/** One way of reading a value for each kind of setting. An empty text means: not set. */
const PARSERS: Record<Setting['kind'], ParseText> = {
  text: (text) => good(text === '' ? null : text),
  switch: (text) =>
    text === 'true' || text === 'false'
      ? good(text === 'true')
      : bad(`'${text}' is neither true nor false.`, 'Write true or false.'),
  choice: (text, setting) => parseWord(text, setting),
  duration: (text, { largest }) =>
    parseUnit(
      text,
      (written) => parseDuration(written, largest),
      'a time',
      'Write seconds, or a unit: 90s, 10m, 1h.',
    ),
  size: (text) => parseUnit(text, parseSize, 'a size', 'Write MB, or a unit: 512MB, 4GB.'),
  words: (text, setting) => parseList(text.split(/[\s,]+/), (word) => parseWord(word, setting)),
  lines: (text) => parseList(text.split('\n'), good),
  count: (text, { largest = Number.MAX_SAFE_INTEGER }) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
    return value >= 1 && value <= largest
      ? good(value)
      : bad(`'${text}' is not a whole number from 1 to ${largest}.`, 'Write such a number.');
  },
};

/** Reads a written value of a setting; what does not fit is said in a message, with what would. */
export function parseSetting(text: string, setting: Setting): Parsed {
  return PARSERS[setting.kind](text, setting);
}

function good(value: unknown): Parsed {
  return { ok: true, value };
}

function bad(message: string, hint: string): Parsed {
  return { ok: false, message, hint };
}

function parseWord(word: string, setting: Setting): Parsed {
  const choices = setting.choices;
  if (choices === undefined || choices.includes(word)) return good(word);
  const near = suggest(word, choices);
  const all = `Choose one of: ${choices.join(', ')}.`;
  return bad(
    `'${word}' is not one of its values.`,
    near === null ? all : `Did you mean ${near}? ${all}`,
  );
}

function parseUnit(
  text: string,
  parse: (text: string) => number | null,
  what: string,
  hint: string,
): Parsed {
  if (text === '') return good(null);
  const value = parse(text);
  return value === null
    ? bad(`'${text}' is not ${what} greater than zero that can be used.`, hint)
    : good(value);
}

function parseList(parts: string[], parse: (part: string) => Parsed): Parsed {
  const values = new Set<unknown>();
  for (const part of parts.map((each) => each.trim()).filter((each) => each !== '')) {
    const parsed = parse(part);
    if (!parsed.ok) return parsed;
    values.add(parsed.value);
  }
  return good([...values]);
}
