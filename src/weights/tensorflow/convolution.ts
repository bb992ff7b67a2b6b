import { add, type Graph } from '../../onnx/graph.ts';
import type { Value } from '../../onnx/value.ts';
import { onnxPads, type Pads, type Window, windowCount } from './padding.ts';
import { failedInModel, unsupported } from './refusal.ts';
import { first, makeFirst, type Tensor } from './tensor.ts';

/** How a filter moves over each axis of space. */
export interface Movement {
  strides: readonly number[];
  dilations: readonly number[];
  pads: readonly Pads[];
}

/** The window of a filter along each axis of space. */
export function windowsOf(
  sizes: readonly number[],
  { strides, dilations }: Pick<Movement, 'strides' | 'dilations'>,
): Window[] {
  return sizes.map((size, axis) => ({
    size,
    stride: strides[axis] ?? 1,
    dilation: dilations[axis] ?? 1,
  }));
}

/**
 * Convolution of a channels-last tensor.
 * @param filter output channels × input channels per group × space
 */
export function convolve(
  graph: Graph,
  x: Tensor,
  filter: Value,
  movement: Movement,
  group: number,
): Tensor {
  const value = first(graph, x);
  const [outputs = 0, perGroup = 0, ...sizes] = filter.shape;
  if ((value.shape[1] ?? 0) !== perGroup * group)
    throw failedInModel(
      `A convolution over ${perGroup * group} channels was given ${value.shape[1]}`,
    );
  const windows = windowsOf(sizes, movement);
  const space = windows.map((window, axis) =>
    windowCount(value.shape[axis + 2] ?? 0, window, movement.pads[axis] ?? [0, 0]),
  );
  if (space.some((size) => size < 1))
    throw failedInModel(`The input [${x.shape}] is smaller than the filter of a convolution`);
  const attributes = {
    group,
    kernel_shape: sizes,
    strides: [...movement.strides],
    dilations: [...movement.dilations],
    pads: onnxPads(movement.pads),
  };
  const shape = [value.shape[0] ?? 1, outputs, ...space];
  return makeFirst(add(graph, 'Conv', [value, filter], attributes, shape, 'float32'), x.dtype);
}

/**
 * Transposed convolution to a given size in space: the gradient of the convolution that `movement`
 * describes with regard to its input.
 * @param filter input channels × output channels × space
 */
export function convolveTransposed(
  graph: Graph,
  x: Tensor,
  filter: Value,
  movement: Movement,
  space: readonly number[],
): Tensor {
  const value = first(graph, x);
  const [inputs, outputs = 0, ...sizes] = filter.shape;
  if (value.shape[1] !== inputs)
    throw failedInModel(
      `A transposed convolution of ${inputs} channels was given ${value.shape[1]}`,
    );
  const pads = movement.pads.map(([before, after]) => [before, after] as [number, number]);
  const windows = windowsOf(sizes, movement);
  const outputPadding = windows.map((window, axis) => {
    const sides = pads[axis] ?? [0, 0];
    const input = value.shape[axis + 2] ?? 0;
    const reached =
      (input - 1) * window.stride + (window.size - 1) * window.dilation + 1 - sides[0] - sides[1];
    const rest = (space[axis] ?? 0) - reached;
    if (rest >= 0) return rest;
    sides[1] -= rest;
    return 0;
  });
  if (
    outputPadding.some(
      (rest, axis) => rest >= Math.max(windows[axis]?.stride ?? 1, windows[axis]?.dilation ?? 1),
    )
  )
    throw unsupported(`A transposed convolution with an output padding of [${outputPadding}]`);
  const attributes = {
    kernel_shape: sizes,
    strides: [...movement.strides],
    dilations: [...movement.dilations],
    pads: onnxPads(pads),
    output_padding: outputPadding,
  };
  const shape = [value.shape[0] ?? 1, outputs, ...space];
  return makeFirst(
    add(graph, 'ConvTranspose', [value, filter], attributes, shape, 'float32'),
    x.dtype,
  );
}
