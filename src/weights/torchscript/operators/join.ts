import { elementCount } from '../../../onnx/element-type.ts';
import { add, type Graph, integers } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  type Call,
  hasArgument,
  int,
  ints,
  maybeInt,
  maybeTensor,
  type OperatorTable,
  tensor,
  tensors,
  text,
} from '../call.ts';
import {
  axesOf,
  axisOf,
  cast,
  concat,
  elementwise,
  type Numbers,
  perAxis,
  reshape,
  result,
  slice,
  transpose,
} from '../compute.ts';
import { isFloating, promote } from '../data-type.ts';
import { failedInModel } from '../refusal.ts';
import { joinedStrides, viewStrides } from '../strides.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';
import { isKind, list } from '../values.ts';
import { expandTensor, permute, reshapeTensor, unsqueeze, view } from './view.ts';

/** Joins tensors along an axis in their common type; old-style empty ones of shape [0] are skipped. */
export function cat(graph: Graph, parts: readonly Tensor[], dim: number): Tensor {
  const [first] = parts;
  if (!first) throw failedInModel('An empty list of tensors was joined.');
  const dtype = parts.map((part) => part.dtype).reduce(promote);
  const kept = parts.filter((part) => !(part.shape.length === 1 && part.shape[0] === 0));
  const [leader] = kept;
  if (!leader) return makeTensor(cast(graph, read(first), first.dtype, dtype), dtype);
  const axis = axisOf(dim, leader.shape.length);
  const values = kept.map((part) => cast(graph, read(part), part.dtype, dtype));
  const joined = concat(graph, values, axis);
  return makeTensor(joined, dtype, joinedStrides(joined.shape, kept));
}

/** torch joins along the axis and then sees two axes in it; at the end it joins along a new one. */
function stack(graph: Graph, parts: readonly Tensor[], dim: number): Tensor {
  const shape = parts[0]?.shape ?? [];
  const axis = axisOf(dim, shape.length + 1);
  const joined = cat(
    graph,
    parts.map((part) => unsqueeze(graph, part, axis)),
    axis,
  );
  if (axis === shape.length) return joined;
  const together = shape.map((size, i) => (i === axis ? size * parts.length : size));
  const strides = joinedStrides(together, parts);
  return makeTensor(
    read(joined),
    joined.dtype,
    strides && viewStrides(together, strides, joined.shape),
  );
}

/** At least `rank` axes, new ones in front. */
function atLeast(graph: Graph, x: Tensor, rank: number): Tensor {
  let grown = x;
  while (grown.shape.length < rank) grown = unsqueeze(graph, grown, 0);
  return grown;
}

function tile(graph: Graph, x: Tensor, counts: Numbers): Tensor {
  const all = [...Array(Math.max(0, x.shape.length - counts.length)).fill(1), ...counts];
  if (all.length < x.shape.length) throw failedInModel('repeat names fewer axes than there are.');
  const sizes = [...Array(all.length - x.shape.length).fill(1), ...x.shape];
  const shape = sizes.map((size, axis) => size * (all[axis] ?? 1));
  const value = reshape(graph, read(x), sizes);
  const repeated = add(graph, 'Tile', [value, integers(graph, all)], {}, shape, value.type);
  return result(repeated, x.dtype, []);
}

function repeatInterleave(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const dim = maybeInt(call, 'dim');
  const flat = dim === null ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axis = dim === null ? 0 : axisOf(dim, x.shape.length);
  const count = int(call, 'repeats');
  const size = flat.shape[axis] ?? 0;
  const picks = Array.from({ length: size * count }, (_, i) => Math.floor(i / count));
  const shape = flat.shape.map((own, i) => (i === axis ? picks.length : own));
  const inputs = [flat, integers(graph, picks)];
  return result(add(graph, 'Gather', inputs, { axis }, shape, flat.type), x.dtype, [x]);
}

