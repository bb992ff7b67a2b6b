/** @jest-environment ./scripts/jest-engine-environment.cjs */
import { expect, test } from '@jest/globals';
import * as ort from 'onnxruntime-node';
import { dataFromNumbers } from '../../src/onnx/element-type.ts';
import {
  add,
  addInput,
  constant,
  GraphLimitError,
  integers,
  knownNumbers,
  makeGraph,
  weights,
} from '../../src/onnx/graph.ts';
import { serializeGraph } from '../../src/onnx/serialize-graph.ts';

const NAME = { producer: 'test', producerVersion: '0' };

test('the engine runs a written model with every kind of attribute and initializer', async () => {
  const graph = makeGraph();
  const x = addInput(graph, 'x', 'float32', [1, 3]);
  const elu = add(graph, 'Elu', [x], { alpha: { float: 0.5 } }, [1, 3], 'float32');
  const matrix = weights(graph, 'float32', [3, 2], () => Float32Array.of(1, 2, 3, 4, 5, 6), null);
  const product = add(graph, 'MatMul', [elu, matrix], {}, [1, 2], 'float32');
  const turned = add(graph, 'Transpose', [product], { perm: [1, 0] }, [2, 1], 'float32');
  const gelu = add(graph, 'Gelu', [turned], { approximate: 'tanh' }, [2, 1], 'float32');
  const written = serializeGraph([{ name: 'y', value: gelu }], NAME);
  const session = await ort.InferenceSession.create(written.model);
  const { y } = await session.run({ x: new ort.Tensor('float32', [-1, 0, 2], [1, 3]) });
  const first = (Math.exp(-1) - 1) * 0.5;
  const gelued = [first + 10, first * 2 + 12];
  expect(y?.dims).toEqual([2, 1]);
  expect(y?.data[0]).toBeCloseTo(gelued[0] ?? 0, 4);
  expect(y?.data[1]).toBeCloseTo(gelued[1] ?? 0, 4);
});

test('an input that is not needed is left out unless it is kept', () => {
  const graph = makeGraph();
  const x = addInput(graph, 'x', 'float32', [1]);
  const y = addInput(graph, 'y', 'float32', [1]);
  const outputs = [{ name: 'z', value: add(graph, 'Relu', [x], {}, [1], 'float32') }];
  expect(serializeGraph(outputs, NAME).inputs).toEqual([x]);
  expect(serializeGraph(outputs, { ...NAME, keepInputs: [x, y] }).inputs).toEqual([x, y]);
});

test('arithmetic on small constants is folded, also through broadcasting', () => {
  const graph = makeGraph();
  const a = constant(graph, [1, 2, 3], 'int64', [3, 1]);
  const b = integers(graph, [10, 20]);
  const sum = add(graph, 'Add', [a, b], {}, [3, 2], 'int64');
  expect(knownNumbers(sum)).toEqual([11, 21, 12, 22, 13, 23]);
  const half = add(graph, 'Div', [integers(graph, [-7]), integers(graph, [2])], {}, [1], 'int64');
  expect(knownNumbers(half)).toEqual([-3]);
  expect(graph.nodeCount).toBe(0);
});

test('what can not be held exactly is not folded', () => {
  const graph = makeGraph();
  const big = constant(graph, [2 ** 60], 'int64');
  expect(knownNumbers(add(graph, 'Add', [big, big], {}, [1], 'int64'))).toBeNull();
});

test('equal small constants are one value, negative zero is another', () => {
  const graph = makeGraph();
  expect(constant(graph, 1, 'float32')).toBe(constant(graph, 1, 'float32'));
  expect(constant(graph, 0, 'float32')).not.toBe(constant(graph, -0, 'float32'));
  expect(constant(graph, 1, 'float32')).not.toBe(constant(graph, 1, 'int64'));
});

test('a known value becomes a constant that still depends on the inputs', () => {
  const build = (known: Map<string, Float32Array>) => {
    const graph = makeGraph(known);
    const x = addInput(graph, 'x', 'float32', [2]);
    return { graph, y: add(graph, 'Exp', [x], {}, [2], 'float32') };
  };
  const { y } = build(new Map());
  const again = build(new Map([[y.name, Float32Array.of(4, 5)]]));
  expect(knownNumbers(again.y)).toEqual([4, 5]);
  expect(again.y.varies).toBe(true);
  expect(again.graph.usedKnown).toBe(true);
});

test('too many nodes and too large tensors are refused', () => {
  const graph = makeGraph(new Map(), { nodes: 2, elements: 100 });
  const x = addInput(graph, 'x', 'float32', [2]);
  expect(() => addInput(graph, 'y', 'float32', [101])).toThrow(GraphLimitError);
  add(graph, 'Relu', [x], {}, [2], 'float32');
  add(graph, 'Exp', [x], {}, [2], 'float32');
  expect(() => add(graph, 'Abs', [x], {}, [2], 'float32')).toThrow(/more than 2 nodes/);
});

test('integers beyond int64 become its ends and NaN is an error', () => {
  const max = 2n ** 63n - 1n;
  expect(dataFromNumbers([2 ** 70, -(2 ** 70)], 'int64')).toEqual(BigInt64Array.of(max, -max));
  expect(() => dataFromNumbers([Number.NaN], 'int64')).toThrow(RangeError);
});

test('equal computations are one value, random numbers never are', () => {
  const graph = makeGraph();
  const x = addInput(graph, 'x', 'float32', [2]);
  const elu = (alpha: number) =>
    add(graph, 'Elu', [x], { alpha: { float: alpha } }, [2], 'float32');
  expect(elu(1)).toBe(elu(1));
  expect(elu(1)).not.toBe(elu(2));
  const random = () => add(graph, 'RandomNormal', [], { shape: [2] }, [2], 'float32');
  expect(random().name).not.toBe(random().name);
});

test('a known value keeps its name, whatever else is known by then', () => {
  const build = (known: Map<string, Float32Array | BigInt64Array>) => {
    const graph = makeGraph(known);
    const x = addInput(graph, 'x', 'float32', [1]);
    const early = add(graph, 'Neg', [x], {}, [1], 'float32');
    const other = add(graph, 'Abs', [early], {}, [1], 'float32');
    const late = add(graph, 'Exp', [x], {}, [1], 'float32');
    return { early, other, late };
  };
  const first = build(new Map());
  const again = build(new Map([[first.early.name, Float32Array.of(-3)]]));
  expect(knownNumbers(again.other)).toEqual([3]);
  expect([again.other.name, again.late.name]).toEqual([first.other.name, first.late.name]);
});
