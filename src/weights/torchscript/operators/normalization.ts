import { elementCount } from '../../../onnx/element-type.ts';
import { add, type Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  bool,
  type Call,
  float,
  int,
  ints,
  maybeFloat,
  maybeTensor,
  type OperatorTable,
  tensor,
} from '../call.ts';
import { broadcastNode, full, reshape, result, scalarConstant, unaryNode } from '../compute.ts';
import { failedInModel } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';
import { preciseReduce, reduceNode } from './reduce.ts';

const number = (graph: Graph, value: number) => scalarConstant(graph, value, 'float32');

/** (x - mean) / sqrt(variance + eps) * scale + shift, statistics over `axes`. */
function standardize(
  graph: Graph,
  x: GraphValue,
  axes: readonly number[],
  eps: number,
  scale: GraphValue | null,
  shift: GraphValue | null,
): GraphValue {
  // Over no axis each element is its own mean.
  const mean = axes.length === 0 ? x : preciseReduce(graph, 'ReduceMean', x, axes, true);
  const deviation = broadcastNode(graph, 'Sub', [x, mean]);
  const squares = broadcastNode(graph, 'Mul', [deviation, deviation]);
  const variance =
    axes.length === 0 ? squares : preciseReduce(graph, 'ReduceMean', squares, axes, true);
  const spread = unaryNode(
    graph,
    'Sqrt',
    broadcastNode(graph, 'Add', [variance, number(graph, eps)]),
  );
  const factor = scale
    ? broadcastNode(graph, 'Div', [scale, spread])
    : unaryNode(graph, 'Reciprocal', spread);
  const scaled = broadcastNode(graph, 'Mul', [deviation, factor]);
  return shift ? broadcastNode(graph, 'Add', [scaled, shift]) : scaled;
}

/** A vector with one number a channel, shaped to broadcast along axis 1. */
function channelwise(graph: Graph, vector: Tensor | null, rank: number): GraphValue | null {
  if (!vector) return null;
  const count = vector.shape[0] ?? 1;
  return reshape(graph, read(vector), [1, count, ...Array(Math.max(0, rank - 2)).fill(1)]);
}

interface RunningStatistics {
  mean: Tensor;
  variance: Tensor;
}

function withRunningStatistics(call: Call, x: Tensor, statistics: RunningStatistics): Tensor {
  const { graph } = call;
  const channels = x.shape[1] ?? 1;
  const weight = maybeTensor(call, 'weight');
  const bias = maybeTensor(call, 'bias');
  const inputs = [
    read(x),
    weight ? read(weight) : full(graph, 1, [channels], 'float32'),
    bias ? read(bias) : full(graph, 0, [channels], 'float32'),
    read(statistics.mean),
    read(statistics.variance),
  ];
  if (inputs.slice(1).some((vector) => elementCount(vector.shape) !== channels))
    throw failedInModel(`Normalization was given ${channels} channels, which it is not made for.`);
  const attributes = { epsilon: { float: float(call, 'eps') } };
  return result(add(graph, 'BatchNormalization', inputs, attributes, x.shape, 'float32'), x.dtype, [
    x,
  ]);
}

function runningStatistics(call: Call): RunningStatistics | null {
  const [mean, variance] = [maybeTensor(call, 'running_mean'), maybeTensor(call, 'running_var')];
  return mean && variance ? { mean, variance } : null;
}

/** In training mode, or without running statistics, the batch's own statistics count. */
function batchNorm(call: Call): Tensor {
  const x = tensor(call, 'input');
  const { graph } = call;
  const running = runningStatistics(call);
  if (running && !bool(call, 'training') && !call.lowering.trainBatchNorm)
    return withRunningStatistics(call, x, running);
  if (bool(call, 'training'))
    call.lowering.warnings.add(
      'The model was saved in training mode: its batch normalization uses the statistics of its input.',
    );
  const axes = x.shape.map((_, axis) => axis).filter((axis) => axis !== 1);
  const rank = x.shape.length;
  const value = standardize(
    graph,
    read(x),
    axes,
    float(call, 'eps'),
    channelwise(graph, maybeTensor(call, 'weight'), rank),
    channelwise(graph, maybeTensor(call, 'bias'), rank),
  );
  return result(value, x.dtype, [x]);
}

