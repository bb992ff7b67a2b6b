import type { Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import { type Call, maybeText, type OperatorTable, operand, scalar, tensor } from '../call.ts';
import {
  broadcastNode,
  elementwise,
  floatType,
  isTensor,
  type Operand,
  operandValue,
  readAs,
  resultType,
  scalarConstant,
  unaryNode,
  wrap,
} from '../compute.ts';
import { type DataType, isFloating } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { makeTensor, type Tensor } from '../tensor.ts';
import type { Scalar } from '../values.ts';
import { choose } from './comparison.ts';

/** What the engine has no boolean kernel for, as logic. */
const BOOLEAN: Record<string, string> = { Add: 'Or', Mul: 'And', Max: 'Or', Min: 'And' };

/** An arithmetic operation on two operands, in their result type. */
export function arithmetic(
  graph: Graph,
  operator: string,
  a: Operand,
  b: Operand,
  dtype: DataType = resultType(a, b),
): Tensor {
  const name = dtype === 'bool' ? BOOLEAN[operator] : operator;
  if (!name) throw failedInModel(`torch has no ${operator} of two boolean tensors.`);
  const inputs = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  return elementwise(wrap(graph, broadcastNode(graph, name, inputs), dtype), dtype, [a, b]);
}

function scaled(graph: Graph, value: Operand, factor: Scalar): Operand {
  if (Number(factor) === 1) return value;
  if (isTensor(value)) return arithmetic(graph, 'Mul', value, factor);
  return typeof value === 'bigint' && typeof factor === 'bigint'
    ? value * factor
    : Number(value) * Number(factor);
}

function sum(call: Call, operator: 'Add' | 'Sub'): Tensor {
  const [a, b] = [operand(call, 'self'), operand(call, 'other')];
  const term = scaled(call.graph, b, scalar(call, 'alpha'));
  // The type is that of the operands as given; alpha has no part in it.
  return arithmetic(call.graph, operator, a, term, resultType(a, b));
}

/** Whether a remainder has the other sign than the divisor, so that one more divisor has to be added. */
function wrongSign(graph: Graph, remainder: GraphValue, divisor: GraphValue): GraphValue {
  const zero = scalarConstant(graph, 0n, 'float32');
  const differs = broadcastNode(
    graph,
    'Xor',
    [
      broadcastNode(graph, 'Less', [remainder, zero], 'bool'),
      broadcastNode(graph, 'Less', [divisor, zero], 'bool'),
    ],
    'bool',
  );
  const isZero = broadcastNode(graph, 'Equal', [remainder, zero], 'bool');
  return broadcastNode(graph, 'And', [differs, unaryNode(graph, 'Not', isZero)], 'bool');
}

function fmod(graph: Graph, a: GraphValue, b: GraphValue): GraphValue {
  return broadcastNode(graph, 'Mod', [a, b], a.type, { fmod: 1 });
}

/** Remainder with the sign of the divisor, as Python's `%`. */
function remainder(graph: Graph, a: Operand, b: Operand): Tensor {
  const dtype = resultType(a, b);
  if (!isFloating(dtype)) return arithmetic(graph, 'Mod', a, b, dtype);
  const [x, y] = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  const plain = fmod(graph, x, y);
  const added = broadcastNode(graph, 'Add', [plain, y]);
  const value = broadcastNode(graph, 'Where', [wrongSign(graph, plain, y), added, plain], x.type);
  return elementwise(value, dtype, [a, b]);
}

/** Division rounded down. For floats by way of the remainder: the quotient itself may round up. */
export function floorDivide(graph: Graph, a: Operand, b: Operand): Tensor {
  const dtype = resultType(a, b);
  const [x, y] = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  if (!isFloating(dtype)) {
    const rest = broadcastNode(graph, 'Mod', [x, y]);
    const whole = broadcastNode(graph, 'Sub', [x, rest]);
    return elementwise(wrap(graph, broadcastNode(graph, 'Div', [whole, y]), dtype), dtype, [a, b]);
  }
  const rest = fmod(graph, x, y);
  const quotient = broadcastNode(graph, 'Div', [broadcastNode(graph, 'Sub', [x, rest]), y]);
  const one = scalarConstant(graph, 1, dtype);
  const lower = broadcastNode(graph, 'Sub', [quotient, one]);
  const whole = broadcastNode(graph, 'Where', [wrongSign(graph, rest, y), lower, quotient], x.type);
  const rounded = unaryNode(graph, 'Round', whole);
  const byZero = broadcastNode(graph, 'Equal', [y, scalarConstant(graph, 0, dtype)], 'bool');
  const plain = broadcastNode(graph, 'Div', [x, y]);
  const value = broadcastNode(graph, 'Where', [byZero, plain, rounded], x.type);
  return elementwise(value, dtype, [a, b]);
}

export function trunc(graph: Graph, value: GraphValue): GraphValue {
  const size = unaryNode(graph, 'Floor', unaryNode(graph, 'Abs', value));
  return broadcastNode(graph, 'Mul', [size, unaryNode(graph, 'Sign', value)]);
}

function truncDivide(graph: Graph, a: Operand, b: Operand): Tensor {
  const quotient = arithmetic(graph, 'Div', a, b);
  if (!isFloating(quotient.dtype)) return quotient;
  const dtype = quotient.dtype;
  const value = broadcastNode(graph, 'Div', [
    operandValue(graph, a, dtype),
    operandValue(graph, b, dtype),
  ]);
  return elementwise(trunc(graph, value), dtype, [a, b]);
}

export function trueDivide(graph: Graph, a: Operand, b: Operand): Tensor {
  return arithmetic(graph, 'Div', a, b, floatType(resultType(a, b)));
}

function divide(call: Call): Tensor {
  const [a, b] = [operand(call, 'self'), operand(call, 'other')];
  const mode = call.bound.values.has('rounding_mode') ? maybeText(call, 'rounding_mode') : null;
  if (mode === 'floor') return floorDivide(call.graph, a, b);
  if (mode === 'trunc') return truncDivide(call.graph, a, b);
  if (mode !== null) throw failedInModel(`Division has no rounding mode ${mode}.`);
  // Before version 4 the division of integers gave integers.
  const integers = !isFloating(resultType(a, b));
  if (integers && call.lowering.version < 4 && call.bound.schema.name.startsWith('aten::div'))
    return truncDivide(call.graph, a, b);
  return trueDivide(call.graph, a, b);
}

/** Powers that torch computes by other operations than pow. */
function power(call: Call): Tensor {
  const { graph } = call;
  const [base, exponent] = [operand(call, 'self'), operand(call, 'exponent')];
  const dtype = resultType(base, exponent);
  if (!isTensor(exponent) && isTensor(base)) {
    const number = Number(exponent);
    const x = operandValue(graph, base, dtype);
    const wrapUp = (value: GraphValue) => elementwise(wrap(graph, value, dtype), dtype, [base]);
    if (number === 1) return wrapUp(unaryNode(graph, 'Identity', x));
    if (number === 2 || number === 3) {
      const square = broadcastNode(graph, 'Mul', [x, x]);
      return wrapUp(number === 2 ? square : broadcastNode(graph, 'Mul', [square, x]));
    }
    if (isFloating(dtype) && number === 0.5) return wrapUp(unaryNode(graph, 'Sqrt', x));
    if (isFloating(dtype) && number === -1) return wrapUp(unaryNode(graph, 'Reciprocal', x));
    if (!isFloating(dtype) && number < 0)
      throw failedInModel('Integers to negative integer powers are not allowed.');
  }
  return arithmetic(graph, 'Pow', base, exponent, dtype === 'bool' ? 'int64' : dtype);
}

/** `self + value * a * b` and `self + value * a / b`. */
function addProduct(call: Call, operator: 'Mul' | 'Div'): Tensor {
  const { graph } = call;
  const [a, b] = [tensor(call, 'tensor1'), tensor(call, 'tensor2')];
  const factor = scalar(call, 'value');
  const self = tensor(call, 'self');
  const common = resultType(self, a, b);
  const dtype = operator === 'Div' ? floatType(common) : common;
  const first = Number(factor) === 1 ? a : arithmetic(graph, 'Mul', a, factor, dtype);
  return arithmetic(graph, 'Add', self, arithmetic(graph, operator, first, b, dtype), dtype);
}

function lerp(call: Call): Tensor {
  const { graph } = call;
  const [start, end] = [tensor(call, 'self'), tensor(call, 'end')];
  const way = arithmetic(graph, 'Sub', end, start);
  return arithmetic(graph, 'Add', start, arithmetic(graph, 'Mul', way, operand(call, 'weight')));
}

/** The angle of a point, out of the arc tangent of the quotient and the quadrant. */
function arcTangent(call: Call): Tensor {
  const { graph } = call;
  const [a, b] = [tensor(call, 'self'), tensor(call, 'other')];
  const dtype = floatType(resultType(a, b));
  const [y, x] = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  const number = (value: number) => scalarConstant(graph, value, dtype);
  const less = (value: GraphValue) => broadcastNode(graph, 'Less', [value, number(0)], 'bool');
  const where = (condition: GraphValue, yes: GraphValue, no: GraphValue) =>
    broadcastNode(graph, 'Where', [condition, yes, no], x.type);
  const angle = unaryNode(graph, 'Atan', broadcastNode(graph, 'Div', [y, x]));
  const turn = where(less(y), number(-Math.PI), number(Math.PI));
  const turned = where(less(x), broadcastNode(graph, 'Add', [angle, turn]), angle);
  const onAxis = broadcastNode(graph, 'Mul', [unaryNode(graph, 'Sign', y), number(Math.PI / 2)]);
  const isZero = broadcastNode(graph, 'Equal', [x, number(0)], 'bool');
  return elementwise(where(isZero, onAxis, turned), dtype, [a, b]);
}

/** `a * 2^b`, or `a / 2^b` rounded down; by less than none nothing of the bits is left. */
function shift(call: Call, left: boolean): Tensor {
  const { graph } = call;
  const [a, b] = [operand(call, 'self'), operand(call, 'other')];
  const dtype = resultType(a, b);
  if (isFloating(dtype)) throw unsupported('Bit shifts of floats');
  const most = 62n;
  const by = isTensor(b) ? b : makeTensor(scalarConstant(graph, b, 'int64'), 'int64');
  const bits = readAs(graph, by, 'int64');
  const number = (value: bigint) => scalarConstant(graph, value, 'int64');
  const outside = broadcastNode(graph, 'Less', [bits, number(0n)], 'bool');
  const bounded = choose(
    graph,
    outside,
    number(most),
    broadcastNode(graph, 'Min', [bits, number(most)]),
  );
  const power = broadcastNode(graph, 'Pow', [number(2n), bounded]);
  const factor = left ? choose(graph, outside, number(0n), power) : power;
  const powers = makeTensor(factor, 'int64');
  const moved = left ? arithmetic(graph, 'Mul', a, powers, 'int64') : floorDivide(graph, a, powers);
  return elementwise(readAs(graph, moved, dtype), dtype, [a, b]);
}

const pair = (operator: string) => (call: Call) =>
  arithmetic(call.graph, operator, operand(call, 'self'), operand(call, 'other'));

export const arithmeticOperators: OperatorTable = {
  add: (call) => sum(call, 'Add'),
  sub: (call) => sum(call, 'Sub'),
  subtract: (call) => sum(call, 'Sub'),
  rsub: (call) => {
    const [a, b] = [operand(call, 'self'), operand(call, 'other')];
    const term = scaled(call.graph, a, scalar(call, 'alpha'));
    return arithmetic(call.graph, 'Sub', b, term, resultType(a, b));
  },
  mul: pair('Mul'),
  multiply: pair('Mul'),
  div: divide,
  divide,
  true_divide: divide,
  floor_divide: (call) => floorDivide(call.graph, operand(call, 'self'), operand(call, 'other')),
  remainder: (call) => remainder(call.graph, operand(call, 'self'), operand(call, 'other')),
  fmod: (call) => {
    const [a, b] = [operand(call, 'self'), operand(call, 'other')];
    const dtype = resultType(a, b);
    const value = fmod(
      call.graph,
      operandValue(call.graph, a, dtype),
      operandValue(call.graph, b, dtype),
    );
    return elementwise(value, dtype, [a, b]);
  },
  pow: power,
  square: (call) => {
    const x = tensor(call, 'self');
    return arithmetic(call.graph, 'Mul', x, x, x.dtype === 'bool' ? 'int64' : x.dtype);
  },
  maximum: pair('Max'),
  minimum: pair('Min'),
  'max.other': pair('Max'),
  'min.other': pair('Min'),
  atan2: arcTangent,
  arctan2: arcTangent,
  hypot: (call) => {
    const [a, b] = [tensor(call, 'self'), tensor(call, 'other')];
    const dtype = resultType(a, b);
    const squares = [a, b].map((x) => arithmetic(call.graph, 'Mul', x, x, dtype));
    const [x = a, y = b] = squares;
    const total = arithmetic(call.graph, 'Add', x, y);
    return elementwise(
      unaryNode(call.graph, 'Sqrt', operandValue(call.graph, total, total.dtype)),
      total.dtype,
      [a, b],
    );
  },
  addcmul: (call) => addProduct(call, 'Mul'),
  addcdiv: (call) => addProduct(call, 'Div'),
  lerp,
  __lshift__: (call) => shift(call, true),
  __rshift__: (call) => shift(call, false),
  bitwise_left_shift: (call) => shift(call, true),
  bitwise_right_shift: (call) => shift(call, false),
};
