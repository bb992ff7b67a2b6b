import type { Report } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { firstThatFits } from './detail.ts';
import { markdownDocument } from './document.ts';

/** A runner drops a summary above 1 MiB as a whole; some room is left for what else the step writes. */
export const SUMMARY_LIMIT = 1_000_000;

/** The job summary, at most `SUMMARY_LIMIT` bytes of UTF-8; `badges` is the section made by `badgeSection`, if any. */
export function renderSummary(report: Report, context: ReportContext, badges = ''): string {
  const surroundings = { extra: [badges], elsewhere: 'The JSON report' };
  return firstThatFits(
    (detail) => `${markdownDocument(report, detail, context, surroundings)}\n`,
    (text) => Buffer.byteLength(text, 'utf8') <= SUMMARY_LIMIT,
  );
}
