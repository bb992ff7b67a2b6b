import { elementCount } from '../../../onnx/element-type.ts';
import { add, constant, type Graph, integers, knownNumbers } from '../../../onnx/graph.ts';
import type { Attributes } from '../../../onnx/model-proto.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import { neededNumbers } from '../../known-values.ts';
import { bool, type Call, maybeTensors, type OperatorTable, tensor } from '../call.ts';
import {
  broadcastNode,
  broadcastShapes,
  cast,
  concat,
  expand,
  readAs,
  refuseUnless,
  reshape,
  result,
  slice,
  transpose,
} from '../compute.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';
import { list, type Tuple, tuple } from '../values.ts';
import { choose } from './comparison.ts';

/** Positions of the elements that are not zero, as rows of indexes. Needs the values now. */
export function nonzeroRows(graph: Graph, x: Tensor): number[][] {
  const numbers = neededNumbers(graph, readAs(graph, x, 'bool'));
  const rows: number[][] = [];
  numbers.forEach((number, flat) => {
    if (!number) return;
    let rest = flat;
    const row: number[] = [];
    for (let axis = x.shape.length - 1; axis >= 0; axis -= 1) {
      const size = x.shape[axis] ?? 1;
      row.unshift(rest % size);
      rest = Math.floor(rest / size);
    }
    rows.push(row);
  });
  return rows;
}

function column(graph: Graph, rows: number[][], axis: number): GraphValue {
  return integers(
    graph,
    rows.map((row) => row[axis] ?? 0),
  );
}

/** One index per indexed axis; a mask stands for as many axes as it has. */
function axisIndexes(call: Call, x: Tensor): (GraphValue | null)[] {
  const { graph } = call;
  const indexes: (GraphValue | null)[] = [];
  for (const index of maybeTensors(call, 'indices')) {
    if (!index) indexes.push(null);
    else if (index.dtype === 'bool' || index.dtype === 'uint8') {
      const at = indexes.length;
      if (String(x.shape.slice(at, at + index.shape.length)) !== String(index.shape))
        throw failedInModel(`A mask of [${index.shape}] indexes a tensor of [${x.shape}].`);
      const rows = nonzeroRows(graph, index);
      index.shape.forEach((_, axis) => {
        indexes.push(column(graph, rows, axis));
      });
    } else indexes.push(readAs(graph, index, 'int64'));
  }
  if (indexes.length > x.shape.length)
    throw failedInModel(`${indexes.length} indexes for ${x.shape.length} axes.`);
  return indexes;
}

interface Indexed {
  /** Axes that have an index. */
  axes: number[];
  /** The others. */
  rest: number[];
  /** The common shape of all indexes. */
  shape: number[];
  /** Indexes side by side along one more axis. */
  joined: GraphValue;
  /** Where the axes of the indexes stand in the result: in front, or in place of neighbours. */
  at: number;
}

function indexedOf(call: Call, x: Tensor): Indexed {
  const { graph } = call;
  const indexes = axisIndexes(call, x);
  const axes = indexes.flatMap((index, axis) => (index ? [axis] : []));
  const given = indexes.filter((index) => index !== null);
  const shape = broadcastShapes(...given.map((index) => index.shape));
  const columns = given.map((index) => reshape(graph, expand(graph, index, shape), [...shape, 1]));
  const [first = 0] = axes;
  const neighbours = axes.every((axis, i) => axis === first + i);
  return {
    axes,
    rest: x.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis)),
    shape,
    joined:
      elementCount(shape) === 0
        ? constant(graph, [], 'int64', [...shape, axes.length])
        : concat(graph, columns, shape.length),
    at: neighbours ? first : 0,
  };
}

/** Order that moves the axes of the indexes from the front to where they belong. */
function placeOrder({ shape, rest, at }: Indexed): number[] {
  const own = shape.map((_, i) => i);
  const others = rest.map((_, i) => shape.length + i);
  return [...others.slice(0, at), ...own, ...others.slice(at)];
}

