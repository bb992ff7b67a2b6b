import type { Graph } from '../../../onnx/graph.ts';
import { broadcast, cast, unary, withNumber } from '../../tensorflow/elementwise.ts';
import { multiplyMatrices } from '../../tensorflow/matrix.ts';
import { concat, reshape, transpose } from '../../tensorflow/rearrange.ts';
import { reduce } from '../../tensorflow/reduce.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { axisOf, range } from '../../tensorflow/shapes.ts';
import { rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { asFloat, type Call, type LayerTable, tensorsIn } from '../call.ts';
import { flag, integer, integers } from '../options.ts';

/** Two tensors or more of one type. */
function inputsOf(call: Call): Tensor[] {
  const tensors = call.args.flatMap(tensorsIn);
  if (tensors.length < 2) throw failedInModel('The layer joins two tensors or more');
  const isSame = tensors.every(({ dtype }) => dtype === tensors[0]?.dtype);
  return isSame ? tensors : tensors.map((x) => cast(call.graph, x, 'float32'));
}

/** Axes are added behind the batch, so that tensors of other ranks fit (`_Merge` of Keras). */
function alignRanks(graph: Graph, tensors: Tensor[]): Tensor[] {
  const rank = Math.max(...tensors.map(rankOf));
  return tensors.map((x) => {
    const missing = rank - rankOf(x);
    if (missing === 0) return x;
    return reshape(graph, x, [
      x.shape[0] ?? 1,
      ...Array<number>(missing).fill(1),
      ...x.shape.slice(1),
    ]);
  });
}

function joined(operator: string, call: Call): Tensor {
  const { graph } = call;
  return alignRanks(graph, inputsOf(call)).reduce((a, b) => broadcast(graph, operator, [a, b]));
}

const merge = (operator: string) => ({ run: (call: Call) => joined(operator, call) });

function average(call: Call): Tensor {
  const count = call.args.flatMap(tensorsIn).length;
  return withNumber(call.graph, 'Div', asFloat(call.graph, joined('Add', call)), count);
}

function normalized(graph: Graph, x: Tensor, axis: number): Tensor {
  const squares = reduce(graph, 'ReduceSum', broadcast(graph, 'Mul', [x, x]), [axis], true);
  return broadcast(graph, 'Div', [
    x,
    unary(graph, 'Sqrt', withNumber(graph, 'Max', squares, 1e-12)),
  ]);
}

/** Batch first, the axis that is summed over last, the others flattened between. */
function asRows(graph: Graph, x: Tensor, axis: number): Tensor {
  const others = range(rankOf(x)).filter((i) => i !== 0 && i !== axis);
  const moved = transpose(graph, x, [0, ...others, axis]);
  return reshape(graph, moved, [x.shape[0] ?? 1, -1, x.shape[axis] ?? 1]);
}

/** Product over one axis of each of two tensors, sample by sample. */
function dot(call: Call): Tensor {
  const { graph, options } = call;
  const [a, b, more] = inputsOf(call).map((x) => asFloat(graph, x));
  if (!a || !b || more) throw failedInModel('A Dot layer takes two tensors');
  const axes = integers(options, 'axes');
  const [left, right] = [axisOf(axes[0] ?? -1, rankOf(a)), axisOf(axes.at(-1) ?? -1, rankOf(b))];
  if (left === 0 || right === 0) throw failedInModel('A Dot layer sums over no batch');
  const scale = flag(options, 'normalize', false);
  const [x, y] = [scale ? normalized(graph, a, left) : a, scale ? normalized(graph, b, right) : b];
  const rows = asRows(graph, x, left);
  const columns = transpose(graph, asRows(graph, y, right), [0, 2, 1]);
  const product = multiplyMatrices(graph, rows, columns);
  const rest = (tensor: Tensor, axis: number) =>
    tensor.shape.filter((_, i) => i !== 0 && i !== axis);
  const shape = [a.shape[0] ?? 1, ...rest(a, left), ...rest(b, right)];
  return reshape(graph, product, shape.length === 1 ? [...shape, 1] : shape);
}

function subtract(call: Call): Tensor {
  const { length } = call.args.flatMap(tensorsIn);
  if (length !== 2) throw failedInModel(`A Subtract layer takes two tensors, not ${length}`);
  return joined('Sub', call);
}

export const mergeLayers: LayerTable = {
  Add: merge('Add'),
  Multiply: merge('Mul'),
  Maximum: merge('Max'),
  Minimum: merge('Min'),
  Subtract: { run: subtract },
  Average: { run: average },
  Concatenate: {
    run: (call) => concat(call.graph, inputsOf(call), integer(call.options, 'axis', -1)),
  },
  Dot: { run: dot },
};
