import type { Report } from '../../contract/report.ts';
import { jsonText } from '../escape/json.ts';
import type { ReportFormat } from './format-names.ts';
import { junit } from './junit.ts';
import type { ReportFiles } from './resource-folders.ts';
import { sarif } from './sarif.ts';
import { testSummaries } from './test-summary.ts';
import { toolReports } from './tool-compatibility.ts';
import { validationSummaries } from './validation-summary.ts';

/** One text for the whole report, or a folder with files for each resource. */
type Writer =
  | { kind: 'file'; write: (report: Report) => string }
  | { kind: 'folder'; write: (report: Report) => ReportFiles };

/** How a report is written in each format that others read. */
export const WRITERS: Record<ReportFormat, Writer> = {
  json: { kind: 'file', write: (report) => `${jsonText(report, 2)}\n` },
  junit: { kind: 'file', write: junit },
  sarif: { kind: 'file', write: sarif },
  'validation-summary': { kind: 'folder', write: validationSummaries },
  'tool-compatibility': { kind: 'folder', write: toolReports },
  'test-summary': { kind: 'folder', write: testSummaries },
};
