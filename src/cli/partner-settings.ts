import { resolve } from 'node:path';
import type { CliSettings } from '../settings/settings.ts';
import type { PartnerSettings } from '../testing/with-partners.ts';

/** What the command line says of software that uses models. */
export function partnerSettings(
  { partnerReports }: Pick<CliSettings, 'partnerReports'>,
  folder: string,
): PartnerSettings {
  return { partnerReports: partnerReports === null ? null : resolve(folder, partnerReports) };
}
