import { add, integers as integerValue } from '../../../onnx/graph.ts';
import { broadcast } from '../../tensorflow/elementwise.ts';
import { multiplyMatrices } from '../../tensorflow/matrix.ts';
import { reshape, transpose } from '../../tensorflow/rearrange.ts';
import { failedInModel } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { last, makeTensor, type Tensor } from '../../tensorflow/tensor.ts';
import { type Call, floatInput, type LayerTable, weight } from '../call.ts';
import { expectOnly, flag, integer, positivePerAxis } from '../options.ts';
import { activated } from './activated.ts';
import { withBias } from './convolution.ts';
import { channelsLast, dataFormat, inFormat, spaceOf } from './space.ts';

/** All positions of a grid, the last axis fastest. */
function grid(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (positions, size) => positions.flatMap((p) => range(size).map((i) => [...p, i])),
    [[]],
  );
}

/** A convolution whose filter is another one at each place. */
function locallyConnected(axes: number) {
  return (call: Call): Tensor => {
    const { graph, options } = call;
    expectOnly(options, 'padding', 'valid');
    expectOnly(options, 'implementation', 1);
    const format = dataFormat(options);
    // Files with channels first have another order inside of their weights.
    expectOnly(options, 'data_format', 'channels_last');
    const x = channelsLast(graph, floatInput(call, axes + 2), format);
    const sizes = positivePerAxis(options, 'kernel_size', axes);
    const strides = positivePerAxis(options, 'strides', axes, [1]);
    const space = spaceOf(x);
    const outputs = space.map(
      (size, axis) => Math.floor((size - (sizes[axis] ?? 1)) / (strides[axis] ?? 1)) + 1,
    );
    if (outputs.some((count) => count < 1))
      throw failedInModel('The input is smaller than the filter');
    const [batch = 1] = x.shape;
    const channels = x.shape.at(-1) ?? 0;
    const filters = integer(options, 'filters');
    const places = grid(outputs);
    const taps = grid(sizes);
    const positions = places.flatMap((place) =>
      taps.map((tap) =>
        space.reduce(
          (flat, size, axis) =>
            flat * size + (place[axis] ?? 0) * (strides[axis] ?? 1) + (tap[axis] ?? 0),
          0,
        ),
      ),
    );
    const flat = reshape(graph, x, [batch, -1, channels]);
    const shape = [batch, positions.length, channels];
    const picked = makeTensor(
      add(
        graph,
        'Gather',
        [last(graph, flat), integerValue(graph, positions)],
        { axis: 1 },
        shape,
        'float32',
      ),
    );
    const rows = reshape(graph, picked, [batch, places.length, taps.length * channels]);
    const kernel = weight(call, 0, [places.length, taps.length * channels, filters]);
    const product = multiplyMatrices(graph, transpose(graph, rows, [1, 0, 2]), kernel);
    const ordered = transpose(graph, product, [1, 0, 2]);
    const y = reshape(graph, ordered, [batch, ...outputs, filters]);
    const biased = flag(options, 'use_bias', true)
      ? broadcast(graph, 'Add', [y, weight(call, 1, [...outputs, filters])])
      : y;
    return inFormat(graph, activated(call, biased), format);
  };
}

export const localLayers: LayerTable = {
  LocallyConnected1D: { run: locallyConnected(1), weights: withBias('kernel') },
  LocallyConnected2D: { run: locallyConnected(2), weights: withBias('kernel') },
};
