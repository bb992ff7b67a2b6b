import { cleanLines, oneLine } from '../escape/hidden.ts';
import { guardLine } from '../escape/workflow-log.ts';
import { shorten } from '../shorten.ts';

const TEXT_LIMIT = 4000;
const LOG_LIMIT = 20_000;

/** Sentences as one line of plain text for a file that other programs read and show, or print into a log. */
export function plainWords(...sentences: string[]): string {
  const told = sentences.map(oneLine).filter((sentence) => sentence !== '');
  return guardLine(shorten(told.join(' '), TEXT_LIMIT));
}

/** The end of a log as lines of plain text; none where there is none. */
export function plainLog(log: string | undefined): string[] {
  if (log === undefined || log.trim() === '') return [];
  return cleanLines(log.slice(-LOG_LIMIT))
    .filter((line, index) => index > 0 || line !== '')
    .map(guardLine);
}
