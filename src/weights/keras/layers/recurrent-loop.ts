import type { Graph } from '../../../onnx/graph.ts';
import { broadcast } from '../../tensorflow/elementwise.ts';
import { reshape, sliceAxis, stack } from '../../tensorflow/rearrange.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { constantTensor, rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { asFloat, type Call, takeNamed, tensorsIn } from '../call.ts';
import { expectOnly, flag, ignore, type Options } from '../options.ts';

/** What is done at each step of a sequence. */
export interface Cell {
  /** Shapes of the states for a sample, the first of which is the cell's output. */
  states: readonly (readonly number[])[];
  /** What of the input does not depend on the states, for all steps of all samples at once. */
  project(graph: Graph, x: Tensor): Tensor;
  /** The states after one step, from the projected input and the states before. */
  step(graph: Graph, input: Tensor, states: readonly Tensor[]): Tensor[];
}

export interface Sequence {
  outputs: Tensor;
  states: Tensor[];
}

const MAX_STEPS = 4096;

/** Zeros, or the states that the call was given. */
function initialStates(
  graph: Graph,
  cell: Cell,
  batch: number,
  given: readonly Tensor[],
): Tensor[] {
  if (given.length !== 0 && given.length !== cell.states.length)
    throw failedInModel(`${given.length} states were given to a layer of ${cell.states.length}`);
  return cell.states.map((shape, index) => {
    const state = given[index];
    if (state) return asFloat(graph, state);
    const zeros = Array<number>(shape.reduce((a, b) => a * b, 1)).fill(0);
    const one = constantTensor(graph, zeros, 'float32', [1, ...shape]);
    const ones = Array<number>(batch).fill(0);
    const column = constantTensor(graph, ones, 'float32', [batch, ...shape.map(() => 1)]);
    return broadcast(graph, 'Add', [one, column]);
  });
}

/** Options of all layers that walk along sequences. */
export function readLoopOptions(options: Options) {
  ignore(
    options,
    'dropout',
    'recurrent_dropout',
    'implementation',
    'unroll',
    'unit_forget_bias',
    'zero_output_for_mask',
    'input_length',
    'use_cudnn',
    'consume_less',
  );
  expectOnly(options, 'stateful', false);
  expectOnly(options, 'time_major', false);
  return {
    backwards: flag(options, 'go_backwards', false),
    sequences: flag(options, 'return_sequences', false),
    returnsStates: flag(options, 'return_state', false),
  };
}

/** Walks along axis 1 of a tensor; backwards, the first output is that of the last step. */
export function walk(
  graph: Graph,
  cell: Cell,
  x: Tensor,
  given: readonly Tensor[],
  { backwards, sequences }: { backwards: boolean; sequences: boolean },
): Sequence {
  const [batch = 1, steps = 0, ...sample] = x.shape;
  if (rankOf(x) < 3 || steps < 1) throw failedInModel(`[${x.shape}] is no sequence`);
  if (steps > MAX_STEPS) throw unsupported(`A sequence of more than ${MAX_STEPS} steps`);
  const flat = cell.project(graph, reshape(graph, x, [batch * steps, ...sample]));
  const projected = reshape(graph, flat, [batch, steps, ...flat.shape.slice(1)]);
  let states = initialStates(graph, cell, batch, given);
  const outputs: Tensor[] = [];
  for (let i = 0; i < steps; i += 1) {
    const at = backwards ? steps - 1 - i : i;
    const input = sliceAxis(graph, projected, 1, at, at + 1);
    states = cell.step(graph, reshape(graph, input, [batch, ...flat.shape.slice(1)]), states);
    if (states[0]) outputs.push(states[0]);
  }
  const [last] = states;
  if (!last) throw new Error('A cell has no state.');
  return { outputs: sequences ? stack(graph, outputs, 1) : last, states };
}

/** The sequence and the states that a call gives. */
export function sequenceInputs(call: Call): { x: Tensor; states: Tensor[] } {
  const [x, ...more] = call.args.flatMap(tensorsIn);
  const named = tensorsIn(takeNamed(call, 'initial_state'));
  if (!x) throw failedInModel('The layer was given no tensor');
  return { x: asFloat(call.graph, x), states: [...more, ...named] };
}
