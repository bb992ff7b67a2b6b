import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareTensors } from '../../../src/testing/judge/compare-tensors.ts';
import { passingTolerance } from '../../../src/testing/judge/passing-tolerance.ts';
import type { Tolerance } from '../../../src/testing/judge/tolerance.ts';
import { makeTensor } from '../make-tensor.ts';

const exact: Tolerance = { relative: 0, absolute: 0, mismatchedElementsPerMillion: 0 };
const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

const floats = (values: number[], shape = [values.length]) => makeTensor('float32', shape, values);

test('equal outputs agree exactly', () => {
  const a = floats([1, nan, inf, -inf, 0, -0]);
  expect(compareTensors('out', a, a, exact)).toMatchObject({
    agrees: true,
    mismatchedElements: 0,
    nonFiniteMismatches: 0,
    maxAbsoluteDifference: 0,
    maxRelativeDifference: 0,
    maxAbsoluteDifferenceAt: null,
  });
  expect(compareTensors('out', floats([0]), floats([-0]), exact).agrees).toBe(true);
});

test('the largest difference is given with its index', () => {
  const a = floats([1, 2, 3, 4, 5, 7.5], [2, 3]);
  const b = floats([1, 2, 3, 4.5, 5, 6], [2, 3]);
  expect(compareTensors('out', a, b, exact)).toMatchObject({
    agrees: false,
    mismatchedElements: 2,
    totalElements: 6,
    maxAbsoluteDifference: 1.5,
    maxAbsoluteDifferenceAt: [1, 2],
    maxRelativeDifference: 0.25,
  });
});

test('the bound is absolute + relative × |expected|, and belongs to the passing side', () => {
  const bound = { relative: 0.25, absolute: 0.5, mismatchedElementsPerMillion: 0 };
  const expected = makeTensor('float64', [2], [4, -4]);
  const at = (a: number, b: number) =>
    compareTensors('out', makeTensor('float64', [2], [a, b]), expected, bound);
  expect(at(5.5, -5.5).agrees).toBe(true);
  expect(at(2.5, -2.5).agrees).toBe(true);
  expect(at(5.5 + 1e-12, -4).mismatchedElements).toBe(1);
  expect(at(4, -2.5 + 1e-12).mismatchedElements).toBe(1);
  // What is expected, not what is produced, is the measure.
  expect(
    compareTensors('out', makeTensor('float64', [1], [0]), makeTensor('float64', [1], [1]), {
      ...exact,
      relative: 0.9,
    }).agrees,
  ).toBe(false);
});

test('as many elements per million as allowed may differ', () => {
  const expected = makeTensor('float32', [10_000], [0]);
  const produced = makeTensor('float32', [10_000], [0]);
  produced.data[3] = 1;
  const at = (ppm: number) =>
    compareTensors('out', produced, expected, { ...exact, mismatchedElementsPerMillion: ppm });
  expect(at(100).agrees).toBe(true);
  expect(at(99.9).agrees).toBe(false);
});

test('another shape never agrees, not even with as many elements', () => {
  const a = floats([1, 2, 3, 4], [2, 2]);
  const b = floats([1, 2, 3, 4], [1, 4]);
  expect(
    compareTensors('out', a, b, { ...exact, mismatchedElementsPerMillion: 30_000 }),
  ).toMatchObject({
    agrees: false,
    shape: [2, 2],
    expectedShape: [1, 4],
    maxAbsoluteDifference: null,
    mismatchedElements: 4,
  });
});

test.each([
  ['NaN for a number', nan, 1],
  ['a number for NaN', 1, nan],
  ['infinity for a number', inf, 1],
  ['a number for infinity', 1, inf],
  ['the other infinity', inf, -inf],
  ['infinity for NaN', inf, nan],
  ['NaN for infinity', nan, inf],
])('%s is a mismatch at any tolerance', (_what, a, b) => {
  const loose = { relative: 1, absolute: 1e30, mismatchedElementsPerMillion: 999_999 };
  expect(compareTensors('out', floats([0, a]), floats([0, b]), loose)).toMatchObject({
    agrees: false,
    mismatchedElements: 1,
    nonFiniteMismatches: 1,
    maxAbsoluteDifference: null,
    maxAbsoluteDifferenceAt: null,
  });
});

test('a difference that float64 cannot hold is a mismatch, and the report stays JSON', () => {
  const [a, b] = [makeTensor('float64', [1], [1.7e308]), makeTensor('float64', [1], [-1.7e308])];
  expect(compareTensors('out', a, b, exact)).toMatchObject({
    agrees: false,
    nonFiniteMismatches: 0,
    maxAbsoluteDifference: Number.MAX_VALUE,
    maxAbsoluteDifferenceAt: [0],
  });
});

