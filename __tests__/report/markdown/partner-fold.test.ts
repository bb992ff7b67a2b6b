import { expect, test } from '@jest/globals';
import type { PartnerRow } from '../../../src/contract/partner.ts';
import { renderComment } from '../../../src/report/markdown/comment.ts';
import { partnerFold } from '../../../src/report/markdown/partner-fold.ts';
import { githubPage } from '../github-page.ts';
import { context, finding, resource, testReport, verdict } from '../make-report.ts';

function row(partner: string, status: PartnerRow['status'], rule = 'a-rule'): PartnerRow {
  const fixed = {
    basis: 'predicted',
    message: 'So it is.',
    source: 'https://example.org',
  } as const;
  return { partner, status, rule, asOf: '2026-05-20', ...fixed };
}

function namesIn(partners: PartnerRow[]): string[] {
  const page = githubPage(partnerFold([resource({ partners })], context));
  return page.elements
    .filter(({ tag, inside }) => tag === 'tr' && inside.includes('tbody'))
    .map(({ text }) => text.trim().split('\n')[0] ?? '');
}

test('what works comes first, what does not apply last', () => {
  const rows = [
    row('a', 'not-applicable'),
    row('b', 'unknown'),
    row('c', 'does-not-work'),
    row('d', 'works'),
  ];
  expect(namesIn(rows)).toEqual(['d', 'c', 'b', 'a']);
});

test('nothing is told of what no software takes, or of an invalid description', () => {
  expect(namesIn([row('a', 'not-applicable')])).toEqual([]);
  expect(namesIn([row('a', 'not-applicable'), row('b', 'unknown', 'valid-description')])).toEqual(
    [],
  );
});

test('that nothing is run of an invalid description is told where nothing else says so', () => {
  const echo = verdict('', 'description-invalid', 'Nothing was run.', 'Mend it.');
  const comment = (findings: ReturnType<typeof finding>[]) =>
    renderComment(
      testReport([resource({ status: 'failed', findings, verdicts: [echo] })]),
      context,
    );
  expect(comment([])).toContain('Nothing was run.');
  expect(comment([finding()])).not.toContain('Nothing was run.');
});
