import { ELEMENT_TYPES } from '../../onnx/element-type.ts';
import type { Graph } from '../../onnx/graph.ts';
import { isFloating } from './data-type.ts';
import { knownElements } from './elements.ts';
import { broadcast, unary, wrap } from './elementwise.ts';
import { failedInModel, unsupported } from './refusal.ts';
import { constantTensor, type Tensor } from './tensor.ts';

type Binary = (graph: Graph, a: Tensor, b: Tensor) => Tensor;

function checkSameType(a: Tensor, b: Tensor): void {
  if (a.dtype !== b.dtype) throw failedInModel(`A ${a.dtype} meets a ${b.dtype}.`);
}

const plainBinary =
  (operator: string): Binary =>
  (graph, a, b) => {
    checkSameType(a, b);
    return wrap(graph, broadcast(graph, operator, [a, b], a.dtype));
  };

const compare =
  (operator: string): Binary =>
  (graph, a, b) => {
    checkSameType(a, b);
    return broadcast(graph, operator, [a, b], 'bool');
  };

const not = (graph: Graph, x: Tensor): Tensor => unary(graph, 'Not', x);

/** Integers can not be divided by zero; TensorFlow ends with an error there. */
function checkDivisor(graph: Graph, b: Tensor): void {
  if (knownElements(graph, b)?.includes(0)) throw failedInModel('An integer is divided by zero.');
}

const truncatedDivide: Binary = (graph, a, b) => {
  checkSameType(a, b);
  const quotient = broadcast(graph, 'Div', [a, b], a.dtype);
  if (!isFloating(a.dtype)) {
    checkDivisor(graph, b);
    return wrap(graph, quotient);
  }
  throw unsupported('Truncated division of floats');
};

const divide: Binary = (graph, a, b) =>
  isFloating(a.dtype) ? plainBinary('Div')(graph, a, b) : truncatedDivide(graph, a, b);

/** Whether the remainder of truncated division has to be corrected: it is not 0 and its sign is not b's. */
function signsDiffer(graph: Graph, remainder: Tensor, b: Tensor): Tensor {
  const zero = constantTensor(graph, 0, b.dtype);
  const less = compare('Less');
  const differ = broadcast(
    graph,
    'Xor',
    [less(graph, remainder, zero), less(graph, b, zero)],
    'bool',
  );
  const notZero = not(graph, compare('Equal')(graph, remainder, zero));
  return broadcast(graph, 'And', [notZero, differ], 'bool');
}

const floorDivide: Binary = (graph, a, b) => {
  if (isFloating(a.dtype)) return unary(graph, 'Floor', divide(graph, a, b));
  const quotient = truncatedDivide(graph, a, b);
  const remainder = subtract(graph, a, multiply(graph, quotient, b));
  const correction = unary(
    graph,
    'Cast',
    signsDiffer(graph, remainder, b),
    { to: ELEMENT_TYPES.int64.code },
    a.dtype,
  );
  return subtract(graph, quotient, correction);
};

/** The remainder with the sign of the divisor. */
const floorModulo: Binary = (graph, a, b) => {
  checkSameType(a, b);
  if (!isFloating(a.dtype)) {
    checkDivisor(graph, b);
    return broadcast(graph, 'Mod', [a, b], a.dtype);
  }
  const remainder = broadcast(graph, 'Mod', [a, b], a.dtype, { fmod: 1 });
  const wrong = signsDiffer(graph, remainder, b);
  return broadcast(graph, 'Where', [wrong, addTensors(graph, remainder, b), remainder], a.dtype);
};

/** The remainder with the sign of the dividend. */
const truncatedModulo: Binary = (graph, a, b) => {
  checkSameType(a, b);
  if (!isFloating(a.dtype)) checkDivisor(graph, b);
  return broadcast(graph, 'Mod', [a, b], a.dtype, { fmod: 1 });
};

const squaredDifference: Binary = (graph, a, b) => {
  const difference = subtract(graph, a, b);
  return multiply(graph, difference, difference);
};

/** A quotient, 0 wherever the divisor is 0. */
const divideNoNan: Binary = (graph, a, b) => {
  const zero = constantTensor(graph, 0, a.dtype);
  const isZero = compare('Equal')(graph, b, zero);
  return broadcast(graph, 'Where', [isZero, zero, divide(graph, a, b)], a.dtype);
};