test('labels that single or double precision would take for equal are told apart', () => {
  const labels = (value: number) => makeTensor('int32', [1], [value]);
  expect(compareTensors('out', labels(2 ** 25 + 1), labels(2 ** 25), exact).agrees).toBe(false);
  const long = (value: bigint) => makeTensor('int64', [2], [value, -5n]);
  expect(compareTensors('out', long(2n ** 60n + 1n), long(2n ** 60n), exact)).toMatchObject({
    agrees: false,
    mismatchedElements: 1,
    maxAbsoluteDifference: 1,
    maxAbsoluteDifferenceAt: [0],
  });
  expect(compareTensors('out', long(2n ** 60n), long(2n ** 60n), exact).agrees).toBe(true);
  const unsigned = makeTensor('uint64', [2], [2n ** 63n, 0]);
  expect(
    compareTensors('out', makeTensor('int64', [2], [-(2n ** 63n), 0]), unsigned, exact),
  ).toMatchObject({
    mismatchedElements: 1,
    maxAbsoluteDifference: 2 ** 64,
  });
});

test('a test output of another numeric type is compared by value', () => {
  expect(
    compareTensors('out', floats([0, 1, 2]), makeTensor('uint8', [3], [0, 1, 2]), exact),
  ).toMatchObject({
    agrees: true,
    dtype: 'float32',
    expectedDtype: 'uint8',
  });
  expect(
    compareTensors(
      'out',
      makeTensor('float64', [1], [2 ** 60]),
      makeTensor('int64', [1], [2n ** 60n]),
      exact,
    ).agrees,
  ).toBe(true);
  expect(
    compareTensors(
      'out',
      makeTensor('float64', [1], [0.5]),
      makeTensor('int64', [1], [2n ** 60n]),
      exact,
    ).agrees,
  ).toBe(false);
  expect(
    compareTensors('out', floats([nan]), makeTensor('int64', [1], [2n ** 60n]), exact)
      .nonFiniteMismatches,
  ).toBe(1);
});

test('an output without elements agrees', () => {
  expect(compareTensors('out', floats([], [0, 3]), floats([], [0, 3]), exact).agrees).toBe(true);
});

test('the tolerance that is said to pass does pass, and a smaller one does not', () => {
  const value = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000);
  const pairs = fc.array(
    fc.tuple(
      value,
      fc.oneof(
        value,
        fc.integer({ min: -1000, max: 1000 }).map((n) => n * 1e-6),
      ),
    ),
    { minLength: 1, maxLength: 40 },
  );
  const tolerances = fc.record({
    relative: fc.constantFrom(0, 1e-3, 1e-2),
    absolute: fc.constantFrom(0, 1e-3),
    mismatchedElementsPerMillion: fc.constantFrom(0, 100, 30_000, 60_000),
  });
  fc.assert(
    fc.property(pairs, tolerances, (values, tolerance) => {
      const expected = makeTensor(
        'float64',
        [values.length],
        values.map(([e]) => e),
      );
      const produced = makeTensor(
        'float64',
        [values.length],
        values.map(([e, d]) => e + d),
      );
      const found = compareTensors('out', produced, expected, tolerance);
      fc.pre(!found.agrees);
      const passing = passingTolerance(produced, expected, tolerance, found.mismatchedElements);
      const at = (other: Partial<Tolerance>) =>
        compareTensors('out', produced, expected, { ...tolerance, ...other }).agrees;
      expect(at({ mismatchedElementsPerMillion: passing.mismatchedElementsPerMillion })).toBe(true);
      expect(passing.absolute).not.toBeNull();
      expect(at({ absolute: passing.absolute ?? 0 })).toBe(true);
      expect(at({ absolute: (passing.absolute ?? 0) * 0.9 })).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('no absolute tolerance is said to pass where NaN is produced', () => {
  const [a, b] = [floats([nan, 1]), floats([0, 1])];
  expect(passingTolerance(a, b, exact, 1)).toEqual({
    absolute: null,
    isAllowed: false,
    mismatchedElementsPerMillion: 500_000,
  });
});

test('what would pass is found for integers beyond float64, too', () => {
  const a = makeTensor('int64', [2], [2n ** 60n + 1n, 5]);
  const b = makeTensor('int64', [2], [2n ** 60n, 5]);
  const found = compareTensors('out', a, b, exact);
  expect(found).toMatchObject({ agrees: false, maxAbsoluteDifference: 1 });
  expect(passingTolerance(a, b, exact, found.mismatchedElements).absolute).toBe(1);
});

test.each([
  [1.005, true],
  [1.5, false],
])(
  'an absolute tolerance is allowed up to 1 % of the largest value: %d for 1',
  (value, allowed) => {
    const [a, b] = [floats([value]), floats([1])];
    expect(passingTolerance(a, b, exact, 1).isAllowed).toBe(allowed);
  },
);
