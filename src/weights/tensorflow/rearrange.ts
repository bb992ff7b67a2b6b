import { elementCount } from '../../onnx/element-type.ts';
import { add, constant, type Graph, integers, weights } from '../../onnx/graph.ts';
import type { Value } from '../../onnx/value.ts';
import type { Pads } from './padding.ts';
import { failedInModel } from './refusal.ts';
import { axisOf, inferShape, list, range, sameShape } from './shapes.ts';
import {
  first,
  firstOrder,
  last,
  lastOrder,
  makeFirst,
  makeTensor,
  prefersFirst,
  rankOf,
  reorder,
  type Tensor,
  transposeValue,
} from './tensor.ts';

type Numbers = readonly number[];

/**
 * Runs work that keeps the number of axes on whichever layout is at hand. `shape` is the result's,
 * `work` gets the value and, for each axis of TensorFlow's, the axis of the value.
 */
export function inLayout(
  graph: Graph,
  x: Tensor,
  shape: Numbers,
  work: (value: Value, axis: (logical: number) => number, shape: Numbers) => Value,
): Tensor {
  const rank = rankOf(x);
  if (!prefersFirst(x) || rank < 3)
    return makeTensor(
      work(last(graph, x), (axis) => axis, shape),
      x.dtype,
    );
  const order = firstOrder(rank);
  const value = work(first(graph, x), (axis) => order.indexOf(axis), reorder(shape, order));
  return makeFirst(value, x.dtype);
}

/** The same elements under another shape, which may leave one size open as -1. */
export function reshape(graph: Graph, x: Tensor, wanted: Numbers): Tensor {
  const shape = inferShape(wanted, elementCount(x.shape));
  if (sameShape(shape, x.shape)) return x;
  return makeTensor(reshapeValue(graph, last(graph, x), shape), x.dtype);
}

/** The same elements under another shape of as many; weights and constants just change it. */
export function reshapeValue(graph: Graph, value: Value, shape: Numbers): Value {
  if (sameShape(value.shape, shape)) return value;
  const { source } = value;
  if (source.kind === 'weights')
    return weights(graph, value.type, shape, source.load, source.range);
  if (source.kind === 'constant' && !value.varies)
    return constant(graph, source.data, value.type, shape);
  const attributes = shape.includes(0) ? { allowzero: 1 } : {};
  return add(graph, 'Reshape', [value, integers(graph, shape)], attributes, shape, value.type);
}

/** Axes in another order. Between channels first and channels last it costs nothing. */
export function transpose(graph: Graph, x: Tensor, order: Numbers): Tensor {
  const rank = rankOf(x);
  if (
    !sameShape(
      [...order].sort((a, b) => a - b),
      range(rank),
    )
  )
    throw failedInModel(`[${order}] is no order of the ${rank} axes of a tensor`);
  if (sameShape(order, range(rank))) return x;
  if (rank >= 3 && x.first && sameShape(order, firstOrder(rank)))
    return makeTensor(x.first, x.dtype);
  if (rank >= 3 && x.last && sameShape(order, lastOrder(rank))) return makeFirst(x.last, x.dtype);
  return makeTensor(transposeValue(graph, last(graph, x), order), x.dtype);
}

export function concat(graph: Graph, tensors: readonly Tensor[], axis: number): Tensor {
  const [any] = tensors;
  if (!any) throw failedInModel('An empty list of tensors was joined');
  const at = axisOf(axis, rankOf(any));
  for (const x of tensors)
    if (rankOf(x) !== rankOf(any) || x.shape.some((size, i) => i !== at && size !== any.shape[i]))
      throw failedInModel(
        `Tensors of the shapes ${list(tensors.map((t) => t.shape))} can not be joined along axis ${axis}`,
      );
  const sum = tensors.reduce((total, x) => total + (x.shape[at] ?? 0), 0);
  const shape = any.shape.map((size, i) => (i === at ? sum : size));
  const filled = tensors.filter((x) => elementCount(x.shape) > 0);
  if (filled.length === 0) return reshape(graph, any, shape);
  const [only] = filled;
  if (only && filled.length === 1) return only;
  const leader = filled.find(prefersFirst) ?? any;
  return inLayout(graph, leader, shape, (value, axisIn, itsShape) => {
    const read = prefersFirst(leader) && rankOf(leader) >= 3 ? first : last;
    const values = filled.map((x) => read(graph, x));
    return add(graph, 'Concat', values, { axis: axisIn(at) }, itsShape, value.type);
  });
}

/** Where a slice begins, where it ends (not included; -1 for before the start) and its step. */
export interface Cut {
  from: number;
  to: number;
  step: number;
}

