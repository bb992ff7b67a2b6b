import type { ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { escapeHtml } from '../escape/html.ts';
import { linkTarget } from '../escape/url.ts';
import { shorten } from '../shorten.ts';

const LIMIT = 6;
const HEIGHT = 96;

/** Small pictures of what a resource gave, each linked to itself; empty where none are hosted. */
export function pictures({ id }: ResourceReport, { images = [] }: ReportContext): string {
  return images
    .filter(({ resource }) => resource === id)
    .slice(0, LIMIT)
    .flatMap(({ label, url }) => {
      const target = linkTarget(url);
      if (target === null) return [];
      const alt = escapeHtml(shorten(label, 100));
      return [`<a href="${target}"><img src="${target}" height="${HEIGHT}" alt="${alt}"></a>`];
    })
    .join(' ');
}
