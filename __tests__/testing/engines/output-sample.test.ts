import { expect, test } from '@jest/globals';
import { readNpy } from '../../../src/tensor/npy.ts';
import type { Tensor } from '../../../src/tensor/tensor.ts';
import {
  type CaseSample,
  compareSamples,
  SAMPLED,
  sampleOf,
} from '../../../src/testing/engines/output-sample.ts';

const TOLERANCE = { relative: 1e-3, absolute: 1e-3, mismatchedElementsPerMillion: 0 };
const NAMES = { produced: 'the GPU', expected: 'the CPU' };

function floats(shape: number[], value: (i: number) => number): Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  return {
    data: Float32Array.from({ length: count }, (_, i) => value(i)),
    dtype: 'float32',
    shape,
    axes: [],
  };
}

function sample(tensor: Tensor, output = 'y', device = 'cpu'): CaseSample {
  const outputs = [sampleOf(output, tensor, TOLERANCE)];
  return { weightsFormat: 'onnx', device, engine: null, path: [], position: null, outputs };
}

test('all of a small output is compared, and the place of a difference does not matter', () => {
  const wanted = sample(floats([2, 5], (i) => i));
  expect(compareSamples(wanted, wanted, NAMES)).toEqual({
    agree: true,
    message:
      'the GPU and the CPU give the same outputs (largest difference 0, in 10 elements of y).',
  });
  for (let place = 0; place < 10; place++)
    expect(
      compareSamples(sample(floats([2, 5], (i) => (i === place ? i + 1 : i))), wanted, NAMES),
    ).toEqual({
      agree: false,
      message:
        'the GPU and the CPU give different outputs: 1 of 10 elements of y differ, by at most 1.',
    });
});

test('of a large output so many elements from all over it, and this is said', () => {
  const shape = [64, 64, 64];
  const wanted = sample(floats(shape, (i) => i % 97));
  const [one] = wanted.outputs;
  expect(one?.npy.length).toBeLessThan(16 * 1024);
  expect(compareSamples(wanted, wanted, NAMES)?.message).toContain(
    `in ${SAMPLED.toLocaleString('en')} compared elements (it has 262,144) of y`,
  );
  // Every eighth of each axis is looked at.
  for (const axis of [4096, 64, 1])
    for (let part = 0; part < 8; part++) {
      const wrong = sample(
        floats(shape, (i) => (Math.floor((Math.floor(i / axis) % 64) / 8) === part ? -1 : i % 97)),
      );
      expect(compareSamples(wrong, wanted, NAMES)?.agree).toBe(false);
    }
});

test('no place is looked at twice where there are many', () => {
  const [one] = sample(floats([1, 5000], (i) => i)).outputs;
  const { data } = readNpy(Uint8Array.from(Buffer.from(one?.npy ?? '', 'base64')));
  expect(new Set(data as Float32Array).size).toBe(SAMPLED);
});

test('whole numbers beyond what a float holds are told apart', () => {
  const big = (last: bigint): Tensor => ({
    data: BigInt64Array.from([2n ** 60n, 2n ** 60n + last]),
    dtype: 'int64',
    shape: [2],
    axes: [],
  });
  const exact = { ...TOLERANCE, relative: 0, absolute: 0 };
  const of = (tensor: Tensor): CaseSample => ({
    ...sample(tensor),
    outputs: [sampleOf('y', tensor, exact)],
  });
  expect(compareSamples(of(big(1n)), of(big(1n)), NAMES)?.agree).toBe(true);
  expect(compareSamples(of(big(2n)), of(big(1n)), NAMES)?.agree).toBe(false);
});

test.each<[string, (shape: number[]) => Tensor]>([
  ['NaN', (shape) => floats(shape, (i) => (i === 3 ? Number.NaN : i))],
  ['infinity', (shape) => floats(shape, (i) => (i === 3 ? Number.POSITIVE_INFINITY : i))],
])('%s at another place differs', (_, make) => {
  const wrong = sample(make([10]));
  const wanted = sample(floats([10], (i) => i));
  expect(compareSamples(wrong, wanted, NAMES)).toMatchObject({
    agree: false,
    message: expect.stringContaining('by at most infinity'),
  });
  expect(compareSamples(wrong, wrong, NAMES)?.agree).toBe(true);
});

test('other shapes differ, whatever the elements are', () => {
  const [a, b] = [sample(floats([2, 3], () => 1)), sample(floats([3, 2], () => 1))];
  expect(compareSamples(a, b, NAMES)?.message).toBe(
    'the GPU and the CPU give different outputs: y has the shape 2 × 3 instead of 3 × 2.',
  );
});

test('what is no sample compares with nothing', () => {
  const good = sample(floats([4], (i) => i));
  const [one] = good.outputs;
  if (!one) throw new Error('no sample');
  const forged = (npy: string): CaseSample => ({ ...good, outputs: [{ ...one, npy }] });
  for (const npy of ['', 'bm9uc2Vuc2U=', Buffer.alloc(12_000).toString('base64')])
    expect(compareSamples(forged(npy), good, NAMES)).toBeNull();
  const shorter = sampleOf(
    'y',
    floats([3], (i) => i),
    TOLERANCE,
  ).npy;
  expect(compareSamples(forged(shorter), good, NAMES)).toBeNull();
  expect(compareSamples({ ...good, outputs: [] }, { ...good, outputs: [] }, NAMES)).toBeNull();
  expect(
    compareSamples(
      sample(
        floats([4], (i) => i),
        'z',
      ),
      good,
      NAMES,
    ),
  ).toBeNull();
});
