import type { Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  argument,
  bool,
  type Call,
  float,
  int,
  maybeDataType,
  maybeFloat,
  type OperatorTable,
  operand,
  scalar,
  tensor,
  text,
} from '../call.ts';
import {
  axisOf,
  broadcastNode,
  elementwise,
  isTensor,
  type Operand,
  operandValue,
  readAs,
  refuseUnless,
  reshape,
  result,
  resultType,
  scalarConstant,
  slice,
  unaryNode,
} from '../compute.ts';
import { isFloating } from '../data-type.ts';
import { failedInModel } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';
import { arithmetic } from './arithmetic.ts';
import { choose } from './comparison.ts';
import { floatFunction, node, withNumber } from './math.ts';

const number = (graph: Graph, value: number) => scalarConstant(graph, value, 'float32');
const times = (graph: Graph, ...factors: [GraphValue, GraphValue]) =>
  broadcastNode(graph, 'Mul', factors);

/** Both bounds may be absent, numbers or tensors. */
export function clamp(graph: Graph, x: Tensor, low: Operand | null, high: Operand | null): Tensor {
  const bounds = [low, high].filter((bound) => bound !== null);
  const dtype = resultType(x, ...bounds);
  if (dtype === 'bool') {
    const kept = low === null ? x : arithmetic(graph, 'Max', x, low);
    return high === null ? kept : arithmetic(graph, 'Min', kept, high);
  }
  let value = readAs(graph, x, dtype);
  if (low !== null) value = broadcastNode(graph, 'Max', [value, operandValue(graph, low, dtype)]);
  if (high !== null) value = broadcastNode(graph, 'Min', [value, operandValue(graph, high, dtype)]);
  return elementwise(value, dtype, [x, ...bounds.filter(isTensor)]);
}

function maybeOperand(call: Call, name: string): Operand | null {
  return argument(call, name) === null ? null : operand(call, name);
}

const clampBoth = (call: Call) =>
  clamp(call.graph, tensor(call, 'self'), maybeOperand(call, 'min'), maybeOperand(call, 'max'));

function relu(call: Call): Tensor {
  const x = tensor(call, 'self');
  const value = isFloating(x.dtype)
    ? unaryNode(call.graph, 'Relu', read(x))
    : broadcastNode(call.graph, 'Max', [read(x), scalarConstant(call.graph, 0n, x.dtype)]);
  return elementwise(value, x.dtype, [x]);
}

/** scale * x above 0 and scale * alpha * (exp(input_scale * x) - 1) below. */
function elu(call: Call): Tensor {
  const [alpha, scale, inner] = [
    float(call, 'alpha'),
    float(call, 'scale'),
    float(call, 'input_scale'),
  ];
  return floatFunction((graph, x) => {
    const scaled = inner === 1 ? x : withNumber('Mul', inner)(graph, x);
    // The engine's operator knows negative arguments only.
    const below =
      inner > 0
        ? unaryNode(graph, 'Elu', scaled, { alpha: { float: alpha } })
        : withNumber('Mul', alpha)(
            graph,
            withNumber('Sub', 1)(graph, unaryNode(graph, 'Exp', scaled)),
          );
    const isPositive = broadcastNode(graph, 'Greater', [x, number(graph, 0)], 'bool');
    const value = inner === 1 ? below : choose(graph, isPositive, x, below);
    return scale === 1 ? value : withNumber('Mul', scale)(graph, value);
  })(call);
}

function softplus(call: Call): Tensor {
  const [beta, threshold] = [float(call, 'beta'), float(call, 'threshold')];
  return floatFunction((graph, x) => {
    const scaled = beta === 1 ? x : withNumber('Mul', beta)(graph, x);
    const soft = unaryNode(graph, 'Softplus', scaled);
    const value = beta === 1 ? soft : withNumber('Div', beta)(graph, soft);
    const linear = broadcastNode(graph, 'Greater', [scaled, number(graph, threshold)], 'bool');
    // From 20 on both sides are the same number in float32.
    return threshold >= 20 ? value : choose(graph, linear, x, value);
  })(call);
}

function prelu(call: Call): Tensor {
  const [x, weight] = [tensor(call, 'self'), tensor(call, 'weight')];
  const { graph } = call;
  const slope = read(weight);
  const channels = weight.shape.length === 1 && weight.shape[0] !== 1 && x.shape.length > 1;
  const shaped = channels
    ? reshape(graph, slope, [weight.shape[0] ?? 1, ...Array(x.shape.length - 2).fill(1)])
    : slope;
  const isPositive = broadcastNode(graph, 'Greater', [read(x), number(graph, 0)], 'bool');
  const value =
    x.shape.length >= shaped.shape.length
      ? broadcastNode(graph, 'PRelu', [read(x), shaped])
      : choose(graph, isPositive, read(x), times(graph, read(x), shaped));
  return elementwise(value, x.dtype, [x]);
}

function glu(call: Call): Tensor {
  const x = tensor(call, 'self');
  const axis = axisOf(int(call, 'dim'), x.shape.length);
  const size = x.shape[axis] ?? 0;
  if (size % 2 !== 0) throw failedInModel(`glu halves an axis of ${size} elements.`);
  const [a, b] = [0, size / 2].map((from) =>
    slice(call.graph, read(x), axis, from, from + size / 2),
  ) as [GraphValue, GraphValue];
  return result(times(call.graph, a, unaryNode(call.graph, 'Sigmoid', b)), x.dtype, [x]);
}

/** Softmax over one axis; a given type is converted to before. */
export function softmax(
  graph: Graph,
  operator: 'Softmax' | 'LogSoftmax',
  value: GraphValue,
  axis: number,
): GraphValue {
  if (value.shape.length === 0)
    return reshape(graph, unaryNode(graph, operator, reshape(graph, value, [1]), { axis: 0 }), []);
  return unaryNode(graph, operator, value, { axis });
}

