import { expect, test } from '@jest/globals';
import type { Case } from '../../../src/contract/case.ts';
import type { ModelDescription } from '../../../src/contract/description.ts';
import type { Tensor } from '../../../src/tensor/tensor.ts';
import { judge } from '../../../src/testing/judge/judge.ts';
import { modelDescription, outcome, tensorDescription } from '../make-model.ts';
import { makeTensor } from '../make-tensor.ts';

const testCase: Case = {
  id: 'models/a/onnx/cpu/test-tensors',
  resource: 'models/a',
  weightsFormat: 'onnx',
  device: 'cpu',
  shape: { kind: 'test-tensors' },
};

function judged(
  produced: Tensor | null,
  expected: Tensor | null,
  model: ModelDescription = modelDescription(),
  specVersion = '0.5',
) {
  const outputs = new Map(produced ? [['out', produced]] : []);
  return judge(testCase, outcome(), outputs, {
    model,
    specVersion,
    expected: new Map(expected ? [['out', expected]] : []),
  });
}

const thousand = (dtype: 'float32' | 'uint8' = 'float32') => makeTensor(dtype, [1, 20, 50], [1]);

function changed(tensor: Tensor, changes: Record<number, number>): Tensor {
  const data = tensor.data.slice() as Float32Array;
  for (const [at, value] of Object.entries(changes)) data[Number(at)] = value;
  return { ...tensor, data };
}

test('equal outputs pass', () => {
  expect(judged(thousand(), thousand())).toMatchObject({
    weightsFormat: 'onnx',
    device: 'cpu',
    status: 'passed',
    stage: null,
    blame: null,
    cause: null,
    message: 'The output out equals its test tensor.',
    durations: { load: 20, run: 30, total: 60 },
    peakMemory: 1e8,
    evidence: { engine: 'onnxruntime-node 1.30.0 (cpu)', outputs: [{ agrees: true }] },
  });
});

test('a pass says how close it was', () => {
  const verdict = judged(changed(thousand(), { 57: 1.0005 }), thousand());
  expect(verdict.status).toBe('passed');
  expect(verdict.message).toBe(
    'The output out agrees with its test tensor (the largest difference is 0.0005 at [0, 1, 7]).',
  );
  const tolerated = modelDescription({
    tolerances: [
      {
        relative: 0,
        absolute: 0.001,
        mismatchedElementsPerMillion: 2000,
        path: [],
        position: null,
      },
    ],
  });
  expect(judged(changed(thousand(), { 57: 9 }), thousand(), tolerated).message).toBe(
    'The output out agrees with its test tensor within the tolerance: 1 of 1,000 elements (0.1 %) differ by more than 0.001, 2,000 of a million may.',
  );
});

test('a small difference is told with its place, its share and the tolerance that would pass', () => {
  expect(judged(changed(thousand(), { 57: 1.0098 }), thousand())).toMatchObject({
    status: 'failed',
    stage: 'compare',
    blame: 'contributor',
    cause: 'slightly-off',
    message:
      'The output out is slightly off its test tensor: 1 of 1,000 elements (0.1 %) differ by more than 0.001 + 0.001 × |expected|; the largest difference is 0.0098 at [0, 1, 7]. It would pass with an absolute tolerance of 0.0088, or with 1,000 mismatched elements per million.',
    hint: 'If only rounding lies behind it, allow it with this line as the first entry under config.bioimageio.reproducibility_tolerance: - {output_ids: [out], weights_formats: [onnx], absolute_tolerance: 0.0088, relative_tolerance: 0.001, mismatched_elements_per_million: 100} Otherwise make the test output again with exactly these weights and steps.',
    evidence: { position: { file: 'rdf.yaml', line: 7, column: 3 } },
  });
});

