import type { Graph } from '../../../onnx/graph.ts';
import { broadcast, unary, withNumber } from '../../tensorflow/elementwise.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import { constantTensor, type Tensor } from '../../tensorflow/tensor.ts';
import { leakyRelu } from '../activation.ts';
import { type Call, floatInput, type LayerTable, weight } from '../call.ts';
import { ignore, integers, maybeNumber, number } from '../options.ts';
import { activated } from './activated.ts';
import { softmaxOver } from './softmax-over.ts';

/** x from `threshold` on, slope × (x - threshold) below; at most `max`. */
export function generalRelu(
  graph: Graph,
  x: Tensor,
  { slope, threshold, max }: { slope: number; threshold: number; max: number | null },
): Tensor {
  const limit = (y: Tensor) => (max === null ? y : withNumber(graph, 'Min', y, max));
  if (threshold === 0 && slope === 0) return limit(unary(graph, 'Relu', x));
  if (threshold === 0) return limit(leakyRelu(graph, x, slope));
  const isAbove = broadcast(graph, 'GreaterOrEqual', [x, constantTensor(graph, threshold)], 'bool');
  const below =
    slope === 0
      ? constantTensor(graph, 0)
      : withNumber(graph, 'Mul', withNumber(graph, 'Sub', x, threshold), slope);
  return limit(broadcast(graph, 'Where', [isAbove, x, below], x.dtype));
}

function relu(call: Call): Tensor {
  const { options, graph } = call;
  const slope = maybeNumber(options, 'negative_slope') ?? 0;
  const threshold = maybeNumber(options, 'threshold') ?? 0;
  return generalRelu(graph, floatInput(call), {
    slope,
    threshold,
    max: maybeNumber(options, 'max_value'),
  });
}

/** Keras 2 calls the slope alpha; both default to 0.3. */
function leaky(call: Call): Tensor {
  const alpha = maybeNumber(call.options, 'alpha');
  const slope = maybeNumber(call.options, 'negative_slope');
  const chosen = slope ?? alpha;
  if (chosen === null) throw unsupported('A LeakyReLU that does not say its slope');
  return leakyRelu(call.graph, floatInput(call), chosen);
}

/** x above 0, alpha × x below, with one alpha for each place of the shape of the weight. */
function parametric(call: Call): Tensor {
  const { graph, options } = call;
  const x = floatInput(call);
  // They only shape the weight, which is stored with ones on shared axes.
  ignore(options, 'shared_axes');
  const alpha = weight(call, 0);
  const below = withNumber(graph, 'Min', x, 0);
  return broadcast(graph, 'Add', [
    unary(graph, 'Relu', x),
    broadcast(graph, 'Mul', [alpha, below]),
  ]);
}

function thresholded(call: Call): Tensor {
  const { graph, options } = call;
  const x = floatInput(call);
  const theta = constantTensor(graph, number(options, 'theta', 1));
  const isAbove = broadcast(graph, 'Greater', [x, theta], 'bool');
  return broadcast(graph, 'Where', [isAbove, x, constantTensor(graph, 0)], x.dtype);
}

function softmaxLayer(call: Call): Tensor {
  const x = floatInput(call);
  return softmaxOver(call.graph, x, integers(call.options, 'axis', [-1]));
}

export const activationLayers: LayerTable = {
  Activation: { run: (call) => activated(call, floatInput(call)) },
  ReLU: { run: relu },
  LeakyReLU: { run: leaky },
  ELU: {
    run: (call) =>
      unary(call.graph, 'Elu', floatInput(call), {
        alpha: { float: number(call.options, 'alpha', 1) },
      }),
  },
  PReLU: { run: parametric, weights: () => ({ trainable: ['alpha'] }) },
  ThresholdedReLU: { run: thresholded },
  Softmax: { run: softmaxLayer },
};
