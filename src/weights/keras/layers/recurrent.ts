import type { Graph } from '../../../onnx/graph.ts';
import { broadcast } from '../../tensorflow/elementwise.ts';
import { multiplyMatrices } from '../../tensorflow/matrix.ts';
import { reshape, sliceAxis } from '../../tensorflow/rearrange.ts';
import { unsupported } from '../../tensorflow/refusal.ts';
import { constantTensor, type Tensor } from '../../tensorflow/tensor.ts';
import { activate } from '../activation.ts';
import { type Call, type Layer, type LayerTable, weight } from '../call.ts';
import { flag, integer, type Options, option } from '../options.ts';
import { withBias } from './convolution.ts';
import { type Cell, readLoopOptions, sequenceInputs, walk } from './recurrent-loop.ts';

/** Makes the cell that options describe, with weights from `offset` on. */
export type MakeCell = (call: Call, options: Options, features: number, offset: number) => Cell;

const plus = (graph: Graph, a: Tensor, b: Tensor) => broadcast(graph, 'Add', [a, b]);
const times = (graph: Graph, a: Tensor, b: Tensor) => broadcast(graph, 'Mul', [a, b]);

/** Activations of the gates and of the result. */
function activations({ lowering }: Call, options: Options) {
  const by = (key: string) => {
    const json = option(options, key);
    return (graph: Graph, x: Tensor) => activate(graph, lowering.version, json, x);
  };
  return { act: by('activation'), gate: by('recurrent_activation') };
}

/** The weights of a cell whose gates stand side by side. */
function gateWeights(
  call: Call,
  options: Options,
  { features, gates, offset }: { features: number; gates: number; offset: number },
) {
  const units = integer(options, 'units');
  return {
    units,
    kernel: weight(call, offset, [features, gates * units]),
    recurrent: weight(call, offset + 1, [units, gates * units]),
    hasBias: flag(options, 'use_bias', true),
  };
}

const part = (graph: Graph, x: Tensor, units: number, index: number): Tensor =>
  sliceAxis(graph, x, x.shape.length - 1, index * units, (index + 1) * units);

/** h' = act(x W + h R + b) */
const simpleCell: MakeCell = (call, options, features, offset) => {
  const { units, kernel, recurrent, hasBias } = gateWeights(call, options, {
    features,
    gates: 1,
    offset,
  });
  const { act } = activations(call, options);
  const bias = hasBias ? weight(call, offset + 2, [units]) : null;
  return {
    states: [[units]],
    project(graph, x) {
      const y = multiplyMatrices(graph, x, kernel);
      return bias ? plus(graph, y, bias) : y;
    },
    step(graph, input, [h]) {
      const sum = plus(graph, input, multiplyMatrices(graph, h as Tensor, recurrent));
      return [act(graph, sum)];
    },
  };
};

/** Gates in the order input, forget, candidate, output. */
const lstmCell: MakeCell = (call, options, features, offset) => {
  const { units, kernel, recurrent, hasBias } = gateWeights(call, options, {
    features,
    gates: 4,
    offset,
  });
  const { act, gate } = activations(call, options);
  const bias = hasBias ? weight(call, offset + 2, [4 * units]) : null;
  return {
    states: [[units], [units]],
    project(graph, x) {
      const y = multiplyMatrices(graph, x, kernel);
      return bias ? plus(graph, y, bias) : y;
    },
    step(graph, inputs, [h, c]) {
      const all = plus(graph, inputs, multiplyMatrices(graph, h as Tensor, recurrent));
      const [input, forget, candidate, output] = [0, 1, 2, 3].map((i) =>
        part(graph, all, units, i),
      ) as [Tensor, Tensor, Tensor, Tensor];
      const kept = times(graph, gate(graph, forget), c as Tensor);
      const added = times(graph, gate(graph, input), act(graph, candidate));
      const next = plus(graph, kept, added);
      return [times(graph, gate(graph, output), act(graph, next)), next];
    },
  };
};

/**
 * Gates in the order update, reset, candidate. `reset_after`: the reset gate works on what the state
 * was multiplied to, and there are two biases.
 */
const gruCell: MakeCell = (call, options, features, offset) => {
  const { units, kernel, recurrent, hasBias } = gateWeights(call, options, {
    features,
    gates: 3,
    offset,
  });
  const { act, gate } = activations(call, options);
  const resetAfter = flag(options, 'reset_after', call.lowering.version.major >= 3);
  const biases = hasBias
    ? weight(call, offset + 2, resetAfter ? [2, 3 * units] : [3 * units])
    : null;
  const biasOf = (graph: Graph, row: number): Tensor | null => {
    if (!biases) return null;
    if (!resetAfter) return row === 0 ? biases : null;
    return reshape(graph, sliceAxis(graph, biases, 0, row, row + 1), [3 * units]);
  };
  const withBiasOf = (graph: Graph, x: Tensor, row: number): Tensor => {
    const bias = biasOf(graph, row);
    return bias ? plus(graph, x, bias) : x;
  };
  return {
    states: [[units]],
    project: (graph, x) => withBiasOf(graph, multiplyMatrices(graph, x, kernel), 0),
    step(graph, input, [state]) {
      const h = state as Tensor;
      const of = (x: Tensor, index: number) => part(graph, x, units, index);
      const matrix = (index: number) => part(graph, recurrent, units, index);
      const after = resetAfter ? withBiasOf(graph, multiplyMatrices(graph, h, recurrent), 1) : null;
      const gateOf = (index: number) => {
        const own = after ? of(after, index) : multiplyMatrices(graph, h, matrix(index));
        return gate(graph, plus(graph, of(input, index), own));
      };
      const [update, reset] = [gateOf(0), gateOf(1)];
      const past = after
        ? times(graph, reset, of(after, 2))
        : multiplyMatrices(graph, times(graph, reset, h), matrix(2));
      const candidate = act(graph, plus(graph, of(input, 2), past));
      const rest = broadcast(graph, 'Sub', [constantTensor(graph, 1), update]);
      return [plus(graph, times(graph, update, h), times(graph, rest, candidate))];
    },
  };
};

/** Cells by the class of the layer that they stand in. */
export const CELLS: Readonly<Record<string, MakeCell>> = {
  LSTM: lstmCell,
  GRU: gruCell,
  SimpleRNN: simpleCell,
};

function recurrent(makeCell: MakeCell) {
  return (call: Call): Tensor[] => {
    const { graph, options } = call;
    const { x, states } = sequenceInputs(call);
    const loop = readLoopOptions(options);
    const cell = makeCell(call, options, x.shape.at(-1) ?? 0, 0);
    const result = walk(graph, cell, x, states, loop);
    return [result.outputs, ...(loop.returnsStates ? result.states : [])];
  };
}

/** The names of a layer's weights; only layers with cells of this table have them. */
export function cellOf(className: string): MakeCell {
  const found = Object.hasOwn(CELLS, className) ? CELLS[className] : undefined;
  if (!found) throw unsupported(`A wrapper around the layer class ${className}`);
  return found;
}

const layer = (makeCell: MakeCell): Layer => ({
  run: recurrent(makeCell),
  weights: withBias('kernel', 'recurrent_kernel'),
  folders: ['cell'],
});

export const recurrentLayers: LayerTable = Object.fromEntries(
  Object.entries(CELLS).map(([name, makeCell]) => [name, layer(makeCell)]),
);
