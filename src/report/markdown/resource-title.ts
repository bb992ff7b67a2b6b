import type { ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { markdownText } from '../escape/markdown-text.ts';
import { formatTime } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { RESOURCE_LABELS } from '../words.ts';
import { resourceLink } from './links.ts';

const NAME_LIMIT = 80;

/** `❌ needs work: models/unet · U-Net for nuclei`, with what was there before where that was something else. */
export function resourceTitle(resource: ResourceReport, context: ReportContext): string {
  const { name, id, renamedFrom, note, previous, reused, status } = resource;
  const { icon, word } = RESOURCE_LABELS[status];
  const remarks = [
    ...(name === null || name === '' || name === id
      ? []
      : [markdownText(shorten(name, NAME_LIMIT))]),
    ...(renamedFrom === undefined
      ? []
      : [`renamed from ${markdownText(shorten(renamedFrom, NAME_LIMIT))}`]),
    ...(note === undefined ? [] : [markdownText(shorten(note, NAME_LIMIT))]),
    ...(previous === undefined ? [] : [before(previous)]),
    ...(reused === undefined
      ? []
      : [`as tested on ${formatTime(reused.date)}, nothing changed since`]),
  ];
  return [`${icon} ${word}: ${resourceLink(resource, context)}`, ...remarks].join(' · ');
}

function before({ status, date, samePackage }: NonNullable<ResourceReport['previous']>): string {
  const { icon, word } = RESOURCE_LABELS[status];
  const why = samePackage ? ', changed without a change of the package' : '';
  return `before: ${icon} ${word} (${formatTime(date)}${why})`;
}
