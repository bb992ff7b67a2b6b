/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { expect, test } from '@jest/globals';
import * as ort from 'onnxruntime-node';
import { elementCount } from '../../src/onnx/element-type.ts';
import { add, addInput, type Graph, makeGraph, weights } from '../../src/onnx/graph.ts';
import { modelOf, serializeGraph } from '../../src/onnx/serialize-graph.ts';
import type { Value } from '../../src/onnx/value.ts';

const NAME = { producer: 'test', producerVersion: '0' };
const SPLIT = { ...NAME, splitJoined: true };
const SPACE = [512, 512];

/** Numbers that repeat in no short distance. */
const spread = (count: number, low: number): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => low + ((i * 7919) % 1009) / 1009);

function given(graph: Graph, shape: number[], low = -0.5): Value {
  return weights(graph, 'float32', shape, () => spread(elementCount(shape), low), null);
}

/** Two parts joined, a convolution with or without bias, and with or without a normalization after it. */
function network({ bias = true, normalized = true, again = false, space = SPACE }) {
  const graph = makeGraph();
  const parts = [6, 2].map((channels, i) =>
    addInput(graph, `x${i}`, 'float32', [1, channels, ...space]),
  );
  const joined = add(graph, 'Concat', parts, { axis: 1 }, [1, 8, ...space], 'float32');
  const shape = [1, 4, ...space];
  const inputs = [joined, given(graph, [4, 8, 3, 3]), ...(bias ? [given(graph, [4])] : [])];
  const attributes = { kernel_shape: [3, 3], pads: [1, 1, 1, 1] };
  const made = add(graph, 'Conv', inputs, attributes, shape, 'float32');
  const statistics = [-0.5, 0.1, -0.2, 0.5].map((low) => given(graph, [4], low));
  const epsilon = { epsilon: { float: 1e-3 } };
  const value = normalized
    ? add(graph, 'BatchNormalization', [made, ...statistics], epsilon, shape, 'float32')
    : made;
  const outputs = [{ name: 'y', value: add(graph, 'Relu', [value], {}, shape, 'float32') }];
  if (again) outputs.push({ name: 'z', value: joined });
  return outputs;
}

async function run(model: Uint8Array): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(model);
  const feeds = Object.fromEntries(
    [6, 2].map((channels, i) => {
      const shape = [1, channels, ...SPACE];
      return [`x${i}`, new ort.Tensor('float32', spread(elementCount(shape), i - 0.7), shape)];
    }),
  );
  const { y } = await session.run(feeds);
  await session.release();
  return y?.data as Float32Array;
}

test.each([
  { bias: true, normalized: true },
  { bias: false, normalized: true },
  { bias: true, normalized: false },
  { bias: false, normalized: false },
])('a convolution of a large join is split, with the same outputs: %j', async (kind) => {
  const outputs = network(kind);
  const operators = modelOf(outputs, SPLIT).proto.nodes.map(({ operator }) => operator);
  expect(operators).not.toContain('Concat');
  expect(operators).not.toContain('BatchNormalization');
  const [plain, split] = [NAME, SPLIT].map((options) => serializeGraph(outputs, options).model);
  const [wanted, made] = [await run(plain ?? Buffer.of()), await run(split ?? Buffer.of())];
  const gap = made.reduce((most, x, i) => Math.max(most, Math.abs(x - (wanted[i] ?? 0))), 0);
  expect(Math.max(...wanted.slice(0, 1000))).toBeGreaterThan(0.1);
  expect(gap).toBeLessThan(2e-5);
});

test('a join that is small or used elsewhere stays', () => {
  for (const kind of [{ again: true }, { space: [64, 64] }]) {
    const operators = modelOf(network(kind), SPLIT).proto.nodes.map(({ operator }) => operator);
    expect(operators).toContain('Concat');
    expect(operators).toContain('BatchNormalization');
  }
});
