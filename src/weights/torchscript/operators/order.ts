import { elementCount } from '../../../onnx/element-type.ts';
import { add, addNode, constant, type Graph, integers, knownNumbers } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  argument,
  bool,
  type Call,
  float,
  int,
  maybeInt,
  type OperatorTable,
  tensor,
  text,
} from '../call.ts';
import {
  axisOf,
  broadcastNode,
  cast,
  readAs,
  reshape,
  result,
  scalarConstant,
  slice,
} from '../compute.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';
import { isKind, type Tuple, tuple } from '../values.ts';
import { reducedShape } from './reduce.ts';

/** The `count` largest or smallest along an axis, in order, with their indexes. */
export function topValues(
  graph: Graph,
  value: GraphValue,
  axis: number,
  count: number,
  largest: boolean,
): [GraphValue, GraphValue] {
  const shape = value.shape.map((size, i) => (i === axis ? count : size));
  // The engine divides by the number of elements.
  if (elementCount(value.shape) === 0 || count === 0)
    return [constant(graph, [], value.type, shape), constant(graph, [], 'int64', shape)];
  const attributes = { axis, largest: largest ? 1 : 0, sorted: 1 };
  const [values, indexes] = addNode(graph, 'TopK', [value, integers(graph, [count])], attributes, [
    { shape, type: value.type },
    { shape, type: 'int64' },
  ]);
  if (!values || !indexes) throw new Error('TopK has two outputs.');
  return [values, indexes];
}

interface Sorted {
  values: Tensor;
  indexes: Tensor;
}

function ordered(
  call: Call,
  x: Tensor,
  dim: number,
  count: number | null,
  largest: boolean,
): Sorted {
  const { graph } = call;
  // The engine has no order of booleans, and scalars have no axis to sort along.
  const dtype = x.dtype === 'bool' ? 'int64' : x.dtype;
  const value = readAs(graph, x, dtype);
  const source = x.shape.length === 0 ? reshape(graph, value, [1]) : value;
  const axis = axisOf(dim, source.shape.length);
  const size = source.shape[axis] ?? 1;
  if ((count ?? size) > size) throw failedInModel(`The top ${count} of ${size} elements.`);
  const [values, indexes] = topValues(graph, source, axis, count ?? size, largest);
  const shape = x.shape.length === 0 ? [] : values.shape;
  return {
    values: result(cast(graph, reshape(graph, values, shape), dtype, x.dtype), x.dtype, [x]),
    indexes: result(reshape(graph, indexes, shape), 'int64', [x]),
  };
}

const pair = ({ values, indexes }: Sorted): Tuple => tuple([values, indexes]);

const sort = (call: Call) =>
  ordered(call, tensor(call, 'self'), int(call, 'dim'), null, bool(call, 'descending'));

/** One position of the ascending order along an axis, or of all elements where no axis is given. */
function atRank(
  call: Call,
  dim: number | null,
  rankOf: (size: number) => number,
): { values: GraphValue; indexes: GraphValue; axis: number; x: Tensor } {
  const x = tensor(call, 'self');
  const { graph } = call;
  const flat =
    dim === null || x.shape.length === 0
      ? reshape(graph, read(x), [elementCount(x.shape)])
      : read(x);
  const axis = dim === null ? 0 : axisOf(dim, flat.shape.length);
  const size = flat.shape[axis] ?? 1;
  const rank = rankOf(size);
  const [values, indexes] = topValues(graph, flat, axis, rank + 1, false);
  return {
    values: slice(graph, values, axis, rank, rank + 1),
    indexes: slice(graph, indexes, axis, rank, rank + 1),
    axis,
    x,
  };
}

/** The lower of the two middle elements. */
function median(call: Call): Tensor | Tuple {
  const whole = !call.bound.values.has('dim');
  const dim = whole ? null : int(call, 'dim');
  return rankResult(call, dim, whole, (size) => Math.floor((size - 1) / 2));
}

