import { describe, expect, test } from '@jest/globals';
import { type CheckRun, writeCheckRun } from '../../src/github/check-run.ts';
import { HURRIED, withFake } from './with-fake.ts';

const check: CheckRun = {
  name: 'model-hub-ci',
  headSha: 'a'.repeat(40),
  conclusion: 'failure',
  title: '2 models: 1 ready, 1 needs work',
  summary: 'All of it.',
  notes: [],
  detailsUrl: 'https://github.com/acme/widgets/actions/runs/42',
};

function notes(number: number): CheckRun['notes'] {
  return Array.from({ length: number }, (_, index) => ({
    level: index % 2 === 0 ? ('error' as const) : ('warning' as const),
    file: 'm/rdf.yaml',
    line: index + 1,
    column: 3,
    title: `m: problem ${index} 🚧`,
    message: 'It is wrong.',
  }));
}

describe('a check run', () => {
  test('has a note on every line, fifty a request', () =>
    withFake(async ({ github, repository }) => {
      const nowhere = { level: 'error', file: null, line: null, title: 'a', message: 'b' } as const;
      const result = await writeCheckRun(repository('checker', HURRIED), {
        ...check,
        notes: [...notes(120), nowhere],
      });
      expect(result).toEqual({ kind: 'written', annotations: 120 });
      const [run, ...more] = github.state.checkRuns;
      expect(more).toEqual([]);
      expect(run).toMatchObject({
        name: 'model-hub-ci',
        conclusion: 'failure',
        title: check.title,
      });
      expect(run?.annotations.map(({ start_line: line }) => line)).toEqual(
        Array.from({ length: 120 }, (_, index) => index + 1),
      );
      expect(run?.annotations[1]).toEqual({
        path: 'm/rdf.yaml',
        start_line: 2,
        end_line: 2,
        start_column: 3,
        end_column: 3,
        annotation_level: 'warning',
        title: 'm: problem 1 \\u{1f6a7}',
        message: 'It is wrong.',
      });
    }));

  test('needs a right that few workflows give', () =>
    withFake(async ({ github, repository }) => {
      expect(await writeCheckRun(repository('writer', HURRIED), check)).toEqual({
        kind: 'forbidden',
      });
      expect(github.state.checkRuns).toEqual([]);
    }));

  test('that GitHub does not take is told', () =>
    withFake(async ({ github, repository }) => {
      github.fail({ method: 'POST', path: /check-runs$/, kind: 'bad-gateway', times: 20 });
      expect((await writeCheckRun(repository('checker', HURRIED), check)).kind).toBe('failed');
    }));
});
