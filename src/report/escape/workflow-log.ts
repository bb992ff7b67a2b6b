import { stripVTControlCharacters } from 'node:util';
import { cleanLines } from './hidden.ts';

/**
 * A runner of GitHub Actions reads its commands out of every job's log: `::name …::` at the start of a
 * line and the older `##[name]` anywhere. It compares by the rules of a language, in which marks without
 * weight of their own don't count; so hidden characters are spelt out before, and marks are looked through.
 */
const OLD_COMMAND = /(#\p{M}*)#(?=\p{M}*\[)/gu;
const COMMAND_AT_START = /^[\s\p{M}]*:\p{M}*:/u;

/** Parts what the runner would take for an old-style command. */
export function breakCommands(line: string): string {
  return line.replace(OLD_COMMAND, '$1# ');
}

/** A finished line (which may hold colours of ours) that the runner cannot take for a command. */
export function guardLine(line: string): string {
  const guarded = breakCommands(line);
  if (!COMMAND_AT_START.test(stripVTControlCharacters(guarded))) return guarded;
  return `| ${guarded.replace(/^ {1,2}/, '')}`;
}

/** Untrusted text as lines for the log of a workflow, each behind a bar: none of them can be a command. */
export function logLines(text: string): string[] {
  return cleanLines(text).map((line) => `| ${breakCommands(line)}`);
}
