import { elementCount } from '../../../onnx/element-type.ts';
import { add, constant, type Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  type Call,
  hasArgument,
  int,
  ints,
  maybeInt,
  type OperatorTable,
  tensor,
} from '../call.ts';
import {
  axesOf,
  axisOf,
  broadcastShapes,
  concat,
  expand,
  inferShape,
  isContiguousTensor,
  type Numbers,
  reshape,
  slice,
  transpose,
} from '../compute.ts';
import { failedInModel, unsupported } from '../refusal.ts';
import { viewStrides } from '../strides.ts';
import { makeTensor, makeView, markSharingUnknown, read, type Tensor } from '../tensor.ts';
import { list } from '../values.ts';

export function inverse(order: Numbers): number[] {
  return order.map((_, axis) => order.indexOf(axis));
}

/** The base with every `step`th slice along an axis replaced. */
export function putSlice(
  graph: Graph,
  base: GraphValue,
  part: GraphValue,
  axis: number,
  from: number,
  to: number,
  step: number,
): GraphValue {
  const size = base.shape[axis] ?? 1;
  if (step === 1) {
    const pieces = [slice(graph, base, axis, 0, from), part, slice(graph, base, axis, to, size)];
    return concat(graph, pieces, axis);
  }
  const rows: number[] = [];
  for (let row = from; row < to; row += step) rows.push(row);
  if (rows.length === 0) return base;
  const others = base.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [axis, ...others];
  const turned = transpose(graph, base, order);
  const indexes = constant(graph, rows, 'int64', [rows.length, 1]);
  const inputs = [turned, indexes, transpose(graph, part, order)];
  const written = add(graph, 'ScatterND', inputs, {}, turned.shape, base.type);
  return transpose(graph, written, inverse(order));
}

/** A view of the elements from `from` to before `to`, which may lie outside as Python allows. */
export function viewSlice(
  graph: Graph,
  x: Tensor,
  axis: number,
  from: number,
  to: number,
  step = 1,
): Tensor {
  const size = x.shape[axis] ?? 0;
  if (step < 1) throw failedInModel('A slice has a step below 1.');
  const start = Math.min(Math.max(from < 0 ? from + size : from, 0), size);
  const end = Math.min(Math.max(to < 0 ? to + size : to, start), size);
  const strides = x.strides?.map((stride, i) => (i === axis ? stride * step : stride)) ?? null;
  return makeView(x, strides, {
    get: (base) => slice(graph, base, axis, start, end, step),
    put: (base, part) => putSlice(graph, base, part, axis, start, end, step),
  });
}

/** A view in another shape; the strides say how it lies in the same memory. */
export function viewAs(graph: Graph, x: Tensor, shape: Numbers, strides: Numbers | null): Tensor {
  const own = x.shape;
  return makeView(x, strides, {
    get: (base) => reshape(graph, base, shape),
    put: (_, part) => reshape(graph, part, own),
  });
}

/** `view`: always the same memory. */
export function view(graph: Graph, x: Tensor, shape: Numbers): Tensor {
  if (elementCount(shape) !== elementCount(x.shape))
    throw failedInModel(`The shape [${shape}] does not hold the elements of [${x.shape}].`);
  if (!x.strides) return viewAs(graph, x, shape, null);
  const strides = viewStrides(x.shape, x.strides, shape);
  if (!strides)
    throw failedInModel(
      `The tensor of shape [${x.shape}] and strides [${x.strides}] can not be viewed as [${shape}].`,
    );
  return viewAs(graph, x, shape, strides);
}

/** `reshape`: the same memory where its layout allows it, a copy elsewhere. */
export function reshapeTensor(graph: Graph, x: Tensor, shape: Numbers): Tensor {
  if (elementCount(shape) !== elementCount(x.shape))
    throw failedInModel(`The shape [${shape}] does not hold the elements of [${x.shape}].`);
  if (!x.strides) {
    const viewed = viewAs(graph, x, shape, null);
    if (String(shape) !== String(x.shape)) markSharingUnknown(x);
    return viewed;
  }
  const strides = viewStrides(x.shape, x.strides, shape);
  return strides
    ? viewAs(graph, x, shape, strides)
    : makeTensor(reshape(graph, read(x), shape), x.dtype);
}

export function permute(graph: Graph, x: Tensor, order: Numbers): Tensor {
  if (new Set(order).size !== x.shape.length || order.length !== x.shape.length)
    throw failedInModel(`The axes [${order}] are no order of ${x.shape.length} axes.`);
  const { strides } = x;
  const turned = strides && order.map((axis) => strides[axis] ?? 1);
  return makeView(x, turned, {
    get: (base) => transpose(graph, base, order),
    put: (_, part) => transpose(graph, part, inverse(order)),
  });
}

