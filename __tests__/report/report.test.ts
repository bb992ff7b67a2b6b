import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RESOURCE_STATUSES, type ResourceStatus } from '../../src/contract/report.ts';
import { combinedStatus } from '../../src/report/combined-status.ts';
import { countResources } from '../../src/report/count-statuses.ts';
import { countFormats, formatCells, formatsOf } from '../../src/report/markdown/format-cells.ts';
import { headline, headlineIcon } from '../../src/report/markdown/headline.ts';
import { groupVerdicts } from '../../src/report/markdown/verdict-groups.ts';
import { exitCode, type FailOn, finishedAt } from '../../src/report/report.ts';
import { finding, passed, resource, testReport, verdict } from './make-report.ts';
import { stateOf } from './states.ts';

function status(...statuses: ResourceStatus[]): ResourceStatus {
  return combinedStatus(statuses);
}

describe('the status of a report', () => {
  test.each<[ResourceStatus[], ResourceStatus]>([
    [[], 'valid'],
    [['passed'], 'passed'],
    [['passed', 'valid', 'removed'], 'passed'],
    [['valid', 'removed'], 'valid'],
    [['removed'], 'removed'],
    [['inconclusive', 'valid'], 'inconclusive'],
    [['inconclusive', 'passed'], 'partial'],
    [['partial', 'passed'], 'partial'],
    [['partial', 'inconclusive'], 'partial'],
    [['passed', 'failed', 'inconclusive'], 'failed'],
  ])('%j is %s', (statuses, expected) => {
    expect(status(...statuses)).toBe(expected);
  });

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom(...RESOURCE_STATUSES), { maxLength: 6 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          expect(status(...shuffled)).toBe(status(...list));
        },
      ),
    );
  });
});

describe('the exit code', () => {
  const codes = (state: string) =>
    (['undecided', 'failed', 'never'] satisfies FailOn[]).map((failOn) =>
      exitCode(stateOf(state), failOn),
    );

  test.each([
    ['all-pass', [0, 0, 0]],
    ['datasets-only', [0, 0, 0]],
    ['nothing-to-test', [0, 0, 0]],
    ['removed', [0, 0, 0]],
    ['mixed', [1, 1, 0]],
    ['all-fail', [1, 1, 0]],
    ['description-invalid', [1, 1, 0]],
    ['undecided', [2, 0, 0]],
    ['unsupported', [2, 0, 0]],
  ])('of %s with fail-on undecided, failed, never is %j', (state, expected) => {
    expect(codes(state)).toEqual(expected);
  });

  test('sees an undecided case in a resource of any status', () => {
    const one = resource({ verdicts: [passed(), verdict('torchscript', 'timeout', '', '')] });
    expect(exitCode(testReport([one]), 'undecided')).toBe(2);
    const left = resource({ verdicts: [passed(), verdict('torchscript', 'left-out', '', '')] });
    expect(exitCode(testReport([left]), 'undecided')).toBe(0);
  });
});

describe('strict', () => {
  const warned = resource({
    findings: [finding({ severity: 'warning' }), finding({ severity: 'info' })],
  });

  test('turns warnings into errors, and the resource into a failed one', () => {
    const strict = testReport([warned, resource({ id: 'clean' })], { strict: true });
    expect(strict.resources.map((one) => one.status)).toEqual(['failed', 'passed']);
    expect(strict.resources[0]?.findings.map(({ severity }) => severity)).toEqual([
      'error',
      'info',
    ]);
    expect(exitCode(strict, 'failed')).toBe(1);
  });

  test('is off unless asked for, and leaves what it was given alone', () => {
    expect(testReport([warned]).status).toBe('passed');
    expect(warned.findings[0]?.severity).toBe('warning');
  });
});

describe('counts', () => {
  test('by status', () => {
    const { resources } = stateOf('mixed');
    expect(countResources(resources)).toEqual({ passed: 1, failed: 1 });
    expect(countFormats(resources)).toEqual({ passed: 2, planned: 4 });
  });

  test('a format is as good as the worst of its cases that says something', () => {
    const cases = [
      passed('onnx', { device: 'gpu' }),
      passed('torchscript'),
      verdict('onnx', 'timeout', '', ''),
      verdict('torchscript', 'left-out', '', '', { device: 'gpu' }),
      verdict('keras_v3', 'left-out', '', ''),
      verdict('own-format', 'unsupported-format', '', ''),
      verdict('', 'description-invalid', '', ''),
    ];
    const one = resource({ verdicts: cases });
    const cells = formatCells(one).map((cell) => [cell.weightsFormat, cell.status, cell.cause]);
    expect(cells).toEqual([
      ['keras_v3', 'skipped', 'left-out'],
      ['onnx', 'error', 'timeout'],
      ['torchscript', 'passed', null],
      ['own-format', 'unsupported', 'unsupported-format'],
    ]);
    expect(
      formatCells({ ...one, verdicts: cases.toReversed() }).map((cell) => cell.status),
    ).toEqual(formatCells(one).map((cell) => cell.status));
    expect(countFormats([one])).toEqual({ passed: 1, planned: 3 });
    expect(formatsOf([])).toEqual([]);
  });

  test('cases with the same words are told once', () => {
    const same = ['onnx', 'torchscript'].map((format) =>
      verdict(format, 'test-tensor-missing', 'm', 'h'),
    );
    const other = verdict('keras_v3', 'test-tensor-missing', 'another', 'h');
    const groups = groupVerdicts([...same, other, passed()], ['failed']);
    expect(groups.map(({ verdicts }) => verdicts.map((one) => one.weightsFormat))).toEqual([
      ['onnx', 'torchscript'],
      ['keras_v3'],
    ]);
  });
});

describe('the headline', () => {
  test.each([
    ['all-pass', '✅ 2 models: all ready; 3 of 3 formats pass'],
    ['all-fail', '❌ 2 models: all need work; 0 of 2 formats pass'],
    ['mixed', '❌ 2 models: 1 ready, 1 needs work; 2 of 4 formats pass'],
    ['undecided', '🟡 1 model: not decided; 0 of 2 formats pass'],
    ['unsupported', '🟡 1 model: partly checked; 1 of 2 formats pass'],
    ['removed', '✅ 2 resources: 1 ready, 1 removed; 1 of 1 format passes'],
    ['datasets-only', '✅ 2 datasets: all valid'],
    ['nothing-to-test', 'ℹ️ Nothing to test: no resource was changed or named'],
    ['read-errors', '❌ 2 resources: 1 needs work, 1 not decided'],
  ])('of %s', (state, expected) => {
    const report = stateOf(state);
    expect(`${headlineIcon(report)} ${headline(report)}`).toBe(expected);
  });

  test('never says what a package says', () => {
    expect(headline(testReport([resource({ type: '@octocat' })]))).toBe(
      '1 resource: ready; 1 of 1 format passes',
    );
    expect(headline(testReport([resource({ type: '__proto__' })]))).toContain('1 resource');
  });
});

test('a report ends when it started and took as long as it took', () => {
  expect(finishedAt(stateOf('mixed'))).toBe('2026-11-20T12:31:23.400Z');
});