function roll(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const shifts = ints(call, 'shifts');
  const dims = ints(call, 'dims');
  const flat = dims.length === 0;
  let value = flat ? reshape(graph, read(x), [elementCount(x.shape)]) : read(x);
  const axes = flat ? [0] : dims.map((dim) => axisOf(dim, x.shape.length));
  const moves = perAxis(shifts, axes.length);
  axes.forEach((axis, i) => {
    const size = value.shape[axis] ?? 0;
    if (size === 0) return;
    const move = (((moves[i] ?? 0) % size) + size) % size;
    if (move === 0) return;
    const parts = [
      slice(graph, value, axis, size - move, size),
      slice(graph, value, axis, 0, size - move),
    ];
    value = concat(graph, parts, axis);
  });
  return result(reshape(graph, value, x.shape), x.dtype, [x]);
}

function flipAxes(graph: Graph, value: GraphValue, axes: Numbers): GraphValue {
  if (axes.length === 0) return value;
  const bounds = [axes.map(() => -1), axes.map(() => -(2 ** 62)), axes, axes.map(() => -1)].map(
    (numbers) => integers(graph, numbers),
  );
  return add(graph, 'Slice', [value, ...bounds], {}, value.shape, value.type);
}

function flip(graph: Graph, x: Tensor, dims: Numbers): Tensor {
  const axes = dims.length === 0 ? [] : axesOf(dims, x.shape.length);
  return elementwise(flipAxes(graph, read(x), axes), x.dtype, [x]);
}

function rotate(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const [a = 0, b = 1] = axesOf(ints(call, 'dims'), x.shape.length);
  const turns = ((int(call, 'k') % 4) + 4) % 4;
  const order = x.shape.map((_, axis) => (axis === a ? b : axis === b ? a : axis));
  if (turns === 0) return result(read(x), x.dtype, [x]);
  if (turns === 2) return flip(graph, x, [a, b]);
  return turns === 1
    ? permute(graph, flip(graph, x, [b]), order)
    : flip(graph, permute(graph, x, order), [b]);
}

function meshgrid(call: Call): ReturnType<typeof list> {
  const inputs = tensors(call, 'tensors');
  const { graph } = call;
  const indexing = call.bound.values.has('indexing') ? text(call, 'indexing') : 'ij';
  if (indexing !== 'ij' && indexing !== 'xy') throw failedInModel(`meshgrid(${indexing})`);
  const sizes = inputs.map((x) => x.shape[0] ?? 1);
  const swapped = indexing === 'xy' && inputs.length > 1;
  const place = (i: number): number => (swapped && i < 2 ? 1 - i : i);
  const shape = sizes.map((_, axis) => sizes[place(axis)] ?? 1);
  return list(
    inputs.map((x, i) => {
      const own = shape.map((_, axis) => (axis === place(i) ? (sizes[i] ?? 1) : 1));
      return expandTensor(graph, view(graph, x, own), shape);
    }),
  );
}

function pixelShuffle(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const factor = int(call, 'upscale_factor');
  const [height = 1, width = 1] = x.shape.slice(-2);
  const channels = x.shape.at(-3) ?? 1;
  const outer = x.shape.slice(0, -3);
  const kept = channels / factor ** 2;
  if (!Number.isInteger(kept)) throw failedInModel(`${channels} channels do not shuffle.`);
  const batch = elementCount(outer);
  if (!isFloating(x.dtype)) {
    const split = [batch, kept, factor, factor, height, width];
    const turned = transpose(graph, reshape(graph, read(x), split), [0, 1, 4, 2, 5, 3]);
    return result(
      reshape(graph, turned, [...outer, kept, height * factor, width * factor]),
      x.dtype,
      [x],
    );
  }
  const flat = reshape(graph, read(x), [batch, channels, height, width]);
  const shape = [batch, kept, height * factor, width * factor];
  const attributes = { blocksize: factor, mode: 'CRD' };
  const value = add(graph, 'DepthToSpace', [flat], attributes, shape, flat.type);
  return result(reshape(graph, value, [...outer, ...shape.slice(1)]), x.dtype, [x]);
}

