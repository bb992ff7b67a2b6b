import type { Graph } from '../../../onnx/graph.ts';
import { type Call, hasArgument, int, ints, type OperatorTable, tensor } from '../call.ts';
import type { Numbers } from '../compute.ts';
import { failedInModel } from '../refusal.ts';
import type { Tensor } from '../tensor.ts';
import { list, type Value } from '../values.ts';
import { along, unbind, viewSlice } from './view.ts';

/** Consecutive views along an axis. */
export function splitSizes(graph: Graph, x: Tensor, axis: number, sizes: Numbers): Tensor[] {
  let from = 0;
  return sizes.map((size) => {
    const part = viewSlice(graph, x, axis, from, from + size);
    from += size;
    return part;
  });
}

function evenSizes(total: number, size: number): number[] {
  if (total === 0) return [0];
  const count = Math.ceil(total / size);
  return Array.from({ length: count }, (_, i) => Math.min(size, total - i * size));
}

function split(call: Call): Value {
  const { x, axis, size } = along(call);
  const name = hasArgument(call, 'split_sizes') ? 'split_sizes' : 'split_size';
  const listed = call.bound.schema.overload === 'sizes' || name === 'split_sizes';
  const sizes = listed ? ints(call, name) : evenSizes(size, int(call, name));
  if (sizes.reduce((sum, part) => sum + part, 0) !== size)
    throw failedInModel(`The parts [${sizes}] do not make up an axis of ${size}.`);
  return list(splitSizes(call.graph, x, axis, sizes));
}

function chunk(call: Call): Value {
  const { x, axis, size } = along(call);
  const count = int(call, 'chunks');
  const part = Math.ceil(size / count);
  const sizes = part === 0 ? Array(count).fill(0) : evenSizes(size, part);
  return list(splitSizes(call.graph, x, axis, sizes));
}

function tensorSplit(call: Call): Value {
  const { x, axis, size } = along(call);
  if (call.bound.schema.overload === 'indices') {
    // The borders may be in any order, and count from the end.
    const marks = [0, ...ints(call, 'indices'), size];
    const parts = marks.slice(1).map((mark, i) => [marks[i] ?? 0, mark] as const);
    return list(parts.map(([from, to]) => viewSlice(call.graph, x, axis, from, to)));
  }
  const count = int(call, 'sections');
  const sizes = Array.from(
    { length: count },
    (_, i) => Math.floor(size / count) + (i < size % count ? 1 : 0),
  );
  return list(splitSizes(call.graph, x, axis, sizes));
}

function narrow(call: Call): Tensor {
  const { x, axis, size } = along(call);
  const start = int(call, 'start');
  const from = start < 0 ? start + size : start;
  const length = int(call, 'length');
  if (from + length > size) throw failedInModel(`narrow reaches beyond an axis of ${size}.`);
  return viewSlice(call.graph, x, axis, from, from + length);
}

export const splitOperators: OperatorTable = {
  'narrow.': narrow,
  split,
  split_with_sizes: split,
  unsafe_split: split,
  unsafe_split_with_sizes: split,
  chunk,
  unsafe_chunk: chunk,
  tensor_split: tensorSplit,
  'unbind.int': (call) => list(unbind(call.graph, tensor(call, 'self'), int(call, 'dim'))),
};
