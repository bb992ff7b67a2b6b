import type { Fix } from '../contract/finding.ts';

/** Whole lines of a file before and after an edit. */
export interface MendedLines {
  /** First and last of the lines that change, from 1. */
  first: number;
  last: number;
  before: string[];
  /** Empty: the lines go. */
  after: string[];
}

/**
 * The lines that an exact edit changes, for a reader or for a suggestion in a review; null where the edit does not lie
 * in the text. An edit that only adds lines keeps the line beside them, since a suggestion stands on a line that exists.
 */
export function mendedLines(
  text: string,
  { offset, length, text: added }: Fix,
): MendedLines | null {
  const end = offset + length;
  if (end > text.length) return null;
  let start = startOf(text, offset);
  // Behind the last line of the file there is none to stand on.
  if (start === text.length && start > 0) start = startOf(text, start - 1);
  // An edit that takes a line together with its end leaves the next one alone.
  const isWhole =
    length > 0 &&
    offset === start &&
    text[end - 1] === '\n' &&
    (added === '' || added.endsWith('\n'));
  const next = text.indexOf('\n', end);
  const stop = isWhole ? end : next === -1 ? text.length : next + 1;
  const region = text.slice(start, stop);
  const mended = text.slice(start, offset) + added + text.slice(end, stop);
  const before = lines(region);
  if (before.length === 0) return null;
  const first = text.slice(0, start).split('\n').length;
  return { first, last: first + before.length - 1, before, after: lines(mended) };
}

/** Where the line begins that a place is in. */
function startOf(text: string, place: number): number {
  return text.slice(0, place).lastIndexOf('\n') + 1;
}

function lines(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
