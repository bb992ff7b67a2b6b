import {
  dataFromNumbers,
  type ElementType,
  elementCount,
  type TensorData,
} from './element-type.ts';
import type { Attributes } from './model-proto.ts';
import type { OutputType, Value } from './value.ts';

/** Larger inputs are left to the engine. */
const LIMIT = 1024;

const isFloat = (type: ElementType): boolean => type === 'float32' || type === 'float64';

type Binary = (a: number, b: number, type: ElementType) => number;
const modulo = (a: number, b: number): number => a - b * Math.floor(a / b);

const BINARY: Record<string, Binary> = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mul: (a, b) => a * b,
  Div: (a, b, type) => (isFloat(type) ? a / b : Math.trunc(a / b)),
  Max: (a, b) => Math.max(a, b),
  Min: (a, b) => Math.min(a, b),
  Equal: (a, b) => (a === b ? 1 : 0),
  Less: (a, b) => (a < b ? 1 : 0),
  LessOrEqual: (a, b) => (a <= b ? 1 : 0),
  Greater: (a, b) => (a > b ? 1 : 0),
  GreaterOrEqual: (a, b) => (a >= b ? 1 : 0),
  And: (a, b) => (a && b ? 1 : 0),
  Or: (a, b) => (a || b ? 1 : 0),
  Xor: (a, b) => (a !== b ? 1 : 0),
};

const UNARY: Record<string, (x: number) => number> = {
  Neg: (x) => -x,
  Abs: Math.abs,
  Floor: Math.floor,
  Ceil: Math.ceil,
  Sign: Math.sign,
  Sqrt: (x) => Math.sqrt(x),
  Not: (x) => (x ? 0 : 1),
};

/** Elements as numbers, where every one of them can be held exactly. */
function exactNumbers(value: Value): number[] | null {
  if (elementCount(value.shape) > LIMIT) return null;
  const { source } = value;
  if (source.kind === 'input' || source.kind === 'node') return null;
  if (source.kind === 'weights' && source.opaque) return null;
  const data = source.kind === 'constant' ? source.data : source.load();
  const numbers = Array.from(data as ArrayLike<number | bigint>, Number);
  if (isFloat(value.type)) return numbers;
  return numbers.every(Number.isSafeInteger) ? numbers : null;
}

/** Offset into `shape` of the element that broadcasting puts at flat position `index` of `outer`. */
function broadcastOffset(
  index: number,
  outer: readonly number[],
  shape: readonly number[],
): number {
  let rest = index;
  let offset = 0;
  let stride = 1;
  for (let axis = outer.length - 1; axis >= 0; axis -= 1) {
    const size = outer[axis] ?? 1;
    const own = shape[axis - (outer.length - shape.length)];
    if (own !== undefined) {
      if (own !== 1) offset += (rest % size) * stride;
      stride *= own;
    }
    rest = Math.floor(rest / size);
  }
  return offset;
}

function spread(numbers: number[], from: readonly number[], to: readonly number[]): number[] {
  return Array.from(
    { length: elementCount(to) },
    (_, index) => numbers[broadcastOffset(index, to, from)] ?? 0,
  );
}

function sliceOne(numbers: number[], bounds: readonly (number[] | undefined)[]): number[] | null {
  const [starts, ends, , steps] = bounds;
  const start = starts?.[0];
  const end = ends?.[0];
  const step = steps?.[0] ?? 1;
  if (start === undefined || end === undefined || step < 1) return null;
  const clamp = (x: number): number =>
    Math.min(Math.max(x < 0 ? x + numbers.length : x, 0), numbers.length);
  const result: number[] = [];
  for (let i = clamp(start); i < clamp(end); i += step) result.push(numbers[i] ?? 0);
  return result;
}

function gatherOne(numbers: number[], indexes: number[]): number[] | null {
  const picked = indexes.map((i) => numbers[i < 0 ? i + numbers.length : i]);
  return picked.every((x) => x !== undefined) ? picked : null;
}

function cast(numbers: number[], to: ElementType): number[] | null {
  if (to === 'bool') return numbers.map((x) => (x ? 1 : 0));
  if (isFloat(to)) return numbers;
  if (to !== 'int64') return null;
  return numbers.every((x) => Math.abs(x) < 2 ** 53) ? numbers.map(Math.trunc) : null;
}

type Fold = (
  inputs: number[][],
  values: readonly Value[],
  output: OutputType,
  attributes: Attributes,
) => number[] | null;

const STRUCTURAL: Record<string, Fold> = {
  Cast: ([x = []], _, output) => cast(x, output.type),
  Reshape: ([x = []]) => x,
  Identity: ([x = []]) => x,
  Expand: ([x = []], [value], output) => spread(x, value?.shape ?? [], output.shape),
  Concat: (inputs, values) => (values.every((v) => v.shape.length === 1) ? inputs.flat() : null),
  Slice: ([x = [], ...bounds], [value]) =>
    value?.shape.length === 1 && bounds[0]?.length === 1 ? sliceOne(x, bounds) : null,
  Gather: ([x = [], indexes = []], [value]) =>
    value?.shape.length === 1 ? gatherOne(x, indexes) : null,
  Where: ([condition = [], a = [], b = []], [c, va, vb], { shape }) => {
    const [test, yes, no] = [
      spread(condition, c?.shape ?? [], shape),
      spread(a, va?.shape ?? [], shape),
      spread(b, vb?.shape ?? [], shape),
    ];
    return test.map((x, i) => (x ? yes[i] : no[i]) ?? 0);
  },
  Mod: ([a = [], b = []], [va, vb], { shape, type }, attributes) => {
    if (isFloat(type) || attributes.fmod) return null;
    const x = spread(a, va?.shape ?? [], shape);
    const y = spread(b, vb?.shape ?? [], shape);
    return y.includes(0) ? null : x.map((n, i) => modulo(n, y[i] ?? 1));
  },
};

function foldNumbers(
  operator: string,
  inputs: number[][],
  values: readonly Value[],
  attributes: Attributes,
  output: OutputType,
): number[] | null {
  const [a = [], b = []] = inputs;
  const [va, vb] = values;
  const binary = BINARY[operator];
  if (binary && va && vb && values.length === 2) {
    const x = spread(a, va.shape, output.shape);
    const y = spread(b, vb.shape, output.shape);
    if (operator === 'Div' && !isFloat(va.type) && y.includes(0)) return null;
    return x.map((n, i) => binary(n, y[i] ?? 0, va.type));
  }
  const unary = UNARY[operator];
  if (unary) return a.map(unary);
  return STRUCTURAL[operator]?.(inputs, values, output, attributes) ?? null;
}

/** The elements of a node's only output where it can be worked out exactly now; null otherwise. */
export function fold(
  operator: string,
  inputs: readonly (Value | null)[],
  attributes: Attributes,
  output: OutputType,
): TensorData | null {
  if (!(operator in BINARY || operator in UNARY || operator in STRUCTURAL)) return null;
  const values = inputs.filter((value) => value !== null);
  if (values.length !== inputs.length) return null;
  const numbers: number[][] = [];
  for (const value of values) {
    const known = exactNumbers(value);
    if (!known) return null;
    numbers.push(known);
  }
  const result = foldNumbers(operator, numbers, values, attributes, output);
  if (!result || result.length !== elementCount(output.shape)) return null;
  if (!isFloat(output.type) && !result.every(Number.isSafeInteger)) return null;
  return dataFromNumbers(result, output.type);
}
