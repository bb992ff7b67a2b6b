import { add } from '../../../onnx/graph.ts';
import { broadcast, cast, unary, withNumber } from '../../tensorflow/elementwise.ts';
import { reshape, tile } from '../../tensorflow/rearrange.ts';
import { reduce, softmax } from '../../tensorflow/reduce.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import { RESIZE_METHODS, resizeImages } from '../../tensorflow/resize.ts';
import { broadcastShapes, sameShape } from '../../tensorflow/shapes.ts';
import { constantTensor, first, makeFirst, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { gelu, leakyRelu } from '../activation.ts';
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

function softmaxOf(operator: 'Softmax' | 'LogSoftmax') {
  return {
    parameters: ['logits', 'axis'],
    run: (operands: Operands) =>
      softmax(operands.graph, operator, tensor(operands, 'logits'), integer(operands, 'axis', -1)),
  };
}

/** x / sqrt(max(Σ x², epsilon)) */
function l2Normalize(operands: Operands): Tensor {
  const { graph } = operands;
  const x = tensor(operands, 'x');
  const axes = integers(operands, 'axis') ?? x.shape.map((_, axis) => axis);
  const squares = reduce(graph, 'ReduceSum', broadcast(graph, 'Mul', [x, x]), axes, true);
  const bounded = withNumber(graph, 'Max', squares, number(operands, 'epsilon', 1e-12));
  return broadcast(graph, 'Div', [x, unary(graph, 'Sqrt', bounded)]);
}

function imageResize(operands: Operands): Tensor {
  refuseGiven(operands, 'preserve_aspect_ratio');
  const x = tensor(operands, 'images');
  if (rankOf(x) !== 4) throw unsupported(`tf.image.resize of [${x.shape}]`);
  const name = text(operands, 'method', 'bilinear').toLowerCase();
  const method = RESIZE_METHODS.find((known) => known === name);
  if (!method) throw unsupported(`tf.image.resize by ${name}`);
  const size = integers(operands, 'size') ?? [];
  if (size.length !== 2) throw unsupported(`tf.image.resize to [${size}]`);
  return resizeImages(operands.graph, x, size, method, flag(operands, 'antialias'));
}

/** Channels to space, in blocks of rows and columns before channels. */
function depthToSpace(operands: Operands): Tensor {
  const { graph } = operands;
  if (text(operands, 'data_format', 'NHWC') !== 'NHWC')
    throw unsupported('depth_to_space with the channels first');
  const value = first(graph, tensor(operands, 'input'));
  const block = integer(operands, 'block_size');
  const [batch = 1, channels = 1, height = 1, width = 1] = value.shape;
  const shape = [batch, channels / block ** 2, height * block, width * block];
  return makeFirst(
    add(graph, 'DepthToSpace', [value], { blocksize: block, mode: 'DCR' }, shape, value.type),
  );
}

function broadcastTo(operands: Operands): Tensor {
  const { graph } = operands;
  const x = tensor(operands, 'input');
  const shape = integers(operands, 'shape') ?? [];
  if (!sameShape(broadcastShapes(x.shape, shape), shape))
    throw unsupported(`[${x.shape}] as [${shape}]`);
  const padded = [...Array<number>(shape.length - rankOf(x)).fill(1), ...x.shape];
  const repeats = shape.map((size, axis) => (padded[axis] === size ? 1 : size));
  return tile(graph, reshape(graph, x, padded), repeats);
}

const shape: Operation = {
  parameters: ['input', 'out_type'],
  run: (operands) => {
    const type = given(operands, 'out_type') === null ? 'int32' : dataType(operands, 'out_type');
    return constantTensor(operands.graph, [...tensor(operands, 'input').shape], type);
  },
};

/** Functions of TensorFlow that stand in a model of Keras 2 as TFOpLambda, by their name under `tf`. */
export const TENSORFLOW_FUNCTIONS: OperationTable = {
  '__operators__.add': binary('AddV2', 'x', 'y'),
  '__operators__.getitem': {
    parameters: ['x', 'slice_spec'],
    run: (o) => getItem(o, 'slice_spec'),
  },
  'math.add': binary('AddV2', 'x', 'y'),
  'math.subtract': binary('Sub', 'x', 'y'),
  'math.multiply': binary('Mul', 'x', 'y'),
  'math.truediv': trueDivide('x', 'y'),
  'compat.v1.floor_div': binary('FloorDiv', 'x', 'y'),
  'math.floormod': binary('FloorMod', 'x', 'y'),
  'math.divide_no_nan': binary('DivNoNan', 'x', 'y'),
  'math.maximum': binary('Maximum', 'x', 'y'),
  'math.minimum': binary('Minimum', 'x', 'y'),
  'math.pow': binary('Pow', 'x', 'y'),
  'math.squared_difference': binary('SquaredDifference', 'x', 'y'),
  'math.greater': binary('Greater', 'x', 'y'),
  'math.greater_equal': binary('GreaterEqual', 'x', 'y'),
  'math.less': binary('Less', 'x', 'y'),
  'math.less_equal': binary('LessEqual', 'x', 'y'),
  'math.equal': binary('Equal', 'x', 'y'),
  'math.not_equal': binary('NotEqual', 'x', 'y'),
  'math.logical_and': binary('LogicalAnd', 'x', 'y'),
  'math.logical_or': binary('LogicalOr', 'x', 'y'),
  'math.logical_not': keeping('Not'),
  'nn.relu': keeping('Relu', 'features'),
  'nn.relu6': activation('relu6', 'features'),
  'nn.elu': node('Elu', 'features'),
  'nn.selu': node('Selu', 'features'),
  'math.softplus': node('Softplus', 'features'),
  'nn.softsign': node('Softsign', 'features'),
  'math.sigmoid': node('Sigmoid'),
  'math.log_sigmoid': activation('log_sigmoid'),
  'nn.silu': silu(),
  'nn.gelu': {
    parameters: ['features', 'approximate'],
    run: (o) => gelu(o.graph, tensor(o, 'features'), flag(o, 'approximate')),
  },
  'nn.leaky_relu': {
    parameters: ['features', 'alpha'],
    run: (o) => leakyRelu(o.graph, tensor(o, 'features'), number(o, 'alpha', 0.2)),
  },
  'math.tanh': node('Tanh'),
  'math.exp': node('Exp'),
  'math.expm1': expm1(),
  'math.log': node('Log'),
  'math.log1p': log1p(),
  'math.sqrt': node('Sqrt'),
  'math.rsqrt': rsqrt(),
  'math.square': square(),
  'math.abs': keeping('Abs'),
  'math.negative': keeping('Neg'),
  'math.sign': keeping('Sign'),
  'math.floor': node('Floor'),
  'math.ceil': node('Ceil'),
  'math.round': node('Round'),
  'math.reciprocal': node('Reciprocal'),
  'math.erf': node('Erf'),
  'math.sin': node('Sin'),
  'math.cos': node('Cos'),
  'math.reduce_mean': reduction('ReduceMean', 'input_tensor'),
  'math.reduce_sum': reduction('ReduceSum', 'input_tensor'),
  'math.reduce_max': reduction('ReduceMax', 'input_tensor'),
  'math.reduce_min': reduction('ReduceMin', 'input_tensor'),
  'math.reduce_prod': reduction('ReduceProd', 'input_tensor'),
  'math.argmax': arg('ArgMax', 'input', 0),
  'math.argmin': arg('ArgMin', 'input', 0),
  'nn.softmax': softmaxOf('Softmax'),
  'nn.log_softmax': softmaxOf('LogSoftmax'),
  'math.l2_normalize': { parameters: ['x', 'axis', 'epsilon'], run: l2Normalize },
  'linalg.matmul': product('a', 'b'),
  concat: joining('values', 0),
  stack: stacking('values'),
  split: splitting('value', 'num_or_size_splits', false),
  reshape: reshaping('tensor', 'shape'),
  transpose: transposing('a', 'perm'),
  expand_dims: expanding('input'),
  squeeze: squeezing('input'),
  tile: tiling('input', 'multiples'),
  pad: padding('tensor', 'paddings', 'constant_values'),
  where: choosing('condition', 'x', 'y'),
  clip_by_value: clipping('t', 'clip_value_min', 'clip_value_max'),
  zeros_like: like('input', 0),
  ones_like: like('input', 1),
  identity: unchanged('input'),
  stop_gradient: unchanged('input'),
  broadcast_to: { parameters: ['input', 'shape'], run: broadcastTo },
  cast: {
    parameters: ['x', 'dtype'],
    run: (o) => cast(o.graph, tensor(o, 'x'), dataType(o, 'dtype')),
  },
  shape,
  'image.resize': {
    parameters: ['images', 'size', 'method', 'preserve_aspect_ratio', 'antialias'],
    run: imageResize,
  },
  'nn.depth_to_space': { parameters: ['input', 'block_size', 'data_format'], run: depthToSpace },
};

/** x × sigmoid(beta × x) */
function silu() {
  return {
    parameters: ['features', 'beta'],
    run: (operands: Operands) => {
      const { graph } = operands;
      const x = tensor(operands, 'features');
      const scaled = withNumber(graph, 'Mul', x, number(operands, 'beta', 1));
      return broadcast(graph, 'Mul', [x, unary(graph, 'Sigmoid', scaled)]);
    },
  };
}

/** Other names of these functions: files have the one that their version of TensorFlow put first. */
const SAME: Readonly<Record<string, string>> = {
  add: 'math.add',
  subtract: 'math.subtract',
  multiply: 'math.multiply',
  divide: 'math.truediv',
  'math.divide': 'math.truediv',
  'math.floordiv': 'compat.v1.floor_div',
  maximum: 'math.maximum',
  minimum: 'math.minimum',
  'nn.softplus': 'math.softplus',
  'nn.sigmoid': 'math.sigmoid',
  sigmoid: 'math.sigmoid',
  'nn.swish': 'nn.silu',
  'nn.tanh': 'math.tanh',
  tanh: 'math.tanh',
  exp: 'math.exp',
  sqrt: 'math.sqrt',
  square: 'math.square',
  reduce_mean: 'math.reduce_mean',
  reduce_sum: 'math.reduce_sum',
  reduce_max: 'math.reduce_max',
  reduce_min: 'math.reduce_min',
  'linalg.l2_normalize': 'math.l2_normalize',
  'nn.l2_normalize': 'math.l2_normalize',
  matmul: 'linalg.matmul',
  'compat.v1.squeeze': 'squeeze',
  'compat.v1.pad': 'pad',
  'compat.v1.transpose': 'transpose',
  'compat.v1.shape': 'shape',
};

/** A function by its name, as files write it. */
export function findFunction(written: string): Operation | undefined {
  const name = Object.hasOwn(SAME, written) ? SAME[written] : written;
  return name !== undefined && Object.hasOwn(TENSORFLOW_FUNCTIONS, name)
    ? TENSORFLOW_FUNCTIONS[name]
    : undefined;
}
