import Table from 'cli-table3';
import pc from 'picocolors';
import type { KeptEnvironment } from '../inference/python/environments/keep-environments.ts';
import type { MadeEnvironment } from '../inference/python/environments/made-environment.ts';
import { terminalText } from '../report/escape/terminal.ts';
import { formatBytes } from '../report/numbers.ts';
import type { Terminal } from './terminal.ts';

const HEAD = ['name', 'python', 'torch', 'packages', 'size', 'last used'];
const BORDERS = ['top', 'bottom', 'left', 'right', 'mid'];
const JOINTS = ['top-mid', 'top-left', 'top-right', 'bottom-mid', 'bottom-left', 'bottom-right'];
const OTHERS = ['left-mid', 'mid-mid', 'right-mid', 'middle'];

/** The environments as a table, or a sentence that there are none. */
export function environmentLines(
  kept: readonly KeptEnvironment[],
  folder: string,
  { color }: Pick<Terminal, 'color'>,
): string {
  if (kept.length === 0) return `There is no environment in ${terminalText(folder)}.\n`;
  const { bold, red } = pc.createColors(color.stdout);
  const table = new Table({
    head: HEAD.map((word) => bold(word)),
    chars: Object.fromEntries([...BORDERS, ...JOINTS, ...OTHERS].map((name) => [name, ''])),
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [] },
  });
  for (const { key, record, usedAt, broken } of kept)
    table.push(
      record === null
        ? [key, red(terminalText(`broken: ${broken}`))]
        : [
            key,
            record.python,
            record.packages.torch ?? '',
            `${Object.keys(record.packages).length}`,
            formatBytes(record.bytes),
            (usedAt ?? '').slice(0, 16).replace('T', ' '),
          ].map(terminalText),
    );
  const lines = table.toString().split('\n');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\nThey are in ${terminalText(folder)}.\n`;
}

/** What was made, and how to get the same elsewhere. */
export function madeLines({ interpreter, rung, lock }: MadeEnvironment): string {
  const packages = lock.split('\n').filter((line) => line !== '');
  const lines = packages.map((line) => `  ${terminalText(line)}\n`);
  return [`${rung}: ${terminalText(interpreter)}\n`, ...lines].join('');
}