function rankResult(
  call: Call,
  dim: number | null,
  whole: boolean,
  rankOf: (size: number) => number,
): Tensor | Tuple {
  const { values, indexes, axis, x } = atRank(call, dim, rankOf);
  const keep = !whole && bool(call, 'keepdim');
  const shape = whole || x.shape.length === 0 ? [] : reducedShape(x.shape, [axis], keep);
  const value = result(reshape(call.graph, values, shape), x.dtype, [x]);
  if (whole) return value;
  return tuple([value, result(reshape(call.graph, indexes, shape), 'int64', [x])]);
}

function orders(call: Call): { numbers: number[]; shape: readonly number[] } {
  const q = argument(call, 'q');
  if (!isKind(q, 'tensor')) return { numbers: [float(call, 'q')], shape: [] };
  const numbers = knownNumbers(read(q));
  if (!numbers) throw unsupported('Quantiles whose order is worked out by the model');
  return { numbers, shape: q.shape };
}

/** How much of the upper one of two elements a quantile takes that stands `part` of the way between. */
const INTERPOLATIONS: Readonly<Record<string, (part: number, low: number) => number>> = {
  linear: (part) => part,
  lower: () => 0,
  higher: (part) => Math.ceil(part),
  midpoint: (part) => (part > 0 ? 0.5 : 0),
  nearest: (part, low) => (part === 0.5 ? low % 2 : Math.round(part)),
};

/** Quantile out of the two nearest elements. */
function quantile(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const mode = text(call, 'interpolation');
  const weightOf = INTERPOLATIONS[mode];
  if (!weightOf) throw failedInModel(`Quantiles have no interpolation ${mode}.`);
  const { numbers, shape: qShape } = orders(call);
  const dim = maybeInt(call, 'dim');
  const flat = dim === null ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axis = dim === null ? 0 : axisOf(dim, x.shape.length);
  const size = flat.shape[axis] ?? 1;
  const [sorted] = topValues(graph, flat, axis, size, false);
  const keep = bool(call, 'keepdim');
  const axes = dim === null ? x.shape.map((_, i) => i) : [axis];
  const shape = reducedShape(x.shape, axes, keep);
  const parts = numbers.map((q) => {
    const rank = Math.fround(q) * (size - 1);
    const low = Math.floor(rank);
    const below = slice(graph, sorted, axis, low, low + 1);
    const high = Math.min(size - 1, low + 1);
    const above = slice(graph, sorted, axis, high, high + 1);
    const way = broadcastNode(graph, 'Mul', [
      broadcastNode(graph, 'Sub', [above, below]),
      scalarConstant(graph, weightOf(rank - low, low), 'float32'),
    ]);
    return reshape(graph, broadcastNode(graph, 'Add', [below, way]), [1, ...shape]);
  });
  const [first] = parts;
  if (!first) throw failedInModel('No quantile was asked for.');
  const stacked =
    parts.length === 1
      ? first
      : add(graph, 'Concat', parts, { axis: 0 }, [parts.length, ...shape], first.type);
  return result(reshape(graph, stacked, [...qShape, ...shape]), x.dtype, [x]);
}

export const orderOperators: OperatorTable = {
  topk: (call) => {
    const [count, largest] = [int(call, 'k'), bool(call, 'largest')];
    return pair(ordered(call, tensor(call, 'self'), int(call, 'dim'), count, largest));
  },
  sort: (call) => pair(sort(call)),
  argsort: (call) => sort(call).indexes,
  msort: (call) => ordered(call, tensor(call, 'self'), 0, null, false).values,
  median,
  kthvalue: (call) => {
    const k = int(call, 'k');
    return rankResult(call, int(call, 'dim'), false, (size) => {
      if (k < 1 || k > size) throw failedInModel(`The ${k}th of ${size} elements.`);
      return k - 1;
    });
  },
  quantile,
};
