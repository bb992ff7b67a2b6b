import type { ResourceReport } from '../../contract/report.ts';
import { count } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { formatTitle } from '../words.ts';
import { type Html, html } from './markup.ts';
import type { PagePicture, PageView, PictureKind } from './page-view.ts';

const KINDS: Record<PictureKind, string> = {
  input: 'Input',
  expected: 'Expected',
  produced: 'Produced',
  difference: 'Difference',
};

/** Bytes of one picture that go into the page, and of all of one resource. */
const PICTURE_LIMIT = 200_000;
const RESOURCE_LIMIT = 1_000_000;
/** Bytes of all pictures of a page: with more, a browser opens it slowly. */
const PAGE_LIMIT = 40_000_000;

/**
 * The pictures that go into a page: those of resources that need a reader's eyes first, as many as its size allows.
 * @param resources in the order of the page
 */
export function picturesThatFit(
  resources: readonly ResourceReport[],
  pictures: readonly PagePicture[],
): PagePicture[] {
  const room = { page: PAGE_LIMIT };
  return resources.flatMap(({ id }) => {
    let left = RESOURCE_LIMIT;
    return pictures.filter(({ resource, png }) => {
      if (resource !== id || png.length > PICTURE_LIMIT) return false;
      if (png.length > left || png.length > room.page) return false;
      left -= png.length;
      room.page -= png.length;
      return true;
    });
  });
}

/** Input, expected, produced and difference of each weights format; null where there is no picture. */
export function pictureRows({ id }: ResourceReport, view: PageView, all: number): Html | null {
  const own = view.pictures.filter(({ resource }) => resource === id);
  if (all === 0) return null;
  const formats = [...new Set(own.map(({ weightsFormat }) => weightsFormat))];
  const rows = formats.map((format) => {
    const title = format === null ? null : html`<h5>${shorten(formatTitle(format), 40)}</h5>`;
    const figures = own.filter(({ weightsFormat }) => weightsFormat === format).map(figure);
    return html`${title}<div class="pictures">${figures}</div>`;
  });
  const missing = all - own.length;
  const note =
    missing > 0
      ? html`<p class="quiet">${count(missing, 'picture')} left out: too large for this page.</p>`
      : null;
  return html`<h4>Pictures</h4>${rows}${note}`;
}

function figure({ kind, tensor, shows, png }: PagePicture): Html {
  const name = shorten(tensor, 60);
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return html`<figure><img decoding="async" alt="${KINDS[kind]} ${name}: ${shorten(shows, 100)}" src="${{ html: source }}"><figcaption><b>${KINDS[kind]}</b> <code>${name}</code> ${shorten(shows, 100)}</figcaption></figure>`;
}
