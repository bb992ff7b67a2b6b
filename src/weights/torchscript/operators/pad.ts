import { add, integers } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  argument,
  type Call,
  ints,
  maybeFloat,
  type OperatorTable,
  scalar,
  tensor,
  text,
} from '../call.ts';
import { cast, concat, type Numbers, result, scalarConstant, slice } from '../compute.ts';
import { failedInModel } from '../refusal.ts';
import { read, type Tensor } from '../tensor.ts';
import type { Scalar } from '../values.ts';

const MODES: Record<string, string> = {
  constant: 'constant',
  reflect: 'reflect',
  replicate: 'edge',
  circular: 'circular',
};

/** Elements before and after each axis; torch lists them from the last axis on. */
function byAxis(pad: Numbers, rank: number): { before: number[]; after: number[] } {
  if (pad.length % 2 !== 0 || pad.length > 2 * rank)
    throw failedInModel(`The padding [${pad}] does not fit ${rank} axes.`);
  const before: number[] = Array(rank).fill(0);
  const after: number[] = Array(rank).fill(0);
  for (let i = 0; i < pad.length / 2; i += 1) {
    before[rank - 1 - i] = pad[2 * i] ?? 0;
    after[rank - 1 - i] = pad[2 * i + 1] ?? 0;
  }
  return { before, after };
}

/** Continues an axis by its other end. */
function circular(call: Call, value: GraphValue, axis: number, before: number, after: number) {
  const size = value.shape[axis] ?? 0;
  if (before > size || after > size)
    throw failedInModel(`Circular padding by ${Math.max(before, after)} of ${size} elements.`);
  const parts = [
    slice(call.graph, value, axis, size - before, size),
    value,
    slice(call.graph, value, axis, 0, after),
  ];
  return concat(call.graph, parts, axis);
}

/** Negative padding takes elements away. */
export function padTensor(
  call: Call,
  x: Tensor,
  pad: Numbers,
  mode: string,
  fill: Scalar = 0n,
): Tensor {
  const { graph } = call;
  const rank = x.shape.length;
  const { before, after } = byAxis(pad, rank);
  const name = Object.hasOwn(MODES, mode) ? MODES[mode] : undefined;
  if (!name) throw failedInModel(`There is no padding mode ${mode}.`);
  const dtype = x.dtype === 'bool' ? 'int64' : x.dtype;
  let value = cast(graph, read(x), x.dtype, dtype);
  const grow = [...before, ...after].map((count) => Math.max(0, count));
  if (name === 'circular')
    for (let axis = 0; axis < rank; axis += 1)
      value = circular(call, value, axis, grow[axis] ?? 0, grow[axis + rank] ?? 0);
  else if (grow.some((count) => count > 0)) {
    const shape = value.shape.map(
      (size, axis) => size + (grow[axis] ?? 0) + (grow[axis + rank] ?? 0),
    );
    const inputs = [value, integers(graph, grow)];
    if (name === 'constant') inputs.push(scalarConstant(graph, fill, dtype));
    value = add(graph, 'Pad', inputs, { mode: name }, shape, value.type);
  }
  before.forEach((count, axis) => {
    const size = value.shape[axis] ?? 0;
    const end = Math.min(0, after[axis] ?? 0);
    value = slice(graph, value, axis, Math.max(0, -count), size + end);
  });
  return result(cast(graph, value, dtype, x.dtype), x.dtype, [x]);
}

const modeOf = (mode: string) => (call: Call) =>
  padTensor(call, tensor(call, 'self'), ints(call, 'padding'), mode);

export const padOperators: OperatorTable = {
  pad: (call) => {
    const fill = argument(call, 'value') === null ? 0n : (maybeFloat(call, 'value') ?? 0);
    return padTensor(call, tensor(call, 'self'), ints(call, 'pad'), text(call, 'mode'), fill);
  },
  constant_pad_nd: (call) =>
    padTensor(call, tensor(call, 'self'), ints(call, 'pad'), 'constant', scalar(call, 'value')),
  reflection_pad1d: modeOf('reflect'),
  reflection_pad2d: modeOf('reflect'),
  reflection_pad3d: modeOf('reflect'),
  replication_pad1d: modeOf('replicate'),
  replication_pad2d: modeOf('replicate'),
  replication_pad3d: modeOf('replicate'),
};
