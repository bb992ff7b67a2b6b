import { add, addNode, type Graph } from '../../../onnx/graph.ts';
import type { Value as GraphValue } from '../../../onnx/value.ts';
import {
  bool,
  type Call,
  float,
  int,
  maybeTensor,
  type OperatorTable,
  tensor,
  tensors,
} from '../call.ts';
import {
  broadcastNode,
  concat,
  full,
  refuseUnless,
  reshape,
  result,
  scalarConstant,
  slice,
  transpose,
  unaryNode,
} from '../compute.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';
import { type Tuple, tuple } from '../values.ts';
import { linearValue } from './linear.ts';

interface Kind {
  operator: 'LSTM' | 'GRU' | 'RNN';
  /** Where the engine's gates stand among those of torch: LSTM i o f c of i f c o, GRU z r n of r z n. */
  gates: readonly number[];
  attributes: Record<string, number | string>;
  activation?: string;
}

const LSTM: Kind = { operator: 'LSTM', gates: [0, 3, 1, 2], attributes: {} };
const GRU: Kind = { operator: 'GRU', gates: [1, 0, 2], attributes: { linear_before_reset: 1 } };
const RNN: Kind = { operator: 'RNN', gates: [0], attributes: {} };

function reorder(graph: Graph, value: GraphValue, hidden: number, gates: readonly number[]) {
  const parts = gates.map((gate) => slice(graph, value, 0, gate * hidden, (gate + 1) * hidden));
  return concat(graph, parts, 0);
}

interface Layer {
  weights: GraphValue;
  recurrence: GraphValue;
  biases: GraphValue;
}

/** Weights of one layer, directions stacked in front, as the engine wants them. */
function layerWeights(
  graph: Graph,
  params: readonly Tensor[],
  kind: Kind,
  hidden: number,
  directions: number,
  biased: boolean,
): Layer {
  const each = biased ? 4 : 2;
  const gate = (index: number, direction: number): GraphValue => {
    const param = params[direction * each + index];
    if (!param) throw new Error('A recurrent layer lacks weights.');
    const ordered = reorder(graph, read(param), hidden, kind.gates);
    return reshape(graph, ordered, [1, ...ordered.shape]);
  };
  const all = [...Array(directions).keys()];
  const width = kind.gates.length * hidden;
  return {
    weights: concat(
      graph,
      all.map((d) => gate(0, d)),
      0,
    ),
    recurrence: concat(
      graph,
      all.map((d) => gate(1, d)),
      0,
    ),
    biases: biased
      ? concat(
          graph,
          all.map((d) => concat(graph, [gate(2, d), gate(3, d)], 1)),
          0,
        )
      : full(graph, 0, [directions, 2 * width], 'float32'),
  };
}

interface Settings {
  kind: Kind;
  states: readonly Tensor[];
}

/** Layers one after the other; x is [time, batch, features] or, batch first, [batch, time, features]. */
function recur(call: Call, { kind, states }: Settings): Tuple {
  const { graph } = call;
  const x = tensor(call, 'input');
  const params = tensors(call, 'params');
  const biased = bool(call, 'has_biases');
  const layers = int(call, 'num_layers');
  const directions = bool(call, 'bidirectional') ? 2 : 1;
  const batchFirst = bool(call, 'batch_first');
  refuseUnless(!(bool(call, 'train') && float(call, 'dropout') > 0), 'Dropout in training mode');
  const hidden = states[0]?.shape[2] ?? 1;
  const each = (biased ? 4 : 2) * directions;
  refuseUnless(params.length === each * layers, 'A recurrent layer with projections');
  let value = batchFirst ? transpose(graph, read(x), [1, 0, 2]) : read(x);
  const [time = 1, batch = 1] = value.shape;
  const last: GraphValue[][] = states.map(() => []);
  for (let layer = 0; layer < layers; layer += 1) {
    const own = params.slice(layer * each, (layer + 1) * each);
    const w = layerWeights(graph, own, kind, hidden, directions, biased);
    const from = layer * directions;
    const initial = states.map((state) => slice(graph, read(state), 0, from, from + directions));
    const stateShape = [directions, batch, hidden];
    const outputs = [
      { shape: [time, directions, batch, hidden], type: 'float32' as const },
      ...states.map(() => ({ shape: stateShape, type: 'float32' as const })),
    ];
    const made = addNode(
      graph,
      kind.operator,
      [value, w.weights, w.recurrence, w.biases, null, ...initial],
      {
        hidden_size: hidden,
        direction: directions === 2 ? 'bidirectional' : 'forward',
        ...kind.attributes,
      },
      outputs,
    );
    const [sequence, ...ends] = made;
    if (!sequence) throw new Error('A recurrent node has outputs.');
    const turned = transpose(graph, sequence, [0, 2, 1, 3]);
    value = reshape(graph, turned, [time, batch, directions * hidden]);
    ends.forEach((end, i) => {
      last[i]?.push(end);
    });
  }
  const back = batchFirst ? transpose(graph, value, [1, 0, 2]) : value;
  return tuple([
    makeTensor(back, x.dtype, batchFirst ? null : undefined),
    ...last.map((ends) => makeTensor(concat(graph, ends, 0), x.dtype)),
  ]);
}

