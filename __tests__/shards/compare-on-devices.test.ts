import { expect, test } from '@jest/globals';
import type { Verdict } from '../../src/contract/verdict.ts';
import { type Delivery, mergeOutcomes } from '../../src/shards/merge-outcomes.ts';
import { readOutcome, type ShardOutcome } from '../../src/shards/outcome-file.ts';
import { sampleOf } from '../../src/testing/engines/output-sample.ts';
import { passed, verdict } from '../report/make-report.ts';
import { makeTensor } from '../testing/make-tensor.ts';
import { outcome, passing, plan, planned, promised, shard } from './make-plan-file.ts';

const TOLERANCE = { relative: 0, absolute: 0.01, mismatchedElementsPerMillion: 0 };
const both = planned('models/a', { cases: [promised(), promised('onnx', { device: 'gpu' })] });
const task = [{ resource: 0, formats: ['onnx' as const] }];
const onGpu = { ...shard(2, task), device: 'gpu' as const };
const all = plan([both], [shard(1, task), onGpu]);

/** What a shard hands in: its verdict, and a sample of one output where the case gave any. */
function handedIn(number: number, one: Verdict, values: number[] | null): ShardOutcome {
  const { device } = one;
  const outputs = values && [
    sampleOf('y', makeTensor('float64', [values.length], values), TOLERANCE),
  ];
  const place = { path: ['weights', 'onnx'], position: null };
  return outcome(number, [{ ...passing('models/a'), verdicts: [one] }], {
    samples: outputs
      ? [
          {
            resource: 'models/a',
            weightsFormat: 'onnx',
            device,
            engine: `engine (${device})`,
            ...place,
            outputs,
          },
        ]
      : [],
  });
}

function merged(cpu: ShardOutcome | null, gpu: ShardOutcome | null) {
  const deliveries = new Map<number, Delivery>();
  for (const [one, of] of [
    [cpu, all.shards[0]],
    [gpu, all.shards[1]],
  ] as const) {
    if (!one || !of) continue;
    const read = readOutcome(JSON.stringify(one), all, of);
    if (!read.ok) throw new Error(read.why);
    deliveries.set(of.number, read);
  }
  const [report] = mergeOutcomes(all, deliveries, new Map());
  if (!report) throw new Error('no report');
  return report;
}

const gpuPassed = passed('onnx', { device: 'gpu' });
const gpuDiffers = { ...verdict('onnx', 'output-differs', 'differs', 'mend it'), device: 'gpu' };

test('devices that ran in different shards are compared by their samples', () => {
  const { findings, status } = merged(
    handedIn(1, passed(), [1, 2, 3]),
    handedIn(2, gpuPassed, [1, 2, 3.005]),
  );
  expect(status).toBe('passed');
  expect(findings).toEqual([
    {
      code: 'devices-agree',
      severity: 'info',
      path: ['weights', 'onnx'],
      position: null,
      message:
        'engine (gpu) and engine (cpu) give the same outputs (largest difference 0.005, in 3 elements of y).',
      hint: '',
    },
  ]);
});

test('where the GPU alone is wrong, the contributor is not to blame', () => {
  const { verdicts, status, findings } = merged(
    handedIn(1, passed(), [1, 2, 3]),
    handedIn(2, gpuDiffers, [1, 2, 4]),
  );
  expect(status).toBe('partial');
  expect(verdicts[1]).toMatchObject({
    device: 'gpu',
    status: 'error',
    blame: 'tool',
    cause: 'devices-differ',
    message: expect.stringContaining('1 of 3 elements of y differ, by at most 1.'),
  });
  expect(findings).toEqual([]);
});

test('where both are wrong in different ways, it is a warning and both stay as they are', () => {
  const cpuDiffers = verdict('onnx', 'output-differs', 'differs', 'mend it');
  const { verdicts, findings } = merged(
    handedIn(1, cpuDiffers, [1, 2, 3]),
    handedIn(2, gpuDiffers, [1, 2, 4]),
  );
  expect(verdicts.map(({ cause }) => cause)).toEqual(['output-differs', 'output-differs']);
  expect(findings).toMatchObject([{ code: 'devices-differ', severity: 'warning' }]);
});

test.each([
  ['one shard died', null, handedIn(2, gpuPassed, [1])],
  ['one handed in no sample', handedIn(1, passed(), null), handedIn(2, gpuPassed, [1])],
  [
    'there is no GPU',
    handedIn(1, passed(), [1]),
    handedIn(2, { ...verdict('onnx', 'device-missing', '', ''), device: 'gpu' }, null),
  ],
])('where %s, it is said that nothing was compared', (_, cpu, gpu) => {
  expect(merged(cpu, gpu).findings).toMatchObject([
    {
      code: 'devices-not-compared',
      message: expect.stringMatching(
        /^The outputs of onnx on the GPU and on the CPU were not compared: /,
      ),
    },
  ]);
});

test('a sample that nobody asked for, or two of one case, make a file worthless', () => {
  const given = handedIn(1, passed(), [1]);
  const [sample] = given.samples;
  if (!sample) throw new Error('no sample');
  const read = (samples: unknown[]) =>
    readOutcome(JSON.stringify({ ...given, samples }), all, shard(1, task));
  expect(read([sample])).toMatchObject({ ok: true });
  for (const wrong of [
    [sample, sample],
    [{ ...sample, device: 'gpu' }],
    [{ ...sample, resource: 'models/b' }],
    [{ ...sample, outputs: [{ ...sample.outputs[0], npy: 'A'.repeat(20_000) }] }],
  ])
    expect(read(wrong)).toMatchObject({ ok: false });
});
