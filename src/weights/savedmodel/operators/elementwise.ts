import type { Attributes } from '../../../onnx/model-proto.ts';
import { addTensors, BINARY, multiply, subtract } from '../../tensorflow/arithmetic.ts';
import { isFloating } from '../../tensorflow/data-type.ts';
import { broadcast, cast, unary, withNumber, wrap } from '../../tensorflow/elementwise.ts';
import { reshape } from '../../tensorflow/rearrange.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { sameShape } from '../../tensorflow/shapes.ts';
import { constantTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  flagOf,
  floatOf,
  floatsOf,
  type OperatorFunction,
  type OperatorTable,
  tensor,
  tensors,
  typeOf,
} from '../call.ts';
import { filled } from './shape.ts';

/** TensorFlow's operators on one tensor of floats that the engine has as well. */
const FLOAT_UNARY: Record<string, string> = {
  Exp: 'Exp',
  Log: 'Log',
  Sqrt: 'Sqrt',
  Floor: 'Floor',
  Ceil: 'Ceil',
  Erf: 'Erf',
  Sin: 'Sin',
  Cos: 'Cos',
  Tan: 'Tan',
  Asin: 'Asin',
  Acos: 'Acos',
  Atan: 'Atan',
  Sinh: 'Sinh',
  Cosh: 'Cosh',
  Asinh: 'Asinh',
  Acosh: 'Acosh',
  Atanh: 'Atanh',
  Reciprocal: 'Reciprocal',
  Inv: 'Reciprocal',
  Rint: 'Round',
  Round: 'Round',
  Tanh: 'Tanh',
  Sigmoid: 'Sigmoid',
};

/** Those that work on integers as well. */
const NUMBER_UNARY: Record<string, string> = { Abs: 'Abs', Neg: 'Neg', Sign: 'Sign' };

/** A tensor of floats. */
export function floats(call: Call, index: number): Tensor {
  const x = tensor(call, index);
  if (!isFloating(x.dtype)) throw unsupported(`It is computed for ${x.dtype}`);
  return x;
}

const onFloats =
  (operator: string, attributes: Attributes = {}): OperatorFunction =>
  (call) =>
    unary(call.graph, operator, floats(call, 0), attributes);

const onNumbers =
  (operator: string): OperatorFunction =>
  (call) =>
    wrap(call.graph, unary(call.graph, operator, tensor(call, 0)));

const table = <Entry>(
  entries: Record<string, Entry>,
  make: (entry: Entry) => OperatorFunction,
): OperatorTable =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, make(entry)]));

/** Whether a number is so near to 0 that adding it to 1 would lose much of it. */
function isSmall(call: Call, x: Tensor): Tensor {
  const size = unary(call.graph, 'Abs', x);
  return broadcast(call.graph, 'Less', [size, constantTensor(call.graph, 0.5, x.dtype)], 'bool');
}

/** log(1 + x), near 0 by way of 2·atanh(x / (2 + x)), which is the same and exact there. */
const log1p: OperatorFunction = (call) => {
  const { graph } = call;
  const x = floats(call, 0);
  const ratio = broadcast(graph, 'Div', [x, withNumber(graph, 'Add', x, 2)]);
  const near = withNumber(graph, 'Mul', unary(graph, 'Atanh', ratio), 2);
  const plain = unary(graph, 'Log', withNumber(graph, 'Add', x, 1));
  return broadcast(graph, 'Where', [isSmall(call, x), near, plain], x.dtype);
};

/** exp(x) - 1, near 0 by way of tanh(x / 2)·(exp(x) + 1), which is the same and exact there. */
const expm1: OperatorFunction = (call) => {
  const { graph } = call;
  const x = floats(call, 0);
  const exponential = unary(graph, 'Exp', x);
  const half = unary(graph, 'Tanh', withNumber(graph, 'Mul', x, 0.5));
  const near = multiply(graph, half, withNumber(graph, 'Add', exponential, 1));
  const plain = withNumber(graph, 'Sub', exponential, 1);
  return broadcast(graph, 'Where', [isSmall(call, x), near, plain], x.dtype);
};

const inverseRoot: OperatorFunction = (call) =>
  unary(call.graph, 'Reciprocal', unary(call.graph, 'Sqrt', floats(call, 0)));

const square: OperatorFunction = (call) => {
  const x = tensor(call, 0);
  return multiply(call.graph, x, x);
};

const infinite: OperatorFunction = (call) =>
  unary(call.graph, 'IsInf', floats(call, 0), {}, 'bool');
