import { expect, test } from '@jest/globals';
import type { ResourceReport } from '../../src/contract/report.ts';
import { type Delivery, mergeOutcomes } from '../../src/shards/merge-outcomes.ts';
import { environment, finding, verdict } from '../report/make-report.ts';
import { outcome, passing, plan, planned, promised, shard } from './make-plan-file.ts';

const twoFormats = planned('models/a', { cases: [promised('onnx'), promised('torchscript')] });
const all = plan(
  [twoFormats, planned('models/b')],
  [
    shard(1, [{ resource: 0, formats: ['onnx'] }]),
    shard(2, [
      { resource: 0, formats: ['torchscript'] },
      { resource: 1, formats: null },
    ]),
  ],
);

function came(number: number, ...resources: ResourceReport[]): [number, Delivery] {
  return [number, { ok: true, outcome: outcome(number, resources) }];
}

function told(reports: ResourceReport[]): unknown {
  return reports.map(({ id, status, verdicts }) => [
    id,
    status,
    verdicts.map(({ weightsFormat, status: one, cause }) => [weightsFormat, one, cause]),
  ]);
}

test('the parts of a resource come together, in the order of the plan', () => {
  const deliveries = new Map([
    came(2, passing('models/b'), passing('models/a', 'torchscript')),
    came(1, passing('models/a', 'onnx')),
  ]);
  expect(told(mergeOutcomes(all, deliveries, new Map()))).toEqual([
    [
      'models/a',
      'passed',
      [
        ['onnx', 'passed', null],
        ['torchscript', 'passed', null],
      ],
    ],
    ['models/b', 'passed', [['onnx', 'passed', null]]],
  ]);
});

test('a shard that died shows each of its cases as an error that names it', () => {
  const deliveries = new Map<number, Delivery>([
    came(1, passing('models/a', 'onnx')),
    [2, { ok: false, why: 'handed in nothing: its job failed' }],
  ]);
  const merged = mergeOutcomes(all, deliveries, new Map());
  expect(told(merged)).toEqual([
    [
      'models/a',
      'partial',
      [
        ['onnx', 'passed', null],
        ['torchscript', 'error', 'no-outcome'],
      ],
    ],
    ['models/b', 'inconclusive', [['onnx', 'error', 'no-outcome']]],
  ]);
  expect(merged[1]?.verdicts[0]).toMatchObject({
    message: 'Nothing came back: shard 2 handed in nothing: its job failed.',
    blame: 'tool',
  });
});

test('of a shard that died on the way, what it had done is kept', () => {
  const deliveries = new Map([
    came(1, passing('models/a', 'onnx')),
    came(2, passing('models/a', 'torchscript')),
  ]);
  expect(told(mergeOutcomes(all, deliveries, new Map()))).toMatchObject([
    ['models/a', 'passed', {}],
    ['models/b', 'inconclusive', [['onnx', 'error', 'no-outcome']]],
  ]);
});

test('nothing at all came: every planned case is there', () => {
  const merged = mergeOutcomes(all, new Map(), new Map());
  expect(merged.flatMap(({ verdicts }) => verdicts).map(({ status }) => status)).toEqual([
    'error',
    'error',
    'error',
  ]);
});

test('who a resource is comes from the plan, what it is from the shard', () => {
  const forged = {
    ...passing('models/b'),
    source: 'https://example.org/evil',
    descriptionFile: '../../evil',
    changedBy: ['evil'],
    metadataCompleteness: 0.5,
    descriptionSha256: 'd'.repeat(64),
  };
  const [, merged] = mergeOutcomes(all, new Map([came(2, forged)]), new Map());
  expect(merged).toMatchObject({
    source: 'models/b/rdf.yaml',
    descriptionFile: 'models/b/rdf.yaml',
    changedBy: [],
    metadataCompleteness: 0.5,
    descriptionSha256: 'd'.repeat(64),
  });
});

test('a status that does not follow from the verdicts is not believed', () => {
  const forged: ResourceReport = {
    ...passing('models/b'),
    verdicts: [verdict('onnx', 'output-differs', 'differs', 'mend it')],
    status: 'passed',
  };
  const [, merged] = mergeOutcomes(all, new Map([came(2, forged)]), new Map());
  expect(merged?.status).toBe('failed');
});

test('what two shards say alike is said once', () => {
  const wrong = [finding({ severity: 'warning' })];
  const deliveries = new Map([
    came(1, { ...passing('models/a', 'onnx'), findings: wrong }),
    came(2, { ...passing('models/a', 'torchscript'), findings: wrong }),
  ]);
  expect(mergeOutcomes(all, deliveries, new Map())[0]?.findings).toEqual(wrong);
});

test('an unchanged result is taken from before, with its date and environment', () => {
  const date = '2026-11-01T00:00:00.000Z';
  const { key } = twoFormats;
  const reusing = plan([{ ...twoFormats, reused: { date } }], []);
  const before = {
    key,
    packageHash: null,
    date,
    toolVersion: '0.1.0',
    environment: { ...environment, node: '20.0.0' },
    report: passing('models/a', 'onnx'),
  };
  const [kept] = mergeOutcomes(reusing, new Map(), new Map([['models/a', before]]));
  expect(kept).toMatchObject({
    status: 'passed',
    reused: { date },
    environment: { node: '20.0.0' },
  });
  const [gone] = mergeOutcomes(reusing, new Map(), new Map());
  expect(gone?.verdicts.map(({ cause }) => cause)).toEqual(['no-outcome', 'no-outcome']);
  const other = new Map([['models/a', { ...before, key: 'f'.repeat(64) }]]);
  expect(mergeOutcomes(reusing, new Map(), other)[0]?.status).toBe('inconclusive');
});

test('how formats compare is kept', () => {
  const row = {
    weightsFormat: 'torchscript',
    comparedWith: 'onnx',
    device: 'cpu',
    agrees: true,
    message: 'they agree',
    outputs: [],
  };
  const deliveries = new Map([
    came(1, { ...passing('models/a', 'onnx'), formatComparisons: [row] }),
    came(2, passing('models/a', 'torchscript')),
  ]);
  const [merged, other] = mergeOutcomes(all, deliveries, new Map());
  expect(merged?.formatComparisons).toEqual([row]);
  expect(other).not.toHaveProperty('formatComparisons');
});
