import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import pc from 'picocolors';
import type { Report } from '../contract/report.ts';
import type { Resource } from '../contract/resource.ts';
import { readInside } from '../files/read-inside.ts';
import { jsonText } from '../report/escape/json.ts';
import { terminalText } from '../report/escape/terminal.ts';
import type { Source } from '../report/markdown/code-frame.ts';
import { renderTerminal, type TerminalOptions } from '../report/terminal/terminal.ts';
import { withoutFiles } from '../report/without-files.ts';
import { installation } from '../settings/installation.ts';
import type { CliSettings } from '../settings/settings.ts';
import { type FormatTarget, writeFormats } from './format-targets.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './write-text.ts';

export interface PublishSettings extends Pick<CliSettings, 'json' | 'quiet' | 'failOn'> {
  targets: readonly FormatTarget[];
  /** Folder with pictures of what the models gave; null: there are none. */
  evidence: string | null;
  /** Whether that folder stays when the command has ended. */
  isKept: boolean;
}

/** Bytes of a picture: with more it would not get into a page. */
const LARGEST_PICTURE = 8_000_000;

/**
 * Shows a report to people on standard output and writes it as JSON where that is asked for; JSON on
 * standard output has it for itself, and people read on standard error.
 */
export async function publishReport(
  whole: Report,
  resources: readonly Resource[],
  { json, quiet, failOn, targets, evidence, isKept }: PublishSettings,
  terminal: Terminal,
): Promise<void> {
  const report = isKept ? whole : withoutFiles(whole);
  const isPiped = json === '-';
  const text = textsOf(resources);
  const options: TerminalOptions = {
    width: terminal.width,
    colours: pc.createColors(isPiped ? terminal.color.stderr : terminal.color.stdout),
    quiet,
    undecidedMatters: failOn === 'undecided',
    source: linesOf(text),
    pages: pagesFrom(terminal.folder),
  };
  const view = renderTerminal(report, options);
  await writeText(isPiped ? terminal.stderr : terminal.stdout, view);
  const plain = { ...options, colours: pc.createColors(false), quiet: false };
  await writeFormats(report, targets, {
    text: () => renderTerminal(report, plain),
    html: async () => {
      const { renderPage } = await import('../report/html/page.ts');
      const picture = (path: string) =>
        evidence === null ? null : readInside(evidence, path, LARGEST_PICTURE);
      return renderPage(whole, { source: text, picture });
    },
  });
  const written = `${jsonText(report, 2)}\n`;
  if (isPiped) await writeText(terminal.stdout, written);
  else if (json !== null) {
    await writeFile(json, written);
    const shown = terminalText(relative(terminal.folder, json) || json);
    if (!quiet) await writeText(terminal.stdout, `Report: ${shown}\n`);
  }
}

/** The folder of pages on findings, as short as it can be named; null where it is not installed. */
function pagesFrom(folder: string): string | null {
  const pages = join(installation().root, 'docs', 'findings');
  if (!existsSync(pages)) return null;
  const below = relative(folder, pages);
  return below.startsWith('..') ? pages : below;
}

/** The texts of the descriptions that findings point at, read again from the disk, one file kept. */
function textsOf(resources: readonly Resource[]): (file: string) => string | null {
  const files = new Map(resources.map(({ source, descriptionFile }) => [source, descriptionFile]));
  let last: { file: string; text: string | null } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, text: readText(files.get(file) ?? null) };
    return last.text;
  };
}

/** The same as lines, those of one file kept. */
function linesOf(texts: (file: string) => string | null): Source {
  let last: { text: string | null; lines: string[] | null } | undefined;
  return (file) => {
    const text = texts(file);
    if (last?.text !== text) last = { text, lines: text?.split(/\r\n|\r|\n/) ?? null };
    return last?.lines ?? null;
  };
}

function readText(path: string | null): string | null {
  if (path === null) return null;
  try {
    return new TextDecoder().decode(readFileSync(path));
  } catch {
    // What was read a moment ago is gone: the findings are shown without their lines.
    return null;
  }
}
