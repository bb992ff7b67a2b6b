import { elementCount } from '../../../onnx/element-type.ts';
import { add, addNode, constant, type Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import { type Call, ints, type OperatorTable, tensor } from '../call.ts';
import { broadcastNode, concat, perAxis, result, slice, transpose } from '../compute.ts';
import { read, type Tensor } from '../tensor.ts';
import { type Tuple, tuple } from '../values.ts';
import { preciseReduce, reduceNode } from './reduce.ts';

/** Applies a matrix [in, out] to one axis of a value. */
export function applyAlong(
  graph: Graph,
  value: GraphValue,
  axis: number,
  matrix: Float32Array,
  outputs: number,
): GraphValue {
  const inputs = value.shape[axis] ?? 1;
  const others = value.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [...others, axis];
  const turned = transpose(graph, value, order);
  const weights = constant(graph, matrix, 'float32', [inputs, outputs]);
  const shape = [...turned.shape.slice(0, -1), outputs];
  const product = add(graph, 'MatMul', [turned, weights], {}, shape, value.type);
  return transpose(
    graph,
    product,
    order.map((_, i) => order.indexOf(i)),
  );
}

const windowStart = (i: number, size: number, count: number): number =>
  Math.floor((i * size) / count);
const windowEnd = (i: number, size: number, count: number): number =>
  Math.ceil(((i + 1) * size) / count);

function averageMatrix(size: number, count: number): Float32Array {
  const matrix = new Float32Array(size * count);
  for (let i = 0; i < count; i += 1) {
    const [from, to] = [windowStart(i, size, count), windowEnd(i, size, count)];
    for (let at = from; at < to; at += 1) matrix[at * count + i] = 1 / (to - from);
  }
  return matrix;
}

function largestAlong(graph: Graph, value: GraphValue, axis: number, count: number): GraphValue {
  const size = value.shape[axis] ?? 1;
  const parts = Array.from({ length: count }, (_, i) => {
    const window = slice(
      graph,
      value,
      axis,
      windowStart(i, size, count),
      windowEnd(i, size, count),
    );
    return reduceNode(graph, 'ReduceMax', window, [axis], true);
  });
  return concat(graph, parts, axis);
}

function adaptiveSizes(call: Call, axes: number, x: Tensor): number[] {
  const given = perAxis(ints(call, 'output_size'), axes);
  return given.map((size, i) => (size < 0 ? (x.shape[x.shape.length - axes + i] ?? 1) : size));
}

/** Windows whose borders follow from the sizes; they differ in length where the sizes do not divide. */
function adaptive(call: Call, axes: number, which: 'Max' | 'Average'): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const sizes = adaptiveSizes(call, axes, x);
  const offset = x.shape.length - axes;
  const places = sizes.map((_, i) => offset + i);
  if (sizes.every((size) => size === 1)) {
    const reduced =
      which === 'Max'
        ? reduceNode(graph, 'ReduceMax', read(x), places, true)
        : preciseReduce(graph, 'ReduceMean', read(x), places, true);
    return result(reduced, x.dtype, [x]);
  }
  const even = sizes.every((size, i) => (x.shape[offset + i] ?? 1) % size === 0);
  if (even && offset === 2) {
    const kernel = sizes.map((size, i) => (x.shape[offset + i] ?? 1) / size);
    const shape = [...x.shape.slice(0, 2), ...sizes];
    const attributes = { kernel_shape: kernel, strides: kernel };
    const pooled = add(graph, `${which}Pool`, [read(x)], attributes, shape, read(x).type);
    return result(pooled, x.dtype, [x]);
  }
  let value = read(x);
  sizes.forEach((count, i) => {
    const axis = offset + i;
    const size = value.shape[axis] ?? 1;
    if (size === count) return;
    value =
      which === 'Max'
        ? largestAlong(graph, value, axis, count)
        : applyAlong(graph, value, axis, averageMatrix(size, count), count);
  });
  return result(value, x.dtype, [x]);
}

/** The indexes are refused where something uses them; most models drop them. */
/** Where in its plane the largest element of each adaptive window stands; the first of equal ones. */
function windowIndexes(call: Call, sizes: number[]): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const offset = x.shape.length - sizes.length;
  let value = read(x);
  let indexes: GraphValue | null = null;
  let step = 1;
  for (let axis = sizes.length - 1; axis >= 0; axis -= 1) {
    const [at, count] = [offset + axis, sizes[axis] ?? 1];
    const size = x.shape[at] ?? 1;
    const parts = Array.from({ length: count }, (_, i) => {
      const from = windowStart(i, size, count);
      const window = slice(graph, value, at, from, windowEnd(i, size, count));
      const shape = window.shape.map((own, k) => (k === at ? 1 : own));
      const place = add(graph, 'ArgMax', [window], { axis: at, keepdims: 1 }, shape, 'int64');
      return broadcastNode(graph, 'Add', [place, constant(graph, from, 'int64')]);
    });
    const places = concat(graph, parts, at);
    const inner: GraphValue | null = indexes;
    const along = { axis: at };
    const scaled = broadcastNode(graph, 'Mul', [places, constant(graph, step, 'int64')]);
    indexes = inner
      ? broadcastNode(graph, 'Add', [
          scaled,
          add(graph, 'GatherElements', [inner, places], along, places.shape, 'int64'),
        ])
      : scaled;
    value = add(graph, 'GatherElements', [value, places], along, places.shape, value.type);
    step *= size;
  }
  if (!indexes) throw new Error('Pooling is over one axis at least.');
  return result(indexes, 'int64', [x]);
}

const adaptiveMax =
  (axes: number) =>
  (call: Call): Tuple => {
    const x = tensor(call, 'self');
    const sizes = adaptiveSizes(call, axes, x);
    const offset = x.shape.length - axes;
    const even = sizes.every((size, i) => (x.shape[offset + i] ?? 1) % size === 0);
    if (!even || offset !== 2)
      return tuple([adaptive(call, axes, 'Max'), windowIndexes(call, sizes)]);
    const kernel = sizes.map((size, i) => (x.shape[offset + i] ?? 1) / size);
    const shape = [...x.shape.slice(0, 2), ...sizes];
    const { graph } = call;
    const [pooled, flat] = addNode(
      graph,
      'MaxPool',
      [read(x)],
      { kernel_shape: kernel, strides: kernel },
      [
        { shape, type: read(x).type },
        { shape, type: 'int64' },
      ],
    );
    if (!pooled || !flat) throw new Error('MaxPool has two outputs here.');
    const plane = constant(graph, elementCount(x.shape.slice(2)), 'int64');
    const indexes = broadcastNode(graph, 'Mod', [flat, plane]);
    return tuple([result(pooled, x.dtype, [x]), result(indexes, 'int64', [x])]);
  };

const forAxes = (axes: number): OperatorTable => ({
  [`adaptive_avg_pool${axes}d`]: (call) => adaptive(call, axes, 'Average'),
  [`adaptive_max_pool${axes}d`]: adaptiveMax(axes),
});

export const adaptivePoolOperators: OperatorTable = {
  ...forAxes(1),
  ...forAxes(2),
  ...forAxes(3),
  _adaptive_avg_pool2d: (call) => adaptive(call, 2, 'Average'),
  _adaptive_avg_pool3d: (call) => adaptive(call, 3, 'Average'),
};
