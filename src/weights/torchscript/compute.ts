import { elementCount } from '../../onnx/element-type.ts';
import { add, constant, type Graph, integers, knownNumbers } from '../../onnx/graph.ts';
import type { Attributes } from '../../onnx/model-proto.ts';
import type { Value as GraphValue } from '../../onnx/value.ts';
import { computeType, DATA_TYPES, type DataType, isFloating, promote } from './data-type.ts';
import { failedInModel, unsupported } from './refusal.ts';
import { elementwiseStrides } from './strides.ts';
import { makeTensor, read, type Tensor } from './tensor.ts';
import { isKind, type Scalar } from './values.ts';

export type Operand = Tensor | Scalar;
export type Numbers = readonly number[];

export const isTensor = (operand: Operand): operand is Tensor => isKind(operand, 'tensor');

/** The shape that broadcasting gives. */
export function broadcastShapes(...shapes: Numbers[]): number[] {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    let result = 1;
    for (const shape of shapes) {
      const size = shape[axis - rank + shape.length] ?? 1;
      if (size === 1 || size === result) continue;
      if (result !== 1)
        throw failedInModel(
          `Tensors of the shapes ${shapes.map((s) => `[${s}]`).join(' and ')} do not fit together.`,
        );
      result = size;
    }
    return result;
  });
}

/** Axis counted from the front; negative ones count from the end. */
export function axisOf(axis: number, rank: number): number {
  const result = axis < 0 ? axis + Math.max(rank, 1) : axis;
  if (result < 0 || result >= Math.max(rank, 1))
    throw failedInModel(`A tensor of ${rank} axes has no axis ${axis}.`);
  return result;
}

/** Axes counted from the front; none given stands for all of them. */
export function axesOf(axes: Numbers | null, rank: number): number[] {
  if (!axes || axes.length === 0) return Array.from({ length: rank }, (_, axis) => axis);
  return axes.map((axis) => axisOf(axis, rank));
}

/** A list of one number stands for the same number on every axis. */
export function perAxis(numbers: Numbers, axes: number): number[] {
  const [only = 0] = numbers;
  return numbers.length === 1 ? Array(axes).fill(only) : [...numbers];
}

/** Type of a number where it stands alone: float is the default type. */
export function typeOfScalar(value: Scalar): DataType {
  if (typeof value === 'number') return 'float32';
  return typeof value === 'bigint' ? 'int64' : 'bool';
}

/**
 * The type that operands are computed in, as `torch.result_type`: tensors with axes go first,
 * then those without, then numbers; a later group counts only where its category is higher.
 */
export function resultType(...operands: Operand[]): DataType {
  const groups: (DataType | null)[] = [null, null, null];
  for (const operand of operands) {
    const group = isTensor(operand) ? (operand.shape.length > 0 ? 0 : 1) : 2;
    const dtype = isTensor(operand) ? operand.dtype : typeOfScalar(operand);
    const present = groups[group];
    groups[group] = present ? promote(present, dtype) : dtype;
  }
  return groups
    .filter((dtype) => dtype !== null)
    .reduce((high, low) => (DATA_TYPES[low].category > DATA_TYPES[high].category ? low : high));
}

/** Result type of operations that give floats for integers. */
export function floatType(dtype: DataType): DataType {
  return isFloating(dtype) ? dtype : 'float32';
}

/** Integers narrower than 64 bits wrap around; the engine computes them in 64 bits. */
export function wrap(graph: Graph, value: GraphValue, dtype: DataType): GraphValue {
  if (isFloating(dtype) || dtype === 'int64' || dtype === 'bool') return value;
  const range = 2 ** (8 * DATA_TYPES[dtype].bytes);
  const numbers = value.varies ? null : knownNumbers(value);
  const low = dtype === 'uint8' ? 0 : -range / 2;
  if (numbers?.every((x) => x >= low && x < low + range)) return value;
  const shape = value.shape;
  const shifted = low
    ? add(graph, 'Sub', [value, constant(graph, low, 'int64')], {}, shape, 'int64')
    : value;
  const modulo = constant(graph, range, 'int64');
  const wrapped = add(graph, 'Mod', [shifted, modulo], {}, shape, 'int64');
  return low
    ? add(graph, 'Add', [wrapped, constant(graph, low, 'int64')], {}, shape, 'int64')
    : wrapped;
}

