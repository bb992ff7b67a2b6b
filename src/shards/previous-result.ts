import type { ReportEnvironment, ResourceReport } from '../contract/report.ts';
import { isDecided, type ResultKeys, type ResultsIndex } from '../report/badge/results-index.ts';

/**
 * A resource with the last decided result beside it where its status has changed since. A run that could not
 * decide changes nothing.
 * @param environment where it was tested, unless it says so itself
 */
export function withPrevious(
  resource: ResourceReport,
  index: ResultsIndex,
  keys: ResultKeys,
  environment: ReportEnvironment,
): ResourceReport {
  const before = index.get(resource.id)?.decided;
  const { status, reused } = resource;
  const isSame = before === undefined || before.status === status;
  if (isSame || reused || status === 'removed' || !isDecided(resource)) return resource;
  const packageHash = keys.get(resource.id)?.packageHash ?? null;
  return {
    ...resource,
    environment: resource.environment ?? environment,
    previous: {
      status: before.status,
      date: before.date,
      toolVersion: before.toolVersion,
      environment: before.environment,
      samePackage: packageHash !== null && packageHash === before.packageHash,
    },
  };
}
