import type { TensorData } from '../../../onnx/element-type.ts';
import { type Graph, makeGraph, weights } from '../../../onnx/graph.ts';
import type { FileRange } from '../../../onnx/value.ts';
import type { Lowering } from '../../torchscript/call.ts';
import { callOperator } from '../../torchscript/call-operator.ts';
import { computeType, type DataType } from '../../torchscript/data-type.ts';
import { type InputType, inputTensor } from '../../torchscript/lower.ts';
import { unsupported } from '../../torchscript/refusal.ts';
import { makeTensor } from '../../torchscript/tensor.ts';
import { isKind, type Value } from '../../torchscript/values.ts';
import { decodeValue, type Handles, numberOf, parseCall, WireError } from './wire.ts';

/** A tensor of the state dict, with or without its elements. */
export interface StateEntry {
  dtype: DataType;
  shape: readonly number[];
  load: () => TensorData;
  range: () => FileRange | null;
}

/**
 * Carries out calls of operators one after the other on a graph. It runs in the process that traces,
 * without elements, and once more where the weights are: the same calls give the same graph.
 */
export interface TraceMachine {
  graph: Graph;
  lowering: Lowering;
  handles: Handles;
}

/** Calls of one trace. */
const MAX_CALLS = 100_000;
/** The newest meaning of operators that once had another one. */
const VERSION = 10;

/**
 * The state dict's tensors get the numbers from 0 on, the inputs those behind them. With `trainBatchNorm` batch
 * normalization uses the statistics of its input, which changes no number.
 */
export function makeTraceMachine(
  state: readonly StateEntry[],
  inputs: readonly InputType[],
  known: ReadonlyMap<string, TensorData>,
  trainBatchNorm = false,
): TraceMachine {
  const graph = makeGraph(known);
  let steps = 0;
  const lowering: Lowering = {
    graph,
    version: VERSION,
    warnings: new Set(),
    trainBatchNorm,
    callOperator: (name, args, keywords = {}) =>
      callOperator(lowering, `aten::${name}`, args, new Map(Object.entries(keywords))),
    spend(count) {
      steps += count;
      if (steps > MAX_CALLS) throw unsupported(`The model calls more than ${MAX_CALLS} operators`);
    },
  };
  const handles: Handles = { tensors: [], numbers: new Map() };
  for (const { dtype, shape, load, range } of state) {
    const value = weights(graph, computeType(dtype), shape, load, range(), true);
    numberOf(makeTensor(value, dtype), handles);
  }
  for (const [index, input] of inputs.entries()) {
    const tensor = inputTensor(graph, input, index);
    if (!isKind(tensor, 'tensor')) throw new Error('An input is no tensor.');
    numberOf(tensor, handles);
  }
  return { graph, lowering, handles };
}

/**
 * Carries out one call as Python wrote it.
 * @throws Refusal where the operator is not known or fails, NeededValue where elements must be known
 * first, WireError for anything that is no call
 */
export function carryOut({ lowering, handles }: TraceMachine, written: unknown): Value {
  const [name, args, keywords] = parseCall(written);
  const positional = args.map((value) => decodeValue(value, handles));
  const named = Object.entries(keywords).map(
    ([key, value]) => [key, decodeValue(value, handles)] as const,
  );
  const result = callOperator(lowering, name, positional, new Map(named));
  number(result, handles);
  return result;
}

/** Numbers the tensors of a result in the order in which they are told. */
function number(value: Value, handles: Handles): void {
  if (isKind(value, 'tensor')) numberOf(value, handles);
  else if (isKind(value, 'list') || isKind(value, 'tuple'))
    for (const item of value.items) number(item, handles);
}

/** The tensor of a number; throws WireError where there is none. */
export function tensorOf({ handles }: TraceMachine, given: unknown) {
  const found = Number.isSafeInteger(given) ? handles.tensors[Number(given)] : undefined;
  if (!found) throw new WireError('A number stands for no tensor.');
  return found;
}