const ONNX_CODE = { float32: 1, int64: 7, bool: 9, float16: 10, bfloat16: 16 } as const;

/** Rounds to half precision and back, as a real cast does. */
function roundHalf(graph: Graph, value: GraphValue, to: 'float16' | 'bfloat16'): GraphValue {
  const half = add(graph, 'Cast', [value], { to: ONNX_CODE[to] }, value.shape, to);
  return add(graph, 'Cast', [half], { to: ONNX_CODE.float32 }, value.shape, 'float32');
}

/** Converts a value between nominal types. */
export function cast(graph: Graph, value: GraphValue, from: DataType, to: DataType): GraphValue {
  if (from === to) return value;
  const target = computeType(to);
  const converted =
    value.type === target
      ? value
      : add(graph, 'Cast', [value], { to: ONNX_CODE[target] }, value.shape, target);
  if ((to === 'float16' || to === 'bfloat16') && from !== 'bool')
    return roundHalf(graph, converted, to);
  return from === 'bool' ? converted : wrap(graph, converted, to);
}

/** A tensor's value in another type. */
export function readAs(graph: Graph, tensor: Tensor, dtype: DataType): GraphValue {
  return cast(graph, read(tensor), tensor.dtype, dtype);
}

/** A scalar constant of a nominal type. */
export function scalarConstant(graph: Graph, value: Scalar, dtype: DataType): GraphValue {
  const type = computeType(dtype);
  const number = Number(value);
  if (type === 'bool') return constant(graph, number ? 1 : 0, type);
  if (type === 'float32') return constant(graph, Math.fround(number), type);
  if (typeof value === 'bigint' && !Number.isSafeInteger(number))
    return constant(graph, BigInt64Array.of(value), type, []);
  return wrap(graph, constant(graph, Math.trunc(number), type), dtype);
}

/** The value of a tensor or number in a nominal type. */
export function operandValue(graph: Graph, operand: Operand, dtype: DataType): GraphValue {
  return isTensor(operand) ? readAs(graph, operand, dtype) : scalarConstant(graph, operand, dtype);
}

/** A node on broadcast values of the same type; the result has that type unless `type` says another. */
export function broadcastNode(
  graph: Graph,
  operator: string,
  inputs: GraphValue[],
  type: GraphValue['type'] = inputs[0]?.type ?? 'float32',
  attributes: Attributes = {},
): GraphValue {
  const shape = broadcastShapes(...inputs.map((input) => input.shape));
  return add(graph, operator, inputs, attributes, shape, type);
}

/** Wraps the value of an elementwise operation; its layout follows the tensors among `operands`. */
export function elementwise(value: GraphValue, dtype: DataType, operands: Operand[]): Tensor {
  const strides = elementwiseStrides(value.shape, operands.filter(isTensor));
  return makeTensor(value, dtype, strides);
}

/** An operation on one tensor, element by element, in its own type. */
export function unaryNode(
  graph: Graph,
  operator: string,
  value: GraphValue,
  attributes: Attributes = {},
  type: GraphValue['type'] = value.type,
): GraphValue {
  return add(graph, operator, [value], attributes, value.shape, type);
}

/**
 * Wraps the value of an operation of which torch gives contiguous results for contiguous operands.
 * For others the layout is not known.
 */
export function result(value: GraphValue, dtype: DataType, operands: (Tensor | null)[]): Tensor {
  const plain = operands.every((operand) => !operand || isContiguousTensor(operand));
  return plain ? makeTensor(value, dtype) : makeTensor(value, dtype, null);
}

