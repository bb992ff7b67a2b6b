import type { ReportEnvironment, ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { markdownText } from '../escape/markdown-text.ts';
import { formatTime } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { RESOURCE_LABELS } from '../words.ts';
import { resourceLink } from './links.ts';

const LONGEST_ENVIRONMENT = 200;

/**
 * The resources whose status is another one although nothing in their package is: what tests them has changed, so
 * both environments are named. Empty where there is none.
 * @param rows at most so many are shown; the rest is counted
 */
export function changedSection(
  resources: readonly ResourceReport[],
  environment: ReportEnvironment,
  context: ReportContext,
  rows: number,
): string {
  const changed = resources.filter(({ previous }) => previous?.samePackage === true);
  if (changed.length === 0) return '';
  const lines = changed.slice(0, rows).map((resource) => line(resource, environment, context));
  const further = changed.length - lines.length;
  return [
    '#### Changed without a change of the package',
    [...lines, ...(further > 0 ? [`- and ${further} more`] : [])].join('\n'),
  ].join('\n\n');
}

function line(
  resource: ResourceReport,
  environment: ReportEnvironment,
  context: ReportContext,
): string {
  const { previous, status } = resource;
  if (previous === undefined) return '';
  const { icon, word } = RESOURCE_LABELS[status];
  const { icon: iconBefore, word: wordBefore } = RESOURCE_LABELS[previous.status];
  const before = `${iconBefore} ${wordBefore} on ${formatTime(previous.date)} (${shown(previous.environment, previous.toolVersion)})`;
  const now = `${icon} ${word} now (${shown(resource.environment ?? environment)})`;
  return `- ${resourceLink(resource, context)}: ${before}, ${now}`;
}

function shown({ node, os, arch, engines }: ReportEnvironment, toolVersion?: string): string {
  const parts = [
    ...(toolVersion === undefined ? [] : [`model-hub-ci ${toolVersion}`]),
    `Node ${node}`,
    ...Object.entries(engines).map(([name, version]) => `${name} ${version}`),
    `${os} ${arch}`,
  ];
  return markdownText(shorten(parts.join(', '), LONGEST_ENVIRONMENT));
}
