import { broadcast, cast, unary } from '../../tensorflow/elementwise.ts';
import { gather, reshape, sliceAxis, tile, transpose } from '../../tensorflow/rearrange.ts';
import { reduce, softmax } from '../../tensorflow/reduce.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import { RESIZE_METHODS, resizeImages } from '../../tensorflow/resize.ts';
import { axisOf, range } from '../../tensorflow/shapes.ts';
import { rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { gelu, leakyRelu } from '../activation.ts';
import type { Layer } from '../call.ts';
import { softmaxOver } from '../layers/softmax-over.ts';
import {
  activation,
  arg,
  binary,
  choosing,
  clipping,
  expanding,
  expm1,
  joining,
  keeping,
  like,
  log1p,
  node,
  padding,
  product,
  reduction,
  reshaping,
  rsqrt,
  splitting,
  spread,
  square,
  squeezing,
  stacking,
  tiling,
  transposing,
  trueDivide,
  unchanged,
} from './functions.ts';
import { getItem } from './get-item.ts';
import {
  bind,
  dataType,
  flag,
  given,
  integer,
  integers,
  number,
  type Operands,
  type Operation,
  type OperationTable,
  refuseGiven,
  tensor,
  text,
} from './operands.ts';

/** Axes moved to other places, the rest in order. */
function moveAxis(operands: Operands): Tensor {
  const x = tensor(operands, 'x');
  const rank = rankOf(x);
  const from = (integers(operands, 'source') ?? []).map((axis) => axisOf(axis, rank));
  const to = (integers(operands, 'destination') ?? []).map((axis) => axisOf(axis, rank));
  if (from.length !== to.length) throw unsupported('Axes that move to fewer places');
  const rest = range(rank).filter((axis) => !from.includes(axis));
  const order = range(rank).map((place) => {
    const index = to.indexOf(place);
    return index >= 0 ? (from[index] ?? 0) : (rest.shift() ?? 0);
  });
  return transpose(operands.graph, x, order);
}

function swapAxes(operands: Operands): Tensor {
  const x = tensor(operands, 'x');
  const [a, b] = ['axis1', 'axis2'].map((key) => axisOf(integer(operands, key), rankOf(x)));
  const order = range(rankOf(x)).map((axis) =>
    axis === a ? (b ?? 0) : axis === b ? (a ?? 0) : axis,
  );
  return transpose(operands.graph, x, order);
}

function repeat(operands: Operands): Tensor {
  const x = tensor(operands, 'x');
  const axisGiven = integers(operands, 'axis');
  const flat = axisGiven ? x : reshape(operands.graph, x, [-1]);
  const axis = axisOf(axisGiven?.[0] ?? 0, rankOf(flat));
  const count = integer(operands, 'repeats');
  const positions = range((flat.shape[axis] ?? 0) * count).map((i) => Math.floor(i / count));
  return gather(operands.graph, flat, axis, positions);
}

function flip(operands: Operands): Tensor {
  const x = tensor(operands, 'x');
  const axes = integers(operands, 'axis') ?? range(rankOf(x));
  return axes.reduce((y, given) => {
    const axis = axisOf(given, rankOf(x));
    return sliceAxis(operands.graph, y, axis, (x.shape[axis] ?? 1) - 1, -1, -1);
  }, x);
}

function broadcastTo(operands: Operands): Tensor {
  const x = tensor(operands, 'x');
  const shape = integers(operands, 'shape') ?? [];
  const padded = [...Array<number>(shape.length - rankOf(x)).fill(1), ...x.shape];
  if (padded.some((size, axis) => size !== 1 && size !== shape[axis]))
    throw unsupported(`[${x.shape}] as [${shape}]`);
  const repeats = shape.map((size, axis) => (padded[axis] === size ? 1 : size));
  return tile(operands.graph, reshape(operands.graph, x, padded), repeats);
}

function resize(operands: Operands): Tensor {
  refuseGiven(operands, 'crop_to_aspect_ratio', 'pad_to_aspect_ratio');
  if (text(operands, 'data_format', 'channels_last') !== 'channels_last')
    throw unsupported('Resize with the channels first');
  const x = tensor(operands, 'images');
  const name = text(operands, 'interpolation', 'bilinear');
  const method = RESIZE_METHODS.find((known) => known === name);
  if (!method || rankOf(x) !== 4) throw unsupported(`Resize of [${x.shape}] by ${name}`);
  const size = integers(operands, 'size') ?? [];
  const y = resizeImages(operands.graph, x, size, method, flag(operands, 'antialias'));
  return y;
}

function softmaxOf(operator: 'Softmax' | 'LogSoftmax'): Operation {
  return {
    parameters: ['x', 'axis'],
    run: (operands) => {
      const x = cast(operands.graph, tensor(operands, 'x'), 'float32');
      const axes = integers(operands, 'axis') ?? range(rankOf(x));
      const [only] = axes;
      if (axes.length === 1 && only !== undefined)
        return softmax(operands.graph, operator, x, only);
      if (operator === 'LogSoftmax') throw unsupported('LogSoftmax over several axes');
      return softmaxOver(operands.graph, x, axes);
    },
  };
}

/** log Σ exp x, from the largest element on so that nothing overflows. */
function logSumExp(operands: Operands): Tensor {
  const { graph } = operands;
  const x = cast(graph, tensor(operands, 'x'), 'float32');
  const axes = integers(operands, 'axis') ?? range(rankOf(x));
  const keep = flag(operands, 'keepdims');
  const largest = reduce(graph, 'ReduceMax', x, axes, true);
  const powers = unary(graph, 'Exp', broadcast(graph, 'Sub', [x, largest]));
  const sum = unary(graph, 'Log', reduce(graph, 'ReduceSum', powers, axes, keep));
  const shift = keep ? largest : reshape(graph, largest, sum.shape);
  return broadcast(graph, 'Add', [sum, shift]);
}

function round(operands: Operands): Tensor {
  if (integer(operands, 'decimals', 0) !== 0) throw unsupported('Rounding to decimals');
  return unary(operands.graph, 'Round', cast(operands.graph, tensor(operands, 'x'), 'float32'));
}

/** Maxima and minima may have a bound, which is refused. */
function bounded(operator: 'ReduceMax' | 'ReduceMin'): Operation {
  const { parameters, run } = reduction(operator, 'x');
  return {
    parameters: [...parameters, 'initial'],
    run: (operands) => {
      refuseGiven(operands, 'initial');
      return run(operands);
    },
  };
}

const compare = (operator: string): Operation => binary(operator, 'x1', 'x2');

/** Operations of `keras.ops` that stand among the layers of a model of Keras 3, by class. */
export const KERAS_OPERATIONS: OperationTable = {
  Add: binary('AddV2', 'x1', 'x2'),
  Subtract: binary('Sub', 'x1', 'x2'),
  Multiply: binary('Mul', 'x1', 'x2'),
  Divide: trueDivide('x1', 'x2', true),
  TrueDivide: trueDivide('x1', 'x2', true),
  DivideNoNan: binary('DivNoNan', 'x1', 'x2'),
  FloorDivide: binary('FloorDiv', 'x1', 'x2'),
  Mod: binary('FloorMod', 'x1', 'x2'),
  Power: binary('Pow', 'x1', 'x2'),
  Maximum: binary('Maximum', 'x1', 'x2'),
  Minimum: binary('Minimum', 'x1', 'x2'),
  Arctan2: binary('Atan2', 'x1', 'x2'),
  Greater: compare('Greater'),
  GreaterEqual: compare('GreaterEqual'),
  Less: compare('Less'),
  LessEqual: compare('LessEqual'),
  Equal: compare('Equal'),
  NotEqual: compare('NotEqual'),
  LogicalAnd: compare('LogicalAnd'),
  LogicalOr: compare('LogicalOr'),
  LogicalNot: keeping('Not'),
  Absolute: keeping('Abs'),
  Negative: keeping('Neg'),
  Sign: keeping('Sign'),
  Exp: node('Exp'),
  Expm1: expm1(),
  Log: node('Log'),
  Log1p: log1p(),
  Sqrt: node('Sqrt'),
  Rsqrt: rsqrt(),
  Square: square(),
  Reciprocal: node('Reciprocal'),
  Erf: node('Erf'),
  Sin: node('Sin'),
  Cos: node('Cos'),
  Tan: node('Tan'),
  Arcsin: node('Asin'),
  Arccos: node('Acos'),
  Arctan: node('Atan'),
  Sinh: node('Sinh'),
  Cosh: node('Cosh'),
  Tanh: node('Tanh'),
  Floor: node('Floor'),
  Ceil: node('Ceil'),
  Round: { parameters: ['x', 'decimals'], run: round },
  Relu: keeping('Relu'),
  Relu6: activation('relu6'),
  Sigmoid: node('Sigmoid'),
  LogSigmoid: activation('log_sigmoid'),
  Softplus: node('Softplus'),
  Softsign: node('Softsign'),
  Silu: activation('silu'),
  Selu: node('Selu'),
  HardSigmoid: activation('hard_sigmoid'),
  HardSilu: activation('hard_silu'),
  HardTanh: activation('hard_tanh'),
  Elu: {
    parameters: ['x', 'alpha'],
    run: (o) => unary(o.graph, 'Elu', tensor(o, 'x'), { alpha: { float: number(o, 'alpha', 1) } }),
  },
  LeakyRelu: {
    parameters: ['x', 'negative_slope'],
    run: (o) => leakyRelu(o.graph, tensor(o, 'x'), number(o, 'negative_slope', 0.2)),
  },
  Gelu: {
    parameters: ['x', 'approximate'],
    run: (o) => gelu(o.graph, tensor(o, 'x'), given(o, 'approximate') !== false),
  },
  Softmax: softmaxOf('Softmax'),
  LogSoftmax: softmaxOf('LogSoftmax'),
  Logsumexp: { parameters: ['x', 'axis', 'keepdims'], run: logSumExp },
  Mean: reduction('ReduceMean', 'x', true),
  Average: {
    parameters: ['x', 'axis', 'weights'],
    run: (o) => {
      refuseGiven(o, 'weights');
      const axes = integers(o, 'axis') ?? range(rankOf(tensor(o, 'x')));
      return reduce(o.graph, 'ReduceMean', cast(o.graph, tensor(o, 'x'), 'float32'), axes, false);
    },
  },
  Sum: reduction('ReduceSum', 'x'),
  Prod: reduction('ReduceProd', 'x', true),
  Max: bounded('ReduceMax'),
  Min: bounded('ReduceMin'),
  Var: spread('x', false),
  Std: spread('x', true),
  Argmax: arg('ArgMax', 'x', null),
  Argmin: arg('ArgMin', 'x', null),
  Matmul: product('x1', 'x2'),
  Concatenate: joining('xs', 0),
  Stack: stacking('x'),
  Split: splitting('x', 'indices_or_sections', true),
  Reshape: reshaping('x', 'newshape'),
  Transpose: transposing('x', 'axes'),
  Moveaxis: { parameters: ['x', 'source', 'destination'], run: moveAxis },
  Swapaxes: { parameters: ['x', 'axis1', 'axis2'], run: swapAxes },
  ExpandDims: expanding('x'),
  Squeeze: squeezing('x'),
  Tile: tiling('x', 'repeats'),
  Repeat: { parameters: ['x', 'repeats', 'axis'], run: repeat },
  Flip: { parameters: ['x', 'axis'], run: flip },
  BroadcastTo: { parameters: ['x', 'shape'], run: broadcastTo },
  Pad: padding('x', 'pad_width', 'constant_values'),
  Clip: clipping('x', 'x_min', 'x_max'),
  Where: choosing('condition', 'x1', 'x2'),
  GetItem: { parameters: ['x', 'key'], run: (o) => getItem(o, 'key') },
  ZerosLike: like('x', 0),
  OnesLike: like('x', 1),
  StopGradient: unchanged('variable'),
  Copy: unchanged(),
  Cast: {
    parameters: ['x', 'dtype'],
    run: (o) => cast(o.graph, tensor(o, 'x'), dataType(o, 'dtype')),
  },
  Resize: {
    parameters: [
      'images',
      'size',
      'interpolation',
      'antialias',
      'crop_to_aspect_ratio',
      'pad_to_aspect_ratio',
      'fill_mode',
      'fill_value',
      'data_format',
    ],
    run: resize,
  },
};

/** Other names of classes. */
const SAME: Readonly<Record<string, string>> = { Abs: 'Absolute', HardSwish: 'HardSilu' };

function find(className: string): Operation | undefined {
  const name = Object.hasOwn(SAME, className) ? SAME[className] : className;
  return name !== undefined && Object.hasOwn(KERAS_OPERATIONS, name)
    ? KERAS_OPERATIONS[name]
    : undefined;
}

export function isKnownOperation(className: string): boolean {
  return find(className) !== undefined;
}

/** An operation as a layer without weights. */
export function operationLayer(className: string): Layer {
  const operation = find(className);
  if (!operation) throw unsupported(`The operation keras.ops.${className}`);
  return { run: (call) => operation.run(bind(call, operation, true)) };
}