function pixelUnshuffle(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const factor = int(call, 'downscale_factor');
  const [channels = 1, height = 1, width = 1] = x.shape.slice(-3);
  const outer = x.shape.slice(0, -3);
  const split = [...outer, channels, height / factor, factor, width / factor, factor];
  if (!split.every(Number.isInteger)) throw failedInModel(`[${x.shape}] does not unshuffle.`);
  const n = outer.length;
  const order = [...outer.keys(), n, n + 2, n + 4, n + 1, n + 3];
  const turned = permute(graph, reshapeTensor(graph, x, split), order);
  const shape = [...outer, channels * factor ** 2, height / factor, width / factor];
  return result(reshape(graph, read(turned), shape), x.dtype, [x]);
}

function channelShuffle(call: Call): Tensor {
  const x = tensor(call, 'self');
  const { graph } = call;
  const groups = int(call, 'groups');
  const [batch = 1, channels = 1, ...rest] = x.shape;
  const split = reshapeTensor(graph, x, [batch, groups, channels / groups, ...rest]);
  const turned = permute(graph, split, [0, 2, 1, ...rest.map((_, i) => i + 3)]);
  return result(reshape(graph, read(turned), x.shape), x.dtype, [x]);
}

const joined = (rank: number, axisFor: (first: Tensor) => number) => (call: Call) => {
  const parts = tensors(call, 'tensors').map((x) => atLeast(call.graph, x, rank));
  const [first] = parts;
  if (!first) throw failedInModel('An empty list of tensors was joined.');
  return cat(call.graph, parts, axisFor(first));
};

const catOf = (call: Call) => cat(call.graph, tensors(call, 'tensors'), int(call, 'dim'));

export const joinOperators: OperatorTable = {
  'cat.': catOf,
  'concat.': catOf,
  'concatenate.': catOf,
  stack: (call) => stack(call.graph, tensors(call, 'tensors'), int(call, 'dim')),
  hstack: joined(1, (first) => (first.shape.length === 1 ? 0 : 1)),
  vstack: joined(2, () => 0),
  row_stack: joined(2, () => 0),
  repeat: (call) => {
    const [x, counts] = [tensor(call, 'self'), ints(call, 'repeats')];
    if (counts.length < x.shape.length)
      throw failedInModel('repeat names fewer axes than there are.');
    return tile(call.graph, x, counts);
  },
  tile: (call) => tile(call.graph, tensor(call, 'self'), ints(call, 'dims')),
  'repeat_interleave.self_int': repeatInterleave,
  roll,
  flip: (call) => flip(call.graph, tensor(call, 'self'), ints(call, 'dims')),
  fliplr: (call) => flip(call.graph, tensor(call, 'self'), [1]),
  flipud: (call) => flip(call.graph, tensor(call, 'self'), [0]),
  rot90: rotate,
  meshgrid,
  pixel_shuffle: pixelShuffle,
  pixel_unshuffle: pixelUnshuffle,
  channel_shuffle: channelShuffle,
  native_channel_shuffle: channelShuffle,
  atleast_1d: (call) => {
    if (hasArgument(call, 'tensors'))
      return list(tensors(call, 'tensors').map((x) => atLeast(call.graph, x, 1)));
    return atLeast(call.graph, tensor(call, 'self'), 1);
  },
  diff: (call) => {
    const { graph } = call;
    const dim = int(call, 'dim');
    const ends = [maybeTensor(call, 'prepend'), tensor(call, 'self'), maybeTensor(call, 'append')];
    let made = cat(
      graph,
      ends.filter((part) => part !== null),
      dim,
    );
    for (let n = int(call, 'n'); n > 0; n -= 1) {
      const axis = axisOf(dim, made.shape.length);
      const size = made.shape[axis] ?? 0;
      const parts = [
        slice(graph, read(made), axis, Math.min(1, size), size),
        slice(graph, read(made), axis, 0, Math.max(0, size - 1)),
      ].map((value) => result(value, made.dtype, []));
      const name = made.dtype === 'bool' ? 'logical_xor' : 'sub';
      const next = call.lowering.callOperator(name, parts);
      if (!isKind(next, 'tensor')) throw new Error(`${name} gave no tensor.`);
      made = next;
    }
    return made;
  },
};
