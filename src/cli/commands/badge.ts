import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { badgeEntries, badgeFiles } from '../../report/badge/badge-files.ts';
import { INDEX_FILE } from '../../report/badge/badge-path.ts';
import { terminalText } from '../../report/escape/terminal.ts';
import { guardLine } from '../../report/escape/workflow-log.ts';
import { localSnippet } from '../../report/markdown/badge-snippet.ts';
import { complain } from '../complain.ts';
import { EXIT } from '../exit-codes.ts';
import { readReport } from '../read-report.ts';
import { writeText } from '../write-text.ts';
import type { RunCommand } from './run-command.ts';

/** `badge`: the badges of a report as files, and the Markdown that shows them. */
export const badge: RunCommand = async (words, settings, terminal) => {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) {
    complain(
      [{ message: 'Name one report.', hint: 'Write one with test --json report.json.' }],
      terminal,
    );
    return EXIT.misused;
  }
  const report = await readReport(path, terminal.folder);
  if (!report.ok) {
    complain(report.complaints, terminal);
    return EXIT.misused;
  }
  const folder = resolve(terminal.folder, settings.output ?? 'badges');
  for (const [name, content] of badgeFiles(report.value, null)) {
    if (content === null || name === INDEX_FILE) continue;
    const file = join(folder, withoutPrefix(name));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const place = relative(terminal.folder, folder).split('\\').join('/') || '.';
  const lines = badgeEntries(report.value).map(({ name, path: file }) =>
    guardLine(localSnippet(name, `${place}/${withoutPrefix(file)}.svg`)),
  );
  await writeText(terminal.stdout, `${lines.join('\n')}\n`);
  await writeText(terminal.stderr, `Badges: ${terminalText(place)}\n`);
  return EXIT.passed;
};

/** On a branch all badges lie below one folder; here that is the one that was named. */
function withoutPrefix(path: string): string {
  return path.replace(/^badges\//, '');
}
