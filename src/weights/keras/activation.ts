import type { Graph } from '../../onnx/graph.ts';
import { broadcast, clip, unary, withNumber } from '../tensorflow/elementwise.ts';
import { softmax } from '../tensorflow/reduce.ts';
import { failedInModel, unsupported } from '../tensorflow/refusal.ts';
import { constantTensor, rankOf, type Tensor } from '../tensorflow/tensor.ts';
import { isObject, type Json, shown } from './json.ts';
import type { KerasVersion } from './version.ts';

export type Activation = (graph: Graph, x: Tensor, version: KerasVersion) => Tensor;

const node =
  (operator: string): Activation =>
  (graph, x) =>
    unary(graph, operator, x);

const times = (graph: Graph, a: Tensor, b: Tensor): Tensor => broadcast(graph, 'Mul', [a, b]);

/** clip(x + 3, 0, 6) / 6 */
const hardSigmoid6 = (graph: Graph, x: Tensor): Tensor =>
  withNumber(graph, 'Div', clip(graph, withNumber(graph, 'Add', x, 3), 0, 6), 6);

/** clip(0.2 x + 0.5, 0, 1) */
const hardSigmoid5 = (graph: Graph, x: Tensor): Tensor =>
  clip(graph, withNumber(graph, 'Add', withNumber(graph, 'Mul', x, 0.2), 0.5), 0, 1);

const hardSilu: Activation = (graph, x) => times(graph, x, hardSigmoid6(graph, x));

const silu: Activation = (graph, x) => times(graph, x, unary(graph, 'Sigmoid', x));

function softmaxOf(operator: 'Softmax' | 'LogSoftmax'): Activation {
  return (graph, x) => {
    if (rankOf(x) < 2) throw failedInModel('Softmax takes tensors of two axes or more');
    return softmax(graph, operator, x, -1);
  };
}

/** Elements above `limit` in size stay, `moved` towards zero by it where asked for. */
const shrink =
  (moved: boolean): Activation =>
  (graph, x) => {
    const limit = 0.5;
    const size = unary(graph, 'Abs', x);
    const outside = broadcast(graph, 'Greater', [size, constantTensor(graph, limit)], 'bool');
    const towards = withNumber(graph, 'Mul', unary(graph, 'Sign', x), limit);
    const kept = moved ? broadcast(graph, 'Sub', [x, towards]) : x;
    return broadcast(graph, 'Where', [outside, kept, constantTensor(graph, 0)], x.dtype);
  };

/** x - tanh x */
const tanhShrink: Activation = (graph, x) => broadcast(graph, 'Sub', [x, unary(graph, 'Tanh', x)]);

export function gelu(graph: Graph, x: Tensor, approximate: boolean): Tensor {
  return unary(graph, 'Gelu', x, { approximate: approximate ? 'tanh' : 'none' });
}

export function leakyRelu(graph: Graph, x: Tensor, slope: number): Tensor {
  return unary(graph, 'LeakyRelu', x, { alpha: { float: slope } });
}

/** Activations by name, with the values that Keras gives their parameters. */
export const ACTIVATIONS: Readonly<Record<string, Activation>> = {
  linear: (_, x) => x,
  relu: node('Relu'),
  relu6: (graph, x) => clip(graph, x, 0, 6),
  leaky_relu: (graph, x) => leakyRelu(graph, x, 0.2),
  sigmoid: node('Sigmoid'),
  tanh: node('Tanh'),
  elu: node('Elu'),
  selu: node('Selu'),
  celu: (graph, x) => unary(graph, 'Celu', x, { alpha: { float: 1 } }),
  softplus: node('Softplus'),
  softsign: node('Softsign'),
  exponential: node('Exp'),
  softmax: softmaxOf('Softmax'),
  log_softmax: softmaxOf('LogSoftmax'),
  log_sigmoid: (graph, x) => unary(graph, 'Neg', unary(graph, 'Softplus', unary(graph, 'Neg', x))),
  swish: silu,
  silu,
  mish: (graph, x) => times(graph, x, unary(graph, 'Tanh', unary(graph, 'Softplus', x))),
  // Keras 3 has PyTorch's, Keras 2 Theano's.
  hard_sigmoid: (graph, x, { major }) =>
    major >= 3 ? hardSigmoid6(graph, x) : hardSigmoid5(graph, x),
  hard_silu: hardSilu,
  hard_swish: hardSilu,
  hard_tanh: (graph, x) => clip(graph, x, -1, 1),
  hard_shrink: shrink(false),
  soft_shrink: shrink(true),
  tanh_shrink: tanhShrink,
  // Both Keras 2 and 3 take the exact one unless told otherwise.
  gelu: (graph, x) => gelu(graph, x, false),
};

/** Names that Keras 2 wrote into files for classes and for functions of TensorFlow. */
function nameOf(json: Json | undefined): string | null {
  if (typeof json === 'string') return json;
  if (!isObject(json)) return null;
  const { class_name: className, config, registered_name: registered } = json;
  if (className === 'function') {
    // A registered function of the user's may have the name of one of Keras' own.
    const isOwn = typeof registered !== 'string' || registered === config;
    return typeof config === 'string' && isOwn ? config : null;
  }
  return null;
}

/** Whether a description of an activation means none. */
export function isLinear(json: Json | undefined): boolean {
  return json === undefined || json === null || json === 'linear';
}

/** Applies the activation that a layer's option describes. */
export function activate(
  graph: Graph,
  version: KerasVersion,
  json: Json | undefined,
  x: Tensor,
): Tensor {
  if (isLinear(json)) return x;
  const name = nameOf(json);
  const known = name !== null && Object.hasOwn(ACTIVATIONS, name) ? ACTIVATIONS[name] : undefined;
  if (!known) throw unsupported(`The activation ${shown(json)}, which is none of Keras' own`);
  return known(graph, x, version);
}
