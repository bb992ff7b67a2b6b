import stringWidth from 'string-width';

/** Latin letters and the signs that our own texts use, each of one column. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027✔✖⚠]*$/;

/**
 * Columns that a text takes in a terminal. Most texts need no look at clusters and emoji, whose
 * tables take 20 ms to come alive at the first use.
 */
export function terminalWidth(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
