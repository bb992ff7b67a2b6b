import { expect, test } from '@jest/globals';
import type { AxisSize } from '../../../src/contract/description.ts';
import type { DType } from '../../../src/tensor/tensor.ts';
import { checkTestTensors } from '../../../src/testing/files/check-test-tensors.ts';
import { modelDescription, tensorDescription } from '../make-model.ts';
import { makeTensor } from '../make-tensor.ts';

function output(size: AxisSize, halo = 0) {
  const description = tensorDescription('out', ['x']);
  return { ...description, axes: [{ id: 'x', type: 'space' as const, size, halo }] };
}

/** Problems of an output of the given size where the input has 10 elements along x. */
function problemsOf(size: AxisSize, found: number, halo = 0) {
  const model = modelDescription({
    inputs: [tensorDescription('raw', ['x'])],
    outputs: [output(size, halo)],
  });
  return checkTestTensors(model, {
    inputs: new Map([['raw', makeTensor('float32', [10], [1], ['x'])]]),
    expected: new Map([['out', makeTensor('float32', [found], [1], ['x'])]]),
  });
}

const reference = (factor: number, offset = 0): AxisSize => ({
  kind: 'reference',
  tensor: 'raw',
  axis: 'x',
  factor,
  offset,
});

test.each<[AxisSize, number[], number[]]>([
  [{ kind: 'any' }, [0, 1, 99], []],
  [{ kind: 'fixed', size: 8 }, [8], [7, 9]],
  [{ kind: 'parameterized', min: 8, step: 4 }, [8, 12, 40], [4, 9, 0]],
  [{ kind: 'parameterized', min: 8, step: 0 }, [8], [7, 12]],
  [{ kind: 'data-dependent', min: 2, max: 4 }, [2, 3, 4], [1, 5]],
  [{ kind: 'data-dependent', min: 2, max: null }, [2, 1000], [1]],
  [reference(1), [10], [9, 11]],
  [reference(0.5, 1), [6], [5, 7]],
  [reference(0.25), [2], [3]],
  // 10 * (0.1 / 0.1 * 0.3 / 0.1) is 30 only but for rounding.
  [reference(0.3 / 0.1), [30], [29, 31]],
])('%j', (size, good, bad) => {
  for (const found of good) expect(problemsOf(size, found)).toEqual([]);
  for (const found of bad)
    expect(problemsOf(size, found)).toMatchObject([{ cause: 'tensor-shape-mismatch' }]);
});

test('an output may be shipped with or without its halo', () => {
  expect(problemsOf(reference(1), 10, 2)).toEqual([]);
  expect(problemsOf(reference(1), 6, 2)).toEqual([]);
  expect(problemsOf(reference(1), 8, 2)).toHaveLength(1);
});

test('the message says what was found and what was described', () => {
  expect(problemsOf({ kind: 'parameterized', min: 8, step: 4 }, 9)[0]?.message).toBe(
    'The test tensor of the output out has the shape 9: 9 elements along x, where 8 plus a multiple of 4 are described.',
  );
  expect(problemsOf(reference(2), 9)[0]).toMatchObject({
    message:
      'The test tensor of the output out has the shape 9: 9 elements along x, where 20 follow from x of raw.',
    evidence: { position: { line: 7 } },
  });
});

test.each<[DType, DType, boolean]>([
  ['float32', 'float32', true],
  ['float32', 'float64', true],
  ['float32', 'uint8', true],
  ['float64', 'int64', true],
  ['float32', 'float16', false],
  ['float32', 'bool', false],
  ['uint8', 'uint8', true],
  ['uint8', 'int16', false],
  ['uint8', 'float32', false],
  ['bool', 'uint8', false],
])('described %s, shipped %s', (described, shipped, fits) => {
  const description = { ...tensorDescription('raw', ['x']), dtype: described };
  const problems = checkTestTensors(modelDescription({ inputs: [description], outputs: [] }), {
    inputs: new Map([['raw', makeTensor(shipped, [1], [1], ['x'])]]),
    expected: new Map(),
  });
  expect(problems.map(({ cause }) => cause)).toEqual(fits ? [] : ['tensor-dtype-mismatch']);
});
