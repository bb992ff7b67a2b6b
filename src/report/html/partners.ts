import type { PartnerRow } from '../../contract/partner.ts';
import type { ResourceReport } from '../../contract/report.ts';
import { byUse, PARTNER_LABELS, publishedWords } from '../partner-words.ts';
import { shorten } from '../shorten.ts';
import { fold, type Html, html, link, prose, table } from './markup.ts';
import { pill } from './pill.ts';

/** Which software can use the resource, and by which rule; null where nothing is said of it. */
export function partnerTable({ id, partners = [] }: ResourceReport): Html | null {
  if (partners.length === 0) return null;
  const works = partners.filter(({ status }) => status === 'works').length;
  return fold(
    `Which software can use it: ${works} of ${partners.length}`,
    table(
      `Software for ${shorten(id, 80)}`,
      ['Software', 'Verdict', 'Why', 'Rule', 'Its own report'],
      [...partners]
        .sort(byUse)
        .map((row) => [
          shorten(row.partner, 40),
          verdict(row),
          prose(shorten(row.message, 400)),
          html`${link(shorten(row.rule, 60), row.source)}, as of ${shorten(row.asOf, 20)}`,
          ownReport(row),
        ]),
    ),
  );
}

function verdict({ status, basis }: PartnerRow): Html {
  const isJudged = status === 'works' || status === 'does-not-work';
  const words = basis === 'ran' ? 'ran in its engine' : 'predicted';
  return html`${pill(PARTNER_LABELS[status])}${isJudged ? html` <span class="quiet">${words}</span>` : null}`;
}

function ownReport({ published }: PartnerRow): Html {
  if (published === undefined) return html`<span class="quiet">none</span>`;
  const words = prose(shorten(publishedWords(published), 300));
  return published.agrees === false ? html`<b>says otherwise:</b> ${words}` : words;
}
