import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { decode } from 'fast-png';
import type { Color } from '../../src/picture/canvas.ts';
import { INFINITE, NAN, NEGATIVE_INFINITE } from '../../src/picture/color-maps.ts';
import { drawComparison, type Pictured } from '../../src/picture/draw-comparison.ts';
import { LABEL_STATES } from '../../src/picture/label-states.ts';
import { DTYPES, type DType, sizeOf, type Tensor } from '../../src/tensor/tensor.ts';

const GOLDEN = fileURLToPath(new URL('__golden__', import.meta.url));

/** A tensor whose numbers follow from their places. */
function tensor(
  shape: number[],
  axes: string[],
  value: (index: number[]) => number,
  dtype: DType = 'float32',
): Tensor {
  const data = DTYPES[dtype].make(sizeOf(shape));
  const big = dtype === 'int64';
  const index = shape.map(() => 0);
  for (let i = 0; i < data.length; i++) {
    const number = value(index);
    data[i] = (big ? BigInt(number) : number) as never;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = ((index[axis] ?? 0) + 1) % (shape[axis] ?? 1);
      if (index[axis] !== 0) break;
    }
  }
  return { data, dtype, shape, axes };
}

/** The tensor with some elements set to others. */
function changed(given: Tensor, changes: Record<number, number>): Tensor {
  const data = given.data.slice();
  for (const [at, value] of Object.entries(changes)) data[Number(at)] = value as never;
  return { ...given, data };
}

const BCYX = ['batch', 'channel', 'y', 'x'];
const hill = (y: number, x: number, side: number) =>
  Math.exp(-((y - side / 3) ** 2 + (x - side / 2) ** 2) / side);
const image = tensor([1, 1, 16, 16], BCYX, ([, , y = 0, x = 0]) => hill(y, x, 16));
const raw = tensor([1, 1, 16, 16], BCYX, ([, , y = 0, x = 0]) => 4000 * hill(y, x, 16), 'uint16');
const volume = tensor(
  [1, 2, 8, 16, 16],
  ['batch', 'channel', 'z', 'y', 'x'],
  ([, c = 0, z = 0, y = 0, x = 0]) => (1 - 2 * c) * hill(y, x, 16) * Math.exp(-((z - 4) ** 2)),
);
const squares = tensor(
  [1, 16, 16],
  ['batch', 'y', 'x'],
  ([, y = 0, x = 0]) => (y % 5 && x % 5 ? 4 * Math.floor(y / 5) + Math.floor(x / 5) + 1 : 0),
  'int32',
);
const scores = tensor([1, 4], ['batch', 'channel'], ([, c = 0]) => c / 4);
const strip = tensor([1, 8, 600], ['batch', 'y', 'x'], ([, y = 0, x = 0]) => y * Math.sin(x / 40));
const six = tensor([1, 6, 8, 8], BCYX, ([, c = 0, y = 0, x = 0]) => (c + 1) * hill(y, x, 8));
const colors = tensor([1, 3, 8, 8], BCYX, ([, c = 0, y = 0]) => 80 * c + y, 'uint8');
const ids = tensor([16, 16], ['y', 'x'], ([y = 0, x = 0]) => 16 * y + x, 'int64');

const SHOWN: Record<string, Partial<Pictured> & Pick<Pictured, 'expected' | 'produced'>> = {
  'two-d-passes': { expected: image, produced: changed(image, { 50: 0.0005, 60: 1e-7 }) },
  'two-d-fails': { expected: image, produced: changed(image, { 50: 0.9, 60: -0.4 }), worst: 50 },
  'three-d': { expected: volume, produced: changed(volume, { 2600: 0.7 }), worst: 2600 },
  'label-map': {
    expected: squares,
    // One region with another id, one gone, one with a hole.
    produced: {
      ...squares,
      data: squares.data.map(((id: number) => ({ 1: 99, 2: 0 })[id] ?? id) as never),
    },
    isLabels: true,
    worst: 17,
  },
  'class-scores': {
    input: colors,
    expected: scores,
    produced: changed(scores, { 2: 0.6 }),
    worst: 2,
  },
  'single-number': {
    input: null,
    expected: tensor([], [], () => 3),
    produced: tensor([], [], () => 4),
  },
  'very-wide': { input: strip, expected: strip, produced: changed(strip, { 700: 9 }), worst: 700 },
  'shapes-differ': {
    expected: image,
    produced: tensor([1, 2, 8, 8], BCYX, ([, c = 0, y = 0, x = 0]) => c + hill(y, x, 8)),
  },
  'not-finite': {
    expected: image,
    produced: changed(image, {
      50: Number.NaN,
      51: Number.POSITIVE_INFINITY,
      52: Number.NEGATIVE_INFINITY,
    }),
  },
  'many-channels': {
    input: colors,
    expected: six,
    produced: { ...six, data: six.data.map(((value: number) => value * 255) as never) },
    worst: 340,
  },
  'integers-of-64-bits': {
    expected: ids,
    produced: { ...ids, data: ids.data.map(((id: bigint) => (id === 40n ? 43n : id)) as never) },
    tolerance: { absolute: 0, relative: 0 },
    worst: 40,
  },
  'nothing-finite': {
    expected: image,
    produced: { ...image, data: image.data.map((() => Number.NaN) as never) },
  },
};

