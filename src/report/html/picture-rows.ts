import type { ResourceReport } from '../../contract/report.ts';
import { caseTitle } from '../markdown/verdict-groups.ts';
import { count } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { fold, type Html, html } from './markup.ts';

/** Bytes of one picture that go into the page, and of all of one resource. */
const PICTURE_LIMIT = 1_000_000;
const RESOURCE_LIMIT = 3_000_000;

/** Room for pictures in a page, in bytes: with more, a browser opens it slowly. */
export interface Room {
  left: number;
}
export const PAGE_ROOM = 40_000_000;

/**
 * What each weights format gave for the test tensors, beside what was expected; null where there is no picture. What does
 * not fit into the page is counted.
 */
export function pictureRows(
  { verdicts }: ResourceReport,
  picture: (path: string) => Uint8Array | null,
  room: Room,
): Html | null {
  const [failing, passing]: [Html[], Html[]] = [[], []];
  let missing = 0;
  let own = RESOURCE_LIMIT;
  for (const verdict of verdicts)
    for (const { output, files } of verdict.evidence.outputs ?? []) {
      const png = files?.picture === undefined ? null : picture(files.picture);
      if (png === null) continue;
      if (png.length > PICTURE_LIMIT || png.length > own || png.length > room.left) missing += 1;
      else {
        own -= png.length;
        room.left -= png.length;
        const figures = verdict.status === 'passed' ? passing : failing;
        figures.push(figure(caseTitle(verdict), output, png));
      }
    }
  if (failing.length + passing.length + missing === 0) return null;
  const words = `${count(missing, 'picture')} left out: too large for this page. The evidence folder has all of them.`;
  const note = missing === 0 ? null : html`<p class="quiet">${words}</p>`;
  const open = failing.length === 0 ? null : html`<h4>Pictures</h4>${row(failing)}`;
  const title = `Pictures of what passed (${passing.length})`;
  return html`${open}${passing.length === 0 ? null : fold(title, row(passing))}${note}`;
}

function row(figures: readonly Html[]): Html {
  return html`<div class="pictures">${figures}</div>`;
}

function figure(title: string, output: string, png: Uint8Array): Html {
  const [shortTitle, name] = [shorten(title, 60), shorten(output, 60)];
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return html`<figure><img decoding="async" alt="${shortTitle}, output ${name}: input, expected, produced and difference side by side" src="${{ html: source }}"><figcaption><b>${shortTitle}</b>, output <code>${name}</code>: input, expected, produced, difference</figcaption></figure>`;
}
