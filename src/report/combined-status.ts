import type { ResourceStatus } from '../contract/report.ts';

/**
 * The status of several resources together; their order makes no difference. One failure is a failure;
 * where something passed and something could not be decided it is `partial`. No resource at all is `valid`:
 * there was nothing to run and nothing is wrong.
 */
export function combinedStatus(statuses: ResourceStatus[]): ResourceStatus {
  const seen = new Set(statuses);
  if (seen.has('failed')) return 'failed';
  if (seen.has('partial')) return 'partial';
  if (seen.has('inconclusive')) return seen.has('passed') ? 'partial' : 'inconclusive';
  if (seen.has('passed')) return 'passed';
  return seen.has('removed') && !seen.has('valid') ? 'removed' : 'valid';
}
