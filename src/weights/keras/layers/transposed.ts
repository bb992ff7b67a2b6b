import { convolveTransposed } from '../../tensorflow/convolution.ts';
import { type Pads, samePads } from '../../tensorflow/padding.ts';
import { invalid, unsupported } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import type { Tensor } from '../../tensorflow/tensor.ts';
import { type Call, floatInput, type LayerTable, weightAs } from '../call.ts';
import { expectOnly, integer, option, perAxis, word } from '../options.ts';
import { activated } from './activated.ts';
import { biased, filterShape, geometryOf, withBias } from './convolution.ts';
import { channelsLast, dataFormat, inFormat, spaceOf } from './space.ts';

/**
 * Size of an axis after a transposed convolution, and how far the filter reaches over its border.
 * Source: `deconv_output_length` of Keras 2; with an output padding "same" takes the odd element off
 * in front, which no convolution would.
 */
function outputAxis(
  mode: 'same' | 'valid',
  input: number,
  size: number,
  stride: number,
  outputPadding: number | null,
): number {
  if (outputPadding === null)
    return mode === 'same' ? input * stride : input * stride + Math.max(size - stride, 0);
  const border = mode === 'same' ? Math.floor(size / 2) : 0;
  return (input - 1) * stride + size - 2 * border + outputPadding;
}

function transposed(axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    const format = dataFormat(options);
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const geometry = geometryOf(options, axes);
    const mode = word(options, 'padding', ['same', 'valid'], 'valid');
    expectOnly(options, 'groups', 1);
    const given = option(options, 'output_padding') ?? null;
    const outputPadding = given === null ? null : perAxis(options, 'output_padding', axes);
    if (geometry.dilations.some((rate) => rate > 1) && geometry.strides.some((step) => step > 1))
      throw unsupported('A transposed convolution with both strides and dilation');
    const [filters = 0, channels = 0] = filterShape(call, 0, geometry.sizes);
    if (filters !== integer(options, 'filters')) throw invalid('The filter does not fit the layer');
    const order = [axes + 1, axes, ...range(axes)];
    const filter = weightAs(call, 0, [channels, filters, ...geometry.sizes], order);
    const space = geometry.windows.map(({ size, stride, dilation }, axis) =>
      outputAxis(
        mode,
        spaceOf(x)[axis] ?? 0,
        size + (size - 1) * (dilation - 1),
        stride,
        outputPadding?.[axis] ?? null,
      ),
    );
    const pads = geometry.windows.map(
      (window, axis): Pads => (mode === 'same' ? samePads(space[axis] ?? 0, window) : [0, 0]),
    );
    const y = convolveTransposed(graph, x, filter, { ...geometry, pads }, space);
    return inFormat(graph, activated(call, biased(call, y, 1)), format);
  };
}

const layer = (axes: number) => ({ run: transposed(axes), weights: withBias('kernel') });

export const transposedLayers: LayerTable = {
  Conv1DTranspose: layer(1),
  Conv2DTranspose: layer(2),
  Conv3DTranspose: layer(3),
  Convolution2DTranspose: layer(2),
  Convolution3DTranspose: layer(3),
  Deconvolution2D: layer(2),
  Deconvolution3D: layer(3),
};