function index(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const only = maybeTensors(call, 'indices');
  if (only.every((item) => !item)) return result(read(x), x.dtype, [x]);
  const indexed = indexedOf(call, x);
  const { axes, rest, shape, joined } = indexed;
  const [axis = 0] = axes;
  if (axes.length === 1) {
    const picks = reshape(graph, joined, shape);
    const outer = [...x.shape.slice(0, axis), ...shape, ...x.shape.slice(axis + 1)];
    return result(add(graph, 'Gather', [read(x), picks], { axis }, outer, read(x).type), x.dtype, [
      x,
    ]);
  }
  const turned = transpose(graph, read(x), [...axes, ...rest]);
  const inner = rest.map((i) => x.shape[i] ?? 1);
  const picked = add(graph, 'GatherND', [turned, joined], {}, [...shape, ...inner], turned.type);
  // torch may leave the result in another order in memory.
  return makeTensor(transpose(graph, picked, placeOrder(indexed)), x.dtype, null);
}

/** Indexes from the front, since the engine's scatter takes no negative ones. */
export function fromFront(graph: Graph, indexes: GraphValue, sizes: readonly number[]): GraphValue {
  const known = knownNumbers(indexes);
  if (known?.every((number) => number >= 0)) return indexes;
  const ends = integers(graph, sizes);
  const isNegative = broadcastNode(graph, 'Less', [indexes, constant(graph, 0, 'int64')], 'bool');
  return choose(graph, isNegative, broadcastNode(graph, 'Add', [indexes, ends]), indexes);
}

/** A mask with one value for all is a choice; everything else is a scatter. */
function indexPut(call: Call): Tensor {
  const [x, values] = [tensor(call, 'self'), tensor(call, 'values')];
  const { graph } = call;
  const indices = maybeTensors(call, 'indices');
  const [mask] = indices;
  const value = readAs(graph, values, x.dtype);
  const accumulate = bool(call, 'accumulate');
  if (
    indices.length === 1 &&
    mask?.dtype === 'bool' &&
    elementCount(values.shape) === 1 &&
    !accumulate
  ) {
    if (String(x.shape.slice(0, mask.shape.length)) !== String(mask.shape))
      throw failedInModel(`A mask of [${mask.shape}] indexes a tensor of [${x.shape}].`);
    const ones = Array(x.shape.length - mask.shape.length).fill(1);
    const shaped = reshape(graph, read(mask), [...mask.shape, ...ones]);
    const chosen = choose(graph, shaped, reshape(graph, value, []), read(x));
    return result(expand(graph, chosen, x.shape), x.dtype, [x]);
  }
  if (indices.every((item) => !item)) throw unsupported('index_put without indexes');
  const indexed = indexedOf(call, x);
  const { axes, rest, shape } = indexed;
  if (elementCount(shape) === 0) return result(read(x), x.dtype, [x]);
  const joined = fromFront(
    graph,
    indexed.joined,
    axes.map((axis) => x.shape[axis] ?? 1),
  );
  const order = [...axes, ...rest];
  const turned = transpose(graph, read(x), order);
  const place = placeOrder(indexed);
  const inner = rest.map((axis) => x.shape[axis] ?? 1);
  const full = [...shape, ...inner];
  const placed = place.map((axis) => full[axis] ?? 1);
  const spread = expand(graph, value, placed);
  const updates = transpose(
    graph,
    spread,
    place.map((_, axis) => place.indexOf(axis)),
  );
  const logical = x.dtype === 'bool' && accumulate;
  refuseUnless(!logical, 'index_put that adds up booleans');
  const attributes: Attributes = accumulate ? { reduction: 'add' } : {};
  const written = add(
    graph,
    'ScatterND',
    [turned, joined, updates],
    attributes,
    turned.shape,
    turned.type,
  );
  const back = transpose(
    graph,
    written,
    order.map((_, axis) => order.indexOf(axis)),
  );
  return result(back, x.dtype, [x]);
}

function nonzero(call: Call): Tensor {
  const x = tensor(call, 'self');
  const rows = nonzeroRows(call.graph, x);
  const made = constant(call.graph, rows.flat(), 'int64', [rows.length, x.shape.length]);
  return makeTensor(made, 'int64', rows.length > 1 ? null : undefined);
}

function nonzeroColumns(call: Call, name: string) {
  const x = tensor(call, name);
  const rows = nonzeroRows(call.graph, x);
  return list(x.shape.map((_, axis) => makeTensor(column(call.graph, rows, axis), 'int64')));
}

