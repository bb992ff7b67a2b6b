import type { PartnerRow, PublishedReport } from '../contract/partner.ts';

/** A report that a collection publishes of one software, in the form of its ToolCompatibilityReport files. */
export interface ToolReport {
  /** Lower case. */
  partner: string;
  version: string;
  status: PublishedReport['status'];
  message: string;
}

const STATUSES: readonly PublishedReport['status'][] = ['passed', 'failed', 'not-applicable'];
const MESSAGE_LIMIT = 300;

/**
 * Reads `<tool>_<version>.json`: the software stands in the name of the file only. Files differ in which keys they
 * have, so nothing but the status is needed; null for what is no such file.
 */
export function readToolReport(fileName: string, text: string): ToolReport | null {
  const name = /^([^_/\\]+)_([^_/\\]+)\.json$/.exec(fileName);
  const [, tool, version] = name ?? [];
  if (tool === undefined || version === undefined) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { status, error, details } = value as Record<string, unknown>;
  const known = STATUSES.find((one) => one === status);
  if (known === undefined) return null;
  const message = [error, details].find((one) => typeof one === 'string' && one.trim() !== '');
  return {
    partner: tool.toLowerCase(),
    version,
    status: known,
    message: typeof message === 'string' ? message.trim().slice(0, MESSAGE_LIMIT) : '',
  };
}

/** Of several reports of one software, the one of its latest version. */
export function latestReports(reports: readonly ToolReport[]): ToolReport[] {
  const latest = new Map<string, ToolReport>();
  for (const report of reports) {
    const known = latest.get(report.partner);
    if (!known || VERSIONS.compare(report.version, known.version) > 0)
      latest.set(report.partner, report);
  }
  return [...latest.values()];
}

const VERSIONS = new Intl.Collator('en', { numeric: true });

/** Puts what a software says of itself beside our row, and says whether the two agree. */
export function withPublished(
  rows: readonly PartnerRow[],
  reports: readonly ToolReport[],
  date: string | null,
): PartnerRow[] {
  const latest = latestReports(reports);
  return rows.map((row) => {
    const report = latest.find(({ partner }) => partner === row.partner);
    if (!report) return row;
    const { version, status, message } = report;
    return { ...row, published: { status, version, date, message, agrees: agrees(row, status) } };
  });
}

/** Software that knows no word for "not applicable" says that it failed. */
function agrees({ status }: PartnerRow, published: PublishedReport['status']): boolean | null {
  if (status === 'unknown') return null;
  return (status === 'works') === (published === 'passed');
}
