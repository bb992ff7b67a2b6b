import type { Report } from '../contract/report.ts';
import type { ReportContext } from './context.ts';
import { firstThatFits } from './markdown/detail.ts';
import { markdownDocument } from './markdown/document.ts';
import { commentMarker } from './marker.ts';

/** GitHub refuses comments above 65,536 characters; the rest is room for what its counting differs in. */
export const COMMENT_LIMIT = 60_000;

/** The comment on a pull request: at most `COMMENT_LIMIT` UTF-16 units, whole Markdown at any length, marker last. */
export function renderComment(report: Report, context: ReportContext): string {
  const marker = commentMarker(context.scope);
  return firstThatFits(
    (detail) => `${markdownDocument(report, detail, context)}\n\n${marker}\n`,
    (text) => text.length <= COMMENT_LIMIT,
  );
}
