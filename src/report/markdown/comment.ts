import type { Report } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { firstThatFits } from './detail.ts';
import { markdownDocument } from './document.ts';
import { ownLink } from './links.ts';

/** GitHub refuses comments above 65,536 characters; the rest is room for the hidden marker that whoever posts it adds. */
export const COMMENT_LIMIT = 60_000;

/** The comment on a pull request: at most `COMMENT_LIMIT` UTF-16 units, whole Markdown at any length. */
export function renderComment(report: Report, context: ReportContext): string {
  const elsewhere =
    context.runUrl === null ? 'The JSON report' : ownLink('The run', context.runUrl);
  return firstThatFits(
    (detail) => `${markdownDocument(report, detail, context, { extra: [], elsewhere })}\n`,
    (text) => text.length <= COMMENT_LIMIT,
  );
}
