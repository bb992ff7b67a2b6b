import type { ResourceReport } from '../../contract/report.ts';
import type { Status } from '../../contract/verdict.ts';
import type { ReportContext } from '../context.ts';
import { markdownText } from '../escape/markdown-text.ts';
import { count } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { withoutEcho } from '../without-echo.ts';
import { BLAME_WORDS, STAGE_WORDS, STATUS_LABELS } from '../words.ts';
import type { Detail } from './detail.ts';
import { evidenceFolds } from './evidence.ts';
import { findingList } from './findings.ts';
import { indent } from './fold.ts';
import { lineLink } from './links.ts';
import { pictures } from './pictures.ts';
import { resourceTitle } from './resource-title.ts';
import { stepTable } from './step-table.ts';
import { caseTitle, causeWords, groupVerdicts, type VerdictGroup } from './verdict-groups.ts';

/** What goes between the case and its cause. */
const PHRASES: Record<Status, string> = {
  passed: 'passes',
  failed: 'fails',
  error: 'could not be decided',
  unsupported: 'is not supported yet',
  'not-applicable': 'does not apply',
  skipped: 'was not tried',
};

const GROUP_LIMIT = 12;
const TITLE_LIMIT = 6;
const TEXT_LIMIT = 1200;

/**
 * Every resource that needs work: what was tested of it, then everything a contributor has to mend, then what else could
 * not be decided.
 */
export function failureSection(
  resources: ResourceReport[],
  detail: Detail,
  context: ReportContext,
): string {
  const failed = resources.filter(({ status }) => status === 'failed');
  return section(
    '❌ What to mend',
    failed,
    detail,
    (resource) => [
      findingList(resource, 'error', context),
      ...caseItems(resource, ['failed'], detail, context),
      ...caseItems(resource, UNDECIDED, detail, context),
    ],
    context,
  );
}

const UNDECIDED: Status[] = ['error', 'unsupported'];

/** What could not be decided of resources that nothing else is wrong with; none of it is held against the contributor. */
export function undecidedSection(
  resources: ResourceReport[],
  detail: Detail,
  context: ReportContext,
): string {
  const undecided = resources.filter(
    ({ status, verdicts }) =>
      status !== 'failed' &&
      (status === 'inconclusive' || verdicts.some((verdict) => UNDECIDED.includes(verdict.status))),
  );
  return section(
    '🟡 Not decided, and not your fault',
    undecided,
    detail,
    (resource) => [
      ...(resource.status === 'inconclusive' ? [findingList(resource, 'error', context)] : []),
      ...caseItems(resource, UNDECIDED, detail, context),
    ],
    context,
  );
}

function section(
  title: string,
  resources: ResourceReport[],
  detail: Detail,
  items: (resource: ResourceReport) => string[],
  context: ReportContext,
): string {
  if (resources.length === 0) return '';
  const told = resources.slice(0, detail.problems).map((resource) => {
    const list = items(resource).filter((item) => item !== '');
    return resourceBlock(resource, list.join('\n'), context);
  });
  const rest = resources.length - told.length;
  if (rest > 0)
    told.push(
      told.length === 0 ? `${count(rest, 'resource')}.` : `… and ${count(rest, 'more resource')}.`,
    );
  return [`### ${title}`, ...told].join('\n\n');
}

/** Heading, table and pictures of one resource, with `content` behind the table. */
function resourceBlock(resource: ResourceReport, content: string, context: ReportContext): string {
  const parts = [
    `#### ${resourceTitle(resource, context)}`,
    stepTable(resource),
    content,
    pictures(resource, context),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function caseItems(
  resource: ResourceReport,
  statuses: Status[],
  detail: Detail,
  context: ReportContext,
): string[] {
  const groups = groupVerdicts(withoutEcho(resource), statuses);
  const items = groups.slice(0, GROUP_LIMIT).map((group) => caseItem(group, detail, context));
  const rest = groups.length - items.length;
  if (rest > 0) items.push(`- … and ${count(rest, 'more problem')}`);
  return items;
}

function caseItem(
  { verdict, verdicts }: VerdictGroup,
  detail: Detail,
  context: ReportContext,
): string {
  const { status } = verdict;
  const stage =
    verdict.stage === null || status === 'unsupported'
      ? ''
      : ` while ${STAGE_WORDS[verdict.stage]}`;
  const cause = causeWords(verdict);
  const { position } = verdict.evidence;
  const where = position ? ` (${lineLink(position, context)})` : '';
  const facts: [string, string][] = [
    ['What', text(verdict.message)],
    ['At fault', verdict.blame === null ? '' : BLAME_WORDS[verdict.blame]],
    ['What to do', text(verdict.hint)],
  ];
  const lines = [
    `- ${STATUS_LABELS[status].icon} **${titles(verdicts)}** ${PHRASES[status]}${stage}${cause === '' ? '' : `: ${cause}`}${where}`,
    ...facts.filter(([, fact]) => fact !== '').map(([name, fact]) => `  - **${name}:** ${fact}`),
  ];
  const folds = detail.evidence ? evidenceFolds(verdict.evidence) : '';
  return folds === '' ? lines.join('\n') : `${lines.join('\n')}\n\n${indent(folds, 2)}`;
}

function titles(verdicts: VerdictGroup['verdicts']): string {
  const all = [...new Set(verdicts.map(caseTitle))];
  const told = all.slice(0, TITLE_LIMIT).map((title) => markdownText(shorten(title, 60)));
  const rest = all.length - told.length;
  return told.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function text(words: string): string {
  return markdownText(shorten(words, TEXT_LIMIT));
}