const notANumber: OperatorFunction = (call) =>
  unary(call.graph, 'IsNaN', floats(call, 0), {}, 'bool');

const finite: OperatorFunction = (call) => {
  const { graph } = call;
  const either = broadcast(
    graph,
    'Or',
    [infinite(call) as Tensor, notANumber(call) as Tensor],
    'bool',
  );
  return unary(graph, 'Not', either);
};

/** Whether out-of-range numbers are truncated is left to the machine in TensorFlow as well. */
const convert: OperatorFunction = (call) => {
  flagOf(call, 'Truncate');
  return cast(call.graph, tensor(call, 0), typeOf(call, 'DstT'));
};

/** Elements of one tensor or of another one, by a condition. */
export function choose(call: Call, condition: Tensor, yes: Tensor, no: Tensor): Tensor {
  const { graph } = call;
  if (yes.dtype !== 'bool') return broadcast(graph, 'Where', [condition, yes, no], yes.dtype);
  // The engine chooses between no booleans.
  const chosen = broadcast(
    graph,
    'Where',
    [condition, cast(graph, yes, 'int64'), cast(graph, no, 'int64')],
    'int64',
  );
  return cast(graph, chosen, 'bool');
}

/** The first version: a vector of conditions chooses rows. */
const select: OperatorFunction = (call) => {
  const [condition, yes, no] = [tensor(call, 0), tensor(call, 1), tensor(call, 2)];
  const rows = rankOf(condition) === 1 && rankOf(yes) > 1;
  if (!sameShape(yes.shape, no.shape))
    throw failedInModel(`It chooses between the shapes [${yes.shape}] and [${no.shape}]`);
  const spread = rows
    ? reshape(call.graph, condition, [...condition.shape, ...Array(rankOf(yes) - 1).fill(1)])
    : condition;
  return choose(call, spread, yes, no);
};

const clip: OperatorFunction = (call) => {
  const { graph } = call;
  const [x, low, high] = [tensor(call, 0), tensor(call, 1), tensor(call, 2)];
  return broadcast(graph, 'Max', [broadcast(graph, 'Min', [x, high], x.dtype), low], x.dtype);
};

const sum: OperatorFunction = (call) =>
  tensors(call).reduce((total, x) => addTensors(call.graph, total, x));

const binary =
  (operator: (typeof BINARY)[string]): OperatorFunction =>
  (call) =>
    operator(call.graph, tensor(call, 0), tensor(call, 1));

const complement: OperatorFunction = (call) => {
  const { graph } = call;
  const erf = unary(graph, 'Erf', floats(call, 0));
  return subtract(graph, constantTensor(graph, 1, erf.dtype), erf);
};

/** Number of boundaries that an element reaches. */
const bucket: OperatorFunction = (call) => {
  const { graph } = call;
  const x = cast(graph, tensor(call, 0), 'float32');
  const boundaries = floatsOf(call, 'boundaries');
  return boundaries.reduce<Tensor>(
    (count, boundary) => {
      const limit = constantTensor(graph, boundary, 'float32');
      const reached = broadcast(graph, 'GreaterOrEqual', [x, limit], 'bool');
      return addTensors(graph, count, cast(graph, reached, 'int32'));
    },
    filled(call, 0, x.shape, 'int32'),
  );
};

const nearlyEqual: OperatorFunction = (call) => {
  const { graph } = call;
  const distance = unary(graph, 'Abs', subtract(graph, tensor(call, 0), tensor(call, 1)));
  const tolerance = constantTensor(graph, floatOf(call, 'tolerance'), distance.dtype);
  return broadcast(graph, 'Less', [distance, tolerance], 'bool');
};

/** Operators that treat each element alone. */
export const elementwiseOperators: OperatorTable = {
  ...table(FLOAT_UNARY, onFloats),
  ...table(NUMBER_UNARY, onNumbers),
  ...table(BINARY, binary),
  Log1p: log1p,
  Expm1: expm1,
  Erfc: complement,
  Rsqrt: inverseRoot,
  Square: square,
  IsInf: infinite,
  IsNan: notANumber,
  IsFinite: finite,
  LogicalNot: (call) => unary(call.graph, 'Not', tensor(call, 0)),
  Cast: convert,
  Select: select,
  SelectV2: (call) => choose(call, tensor(call, 0), tensor(call, 1), tensor(call, 2)),
  ClipByValue: clip,
  Bucketize: bucket,
  ApproximateEqual: nearlyEqual,
  AddN: sum,
  AccumulateNV2: sum,
};
