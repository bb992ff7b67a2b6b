import { stripVTControlCharacters } from 'node:util';

/**
 * Characters that a reader cannot see or that change the order in which others are shown: controls,
 * bidirectional and zero-width marks, line separators, tags, lone surrogates, private use.
 * The two variation selectors that emoji need stay.
 */
const HIDDEN =
  /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A hidden character as the escape that JavaScript and JSON know it by: a trap in a name becomes visible. */
function escapeSequence(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\u{${code.toString(16)}}`;
  return code > 0xff
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : `\\x${code.toString(16).padStart(2, '0')}`;
}

/** Untrusted text on one line: terminal colours removed, line breaks become spaces, hidden characters are spelt out. */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\s*[\r\n\v\f]+\s*/g, ' ')
    .replaceAll('\t', ' ')
    .replace(HIDDEN, escapeSequence)
    .trim();
}

/** Untrusted text as its lines, each cleaned as by `oneLine` but with its indentation kept. */
export function cleanLines(text: string): string[] {
  return stripVTControlCharacters(text)
    .split(/\r\n|[\r\n\v\f]/)
    .map((line) => line.replaceAll('\t', '    ').replace(HIDDEN, escapeSequence).trimEnd());
}

/** A piece of a source line as it stands: spaces kept, tabs as four, everything hidden spelt out. */
export function visible(text: string): string {
  return text.replaceAll('\t', '    ').replace(HIDDEN, escapeSequence);
}
