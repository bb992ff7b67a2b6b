import { add, type Graph, integers } from '../../onnx/graph.ts';
import { broadcast, cast, unary, withNumber } from './elementwise.ts';
import { inLayout, reshape } from './rearrange.ts';
import { axesOf, axisOf } from './shapes.ts';
import { rankOf, type Tensor } from './tensor.ts';

export type Reduction =
  | 'ReduceSum'
  | 'ReduceMean'
  | 'ReduceMax'
  | 'ReduceMin'
  | 'ReduceProd'
  | 'ReduceL2';

/** Joins the elements along axes; they stay as axes of one element where `keep` says so. */
export function reduce(
  graph: Graph,
  operator: Reduction,
  x: Tensor,
  axes: readonly number[],
  keep: boolean,
): Tensor {
  const over = axesOf(axes, rankOf(x));
  if (over.length === 0) return x;
  // The engine reduces no bool.
  const input = x.dtype === 'bool' ? cast(graph, x, 'int64') : x;
  const kept = x.shape.map((size, axis) => (over.includes(axis) ? 1 : size));
  const reduced = inLayout(graph, input, kept, (value, axisIn, shape) =>
    add(
      graph,
      operator,
      [value, integers(graph, over.map(axisIn))],
      { keepdims: 1 },
      shape,
      value.type,
    ),
  );
  const result = x.dtype === 'bool' ? cast(graph, reduced, 'bool') : reduced;
  if (keep) return result;
  return reshape(
    graph,
    result,
    kept.filter((_, axis) => !over.includes(axis)),
  );
}

/** Softmax or LogSoftmax along one axis. */
export function softmax(
  graph: Graph,
  operator: 'Softmax' | 'LogSoftmax',
  x: Tensor,
  axis: number,
): Tensor {
  const at = axisOf(axis, rankOf(x));
  return inLayout(graph, x, x.shape, (value, axisIn, shape) =>
    add(graph, operator, [value], { axis: axisIn(at) }, shape, value.type),
  );
}

/** (x - mean) / sqrt(variance + epsilon), both over `axes`. */
export function standardize(
  graph: Graph,
  x: Tensor,
  axes: readonly number[],
  epsilon: number,
): Tensor {
  const mean = reduce(graph, 'ReduceMean', x, axes, true);
  const centred = broadcast(graph, 'Sub', [x, mean]);
  const squares = broadcast(graph, 'Mul', [centred, centred]);
  const variance = reduce(graph, 'ReduceMean', squares, axes, true);
  const deviation = unary(graph, 'Sqrt', withNumber(graph, 'Add', variance, epsilon));
  return broadcast(graph, 'Div', [centred, deviation]);
}
