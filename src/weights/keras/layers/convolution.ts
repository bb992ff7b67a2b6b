import { convolve, windowsOf } from '../../tensorflow/convolution.ts';
import { broadcast } from '../../tensorflow/elementwise.ts';
import { extent, type Pads, samePads, type Window } from '../../tensorflow/padding.ts';
import { failedInModel, invalid } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import { type Call, floatInput, type LayerTable, storedWeight, weight, weightAs } from '../call.ts';
import {
  expectOnly,
  flag,
  ignore,
  integer,
  type Options,
  positivePerAxis,
  word,
} from '../options.ts';
import { activated } from './activated.ts';
import { channelsLast, dataFormat, inFormat, spaceOf } from './space.ts';

/** The names of weights with or without a bias. */
export function withBias(...names: string[]) {
  return (options: Options) => ({
    trainable: flag(options, 'use_bias', true) ? [...names, 'bias'] : names,
  });
}

/** Adds the bias where the layer has one. */
export function biased(call: Call, x: Tensor, index: number): Tensor {
  if (!flag(call.options, 'use_bias', true)) return x;
  const bias = weight(call, index, [x.shape.at(-1) ?? 0]);
  return broadcast(call.graph, 'Add', [x, bias]);
}

export interface Geometry {
  sizes: number[];
  strides: number[];
  dilations: number[];
  windows: Window[];
}

/** How the filter of a layer moves. */
export function geometryOf(options: Options, axes: number): Geometry {
  const sizes = positivePerAxis(options, 'kernel_size', axes);
  const strides = positivePerAxis(options, 'strides', axes, [1]);
  const dilations = positivePerAxis(options, 'dilation_rate', axes, [1]);
  return { sizes, strides, dilations, windows: windowsOf(sizes, { strides, dilations }) };
}

/** Pads of a convolution; causal padding of sequences goes all before. */
export function convolutionPads(
  options: Options,
  { windows }: Geometry,
  space: readonly number[],
): Pads[] {
  const mode = word(options, 'padding', ['same', 'valid', 'causal'], 'valid');
  if (mode === 'causal' && windows.length !== 1)
    throw invalid('Causal padding is for sequences only');
  return windows.map((window, axis) => {
    if (mode === 'same') return samePads(space[axis] ?? 0, window);
    return mode === 'causal' ? [extent(window) - 1, 0] : [0, 0];
  });
}

/** The shape of a stored filter, which starts with the sizes in space. */
export function filterShape(call: Call, index: number, sizes: readonly number[]): number[] {
  const { shape, name } = storedWeight(call, index);
  if (shape.length !== sizes.length + 2 || sizes.some((size, axis) => size !== shape[axis]))
    throw invalid(
      `The weight ${name} of shape [${shape}] does not fit a filter of size [${sizes}]`,
    );
  return shape.slice(sizes.length);
}

function convolution(axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const geometry = geometryOf(options, axes);
    const [perGroup = 0, filters = 0] = filterShape(call, 0, geometry.sizes);
    if (filters !== integer(options, 'filters'))
      throw invalid(
        `The layer has ${filters} filters where ${integer(options, 'filters')} are said`,
      );
    const channels = x.shape.at(-1) ?? 0;
    // Groups came late; before, the shapes say it all.
    const groups = integer(options, 'groups', 1);
    if (perGroup * groups !== channels)
      throw failedInModel(`${channels} channels do not fit ${groups} groups of ${perGroup}`);
    const order = [axes + 1, axes, ...range(axes)];
    const filter = weightAs(call, 0, [filters, perGroup, ...geometry.sizes], order);
    const pads = convolutionPads(options, geometry, spaceOf(x));
    const y = biased(call, convolve(graph, x, filter, { ...geometry, pads }, groups), 1);
    return inFormat(graph, activated(call, y), format);
  };
}

/** One filter for each channel and multiple; the result is channels last, without bias. */
function depthwise(call: Call, x: Tensor, geometry: Geometry, axes: number): Tensor {
  const { graph, options } = call;
  const [channels = 0, multiplier = 0] = filterShape(call, 0, geometry.sizes);
  if (channels !== x.shape.at(-1) || multiplier !== integer(options, 'depth_multiplier', 1))
    throw failedInModel(
      `A filter for ${channels} channels × ${multiplier} was given ${x.shape.at(-1)} channels`,
    );
  const order = [axes, axes + 1, ...range(axes)];
  const filter = weightAs(call, 0, [channels * multiplier, 1, ...geometry.sizes], order);
  const pads = convolutionPads(options, geometry, spaceOf(x));
  return convolve(graph, x, filter, { ...geometry, pads }, channels);
}

function depthwiseConvolution(axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    ignore(options, 'filters');
    expectOnly(options, 'groups', 1);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const y = biased(call, depthwise(call, x, geometryOf(options, axes), axes), 1);
    return inFormat(graph, activated(call, y), format);
  };
}

function separableConvolution(axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    expectOnly(options, 'groups', 1);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const between = depthwise(call, x, geometryOf(options, axes), axes);
    const ones = Array<number>(axes).fill(1);
    const [channels = 0, filters = 0] = filterShape(call, 1, ones);
    if (filters !== integer(options, 'filters')) throw invalid('The pointwise filter does not fit');
    const order = [axes + 1, axes, ...range(axes)];
    const pointwise = weightAs(call, 1, [filters, channels, ...ones], order);
    const movement = { strides: ones, dilations: ones, pads: ones.map((): Pads => [0, 0]) };
    const y = biased(call, convolve(graph, between, pointwise, movement, 1), 2);
    return inFormat(graph, activated(call, y), format);
  };
}

const plain = (axes: number) => ({ run: convolution(axes), weights: withBias('kernel') });
const ofDepth = (axes: number) => ({
  run: depthwiseConvolution(axes),
  weights: withBias('depthwise_kernel|kernel'),
});
const separable = (axes: number) => ({
  run: separableConvolution(axes),
  weights: withBias('depthwise_kernel', 'pointwise_kernel'),
});

export const convolutionLayers: LayerTable = {
  Conv1D: plain(1),
  Conv2D: plain(2),
  Conv3D: plain(3),
  Convolution1D: plain(1),
  Convolution2D: plain(2),
  Convolution3D: plain(3),
  DepthwiseConv1D: ofDepth(1),
  DepthwiseConv2D: ofDepth(2),
  SeparableConv1D: separable(1),
  SeparableConv2D: separable(2),
  SeparableConvolution1D: separable(1),
  SeparableConvolution2D: separable(2),
};
