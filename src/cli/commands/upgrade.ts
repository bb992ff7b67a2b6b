import { readFile, writeFile } from 'node:fs/promises';
import { isMerged } from '../../collection/entries/is-merged.ts';
import { resolvePaths } from '../../collection/resolve-paths.ts';
import type { Finding } from '../../contract/finding.ts';
import { type UpgradeResult, upgradeDescription } from '../../description/upgrade/upgrade.ts';
import { terminalText } from '../../report/escape/terminal.ts';
import { complain } from '../complain.ts';
import { EXIT } from '../exit-codes.ts';
import { showPatch } from '../show-patch.ts';
import type { Terminal } from '../terminal.ts';
import { writeText } from '../write-text.ts';
import type { RunCommand } from './run-command.ts';

/** `upgrade`: rewrites descriptions in the newest version of the format, and shows what changes. */
export const upgrade: RunCommand = async (words, settings, terminal) => {
  if (words.length === 0) {
    complain([{ message: 'No path is given.', hint: 'Name a description or a folder.' }], terminal);
    return EXIT.misused;
  }
  let code: number = EXIT.passed;
  for (const resource of await resolvePaths(words, terminal.folder)) {
    const { descriptionFile: path, source } = resource;
    const isElsewhere = source.endsWith('.zip') || isMerged(resource);
    if (path === null || isElsewhere) {
      const message = isElsewhere
        ? 'only a description of its own, in a folder, can be rewritten'
        : 'there is no description';
      await writeText(terminal.stdout, `${terminalText(source)}: ${message}\n`);
      code = EXIT.failed;
      continue;
    }
    const text = await readFile(path, 'utf8');
    const result = upgradeDescription(text, source);
    await writeText(terminal.stdout, show(source, text, result, terminal));
    if (result.kind === 'upgraded' && !settings.dryRun) await writeFile(path, result.text);
    if (result.kind === 'invalid' || (result.kind === 'upgraded' && result.remaining.length > 0))
      code = EXIT.failed;
  }
  return code;
};

function show(source: string, before: string, result: UpgradeResult, terminal: Terminal): string {
  if (result.kind === 'newest')
    return `${terminalText(source)}: version ${result.formatVersion} is the newest generation, nothing to do\n`;
  if (result.kind === 'invalid')
    return `${terminalText(source)} was left alone, mend it first:\n${list(result.findings.map(said))}`;
  const { from, to, text, notes, lost, remaining } = result;
  return [
    `${terminalText(source)}: ${from} → ${to}\n`,
    showPatch(source, before, text, [from, to], terminal),
    section('Look at this', notes),
    section('Could not be carried over', lost),
    section('Still to be mended by hand', remaining.map(said)),
  ].join('');
}

function said({ position, message, hint }: Finding): string {
  return `${position ? `line ${position.line}: ` : ''}${message} ${hint}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}:\n${list(lines)}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `  - ${terminalText(line)}\n`).join('');
}
