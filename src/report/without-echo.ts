import type { ResourceReport } from '../contract/report.ts';
import type { Verdict } from '../contract/verdict.ts';

/**
 * The verdicts that say more than the findings do. That an invalid description keeps everything from being run goes without
 * saying beside its errors, and so does a wrong file that a finding at the same place tells of.
 */
export function withoutEcho({
  verdicts,
  findings,
}: Pick<ResourceReport, 'verdicts' | 'findings'>): Verdict[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const told = new Set(errors.map(({ code, position }) => `${code} ${JSON.stringify(position)}`));
  return verdicts.filter(({ cause, evidence: { position = null } }) => {
    if (cause === 'description-invalid') return errors.length === 0;
    return position === null || !told.has(`${cause} ${JSON.stringify(position)}`);
  });
}