/** The file of a picture. */
function draw(name: string): Uint8Array {
  const shown = SHOWN[name];
  if (!shown) throw new Error(name);
  return drawComparison({
    title: [`${name}: a title with ≤ ± × and an unknown letter: Ж`, 'onnx on cpu'],
    input: raw,
    isLabels: false,
    tolerance: { absolute: 1e-3, relative: 1e-3 },
    worst: null,
    ...shown,
  });
}

test.each(Object.keys(SHOWN))('%s looks as it was looked at', (name) => {
  const bytes = draw(name);
  const file = join(GOLDEN, `${name}.png`);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  if (!existsSync(file)) throw new Error(`${file} is missing: make it, and look at it`);
  const [picture, golden] = [bytes, readFileSync(file)].map((each) => decode(each));
  expect([picture?.width, picture?.height]).toEqual([golden?.width, golden?.height]);
  // One number instead of millions, should they differ.
  expect(differing(picture?.data ?? [], golden?.data ?? [])).toBe(0);
});

function differing(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

/** Pixels of a color in a picture, within columns. */
function pixelsOf(bytes: Uint8Array, color: Color, [from, to] = [0, 9999]): number {
  const { width, data } = decode(bytes);
  let count = 0;
  for (let i = 0; i < data.length; i += 3) {
    const x = (i / 3) % width;
    if (x < from || x >= to) continue;
    if (color.every((part, k) => data[i + k] === part)) count++;
  }
  return count;
}

/** Columns of the panels: expected, produced and difference begin at 328, 636 and 944. */
const [EXPECTED, PRODUCED, DIFFERENCE] = [
  [328, 616],
  [636, 924],
  [944, 1232],
] as const;

test('numbers that are none have colors of their own, in what was produced and in the difference', () => {
  const bytes = draw('not-finite');
  for (const color of [NAN, INFINITE, NEGATIVE_INFINITE]) {
    expect(pixelsOf(bytes, color, [...EXPECTED])).toBe(0);
    expect(pixelsOf(bytes, color, [...PRODUCED])).toBe(18 * 18);
    expect(pixelsOf(bytes, color, [...DIFFERENCE])).toBe(18 * 18);
  }
});

test('single wrong elements among many are seen, wherever they fall within a pixel', () => {
  const large = tensor([600, 500], ['y', 'x'], () => 0);
  const places = [0, 1, 2, 3].flatMap((dy) => [0, 1, 2, 3].map((dx) => [dy, dx] as const));
  const at = ([dy, dx]: readonly [number, number]) => 500 * (40 + 91 * dy) + 30 + 91 * dx;
  const wrong = changed(large, Object.fromEntries(places.map((place) => [at(place), 1])));
  const bytes = drawComparison({
    ...{ title: [], input: null, expected: large, produced: wrong, isLabels: false, worst: null },
    tolerance: { absolute: 0.1, relative: 0 },
  });
  // The end of the scale is one column of it as well.
  expect(pixelsOf(bytes, [110, 45, 5], [...DIFFERENCE])).toBe(16 + 10);
});

test('what is within the tolerance stays pale, what is beyond does not', () => {
  const [brown, white]: Color[] = [
    [110, 45, 5],
    [248, 248, 248],
  ];
  expect(pixelsOf(draw('two-d-fails'), brown as Color, [...DIFFERENCE])).toBe(18 * 18 + 10);
  expect(pixelsOf(draw('two-d-passes'), brown as Color, [...DIFFERENCE])).toBe(10);
  expect(pixelsOf(draw('two-d-passes'), white as Color, [...DIFFERENCE])).toBeGreaterThan(70_000);
});

test('a region with another id is told apart from one that is gone', () => {
  const bytes = draw('label-map');
  const [, , otherId, differs] = LABEL_STATES.map(({ color }) =>
    pixelsOf(bytes, color, [...DIFFERENCE]),
  );
  expect(otherId).toBe(16 * 18 * 18);
  expect(differs).toBe(16 * 18 * 18);
});

test('labels that lie side by side look different', () => {
  const bytes = drawComparison({
    ...{ title: [], input: null, isLabels: true, worst: null },
    expected: tensor([1, 9], ['y', 'x'], ([, x = 0]) => x, 'uint8'),
    produced: tensor([1, 9], ['y', 'x'], ([, x = 0]) => x, 'uint8'),
    tolerance: { absolute: 0, relative: 0 },
  });
  const { width, data } = decode(bytes);
  const row = 20 + 10 + 22 + 12;
  const colors = Array.from({ length: 9 }, (_, i) => {
    const at = 3 * (row * width + EXPECTED[0] + 32 * i + 16);
    return [...data.slice(at, at + 3)].join();
  });
  expect(new Set(colors).size).toBe(9);
});

test('no picture is larger than its bound', () => {
  for (const shape of [
    [1, 9, 400, 9],
    [7, 5, 3, 900],
    [2, 1, 1, 1],
  ]) {
    const noise = tensor(
      shape,
      BCYX,
      ([b = 0, c = 0, y = 0, x = 0]) => (b + 7 * c + 3 * y + x) % 11,
    );
    const bytes = drawComparison({
      ...{ title: ['x'.repeat(500)], input: noise, expected: noise, isLabels: false, worst: 5 },
      produced: changed(noise, { 5: 99 }),
      tolerance: { absolute: 1e-3, relative: 0 },
    });
    const { width, height } = decode(bytes);
    expect(width).toBe(1252);
    expect(height).toBeLessThan(4000);
    expect(bytes.length).toBeLessThan(2 ** 20);
  }
});
