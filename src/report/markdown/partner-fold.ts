import type { PartnerRow } from '../../contract/partner.ts';
import type { ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { markdownCell } from '../escape/markdown-text.ts';
import { byUse, PARTNER_LABELS, publishedWords } from '../partner-words.ts';
import { shorten } from '../shorten.ts';
import { fold, table } from './fold.ts';
import { resourceLink } from './links.ts';

const TEXT_LIMIT = 300;
/** More tables than this are for the page and the JSON report. */
const RESOURCE_LIMIT = 20;

/**
 * Which software can use each resource, folded; empty where nothing is said of it. Resources that no software takes, or
 * whose description has to be mended first, are left out.
 */
export function partnerFold(resources: readonly ResourceReport[], context: ReportContext): string {
  const told = resources.filter(({ partners = [] }) =>
    partners.some(
      ({ status, rule }) => status !== 'not-applicable' && rule !== 'valid-description',
    ),
  );
  if (told.length === 0) return '';
  const blocks = told
    .slice(0, RESOURCE_LIMIT)
    .map(
      (resource) =>
        `${resourceLink(resource, context)}\n\n${partnerTable(resource.partners ?? [])}`,
    );
  const rest = told.length - blocks.length;
  if (rest > 0) blocks.push(`… and ${rest} more in the JSON report.`);
  return fold('🧩 Which software can use it', blocks.join('\n\n'));
}

function partnerTable(rows: readonly PartnerRow[]): string {
  const published = rows.some((row) => row.published !== undefined);
  const head = ['Software', 'Verdict', 'Why', 'Rule', 'As of'];
  return table(
    published ? [...head, 'Its own report'] : head,
    [...rows].sort(byUse).map((row) => {
      const { icon, word } = PARTNER_LABELS[row.status];
      const basis =
        row.status === 'works' || row.status === 'does-not-work' ? ` (${BASES[row.basis]})` : '';
      const cells = [
        markdownCell(shorten(row.partner, 40)),
        `${icon} ${word}${basis}`,
        markdownCell(shorten(row.message, TEXT_LIMIT)),
        markdownCell(shorten(row.rule, 60)),
        markdownCell(shorten(row.asOf, 20)),
      ];
      return published ? [...cells, ownReport(row)] : cells;
    }),
  );
}

const BASES: Record<PartnerRow['basis'], string> = {
  predicted: 'predicted',
  ran: 'ran in its engine',
};

function ownReport({ published }: PartnerRow): string {
  if (published === undefined) return '';
  const words = markdownCell(shorten(publishedWords(published), 120));
  return published.agrees === false ? `⚠️ says otherwise: ${words}` : words;
}
