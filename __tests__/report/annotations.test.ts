import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { annotate } from '../../src/report/annotations.ts';
import { anyReport } from './arbitraries.ts';
import { finding, resource, testReport, verdict } from './make-report.ts';
import { stateOf } from './states.ts';

describe('annotations', () => {
  test('stand on the lines of what is wrong', () => {
    const { annotations, left } = annotate(stateOf('mixed'));
    expect(left).toEqual({ error: 0, warning: 0 });
    expect(annotations.map(({ level, file, line, title }) => [level, file, line, title])).toEqual([
      ['error', 'models/unet/rdf.yaml', 96, 'models/unet: TorchScript: output differs'],
      ['warning', 'models/unet/rdf.yaml', 4, 'models/unet: value-invalid'],
    ]);
    expect(annotations[0]?.message).toMatch(/^Output "mask" differs .* At fault: the package/);
  });

  test('an undecided case is a warning that blames nobody of the pull request', () => {
    const { annotations } = annotate(stateOf('undecided'));
    expect(annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(annotations[0]?.message).toContain('not the package');
    expect(annotations[0]?.file).toBe('models/unet/rdf.yaml');
    expect(annotations[0]?.line).toBeNull();
  });

  test('what no engine here runs, and notes, are none', () => {
    expect(annotate(stateOf('unsupported')).annotations).toEqual([]);
    const note = resource({ findings: [finding({ severity: 'info' })] });
    expect(annotate(testReport([note])).annotations).toEqual([]);
  });

  test('ten of a level at most, the tenth tells of the others', () => {
    const findings = Array.from({ length: 25 }, (_, index) =>
      finding({ message: `message ${index}` }),
    );
    const cases = Array.from({ length: 10 }, (_, index) =>
      verdict(`f${index}`, 'timeout', 'm', 'h'),
    );
    const { annotations, left } = annotate(
      testReport([resource({ status: 'failed', findings, verdicts: cases })]),
    );
    const errors = annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)?.title).toBe('16 more errors');
    expect(annotations.filter(({ level }) => level === 'warning')).toHaveLength(10);
    expect(left).toEqual({ error: 16, warning: 0 });
  });

  test('are one line each, without hidden characters, short enough for GitHub', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const { title, message } of annotate(report).annotations) {
          expect(title + message).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e\u200b]/u);
          // The runner cuts at 4,096 characters; it counts escapes as one.
          expect(message.length).toBeLessThan(4096);
          expect(title.length).toBeLessThanOrEqual(1200);
        }
      }),
      { numRuns: 300 },
    );
  });
});
