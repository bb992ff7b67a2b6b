import { expect, test } from '@jest/globals';
import type { Cause } from '../../src/contract/causes.ts';
import { readOutcome } from '../../src/shards/outcome-file.ts';
import { passed, verdict } from '../report/make-report.ts';
import { outcome, passing, plan, planned, promised, shard } from './make-plan-file.ts';

const resources = [
  planned('models/a', { cases: [promised('onnx'), promised('torchscript')] }),
  planned('models/b'),
];
const mine = shard(1, [{ resource: 0, formats: ['onnx'] }]);
const all = plan(resources, [mine, shard(2, [{ resource: 1, formats: null }])]);

function read(value: unknown) {
  return readOutcome(JSON.stringify(value), all, mine);
}

test('what was promised is taken', () => {
  const given = outcome(1, [passing('models/a')]);
  expect(read(given)).toEqual({ ok: true, outcome: given });
});

test.each<[string, unknown, RegExp]>([
  ['no JSON', undefined, /^is not JSON$/],
  ['another thing', { plan: 1 }, /^is not as it must be/],
  ['a key more', { ...outcome(1, []), pullRequest: 12 }, /additional properties/],
  ['another shard', outcome(2, [passing('models/a')]), /comes from shard 2/],
  ['a resource of another shard', outcome(1, [passing('models/b')]), /not asked for/],
  ['a resource of nobody', outcome(1, [passing('models/c')]), /not asked for/],
  ['a resource twice', outcome(1, [passing('models/a'), passing('models/a')]), /twice/],
  [
    'a case of another shard',
    outcome(1, [passing('models/a', 'torchscript')]),
    /case that was not/,
  ],
  ['a case twice', outcome(1, [passing('models/a', 'onnx', 'onnx')]), /two verdicts on one case/],
  [
    'a case of another device',
    outcome(1, [{ ...passing('models/a'), verdicts: [passed('onnx', { device: 'gpu' })] }]),
    /case that was not/,
  ],
  [
    'a pass with a cause',
    outcome(1, [
      {
        ...passing('models/a'),
        verdicts: [{ ...verdict('onnx', 'crashed', '', ''), status: 'passed' }],
      },
    ]),
    /contradicts itself/,
  ],
  [
    'a failure that blames nobody',
    outcome(1, [
      {
        ...passing('models/a'),
        verdicts: [{ ...verdict('onnx', 'output-differs', '', ''), blame: null }],
      },
    ]),
    /contradicts itself|must be/,
  ],
  [
    'a cause that nobody knows',
    outcome(1, [
      {
        ...passing('models/a'),
        verdicts: [{ ...passed(), cause: 'toString' as Cause, status: 'failed' }],
      },
    ]),
    /contradicts itself|must be/,
  ],
])('%s is refused as a whole', (_, value, why) => {
  expect(read(value)).toEqual({ ok: false, why: expect.stringMatching(why) });
});

test('a forged prototype or a million resources harm nothing', () => {
  const text = JSON.stringify(outcome(1, [])).replace('{', '{"__proto__": {"ok": true},');
  expect(readOutcome(text, all, mine)).toMatchObject({ ok: false });
  const many = { ...outcome(1, []), resources: new Array(60_000).fill(0) };
  expect(read(many)).toMatchObject({ ok: false });
});
