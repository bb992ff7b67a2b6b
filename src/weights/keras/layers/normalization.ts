import { add } from '../../../onnx/graph.ts';
import { broadcast, unary, withNumber } from '../../tensorflow/elementwise.ts';
import { reshape } from '../../tensorflow/rearrange.ts';
import { reduce, standardize } from '../../tensorflow/reduce.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { axesOf, axisOf, range } from '../../tensorflow/shapes.ts';
import {
  constantTensor,
  first,
  last,
  makeFirst,
  makeTensor,
  rankOf,
  type Tensor,
} from '../../tensorflow/tensor.ts';
import { type Call, floatInput, type LayerTable, weight } from '../call.ts';
import { expectOnly, flag, ignore, integer, integers, number, type Options } from '../options.ts';

/** Names of scale and offset, whichever are there. */
function scaleAndOffset(options: Options): string[] {
  return [
    ...(flag(options, 'scale', true) ? ['gamma'] : []),
    ...(flag(options, 'center', true) ? ['beta'] : []),
  ];
}

/** The batch's own statistics are never used while a model is run. */
function batchNormalization(call: Call): Tensor {
  const { graph, options } = call;
  ignore(
    options,
    'momentum',
    'renorm_momentum',
    'renorm_clipping',
    'synchronized',
    'fused',
    'mode',
  );
  expectOnly(options, 'renorm', false);
  expectOnly(options, 'mode', 0);
  expectOnly(options, 'virtual_batch_size', null);
  expectOnly(options, 'adjustment', null);
  const x = floatInput(call);
  const axes = integers(options, 'axis', [-1]);
  const [only] = axes;
  if (axes.length !== 1 || only === undefined)
    throw unsupported(`BatchNormalization over the axes [${axes}]`);
  const axis = axisOf(only, rankOf(x));
  if (call.lowering.version.javascript && axis !== rankOf(x) - 1)
    throw unsupported(
      `BatchNormalization over axis ${axis}, which the backends of TensorFlow.js do not compute alike`,
    );
  if (call.lowering.version.javascript && rankOf(x) > 4)
    throw unsupported(
      `BatchNormalization of ${rankOf(x)} dimensions, which TensorFlow.js itself does not have`,
    );
  const channels = x.shape[axis] ?? 0;
  const [scale, center] = [flag(options, 'scale', true), flag(options, 'center', true)];
  let index = 0;
  const next = () => weight(call, index++, [channels]);
  const ones = () => constantTensor(graph, Array<number>(channels).fill(1));
  const gamma = scale ? next() : ones();
  const beta = center ? next() : constantTensor(graph, Array<number>(channels).fill(0));
  const [mean, variance] = [next(), next()];
  const epsilon = number(options, 'epsilon');
  const values = [gamma, beta, mean, variance].map((tensor) => last(graph, tensor));
  const attributes = { epsilon: { float: epsilon } };
  const rank = rankOf(x);
  // The engine has the channels at position 1.
  if (axis === rank - 1 && rank > 2) {
    const value = first(graph, x);
    const node = add(
      graph,
      'BatchNormalization',
      [value, ...values],
      attributes,
      value.shape,
      'float32',
    );
    return makeFirst(node, x.dtype);
  }
  if (axis === 1) {
    const value = last(graph, x);
    const node = add(
      graph,
      'BatchNormalization',
      [value, ...values],
      attributes,
      value.shape,
      'float32',
    );
    return makeTensor(node, x.dtype);
  }
  const along = (tensor: Tensor) =>
    reshape(
      graph,
      tensor,
      x.shape.map((size, i) => (i === axis ? size : 1)),
    );
  const deviation = unary(graph, 'Sqrt', withNumber(graph, 'Add', variance, epsilon));
  const factor = broadcast(graph, 'Div', [gamma, deviation]);
  const centred = broadcast(graph, 'Sub', [x, along(mean)]);
  return broadcast(graph, 'Add', [broadcast(graph, 'Mul', [centred, along(factor)]), along(beta)]);
}

