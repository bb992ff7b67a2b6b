import type { Report, ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { countFormats } from '../format-cells.ts';
import { headline, headlineIcon } from '../headline.ts';
import { ownLink } from '../links.ts';
import { count } from '../numbers.ts';
import { countFindings, environmentFold, findingFold, passFold, untriedFold } from './asides.ts';
import type { Detail } from './detail.ts';
import { footer } from './footer.ts';
import { failureSection, undecidedSection } from './problems.ts';
import { verdictTable } from './verdict-table.ts';

/** Report as Markdown with as much detail as asked: the same parts for comment and summary, each whole in itself. */
export function markdownDocument(
  report: Report,
  detail: Detail,
  context: ReportContext,
  extra: string[] = [],
): string {
  const { resources } = report;
  const parts = [
    `### ${headlineIcon(report)} ${headline(report)}`,
    verdictTable(resourcesInTable(resources, detail), context),
    detail.problems === 0 ? '' : failureSection(resources, detail, context),
    detail.problems === 0 ? '' : undecidedSection(resources, detail, context),
    ...(detail.warnings === 'folded'
      ? [findingFold(resources, 'warning', context), findingFold(resources, 'info', context)]
      : []),
    ...(detail.passes === 'folded'
      ? [passFold(resources, context), untriedFold(resources, context), environmentFold(report)]
      : []),
    ...extra,
    leftOut(report, detail, context),
    footer(report, context),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Without room for passes, only what needs a reader's attention stays in the table. */
function resourcesInTable(resources: ResourceReport[], detail: Detail): ResourceReport[] {
  if (detail.passes === 'folded') return resources;
  return resources
    .filter(({ status }) => status !== 'passed' && status !== 'valid')
    .slice(0, detail.problems);
}

/** Says what the reader doesn't see here, and where it is. */
function leftOut(report: Report, detail: Detail, context: ReportContext): string {
  if (detail.passes === 'folded') return '';
  const { resources } = report;
  const good = resources.filter(({ status }) => status === 'passed' || status === 'valid').length;
  const attention = resources.length - good;
  const missing = [
    ...(good > 0 ? [`${count(good, 'resource')} without a problem`] : []),
    `the numbers of ${count(countFormats(resources).passed, 'passing format')}`,
    ...(detail.warnings === 'counted'
      ? [
          count(countFindings(resources, 'warning'), 'warning'),
          count(countFindings(resources, 'info'), 'note'),
        ]
      : []),
    ...(detail.evidence ? [] : ['numbers and logs of the problems']),
    ...(detail.problems < attention
      ? [
          `${detail.problems === 0 ? 'all' : 'the other'} ${count(attention - detail.problems, 'resource')} with a problem`,
        ]
      : []),
  ].filter((item) => !item.startsWith('0 '));
  const where =
    context.runUrl === null
      ? 'the JSON report has everything'
      : `${ownLink('the run', context.runUrl)} has everything`;
  return `> Too much for one page. Left out here: ${missing.join(', ')}; ${where}.`;
}
