import { add } from '../../../onnx/graph.ts';
import { cast } from '../../tensorflow/elementwise.ts';
import {
  type Cut,
  gather,
  reshape,
  slice,
  sliceAxis,
  transpose,
} from '../../tensorflow/rearrange.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { axisOf, range } from '../../tensorflow/shapes.ts';
import { last, makeTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, integerOf, number, numbers, type OperatorTable, tensor } from '../call.ts';

/** Elements of one axis, which must lie within it. */
export function part(call: Call, x: Tensor, axis: number, from: number, to: number): Tensor {
  if (from < 0 || to > (x.shape[axis] ?? 0) || from > to)
    throw failedInModel(`Elements ${from} to ${to} of axis ${axis} of [${x.shape}] do not exist`);
  return sliceAxis(call.graph, x, axis, from, to);
}

/** Element `index` of one axis, without that axis. */
export function elementAt(call: Call, x: Tensor, axis: number, index: number): Tensor {
  return reshape(
    call.graph,
    part(call, x, axis, index, index + 1),
    x.shape.filter((_, i) => i !== axis),
  );
}

function plainSlice(call: Call): Tensor {
  const x = tensor(call, 0);
  const [begin, size] = [numbers(call, 1), numbers(call, 2)];
  return x.shape.reduce<Tensor>((result, whole, axis) => {
    const from = begin[axis] ?? 0;
    const length = size[axis] ?? -1;
    return part(call, result, axis, from, length === -1 ? whole : from + length);
  }, x);
}

/** What a strided slice does with one axis. */
interface Step {
  cut: Cut;
  /** The axis is left out afterwards. */
  dropped: boolean;
}

const hasBit = (mask: number, index: number): boolean => ((mask >> index) & 1) === 1;

function cutOf(size: number, begin: number | null, end: number | null, step: number): Cut {
  if (step === 0) throw failedInModel('A slice with a step of 0');
  const [low, high] = step > 0 ? [0, size] : [-1, size - 1];
  const within = (index: number): number =>
    Math.min(Math.max(index < 0 ? index + size : index, low), high);
  return {
    from: begin === null ? (step > 0 ? 0 : size - 1) : within(begin),
    to: end === null ? (step > 0 ? size : -1) : within(end),
    step,
  };
}

/**
 * Python's slicing with all of its forms, by bit masks over the given positions
 * (tensorflow/core/util/strided_slice_op.cc).
 */
function stridedSlice(call: Call): Tensor {
  const x = tensor(call, 0);
  const [begin, end, strides] = [numbers(call, 1), numbers(call, 2), numbers(call, 3)];
  const mask = (name: string): number => integerOf(call, `${name}_mask`);
  const [beginMask, endMask, ellipsis] = [mask('begin'), mask('end'), mask('ellipsis')];
  const [newAxis, shrink] = [mask('new_axis'), mask('shrink_axis')];
  const consumed = range(begin.length).filter(
    (i) => !hasBit(ellipsis, i) && !hasBit(newAxis, i),
  ).length;
  const steps: Step[] = [];
  const shape: (number | Step)[] = [];
  const keep = (step: Step): void => {
    steps.push(step);
    shape.push(step);
  };
  const whole = (): void =>
    keep({ cut: cutOf(x.shape[steps.length] ?? 0, null, null, 1), dropped: false });
  for (const i of range(begin.length)) {
    const size = x.shape[steps.length] ?? 0;
    if (hasBit(ellipsis, i)) for (let count = rankOf(x) - consumed; count > 0; count -= 1) whole();
    else if (hasBit(newAxis, i)) shape.push(1);
    else if (hasBit(shrink, i)) {
      const from = axisOf(begin[i] ?? 0, size);
      keep({ cut: { from, to: from + 1, step: 1 }, dropped: true });
    } else {
      const from = hasBit(beginMask, i) ? null : (begin[i] ?? 0);
      const to = hasBit(endMask, i) ? null : (end[i] ?? 0);
      keep({ cut: cutOf(size, from, to, strides[i] ?? 1), dropped: false });
    }
  }
  while (steps.length < rankOf(x)) whole();
  if (steps.length > rankOf(x)) throw failedInModel(`[${x.shape}] has too few axes for the slice`);
  const cuts = steps.map(({ cut }) => cut);
  const sliced = slice(call.graph, x, cuts);
  const result = shape.flatMap((entry) => {
    if (typeof entry === 'number') return [entry];
    return entry.dropped ? [] : [sliced.shape[steps.indexOf(entry)] ?? 0];
  });
  return reshape(call.graph, sliced, result);
}

