import { elementCount } from '../../../onnx/element-type.ts';
import { add, type Graph } from '../../../onnx/graph.ts';
import type { Attributes } from '../../../onnx/model-proto.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  argument,
  bool,
  type Call,
  hasArgument,
  int,
  maybeInt,
  maybeText,
  type OperatorTable,
  operand,
  scalar,
  tensor,
  text,
} from '../call.ts';
import {
  axisOf,
  broadcastShapes,
  expand,
  operandValue,
  readAs,
  refuseUnless,
  reshape,
  result,
  slice,
} from '../compute.ts';
import { isFloating } from '../data-type.ts';
import { unsupported } from '../refusal.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';
import { isKind } from '../values.ts';
import { fromFront } from './indexing.ts';

function along(call: Call): { x: Tensor; axis: number } {
  const x = tensor(call, 'self');
  return { x, axis: axisOf(int(call, 'dim'), x.shape.length) };
}

function indexSelect(call: Call): Tensor {
  const { x, axis } = along(call);
  const picks = readAs(call.graph, tensor(call, 'index'), 'int64');
  const flat = reshape(call.graph, picks, [elementCount(picks.shape)]);
  if (x.shape.length === 0) return result(read(x), x.dtype, []);
  const shape = x.shape.map((size, i) => (i === axis ? (flat.shape[0] ?? 1) : size));
  return result(
    add(call.graph, 'Gather', [read(x), flat], { axis }, shape, read(x).type),
    x.dtype,
    [x],
  );
}

function gatherAlong(graph: Graph, x: Tensor, axis: number, own: GraphValue): Tensor {
  // A tensor without axes counts as one of one element.
  const indexes = own.shape.length === 0 && x.shape.length > 0 ? reshape(graph, own, [1]) : own;
  if (x.shape.length === 0) return result(reshape(graph, read(x), indexes.shape), x.dtype, []);
  const picked = add(
    graph,
    'GatherElements',
    [read(x), indexes],
    { axis },
    indexes.shape,
    read(x).type,
  );
  return result(picked, x.dtype, []);
}

/** The corner of a source that an index of another size covers. */
function corner(graph: Graph, value: GraphValue, shape: readonly number[]): GraphValue {
  return shape.reduce((part, size, axis) => slice(graph, part, axis, 0, size), value);
}

const REDUCTIONS: Record<string, string> = {
  add: 'add',
  sum: 'add',
  multiply: 'mul',
  prod: 'mul',
  amax: 'max',
  amin: 'min',
};

function scatterInto(call: Call, reduction: string | null): Tensor {
  const { x, axis } = along(call);
  const { graph } = call;
  const own = readAs(graph, tensor(call, 'index'), 'int64');
  // A tensor without axes counts as one of one element.
  const least = (shape: readonly number[]) => (shape.length === 0 ? [1] : shape);
  const indexes = reshape(graph, own, least(own.shape));
  const base = reshape(graph, read(x), least(x.shape));
  const source = hasArgument(call, 'src') ? tensor(call, 'src') : scalar(call, 'value');
  const value = operandValue(graph, source, x.dtype);
  const updates =
    value.shape.length === indexes.shape.length && value.shape.length > 0
      ? corner(graph, value, indexes.shape)
      : expand(graph, value, indexes.shape);
  const known = reduction === null ? undefined : REDUCTIONS[reduction];
  if (reduction !== null && !known) throw unsupported(`A scatter that reduces by ${reduction}`);
  const attributes: Attributes = known ? { axis, reduction: known } : { axis };
  if (elementCount(indexes.shape) === 0) return result(read(x), x.dtype, [x]);
  const inputs = [base, indexes, updates];
  const made = add(graph, 'ScatterElements', inputs, attributes, base.shape, base.type);
  return result(reshape(graph, made, x.shape), x.dtype, [x]);
}

