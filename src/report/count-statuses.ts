import type { ResourceReport, StatusCounts } from '../contract/report.ts';

/** Number of resources by status; statuses that don't occur are absent. */
export function countResources(resources: ResourceReport[]): StatusCounts {
  return countEach(resources.map((resource) => resource.status));
}

/** Number of verdicts by status, over all resources. */
export function countVerdicts(resources: ResourceReport[]): StatusCounts {
  return countEach(resources.flatMap((resource) => resource.verdicts.map(({ status }) => status)));
}

function countEach(statuses: (keyof StatusCounts)[]): StatusCounts {
  const counts: StatusCounts = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** The three numbers of the action's outputs: every resource that was tested is in exactly one of them. */
export function countOutputs(resources: ResourceReport[]): {
  passed: number;
  failed: number;
  undecided: number;
} {
  const counts = countResources(resources);
  return {
    passed: (counts.passed ?? 0) + (counts.valid ?? 0),
    failed: counts.failed ?? 0,
    undecided: (counts.partial ?? 0) + (counts.inconclusive ?? 0),
  };
}
