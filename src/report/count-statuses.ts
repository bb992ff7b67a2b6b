import type { ResourceReport, StatusCounts } from '../contract/report.ts';

/** Number of resources by status; statuses that don't occur are absent. */
export function countResources(resources: ResourceReport[]): StatusCounts {
  const counts: StatusCounts = {};
  for (const { status } of resources) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