function scatter(call: Call): Tensor {
  return scatterInto(call, hasArgument(call, 'reduce') ? maybeText(call, 'reduce') : null);
}

function scatterReduce(call: Call): Tensor {
  refuseUnless(bool(call, 'include_self'), 'scatter_reduce without the tensor itself');
  return scatterInto(call, text(call, 'reduce'));
}

/** Whole slices along an axis, named by a list of indexes. */
function indexWhole(call: Call, source: Tensor | null, reduction: 'add' | null): Tensor {
  const { x, axis } = along(call);
  const { graph } = call;
  const indexes = readAs(graph, tensor(call, 'index'), 'int64');
  const count = elementCount(indexes.shape);
  const shape = x.shape.map((size, i) => (i === axis ? count : size));
  const column = x.shape.map((_, i) => (i === axis ? count : 1));
  const all = expand(graph, reshape(graph, indexes, column), shape);
  const front = fromFront(graph, all, [x.shape[axis] ?? 1]);
  const value = source
    ? readAs(graph, source, x.dtype)
    : operandValue(graph, operand(call, 'value'), x.dtype);
  const inputs = [read(x), front, expand(graph, value, shape)];
  const attributes: Attributes = reduction ? { axis, reduction } : { axis };
  return result(add(graph, 'ScatterElements', inputs, attributes, x.shape, read(x).type), x.dtype, [
    x,
  ]);
}

function takeAlong(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const dim = maybeInt(call, 'dim');
  const indexes = readAs(graph, tensor(call, 'indices'), 'int64');
  if (dim === null) {
    const flat = makeTensor(reshape(graph, read(x), [elementCount(x.shape)]), x.dtype);
    return gatherAlong(graph, flat, 0, reshape(graph, indexes, [elementCount(indexes.shape)]));
  }
  const axis = axisOf(dim, x.shape.length);
  const common = broadcastShapes(
    x.shape.map((size, i) => (i === axis ? 1 : size)),
    indexes.shape.map((size, i) => (i === axis ? 1 : size)),
  );
  const withAxis = (size: number) => common.map((own, i) => (i === axis ? size : own));
  const wide = makeTensor(expand(graph, read(x), withAxis(x.shape[axis] ?? 1)), x.dtype);
  return gatherAlong(graph, wide, axis, expand(graph, indexes, withAxis(indexes.shape[axis] ?? 1)));
}

export const gatherOperators: OperatorTable = {
  index_select: indexSelect,
  gather: (call) => {
    const { x, axis } = along(call);
    const indexes = readAs(call.graph, tensor(call, 'index'), 'int64');
    return gatherAlong(call.graph, x, axis, indexes);
  },
  'scatter.src': scatter,
  'scatter.value': scatter,
  'scatter.reduce': scatter,
  'scatter.value_reduce': scatter,
  scatter_add: (call) => scatterInto(call, 'add'),
  'scatter_reduce.two': scatterReduce,
  index_add: (call) => {
    const [source, alpha] = [tensor(call, 'source'), argument(call, 'alpha')];
    // A factor of integers is cut to one.
    const factor = isFloating(source.dtype) ? Number(alpha) : BigInt(Math.trunc(Number(alpha)));
    const scaled =
      Number(alpha) === 1 ? source : call.lowering.callOperator('mul', [source, factor]);
    return indexWhole(call, isKind(scaled, 'tensor') ? scaled : source, 'add');
  },
  index_copy: (call) => indexWhole(call, tensor(call, 'source'), null),
  index_fill: (call) => indexWhole(call, null, null),
  take_along_dim: takeAlong,
  take: (call) => {
    const x = tensor(call, 'self');
    const flat = reshape(call.graph, read(x), [elementCount(x.shape)]);
    const picks = readAs(call.graph, tensor(call, 'index'), 'int64');
    const made = add(call.graph, 'Gather', [flat, picks], { axis: 0 }, picks.shape, flat.type);
    return result(made, x.dtype, []);
  },
};
