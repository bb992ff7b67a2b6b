import type { Report, ResourceReport, ResourceStatus } from '../../contract/report.ts';
import { countResources } from '../count-statuses.ts';
import { count } from '../numbers.ts';
import { change, type Totals } from '../totals.ts';
import { RESOURCE_LABELS } from '../words.ts';
import { countFormats } from './format-cells.ts';

/** In the order in which they are told; the second form goes with more than one. */
const PHRASES: [ResourceStatus, string, string][] = [
  ['passed', 'ready', 'ready'],
  ['valid', 'valid', 'valid'],
  ['failed', 'needs work', 'need work'],
  ['partial', 'partly checked', 'partly checked'],
  ['inconclusive', 'not decided', 'not decided'],
  ['removed', 'removed', 'removed'],
];

const NOUNS: Record<string, string> = {
  model: 'model',
  dataset: 'dataset',
  notebook: 'notebook',
  application: 'application',
};

/**
 * The verdict in one sentence, with what changed since the last run:
 * `2 models: 1 ready (+1), 1 needs work; 5 of 6 formats pass (+1)`. Holds no text of a package.
 */
export function headline(report: Report, lastRun: Totals | null = null): string {
  const { resources } = report;
  if (resources.length === 0) return 'Nothing to test: no resource was changed or named';
  const counts = countResources(resources);
  const phrases = PHRASES.flatMap(([status, one, more]) => {
    const number = counts[status] ?? 0;
    if (number === 0) return [];
    const phrase = number === 1 ? one : more;
    const since = status === 'passed' ? change(number, lastRun?.ready) : '';
    if (number < resources.length) return [`${number} ${phrase}${since}`];
    return [`${number === 1 ? phrase : `all ${phrase}`}${since}`];
  });
  const { passed, planned } = countFormats(resources);
  const formats =
    planned === 0
      ? ''
      : `; ${passed} of ${planned} ${planned === 1 ? 'format passes' : 'formats pass'}${change(passed, lastRun?.passed)}`;
  return `${count(resources.length, noun(resources))}: ${phrases.join(', ')}${formats}`;
}

/** The picture that goes with the headline. */
export function headlineIcon(report: Report): string {
  return report.resources.length === 0 ? 'ℹ️' : RESOURCE_LABELS[report.status].icon;
}

function noun(resources: ResourceReport[]): string {
  const types = new Set(resources.map((resource) => resource.type));
  const [type] = types;
  if (types.size !== 1 || type === null || type === undefined) return 'resource';
  return Object.hasOwn(NOUNS, type) ? (NOUNS[type] ?? 'resource') : 'resource';
}
