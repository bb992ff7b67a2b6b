import { argument, type Call, float, int, type OperatorTable, tensor } from '../call.ts';
import { failedInModel } from '../refusal.ts';
import type { Tensor } from '../tensor.ts';
import { list, type Value } from '../values.ts';

/** Losses as compositions of other operators, with torch's reductions: 0 none, 1 mean, 2 sum. */

type Op = (name: string, ...args: Value[]) => Value;

const opOf =
  (call: Call): Op =>
  (name, ...args) =>
    call.lowering.callOperator(name, args);

function reduced(call: Call, value: Value): Value {
  const how = int(call, 'reduction');
  if (how !== 1 && how !== 2) return value;
  return opOf(call)(how === 1 ? 'mean' : 'sum', value);
}

/** A loss of each element of `self` and `target`. */
const elementLoss =
  (formula: (op: Op, x: Tensor, target: Tensor, call: Call) => Value) =>
  (call: Call): Value =>
    reduced(call, formula(opOf(call), tensor(call, 'self'), tensor(call, 'target'), call));

/** Half a square below `beta`, straight above it. */
function smooth(op: Op, x: Tensor, target: Tensor, beta: number, scale: number): Value {
  const size = op('abs', op('sub', x, target));
  if (beta === 0) return size;
  const square = op('mul', op('mul', size, size), 0.5 / scale);
  const line = op('mul', op('sub', size, beta / 2), beta / scale);
  return op('where', op('lt', size, beta), square, line);
}

function weighted(call: Call, loss: Value): Value {
  const weight = argument(call, 'weight');
  return weight === null ? loss : opOf(call)('mul', loss, weight);
}

/** Logarithms are cut at -100, as torch does. */
function binaryCrossEntropy(call: Call): Value {
  const op = opOf(call);
  const [x, target] = [tensor(call, 'self'), tensor(call, 'target')];
  const yes = op('mul', target, op('clamp', op('log', x), -100n));
  const no = op('mul', op('rsub', target, 1n), op('clamp', op('log', op('rsub', x, 1n)), -100n));
  return reduced(call, weighted(call, op('neg', op('add', yes, no))));
}

function binaryCrossEntropyWithLogits(call: Call): Value {
  const op = opOf(call);
  const [x, target] = [tensor(call, 'self'), tensor(call, 'target')];
  const positive = argument(call, 'pos_weight');
  const log = op('log_sigmoid', x);
  const kept = op('mul', op('rsub', target, 1n), x);
  const factor =
    positive === null ? null : op('add', op('mul', op('sub', positive, 1n), target), 1n);
  const loss = op('sub', kept, factor === null ? log : op('mul', factor, log));
  return reduced(call, weighted(call, loss));
}

function divergence(call: Call): Value {
  const op = opOf(call);
  const [x, target] = [tensor(call, 'self'), tensor(call, 'target')];
  const loss =
    argument(call, 'log_target') === true
      ? op('mul', op('exp', target), op('sub', target, x))
      : op('sub', op('xlogy', target, target), op('mul', target, x));
  return reduced(call, loss);
}

/** Of class indexes: the negative logarithm of what is given for the right class. */
function negativeLogLikelihood(call: Call): Value {
  const op = opOf(call);
  const [x, target] = [tensor(call, 'self'), tensor(call, 'target')];
  if (x.shape.length < 1) throw failedInModel('nll_loss needs classes.');
  const axis = x.shape.length === 1 ? 0n : 1n;
  const ignored = BigInt(int(call, 'ignore_index'));
  const kept = op('ne', target, ignored);
  // One sample without a batch may have its class in a list of one.
  const flat = x.shape.length === 1 ? op('reshape', target, list([])) : target;
  const safe = op('where', op('ne', flat, ignored), flat, 0n);
  const picked = op('neg', op('squeeze', op('gather', x, axis, op('unsqueeze', safe, axis)), axis));
  const weight = argument(call, 'weight');
  const own = op('mul', kept, weight === null ? 1 : op('take', weight, safe));
  const loss = op('mul', op('where', kept, picked, 0), own);
  const how = int(call, 'reduction');
  if (how === 0) return loss;
  return how === 2 ? op('sum', loss) : op('div', op('sum', loss), op('sum', own));
}

export const lossOperators: OperatorTable = {
  mse_loss: elementLoss((op, x, target) => op('square', op('sub', x, target))),
  l1_loss: elementLoss((op, x, target) => op('abs', op('sub', x, target))),
  smooth_l1_loss: elementLoss((op, x, target, call) => {
    const beta = float(call, 'beta');
    return smooth(op, x, target, beta, beta);
  }),
  huber_loss: elementLoss((op, x, target, call) => smooth(op, x, target, float(call, 'delta'), 1)),
  soft_margin_loss: elementLoss((op, x, target) =>
    op('log1p', op('exp', op('mul', op('neg', target), x))),
  ),
  binary_cross_entropy: binaryCrossEntropy,
  binary_cross_entropy_with_logits: binaryCrossEntropyWithLogits,
  kl_div: divergence,
  nll_loss: negativeLogLikelihood,
  nll_loss2d: negativeLogLikelihood,
  nll_loss_nd: negativeLogLikelihood,
  cross_entropy_loss: (call) => {
    const op = opOf(call);
    const [x, target] = [tensor(call, 'self'), tensor(call, 'target')];
    if (float(call, 'label_smoothing') !== 0 || target.dtype !== 'int64')
      throw failedInModel('Cross entropy is known here for class indexes without smoothing only.');
    const axis = x.shape.length === 1 ? 0n : 1n;
    const keywords = ['weight', 'reduction', 'ignore_index'].map((name) => argument(call, name));
    return op('nll_loss_nd', op('log_softmax', x, axis), target, ...keywords);
  },
};
