import { resolve } from 'node:path';
import type { ActionSettings } from '../../settings/settings.ts';
import { readPartnerRules } from '../../testing/read-partner-rules.ts';
import type { PartnerSettings } from '../../testing/with-partners.ts';
import { WorkflowError } from './run-action.ts';

/**
 * What the inputs say of software that uses models; paths start from the work tree.
 * @throws WorkflowError where the rules cannot be read
 */
export async function partnerSettings(
  { partnerReports, partnerRules }: Pick<ActionSettings, 'partnerReports' | 'partnerRules'>,
  workspace: string,
): Promise<PartnerSettings> {
  const reports = {
    partnerReports: partnerReports === null ? null : resolve(workspace, partnerReports),
  };
  if (partnerRules === null) return reports;
  const rules = await readPartnerRules(partnerRules, workspace, 'The input partner-rules');
  if (rules.ok) return { ...reports, partners: rules.value };
  throw new WorkflowError(
    rules.complaints.map(({ message, hint }) => `${message} ${hint}`).join('\n'),
  );
}
