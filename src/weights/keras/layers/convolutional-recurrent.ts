import { convolve } from '../../tensorflow/convolution.ts';
import { broadcast } from '../../tensorflow/elementwise.ts';
import { samePads } from '../../tensorflow/padding.ts';
import { sliceAxis } from '../../tensorflow/rearrange.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { activate } from '../activation.ts';
import { type Call, type Layer, type LayerTable, weight, weightAs } from '../call.ts';
import { flag, integer, option } from '../options.ts';
import { convolutionPads, filterShape, geometryOf, withBias } from './convolution.ts';
import { type Cell, readLoopOptions, sequenceInputs, walk } from './recurrent-loop.ts';
import { dataFormat } from './space.ts';

/** An LSTM whose products are convolutions; gates in the order input, forget, candidate, output. */
function convolutionalLstm(axes: number) {
  return (call: Call): Tensor[] => {
    const { graph, options, lowering } = call;
    const { x, states } = sequenceInputs(call);
    const loop = readLoopOptions(options);
    if (dataFormat(options) !== 'channels_last')
      throw unsupported('A ConvLSTM with the channels first');
    const geometry = geometryOf(options, axes);
    const filters = integer(options, 'filters');
    const order = [axes + 1, axes, ...range(axes)];
    const kernelOf = (index: number) => {
      const [inputs = 0, outputs = 0] = filterShape(call, index, geometry.sizes);
      return weightAs(call, index, [outputs, inputs, ...geometry.sizes], order);
    };
    const [kernel, recurrent] = [kernelOf(0), kernelOf(1)];
    const bias = flag(options, 'use_bias', true) ? weight(call, 2, [4 * filters]) : null;
    const gate = (t: Tensor) =>
      activate(graph, lowering.version, option(options, 'recurrent_activation'), t);
    const act = (t: Tensor) => activate(graph, lowering.version, option(options, 'activation'), t);
    const ones = geometry.sizes.map(() => 1);
    const product = (a: Tensor, b: Tensor) => broadcast(graph, 'Mul', [a, b]);
    const space = x.shape.slice(2, -1);
    const pads = convolutionPads(options, geometry, space);
    const after = geometry.windows.map(
      ({ size, stride, dilation }, axis) =>
        Math.floor(
          ((space[axis] ?? 0) +
            (pads[axis]?.[0] ?? 0) +
            (pads[axis]?.[1] ?? 0) -
            (size - 1) * dilation -
            1) /
            stride,
        ) + 1,
    );
    // On states the filter moves by single steps and keeps the size.
    const statePads = geometry.sizes.map((size, axis) =>
      samePads(after[axis] ?? 0, { size, stride: 1, dilation: 1 }),
    );
    const cell: Cell = {
      states: [
        [...after, filters],
        [...after, filters],
      ],
      project(_, all) {
        const y = convolve(graph, all, kernel, { ...geometry, pads }, 1);
        return bias ? broadcast(graph, 'Add', [y, bias]) : y;
      },
      step(_, input, [h, c]) {
        const movement = { strides: ones, dilations: ones, pads: statePads };
        const moved = convolve(graph, h as Tensor, recurrent, movement, 1);
        const sum = broadcast(graph, 'Add', [input, moved]);
        const [i, f, candidate, o] = [0, 1, 2, 3].map((index) =>
          sliceAxis(graph, sum, rankOf(sum) - 1, index * filters, (index + 1) * filters),
        ) as [Tensor, Tensor, Tensor, Tensor];
        const kept = product(gate(f), c as Tensor);
        const next = broadcast(graph, 'Add', [kept, product(gate(i), act(candidate))]);
        return [product(gate(o), act(next)), next];
      },
    };
    const result = walk(graph, cell, x, states, loop);
    return [result.outputs, ...(loop.returnsStates ? result.states : [])];
  };
}

const layer = (axes: number): Layer => ({
  run: convolutionalLstm(axes),
  weights: withBias('kernel', 'recurrent_kernel'),
  folders: ['cell'],
});

export const convolutionalRecurrentLayers: LayerTable = {
  ConvLSTM1D: layer(1),
  ConvLSTM2D: layer(2),
  ConvLSTM3D: layer(3),
};