/** Scale and offset with a size for each of `axes`. */
function scaled(call: Call, x: Tensor, y: Tensor, axes: readonly number[]): Tensor {
  const { graph, options } = call;
  const sizes = axes.map((axis) => x.shape[axis] ?? 0);
  const shape = x.shape.map((size, axis) => (axes.includes(axis) ? size : 1));
  let [index, result] = [0, y];
  if (flag(options, 'scale', true))
    result = broadcast(graph, 'Mul', [result, reshape(graph, weight(call, index++, sizes), shape)]);
  if (flag(options, 'center', true))
    result = broadcast(graph, 'Add', [result, reshape(graph, weight(call, index++, sizes), shape)]);
  return result;
}

function layerNormalization(call: Call): Tensor {
  const { graph, options } = call;
  expectOnly(options, 'rms_scaling', false);
  const x = floatInput(call);
  const axes = axesOf(integers(options, 'axis', [-1]), rankOf(x));
  return scaled(call, x, standardize(graph, x, axes, number(options, 'epsilon')), axes);
}

/** Each group of channels is normalised over the group and all axes of space. */
function groupNormalization(call: Call): Tensor {
  const { graph, options } = call;
  const x = floatInput(call);
  const axis = axisOf(integer(options, 'axis', -1), rankOf(x));
  if (axis === 0) throw unsupported('GroupNormalization over the batch');
  const channels = x.shape[axis] ?? 0;
  const asked = integer(options, 'groups', 32);
  const groups = asked === -1 ? channels : asked;
  if (groups < 1 || channels % groups !== 0)
    throw failedInModel(`${channels} channels do not fit ${groups} groups`);
  const split = [...x.shape.slice(0, axis), groups, channels / groups, ...x.shape.slice(axis + 1)];
  const over = range(split.length).filter((i) => i !== 0 && i !== axis);
  const grouped = reshape(graph, x, split);
  const normal = standardize(graph, grouped, over, number(options, 'epsilon'));
  return scaled(call, x, reshape(graph, normal, x.shape), [axis]);
}

/** x / |x|, the length being at least 1e-6. */
function unitNormalization(call: Call): Tensor {
  const { graph, options } = call;
  const x = floatInput(call);
  const axes = integers(options, 'axis', [-1]);
  const squares = reduce(graph, 'ReduceSum', broadcast(graph, 'Mul', [x, x]), axes, true);
  const length = unary(graph, 'Sqrt', withNumber(graph, 'Max', squares, 1e-12));
  return broadcast(graph, 'Div', [x, length]);
}

/** x / sqrt(mean(x²) + epsilon) × scale */
function rmsNormalization(call: Call): Tensor {
  const { graph, options } = call;
  const x = floatInput(call);
  const axes = axesOf(integers(options, 'axis', [-1]), rankOf(x));
  // Keras puts the scale on the last axes, whatever axes it was made for.
  if (axes[0] !== rankOf(x) - axes.length) throw unsupported(`RMSNormalization over [${axes}]`);
  const squares = reduce(graph, 'ReduceMean', broadcast(graph, 'Mul', [x, x]), axes, true);
  const size = unary(graph, 'Sqrt', withNumber(graph, 'Add', squares, number(options, 'epsilon')));
  const sizes = axes.map((axis) => x.shape[axis] ?? 0);
  const shape = x.shape.map((count, axis) => (axes.includes(axis) ? count : 1));
  const scale = reshape(graph, weight(call, 0, sizes), shape);
  return broadcast(graph, 'Mul', [broadcast(graph, 'Div', [x, size]), scale]);
}

const batch = {
  run: batchNormalization,
  weights: (options: Options) => ({
    trainable: scaleAndOffset(options),
    fixed: ['moving_mean', 'moving_variance'],
  }),
};
const withScale = (options: Options) => ({ trainable: scaleAndOffset(options) });

export const normalizationLayers: LayerTable = {
  BatchNormalization: batch,
  BatchNormalizationV1: batch,
  BatchNormalizationV2: batch,
  SyncBatchNormalization: batch,
  LayerNormalization: { run: layerNormalization, weights: withScale },
  GroupNormalization: { run: groupNormalization, weights: withScale },
  UnitNormalization: { run: unitNormalization },
  RMSNormalization: { run: rmsNormalization, weights: () => ({ trainable: ['scale'] }) },
};
