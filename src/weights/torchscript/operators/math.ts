import type { Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import { type Call, int, maybeFloat, type OperatorTable, tensor } from '../call.ts';
import {
  broadcastNode,
  elementwise,
  floatType,
  readAs,
  scalarConstant,
  unaryNode,
  wrap,
} from '../compute.ts';
import { isFloating } from '../data-type.ts';
import { unsupported } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';
import { trunc } from './arithmetic.ts';
import { choose } from './comparison.ts';

export type Formula = (graph: Graph, x: GraphValue) => GraphValue;

/** A function of one tensor that gives floats, also for integers. */
export const floatFunction =
  (formula: Formula, argument = 'self') =>
  (call: Call): Tensor => {
    const x = tensor(call, argument);
    const dtype = floatType(x.dtype);
    return elementwise(formula(call.graph, readAs(call.graph, x, dtype)), dtype, [x]);
  };

export const node =
  (operator: string): Formula =>
  (graph, x) =>
    unaryNode(graph, operator, x);

/** A formula with one more operand, a number. */
export const withNumber =
  (operator: string, number: number): Formula =>
  (graph, x) =>
    broadcastNode(graph, operator, [x, scalarConstant(graph, number, 'float32')]);

const chain =
  (...formulas: Formula[]): Formula =>
  (graph, x) =>
    formulas.reduce((value, formula) => formula(graph, value), x);

/** An operation that keeps the type, of integers too. */
const sameType = (operator: string) => (call: Call) => {
  const x = tensor(call, 'self');
  // The engine has no such kernel for booleans, which are 0 and 1 and keep what they are.
  if (x.dtype === 'bool') return elementwise(read(x), x.dtype, [x]);
  const value = unaryNode(call.graph, operator, read(x));
  return elementwise(wrap(call.graph, value, x.dtype), x.dtype, [x]);
};

/** Rounding leaves integers as they are. */
const rounding = (formula: Formula) => (call: Call) => {
  const x = tensor(call, 'self');
  const value = isFloating(x.dtype)
    ? formula(call.graph, read(x))
    : unaryNode(call.graph, 'Identity', read(x));
  return elementwise(value, x.dtype, [x]);
};

function round(call: Call): Tensor {
  const digits = call.bound.values.has('decimals') ? int(call, 'decimals') : 0;
  const scale = 10 ** digits;
  if (digits === 0) return rounding(node('Round'))(call);
  return rounding(chain(withNumber('Mul', scale), node('Round'), withNumber('Div', scale)))(call);
}

/** log(1 + x) that keeps its digits for small x: x * log(1 + x) / ((1 + x) - 1). */
const log1p: Formula = (graph, x) => {
  const one = scalarConstant(graph, 1, 'float32');
  const sum = broadcastNode(graph, 'Add', [x, one]);
  const seen = broadcastNode(graph, 'Sub', [sum, one]);
  const quotient = broadcastNode(graph, 'Div', [x, seen]);
  const corrected = broadcastNode(graph, 'Mul', [unaryNode(graph, 'Log', sum), quotient]);
  const same = broadcastNode(graph, 'Equal', [seen, scalarConstant(graph, 0, 'float32')], 'bool');
  const infinite = unaryNode(graph, 'IsInf', x, {}, 'bool');
  return choose(graph, same, x, choose(graph, infinite, unaryNode(graph, 'Log', sum), corrected));
};

/** exp(x) - 1, near 0 by way of tanh: 2 t / (1 - t) with t = tanh(x / 2). */
const expm1: Formula = (graph, x) => {
  const one = scalarConstant(graph, 1, 'float32');
  const two = scalarConstant(graph, 2, 'float32');
  const half = unaryNode(graph, 'Tanh', broadcastNode(graph, 'Div', [x, two]));
  const near = broadcastNode(graph, 'Div', [
    broadcastNode(graph, 'Mul', [half, two]),
    broadcastNode(graph, 'Sub', [one, half]),
  ]);
  const far = broadcastNode(graph, 'Sub', [unaryNode(graph, 'Exp', x), one]);
  const small = broadcastNode(graph, 'Less', [unaryNode(graph, 'Abs', x), one], 'bool');
  return choose(graph, small, near, far);
};

/** The largest finite numbers of the types that infinities are turned into. */
const LARGEST: Readonly<Record<string, number>> = {
  float16: 65504,
  bfloat16: 3.3895313892515355e38,
  float32: 3.4028234663852886e38,
};

function nanToNum(call: Call): Tensor {
  const x = tensor(call, 'self');
  if (!isFloating(x.dtype)) return elementwise(read(x), x.dtype, [x]);
  const { graph } = call;
  if (
    x.dtype === 'float64' &&
    [maybeFloat(call, 'posinf'), maybeFloat(call, 'neginf')].includes(null)
  )
    throw unsupported('nan_to_num of float64 without bounds');
  const largest = LARGEST[x.dtype] ?? 0;
  const number = (name: string, otherwise: number) =>
    scalarConstant(graph, maybeFloat(call, name) ?? otherwise, x.dtype);
  const infinite = (positive: boolean) =>
    unaryNode(
      graph,
      'IsInf',
      read(x),
      { detect_positive: positive ? 1 : 0, detect_negative: positive ? 0 : 1 },
      'bool',
    );
  const isNan = unaryNode(graph, 'IsNaN', read(x), {}, 'bool');
  let value = choose(graph, isNan, number('nan', 0), read(x));
  value = choose(graph, infinite(true), number('posinf', largest), value);
  return elementwise(choose(graph, infinite(false), number('neginf', -largest), value), x.dtype, [
    x,
  ]);
}

export const mathOperators: OperatorTable = {
  exp: floatFunction(node('Exp')),
  exp2: floatFunction(chain(withNumber('Mul', Math.LN2), node('Exp'))),
  expm1: floatFunction(expm1),
  log: floatFunction(node('Log')),
  log2: floatFunction(chain(node('Log'), withNumber('Div', Math.LN2))),
  log10: floatFunction(chain(node('Log'), withNumber('Div', Math.LN10))),
  log1p: floatFunction(log1p),
  sqrt: floatFunction(node('Sqrt')),
  rsqrt: floatFunction(chain(node('Sqrt'), node('Reciprocal'))),
  reciprocal: floatFunction(node('Reciprocal')),
  sin: floatFunction(node('Sin')),
  cos: floatFunction(node('Cos')),
  tan: floatFunction(node('Tan')),
  asin: floatFunction(node('Asin')),
  acos: floatFunction(node('Acos')),
  atan: floatFunction(node('Atan')),
  sinh: floatFunction(node('Sinh')),
  cosh: floatFunction(node('Cosh')),
  asinh: floatFunction(node('Asinh')),
  acosh: floatFunction(node('Acosh')),
  atanh: floatFunction(node('Atanh')),
  arctan: floatFunction(node('Atan')),
  erf: floatFunction(node('Erf')),
  special_erf: floatFunction(node('Erf')),
  erfc: floatFunction((graph, x) =>
    broadcastNode(graph, 'Sub', [scalarConstant(graph, 1, 'float32'), unaryNode(graph, 'Erf', x)]),
  ),
  deg2rad: floatFunction(withNumber('Mul', Math.PI / 180)),
  rad2deg: floatFunction(withNumber('Mul', 180 / Math.PI)),
  abs: sameType('Abs'),
  absolute: sameType('Abs'),
  neg: sameType('Neg'),
  negative: sameType('Neg'),
  positive: (call) => tensor(call, 'self'),
  sign: sameType('Sign'),
  sgn: sameType('Sign'),
  floor: rounding(node('Floor')),
  ceil: rounding(node('Ceil')),
  round,
  trunc: rounding(trunc),
  fix: rounding(trunc),
  frac: (call) => {
    const x = tensor(call, 'self');
    const whole = trunc(call.graph, read(x));
    return elementwise(broadcastNode(call.graph, 'Sub', [read(x), whole]), x.dtype, [x]);
  },
  nan_to_num: nanToNum,
};
