import type { Graph } from '../../../onnx/graph.ts';
import { type Pads, samePads, type Window } from '../../tensorflow/padding.ts';
import { transpose } from '../../tensorflow/rearrange.ts';
import { firstOrder, lastOrder, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { type Options, word } from '../options.ts';

/** Where the channels stand. */
export type Format = 'channels_last' | 'channels_first';

/** Missing in files of layers that have no choice. */
export function dataFormat(options: Options): Format {
  return word(options, 'data_format', ['channels_last', 'channels_first'], 'channels_last');
}

/** The tensor with its channels last. */
export function channelsLast(graph: Graph, x: Tensor, format: Format): Tensor {
  return format === 'channels_last' ? x : transpose(graph, x, lastOrder(rankOf(x)));
}

/** Back from channels last to where the layer has them. */
export function inFormat(graph: Graph, x: Tensor, format: Format): Tensor {
  return format === 'channels_last' ? x : transpose(graph, x, firstOrder(rankOf(x)));
}

/** Sizes of the axes of space of a channels-last tensor. */
export function spaceOf(x: Tensor): number[] {
  return x.shape.slice(1, -1);
}

/** Pads of each axis of space. */
export function paddingOf(
  mode: 'same' | 'valid',
  space: readonly number[],
  windows: readonly Window[],
): Pads[] {
  return windows.map((window, axis) =>
    mode === 'same' ? samePads(space[axis] ?? 0, window) : [0, 0],
  );
}
