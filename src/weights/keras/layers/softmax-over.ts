import type { Graph } from '../../../onnx/graph.ts';
import { broadcast, unary } from '../../tensorflow/elementwise.ts';
import { reduce, softmax } from '../../tensorflow/reduce.ts';
import { axesOf } from '../../tensorflow/shapes.ts';
import { rankOf, type Tensor } from '../../tensorflow/tensor.ts';

/** Softmax over several axes at once. */
export function softmaxOver(graph: Graph, x: Tensor, axes: readonly number[]): Tensor {
  const over = axesOf(axes, rankOf(x));
  if (over.length === 1) return softmax(graph, 'Softmax', x, over[0] ?? -1);
  const largest = reduce(graph, 'ReduceMax', x, over, true);
  const powers = unary(graph, 'Exp', broadcast(graph, 'Sub', [x, largest]));
  return broadcast(graph, 'Div', [powers, reduce(graph, 'ReduceSum', powers, over, true)]);
}
