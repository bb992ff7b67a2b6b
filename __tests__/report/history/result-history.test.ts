import { expect, test } from '@jest/globals';
import {
  historyPath,
  historyText,
  resourcesWithHistory,
} from '../../../src/report/history/result-history.ts';
import { resource, testReport, verdict } from '../make-report.ts';

const HASH = 'a'.repeat(64);

function at(date: string, overrides = {}, options = {}) {
  return testReport([resource(overrides)], { startedAt: date, duration: 0, ...options });
}

function grown(previous: string | null, report: ReturnType<typeof at>, packageHash = HASH) {
  const [only] = report.resources;
  if (only === undefined) throw new Error('no resource');
  const keys = new Map([[only.id, { key: null, packageHash }]]);
  return historyText(previous, only, report, keys, 'c'.repeat(40));
}

const results = (text: string) => JSON.parse(text).results;
const failed = { status: 'failed', verdicts: [verdict('onnx', 'output-differs', '', '')] };

test('the same result again only lasts longer; another one comes on top', () => {
  const first = grown(null, at('2026-01-01T00:00:00Z'));
  const second = grown(first, at('2026-01-02T00:00:00Z'));
  expect(results(second)).toMatchObject([
    { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z', status: 'passed' },
  ]);
  const third = grown(second, at('2026-01-03T00:00:00Z', failed));
  expect(results(third).map(({ status }: { status: string }) => status)).toEqual([
    'failed',
    'passed',
  ]);
  expect(results(third)[0]).toMatchObject({ packageHash: HASH, formats: { onnx: 'failed' } });
});

test('another package or engine is another result', () => {
  const first = grown(null, at('2026-01-01T00:00:00Z'));
  expect(results(grown(first, at('2026-01-02T00:00:00Z'), 'b'.repeat(64)))).toHaveLength(2);
  const engines = { engines: { 'onnxruntime-node': '1.31.0' } };
  const environment = { node: '24', os: 'linux', arch: 'x64', cpus: 1, memory: 1, ...engines };
  expect(results(grown(first, at('2026-01-02T00:00:00Z', {}, { environment })))).toHaveLength(2);
});

test('written twice it is the same, and an earlier run that ends later changes nothing', () => {
  const later = grown(null, at('2026-01-02T00:00:00Z'));
  expect(grown(later, at('2026-01-02T00:00:00Z'))).toBe(later);
  expect(grown(later, at('2026-01-01T00:00:00Z', failed))).toBe(later);
});

test('what could not be decided, what was not run and what is gone has no new history', () => {
  const ids = resourcesWithHistory(
    testReport([
      resource({ id: 'ran' }),
      resource({ id: 'undecided', verdicts: [verdict('onnx', 'network-unreachable', '', '')] }),
      resource({ id: 'reused', reused: { date: '2026-01-01T00:00:00.000Z' } }),
      resource({ id: 'removed', status: 'removed' }),
    ]),
  ).map(({ id }) => id);
  expect(ids).toEqual(['ran']);
});

test('it stays small, and a file that is none is begun anew', () => {
  let text: string | null = '[{"results": [7, null]}';
  for (let day = 0; day < 130; day++) {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
    text = grown(text, at(date, day % 2 === 0 ? {} : failed));
  }
  expect(results(text ?? '')).toHaveLength(100);
  expect((text ?? '').length).toBeLessThan(60_000);
  expect(
    results(grown('{"results": [{"from": 1}, null]}', at('2026-01-01T00:00:00Z'))),
  ).toHaveLength(1);
});

test('whatever the id is, its file stays in the folder', () => {
  expect(historyPath('models/unet')).toBe('history/models/unet.json');
  expect(historyPath('../../evil')).not.toContain('..//');
  expect(historyPath('../x').split('/')).not.toContain('..');
});
