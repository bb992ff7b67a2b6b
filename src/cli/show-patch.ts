import { createPatch } from 'diff';
import pc from 'picocolors';
import { terminalLines } from '../report/escape/terminal.ts';
import type { Terminal } from './terminal.ts';

/** The difference of two versions of a file for people, in colours where the terminal has them. */
export function showPatch(
  source: string,
  before: string,
  after: string,
  [from, to]: readonly [string, string],
  { color }: Pick<Terminal, 'color'>,
): string {
  const { red, green, cyan } = pc.createColors(color.stdout);
  const paints: Readonly<Record<string, (line: string) => string>> = {
    '-': red,
    '+': green,
    '@': cyan,
  };
  // Without the line that names the file, and the bar under it: it is named above.
  const patch = createPatch(source, before, after, from, to).split('\n').slice(2).join('\n');
  const lines = terminalLines(patch).map((line) => (paints[line[0] ?? ''] ?? String)(line));
  return `${lines.join('\n')}\n`;
}
