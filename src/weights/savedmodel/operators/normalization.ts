import { elementCount } from '../../../onnx/element-type.ts';
import { add } from '../../../onnx/graph.ts';
import { addTensors, multiply, squaredDifference, subtract } from '../../tensorflow/arithmetic.ts';
import { unary, withNumber } from '../../tensorflow/elementwise.ts';
import { reshape } from '../../tensorflow/rearrange.ts';
import { reduce, softmax } from '../../tensorflow/reduce.ts';
import { broadcastShapes, range } from '../../tensorflow/shapes.ts';
import { first, last, makeFirst, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  checkRank,
  flagOf,
  floatOf,
  integerOf,
  type OperatorTable,
  tensor,
} from '../call.ts';
import type { Item } from '../items.ts';
import { fromLast, isChannelsFirst, toLast } from './layout.ts';
import { expand } from './shape.ts';

const absent = (what: string): Item => ({
  kind: 'absent',
  why: `${what} of a batch normalization`,
});

function normalize(call: Call, x: Tensor, mean: Tensor, variance: Tensor): Tensor {
  const { graph } = call;
  const value = first(graph, x);
  const inputs = [tensor(call, 1), tensor(call, 2), mean, variance].map((each) =>
    last(graph, each),
  );
  const attributes = { epsilon: { float: floatOf(call, 'epsilon') } };
  const node = add(
    graph,
    'BatchNormalization',
    [value, ...inputs],
    attributes,
    value.shape,
    'float32',
  );
  return makeFirst(node, x.dtype);
}

/** Normalises by stored statistics, or by those of the batch where the model is said to train. */
function fusedBatchNorm(call: Call): Item[] {
  const channelsFirst = isChannelsFirst(call);
  const x = toLast(call, tensor(call, 0), channelsFirst);
  checkRank(x, 4, 5);
  const factor = floatOf(call, 'exponential_avg_factor');
  const reserved = [
    absent('A reserved output'),
    absent('A reserved output'),
    absent('A reserved output'),
  ];
  if (!flagOf(call, 'is_training')) {
    const [mean, variance] = [tensor(call, 3), tensor(call, 4)];
    const y = fromLast(call, normalize(call, x, mean, variance), channelsFirst);
    return [y, mean, variance, ...reserved];
  }
  const { graph } = call;
  const axes = range(rankOf(x) - 1);
  const channels = [x.shape.at(-1) ?? 1];
  const mean = reduce(graph, 'ReduceMean', x, axes, true);
  const variance = reduce(graph, 'ReduceMean', squaredDifference(graph, x, mean), axes, true);
  const [m, v] = [reshape(graph, mean, channels), reshape(graph, variance, channels)];
  const y = fromLast(call, normalize(call, x, m, v), channelsFirst);
  if (factor !== 1)
    return [y, absent('The running mean'), absent('The running variance'), ...reserved];
  const count = elementCount(x.shape) / (channels[0] ?? 1);
  const unbiased = withNumber(graph, 'Mul', v, Math.fround(count / Math.max(1, count - 1)));
  return [y, m, unbiased, ...reserved];
}

function biasAdd(call: Call): Tensor {
  const channelsFirst = call.node.operator === 'BiasAdd' && isChannelsFirst(call);
  const x = tensor(call, 0);
  const bias = tensor(call, 1);
  checkRank(bias, 1);
  if (!channelsFirst) return addTensors(call.graph, x, bias);
  const shape = [...bias.shape, ...Array(rankOf(x) - 2).fill(1)];
  return addTensors(call.graph, x, reshape(call.graph, bias, shape));
}

function localResponse(call: Call): Tensor {
  const x = tensor(call, 0);
  checkRank(x, 4);
  const size = 2 * integerOf(call, 'depth_radius') + 1;
  const attributes = {
    size,
    bias: { float: floatOf(call, 'bias') },
    // The engine divides by the size of the window, TensorFlow does not.
    alpha: { float: floatOf(call, 'alpha') * size },
    beta: { float: floatOf(call, 'beta') },
  };
  const value = first(call.graph, x);
  return makeFirst(add(call.graph, 'LRN', [value], attributes, value.shape, 'float32'), x.dtype);
}

/** Half the sum of squares. */
function halfSquares(call: Call): Tensor {
  const { graph } = call;
  const x = tensor(call, 0);
  const sum = reduce(graph, 'ReduceSum', multiply(graph, x, x), range(rankOf(x)), false);
  return withNumber(graph, 'Mul', sum, 0.5);
}

/** Loss of each row, and its gradient. */
function crossEntropy(call: Call): Tensor[] {
  const { graph } = call;
  const shape = broadcastShapes(tensor(call, 0).shape, tensor(call, 1).shape);
  const [logits, labels] = [0, 1].map((i) => expand(call, tensor(call, i), shape));
  if (!logits || !labels) throw new Error('Two tensors became fewer.');
  const weighted = multiply(graph, labels, softmax(graph, 'LogSoftmax', logits, -1));
  const loss = reduce(graph, 'ReduceSum', unary(graph, 'Neg', weighted), [1], false);
  return [loss, subtract(graph, softmax(graph, 'Softmax', logits, -1), labels)];
}

export const normalizationOperators: OperatorTable = {
  FusedBatchNorm: fusedBatchNorm,
  FusedBatchNormV2: fusedBatchNorm,
  FusedBatchNormV3: fusedBatchNorm,
  BiasAdd: biasAdd,
  BiasAddV1: biasAdd,
  LRN: localResponse,
  L2Loss: halfSquares,
  SoftmaxCrossEntropyWithLogits: crossEntropy,
};
