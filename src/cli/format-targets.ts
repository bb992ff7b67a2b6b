import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Report } from '../contract/report.ts';
import { REPORT_FORMATS, type ReportFormat } from '../report/formats/format-names.ts';
import type { CliSettings } from '../settings/settings.ts';
import { suggest } from '../settings/suggest.ts';
import type { Complaint, Wanted } from './complain.ts';

/** A format and the absolute path of the file or folder that it goes to. */
export interface FormatTarget {
  format: ReportFormat | 'text' | 'html';
  path: string;
}

const NAMES: readonly string[] = ['text', 'html', ...Object.keys(REPORT_FORMATS)];

/**
 * Reads `--format junit=out.xml` and `--html page.html`, which is the same as `--format html=page.html`; what cannot be
 * meant is complained of before anything is tested.
 */
export async function formatTargets(
  { formats, html }: Pick<CliSettings, 'formats' | 'html'>,
  folder: string,
): Promise<Wanted<FormatTarget[]>> {
  const written = html === null ? formats : [...formats, `html=${html}`];
  const targets: FormatTarget[] = [];
  const complaints: Complaint[] = [];
  for (const text of written) {
    const [name = '', ...rest] = text.split('=');
    const target = rest.join('=');
    const format = NAMES.find((known) => known === name) as FormatTarget['format'] | undefined;
    if (format === undefined) complaints.push(unknownFormat(name));
    else if (target === '') complaints.push(withoutTarget(format));
    else {
      const path = resolve(folder, target);
      const complaint = await misplaced(format, path, target);
      if (complaint) complaints.push(complaint);
      else targets.push({ format, path });
    }
  }
  return complaints.length > 0 ? { ok: false, complaints } : { ok: true, value: targets };
}

/** Whether a format is written as one file or as files in a folder. */
function kindOf(format: FormatTarget['format']): 'file' | 'folder' {
  return format === 'text' || format === 'html' ? 'file' : REPORT_FORMATS[format];
}

async function misplaced(
  format: FormatTarget['format'],
  path: string,
  shown: string,
): Promise<Complaint | null> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isDirectory() === (kindOf(format) === 'folder')) return null;
  return {
    message: `--format ${format}: '${shown}' is a ${found.isDirectory() ? 'folder' : 'file'}.`,
    hint: `Name a ${kindOf(format)}.`,
  };
}

function unknownFormat(name: string): Complaint {
  const near = suggest(name, NAMES);
  return {
    message: `--format: '${name}' is no format of reports.`,
    hint: `${near === null ? '' : `Did you mean ${near}? `}Choose one of: ${NAMES.join(', ')}.`,
  };
}

function withoutTarget(format: FormatTarget['format']): Complaint {
  const file = format === 'html' ? 'report.html' : 'report.txt';
  const example = { file, folder: 'reports' }[kindOf(format)];
  return {
    message: `--format ${format}: it is not said where to write.`,
    hint: `Name a ${kindOf(format)}, as in --format ${format}=${example}.`,
  };
}

/** What is made for people, each in its own way. */
export interface ForPeople {
  /** Without colours. */
  text: () => string;
  html: () => Promise<string>;
}

/** Writes a report in every wanted format. */
export async function writeFormats(
  report: Report,
  targets: readonly FormatTarget[],
  forPeople: ForPeople,
): Promise<void> {
  if (targets.length === 0) return;
  // Few runs write any: the writers are loaded for those alone.
  const { WRITERS } = await import('../report/formats/report-files.ts');
  for (const { format, path } of targets) {
    if (format === 'text' || format === 'html') await write(path, await forPeople[format]());
    else {
      const writer = WRITERS[format];
      if (writer.kind === 'file') await write(path, writer.write(report));
      else
        for (const [name, content] of writer.write(report)) await write(join(path, name), content);
    }
  }
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
