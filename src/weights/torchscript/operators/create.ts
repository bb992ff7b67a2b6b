import { elementCount } from '../../../onnx/element-type.ts';
import { add, constant, type Graph, integers } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import { neededNumbers } from '../../known-values.ts';
import {
  argument,
  type Call,
  hasArgument,
  int,
  ints,
  maybeDataType,
  maybeInt,
  maybeScalar,
  type OperatorTable,
  scalar,
  tensor,
} from '../call.ts';
import { cast, elementwise, full, reshape, result, typeOfScalar } from '../compute.ts';
import { computeType, type DataType, isFloating } from '../data-type.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { isDense } from '../strides.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';
import { isKind, isScalar, type Scalar, type Value } from '../values.ts';
import { itemOf } from './convert.ts';

function sizeArgument(call: Call, name = 'size'): number[] {
  const sizes = ints(call, name);
  if (sizes.some((size) => size < 0)) throw failedInModel(`A tensor has no shape [${sizes}].`);
  return sizes;
}

/** A new tensor filled with a number, laid out like `model` where one is given. */
function filled(
  call: Call,
  value: Scalar,
  shape: readonly number[],
  dtype: DataType,
  model?: Tensor,
): Tensor {
  const made = full(call.graph, value, shape, dtype);
  if (!model) return makeTensor(made, dtype);
  const format = hasArgument(call, 'memory_format') ? maybeInt(call, 'memory_format') : null;
  if (format !== null && format !== 0 && format !== 1)
    throw unsupported('A new tensor in a given memory format');
  if (format === 0) return makeTensor(made, dtype);
  const dense = model.strides && isDense(model.shape, model.strides);
  return dense ? makeTensor(made, dtype, model.strides) : elementwise(made, dtype, [model]);
}

const fillers = (name: string, value: Scalar): OperatorTable => ({
  [`${name}.`]: (call) =>
    filled(call, value, sizeArgument(call), maybeDataType(call, 'dtype') ?? 'float32'),
  [`${name}_like.`]: (call) => {
    const x = tensor(call, 'self');
    return filled(call, value, x.shape, maybeDataType(call, 'dtype') ?? x.dtype, x);
  },
  [`new_${name}`]: (call) => {
    const dtype = maybeDataType(call, 'dtype') ?? tensor(call, 'self').dtype;
    return filled(call, value, sizeArgument(call), dtype);
  },
});

function fullOf(call: Call): Tensor {
  const value = scalar(call, 'fill_value');
  // Before version 5 the default type was float whatever the number.
  const natural = call.lowering.version < 5 ? 'float32' : typeOfScalar(value);
  return filled(call, value, sizeArgument(call), maybeDataType(call, 'dtype') ?? natural);
}

/** Numbers that are known now, as a constant. */
function numbersTensor(
  graph: Graph,
  numbers: readonly number[],
  shape: readonly number[],
  dtype: DataType,
): Tensor {
  const type = computeType(dtype);
  const whole = type === 'int64' ? numbers.map(Math.trunc) : numbers;
  const made = constant(graph, whole, type, shape);
  return makeTensor(cast(graph, made, type === 'float32' ? 'float32' : type, dtype), dtype);
}

function arange(call: Call): Tensor {
  const start = hasArgument(call, 'start') ? scalar(call, 'start') : 0n;
  const end = scalar(call, 'end');
  const step = hasArgument(call, 'step') ? scalar(call, 'step') : 1n;
  const anyFloat = [start, end, step].some((x) => typeof x === 'number');
  const dtype = maybeDataType(call, 'dtype') ?? (anyFloat ? 'float32' : 'int64');
  const [from, to, by] = [Number(start), Number(end), Number(step)];
  if (by === 0 || !Number.isFinite((to - from) / by))
    throw failedInModel(`arange(${from}, ${to}, ${by}) has no end.`);
  const count = Math.max(0, Math.ceil((to - from) / by));
  call.lowering.spend(count);
  const numbers = Array.from({ length: count }, (_, i) => from + i * by);
  return numbersTensor(call.graph, numbers, [count], dtype);
}

/** Evenly spaced numbers; torch counts from both ends towards the middle. */
function linspaceNumbers(start: number, end: number, count: number): number[] {
  const step = (end - start) / (count - 1);
  return Array.from({ length: count }, (_, i) => {
    if (count === 1) return start;
    return i < count / 2 ? start + step * i : end - step * (count - 1 - i);
  });
}

/** Before version 8 the number of steps could be left out. */
function stepsOf(call: Call): number {
  const steps = argument(call, 'steps') === null ? 100 : int(call, 'steps');
  call.lowering.spend(steps);
  return steps;
}

/** An end of a range, which newer overloads take as a tensor, too. */
function endOf(call: Call, name: string): number {
  const value = argument(call, name);
  return Number(isKind(value, 'tensor') ? itemOf(call.lowering, value) : scalar(call, name));
}

