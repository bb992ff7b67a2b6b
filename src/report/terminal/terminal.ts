import type { Finding, Position } from '../../contract/finding.ts';
import type { Report, ResourceReport, ResourceStatus } from '../../contract/report.ts';
import type { Status, Verdict } from '../../contract/verdict.ts';
import { terminalLines, terminalText } from '../escape/terminal.ts';
import { guardLine } from '../escape/workflow-log.ts';
import { codeFrame, excerpt, type Source } from '../markdown/code-frame.ts';
import { cutEnd, cutMiddle } from '../markdown/columns.ts';
import { headline } from '../markdown/headline.ts';
import {
  caseTitle,
  causeWords,
  groupVerdicts,
  type VerdictGroup,
} from '../markdown/verdict-groups.ts';
import { formatDuration } from '../numbers.ts';
import { lastLines, shorten } from '../shorten.ts';
import { withoutEcho } from '../without-echo.ts';
import { BLAME_WORDS, RESOURCE_LABELS, STAGE_WORDS, STATUS_LABELS } from '../words.ts';
import { terminalTable } from './terminal-table.ts';
import { paint, paragraph, type View } from './terminal-view.ts';

export interface TerminalOptions extends View {
  source: Source;
  /** Only what failed; where nothing did, what could not be decided if `undecidedMatters`. */
  quiet: boolean;
  /** Whether the exit code tells of what could not be decided. */
  undecidedMatters: boolean;
  /** Where the codes of findings are explained; null where that is not at hand. */
  pages: string | null;
}

const UNDECIDED: ReadonlySet<ResourceStatus> = new Set(['partial', 'inconclusive']);
const TEXT_LIMIT = 2000;
const LOG_LINES = 20;
const SAME_CAUSE_LIMIT = 3;

/** The report for a terminal: what to mend and what could not be decided, then the table and the headline. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const { resources } = report;
  const failed = resources.filter(({ status }) => status === 'failed');
  const explainsUndecided = !options.quiet || (failed.length === 0 && options.undecidedMatters);
  const undecided = resources.filter(({ status }) => UNDECIDED.has(status));
  const worst = explainsUndecided ? undecided : failed;
  const shown = options.quiet ? worst : resources;
  const statuses: Status[] = explainsUndecided ? ['failed', 'error', 'unsupported'] : ['failed'];
  const blocks = shown.map((resource) => resourceBlock(resource, statuses, options));
  if (options.quiet && shown.length === 0) return '';
  const end = options.quiet
    ? []
    : [terminalTable(resources, options), [`Took ${formatDuration(report.duration)}.`]];
  const pages = options.quiet ? [] : moreOnCodes(resources, options);
  const label = RESOURCE_LABELS[report.status];
  const last = paragraph(
    paint(label, `${label.symbol} `, options),
    options.colours.bold(paint(label, headline(report), options)),
    options,
  );
  return [...blocks, pages, ...end, last]
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

function moreOnCodes(resources: readonly ResourceReport[], options: TerminalOptions): string[] {
  if (options.pages === null || resources.every(({ findings }) => findings.length === 0)) return [];
  const text = options.colours.dim(terminalText(options.pages));
  return paragraph('More on each code: ', text, options);
}

function resourceBlock(
  resource: ResourceReport,
  statuses: Status[],
  options: TerminalOptions,
): string[] {
  const findings = resource.findings.filter(
    ({ severity }) => !options.quiet || severity === 'error',
  );
  const items = [
    ...findings.map((finding) => codeFrame(finding, options.source, options)),
    ...caseBlocks(groupVerdicts(withoutEcho(resource), statuses), findings, options),
  ];
  if (items.length === 0) return [];
  const title = guardLine(
    options.colours.bold(cutMiddle(terminalText(resource.id), options.width)),
  );
  return [title, ...items.flatMap((item) => ['', ...item])];
}

/** Of those with one cause the first few: a server that is down says the same of every file. */
function caseBlocks(
  groups: VerdictGroup[],
  findings: Finding[],
  options: TerminalOptions,
): string[][] {
  const told = new Map<string | null, number>();
  return groups.flatMap((group) => {
    const { cause } = group.verdict;
    const before = told.get(cause) ?? 0;
    told.set(cause, before + 1);
    if (before < SAME_CAUSE_LIMIT) return [caseBlock(group, findings, options)];
    if (before > SAME_CAUSE_LIMIT) return [];
    const rest = groups.filter(({ verdict }) => verdict.cause === cause).length - before;
    return [[`… and ${rest} more: ${causeWords(group.verdict)}`]];
  });
}

function caseBlock(
  { verdict, verdicts }: VerdictGroup,
  findings: Finding[],
  options: TerminalOptions,
): string[] {
  const label = STATUS_LABELS[verdict.status];
  const titles = [...new Set(verdicts.map(caseTitle))].map((one) => shorten(one, 60)).join(', ');
  const cause = causeWords(verdict);
  const unsupported = verdict.status === 'unsupported';
  const stage =
    verdict.stage === null || unsupported ? '' : ` (while ${STAGE_WORDS[verdict.stage]})`;
  const position = placeToShow(verdict, findings);
  const facts: [string, string][] = [
    ['', verdict.message],
    ...(verdict.cause === 'unsupported-format' ? [] : remedy(verdict)),
    ['Where: ', position ? `${position.file}:${position.line}:${position.column}` : ''],
  ];
  return [
    ...paragraph(
      `${paint(label, label.symbol, options)} `,
      paint(
        label,
        terminalText(`${titles} ${label.word}${cause === '' ? '' : `: ${cause}`}${stage}`),
        options,
      ),
      options,
    ),
    ...facts
      .filter(([, fact]) => fact !== '')
      .flatMap(([name, fact]) =>
        paragraph(`  ${name}`, terminalText(shorten(fact, TEXT_LIMIT)), options),
      ),
    ...(position ? excerpt(position, options.source, options) : []),
    ...logBlock(verdict, options),
  ];
}

function remedy({ blame, hint }: Verdict): [string, string][] {
  return [
    ['At fault: ', blame === null ? '' : BLAME_WORDS[blame]],
    ['What to do: ', hint],
  ];
}

/** The line a verdict points at, unless there is nothing to mend or a finding shows the same line already. */
function placeToShow({ cause, evidence }: Verdict, findings: Finding[]): Position | null {
  const { position = null } = evidence;
  if (position === null || cause === 'unsupported-format') return null;
  const shown = findings.some(
    ({ position: other }) => other?.file === position.file && other.line === position.line,
  );
  return shown ? null : position;
}

function logBlock({ evidence }: Verdict, options: TerminalOptions): string[] {
  const log = evidence.log?.trim() ?? '';
  if (log === '') return [];
  const width = Math.max(20, options.width - 4);
  const lines = terminalLines(lastLines(log, LOG_LINES, width)).map((line) => cutEnd(line, width));
  return ['  Last lines of the log:', ...lines.map((line) => options.colours.dim(`  | ${line}`))];
}
