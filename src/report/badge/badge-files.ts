import type { Report } from '../../contract/report.ts';
import type { BadgeEntry } from '../markdown/badge-snippet.ts';
import { finishedAt } from '../report.ts';
import { type Badge, collectionBadge, resourceBadge } from './badge.ts';
import { badgeEndpoint } from './badge-endpoint.ts';
import { badgePath, COLLECTION_BADGE, INDEX_FILE } from './badge-path.ts';
import { badgeSvg } from './badge-svg.ts';
import { mergeResults, resultsText } from './results-index.ts';

/**
 * Everything that goes to the badge branch: path → content, null for what goes away. `previous` is the
 * `index.json` that is there (null: none). Applied twice it changes nothing.
 */
export function badgeFiles(report: Report, previous: string | null): Map<string, string | null> {
  const index = mergeResults(previous, report);
  const date = finishedAt(report);
  const files = new Map<string, string | null>();
  for (const resource of report.resources) {
    const path = badgePath(resource.id);
    if (!index.has(resource.id)) {
      files.set(`${path}.svg`, null).set(`${path}.json`, null);
    } else if (index.get(resource.id)?.date === date) {
      addBadge(files, path, resourceBadge(resource));
    }
  }
  addBadge(files, COLLECTION_BADGE, collectionBadge([...index.values()]));
  return files.set(INDEX_FILE, resultsText(index));
}

function addBadge(files: Map<string, string | null>, path: string, badge: Badge): void {
  files.set(`${path}.svg`, badgeSvg(badge)).set(`${path}.json`, badgeEndpoint(badge));
}

/** The badges that a report gives, for the section with what to paste: the collection's first. */
export function badgeEntries(report: Report): BadgeEntry[] {
  return [
    { name: 'the collection', path: COLLECTION_BADGE },
    ...report.resources
      .filter(({ status }) => status !== 'removed')
      .map(({ id }) => ({ name: id, path: badgePath(id) })),
  ];
}
