import type { Position } from '../../contract/finding.ts';
import type { ResourceReport } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { codeSpan, codeSpanInCell } from '../escape/code-span.ts';
import { linkTarget, pathTarget } from '../escape/url.ts';
import { shortenMiddle } from '../shorten.ts';

const PATH_LIMIT = 100;

/** Address of a file at the tested commit, with a line where one is given; null for what is not a path of the repository. */
export function fileUrl(file: string, line: number | null, context: ReportContext): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(file)) return null;
  const path = pathTarget(file);
  if (path === null) return null;
  return linkTarget(
    `${context.serverUrl}/${context.repository}/blob/${context.headSha}/${path}${line === null ? '' : `#L${line}`}`,
  );
}

/** `file:line` as Markdown, linked to that line of the tested commit where the file belongs to the repository. */
export function lineLink(position: Position, context: ReportContext): string {
  const label = codeSpan(`${shortenMiddle(position.file, PATH_LIMIT)}:${position.line}`);
  return link(label, fileUrl(position.file, position.line, context));
}

/** A resource's id for a cell of a table, linked to its description. */
export function resourceLinkInCell(resource: ResourceReport, context: ReportContext): string {
  return link(codeSpanInCell(shortId(resource)), descriptionUrl(resource, context));
}

/** A resource's id, linked to its description. */
export function resourceLink(resource: ResourceReport, context: ReportContext): string {
  return link(codeSpan(shortId(resource)), descriptionUrl(resource, context));
}

/** A resource's id, short enough for a line. */
export function shortId(resource: ResourceReport): string {
  return shortenMiddle(resource.id, PATH_LIMIT);
}

function descriptionUrl(resource: ResourceReport, context: ReportContext): string | null {
  return resource.descriptionFile === null
    ? null
    : fileUrl(resource.descriptionFile, null, context);
}

/** `label` is finished Markdown, `url` comes from `linkTarget`. */
function link(label: string, url: string | null): string {
  return url === null ? label : `[${label}](${url})`;
}

/** Our own words linked to an address of ours. */
export function ownLink(label: string, url: string | null): string {
  return link(label, url === null ? null : linkTarget(url));
}