const softmaxOf = (operator: 'Softmax' | 'LogSoftmax') => (call: Call) => {
  const x = tensor(call, 'self');
  const given = call.bound.values.has('dtype') ? maybeDataType(call, 'dtype') : null;
  const dtype = given ?? x.dtype;
  refuseUnless(isFloating(dtype), 'Softmax of integers');
  const axis = axisOf(int(call, 'dim'), x.shape.length);
  return result(softmax(call.graph, operator, readAs(call.graph, x, dtype), axis), dtype, [x]);
};

function threshold(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const above = broadcastNode(
    graph,
    'Greater',
    [read(x), scalarConstant(graph, scalar(call, 'threshold'), x.dtype)],
    'bool',
  );
  const value = choose(
    graph,
    above,
    read(x),
    scalarConstant(graph, scalar(call, 'value'), x.dtype),
  );
  return elementwise(value, x.dtype, [x]);
}

function shrink(call: Call, soft: boolean): Tensor {
  const limit = float(call, 'lambd');
  return floatFunction((graph, x) => {
    const outside = broadcastNode(
      graph,
      'Greater',
      [unaryNode(graph, 'Abs', x), number(graph, limit)],
      'bool',
    );
    const move = times(graph, unaryNode(graph, 'Sign', x), number(graph, limit));
    const kept = soft ? broadcastNode(graph, 'Sub', [x, move]) : x;
    return choose(graph, outside, kept, number(graph, 0));
  })(call);
}

function gelu(call: Call): Tensor {
  const approximate = text(call, 'approximate');
  return floatFunction((graph, x) => unaryNode(graph, 'Gelu', x, { approximate }))(call);
}

/** In evaluation the random slope is the middle of its range. */
function randomRelu(call: Call): Tensor {
  refuseUnless(!bool(call, 'training'), 'rrelu in training mode');
  const alpha = (float(call, 'lower') + float(call, 'upper')) / 2;
  return floatFunction((graph, x) => unaryNode(graph, 'LeakyRelu', x, { alpha: { float: alpha } }))(
    call,
  );
}

const withAlpha = (operator: string, name: string) => (call: Call) => {
  const alpha = float(call, name);
  return floatFunction((graph, x) => unaryNode(graph, operator, x, { alpha: { float: alpha } }))(
    call,
  );
};

export const activationOperators: OperatorTable = {
  relu,
  relu6: (call) => clamp(call.graph, tensor(call, 'self'), 0n, 6n),
  hardtanh: (call) => {
    const x = tensor(call, 'self');
    // Integers keep their type: their bounds are cut to integers.
    const [low, high] = ['min_val', 'max_val'].map((name) => {
      const bound = scalar(call, name);
      return isFloating(x.dtype) ? bound : BigInt(Math.trunc(Number(bound)));
    });
    return clamp(call.graph, x, low ?? null, high ?? null);
  },
  clamp: clampBoth,
  clip: clampBoth,
  clamp_min: (call) => clamp(call.graph, tensor(call, 'self'), maybeOperand(call, 'min'), null),
  clamp_max: (call) => clamp(call.graph, tensor(call, 'self'), null, maybeOperand(call, 'max')),
  sigmoid: floatFunction(node('Sigmoid')),
  special_expit: floatFunction(node('Sigmoid')),
  tanh: floatFunction(node('Tanh')),
  logit: (call) => {
    const eps = maybeFloat(call, 'eps');
    return floatFunction((graph, input) => {
      const x =
        eps === null
          ? input
          : broadcastNode(graph, 'Max', [
              number(graph, eps),
              broadcastNode(graph, 'Min', [input, number(graph, 1 - eps)]),
            ]);
      const rest = broadcastNode(graph, 'Sub', [number(graph, 1), x]);
      return unaryNode(graph, 'Log', broadcastNode(graph, 'Div', [x, rest]));
    })(call);
  },
  leaky_relu: withAlpha('LeakyRelu', 'negative_slope'),
  celu: withAlpha('Celu', 'alpha'),
  elu,
  selu: floatFunction(node('Selu')),
  silu: floatFunction((graph, x) => times(graph, x, unaryNode(graph, 'Sigmoid', x))),
  gelu,
  mish: floatFunction((graph, x) =>
    times(graph, x, unaryNode(graph, 'Tanh', unaryNode(graph, 'Softplus', x))),
  ),
  softplus,
  log_sigmoid: floatFunction((graph, x) =>
    unaryNode(graph, 'Neg', unaryNode(graph, 'Softplus', unaryNode(graph, 'Neg', x))),
  ),
  hardsigmoid: floatFunction((graph, x) =>
    unaryNode(graph, 'HardSigmoid', x, { alpha: { float: 1 / 6 }, beta: { float: 0.5 } }),
  ),
  hardswish: floatFunction(node('HardSwish')),
  hardshrink: (call) => shrink(call, false),
  softshrink: (call) => shrink(call, true),
  prelu,
  _prelu_kernel: prelu,
  rrelu: randomRelu,
  glu,
  threshold,
  softmax: softmaxOf('Softmax'),
  log_softmax: softmaxOf('LogSoftmax'),
  _softmax: (call) => {
    refuseUnless(!bool(call, 'half_to_float'), '_softmax with half_to_float');
    return softmaxOf('Softmax')(call);
  },
  _log_softmax: (call) => {
    refuseUnless(!bool(call, 'half_to_float'), '_log_softmax with half_to_float');
    return softmaxOf('LogSoftmax')(call);
  },
  special_softmax: softmaxOf('Softmax'),
};
