import { elementCount } from '../../../onnx/element-type.ts';
import { add, addNode, constant, type Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  bool,
  type Call,
  hasArgument,
  ints,
  maybeInt,
  type OperatorTable,
  tensor,
} from '../call.ts';
import {
  broadcastNode,
  concat,
  full,
  perAxis,
  reshape,
  result,
  scalarConstant,
  slice,
  transpose,
} from '../compute.ts';
import { isFloating } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';
import { type Tuple, tuple } from '../values.ts';
import { preciseReduce, reduceNode } from './reduce.ts';

interface Pooling {
  kernel: number[];
  stride: number[];
  padding: number[];
  dilation: number[];
  ceil: boolean;
}

function poolingOf(call: Call, axes: number): Pooling {
  const kernel = perAxis(ints(call, 'kernel_size'), axes);
  const stride = ints(call, 'stride');
  return {
    kernel,
    stride: stride.length === 0 ? kernel : perAxis(stride, axes),
    padding: perAxis(ints(call, 'padding'), axes),
    dilation: hasArgument(call, 'dilation')
      ? perAxis(ints(call, 'dilation'), axes)
      : Array(axes).fill(1),
    ceil: bool(call, 'ceil_mode'),
  };
}

/** The last window of ceil mode may hang over, but must start inside the input or its left padding. */
function pooledSize(size: number, pooling: Pooling, axis: number): number {
  const [kernel, stride, padding, dilation] = [
    pooling.kernel[axis] ?? 1,
    pooling.stride[axis] ?? 1,
    pooling.padding[axis] ?? 0,
    pooling.dilation[axis] ?? 1,
  ];
  const room = size + 2 * padding - dilation * (kernel - 1) - 1;
  const count = (pooling.ceil ? Math.ceil(room / stride) : Math.floor(room / stride)) + 1;
  if (count < 1) throw failedInModel(`A window of ${kernel} does not fit into ${size} elements.`);
  return pooling.ceil && (count - 1) * stride >= size + padding ? count - 1 : count;
}

interface Pooled {
  x: Tensor;
  value: GraphValue;
  shape: number[];
  pads: number[];
  pooling: Pooling;
  /** Back to the rank of the input. */
  restore: (value: GraphValue) => GraphValue;
}

function prepare(call: Call, axes: number, which: 'Max' | 'Average'): Pooled {
  const x = tensor(call, 'self');
  const { graph } = call;
  if (!isFloating(x.dtype) && which === 'Average') throw unsupported('Average pooling of integers');
  if (x.dtype === 'bool') throw failedInModel('torch has no pooling of booleans.');
  const batched = x.shape.length === axes + 2;
  if (!batched && x.shape.length !== axes + 1)
    throw failedInModel(`Pooling over ${axes} axes was given the shape [${x.shape}].`);
  const own = read(x);
  // The engine pools no int64; in double precision integers up to 2^53 are what they are.
  const source =
    own.type === 'int64' ? add(graph, 'Cast', [own], { to: 11 }, own.shape, 'float64') : own;
  const value = batched ? source : reshape(graph, source, [1, ...x.shape]);
  const pooling = poolingOf(call, axes);
  const space = value.shape.slice(2).map((size, axis) => pooledSize(size, pooling, axis));
  const shape = [...value.shape.slice(0, 2), ...space];
  // How far the last window hangs over differs between engines, so the padding says it all.
  const after = space.map((count, i) => {
    const reach =
      (count - 1) * (pooling.stride[i] ?? 1) +
      (pooling.dilation[i] ?? 1) * ((pooling.kernel[i] ?? 1) - 1) +
      1;
    return Math.max(0, reach - (value.shape[i + 2] ?? 1) - (pooling.padding[i] ?? 0));
  });
  return {
    x,
    value,
    shape,
    pads: [...pooling.padding, ...after],
    pooling,
    restore: (made) => {
      const back =
        made.type === 'float64' ? add(graph, 'Cast', [made], { to: 7 }, made.shape, 'int64') : made;
      return batched ? back : reshape(graph, back, back.shape.slice(1));
    },
  };
}

const maxPool = (axes: number) => (call: Call) => {
  const { x, value, shape, pads, pooling, restore } = prepare(call, axes, 'Max');
  const attributes = {
    kernel_shape: pooling.kernel,
    strides: pooling.stride,
    dilations: pooling.dilation,
    pads,
  };
  return result(
    restore(add(call.graph, 'MaxPool', [value], attributes, shape, value.type)),
    x.dtype,
    [x],
  );
};

