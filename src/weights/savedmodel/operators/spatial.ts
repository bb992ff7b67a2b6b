import { elementCount } from '../../../onnx/element-type.ts';
import { add } from '../../../onnx/graph.ts';
import { pad, reshape, sliceAxis, stack, transpose } from '../../tensorflow/rearrange.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { first, last, makeFirst, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import {
  type Call,
  checkRank,
  integerOf,
  numbers,
  type OperatorTable,
  refuseUnless,
  tensor,
  textOf,
} from '../call.ts';
import { fromLast, isChannelsFirst, padsOf, spaceOf, toLast } from './layout.ts';

type Pair = readonly [number, number];

function pairs(list: readonly number[]): Pair[] {
  return range(list.length / 2).map((i) => [list[2 * i] ?? 0, list[2 * i + 1] ?? 0]);
}

function padOperator(call: Call): Tensor {
  const x = tensor(call, 0);
  const pads = pairs(numbers(call, 1));
  if (pads.length !== rankOf(x) || pads.flat().some((size) => size < 0))
    throw failedInModel(`Padding [${pads}] of the shape [${x.shape}]`);
  const filler = call.inputs.length > 2 ? tensor(call, 2) : null;
  return pad(
    call.graph,
    x,
    pads,
    'constant',
    filler && last(call.graph, reshape(call.graph, filler, [])),
  );
}

function mirrorPad(call: Call): Tensor {
  const mode = textOf(call, 'mode');
  refuseUnless(mode === 'REFLECT' || mode === 'SYMMETRIC', `Padding ${mode}`);
  const pads = pairs(numbers(call, 1));
  return pad(call.graph, tensor(call, 0), pads, mode === 'REFLECT' ? 'reflect' : 'symmetric');
}

/** Blocks of space become channels: height, width, channel within the block is the order. */
function spaceToDepth(call: Call): Tensor {
  const channelsFirst = isChannelsFirst(call);
  const x = toLast(call, tensor(call, 0), channelsFirst);
  checkRank(x, 4);
  const block = integerOf(call, 'block_size');
  const [batch = 1, height = 1, width = 1, channels = 1] = x.shape;
  const [rows, columns] = [height / block, width / block];
  const cut = reshape(call.graph, x, [batch, rows, block, columns, block, channels]);
  const moved = transpose(call.graph, cut, [0, 1, 3, 2, 4, 5]);
  const result = reshape(call.graph, moved, [batch, rows, columns, channels * block * block]);
  return fromLast(call, result, channelsFirst);
}

function depthToSpace(call: Call): Tensor {
  const channelsFirst = isChannelsFirst(call);
  const x = toLast(call, tensor(call, 0), channelsFirst);
  checkRank(x, 4);
  const block = integerOf(call, 'block_size');
  const value = first(call.graph, x);
  const [batch = 1, channels = 1, height = 1, width = 1] = value.shape;
  if (channels % (block * block) !== 0)
    throw failedInModel(`${channels} channels as ${block}² blocks`);
  const shape = [batch, channels / (block * block), height * block, width * block];
  const attributes = { blocksize: block, mode: 'DCR' };
  const node = add(call.graph, 'DepthToSpace', [value], attributes, shape, value.type);
  return fromLast(call, makeFirst(node, x.dtype), channelsFirst);
}

/** Blocks of space become images of the batch, as dilated convolutions of TensorFlow 1 are made. */
function intoBatch(call: Call, x: Tensor, block: readonly number[], pads: readonly Pair[]): Tensor {
  const { graph } = call;
  const count = block.length;
  const all = x.shape.map((_, axis): Pair => pads[axis - 1] ?? [0, 0]);
  const padded = pad(graph, x, all);
  const [batch = 1, ...sizes] = padded.shape;
  const rest = sizes.slice(count);
  const outer = block.map((size, i) => (sizes[i] ?? 0) / size);
  const cut = reshape(graph, padded, [
    batch,
    ...block.flatMap((size, i) => [outer[i] ?? 0, size]),
    ...rest,
  ]);
  const order = [
    ...range(count).map((i) => 2 + 2 * i),
    0,
    ...range(count).map((i) => 1 + 2 * i),
    ...rest.map((_, i) => 1 + 2 * count + i),
  ];
  const shape = [batch * elementCount(block), ...outer, ...rest];
  return reshape(graph, transpose(graph, cut, order), shape);
}

