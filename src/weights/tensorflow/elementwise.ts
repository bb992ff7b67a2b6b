import { elementCount } from '../../onnx/element-type.ts';
import { add, type Graph, integers } from '../../onnx/graph.ts';
import type { Attributes } from '../../onnx/model-proto.ts';
import type { Value } from '../../onnx/value.ts';
import { castValue, wrapValue } from './cast-value.ts';
import { computeType, type DataType } from './data-type.ts';
import { broadcastShapes } from './shapes.ts';
import {
  constantTensor,
  first,
  firstOrder,
  last,
  makeFirst,
  makeTensor,
  prefersFirst,
  rankOf,
  reorder,
  type Tensor,
  transposeValue,
} from './tensor.ts';

/** An ONNX operator on each element, in whichever layout is at hand. */
export function unary(
  graph: Graph,
  operator: string,
  x: Tensor,
  attributes: Attributes = {},
  dtype: DataType = x.dtype,
): Tensor {
  const type = computeType(dtype);
  const node = (value: Value) => add(graph, operator, [value], attributes, value.shape, type);
  return prefersFirst(x)
    ? makeFirst(node(first(graph, x)), dtype)
    : makeTensor(node(last(graph, x)), dtype);
}

function reshaped(graph: Graph, value: Value, shape: readonly number[]): Value {
  return add(graph, 'Reshape', [value, integers(graph, shape)], {}, shape, value.type);
}

/** The channels-first value of a tensor that is broadcast to `rank` axes. */
function firstOfRank(graph: Graph, x: Tensor, rank: number): Value {
  if (rankOf(x) === rank) return first(graph, x);
  const value = last(graph, x);
  if (elementCount(x.shape) === 1)
    return value.shape.length === 0 ? value : reshaped(graph, value, []);
  const padded = [...Array(rank - rankOf(x)).fill(1), ...x.shape];
  const shape = reorder(padded, firstOrder(rank));
  // Where one axis only is longer than 1, its elements keep their order.
  if (x.shape.filter((size) => size !== 1).length <= 1) return reshaped(graph, value, shape);
  return transposeValue(graph, reshaped(graph, value, padded), firstOrder(rank));
}

/** An ONNX operator on the elements of several tensors that are broadcast against each other. */
export function broadcast(
  graph: Graph,
  operator: string,
  tensors: readonly Tensor[],
  dtype: DataType = tensors[0]?.dtype ?? 'float32',
  attributes: Attributes = {},
): Tensor {
  const shape = broadcastShapes(...tensors.map((x) => x.shape));
  const rank = shape.length;
  const type = computeType(dtype);
  if (rank >= 3 && tensors.some((x) => rankOf(x) === rank && prefersFirst(x))) {
    const values = tensors.map((x) => firstOfRank(graph, x, rank));
    const order = firstOrder(rank);
    return makeFirst(add(graph, operator, values, attributes, reorder(shape, order), type), dtype);
  }
  const values = tensors.map((x) => last(graph, x));
  return makeTensor(add(graph, operator, values, attributes, shape, type), dtype);
}

/** An operator with a number on its right side. */
export function withNumber(graph: Graph, operator: string, x: Tensor, number: number): Tensor {
  return broadcast(graph, operator, [x, constantTensor(graph, number, x.dtype)]);
}

function mapValue(
  graph: Graph,
  x: Tensor,
  dtype: DataType,
  convert: (value: Value) => Value,
): Tensor {
  return prefersFirst(x)
    ? makeFirst(convert(first(graph, x)), dtype)
    : makeTensor(convert(last(graph, x)), dtype);
}

/** Converts to another nominal type; integers wrap, halves are rounded. */
export function cast(graph: Graph, x: Tensor, dtype: DataType): Tensor {
  if (dtype === x.dtype) return x;
  return mapValue(graph, x, dtype, (value) => castValue(graph, value, x.dtype, dtype));
}

/** Integers as their own type holds them: the engine computes with 64 bits, TensorFlow wraps around. */
export function wrap(graph: Graph, x: Tensor): Tensor {
  return mapValue(graph, x, x.dtype, (value) => wrapValue(graph, value, x.dtype));
}

/** max(low, min(x, high)) */
export function clip(graph: Graph, x: Tensor, low: number, high: number): Tensor {
  return withNumber(graph, 'Min', withNumber(graph, 'Max', x, low), high);
}
