import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Description } from '../contract/description.ts';
import type { PartnerRow } from '../contract/partner.ts';
import type { ResourceReport } from '../contract/report.ts';
import type { Resource } from '../contract/resource.ts';
import { findLocalFile } from '../files/local-file.ts';
import { CATALOGUE } from '../partners/catalogue/catalogue.ts';
import { partnerRows } from '../partners/partner-rows.ts';
import { withPublished } from '../partners/published-reports.ts';
import { pythonImports } from '../partners/python-imports.ts';
import type { Partner } from '../partners/rule.ts';
import { readPublished } from './read-published.ts';
import type { Known } from './read-resource.ts';

export interface PartnerSettings {
  /** Software to ask about; absent: all whose rules are known. */
  partners?: readonly Partner[];
  /** Absolute path of a folder of published reports; null: none. */
  partnerReports?: string | null;
}

/**
 * The report with what is known of the description besides: its hash, how complete it is, and a row for each software
 * that may use the resource. A removed resource has none of it.
 */
export async function withPartners(
  report: ResourceReport,
  resource: Pick<Resource, 'folder' | 'descriptionFile'>,
  { read }: Known,
  { partners = CATALOGUE, partnerReports = null }: PartnerSettings = {},
): Promise<ResourceReport> {
  if (report.status === 'removed') return report;
  const { folder, descriptionFile } = resource;
  const description = read?.description ?? null;
  const entry = description?.model?.weights.find(({ architecture }) => architecture?.source);
  const source = entry?.architecture?.source?.source;
  const imports = source === undefined ? null : await importsOf(source, folder);
  const { verdicts } = report;
  const known = { description, outline: read?.outline, imports, verdicts };
  const completeness = description?.metadataCompleteness;
  const sha256 = descriptionFile === null ? null : await sha256Of(descriptionFile);
  return {
    ...report,
    ...(completeness === undefined ? {} : { metadataCompleteness: completeness }),
    ...(sha256 === null ? {} : { descriptionSha256: sha256 }),
    partners: await besidePublished(
      partnerRows(known, partners),
      partnerReports,
      resource,
      description,
    ),
  };
}

async function besidePublished(
  rows: PartnerRow[],
  folder: string | null,
  resource: Pick<Resource, 'folder'>,
  description: Description | null,
): Promise<PartnerRow[]> {
  if (folder === null) return rows;
  const { reports, date } = await readPublished(folder, resource, description);
  return withPublished(rows, reports, date);
}

async function sha256Of(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    // That it cannot be read is told by a verdict.
    return null;
  }
}

/** null where the file is not in the package or can't be read: then nothing is known of it. */
async function importsOf(source: string, folder: string): Promise<string[] | null> {
  if (/^https?:/i.test(source)) return null;
  try {
    const found = await findLocalFile(source, folder);
    return found.ok ? pythonImports(await readFile(found.path, 'utf8')) : null;
  } catch {
    // Whatever keeps the file from being read is told where it matters: when the weights are tested.
    return null;
  }
}