test('a total difference gets another advice than a tolerance', () => {
  const verdict = judged(makeTensor('float32', [1, 20, 50], [3]), thousand());
  expect(verdict.cause).toBe('output-differs');
  expect(verdict.message).toContain('1,000 of 1,000 elements (100 %)');
  expect(verdict.hint).toContain('So many differences are more than rounding');
  expect(verdict.hint).not.toContain('reproducibility_tolerance');
});

test('labels are told no absolute tolerance', () => {
  const labels = modelDescription({ outputs: [{ ...tensorDescription('out'), dtype: 'uint8' }] });
  const produced = changed(thousand('uint8'), { 1: 2, 2: 3 });
  expect(judged(produced, thousand('uint8'), labels)).toMatchObject({
    cause: 'slightly-off',
    message:
      'The output out is slightly off its test tensor: 2 of 1,000 elements (0.2 %) differ; the largest difference is 2 at [0, 0, 2]. It would pass with 2,000 mismatched elements per million.',
  });
  expect(judged(changed(thousand('uint8'), { 1: 2 }), thousand('uint8'), labels).status).toBe(
    'passed',
  );
});

test('the proposed entry stays within what the specification allows, else there is none', () => {
  const tiny = makeTensor('float32', [1, 20, 50], [0.05]);
  const spread = changed(tiny, Object.fromEntries([...Array(900).keys()].map((i) => [i, 0.058])));
  const verdict = judged(spread, tiny);
  expect(verdict.cause).toBe('slightly-off');
  expect(verdict.hint).toMatch(/^No tolerance that the specification allows/);
  const large = makeTensor('float32', [1, 20, 50], [100]);
  expect(judged(makeTensor('float32', [1, 20, 50], [100.5]), large).hint).toContain(
    'absolute_tolerance: 0.001, relative_tolerance: 0.01',
  );
  expect(judged(changed(thousand(), { 57: 1.0098 }), thousand(), undefined, '0.4').hint).toContain(
    'under config.bioimageio.test_kwargs: onnx: {absolute_tolerance: 0.0088, relative_tolerance: 0.001}',
  );
});

test('a proposed entry lets the output pass', () => {
  const produced = changed(thousand(), { 57: 1.0098, 60: 0.995 });
  const { hint } = judged(produced, thousand());
  const [, absolute, relative, ppm] =
    /absolute_tolerance: (\S+), relative_tolerance: (\S+), mismatched_elements_per_million: (\d+)/.exec(
      hint,
    ) ?? [];
  const entry = {
    absolute: Number(absolute),
    relative: Number(relative),
    mismatchedElementsPerMillion: Number(ppm),
  };
  const tolerances = [{ ...entry, outputs: ['out'], path: [], position: null }];
  expect(judged(produced, thousand(), modelDescription({ tolerances })).status).toBe('passed');
});

const MAP = modelDescription({ outputs: [{ ...tensorDescription('out'), dtype: 'uint8' }] });

/** Squares of 10 x 10 in rows of 5, with the ids that are given. */
function squares(ids: number[], dtype: 'uint8' | 'float32' = 'uint8'): Tensor {
  const data = Array.from(
    { length: 1000 },
    (_, i) => ids[Math.floor(i / 500) * 5 + Math.floor((i % 50) / 10)] ?? 0,
  );
  return makeTensor(dtype, [1, 20, 50], data);
}

test('regions under other ids are told from other regions', () => {
  const expected = squares([1, 2, 3, 0, 4]);
  expect(judged(squares([2, 1, 4, 0, 3]), expected, MAP)).toMatchObject({
    status: 'failed',
    cause: 'labels-permuted',
    message:
      'The label map out has the regions of its test tensor under other ids: 400 of 1,000 elements (40 %) differ, 0 of 1,000 elements (0 %) once the regions are matched by their overlap. Expected are 4 regions, produced 4, 4 match; their overlap (IoU) is 1 in the mean and 1 at worst.',
    evidence: { outputs: [{ labels: { matchedRegions: 4, mismatchedElements: 0 } }] },
  });
  expect(judged(squares([1, 1, 3, 0, 0]), expected, MAP)).toMatchObject({
    cause: 'labels-differ',
    evidence: {
      outputs: [
        {
          labels: {
            expectedRegions: 4,
            producedRegions: 2,
            matchedRegions: 1,
            meanIou: 0.25,
            worstIou: 0,
          },
        },
      ],
    },
  });
  expect(judged(squares([1, 2, 3, 0, 4]), expected, MAP).status).toBe('passed');
});

