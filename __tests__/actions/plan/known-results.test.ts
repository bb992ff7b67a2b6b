import { expect, test } from '@jest/globals';
import { mayReuse, wanted } from '../../../src/actions/plan/known-results.ts';
import { runnerLabels } from '../../../src/actions/plan/runner-labels.ts';
import { matchesPattern } from '../../../src/collection/matches-pattern.ts';
import type { ResultsIndex } from '../../../src/report/badge/results-index.ts';
import { environment } from '../../report/make-report.ts';
import { planned } from '../../shards/make-plan-file.ts';

const HASH = 'a'.repeat(64);
const DAY = 86_400_000;

function index(undecided: boolean, packageHash: string | null): { index: ResultsIndex } {
  const date = '2026-01-01T00:00:00.000Z';
  const entry = {
    status: 'passed' as const,
    type: 'model',
    date,
    toolVersion: '1',
    formats: {},
    ...(undecided ? { undecided: true as const } : {}),
    decided: {
      status: 'passed' as const,
      date,
      toolVersion: '1',
      environment,
      key: null,
      packageHash,
    },
  };
  return { index: new Map([['models/a', entry]]) };
}

const every = { select: 'everything' as const, pattern: [] as string[] };

test('what is selected: everything, what changed, what was undecided, what matches', () => {
  const same = planned('models/a', { packageHash: HASH });
  const known = index(false, HASH);
  expect(wanted(same, every, known)).toBe(true);
  expect(wanted(same, { ...every, select: 'changed' }, known)).toBe(false);
  expect(wanted(same, { ...every, select: 'changed' }, index(false, 'b'.repeat(64)))).toBe(true);
  expect(wanted(same, { ...every, select: 'changed' }, index(false, null))).toBe(true);
  expect(wanted(planned('models/new'), { ...every, select: 'changed' }, known)).toBe(true);
  expect(wanted(same, { ...every, select: 'undecided' }, known)).toBe(false);
  expect(wanted(same, { ...every, select: 'undecided' }, index(true, HASH))).toBe(true);
  expect(wanted(same, { ...every, pattern: ['models/b*'] }, known)).toBe(false);
  expect(wanted(same, { ...every, pattern: ['data/**', 'models/*'] }, known)).toBe(true);
});

test('patterns: one star within a folder, two over folders, everything else itself', () => {
  expect(matchesPattern('models/a/b', ['models/*'])).toBe(false);
  expect(matchesPattern('models/a/b', ['models/**'])).toBe(true);
  expect(matchesPattern('models/a', ['models/?'])).toBe(true);
  expect(matchesPattern('models/a+(b)', ['models/a+(b)'])).toBe(true);
  expect(matchesPattern('modelsxa', ['models.a'])).toBe(false);
  expect(matchesPattern(`${'a'.repeat(200)}b`, [`${'*a'.repeat(3)}c`])).toBe(false);
});

test('a result is tested anew well before its badge turns grey', () => {
  const settings = { reuse: 'unchanged' as const, badgeMaxAge: 90 * DAY };
  const now = Date.parse('2026-03-01T00:00:00Z');
  expect(mayReuse('2026-02-01T00:00:00Z', settings, now)).toBe(true);
  expect(mayReuse('2026-01-01T00:00:00Z', settings, now)).toBe(false);
  expect(mayReuse('2026-02-01T00:00:00Z', { ...settings, reuse: 'never' }, now)).toBe(false);
});

test('labels of runners: one, a list, and none where one is needed', () => {
  const cpu = { devices: ['cpu' as const], runner: 'ubuntu-latest', gpuRunner: null };
  expect(runnerLabels(cpu).cpu).toEqual(['ubuntu-latest']);
  const both = { ...cpu, devices: ['cpu' as const, 'gpu' as const] };
  expect(runnerLabels({ ...both, gpuRunner: '["self-hosted", "gpu"]' }).gpu).toEqual([
    'self-hosted',
    'gpu',
  ]);
  expect(() => runnerLabels(both)).toThrow('gpu-runner is empty');
  expect(() => runnerLabels({ ...both, gpuRunner: '[1]' })).toThrow('is no list of labels');
});
