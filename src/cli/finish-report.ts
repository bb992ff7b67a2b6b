import type { ResourceReport } from '../contract/report.ts';
import type { Resource } from '../contract/resource.ts';
import { reportEnvironment } from '../inference/report-environment.ts';
import { exitCode, makeReport } from '../report/report.ts';
import { installation } from '../settings/installation.ts';
import type { CliSettings } from '../settings/settings.ts';
import { type PublishSettings, publishReport } from './publish-report.ts';
import type { Terminal } from './terminal.ts';

/** The end of every command that judges resources: report, output, exit code. */
export async function finishReport(
  reports: ResourceReport[],
  resources: readonly Resource[],
  settings: PublishSettings & Pick<CliSettings, 'strict'>,
  startedAt: Date,
  terminal: Terminal,
): Promise<number> {
  const report = makeReport(reports, {
    tool: { name: installation().name, version: installation().version },
    startedAt: startedAt.toISOString(),
    duration: Date.now() - startedAt.getTime(),
    environment: reportEnvironment(),
    strict: settings.strict,
  });
  await publishReport(report, resources, settings, terminal);
  return exitCode(report, settings.failOn);
}