test('an empty map and an inverted one differ, they are not permuted', () => {
  const expected = squares([1, 0, 0, 1, 0]);
  expect(judged(squares([]), expected, MAP).cause).toBe('labels-differ');
  expect(judged(squares([0, 1, 1, 0, 1]), expected, MAP).cause).toBe('labels-differ');
});

test('classes are a label map in floating point too', () => {
  const nominal = modelDescription({ outputs: [{ ...tensorDescription('out'), isNominal: true }] });
  const [a, b] = [squares([1, 2, 0, 0, 3], 'float32'), squares([3, 1, 0, 0, 2], 'float32')];
  expect(judged(a, b, nominal).cause).toBe('labels-permuted');
  expect(judged(a, b).cause).toBe('output-differs');
});

test('ids start anew in each sample', () => {
  const two = (first: number[], second: number[]) =>
    makeTensor(
      'uint8',
      [2, 1, 20],
      [...first, ...second].flatMap((id) => Array(10).fill(id)),
      ['batch', 'y', 'x'],
    );
  const verdict = judged(two([1, 2], [2, 1]), two([2, 1], [2, 1]), MAP);
  expect(verdict.cause).toBe('labels-permuted');
});

test('another shape, NaN and missing outputs have causes of their own', () => {
  expect(judged(makeTensor('float32', [1, 10, 100], [1]), thousand())).toMatchObject({
    status: 'failed',
    cause: 'output-shape-differs',
    message: 'The output out has the shape 1 × 10 × 100, its test tensor 1 × 20 × 50.',
  });
  expect(judged(changed(thousand(), { 3: Number.NaN }), thousand())).toMatchObject({
    status: 'failed',
    cause: 'output-non-finite',
    message:
      'The output out has NaN or infinity at other places than its test tensor: 1 of 1,000 elements (0.1 %).',
  });
  expect(judged(null, thousand())).toMatchObject({ status: 'failed', cause: 'output-missing' });
  expect(judged(thousand(), null)).toMatchObject({
    status: 'failed',
    cause: 'test-tensor-missing',
  });
});

test('every output is looked at, and the gravest difference is the cause', () => {
  const model = modelDescription({
    outputs: [tensorDescription('a'), tensorDescription('b'), tensorDescription('c')],
  });
  const expected = new Map(['a', 'b', 'c'].map((id) => [id, thousand()]));
  const outputs = new Map([
    ['a', makeTensor('float32', [1, 20, 50], [5])],
    ['b', makeTensor('float32', [1, 1, 1000], [1])],
    ['c', thousand()],
  ]);
  const verdict = judge(testCase, outcome(), outputs, { model, specVersion: '0.5', expected });
  expect(verdict.cause).toBe('output-shape-differs');
  expect(verdict.message).toContain('The output a differs');
  expect(verdict.message).toContain('The output b has the shape');
  expect(verdict.message).not.toContain('output c');
  expect(verdict.evidence.outputs?.map(({ agrees }) => agrees)).toEqual([false, false, true]);
});

test('no mismatch is tolerated in 0.4 that 0.5 tolerates', () => {
  const expected = makeTensor('float32', [1, 100, 100], [1]);
  const produced = changed(expected, { 0: 2 });
  expect(judged(produced, expected).status).toBe('passed');
  expect(judged(produced, expected, modelDescription(), '0.4').status).toBe('failed');
});