/** Plain recurrence by its formula, since the engine wants the activation's name as a list of texts. */
function plainRecurrence(call: Call, activation: 'Tanh' | 'Relu'): Tuple {
  if (activation === 'Tanh') return recur(call, { kind: RNN, states: [tensor(call, 'hx')] });
  const { graph } = call;
  const x = tensor(call, 'input');
  const params = tensors(call, 'params');
  refuseUnless(!bool(call, 'bidirectional'), 'A bidirectional recurrence with relu');
  refuseUnless(!(bool(call, 'train') && float(call, 'dropout') > 0), 'Dropout in training mode');
  const biased = bool(call, 'has_biases');
  const batchFirst = bool(call, 'batch_first');
  const states = read(tensor(call, 'hx'));
  let value = batchFirst ? transpose(graph, read(x), [1, 0, 2]) : read(x);
  const ends: GraphValue[] = [];
  for (let layer = 0; layer < int(call, 'num_layers'); layer += 1) {
    const own = params.slice(layer * (biased ? 4 : 2)).map(read);
    const [w, r, bw = null, br = null] = biased ? own : own.slice(0, 2);
    if (!w || !r) throw new Error('A recurrent layer lacks weights.');
    const inputs = linearValue(graph, value, w, bw);
    const [time = 1, batch = 1, hidden = 1] = inputs.shape;
    let state = reshape(graph, slice(graph, states, 0, layer, layer + 1), [batch, hidden]);
    const steps: GraphValue[] = [];
    for (let t = 0; t < time; t += 1) {
      const step = reshape(graph, slice(graph, inputs, 0, t, t + 1), [batch, hidden]);
      const sum = broadcastNode(graph, 'Add', [step, linearValue(graph, state, r, br)]);
      state = unaryNode(graph, activation, sum);
      steps.push(reshape(graph, state, [1, batch, hidden]));
    }
    value = concat(graph, steps, 0);
    ends.push(reshape(graph, state, [1, batch, hidden]));
  }
  const back = batchFirst ? transpose(graph, value, [1, 0, 2]) : value;
  return tuple([
    makeTensor(back, x.dtype, batchFirst ? null : undefined),
    makeTensor(concat(graph, ends, 0), x.dtype),
  ]);
}

interface Gates {
  fromInput: GraphValue;
  fromState: GraphValue;
  state: Tensor;
}

function cellGates(call: Call, state: Tensor): Gates {
  const { graph } = call;
  const bias = (name: string) => {
    const given = maybeTensor(call, name);
    return given && read(given);
  };
  return {
    fromInput: linearValue(
      graph,
      read(tensor(call, 'input')),
      read(tensor(call, 'w_ih')),
      bias('b_ih'),
    ),
    fromState: linearValue(graph, read(state), read(tensor(call, 'w_hh')), bias('b_hh')),
    state,
  };
}

function gatePart(graph: Graph, value: GraphValue, index: number, count: number): GraphValue {
  const axis = value.shape.length - 1;
  const size = (value.shape[axis] ?? 1) / count;
  return slice(graph, value, axis, index * size, (index + 1) * size);
}

function lstmCell(call: Call): Tuple {
  const { graph } = call;
  const [hidden, memory] = tensors(call, 'hx');
  if (!hidden || !memory) throw new Error('An LSTM cell has two states.');
  const { fromInput, fromState } = cellGates(call, hidden);
  const gates = broadcastNode(graph, 'Add', [fromInput, fromState]);
  const gate = (i: number, operator: string) =>
    unaryNode(graph, operator, gatePart(graph, gates, i, 4));
  const mul = (a: GraphValue, b: GraphValue) => broadcastNode(graph, 'Mul', [a, b]);
  const kept = mul(gate(1, 'Sigmoid'), read(memory));
  const cell = broadcastNode(graph, 'Add', [kept, mul(gate(0, 'Sigmoid'), gate(2, 'Tanh'))]);
  const out = mul(gate(3, 'Sigmoid'), unaryNode(graph, 'Tanh', cell));
  return tuple([result(out, hidden.dtype, []), result(cell, memory.dtype, [])]);
}

function gruCell(call: Call): Tensor {
  const { graph } = call;
  const { fromInput, fromState, state } = cellGates(call, tensor(call, 'hx'));
  const sum = (a: GraphValue, b: GraphValue) => broadcastNode(graph, 'Add', [a, b]);
  const mul = (a: GraphValue, b: GraphValue) => broadcastNode(graph, 'Mul', [a, b]);
  const part = (value: GraphValue, i: number) => gatePart(graph, value, i, 3);
  const gate = (i: number) =>
    unaryNode(graph, 'Sigmoid', sum(part(fromInput, i), part(fromState, i)));
  const candidate = unaryNode(
    graph,
    'Tanh',
    sum(part(fromInput, 2), mul(gate(0), part(fromState, 2))),
  );
  const update = gate(1);
  const one = scalarConstant(graph, 1, 'float32');
  const rest = mul(broadcastNode(graph, 'Sub', [one, update]), candidate);
  return result(sum(rest, mul(update, read(state))), state.dtype, []);
}

const plainCell = (activation: 'Tanh' | 'Relu') => (call: Call) => {
  const { fromInput, fromState, state } = cellGates(call, tensor(call, 'hx'));
  const sum = add(call.graph, 'Add', [fromInput, fromState], {}, fromInput.shape, 'float32');
  return result(unaryNode(call.graph, activation, sum), state.dtype, []);
};

export const recurrentOperators: OperatorTable = {
  'lstm.input': (call) => recur(call, { kind: LSTM, states: tensors(call, 'hx') }),
  'gru.input': (call) => recur(call, { kind: GRU, states: [tensor(call, 'hx')] }),
  'rnn_tanh.input': (call) => plainRecurrence(call, 'Tanh'),
  'rnn_relu.input': (call) => plainRecurrence(call, 'Relu'),
  lstm_cell: lstmCell,
  gru_cell: gruCell,
  rnn_tanh_cell: plainCell('Tanh'),
  rnn_relu_cell: plainCell('Relu'),
};
