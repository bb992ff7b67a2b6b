import { elementCount } from '../../../onnx/element-type.ts';
import { add, addNode, constant, type Graph, integers } from '../../../onnx/graph.ts';
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
import { broadcastNode, full, perAxis, reshape, result, scalarConstant } from '../compute.ts';
import { isFloating } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';
import { tuple } from '../values.ts';

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

/** Whether padding is as wide as a window, which the engine refuses; dilation makes it so. */
function isWide({ pads, pooling }: Pooled): boolean {
  return pads.some((pad, i) => pad >= (pooling.kernel[i % pooling.kernel.length] ?? 1));
}

/** Padding that no maximum takes anything from, as elements of the input. */
function padApart(graph: Graph, { value, pads }: Pooled): GraphValue {
  const axes = pads.length / 2;
  const all = [0, 0, ...pads.slice(0, axes), 0, 0, ...pads.slice(axes)];
  const shape = value.shape.map((size, i) => size + (all[i] ?? 0) + (all[i + axes + 2] ?? 0));
  const lowest = constant(graph, [Number.NEGATIVE_INFINITY], value.type, []);
  return add(graph, 'Pad', [value, integers(graph, all), lowest], {}, shape, value.type);
}

const maxPool = (axes: number) => (call: Call) => {
  const pooled = prepare(call, axes, 'Max');
  const wide = isWide(pooled);
  const { x, shape, pooling, restore } = pooled;
  const value = wide ? padApart(call.graph, pooled) : pooled.value;
  const pads = wide ? pooled.pads.map(() => 0) : pooled.pads;
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
  const pooled = prepare(call, axes, 'Max');
  if (isWide(pooled))
    throw unsupported('Indexes of a pooling whose padding is as wide as its window');
  const { x, value, shape, pads, pooling, restore } = pooled;
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
  const [largest, flat] = addNode(graph, 'MaxPool', [value], attributes, outputs);
  if (!largest || !flat) throw new Error('MaxPool has two outputs here.');
  const plane = constant(graph, elementCount(value.shape.slice(2)), 'int64');
  const indexes = broadcastNode(graph, 'Mod', [flat, plane]);
  return tuple([result(restore(largest), x.dtype, [x]), result(restore(indexes), 'int64', [x])]);
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
});

export const poolOperators: OperatorTable = {
  ...forAxes(1),
  ...forAxes(2),
  ...forAxes(3),
  max_unpool2d: unpool,
  max_unpool3d: unpool,
};
