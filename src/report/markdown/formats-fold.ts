import type { FormatComparison, ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { markdownCell } from '../escape/markdown-text.ts';
import { shorten } from '../shorten.ts';
import { formatTitle } from '../words.ts';
import { fold, table } from './fold.ts';
import { resourceLink } from './links.ts';

const TEXT_LIMIT = 300;
/** More tables than this are for the JSON report. */
const RESOURCE_LIMIT = 20;

/** How the weights formats of each resource compare with each other, folded; empty where nobody asked. */
export function formatsFold(resources: readonly ResourceReport[], context: ReportContext): string {
  const told = resources.filter(({ formatComparisons = [] }) => formatComparisons.length > 0);
  if (told.length === 0) return '';
  const blocks = told
    .slice(0, RESOURCE_LIMIT)
    .map(
      (resource) =>
        `${resourceLink(resource, context)}\n\n${comparisonTable(resource.formatComparisons ?? [])}`,
    );
  const rest = told.length - blocks.length;
  if (rest > 0) blocks.push(`… and ${rest} more in the JSON report.`);
  return fold('⚖️ Weights formats compared with each other', blocks.join('\n\n'));
}

function comparisonTable(rows: readonly FormatComparison[]): string {
  const cell = (text: string) => markdownCell(shorten(text, TEXT_LIMIT));
  return table(
    ['Format', 'Compared with', 'Device', 'Agrees', 'How well'],
    rows.map(({ weightsFormat, comparedWith, device, agrees, message }) => [
      cell(formatTitle(weightsFormat)),
      cell(formatTitle(comparedWith)),
      cell(device),
      agrees ? '✅ yes' : '⚠️ no',
      cell(message),
    ]),
  );
}
