import type { Report } from '../../contract/report.ts';
import type { ReportContext } from '../context.ts';
import { markdownText } from '../escape/markdown-text.ts';
import { linkTarget } from '../escape/url.ts';
import { formatDuration, formatTime } from '../numbers.ts';
import { finishedAt } from '../report.ts';
import { ownLink } from './links.ts';

/** Tool, tested commit, time and run. */
export function footer(report: Report, context: ReportContext): string {
  const { tool, duration } = report;
  const commit = linkTarget(
    `${context.serverUrl}/${context.repository}/commit/${encodeURIComponent(context.headSha)}`,
  );
  const parts = [
    markdownText(`${tool.name} ${tool.version}`),
    `commit ${ownLink(`\`${context.headSha.replace(/[^0-9a-f]/gi, '').slice(0, 7)}\``, commit)}`,
    formatTime(finishedAt(report)),
    `took ${formatDuration(duration)}`,
    ...(context.runUrl === null ? [] : [ownLink('log of the run', context.runUrl)]),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}