/** A view with axes of size 1 taken out or put in; torch gives the new ones the stride in front. */
function squeezeAxes(graph: Graph, x: Tensor, axes: Numbers): Tensor {
  const keep = (_: unknown, axis: number) => !(axes.includes(axis) && x.shape[axis] === 1);
  return viewAs(graph, x, x.shape.filter(keep), x.strides?.filter(keep) ?? null);
}

export function unsqueeze(graph: Graph, x: Tensor, dim: number): Tensor {
  const axis = axisOf(dim, x.shape.length + 1);
  const shape = [...x.shape.slice(0, axis), 1, ...x.shape.slice(axis)];
  const next = (x.shape[axis] ?? 1) * (x.strides?.[axis] ?? 1);
  const strides = x.strides && [...x.strides.slice(0, axis), next, ...x.strides.slice(axis)];
  return viewAs(graph, x, shape, strides);
}

export function select(graph: Graph, x: Tensor, dim: number, index: number): Tensor {
  if (x.shape.length === 0) throw failedInModel('A tensor without axes has no elements to pick.');
  const axis = axisOf(dim, x.shape.length);
  const size = x.shape[axis] ?? 0;
  const at = index < 0 ? index + size : index;
  if (at < 0 || at >= size) throw failedInModel(`Index ${index} of an axis of ${size} elements.`);
  const row = viewSlice(graph, x, axis, at, at + 1);
  return squeezeAxes(graph, row, [axis]);
}

/** Stretches axes of size 1 without copying: several elements are then one. */
export function expandTensor(graph: Graph, x: Tensor, sizes: Numbers): Tensor {
  const offset = sizes.length - x.shape.length;
  if (offset < 0) throw failedInModel(`[${x.shape}] can not be expanded to [${sizes}].`);
  const shape = sizes.map((size, i) => (size === -1 ? (x.shape[i - offset] ?? 1) : size));
  if (String(shape) === String(x.shape)) return viewAs(graph, x, shape, x.strides);
  const strides = shape.map((size, axis) => {
    const own = x.shape[axis - offset];
    if (own === undefined || (own === 1 && size !== 1)) return 0;
    return x.strides?.[axis - offset] ?? 0;
  });
  return makeView(x, x.strides && strides, {
    get: (base) => expand(graph, base, shape),
    put: null,
  });
}

function swap(call: Call, a: string, b: string): Tensor {
  const x = tensor(call, 'self');
  const rank = x.shape.length;
  if (rank === 0) return viewAs(call.graph, x, [], []);
  const [first, second] = [axisOf(int(call, a), rank), axisOf(int(call, b), rank)];
  const order = x.shape.map((_, axis) =>
    axis === first ? second : axis === second ? first : axis,
  );
  return permute(call.graph, x, order);
}

function moveAxes(call: Call): Tensor {
  const x = tensor(call, 'self');
  const rank = x.shape.length;
  if (rank === 0) return viewAs(call.graph, x, [], []);
  const named = (name: string) =>
    call.bound.schema.overload === 'int' ? [int(call, name)] : ints(call, name);
  const [from, to] = [axesOf(named('source'), rank), axesOf(named('destination'), rank)];
  const order: (number | undefined)[] = Array(rank).fill(undefined);
  from.forEach((axis, i) => {
    order[to[i] ?? 0] = axis;
  });
  const rest = x.shape.map((_, axis) => axis).filter((axis) => !from.includes(axis));
  return permute(
    call.graph,
    x,
    order.map((axis) => axis ?? rest.shift() ?? 0),
  );
}

function squeeze(call: Call): Tensor {
  const x = tensor(call, 'self');
  const rank = x.shape.length;
  if (!hasArgument(call, 'dim')) return squeezeAxes(call.graph, x, axesOf(null, rank));
  if (rank === 0) return viewAs(call.graph, x, [], []);
  const dims = call.bound.schema.overload === 'dims' ? ints(call, 'dim') : [int(call, 'dim')];
  return squeezeAxes(
    call.graph,
    x,
    dims.map((dim) => axisOf(dim, rank)),
  );
}

export function unbind(graph: Graph, x: Tensor, dim: number): Tensor[] {
  const axis = axisOf(dim, x.shape.length);
  return Array.from({ length: x.shape[axis] ?? 0 }, (_, i) => select(graph, x, axis, i));
}

function sliceOf(call: Call): Tensor {
  const x = tensor(call, 'self');
  if (x.shape.length === 0) throw failedInModel('A tensor without axes can not be sliced.');
  const axis = axisOf(int(call, 'dim'), x.shape.length);
  const [from, to] = [maybeInt(call, 'start') ?? 0, maybeInt(call, 'end') ?? 2 ** 63];
  return viewSlice(call.graph, x, axis, from, to, int(call, 'step'));
}

