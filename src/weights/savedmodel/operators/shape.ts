import { elementCount } from '../../../onnx/element-type.ts';
import { add, integers } from '../../../onnx/graph.ts';
import type { DataType } from '../../tensorflow/data-type.ts';
import { concat, reshape, stack, tile, transpose } from '../../tensorflow/rearrange.ts';
import { failedInModel, invalid } from '../../tensorflow/refusal.ts';
import { axisOf, broadcastShapes, range, sameShape } from '../../tensorflow/shapes.ts';
import { constantTensor, last, makeTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  integerOf,
  integersOf,
  number,
  numbers,
  type OperatorTable,
  tensor,
  tensors,
  typeOf,
} from '../call.ts';

/** A tensor repeated along axes of size 1 and new leading ones. */
export function expand(call: Pick<Call, 'graph'>, x: Tensor, shape: readonly number[]): Tensor {
  if (sameShape(x.shape, shape)) return x;
  if (!sameShape(broadcastShapes(x.shape, shape), shape))
    throw failedInModel(`The shape [${x.shape}] can not be broadcast to [${shape}]`);
  const value = last(call.graph, x);
  const inputs = [value, integers(call.graph, shape)];
  return makeTensor(add(call.graph, 'Expand', inputs, {}, shape, value.type), x.dtype);
}

/** One number everywhere. */
export function filled(
  call: Pick<Call, 'graph'>,
  value: number,
  shape: readonly number[],
  dtype: DataType,
): Tensor {
  return expand(call, constantTensor(call.graph, value, dtype), shape);
}

/** A new axis of size 1 before `axis`. */
export function insertAxis(call: Pick<Call, 'graph'>, x: Tensor, axis: number): Tensor {
  const place = axisOf(axis, rankOf(x) + 1);
  return reshape(call.graph, x, [...x.shape.slice(0, place), 1, ...x.shape.slice(place)]);
}

function squeeze(call: Call): Tensor {
  const x = tensor(call, 0);
  const asked = integersOf(call, 'squeeze_dims').map((axis) => axisOf(axis, rankOf(x)));
  const axes = asked.length > 0 ? asked : range(rankOf(x)).filter((axis) => x.shape[axis] === 1);
  if (axes.some((axis) => x.shape[axis] !== 1))
    throw failedInModel(`An axis of [${x.shape}] that is longer than 1 is to be left out`);
  return reshape(
    call.graph,
    x,
    x.shape.filter((_, axis) => !axes.includes(axis)),
  );
}

function pack(call: Call): Tensor {
  return stack(call.graph, tensors(call), integerOf(call, 'axis'));
}

/** Where each of several tensors begins when they are joined along an axis. */
function concatOffset(call: Call): Tensor[] {
  const axis = number(call, 0);
  let offset = 0;
  return tensors(call, 1).map((x, i) => {
    const shape = numbers(call, i + 1);
    const result = shape.map((_, j) => (j === axis ? offset : 0));
    offset += shape[axis] ?? 0;
    return constantTensor(call.graph, result, x.dtype);
  });
}

function invertPermutation(call: Call): Tensor {
  const order = numbers(call, 0);
  const result = range(order.length).map((i) => order.indexOf(i));
  if (result.includes(-1)) throw failedInModel(`[${order}] is no order`);
  return constantTensor(call.graph, result, tensor(call, 0).dtype);
}

function broadcastArguments(call: Call): Tensor {
  const shape = broadcastShapes(numbers(call, 0), numbers(call, 1));
  return constantTensor(call.graph, shape, tensor(call, 0).dtype);
}

function shapeTensor(call: Call, x: Tensor): Tensor {
  return constantTensor(call.graph, x.shape, typeOf(call, 'out_type'));
}

const alike =
  (value: number) =>
  (call: Call): Tensor => {
    const x = tensor(call, 0);
    return filled(call, value, x.shape, x.dtype);
  };

/** Shapes, and tensors in other shapes. */
export const shapeOperators: OperatorTable = {
  Shape: (call) => shapeTensor(call, tensor(call, 0)),
  ShapeN: (call) => tensors(call).map((x) => shapeTensor(call, x)),
  Size: (call) =>
    constantTensor(call.graph, elementCount(tensor(call, 0).shape), typeOf(call, 'out_type')),
  Rank: (call) => constantTensor(call.graph, rankOf(tensor(call, 0)), 'int32'),
  Reshape: (call) => reshape(call.graph, tensor(call, 0), numbers(call, 1)),
  Squeeze: squeeze,
  ExpandDims: (call) => insertAxis(call, tensor(call, 0), number(call, 1)),
  Transpose: (call) => transpose(call.graph, tensor(call, 0), numbers(call, 1)),
  ConcatV2: (call) => {
    if (call.inputs.length < 2) throw invalid('Nothing is joined');
    return concat(call.graph, tensors(call, 0, call.inputs.length - 1), number(call, -1));
  },
  Concat: (call) => concat(call.graph, tensors(call, 1), number(call, 0)),
  ConcatOffset: concatOffset,
  Pack: pack,
  Tile: (call) => tile(call.graph, tensor(call, 0), numbers(call, 1)),
  BroadcastTo: (call) => expand(call, tensor(call, 0), numbers(call, 1)),
  BroadcastArgs: broadcastArguments,
  InvertPermutation: invertPermutation,
  Fill: (call) => expand(call, tensor(call, 1), numbers(call, 0)),
  ZerosLike: alike(0),
  OnesLike: alike(1),
};