function parts(call: Call, x: Tensor, axis: number, sizes: readonly number[]): Tensor[] {
  if (sizes.reduce((sum, size) => sum + size, 0) !== x.shape[axis])
    throw failedInModel(`Parts of [${sizes}] do not make up axis ${axis} of [${x.shape}]`);
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return part(call, x, axis, from - size, from);
  });
}

function split(call: Call): Tensor[] {
  const x = tensor(call, 1);
  const axis = axisOf(number(call, 0), rankOf(x));
  const count = integerOf(call, 'num_split');
  const size = (x.shape[axis] ?? 0) / count;
  if (!Number.isInteger(size))
    throw failedInModel(`Axis ${axis} of [${x.shape}] can not be split into ${count} parts`);
  return parts(call, x, axis, Array(count).fill(size));
}

function splitBySizes(call: Call): Tensor[] {
  const x = tensor(call, 0);
  call.read.add('num_split');
  const sizes = numbers(call, 1);
  const axis = axisOf(number(call, 2), rankOf(x));
  const given = sizes.filter((size) => size >= 0).reduce((sum, size) => sum + size, 0);
  const full = sizes.map((size) => (size < 0 ? (x.shape[axis] ?? 0) - given : size));
  return parts(call, x, axis, full);
}

function unpack(call: Call): Tensor[] {
  const x = tensor(call, 0);
  const axis = axisOf(integerOf(call, 'axis'), rankOf(x));
  return range(x.shape[axis] ?? 0).map((index) => elementAt(call, x, axis, index));
}

/** A tensor with the order of its elements turned round along some axes. */
export function reverse(call: Call, x: Tensor, axes: readonly number[]): Tensor {
  const cuts = x.shape.map((size, axis) =>
    axes.includes(axis) && size > 1
      ? { from: size - 1, to: -1, step: -1 }
      : { from: 0, to: size, step: 1 },
  );
  return slice(call.graph, x, cuts);
}

function roll(call: Call): Tensor {
  const x = tensor(call, 0);
  const [shifts, axes] = [numbers(call, 1), numbers(call, 2)];
  return axes.reduce((result, given, i) => {
    const axis = axisOf(given, rankOf(x));
    const size = x.shape[axis] ?? 0;
    const shift = shifts[i] ?? 0;
    const positions = range(size).map((j) => (((j - shift) % size) + size) % size);
    return gather(call.graph, result, axis, positions);
  }, x);
}

/** The first elements of each sequence in reverse order; how many is said for each one. */
function reverseSequence(call: Call): Tensor {
  const { graph } = call;
  const x = tensor(call, 0);
  const [sequence, batch] = [integerOf(call, 'seq_dim'), integerOf(call, 'batch_dim')];
  const rest = range(rankOf(x)).filter((axis) => axis !== sequence && axis !== batch);
  const order = [batch, sequence, ...rest];
  const moved = transpose(graph, x, order);
  const value = last(graph, moved);
  const inputs = [value, last(graph, cast(graph, tensor(call, 1), 'int64'))];
  const attributes = { batch_axis: 0, time_axis: 1 };
  const node = add(graph, 'ReverseSequence', inputs, attributes, value.shape, value.type);
  const back = range(rankOf(x)).map((axis) => order.indexOf(axis));
  return transpose(graph, makeTensor(node, x.dtype), back);
}

function reverseAxes(call: Call): Tensor {
  const x = tensor(call, 0);
  return reverse(
    call,
    x,
    numbers(call, 1).map((axis) => axisOf(axis, rankOf(x))),
  );
}

/** Parts of tensors. */
export const sliceOperators: OperatorTable = {
  Slice: plainSlice,
  StridedSlice: stridedSlice,
  Split: split,
  SplitV: splitBySizes,
  Unpack: unpack,
  ReverseV2: reverseAxes,
  ReverseSequence: reverseSequence,
  Roll: roll,
};
