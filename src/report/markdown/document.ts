import type { Report, ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { count } from '../numbers.ts';
import { isUndecided } from '../report.ts';
import {
  countFindings,
  environmentFold,
  findingFold,
  passedCasesFold,
  passFold,
  untriedFold,
} from './asides.ts';
import { changedSection } from './changed-status.ts';
import type { Detail } from './detail.ts';
import { footer } from './footer.ts';
import { countFormats } from './format-cells.ts';
import { formatsFold } from './formats-fold.ts';
import { headline, headlineIcon } from './headline.ts';
import { partnerFold } from './partner-fold.ts';
import { failureSection, undecidedSection } from './problems.ts';
import { verdictTable } from './verdict-table.ts';

interface Surroundings {
  /** Finished Markdown before the footer. */
  extra: string[];
  /** Where what is left out can be found, as finished Markdown that goes before "has everything". */
  elsewhere: string;
}

/** Report as Markdown with as much detail as asked: the same parts for comment and summary, each whole in itself. */
export function markdownDocument(
  report: Report,
  detail: Detail,
  context: ReportContext,
  { extra, elsewhere }: Surroundings,
): string {
  const { resources } = report;
  const { lastRun = null } = context;
  const isFull = detail.passes === 'folded';
  const shown = isFull ? resources : resourcesInTable(resources, detail);
  const plain = resources.filter(isPlain);
  const others = resources.filter((resource) => !isPlain(resource));
  const parts = [
    `### ${headlineIcon(report)} ${headline(report, lastRun)}`,
    resources.length <= OVERVIEW_FROM && isFull ? '' : verdictTable(shown, context),
    detail.rows === 0
      ? ''
      : changedSection(resources, report.environment, context, Math.min(detail.rows, MOST_CHANGED)),
    detail.problems === 0 ? '' : failureSection(resources, detail, context),
    detail.problems === 0 ? '' : undecidedSection(resources, detail, context),
    ...(detail.warnings === 'folded'
      ? [findingFold(resources, 'warning', context), findingFold(resources, 'info', context)]
      : []),
    ...(isFull
      ? [
          passFold(plain, context),
          passedCasesFold(others, context),
          untriedFold(resources, context),
          formatsFold(resources, context),
          partnerFold(resources, context),
          environmentFold(report),
        ]
      : []),
    ...extra,
    leftOut(report, detail, shown.length, elsewhere),
    footer(report, context),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const MOST_CHANGED = 50;

/** With more resources than this, one table of all goes before those of each. */
const OVERVIEW_FROM = 3;

/** Told in full elsewhere: what failed, and what has a case that could not be decided. */
function isPlain({ status, verdicts }: ResourceReport): boolean {
  return status !== 'failed' && status !== 'inconclusive' && !verdicts.some(isUndecided);
}

/** Without room for passes, only what needs a reader's attention stays in the table. */
function resourcesInTable(resources: ResourceReport[], detail: Detail): ResourceReport[] {
  return resources.filter((resource) => !isGood(resource)).slice(0, detail.rows);
}

function isGood({ status }: ResourceReport): boolean {
  return status === 'passed' || status === 'valid';
}

/** Says what the reader doesn't see here, and where it is. */
function leftOut(report: Report, detail: Detail, shown: number, elsewhere: string): string {
  if (detail.passes === 'folded') return '';
  const { resources } = report;
  const good = resources.filter(isGood).length;
  const further = resources.length - good - shown;
  const missing = [
    ...some(good, 'resource without problems', 'resources without problems'),
    ...some(further, 'more row of the table', 'more rows of the table'),
    ...some(countFormats(resources).passed, 'passing format', 'passing formats'),
    ...(detail.warnings === 'counted'
      ? [
          ...some(countFindings(resources, 'warning'), 'warning', 'warnings'),
          ...some(countFindings(resources, 'info'), 'note', 'notes'),
        ]
      : []),
    ...(detail.problems === 0 ? ['every problem'] : []),
    ...(detail.problems > 0 && !detail.evidence ? ['numbers and logs of the problems'] : []),
  ];
  return `> Too much for one page. Left out here: ${missing.join(', ')}. ${elsewhere} has everything.`;
}

function some(number: number, one: string, more: string): string[] {
  return number > 0 ? [count(number, one, more)] : [];
}