function flatten(call: Call): Tensor {
  const x = tensor(call, 'self');
  const rank = x.shape.length;
  if (rank === 0) return reshapeTensor(call.graph, x, [1]);
  const [from, to] = [axisOf(int(call, 'start_dim'), rank), axisOf(int(call, 'end_dim'), rank)];
  if (from === to) return x;
  const joined = elementCount(x.shape.slice(from, to + 1));
  const shape = [...x.shape.slice(0, from), joined, ...x.shape.slice(to + 1)];
  return reshapeTensor(call.graph, x, shape);
}

/** The tensor and the axis that a call is about. */
export function along(call: Call): { x: Tensor; axis: number; size: number } {
  const x = tensor(call, 'self');
  const axis = axisOf(int(call, 'dim'), x.shape.length);
  return { x, axis, size: x.shape[axis] ?? 0 };
}

function unflatten(call: Call): Tensor {
  const { x, axis, size } = along(call);
  const inner = inferShape(ints(call, 'sizes'), size);
  return view(call.graph, x, [...x.shape.slice(0, axis), ...inner, ...x.shape.slice(axis + 1)]);
}

const shapeArgument = (call: Call, name: string): number[] =>
  inferShape(ints(call, name), elementCount(tensor(call, 'self').shape));

export const viewOperators: OperatorTable = {
  'view.': (call) => view(call.graph, tensor(call, 'self'), shapeArgument(call, 'size')),
  _unsafe_view: (call) => view(call.graph, tensor(call, 'self'), shapeArgument(call, 'size')),
  reshape: (call) => reshapeTensor(call.graph, tensor(call, 'self'), shapeArgument(call, 'shape')),
  view_as: (call) => view(call.graph, tensor(call, 'self'), tensor(call, 'other').shape),
  reshape_as: (call) =>
    reshapeTensor(call.graph, tensor(call, 'self'), tensor(call, 'other').shape),
  'flatten.using_ints': flatten,
  'unflatten.int': unflatten,
  permute: (call) => {
    const x = tensor(call, 'self');
    return permute(
      call.graph,
      x,
      ints(call, 'dims').map((d) => axisOf(d, x.shape.length)),
    );
  },
  'transpose.int': (call) => swap(call, 'dim0', 'dim1'),
  swapaxes: (call) => swap(call, 'axis0', 'axis1'),
  swapdims: (call) => swap(call, 'dim0', 'dim1'),
  t: (call) => {
    const x = tensor(call, 'self');
    if (x.shape.length > 2) throw failedInModel('t() takes a matrix.');
    return permute(call.graph, x, x.shape.map((_, axis) => axis).reverse());
  },
  numpy_T: (call) => {
    const x = tensor(call, 'self');
    return permute(call.graph, x, x.shape.map((_, axis) => axis).reverse());
  },
  mT: (call) => {
    const x = tensor(call, 'self');
    const order = x.shape.map((_, axis) => axis);
    const [last, before] = [order.pop() ?? 0, order.pop() ?? 0];
    return permute(call.graph, x, [...order, last, before]);
  },
  movedim: moveAxes,
  moveaxis: moveAxes,
  unsqueeze: (call) => unsqueeze(call.graph, tensor(call, 'self'), int(call, 'dim')),
  squeeze,
  'slice.Tensor': sliceOf,
  'select.int': (call) =>
    select(call.graph, tensor(call, 'self'), int(call, 'dim'), int(call, 'index')),
  expand: (call) => expandTensor(call.graph, tensor(call, 'self'), ints(call, 'size')),
  broadcast_to: (call) => expandTensor(call.graph, tensor(call, 'self'), ints(call, 'size')),
  expand_as: (call) => expandTensor(call.graph, tensor(call, 'self'), tensor(call, 'other').shape),
  broadcast_tensors: (call) => {
    const inputs = call.bound.values.get('tensors');
    const given = (inputs as { items: Tensor[] }).items;
    const shape = broadcastShapes(...given.map((x) => x.shape));
    return list(given.map((x) => expandTensor(call.graph, x, shape)));
  },
  alias: (call) => {
    const x = tensor(call, 'self');
    return viewAs(call.graph, x, x.shape, x.strides);
  },
  detach: (call) => {
    const x = tensor(call, 'self');
    return viewAs(call.graph, x, x.shape, x.strides);
  },
  is_contiguous: (call) => {
    const x = tensor(call, 'self');
    if (!x.strides) throw unsupported('is_contiguous where the layout is not known here');
    if (hasArgument(call, 'memory_format') && int(call, 'memory_format') !== 0)
      throw unsupported('is_contiguous with a memory format');
    return isContiguousTensor(x);
  },
  'stride.int': (call) => {
    const { strides } = along(call).x;
    if (!strides) throw unsupported('stride where the layout is not known here');
    return BigInt(strides[along(call).axis] ?? 1);
  },
  'stride.': (call) => {
    const { strides } = tensor(call, 'self');
    if (!strides) throw unsupported('stride where the layout is not known here');
    return list(strides.map(BigInt));
  },
};
