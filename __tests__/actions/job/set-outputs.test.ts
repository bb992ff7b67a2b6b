import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { outputsOf } from '../../../src/actions/job/set-outputs.ts';
import { RESOURCE_STATUSES } from '../../../src/contract/report.ts';
import { resource, testReport } from '../../report/make-report.ts';

const FILES = { report: '/tmp/report.json', page: '/tmp/report.html' };

test('each status is counted once', () => {
  const report = testReport(RESOURCE_STATUSES.map((status) => resource({ status })));
  expect(outputsOf(report, FILES)).toEqual({
    status: 'failed',
    ...FILES,
    passed: '2',
    failed: '1',
    undecided: '2',
  });
});

test('action.yml names the outputs that are set', () => {
  const { outputs } = parse(readFileSync('action.yml', 'utf8'));
  expect(Object.keys(outputs).toSorted()).toEqual(
    // That of the evidence is set before anything is run.
    ['evidence', ...Object.keys(outputsOf(testReport([]), FILES))].toSorted(),
  );
});
