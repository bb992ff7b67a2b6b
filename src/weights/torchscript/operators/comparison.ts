import type { Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import { bool, type Call, float, type OperatorTable, operand, tensor } from '../call.ts';
import {
  broadcastNode,
  elementwise,
  type Operand,
  operandValue,
  readAs,
  resultType,
  scalarConstant,
  unaryNode,
} from '../compute.ts';
import { computeType, isFloating } from '../data-type.ts';
import { failedInModel } from '../refusal.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';

/** Compares two operands in their common type. */
export function compare(graph: Graph, operator: string, a: Operand, b: Operand): Tensor {
  const common = resultType(a, b);
  // The engine has no order of booleans.
  const dtype = common === 'bool' && operator !== 'Equal' ? 'int64' : common;
  const inputs = [operandValue(graph, a, dtype), operandValue(graph, b, dtype)];
  return elementwise(broadcastNode(graph, operator, inputs, 'bool'), 'bool', [a, b]);
}

function not(graph: Graph, value: Tensor): Tensor {
  return elementwise(unaryNode(graph, 'Not', readAs(graph, value, 'bool')), 'bool', [value]);
}

const comparison = (operator: string) => (call: Call) =>
  compare(call.graph, operator, operand(call, 'self'), operand(call, 'other'));

const notEqual = (call: Call): Tensor => not(call.graph, comparison('Equal')(call));

function logical(operator: string, a: Operand, b: Operand, graph: Graph): Tensor {
  const inputs = [operandValue(graph, a, 'bool'), operandValue(graph, b, 'bool')];
  return elementwise(broadcastNode(graph, operator, inputs, 'bool'), 'bool', [a, b]);
}

const logic = (operator: string) => (call: Call) =>
  logical(operator, operand(call, 'self'), operand(call, 'other'), call.graph);

/** Bit by bit on integers, which is the same as logic on booleans. */
const bitwise = (operator: 'And' | 'Or' | 'Xor') => (call: Call) => {
  const [a, b] = [operand(call, 'self'), operand(call, 'other')];
  const dtype = resultType(a, b);
  if (dtype === 'bool') return logical(operator, a, b, call.graph);
  if (isFloating(dtype)) throw failedInModel('Floats have no bitwise operations.');
  const inputs = [operandValue(call.graph, a, dtype), operandValue(call.graph, b, dtype)];
  return elementwise(broadcastNode(call.graph, `Bitwise${operator}`, inputs), dtype, [a, b]);
};

function bitwiseNot(call: Call): Tensor {
  const x = tensor(call, 'self');
  if (x.dtype === 'bool') return not(call.graph, x);
  if (isFloating(x.dtype)) throw failedInModel('Floats have no bitwise operations.');
  // ~x = -1 - x, which for unsigned types is taken modulo their range.
  const top = x.dtype === 'uint8' ? 255n : -1n;
  const inputs = [scalarConstant(call.graph, top, x.dtype), read(x)];
  return elementwise(broadcastNode(call.graph, 'Sub', inputs), x.dtype, [x]);
}

/** A test of floats; integers are finite. */
const floatTest =
  (test: (graph: Graph, value: GraphValue) => GraphValue, ofIntegers: bigint) =>
  (call: Call): Tensor => {
    const x = tensor(call, 'self');
    const { graph } = call;
    if (isFloating(x.dtype)) return elementwise(test(graph, read(x)), 'bool', [x]);
    const zero = scalarConstant(graph, 0n, 'int64');
    const answer = ofIntegers ? 'Equal' : 'Less';
    const same = broadcastNode(graph, 'Mul', [readAs(graph, x, 'int64'), zero]);
    return elementwise(broadcastNode(graph, answer, [same, zero], 'bool'), 'bool', [x]);
  };

const isNan = (graph: Graph, value: GraphValue) => unaryNode(graph, 'IsNaN', value, {}, 'bool');
const isInf = (graph: Graph, value: GraphValue) => unaryNode(graph, 'IsInf', value, {}, 'bool');

/** Chooses element by element; the engine has no such kernel for booleans. */
export function choose(
  graph: Graph,
  condition: GraphValue,
  yes: GraphValue,
  no: GraphValue,
): GraphValue {
  if (yes.type !== 'bool') return broadcastNode(graph, 'Where', [condition, yes, no], yes.type);
  const kept = broadcastNode(graph, 'And', [condition, yes]);
  const other = broadcastNode(graph, 'And', [unaryNode(graph, 'Not', condition), no]);
  return broadcastNode(graph, 'Or', [kept, other]);
}

function where(call: Call): Tensor {
  const [a, b] = [operand(call, 'self'), operand(call, 'other')];
  const condition = tensor(call, 'condition');
  const dtype = resultType(a, b);
  const value = choose(
    call.graph,
    readAs(call.graph, condition, 'bool'),
    operandValue(call.graph, a, dtype),
    operandValue(call.graph, b, dtype),
  );
  return elementwise(value, dtype, [condition, a, b]);
}

function maskedFill(call: Call): Tensor {
  const [x, mask, value] = [tensor(call, 'self'), tensor(call, 'mask'), operand(call, 'value')];
  const { graph } = call;
  const filled = choose(
    graph,
    readAs(graph, mask, 'bool'),
    operandValue(graph, value, x.dtype),
    read(x),
  );
  // torch fills a copy in C order, whatever the order of the tensor.
  return makeTensor(filled, x.dtype);
}

function isClose(call: Call): Tensor {
  const { graph } = call;
  const [a, b] = [tensor(call, 'self'), tensor(call, 'other')];
  const [x, y] = [readAs(graph, a, 'float32'), readAs(graph, b, 'float32')];
  const number = (value: number) => scalarConstant(graph, value, 'float32');
  const scale = broadcastNode(graph, 'Mul', [
    unaryNode(graph, 'Abs', y),
    number(float(call, 'rtol')),
  ]);
  const allowed = broadcastNode(graph, 'Add', [scale, number(float(call, 'atol'))]);
  const distance = unaryNode(graph, 'Abs', broadcastNode(graph, 'Sub', [x, y]));
  const near = broadcastNode(graph, 'LessOrEqual', [distance, allowed], 'bool');
  const same = broadcastNode(graph, 'Equal', [x, y], 'bool');
  const finite = unaryNode(graph, 'Not', isInf(graph, allowed));
  const close = broadcastNode(graph, 'And', [near, finite]);
  const either = broadcastNode(graph, 'Or', [same, close]);
  if (!bool(call, 'equal_nan')) return elementwise(either, 'bool', [a, b]);
  const missing = broadcastNode(graph, 'And', [isNan(graph, x), isNan(graph, y)]);
  return elementwise(broadcastNode(graph, 'Or', [either, missing]), 'bool', [a, b]);
}

export const comparisonOperators: OperatorTable = {
  eq: comparison('Equal'),
  ne: notEqual,
  lt: comparison('Less'),
  gt: comparison('Greater'),
  le: comparison('LessOrEqual'),
  ge: comparison('GreaterOrEqual'),
  greater: comparison('Greater'),
  greater_equal: comparison('GreaterOrEqual'),
  less: comparison('Less'),
  less_equal: comparison('LessOrEqual'),
  not_equal: notEqual,
  logical_and: logic('And'),
  logical_or: logic('Or'),
  logical_xor: logic('Xor'),
  logical_not: (call) => not(call.graph, tensor(call, 'self')),
  bitwise_and: bitwise('And'),
  bitwise_or: bitwise('Or'),
  bitwise_xor: bitwise('Xor'),
  __and__: bitwise('And'),
  __or__: bitwise('Or'),
  __xor__: bitwise('Xor'),
  bitwise_not: bitwiseNot,
  isnan: floatTest(isNan, 0n),
  isinf: floatTest(isInf, 0n),
  isfinite: floatTest((graph, value) => {
    const bad = [isNan(graph, value), isInf(graph, value)];
    return unaryNode(graph, 'Not', broadcastNode(graph, 'Or', bad, 'bool'));
  }, 1n),
  isclose: isClose,
  'where.self': where,
  'where.ScalarSelf': where,
  'where.ScalarOther': where,
  'where.Scalar': where,
  masked_fill: maskedFill,
  equal: (call) => {
    const [a, b] = [tensor(call, 'self'), tensor(call, 'other')];
    if (String(a.shape) !== String(b.shape)) return false;
    if (computeType(a.dtype) !== computeType(b.dtype)) return false;
    const same = compare(call.graph, 'Equal', a, b);
    return call.lowering.callOperator('Bool', [call.lowering.callOperator('all', [same])]);
  },
};