function maskedSelect(call: Call): Tensor {
  const [x, mask] = [tensor(call, 'self'), tensor(call, 'mask')];
  const { graph } = call;
  const shape = broadcastShapes(x.shape, mask.shape);
  const spread = makeTensor(expand(graph, read(mask), shape), 'bool');
  const size = elementCount(shape);
  const picks = nonzeroRows(graph, makeTensor(reshape(graph, read(spread), [size]), 'bool'));
  const flat = reshape(graph, expand(graph, read(x), shape), [size]);
  const indexes = column(graph, picks, 0);
  return result(
    add(graph, 'Gather', [flat, indexes], { axis: 0 }, [picks.length], flat.type),
    x.dtype,
    [],
  );
}

function embedding(call: Call): Tensor {
  const [weight, indexes] = [tensor(call, 'weight'), tensor(call, 'indices')];
  const picks = readAs(call.graph, indexes, 'int64');
  const shape = [...picks.shape, ...weight.shape.slice(1)];
  const made = add(call.graph, 'Gather', [read(weight), picks], { axis: 0 }, shape, 'float32');
  return result(made, weight.dtype, []);
}

/** Number of boundaries below (or not above) each element. */
function bucketize(call: Call): Tensor {
  const { graph } = call;
  const [x, edges] = [tensor(call, 'self'), tensor(call, 'boundaries')];
  const dtype = 'float32';
  const values = reshape(graph, readAs(graph, x, dtype), [...x.shape, 1]);
  const operator = bool(call, 'right') ? 'LessOrEqual' : 'Less';
  const below = broadcastNode(graph, operator, [readAs(graph, edges, dtype), values], 'bool');
  const counts = cast(graph, below, 'bool', 'int64');
  const axes = integers(graph, [x.shape.length]);
  const sum = add(graph, 'ReduceSum', [counts, axes], { keepdims: 0 }, x.shape, 'int64');
  return result(sum, bool(call, 'out_int32') ? 'int32' : 'int64', [x]);
}

/** Distinct elements in ascending order, where each element went, and how often it was there. */
function unique(call: Call): Tuple {
  const x = tensor(call, 'self');
  const { graph } = call;
  const numbers = neededNumbers(graph, read(x));
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  const place = new Map(distinct.map((number, i) => [number, i]));
  const counts = distinct.map(() => 0);
  const inverse = numbers.map((number) => {
    const at = place.get(number) ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
    return at;
  });
  const whole = (values: number[], shape: readonly number[]) =>
    makeTensor(constant(graph, values, 'int64', shape), 'int64');
  return tuple([
    makeTensor(constant(graph, distinct, read(x).type, [distinct.length]), x.dtype),
    bool(call, 'return_inverse') ? whole(inverse, x.shape) : whole([], [0]),
    bool(call, 'return_counts') ? whole(counts, [counts.length]) : whole([], [0]),
  ]);
}

export const indexingOperators: OperatorTable = {
  'index.Tensor': index,
  index_put: indexPut,
  _index_put_impl: indexPut,
  nonzero,
  nonzero_numpy: (call) => nonzeroColumns(call, 'self'),
  argwhere: nonzero,
  _unique2: unique,
  'where.': (call) => nonzeroColumns(call, 'condition'),
  masked_select: maskedSelect,
  embedding,
  'bucketize.Tensor': bucketize,
  masked_scatter: (call) => {
    const [x, mask, source] = [tensor(call, 'self'), tensor(call, 'mask'), tensor(call, 'source')];
    const { graph } = call;
    const wide = makeTensor(expand(graph, readAs(graph, mask, 'bool'), x.shape), 'bool');
    const rows = nonzeroRows(graph, wide);
    if (rows.length === 0) return result(read(x), x.dtype, [x]);
    const flat = reshape(graph, readAs(graph, source, x.dtype), [elementCount(source.shape)]);
    const updates = slice(graph, flat, 0, 0, rows.length);
    const places = constant(graph, rows.flat(), 'int64', [rows.length, x.shape.length]);
    const inputs = [read(x), places, updates];
    return result(add(graph, 'ScatterND', inputs, {}, x.shape, read(x).type), x.dtype, [x]);
  },
};
