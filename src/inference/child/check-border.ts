import { type EngineTensor, WeightsError } from '../../weights/program.ts';
import type { OnnxRuntime } from './engine.ts';
import { ENGINE_DTYPES } from './engine-tensors.ts';

type Metadata = OnnxRuntime.InferenceSession.ValueMetadata;

/** An input as described, with the tensor that is to be fed. */
export interface NamedTensor {
  id: string;
  tensor: EngineTensor;
}

const INPUT_HINT =
  'Make the description of the inputs say what the graph takes; nothing is converted silently.';

/**
 * Checks that the graph takes the described inputs, by position.
 * @throws WeightsError input-mismatch, which names both sides
 */
export function checkInputs(inputs: NamedTensor[], graph: readonly Metadata[]): void {
  if (inputs.length !== graph.length)
    throw inputMismatch(
      `The graph takes ${count(graph.length, 'input')} (${names(graph)}), the description gives ${inputs.length} (${inputs.map(({ id }) => id).join(', ')}).`,
    );
  for (const [index, wanted] of graph.entries()) {
    const given = inputs[index];
    const complaint = given === undefined ? null : complain(given, wanted);
    if (complaint !== null) throw inputMismatch(complaint);
  }
}

/** What keeps the graph from taking the tensor; null if nothing does. */
function complain({ id, tensor }: NamedTensor, wanted: Metadata): string | null {
  const [ours, theirs] = [`Input '${id}'`, `graph input '${wanted.name}'`];
  if (!wanted.isTensor) return `${ours} is a tensor, but ${theirs} is a sequence or a map.`;
  if (wanted.type !== tensor.dtype)
    return `${ours} is ${tensor.dtype}, but ${theirs} takes ${wanted.type}.`;
  if (wanted.shape.length !== tensor.shape.length)
    return `${ours} has ${count(tensor.shape.length, 'axis', 'axes')} (${sizes(tensor.shape)}), but ${theirs} takes ${wanted.shape.length} (${sizes(wanted.shape)}).`;
  const axis = wanted.shape.findIndex(
    (size, index) => typeof size === 'number' && size !== tensor.shape[index],
  );
  if (axis !== -1)
    return `${ours} is ${sizes(tensor.shape)}, but ${theirs} is fixed to ${wanted.shape[axis]} along axis ${axis} (${sizes(wanted.shape)}).`;
  return null;
}

/**
 * Checks that the graph gives at least the described outputs, by position, as tensors of numbers.
 * @throws WeightsError output-missing, load-failed
 */
export function checkOutputs(described: string[], graph: readonly Metadata[]): void {
  if (graph.length < described.length)
    throw new WeightsError({
      stage: 'compare',
      cause: 'output-missing',
      message: `The graph gives ${count(graph.length, 'output')} (${names(graph)}), the description has ${described.length} (${described.join(', ')}).`,
      hint: 'Describe only the outputs that the graph has, in its order.',
    });
  for (const [index, id] of described.entries()) {
    const output = graph[index];
    if (output === undefined || (output.isTensor && Object.hasOwn(ENGINE_DTYPES, output.type)))
      continue;
    const what = output.isTensor ? `of type ${output.type}` : 'a sequence or a map';
    throw new WeightsError({
      stage: 'load',
      cause: 'load-failed',
      message: `Output '${id}' is ${what} in the graph ('${output.name}'), not a tensor of numbers.`,
      hint: 'Export the model so that each described output is one tensor.',
    });
  }
}

function inputMismatch(message: string): WeightsError {
  return new WeightsError({ stage: 'run', cause: 'input-mismatch', message, hint: INPUT_HINT });
}

function names(graph: readonly Metadata[]): string {
  return graph.length === 0 ? 'none' : graph.map(({ name }) => name).join(', ');
}

function sizes(shape: readonly (number | string)[]): string {
  return shape.length === 0 ? 'a scalar' : shape.map((size) => size || '?').join(' × ');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
