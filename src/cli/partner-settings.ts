import { resolve } from 'node:path';
import type { CliSettings } from '../settings/settings.ts';
import type { PartnerSettings } from '../testing/with-partners.ts';
import type { Wanted } from './complain.ts';

/** What the command line says of software that uses models. */
export async function partnerSettings(
  { partnerReports, partnerRules }: Pick<CliSettings, 'partnerReports' | 'partnerRules'>,
  folder: string,
): Promise<Wanted<PartnerSettings>> {
  const reports = {
    partnerReports: partnerReports === null ? null : resolve(folder, partnerReports),
  };
  if (partnerRules === null) return { ok: true, value: reports };
  // Few collections have rules of their own.
  const { readPartnerRules } = await import('../testing/read-partner-rules.ts');
  const read = await readPartnerRules(partnerRules, folder, '--partner-rules');
  return read.ok ? { ok: true, value: { ...reports, partners: read.value } } : read;
}
