import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Description } from '../contract/description.ts';
import type { Resource } from '../contract/resource.ts';
import { readToolReport, type ToolReport } from '../partners/published-reports.ts';

/** What software reports of itself, and when that was published. */
export interface Published {
  reports: ToolReport[];
  /** ISO 8601; null where the folder does not say. */
  date: string | null;
}

const PLAIN_NAME = /^[\w.-]+$/;

/**
 * The reports on one resource in `<folder>/reports/<owner>/<id>/<version>/reports/<tool>_<version>.json`: of the version
 * that the description names, or else of the last one. Nothing where there are none.
 */
export async function readPublished(
  folder: string,
  resource: Pick<Resource, 'folder'>,
  description: Description | null,
): Promise<Published> {
  const id = (description?.id ?? basename(resource.folder)).split('/').at(-1) ?? '';
  const reports = join(folder, 'reports');
  if (!PLAIN_NAME.test(id)) return { reports: [], date: null };
  for (const owner of await names(reports)) {
    const versions = (await names(join(reports, owner, id))).sort(NATURAL.compare);
    const version = versions.find((name) => name === description?.version) ?? versions.at(-1);
    if (version === undefined) continue;
    const place = join(reports, owner, id, version, 'reports');
    const texts = await Promise.all(
      (await names(place)).map(async (name) => ({
        name,
        text: await readFile(join(place, name), 'utf8').catch(() => ''),
      })),
    );
    const read = texts.flatMap(({ name, text }) => readToolReport(name, text) ?? []);
    return { reports: read, date: await publishedAt(folder) };
  }
  return { reports: [], date: null };
}

const NATURAL = new Intl.Collator('en', { numeric: true });

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function publishedAt(folder: string): Promise<string | null> {
  try {
    const index: unknown = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
    const { timestamp } = index as { timestamp?: unknown };
    return typeof timestamp === 'string' && !Number.isNaN(Date.parse(timestamp)) ? timestamp : null;
  } catch {
    // A folder without an index says nothing about its date.
    return null;
  }
}
