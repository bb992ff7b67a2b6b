import type { ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { markdownCell } from '../escape/markdown-text.ts';
import { count } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { formatTitle, type Label, RESOURCE_LABELS, STATUS_LABELS } from '../words.ts';
import { table } from './fold.ts';
import { type FormatCell, formatCells, formatsOf } from './format-cells.ts';
import { resourceLinkInCell } from './links.ts';
import { causeWords } from './verdict-groups.ts';

const NAME_LIMIT = 80;

/** Resources down, weights formats across; every cell has a picture and its word. Empty where there is no resource. */
export function verdictTable(resources: ResourceReport[], context: ReportContext): string {
  if (resources.length === 0) return '';
  const formats = formatsOf(resources);
  const head = ['Resource', 'Verdict', 'Description', ...formats.map(headCell)];
  const rows = resources.map((resource) => {
    const cells = new Map(formatCells(resource).map((cell) => [cell.weightsFormat, cell]));
    return [
      resourceCell(resource, context),
      labelCell(RESOURCE_LABELS[resource.status]),
      descriptionCell(resource),
      ...formats.map((format) => formatCell(cells.get(format))),
    ];
  });
  return table(head, rows);
}

function headCell(weightsFormat: string): string {
  return markdownCell(shorten(formatTitle(weightsFormat), 40));
}

function resourceCell(resource: ResourceReport, context: ReportContext): string {
  const { name, renamedFrom, note } = resource;
  return [
    resourceLinkInCell(resource, context),
    ...(name === null || name === '' || name === resource.id
      ? []
      : [markdownCell(shorten(name, NAME_LIMIT))]),
    ...(renamedFrom === undefined
      ? []
      : [`renamed from ${markdownCell(shorten(renamedFrom, NAME_LIMIT))}`]),
    ...(note === undefined ? [] : [markdownCell(shorten(note, NAME_LIMIT))]),
  ].join('<br>');
}

function descriptionCell(resource: ResourceReport): string {
  if (resource.status === 'removed') return '';
  const errors = resource.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = resource.findings.filter(({ severity }) => severity === 'warning').length;
  if (errors > 0) return `❌ ${count(errors, 'error')}`;
  if (warnings > 0) return `⚠️ ${count(warnings, 'warning')}`;
  const unread = resource.type === null && resource.formatVersion === null;
  return unread ? '🟡 not read' : '✅ valid';
}

function formatCell(cell: FormatCell | undefined): string {
  if (cell === undefined) return '';
  const label = labelCell(STATUS_LABELS[cell.status]);
  const cause = cell.status === 'skipped' ? '' : causeWords(cell);
  return cause === '' ? label : `${label}: ${cause}`;
}

function labelCell({ icon, word }: Label): string {
  return `${icon} ${word}`;
}
