import pc from 'picocolors';
import { terminalText } from '../report/escape/terminal.ts';
import type { Terminal } from './terminal.ts';

/** What hinders a command from doing its work at all: said on standard error, never part of a report. */
export interface Complaint {
  /** What is wrong and why. */
  message: string;
  /** What to do. */
  hint: string;
}

export type Wanted<Value> = { ok: true; value: Value } | { ok: false; complaints: Complaint[] };

/** Writes complaints to standard error. */
export function complain(complaints: readonly Complaint[], terminal: Terminal): void {
  const { bold, red } = pc.createColors(terminal.color.stderr);
  for (const { message, hint } of complaints)
    terminal.stderr.write(
      `${bold(red('error:'))} ${terminalText(message)}\n       ${terminalText(hint)}\n`,
    );
}
