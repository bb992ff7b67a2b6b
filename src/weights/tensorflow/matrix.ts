import { add, type Graph } from '../../onnx/graph.ts';
import { transpose } from './rearrange.ts';
import { failedInModel } from './refusal.ts';
import { broadcastShapes, list, range } from './shapes.ts';
import { last, makeTensor, rankOf, type Tensor } from './tensor.ts';

/** A tensor with its last two axes exchanged. */
export function exchangeLast(graph: Graph, x: Tensor): Tensor {
  const rank = rankOf(x);
  return transpose(graph, x, [...range(rank - 2), rank - 1, rank - 2]);
}

/** Matrix product over the last two axes, the others are broadcast. */
export function multiplyMatrices(graph: Graph, a: Tensor, b: Tensor): Tensor {
  if (rankOf(a) < 2 || rankOf(b) < 2 || a.shape.at(-1) !== b.shape.at(-2))
    throw failedInModel(`Matrices of the shapes ${list([a.shape, b.shape])} can not be multiplied`);
  const shape = [
    ...broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2)),
    a.shape.at(-2) ?? 1,
    b.shape.at(-1) ?? 1,
  ];
  const values = [last(graph, a), last(graph, b)];
  return makeTensor(add(graph, 'MatMul', values, {}, shape, 'float32'), a.dtype);
}