function linspace(call: Call): Tensor {
  const [from, to] = [endOf(call, 'start'), endOf(call, 'end')];
  const numbers = linspaceNumbers(from, to, stepsOf(call));
  const dtype = maybeDataType(call, 'dtype') ?? 'float32';
  if (!isFloating(dtype)) throw unsupported('linspace of integers');
  return numbersTensor(call.graph, numbers, [numbers.length], dtype);
}

function logspace(call: Call): Tensor {
  const [from, to] = [endOf(call, 'start'), endOf(call, 'end')];
  const base = Number(argument(call, 'base'));
  const numbers = linspaceNumbers(from, to, stepsOf(call)).map((x) => base ** x);
  const dtype = maybeDataType(call, 'dtype') ?? 'float32';
  if (!isFloating(dtype)) throw unsupported('logspace of integers');
  return numbersTensor(call.graph, numbers, [numbers.length], dtype);
}

function eye(call: Call): Tensor {
  const rows = int(call, 'n');
  const columns = hasArgument(call, 'm') ? int(call, 'm') : rows;
  call.lowering.spend(rows * columns);
  const numbers = Array(rows * columns).fill(0);
  for (let i = 0; i < Math.min(rows, columns); i += 1) numbers[i * columns + i] = 1;
  const dtype = maybeDataType(call, 'dtype') ?? 'float32';
  return numbersTensor(call.graph, numbers, [rows, columns], dtype);
}

interface Nested {
  leaves: (Scalar | Tensor)[];
  shape: number[];
}

function nested(value: Value): Nested {
  if (isScalar(value) || isKind(value, 'tensor')) return { leaves: [value], shape: [] };
  if (!isKind(value, 'list') && !isKind(value, 'tuple'))
    throw failedInModel('torch.tensor takes numbers and lists of them.');
  const parts = value.items.map(nested);
  const [first] = parts;
  if (parts.some((part) => String(part.shape) !== String(first?.shape)))
    throw failedInModel('torch.tensor was given a ragged list.');
  return {
    leaves: parts.flatMap((part) => part.leaves),
    shape: [parts.length, ...(first?.shape ?? [])],
  };
}

function naturalType(leaves: readonly (Scalar | Tensor)[]): DataType {
  const types = leaves.map((x) => (isKind(x, 'tensor') ? x.dtype : typeOfScalar(x)));
  if (types.length === 0 || types.some(isFloating)) return 'float32';
  return types.every((type) => type === 'bool') ? 'bool' : 'int64';
}

/** `torch.tensor`: always a copy. */
function tensorOf(call: Call): Tensor {
  const data = argument(call, 'data');
  const { graph } = call;
  const given = maybeDataType(call, 'dtype');
  if (isKind(data, 'tensor')) {
    const dtype = given ?? data.dtype;
    return result(cast(graph, read(data), data.dtype, dtype), dtype, [data]);
  }
  const { leaves, shape } = nested(data);
  const dtype = given ?? naturalType(leaves);
  if (leaves.every(isScalar)) {
    const natural = naturalType(leaves);
    const numbers = leaves.map(Number);
    const made = constant(graph, numbers, computeType(natural), shape);
    return makeTensor(cast(graph, made, natural, dtype), dtype);
  }
  const parts = leaves.map((x) => {
    const one = isKind(x, 'tensor')
      ? cast(graph, read(x), x.dtype, dtype)
      : scalarOf(graph, x, dtype);
    return add(graph, 'Reshape', [one, integers(graph, [1])], {}, [1], one.type);
  });
  const joined = add(
    graph,
    'Concat',
    parts,
    { axis: 0 },
    [parts.length],
    parts[0]?.type ?? 'int64',
  );
  return makeTensor(
    add(graph, 'Reshape', [joined, integers(graph, shape)], {}, shape, joined.type),
    dtype,
  );
}

function scalarOf(graph: Graph, value: Scalar, dtype: DataType): GraphValue {
  return full(graph, value, [], dtype);
}

/** Keeps one side of a diagonal. */
function triangle(call: Call, upper: boolean): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const source = x.dtype === 'bool' ? cast(graph, read(x), 'bool', 'int64') : read(x);
  const inputs = [source, constant(graph, int(call, 'diagonal'), 'int64')];
  const value = add(graph, 'Trilu', inputs, { upper: upper ? 1 : 0 }, x.shape, source.type);
  return result(x.dtype === 'bool' ? cast(graph, value, 'int64', 'bool') : value, x.dtype, [x]);
}

