import { setFailed } from '@actions/core';
import type { Report } from '../../contract/report.ts';
import { headline } from '../../report/markdown/headline.ts';
import { exitCode } from '../../report/report.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import type { Job } from './read-job.ts';

/** Makes the step fail where a report is what the settings fail on. */
export function judge(
  report: Report,
  { failOn }: Pick<ActionSettings, 'failOn'>,
  { runUrl }: Pick<Job, 'runUrl'>,
): void {
  const code = exitCode(report, failOn);
  if (code === 0) return;
  const why = code === 1 ? 'Something failed' : 'Something could not be decided';
  setFailed(`${why}. ${headline(report)}. ${runUrl ?? 'The job summary has the details.'}`);
}