/** A product, 0 wherever the second factor is 0, also where the first one is infinite. */
const multiplyNoNan: Binary = (graph, a, b) => {
  const zero = constantTensor(graph, 0, a.dtype);
  const isZero = compare('Equal')(graph, b, zero);
  return broadcast(graph, 'Where', [isZero, zero, multiply(graph, a, b)], a.dtype);
};

/** 0 wherever the first operand is 0, else the first times a function of the second. */
const timesUnlessZero =
  (of: (graph: Graph, y: Tensor) => Tensor): Binary =>
  (graph, a, b) => {
    const zero = constantTensor(graph, 0, a.dtype);
    const isZero = compare('Equal')(graph, a, zero);
    return broadcast(graph, 'Where', [isZero, zero, multiply(graph, a, of(graph, b))], a.dtype);
  };

const PI = Math.fround(Math.PI);

/** The angle of the point (x, y), by its quadrant. */
const arcTangent2: Binary = (graph, y, x) => {
  checkSameType(y, x);
  const number = (n: number): Tensor => constantTensor(graph, n, x.dtype);
  const zero = number(0);
  const where = (test: Tensor, yes: Tensor, no: Tensor): Tensor =>
    broadcast(graph, 'Where', [test, yes, no], x.dtype);
  const less = compare('Less');
  const below = less(graph, y, zero);
  const principal = unary(graph, 'Atan', divide(graph, y, x));
  const turned = addTensors(graph, principal, where(below, number(-PI), number(PI)));
  const right = compare('Greater')(graph, x, zero);
  const upright = where(below, number(-PI / 2), number(PI / 2));
  const onAxis = compare('Equal')(graph, x, zero);
  const origin = broadcast(graph, 'And', [onAxis, compare('Equal')(graph, y, zero)], 'bool');
  const general = where(right, principal, where(onAxis, upright, turned));
  return where(origin, zero, general);
};

const power: Binary = (graph, a, b) => {
  checkSameType(a, b);
  if (!isFloating(a.dtype) && (knownElements(graph, b)?.every((x) => x >= 0) ?? false) === false)
    throw unsupported('Integers to a power that may be negative');
  return wrap(graph, broadcast(graph, 'Pow', [a, b], a.dtype));
};

const larger: Binary = (graph, a, b) => plainBinary('Max')(graph, a, b);

export const addTensors = plainBinary('Add');
export const subtract = plainBinary('Sub');
export const multiply = plainBinary('Mul');
export { divide, divideNoNan, floorDivide, floorModulo, larger, squaredDifference };
export const equal = compare('Equal');

const log = (graph: Graph, y: Tensor): Tensor => unary(graph, 'Log', y);
const log1p = (graph: Graph, y: Tensor): Tensor =>
  log(graph, addTensors(graph, y, constantTensor(graph, 1, y.dtype)));

const logical =
  (operator: string): Binary =>
  (graph, a, b) =>
    broadcast(graph, operator, [a, b], 'bool');

/** Equality of booleans and numbers alike. */
const notEqual: Binary = (graph, a, b) => not(graph, equal(graph, a, b));

const minimum = plainBinary('Min');

/** TensorFlow's operators on two tensors. */
export const BINARY: Readonly<Record<string, Binary>> = {
  Add: addTensors,
  AddV2: addTensors,
  Sub: subtract,
  Mul: multiply,
  Div: divide,
  RealDiv: divide,
  FloorDiv: floorDivide,
  TruncateDiv: truncatedDivide,
  FloorMod: floorModulo,
  Mod: truncatedModulo,
  TruncateMod: truncatedModulo,
  DivNoNan: divideNoNan,
  MulNoNan: multiplyNoNan,
  Xdivy: (graph, a, b) => {
    const zero = constantTensor(graph, 0, a.dtype);
    return broadcast(graph, 'Where', [equal(graph, a, zero), zero, divide(graph, a, b)], a.dtype);
  },
  Xlogy: timesUnlessZero(log),
  Xlog1py: timesUnlessZero(log1p),
  Maximum: larger,
  Minimum: minimum,
  Pow: power,
  SquaredDifference: squaredDifference,
  Atan2: arcTangent2,
  Less: compare('Less'),
  LessEqual: compare('LessOrEqual'),
  Greater: compare('Greater'),
  GreaterEqual: compare('GreaterOrEqual'),
  Equal: equal,
  NotEqual: notEqual,
  LogicalAnd: logical('And'),
  LogicalOr: logical('Or'),
};
