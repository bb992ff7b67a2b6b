/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { expect, test } from '@jest/globals';
import * as ort from 'onnxruntime-node';
import { add, addInput, constant, integers, makeGraph } from '../../src/onnx/graph.ts';
import { serializeGraph } from '../../src/onnx/serialize-graph.ts';

const NAME = { producer: 'test', producerVersion: '0' };
const X = Float32Array.from({ length: 16 }, (_, i) => -1 - i);

/** The largest or mean number of windows of 2 on 4 × 4 negative numbers with zeros around them, by hand. */
function byHand(operator: string, width: number): number[] {
  const size = 4 + 2 * width;
  const at = (y: number, x: number) => {
    const [row, column] = [y - width, x - width];
    return row >= 0 && row < 4 && column >= 0 && column < 4 ? (X[4 * row + column] as number) : 0;
  };
  const count = size / 2;
  return Array.from({ length: count * count }, (_, i) => {
    const [y, x] = [2 * Math.floor(i / count), 2 * (i % count)];
    const window = [at(y, x), at(y, x + 1), at(y + 1, x), at(y + 1, x + 1)];
    if (operator === 'MaxPool') return Math.max(...window);
    return window.reduce((sum, number) => sum + number, 0) / 4;
  });
}

test.each([
  ['MaxPool', 1, true],
  ['MaxPool', 1, false],
  ['MaxPool', 3, true],
  ['AveragePool', 1, true],
  ['AveragePool', 3, true],
])('%s takes zeros that were padded before, %i wide, for zeros', async (operator, width, told) => {
  const graph = makeGraph();
  const x = addInput(graph, 'x', 'float32', [1, 1, 4, 4]);
  const pads = integers(graph, [0, 0, width, width, 0, 0, width, width]);
  const zero = told ? [constant(graph, [0], 'float32', [])] : [];
  const wide = 4 + 2 * width;
  const padded = add(graph, 'Pad', [x, pads, ...zero], {}, [1, 1, wide, wide], 'float32');
  const attributes = { kernel_shape: [2, 2], strides: [2, 2] };
  const shape = [1, 1, wide / 2, wide / 2];
  const value = add(graph, operator, [padded], attributes, shape, 'float32');
  const { model } = serializeGraph([{ name: 'y', value }], NAME);
  const session = await ort.InferenceSession.create(model);
  const { y } = await session.run({ x: new ort.Tensor('float32', X, [1, 1, 4, 4]) });
  await session.release();
  expect(Array.from((y?.data ?? []) as Float32Array)).toEqual(byHand(operator, width));
});
