import {
  argument,
  bool,
  type Call,
  float,
  int,
  ints,
  type OperatorTable,
  operand,
  tensor,
} from '../call.ts';
import { axisOf } from '../compute.ts';
import { DATA_TYPES, isFloating } from '../data-type.ts';
import { isKind, list, tuple, type Value } from '../values.ts';
import { binary, composed, floating, type Op, range, unary } from './compose.ts';

/** Functions of elements that are compositions of others, written as torch documents them. */

/** log(exp(a) + exp(b)) without overflow. */
const logAddExp = (base: number) =>
  binary((op, a, b) => {
    const scale = Math.log(base);
    const low = op('neg', op('mul', op('abs', op('sub', a, b)), scale));
    const more = op('div', op('log1p', op('exp', low)), scale);
    return op(
      'where',
      op('eq', a, b),
      op('add', a, Math.LN2 / scale),
      op('add', op('maximum', a, b), more),
    );
  });

/** The inverse of erf: Giles' polynomials, then two steps of Newton's method. */
function inverseErf(op: Op, x: Value): Value {
  const horner = (w: Value, factors: number[]) =>
    factors.reduce<Value>(
      (sum, factor) => (sum === null ? factor : op('add', op('mul', w, sum), factor)),
      null,
    );
  const w = op('neg', op('log', op('mul', op('rsub', x, 1n), op('add', x, 1n))));
  const near = horner(
    op('sub', w, 2.5),
    [
      2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 0.00021858087, -0.00125372503,
      -0.00417768164, 0.246640727, 1.50140941,
    ],
  );
  const far = horner(
    op('sub', op('sqrt', op('clamp', w, 5n)), 3n),
    [
      -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613,
      0.00943887047, 1.00167406, 2.83297682,
    ],
  );
  let guess = op('mul', op('where', op('lt', w, 5n), near, far), x);
  for (let step = 0; step < 2; step += 1) {
    const slope = op('mul', op('exp', op('neg', op('square', guess))), 2 / Math.sqrt(Math.PI));
    const next = op('sub', guess, op('div', op('sub', op('erf', guess), x), slope));
    guess = op('where', op('lt', op('abs', x), 0.99), next, guess);
  }
  return op('where', op('eq', op('abs', x), 1n), op('div', x, 0n), guess);
}

/** a · log(b), 0 where a is 0 and b is a number. */
const timesLogarithm = (logarithm: 'log' | 'log1p') =>
  binary((op, a, b) => {
    const x = isKind(b, 'tensor') ? b : op('scalar_tensor', b);
    const own = isKind(a, 'tensor') ? a : op('scalar_tensor', a);
    return op(
      'where',
      op('logical_and', op('eq', own, 0n), op('logical_not', op('isnan', x))),
      0,
      op('mul', own, op(logarithm, x)),
    );
  });

function pairDistance(op: Op, call: Call): Value {
  const way = op('add', op('sub', tensor(call, 'x1'), tensor(call, 'x2')), float(call, 'eps'));
  return op('norm', way, float(call, 'p'), list([-1n]), bool(call, 'keepdim'));
}

export const composedOperators: OperatorTable = {
  allclose: composed((op, call) => {
    const names = ['self', 'other', 'rtol', 'atol', 'equal_nan'];
    return op('Bool', op('all', op('isclose', ...names.map((name) => argument(call, name)))));
  }),
  copysign: binary((op, a, b) => {
    const size = op('abs', floating(op, a));
    return op(
      'where',
      op('signbit', isKind(b, 'tensor') ? b : op('scalar_tensor', b)),
      op('neg', size),
      size,
    );
  }),
  dist: composed((op, call) =>
    op('norm', op('sub', tensor(call, 'self'), tensor(call, 'other')), argument(call, 'p')),
  ),
  erfinv: unary((op, x) => inverseErf(op, floating(op, x))),
  float_power: composed((op, call) => {
    const double = (value: Value) =>
      isKind(value, 'tensor') ? op('to', value, 7n, false, false, null) : Number(value);
    return op('pow', double(operand(call, 'self')), double(operand(call, 'exponent')));
  }),
  fmax: binary((op, a, b) => {
    const best = op('maximum', a, b);
    return op('where', op('isnan', a), b, op('where', op('isnan', b), a, best));
  }),
  fmin: binary((op, a, b) => {
    const best = op('minimum', a, b);
    return op('where', op('isnan', a), b, op('where', op('isnan', b), a, best));
  }),
  heaviside: composed((op, call) => {
    const [x, zero] = [tensor(call, 'self'), tensor(call, 'values')];
    const step = op('where', op('gt', x, 0n), op('ones_like', zero), op('zeros_like', zero));
    return op('where', op('eq', x, 0n), zero, step);
  }),
  isposinf: unary((op, x) => op('eq', x, Number.POSITIVE_INFINITY)),
  isneginf: unary((op, x) => op('eq', x, Number.NEGATIVE_INFINITY)),
  isreal: unary((op, x) => op('eq', op('isnan', x), op('isnan', x))),
  ldexp: binary((op, a, b) => op('mul', a, op('pow', 2, floating(op, b)))),
  logaddexp: logAddExp(Math.E),
  logaddexp2: logAddExp(2),
  native_layer_norm: composed((op, call) => {
    const names = ['input', 'normalized_shape', 'weight', 'bias', 'eps'];
    const [x, axes] = [tensor(call, 'input'), ints(call, 'normalized_shape').length];
    const dims = list(range(axes).map((i) => BigInt(x.shape.length - axes + i)));
    const mean = op('mean', x, dims, true);
    const variance = op('mean', op('square', op('sub', x, mean)), dims, true);
    return tuple([
      op('layer_norm', ...names.map((name) => argument(call, name))),
      mean,
      op('rsqrt', op('add', variance, argument(call, 'eps'))),
    ]);
  }),
  norm_except_dim: composed((op, call) => {
    const [x, dim] = [tensor(call, 'v'), int(call, 'dim')];
    if (dim === -1) return op('norm', x, argument(call, 'pow'));
    const axis = axisOf(dim, x.shape.length);
    const rest = list(
      range(x.shape.length)
        .filter((i) => i !== axis)
        .map(BigInt),
    );
    if (rest.items.length === 0) return op('abs', x);
    return op('norm', x, argument(call, 'pow'), rest, true);
  }),
  pairwise_distance: composed(pairDistance),
  signbit: unary((op, x) =>
    isFloating(x.dtype)
      ? op('logical_or', op('lt', x, 0n), op('eq', op('reciprocal', x), Number.NEGATIVE_INFINITY))
      : op('lt', x, 0n),
  ),
  sinc: unary((op, x) => {
    const angle = op('mul', floating(op, x), Math.PI);
    const safe = op('where', op('eq', angle, 0n), 1, angle);
    return op('where', op('eq', angle, 0n), 1, op('div', op('sin', safe), safe));
  }),
  special_entr: unary((op, x) =>
    op('where', op('lt', x, 0n), Number.NEGATIVE_INFINITY, op('neg', op('xlogy', x, x))),
  ),
  special_ndtr: unary((op, x) =>
    op('mul', op('add', op('erf', op('mul', floating(op, x), Math.SQRT1_2)), 1n), 0.5),
  ),
  special_xlog1py: timesLogarithm('log1p'),
  xlogy: timesLogarithm('log'),
  element_size: (call) => BigInt(DATA_TYPES[tensor(call, 'self').dtype].bytes),
};
