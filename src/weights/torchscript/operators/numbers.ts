import { argument, boundedText, type Call, type OperatorTable } from '../call.ts';
import { failedInModel } from '../refusal.ts';
import { isKind, isScalar, list, type Scalar, type Value } from '../values.ts';

/** Arithmetic of Python numbers. Integers are 64 bits wide and wrap around, as in torch. */

const int64 = (value: bigint): bigint => BigInt.asIntN(64, value);

function scalarOf(value: Value | undefined): Scalar {
  if (isScalar(value)) return value;
  throw failedInModel('Arithmetic was given something that is no number.');
}

function pairOf(call: Call): [Value, Value] {
  const [a, b] = call.bound.schema.args.map(({ name }) => argument(call, name));
  return [a ?? null, b ?? null];
}

const whole = (value: Scalar): value is bigint | boolean => typeof value !== 'number';

function floorDivide(a: bigint, b: bigint): bigint {
  if (b === 0n) throw failedInModel('Integer division by zero.');
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** Remainder with the sign of the divisor. */
function modulo(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && b < 0 !== rest < 0 ? rest + b : rest;
}

type OfIntegers = (a: bigint, b: bigint) => Value;
type OfFloats = (a: number, b: number) => Value;

const numeric =
  (integers: OfIntegers, floats: OfFloats) =>
  (call: Call): Value => {
    const [a, b] = pairOf(call).map(scalarOf) as [Scalar, Scalar];
    if (whole(a) && whole(b)) {
      const made = integers(BigInt(a), BigInt(b));
      return typeof made === 'bigint' ? int64(made) : made;
    }
    return floats(Number(a), Number(b));
  };

/** Python's `**` of integers gives a float in TorchScript, except where an overload says otherwise. */
const power = numeric(
  (a, b) => Number(a) ** Number(b),
  (a, b) => a ** b,
);

function addValues(call: Call): Value {
  const [a, b] = pairOf(call);
  if (isKind(a, 'list') && isKind(b, 'list')) {
    call.lowering.spend(a.items.length + b.items.length);
    return list([...a.items, ...b.items]);
  }
  if (typeof a === 'string' && typeof b === 'string') return boundedText(a + b);
  return numeric(
    (x, y) => x + y,
    (x, y) => x + y,
  )(call);
}

function multiplyValues(call: Call): Value {
  const [a, b] = pairOf(call);
  const [items, count] = isKind(a, 'list') ? [a, b] : [b, a];
  if (isKind(items, 'list') && typeof count === 'bigint') {
    const times = Math.max(0, Number(count));
    call.lowering.spend(times * items.items.length);
    return list(Array.from({ length: times }, () => items.items).flat());
  }
  return numeric(
    (x, y) => x * y,
    (x, y) => x * y,
  )(call);
}

/** Whether two values are equal as Python's `==` has it. */
export function sameValue(a: Value, b: Value): boolean {
  if (isScalar(a) && isScalar(b))
    return Number(a) === Number(b) && (!whole(a) || !whole(b) || BigInt(a) === BigInt(b));
  if (isKind(a, 'list') && isKind(b, 'list'))
    return (
      a.items.length === b.items.length &&
      a.items.every((item, i) => sameValue(item, b.items[i] ?? null))
    );
  if (isKind(a, 'tuple') && isKind(b, 'tuple'))
    return (
      a.items.length === b.items.length &&
      a.items.every((item, i) => sameValue(item, b.items[i] ?? null))
    );
  if (isKind(a, 'enum') && isKind(b, 'enum'))
    return a.className === b.className && sameValue(a.value, b.value);
  // Everything runs on one device here, whatever the archive says.
  if (isKind(a, 'device') && isKind(b, 'device'))
    return a.name.split(':')[0] === b.name.split(':')[0];
  return a === b;
}

const ordered =
  (test: (order: number) => boolean) =>
  (call: Call): boolean => {
    const [a, b] = pairOf(call);
    if (typeof a === 'string' && typeof b === 'string') return test(a < b ? -1 : a > b ? 1 : 0);
    const [x, y] = [scalarOf(a), scalarOf(b)];
    if (Number.isNaN(Number(x)) || Number.isNaN(Number(y))) return false;
    return test(x < y ? -1 : x > y ? 1 : 0);
  };

const one = (call: Call): Value => {
  const [{ name = '' } = {}] = call.bound.schema.args;
  return argument(call, name);
};

/** Halves go to the even neighbour. */
export function roundEven(x: number): number {
  const low = Math.floor(x);
  const rest = x - low;
  if (rest !== 0.5) return Math.round(x);
  return low % 2 === 0 ? low : low + 1;
}

function integerOf(x: number): bigint {
  if (!Number.isFinite(x)) throw failedInModel(`${x} was turned into an integer.`);
  return BigInt(x);
}

function toInteger(call: Call): bigint {
  const value = one(call);
  if (typeof value === 'string') {
    if (!/^\s*[+-]?\d+\s*$/.test(value)) throw failedInModel(`int(${JSON.stringify(value)})`);
    return BigInt(value.trim().replace(/^\+/, ''));
  }
  const number = scalarOf(value);
  return typeof number === 'number' ? integerOf(Math.trunc(number)) : BigInt(number);
}

function toFloat(call: Call): number {
  const value = one(call);
  if (typeof value !== 'string') return Number(scalarOf(value));
  const number = /^[+-]?inf$/.test(value)
    ? Number(value.replace('inf', 'Infinity'))
    : Number(value);
  if (Number.isNaN(number) && value !== 'nan') throw failedInModel(`float("${value}")`);
  return number;
}

function extreme(sign: 1 | -1) {
  return (call: Call): Value => {
    const [a, b] = pairOf(call);
    if (isKind(a, 'list') && isKind(b, 'list')) {
      const at = a.items.findIndex((item, i) => !sameValue(item, b.items[i] ?? null));
      const [x, y] = [a.items[at], b.items[at]];
      const longer = a.items.length - b.items.length;
      const order = at < 0 ? longer : y === undefined ? 1 : Number(x) - Number(y);
      return sign * order >= 0 ? a : b;
    }
    const candidates = isKind(a, 'list') ? a.items : [a, b];
    const [first, ...rest] = candidates.map(scalarOf);
    if (first === undefined) throw failedInModel('min or max of an empty list.');
    const best = rest.reduce((x, y) => (sign * Number(y) > sign * Number(x) ? y : x), first);
    // Of an integer and a float torch gives a float.
    const anyFloat = candidates.some((item) => typeof item === 'number');
    return anyFloat ? Number(best) : best;
  };
}

const negate = (call: Call): Value => {
  const x = scalarOf(one(call));
  return typeof x === 'number' ? -x : int64(-BigInt(x));
};

const absolute = (call: Call): Value => {
  const x = scalarOf(one(call));
  if (typeof x === 'number') return Math.abs(x);
  return BigInt(x) < 0n ? -BigInt(x) : BigInt(x);
};

const bits = (logic: (a: boolean, b: boolean) => boolean, integers: OfIntegers) => (call: Call) => {
  const [a, b] = pairOf(call);
  if (typeof a === 'boolean' && typeof b === 'boolean') return logic(a, b);
  return int64(integers(BigInt(scalarOf(a)), BigInt(scalarOf(b))) as bigint);
};

const equal = (call: Call): boolean => sameValue(...pairOf(call));

export const numberOperators: OperatorTable = {
  add: addValues,
  sub: numeric(
    (a, b) => a - b,
    (a, b) => a - b,
  ),
  mul: multiplyValues,
  div: numeric(
    (a, b) => Number(a) / Number(b),
    (a, b) => a / b,
  ),
  floordiv: numeric(floorDivide, (a, b) => Math.floor(a / b)),
  remainder: numeric((a, b) => a - b * floorDivide(a, b), modulo),
  fmod: numeric(
    (a, b) => Number(a % b),
    (a, b) => a % b,
  ),
  pow: power,
  'pow.int_to_int': numeric(
    (a, b) => a ** (b < 0n ? 0n : b),
    (a, b) => a ** b,
  ),
  eq: equal,
  ne: (call) => !equal(call),
  lt: ordered((order) => order < 0),
  gt: ordered((order) => order > 0),
  le: ordered((order) => order <= 0),
  ge: ordered((order) => order >= 0),
  neg: negate,
  abs: absolute,
  'prim::abs': absolute,
  floor: (call) => integerOf(Math.floor(Number(scalarOf(one(call))))),
  ceil: (call) => integerOf(Math.ceil(Number(scalarOf(one(call))))),
  round: (call) => {
    const x = scalarOf(one(call));
    return typeof x === 'number' ? roundEven(x) : x;
  },
  Int: toInteger,
  Float: toFloat,
  Bool: (call) => Number(scalarOf(one(call))) !== 0,
  isnan: (call) => Number.isNaN(Number(scalarOf(one(call)))),
  isfinite: (call) => Number.isFinite(Number(scalarOf(one(call)))),
  isinf: (call) => Math.abs(Number(scalarOf(one(call)))) === Number.POSITIVE_INFINITY,
  'prim::min': extreme(-1),
  'prim::max': extreme(1),
  __and__: bits(
    (a, b) => a && b,
    (a, b) => a & b,
  ),
  __or__: bits(
    (a, b) => a || b,
    (a, b) => a | b,
  ),
  __xor__: bits(
    (a, b) => a !== b,
    (a, b) => a ^ b,
  ),
  __not__: (call) => one(call) === false,
  __lshift__: numeric(
    (a, b) => a << b,
    () => failNumber(),
  ),
  __rshift__: numeric(
    (a, b) => a >> b,
    () => failNumber(),
  ),
  __is__: (call) => {
    const [a, b] = pairOf(call);
    return a === b;
  },
  __isnot__: (call) => {
    const [a, b] = pairOf(call);
    return a !== b;
  },
  __range_length: (call) => {
    const [from = 0n, to = 0n, step = 1n] = call.bound.schema.args.map(
      ({ name }) => argument(call, name) as bigint,
    );
    if (step === 0n) throw failedInModel('A range has a step of 0.');
    const room = step > 0n ? to - from : from - to;
    const size = step > 0n ? step : -step;
    return room <= 0n ? 0n : (room + size - 1n) / size;
  },
  __derive_index: (call) => {
    const [index = 0n, from = 0n, step = 1n] = call.bound.schema.args.map(
      ({ name }) => argument(call, name) as bigint,
    );
    return from + index * step;
  },
};

function failNumber(): never {
  throw failedInModel('Floats have no bit shifts.');
}
