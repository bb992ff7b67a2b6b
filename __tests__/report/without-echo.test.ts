import { expect, test } from '@jest/globals';
import { withoutEcho } from '../../src/report/without-echo.ts';

const place = (line: number) => ({ file: 'm/rdf.yaml', line, column: 5 });
const finding = (code: string, line: number, severity: 'error' | 'warning' = 'error') => ({
  ...{ code, severity, path: [], position: place(line), message: '', hint: '' },
});
const verdict = (cause: string, line: number | null) =>
  ({ cause, evidence: line === null ? {} : { position: place(line) } }) as never;

test.each([
  ['the same cause at the same place', [finding('sha256-mismatch', 3)], 0],
  ['the same cause elsewhere', [finding('sha256-mismatch', 4)], 1],
  ['another cause there', [finding('file-missing', 3)], 1],
  ['only a warning', [finding('sha256-mismatch', 3, 'warning')], 1],
  ['no finding', [], 1],
])('%s', (_, findings, left) => {
  const verdicts = [verdict('sha256-mismatch', 3)];
  expect(withoutEcho({ verdicts, findings })).toHaveLength(left);
});

test('a verdict without a place is told', () => {
  const findings = [finding('sha256-mismatch', 3)];
  expect(withoutEcho({ verdicts: [verdict('sha256-mismatch', null)], findings })).toHaveLength(1);
});

test('an invalid description is told by its errors, if there are any', () => {
  const verdicts = [verdict('description-invalid', 3)];
  expect(withoutEcho({ verdicts, findings: [finding('missing-field', 1)] })).toEqual([]);
  expect(withoutEcho({ verdicts, findings: [] })).toHaveLength(1);
});