export function isContiguousTensor(tensor: Tensor): boolean {
  const { shape, strides } = tensor;
  if (!strides) return elementCount(shape) <= 1;
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    const size = shape[axis] ?? 1;
    if (size !== 1 && strides[axis] !== expected) return false;
    expected *= size;
  }
  return true;
}

export function reshape(graph: Graph, value: GraphValue, shape: Numbers): GraphValue {
  if (String(value.shape) === String(shape)) return value;
  if (elementCount(shape) !== elementCount(value.shape))
    throw failedInModel(`The shape [${shape}] does not hold the elements of [${value.shape}].`);
  const attributes = shape.includes(0) ? { allowzero: 1 } : {};
  return add(graph, 'Reshape', [value, integers(graph, shape)], attributes, shape, value.type);
}

export function transpose(graph: Graph, value: GraphValue, order: Numbers): GraphValue {
  if (order.every((axis, index) => axis === index)) return value;
  const shape = order.map((axis) => value.shape[axis] ?? 1);
  return add(graph, 'Transpose', [value], { perm: [...order] }, shape, value.type);
}

export function expand(graph: Graph, value: GraphValue, shape: Numbers): GraphValue {
  if (String(value.shape) === String(shape)) return value;
  if (String(broadcastShapes(value.shape, shape)) !== String(shape))
    throw failedInModel(`The shape [${value.shape}] can not be expanded to [${shape}].`);
  return add(graph, 'Expand', [value, integers(graph, shape)], {}, shape, value.type);
}

/** Elements from `from` to before `to` along an axis, every `step`th. */
export function slice(
  graph: Graph,
  value: GraphValue,
  axis: number,
  from: number,
  to: number,
  step = 1,
): GraphValue {
  const size = value.shape[axis] ?? 1;
  if (from === 0 && to === size && step === 1) return value;
  const shape = [...value.shape];
  shape[axis] = Math.max(0, Math.ceil((to - from) / step));
  const bounds = [from, to, axis, step].map((bound) => integers(graph, [bound]));
  return add(graph, 'Slice', [value, ...bounds], {}, shape, value.type);
}

export function concat(graph: Graph, values: readonly GraphValue[], axis: number): GraphValue {
  const [first] = values;
  if (!first) throw failedInModel('An empty list of tensors was joined.');
  if (values.length === 1) return first;
  const shape = [...first.shape];
  shape[axis] = values.reduce((sum, value) => sum + (value.shape[axis] ?? 0), 0);
  for (const value of values)
    if (value.shape.some((size, i) => i !== axis && size !== shape[i]))
      throw failedInModel(
        `Tensors of the shapes ${values.map((v) => `[${v.shape}]`).join(', ')} can not be joined along axis ${axis}.`,
      );
  if (elementCount(shape) === 0) return constant(graph, [], first.type, shape);
  const filled = values.filter((value) => elementCount(value.shape) > 0);
  const [only] = filled;
  if (only && filled.length === 1) return only;
  return add(graph, 'Concat', filled, { axis }, shape, first.type);
}

/** A tensor of one number everywhere. */
export function full(graph: Graph, value: Scalar, shape: Numbers, dtype: DataType): GraphValue {
  return expand(graph, scalarConstant(graph, value, dtype), shape);
}

/** A shape with its one -1 worked out. */
export function inferShape(shape: Numbers, count: number): number[] {
  const open = shape.indexOf(-1);
  if (open < 0) return [...shape];
  const rest = shape.reduce((product, size, axis) => (axis === open ? product : product * size), 1);
  if (rest === 0 || count % rest !== 0)
    throw failedInModel(`The shape [${shape}] does not divide ${count} elements.`);
  return shape.map((size, axis) => (axis === open ? count / rest : size));
}

/** Refuses a setting that is not implemented. */
export function refuseUnless(condition: boolean, what: string): void {
  if (!condition) throw unsupported(what);
}