function instanceNorm(call: Call): Tensor {
  const x = tensor(call, 'input');
  const { graph } = call;
  const running = runningStatistics(call);
  if (running && !bool(call, 'use_input_stats')) return withRunningStatistics(call, x, running);
  const rank = x.shape.length;
  const value = standardize(
    graph,
    read(x),
    x.shape.map((_, axis) => axis).slice(2),
    float(call, 'eps'),
    channelwise(graph, maybeTensor(call, 'weight'), rank),
    channelwise(graph, maybeTensor(call, 'bias'), rank),
  );
  return result(value, x.dtype, [x]);
}

/** Channels of a group lie next to each other, so groups are an axis of their own in front of them. */
function groupNorm(call: Call): Tensor {
  const x = tensor(call, 'input');
  const { graph } = call;
  const groups = int(call, 'num_groups');
  const [batch = 1, channels = 1, ...space] = x.shape;
  if (channels % groups !== 0)
    throw failedInModel(`${channels} channels do not divide into ${groups} groups.`);
  const grouped = [batch, groups, channels / groups, ...space];
  const vector = (name: string): GraphValue | null => {
    const given = maybeTensor(call, name);
    const shape = [1, groups, channels / groups, ...space.map(() => 1)];
    return given && reshape(graph, read(given), shape);
  };
  const value = standardize(
    graph,
    reshape(graph, read(x), grouped),
    grouped.map((_, axis) => axis).slice(2),
    float(call, 'eps'),
    vector('weight'),
    vector('bias'),
  );
  return result(reshape(graph, value, x.shape), x.dtype, [x]);
}

/** The engine's own layer normalization sums plainly, which is precise enough up to this size. */
const LONG_LAYER = 4096;

export function layerNormValue(
  graph: Graph,
  x: GraphValue,
  shape: readonly number[],
  weight: GraphValue | null,
  bias: GraphValue | null,
  eps: number,
): GraphValue {
  const first = x.shape.length - shape.length;
  if (String(x.shape.slice(first)) !== String(shape))
    throw failedInModel(`Layer normalization over [${shape}] was given [${x.shape}].`);
  if (elementCount(shape) > LONG_LAYER) {
    const axes = shape.map((_, i) => first + i);
    return standardize(graph, x, axes, eps, weight, bias);
  }
  const inputs = [x, weight ?? full(graph, 1, shape, 'float32'), ...(bias ? [bias] : [])];
  const attributes = { axis: first, epsilon: { float: eps } };
  return add(graph, 'LayerNormalization', inputs, attributes, x.shape, x.type);
}

function layerNorm(call: Call): Tensor {
  const x = tensor(call, 'input');
  const [weight, bias] = [maybeTensor(call, 'weight'), maybeTensor(call, 'bias')];
  const value = layerNormValue(
    call.graph,
    read(x),
    ints(call, 'normalized_shape'),
    weight && read(weight),
    bias && read(bias),
    float(call, 'eps'),
  );
  return result(value, x.dtype, [x]);
}

function rmsNorm(call: Call): Tensor {
  const x = tensor(call, 'input');
  const { graph } = call;
  const shape = ints(call, 'normalized_shape');
  const axes = shape.map((_, i) => x.shape.length - shape.length + i);
  const eps = maybeFloat(call, 'eps') ?? 2 ** -23;
  const squares = broadcastNode(graph, 'Mul', [read(x), read(x)]);
  const mean = preciseReduce(graph, 'ReduceMean', squares, axes, true);
  const size = unaryNode(graph, 'Sqrt', broadcastNode(graph, 'Add', [mean, number(graph, eps)]));
  const value = broadcastNode(graph, 'Div', [read(x), size]);
  const weight = maybeTensor(call, 'weight');
  return result(weight ? broadcastNode(graph, 'Mul', [value, read(weight)]) : value, x.dtype, [x]);
}

/** Direction `v` and length `g` of weights, the length taken over all axes but one. */
function weightNorm(call: Call): Tensor {
  const [v, g] = [tensor(call, 'v'), tensor(call, 'g')];
  const { graph } = call;
  const dim = int(call, 'dim');
  const axes = v.shape.map((_, axis) => axis).filter((axis) => axis !== dim);
  const squares = broadcastNode(graph, 'Mul', [read(v), read(v)]);
  const length = unaryNode(graph, 'Sqrt', reduceNode(graph, 'ReduceSum', squares, axes, true));
  const factor = broadcastNode(graph, 'Div', [read(g), length]);
  return result(broadcastNode(graph, 'Mul', [read(v), factor]), v.dtype, [v]);
}

export const normalizationOperators: OperatorTable = {
  batch_norm: batchNorm,
  instance_norm: instanceNorm,
  group_norm: groupNorm,
  layer_norm: layerNorm,
  rms_norm: rmsNorm,
  _weight_norm: weightNorm,
};
