import { posix } from 'node:path';
import { isDescriptionName } from '../collection/description-names.ts';
import { parseEntrySource } from '../collection/entries/entry-source.ts';
import type { ResourceReport } from '../contract/report.ts';
import type { Change } from '../contract/resource.ts';
import { isAddress } from '../files/address.ts';
import { problemVerdict, WHOLE_RESOURCE } from '../testing/judge/make-verdict.ts';
import type { Plan, PlannedResource } from './plan-file.ts';

/**
 * Holds a plan that may be forged against what a change really touches.
 * @returns ids of the planned resources that it touches, and paths of its descriptions that the plan passes over
 */
export function compareWithChange(
  plan: Plan,
  changes: readonly Change[],
): { touched: Set<string>; passedOver: string[] } {
  const paths = new Set(changes.flatMap(({ path, previousPath = path }) => [path, previousPath]));
  const touched = plan.resources.filter((resource) => isTouched(resource, paths));
  const named = new Set(touched.flatMap(({ source, changedBy }) => [source, ...changedBy]));
  const passedOver = changes
    .filter(({ path, status }) => status !== 'removed' && isDescriptionName(posix.basename(path)))
    .map(({ path }) => path)
    .filter((path) => !named.has(path));
  return { touched: new Set(touched.map(({ id }) => id)), passedOver };
}

/** What is elsewhere is touched by whatever names it; all else by what stands beside or below its description. */
function isTouched({ source, changedBy }: PlannedResource, paths: ReadonlySet<string>): boolean {
  const folder = posix.dirname(parseEntrySource(source)?.file ?? source);
  return changedBy.some((path) => {
    const isNear = isAddress(source) || folder === '.' || path.startsWith(`${folder}/`);
    return isNear && paths.has(path);
  });
}

/** A resource that should have been planned and was not: nothing is known of it. */
export function unplanned(source: string, message: string): ResourceReport {
  return {
    id: source,
    source,
    type: null,
    formatVersion: null,
    name: null,
    status: 'inconclusive',
    findings: [],
    verdicts: [
      problemVerdict(WHOLE_RESOURCE, {
        cause: 'no-outcome',
        message,
        hint: 'Run the workflow again. The log of its first job says what happened to it.',
      }),
    ],
    descriptionFile: null,
    changedBy: [],
  };
}