/** The indexes count the elements of one channel; the engine counts those of all. */
const maxPoolWithIndexes = (axes: number) => (call: Call) => {
  const { x, value, shape, pads, pooling, restore } = prepare(call, axes, 'Max');
  const { graph } = call;
  const attributes = {
    kernel_shape: pooling.kernel,
    strides: pooling.stride,
    dilations: pooling.dilation,
    pads,
  };
  const outputs = [
    { shape, type: value.type },
    { shape, type: 'int64' as const },
  ];
  const [pooled, flat] = addNode(graph, 'MaxPool', [value], attributes, outputs);
  if (!pooled || !flat) throw new Error('MaxPool has two outputs here.');
  const plane = constant(graph, elementCount(value.shape.slice(2)), 'int64');
  const indexes = broadcastNode(graph, 'Mod', [flat, plane]);
  return tuple([result(restore(pooled), x.dtype, [x]), result(restore(indexes), 'int64', [x])]);
};

/**
 * Elements that a window counts along one axis: those of the input, or with the given padding too,
 * but never what hangs over in ceil mode.
 */
function countsAlong(pooled: Pooled, axis: number, withPadding: boolean): number[] {
  const { pooling, value, shape } = pooled;
  const size = value.shape[axis + 2] ?? 1;
  const padding = pooling.padding[axis] ?? 0;
  return Array.from({ length: shape[axis + 2] ?? 1 }, (_, i) => {
    const start = i * (pooling.stride[axis] ?? 1) - padding;
    const end = Math.min(start + (pooling.kernel[axis] ?? 1), size + padding);
    return withPadding ? end - start : Math.min(end, size) - Math.max(start, 0);
  });
}

/** Sums by the engine's average with all padding counted, divided by what torch counts. */
const averagePool = (axes: number) => (call: Call) => {
  const { graph } = call;
  const pooled = prepare(call, axes, 'Average');
  const { x, value, shape, pads, pooling, restore } = pooled;
  const divisor = hasArgument(call, 'divisor_override') ? maybeInt(call, 'divisor_override') : null;
  const withPadding = bool(call, 'count_include_pad');
  const attributes = {
    kernel_shape: pooling.kernel,
    strides: pooling.stride,
    pads,
    count_include_pad: 1,
  };
  let made = add(graph, 'AveragePool', [value], attributes, shape, value.type);
  const window = elementCount(pooling.kernel);
  if (divisor !== null)
    made = broadcastNode(graph, 'Mul', [made, scalarConstant(graph, window / divisor, 'float32')]);
  else
    for (let axis = 0; axis < axes; axis += 1) {
      const counts = countsAlong(pooled, axis, withPadding);
      const kernel = pooling.kernel[axis] ?? 1;
      if (counts.every((count) => count === kernel)) continue;
      const along = shape.map((size, i) => (i === axis + 2 ? size : 1));
      const factors = constant(
        graph,
        counts.map((count) => kernel / count),
        'float32',
        along,
      );
      made = broadcastNode(graph, 'Mul', [made, factors]);
    }
  return result(restore(made), x.dtype, [x]);
};

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

/** Puts every element where its index says, zeros elsewhere. */
function unpool(call: Call): Tensor {
  const [x, indexes] = [tensor(call, 'self'), tensor(call, 'indices')];
  const { graph } = call;
  const size = ints(call, 'output_size');
  const outer = x.shape.slice(0, x.shape.length - size.length);
  const planes = elementCount(outer);
  const count = elementCount(x.shape) / planes;
  const blank = full(graph, 0n, [planes, elementCount(size)], x.dtype);
  const inputs = [
    blank,
    reshape(graph, read(indexes), [planes, count]),
    reshape(graph, read(x), [planes, count]),
  ];
  const placed = add(graph, 'ScatterElements', inputs, { axis: 1 }, blank.shape, blank.type);
  return result(reshape(graph, placed, [...outer, ...size]), x.dtype, [x]);
}

const forAxes = (axes: number): OperatorTable => ({
  [`max_pool${axes}d`]: maxPool(axes),
  [`max_pool${axes}d_with_indices`]: maxPoolWithIndexes(axes),
  [`avg_pool${axes}d`]: averagePool(axes),
  [`adaptive_avg_pool${axes}d`]: (call) => adaptive(call, axes, 'Average'),
  [`adaptive_max_pool${axes}d`]: adaptiveMax(axes),
});

export const poolOperators: OperatorTable = {
  ...forAxes(1),
  ...forAxes(2),
  ...forAxes(3),
  _adaptive_avg_pool2d: (call) => adaptive(call, 2, 'Average'),
  _adaptive_avg_pool3d: (call) => adaptive(call, 3, 'Average'),
  max_unpool2d: unpool,
  max_unpool3d: unpool,
};
