import type { PartnerRow, PartnerStatus } from '../contract/partner.ts';
import type { Label } from './words.ts';

export const PARTNER_LABELS: Record<PartnerStatus, Label> = {
  works: { icon: '👍', symbol: '+', word: 'works', colour: 'green' },
  'does-not-work': { icon: '👎', symbol: '✖', word: 'does not work', colour: 'red' },
  'not-applicable': { icon: '➖', symbol: '-', word: 'not applicable', colour: 'grey' },
  unknown: { icon: '❔', symbol: '?', word: 'not known', colour: 'yellow' },
};

/** Useful rows first. */
const ORDER: readonly PartnerStatus[] = ['works', 'does-not-work', 'unknown', 'not-applicable'];

export function byUse(a: Pick<PartnerRow, 'status'>, b: Pick<PartnerRow, 'status'>): number {
  return ORDER.indexOf(a.status) - ORDER.indexOf(b.status);
}

/** A row's words with the rule that decides and when it was read. */
export function partnerMessage({ message, rule, asOf }: PartnerRow): string {
  return `${message} [rule ${rule}, as of ${asOf}]`;
}

/** What a published report says where it is not what our row says; empty where they agree or there is none. */
export function disagreement({ published }: PartnerRow): string {
  if (published === undefined || published.agrees !== false) return '';
  return `Its own report says otherwise: ${publishedWords(published)}`;
}

/** `failed with version 3.6.8 (2026-05-20): no workflow tag`. */
export function publishedWords({
  status,
  version,
  date,
  message,
}: NonNullable<PartnerRow['published']>): string {
  const when = date === null ? '' : ` (${date.slice(0, 10)})`;
  return `${status} with version ${version}${when}${message === '' ? '' : `: ${message}`}`;
}