function triangleIndexes(call: Call, upper: boolean): Tensor {
  const [rows, columns, offset] = [int(call, 'row'), int(call, 'col'), int(call, 'offset')];
  call.lowering.spend(rows * columns);
  const pairs: [number, number][] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      if (upper ? column - row >= offset : column - row <= offset) pairs.push([row, column]);
  const numbers = [...pairs.map(([row]) => row), ...pairs.map(([, column]) => column)];
  const dtype = maybeDataType(call, 'dtype') ?? 'int64';
  return numbersTensor(call.graph, numbers, [2, pairs.length], dtype);
}

function oneHot(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const classes = int(call, 'num_classes');
  // Not given, it is one more than the largest.
  const depth = classes < 0 ? Math.max(-1, ...neededNumbers(graph, read(x))) + 1 : classes;
  const shape = [...x.shape, depth];
  const flat = reshape(graph, read(x), [elementCount(x.shape)]);
  const inputs = [flat, constant(graph, depth, 'int64'), integers(graph, [0, 1])];
  const rows = [elementCount(x.shape), depth];
  const made = add(graph, 'OneHot', inputs, { axis: -1 }, rows, 'int64');
  return makeTensor(reshape(graph, made, shape), 'int64');
}

/** Random numbers can not be those of torch; the log says so. */
function random(call: Call, operator: string, shape: readonly number[], dtype: DataType): Tensor {
  call.lowering.warnings.add(
    'The model draws random numbers: its outputs can not be those of torch where they matter.',
  );
  if (!isFloating(dtype)) throw unsupported('Random integers');
  return makeTensor(
    add(call.graph, operator, [], { shape: [...shape], dtype: 1 }, shape, 'float32'),
    dtype,
  );
}

const randoms = (name: string, operator: string): OperatorTable => ({
  [`${name}.`]: (call) =>
    random(call, operator, sizeArgument(call), maybeDataType(call, 'dtype') ?? 'float32'),
  [`${name}_like.`]: (call) => {
    const x = tensor(call, 'self');
    return random(call, operator, x.shape, maybeDataType(call, 'dtype') ?? x.dtype);
  },
});

export const createOperators: OperatorTable = {
  ...fillers('zeros', 0n),
  ...fillers('ones', 1n),
  ...randoms('rand', 'RandomUniform'),
  ...randoms('randn', 'RandomNormal'),
  'full.': fullOf,
  'full_like.': (call) => {
    const x = tensor(call, 'self');
    const dtype = maybeDataType(call, 'dtype') ?? x.dtype;
    return filled(call, scalar(call, 'fill_value'), x.shape, dtype, x);
  },
  new_full: (call) => {
    const dtype = maybeDataType(call, 'dtype') ?? tensor(call, 'self').dtype;
    return filled(call, scalar(call, 'fill_value'), sizeArgument(call), dtype);
  },
  // What stands in new memory is not defined; zeros are as good as anything.
  'empty.memory_format': (call) =>
    filled(call, 0n, sizeArgument(call), maybeDataType(call, 'dtype') ?? 'float32'),
  'empty_like.': (call) => {
    const x = tensor(call, 'self');
    return filled(call, 0n, x.shape, maybeDataType(call, 'dtype') ?? x.dtype, x);
  },
  new_empty: (call) => {
    const dtype = maybeDataType(call, 'dtype') ?? tensor(call, 'self').dtype;
    return filled(call, 0n, sizeArgument(call), dtype);
  },
  arange,
  linspace,
  logspace,
  eye,
  tensor: tensorOf,
  as_tensor: (call) => {
    const data = argument(call, 'data');
    const given = maybeDataType(call, 'dtype');
    if (isKind(data, 'tensor') && (given === null || given === data.dtype)) return data;
    return tensorOf(call);
  },
  'tensor.float': (call) => scalarTensor(call, 't'),
  'tensor.int': (call) => scalarTensor(call, 't'),
  'tensor.bool': (call) => scalarTensor(call, 't'),
  scalar_tensor: (call) => {
    const value = scalar(call, 's');
    const dtype = maybeDataType(call, 'dtype') ?? 'float32';
    return makeTensor(scalarOf(call.graph, value, dtype), dtype);
  },
  'prim::NumToTensor': (call) => {
    const value = scalar(call, 'a');
    const dtype = typeof value === 'number' ? 'float32' : typeOfScalar(value);
    return makeTensor(scalarOf(call.graph, value, dtype), dtype);
  },
  tril: (call) => triangle(call, false),
  triu: (call) => triangle(call, true),
  tril_indices: (call) => triangleIndexes(call, false),
  triu_indices: (call) => triangleIndexes(call, true),
  one_hot: oneHot,
};

function scalarTensor(call: Call, name: string): Tensor {
  const value = maybeScalar(call, name) ?? 0n;
  const dtype = maybeDataType(call, 'dtype') ?? typeOfScalar(value);
  return makeTensor(scalarOf(call.graph, value, dtype), dtype);
}
