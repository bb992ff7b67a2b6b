import { describe, test } from '@jest/globals';
import { badgeEntries } from '../../../src/report/badge/badge-files.ts';
import { badgeSection } from '../../../src/report/markdown/badge-snippet.ts';
import { renderSummary } from '../../../src/report/markdown/summary.ts';
import { expectGolden } from '../../golden.ts';
import { context } from '../make-report.ts';
import { STATES, stateOf } from '../states.ts';

describe('summary', () => {
  const place = { serverUrl: context.serverUrl, repository: context.repository, branch: 'badges' };

  test.each(Object.keys(STATES).filter((state) => state !== 'huge'))('%s', (state) => {
    const report = stateOf(state);
    const badges = report.resources.length > 0 ? badgeSection(badgeEntries(report), place) : '';
    const summary = renderSummary(report, { ...context, pullRequest: null }, badges);
    expectGolden(import.meta.url, `summary/${state}.md`, summary);
  });
});