/** Elements between bounds that are counted from the front already, one cut for each axis. */
export function slice(graph: Graph, x: Tensor, cuts: readonly Cut[]): Tensor {
  const shape = cuts.map(({ from, to, step }) => Math.max(0, Math.ceil((to - from) / step)));
  const axes = range(rankOf(x)).filter(
    (axis) => shape[axis] !== x.shape[axis] || cuts[axis]?.step !== 1,
  );
  if (axes.length === 0) return x;
  const pick = (choose: (cut: Cut) => number) =>
    integers(
      graph,
      axes.map((axis) => choose(cuts[axis] as Cut)),
    );
  return inLayout(graph, x, shape, (value, axisIn, itsShape) =>
    add(
      graph,
      'Slice',
      [
        value,
        pick(({ from }) => from),
        pick(({ to }) => (to < 0 ? Number.MIN_SAFE_INTEGER : to)),
        integers(graph, axes.map(axisIn)),
        pick(({ step }) => step),
      ],
      {},
      itsShape,
      value.type,
    ),
  );
}

/** Elements from `from` to before `to` along one axis. */
export function sliceAxis(
  graph: Graph,
  x: Tensor,
  axis: number,
  from: number,
  to: number,
  step = 1,
): Tensor {
  const whole = x.shape.map((size) => ({ from: 0, to: size, step: 1 }));
  return slice(
    graph,
    x,
    whole.map((cut, i) => (i === axis ? { from, to, step } : cut)),
  );
}

/** Picks elements along an axis by constant positions. */
export function gather(graph: Graph, x: Tensor, axis: number, positions: Numbers): Tensor {
  const shape = x.shape.map((size, i) => (i === axis ? positions.length : size));
  return inLayout(graph, x, shape, (value, axisIn, itsShape) =>
    add(
      graph,
      'Gather',
      [value, integers(graph, positions)],
      { axis: axisIn(axis) },
      itsShape,
      value.type,
    ),
  );
}

/** Repeats the whole tensor along each axis. */
export function tile(graph: Graph, x: Tensor, repeats: Numbers): Tensor {
  if (repeats.every((count) => count === 1)) return x;
  const shape = x.shape.map((size, axis) => size * (repeats[axis] ?? 1));
  return inLayout(graph, x, shape, (value, axisIn, itsShape) => {
    const ordered: number[] = [];
    for (const [axis, count] of repeats.entries()) ordered[axisIn(axis)] = count;
    return add(graph, 'Tile', [value, integers(graph, ordered)], {}, itsShape, value.type);
  });
}

/** The tensor several times along a new axis. */
export function stack(graph: Graph, tensors: readonly Tensor[], axis: number): Tensor {
  const [any] = tensors;
  if (!any) throw failedInModel('An empty list of tensors was stacked');
  const at = axisOf(axis, rankOf(any) + 1);
  const shape = [...any.shape.slice(0, at), 1, ...any.shape.slice(at)];
  return concat(
    graph,
    tensors.map((x) => reshape(graph, x, shape)),
    at,
  );
}

export type PadMode = 'constant' | 'reflect' | 'symmetric';

/** Position in an axis of `size` elements that a mirrored position stands for. */
function mirrored(position: number, size: number): number {
  const front = position < 0 ? -1 - position : position;
  return front >= size ? 2 * size - 1 - front : front;
}

/** Pads each axis with one number, or with the tensor's own mirrored elements. */
export function pad(
  graph: Graph,
  x: Tensor,
  pads: readonly Pads[],
  mode: PadMode = 'constant',
  filler: Value | null = null,
): Tensor {
  if (pads.every(([before, after]) => before === 0 && after === 0)) return x;
  if (mode !== 'constant')
    for (const [axis, sides] of pads.entries()) {
      const limit = (x.shape[axis] ?? 0) - (mode === 'reflect' ? 1 : 0);
      if (sides.some((count) => count > limit))
        throw failedInModel(`An axis of ${x.shape[axis]} elements can not be mirrored that far`);
    }
  if (mode === 'symmetric')
    return pads.reduce((y, [before, after], axis) => {
      const size = x.shape[axis] ?? 0;
      if (before === 0 && after === 0) return y;
      const positions = range(size + before + after).map((i) => mirrored(i - before, size));
      return gather(graph, y, axis, positions);
    }, x);
  const shape = x.shape.map((size, axis) => size + (pads[axis]?.[0] ?? 0) + (pads[axis]?.[1] ?? 0));
  return inLayout(graph, x, shape, (value, axisIn, itsShape) => {
    const befores: number[] = [];
    const afters: number[] = [];
    for (const [axis, [before, after]] of pads.entries()) {
      befores[axisIn(axis)] = before;
      afters[axisIn(axis)] = after;
    }
    const inputs = [value, integers(graph, [...befores, ...afters]), ...(filler ? [filler] : [])];
    return add(graph, 'Pad', inputs, { mode }, itsShape, value.type);
  });
}
