import { setOutput } from '@actions/core';
import type { Report, ResourceStatus } from '../../contract/report.ts';

/** The statuses that each number of the outputs counts; `removed` counts nowhere. */
const COUNTED: Record<'passed' | 'failed' | 'undecided', readonly ResourceStatus[]> = {
  passed: ['passed', 'valid'],
  failed: ['failed'],
  undecided: ['partial', 'inconclusive'],
};

/** Absolute paths. */
export interface ReportFiles {
  report: string;
  page: string;
}

/** The outputs of the action for a report. All of them are our own words and numbers. */
export function outputsOf(report: Report, files: ReportFiles): Record<string, string> {
  const counts = Object.entries(COUNTED).map(([name, statuses]) => [
    name,
    String(report.resources.filter(({ status }) => statuses.includes(status)).length),
  ]);
  return { status: report.status, ...files, ...Object.fromEntries(counts) };
}

export function setOutputs(report: Report, files: ReportFiles): void {
  for (const [name, value] of Object.entries(outputsOf(report, files))) setOutput(name, value);
}
