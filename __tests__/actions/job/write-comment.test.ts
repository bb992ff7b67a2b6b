import { expect, test } from '@jest/globals';
import { isWorthAComment } from '../../../src/actions/job/write-comment.ts';
import type { ResourceStatus } from '../../../src/contract/report.ts';
import { finding, resource, testReport } from '../../report/make-report.ts';

function modes(...statuses: ResourceStatus[]): string[] {
  const report = testReport(statuses.map((status) => resource({ status, findings: [] })));
  return (['always', 'changes', 'failures', 'never'] as const).filter((mode) =>
    isWorthAComment(report, mode),
  );
}

test.each<[ResourceStatus[], string[]]>([
  [[], []],
  [['passed'], ['always']],
  [['passed', 'valid', 'removed'], ['always']],
  [
    ['passed', 'partial'],
    ['always', 'changes'],
  ],
  [['inconclusive'], ['always', 'changes']],
  [
    ['passed', 'failed'],
    ['always', 'changes', 'failures'],
  ],
])('%j is worth a comment where it is written: %j', (statuses, expected) => {
  expect(modes(...statuses)).toEqual(expected);
});

test('a warning is something to say', () => {
  const warned = resource({ status: 'passed', findings: [finding({ severity: 'warning' })] });
  expect(isWorthAComment(testReport([warned]), 'changes')).toBe(true);
  expect(isWorthAComment(testReport([warned]), 'failures')).toBe(false);
});
