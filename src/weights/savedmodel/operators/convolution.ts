import { elementCount } from '../../../onnx/element-type.ts';
import {
  convolve,
  convolveTransposed,
  type Movement,
  windowsOf,
} from '../../tensorflow/convolution.ts';
import { isFloating } from '../../tensorflow/data-type.ts';
import { reshapeValue } from '../../tensorflow/rearrange.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { last, rankOf, type Tensor, transposeValue } from '../../tensorflow/tensor.ts';
import { type Call, checkRank, numbers, type OperatorTable, tensor } from '../call.ts';
import { fromLast, isChannelsFirst, notePadding, padsOf, spaceOf, toLast } from './layout.ts';

function floatsOnly(...tensors: Tensor[]): void {
  for (const { dtype } of tensors)
    if (!isFloating(dtype)) throw unsupported(`A convolution of ${dtype}`);
}

/** How the filter moves, over an image with the given sizes in space. */
function movementOf(
  call: Call,
  kernel: readonly number[],
  space: readonly number[],
  channelsFirst: boolean,
): Movement {
  notePadding(call);
  const strides = spaceOf(call, 'strides', channelsFirst);
  const dilations = spaceOf(call, 'dilations', channelsFirst);
  const windows = windowsOf(kernel, { strides, dilations });
  return { strides, dilations, pads: padsOf(call, space, windows, channelsFirst) };
}

/** Space × input channels × output channels, put into the engine's order: output, input, space. */
function convolution(call: Call): Tensor {
  const channelsFirst = isChannelsFirst(call);
  const filter = tensor(call, 1);
  const rank = rankOf(filter);
  const x = toLast(call, tensor(call, 0), channelsFirst);
  checkRank(x, rank);
  floatsOnly(x, filter);
  const movement = movementOf(call, filter.shape.slice(0, -2), x.shape.slice(1, -1), channelsFirst);
  const order = [rank - 1, rank - 2, ...range(rank - 2)];
  const value = transposeValue(call.graph, last(call.graph, filter), order);
  const group = (x.shape.at(-1) ?? 0) / (filter.shape.at(-2) ?? 1);
  if (!Number.isInteger(group))
    throw failedInModel(`A filter [${filter.shape}] does not fit the image [${x.shape}]`);
  return fromLast(call, convolve(call.graph, x, value, movement, group), channelsFirst);
}

/** One group a channel; the filter is height × width × channels × multiplier. */
function depthwise(call: Call): Tensor {
  const channelsFirst = isChannelsFirst(call);
  const x = toLast(call, tensor(call, 0), channelsFirst);
  const filter = tensor(call, 1);
  checkRank(x, 4);
  checkRank(filter, 4);
  floatsOnly(x, filter);
  const [height = 1, width = 1, channels = 1, multiplier = 1] = filter.shape;
  const movement = movementOf(call, [height, width], x.shape.slice(1, -1), channelsFirst);
  const moved = transposeValue(call.graph, last(call.graph, filter), [2, 3, 0, 1]);
  const value = reshapeValue(call.graph, moved, [channels * multiplier, 1, height, width]);
  return fromLast(call, convolve(call.graph, x, value, movement, channels), channelsFirst);
}

/** The gradient of a convolution by its input, which is what transposed convolution means. */
function transposed(call: Call): Tensor {
  const channelsFirst = isChannelsFirst(call);
  const filter = tensor(call, 1);
  const rank = rankOf(filter);
  const x = toLast(call, tensor(call, 2), channelsFirst);
  checkRank(x, rank);
  floatsOnly(x, filter);
  const given = numbers(call, 0);
  // Two dimensions may be given without those of batch and channels.
  const space =
    given.length === rank - 2 ? given : channelsFirst ? given.slice(2) : given.slice(1, -1);
  const movement = movementOf(call, filter.shape.slice(0, -2), space, channelsFirst);
  // In the engine's order, the input channels of this operation come first.
  const order = [rank - 1, rank - 2, ...range(rank - 2)];
  const value = transposeValue(call.graph, last(call.graph, filter), order);
  if (elementCount(space) === 0) throw failedInModel('A transposed convolution to nothing');
  return fromLast(call, convolveTransposed(call.graph, x, value, movement, space), channelsFirst);
}

export const convolutionOperators: OperatorTable = {
  Conv2D: convolution,
  Conv3D: convolution,
  DepthwiseConv2dNative: depthwise,
  Conv2DBackpropInput: transposed,
  Conv3DBackpropInputV2: transposed,
};
