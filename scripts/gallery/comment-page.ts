import type { Report } from '../../src/contract/report.ts';
import { renderComment } from '../../src/report/markdown/comment.ts';
import { githubFrame } from './frames.ts';

/** The comment on a report as a page to photograph. */
export function commentPage(report: Report): string {
  const markdown = renderComment(report, {
    serverUrl: 'https://github.com',
    repository: 'OWNER/collection',
    headSha: '0123456789abcdef0123456789abcdef01234567',
    runUrl: 'https://github.com/OWNER/collection/actions/runs/1',
    docsUrl: 'https://github.com/OWNER/model-hub-ci/blob/v1/docs',
    pullRequest: 7,
  });
  return githubFrame(markdown);
}
