import type { PartnerRow } from '../../contract/partner.ts';
import type { ResourceReport } from '../../contract/report.ts';
import { terminalText } from '../escape/terminal.ts';
import { guardLine } from '../escape/workflow-log.ts';
import { cutMiddle } from '../markdown/columns.ts';
import { count } from '../numbers.ts';
import { disagreement, PARTNER_LABELS, partnerMessage } from '../partner-words.ts';
import { paint, paragraph, type View } from './terminal-view.ts';

/** Which software can use each resource, for a terminal: a line for each software, its reason beside it. */
export function renderPartners(resources: readonly ResourceReport[], view: View): string {
  return resources
    .map((resource) => [title(resource, view), ...rows(resource.partners ?? [], view)].join('\n'))
    .map((block) => `${block}\n`)
    .join('\n');
}

/** Which software can use a resource, in one paragraph; nothing where there is nothing to say. */
export function partnerLines({ partners = [] }: ResourceReport, view: View): string[] {
  const names = (basis: PartnerRow['basis']) =>
    partners
      .filter((row) => row.status === 'works' && row.basis === basis)
      .map(({ partner }) => terminalText(partner))
      .join(', ');
  const [ran, predicted] = [names('ran'), names('predicted')];
  const parts = [
    ...(ran === '' ? [] : [`${ran} (ran in their engine)`]),
    ...(predicted === '' ? [] : [`${predicted} (predicted)`]),
  ];
  return parts.length === 0 ? [] : paragraph('  Works with ', parts.join('; '), view);
}

function title({ id }: ResourceReport, view: View): string {
  return guardLine(view.colours.bold(cutMiddle(terminalText(id), view.width)));
}

function rows(partners: readonly PartnerRow[], view: View): string[] {
  if (partners.length === 0) return ['  There is nothing to say of a resource that is taken away.'];
  const widest = Math.max(...partners.map(({ partner }) => partner.length));
  const lines = partners.flatMap((row) => {
    const label = PARTNER_LABELS[row.status];
    const name = terminalText(row.partner).padEnd(widest);
    const lead = `  ${paint(label, label.symbol, view)} ${name}  `;
    return [
      ...paragraph(lead, terminalText(partnerMessage(row)), view),
      ...disagreementLines(row, view),
    ];
  });
  const works = partners.filter(({ status }) => status === 'works').length;
  return [...lines, `  ${works} of ${count(partners.length, 'program')} can use it.`];
}

function disagreementLines(row: PartnerRow, view: View): string[] {
  const text = disagreement(row);
  return text === '' ? [] : paragraph('      ', view.colours.yellow(terminalText(text)), view);
}
