import type { PartnerRow } from '../../contract/partner.ts';
import type { Report, ResourceReport, ResourceStatus } from '../../contract/report.ts';
import { jsonText } from '../escape/json.ts';
import { plainWords } from './plain-words.ts';
import { type ReportFiles, resourceFolders } from './resource-folders.ts';
import { validationSummary } from './validation-summary.ts';

/** The body of a ToolCompatibilityReport of bioimage-io/collection, with all keys that any of its readers looks for. */
interface ToolReport {
  badge: null;
  details: Record<string, unknown> | string;
  error: string | null;
  links: string[];
  score: number;
  status: 'passed' | 'failed' | 'not-applicable';
}

/** What a result says of this tool; null where nothing was decided, for which that format has no word. */
const STATUSES: Record<ResourceStatus, ToolReport['status'] | null> = {
  passed: 'passed',
  valid: 'passed',
  failed: 'failed',
  partial: null,
  inconclusive: null,
  removed: null,
};

/** The software that the collection knows; it warns of every other name. Our own result is one such, and is read by others. */
const KNOWN_THERE = ['bioimageio.core', 'ilastik', 'deepimagej', 'icy', 'biapy', 'careamics'];

/**
 * `reports/<resource>/reports/<tool>_<version>.json` for each resource and tool, as bioimage-io/collection lays them out:
 * our own result, and what software cannot use. That software is predicted to work is no report of its own, and none
 * is written.
 */
export function toolReports(report: Report): ReportFiles {
  const files: ReportFiles = new Map();
  for (const { resource, folder } of resourceFolders(report.resources)) {
    const place = `reports/${folder}/reports`;
    const own = ownReport(resource, report);
    if (own) files.set(`${place}/${fileName(report.tool.name, report.tool.version)}`, text(own));
    for (const row of resource.partners ?? []) {
      const partner = partnerReport(row);
      // The version of the software is not known, only of the rules.
      if (partner)
        files.set(`${place}/${fileName(row.partner, `rules-${row.asOf}`)}`, text(partner));
    }
  }
  return files;
}

function ownReport(resource: ResourceReport, report: Report): ToolReport | null {
  const status = STATUSES[resource.status];
  if (status === null) return null;
  const summary = validationSummary(resource, report);
  const problem =
    resource.findings.find(({ severity }) => severity === 'error')?.message ??
    resource.verdicts.find((verdict) => verdict.status === 'failed')?.message;
  return {
    badge: null,
    details: summary,
    error: status === 'failed' ? plainWords(problem ?? 'It failed.') : null,
    links: [],
    score: status === 'passed' ? 1 : 0,
    status,
  };
}

function partnerReport({
  partner,
  status,
  message,
  rule,
  source,
  asOf,
}: PartnerRow): ToolReport | null {
  if (!KNOWN_THERE.includes(partner)) return null;
  if (status !== 'does-not-work' && status !== 'not-applicable') return null;
  const words = plainWords(message);
  return {
    badge: null,
    details: plainWords(`${words} (rule ${rule} of ${source}, as of ${asOf})`),
    error: status === 'does-not-work' ? words : null,
    links: [],
    score: 0,
    status: status === 'not-applicable' ? 'not-applicable' : 'failed',
  };
}

/** Neither part may have a `_`, which stands between the two. */
function fileName(tool: string, version: string): string {
  const name = tool.replace(/[^a-zA-Z0-9.-]+/g, '-').slice(0, 80) || 'tool';
  const number =
    version
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, '-')
      .slice(0, 80) || '0';
  return `${name}_${number}.json`;
}

function text(body: ToolReport): string {
  return `${jsonText(body, 4)}\n`;
}
