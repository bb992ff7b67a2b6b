import { type ElementType, elementCount, type TensorData } from '../../onnx/element-type.ts';
import { add, constant, type Graph, weights } from '../../onnx/graph.ts';
import type { Value } from '../../onnx/value.ts';
import { computeType, type DataType } from './data-type.ts';
import { transposeData } from './transpose-data.ts';

/**
 * A tensor with TensorFlow's shape. The graph holds it channels last (`last`: axes as the shape says),
 * channels first (`first`: the last axis moved to position 1), or both; the missing one is made when
 * it is asked for. So an image passes a whole chain of convolutions without being transposed.
 */
export interface Tensor {
  readonly kind: 'tensor';
  readonly shape: readonly number[];
  /** The nominal type; the graph computes in float32, int64 and bool. */
  readonly dtype: DataType;
  last: Value | null;
  first: Value | null;
}

/** Whether the elements depend on the inputs. */
export function varies({ last, first }: Tensor): boolean {
  return (last ?? first)?.varies ?? false;
}

type Numbers = readonly number[];

/** Order of axes that turns channels last into channels first. */
export function firstOrder(rank: number): number[] {
  return [0, rank - 1, ...Array.from({ length: rank - 2 }, (_, axis) => axis + 1)];
}

/** Order of axes that turns channels first into channels last. */
export function lastOrder(rank: number): number[] {
  return [0, ...Array.from({ length: rank - 2 }, (_, axis) => axis + 2), 1];
}

export function reorder<Item>(items: readonly Item[], order: Numbers): Item[] {
  return order.map((axis) => items[axis] as Item);
}

const isIdentity = (order: Numbers): boolean => order.every((axis, index) => axis === index);

/** Constants up to this many elements are rearranged at once. */
const SMALL = 1024;

type Load = () => TensorData;
const transposedLoads = new WeakMap<Load, Map<string, Load>>();

/** What loads weights with their axes in another order; always the same function for the same ones. */
function transposedLoad(load: Load, shape: Numbers, order: Numbers): Load {
  const known = transposedLoads.get(load) ?? new Map<string, Load>();
  transposedLoads.set(load, known);
  const key = `${shape}:${order}`;
  const made = known.get(key) ?? (() => transposeData(load(), shape, order));
  known.set(key, made);
  return made;
}

/**
 * A value with its axes in another order. Weights are put into that order when they are loaded;
 * two transpositions after each other become one.
 */
export function transposeValue(graph: Graph, value: Value, order: Numbers): Value {
  if (isIdentity(order)) return value;
  const { source } = value;
  const shape = reorder(value.shape, order);
  if (source.kind === 'weights') {
    const load = transposedLoad(source.load, value.shape, order);
    return weights(graph, value.type, shape, load, null);
  }
  if (source.kind === 'constant' && !value.varies && elementCount(shape) <= SMALL)
    return constant(graph, transposeData(source.data, value.shape, order), value.type, shape);
  if (source.kind === 'node' && source.node.operator === 'Transpose') {
    const [before] = source.node.inputs;
    const { perm } = source.node.attributes;
    if (before && Array.isArray(perm)) return transposeValue(graph, before, reorder(perm, order));
  }
  return add(graph, 'Transpose', [value], { perm: [...order] }, shape, value.type);
}

/** A tensor whose value has its axes as TensorFlow counts them. */
export function makeTensor(value: Value, dtype: DataType = nominalOf(value.type)): Tensor {
  return { kind: 'tensor', shape: value.shape, dtype, last: value, first: null };
}

/** A tensor whose value is channels first. */
export function makeFirst(value: Value, dtype: DataType = nominalOf(value.type)): Tensor {
  const shape = reorder(value.shape, lastOrder(value.shape.length));
  return { kind: 'tensor', shape, dtype, last: null, first: value };
}

function nominalOf(type: ElementType): DataType {
  if (type === 'float32' || type === 'int64' || type === 'bool') return type;
  throw new Error(`The graph does not compute in ${type}.`);
}

/** The value with axes as the shape says. */
export function last(graph: Graph, tensor: Tensor): Value {
  const { first: other, shape } = tensor;
  if (!tensor.last && other) tensor.last = transposeValue(graph, other, lastOrder(shape.length));
  if (!tensor.last) throw new Error('A tensor has no value.');
  return tensor.last;
}

/** The value with the channels at position 1; for tensors of three axes and more. */
export function first(graph: Graph, tensor: Tensor): Value {
  const { last: other, shape } = tensor;
  if (!tensor.first && other) tensor.first = transposeValue(graph, other, firstOrder(shape.length));
  if (!tensor.first) throw new Error('A tensor has no value.');
  return tensor.first;
}

/** Whether only the channels-first value exists, so that work is best done on it. */
export function prefersFirst(tensor: Tensor): boolean {
  return tensor.last === null;
}

export function rankOf(tensor: Tensor): number {
  return tensor.shape.length;
}

/** A constant of numbers; a single number has no axes. */
export function constantTensor(
  graph: Graph,
  numbers: Numbers | number,
  dtype: DataType = 'float32',
  shape?: Numbers,
): Tensor {
  const list = typeof numbers === 'number' ? [numbers] : numbers;
  const type = computeType(dtype);
  const data = type === 'float32' ? Float32Array.from(list) : list;
  const itsShape = shape ?? (typeof numbers === 'number' ? [] : [list.length]);
  return makeTensor(constant(graph, data, type, itsShape), dtype);
}