function outOfBatch(
  call: Call,
  x: Tensor,
  block: readonly number[],
  crops: readonly Pair[],
): Tensor {
  const { graph } = call;
  const count = block.length;
  const [batch = 1, ...sizes] = x.shape;
  const rest = sizes.slice(count);
  const images = batch / elementCount(block);
  const cut = reshape(graph, x, [...block, images, ...sizes]);
  const order = [
    count,
    ...range(count).flatMap((i) => [count + 1 + i, i]),
    ...rest.map((_, i) => 2 * count + 1 + i),
  ];
  const inner = block.map((size, i) => (sizes[i] ?? 0) * size);
  const whole = reshape(graph, transpose(graph, cut, order), [images, ...inner, ...rest]);
  return crops.reduce((result, [before, after], i) => {
    const size = inner[i] ?? 0;
    if (before + after > size) throw failedInModel(`Cropping ${before} and ${after} of ${size}`);
    return sliceAxis(graph, result, i + 1, before, size - after);
  }, whole);
}

/** The older forms with one block size for two axes. */
function squareBlock(call: Call): [number, number] {
  const size = integerOf(call, 'block_size');
  return [size, size];
}

/** Windows of an image as channels, row by row. */
function extractPatches(call: Call): Tensor {
  const { graph } = call;
  const x = tensor(call, 0);
  checkRank(x, 4);
  const sizes = spaceOf(call, 'ksizes', false);
  const strides = spaceOf(call, 'strides', false);
  const rates = spaceOf(call, 'rates', false);
  const windows = sizes.map((size, i) => ({
    size,
    stride: strides[i] ?? 1,
    dilation: rates[i] ?? 1,
  }));
  const pads = padsOf(call, x.shape.slice(1, -1), windows, false);
  const padded = pad(graph, x, [[0, 0], ...pads, [0, 0]]);
  const [batch = 1, , , channels = 1] = x.shape;
  const counts = windows.map(
    ({ size, stride, dilation }, i) =>
      Math.floor(((padded.shape[i + 1] ?? 0) - ((size - 1) * dilation + 1)) / stride) + 1,
  );
  const taps: Tensor[] = [];
  for (const row of range(sizes[0] ?? 1))
    for (const column of range(sizes[1] ?? 1)) {
      const cut = [row, column].reduce((result, tap, i) => {
        const from = tap * (rates[i] ?? 1);
        const step = strides[i] ?? 1;
        return sliceAxis(
          graph,
          result,
          i + 1,
          from,
          from + ((counts[i] ?? 1) - 1) * step + 1,
          step,
        );
      }, padded);
      taps.push(cut);
    }
  return reshape(graph, stack(graph, taps, 3), [batch, ...counts, taps.length * channels]);
}

/** Padding, and exchanges between space, channels and batch. */
export const spatialOperators: OperatorTable = {
  Pad: padOperator,
  PadV2: padOperator,
  MirrorPad: mirrorPad,
  SpaceToDepth: spaceToDepth,
  DepthToSpace: depthToSpace,
  SpaceToBatchND: (call) =>
    intoBatch(call, tensor(call, 0), numbers(call, 1), pairs(numbers(call, 2))),
  BatchToSpaceND: (call) =>
    outOfBatch(call, tensor(call, 0), numbers(call, 1), pairs(numbers(call, 2))),
  SpaceToBatch: (call) =>
    intoBatch(call, tensor(call, 0), squareBlock(call), pairs(numbers(call, 1))),
  BatchToSpace: (call) =>
    outOfBatch(call, tensor(call, 0), squareBlock(call), pairs(numbers(call, 1))),
  ExtractImagePatches: extractPatches,
};
