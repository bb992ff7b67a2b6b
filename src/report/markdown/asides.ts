import type { Severity } from '../../contract/finding.ts';
import type { Report, ResourceReport } from '../../contract/report.ts';
import type { Evidence, Verdict } from '../../contract/verdict.ts';
import type { ReportContext } from '../context.ts';
import { markdownCell } from '../escape/markdown-text.ts';
import { count, formatBytes, formatDuration, formatNumber } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { SEVERITY_LABELS } from '../words.ts';
import { findingList } from './findings.ts';
import { fold, table } from './fold.ts';
import { resourceLink, resourceLinkInCell } from './links.ts';
import { pictures } from './pictures.ts';
import { resourceTitle } from './resource-title.ts';
import { stepTable } from './step-table.ts';
import { caseTitle, causeWords, groupVerdicts, totalDuration } from './verdict-groups.ts';

/** Warnings (or notes) of all resources, folded. */
export function findingFold(
  resources: ResourceReport[],
  severity: Severity,
  context: ReportContext,
): string {
  const number = countFindings(resources, severity);
  if (number === 0) return '';
  const lists = resources
    .map((resource) => ({ resource, list: findingList(resource, severity, context) }))
    .filter(({ list }) => list !== '')
    .map(({ resource, list }) => `${resourceLink(resource, context)}\n\n${list}`);
  const { icon, word } = SEVERITY_LABELS[severity];
  return fold(`${icon} ${count(number, word)}`, lists.join('\n\n'));
}

export function countFindings(resources: ResourceReport[], severity: Severity): number {
  return resources.flatMap(({ findings }) => findings).filter((one) => one.severity === severity)
    .length;
}

/** Resources without problems, each with what was tested and the numbers of its cases, folded. */
export function passFold(resources: ResourceReport[], context: ReportContext): string {
  const blocks = resources.map((resource) =>
    [
      resourceTitle(resource, context),
      stepTable(resource),
      passTable(resource),
      pictures(resource, context),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  if (blocks.length === 0) return '';
  return fold(`✅ ${count(blocks.length, 'resource')} without problems`, blocks.join('\n\n'));
}

/** Passing cases of resources that something else is wrong with, folded. */
export function passedCasesFold(resources: ResourceReport[], context: ReportContext): string {
  const blocks = resources.flatMap((resource) => {
    const content = passTable(resource);
    return content === '' ? [] : [`${resourceLink(resource, context)}\n\n${content}`];
  });
  if (blocks.length === 0) return '';
  const number = resources.flatMap(({ verdicts }) => verdicts).filter(isPassed).length;
  return fold(`✅ ${count(number, 'case')} passed`, blocks.join('\n\n'));
}

function isPassed({ status }: Verdict): boolean {
  return status === 'passed';
}

/** Every passing case with engine, largest difference, time and memory; empty where none passed. */
function passTable({ verdicts }: ResourceReport): string {
  const rows = verdicts.filter(isPassed).map(passRow);
  if (rows.length === 0) return '';
  const head = ['Case', 'Engine', 'Largest difference', 'Time', 'Memory', 'Remark'];
  if (rows.some((row) => row.at(-1) !== '')) return table(head, rows);
  return table(
    head.slice(0, -1),
    rows.map((row) => row.slice(0, -1)),
  );
}

function passRow(verdict: Verdict): string[] {
  const { evidence, peakMemory, hint } = verdict;
  const differences = (evidence.outputs ?? []).flatMap(({ maxAbsoluteDifference }) =>
    maxAbsoluteDifference === null ? [] : [maxAbsoluteDifference],
  );
  const time = totalDuration(verdict);
  return [
    markdownCell(shorten(caseTitle(verdict), 60)),
    markdownCell(shorten(engineOf(evidence), 60)),
    differences.length === 0 ? '' : formatNumber(Math.max(...differences)),
    time === null ? '' : formatDuration(time),
    peakMemory === null ? '' : formatBytes(peakMemory),
    markdownCell(shorten(hint, 200)),
  ];
}

/** The engine, and the Python environment where that is not the one for all. */
function engineOf({ engine = '', python }: Evidence): string {
  return python === undefined || python.rung === 'ready' ? engine : `${engine}, ${python.rung}`;
}

/** Cases that were left out or not tried, each with its reason, folded. */
export function untriedFold(resources: ResourceReport[], context: ReportContext): string {
  const rows = resources.flatMap((resource) =>
    groupVerdicts(resource.verdicts, ['skipped', 'not-applicable']).map(({ verdict, verdicts }) => [
      resourceLinkInCell(resource, context),
      markdownCell(shorten(verdicts.map(caseTitle).join(', '), 200)),
      causeWords(verdict),
      markdownCell(shorten(verdict.message, 300)),
    ]),
  );
  if (rows.length === 0) return '';
  return fold('⏩ Not tried', table(['Resource', 'Cases', 'Cause', 'Reason'], rows));
}

/** Machine and engines, folded. */
export function environmentFold(report: Report): string {
  const { node, os, arch, cpus, memory, engines } = report.environment;
  const rows = [
    ['Node', node],
    ['System', `${os} ${arch}`],
    ['Processors', String(cpus)],
    ['Memory', formatBytes(memory)],
    ...Object.entries(engines),
  ].map((row) => row.map((cell) => markdownCell(shorten(cell, 60))));
  return fold('Environment', table(['What', 'Which'], rows));
}
