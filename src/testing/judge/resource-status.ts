import type { Finding } from '../../contract/finding.ts';
import type { ResourceStatus } from '../../contract/report.ts';
import type { Resource } from '../../contract/resource.ts';
import type { Verdict } from '../../contract/verdict.ts';

/** What says nothing about whether the resource works: it was not asked. */
const NOT_ASKED = new Set(['skipped', 'not-applicable']);

/**
 * The status of a resource, whatever the order of its verdicts and findings:
 * `failed` if a verdict failed or a finding is an error; `passed` if every case that was to be
 * tried passed; `partial` if some passed and the rest could not be decided; `inconclusive` if
 * nothing could be decided; `valid` where there was nothing to run.
 */
export function resourceStatus(
  state: Resource['state'],
  findings: readonly Pick<Finding, 'severity'>[],
  verdicts: readonly Pick<Verdict, 'status' | 'cause'>[],
): ResourceStatus {
  if (state === 'removed') return 'removed';
  if (verdicts.some(({ status }) => status === 'failed')) return 'failed';
  if (findings.some(({ severity }) => severity === 'error')) return 'failed';
  const asked = verdicts.filter(({ status }) => !NOT_ASKED.has(status));
  const passed = asked.filter(({ status }) => status === 'passed').length;
  if (passed > 0) return passed === asked.length ? 'passed' : 'partial';
  const waiting = verdicts.some(({ cause }) => cause === 'earlier-stage-failed');
  return asked.length > 0 || waiting ? 'inconclusive' : 'valid';
}
