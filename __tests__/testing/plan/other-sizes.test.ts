import { expect, test } from '@jest/globals';
import type { AxisSize, TensorDescription } from '../../../src/contract/description.ts';
import { otherSizes } from '../../../src/testing/plan/other-sizes.ts';
import { modelDescription, tensorDescription } from '../make-model.ts';

// Expected sizes: ModelDescr.get_axis_sizes of bioimageio.spec 0.5.14.3 for the same axes.

function tensor(id: string, sizes: AxisSize[], halo = 0): TensorDescription {
  const described = tensorDescription(id);
  return {
    ...described,
    axes: described.axes.map((axis, i) => ({ ...axis, halo, size: sizes[i] ?? { kind: 'any' } })),
  };
}

const any: AxisSize = { kind: 'any' };
const fixed = (size: number): AxisSize => ({ kind: 'fixed', size });
const steps = (min: number, step: number): AxisSize => ({ kind: 'parameterized', min, step });
const from = (axis: string, factor = 1, offset = 0, of = 'raw'): AxisSize => ({
  kind: 'reference',
  tensor: of,
  axis,
  factor,
  offset,
});

function sizes(inputs: TensorDescription[], outputs: TensorDescription[], version = '0.5') {
  return otherSizes(modelDescription({ inputs, outputs }), version).map((each) => ({
    at: [each.batch, each.parameter],
    inputs: Object.fromEntries(each.inputs),
    outputs: Object.fromEntries(each.outputs),
  }));
}

test('batch 1 and 2, and three steps of every parametrised axis at once', () => {
  const all = sizes(
    [tensor('raw', [any, steps(16, 8), fixed(32)])],
    [tensor('out', [any, from('y', 0.5, -2), fixed(32)], 4)],
  );
  expect(all.map(({ at }) => at)).toEqual([
    [1, 0],
    [1, 1],
    [1, 2],
    [2, 0],
    [2, 1],
    [2, 2],
  ]);
  expect(all[4]).toMatchObject({ inputs: { raw: [2, 24, 32] }, outputs: { out: [2, 10, 32] } });
});

test('one of the sizes grows each axis by another number of steps, in all inputs alike', () => {
  const cube = (id: string): TensorDescription => {
    const described = tensorDescription(id, ['z', 'y', 'x']);
    return {
      ...described,
      axes: described.axes.map((axis) => ({ ...axis, type: 'space', size: steps(8, 4) })),
    };
  };
  const all = sizes([cube('raw'), cube('more')], []);
  expect(all.map(({ inputs }) => inputs.raw)).toEqual([
    [8, 8, 8],
    [12, 16, 8],
    [16, 16, 16],
  ]);
  expect(all.map(({ inputs }) => inputs.more)).toEqual(all.map(({ inputs }) => inputs.raw));
});

test('axes that refer to the wrong one of two equal axes do not grow as promised', () => {
  const raw = tensor('raw', [fixed(1), steps(8, 4), steps(8, 4)]);
  const all = sizes([raw], [tensor('out', [fixed(1), from('x'), from('y')])]);
  expect(all[1]).toMatchObject({ inputs: { raw: [1, 12, 16] }, outputs: { out: [1, 16, 12] } });
});

test('a batch that is fixed for one input is fixed', () => {
  const inputs = [tensor('raw', [any, steps(4, 4), any]), tensor('more', [fixed(1), any, any])];
  expect(sizes(inputs, []).map(({ at }) => at)).toEqual([
    [1, 0],
    [1, 1],
    [1, 2],
  ]);
});

test('a model of one size has no other', () => {
  expect(sizes([tensor('raw', [fixed(1), fixed(8), fixed(8)])], [])).toEqual([]);
});

test('inputs may refer to inputs further down, fractions are cut off', () => {
  const inputs = [
    tensor('low', [any, from('y', 1 / 3), from('x', 2, 1)]),
    tensor('raw', [any, steps(10, 5), fixed(7)]),
  ];
  expect(sizes(inputs, [])[1]?.inputs).toEqual({ low: [1, 5, 15], raw: [1, 15, 7] });
});

test('a factor that misses a whole number by rounding does not lose an element', () => {
  const all = sizes(
    [tensor('raw', [any, steps(3, 3), any])],
    [tensor('out', [any, from('y', 0.1 / 0.3), any])],
  );
  expect(all.slice(0, 3).map(({ outputs }) => outputs.out?.[1])).toEqual([1, 2, 3]);
});

test('data-dependent sizes have bounds', () => {
  const all = sizes(
    [tensor('raw', [any, steps(3, 3), any])],
    [tensor('out', [any, { kind: 'data-dependent', min: 2, max: null }, any])],
  );
  expect(all[0]?.outputs).toEqual({ out: [1, { min: 2, max: null }, null] });
});

test('0.4 keeps the batch of the test tensors', () => {
  const all = sizes([tensor('raw', [any, steps(3, 3), any])], [tensor('out', [any])], '0.4');
  expect(all.map(({ inputs }) => inputs.raw)).toEqual([
    [null, 3, null],
    [null, 6, null],
    [null, 9, null],
  ]);
});

test('outputs may refer to outputs further down', () => {
  const [first] = sizes(
    [tensor('raw', [any, steps(8, 4), fixed(3)])],
    [
      tensor('mask', [any, from('y', 2, 1, 'flow'), any]),
      tensor('flow', [any, from('y', 0.5, 2), any]),
    ],
  );
  expect(first?.outputs).toEqual({ mask: [1, 13, null], flow: [1, 6, null] });
});
