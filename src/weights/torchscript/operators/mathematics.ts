import { argument, type Call, type OperatorTable } from '../call.ts';
import { failedInModel } from '../refusal.ts';
import { isScalar, tuple } from '../values.ts';

/** Functions of Python's `math` on numbers; all give floats unless their name says otherwise. */

function numbersOf(call: Call): number[] {
  return call.bound.schema.args.map(({ name }) => {
    const value = argument(call, name);
    if (!isScalar(value)) throw failedInModel('A function of numbers was given something else.');
    return Number(value);
  });
}

const of =
  (formula: (a: number, b: number) => number) =>
  (call: Call): number => {
    const [a = 0, b = 0] = numbersOf(call);
    return formula(a, b);
  };

/** The remainder that is nearest to zero, as IEEE 754 has it: its quotient is rounded to even. */
function nearestRemainder(a: number, b: number): number {
  if (!Number.isFinite(a) || b === 0) return Number.NaN;
  if (!Number.isFinite(b)) return a;
  const size = Math.abs(b);
  let rest = Math.abs(a) % (2 * size);
  if (rest > size) rest -= 2 * size;
  if (Math.abs(rest) > size / 2) rest -= Math.sign(rest) * size;
  return a < 0 ? -rest : rest;
}

/** Lanczos' approximation (g = 7, nine terms) of log|Γ(x)|. */
function logGamma(x: number): number {
  const terms = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const at = x - 1;
  const sum = terms.reduce((total, term, i) => total + (i === 0 ? term : term / (at + i)), 0);
  const t = at + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(t) - t + Math.log(sum);
}

function gamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x < 20) {
    let product = 1;
    for (let k = 2; k < x; k += 1) product *= k;
    return product;
  }
  const sign = x < 0 && Math.floor(x) % 2 !== 0 ? -1 : 1;
  return sign * Math.exp(logGamma(x));
}

function split(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1);
  let mantissa = x * 2 ** -exponent;
  while (Math.abs(mantissa) < 0.5) [mantissa, exponent] = [mantissa * 2, exponent - 1];
  while (Math.abs(mantissa) >= 1) [mantissa, exponent] = [mantissa / 2, exponent + 1];
  return [mantissa, exponent];
}

function gcd(call: Call): bigint {
  let [a = 0n, b = 0n] = call.bound.schema.args.map(({ name }) => argument(call, name) as bigint);
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

function factorial(call: Call): bigint {
  const [n = 0] = numbersOf(call);
  if (n < 0) throw failedInModel('The factorial of a negative number.');
  let product = 1n;
  for (let k = 2n; k <= BigInt(Math.min(n, 100)); k += 1n) product *= k;
  return BigInt.asIntN(64, product);
}

/** Quotient rounded down and remainder with the sign of the divisor. */
function divmod(call: Call) {
  const [a, b] = call.bound.schema.args.map(({ name }) => argument(call, name));
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (b === 0n) throw failedInModel('Integer division by zero.');
    const rest = ((a % b) + b) % b;
    return tuple([(a - rest) / b, rest]);
  }
  const [x, y] = [Number(a), Number(b)];
  if (y === 0) throw failedInModel('Float division by zero.');
  const rest = x % y;
  const signed = rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
  return tuple([Math.round((x - signed) / y), signed]);
}

export const mathematicsOperators: OperatorTable = {
  sqrt: of(Math.sqrt),
  exp: of(Math.exp),
  expm1: of(Math.expm1),
  log: (call) => {
    const [x = 0, base] = numbersOf(call);
    return base === undefined ? Math.log(x) : Math.log(x) / Math.log(base);
  },
  log2: of(Math.log2),
  log10: of(Math.log10),
  log1p: of(Math.log1p),
  sin: of(Math.sin),
  cos: of(Math.cos),
  tan: of(Math.tan),
  asin: of(Math.asin),
  acos: of(Math.acos),
  atan: of(Math.atan),
  atan2: of(Math.atan2),
  sinh: of(Math.sinh),
  cosh: of(Math.cosh),
  tanh: of(Math.tanh),
  asinh: of(Math.asinh),
  acosh: of(Math.acosh),
  atanh: of(Math.atanh),
  degrees: of((x) => (x * 180) / Math.PI),
  radians: of((x) => (x * Math.PI) / 180),
  fabs: of(Math.abs),
  copysign: of((a, b) => (b < 0 || Object.is(b, -0) ? -Math.abs(a) : Math.abs(a))),
  erf: of((x) => errorFunction(x)),
  erfc: of((x) => 1 - errorFunction(x)),
  gamma: of(gamma),
  lgamma: of(logGamma),
  mathremainder: of(nearestRemainder),
  ldexp: of((x, i) => x * 2 ** i),
  frexp: (call) => {
    const [mantissa, exponent] = split(numbersOf(call)[0] ?? 0);
    return tuple([mantissa, BigInt(exponent)]);
  },
  modf: (call) => {
    const [x = 0] = numbersOf(call);
    return tuple([x - Math.trunc(x), Math.trunc(x)]);
  },
  gcd,
  factorial,
  divmod,
};

/** erf by its series for small arguments, and by its continued fraction for large ones. */
function errorFunction(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return x;
  if (size > 6) return Math.sign(x);
  if (size < 2.5) {
    let [term, sum] = [x, x];
    for (let n = 1; n < 100; n += 1) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n -= 1) fraction = n / 2 / (size + fraction);
  return Math.sign(x) * (1 - Math.exp(-size * size) / ((size + fraction) * Math.sqrt(Math.PI)));
}
