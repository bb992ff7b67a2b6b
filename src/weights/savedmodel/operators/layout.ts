import { type Pads, samePads, type Window } from '../../tensorflow/padding.ts';
import { transpose } from '../../tensorflow/rearrange.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import { firstOrder, lastOrder, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, integersOf, refuseUnless, textOf } from '../call.ts';

const CHANNELS_LAST = new Set(['NHWC', 'NDHWC', 'NWC']);
const CHANNELS_FIRST = new Set(['NCHW', 'NCDHW', 'NCW']);

/** Whether a node's tensors have their channels at the second place. */
export function isChannelsFirst(call: Call): boolean {
  const format = textOf(call, 'data_format');
  if (!CHANNELS_LAST.has(format) && !CHANNELS_FIRST.has(format))
    throw unsupported(`Tensors are laid out as ${format}`);
  return CHANNELS_FIRST.has(format);
}

/** A tensor of a node as if its channels came last. It costs nothing. */
export function toLast(call: Call, x: Tensor, channelsFirst: boolean): Tensor {
  return channelsFirst ? transpose(call.graph, x, lastOrder(rankOf(x))) : x;
}

/** The way back. */
export function fromLast(call: Call, x: Tensor, channelsFirst: boolean): Tensor {
  return channelsFirst ? transpose(call.graph, x, firstOrder(rankOf(x))) : x;
}

/** The numbers of an attribute for the axes of space; those for batch and channels have to be 1. */
export function spaceOf(call: Call, name: string, channelsFirst: boolean): number[] {
  const all = integersOf(call, name);
  const channels = channelsFirst ? 1 : all.length - 1;
  refuseUnless(
    all[0] === 1 && all[channels] === 1,
    `Its ${name} [${all}] reach over the batch or the channels`,
  );
  return all.filter((_, axis) => axis !== 0 && axis !== channels);
}

/** Elements added to each axis of space. */
export function padsOf(
  call: Call,
  sizes: readonly number[],
  windows: readonly Window[],
  channelsFirst: boolean,
): Pads[] {
  const padding = textOf(call, 'padding');
  if (padding === 'VALID') return windows.map(() => [0, 0]);
  if (padding === 'SAME') return windows.map((window, i) => samePads(sizes[i] ?? 0, window));
  if (padding !== 'EXPLICIT') throw unsupported(`Padding ${padding}`);
  const explicit = integersOf(call, 'explicit_paddings');
  const first = channelsFirst ? 2 : 1;
  return windows.map((_, i) => [
    explicit[2 * (first + i)] ?? 0,
    explicit[2 * (first + i) + 1] ?? 0,
  ]);
}

/** Explicit paddings stand beside the other kinds of padding as an empty list. */
export function notePadding(call: Call): void {
  call.read.add('explicit_paddings');
}
